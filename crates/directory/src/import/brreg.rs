//! Brønnøysundregistrene: Enhetsregisteret and Frivillighetsregisteret as their interfaces write JSON
//! (<https://data.brreg.no>, NLOD 2.0): one object, a list, a page with `_embedded`, or one object a line.
//!
//! Frivillighetsregisteret says what an organisation does and has no name for it; the name stands in
//! Enhetsregisteret. So several files are read together and tied by the organisation number.
//!
//! Deliberately not taken: bank accounts, roles, mobile telephones, and street addresses, which for a voluntary
//! organisation are often somebody's home; sole traders, whose name is a person's.

use super::{
    Done, Problem, Reason, Steps,
    csv::{self, SCHEME, id_of, identifier, organization_id},
    read_json::Kind,
    text,
};
use crate::{hsds::Object, places::PLACES};
use serde_json::{Value, json};
use std::collections::HashMap;

const LICENCE: &str = "NLOD 2.0";
/// What stands in an ICNPO number (two digits each) and the theme of ours that is nearest.
const THEMES: [(&str, &str); 10] = [
    ("12", "exercise"),
    ("11", "creative"),
    ("13", "together"),
    ("23", "learning"),
    ("41", "practical-help"),
    ("42", "talk"),
    ("51", "outdoors"),
    ("63", "work"),
    ("82", "volunteering"),
    ("131", "family"),
];

/// Records from one or several files.
#[derive(Debug, Default)]
pub struct Register {
    units: Vec<(usize, Value)>,
    voluntary: HashMap<String, Value>,
    problems: Vec<Problem>,
    read: usize,
}

/// What goes in beside the organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entries {
    /// An entry for each voluntary organisation that has none, which nobody has confirmed.
    Candidates,
    /// Organisations only.
    None,
}

/// One organisation of the files.
pub(crate) struct Each {
    /// Which record of the file, from 1.
    pub(crate) item: usize,
    /// Nine digits.
    pub(crate) number: String,
    /// As Enhetsregisteret writes it.
    pub(crate) unit: Value,
    /// As Frivillighetsregisteret writes it, where the files have that.
    pub(crate) voluntary: Option<Value>,
}

impl Register {
    /// Adds a file.
    pub fn add(&mut self, bytes: &[u8]) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut any = false;
        for value in serde_json::Deserializer::from_slice(bytes).into_iter::<Value>() {
            any = true;
            match value {
                Ok(value) => self.take(value),
                Err(error) => {
                    self.refuse("", "", Reason::Unreadable { what: error.to_string() });
                    return;
                }
            }
        }
        if !any {
            self.refuse("", "", Reason::Unreadable { what: "the file is empty".to_owned() });
        }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len() + self.voluntary.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn take(&mut self, value: Value) {
        match value {
            Value::Array(items) => items.into_iter().for_each(|item| self.take(item)),
            Value::Object(mut page) if page.contains_key("_embedded") => {
                let inside = page.remove("_embedded").unwrap_or_default();
                let lists = inside.as_object().into_iter().flat_map(Object::values).filter(|list| list.is_array());
                lists.cloned().for_each(|list| self.take(list));
            }
            // An empty page has no list in it.
            Value::Object(page) if page.contains_key("page") && !page.contains_key("organisasjonsnummer") => {}
            other => self.record(other),
        }
    }

