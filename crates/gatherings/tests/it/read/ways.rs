//! The ways in which the usual programs write.

use super::{calendar, dates};
use crate::written::{cafe, look_at_bytes};
use gatherings::ical::{Calendar, read};
use jiff::civil::date;

#[test]
fn what_we_write_is_read_as_it_was() {
    let calendar = cafe();
    let again = read(calendar.write().as_bytes(), date(2026, 11, 23));
    assert_eq!((&again.refused, &again.notes), (&vec![], &vec![]));
    assert_eq!(again.name.as_deref(), Some("Treff i Øygarden"));
    assert_eq!(again.events, calendar.events);
    let twice = Calendar { events: again.events, ..calendar.clone() }.write();
    assert_eq!(twice, calendar.write());
}

#[test]
fn as_outlook_writes() {
    let outlook = calendar(
        "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
         RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\n\
         TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n\
         BEGIN:VEVENT\nORGANIZER;CN=Amir:mailto:amir@dps.example\nATTENDEE;CN=\"Berg; Kari: (pasient)\":mailto:kari@example.org\n\
         DESCRIPTION;LANGUAGE=nb-NO:Kaffe\\, prat\\n\nUID:040000008200E00074C5B7101A82E008\nSUMMARY;LANGUAGE=nb-NO:Kafé\n\
         DTSTART;TZID=W. Europe Standard Time:20260303T130000\nDTEND;TZID=W. Europe Standard Time:20260303T143000\n\
         RRULE:FREQ=WEEKLY;COUNT=6;INTERVAL=1;BYDAY=TU;WKST=MO\nEXDATE;TZID=W. Europe Standard Time:20260310T130000,20260317T130000\n\
         CLASS:PUBLIC\nDTSTAMP:20260201T100000Z\nTRANSP:OPAQUE\nSTATUS:CONFIRMED\nSEQUENCE:3\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\n\
         BEGIN:VALARM\nDESCRIPTION:REMINDER\nTRIGGER;RELATED=START:-PT15M\nACTION:DISPLAY\nEND:VALARM\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008\nSUMMARY:Kafé\nRECURRENCE-ID;TZID=W. Europe Standard Time:20260331T130000\n\
         DTSTART;TZID=W. Europe Standard Time:20260401T150000\nDTEND;TZID=W. Europe Standard Time:20260401T160000\nSEQUENCE:4\nEND:VEVENT",
    );
    assert_eq!((&outlook.refused, &outlook.notes), (&vec![], &vec![]));
    assert_eq!(dates(&outlook), ["03-03 13:00–14:30", "03-24 13:00–14:30", "04-01 15:00–16:00", "04-07 13:00–14:30"]);
    assert_eq!(outlook.events[0].description.as_deref(), Some("Kaffe, prat"), "an alarm's words are not the event's");
    let out = Calendar { events: outlook.events, ..Calendar::default() }.write();
    look_at_bytes(&out);
    assert!(!out.contains("kari@example.org") && !out.contains("amir@dps"), "nobody who was asked comes along");
}

