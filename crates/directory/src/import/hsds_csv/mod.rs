//! HSDS as tables (CSV): the layout of HSDS 1.x as the Ohana project writes it, and that of 3.1. A folder or a ZIP.
//!
//! Every line either becomes an item (organisation, service, taxonomy, term), or a part of one (address, telephone,
//! schedule …), or is named in the report.

mod older;
mod tables;

use super::{Done, Problem, Reason, Steps, read_json::Kind};
use crate::hsds::{Object, string};
use serde_json::{Value, json};
use std::{
    collections::{HashMap, HashSet},
    io::{Cursor, Read as _},
};
use tables::{Line, Table, id};

/// A file in a ZIP that would be larger is not unpacked.
const LARGEST: u64 = 1 << 30;
/// What is nested where: table, list, and the parents by the columns that name them.
const CHILDREN: [(&str, &str, &[&str]); 14] = [
    ("phone", "phones", &["contact", "service", "service_at_location", "location", "organization"]),
    ("contact", "contacts", &["service", "service_at_location", "location", "organization"]),
    ("address", "addresses", &["location"]),
    ("mail_address", "addresses", &["location"]),
    ("schedule", "schedules", &["service", "service_at_location", "location"]),
    ("regular_schedule", "schedules", &["service", "service_at_location", "location"]),
    ("language", "languages", &["service", "location"]),
    ("accessibility", "accessibility", &["location"]),
    ("cost_option", "cost_options", &["service"]),
    ("required_document", "required_documents", &["service"]),
    ("service_area", "service_areas", &["service", "service_at_location"]),
    ("funding", "funding", &["service", "organization"]),
    ("organization_identifier", "organization_identifiers", &["organization"]),
    ("program", "programs", &["organization"]),
];
/// Tables whose lines others point to.
const PARENTS: [&str; 5] = ["contact", "service", "service_at_location", "location", "organization"];

/// Tables that belong together.
#[derive(Debug, Default)]
pub struct Package {
    tables: Vec<Table>,
    /// Files that are no table of HSDS.
    others: Vec<String>,
}

impl Package {
    /// Adds a file by its name.
    pub fn add(&mut self, file: &str, bytes: &[u8]) {
        match tables::name_of(file) {
            Some(name) => self.tables.push(tables::read(name, file, bytes)),
            None => self.others.push(file.to_owned()),
        }
    }

    /// Adds all files of a ZIP.
    ///
    /// # Errors
    /// When it is no ZIP, or a file in it is too large.
    pub fn add_zip(&mut self, bytes: &[u8]) -> Result<(), String> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
        for at in 0..archive.len() {
            let file = archive.by_index(at).map_err(|error| error.to_string())?;
            let name = file.name().map_err(|error| error.to_string())?.into_owned();
            if file.is_dir() || tables::name_of(&name).is_none() {
                self.others.extend((!file.is_dir()).then_some(name));
                continue;
            }
            let mut content = Vec::new();
            file.take(LARGEST + 1).read_to_end(&mut content).map_err(|error| format!("{name}: {error}"))?;
            if content.len() as u64 > LARGEST {
                return Err(format!("{name} is larger than a gigabyte"));
            }
            self.add(&name, &content);
        }
        Ok(())
    }

    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tables.iter().map(|table| table.lines.len() + table.broken.len()).sum()
    }

    /// Whether there is no table of services in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.tables.iter().any(|table| table.name == "service")
    }

    /// The files that are no table of HSDS.
    #[must_use]
    pub fn others(&self) -> &[String] {
        &self.others
    }

    /// Hands over everything. `source` is the name under which identifiers are made that are no UUIDs.
    pub fn read(self, steps: &mut Steps, source: &str) {
        let mut nest = Nest { source: source.to_owned(), ..Nest::default() };
        for table in self.tables {
            for problem in &table.broken {
                steps.row();
                steps.problem(problem.clone());
            }
            nest.files.insert(table.name, table.file);
            for mut line in table.lines {
                steps.row();
                for column in older::modern(source, table.name, &line.local, &mut line.object) {
                    steps.remark(Problem::remark(line.number, column, "", Reason::NoUse, Done::WithoutValue));
                }
                nest.lines.entry(table.name).or_default().push(line);
            }
        }
        nest.hand_over(steps);
    }
}

