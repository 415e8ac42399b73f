//! What the registers say about an organisation, read from their JSON.
//!
//! Left out as the import does ([`crate::import::brreg`]): mobile telephones, roles, bank accounts; the name of a sole trader,
//! which is a person's; and the street of a voluntary organisation, which is often somebody's home.

use crate::{
    hsds::Object,
    import::{
        brreg::{icnpo, municipality, place, readable, still_registered, theme},
        csv, text,
    },
};
use jiff::civil::Date;
use serde_json::{Value, json};

/// Whether it is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It is.
    Alive,
    /// It was deleted; when, where the register says so.
    Deleted(Option<Date>),
    /// It is bankrupt.
    Bankrupt,
    /// It is being wound up or dissolved.
    Ending,
}

/// What Frivillighetsregisteret says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voluntary {
    /// What it does, in the register's words (ICNPO); the number where there are none.
    pub does: Vec<String>,
    /// The themes of ours that are nearest.
    pub themes: Vec<&'static str>,
}

/// An organisation as the registers have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Nine digits.
    pub number: String,
    /// Its name; nothing for a sole trader.
    pub name: Option<String>,
    /// The form, in words: «Forening/lag/innretning».
    pub form: Option<String>,
    /// A sole trader: the organisation is a person.
    pub is_person: bool,
    /// Whether it is still there.
    pub life: Life,
    /// The municipality's number.
    pub municipality: Option<String>,
    /// Street and number, but not of voluntary organisations.
    pub street: Option<String>,
    /// Four digits.
    pub postal_code: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// A web address.
    pub website: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// What it lives by: code and words (SN, the standard for industries).
    pub activities: Vec<(String, String)>,
    /// What it is for, in its own words.
    pub purpose: Option<String>,
    /// What Frivillighetsregisteret says, when it stands there.
    pub voluntary: Option<Voluntary>,
}

/// An organisation in a list of those with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// Nine digits.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The form, in words.
    pub form: Option<String>,
    /// The town.
    pub town: Option<String>,
}

impl Found {
    /// Reads what Enhetsregisteret says, and Frivillighetsregisteret where it was asked; nothing when it is not about `number`.
    #[must_use]
    pub fn read(number: &str, unit: &Value, voluntary: Option<&Value>) -> Option<Self> {
        if csv::organization_number(&text_of(unit, "organisasjonsnummer")?)? != number {
            return None;
        }
        let is_person = is_person(unit);
        let voluntary = voluntary.filter(|one| still_registered(one));
        let is_voluntary = voluntary.is_some() || unit.get("registrertIFrivillighetsregisteret") == Some(&json!(true));
        let form = unit.pointer("/organisasjonsform/kode").and_then(Value::as_str).unwrap_or_default();
        let at_home = is_person || is_voluntary || form == "FLI";
        let address = |field: &str| place(unit).and_then(|place| text_of(place, field));
        Some(Self {
            number: number.to_owned(),
            name: text_of(unit, "navn").filter(|_| !is_person).map(|name| readable(&name)),
            form: unit.pointer("/organisasjonsform/beskrivelse").and_then(Value::as_str).map(str::to_owned),
            is_person,
            life: life(unit),
            municipality: municipality(unit).map(str::to_owned),
            street: place(unit).and_then(street).filter(|_| !at_home),
            postal_code: address("postnummer"),
            town: address("poststed").map(|town| readable(&town)),
            website: text_of(unit, "hjemmeside").and_then(|url| csv::url(&url)),
            email: text_of(unit, "epostadresse").and_then(|email| csv::email(&email)).filter(|_| !is_person),
            phone: text_of(unit, "telefon").filter(|_| !is_person),
            activities: activities(unit),
            purpose: lines(unit, "vedtektsfestetFormaal").or_else(|| lines(unit, "aktivitet")),
            voluntary: is_voluntary.then(|| of_voluntary(voluntary)),
        })
    }
}

impl Short {
    /// Reads one of a list; sole traders are left out.
    #[must_use]
    pub fn read(unit: &Value) -> Option<Self> {
        if is_person(unit) {
            return None;
        }
        Some(Self {
            number: csv::organization_number(&text_of(unit, "organisasjonsnummer")?)?,
            name: readable(&text_of(unit, "navn")?),
            form: unit.pointer("/organisasjonsform/beskrivelse").and_then(Value::as_str).map(str::to_owned),
            town: place(unit).and_then(|place| text_of(place, "poststed")).map(|town| readable(&town)),
        })
    }
}

/// A text that is there and not empty, cut where nobody reads on.
fn text_of(value: &Value, field: &str) -> Option<String> {
    let text = text(value, field).trim();
    (!text.is_empty()).then(|| text.chars().filter(|c| !c.is_control()).take(500).collect())
}

fn is_person(unit: &Value) -> bool {
    unit.pointer("/organisasjonsform/kode").and_then(Value::as_str) == Some("ENK")
}

fn life(unit: &Value) -> Life {
    let says = |field: &str| unit.get(field).is_some_and(|value| *value != json!(false) && !value.is_null());
    if says("slettedato") || text(unit, "respons_klasse") == "SlettetEnhet" {
        return Life::Deleted(text(unit, "slettedato").parse().ok());
    }
    if says("konkurs") {
        return Life::Bankrupt;
    }
    let ending = says("underAvvikling") || says("underTvangsavviklingEllerTvangsopplosning");
    if ending { Life::Ending } else { Life::Alive }
}

/// Without «c/o», which is somebody.
fn street(place: &Value) -> Option<String> {
    let lines = place.get("adresse")?.as_array()?.iter().filter_map(Value::as_str);
    let lines: Vec<&str> =
        lines.map(str::trim).filter(|line| !line.is_empty() && !line.to_lowercase().starts_with("c/o")).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

fn activities(unit: &Value) -> Vec<(String, String)> {
    let one = |field: &str| {
        let code: &Object = unit.get(field)?.as_object()?;
        let word = |key: &str| code.get(key).and_then(Value::as_str).map(str::to_owned);
        Some((word("kode")?, word("beskrivelse").unwrap_or_default()))
    };
    ["naeringskode1", "naeringskode2", "naeringskode3"].iter().filter_map(|field| one(field)).collect()
}

fn of_voluntary(voluntary: Option<&Value>) -> Voluntary {
    let categories = voluntary.and_then(|one| one.get("icnpoKategorier")).and_then(Value::as_array);
    let named = |one: &Value| text_of(one, "navn").or_else(|| text_of(one, "icnpoNummer"));
    Voluntary {
        does: categories.into_iter().flatten().filter_map(named).take(20).collect(),
        themes: icnpo(voluntary).iter().filter_map(|code| theme(code)).collect(),
    }
}

/// The register breaks its texts into lines of a fixed width.
fn lines(unit: &Value, field: &str) -> Option<String> {
    let lines: Vec<&str> = unit.get(field)?.as_array()?.iter().filter_map(Value::as_str).collect();
    let whole: String = lines.join(" ").chars().take(1_000).collect();
    (!whole.trim().is_empty()).then_some(whole)
}
