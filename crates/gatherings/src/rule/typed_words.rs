//! The words that typed dates are made of. They are data, not sentences.

use jiff::civil::Weekday;

/// So much of a field is read, characters.
const MOST_TEXT: usize = 20_000;
/// A word must be so long to be the beginning of a month's or a weekday's name.
const SHORTEST: usize = 3;

const MONTHS: [&[&str]; 12] = [
    &["januar", "january"],
    &["februar", "february"],
    &["mars", "march"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["desember", "december"],
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["mandag", "måndag", "monday"]),
    (Weekday::Tuesday, &["tirsdag", "tysdag", "tuesday"]),
    (Weekday::Wednesday, &["onsdag", "wednesday"]),
    (Weekday::Thursday, &["torsdag", "thursday"]),
    (Weekday::Friday, &["fredag", "friday"]),
    (Weekday::Saturday, &["lørdag", "laurdag", "saturday"]),
    (Weekday::Sunday, &["søndag", "sundag", "sunday"]),
];

/// Words between two dates.
const AND: [&str; 4] = ["og", "and", "samt", "&"];
/// Words that say nothing.
const EMPTY: [&str; 6] = ["den", "the", "of", "på", "on", "dato"];
/// What English puts behind a number.
const ORDINAL: [&str; 4] = ["st", "nd", "rd", "th"];

/// One word of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number, and with how many digits it is written.
    Number(i16, usize),
    Month(i16),
    Weekday(Weekday),
    /// Something that is none of these.
    Odd,
}

/// The pieces of a field: between commas, line ends and «og».
pub(super) fn pieces(text: &str) -> Vec<String> {
    let text: String = text.chars().take(MOST_TEXT).collect();
    let mut pieces = Vec::new();
    for part in text.split([',', ';', '\n', '\r']) {
        let mut piece: Vec<&str> = Vec::new();
        for word in part.split_whitespace() {
            // «23.1 20.2» is two dates, «23. 1.» is one.
            let two = is_whole(word) && piece.last().is_some_and(|before| is_whole(before));
            let and = AND.contains(&word.to_lowercase().as_str());
            if two || and {
                pieces.push(piece.join(" "));
                piece.clear();
            }
            if !and {
                piece.push(word);
            }
        }
        pieces.push(piece.join(" "));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether a word is a day and a month by itself: `23.1`, `23/1`, `23.01.2027`.
fn is_whole(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.split(['.', '/', '-']).count() >= 2 && word.split(['.', '/', '-']).all(|part| part.parse::<i16>().is_ok())
}

/// The words of a piece.
pub(super) fn tokens(piece: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in piece.split([' ', '.', '/', '-', '\t']).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        let digits = word.len() - word.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let (number, rest) = word.split_at(digits);
        if digits > 0 {
            tokens.push(number.parse().map_or(Token::Odd, |number| Token::Number(number, digits)));
            if ORDINAL.contains(&rest) {
                continue;
            }
        }
        if !rest.is_empty() && !EMPTY.contains(&rest) {
            tokens.push(named(rest));
        }
    }
    // A piece of signs alone is not nothing.
    if tokens.is_empty() { vec![Token::Odd] } else { tokens }
}

fn named(word: &str) -> Token {
    if word.chars().count() < SHORTEST {
        return Token::Odd;
    }
    let begins = |names: &[&str]| names.iter().any(|name| name.starts_with(word));
    if let Some(month) = (1..).zip(MONTHS).find(|(_, names)| begins(names)) {
        return Token::Month(month.0);
    }
    WEEKDAYS.iter().find(|(_, names)| begins(names)).map_or(Token::Odd, |(day, _)| Token::Weekday(*day))
}
