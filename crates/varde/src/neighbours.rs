//! What other rooms do for the administration.

use crate::{
    met,
    settled::{Settling, words},
};
use administration::settings::neighbours::{Found, Heard, Neighbours, Soon, Tried};
use axum::http::HeaderMap;
use directory::{
    Directory,
    embed::heard::Ear,
    finder::Finder,
    fresh::contact::{self, Holder, held},
    listing::Listing,
    places::{PLACES, alphabetical},
    store, view,
};
use gatherings::around::{Desk, Entry, Met};
use jiff::{ToSpan as _, civil::Date};
use kernel::Tx;
use mail::letters::Moment;
use search::{Answer, Request, own::OwnWord};
use shell::Visit;
use std::sync::Arc;
use trust::{Actor, store::settings};

/// So many things a trial names.
const TRIED: usize = 5;
/// What embeds asked is looked at so far back, days.
const HEARD: i64 = 90;

/// The directory and what carries choices to it.
#[derive(Clone, Default)]
pub(crate) struct Around {
    pub(crate) directory: Directory,
    pub(crate) settling: Settling,
}

impl Neighbours for Around {
    fn take_in<'a>(&'a self, visit: &'a Visit) -> Soon<'a, ()> {
        Box::pin(async { Ok(self.settling.take_in(&visit.app, &self.directory).await?) })
    }

    fn tried<'a>(&'a self, visit: &'a Visit, word: &'a OwnWord, asked: &'a str) -> Soon<'a, Tried> {
        Box::pin(async move {
            let standing = words(&visit.app.db.read(settings::standing).await?);
            let request = Request {
                limit: TRIED,
                interface_language: visit.language.tag().to_owned(),
                ..Request::new(asked, visit.now.datetime())
            };
            let finder = &self.directory.finder;
            let without = named(visit, finder.search_with(&request, &standing)).await?;
            let other = |one: &OwnWord| one.word.to_lowercase() != word.word.to_lowercase();
            let with: Vec<OwnWord> = standing.into_iter().filter(other).chain([word.clone()]).collect();
            let with = named(visit, finder.search_with(&request, &with)).await?;
            Ok(Tried { without, with })
        })
    }

    fn heard<'a>(&'a self, visit: &'a Visit) -> Soon<'a, Vec<Heard>> {
        let since = visit.today().saturating_sub(HEARD.days());
        let heard = |sum: store::Sum| Heard {
            embed: sum.embed,
            origin: sum.origin,
            last: sum.last,
            days: sum.days,
            times: sum.times,
        };
        Box::pin(async move {
            let sums = visit.app.db.read(move |tx| store::heard_since(tx, since)).await?;
            Ok(sums.into_iter().map(heard).collect())
        })
    }

    fn municipality(&self, name: &str) -> Option<(String, String)> {
        let found = PLACES.named(name.trim_end_matches(" kommune"))?;
        Some((found.number.clone(), found.name.clone()))
    }

    fn organization_number(&self, typed: &str) -> Option<String> {
        directory::catalogue::organization_number(typed)
    }
}

/// What the directory knows of places and entries, and what hears embeds, for gatherings.
#[derive(Clone, Default)]
pub(crate) struct Places {
    /// What embeds ask is counted together, whichever room they show.
    pub(crate) ear: Arc<Ear>,
    /// Where entries are.
    pub(crate) finder: Arc<Finder>,
}

impl gatherings::around::Around for Places {
    fn town(&self, postal_code: &str) -> Option<gatherings::around::Town> {
        let (name, municipality) = (PLACES.town_of_postal_code(postal_code)?, PLACES.of_postal_code(postal_code)?);
        Some(gatherings::around::Town { name: name.to_owned(), municipality: municipality.to_owned() })
    }

    fn municipality(&self, number: &str) -> Option<String> {
        PLACES.municipality(number).map(|found| found.name.clone())
    }

