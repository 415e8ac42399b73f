//! Shelves of ideas: what it is, who made it, what it costs. Links open when pressed; nothing is fetched before.

use super::{hit, text};
use crate::{
    listing::Listing,
    shelf::{Item, Price, Shelf},
};
use kernel::Language;
use maud::{Markup, html};
use shell::{Page, Visit, page::Section};

/// The page.
#[must_use]
pub fn page(visit: &Visit, shelves: &[(&Shelf, Vec<Listing>)]) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { (visit.t("shelf-title")) }
                p.v-lead { (visit.t("shelf-lead")) }
                nav.v-noprint aria-label=(visit.t("shelf-nav")) {
                    ul.v-chips { @for (shelf, _) in shelves {
                        li { a.v-chip href=(format!("#{}", shelf.id)) { (shelf.title.of(visit.language)) } }
                    } }
                }
            }
            div.v-stack { @for (shelf, listings) in shelves { (one(visit, shelf, listings)) } }
            p.v-quiet.v-shelf-note { (visit.t("shelf-note")) }
        }
    };
    Page::new(visit.t("shelf-title"), content)
        .current(Section::Inspiration)
        .canonical("/inspirasjon")
        .description(visit.t("shelf-lead"))
        .render(visit)
}

fn one(visit: &Visit, shelf: &Shelf, listings: &[Listing]) -> Markup {
    html! {
        section.v-block.v-shelf id=(shelf.id) aria-labelledby=(format!("{}-t", shelf.id)) {
            h2 id=(format!("{}-t", shelf.id)) { (shelf.title.of(visit.language)) }
            p.v-text { (shelf.about.of(visit.language)) }
            @if !shelf.items.is_empty() { ul.v-plain { @for item in &shelf.items { (thing(visit, item)) } } }
            @if !listings.is_empty() {
                h3.v-shelf__near { (visit.t("shelf-near")) }
                ul.v-plain { @for listing in listings {
                    li {
                        h4 { a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) } }
                        @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
                        (hit::meta(visit, listing))
                    }
                } }
                p { a href=(visit.href(more(&shelf.id))) { (visit.t("shelf-more")) } }
            }
        }
    }
}

fn more(shelf: &str) -> &'static str {
    match shelf {
        "work" => "/aktiviteter?tema=work",
        _ => "/aktiviteter?tema=volunteering&tema=peer-support",
    }
}

fn thing(visit: &Visit, item: &Item) -> Markup {
    let cost = visit.t(match item.cost {
        Price::Free => "shelf-free",
        Price::Paid => "shelf-paid",
        Price::Library => "shelf-library",
    });
    let language = (item.language != visit.language.tag()).then(|| language(visit, &item.language)).flatten();
    // A name is in the language of the thing.
    let lang = (Language::parse(&item.language) != Some(visit.language)).then_some(item.language.as_str());
    html! {
        li {
            h3 {
                @match &item.url {
                    Some(url) => a href=(url) rel="noreferrer" lang=[lang] { (item.name) },
                    None => span lang=[lang] { (item.name) },
                }
            }
            p { (item.about.of(visit.language)) }
            p.v-quiet {
                (visit.t(item.kind.key())) " · " (item.by) " · " (cost)
                @if let Some(language) = language { " · " (language) }
            }
        }
    }
}

/// «På engelsk», where it is not Norwegian that a Norwegian reads anyway.
fn language(visit: &Visit, tag: &str) -> Option<String> {
    if matches!(tag, "nb" | "nn" | "no") && visit.language != Language::En {
        return None;
    }
    let name = super::phrases::spoken(visit, tag)?;
    Some(visit.with("shelf-in", &[("language", name.into())]))
}