    fn record(&mut self, value: Value) {
        self.read += 1;
        let raw = value.get("organisasjonsnummer").map(|number| match number {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        let Some(raw) = raw else { return self.refuse("organisasjonsnummer", "", Reason::Missing) };
        let Some(number) = csv::organization_number(&raw) else {
            let reason = Reason::Kind { wanted: "an organisation number: nine digits, the last a check digit" };
            return self.refuse("organisasjonsnummer", &raw, reason);
        };
        let voluntary = value.get("frivilligOrganisasjonsstatus").is_some() || value.get("icnpoKategorier").is_some();
        if text(&value, "navn").trim().is_empty() && voluntary {
            self.voluntary.insert(number, value);
        } else {
            if voluntary {
                self.voluntary.insert(number, value.clone());
            }
            self.units.push((self.read, value));
        }
    }

    fn refuse(&mut self, place: &str, value: &str, reason: Reason) {
        self.problems.push(Problem::refused(self.read, place, reason).with("", value));
    }

    /// What stands in the files, one by one, for somebody who looks before anything is taken in: where in the file, the
    /// number, what Enhetsregisteret says, and what Frivillighetsregisteret says of the same; then what cannot be read.
    pub(crate) fn each(mut self) -> (Vec<Each>, Vec<Problem>) {
        let mut all = Vec::new();
        for (item, unit) in std::mem::take(&mut self.units) {
            let number = csv::organization_number(text(&unit, "organisasjonsnummer")).unwrap_or_default();
            let voluntary = self.voluntary.remove(&number);
            all.push(Each { item, number, unit, voluntary });
        }
        let mut alone: Vec<String> = self.voluntary.into_keys().collect();
        alone.sort();
        let nameless =
            |number: String| Problem::refused(0, "navn", Reason::NoParent { parent: number.clone() }).with("", &number);
        self.problems.extend(alone.into_iter().map(nameless));
        (all, self.problems)
    }

    /// Hands over every organisation, and an entry for the voluntary ones that have none.
    pub fn read(mut self, steps: &mut Steps, entries: Entries) {
        for problem in std::mem::take(&mut self.problems) {
            steps.row();
            steps.problem(problem);
        }
        for (item, unit) in std::mem::take(&mut self.units) {
            steps.row();
            let number = csv::organization_number(text(&unit, "organisasjonsnummer")).unwrap_or_default();
            let voluntary = self.voluntary.remove(&number);
            if voluntary.is_some() && text(&unit, "frivilligOrganisasjonsstatus").is_empty() {
                steps.row();
                steps.attached(1);
            }
            if let Some((place, reason)) = not_taken(&unit) {
                steps.problem(Problem::refused(item, place, reason).with(&number, text(&unit, "navn")));
                continue;
            }
            let organization = organization(&unit, voluntary.as_ref(), &number);
            if let Some(email) = organization.get("email").and_then(Value::as_str)
                && csv::is_personal(email)
            {
                steps.remark(Problem::remark(item, "epostadresse", email, Reason::PersonalAddress, Done::Marked));
            }
            let is_voluntary = unit.get("registrertIFrivillighetsregisteret") == Some(&json!(true))
                || voluntary.as_ref().is_some_and(still_registered);
            let entry = (entries == Entries::Candidates && is_voluntary)
                .then(|| candidate(&unit, &organization, voluntary.as_ref(), &number));
            if !steps.take(item, Kind::Organization, Value::Object(organization)) {
                return;
            }
            if let Some(entry) = entry {
                steps.candidate(item, entry);
            }
        }
        let mut left: Vec<String> = self.voluntary.into_keys().collect();
        left.sort();
        for number in left {
            steps.row();
            steps.problem(Problem::refused(0, "navn", Reason::NoParent { parent: number.clone() }).with("", &number));
        }
    }
}

/// Why a unit is not taken: the place and the reason.
fn not_taken(unit: &Value) -> Option<(&'static str, Reason)> {
    for (field, why) in [
        ("slettedato", "deleted"),
        ("konkurs", "bankrupt"),
        ("underTvangsavviklingEllerTvangsopplosning", "being dissolved by force"),
        ("underAvvikling", "being wound up"),
    ] {
        let says = unit.get(field).is_some_and(|value| *value != json!(false) && !value.is_null());
        if says || (field == "slettedato" && text(unit, "respons_klasse") == "SlettetEnhet") {
            return Some((field, Reason::NotAlive { why }));
        }
    }
    if text(unit, "navn").trim().is_empty() {
        return Some(("navn", Reason::Missing));
    }
    let form = unit.pointer("/organisasjonsform/kode").and_then(Value::as_str);
    (form == Some("ENK")).then_some(("organisasjonsform", Reason::Person))
}

pub(crate) fn still_registered(voluntary: &Value) -> bool {
    let status = text(voluntary, "frivilligOrganisasjonsstatus").to_lowercase();
    !["slett", "avregistr", "utmeldt", "opph"].iter().any(|gone| status.contains(gone))
}

fn organization(unit: &Value, voluntary: Option<&Value>, number: &str) -> Object {
    let id = organization_id(number);
    let mut out = Object::new();
    let mut set = |field: &str, value: Value| _ = out.insert(field.into(), value);
    set("id", json!(id));
    set("name", json!(readable(text(unit, "navn"))));
    set("description", json!(purpose(unit)));
    if let Some(form) = unit.pointer("/organisasjonsform/beskrivelse") {
        set("legal_status", form.clone());
    }
    if let Some(year) = text(unit, "stiftelsesdato").get(..4).and_then(|year| year.parse::<u16>().ok()) {
        set("year_incorporated", json!(year));
    }
    if let Some(website) = csv::url(text(unit, "hjemmeside")) {
        set("website", json!(website));
    }
    if let Some(email) = csv::email(text(unit, "epostadresse")) {
        set("email", json!(email));
    }
    let phone = text(unit, "telefon").trim();
    if !phone.is_empty() {
        set("phones", json!([{"id": id_of(SCHEME, "phone", number), "number": phone, "type": "voice"}]));
    }
    set("organization_identifiers", identifier(&id, number));
    if let Some(address) = address(unit, number) {
        let location =
            json!({"id": id_of(SCHEME, "location", number), "location_type": "postal", "addresses": [address]});
        set("locations", json!([location]));
    }
    let mut own = json!({"language": language(unit), "source": source(number, "Enhetsregisteret")});
    if let Some(municipality) = municipality(unit) {
        own["municipality"] = json!(municipality);
    }
    let codes = icnpo(voluntary);
    if !codes.is_empty() {
        own["icnpo"] = json!(codes);
    }
    set("varde", own);
    out
}

/// An entry that nobody has confirmed: it has no `assured_date`, and every page says so.
fn candidate(unit: &Value, organization: &Object, voluntary: Option<&Value>, number: &str) -> Object {
    let mut own = json!({"language": language(unit), "source": source(number, "Frivillighetsregisteret")});
    if let Some(municipality) = municipality(unit) {
        own["area"] = json!([municipality]);
    }
    let themes: Vec<&str> = icnpo(voluntary).iter().filter_map(|code| theme(code)).collect();
    if !themes.is_empty() {
        own["themes"] = json!(themes);
    }
    let object = json!({
        "id": id_of(SCHEME, "service", number), "name": organization.get("name"), "status": "active",
        "description": organization.get("description"), "url": organization.get("website"),
        "email": organization.get("email"), "organization": organization, "varde": own,
    });
    let Value::Object(mut object) = object else { return Object::new() };
    object.retain(|_, value| !value.is_null() && *value != json!(""));
    object
}

fn source(number: &str, register: &str) -> Value {
    json!({
        "name": format!("Brønnøysundregistrene, {register}"), "licence": LICENCE,
        "url": format!("https://data.brreg.no/enhetsregisteret/api/enheter/{number}"),
    })
}

fn language(unit: &Value) -> &'static str {
    if text(unit, "maalform").eq_ignore_ascii_case("nynorsk") { "nn" } else { "nb" }
}

pub(crate) fn place(unit: &Value) -> Option<&Value> {
    ["forretningsadresse", "beliggenhetsadresse", "postadresse"].iter().find_map(|field| unit.get(field))
}

pub(crate) fn municipality(unit: &Value) -> Option<&str> {
    place(unit)?.get("kommunenummer")?.as_str().filter(|number| PLACES.municipality(number).is_some())
}

/// Postal code and town only.
fn address(unit: &Value, number: &str) -> Option<Value> {
    let place = place(unit)?;
    let county = municipality(unit).and_then(|number| PLACES.municipality(number)).map_or("", |m| &m.county);
    let country = Some(text(place, "landkode")).filter(|code| !code.is_empty()).unwrap_or("NO");
    Some(json!({
        "id": id_of(SCHEME, "address", number), "address_1": "", "city": readable(text(place, "poststed")),
        "state_province": county, "postal_code": text(place, "postnummer"), "country": country, "address_type": "postal",
    }))
}

fn purpose(unit: &Value) -> String {
    let lines = |field: &str| -> Vec<&str> {
        unit.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    };
    // The register breaks its texts into lines of a fixed width.
    let aim = lines("vedtektsfestetFormaal").join(" ");
    if aim.is_empty() { lines("aktivitet").join(" ") } else { aim }
}

/// Numbers of the categories, digits only: `04100` and `4 100` are `4100`.
pub(crate) fn icnpo(voluntary: Option<&Value>) -> Vec<String> {
    let list = voluntary.and_then(|v| v.get("icnpoKategorier")).and_then(Value::as_array);
    let digits = |code: &str| code.chars().filter(char::is_ascii_digit).collect::<String>();
    list.into_iter()
        .flatten()
        .map(|one| digits(text(one, "icnpoNummer")).trim_start_matches('0').to_owned())
        .filter(|code| !code.is_empty())
        .collect()
}

pub(crate) fn theme(code: &str) -> Option<&'static str> {
    let group = code.strip_suffix("00")?;
    THEMES.iter().find(|(known, _)| *known == group).map(|(_, theme)| *theme)
}

