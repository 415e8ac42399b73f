//! Dates and hours as people say them. What belongs together never breaks over two lines: «3.&nbsp;desember»,
//! «klokka&nbsp;14.00», «11.00–14.00».

mod words;

use jiff::{
    ToSpan as _, Unit,
    civil::{Date, DateTime, Time, Weekday},
};
use kernel::Language;
use words::Words;

/// A space that does not break.
pub const HARD_SPACE: char = '\u{a0}';
/// Holds together what stands on both sides.
pub const JOINER: char = '\u{2060}';

/// «torsdag 3. desember»; with the year when it is another than today's.
#[must_use]
pub fn long(language: Language, date: Date, today: Date) -> String {
    format!("{} {}", weekday(language, date.weekday()), day(language, date, today))
}

/// «3. desember»; with the year when it is another than today's.
#[must_use]
pub fn day(language: Language, date: Date, today: Date) -> String {
    let month = month(language, date);
    let dot = if language == Language::En { "" } else { "." };
    let year = if date.year() == today.year() { String::new() } else { format!(" {}", date.year()) };
    format!("{}{dot}{HARD_SPACE}{month}{year}", date.day())
}

/// «desember».
#[must_use]
pub fn month(language: Language, date: Date) -> &'static str {
    Words::of(language).months[usize::from(date.month().unsigned_abs() - 1) % 12]
}

/// «torsdag».
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    Words::of(language).days[usize::from(day.to_monday_zero_offset().unsigned_abs()) % 7]
}

/// «torsdager»: on every one of them.
#[must_use]
pub fn weekdays(language: Language, day: Weekday) -> String {
    format!("{}{}", weekday(language, day), Words::of(language).every)
}

/// «klokka 11.00».
#[must_use]
pub fn time(language: Language, at: Time) -> String {
    format!("{}{}", clock_word(language), clock(at))
}

/// «klokka 11.00–14.00».
#[must_use]
pub fn time_range(language: Language, from: Time, to: Time) -> String {
    format!("{}{}{JOINER}–{JOINER}{}", clock_word(language), clock(from), clock(to))
}

/// «klokka 11.00–14.00», past midnight too; «klokka 11.00, til 27. november» where it goes on for days; «klokka 11.00» where
/// nobody has said when it ends.
#[must_use]
pub fn span(language: Language, from: DateTime, to: DateTime) -> String {
    if to <= from {
        time(language, from.time())
    } else if to < from.saturating_add(1.day()) {
        time_range(language, from.time(), to.time())
    } else {
        let last = day(language, to.date(), from.date());
        format!("{}, {}{HARD_SPACE}{last}", time(language, from.time()), Words::of(language).until)
    }
}

/// «11.00–14.00», for a column of hours, where the word before each would say nothing.
#[must_use]
pub fn hours(from: Time, to: Option<Time>) -> String {
    to.map_or_else(|| clock(from), |to| format!("{}{JOINER}–{JOINER}{}", clock(from), clock(to)))
}

/// «sju måneder», in «for sju måneder siden»; from yesterday to years.
#[must_use]
pub fn ago(language: Language, date: Date, today: Date) -> String {
    let words = Words::of(language);
    let days = date.until((Unit::Day, today)).map_or(0, |span| i64::from(span.get_days()));
    let months = months_between(date, today);
    let (count, unit) = match (days, months) {
        (..1, _) => return words.today.to_owned(),
        (1, _) => return words.yesterday.to_owned(),
        (2..14, _) => (days, words.units[0]),
        (_, ..2) => (days / 7, words.units[1]),
        (_, 2..24) => (months, words.units[2]),
        _ => (months / 12, words.units[3]),
    };
    format!("{}{} {unit}{}", words.ago.0, number(language, count), words.ago.1)
}

/// Whole months from one date to a later; none when it is not later.
#[must_use]
pub fn months_between(date: Date, today: Date) -> i64 {
    let months = |span: jiff::Span| i64::from(span.get_years()) * 12 + i64::from(span.get_months());
    date.until((Unit::Year, today)).map_or(0, months).max(0)
}

