//! The examples of recurrence in the standard (RFC 5545 §3.8.5.3), as rule, first date and the dates that must come of it.
//!
//! They are told for New York; the dates are the same by any wall clock. Rules that go by hours, minutes, days of the year
//! or numbers of weeks are ours to refuse: no café is held by them.

use gatherings::rule::{Rule, RuleError};
use jiff::civil::{Date, DateTime, date};

/// 2 September 1997, nine in the morning: what most of the examples begin with.
const TUESDAY: &str = "1997-09-02";
/// When the window ends where a rule has no end.
const FOREVER: &str = "forever";

/// Rule, first date, dates. `1997-09-02 +1 x10` is ten dates with a day between them; FOREVER at the end goes on.
const EXAMPLES: &[(&str, &str, &str)] = &[
    ("FREQ=DAILY;COUNT=10", TUESDAY, "1997-09-02 +1 x10"),
    ("FREQ=DAILY;UNTIL=19971224T000000Z", TUESDAY, "1997-09-02 +1 x113"),
    ("FREQ=DAILY;INTERVAL=2", TUESDAY, "1997-09-02 +2 x40 forever"),
    ("FREQ=DAILY;INTERVAL=10;COUNT=5", TUESDAY, "1997-09-02 +10 x5"),
    (
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "1998-01-01",
        "1998-01-01 +1 x31 1999-01-01 +1 x31 2000-01-01 +1 x31",
    ),
    (
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        "1998-01-01",
        "1998-01-01 +1 x31 1999-01-01 +1 x31 2000-01-01 +1 x31",
    ),
    ("FREQ=WEEKLY;COUNT=10", TUESDAY, "1997-09-02 +7 x10"),
    ("FREQ=WEEKLY;UNTIL=19971224T000000Z", TUESDAY, "1997-09-02 +7 x17"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", TUESDAY, "1997-09-02 +14 x12 forever"),
    (
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        TUESDAY,
        "1997-09-02 04 09 11 16 18 23 25 30 1997-10-02",
    ),
    ("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", TUESDAY, "1997-09-02 04 09 11 16 18 23 25 30 1997-10-02"),
    (
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1997-09-01",
        "1997-09-01 03 05 15 17 19 29 1997-10-01 03 13 15 17 27 29 31 1997-11-10 12 14 24 26 28 1997-12-08 10 12 22",
    ),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", TUESDAY, "1997-09-02 04 16 18 30 1997-10-02 14 16"),
    (
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997-09-05",
        "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05",
    ),
    ("FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07 1997-12-05"),
    (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997-09-07",
        "1997-09-07 28 1997-11-02 30 1998-01-04 25 1998-03-01 29 1998-05-03 31",
    ),
    (
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "1997-09-22",
        "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16",
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "1997-09-28",
        "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26 forever",
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        TUESDAY,
        "1997-09-02 15 1997-10-02 15 1997-11-02 15 1997-12-02 15 1998-01-02 15",
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997-09-30",
        "1997-09-30 1997-10-01 31 1997-11-01 30 1997-12-01 31 1998-01-01 31 1998-02-01",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997-09-10",
        "1997-09-10 11 12 13 14 15 1999-03-10 11 12 13",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        TUESDAY,
        "1997-09-02 09 16 23 30 1997-11-04 11 18 25 1998-01-06 13 20 27 1998-03-03 10 17 24 31 forever",
    ),
    (
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "1997-06-10",
        "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10",
    ),
    (
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "1997-03-10",
        "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 2003-01-10 2003-02-10 2003-03-10",
    ),
    ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17 forever"),
    (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1997-03-13",
        "1997-03-13 20 27 1998-03-05 12 19 26 1999-03-04 11 18 25 forever",
    ),
    (
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "1997-06-05",
        "1997-06-05 +7 x13 1998-06-04 +7 x13 1999-06-03 +7 x13 forever",
    ),
    (
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "1998-02-13",
        "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13 forever",
    ),
    (
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997-09-13",
        "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13 forever",
    ),
    (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1996-11-05",
        "1996-11-05 2000-11-07 2004-11-02 forever",
    ),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06"),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997-09-29",
        "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30 forever",
    ),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 10 19 24"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 17 19 31"),
    ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15 30 2007-02-15 2007-03-15 30"),
];

