//! The room's pages: plain values in, HTML out.

pub mod events;
pub mod export;
pub mod front;
pub mod invitations;
pub mod parts;
pub mod people;
pub mod recovery;
pub mod roles;
pub mod units;

use maud::{Markup, html};
use shell::Visit;

/// A page of the room: where it stands, its heading, what was just done, and the rest.
#[derive(Clone, Debug, Default)]
pub struct Sheet<'a> {
    title: String,
    lead: Option<String>,
    above: Vec<(&'a str, &'a str)>,
    done: Option<String>,
}

impl<'a> Sheet<'a> {
    /// A page with this heading.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub fn lead(self, lead: impl Into<String>) -> Self {
        Self { lead: Some(lead.into()), ..self }
    }

    /// The page between the front of the room and this one: its name and path. Several are given from above.
    #[must_use]
    pub fn under(mut self, name: &'a str, path: &'a str) -> Self {
        self.above.push((name, path));
        self
    }

    /// What was just done: the word in `?gjort=`, which is the end of a text's key (`admin-done-WORD`). A word that has
    /// no text says nothing.
    #[must_use]
    pub fn done(self, visit: &Visit, word: Option<&str>) -> Self {
        let key = word.map(|word| format!("admin-done-{word}")).filter(|key| visit.has(key));
        Self { done: key.map(|key| visit.t(&key)), ..self }
    }

    /// What was just done, in words that are whole already.
    #[must_use]
    pub fn said(self, done: String) -> Self {
        Self { done: Some(done), ..self }
    }

    /// The whole document.
    #[must_use]
    pub fn render(&self, visit: &Visit, content: &Markup) -> Markup {
        let (mine, room) = (visit.t("admin-mine"), visit.t("admin"));
        let mut above = vec![(mine.as_str(), "/min-side")];
        if visit.path != "/administrasjon" {
            above.push((&room, "/administrasjon"));
        }
        above.extend(&self.above);
        let mut sheet =
            shell::page::Sheet::new(self.title.clone()).done(self.done.as_ref().map(|done| html! { p { (done) } }));
        for (name, path) in above {
            sheet = sheet.under(name, path);
        }
        if let Some(lead) = &self.lead {
            sheet = sheet.lead(lead.clone());
        }
        sheet.render(visit, content)
    }
}
