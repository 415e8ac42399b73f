//! Which rows may be the same as another one: a map of numbers, a map of names, a grid of places, all in memory, so
//! that a hundred thousand are compared without comparing each with each.

use super::{Likeness, item::Body, name::Name};
use crate::{
    hsds::{Object, Parts, Thing},
    places::PLACES,
    store,
};
use kernel::{Db, storage::Result};
use search::Point;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// Two places are near within so many metres.
const NEAR_METRES: f64 = 100.0;
/// The grid's cells in degrees; a cell and its neighbours reach 100 m everywhere south of Svalbard's north.
const CELL: (f64, f64) = (0.001, 0.006);
const BATCH: i64 = 500;
/// A row is compared with many, but no more than so many are named.
const MOST_NAMED: usize = 3;

/// What of an entry is compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Face {
    pub(super) name: String,
    organization: bool,
    plain: Name,
    number: Option<String>,
    number_name: String,
    place: Option<String>,
    point: Option<Point>,
}

struct Entry {
    id: String,
    face: Face,
    line: Option<usize>,
}

/// All entries that are known so far.
#[derive(Default)]
pub(super) struct Known {
    entries: Vec<Entry>,
    there: HashSet<String>,
    numbers: HashMap<String, Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
    grid: HashMap<(i32, i32), Vec<usize>>,
}

impl Known {
    /// Whether the directory had it before this import.
    pub(super) fn is_there(&self, id: &str) -> bool {
        self.there.contains(id)
    }

    pub(super) fn add(&mut self, id: &str, face: Face, line: Option<usize>) {
        if line.is_some() && self.there.contains(id) {
            return;
        }
        let at = self.entries.len();
        if let Some(number) = &face.number {
            self.numbers.entry(number.clone()).or_default().push(at);
        }
        if let Some(key) = face.name_and_place() {
            self.names.entry(key).or_default().push(at);
        }
        if let Some(point) = face.point {
            self.grid.entry(cell(point)).or_default().push(at);
        }
        if line.is_none() {
            self.there.insert(id.to_owned());
        }
        self.entries.push(Entry { id: id.to_owned(), face, line });
    }

    /// The name of another entry (not an organisation) that carries the same organisation number.
    pub(super) fn by_number(&self, id: &str, face: &Face) -> Option<String> {
        let same = self.numbers.get(face.number.as_ref()?)?;
        same.iter().map(|at| &self.entries[*at]).find(|entry| !entry.face.organization && entry.id != id).map(whom)
    }

    /// Those that it may be the same as, each once, with the strongest reason. Where many are, the first strong ones
    /// are enough.
    pub(super) fn alike(&self, id: &str, face: &Face) -> Vec<(Likeness, String)> {
        let mut found = Found { known: self, id, organization: face.organization, all: Vec::new(), strong: 0, weak: 0 };
        for at in face.number.iter().filter_map(|number| self.numbers.get(number)).flatten() {
            if found.is_enough() {
                break;
            }
            let other = &self.entries[*at].face;
            let how = if face.plain.is_near(&other.plain) {
                Likeness::NumberAndName
            } else if other.number_name != face.number_name {
                Likeness::NumberOtherName
            } else {
                Likeness::Number
            };
            found.add(*at, how);
        }
        for at in face.name_and_place().and_then(|key| self.names.get(&key)).into_iter().flatten() {
            if found.is_enough() {
                break;
            }
            found.add(*at, Likeness::NameAndPlace);
        }
        if let Some(point) = face.point {
            let (north, east) = cell(point);
            let cells = (-1..=1).flat_map(|n| (-1..=1).map(move |e| (north + n, east + e)));
            for at in cells.filter_map(|near| self.grid.get(&near)).flatten() {
                if found.is_enough() {
                    break;
                }
                let other = &self.entries[*at].face;
                if face.plain.may_be_near(&other.plain)
                    && other.point.is_some_and(|p| point.distance_m(p) <= NEAR_METRES)
                    && face.plain.is_near(&other.plain)
                {
                    found.add(*at, Likeness::NearAndName);
                }
            }
        }
        found.all.sort_by_key(|(_, how)| !how.is_strong());
        found.all.into_iter().take(MOST_NAMED).map(|(at, how)| (how, whom(&self.entries[at]))).collect()
    }
}