#[test]
fn as_google_writes() {
    let google = calendar(
        "X-WR-CALNAME:Erfaringskafé\nX-WR-TIMEZONE:Europe/Oslo\n\
         BEGIN:VEVENT\nDTSTART;TZID=Europe/Oslo:20260113T140000\nDTEND;TZID=Europe/Oslo:20260113T153000\nRRULE:FREQ=MONTHLY;UNTIL=20260609T215959Z;BYDAY=2TU\n\
         EXDATE;TZID=Europe/Oslo:20260210T140000\nDTSTAMP:20260101T000000Z\nUID:abc123@google.example\nSEQUENCE:0\nSTATUS:CONFIRMED\nSUMMARY:Kafé\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260415T120000Z\nDTEND:20260415T133000Z\nUID:abc123@google.example\nRECURRENCE-ID;TZID=Europe/Oslo:20260414T140000\nSUMMARY:Kafé\nSEQUENCE:1\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260512T120000Z\nDTEND:20260512T133000Z\nUID:abc123@google.example\nRECURRENCE-ID:20260512T120000Z\nSTATUS:CANCELLED\nSUMMARY:Kafé\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260517\nDTEND;VALUE=DATE:20260518\nUID:hel@google.example\nSUMMARY:Stengt\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260701T090000Z\nUID:en@google.example\nSUMMARY:En gang\nURL:javascript:alert(1)\nEND:VEVENT",
    );
    assert_eq!(google.refused, []);
    assert_eq!(google.name.as_deref(), Some("Erfaringskafé"));
    assert_eq!(
        dates(&google),
        [
            "01-13 14:00–15:30",
            "03-10 14:00–15:30",
            "04-15 14:00–15:30",
            "05-12 14:00–15:30 off",
            "05-17 00:00–00:00",
            "06-09 14:00–15:30",
            "07-01 11:00–11:00"
        ]
    );
    assert!(google.events.iter().all(|event| event.url.is_none()), "an address that runs something is none");
}

#[test]
fn as_apple_and_nextcloud_write() {
    let apple = calendar(
        "BEGIN:VEVENT\nUID:A1\nDTSTART;TZID=\"Europe/Oslo\":20261020T180000\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261201\n\
         EXDATE;VALUE=DATE:20261103\nRDATE;TZID=Europe/Oslo:20261105T180000,20261106T170000\nSUMMARY:Kor\n\
         X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"Gata 1\\nØyane\";X-TITLE=Naust:geo:60.4,5.1\nLOCATION:Naustet\\nGata 1\nGEO:60.4;5.1\n\
         CATEGORIES:Musikk,Rus\\, psyke\nCATEGORIES:Musikk\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:A1\nRECURRENCE-ID;TZID=Europe/Oslo:20261106T170000\nDTSTART;TZID=Europe/Oslo:20261106T190000\nDTEND;TZID=Europe/Oslo:20261106T200000\nSUMMARY:Kor (sent)\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:A2\nDTSTART:20261224T110000\nDTEND:20261224T130000\nSUMMARY:Grøt\n med \n rosiner\nEND:VEVENT",
    );
    assert_eq!(apple.refused, []);
    assert_eq!(
        dates(&apple),
        [
            "10-20 18:00–19:30",
            "11-05 18:00–19:30",
            "11-06 19:00–20:00",
            "11-17 18:00–19:30",
            "12-01 18:00–19:30",
            "12-24 11:00–13:00"
        ]
    );
    let beside = apple.events.iter().find(|event| event.uid == "A1-20261106T170000").unwrap();
    assert_eq!((beside.related_to.as_deref(), beside.recurrence_id), (Some("A1"), None), "a date besides stands alone");
    assert_eq!(apple.events[0].categories, ["Musikk", "Rus, psyke"]);
    assert_eq!(apple.events.last().unwrap().summary, "Grøtmed rosiner");
    let out = Calendar { events: apple.events.clone(), ..Calendar::default() }.write();
    look_at_bytes(&out);
    let again = read(out.as_bytes(), date(2026, 11, 23));
    assert_eq!(again.events, apple.events, "read, written and read is the same");
}

#[test]
fn whatever_ends_the_lines_and_whatever_the_letters() {
    let lines = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260113T140000\nSUMMARY:Kaf\n é på Åsane\nEND:VEVENT\nEND:VCALENDAR";
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(lines.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = lines.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let ways: [Vec<u8>; 5] =
        [lines.into(), lines.replace('\n', "\r\n").into(), format!("\u{feff}{lines}").into(), utf16, windows];
    for bytes in ways {
        let read = read(&bytes, date(2026, 11, 23));
        assert_eq!(read.refused, []);
        assert_eq!(read.events[0].summary, "Kafé på Åsane");
    }
}
