//! Where the suggestions are: numbered pins on a map. The list beside it says all that the map says.

use super::outline::BARE;
use crate::{
    listing::Listing,
    map,
    outline::{self, Projection, Spot, WIDTH},
    places::PLACES,
};
use maud::{Markup, html};
use search::Hit;
use shell::Visit;

/// Half the width of a pin where the whole map is shown; together more than the 24 pixels a finger needs.
const RADIUS: f64 = 12.0;
/// The whole map is looked at from this near at most: then its details are as fine as the screen.
const NEAREST: f64 = 1.7;

/// The part of the map that is shown, and how large a pin is in it.
struct View {
    left: f64,
    top: f64,
    wide: f64,
    high: f64,
    radius: f64,
}

struct Pin<'a> {
    number: usize,
    name: &'a str,
    spot: Spot,
}

/// The map of these suggestions; nothing when none of them has a place.
pub(super) fn map(visit: &Visit, hits: &[(Hit, Listing)]) -> Markup {
    html! {
        @if let Some(drawn) = drawn(visit, hits) {
            aside.v-side.v-sticky.v-noprint aria-labelledby="kart" {
                div {
                    h2 #kart { (visit.t("map-title")) }
                    (drawn)
                }
            }
        }
    }
}

/// The map itself and the line under it, which must stay.
pub(super) fn drawn(visit: &Visit, hits: &[(Hit, Listing)]) -> Option<Markup> {
    let placed: Vec<(usize, &Listing, Spot)> =
        hits.iter().enumerate().filter_map(|(at, (_, listing))| Some((at + 1, listing, degrees(listing)?))).collect();
    let numbers = municipalities(placed.iter().map(|(_, listing, _)| *listing));
    let projection = outline::projection(&numbers)?;
    let mut pins: Vec<Pin<'_>> = placed
        .iter()
        .map(|(number, listing, at)| Pin { number: *number, name: &listing.name.text, spot: projection.spot(*at) })
        .filter(|pin| projection.shows(pin.spot, 0.0))
        .collect();
    let view = around(&pins, &projection);
    part(&mut pins, &view);
    let names: Vec<&str> = numbers.iter().filter_map(|n| PLACES.municipality(n)).map(|m| m.name.as_str()).collect();
    Some(html! {
        div.v-map { (drawing(visit, &projection, &view, &numbers, &pins, &names)) }
        p.v-quiet { (visit.t("map-caption")) }
    })
}

fn drawing(
    visit: &Visit,
    projection: &Projection,
    view: &View,
    numbers: &[String],
    pins: &[Pin<'_>],
    names: &[&str],
) -> Markup {
    let places = super::when::and(visit, names.iter().map(|name| (*name).to_owned()));
    let frame = [view.left, view.top, view.wide, view.high].map(|side| tenth(side).to_string()).join(" ");
    let (radius, scale) = (tenth(view.radius), view.radius / RADIUS);
    html! {
        svg viewBox=(frame) role="group" aria-label=(visit.with("map-label", &[("places", places.into())])) {
            // Names are written here and not in the picture: they keep their size when the map comes nearer.
            // On a phone the map lies below the list, and is fetched when somebody comes that far.
            foreignObject width=(WIDTH) height=(projection.height) {
                img src={ (map::address(numbers)) (BARE) } width=(WIDTH) height=(projection.height) alt="" loading="lazy";
            }
            @for (name, (x, y)) in named(numbers, projection, view) {
                text.v-map__name transform=(format!("translate({x} {y}) scale({scale:.2})")) { (name) }
            }
            @for pin in pins {
                a href=(format!("#forslag-{}", pin.number)) aria-label=(format!("{}. {}", pin.number, pin.name)) {
                    circle.v-map__pin cx=(tenth(pin.spot.0)) cy=(tenth(pin.spot.1)) r=(radius) {}
                    text.v-map__num transform=(format!(
                        "translate({} {}) scale({:.2})", tenth(pin.spot.0), tenth(pin.spot.1 + 5.0 * scale), scale
                    )) { (pin.number) }
                }
            }
        }
    }
}

/// The municipalities' names, moved so far that each is whole. One whose middle is far outside is left out.
fn named<'a>(
    numbers: &'a [String],
    projection: &'a Projection,
    view: &'a View,
) -> impl Iterator<Item = (&'a str, Spot)> {
    numbers.iter().filter_map(move |number| {
        let municipality = PLACES.municipality(number)?;
        let (x, y) = projection.spot((municipality.point.lon, municipality.point.lat));
        let scale = view.radius / RADIUS;
        // A letter of this size is at most nine units wide.
        let half = f64::from(u32::try_from(municipality.name.chars().count()).ok()?) * 4.5 * scale;
        let (right, bottom) = (view.left + view.wide, view.top + view.high);
        let near = (view.left - half..=right + half).contains(&x) && (view.top..=bottom).contains(&y);
        let (least, most) = (view.left + half, right - half);
        (near && least < most).then(|| {
            let y = y.clamp(view.top + 16.0 * scale, bottom - 8.0 * scale);
            (municipality.name.as_str(), (tenth(x.clamp(least, most)), tenth(y)))
        })
    })
}

