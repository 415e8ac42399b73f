//! Which things a list shows, and in which order: identifiers first, so that a page reads only its own rows.

use super::{
    marks::{When, Where},
    paging::Paging,
    wanted::Wanted,
};
use crate::{
    Directory,
    store::{self, Page},
};
use search::Request;
use shell::{Result, Visit};
use std::collections::HashMap;

/// How many hits of a search are looked through for the other filters.
const SEARCHED: usize = 10_000;

/// The services of this page; of all of them when there are no pages.
pub(super) async fn services(
    directory: &Directory,
    visit: &Visit,
    wanted: Wanted,
    paging: Option<Paging>,
) -> Result<Page<String>> {
    let Wanted { stored, when, search } = wanted;
    let (limit, offset) = bounds(paging);
    let timeless = when == When::default();
    if search.is_none() && timeless {
        return Ok(visit.app.db.read(move |tx| store::service_ids(tx, &stored, limit, offset)).await?);
    }
    if let (Some(words), true) = (&search, timeless && stored == store::Wanted::default()) {
        return Ok(found(directory, visit, words, limit, offset));
    }
    let mut ids = visit.app.db.read(move |tx| store::service_ids(tx, &stored, i64::MAX, 0)).await?.items;
    if !timeless {
        directory.finder.marks().keep_services(&mut ids, &when);
    }
    if let Some(words) = search {
        let rank = ranks(directory, visit, &words);
        ids.retain(|id| rank.contains_key(id));
        ids.sort_by_key(|id| rank.get(id).copied());
    }
    Ok(cut(ids, limit, offset))
}

/// The same for services at locations: (service at location, service).
pub(super) async fn at_locations(
    directory: &Directory,
    visit: &Visit,
    wanted: Wanted,
    place: Option<Where>,
    paging: Option<Paging>,
) -> Result<Page<(String, String)>> {
    let Wanted { stored, when, search } = wanted;
    let (limit, offset) = bounds(paging);
    let unmarked = when == When::default() && place.is_none();
    let all = search.is_some() || !unmarked;
    let (most, from) = if all { (i64::MAX, 0) } else { (limit, offset) };
    let mut page = visit.app.db.read(move |tx| store::at_location_ids(tx, &stored, most, from)).await?;
    if !unmarked {
        directory.finder.marks().keep_spots(&mut page.items, &when, place);
    }
    if let Some(words) = search {
        let rank = ranks(directory, visit, &words);
        page.items.retain(|(_, service)| rank.contains_key(service));
        page.items.sort_by_key(|(_, service)| rank.get(service).copied());
    }
    Ok(if all { cut(page.items, limit, offset) } else { page })
}

const fn bounds(paging: Option<Paging>) -> (i64, i64) {
    match paging {
        Some(paging) => (paging.per_page, paging.offset()),
        None => (i64::MAX, 0),
    }
}

/// The part of a whole list that a page shows.
pub(super) fn cut<T>(all: Vec<T>, limit: i64, offset: i64) -> Page<T> {
    let number = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    Page { items: all.into_iter().skip(number(offset)).take(number(limit)).collect(), total }
}

/// The same engine and the same order as the page people use.
fn found(directory: &Directory, visit: &Visit, words: &str, limit: i64, offset: i64) -> Page<String> {
    let mut request = Request::new(words, visit.now.datetime());
    request.interface_language = visit.language.tag().to_owned();
    request.filters.rooms = vec![crate::thing::ROOM.to_owned()];
    request.offset = usize::try_from(offset).unwrap_or(usize::MAX);
    request.limit = usize::try_from(limit).unwrap_or(usize::MAX).min(directory.finder.len());
    let answer = directory.finder.search(&request);
    let total = i64::try_from(answer.total).unwrap_or(i64::MAX);
    Page { items: answer.hits.into_iter().map(|hit| hit.id).collect(), total }
}

fn ranks(directory: &Directory, visit: &Visit, words: &str) -> HashMap<String, usize> {
    let most = i64::try_from(SEARCHED).unwrap_or(i64::MAX);
    let hits = found(directory, visit, words, most, 0).items;
    hits.into_iter().enumerate().map(|(rank, id)| (id, rank)).collect()
}
