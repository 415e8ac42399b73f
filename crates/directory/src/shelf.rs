//! `GET /inspirasjon`: ideas that need no form and no day, and two ways on: work, and helping others.

use crate::{listing::Listing, room::Directory, store, themes::Trio, view};
use axum::extract::State;
use maud::Markup;
use search::{Filters, Request};
use serde::Deserialize;
use shell::{Result, Visit};
use std::sync::LazyLock;

/// How many entries of the directory a shelf shows.
const SHOWN: usize = 4;

/// One shelf.
#[derive(Clone, Debug, Deserialize)]
pub struct Shelf {
    /// Its word in links within the page.
    pub id: String,
    /// What it is called.
    pub title: Trio,
    /// What it is for.
    pub about: Trio,
    /// What stands on it.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

/// One thing to read, hear, see, try.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its own name.
    pub name: String,
    /// Who made it.
    pub by: String,
    /// What it is good for.
    pub about: Trio,
    /// What it costs.
    pub cost: Price,
    /// Its language, BCP 47.
    pub language: String,
    /// Where it is, if on the net.
    pub url: Option<String>,
}

/// What sort of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    App,
    Programme,
    Book,
    Podcast,
    Film,
    Course,
    Web,
    Story,
}

impl Kind {
    /// Its text key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::App => "shelf-app",
            Self::Programme => "shelf-programme",
            Self::Book => "shelf-book",
            Self::Podcast => "shelf-podcast",
            Self::Film => "shelf-film",
            Self::Course => "shelf-course",
            Self::Web => "shelf-web",
            Self::Story => "shelf-story",
        }
    }
}

/// What a thing costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Price {
    /// Nothing.
    Free,
    /// Something.
    Paid,
    /// The library lends it.
    Library,
}

#[derive(Deserialize)]
struct File {
    shelf: Vec<Shelf>,
}

/// All shelves. The file is part of the program and read by a test.
pub static SHELVES: LazyLock<Vec<Shelf>> = LazyLock::new(|| {
    toml::from_str::<File>(include_str!("../data/shelf.toml")).map(|file| file.shelf).unwrap_or_default()
});

/// Which themes of the directory belong on a shelf.
fn themes(shelf: &str) -> &'static [&'static str] {
    match shelf {
        "work" => &["work"],
        "peer" => &["volunteering", "peer-support"],
        _ => &[],
    }
}

/// The page.
pub async fn page(visit: Visit, State(room): State<Directory>) -> Result<Markup> {
    let mut shelves = Vec::new();
    for shelf in SHELVES.iter() {
        shelves.push((shelf, nearby(&visit, &room, themes(&shelf.id)).await?));
    }
    Ok(view::shelf::page(&visit, &shelves))
}

async fn nearby(visit: &Visit, room: &Directory, themes: &[&str]) -> Result<Vec<Listing>> {
    if themes.is_empty() {
        return Ok(Vec::new());
    }
    let filters = Filters { themes: themes.iter().map(|theme| (*theme).to_owned()).collect(), ..Filters::default() };
    let request = Request { filters, limit: SHOWN, ..Request::new("", visit.now.datetime()) };
    let ids: Vec<String> = room.finder.search(&request).hits.into_iter().map(|hit| hit.id).collect();
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    Ok(rows.iter().map(|row| Listing::read(row, visit.language)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shelf_can_be_read() {
        let file: File = toml::from_str(include_str!("../data/shelf.toml")).unwrap();
        let mut ids: Vec<&str> = file.shelf.iter().map(|shelf| shelf.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), file.shelf.len(), "each id once");
        for item in file.shelf.iter().flat_map(|shelf| &shelf.items) {
            assert!(item.url.as_ref().is_none_or(|url| url.starts_with("https://")), "{}", item.name);
        }
    }
}
