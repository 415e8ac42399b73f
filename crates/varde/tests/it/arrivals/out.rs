//! What comes in goes out again as the same dates: another program reads both.

use super::{OSLO, said, take};
use serde_json::{Value, json};
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};
use testkit::{Town, engines};

/// As the three big ones write: a zone by Windows' name and a moved and a cancelled date; UTC overrides; dates besides and an exception.
const OUTLOOK: &str = "BEGIN:VCALENDAR\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\nVERSION:2.0\nX-WR-CALNAME:Outlook\n\
    BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n\
    BEGIN:DAYLIGHT\nDTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n\
    BEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008\nDTSTAMP:20260901T080000Z\nDTSTART;TZID=\"W. Europe Standard Time\":20261006T180000\nDTEND;TZID=\"W. Europe Standard Time\":20261006T193000\n\
    RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO\nEXDATE;TZID=\"W. Europe Standard Time\":20261229T180000\nSUMMARY:Samtalegruppe\nLOCATION:5353 Straume\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\n\
    X-ALT-DESC;FMTTYPE=text/html:<html><body>Velkommen</body></html>\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008\nDTSTAMP:20260901T080000Z\nRECURRENCE-ID;TZID=\"W. Europe Standard Time\":20261201T180000\nDTSTART;TZID=\"W. Europe Standard Time\":20261202T180000\n\
    DTEND;TZID=\"W. Europe Standard Time\":20261202T193000\nSUMMARY:Samtalegruppe\nLOCATION:5353 Straume\nSEQUENCE:1\nEND:VEVENT\nEND:VCALENDAR\n";
const GOOGLE: &str = "BEGIN:VEVENT\nDTSTART;TZID=Europe/Oslo:20260113T140000\nDTEND;TZID=Europe/Oslo:20260113T153000\nRRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270713T115959Z\n\
    DTSTAMP:20260901T080000Z\nUID:abc123@google.example\nSUMMARY:Googlekafé\nLOCATION:Naustet\\, 5353 Straume\\, Norge\nSTATUS:CONFIRMED\nEND:VEVENT\n\
    BEGIN:VEVENT\nDTSTART:20261209T130000Z\nDTEND:20261209T143000Z\nDTSTAMP:20260901T080000Z\nUID:abc123@google.example\nRECURRENCE-ID:20261208T130000Z\nSUMMARY:Googlekafé\nLOCATION:Naustet\\, 5353 Straume\\, Norge\nEND:VEVENT\n\
    BEGIN:VEVENT\nDTSTART:20270209T130000Z\nDTEND:20270209T143000Z\nDTSTAMP:20260901T080000Z\nUID:abc123@google.example\nRECURRENCE-ID:20270209T130000Z\nSTATUS:CANCELLED\nSUMMARY:Googlekafé\nEND:VEVENT";
const APPLE: &str = "BEGIN:VEVENT\nUID:A1B2-C3\nDTSTAMP:20260901T080000Z\nDTSTART;TZID=Europe/Oslo:20261020T180000\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=9\n\
    EXDATE;TZID=Europe/Oslo:20261201T180000\nRDATE;TZID=Europe/Oslo:20261203T180000,20261210T170000\nSUMMARY:Kor\nLOCATION:Naustet\\n5353 Straume\nEND:VEVENT";
const NEW_YORK: &str = "BEGIN:VTIMEZONE\nTZID:America/New_York\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\n\
    BEGIN:STANDARD\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\n\
    BEGIN:VEVENT\nUID:ny\nDTSTAMP:20260901T080000Z\nDTSTART;TZID=America/New_York:20261124T120000\nDTEND;TZID=America/New_York:20261124T130000\nRRULE:FREQ=WEEKLY;COUNT=20\nSUMMARY:Over havet\nLOCATION:5353 Straume\nEND:VEVENT";

/// Start, end and status of every date from today on for a year and a quarter, as recurring-ical-events sees them.
fn expanded(text: &str) -> Vec<(String, String, String)> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../gatherings/tests/oracle/expand.py");
    let python = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/oracle.sh")).output().unwrap();
    let python = String::from_utf8(python.stdout).unwrap();
    let mut child = Command::new(python.trim()).arg(here).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let asked = json!({"text": text, "from": "20261123T000000", "to": "20280101T000000"}).to_string();
    child.stdin.take().unwrap().write_all(asked.as_bytes()).unwrap();
    let answer: Value = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(answer["faults"], json!([]), "{text}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut all: Vec<_> =
        answer["dates"].as_array().unwrap().iter().map(|one| (text(&one[1]), text(&one[2]), text(&one[3]))).collect();
    all.sort();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_expands_to_the_same_dates_as_the_calendar_that_came() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let wrapped = |events: &str| {
            format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Prove//NO\n{OSLO}{events}\nEND:VCALENDAR\n")
        };
        for (file, source, slug, most) in [
            ("outlook.ics", OUTLOOK.to_owned(), "samtalegruppe-straume", 20),
            ("google.ics", wrapped(GOOGLE), "googlekafe-straume", 7),
            ("apple.ics", wrapped(APPLE), "kor-straume", 5),
            ("ny.ics", wrapped(NEW_YORK), "over-havet-straume", 20),
        ] {
            let taken = take(&town, file, &source).await;
            assert!(
                taken.report.refused.is_empty() && said(&taken.report)[0].starts_with("new "),
                "{:?}",
                taken.report
            );
            let out = town.get(&format!("/treff/{slug}/kalender.ics")).await.text();
            let (came, goes) = (expanded(&source), expanded(&out));
            assert!(came.len() >= most, "{file}: {came:?}");
            assert_eq!(came, goes, "{file}\n{out}");
        }
        // Nothing is taken twice, whatever the file is called.
        let again = take(&town, "kopi.ics", &wrapped(APPLE)).await;
        assert_eq!((said(&again.report), again.import), (vec!["same Kor".to_owned()], None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_calendar_that_comes_back_is_here_already() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let out = town.get("/treff/erfaringskafe-straume/kalender.ics").await.text();
        let back = take(&town, "varde.ics", &out).await;
        assert!(back.import.is_none() && said(&back.report)[0].ends_with("arrival-here-already"), "{:?}", back.report);
    }
}