/// As near as all pins can be seen from, in the shape of the map.
fn around(pins: &[Pin<'_>], projection: &Projection) -> View {
    let air = 2.5 * RADIUS;
    let ends = |of: fn(&Pin<'_>) -> f64, most: f64| {
        let least = pins.iter().map(of).fold(most, f64::min);
        let greatest = pins.iter().map(of).fold(0.0, f64::max);
        ((least - air).max(0.0), (greatest + air).min(most))
    };
    let (left, right) = ends(|pin| pin.spot.0, WIDTH);
    let (top, bottom) = ends(|pin| pin.spot.1, projection.height);
    let share = ((right - left) / WIDTH).max((bottom - top) / projection.height).clamp(1.0 / NEAREST, 1.0);
    let (wide, high) = (WIDTH * share, projection.height * share);
    View {
        left: (f64::midpoint(left, right) - wide / 2.0).clamp(0.0, WIDTH - wide),
        top: (f64::midpoint(top, bottom) - high / 2.0).clamp(0.0, projection.height - high),
        wide,
        high,
        radius: RADIUS * share,
    }
}

/// East and north: its own point, or that of its town.
fn degrees(listing: &Listing) -> Option<Spot> {
    let place = listing.place.as_ref()?;
    let of_town = || PLACES.point_of(place.town.as_deref()?).map(|point| (point.lon, point.lat));
    place.point.map(|(lat, lon)| (lon, lat)).or_else(of_town)
}

/// The municipalities that most of the suggestions are in, sorted.
fn municipalities<'a>(listings: impl Iterator<Item = &'a Listing>) -> Vec<String> {
    let mut counted: Vec<(usize, String)> = Vec::new();
    for number in listings.filter_map(|listing| listing.municipalities.first()) {
        match counted.iter_mut().find(|(_, known)| known == number) {
            Some((count, _)) => *count += 1,
            None => counted.push((1, number.clone())),
        }
    }
    counted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut numbers: Vec<String> = counted.into_iter().take(map::MOST).map(|(_, number)| number).collect();
    numbers.sort();
    numbers
}

/// Pushes pins apart that would hide one another, a little at a time.
fn part(pins: &mut [Pin<'_>], view: &View) {
    let room = view.radius * 2.1;
    for _ in 0..60 {
        let mut moved = false;
        for a in 0..pins.len() {
            for b in a + 1..pins.len() {
                let (dx, dy) = (pins[b].spot.0 - pins[a].spot.0, pins[b].spot.1 - pins[a].spot.1);
                let distance = dx.hypot(dy);
                if distance < room {
                    // Two at the very same place part in a direction that depends on their numbers only.
                    let turn = (a * 7 + b * 3) as f64;
                    let (x, y) = if distance < 0.01 { turn.sin_cos() } else { (dx / distance, dy / distance) };
                    let push = (room - distance) / 2.0 + 0.1;
                    shift(&mut pins[a].spot, -x * push, -y * push, view);
                    shift(&mut pins[b].spot, x * push, y * push, view);
                    moved = true;
                }
            }
        }
        if !moved {
            return;
        }
    }
}

fn shift(spot: &mut Spot, x: f64, y: f64, view: &View) {
    let edge = view.radius * 1.2;
    let (right, bottom) = (view.left + view.wide - edge, view.top + view.high - edge);
    *spot = ((spot.0 + x).clamp(view.left + edge, right), (spot.1 + y).clamp(view.top + edge, bottom));
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