#[derive(Default)]
struct Nest {
    source: String,
    files: HashMap<&'static str, String>,
    lines: HashMap<&'static str, Vec<Line>>,
    /// Parents by table and the identifier that the file has.
    parents: HashMap<(&'static str, String), Object>,
}

impl Nest {
    fn hand_over(&mut self, steps: &mut Steps) {
        let terms = self.terms(steps);
        for table in PARENTS {
            for line in self.lines.get(table).cloned().unwrap_or_default() {
                let mut object = line.object;
                object.insert("id".into(), json!(id(&self.source, table, &line.local)));
                self.parents.insert((table, line.local), object);
            }
        }
        for (table, list, parents) in CHILDREN {
            for line in self.lines.remove(table).unwrap_or_default() {
                self.attach(steps, table, list, parents, line);
            }
        }
        for line in self.lines.remove("attribute").unwrap_or_default() {
            self.attribute(steps, line, &terms);
        }
        let mut closed: HashMap<(&'static str, String), Vec<Value>> = HashMap::new();
        for line in self.lines.remove("holiday_schedule").unwrap_or_default() {
            let of = ["service", "location"].iter().find_map(|p| Some((*p, string(&line.object, &format!("{p}_id"))?)));
            match (older::closure(&line.object), of) {
                (Some(closure), Some(of)) => {
                    closed.entry(of).or_default().push(closure);
                    steps.attached(1);
                }
                _ => self.no_use(steps, "holiday_schedule", line.number),
            }
        }
        for table in ["unit", "service_capacity", "url", "metadata", "meta_table_description"] {
            for line in self.lines.remove(table).unwrap_or_default() {
                self.no_use(steps, table, line.number);
            }
        }
        self.organizations(steps);
        self.services(steps, &terms, &closed);
    }

    fn terms(&mut self, steps: &mut Steps) -> HashMap<String, Value> {
        let mut known = HashMap::new();
        let taxonomies = self.lines.remove("taxonomy").unwrap_or_default();
        let lines = self.lines.remove("taxonomy_term").unwrap_or_default();
        for mut line in taxonomies {
            line.object.insert("id".into(), json!(id(&self.source, "taxonomy", &line.local)));
            steps.take(line.number, Kind::Taxonomy, Value::Object(line.object));
        }
        for Line { number, local, mut object } in lines {
            let older = !object.contains_key("id");
            object.insert("id".into(), json!(id(&self.source, "taxonomy_term", &local)));
            if older {
                // 1.x calls the term's own code the identifier of a taxonomy.
                object.shift_remove("taxonomy_id");
                object.shift_remove("parent_name");
                object.insert("code".into(), json!(local));
            }
            for (field, table) in [("parent_id", "taxonomy_term"), ("taxonomy_id", "taxonomy")] {
                if let Some(other) = string(&object, field) {
                    object.insert(field.into(), json!(id(&self.source, table, &other)));
                }
            }
            known.insert(local, Value::Object(object.clone()));
            steps.take(number, Kind::Term, Value::Object(object));
        }
        known
    }

    /// Puts a line into every parent that it names.
    fn attach(&mut self, steps: &mut Steps, table: &'static str, list: &str, parents: &[&'static str], line: Line) {
        let mut child = line.object;
        let mut named = Vec::new();
        for parent in parents {
            if let Some(Value::String(local)) = child.shift_remove(&format!("{parent}_id")) {
                named.push((*parent, local));
            }
        }
        let place = self.files.get(table).cloned().unwrap_or_default();
        if table == "regular_schedule" {
            let Some((schedule, whole)) = older::regular(&child) else {
                let reason = Reason::Kind { wanted: "a weekday and two times of the day" };
                steps.problem(Problem::refused(line.number, place, reason));
                return;
            };
            if !whole {
                let closes = string(&child, "closes_at").unwrap_or_default();
                let reason = Reason::Kind { wanted: "a time of the day after the first" };
                steps.remark(Problem::remark(
                    line.number,
                    format!("{place}: closes_at"),
                    &closes,
                    reason,
                    Done::WithoutValue,
                ));
            }
            child = schedule;
        }
        let own = if line.local.is_empty() { format!("line {}", line.number) } else { line.local.clone() };
        child.shift_insert(0, "id".into(), json!(id(&self.source, table, &own)));
        let mut found = false;
        for (parent, local) in &named {
            if let Some(parent) = self.parents.get_mut(&(*parent, local.clone())) {
                let place = parent.entry(list).or_insert_with(|| json!([]));
                if let Some(items) = place.as_array_mut() {
                    items.push(Value::Object(child.clone()));
                    found = true;
                }
            }
        }
        // A contact is a parent itself: telephones came to it before it comes to its own parents.
        if table == "phone"
            && named.iter().any(|(parent, _)| *parent == "contact")
            && let Some(contacts) = self.lines.get_mut("contact")
        {
            for contact in contacts.iter_mut().filter(|c| named.iter().any(|(p, l)| *p == "contact" && *l == c.local)) {
                let phones = contact.object.entry("phones").or_insert_with(|| json!([]));
                if let Some(phones) = phones.as_array_mut() {
                    phones.push(Value::Object(child.clone()));
                }
            }
        }
        if found {
            steps.attached(1);
        } else {
            let parent = named.iter().map(|(parent, local)| format!("{parent} {local}")).collect::<Vec<_>>().join(", ");
            steps.problem(Problem::refused(line.number, place, Reason::NoParent { parent }).with(&own, ""));
        }
    }

