//! A map as a file of its own: sea, land, the municipalities asked for, their names.

use crate::{
    outline::{OUTLINES, Outline, Projection, Spot, WIDTH},
    places::PLACES,
};
use maud::{PreEscaped, html};
use std::fmt::Write;

/// The end of an address that shows the map without names, for a page that writes them itself.
pub const BARE: &str = "#bare";

/// Colours for light and dark. The file is shown as a picture, so the page's own sheet does not reach it.
const STYLE: &str = "svg{background:#dde8ea}.l{fill:#bcc8c3}.h{fill:#93aaa0}.l,.h{stroke:#dde8ea;stroke-width:6}\
text{font:600 14px system-ui,sans-serif;text-anchor:middle;fill:#23383a;paint-order:stroke;stroke:#dde8ea;\
stroke-width:3px;stroke-linejoin:round}.n{font-size:11px;font-weight:400;fill:#4d5758}#bare:target text{display:none}\
@media(prefers-color-scheme:dark){svg{background:#14282f}.l{fill:#24383d}.h{fill:#33524f}.l,.h{stroke:#14282f}\
text{fill:#dbe6e4;stroke:#14282f}.n{fill:#a9b7b9}}";

/// The map of these municipalities, without details smaller than `detail`.
#[must_use]
pub fn svg(numbers: &[String], projection: &Projection, detail: f64) -> String {
    let here = |outline: &&Outline| numbers.contains(&outline.number);
    let path = |outlines: Vec<&Outline>| {
        let mut path = String::new();
        for ring in outlines.iter().flat_map(|outline| outline.drawn(projection, detail)) {
            draw(&mut path, &ring);
        }
        path
    };
    let ours = path(OUTLINES.iter().filter(here).collect());
    let others = path(OUTLINES.iter().filter(|outline| !here(outline)).collect());
    let markup = html! {
        svg #bare xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} {}", projection.height)) {
            style { (PreEscaped(STYLE)) }
            g transform="scale(.1)" { path.l d=(others) {} path.h d=(ours) {} }
            @for (name, (x, y)) in names(numbers, projection, false) { text.n x=(x) y=(y) { (name) } }
            @for (name, (x, y)) in names(numbers, projection, true) { text x=(x) y=(y) { (name) } }
        }
    };
    markup.into_string()
}

/// Names that have room: those asked for, or the neighbours.
fn names<'a>(
    numbers: &'a [String],
    projection: &'a Projection,
    ours: bool,
) -> impl Iterator<Item = (&'a str, (i64, i64))> {
    OUTLINES.iter().filter(move |outline| numbers.contains(&outline.number) == ours).filter_map(move |outline| {
        let municipality = PLACES.municipality(&outline.number)?;
        let spot = projection.spot((municipality.point.lon, municipality.point.lat));
        let whole = |number: f64| format!("{number:.0}").parse().unwrap_or(0);
        projection.shows(spot, 26.0).then(|| (municipality.name.as_str(), (whole(spot.0), whole(spot.1))))
    })
}

/// A ring in tenths, each point as the step from the one before.
fn draw(path: &mut String, ring: &[Spot]) {
    let mut last = (0_i64, 0_i64);
    for (at, (x, y)) in ring.iter().take(ring.len().saturating_sub(1)).enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a map is some thousand tenths wide")]
        let spot = ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
        let (right, down) = (spot.0 - last.0, spot.1 - last.1);
        // A minus sign parts two numbers as well as a space does.
        let gap = if down < 0 { "" } else { " " };
        let step = if at == 0 { "M" } else { "l" };
        if at == 0 || right != 0 || down != 0 {
            // Writing to a String cannot fail.
            let _ = write!(path, "{step}{right}{gap}{down}");
        }
        last = spot;
    }
    path.push('z');
}
