//! Aksel's line icons, drawn inline in the colour of the text. Never alone: words stand beside them.

use maud::{Markup, PreEscaped, html};

/// What stands inside the `svg` of an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

include!(concat!(env!("OUT_DIR"), "/icons.rs"));

/// An icon of 24 px; 20 px in meta lines.
#[must_use]
pub fn icon(which: Icon) -> Markup {
    html! {
        svg.v-icon viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false" { (PreEscaped(which.0)) }
    }
}
