//! Which fields a mapping can fill, and what each of them takes.

use super::mapping::{Field, Mapping};
use crate::themes;
use toml::Spanned;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text of the standard's own.
    Text,
    /// A text that HSDS has no word for.
    OwnText,
    /// One of these words, of the standard's own.
    Word(&'static [&'static str]),
    /// One of these words, in our own object.
    OwnWord(&'static [&'static str]),
    /// Some of these words, in our own object.
    OwnWords(&'static [&'static str]),
    /// Themes.
    Themes,
    /// Yes or no, in our own object.
    OwnFlag,
    /// A whole number.
    Whole,
    /// A whole number, in our own object.
    OwnWhole,
    /// A number with decimals.
    Number,
    /// Telephones.
    Phones,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A day.
    Date,
    /// Language codes.
    Languages,
    /// An organisation number.
    OrganizationNumber,
    /// What `place.rs` knows about.
    Place,
}

const STATUS: &[&str] = &["active", "inactive", "defunct", "temporarily closed"];
const ENTRY: &[&str] = &["drop_in", "sign_up", "referral"];
const COST: &[&str] = &["free", "what_you_can", "paid"];
const SOBRIETY: &[&str] = &["not_asked", "sober_here", "sober_life"];
const STEP_FREE: &[&str] = &["yes", "partly", "no"];
const FOR_WHOM: &[&str] = &["self", "relative", "professional"];

/// `[service]`
pub(crate) const SERVICE: &[(&str, Kind)] = &[
    ("name", Kind::Text),
    ("alternate_name", Kind::Text),
    ("description", Kind::Text),
    ("summary", Kind::OwnText),
    ("alert", Kind::Text),
    ("status", Kind::Word(STATUS)),
    ("themes", Kind::Themes),
    ("for_whom", Kind::OwnWords(FOR_WHOM)),
    ("eligibility_description", Kind::Text),
    ("minimum_age", Kind::Whole),
    ("maximum_age", Kind::Whole),
    ("entry", Kind::OwnWord(ENTRY)),
    ("application_process", Kind::Text),
    ("cost", Kind::OwnWord(COST)),
    ("price_nok", Kind::OwnWhole),
    ("fees_description", Kind::Text),
    ("first_time", Kind::OwnText),
    ("who_meets", Kind::OwnText),
    ("company", Kind::OwnFlag),
    ("company_note", Kind::OwnText),
    ("group_note", Kind::OwnText),
    ("just_sit", Kind::OwnFlag),
    ("sobriety", Kind::OwnWord(SOBRIETY)),
    ("sobriety_note", Kind::OwnText),
    ("step_free", Kind::OwnWord(STEP_FREE)),
    ("access_note", Kind::OwnText),
    ("digital", Kind::OwnFlag),
    ("languages", Kind::Languages),
    ("phone", Kind::Phones),
    ("email", Kind::Email),
    ("url", Kind::Url),
    ("assured_date", Kind::Date),
    ("confirmed_by", Kind::OwnText),
];

/// `[organization]`
pub(crate) const ORGANIZATION: &[(&str, Kind)] = &[
    ("name", Kind::Text),
    ("number", Kind::OrganizationNumber),
    ("alternate_name", Kind::Text),
    ("description", Kind::Text),
    ("phone", Kind::Phones),
    ("email", Kind::Email),
    ("website", Kind::Url),
];

/// `[place]`
pub(crate) const PLACE: &[(&str, Kind)] = &[
    ("name", Kind::Text),
    ("description", Kind::Text),
    ("transportation", Kind::Text),
    ("address", Kind::Place),
    ("address_2", Kind::Place),
    ("postal_code", Kind::Place),
    ("city", Kind::Place),
    ("state_province", Kind::Place),
    ("country", Kind::Place),
    ("municipality", Kind::Place),
    ("latitude", Kind::Number),
    ("longitude", Kind::Number),
];

pub(crate) fn names(table: &[(&'static str, Kind)]) -> Vec<&'static str> {
    table.iter().map(|(name, _)| *name).collect()
}

/// The words that a field may hold, when there is a list of them.
pub(crate) fn allowed(kind: Kind) -> Option<Vec<&'static str>> {
    match kind {
        Kind::Word(words) | Kind::OwnWord(words) | Kind::OwnWords(words) => Some(words.to_vec()),
        Kind::Themes => Some(themes::THEMES.iter().map(|theme| theme.id.as_str()).collect()),
        _ => None,
    }
}

/// Looks whether what a mapping's own tables lead to is allowed, and whether times stand where times belong.
pub(crate) fn check_values(mapping: &Mapping, say: &mut dyn FnMut(usize, String)) {
    let parts = [(&mapping.service, SERVICE), (&mapping.organization, ORGANIZATION), (&mapping.place, PLACE)];
    for (fields, table) in parts {
        for (name, field) in fields {
            if field.get_ref().opens.is_some() || field.get_ref().closes.is_some() {
                say(field.span().start, "«opens» and «closes» belong in [hours]".to_owned());
            }
            let kind = table.iter().find(|(known, _)| known == name.get_ref()).map(|(_, kind)| *kind);
            if let Some(words) = kind.and_then(allowed) {
                check_words(name.get_ref(), field, &words, say);
            }
        }
    }
}

fn check_words(name: &str, field: &Spanned<Field>, words: &[&str], say: &mut dyn FnMut(usize, String)) {
    let own = field.get_ref();
    let meant = own.values.iter().flatten().map(|(_, meaning)| meaning).chain(&own.otherwise);
    let constant = own.value.iter().filter(|_| own.values.is_none());
    for word in meant.chain(constant).flat_map(|meaning| meaning.split(',')).map(str::trim) {
        if !word.is_empty() && !words.contains(&word) {
            say(field.span().start, format!("«{name}» cannot be «{word}». It can be: {}", words.join(", ")));
        }
    }
}
