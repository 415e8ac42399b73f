//! A place as calendars write it: «Naustet, Skogveien 4, 5353 Straume, Norge».

use super::Where;
use crate::around::Around;

/// What an address of a meeting on screen begins with.
const HTTPS: &str = "https://";

/// Understands what is written; what is not understood is the house.
pub(super) fn read(written: &str, around: &dyn Around) -> Where {
    let mut place = Where::default();
    let mut rest = Vec::new();
    for part in written.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(online) = part.split_whitespace().find(|word| is_online(word)) {
            place.online_url = Some(online.to_owned());
        } else if !place.is_posted() && code(part).is_some_and(|code| place.fill(code, around)) {
            // What stands before the code in the same part is the street.
            let before = code(part).and_then(|code| part.split(code).next()).unwrap_or_default().trim();
            if !before.is_empty() {
                rest.push(before);
            }
        } else if !is_country(part) {
            rest.push(part);
        }
    }
    for part in rest {
        let says_room = ["rom ", "room ", "møterom "].iter().any(|word| part.to_lowercase().starts_with(word));
        let street = part.chars().any(|letter| letter.is_ascii_digit()) && part.contains(' ');
        let field = if says_room && place.room.is_none() {
            &mut place.room
        } else if street && place.street.is_none() && place.house.as_deref() != Some(part) {
            &mut place.street
        } else {
            &mut place.house
        };
        *field = Some(field.take().map_or_else(|| part.to_owned(), |before| format!("{before}, {part}")));
    }
    place
}

/// Whether it is an address where something can be on screen.
pub(super) fn is_online(typed: &str) -> bool {
    typed.len() <= 500
        && typed.get(..HTTPS.len()).is_some_and(|head| head.eq_ignore_ascii_case(HTTPS))
        && url::Url::parse(typed).is_ok_and(|url| url.has_host())
}

/// Four digits that stand by themselves.
fn code(part: &str) -> Option<&str> {
    part.split(|letter: char| !letter.is_ascii_alphanumeric())
        .map(|word| word.strip_prefix("NO").unwrap_or(word))
        .find(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_country(part: &str) -> bool {
    ["norge", "noreg", "norway"].contains(&part.to_lowercase().as_str())
}

impl Where {
    const fn is_posted(&self) -> bool {
        self.postal_code.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::around::Town;

    struct Straume;
    impl Around for Straume {
        fn town(&self, code: &str) -> Option<Town> {
            (code == "5353").then(|| Town { name: "Straume".into(), municipality: "4626".into() })
        }
        fn municipality(&self, _: &str) -> Option<String> {
            None
        }
        fn kept_municipalities(&self, _: &mut kernel::Tx<'_>, _: &str) -> kernel::storage::Result<Vec<String>> {
            Ok(Vec::new())
        }
        fn heard(&self, _: &str, _: &axum::http::HeaderMap, _: &str, _: jiff::civil::Date) {}
    }

    #[test]
    fn as_calendars_write_it() {
        let of = |text: &str| {
            let place = read(text, &Straume);
            [place.room, place.house, place.street, place.postal_code, place.online_url].map(Option::unwrap_or_default)
        };
        for whole in ["Naustet, Skogveien 4, 5353 Straume, Norge", "Naustet\nSkogveien 4 5353 Straume\nNorway"] {
            assert_eq!(of(whole), ["", "Naustet", "Skogveien 4", "5353", ""], "{whole}");
        }
        assert_eq!(of("rom Turøy, Øyane DPS"), ["rom Turøy", "Øyane DPS", "", "", ""]);
        assert_eq!(of("Bygg 9999"), ["", "", "Bygg 9999", "", ""], "no such code");
        assert_eq!(of("https://example.org/mote?x=1"), ["", "", "", "", "https://example.org/mote?x=1"]);
        assert_eq!(of("javascript:alert(1)"), ["", "javascript:alert(1)", "", "", ""]);
        assert_eq!(of(""), ["", "", "", "", ""]);
    }
}
