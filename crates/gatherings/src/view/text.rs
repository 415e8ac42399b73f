//! Texts that somebody wrote, each with its own language and direction where that is not the page's.

use crate::series::Said;
use kernel::language::is_right_to_left;
use maud::{Markup, html};

fn lang(said: &Said) -> Option<&str> {
    (!said.own).then_some(said.language.as_str())
}

fn dir(said: &Said) -> Option<&'static str> {
    is_right_to_left(&said.language).then_some("rtl")
}

/// A text inside a line.
pub(super) fn span(said: &Said) -> Markup {
    html! {
        @if said.own { (said.text) } @else { bdi lang=[lang(said)] dir=[dir(said)] { (said.text) } }
    }
}

/// A text as paragraphs.
pub(super) fn paragraphs(said: &Said) -> Markup {
    html! { @for one in parts(&said.text) { p lang=[lang(said)] dir=[dir(said)] { (one) } } }
}

/// A text as steps that follow one another.
pub(super) fn steps(said: &Said) -> Markup {
    html! {
        ol.v-path lang=[lang(said)] dir=[dir(said)] { @for one in parts(&said.text) {
            li {
                @match one.split_once('\n') {
                    Some((first, rest)) => { h3 { (first) } p { (rest) } },
                    None => p { (one) },
                }
            }
        } }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
}