    fn kept_municipalities(&self, tx: &mut kernel::Tx<'_>, tenant: &str) -> kernel::storage::Result<Vec<String>> {
        store::kept_municipalities(tx, tenant)
    }

    fn heard(&self, embed: &str, headers: &HeaderMap, own: &str, day: Date) {
        if let Some(origin) = directory::embed::heard::origin(headers, own) {
            self.ear.note(embed, &origin, day);
        }
    }

    fn municipalities_of_entries(&self) -> Vec<(String, String)> {
        let mut numbers: Vec<String> = self.finder.places().into_values().flatten().collect();
        numbers.sort();
        numbers.dedup();
        let mut all: Vec<_> = numbers.into_iter().filter_map(|number| PLACES.municipality(&number)).collect();
        all.sort_by_cached_key(|one| alphabetical(&one.name));
        all.into_iter().map(|one| (one.number.clone(), one.name.clone())).collect()
    }

    fn entries(
        &self,
        tx: &mut Tx<'_>,
        words: &str,
        municipality: &str,
        most: usize,
    ) -> kernel::storage::Result<Vec<Entry>> {
        let (words, places) = (words.to_lowercase(), self.finder.places());
        let here = |id: &String| {
            municipality.is_empty() || places.get(id).is_some_and(|all| all.iter().any(|one| one == municipality))
        };
        let mut found: Vec<(String, String)> = store::listed_names(tx)?
            .into_iter()
            .filter(|(id, _, name)| name.to_lowercase().contains(&words) && here(id))
            .map(|(id, _, name)| (id, name))
            .collect();
        // A name in several languages is one entry.
        found.dedup_by(|one, other| one.0 == other.0);
        found.sort_by_cached_key(|(_, name)| alphabetical(name));
        let ids: Vec<String> = found.into_iter().map(|(id, _)| id).take(most).collect();
        let mut all = self.entries_by_id(tx, &ids)?;
        all.sort_by_cached_key(|entry| alphabetical(&entry.name));
        Ok(all)
    }

    fn entries_by_id(&self, tx: &mut Tx<'_>, ids: &[String]) -> kernel::storage::Result<Vec<Entry>> {
        let mut all = Vec::with_capacity(ids.len());
        for row in store::by_ids(tx, ids)? {
            let service = &row.parts.service;
            let organization = row.parts.organization.as_ref();
            let held = held(tx, &Holder::of(&service.id, organization.map(|one| one.id.as_str())))?;
            let upkeep = store::upkeep_of(tx, &service.id)?;
            all.push(Entry {
                id: service.id.clone(),
                slug: row.slug.clone(),
                name: contact::name(&row),
                organization: organization.is_some().then_some(held.name),
                email: directory::hsds::string(&service.data, "email").or(held.email),
                confirmed_at: upkeep.and_then(|upkeep| upkeep.confirmed_at),
            });
        }
        Ok(all)
    }

    fn desk(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        met: &[Met],
        entries: &[String],
        now: i64,
    ) -> kernel::storage::Result<Desk> {
        met::desk(tx, actor, (met, &self.finder.places()), entries, now)
    }

    fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        met: &[Met],
        entries: &[String],
        moment: Moment,
    ) -> kernel::storage::Result<(usize, usize)> {
        met::hand_over(tx, actor, met, entries, moment)
    }
}

/// What was found, by name and with its reason, the best first; nothing when nothing came near.
async fn named(visit: &Visit, answer: Answer) -> shell::Result<Vec<Found>> {
    if answer.nothing_near {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = answer.hits.iter().map(|hit| hit.id.clone()).collect();
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    let found = answer.hits.iter().filter_map(|hit| {
        let row = rows.iter().find(|row| row.parts.service.id == hit.id)?;
        let listing = Listing::read(row, visit.language);
        Some(Found { why: view::in_short(visit, hit, &listing), name: listing.name.text })
    });
    Ok(found.collect())
}
