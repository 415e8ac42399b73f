//! Times elsewhere, and what a rhythm there is here.

use super::{calendar, dates};
use gatherings::ical::{Note, Noted};

fn weekly(zone: &str, before: &str, rule: &str) -> gatherings::ical::Read {
    calendar(&format!(
        "{before}BEGIN:VEVENT\nUID:u\nDTSTART;TZID={zone}:20260303T130000\nDTEND;TZID={zone}:20260303T140000\nRRULE:{rule}\nSUMMARY:S\nEND:VEVENT"
    ))
}

#[test]
fn clocks_that_change_together_keep_the_rhythm() {
    for zone in ["Europe/Berlin", "Romance Standard Time", "/example.org/20250101_1/Europe/Stockholm", "Europe/Oslo"] {
        let read = weekly(zone, "", "FREQ=WEEKLY;COUNT=6");
        assert_eq!((&read.refused, &read.notes), (&vec![], &vec![]), "{zone}");
        assert_eq!((read.events.len(), read.events[0].rule.is_some()), (1, true), "{zone}");
        assert_eq!(dates(&read).last().unwrap(), "04-07 13:00–14:00", "{zone}");
    }
    let london = weekly("Europe/London", "", "FREQ=WEEKLY;UNTIL=20260407T120000Z");
    assert_eq!((london.events.len(), london.notes.len()), (1, 0), "always an hour away");
    assert_eq!((dates(&london).len(), dates(&london).last().unwrap().as_str()), (6, "04-07 14:00–15:00"));
    assert_eq!(london.events[0].rule.as_ref().unwrap().to_string(), "FREQ=WEEKLY;UNTIL=20260407T120000Z");
}

#[test]
fn a_rhythm_in_new_york_is_single_dates_here() {
    let read = weekly("America/New_York", "", "FREQ=WEEKLY;COUNT=6");
    let what = Note::SingleDates { zone: "America/New_York".into(), dates: 6, cut: false };
    assert_eq!(read.notes, [Noted { line: 3, uid: "u".into(), what }]);
    // America's clocks change on the 8th of March, Norway's on the 29th.
    let hours = ["03-03 19", "03-10 18", "03-17 18", "03-24 18", "03-31 19", "04-07 19"];
    assert_eq!(dates(&read).iter().map(|date| &date[..8]).collect::<Vec<_>>(), hours);
    let first = &read.events[0];
    assert_eq!((first.uid.as_str(), first.related_to.as_deref()), ("u-20260303T190000", Some("u")));
    let endless = weekly("America/New_York", "", "FREQ=WEEKLY");
    assert_eq!(endless.events.len(), 117, "from when it began in March until eighteen months from now");
    assert_eq!(endless, weekly("America/New_York", "", "FREQ=WEEKLY"), "and the same ones again");
    let utc = calendar("BEGIN:VEVENT\nUID:u\nDTSTART:20260303T120000Z\nRRULE:FREQ=WEEKLY;COUNT=6\nEND:VEVENT");
    assert_eq!((dates(&utc)[0].as_str(), dates(&utc)[5].as_str()), ("03-03 13:00–13:00", "04-07 14:00–14:00"));
}

#[test]
fn a_date_of_a_rhythm_in_new_york_can_be_moved_cancelled_and_left_out() {
    let read = calendar(
        "BEGIN:VEVENT\nUID:u\nDTSTART;TZID=America/New_York:20260303T130000\nDTEND;TZID=America/New_York:20260303T140000\nRRULE:FREQ=WEEKLY;COUNT=4\n\
         EXDATE;TZID=America/New_York:20260310T130000\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:u\nRECURRENCE-ID;TZID=America/New_York:20260317T130000\nDTSTART;TZID=America/New_York:20260318T130000\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20260324T170000Z\nDTSTART;TZID=America/New_York:20260324T130000\nSTATUS:CANCELLED\nEND:VEVENT",
    );
    assert_eq!(read.refused, []);
    assert_eq!(dates(&read), ["03-03 19:00–20:00", "03-18 18:00–18:00", "03-24 18:00–18:00 off"]);
    assert!(read.events.iter().all(|event| event.recurrence_id.is_none() && event.uid.starts_with("u-2026")));
}

#[test]
fn a_zone_that_the_calendar_explains_itself() {
    let own = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
               BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    let read = weekly("Customized Time Zone", own, "FREQ=WEEKLY;COUNT=6");
    assert_eq!(
        (read.refused.len(), read.notes.len(), read.events.len()),
        (0, 0, 1),
        "it is our own under another name"
    );
    assert_eq!(dates(&read)[5], "04-07 13:00–14:00");
    let fixed = "BEGIN:VTIMEZONE\nTZID:Kolkata-ish\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n";
    let read = weekly("Kolkata-ish", fixed, "FREQ=WEEKLY;COUNT=6");
    assert_eq!((dates(&read)[0].as_str(), dates(&read)[5].as_str()), ("03-03 08:30–09:30", "04-07 09:30–10:30"));
    // It may stand after what goes by it.
    let after =
        calendar(&format!("BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Kolkata-ish:20260303T130000\nEND:VEVENT\n{fixed}"));
    assert_eq!(dates(&after), ["03-03 08:30–08:30"]);
}

#[test]
fn a_first_date_that_does_not_fit_stands_alone() {
    let read = calendar(
        "BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Europe/Oslo:20260302T130000\nDTEND;TZID=Europe/Oslo:20260302T140000\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3\nEND:VEVENT",
    );
    assert_eq!(read.notes.iter().map(|noted| noted.what.clone()).collect::<Vec<_>>(), [Note::FirstDate]);
    assert_eq!(dates(&read), ["03-02 13:00–14:00", "03-03 13:00–14:00", "03-10 13:00–14:00"], "three, as it says");
    assert!(
        read.events
            .iter()
            .filter_map(|event| Some((event.rule.as_ref()?, event)))
            .all(|(rule, event)| rule.fits(event.start))
    );
}

#[test]
fn the_two_odd_nights() {
    let read = calendar(
        "BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Europe/Oslo:20260328T023000\nDTEND;TZID=Europe/Oslo:20260328T030000\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:v\nDTSTART;TZID=Europe/Oslo:20261025T023000\nEND:VEVENT",
    );
    assert_eq!(dates(&read), ["03-28 02:30–03:00", "03-29 03:30–04:00", "03-30 02:30–03:00", "10-25 02:30–02:30"]);
}
