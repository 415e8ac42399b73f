//! A page behind the gate: where it stands, its heading, what was just done, and the rest.

use super::Page;
use crate::{
    Visit,
    components::{Notice, breadcrumbs, notice},
};
use maud::{Markup, html};

/// A page of somebody who works here.
#[derive(Clone, Debug, Default)]
pub struct Sheet<'a> {
    title: String,
    lead: Option<String>,
    above: Vec<(&'a str, &'a str)>,
    done: Option<Markup>,
    extras: &'static [&'static str],
}

impl<'a> Sheet<'a> {
    /// A page with this heading.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), extras: &["staff.css"], ..Self::default() }
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub fn lead(self, lead: impl Into<String>) -> Self {
        Self { lead: Some(lead.into()), ..self }
    }

    /// A page above this one: its name and path. Several are given from above.
    #[must_use]
    pub fn under(mut self, name: &'a str, path: &'a str) -> Self {
        self.above.push((name, path));
        self
    }

    /// What was just done, with the way back where there is one.
    #[must_use]
    pub fn done(self, done: Option<Markup>) -> Self {
        Self { done, ..self }
    }

    /// The stylesheets and scripts that it needs, by the names of the assets; `staff.css` among them.
    #[must_use]
    pub fn wears(self, extras: &'static [&'static str]) -> Self {
        Self { extras, ..self }
    }

    /// The whole document.
    #[must_use]
    pub fn render(&self, visit: &Visit, content: &Markup) -> Markup {
        let content = html! {
            div.v-page.v-body.v-staff {
                div.v-wide { (breadcrumbs(visit, &self.above)) }
                div.v-head {
                    h1 { (self.title) }
                    @if let Some(lead) = &self.lead { p.v-lead { (lead) } }
                }
                @if let Some(done) = &self.done { (notice(Notice::Done, done)) }
                (content)
            }
        };
        Page::new(self.title.clone(), content).no_index().wears(self.extras).render(visit)
    }
}
