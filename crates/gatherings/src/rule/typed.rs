//! Dates typed as people write them: «23.1, 20.2 og 19.3», «tirsdag 8. desember 2026», «23. og 24. januar».
//!
//! A date without a year is the nearest one to come. What is no date is told by name, so that whoever typed it finds it.

use super::typed_words::{self as words, Token};
use jiff::civil::{Date, Weekday};

/// So many dates are read.
pub const MOST_TYPED: usize = 400;
/// So much of a piece is said again.
const SHOWN: usize = 60;
/// Years round today's that are believed.
const YEARS: (i16, i16) = (30, 10);

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDates {
    /// The dates, soonest first, each once.
    pub good: Vec<Date>,
    /// What is no date, as it was typed, and why.
    pub bad: Vec<(String, Why)>,
}

/// Why a piece is no date. The words for it are `typed-KEY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It does not look like one.
    NotADate,
    /// «31. februar».
    NoSuchDay,
    /// A day without its month.
    NoMonth,
    /// It is another day of the week: the date, so that it can be said which.
    OtherWeekday(Date),
    /// A year long ago or far ahead.
    FarAway,
    /// It stands there already.
    Twice(Date),
    /// One more than is read ([`MOST_TYPED`]).
    TooMany,
}

impl Why {
    /// The last part of the name of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotADate => "not-a-date",
            Self::NoSuchDay => "no-such-day",
            Self::NoMonth => "no-month",
            Self::OtherWeekday(_) => "other-weekday",
            Self::FarAway => "far-away",
            Self::Twice(_) => "twice",
            Self::TooMany => "too-many",
        }
    }
}

/// What one piece says.
#[derive(Debug, Default)]
struct Piece {
    text: String,
    weekday: Option<Weekday>,
    day: Option<i16>,
    month: Option<i16>,
    year: Option<i16>,
    odd: bool,
}

/// Reads dates that are typed in a field, in bokmål, nynorsk or English.
#[must_use]
pub fn read_dates(text: &str, today: Date) -> TypedDates {
    let mut read = TypedDates::default();
    for piece in joined(words::pieces(text).iter().map(|piece| understood(piece)).collect()) {
        let date = if read.good.len() + read.bad.len() < MOST_TYPED { date(&piece, today) } else { Err(Why::TooMany) };
        let date = date.and_then(|date| if read.good.contains(&date) { Err(Why::Twice(date)) } else { Ok(date) });
        match date {
            Ok(date) => read.good.push(date),
            Err(why) => read.bad.push((piece.text.chars().take(SHOWN).collect(), why)),
        }
        if read.bad.last().is_some_and(|(_, why)| *why == Why::TooMany) {
            break;
        }
    }
    read.good.sort_unstable();
    read
}

/// Which of a piece's words is the day, the month and the year.
fn understood(text: &str) -> Piece {
    let mut piece = Piece { text: text.trim().to_owned(), ..Piece::default() };
    let mut numbers = Vec::new();
    for token in words::tokens(text) {
        match token {
            Token::Month(month) if piece.month.is_none() => piece.month = Some(month),
            Token::Weekday(day) if piece.weekday.is_none() => piece.weekday = Some(day),
            Token::Number(number, digits) => numbers.push((number, digits)),
            Token::Month(_) | Token::Weekday(_) | Token::Odd => piece.odd = true,
        }
    }
    let year = |(number, digits): (i16, usize)| match digits {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    };
    match (piece.month.is_some(), numbers.as_slice()) {
        (_, []) => {}
        (_, [(number, 4)]) => piece.year = Some(*number),
        (_, [(day, _)]) => piece.day = Some(*day),
        (true, [(day, 1 | 2), last]) => (piece.day, piece.year) = (Some(*day), year(*last)),
        (false, [(day, 1 | 2), (month, 1 | 2)]) => (piece.day, piece.month) = (Some(*day), Some(*month)),
        (false, [(day, 1 | 2), (month, 1 | 2), last]) => {
            (piece.day, piece.month, piece.year) = (Some(*day), Some(*month), year(*last));
            piece.odd |= piece.year.is_none();
        }
        (false, [(year, 4), (month, 1 | 2), (day, 1 | 2)]) => {
            (piece.day, piece.month, piece.year) = (Some(*day), Some(*month), Some(*year));
        }
        _ => piece.odd = true,
    }
    piece
}

