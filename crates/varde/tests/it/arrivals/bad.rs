//! What no calendar should be, and is.

use super::{cafe, calendar, said, take};
use std::fmt::Write as _;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn whatever_comes_is_told_and_nothing_good_is_lost() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let place = "LOCATION:5353 Straume\n";
        for (file, content, key) in [
            ("tom.ics", String::new(), "calendar-why-no-calendar"),
            ("tom.csv", String::new(), "arrival-empty"),
            ("side.ics", "<!doctype html><p>Logg inn</p>".into(), "calendar-why-no-calendar"),
            ("lag.csv", "a;b\n1;2\n".into(), "arrival-no-columns"),
            (
                "uten.ics",
                calendar(&format!("BEGIN:VEVENT\nUID:1\nSUMMARY:X\n{place}END:VEVENT")),
                "calendar-why-no-start",
            ),
            (
                "sekund.ics",
                calendar(&format!(
                    "BEGIN:VEVENT\nUID:1\nSUMMARY:X\nDTSTART:20270101T100000Z\nRRULE:FREQ=SECONDLY\n{place}END:VEVENT"
                )),
                "rule-frequency",
            ),
            (
                "privat.ics",
                calendar(&format!(
                    "BEGIN:VEVENT\nUID:1\nSUMMARY:Tannlege\nCLASS:PRIVATE\nDTSTART:20270101T100000Z\n{place}END:VEVENT"
                )),
                "calendar-why-private",
            ),
            (
                "navnlos.ics",
                calendar(&format!("BEGIN:VEVENT\nUID:1\nDTSTART:20270101T100000Z\n{place}END:VEVENT")),
                "arrival-no-name",
            ),
        ] {
            let taken = take(&town, file, &content).await;
            assert!(taken.import.is_none() && taken.report.rows.is_empty(), "{file}: {:?}", taken.report);
            let keys: Vec<&str> = taken.report.refused.iter().map(|one| one.key.as_str()).collect();
            assert_eq!(keys, [key], "{file}");
        }
        // A good one stands between bad ones, with rubbish in it, twice with different numbers.
        let twice = cafe("X-RUBBISH;X=\"æ\":😀\nATTENDEE;CN=Kari:mailto:kari@example.org\n")
            + &cafe("SEQUENCE:2\n").replace("Naustkafé", "Den nye kafeen")
            + "BEGIN:VEVENT\nUID:tom\nSUMMARY:Uten tid\nEND:VEVENT";
        let taken = take(&town, "to.ics", &calendar(&twice)).await;
        assert_eq!(said(&taken.report), ["new Den nye kafeen"]);
        let keys: Vec<&str> = taken.report.refused.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["calendar-why-twice", "calendar-why-no-start"]);
        let page = town.get("/treff/den-nye-kafeen-straume").await.text();
        assert!(!page.contains("kari@example.org"), "who is invited is nobody's");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_dates_come_to_an_end() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let mut events = String::new();
        let mut day = jiff::civil::date(2026, 12, 1);
        for number in 0..10_000 {
            write!(
                events,
                "BEGIN:VEVENT\nUID:d{number}\nDTSTART:{}T100000Z\nDTEND:{0}T110000Z\nSUMMARY:Kafé\nLOCATION:5353 Straume\nEND:VEVENT\n",
                day.strftime("%Y%m%d")
            )
            .unwrap();
            day = day.tomorrow().unwrap();
        }
        let began = std::time::Instant::now();
        let taken = take(&town, "mange.ics", &calendar(&events)).await;
        assert_eq!(said(&taken.report), ["new Kafé"]);
        println!("10,000 dates: {:?}", began.elapsed());
        let rule = cafe("")
            .replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=DAILY")
            .replace("20260113", "20000101")
            .replace("Naustkafé", "Hver dag");
        let taken = take(&town, "daglig.ics", &calendar(&rule)).await;
        assert_eq!(said(&taken.report), ["new Hver dag"]);
        let page = town.get("/treff/hver-dag-straume").await.main_text();
        assert!(page.contains("24. november"), "a rule from long ago has dates tomorrow: {page}");
        assert_eq!(town.get("/treff/hver-dag-straume/2028-05-01").await.status, 200, "and in a year and a half");
    }
}
