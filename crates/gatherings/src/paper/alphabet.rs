//! A–Å, as a Norwegian list is read: æ, ø and å come last, «aa» is an å, and what bears no letter comes first.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Where a name stands in the list. Compare these.
#[must_use]
pub fn place(name: &str) -> (Vec<u32>, String) {
    (letters(name).map(rank).collect(), name.to_owned())
}

/// The letter under which a name stands; `#` for what begins with none.
#[must_use]
pub fn letter(name: &str) -> String {
    let first = letters(name).find(|letter| letter.is_alphanumeric());
    first
        .filter(|letter| letter.is_alphabetic())
        .map_or_else(|| "#".to_owned(), |letter| letter.to_uppercase().to_string())
}

/// Small letters, without accents but those that make a letter of their own.
fn letters(name: &str) -> impl Iterator<Item = char> {
    let small: String = name.nfc().collect::<String>().to_lowercase().replace("aa", "å");
    let plain: Vec<char> = small
        .chars()
        .flat_map(|letter| match letter {
            'æ' | 'ø' | 'å' => vec![letter],
            'ä' => vec!['æ'],
            'ö' => vec!['ø'],
            'đ' => vec!['d'],
            'ŋ' => vec!['n'],
            'ŧ' => vec!['t'],
            _ => letter.nfd().filter(|part| !is_combining_mark(*part)).collect(),
        })
        .collect();
    plain.into_iter()
}

fn rank(letter: char) -> u32 {
    match letter {
        'æ' => u32::from('z') + 1,
        'ø' => u32::from('z') + 2,
        'å' => u32::from('z') + 3,
        _ => letter.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_ends_with_å() {
        let mut names =
            ["Åpen dør", "Ørneredet", "A-larm", "Ærlig talt", "Aasta", "Blå Kors", "Zion", "24-7", "Čáhppes", "Élan"];
        names.sort_by_key(|name| place(name));
        assert_eq!(
            names,
            ["24-7", "A-larm", "Blå Kors", "Čáhppes", "Élan", "Zion", "Ærlig talt", "Ørneredet", "Åpen dør", "Aasta"]
        );
        assert_eq!(names.map(letter), ["#", "A", "B", "C", "E", "Z", "Æ", "Ø", "Å", "Å"]);
        assert_eq!(letter("«Veien ut»"), "V");
        assert_eq!(letter(""), "#");
    }
}
