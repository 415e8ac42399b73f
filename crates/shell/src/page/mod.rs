//! The layout: a room hands over its content and gets a whole page back.

mod foot;
pub mod framed;
mod head;
pub mod numbers;
mod sheet;
mod top;

pub use sheet::Sheet;

use crate::{Visit, components};
use maud::{DOCTYPE, Markup, html};

/// The parts of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What there is to go to.
    Activities,
    /// Cafés, evenings and groups, by date.
    Gatherings,
    /// Ideas that need no form and no day.
    Inspiration,
    /// What the visitor has put by.
    MyList,
    /// About Varde.
    About,
}

/// What those see to whom somebody has sent the page's address: in a message, in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What it is about; the title of the window may be a neutral one, this is not.
    pub title: String,
    /// One sentence or two.
    pub description: String,
    /// The path of a picture of 1200 × 630 points, with its language, and what it shows in words.
    pub picture: Option<(String, String)>,
}

/// A page on its way.
#[derive(Clone, Debug)]
pub struct Page {
    title: String,
    content: Markup,
    description: Option<String>,
    current: Option<Section>,
    json_ld: Option<serde_json::Value>,
    canonical: Option<String>,
    no_index: bool,
    crisis: bool,
    print_address: Option<String>,
    preview: Option<Preview>,
    extras: &'static [&'static str],
}

impl Page {
    /// A page with this title (without the name of the site) and this inside `main`.
    #[must_use]
    pub const fn new(title: String, content: Markup) -> Self {
        Self {
            title,
            content,
            description: None,
            current: None,
            json_ld: None,
            canonical: None,
            no_index: false,
            crisis: false,
            print_address: None,
            preview: None,
            extras: &[],
        }
    }

    /// What a search engine may show under the title.
    #[must_use]
    pub fn description(self, description: String) -> Self {
        Self { description: Some(description), ..self }
    }

    /// The part of the menu that this page is in.
    #[must_use]
    pub fn current(self, section: Section) -> Self {
        Self { current: Some(section), ..self }
    }

    /// The same in schema.org's words, for machines.
    #[must_use]
    pub fn json_ld(self, data: serde_json::Value) -> Self {
        Self { json_ld: Some(data), ..self }
    }

    /// The path that stands for this page when it can be reached by several; without a language.
    #[must_use]
    pub fn canonical(self, path: impl Into<String>) -> Self {
        Self { canonical: Some(path.into()), ..self }
    }

    /// Not for search engines: search results, a list of one's own, a form that was filled in.
    #[must_use]
    pub fn no_index(self) -> Self {
        Self { no_index: true, ..self }
    }

    /// Somebody wrote something that sounds hard: the help numbers become larger, each with a sentence.
    #[must_use]
    pub fn crisis(self) -> Self {
        Self { crisis: true, ..self }
    }

    /// Printed with a QR code and this short address under it, so that paper leads back.
    #[must_use]
    pub fn print_address(self, path: impl Into<String>) -> Self {
        Self { print_address: Some(path.into()), ..self }
    }

    /// What is shown where its address is shared.
    #[must_use]
    pub fn preview(self, preview: Preview) -> Self {
        Self { preview: Some(preview), ..self }
    }

    /// A stylesheet and a script that only this page needs, by the names of the assets.
    #[must_use]
    pub fn wears(self, extras: &'static [&'static str]) -> Self {
        Self { extras, ..self }
    }

    /// The whole document.
    #[must_use]
    pub fn render(&self, visit: &Visit) -> Markup {
        html! {
            (DOCTYPE)
            // The language and the colours are decided here once; no page may style or script by itself (strict CSP).
            html lang=(visit.language) data-color-scheme="auto" {
                head { (head::head(self, visit)) }
                body {
                    a.ds-skip-link href="#innhold" { (visit.t("skip")) }
                    div #hjelp-stripe { @if !self.crisis { (top::strip(visit)) } }
                    (top::bar(visit))
                    @if let Some(who) = &visit.signed_as { (top::who(visit, who)) }
                    @if visit.app.settings.fictional { (top::invented(visit)) }
                    (top::menu(visit, self.current))
                    div #hjelp-alle { @if self.crisis { (top::crisis(visit)) } }
                    main #innhold tabindex="-1" { (self.content) (self.paper(visit)) }
                    @if visit.signed_as.is_some() { (foot::short(visit)) } @else { (foot::foot(visit)) }
                    p.v-hide #v-say role="status" {}
                }
            }
        }
    }

    /// What changes outside `main` while somebody writes: the help numbers and the title of the window.
    #[must_use]
    pub fn around(&self, visit: &Visit) -> Markup {
        html! {
            div #hjelp-stripe data-part data-title=(head::title(self, visit)) { @if !self.crisis { (top::strip(visit)) } }
            div #hjelp-alle data-part { @if self.crisis { (top::crisis(visit)) } }
        }
    }

    fn paper(&self, visit: &Visit) -> Markup {
        html! {
            @if let Some(path) = &self.print_address {
                div.v-page.v-paper { (components::take_along(visit, path)) }
            }
        }
    }
}

#[cfg(test)]
mod tests;
