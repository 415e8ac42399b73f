//! Single values as people write them: dates, times, numbers, addresses.

use super::mapping::DateOrder;
use jiff::civil;

/// Months by how their names begin, in Norwegian and English.
const MONTHS: [(&str, i8); 14] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("o", 10),
    ("nov", 11),
    ("de", 12),
    ("mrs", 3),
];

/// A date: `2026-11-12`, `12.11.2026`, `12/11/26`, `12. november 2026`, `November 12, 2026`, `20261112`.
pub(crate) fn date(text: &str, order: DateOrder) -> Option<civil::Date> {
    let text = text.trim();
    let day_part = text.split(['T']).next().filter(|part| part.len() == 10).unwrap_or(text);
    if let Ok(date) = day_part.parse::<civil::Date>() {
        return Some(date);
    }
    let month = |word: &str| {
        let word = word.to_lowercase();
        MONTHS.iter().find(|(start, _)| word.starts_with(start)).map(|(_, month)| *month)
    };
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day, ..] if year.len() == 4 && number(year).is_some() => {
            (number(year)?, number(month)?, number(day)?)
        }
        [one, two, year, ..] => {
            let year = number(year).map(|y| if y < 100 && parts[2].len() == 2 { y + 2000 } else { y })?;
            match (month(one), month(two), number(one), number(two)) {
                (Some(month), _, _, Some(day)) | (_, Some(month), Some(day), _) => (year, month.into(), day),
                (_, _, Some(one), Some(two)) if order == DateOrder::Mdy && one <= 12 || two > 12 => (year, one, two),
                (_, _, Some(one), Some(two)) => (year, two, one),
                _ => return None,
            }
        }
        _ => return None,
    };
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time of the day: `9`, `09:30`, `9.30`, `0930`, `kl. 9`, `9.00AM`, `12 pm`, `24:00`.
pub(crate) fn time(text: &str) -> Option<civil::Time> {
    let text = text.trim().to_lowercase();
    let text = text.trim_start_matches("kl").trim_start_matches(['.', ' ']);
    let squeezed = text.replace(['.', ' '], "");
    let (half, rest) = match (squeezed.strip_suffix("am"), squeezed.strip_suffix("pm")) {
        (Some(_), _) => (Some(0), text.trim_end_matches(['m', 'a', '.', ' '])),
        (_, Some(_)) => (Some(12), text.trim_end_matches(['m', 'p', '.', ' '])),
        _ => (None, text),
    };
    let parts: Vec<&str> = rest.split([':', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse::<i8>().ok()).flatten();
    let (hour, minute) = match parts.as_slice() {
        [both] if both.len() == 4 && both.is_ascii() => (number(&both[..2])?, number(&both[2..])?),
        [hour] => (number(hour)?, 0),
        [hour, minute, ..] if minute.len() == 2 => (number(hour)?, number(minute)?),
        _ => return None,
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) if hour > 12 => hour,
        Some(_) => return None,
        None if hour == 24 && minute == 0 => 0,
        None => hour,
    };
    civil::Time::new(hour, minute, 0, 0).ok()
}

/// Yes or no.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "ja" | "yes" | "y" | "j" | "true" | "sann" | "1" | "x" => Some(true),
        "nei" | "no" | "n" | "false" | "usann" | "0" => Some(false),
        _ => None,
    }
}