/// The register writes names in capitals; «ASKØY TURLAG» is read more easily as «Askøy Turlag».
pub(crate) fn readable(name: &str) -> String {
    const SMALL: [&str; 11] = ["for", "i", "og", "på", "av", "til", "ved", "den", "det", "de", "med"];
    let name = name.trim();
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words = name.split_whitespace().enumerate().map(|(at, word)| {
        let lower = word.to_lowercase();
        if at > 0 && SMALL.contains(&lower.as_str()) {
            return lower;
        }
        // IL, SK, LPP: short words are initials as a rule.
        if word.chars().filter(|letter| letter.is_alphanumeric()).count() <= 3 {
            return word.to_owned();
        }
        let mut letters = lower.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_without_shouting() {
        assert_eq!(readable("LANDSFORENINGEN FOR PÅRØRENDE I ASKØY"), "Landsforeningen for Pårørende i Askøy");
        assert_eq!(readable("IL BJARG"), "IL Bjarg");
        assert_eq!(readable("ØYANE DPS, KLEPPESTØ"), "Øyane DPS, Kleppestø");
        assert_eq!(readable("Naustlaget"), "Naustlaget");
    }

    #[test]
    fn categories_lead_to_themes() {
        let record = json!({"icnpoKategorier": [{"icnpoNummer": "01200"}, {"icnpoNummer": "13 100"}, {"navn": "x"}]});
        let codes = icnpo(Some(&record));
        assert_eq!(codes, ["1200", "13100"]);
        assert_eq!(codes.iter().filter_map(|code| theme(code)).collect::<Vec<_>>(), ["exercise", "family"]);
        for (_, theme) in THEMES {
            assert!(crate::themes::theme(theme).is_some(), "{theme}");
        }
    }
}
