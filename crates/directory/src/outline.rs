//! Municipalities on a flat map: outlines, projection, and what is left when they are made small.
//!
//! Source: Kartverket, municipalities in general outline, CC BY 4.0.

use crate::places::PLACES;
use serde::Deserialize;
use std::sync::LazyLock;

/// The width of every map, in its own units. A unit is about a pixel.
pub const WIDTH: f64 = 320.0;
/// Air round what is shown, as a share of its size.
const MARGIN: f64 = 0.07;
/// A map is at most this much higher than wide, and at least the other.
const SHAPE: (f64, f64) = (0.7, 1.35);

/// A point on the map: right and down.
pub type Spot = (f64, f64);

/// A municipality's outline in degrees east and north.
pub struct Outline {
    /// Its number.
    pub number: String,
    rings: Vec<Vec<Spot>>,
}

#[derive(Deserialize)]
struct File {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    kommunenr: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<Spot>>),
    MultiPolygon(Vec<Vec<Vec<Spot>>>),
}

/// All outlines, read when the first map is drawn.
pub static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| read(include_str!("../data/municipalities.geojson")));

fn read(file: &str) -> Vec<Outline> {
    // The file is part of the program and read by a test; without it maps are sea.
    let features = serde_json::from_str::<File>(file).map(|file| file.features).unwrap_or_default();
    features
        .into_iter()
        .map(|feature| Outline {
            number: feature.properties.kommunenr,
            rings: match feature.geometry {
                Geometry::Polygon(rings) => rings,
                Geometry::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
            },
        })
        .collect()
}

/// From degrees to the map: equirectangular, true to shape in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    west: f64,
    north: f64,
    across: f64,
    up: f64,
    /// How high the map is, in its own units.
    pub height: f64,
}

/// The projection that shows all of these municipalities; nothing when one is not known.
#[must_use]
pub fn projection(numbers: &[String]) -> Option<Projection> {
    let mut bounds: Option<[f64; 4]> = None;
    for number in numbers {
        let [west, south, east, north] = PLACES.municipality(number)?.bounds;
        let [w, s, e, n] = bounds.unwrap_or([west, south, east, north]);
        bounds = Some([w.min(west), s.min(south), e.max(east), n.max(north)]);
    }
    let [west, south, east, north] = bounds?;
    let flat = f64::midpoint(south, north).to_radians().cos();
    // Both sides in degrees of latitude, with air, then grown to a shape that fits beside a list.
    let (mut wide, mut high) = ((east - west) * flat * (1.0 + MARGIN), (north - south) * (1.0 + MARGIN));
    wide = wide.max(high / SHAPE.1).max(0.02);
    high = high.max(wide * SHAPE.0);
    let scale = WIDTH / wide;
    Some(Projection {
        west: f64::midpoint(west, east) - wide / flat / 2.0,
        north: f64::midpoint(south, north) + high / 2.0,
        across: scale * flat,
        up: scale,
        height: (high * scale).round(),
    })
}

impl Projection {
    /// Where a point in degrees east and north is on the map.
    #[must_use]
    pub fn spot(&self, (lon, lat): Spot) -> Spot {
        ((lon - self.west) * self.across, (self.north - lat) * self.up)
    }

    /// Whether a spot can be seen, with at least `air` round it.
    #[must_use]
    pub fn shows(&self, (x, y): Spot, air: f64) -> bool {
        (air..=WIDTH - air).contains(&x) && (air..=self.height - air).contains(&y)
    }
}

impl Outline {
    /// The outline on the map, cut at its edges, with details smaller than `detail` left out.
    #[must_use]
    pub fn drawn(&self, projection: &Projection, detail: f64) -> Vec<Vec<Spot>> {
        let edges = (-4.0, -4.0, WIDTH + 4.0, projection.height + 4.0);
        self.rings
            .iter()
            .filter_map(|ring| {
                let spots: Vec<Spot> = ring.iter().map(|point| projection.spot(*point)).collect();
                let inside = cut(&spots, edges);
                let plain = plainer(&inside, detail);
                (plain.len() >= 4 && area(&plain) > detail * 1.5).then_some(plain)
            })
            .collect()
    }
}

