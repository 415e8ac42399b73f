//! From degrees to metres in UTM zone 33 on EUREF89, the grid that Norgeskart speaks.
//!
//! Formulas: transverse Mercator by Krüger's series to the third order; under a metre in all of Norway, zone 33 used
//! far to its west as Kartverket does.

/// The middle meridian of zone 33, degrees east.
const MIDDLE: f64 = 15.0;
/// GRS 80: half the great axis (metres) and flattening.
const AXIS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// The scale on the middle meridian, and how far east it is said to be (metres).
const SCALE: f64 = 0.999_6;
const EASTING: f64 = 500_000.0;

/// East and north in metres.
#[must_use]
pub fn zone_33(lat: f64, lon: f64) -> (f64, f64) {
    let n = FLATTENING / (2.0 - FLATTENING);
    let radius = AXIS / (1.0 + n) * (1.0 + n.powi(2) / 4.0 + n.powi(4) / 64.0);
    let series = [
        n / 2.0 - 2.0 * n.powi(2) / 3.0 + 5.0 * n.powi(3) / 16.0,
        13.0 * n.powi(2) / 48.0 - 3.0 * n.powi(3) / 5.0,
        61.0 * n.powi(3) / 240.0,
    ];
    let (lat, lon) = (lat.to_radians(), (lon - MIDDLE).to_radians());
    let e = 2.0 * n.sqrt() / (1.0 + n);
    let t = (lat.sin().atanh() - e * (e * lat.sin()).atanh()).sinh();
    let xi = t.atan2(lon.cos());
    let eta = (lon.sin() / t.hypot(lon.cos())).asinh();
    let (mut north, mut east) = (xi, eta);
    for (factor, twice) in series.into_iter().zip([2.0, 4.0, 6.0]) {
        north += factor * (twice * xi).sin() * (twice * eta).cosh();
        east += factor * (twice * xi).cos() * (twice * eta).sinh();
    }
    (EASTING + SCALE * radius * east, SCALE * radius * north)
}

/// A place on Norgeskart (Kartverket), with a marker. Nothing is fetched before somebody presses the link.
#[must_use]
pub fn norgeskart(lat: f64, lon: f64) -> String {
    let (east, north) = zone_33(lat, lon);
    format!(
        "https://www.norgeskart.no/#!?project=norgeskart&layers=1002&zoom=15&lat={north:.0}&lon={east:.0}\
         &markerLat={north:.0}&markerLon={east:.0}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_meridian_and_a_point_far_west() {
        let (east, north) = zone_33(60.0, 15.0);
        assert!((east - 500_000.0).abs() < 0.01);
        assert!((north - 6_651_411.2).abs() < 1.0, "{north}");
        // Bergen railway station lies at about 32 W of the zone's origin, north of 6.7 million metres.
        let (east, north) = zone_33(60.39, 5.333);
        assert!((-33_500.0..-31_000.0).contains(&east), "{east}");
        assert!((6_730_000.0..6_735_000.0).contains(&north), "{north}");
    }
}