/// Those that one entry is like, as they are found.
struct Found<'a> {
    known: &'a Known,
    id: &'a str,
    organization: bool,
    all: Vec<(usize, Likeness)>,
    strong: usize,
    weak: usize,
}

impl Found<'_> {
    /// Takes another one in, unless it is the very same thing or has been found already, or could not be named.
    fn add(&mut self, at: usize, how: Likeness) {
        let count = if how.is_strong() { &mut self.strong } else { &mut self.weak };
        if *count >= MOST_NAMED {
            return;
        }
        let other = &self.known.entries[at];
        if other.id != self.id
            && other.face.organization == self.organization
            && !self.all.iter().any(|(a, _)| *a == at)
        {
            *count += 1;
            self.all.push((at, how));
        }
    }

    /// Whether nothing that comes now could be named any more: the strong ones go first, in the order they came.
    const fn is_enough(&self) -> bool {
        self.strong >= MOST_NAMED
    }
}

/// Reads the faces of all that is in the directory.
pub(super) async fn of_database(db: &Db) -> Result<Known> {
    let mut known = Known::default();
    let mut after = String::new();
    loop {
        let from = after.clone();
        let rows = db.read(move |tx| store::all_after(tx, &from, BATCH)).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.parts.service.id);
        for row in &rows {
            known.add(&row.parts.service.id, Face::of_parts(&row.parts), None);
        }
    }
    let mut offset = 0;
    loop {
        let page = db.read(move |tx| {
            let ids = store::organization_ids(tx, "", "", BATCH, offset)?.items;
            store::organizations(tx, &ids)
        });
        let page = page.await?;
        if page.is_empty() {
            return Ok(known);
        }
        offset += BATCH;
        for (thing, content) in &page {
            known.add(&thing.id, Face::of_organization(thing, content), None);
        }
    }
}

impl Face {
    /// What those have in common that have the same name in the same place.
    fn name_and_place(&self) -> Option<String> {
        self.place.as_ref().map(|place| format!("{}\n{}\n{place}", self.organization, self.plain.text()))
    }

    pub(super) fn of(body: &Body) -> Option<Self> {
        match body {
            Body::Service(parts, _) => Some(Self::of_parts(parts)),
            Body::Organization(thing, content, _) => Some(Self::of_organization(thing, content)),
            Body::Plain(..) => None,
        }
    }

    pub(super) fn of_object(object: &Object) -> Self {
        Self::of_parts(&crate::hsds::split(object.clone(), "nb"))
    }

    fn of_parts(parts: &Parts) -> Self {
        let name_of = |owner: &str| {
            parts.content.iter().find(|c| c.owner == owner && c.field == "name").map_or("", |c| c.text.as_str())
        };
        let name = name_of(&parts.service.id).to_owned();
        let organization = parts.organization.as_ref();
        let place = parts.locations.first().map(|location| &location.data);
        Self {
            plain: Name::of(&name),
            number: organization.and_then(|o| number(&o.data)),
            number_name: organization.map_or_else(String::new, |o| Name::plain(name_of(&o.id))),
            place: store::municipalities(parts).into_iter().next().or_else(|| place.and_then(town)),
            point: place.and_then(point),
            organization: false,
            name,
        }
    }

    fn of_organization(thing: &Thing, content: &[crate::hsds::Content]) -> Self {
        let name = content.iter().find(|c| c.field == "name").map_or_else(String::new, |c| c.text.clone());
        let place = thing.data.get("locations").and_then(Value::as_array).and_then(|l| l.first()?.as_object());
        let plain = Name::of(&name);
        Self {
            number: number(&thing.data),
            number_name: plain.text().to_owned(),
            place: place.and_then(town),
            point: place.and_then(point),
            organization: true,
            plain,
            name,
        }
    }
}

