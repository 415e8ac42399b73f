//! What the filters on age, time and place look at, kept in memory beside the index and fed by the change log.
//!
//! Ages, hours and points lie inside each service's own data, which no statement of both engines can look into.

use crate::{
    facts::Facts,
    hsds::Thing,
    listing::{Row, schedules},
    mapping::Gist,
    places::PLACES,
};
use search::Point;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};
use uuid::Uuid;

/// The marks of all services.
#[derive(Default)]
pub struct Marks {
    of: RwLock<HashMap<Uuid, Mark>>,
}

/// What one service can be chosen by.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Mark {
    least: Option<f32>,
    most: Option<f32>,
    hours: Box<[Hours]>,
    areas: Box<[u16]>,
    spots: Box<[Spot]>,
    gist: Gist,
}

/// An ordinary day of the week on which it is open; minutes from midnight.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
struct Hours {
    day: u8,
    from: Option<u16>,
    to: Option<u16>,
}

/// One place where it is given.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
struct Spot {
    at: Uuid,
    point: Option<(f32, f32)>,
    municipality: Option<u16>,
    /// The postal code that `point` lies in; nothing when the point is only that of the code.
    code: Option<u16>,
}

/// What is asked of age and time: the five filters of the UK profile. All that are set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct When {
    /// `minimum_age` is at least this.
    pub(super) minimum_age: Option<f64>,
    /// `maximum_age` is at most this.
    pub(super) maximum_age: Option<f64>,
    /// Begins at this minute of the day or later.
    pub(super) start: Option<u16>,
    /// Ends at this minute of the day or earlier.
    pub(super) end: Option<u16>,
    /// On this weekday, Monday 0.
    pub(super) day: Option<u8>,
}

/// What is asked of place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Where {
    /// Within so many metres of where this postal code is.
    Near(u16, f64),
    /// Serves the municipality with this number.
    Serves(u16),
    /// A postal code that is not in use.
    Nowhere,
}

impl Marks {
    /// The marks of these services.
    pub(crate) fn read(rows: &[Row]) -> impl Iterator<Item = (Uuid, Mark)> {
        rows.iter().filter_map(|row| Some((Uuid::try_parse(&row.parts.service.id).ok()?, Mark::of(row))))
    }

    /// Forgets all, and takes in these.
    pub(crate) fn replace_all(&self, marks: HashMap<Uuid, Mark>) {
        *self.of.write().unwrap_or_else(PoisonError::into_inner) = marks;
    }

    /// Everything, to be written down between two starts.
    pub(crate) fn save(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&*self.of.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads what [`Marks::save`] wrote.
    pub(crate) fn saved(bytes: &[u8]) -> Result<HashMap<Uuid, Mark>, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// Adds or replaces these.
    pub(crate) fn take_in(&self, rows: &[Row]) {
        let new: Vec<_> = Self::read(rows).collect();
        self.of.write().unwrap_or_else(PoisonError::into_inner).extend(new);
    }

    /// Forgets these.
    pub(crate) fn forget<'a>(&self, gone: impl Iterator<Item = &'a String>) {
        let mut all = self.of.write().unwrap_or_else(PoisonError::into_inner);
        for id in gone.filter_map(|id| Uuid::try_parse(id).ok()) {
            all.remove(&id);
        }
    }

    /// What mapping counts, of every service: its identifier and its gist.
    pub fn each_gist(&self, mut each: impl FnMut(Uuid, &Gist)) {
        let all = self.of.read().unwrap_or_else(PoisonError::into_inner);
        all.iter().for_each(|(id, mark)| each(*id, &mark.gist));
    }

    /// Keeps the services of `ids` that meet `when`.
    pub(super) fn keep_services(&self, ids: &mut Vec<String>, when: &When) {
        let all = self.of.read().unwrap_or_else(PoisonError::into_inner);
        let mark = |id: &String| all.get(&Uuid::try_parse(id).ok()?);
        ids.retain(|id| mark(id).is_some_and(|mark| mark.meets(when)));
    }

    /// Keeps those of (service at location, service) that meet `when` and `place`.
    pub(super) fn keep_spots(&self, ids: &mut Vec<(String, String)>, when: &When, place: Option<Where>) {
        let all = self.of.read().unwrap_or_else(PoisonError::into_inner);
        let mark = |id: &String| all.get(&Uuid::try_parse(id).ok()?);
        let around = match place {
            Some(Where::Near(code, _)) => middle(&all, code),
            _ => None,
        };
        ids.retain(|(at, service)| {
            mark(service).is_some_and(|mark| mark.meets(when) && place.is_none_or(|place| mark.lies(at, place, around)))
        });
    }
}

