//! Hints for plain words while somebody writes. They are shown beside the preview and never stop anybody.

/// Something that could be plainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A sentence with so many words; its beginning.
    Long(usize, String),
    /// A word that sounds of treatment and not of an ordinary day.
    Clinical(String),
    /// An address that looks like one person's own.
    Personal,
}

/// More words than this are hard to hold together.
const LONGEST: usize = 25;

/// Beginnings of words that people who look for something to go to do not use of themselves.
const CLINICAL: [&str; 16] = [
    "pasient",
    "diagnose",
    "behandling",
    "lidelse",
    "liding",
    "symptom",
    "rusmisbruk",
    "misbruker",
    "misbrukar",
    "klient",
    "brukergrupp",
    "brukargrupp",
    "patient",
    "disorder",
    "addict",
    "målgrupp",
];

/// What could be plainer in a text.
#[must_use]
pub fn hints(text: &str) -> Vec<Hint> {
    let mut found = Vec::new();
    for sentence in text.split(['.', '!', '?', '\n', ':']) {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        if words.len() > LONGEST {
            found.push(Hint::Long(words.len(), words.iter().take(5).copied().collect::<Vec<_>>().join(" ")));
        }
    }
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
        let lower = word.to_lowercase();
        if CLINICAL.iter().any(|clinical| lower.starts_with(clinical))
            && !found.contains(&Hint::Clinical(lower.clone()))
        {
            found.push(Hint::Clinical(lower));
        }
    }
    found
}

/// Whether an address looks like one person's: a name with a point at a provider that everybody uses.
#[must_use]
pub fn is_personal(email: &str) -> bool {
    const EVERYBODY: [&str; 8] =
        ["gmail.com", "hotmail.com", "outlook.com", "live.no", "online.no", "icloud.com", "yahoo.no", "hotmail.no"];
    email.rsplit_once('@').is_some_and(|(_, place)| EVERYBODY.contains(&place.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_and_clinical_words_are_found_once() {
        let long = "Vi møtes hver eneste tirsdag i det store huset nede ved kaia der hvor den gamle butikken lå før den brant og alle flyttet ut til øya.";
        assert!(matches!(hints(long).as_slice(), [Hint::Long(27, _)]), "{:?}", hints(long));
        assert_eq!(hints("For pasienter. Pasienter kommer."), [Hint::Clinical("pasienter".into())]);
        assert_eq!(hints("Kom innom, det er kaffe."), []);
        assert!(is_personal("kari.nordmann@gmail.com") && !is_personal("post@naust.no"));
    }
}
