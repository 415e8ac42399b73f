//! Aksel's line icons, in the colour of the text. Never alone: words stand beside them.
//!
//! Drawn from one picture that the browser keeps: a list of twenty has some seventy of them.

use crate::assets;
use maud::{Markup, html};
use std::sync::LazyLock;

/// The part of the picture that an icon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

include!(concat!(env!("OUT_DIR"), "/icons.rs"));

static PICTURE: LazyLock<&str> = LazyLock::new(|| assets::href("icons.svg"));

/// An icon of 24 px; 20 px in meta lines.
#[must_use]
pub fn icon(which: Icon) -> Markup {
    html! {
        svg.v-icon aria-hidden="true" focusable="false" { use href={ (*PICTURE) "#" (which.0) } {} }
    }
}
