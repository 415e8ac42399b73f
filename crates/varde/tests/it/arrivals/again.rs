//! Brought again: what has changed there is changed here, what was changed here stays, what is gone is told.

use super::{cafe, calendar, feed, said, take};
use crate::administration_people::act;
use gatherings::{
    series::{Field, Series},
    store::{self, HeadCount},
};
use testkit::{Town, engines};

async fn series(town: &Town, slug: &'static str) -> Option<Series> {
    town.db().read(move |tx| store::by_slug(tx, slug)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_calendar_twice_is_one_series_and_what_changes_there_changes_here() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let first = take(&town, "naustet.ics", &calendar(&cafe(""))).await;
        assert_eq!(said(&first.report), ["new Naustkafé"]);
        let page = town.get("/treff/naustkafe-straume").await.main_text();
        assert!(page.contains("Naustet, Skogveien 4, 5353 Straume") && page.contains("8. desember"), "{page}");

        let second = take(&town, "naustet.ics", &calendar(&cafe(""))).await;
        assert_eq!((said(&second.report), second.import), (vec!["same Naustkafé".to_owned()], None));

        // Another name, another hour, a date that is off, and one that is moved: all at once.
        let changed = cafe("SEQUENCE:1\nDESCRIPTION:Vi steker vafler.\n")
            .replace("Naustkafé", "Kafé på naustet")
            .replace("T140000", "T150000")
            .replace("T153000", "T163000")
            + "BEGIN:VEVENT\nUID:kafe@naustet.example\nRECURRENCE-ID;TZID=Europe/Oslo:20261208T150000\nDTSTART;TZID=Europe/Oslo:20261209T170000\n\
               DTEND;TZID=Europe/Oslo:20261209T180000\nSUMMARY:Kafé på naustet: grøt\nSEQUENCE:1\nEND:VEVENT\n\
               BEGIN:VEVENT\nUID:kafe@naustet.example\nRECURRENCE-ID;TZID=Europe/Oslo:20270112T150000\nDTSTART;TZID=Europe/Oslo:20270112T150000\n\
               DTEND;TZID=Europe/Oslo:20270112T163000\nSUMMARY:Kafé på naustet\nSTATUS:CANCELLED\nSEQUENCE:1\nEND:VEVENT\n";
        let third = take(&town, "naustet.ics", &calendar(&changed)).await;
        assert_eq!(said(&third.report), ["changed Kafé på naustet"]);
        let calendar_out = feed(&town, "kafe-pa-naustet-straume").await;
        assert_eq!(calendar_out.matches("UID:kafe@naustet.example").count(), 3, "{calendar_out}");
        for line in [
            "DTSTART;TZID=Europe/Oslo:20260113T150000",
            "RECURRENCE-ID;TZID=Europe/Oslo:20261208T150000",
            "DTSTART;TZID=Europe/Oslo:20261209T170000",
            "STATUS:CANCELLED",
            "SUMMARY:Kafé på naustet: grøt",
        ] {
            assert!(calendar_out.contains(line), "{line}: {calendar_out}");
        }
        assert!(!calendar_out.contains("T140000"), "the old hour is nowhere ahead: {calendar_out}");
        let former = town.get("/treff/naustkafe-straume").await;
        assert_eq!(former.status, 308, "the old address leads on");

        // An older file than the one that was brought is told, and changes nothing.
        let older = take(&town, "naustet.ics", &calendar(&cafe(""))).await;
        assert_eq!((said(&older.report), older.import), (vec!["same Naustkafé: arrival-older".to_owned()], None));

        // It is not in the file: told, and it stays. It is called off there: it ends.
        let other = calendar(
            "BEGIN:VEVENT\nUID:x\nDTSTART:20270105T100000Z\nSUMMARY:Noe annet\nLOCATION:5353 Straume\nEND:VEVENT",
        );
        let gone = take(&town, "naustet.ics", &other).await;
        assert_eq!(gone.report.gone.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Kafé på naustet"]);
        assert_eq!(series(&town, "kafe-pa-naustet-straume").await.unwrap().ended_on, None);
        let off = changed.replacen("SEQUENCE:1", "SEQUENCE:2\nSTATUS:CANCELLED", 1);
        let off = take(&town, "naustet.ics", &calendar(&off)).await;
        assert_eq!(said(&off.report), ["changed Kafé på naustet: arrival-ends"]);
        assert_eq!(series(&town, "kafe-pa-naustet-straume").await.unwrap().ended_on, Some(town.clock.today()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_amir_has_changed_by_hand_is_not_written_over() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        take(&town, "naustet.ics", &calendar(&cafe(""))).await;
        let made = series(&town, "naustkafe-straume").await.unwrap();
        // He calls it something else, and cancels the date in December.
        let form = format!(
            "versjon={}&slag=cafe&name_nb=Naustet+p%C3%A5+tirsdag&hus=Naustet&gate=Skogveien+4&postnr=5353",
            made.version
        );
        act(&town, &amir, &format!("/mine-treff/{}/endre", made.id), &form).await;
        act(&town, &amir, &format!("/mine-treff/{}/dato/2026-12-08", made.id), "gjor=avlys&grunn=illness").await;

        let changed = cafe("SEQUENCE:3\n").replace("Naustkafé", "Kafé").replace("Skogveien 4", "Skogveien 6")
            + "BEGIN:VEVENT\nUID:kafe@naustet.example\nRECURRENCE-ID;TZID=Europe/Oslo:20261208T140000\nDTSTART;TZID=Europe/Oslo:20261210T140000\n\
               DTEND;TZID=Europe/Oslo:20261210T153000\nSUMMARY:Kafé\nEND:VEVENT\n";
        let again = take(&town, "naustet.ics", &calendar(&changed)).await;
        assert_eq!(said(&again.report), ["changed Kafé: arrival-kept-name arrival-kept-date"]);
        let now = series(&town, "naustet-pa-tirsdag-straume").await.unwrap();
        assert_eq!(now.texts.exactly(Field::Name, kernel::Language::Nb), Some("Naustet på tirsdag"));
        assert_eq!(now.place.street.as_deref(), Some("Skogveien 6"), "what he left alone follows");
        let of = now.id.clone();
        let december = town.db().read(move |tx| store::occurrence_at(tx, &of, "2026-12-08")).await.unwrap().unwrap().0;
        assert!(december.state.word() == "cancelled" && !december.is_moved(), "{december:?}");
        // Told once: the next time the source says the same, nothing is new.
        let same = take(&town, "naustet.ics", &calendar(&changed)).await;
        assert_eq!(said(&same.report), ["same Kafé"]);
        let (mine, _) = act(&town, &amir, &format!("/mine-treff/{}/dato/2026-12-08", now.id), "gjor=gjenopprett").await;
        assert!(mine.contains("/dato/2026-12-08"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_taken_back_but_for_what_people_have_done_with_it() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let song = "BEGIN:VEVENT\nUID:sang\nDTSTART:20261201T170000Z\nDTEND:20261201T180000Z\nSUMMARY:Sang\nLOCATION:5353 Straume\nEND:VEVENT\n\
                    BEGIN:VEVENT\nUID:sang-2\nDTSTART:20261208T170000Z\nDTEND:20261208T180000Z\nSUMMARY:Sang\nLOCATION:5353 Straume\nEND:VEVENT\n";
        let first = take(&town, "naustet.ics", &calendar(&(cafe("") + song))).await;
        assert_eq!(
            said(&first.report),
            ["new Naustkafé", "new Sang"],
            "two dates that are called the same are one series"
        );
        let changed = cafe("SEQUENCE:1\n")
            .replace("T140000", "T160000")
            .replace("T153000", "T170000")
            .replace("Naustkafé", "Kafé")
            + &song.replace("T17", "T16").replace("UID:sang-2", "UID:sang-3").replace("20261208", "20261215");
        let second = take(&town, "naustet.ics", &calendar(&changed)).await;
        assert_eq!(said(&second.report), ["changed Kafé", "changed Sang: arrival-dates-gone"]);

        // What a later import touched stays until that is taken back.
        let (now, earlier) = (town.clock.millis(), first.import.clone().unwrap());
        let of = earlier.clone();
        let kept = town.db().write(move |tx| store::settle_undo(tx, &of, now)).await.unwrap().unwrap();
        assert_eq!(said(&kept), ["left Kafé: arrival-stays-later", "left Sang: arrival-stays-later"]);

        let later = second.import.unwrap();
        let of = later.clone();
        let undone = town.db().write(move |tx| store::settle_undo(tx, &of, now)).await.unwrap().unwrap();
        assert_eq!(said(&undone), ["changed Naustkafé", "changed Sang"]);
        let out = feed(&town, "naustkafe-straume").await;
        assert!(out.contains("20260113T140000") && !out.contains("T160000"), "{out}");
        let out = feed(&town, "sang-straume").await;
        let starts: Vec<&str> = out.lines().filter(|line| line.starts_with("DTSTART;TZID")).collect();
        assert_eq!(
            starts,
            ["DTSTART;TZID=Europe/Oslo:20261201T180000", "DTSTART;TZID=Europe/Oslo:20261208T180000"],
            "{out}"
        );
        assert!(town.db().write(move |tx| store::settle_undo(tx, &later, now)).await.unwrap().is_none(), "once");
        // Now the first can be taken back too.
        let all = town.db().write(move |tx| store::settle_undo(tx, &earlier, now)).await.unwrap().unwrap();
        assert_eq!(said(&all), ["new Naustkafé", "new Sang"]);
        assert!(series(&town, "naustkafe-straume").await.is_none() && series(&town, "sang-straume").await.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_counted_stays_when_its_import_is_taken_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let walk = cafe("").replace("kafe@", "tur@").replace("Naustkafé", "Tur");
        let import = take(&town, "naustet.ics", &calendar(&(cafe("") + &walk))).await.import.unwrap();
        let cafe = series(&town, "naustkafe-straume").await.unwrap();
        let (of, now) = (cafe.id.clone(), town.clock.millis());
        let count = move |tx: &mut kernel::Tx<'_>| {
            let (one, _) = store::occurrence_at(tx, &of, "2026-11-10")?.unwrap();
            let counted = HeadCount { id: kernel::ids::new_id().to_string(), count: 4, note: None, counted_at: now };
            store::put_count(tx, &one.id, &counted, None, now)
        };
        town.db().write(count).await.unwrap();
        let undone = town.db().write(move |tx| store::settle_undo(tx, &import, now)).await.unwrap().unwrap();
        assert_eq!(said(&undone), ["left Naustkafé: arrival-stays-used", "new Tur"]);
        assert!(series(&town, "naustkafe-straume").await.is_some() && series(&town, "tur-straume").await.is_none());
        assert_eq!(town.get("/treff/tur-straume").await.status, 404);
    }
}
