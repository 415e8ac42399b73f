//! What of an entry can be changed on a page, in the order of the form.

use crate::{
    hsds::{OWN_TEXTS, SERVICE_TEXTS},
    photo::FIELD,
};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text, one in each language.
    Line,
    /// Several lines of text, one in each language.
    Text,
    /// One of these words.
    One(&'static [&'static str]),
    /// Any of these words.
    Many(&'static [&'static str]),
    /// Any of the themes.
    Themes,
    /// A whole number.
    Whole,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// One line that is the same in all languages.
    Plain,
    /// Four digits.
    PostalCode,
    /// When it is: a line for each rule ([`super::times`]).
    Times,
    /// When it is closed each year: a line for each ([`super::times`]).
    Seasons,
    /// A photograph with what is said of it ([`crate::photo::Photo`]).
    Photo,
}

/// The parts of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What it is.
    What,
    /// When it is.
    When,
    /// Where it is.
    Where,
    /// How one gets in, and what it costs.
    Getting,
    /// The first time, and who is there.
    First,
    /// How to reach them, and who runs it.
    Contact,
    /// What has a page of its own, and is not in this form.
    Apart,
}

impl Group {
    /// Those of the form, in order.
    pub const ALL: [Self; 6] = [Self::What, Self::When, Self::Where, Self::Getting, Self::First, Self::Contact];

    /// The end of its text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::When => "when",
            Self::Where => "where",
            Self::Getting => "getting",
            Self::First => "first",
            Self::Contact => "contact",
            Self::Apart => "apart",
        }
    }
}

/// How a change by somebody who is not an editor reaches the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// At once: a wrong time sends somebody to a locked door today.
    AtOnce,
    /// When an editor has looked at it.
    Waits,
    /// The same, and both the old and the new contact are told.
    Told,
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, HSDS' or our own; the name in the form and the end of its text's key.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Where it stands.
    pub group: Group,
    /// What becomes of a change.
    pub care: Care,
}

const fn field(name: &'static str, kind: Kind, group: Group, care: Care) -> Field {
    Field { name, kind, group, care }
}

/// All of them.
pub const FIELDS: &[Field] = &[
    field("name", Kind::Line, Group::What, Care::Waits),
    field("summary", Kind::Text, Group::What, Care::Waits),
    field("description", Kind::Text, Group::What, Care::Waits),
    field("themes", Kind::Themes, Group::What, Care::Waits),
    field("for_whom", Kind::Many(&["self", "relative", "professional"]), Group::What, Care::Waits),
    field("times", Kind::Times, Group::When, Care::AtOnce),
    field("schedule_note", Kind::Text, Group::When, Care::Waits),
    field("seasons", Kind::Seasons, Group::When, Care::AtOnce),
    field("alert", Kind::Line, Group::When, Care::Waits),
    field("place_name", Kind::Plain, Group::Where, Care::Waits),
    field("address_1", Kind::Plain, Group::Where, Care::Waits),
    field("postal_code", Kind::PostalCode, Group::Where, Care::Waits),
    field("city", Kind::Plain, Group::Where, Care::Waits),
    field("step_free", Kind::One(&["yes", "partly", "no"]), Group::Where, Care::Waits),
    field("access_note", Kind::Text, Group::Where, Care::Waits),
    field("entry", Kind::One(&["drop_in", "sign_up", "referral"]), Group::Getting, Care::Waits),
    field("application_process", Kind::Text, Group::Getting, Care::Waits),
    field("cost", Kind::One(&["free", "what_you_can", "paid"]), Group::Getting, Care::Waits),
    field("price_nok", Kind::Whole, Group::Getting, Care::Waits),
    field("fees_description", Kind::Text, Group::Getting, Care::Waits),
    field("first_time", Kind::Text, Group::First, Care::Waits),
    field("who_meets", Kind::Text, Group::First, Care::Waits),
    field("company", Kind::One(&["yes", "no"]), Group::First, Care::Waits),
    field("company_note", Kind::Text, Group::First, Care::Waits),
    field("sobriety", Kind::One(&["not_asked", "sober_here", "sober_life"]), Group::First, Care::Waits),
    field("sobriety_note", Kind::Text, Group::First, Care::Waits),
    field("phone", Kind::Phone, Group::Contact, Care::Told),
    field("email", Kind::Email, Group::Contact, Care::Told),
    field("url", Kind::Url, Group::Contact, Care::Told),
    field("organization", Kind::Plain, Group::Contact, Care::Told),
    field(FIELD, Kind::Photo, Group::Apart, Care::Waits),
];

impl Field {
    /// The field of this name.
    #[must_use]
    pub fn of(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.name == name)
    }

    /// Whether there is one of it in each language.
    #[must_use]
    pub const fn is_translated(&self) -> bool {
        matches!(self.kind, Kind::Line | Kind::Text)
    }

    /// The most characters it takes.
    #[must_use]
    pub const fn longest(&self) -> usize {
        match self.kind {
            Kind::Text | Kind::Photo => 4_000,
            Kind::Times | Kind::Seasons => 2_000,
            Kind::PostalCode => 4,
            Kind::Whole => 6,
            _ => 300,
        }
    }
}

/// Whether this text stands in our own object of a service and not in the standard's.
#[must_use]
pub fn is_text_of_a_service(name: &str) -> bool {
    SERVICE_TEXTS.contains(&name) || OWN_TEXTS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_translated_field_is_a_text_of_the_service() {
        for field in FIELDS {
            assert_eq!(field.is_translated(), is_text_of_a_service(field.name), "{}", field.name);
        }
    }
}
