//! A page of headings and paragraphs whose words all stand in the texts: `about-title`, `about-lead`,
//! `about-1-heading`, `about-1-text`, `about-1-text-2` and so on.

use maud::{Markup, PreEscaped, html};
use shell::Visit;

/// The page under this name.
pub(super) fn plain(visit: &Visit, name: &str, after: &Markup) -> Markup {
    let sections = (1..).take_while(|n| visit.has(&format!("{name}-{n}-heading")));
    html! {
        div.v-page {
            div.v-head {
                h1 { (visit.t(&format!("{name}-title"))) }
                @if visit.has(&format!("{name}-lead")) { p.v-lead { (visit.t(&format!("{name}-lead"))) } }
            }
            div.v-body.v-stack {
                @for n in sections {
                    section.v-block id=[anchor(name, n, visit)] {
                        h2 { (visit.t(&format!("{name}-{n}-heading"))) }
                        div.v-text { (paragraphs(visit, &format!("{name}-{n}-text"))) }
                    }
                }
                (after)
            }
        }
    }
}

/// A section can be linked to by the word under `…-anchor`.
fn anchor(name: &str, n: usize, visit: &Visit) -> Option<String> {
    let key = format!("{name}-{n}-anchor");
    visit.has(&key).then(|| visit.t(&key))
}

fn paragraphs(visit: &Visit, key: &str) -> Markup {
    let more = (2..).map(|n| format!("{key}-{n}")).take_while(|key| visit.has(key));
    html! {
        @for key in std::iter::once(key.to_owned()).chain(more) {
            @for paragraph in visit.t(&key).split("\n\n") { p { (linked(paragraph)) } }
        }
    }
}

/// Addresses in our own texts become links; everything else is escaped.
fn linked(text: &str) -> Markup {
    let words = text.split(' ').map(|word| {
        let end = word.trim_end_matches(['.', ',', ')', ';']);
        let tail = &word[end.len()..];
        match end {
            _ if end.starts_with("https://") => html! { a href=(end) rel="noreferrer" { (&end[8..]) } (tail) },
            _ if end.starts_with('/') && end.len() > 2 => html! { a href=(end) { (end) } (tail) },
            _ => html! { (word) },
        }
    });
    let joined: Vec<String> = words.map(|word| word.into_string()).collect();
    // Each word was escaped or written by the macro above.
    PreEscaped(joined.join(" "))
}