impl Mark {
    fn of(row: &Row) -> Self {
        let data = &row.parts.service.data;
        #[expect(clippy::cast_possible_truncation, reason = "an age in years")]
        let age = |field: &str| data.get(field).and_then(Value::as_f64).map(|years| years as f32);
        let hours = schedules(&row.parts).into_iter().flat_map(|rule| {
            let minutes =
                |time: jiff::civil::Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute()));
            let (from, to) = (rule.from.and_then(|t| minutes(t).ok()), rule.to.and_then(|t| minutes(t).ok()));
            let days = rule.weekdays();
            days.into_iter().map(move |day| Hours {
                day: u8::try_from(day.to_monday_zero_offset()).unwrap_or(0),
                from,
                to,
            })
        });
        let spots = row.parts.at_locations.iter().filter_map(|at| {
            let place = at.location.as_ref().and_then(|id| row.parts.locations.iter().find(|place| &place.id == id));
            let at = Uuid::try_parse(&at.id).ok()?;
            Some(place.map_or(Spot { at, point: None, municipality: None, code: None }, |place| spot(at, place)))
        });
        Self {
            least: age("minimum_age"),
            most: age("maximum_age"),
            hours: hours.collect(),
            areas: areas(data),
            spots: spots.collect(),
            gist: Gist::of(row),
        }
    }

    fn meets(&self, when: &When) -> bool {
        let age = |own: Option<f32>| own.map(f64::from);
        let hours = |hours: &Hours| {
            when.day.is_none_or(|day| hours.day == day)
                && when.start.is_none_or(|start| hours.from.is_some_and(|from| from >= start))
                && when.end.is_none_or(|end| hours.to.is_some_and(|to| to <= end))
        };
        let timed = when.day.is_some() || when.start.is_some() || when.end.is_some();
        when.minimum_age.is_none_or(|asked| age(self.least).is_some_and(|least| least >= asked))
            && when.maximum_age.is_none_or(|asked| age(self.most).is_some_and(|most| most <= asked))
            && (!timed || self.hours.iter().any(hours))
    }

    /// `around` is where distances are measured from.
    fn lies(&self, at: &str, place: Where, around: Option<Point>) -> bool {
        let Some(spot) = self.spots.iter().find(|spot| Uuid::try_parse(at).is_ok_and(|at| at == spot.at)) else {
            return false;
        };
        match place {
            Where::Nowhere => false,
            Where::Serves(number) if !self.areas.is_empty() => self.areas.contains(&number),
            Where::Serves(number) => spot.municipality == Some(number),
            Where::Near(_, metres) => around.zip(spot.point).is_some_and(|(around, (lat, lon))| {
                around.distance_m(Point { lat: f64::from(lat), lon: f64::from(lon) }) <= metres
            }),
        }
    }
}

/// The municipalities that a service says it serves.
fn areas(data: &crate::hsds::Object) -> Box<[u16]> {
    let named = data.get("service_areas").and_then(Value::as_array).into_iter().flatten().filter_map(|area| {
        let text = |field: &str| area.get(field).and_then(Value::as_str).unwrap_or_default();
        let known = |name: &str| PLACES.municipality(name).or_else(|| PLACES.named(name)).map(|m| m.number.clone());
        known(text("uri")).or_else(|| known(text("name")))
    });
    Facts::read(data).area.into_iter().chain(named).filter_map(|number| number.parse().ok()).collect()
}

/// Where a place is: its own point, else that of its postal code; and its municipality.
#[expect(clippy::cast_possible_truncation, reason = "half a metre is near enough")]
fn spot(at: Uuid, place: &Thing) -> Spot {
    let addresses = place.data.get("addresses").and_then(Value::as_array).into_iter().flatten();
    let code = addresses.filter_map(|address| address.get("postal_code")?.as_str()).next();
    let degrees = |field: &str| place.data.get(field).and_then(Value::as_f64);
    let own = degrees("latitude").zip(degrees("longitude"));
    let near = || code.and_then(|code| PLACES.point_of_code(code)).map(|point| (point.lat, point.lon));
    let municipality = code.and_then(|code| PLACES.of_postal_code(code));
    let within = |(lat, lon): (f64, f64)| {
        let bounds = municipality.and_then(|number| PLACES.municipality(number)).map(|m| m.bounds);
        bounds.is_some_and(|[west, south, east, north]| (south..=north).contains(&lat) && (west..=east).contains(&lon))
    };
    Spot {
        at,
        point: own.or_else(near).map(|(lat, lon)| (lat as f32, lon as f32)),
        municipality: municipality.and_then(|number| number.parse().ok()),
        code: own.filter(|point| within(*point)).and_then(|_| code?.parse().ok()),
    }
}