/// A small number as a word, as in running text: «sju», and 13 from there on.
#[must_use]
pub fn number(language: Language, count: i64) -> String {
    let word = usize::try_from(count).ok().and_then(|at| Words::of(language).numbers.get(at));
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// The same text with a capital letter first, for the beginning of a line.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn clock(at: Time) -> String {
    format!("{:02}.{:02}", at.hour(), at.minute())
}

fn clock_word(language: Language) -> String {
    match Words::of(language).clock {
        "" => String::new(),
        word => format!("{word}{HARD_SPACE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};
    use jiff::civil::{date, time as at};

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn dates_are_said_with_their_weekday() {
        let day = date(2026, 12, 8);
        assert_eq!(long(Nb, day, TODAY), "tirsdag 8.\u{a0}desember");
        assert_eq!(long(Nn, day, TODAY), "tysdag 8.\u{a0}desember");
        assert_eq!(long(En, day, TODAY), "Tuesday 8\u{a0}December");
        assert_eq!(long(Nn, date(2027, 1, 9), TODAY), "laurdag 9.\u{a0}januar 2027", "another year is said");
    }

    #[test]
    fn every_thursday() {
        assert_eq!(weekdays(Nb, Weekday::Thursday), "torsdager");
        assert_eq!(weekdays(Nn, Weekday::Monday), "måndagar");
        assert_eq!(weekdays(En, Weekday::Thursday), "Thursdays");
        assert_eq!(capital(&weekdays(Nb, Weekday::Sunday)), "Søndager");
        assert_eq!(capital("øy"), "Øy");
    }

    #[test]
    fn hours_never_break() {
        assert_eq!(time_range(Nb, at(11, 0, 0, 0), at(14, 30, 0, 0)), "klokka\u{a0}11.00\u{2060}–\u{2060}14.30");
        assert_eq!(time_range(En, at(9, 0, 0, 0), at(14, 0, 0, 0)), "09.00\u{2060}–\u{2060}14.00");
        assert_eq!(time(Nn, at(18, 0, 0, 0)), "klokka\u{a0}18.00");
    }

    #[test]
    fn until_when() {
        let noon = date(2026, 11, 22).at(12, 0, 0, 0);
        let said = |language, to| span(language, noon, to);
        assert_eq!(said(Nb, noon), "klokka\u{a0}12.00", "nobody has said when it ends");
        assert_eq!(said(Nb, date(2026, 11, 22).at(14, 0, 0, 0)), "klokka\u{a0}12.00\u{2060}–\u{2060}14.00");
        assert_eq!(said(En, date(2026, 11, 23).at(1, 0, 0, 0)), "12.00\u{2060}–\u{2060}01.00", "past midnight");
        assert_eq!(said(Nn, date(2026, 11, 27).at(18, 0, 0, 0)), "klokka\u{a0}12.00, til\u{a0}27.\u{a0}november");
        assert_eq!(said(En, date(2027, 1, 2).at(18, 0, 0, 0)), "12.00, until\u{a0}2\u{a0}January 2027");
    }

    #[test]
    fn how_long_ago() {
        let said = |language, date| ago(language, date, TODAY);
        assert_eq!(said(Nb, TODAY), "i dag");
        assert_eq!(said(Nn, date(2026, 11, 21)), "i går");
        assert_eq!(said(Nb, date(2026, 11, 12)), "for ti dager siden");
        assert_eq!(said(Nn, date(2026, 10, 20)), "for fire veker sidan");
        assert_eq!(said(Nb, date(2026, 4, 20)), "for sju måneder siden");
        assert_eq!(said(Nn, date(2026, 4, 20)), "for sju månader sidan");
        assert_eq!(said(En, date(2026, 4, 20)), "seven months ago");
        assert_eq!(said(En, date(2025, 9, 1)), "14 months ago");
        assert_eq!(said(Nb, date(2024, 1, 1)), "for to år siden");
        assert_eq!(said(Nb, date(2027, 1, 1)), "i dag", "a date to come is no reason to break");
    }
}
