//! A series as somebody writes it in a form: kept as it was typed until it can be read.

use super::{Contact, Field, Kind, Place, Series, Texts};
use crate::around::Around;
use kernel::Language;
use mail::{notices::Way, reached::Address, sms::Number};
use shell::Asked;
use url::Url;

/// The longest name of a room, a house, a street.
pub const LONGEST: usize = 120;

/// Something that does not fit: the field and the key of the kind sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field's name in the form.
    pub field: &'static str,
    /// The text's key.
    pub key: &'static str,
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The kind's word.
    pub kind: String,
    /// The texts by field and language, as they were typed.
    pub texts: Vec<((Field, Language), String)>,
    /// Room, house, street, postal code.
    pub room: String,
    /// The house.
    pub house: String,
    /// Street and number.
    pub street: String,
    /// The postal code.
    pub postal_code: String,
    /// «ja», «nei» or nothing: without a step, a quiet corner, a toilet that is big enough.
    pub step_free: String,
    /// The same of a quiet corner.
    pub quiet_corner: String,
    /// The same of the toilet.
    pub toilet: String,
    /// The address of the meeting on screen.
    pub online_url: String,
    /// The number to ring to be with.
    pub dial_in: String,
    /// Whom one may ask.
    pub contact_name: String,
    /// Their telephone.
    pub contact_phone: String,
    /// Their e-mail.
    pub contact_email: String,
}

/// The name of a text's field in the form: `name_nb`.
#[must_use]
pub fn name_of(field: Field, language: Language) -> String {
    format!("{}_{language}", field.word())
}

impl Draft {
    /// Reads a form.
    #[must_use]
    pub fn of_form(form: &Asked) -> Self {
        let text = |name: &str| form.first(name).unwrap_or_default().to_owned();
        let texts = Language::ALL.into_iter().flat_map(|language| Field::ALL.map(|field| (field, language)));
        Self {
            kind: text("slag"),
            texts: texts.map(|(field, language)| ((field, language), text(&name_of(field, language)))).collect(),
            room: text("rom"),
            house: text("hus"),
            street: text("gate"),
            postal_code: text("postnr"),
            step_free: text("trinnfritt"),
            quiet_corner: text("stille"),
            toilet: text("toalett"),
            online_url: text("skjerm"),
            dial_in: text("ringinn"),
            contact_name: text("kontakt"),
            contact_phone: text("telefon"),
            contact_email: text("epost"),
        }
    }

    /// A series that is there, as a form shows it.
    #[must_use]
    pub fn of(series: &Series) -> Self {
        let place = &series.place;
        let own = |value: &Option<String>| value.clone().unwrap_or_default();
        let flag = |value: Option<bool>| value.map_or("", |yes| if yes { "ja" } else { "nei" }).to_owned();
        let all = Language::ALL.into_iter().flat_map(|language| Field::ALL.map(|field| (field, language)));
        let said = |field, language| series.texts.exactly(field, language).unwrap_or_default().to_owned();
        Self {
            kind: series.kind.word().to_owned(),
            texts: all.map(|(field, language)| ((field, language), said(field, language))).collect(),
            room: own(&place.room),
            house: own(&place.house),
            street: own(&place.street),
            postal_code: own(&place.postal_code),
            step_free: flag(place.step_free),
            quiet_corner: flag(place.quiet_corner),
            toilet: flag(place.toilet),
            online_url: own(&place.online_url),
            dial_in: own(&place.dial_in),
            contact_name: own(&series.contact.name),
            contact_phone: own(&series.contact.phone),
            contact_email: own(&series.contact.email),
        }
    }

    /// What was typed in a text's field.
    #[must_use]
    pub fn text(&self, field: Field, language: Language) -> &str {
        self.texts.iter().find(|(key, _)| *key == (field, language)).map_or("", |(_, text)| text)
    }

    /// What it says, put onto a series.
    ///
    /// # Errors
    /// All that does not fit.
    pub fn read(&self, around: &dyn Around, onto: &Series) -> Result<Series, Vec<Mistake>> {
        let mut wrong = Vec::new();
        let mut say = |field, key| wrong.push(Mistake { field, key });
        if Language::ALL.into_iter().all(|language| self.text(Field::Name, language).is_empty()) {
            say("name_nb", "form-name-missing");
        }
        let place = self.place(around, &mut say);
        let contact = self.contact(&mut say);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut texts = Texts::default();
        // What stands in other languages than those of the form is kept.
        for ((field, language), text) in &onto.texts.0 {
            if Language::ALL.into_iter().all(|own| own.tag() != language) {
                texts.0.insert((*field, language.clone()), text.clone());
            }
        }
        for ((field, language), text) in self.texts.iter().filter(|(_, text)| !text.is_empty()) {
            let text: String = text.chars().take(field.longest()).collect();
            texts.0.insert((*field, language.tag().to_owned()), text);
        }
        let kind = Kind::of(&self.kind).unwrap_or_default();
        Ok(Series { kind, texts, place, contact, ..onto.clone() })
    }

    fn place(&self, around: &dyn Around, say: &mut impl FnMut(&'static str, &'static str)) -> Place {
        let flag = |typed: &str| match typed {
            "ja" => Some(true),
            "nei" => Some(false),
            _ => None,
        };
        let code: String = self.postal_code.chars().filter(char::is_ascii_digit).collect();
        let town = around.town(&code);
        match (self.postal_code.is_empty(), &town) {
            (true, _) if self.online_url.is_empty() => say("postnr", "form-postal-missing"),
            (false, None) => say("postnr", "form-postal-odd"),
            _ => {}
        }
        if !self.online_url.is_empty() && !is_https(&self.online_url) {
            say("skjerm", "form-url-odd");
        }
        if !self.dial_in.is_empty() && !is_phone(&self.dial_in) {
            say("ringinn", "form-phone-odd");
        }
        Place {
            room: some(&self.room),
            house: some(&self.house),
            street: some(&self.street),
            postal_code: some(&code),
            municipality: town.as_ref().map(|town| town.municipality.clone()).unwrap_or_default(),
            town: town.map(|town| town.name),
            step_free: flag(&self.step_free),
            quiet_corner: flag(&self.quiet_corner),
            toilet: flag(&self.toilet),
            online_url: some(&self.online_url),
            dial_in: some(&self.dial_in),
        }
    }

    fn contact(&self, say: &mut impl FnMut(&'static str, &'static str)) -> Contact {
        if !self.contact_phone.is_empty() && !is_phone(&self.contact_phone) {
            say("telefon", "form-phone-odd");
        }
        if !self.contact_email.is_empty() && !is_email(&self.contact_email) {
            say("epost", "form-email-odd");
        }
        Contact { name: some(&self.contact_name), phone: some(&self.contact_phone), email: some(&self.contact_email) }
    }
}

fn some(typed: &str) -> Option<String> {
    let typed: String = typed.trim().chars().take(LONGEST).collect();
    (!typed.is_empty()).then_some(typed)
}

fn is_https(typed: &str) -> bool {
    Url::parse(typed).is_ok_and(|url| url.scheme() == "https" && url.has_host())
}

/// A mobile number, or any other that has as many digits as Norwegian ones have.
fn is_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let plain = typed.chars().all(|letter| letter.is_ascii_digit() || " +()-.".contains(letter));
    Number::read(typed).is_some() || (plain && matches!(digits, 5 | 8 | 10..=15))
}

fn is_email(typed: &str) -> bool {
    typed.contains('@') && Address::read(typed, &[Way::Email]).is_ok()
}
