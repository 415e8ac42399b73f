//! What an editor chose, as the address of an embed says it.

use crate::{
    room::Gatherings,
    series::{Kind, Series},
    store::{self, Filter},
};
use kernel::{
    ids,
    storage::{Result, Tx},
};
use shell::{Asked, page::framed::Look};

/// So much of a word that nobody knows is told back.
const TOLD: usize = 40;

/// Whole page for a frame, or a piece of HTML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A page of its own, for a frame.
    #[default]
    Page,
    /// Plain HTML without anything round it.
    Fragment,
}

/// What an editor chose.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// A municipality: number and name.
    pub municipality: Option<(String, String)>,
    /// A kind.
    pub kind: Option<Kind>,
    /// A house or a town.
    pub place: Option<String>,
    /// One series.
    pub series: Option<Series>,
    /// How it looks.
    pub look: Look,
    /// Page or fragment.
    pub form: Form,
    /// Words that nobody knows. What is shown would be something else than what was meant.
    pub unknown: Vec<String>,
}

impl Chosen {
    /// Reads an address. An odd colour is the first one; a place, a kind or a series that nobody knows is named, never passed over.
    ///
    /// # Errors
    /// When the database fails.
    pub fn read(tx: &mut Tx<'_>, room: &Gatherings, asked: &Asked) -> Result<Self> {
        let mut unknown = Vec::new();
        let mut known = |typed: &str, there: bool| {
            if !there {
                unknown.push(typed.chars().take(TOLD).collect());
            }
        };
        let municipality = asked.first("kommune").and_then(|number| {
            let name = room.around.municipality(number);
            known(number, name.is_some());
            Some((number.to_owned(), name?))
        });
        let kind = asked.first("slag").and_then(|word| {
            let kind = Kind::of(word);
            known(word, kind.is_some());
            kind
        });
        let place = match asked.first("sted") {
            Some(word) => {
                let wanted = ids::slug(word);
                let place = store::places(tx)?.into_iter().find(|place| ids::slug(place) == wanted);
                known(word, place.is_some());
                place
            }
            None => None,
        };
        let series = match asked.first("serie") {
            Some(slug) => {
                // A series that was called something else when the line was copied is still the same.
                let now = store::former_slug(tx, slug)?;
                let series = store::by_slug(tx, now.as_deref().unwrap_or(slug))?;
                known(slug, series.is_some());
                series
            }
            None => None,
        };
        let form = if asked.first("form") == Some("fragment") { Form::Fragment } else { Form::Page };
        Ok(Self { municipality, kind, place, series, look: Look::read(asked), form, unknown })
    }

    /// Which dates.
    #[must_use]
    pub fn filter(&self) -> Filter {
        Filter {
            municipality: self.municipality.as_ref().map(|(number, _)| number.clone()).unwrap_or_default(),
            kind: self.kind.map(Kind::word).unwrap_or_default().to_owned(),
            place: self.place.clone().unwrap_or_default(),
            series: self.series.as_ref().map(|series| series.id.clone()).unwrap_or_default(),
        }
    }

    /// The address of the embed with this name, without a language: nothing that is as it is anyway.
    #[must_use]
    pub fn address(&self, name: &str, form: Form) -> String {
        let words = [
            ("kommune", self.municipality.as_ref().map(|(number, _)| number.clone())),
            ("slag", self.kind.map(|kind| kind.word().to_owned())),
            ("sted", self.place.as_deref().map(ids::slug)),
            ("serie", self.series.as_ref().map(|series| series.slug.clone())),
        ];
        let mut asked = Asked::default();
        for (name, word) in words {
            if let Some(word) = word {
                asked = asked.with(name, &word);
            }
        }
        let asked = self.look.said_in(asked);
        let asked = if form == Form::Fragment { asked.with("form", "fragment") } else { asked };
        format!("/treff/bygg-inn/{name}{}", asked.query())
    }

    /// Where the rest of it is, without a language.
    #[must_use]
    pub fn whole_list(&self) -> String {
        if let Some(series) = &self.series {
            return series.path();
        }
        let mut asked = Asked::default();
        if let Some((number, _)) = &self.municipality {
            asked = asked.with("kommune", number);
        }
        if let Some(kind) = self.kind {
            asked = asked.with("slag", kind.word());
        }
        format!("/treff{}", asked.query())
    }
}
