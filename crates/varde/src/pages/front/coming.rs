//! What one can simply go to in the next days: activities that one need not sign up for, and gatherings.

use directory::{Directory, listing::Listing};
use gatherings::series::{Field, Kind};
use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};
use search::Request;
use shell::{Result, Visit};

/// How many listings, and how many dates of gatherings, are looked through.
const LOOKED_AT: usize = 60;
/// How far ahead, days.
const AHEAD: i64 = 7;

/// A text, and its language where that is another one than the reader's.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) foreign: Option<String>,
}

/// One date of something.
#[derive(Clone, Debug)]
pub(super) struct Coming {
    pub(super) name: Text,
    pub(super) summary: Option<Text>,
    /// Its page, without a language.
    pub(super) path: String,
    pub(super) date: Date,
    pub(super) from: Time,
    pub(super) to: Option<Time>,
    pub(super) town: Option<String>,
    /// Whether it has dates of its own, and is not only open.
    pub(super) gathering: bool,
    /// Whether it is a place to be with others, where one may just sit.
    pub(super) warm: bool,
}

/// What there is, soonest first, one date of each.
pub(super) async fn coming(directory: &Directory, visit: &Visit) -> Result<Vec<Coming>> {
    let mut all = activities(directory, visit).await?;
    all.extend(gatherings(visit).await?);
    // Where both begin at once, the café comes first.
    all.sort_by_key(|one| (one.date, one.from, !one.warm));
    Ok(all)
}

async fn activities(directory: &Directory, visit: &Visit) -> Result<Vec<Coming>> {
    let now = visit.now.datetime();
    let mut request = Request::new("", now);
    request.limit = LOOKED_AT;
    request.filters.drop_in = true;
    let ids: Vec<String> = directory.finder.search(&request).hits.into_iter().map(|hit| hit.id).collect();
    let rows = visit.app.db.read(move |tx| directory::store::by_ids(tx, &ids)).await?;
    let last = visit.today().saturating_add(AHEAD.days());
    let text = |said: directory::listing::Said| Text { foreign: (!said.own).then_some(said.language), text: said.text };
    let read = |listing: Listing| {
        let occasion = listing.next_open(now).filter(|occasion| occasion.date <= last)?;
        let facts = &listing.facts;
        let together = facts.themes.iter().take(2).any(|theme| theme == "together" || theme == "food");
        Some(Coming {
            gathering: false,
            warm: facts.just_sit == Some(true) && together,
            path: format!("/aktiviteter/{}", listing.slug),
            date: occasion.date,
            from: occasion.from?,
            to: occasion.to,
            town: listing.place.and_then(|place| place.town),
            summary: listing.summary.map(text),
            name: text(listing.name),
        })
    };
    Ok(rows.iter().map(|row| Listing::read(row, visit.language)).filter_map(read).collect())
}

async fn gatherings(visit: &Visit) -> Result<Vec<Coming>> {
    let (now, filter) = (visit.now.datetime(), gatherings::store::Filter::default());
    let last = visit.today().saturating_add((AHEAD + 1).days()).at(0, 0, 0, 0);
    let (span, some) = (gatherings::store::Span::beginning(now, last), (0, LOOKED_AT));
    let dates = visit.app.db.read(move |tx| gatherings::store::dates_between(tx, &filter, span, some)).await?;
    let text = |said: gatherings::series::Said| Text { foreign: (!said.own).then_some(said.language), text: said.text };
    let mut seen = Vec::new();
    let mut all = Vec::new();
    for one in dates {
        let (series, occurrence) = (&one.series, &one.occurrence);
        if !occurrence.standing(series).is_on() || seen.contains(&series.id) {
            continue;
        }
        seen.push(series.id.clone());
        all.push(Coming {
            name: text(series.name(visit.language)),
            summary: series.texts.said(Field::Summary, visit.language).map(text),
            path: format!("{}/{}", series.path(), occurrence.key(true)),
            date: occurrence.starts.date(),
            from: occurrence.starts.time(),
            to: (occurrence.ends.date() == occurrence.starts.date() && occurrence.ends > occurrence.starts)
                .then(|| occurrence.ends.time()),
            town: series.place.town.clone(),
            gathering: true,
            warm: series.kind == Kind::Cafe,
        });
    }
    Ok(all)
}
