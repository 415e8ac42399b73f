//! What is written, byte by byte: parsers forgive what phones do not.

use gatherings::{
    ical::{Calendar, Conference, Event, Status},
    rule::Rule,
};
use jiff::civil::date;

/// A café on the second Tuesday, with a date left out, one moved and one cancelled.
pub(crate) fn cafe() -> Calendar {
    let changed = "2026-01-02T10:00:00Z".parse().unwrap();
    let at = |month, day| date(2026, month, day).at(14, 0, 0, 0);
    let cafe = Event {
        uid: "2f6f1a0e-erfaringskafe".into(),
        start: at(1, 13),
        end: date(2026, 1, 13).at(15, 30, 0, 0),
        rule: Some(Rule::parse("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261208T130000Z").unwrap()),
        except: vec![at(7, 14)],
        summary: "Erfaringskafé på Åsane; kaffe, boller og «ørlite» prat".into(),
        description: Some(
            "Du må ikke si noe.\nVi møter deg i døra – hver gang. Ærlig, rolig og uten skjema. 🕯️".repeat(3),
        ),
        location: Some("Rom 2, Storgata 1, Øyane".into()),
        geo: Some((60.4123, 5.1)),
        url: Some("https://varde.example/treff/erfaringskafe".into()),
        categories: vec!["Kafé".into(), "Rus, psykisk helse".into()],
        created: "2025-12-01T08:00:00Z".parse().unwrap(),
        changed,
        conference: Some(Conference {
            uri: "https://mote.example/kafe".into(),
            label: "Bli med \"hjemmefra\"; kl. 14".into(),
            feature: "VIDEO".into(),
        }),
        image: Some("https://varde.example/bilde.jpg".into()),
        ..Event::default()
    };
    let own = |month, day| Event {
        recurrence_id: Some(at(month, day)),
        rule: None,
        except: Vec::new(),
        sequence: 1,
        start: at(month, day),
        end: date(2026, month, day).at(15, 30, 0, 0),
        ..cafe.clone()
    };
    let moved = Event { start: at(5, 13), end: date(2026, 5, 13).at(15, 30, 0, 0), ..own(5, 12) };
    let cancelled = Event { status: Status::Cancelled, summary: "Avlyst: Erfaringskafé".into(), ..own(8, 11) };
    Calendar {
        uid: "2f6f1a0e".into(),
        name: "Treff i Øygarden".into(),
        description: Some("Alt som skjer, også det som er avlyst".into()),
        source: Some("https://varde.example/treff/kalender.ics".into()),
        url: Some("https://varde.example/treff".into()),
        color: Some("teal".into()),
        changed,
        events: vec![cafe, moved, cancelled],
    }
}

/// Fails where the bytes are not as the standard wants them.
pub(crate) fn look_at_bytes(text: &str) {
    let bytes = text.as_bytes();
    assert!(text.ends_with("\r\n"));
    for (at, byte) in bytes.iter().enumerate() {
        let ends = bytes.get(at + 1) == Some(&b'\n');
        assert!(*byte != b'\r' || ends, "a return without a feed at {at}");
        assert!(*byte != b'\n' || (at > 0 && bytes[at - 1] == b'\r'), "a feed without a return at {at}");
        assert!(*byte >= 0x20 || matches!(byte, b'\r' | b'\n' | b'\t'), "control {byte} at {at}");
    }
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        assert!(line.len() <= 75, "{} octets: {}", line.len(), String::from_utf8_lossy(line));
        assert!(std::str::from_utf8(line).is_ok(), "a letter is split: {line:?}");
    }
    for never in ["ATTENDEE", "ORGANIZER", "RDATE", "EXRULE"] {
        assert!(!text.lines().any(|line| line.starts_with(never)), "{never}");
    }
    let zones = text.matches("BEGIN:VTIMEZONE").count();
    assert!(zones <= 1 && (zones == 1 || !text.contains("TZID=")), "one zone, where it is used");
    if let (Some(zone), Some(event)) = (text.find("\r\nBEGIN:VTIMEZONE"), text.find("\r\nBEGIN:VEVENT\r")) {
        assert!(zone < event, "the zone stands before it is used");
    }
}