/// Where a postal code is. No open table says it, so it is the middle one of the places of the directory that have the
/// code and a point of their own; without such a place that of the postal town, or of the municipality.
fn middle(all: &HashMap<Uuid, Mark>, code: u16) -> Option<Point> {
    let points = all.values().flat_map(|mark| &mark.spots).filter(|spot| spot.code == Some(code));
    let (mut lat, mut lon): (Vec<f32>, Vec<f32>) = points.filter_map(|spot| spot.point).unzip();
    match (median(&mut lat), median(&mut lon)) {
        (Some(lat), Some(lon)) => Some(Point { lat, lon }),
        _ => PLACES.point_of_code(&format!("{code:04}")),
    }
}

/// The middle one, or what lies between the two in the middle.
fn median(numbers: &mut [f32]) -> Option<f64> {
    numbers.sort_unstable_by(f32::total_cmp);
    let half = numbers.len() / 2;
    let (one, other) = (numbers.get(numbers.len().checked_sub(1)? / 2)?, numbers.get(half)?);
    Some(f64::midpoint(f64::from(*one), f64::from(*other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_rule_of_the_week_must_meet_all_that_is_asked() {
        let at = Uuid::from_u128(1);
        let mark = Mark {
            least: Some(18.0),
            most: None,
            hours: [Hours { day: 1, from: Some(600), to: Some(720) }, Hours { day: 3, from: Some(1080), to: None }]
                .into(),
            areas: [].into(),
            spots: [Spot { at, point: Some((60.4, 5.3)), municipality: Some(4601), code: None }].into(),
            gist: Gist::default(),
        };
        let meets = |when: When| mark.meets(&when);
        assert!(meets(When::default()));
        assert!(meets(When { day: Some(1), start: Some(600), end: Some(720), ..When::default() }));
        assert!(!meets(When { day: Some(1), start: Some(900), ..When::default() }), "that is another day");
        assert!(!meets(When { end: Some(1439), day: Some(3), ..When::default() }), "nobody knows when it ends");
        assert!(meets(When { minimum_age: Some(18.0), ..When::default() }));
        assert!(!meets(When { minimum_age: Some(19.0), ..When::default() }));
        assert!(!meets(When { maximum_age: Some(99.0), ..When::default() }), "unknown is not below");
        let at = at.to_string();
        assert!(mark.lies(&at, Where::Serves(4601), None) && !mark.lies(&at, Where::Serves(4626), None));
        let bergen = Some(Point { lat: 60.39, lon: 5.32 });
        let within = |metres| mark.lies(&at, Where::Near(5003, metres), bergen);
        assert!(within(2_000.0) && !within(500.0));
        assert!(!mark.lies(&at, Where::Nowhere, None));
    }

    #[test]
    fn a_postal_code_is_where_most_of_its_places_are() {
        let place = |n: u128, lat: f64, lon: f64, code: &str| {
            let data = serde_json::json!({"latitude": lat, "longitude": lon, "addresses": [{"postal_code": code}]});
            let Value::Object(data) = data else { panic!() };
            let spots = [spot(Uuid::from_u128(n), &Thing { id: String::new(), data })].into();
            let (hours, areas, gist) = Default::default();
            (Uuid::from_u128(n), Mark { least: None, most: None, hours, areas, spots, gist })
        };
        // Three at Straume, one that somebody put in the wrong end of the country, and one elsewhere in Øygarden.
        let all = HashMap::from([
            place(1, 60.357, 5.119, "5353"),
            place(2, 60.358, 5.121, "5353"),
            place(3, 60.359, 5.123, "5353"),
            place(4, 69.65, 18.95, "5353"),
            place(5, 60.55, 4.9, "5337"),
        ]);
        let near = |code: u16, lat: f64, lon: f64| middle(&all, code).unwrap().distance_m(Point { lat, lon });
        assert!(near(5353, 60.358, 5.121) < 1.0, "the middle of those in the municipality");
        assert!(near(5337, 60.55, 4.9) < 1.0, "one is enough");
        let town = PLACES.point_of_code("5300").unwrap();
        assert!(near(5300, town.lat, town.lon) < 1.0, "no place has it: the postal town");
        let marks = Marks::default();
        marks.replace_all(all.clone());
        assert_eq!(Marks::saved(&marks.save().unwrap()).unwrap(), all);
    }
}
