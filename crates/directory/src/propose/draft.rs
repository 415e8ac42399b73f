//! Something new as somebody proposes it, read kindly.

use crate::{
    entry::{
        Change,
        form::{is_email, is_phone, web_address},
    },
    places::PLACES,
    store::{TAKING_PART, WORD},
};
use shell::Asked;

/// One field of the form.
#[derive(Clone, Copy, Debug)]
pub struct Asks {
    /// Its name in the form.
    pub name: &'static str,
    /// The field of the entry that it becomes, or the key of what stands beside them.
    pub key: &'static str,
    /// The most characters.
    pub longest: usize,
    /// Whether it is somebody's own words, where web addresses are counted.
    pub words: bool,
}

const fn asks(name: &'static str, key: &'static str, longest: usize, words: bool) -> Asks {
    Asks { name, key, longest, words }
}

/// What is asked, in the order of the form. Who it is that proposes is not.
pub const ASKED: [Asks; 12] = [
    asks("navn", "name", 120, true),
    asks("hva", "summary", 600, true),
    asks("sted", "place_name", 120, true),
    asks("adresse", "address_1", 120, true),
    asks("postnr", "postal_code", 4, false),
    asks("kommune", "", 4, false),
    asks("tid", "schedule_note", 300, true),
    asks("telefon", "phone", 40, false),
    asks("epost", "email", 120, false),
    asks("nettside", "url", 300, false),
    asks("selv", TAKING_PART, 3, false),
    asks("ord", WORD, 1_000, true),
];

/// As many web addresses in somebody's own words are no proposal any more.
const MOST_ADDRESSES: usize = 3;

/// What was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The form's own key, so that pressing twice proposes once.
    pub key: String,
    values: [String; ASKED.len()],
}

impl Draft {
    /// An empty form; with a municipality chosen where the address names one.
    #[must_use]
    pub fn new(municipality: Option<&str>) -> Self {
        let mut draft = Self { key: kernel::ids::new_id().to_string(), ..Self::default() };
        if let Some(number) = municipality.filter(|number| PLACES.municipality(number).is_some()) {
            draft.put("kommune", number.to_owned());
        }
        draft
    }

    /// What was sent. Spaces that say nothing are taken away; nothing is cut.
    #[must_use]
    pub fn read(form: &Asked) -> Self {
        // A key that is none gets a new one: the proposal is worth more than the guard against pressing twice.
        let key =
            form.first("nokkel").and_then(|key| key.parse::<uuid::Uuid>().ok()).unwrap_or_else(kernel::ids::new_id);
        let value = |asks: &Asks| {
            let typed = form.first(asks.name).unwrap_or_default();
            if matches!(asks.name, "hva" | "ord") { typed.to_owned() } else { one_line(typed) }
        };
        let mut draft = Self { key: key.to_string(), values: ASKED.each_ref().map(value) };
        if draft.get("kommune").is_empty()
            && let Some(number) = PLACES.of_postal_code(draft.get("postnr"))
        {
            draft.put("kommune", number.to_owned());
        }
        draft
    }

    /// What stands in a field.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let at = ASKED.iter().position(|asks| asks.name == name);
        at.map_or("", |at| self.values[at].as_str())
    }

    fn put(&mut self, name: &str, value: String) {
        if let Some(at) = ASKED.iter().position(|asks| asks.name == name) {
            self.values[at] = value;
        }
    }

    /// Everything that was filled in.
    pub fn filled(&self) -> impl Iterator<Item = (&'static str, &str)> {
        ASKED.iter().map(|asks| asks.name).zip(self.values.iter().map(String::as_str)).filter(|(_, is)| !is.is_empty())
    }

    /// What does not fit, in the order of the form: the name of a field, and the key of a kind sentence.
    #[must_use]
    pub fn mistakes(&self) -> Vec<(&'static str, &'static str)> {
        ASKED.iter().filter_map(|asks| Some((asks.name, self.mistake(asks)?))).collect()
    }

    fn mistake(&self, asks: &Asks) -> Option<&'static str> {
        let value = self.get(asks.name);
        if value.chars().count() > asks.longest && asks.name != "postnr" {
            return Some("propose-too-long");
        }
        if asks.words && self.has_many_addresses() && addresses(value) > 0 {
            return Some("propose-many-addresses");
        }
        let odd = |fits: bool, key| (!value.is_empty() && !fits).then_some(key);
        match asks.name {
            "navn" if value.is_empty() => Some("propose-name-missing"),
            "kommune" if PLACES.municipality(value).is_none() => Some("propose-municipality-missing"),
            "postnr" if !value.is_empty() => match PLACES.of_postal_code(value) {
                None => Some("entry-no-postal-code"),
                Some(number) if number != self.get("kommune") => Some("propose-postal-code-elsewhere"),
                Some(_) => None,
            },
            "telefon" => odd(is_phone(value), "entry-no-phone"),
            "epost" => odd(is_email(value), "entry-no-email"),
            "nettside" => odd(web_address(value).is_some(), "entry-no-url"),
            "selv" => odd(matches!(value, "yes" | "no"), "entry-choose"),
            _ => None,
        }
    }

    fn has_many_addresses(&self) -> bool {
        let words = ASKED.iter().filter(|asks| asks.words);
        words.map(|asks| addresses(self.get(asks.name))).sum::<usize>() >= MOST_ADDRESSES
    }

    /// What an editor will read: the fields of an entry in the language they were written in, and what stands beside them.
    #[must_use]
    pub fn changes(&self, language: &str) -> Vec<Change> {
        let change = |key: String, is: String| Change { key, was: String::new(), is };
        let mut changes = Vec::new();
        for asks in ASKED.iter().filter(|asks| !asks.key.is_empty() && !self.get(asks.name).is_empty()) {
            let field = crate::entry::Field::of(asks.key);
            let key = field.map_or_else(|| asks.key.to_owned(), |field| crate::entry::draft::key(field, language));
            let value = self.get(asks.name);
            let whole = if asks.name == "nettside" { web_address(value) } else { None };
            changes.push(change(key, whole.unwrap_or_else(|| value.to_owned())));
            if asks.name == "postnr"
                && let Some(town) = PLACES.town_of_postal_code(value)
            {
                changes.push(change("city".to_owned(), town.to_owned()));
            }
        }
        changes
    }
}

fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many web addresses stand in a text.
fn addresses(text: &str) -> usize {
    let is_address = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        word.contains("://")
            || word.starts_with("www.")
            || word.rsplit_once('.').is_some_and(|(before, ending)| {
                let ending = ending.split(['/', '?', '#']).next().unwrap_or_default();
                before.contains(char::is_alphabetic) && ENDINGS.contains(&ending)
            })
            || ENDINGS.iter().any(|ending| word.contains(&format!(".{ending}/")))
    };
    text.split(|c: char| c.is_whitespace() || ",;<>()\"[]".contains(c)).filter(is_address).count()
}

/// What web addresses without a scheme end in, mostly.
const ENDINGS: [&str; 14] =
    ["no", "com", "org", "net", "info", "eu", "io", "ru", "cn", "xyz", "top", "shop", "site", "online"];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(encoded: &str) -> Draft {
        Draft::read(&Asked::filled(encoded))
    }

    #[test]
    fn a_name_and_a_municipality_are_enough() {
        let draft = read("navn=++Strikkekaf%C3%A9++&kommune=4627");
        assert_eq!(draft.mistakes(), []);
        let changes = draft.changes("nn");
        assert_eq!(changes.len(), 1);
        assert_eq!((changes[0].key.as_str(), changes[0].is.as_str()), ("name.nn", "Strikkekafé"));
    }

    #[test]
    fn a_postal_code_says_the_municipality_and_the_town() {
        let draft = read("navn=Kafé&postnr=5353&nettside=kafe.no&selv=yes&ord=Hei");
        assert_eq!((draft.mistakes(), draft.get("kommune")), (vec![], "4626"));
        let keys: Vec<_> = draft.changes("nb").into_iter().map(|change| (change.key, change.is)).collect();
        let of = |key: &str| keys.iter().find(|(one, _)| one == key).map(|(_, is)| is.as_str());
        assert_eq!((of("city"), of("url")), (Some("Straume"), Some("https://kafe.no")));
        assert_eq!((of("taking_part"), of("word")), (Some("yes"), Some("Hei")));
        assert_eq!(read("navn=x&postnr=5353&kommune=4627").mistakes(), [("postnr", "propose-postal-code-elsewhere")]);
    }

    #[test]
    fn everything_that_does_not_fit_is_said_at_once() {
        let draft = read("hva=x&postnr=9&telefon=ring&epost=x&nettside=x&selv=kanskje");
        let names: Vec<_> = draft.mistakes().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["navn", "postnr", "kommune", "telefon", "epost", "nettside", "selv"]);
    }

    #[test]
    fn three_addresses_in_words_are_too_many() {
        for (text, count) in [
            ("Kom innom kl. 11.30, vi har kaffe.", 0),
            ("Se naust.no.", 1),
            ("https://a.example/x www.b.example (c.ru/d?e)", 3),
            ("post@naust.no", 1),
            ("H.O.R. 12.30", 0),
        ] {
            assert_eq!(addresses(text), count, "{text}");
        }
        let spam = read("navn=Kafé&kommune=4627&hva=a.ru+b.ru&ord=www.c.ru");
        assert_eq!(spam.mistakes(), [("hva", "propose-many-addresses"), ("ord", "propose-many-addresses")]);
        assert_eq!(read("navn=Kafé&kommune=4627&hva=a.no+b.no").mistakes(), []);
    }
}
