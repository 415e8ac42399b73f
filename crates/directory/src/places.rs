//! Municipalities, postal codes and local places, embedded. No outside geocoder is ever asked.
//!
//! Sources: Kartverket (municipalities, CC BY 4.0), Posten Bring (postal codes), own table of local places.

use search::{Gazetteer, PlaceKind, PlaceRow, Point};
use std::collections::HashMap;
use std::sync::LazyLock;

const MUNICIPALITIES: &str = include_str!("../data/municipalities.csv");
const POSTAL_CODES: &str = include_str!("../data/postal_codes.csv");
const LOCALITIES: &str = include_str!("../data/localities.csv");

/// A municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// Four digits.
    pub number: String,
    /// Its name in Norwegian.
    pub name: String,
    /// All its official names, Sámi and Kven ones too.
    pub names: Vec<String>,
    /// The county's name.
    pub county: String,
    /// A point in its middle.
    pub point: Point,
    /// West, south, east, north in degrees.
    pub bounds: [f64; 4],
}

/// Everything known about places.
pub struct Places {
    municipalities: HashMap<String, Municipality>,
    postal: HashMap<String, (String, String)>,
    towns: HashMap<String, Vec<String>>,
    localities: Vec<(String, String, Point)>,
}

/// The embedded tables, read once.
pub static PLACES: LazyLock<Places> = LazyLock::new(Places::read);

impl Places {
    fn read() -> Self {
        let mut municipalities = HashMap::new();
        for row in rows(MUNICIPALITIES) {
            let number = |i: usize| row.get(i).and_then(|v| v.parse::<f64>().ok());
            let (Some(code), Some(name), Some(county)) = (row.first(), row.get(1), row.get(3)) else { continue };
            let (Some(lon), Some(lat)) = (number(7), number(8)) else { continue };
            let bounds = [9, 10, 11, 12].map(|i| number(i).unwrap_or(0.0));
            municipalities.insert(
                code.clone(),
                Municipality {
                    number: code.clone(),
                    name: norwegian(name),
                    names: name.split(" - ").map(str::to_owned).collect(),
                    county: county.clone(),
                    point: Point { lat, lon },
                    bounds,
                },
            );
        }
        let mut postal = HashMap::new();
        let mut towns: HashMap<String, Vec<String>> = HashMap::new();
        for row in rows(POSTAL_CODES) {
            let (Some(code), Some(town), Some(number)) = (row.first(), row.get(1), row.get(2)) else { continue };
            postal.insert(code.clone(), (title(town), number.clone()));
            let of = towns.entry(title(town)).or_default();
            if !number.is_empty() && !of.contains(number) {
                of.push(number.clone());
            }
        }
        let localities = rows(LOCALITIES)
            .filter_map(|row| {
                let point = Point { lat: row.get(2)?.parse().ok()?, lon: row.get(3)?.parse().ok()? };
                Some((row.first()?.clone(), row.get(1)?.clone(), point))
            })
            .collect();
        Self { municipalities, postal, towns, localities }
    }

    /// The municipality with this number.
    #[must_use]
    pub fn municipality(&self, number: &str) -> Option<&Municipality> {
        self.municipalities.get(number)
    }

