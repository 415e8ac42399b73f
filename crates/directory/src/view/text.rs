//! Texts that somebody wrote, each with its own language and direction where that is not the page's.

use crate::listing::Said;
use kernel::language::is_right_to_left;
use maud::{Markup, html};
use shell::Visit;

/// The language to mark a text with: only where it is another than the page's.
pub(super) fn lang(said: &Said) -> Option<&str> {
    (!said.own).then_some(said.language.as_str())
}

/// The direction to mark a text with.
pub(super) fn dir(said: &Said) -> Option<&'static str> {
    is_right_to_left(&said.language).then_some("rtl")
}

/// A text inside a line. `bdi`, for a text from right to left must not turn what stands round it.
pub(crate) fn span(said: &Said) -> Markup {
    html! {
        @if said.own { (said.text) } @else { bdi lang=[lang(said)] dir=[dir(said)] { (said.text) } }
    }
}

/// A text as paragraphs.
pub(super) fn paragraphs(said: &Said) -> Markup {
    html! {
        @for paragraph in said.text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p lang=[lang(said)] dir=[dir(said)] { (paragraph) }
        }
    }
}

/// «Teksten finnes bare på bokmål.», when that is so.
pub(super) fn only_in(visit: &Visit, said: &Said) -> Option<String> {
    if said.own {
        return None;
    }
    let key = format!("language-{}", said.language.split('-').next().unwrap_or_default());
    Some(match visit.has(&key) {
        true => visit.with("text-only-in", &[("language", visit.t(&key).into())]),
        false => visit.t("text-only-elsewhere"),
    })
}