/// A number with a point or a comma.
pub(crate) fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A Norwegian organisation number: nine digits, the last one a check digit (weights 3 2 7 6 5 4 3 2, modulus 11;
/// Brønnøysundregistrene).
pub(crate) fn organization_number(text: &str) -> Option<String> {
    let digits: Vec<u32> =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let (check, rest) = digits.split_last()?;
    let sum: u32 = rest.iter().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    (digits.len() == 9 && (11 - sum % 11) % 11 == *check).then(|| digits.iter().map(ToString::to_string).collect())
}

/// A web address, put right where its beginning is missing.
pub(crate) fn url(text: &str) -> Option<String> {
    let text = text.trim();
    let whole = if text.starts_with("http://") || text.starts_with("https://") {
        text.to_owned()
    } else if text.contains("://") || text.contains('@') {
        return None;
    } else {
        format!("https://{text}")
    };
    let host = whole.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    (host.contains('.') && !whole.contains(char::is_whitespace)).then_some(whole)
}

/// An e-mail address.
pub(crate) fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:");
    let (who, host) = text.split_once('@')?;
    let fine = !who.is_empty() && host.contains('.') && !text.contains(|c: char| c.is_whitespace() || c == ',');
    fine.then(|| text.to_owned())
}

/// Whether an e-mail address looks like a person's own: a first and a last name at a provider for everybody.
pub(crate) fn is_personal(email: &str) -> bool {
    const EVERYBODYS: [&str; 9] =
        ["gmail", "hotmail", "outlook", "live", "yahoo", "online", "icloud", "msn", "getmail"];
    let Some((who, host)) = email.split_once('@') else { return false };
    let provider = host.split('.').next().unwrap_or_default().to_lowercase();
    who.contains('.') && EVERYBODYS.contains(&provider.as_str())
}

/// The five signs that web pages write in a roundabout way.
pub(crate) fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let named = [("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_five_styles_is_one_date() {
        let day = Some(civil::date(2026, 11, 12));
        for text in [
            "2026-11-12",
            "12.11.2026",
            "12/11/2026",
            "12. november 2026",
            "November 12, 2026",
            "20261112",
            "12.11.26",
            "2026-11-12T10:00:00Z",
            "2026/11/12",
            "12 nov. 2026",
        ] {
            assert_eq!(date(text, DateOrder::Dmy), day, "{text}");
        }
        assert_eq!(date("11/12/2026", DateOrder::Mdy), day);
        assert_eq!(date("June 01, 0001", DateOrder::Mdy), Some(civil::date(1, 6, 1)), "a month of four letters");
        assert_eq!(date("12/24/2015", DateOrder::Dmy), Some(civil::date(2015, 12, 24)), "there is no month 24");
        for text in ["", "i fjor", "31.02.2026", "2026", "12.11", "0.0.0"] {
            assert_eq!(date(text, DateOrder::Dmy), None, "{text}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hour, minute| Some(civil::time(hour, minute, 0, 0));
        for (text, wanted) in [
            ("9", at(9, 0)),
            ("09:30", at(9, 30)),
            ("9.30", at(9, 30)),
            ("0930", at(9, 30)),
            ("kl. 18", at(18, 0)),
            ("9.00AM", at(9, 0)),
            ("12:00PM", at(12, 0)),
            ("12:00am", at(0, 0)),
            ("5 p.m.", at(17, 0)),
            ("24:00", at(0, 0)),
            ("closed", None),
            ("25:00", None),
            ("9:5", None),
            ("", None),
        ] {
            assert_eq!(time(text), wanted, "{text}");
        }
    }

    #[test]
    fn numbers_and_addresses_are_checked() {
        assert_eq!(organization_number("974 760 673"), Some("974760673".into()));
        assert_eq!(organization_number("974760674"), None);
        assert_eq!(organization_number("97476067"), None);
        assert_eq!(number("60,5690"), Some(60.569));
        assert_eq!(url("www.naustet.no"), Some("https://www.naustet.no".into()));
        assert_eq!(url("javascript:alert(1)"), None);
        assert_eq!(url("ingen"), None);
        assert_eq!(email("post@naustet.no"), Some("post@naustet.no".into()));
        assert_eq!(email("post på naustet.no"), None);
        assert!(is_personal("kari.nordmann@gmail.com") && !is_personal("naustet@gmail.com"));
        assert_eq!(plain("Neighbourhood &amp; Learning"), "Neighbourhood & Learning");
    }
}