    /// The number of the municipality that a postal code lies in. A code of three digits has lost its zero in a
    /// spreadsheet and gets it back.
    #[must_use]
    pub fn of_postal_code(&self, code: &str) -> Option<&str> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let padded = if digits.len() == 3 { format!("0{digits}") } else { digits };
        self.postal.get(&padded).map(|(_, number)| number.as_str()).filter(|number| !number.is_empty())
    }

    /// All municipalities, in the order of the Norwegian alphabet.
    #[must_use]
    pub fn all(&self) -> Vec<&Municipality> {
        let mut all: Vec<&Municipality> = self.municipalities.values().collect();
        all.sort_by_cached_key(|m| (alphabetical(&m.name), m.number.clone()));
        all
    }

    /// The postal town of a postal code.
    #[must_use]
    pub fn town_of_postal_code(&self, code: &str) -> Option<&str> {
        self.postal.get(code).map(|(town, _)| town.as_str())
    }

    /// The number of the municipality of a town, when it lies in one only.
    #[must_use]
    pub fn of_town(&self, town: &str) -> Option<&str> {
        if let Some((_, number, _)) = self.localities.iter().find(|(name, ..)| name.eq_ignore_ascii_case(town)) {
            return Some(number);
        }
        match self.towns.get(&title(town))?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// How the name of a local place or a postal town is written; nothing when it is neither.
    #[must_use]
    pub fn town(&self, town: &str) -> Option<String> {
        if let Some((name, ..)) = self.localities.iter().find(|(name, ..)| name.eq_ignore_ascii_case(town)) {
            return Some(name.clone());
        }
        let name = title(town);
        self.towns.contains_key(&name).then_some(name)
    }

    /// The number of the municipality of an HSDS address, by its postal code or its town. An address in another
    /// country has none, even when its postal code looks like one of ours.
    #[must_use]
    pub fn of_address(&self, address: &serde_json::Value) -> Option<&str> {
        let text = |field: &str| address.get(field).and_then(|v| v.as_str()).unwrap_or_default();
        is_here(text("country"))
            .then(|| self.of_postal_code(text("postal_code")).or_else(|| self.of_town(text("city"))))
            .flatten()
    }

    /// The municipality with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Municipality> {
        let name = name.trim().trim_end_matches(" kommune").to_lowercase();
        self.municipalities.values().find(|m| m.name.to_lowercase() == name)
    }

    /// Where a local place or a postal town is: its own point, or the middle of its municipality.
    #[must_use]
    pub fn point_of(&self, town: &str) -> Option<Point> {
        let own = self.localities.iter().find(|(name, ..)| name.eq_ignore_ascii_case(town)).map(|(_, _, point)| *point);
        own.or_else(|| self.municipality(self.of_town(town)?).map(|m| m.point))
    }

    /// Where a postal code is: the point of its postal town, or the middle of its municipality. A code has no point
    /// of its own in the tables that we have.
    #[must_use]
    pub fn point_of_code(&self, code: &str) -> Option<Point> {
        let (town, number) = self.postal.get(code)?;
        self.point_of(town).or_else(|| self.municipality(number).map(|m| m.point))
    }

    /// The local places of a municipality, by name.
    #[must_use]
    pub fn localities_of(&self, number: &str) -> Vec<(&str, Point)> {
        self.localities
            .iter()
            .filter(|(_, of, _)| of == number)
            .map(|(name, _, point)| (name.as_str(), *point))
            .collect()
    }

    /// All names for the search engine.
    #[must_use]
    pub fn gazetteer(&self) -> Gazetteer {
        let municipalities = self.municipalities.values().flat_map(|m| {
            m.names.iter().map(|name| PlaceRow {
                name: name.clone(),
                kind: PlaceKind::Municipality,
                municipalities: vec![m.number.clone()],
                point: Some(m.point),
            })
        });
        let towns = self.towns.iter().filter(|(_, of)| !of.is_empty()).map(|(name, of)| PlaceRow {
            name: name.clone(),
            kind: PlaceKind::PostalTown,
            municipalities: of.clone(),
            point: self.point_of(name),
        });
        let codes =
            self.postal.iter().filter(|(_, (_, number))| !number.is_empty()).map(|(code, (town, number))| PlaceRow {
                name: code.clone(),
                kind: PlaceKind::PostalCode,
                municipalities: vec![number.clone()],
                point: self.point_of(town).or_else(|| self.municipality(number).map(|m| m.point)),
            });
        let localities = self.localities.iter().map(|(name, number, point)| PlaceRow {
            name: name.clone(),
            kind: PlaceKind::Locality,
            municipalities: vec![number.clone()],
            point: Some(*point),
        });
        Gazetteer::new(municipalities.chain(towns).chain(codes).chain(localities))
    }
}

/// What names are put in order by: small letters, and æ, ø, å at the end in this order, which Unicode has otherwise.
#[must_use]
pub fn alphabetical(name: &str) -> String {
    let letter = |c: char| match c {
        'æ' => '{',
        'ø' => '|',
        'å' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(letter).collect()
}

/// Whether a point, in degrees north and east, can be in Norway; outside, a Norwegian map shows nothing.
#[must_use]
pub fn in_norway(lat: f64, lon: f64) -> bool {
    (57.0..=81.5).contains(&lat) && (4.0..=32.0).contains(&lon)
}

/// Whether an address is in Norway. One that names no country is.
#[must_use]
pub fn is_here(country: &str) -> bool {
    ["", "no", "nor", "norge", "noreg", "norway"].contains(&country.trim().to_lowercase().as_str())
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<String>> {
    csv::Reader::from_reader(table.as_bytes())
        .into_records()
        .filter_map(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
}

/// Of «Kárášjohka - Karasjok» the one in Norwegian letters; of two such the last.
fn norwegian(names: &str) -> String {
    let plain = |name: &&str| name.chars().all(|c| c.is_ascii() || "æøåÆØÅ".contains(c));
    names.split(" - ").filter(plain).last().unwrap_or(names).to_owned()
}

/// «KLEPPESTØ» is written «Kleppestø», «MO I RANA» «Mo i Rana».
fn title(name: &str) -> String {
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            let lower = word.to_lowercase();
            if matches!(lower.as_str(), "i" | "på" | "ved" | "og") {
                return lower;
            }
            let mut letters = lower.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postal_codes_lead_to_municipalities() {
        assert_eq!(PLACES.of_postal_code("5353"), Some("4626"));
        assert_eq!(PLACES.of_postal_code("150"), PLACES.of_postal_code("0150"));
        assert_eq!(PLACES.of_postal_code("99999"), None);
        assert_eq!(PLACES.municipality("4627").map(|m| m.name.as_str()), Some("Askøy"));
        assert_eq!(PLACES.named("Øygarden kommune").map(|m| m.number.as_str()), Some("4626"));
        assert_eq!(PLACES.of_town("Herdla"), Some("4627"));
        let address =
            |country: &str| serde_json::json!({"postal_code": "3040", "city": "Essendon", "country": country});
        assert_eq!(PLACES.of_address(&address("NO")), PLACES.of_postal_code("3040"));
        assert_eq!(PLACES.of_address(&address("AU")), None, "the postal code of a suburb of Melbourne");
        assert_eq!(title("MO I RANA"), "Mo i Rana");
    }
}