    fn attribute(&mut self, steps: &mut Steps, line: Line, terms: &HashMap<String, Value>) {
        let link = string(&line.object, "link_id").or_else(|| string(&line.object, "service_id")).unwrap_or_default();
        let term = string(&line.object, "taxonomy_term_id").and_then(|local| terms.get(&local).cloned());
        let target = PARENTS.iter().find(|parent| self.parents.contains_key(&(**parent, link.clone())));
        let (Some(target), Some(term)) = (target, term) else {
            let place = self.files.get("attribute").cloned().unwrap_or_default();
            steps.problem(Problem::refused(line.number, place, Reason::NoParent { parent: link }));
            return;
        };
        let mut attribute = line.object;
        attribute.insert("id".into(), json!(id(&self.source, "attribute", &line.local)));
        for gone in ["taxonomy_term_id", "service_id"] {
            attribute.shift_remove(gone);
        }
        attribute.insert("link_id".into(), json!(id(&self.source, target, &link)));
        attribute.insert("taxonomy_term".into(), term);
        if let Some(parent) = self.parents.get_mut(&(*target, link))
            && let Some(list) = parent.entry("attributes").or_insert_with(|| json!([])).as_array_mut()
        {
            list.push(Value::Object(attribute));
        }
        steps.attached(1);
    }

    fn no_use(&self, steps: &mut Steps, table: &str, line: usize) {
        let place = self.files.get(table).cloned().unwrap_or_default();
        steps.left_out(Problem::remark(line, place, "", Reason::NoUse, Done::LeftOut));
    }

    fn organizations(&mut self, steps: &mut Steps) {
        for line in self.lines.remove("organization").unwrap_or_default() {
            let Some(mut object) = self.parents.get(&("organization", line.local.clone())).cloned() else { continue };
            if let Some(parent) = string(&object, "parent_organization_id") {
                object.insert("parent_organization_id".into(), json!(id(&self.source, "organization", &parent)));
            }
            self.parents.insert(("organization", line.local), object.clone());
            steps.take(line.number, Kind::Organization, Value::Object(object));
        }
    }

