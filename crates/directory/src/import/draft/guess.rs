//! What a column or a word probably is, from what people call such things (`data/columns.toml`).

use super::{Chosen, is_field, takes_several, words_of};
use crate::themes::THEMES;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
struct Known {
    field: BTreeMap<String, Vec<String>>,
    word: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let text = include_str!("../../../data/columns.toml");
    toml::from_str(text).unwrap_or_else(|_| Known { field: BTreeMap::new(), word: BTreeMap::new() })
});

/// In small letters, without signs and spaces.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What the columns of these names probably are. No field is guessed twice, but telephones.
#[must_use]
pub fn guess(names: &[String]) -> Vec<Chosen> {
    let mut columns: Vec<Chosen> =
        names.iter().map(|name| Chosen { column: name.clone(), ..Chosen::default() }).collect();
    for chosen in 0..columns.len() {
        // A second column of the same name has got a number behind it.
        let called = &columns[chosen].column;
        let first = called.split_once(" (").filter(|(_, rest)| rest.trim_end_matches(')').parse::<u8>().is_ok());
        let (name, without) = (plain(called), first.map_or_else(String::new, |(first, _)| plain(first)));
        let fits = |wanted: &String| [&name, &without].contains(&&plain(wanted));
        let found = KNOWN.field.iter().find(|(_, names)| names.iter().any(fits)).map(|(field, _)| field.clone());
        let free = |field: &String| field == "service.phone" || !columns.iter().any(|c| c.field == *field);
        if let Some(field) = found.filter(|field| is_field(field)).filter(free) {
            columns[chosen].field = field;
        }
    }
    // A list of activities may say «tilbud», and a list of clubs only what the club is called.
    if !columns.iter().any(|c| c.field == "service.name")
        && let Some(named) = columns.iter_mut().find(|c| c.field == "organization.name")
    {
        named.field = "service.name".to_owned();
    }
    for chosen in &mut columns {
        chosen.key = ["service.name", "place.address", "place.city"].contains(&chosen.field.as_str());
    }
    columns
}

/// What a word in a column of this field probably means; empty when nobody knows.
#[must_use]
pub fn guess_word(field: &str, word: &str) -> String {
    let Some(allowed) = words_of(field) else { return String::new() };
    let said = plain(word);
    if let Some(same) = allowed.iter().find(|known| plain(known) == said) {
        return (*same).to_owned();
    }
    if takes_several(field)
        && let Some(theme) =
            THEMES.iter().find(|t| [&t.name.nb, &t.name.nn, &t.name.en].iter().any(|n| plain(n) == said))
        && allowed.contains(&theme.id.as_str())
    {
        return theme.id.clone();
    }
    let known = KNOWN.word.get(field).into_iter().flatten();
    let found = known.filter(|(meaning, _)| allowed.contains(&meaning.as_str()));
    let mut fits = found.filter(|(_, words)| words.iter().any(|known| plain(known) == said));
    fits.next().map(|(meaning, _)| meaning.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_call_columns_is_known() {
        for (field, names) in &KNOWN.field {
            assert!(is_field(field), "{field}");
            assert!(!names.is_empty(), "{field}");
        }
        for (field, meanings) in &KNOWN.word {
            let allowed = words_of(field).unwrap_or_default();
            for meaning in meanings.keys() {
                assert!(allowed.contains(&meaning.as_str()), "{field} cannot be {meaning}");
            }
        }
        let names = ["Namn", "Om", "Postnr", "Stad", "Tlf.", "Mobil", "E-post", "Opningstider", "Rart"];
        let guessed = guess(&names.map(str::to_owned));
        let fields: Vec<&str> = guessed.iter().map(|chosen| chosen.field.as_str()).collect();
        let wanted = [
            "service.name",
            "service.description",
            "place.postal_code",
            "place.name",
            "service.phone",
            "service.phone",
            "service.email",
            "hours.text",
            "",
        ];
        assert_eq!(fields, wanted);
        assert_eq!(guess_word("service.cost", "Gratis"), "free");
        assert_eq!(guess_word("service.themes", "Turlag"), "outdoors");
        assert_eq!(guess_word("service.themes", "Ukjent"), "");
        assert_eq!(guess_word("service.name", "Gratis"), "");
    }
}
