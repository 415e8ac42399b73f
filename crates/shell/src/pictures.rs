//! Our drawings, inlined so that they follow dark mode. They are decoration: a screen reader passes them by.

use maud::{Markup, PreEscaped, html};

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A cairn on a headland.
    Varde,
    /// Two who walk together.
    Folge,
    /// A waffle and a cup of coffee.
    Kaffe,
    /// A boat house with light in the window.
    Naust,
    /// A notice board.
    Tavle,
    /// A paper card.
    Kort,
    /// The wide one for the front page.
    Hero,
}

impl Picture {
    /// All of them but the wide one.
    pub const SMALL: [Self; 6] = [Self::Varde, Self::Folge, Self::Kaffe, Self::Naust, Self::Tavle, Self::Kort];

    const fn file(self) -> &'static str {
        match self {
            Self::Varde => include_str!("../illustrations/varde.svg"),
            Self::Folge => include_str!("../illustrations/folge.svg"),
            Self::Kaffe => include_str!("../illustrations/kaffe.svg"),
            Self::Naust => include_str!("../illustrations/naust.svg"),
            Self::Tavle => include_str!("../illustrations/tavle.svg"),
            Self::Kort => include_str!("../illustrations/kort.svg"),
            Self::Hero => include_str!("../illustrations/hero.svg"),
        }
    }
}

/// A drawing in its frame; it fills the width it is given.
#[must_use]
pub fn picture(which: Picture) -> Markup {
    html! { div.v-picture { (drawing(which)) } }
}

/// A drawing without a frame.
#[must_use]
pub fn drawing(which: Picture) -> Markup {
    // The wide one keeps its right side, where the cairn is, when the page is narrow.
    let (frame, fit) =
        if which == Picture::Hero { ("0 0 1280 360", "xMaxYMax slice") } else { ("0 0 320 240", "xMidYMid slice") };
    html! {
        svg viewBox=(frame) preserveAspectRatio=(fit) aria-hidden="true" focusable="false" { (inner(which.file())) }
    }
}

/// The mark: six stones, the top one lit.
#[must_use]
pub fn mark() -> Markup {
    html! {
        svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" {
            (inner(include_str!("../illustrations/merke.svg")))
        }
    }
}

/// What stands between the `svg` tags, without the title, which is for the file on its own.
fn inner(svg: &'static str) -> PreEscaped<&'static str> {
    let body = svg.split_once("</title>").or_else(|| svg.split_once('>')).map_or(svg, |(_, body)| body);
    PreEscaped(body.rsplit_once("</svg>").map_or(body, |(body, _)| body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_can_be_inlined() {
        for which in Picture::SMALL.into_iter().chain([Picture::Hero]) {
            let markup = drawing(which).into_string();
            assert!(markup.starts_with("<svg") && markup.ends_with("</svg>"), "{which:?}");
            assert!(!markup.contains("<title>") && markup.matches("<svg").count() == 1, "{which:?}");
            assert!(
                !markup.contains("style=") && !markup.contains(" id="),
                "{which:?} can stand twice under strict CSP"
            );
        }
    }
}