/// Pieces that only say something together: a weekday before a date, a year after one, days before their month.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        let only_year = piece.year.is_some() && piece.day.is_none() && piece.month.is_none() && !piece.odd;
        if let Some(before) = whole.last_mut() {
            let only_weekday =
                before.weekday.is_some() && before.day.is_none() && before.month.is_none() && !before.odd;
            if only_year && before.year.is_none() && before.day.is_some() {
                before.year = piece.year;
                before.text = format!("{} {}", before.text, piece.text);
                continue;
            }
            if only_weekday && piece.weekday.is_none() {
                piece.weekday = before.weekday;
                piece.text = format!("{} {}", before.text, piece.text);
                whole.pop();
            }
        }
        let waiting = whole.iter_mut().rev().take_while(|before| before.day.is_some() && before.month.is_none());
        for before in waiting.filter(|_| piece.month.is_some()) {
            (before.month, before.year) = (piece.month, piece.year);
        }
        whole.push(piece);
    }
    whole
}

fn date(piece: &Piece, today: Date) -> Result<Date, Why> {
    let (Some(day), false) = (piece.day, piece.odd) else { return Err(Why::NotADate) };
    let Some(month) = piece.month else { return Err(Why::NoMonth) };
    let in_year = |year: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let date = if let Some(year) = piece.year {
        if year < today.year() - YEARS.0 || year > today.year() + YEARS.1 {
            return Err(Why::FarAway);
        }
        in_year(year)
    } else {
        // A leap day is eight years away at most.
        (0..=8).filter_map(|ahead| in_year(today.year() + ahead)).find(|date| *date >= today)
    };
    let date = date.ok_or(Why::NoSuchDay)?;
    match piece.weekday {
        Some(weekday) if weekday != date.weekday() => Err(Why::OtherWeekday(date)),
        _ => Ok(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as on;

    fn good(text: &str) -> Vec<String> {
        let read = read_dates(text, on(2026, 11, 22));
        assert_eq!(read.bad, [], "{text}");
        read.good.iter().map(ToString::to_string).collect()
    }

    fn bad(text: &str) -> Vec<(String, Why)> {
        read_dates(text, on(2026, 11, 22)).bad
    }

    #[test]
    fn as_people_write_them() {
        let spring = ["2027-01-23", "2027-02-20", "2027-03-19", "2027-04-16", "2027-05-28", "2027-06-11"];
        assert_eq!(good("23.1, 20.2, 19.3, 16.4, 28.5, 11.6"), spring);
        assert_eq!(good("23.1 20.2 19.3 16.4 28.5 11.6"), spring);
        assert_eq!(good("23/1; 20/2\n19.03.\r\n16. 4.\n28.5.27 og 11.06.2027."), spring);
        assert_eq!(good("23. januar og 20. feb"), ["2027-01-23", "2027-02-20"]);
        assert_eq!(good("tirsdag 8. desember 2026"), ["2026-12-08"]);
        assert_eq!(good("tysdag 8. des., laurdag 12. desember"), ["2026-12-08", "2026-12-12"]);
        assert_eq!(good("Tuesday, December 8th, 2026 and 3 May"), ["2026-12-08", "2027-05-03"]);
        assert_eq!(good("23., 24. og 25. januar, 2.2"), ["2027-01-23", "2027-01-24", "2027-01-25", "2027-02-02"]);
        assert_eq!(good("2026-12-08"), ["2026-12-08"]);
        assert_eq!(good("22.11, 21.11"), ["2026-11-22", "2027-11-21"], "today is to come, yesterday is next year's");
        assert_eq!(good("29. februar"), ["2028-02-29"]);
        assert_eq!(good(" , ;\n"), Vec::<String>::new());
    }

    #[test]
    fn each_bad_one_is_named() {
        assert_eq!(bad("23.1, 31. februar, 2.2"), [("31. februar".to_owned(), Why::NoSuchDay)]);
        assert_eq!(bad("29.2.2027"), [("29.2.2027".to_owned(), Why::NoSuchDay)]);
        assert_eq!(bad("onsdag 8. desember"), [("onsdag 8. desember".to_owned(), Why::OtherWeekday(on(2026, 12, 8)))]);
        assert_eq!(bad("8. desember, 8.12"), [("8.12".to_owned(), Why::Twice(on(2026, 12, 8)))]);
        assert_eq!(bad("17"), [("17".to_owned(), Why::NoMonth)]);
        assert_eq!(bad("8.12.1026"), [("8.12.1026".to_owned(), Why::FarAway)]);
        for odd in [
            "snart",
            "8.12 kl. 14",
            "1.2.3.4",
            "8. desember i fjor",
            "99999999999.1",
            "august",
            "mandag",
            "-",
            "8.12.202",
        ] {
            assert_eq!(bad(odd), [(odd.trim().to_owned(), Why::NotADate)], "{odd}");
        }
        let many = read_dates(&"1.2.2027,".repeat(100_000), on(2026, 11, 22));
        assert_eq!((many.good.len(), many.bad.len()), (1, MOST_TYPED), "and no further");
    }
}
