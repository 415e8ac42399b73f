//! One row of a table becomes one service, as HSDS 3.1 nests it.

use super::{
    SCHEME, fields,
    fields::Kind,
    hours,
    mapping::Field,
    ready::{Filled, Ready},
    values,
};
use crate::{
    hsds::{OWN, Object},
    import::{Done, Problem, Reason},
    themes,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Under it all identifiers of imported tables are made (UUID version 5).
const NAMESPACE: Uuid = Uuid::from_u128(0x5d0c_88e1_4be0_4b51_a7a2_90c4_2b6d_0001);
/// Between the parts of a name from which an identifier is made.
const BETWEEN: &str = "\u{1f}";

/// The identifier of an organisation with a Norwegian number: the same from whatever file it comes.
pub(crate) fn organization_id(number: &str) -> String {
    kernel::ids::id_of_name(NAMESPACE, &[SCHEME, number].join(BETWEEN)).to_string()
}

/// The identifier of something that a source names in its own way.
pub(crate) fn id_of(source: &str, kind: &str, name: &str) -> String {
    kernel::ids::id_of_name(NAMESPACE, &[source, kind, name].join(BETWEEN)).to_string()
}

/// An organisation number as HSDS writes it.
pub(crate) fn identifier(organization: &str, number: &str) -> Value {
    json!([{
        "id": id_of(SCHEME, "organization_identifier", organization), "identifier_scheme": SCHEME,
        "identifier_type": "Organisasjonsnummer", "identifier": number,
    }])
}

/// A row on its way.
pub(crate) struct Build<'a> {
    pub(crate) mapping: &'a Ready,
    pub(crate) line: usize,
    cells: &'a [String],
    key: String,
    /// What one should know about the row.
    pub(crate) remarks: Vec<Problem>,
}

