//! From the screen to paper and back: a QR code and an address short enough to type.

use crate::Visit;
use fast_qr::{ECL, QRBuilder};
use maud::{Markup, html};
use std::fmt::Write;

/// White round the code, in modules, that readers need to find it (ISO/IEC 18004).
const QUIET: usize = 4;

/// The text as a QR code: how many units its side is, white edge and all, and its dark parts as an SVG path. None when the
/// text is too long for one.
#[must_use]
pub fn qr_path(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let run = (column..code.size).take_while(|x| code[row][*x].value()).count();
            if run > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + QUIET, row + QUIET);
            }
            column += run.max(1);
        }
    }
    Some((side, path))
}

/// The text as a QR code; nothing at all when it is too long for one.
#[must_use]
pub fn qr_code(visit: &Visit, text: &str) -> Markup {
    let Some((side, path)) = qr_path(text) else { return html! {} };
    let shown = text.split_once("://").map_or(text, |(_, rest)| rest);
    html! {
        svg viewBox=(format!("0 0 {side} {side}")) role="img" shape-rendering="crispEdges"
            aria-label=(visit.with("qr-label", &[("address", shown.into())])) {
            path fill="#fff" d=(format!("M0 0h{side}v{side}H0z")) {}
            path fill="#000" d=(path) {}
        }
    }
}

/// A QR code with the address beside it, for a page that people take along on paper.
#[must_use]
pub fn take_along(visit: &Visit, path: &str) -> Markup {
    let settings = &visit.app.settings;
    let typed = settings.typed(path);
    let (host, rest) = typed.split_at(typed.find('/').unwrap_or(typed.len()));
    html! {
        div.v-qr {
            (qr_code(visit, &settings.absolute(path)))
            p.v-quiet { (visit.t("qr-or-type")) br; strong { (host) wbr; (rest) } }
        }
    }
}