/// The rest of the section: what is not counted by, and why.
const REFUSED: &[(&str, &str)] = &[
    ("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "BYYEARDAY"),
    ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "BYWEEKNO"),
    ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "HOURLY"),
    ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "MINUTELY"),
    ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "MINUTELY"),
    ("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "BYHOUR"),
    ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "MINUTELY"),
];

#[test]
fn the_standards_examples_give_the_standards_dates() {
    for (rule, first, dates) in EXAMPLES {
        let start = at_nine(first.parse().unwrap());
        let expected = spelled(dates);
        let to = if dates.ends_with(FOREVER) { *expected.last().unwrap() } else { date(2100, 1, 1).at(0, 0, 0, 0) };
        let read = Rule::parse(rule).unwrap();
        let found = read.dates(start, start, to, 1_000);
        assert_eq!(found.starts, expected, "{rule}");
        assert!(!found.cut && read.fits(start), "{rule}");
        assert_eq!(Rule::parse(&read.to_string()).as_ref(), Ok(&read), "{read}");
        assert_eq!(read.first(start.date(), start.time()), Some(start), "{rule}");
        // A window in the middle has the same dates in it.
        let middle = expected[expected.len() / 2];
        let rest: Vec<DateTime> = expected.iter().copied().filter(|date| *date >= middle).collect();
        assert_eq!(read.dates(start, middle, to, 1_000).starts, rest, "{rule}");
    }
}

#[test]
fn what_is_not_counted_by_is_refused_by_name() {
    for (rule, part) in REFUSED {
        let why = Rule::parse(rule).unwrap_err();
        assert_eq!(why.part(), *part, "{rule}");
    }
    let refused = |text: &str| Rule::parse(text).unwrap_err();
    assert_eq!(refused(""), RuleError::NoFrequency);
    assert_eq!(refused("COUNT=3"), RuleError::NoFrequency);
    assert_eq!(refused("FREQ=DAILY;FREQ=DAILY"), RuleError::Twice("FREQ".into()));
    assert_eq!(refused("FREQ=DAILY;COUNT=3;UNTIL=20270101T000000Z"), RuleError::BothEnds);
    assert_eq!(refused("FREQ=WEEKLY;BYMONTHDAY=3"), RuleError::DoesNotGo("BYMONTHDAY".into()));
    assert_eq!(refused("FREQ=WEEKLY;BYDAY=2TU"), RuleError::DoesNotGo("BYDAY".into()));
    assert_eq!(refused("FREQ=MONTHLY;BYDAY=6TU"), RuleError::DoesNotGo("BYDAY".into()));
    assert_eq!(refused("FREQ=DAILY;BYSETPOS=1"), RuleError::DoesNotGo("BYSETPOS".into()));
    for bad in ["INTERVAL=0", "COUNT=0", "COUNT=-1", "INTERVAL=70000", "BYDAY=XX", "BYDAY=0TU", "BYDAY=æ", "BYMONTH=13"]
    {
        let part = bad.split_once('=').unwrap().0;
        assert!(
            matches!(refused(&format!("FREQ=MONTHLY;{bad}")), RuleError::Value { part: p, .. } if p == part),
            "{bad}"
        );
    }
    for bad in ["UNTIL=20260231", "UNTIL=soon", "UNTIL=20261301T000000Z", "BYMONTHDAY=32", "BYMONTHDAY=", "WKST=1"] {
        assert!(matches!(refused(&format!("FREQ=MONTHLY;{bad}")), RuleError::Value { .. }), "{bad}");
    }
}