#[test]
fn crlf_seventy_five_octets_and_the_same_bytes_again() {
    let text = cafe().write();
    look_at_bytes(&text);
    assert_eq!(text, cafe().write());
    assert!(text.lines().filter(|line| line.starts_with(' ')).count() > 5, "something is folded");
    let whole = text.replace("\r\n ", "");
    for line in [
        "METHOD:PUBLISH",
        "NAME:Treff i Øygarden",
        "X-WR-CALNAME:Treff i Øygarden",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "SOURCE;VALUE=URI:https://varde.example/treff/kalender.ics",
        "COLOR:teal",
        "DTSTAMP:20260102T100000Z",
        "DTSTART;TZID=Europe/Oslo:20260113T140000",
        "RRULE:FREQ=MONTHLY;UNTIL=20261208T130000Z;BYDAY=2TU",
        "EXDATE;TZID=Europe/Oslo:20260714T140000",
        "RECURRENCE-ID;TZID=Europe/Oslo:20260512T140000",
        "SUMMARY:Erfaringskafé på Åsane\\; kaffe\\, boller og «ørlite» prat",
        "CATEGORIES:Kafé,Rus\\, psykisk helse",
        "GEO:60.4123;5.1",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=\"Bli med ^'hjemmefra^'; kl. 14\":https://mote.example/kafe",
        "IMAGE;VALUE=URI:https://varde.example/bilde.jpg",
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        "CLASS:PUBLIC",
    ] {
        assert!(whole.lines().any(|other| other == line), "{line}\n{whole}");
    }
    assert!(!whole.contains("RRULE:FREQ=MONTHLY;UNTIL=20261208T130000Z;BYDAY=2TU\r\nRECURRENCE-ID"));
    assert_eq!(whole.matches("RRULE:FREQ=MONTHLY").count(), 1, "one series is one component with a rhythm");
}

#[test]
fn nothing_that_is_typed_ends_a_line() {
    let evil = "x\r\nATTENDEE:mailto:a@b.c\rBEGIN:VEVENT\nEND:VCALENDAR\u{0}\u{8}\u{7f}\u{85}";
    let mut calendar = cafe();
    for event in &mut calendar.events {
        event.uid = evil.into();
        event.summary = evil.into();
        event.description = Some(evil.into());
        event.location = Some(evil.into());
        event.url = Some(evil.into());
        event.categories = vec![evil.into()];
        event.image = Some(evil.into());
        event.related_to = Some(evil.into());
        event.conference = Some(Conference { uri: evil.into(), label: evil.into(), feature: evil.into() });
        event.geo = Some((f64::NAN, 0.0));
    }
    (calendar.name, calendar.uid, calendar.color) = (evil.into(), evil.into(), Some(evil.into()));
    (calendar.source, calendar.url, calendar.description) = (Some(evil.into()), Some(evil.into()), Some(evil.into()));
    let text = calendar.write();
    look_at_bytes(&text);
    assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 3);
    assert_eq!(text.matches("\r\nEND:VCALENDAR\r\n").count(), 1);
    assert!(!text.contains("GEO"));
}

#[test]
fn days_without_a_time_need_no_zone_and_an_empty_calendar_is_still_one() {
    let mut calendar = cafe();
    calendar.events.truncate(1);
    let event = &mut calendar.events[0];
    (event.all_day, event.start, event.end) =
        (true, date(2026, 1, 13).at(0, 0, 0, 0), date(2026, 1, 14).at(0, 0, 0, 0));
    event.except = vec![date(2026, 7, 14).at(0, 0, 0, 0)];
    let text = calendar.write();
    look_at_bytes(&text);
    for line in ["DTSTART;VALUE=DATE:20260113", "DTEND;VALUE=DATE:20260114", "EXDATE;VALUE=DATE:20260714"] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
    assert!(text.contains(";UNTIL=20261208;") && !text.contains("VTIMEZONE"), "{text}");
    calendar.events.clear();
    assert!(calendar.write().contains("BEGIN:VTIMEZONE"));
}
