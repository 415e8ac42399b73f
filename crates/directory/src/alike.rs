//! Which two entries may be the same one. A rule of its own beside the one for imports: there a row is held against all
//! that is there and may be named for less; here an editor is asked to look, so that the same number alone is not enough.

use crate::{
    hsds::{Object, Parts},
    import::{Likeness, Name, number, point, town},
    store,
};
use search::Point;

/// Two places are near within so many metres.
pub(crate) const NEAR_METRES: f64 = 100.0;
/// The grid's cells in degrees; a cell and its neighbours reach 100 m everywhere south of Svalbard's north.
const CELL: (f64, f64) = (0.001, 0.006);

/// What of an entry is compared.
#[derive(Clone, Debug)]
pub struct Face {
    /// Which entry.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// What it is called, ready to be compared.
    pub(crate) name: Name,
    /// The municipality, or the town where none is known.
    pub place: Option<String>,
    /// The number of whoever runs it.
    pub number: Option<String>,
    /// Where it is.
    pub point: Option<Point>,
}

impl Face {
    /// The face of an entry.
    #[must_use]
    pub fn of(parts: &Parts, tenant: &str) -> Self {
        let place: Option<&Object> = parts.locations.first().map(|location| &location.data);
        Self {
            id: parts.service.id.clone(),
            tenant: tenant.to_owned(),
            name: Name::of(&parts.text_of(&parts.service.id, "name").unwrap_or_default()),
            place: store::municipalities(parts).into_iter().next().or_else(|| place.and_then(town)),
            number: parts.organization.as_ref().and_then(|organization| number(&organization.data)),
            point: place.and_then(point),
        }
    }

    /// Why these two may be the same; nothing when they are not.
    #[must_use]
    pub fn like(&self, other: &Self) -> Option<Likeness> {
        if self.id == other.id {
            return None;
        }
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        let near = self.name.is_near(&other.name);
        let metres = self.point.zip(other.point).map(|(one, other)| one.distance_m(other));
        if near && same(&self.number, &other.number) && metres.is_none_or(|metres| metres <= NEAR_METRES) {
            Some(Likeness::NumberAndName)
        } else if !self.name.text().is_empty()
            && self.name.text() == other.name.text()
            && same(&self.place, &other.place)
        {
            Some(Likeness::NameAndPlace)
        } else if near && metres.is_some_and(|metres| metres <= NEAR_METRES) {
            Some(Likeness::NearAndName)
        } else {
            None
        }
    }

    /// The cell of the grid that it stands in.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "degrees divided by the size of a cell fit")]
    pub fn cell(&self) -> Option<(i64, i64)> {
        self.point.map(|point| ((point.lat / CELL.0).floor() as i64, (point.lon / CELL.1).floor() as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(id: &str, name: &str, place: &str, point: Option<(f64, f64)>, number: &str) -> Face {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Face {
            id: id.into(),
            tenant: "4627".into(),
            name: Name::of(name),
            place: some(place),
            number: some(number),
            point: point.map(|(lat, lon)| Point { lat, lon }),
        }
    }

    #[test]
    fn two_may_be_the_same_by_name_and_place_or_number_but_never_by_the_number_alone() {
        let naust = face("a", "Åpent naust på Herdla", "4627", Some((60.5690, 4.9500)), "974760673");
        let how = |name: &str, place: &str, point, number: &str| naust.like(&face("b", name, place, point, number));
        assert_eq!(how("åpent NAUST, på Herdla!", "4627", None, ""), Some(Likeness::NameAndPlace));
        assert_eq!(how("Åpent naust på Herdla", "4601", None, ""), None, "another municipality");
        assert_eq!(how("Ope naust på Herdla", "", Some((60.5697, 4.9510)), ""), Some(Likeness::NearAndName));
        assert_eq!(how("Ope naust på Herdla", "", Some((60.5701, 4.9500)), ""), None, "122 metres");
        assert_eq!(how("Ope naust Herdla", "", None, "974760673"), Some(Likeness::NumberAndName));
        assert_eq!(how("Ope naust Herdla", "", Some((60.6, 4.95)), "974760673"), None, "the same at two places");
        assert_eq!(how("Turgruppa", "4627", None, "974760673"), None, "one organisation has many");
        assert_eq!(how("Bruktbutikken", "4627", Some((60.5690, 4.9500)), ""), None, "next door");
        assert_eq!(naust.like(&naust), None);
        assert_eq!(face("a", "–", "4627", None, "").like(&face("b", "–", "4627", None, "")), None, "no name");
    }
}
