//! What cannot be read is refused row by row, and the rest is read.

use super::{calendar, dates};
use gatherings::{
    ical::{MOST_EVENTS, Refused, Why, read},
    rule::{MOST_DATES, RuleError},
};
use jiff::civil::date;

fn why(lines: &str) -> Vec<(usize, Why)> {
    let read = calendar(&format!("{lines}\nBEGIN:VEVENT\nUID:good\nDTSTART:20260113T140000\nEND:VEVENT"));
    assert_eq!(dates(&read), ["01-13 14:00–14:00"], "the rest is read: {lines}");
    read.refused.into_iter().map(|refused| (refused.line, refused.why)).collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:bad\n{lines}\nEND:VEVENT")
}

#[test]
fn each_row_says_where_and_why() {
    let start = "DTSTART;TZID=Europe/Oslo:20260113T140000";
    let value = |name: &str, value: &str| Why::Value { name: name.into(), value: value.into() };
    for (lines, line, expected) in [
        (String::new(), 3, Why::NoStart),
        ("DTSTART:20260231T140000".into(), 5, value("DTSTART", "20260231T140000")),
        ("DTSTART:snart".into(), 5, value("DTSTART", "snart")),
        ("DTSTART:99990101T000000Z".into(), 5, value("DTSTART", "99990101T000000Z")),
        ("DTSTART;TZID=Midgard/Utgard:20260113T140000".into(), 5, Why::Zone("Midgard/Utgard".into())),
        (format!("{start}\nDTEND:20260112T140000Z"), 6, Why::Backwards),
        (format!("{start}\nDURATION:-PT1H"), 6, value("DURATION", "-PT1H")),
        (format!("{start}\nRRULE:FREQ=HOURLY"), 6, Why::Rule(RuleError::Frequency("HOURLY".into()))),
        (format!("{start}\nRRULE:FREQ=YEARLY;BYWEEKNO=20"), 6, Why::Rule(RuleError::Part("BYWEEKNO".into()))),
        (format!("{start}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"), 7, Why::TwoRules),
        (format!("{start}\nEXRULE:FREQ=DAILY"), 6, Why::Exrule),
        (format!("{start}\nRRULE:FREQ=DAILY\nEXDATE:20260231T140000"), 7, value("EXDATE", "20260231T140000")),
        (format!("{start}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260113T140000Z"), 6, Why::ThisAndFuture),
        (format!("{start}\nEXDATE:{}", "20260113,".repeat(5_001)), 6, Why::TooMany),
    ] {
        assert_eq!(why(&event(&lines)), [(line, expected)], "{lines}");
    }
    assert_eq!(why("BEGIN:VEVENT\nDTSTART:20260113T140000\nEND:VEVENT"), [(3, Why::NoUid)]);
    assert_eq!(why("BEGIN:VEVENT\nUID:x\nDTSTART:20260113T140000"), [(3, Why::Unfinished)]);
    assert_eq!(why(&format!("{0}\n{0}", event("DTSTART:20300113T140000"))), [(3, Why::Twice)]);
    let cut = read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:2026", date(2026, 11, 23));
    assert_eq!(cut.refused, [Refused { line: 2, uid: Some("x".into()), why: Why::Unfinished }]);
    for none in [&b""[..], b"name;date\nKaf\xe9;23.1", b"<html>BEGIN:VEVENT</html>", b"\0\0\0\0"] {
        assert_eq!(read(none, date(2026, 11, 23)).refused, [Refused { line: 1, uid: None, why: Why::NoCalendar }]);
    }
}

#[test]
fn what_is_not_of_the_event_is_passed_over() {
    assert_eq!(why("BEGIN:VTODO\nUID:t\nDUE:rubbish\nEND:VTODO\nBEGIN:VJOURNAL\nUID:j\nEND:VJOURNAL"), []);
    assert_eq!(
        why(&event(
            "DTSTART:20300113T140000\nSEQUENCE:many\nGEO:north\nSTATUS:MAYBE\n:\n;;;=:\nno colon\nBEGIN:VALARM\nBEGIN:X\nEND:X\nEND:VALARM"
        )),
        []
    );
    let picture = format!("DTSTART:20300113T140000\nATTACH;VALUE=BINARY:{}", "A".repeat(5_000_000));
    assert_eq!(why(&event(&picture)), []);
}

#[test]
fn large_ones_come_to_an_end() {
    let one = |number: usize| format!("BEGIN:VEVENT\nUID:{number}\nDTSTART:20260113T140000\nEND:VEVENT\n");
    let many: String = (0..MOST_EVENTS + 5).map(one).collect();
    let many = calendar(&many);
    assert_eq!(many.events.len(), MOST_EVENTS);
    assert_eq!(many.refused.iter().map(|refused| &refused.why).collect::<Vec<_>>(), [&Why::TooMany], "said once");
    let large = vec![b'x'; gatherings::ical::MOST_BYTES + 1];
    assert_eq!(read(&large, date(2026, 11, 23)).refused[0].why, Why::TooLarge);
    // Each of these would be fifteen hundred dates.
    let daily = |number: usize| {
        format!(
            "BEGIN:VEVENT\nUID:{number}\nDTSTART;TZID=America/New_York:20260113T140000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
        )
    };
    let daily: String = (0..300).map(daily).collect();
    let daily = calendar(&daily);
    assert!(daily.events.len() <= MOST_EVENTS && daily.events.len() > MOST_EVENTS - MOST_DATES);
    assert_eq!(daily.refused.last().map(|refused| &refused.why), Some(&Why::TooMany));
}