#[test]
fn without_end_and_with_ten_thousand_dates() {
    let start = at_nine(date(2026, 1, 1));
    let daily = Rule::parse("FREQ=DAILY").unwrap();
    let window = daily.dates(start, start, at_nine(date(2027, 6, 30)), 1_500);
    assert_eq!((window.starts.len(), window.cut), (546, false), "eighteen months");
    let all = Rule::parse("FREQ=DAILY;COUNT=10000").unwrap().dates(start, start, at_nine(date(2100, 1, 1)), 1_500);
    assert_eq!((all.starts.len(), all.cut), (1_500, true));
    let far = daily.dates(start, at_nine(date(2100, 1, 1)), at_nine(date(2100, 1, 3)), 10);
    assert_eq!(far.starts.len(), 3, "nobody counts through seventy years for that");
    assert_eq!(daily.dates(start, start, DateTime::MAX, usize::MAX).starts.len(), 1_500);
    let never = Rule::parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31").unwrap();
    assert_eq!(never.first(start.date(), start.time()), None, "31 February");
    assert_eq!(never.dates(start, start, DateTime::MAX, 10).starts, [start], "the first date alone");
    assert!(!never.fits(start));
    let leap = Rule::parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29").unwrap();
    assert_eq!(leap.first(start.date(), start.time()), Some(at_nine(date(2028, 2, 29))));
}

#[test]
fn a_last_date_is_an_hour_in_norway_and_is_written_in_utc() {
    let rule = Rule::parse("freq=monthly; byday=2TU; until=20261208T130000Z").unwrap();
    assert_eq!(rule.to_string(), "FREQ=MONTHLY;UNTIL=20261208T130000Z;BYDAY=2TU");
    let start = date(2026, 7, 14).at(14, 0, 0, 0);
    let dates = rule.dates(start, start, DateTime::MAX, 100).starts;
    assert_eq!(dates.last(), Some(&date(2026, 12, 8).at(14, 0, 0, 0)), "thirteen in UTC is fourteen in winter");
    let earlier = Rule::parse("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261208T125959Z").unwrap();
    assert_eq!(earlier.dates(start, start, DateTime::MAX, 100).starts.len(), dates.len() - 1);
    let of_a_day = Rule::parse("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261208").unwrap();
    assert_eq!(of_a_day.dates(start, start, DateTime::MAX, 100).starts, dates, "until the day is over");
    assert_eq!(of_a_day.of_days(), "FREQ=MONTHLY;UNTIL=20261208;BYDAY=2TU");
}

#[test]
fn the_fifth_monday_from_the_end_is_a_day() {
    // rrule 0.14 refuses it; dateutil and the standard do not.
    let rule = Rule::parse("FREQ=MONTHLY;BYDAY=-5MO").unwrap();
    let first = rule.first(date(2026, 1, 1), at_nine(date(2026, 1, 1)).time()).unwrap();
    assert_eq!(first.date(), date(2026, 3, 2), "March 2026 has five Mondays");
}

#[test]
fn weekdays_with_and_without_a_number_are_each_a_way_to_fit() {
    // dateutil and rrule 0.14 want both at once and find none.
    let rule = Rule::parse("FREQ=MONTHLY;BYDAY=SU,1TU").unwrap();
    let start = at_nine(date(2026, 3, 1));
    let days: Vec<i8> =
        rule.dates(start, start, at_nine(date(2026, 3, 31)), 10).starts.iter().map(|d| d.day()).collect();
    assert_eq!(days, [1, 3, 8, 15, 22, 29]);
}

fn at_nine(date: Date) -> DateTime {
    date.at(9, 0, 0, 0)
}

/// Dates as they are spelled in the list: whole, days of the same month, and `+days xcount`.
fn spelled(list: &str) -> Vec<DateTime> {
    let mut dates: Vec<Date> = Vec::new();
    let mut step = 0;
    for word in list.split(' ').filter(|word| *word != FOREVER) {
        let last = dates.last().copied();
        if let Some(days) = word.strip_prefix('+') {
            step = days.parse::<i64>().unwrap();
        } else if let Some(count) = word.strip_prefix('x') {
            let first = last.unwrap();
            let more = (1..count.parse::<i64>().unwrap())
                .map(|n| first.checked_add(jiff::Span::new().days(n * step)).unwrap());
            dates.extend(more);
        } else if word.len() == 2 {
            dates.push(last.unwrap().with().day(word.parse().unwrap()).build().unwrap());
        } else {
            dates.push(word.parse().unwrap());
        }
    }
    dates.into_iter().map(at_nine).collect()
}