/// Cuts a ring at the edges of a box (Sutherland–Hodgman).
fn cut(ring: &[Spot], (left, top, right, bottom): (f64, f64, f64, f64)) -> Vec<Spot> {
    type Inside = fn(Spot, f64) -> bool;
    type Meet = fn(Spot, Spot, f64) -> Spot;
    let upright: Meet = |a, b, x| (x, a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0));
    let level: Meet = |a, b, y| (a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1), y);
    let sides: [(f64, Inside, Meet); 4] = [
        (left, |spot, at| spot.0 >= at, upright),
        (right, |spot, at| spot.0 <= at, upright),
        (top, |spot, at| spot.1 >= at, level),
        (bottom, |spot, at| spot.1 <= at, level),
    ];
    let mut ring = ring.to_vec();
    for (at, inside, meet) in sides {
        let mut kept = Vec::with_capacity(ring.len());
        for (now, before) in ring.iter().zip(ring.iter().cycle().skip(ring.len().saturating_sub(1))) {
            match (inside(*before, at), inside(*now, at)) {
                (true, true) => kept.push(*now),
                (true, false) => kept.push(meet(*before, *now, at)),
                (false, true) => kept.extend([meet(*before, *now, at), *now]),
                (false, false) => {}
            }
        }
        ring = kept;
    }
    ring
}

/// Leaves out points that lie closer than `detail` to the line without them (Ramer–Douglas–Peucker).
fn plainer(line: &[Spot], detail: f64) -> Vec<Spot> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return Vec::new() };
    let mut keep = vec![false; line.len()];
    // A ring ends near where it began, so it is halved at the point that is farthest away.
    let farthest =
        (0..line.len()).max_by(|a, b| apart(*first, line[*a]).total_cmp(&apart(*first, line[*b]))).unwrap_or(0);
    let mut open = vec![(0, farthest), (farthest, line.len() - 1)];
    for at in [0, farthest, line.len() - 1] {
        keep[at] = true;
    }
    while let Some((from, to)) = open.pop() {
        let worst =
            (from + 1..to).map(|at| (at, off(line[at], line[from], line[to]))).max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, distance)) = worst
            && distance > detail
        {
            keep[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    let mut plain: Vec<Spot> = line.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(spot, _)| *spot).collect();
    if plain.len() > 1 && apart(*first, *last) > f64::EPSILON {
        plain.push(*first);
    }
    plain
}

fn apart(a: Spot, b: Spot) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// How far a spot is from the line through two others.
fn off(spot: Spot, a: Spot, b: Spot) -> f64 {
    let length = apart(a, b);
    if length < f64::EPSILON {
        return apart(spot, a);
    }
    ((b.0 - a.0) * (a.1 - spot.1) - (a.0 - spot.0) * (b.1 - a.1)).abs() / length
}

fn area(ring: &[Spot]) -> f64 {
    let twice: f64 = ring.iter().zip(ring.iter().skip(1)).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    twice.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> Projection {
        projection(&["4626".into(), "4627".into()]).unwrap()
    }

    #[test]
    fn herdla_is_seen_north_of_straume() {
        let map = both();
        let (herdla, straume) = (map.spot((4.953, 60.571)), map.spot((5.125, 60.357)));
        assert!(map.shows(herdla, 10.0) && map.shows(straume, 10.0));
        assert!(herdla.1 < straume.1 && herdla.0 < straume.0);
        assert!(map.height >= WIDTH * SHAPE.0 && map.height <= WIDTH * SHAPE.1 + 1.0);
        assert!(projection(&["9999".into()]).is_none() && projection(&[]).is_none());
    }

    #[test]
    fn the_file_has_every_municipality() {
        assert_eq!(OUTLINES.len(), 357);
        assert!(OUTLINES.iter().all(|outline| PLACES.municipality(&outline.number).is_some()));
    }

    #[test]
    fn a_square_is_cut_and_stays_closed() {
        let square = [(-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0), (-10.0, -10.0)];
        let cut = cut(&square, (0.0, 0.0, 5.0, 5.0));
        assert!(cut.iter().all(|(x, y)| (0.0..=5.0).contains(x) && (0.0..=5.0).contains(y)));
        assert!((area(&plainer(&cut, 0.1)) - 25.0).abs() < 1e-9);
    }
}