/// Reads a row. Without a key or a name there is nothing to keep.
pub(crate) fn service(mapping: &Ready, line: usize, cells: &[String]) -> (Result<Object, Problem>, Vec<Problem>) {
    let source = &mapping.mapping.source;
    let keys: Vec<String> = source
        .key
        .iter()
        .map(|column| mapping.cell(cells, column.get_ref()).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let columns = || source.key.iter().map(|key| key.get_ref().clone()).collect::<Vec<_>>().join(", ");
    if keys.iter().all(String::is_empty) {
        return (Err(Problem::refused(line, columns(), Reason::Missing)), Vec::new());
    }
    if let Some(cell) = cells.iter().find(|cell| cell.contains('\0')) {
        return (Err(Problem::refused(line, "", Reason::Nul).with("", cell)), Vec::new());
    }
    let mut build = Build { mapping, line, cells, key: keys.join(BETWEEN), remarks: Vec::new() };
    let object = build.service();
    (object, build.remarks)
}

impl Build<'_> {
    /// The identifier of a part of this row.
    pub(crate) fn id(&self, kind: &str, part: &str) -> String {
        id_of(&self.mapping.mapping.source.id, kind, &[&self.key, part].join(BETWEEN))
    }

    pub(crate) fn cell(&self, column: &str) -> String {
        self.mapping.cell(self.cells, column).to_owned()
    }

    fn service(&mut self) -> Result<Object, Problem> {
        let source = self.mapping.mapping.source.clone();
        let mut out = Object::new();
        let mut own = Object::new();
        out.insert("id".into(), json!(id_of(&source.id, "service", &self.key)));
        own.insert("language".into(), json!(source.language));
        let mapping = self.mapping;
        for filled in &mapping.service {
            self.fill(filled, &mut out, &mut own, "service");
        }
        if !out.contains_key("name") {
            let place = self.mapping.service.iter().find(|f| f.name == "name").map(|f| f.field.columns.join(", "));
            return Err(Problem::refused(self.line, place.unwrap_or_default(), Reason::Missing));
        }
        if !out.contains_key("status") {
            out.insert("status".into(), json!("active"));
        }
        if let Some(text) = self.mapping.hours_of("text").map(|field| self.joined(field)).filter(|t| !t.is_empty()) {
            own.insert("schedule_note".into(), json!(text));
        }
        let schedules = hours::schedules(self);
        if !schedules.is_empty() {
            out.insert("schedules".into(), Value::Array(schedules));
        }
        if let Some(organization) = self.organization() {
            out.insert("organization".into(), Value::Object(organization));
        }
        if let Some(location) = self.location(&mut own) {
            let at = json!([{"id": self.id("at", ""), "location": location}]);
            out.insert("service_at_locations".into(), at);
        }
        let mut from = json!({"name": source.name});
        for (field, value) in [("licence", source.licence), ("url", source.url)] {
            if let Some(value) = value {
                from[field] = json!(value);
            }
        }
        own.insert("source".into(), from);
        out.insert(OWN.into(), Value::Object(own));
        Ok(out)
    }

    fn organization(&mut self) -> Option<Object> {
        let mut out = Object::new();
        let mut own = Object::new();
        let mapping = self.mapping;
        for filled in &mapping.organization {
            self.fill(filled, &mut out, &mut own, "organization");
        }
        let number = own.remove("number").and_then(|number| number.as_str().map(str::to_owned));
        let Some(name) = crate::hsds::string(&out, "name") else {
            if number.is_some() {
                let place = mapping.organization.iter().find(|f| f.name == "name").map(|f| f.field.columns.join(", "));
                let place = place.unwrap_or_default();
                self.remark(&place, "", Reason::Missing, Done::WithoutValue);
            }
            return None;
        };
        let source = &self.mapping.mapping.source;
        let id = number
            .as_ref()
            .map_or_else(|| id_of(&source.id, "organization", &name.to_lowercase()), |number| organization_id(number));
        if let Some(number) = number {
            out.insert("organization_identifiers".into(), identifier(&id, &number));
        }
        out.shift_insert(0, "id".into(), json!(id));
        own.insert("language".into(), json!(source.language));
        out.insert(OWN.into(), Value::Object(own));
        Some(out)
    }

    /// Fills one field, in the standard's object or in ours.
    pub(crate) fn fill(&mut self, filled: &Filled, out: &mut Object, own: &mut Object, of: &str) {
        let Filled { name, kind, field } = filled;
        let place = field.columns.join(", ");
        let said = self.said(field);
        if said.is_empty() {
            return;
        }
        let text = said.join(field.join.as_deref().unwrap_or(", "));
        match kind {
            Kind::Text => _ = out.insert((*name).into(), json!(text)),
            Kind::OwnText => _ = own.insert((*name).into(), json!(text)),
            Kind::Word(words) | Kind::OwnWord(words) => {
                let target = if matches!(kind, Kind::Word(_)) { out } else { own };
                match words.iter().find(|word| text.eq_ignore_ascii_case(word)) {
                    Some(word) => _ = target.insert((*name).into(), json!(word)),
                    None => self.remark(&place, &text, Reason::NoMeaning, Done::WithoutValue),
                }
            }
            Kind::OwnWords(_) | Kind::Themes => {
                let words = self.words(*kind, &place, &said);
                if *kind == Kind::Themes {
                    self.attributes(&words, out);
                }
                if !words.is_empty() {
                    own.insert((*name).into(), json!(words));
                }
            }
            Kind::OwnFlag => match values::flag(&text) {
                Some(flag) => _ = own.insert((*name).into(), json!(flag)),
                None => self.remark(&place, &text, Reason::Kind { wanted: "yes or no" }, Done::WithoutValue),
            },
            Kind::Whole | Kind::OwnWhole => match text.parse::<u16>() {
                Ok(number) if *kind == Kind::Whole => _ = out.insert((*name).into(), json!(number)),
                Ok(number) => _ = own.insert((*name).into(), json!(number)),
                Err(_) => self.remark(&place, &text, Reason::Kind { wanted: "a whole number" }, Done::WithoutValue),
            },
            Kind::Phones => {
                let phones = said.iter().enumerate().map(|(at, number)| {
                    json!({"id": self.id("phone", &format!("{of}{at}")), "number": number, "type": "voice"})
                });
                out.insert("phones".into(), phones.collect());
            }
            Kind::Email => match values::email(&text) {
                Some(email) => {
                    if values::is_personal(&email) {
                        self.remark(&place, &email, Reason::PersonalAddress, Done::Marked);
                    }
                    out.insert((*name).into(), json!(email));
                }
                None => self.remark(&place, &text, Reason::Kind { wanted: "an e-mail address" }, Done::WithoutValue),
            },
            Kind::Url => match values::url(&text) {
                Some(url) => {
                    if url != text {
                        self.remark(&place, &text, Reason::ReadAs { value: url.clone() }, Done::Mended);
                    }
                    out.insert((*name).into(), json!(url));
                }
                None => self.remark(&place, &text, Reason::Kind { wanted: "a web address" }, Done::WithoutValue),
            },
            Kind::Date => match values::date(&text, self.mapping.mapping.file.dates) {
                Some(date) => _ = out.insert((*name).into(), json!(date.to_string())),
                None => self.remark(&place, &text, Reason::Kind { wanted: "a date" }, Done::WithoutValue),
            },
            Kind::Languages => {
                let all = said.iter().flat_map(|codes| codes.split([',', ';'])).map(|code| code.trim().to_lowercase());
                let list: Vec<Value> = all
                    .filter(|c| !c.is_empty())
                    .map(|code| json!({"id": self.id("language", &code), "code": code}))
                    .collect();
                out.insert("languages".into(), Value::Array(list));
            }
            Kind::OrganizationNumber => match values::organization_number(&text) {
                Some(number) => _ = own.insert((*name).into(), json!(number)),
                None => {
                    let reason = Reason::Kind { wanted: "an organisation number: nine digits, the last a check digit" };
                    self.remark(&place, &text, reason, Done::WithoutValue);
                }
            },
            Kind::Number | Kind::Place => {}
        }
    }

    /// All that a field says in this row, in the words of the mapping's own table.
    fn said(&mut self, field: &Field) -> Vec<String> {
        let Some(values) = &field.values else {
            let cells = self.raw(field);
            return if cells.is_empty() { field.value.iter().cloned().collect() } else { cells };
        };
        let mut found = Vec::new();
        for word in self.raw(field) {
            match values.get(&word.to_lowercase()).or(field.otherwise.as_ref()) {
                Some(meaning) if meaning.is_empty() => {}
                Some(meaning) => found.push(meaning.clone()),
                None => {
                    self.remark(&field.columns.join(", "), &word, Reason::NoMeaning, Done::WithoutValue);
                }
            }
        }
        if found.is_empty() { field.value.iter().cloned().collect() } else { found }
    }

    /// The cells of a field that are not empty, taken apart where the mapping says so.
    fn raw(&mut self, field: &Field) -> Vec<String> {
        let mut found = Vec::new();
        for column in &field.columns {
            let cell = self.cell(column);
            let plain = values::plain(&cell);
            if plain != cell {
                self.remark(column, &cell, Reason::ReadAs { value: plain.clone() }, Done::Mended);
            }
            match &field.split {
                Some(sign) => found.extend(plain.split(sign.as_str()).map(|part| part.trim().to_owned())),
                None => found.push(plain),
            }
        }
        found.retain(|cell| !cell.is_empty());
        found
    }

    /// A field as one text.
    pub(crate) fn joined(&mut self, field: &Field) -> String {
        self.said(field).join(field.join.as_deref().unwrap_or(", "))
    }

    fn words(&mut self, kind: Kind, place: &str, said: &[String]) -> Vec<String> {
        let allowed = fields::allowed(kind).unwrap_or_default();
        let mut words: Vec<String> = Vec::new();
        for word in said.iter().flat_map(|word| word.split(',')).map(str::trim) {
            if !allowed.contains(&word) {
                self.remark(place, word, Reason::NoMeaning, Done::WithoutValue);
            } else if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        words
    }

    /// Themes are taxonomy terms to everybody else.
    fn attributes(&self, words: &[String], out: &mut Object) {
        let list: Vec<Value> = words
            .iter()
            .filter_map(|word| {
                themes::term(word).map(|term| {
                    json!({
                        "id": self.id("attribute", word), "link_entity": "service", "taxonomy_term": term,
                    })
                })
            })
            .collect();
        if !list.is_empty() {
            out.insert("attributes".into(), Value::Array(list));
        }
    }

    pub(crate) fn remark(&mut self, place: &str, value: &str, reason: Reason, done: Done) {
        self.remarks.push(Problem::remark(self.line, place, value, reason, done));
    }
}
