//! Which things lie near a point, without measuring the way to each.

use crate::Point;

/// Things by the square of the map they lie in.
#[derive(Debug, Default)]
pub(crate) struct Near {
    /// In order: the square, the thing.
    squares: Vec<(u32, u32)>,
    points: Vec<Option<Point>>,
}

/// The side of a square, in degrees.
const SIDE: f64 = 0.1;
/// How many squares lie around the earth, and a few more.
const AROUND: u32 = 4_096;
/// The length of a degree of latitude, in metres, a little less than it is.
const DEGREE_M: f64 = 111_000.0;

fn row(lat: f64) -> u32 {
    ((lat + 90.0) / SIDE) as u32
}

fn column(lon: f64) -> u32 {
    (((lon + 180.0) / SIDE) as u32).min(AROUND - 1)
}

impl Near {
    /// The things at these points.
    pub(crate) fn new(points: impl Iterator<Item = Option<Point>>) -> Self {
        let points: Vec<Option<Point>> = points.collect();
        let square = |(thing, point): (u32, &Option<Point>)| {
            point.map(|point| (row(point.lat) * AROUND + column(point.lon), thing))
        };
        let mut squares: Vec<(u32, u32)> = (0..).zip(&points).filter_map(square).collect();
        squares.sort_unstable();
        Self { squares, points }
    }

    /// Where a thing lies.
    pub(crate) fn point(&self, thing: u32) -> Option<Point> {
        self.points[thing as usize]
    }

    /// The things up to so many metres from a point, of those that are wanted.
    pub(crate) fn each(&self, from: Point, metres: f64, wanted: impl Fn(u32) -> bool, mut found: impl FnMut(u32)) {
        let up = metres / DEGREE_M;
        let narrowest = (from.lat.abs() + up).min(89.9).to_radians().cos();
        let aside = up / narrowest;
        let (west, east) = (from.lon - aside, from.lon + aside);
        let around = west < -180.0 || east > 180.0;
        let (first, last) = if around { (0, AROUND - 1) } else { (column(west), column(east)) };
        let circle = Circle::new(from, metres);
        for row in row(from.lat - up)..=row(from.lat + up) {
            let start = self.squares.partition_point(|(square, _)| *square < row * AROUND + first);
            let within = self.squares[start..].iter().take_while(|(square, _)| *square <= row * AROUND + last);
            for (_, thing) in within.filter(|(_, thing)| wanted(*thing)) {
                if self.point(*thing).is_some_and(|point| circle.has(point)) {
                    found(*thing);
                }
            }
        }
    }
}

/// A circle that measures exactly only what lies at its edge; the rest is clear on a flat map.
struct Circle {
    middle: Point,
    metres: f64,
    /// The length of a degree of longitude in the middle, as a share of one of latitude.
    narrow: f64,
    /// Squares of how far on a flat map is surely within, and surely not.
    surely: (f64, f64),
}

/// How wrong the flat map may be, as a share of the distance, up to [`FLAT_TO`].
const WRONG: f64 = 0.02;
/// Degrees of latitude up to which small parts of the map are flat enough.
const FLAT_TO: f64 = 75.0;
/// Metres up to which they are.
const FLAT_FOR: f64 = 15_000.0;

impl Circle {
    fn new(middle: Point, metres: f64) -> Self {
        let flat = middle.lat.abs() < FLAT_TO && metres < FLAT_FOR;
        let degrees = |factor: f64| (metres * factor / DEGREE_M).powi(2);
        let surely = if flat { (degrees(1.0 - WRONG), degrees(1.0 + WRONG)) } else { (0.0, f64::INFINITY) };
        Self { middle, metres, narrow: middle.lat.to_radians().cos(), surely }
    }

    fn has(&self, point: Point) -> bool {
        let (up, aside) = (point.lat - self.middle.lat, (point.lon - self.middle.lon) * self.narrow);
        let flat = up * up + aside * aside;
        flat < self.surely.0 || (flat <= self.surely.1 && point.distance_m(self.middle) <= self.metres)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_near_is_passed_over() {
        let at = |number: u32| {
            let spread = |step: u32, least: f64, most: f64| {
                least + (most - least) * f64::from(number.wrapping_mul(step) % 10_007) / 10_007.0
            };
            (!number.is_multiple_of(17))
                .then(|| Point { lat: spread(7_919, 57.0, 72.0), lon: spread(104_729, 4.0, 32.0) })
        };
        let points: Vec<Option<Point>> = (0..20_000).map(at).collect();
        let near = Near::new(points.iter().copied());
        for from in [(60.4, 5.2), (58.0, 7.0), (71.1, 25.7), (63.43, 10.4)].map(|(lat, lon)| Point { lat, lon }) {
            for metres in [4_500.0, 12_000.0, 80_000.0] {
                let mut found = Vec::new();
                near.each(from, metres, |_| true, |thing| found.push(thing));
                found.sort_unstable();
                let by_hand =
                    (0..).zip(&points).filter(|(_, point)| point.is_some_and(|point| point.distance_m(from) <= metres));
                let by_hand: Vec<u32> = by_hand.map(|(thing, _)| thing).collect();
                assert_eq!(found, by_hand);
            }
        }
    }
}