fn whom(entry: &Entry) -> String {
    match entry.line {
        Some(line) => format!("{line}"),
        None => format!("«{}» ({})", entry.face.name, entry.id),
    }
}

/// An organisation's number in the Norwegian register, if it says one.
pub(crate) fn number(organization: &Object) -> Option<String> {
    let all = organization.get("organization_identifiers")?.as_array()?;
    let ours = all.iter().find(|one| super::text(one, "identifier_scheme") == super::csv::SCHEME)?;
    Some(super::text(ours, "identifier").to_owned()).filter(|number| !number.is_empty())
}

pub(crate) fn point(location: &Object) -> Option<Point> {
    let degrees = |field: &str| location.get(field).and_then(Value::as_f64);
    Some(Point { lat: degrees("latitude")?, lon: degrees("longitude")? })
}

/// The municipality of a place, or its town where no municipality is known.
pub(crate) fn town(location: &Object) -> Option<String> {
    let address = location.get("addresses")?.as_array()?.first()?;
    if let Some(number) = PLACES.of_address(address) {
        return Some(number.to_owned());
    }
    let town = super::text(address, "city").trim().to_lowercase();
    (!town.is_empty()).then_some(town)
}

#[expect(clippy::cast_possible_truncation, reason = "degrees divided by the size of a cell fit")]
fn cell(point: Point) -> (i32, i32) {
    ((point.lat / CELL.0).floor() as i32, (point.lon / CELL.1).floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(name: &str, place: &str, point: Option<(f64, f64)>, number: &str) -> Face {
        Face {
            name: name.into(),
            plain: Name::of(name),
            number: (!number.is_empty()).then(|| number.into()),
            number_name: "laget".into(),
            place: (!place.is_empty()).then(|| place.into()),
            point: point.map(|(lat, lon)| Point { lat, lon }),
            organization: false,
        }
    }

    #[test]
    fn likeness_has_borders() {
        let mut known = Known::default();
        known.add("a", face("Åpent naust på Herdla", "4627", Some((60.5690, 4.9500)), "974760673"), Some(2));
        let how = |other: Face| known.alike("b", &other).into_iter().map(|(how, _)| how).next();
        assert_eq!(how(face("åpent NAUST, på Herdla!", "4627", None, "")), Some(Likeness::NameAndPlace));
        assert_eq!(how(face("Åpent naust på Herdla", "4601", None, "")), None, "another municipality");
        assert_eq!(how(face("Ope naust på Herdla", "", Some((60.5697, 4.9510)), "")), Some(Likeness::NearAndName));
        assert_eq!(how(face("Ope naust på Herdla", "", Some((60.5701, 4.9500)), "")), None, "122 metres");
        assert_eq!(how(face("Bruktbutikken", "", Some((60.5690, 4.9500)), "")), None, "another name");
        assert_eq!(how(face("Turgruppa", "4601", None, "974760673")), Some(Likeness::Number));
        assert_eq!(how(face("Åpent naust Herdla", "", None, "974760673")), Some(Likeness::NumberAndName));
        assert!(known.alike("a", &face("Åpent naust på Herdla", "4627", None, "")).is_empty(), "not like itself");
    }

    #[test]
    fn a_hundred_thousand_are_compared_in_a_moment() {
        let mut known = Known::default();
        for n in 0..100_000_u32 {
            let (lat, lon) = (58.0 + f64::from(n % 1000) * 0.01, 5.0 + f64::from(n / 1000) * 0.2);
            let face = face(&format!("Tilbud {n}"), "4601", Some((lat, lon)), "");
            assert!(known.alike(&n.to_string(), &face).is_empty());
            known.add(&n.to_string(), face, Some(n as usize));
        }
        assert_eq!(known.entries.len(), 100_000);
    }
}