    fn services(
        &mut self,
        steps: &mut Steps,
        terms: &HashMap<String, Value>,
        closed: &HashMap<(&'static str, String), Vec<Value>>,
    ) {
        let mut given: HashMap<String, Vec<(Line, String)>> = HashMap::new();
        for line in self.lines.remove("service_at_location").unwrap_or_default() {
            let (service, location) = (string(&line.object, "service_id"), string(&line.object, "location_id"));
            match (service, location) {
                (Some(service), Some(location))
                    if self.parents.contains_key(&("service", service.clone()))
                        && self.parents.contains_key(&("location", location.clone())) =>
                {
                    steps.attached(1);
                    given.entry(service).or_default().push((line, location));
                }
                (service, location) => {
                    let parent = [service, location].into_iter().flatten().collect::<Vec<_>>().join(", ");
                    let place = self.files.get("service_at_location").cloned().unwrap_or_default();
                    steps.problem(Problem::refused(line.number, place, Reason::NoParent { parent }));
                }
            }
        }
        let mut used: HashSet<String> = HashSet::new();
        for line in self.lines.remove("service").unwrap_or_default() {
            let Some(mut service) = self.parents.get(&("service", line.local.clone())).cloned() else { continue };
            let mut at = Vec::new();
            let direct = string(&service, "location_id").map(|location| (None, location));
            let through = given.remove(&line.local).unwrap_or_default();
            for (link, place) in direct.into_iter().chain(through.into_iter().map(|(link, place)| (Some(link), place)))
            {
                let Some(mut location) = self.parents.get(&("location", place.clone())).cloned() else {
                    let file = self.files.get("service").cloned().unwrap_or_default();
                    let reason = Reason::NoParent { parent: format!("location {place}") };
                    steps.remark(Problem::remark(line.number, file, &place, reason, Done::WithoutValue));
                    continue;
                };
                let owner = location.shift_remove("organization_id");
                if let (false, Some(owner)) = (service.contains_key("organization_id"), owner) {
                    service.insert("organization_id".into(), owner);
                }
                let key = ("service_at_location", link.as_ref().map(|link| link.local.clone()).unwrap_or_default());
                let mut one = self.parents.get(&key).cloned().unwrap_or_default();
                let own = format!("{}/{place}", line.local);
                one.entry("id").or_insert_with(|| json!(id(&self.source, "service_at_location", &own)));
                for field in ["service_id", "location_id"] {
                    one.shift_remove(field);
                }
                one.insert("location".into(), Value::Object(location));
                at.push(Value::Object(one));
                for closure in closed.get(&("location", place.clone())).into_iter().flatten() {
                    older::close(&mut service, closure);
                }
                used.insert(place);
            }
            for closure in closed.get(&("service", line.local.clone())).into_iter().flatten() {
                older::close(&mut service, closure);
            }
            service.shift_remove("location_id");
            if !at.is_empty() {
                service.insert("service_at_locations".into(), Value::Array(at));
            }
            self.belongs(&mut service);
            self.coded(&line.local, &mut service, terms);
            steps.take(line.number, Kind::Service, Value::Object(service));
        }
        for line in self.lines.remove("location").unwrap_or_default() {
            if used.contains(&line.local) {
                steps.attached(1);
            } else {
                self.no_use(steps, "location", line.number);
            }
        }
    }

    /// The organisation and the programme that a service names.
    fn belongs(&self, service: &mut Object) {
        if let Some(local) = string(service, "organization_id") {
            service.insert("organization_id".into(), json!(id(&self.source, "organization", &local)));
            if let Some(organization) = self.parents.get(&("organization", local)) {
                service.insert("organization".into(), Value::Object(organization.clone()));
            }
        }
        if let Some(local) = string(service, "program_id") {
            service.insert("program_id".into(), json!(id(&self.source, "program", &local)));
        }
    }

    /// Terms that 1.x lists in one cell.
    fn coded(&self, local: &str, service: &mut Object, terms: &HashMap<String, Value>) {
        let Some(codes) = string(service, "taxonomy_ids") else { return };
        service.shift_remove("taxonomy_ids");
        let list: Vec<Value> = codes
            .split(',')
            .filter_map(|code| terms.get(code.trim()).map(|term| (code.trim(), term)))
            .map(|(code, term)| {
                let own = id(&self.source, "attribute", &format!("{local}/{code}"));
                json!({"id": own, "link_entity": "service", "taxonomy_term": term})
            })
            .collect();
        if !list.is_empty() {
            service.insert("attributes".into(), Value::Array(list));
        }
    }
}
