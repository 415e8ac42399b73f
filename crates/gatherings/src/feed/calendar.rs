//! `…/kalender.ics`: everything, a place, a series or one date for a calendar of one's own (RFC 5545, RFC 7986).

use super::{
    events::{self, Choice},
    head,
};
use crate::{
    calendar::filter,
    date,
    ical::Calendar,
    series::Series,
    store::{self, Filter, Told},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, ToSpan as _};
use kernel::{ids, storage::Tx};
use shell::{Asked, Error, Result, Visit};

const KIND: &str = "text/calendar; charset=utf-8";
/// Dates of their own are told so long after they were, days.
const PAST: i64 = 30;
/// So many series are read at a time.
const AT_ONCE: usize = 500;

/// What an address asks for.
#[derive(Clone, Debug)]
struct Wanted {
    filter: Filter,
    /// A town or a house, as an address writes it.
    place: Option<String>,
    choice: Choice,
}

fn wanted(asked: &Asked) -> Wanted {
    Wanted {
        filter: filter(asked),
        place: asked.first("sted").map(ids::slug),
        choice: Choice {
            without_cancelled: asked.first("avlyste") == Some("nei"),
            neutral: asked.first("tittel") == Some("noytral"),
        },
    }
}

fn is_at(series: &Series, place: &str) -> bool {
    let at = |name: &Option<String>| name.as_deref().is_some_and(|name| ids::slug(name) == place);
    at(&series.place.town) || at(&series.place.house)
}

/// `GET /treff/kalender.ics`
pub(crate) async fn all(visit: Visit, asked: Asked) -> Result<Response> {
    let (wanted, today) = (wanted(&asked), visit.today());
    let (filter, place) = (wanted.filter.clone(), wanted.place.clone());
    let told = visit.app.db.read(move |tx| every(tx, &filter, place.as_deref(), today)).await?;
    let neutral = wanted.choice.neutral;
    let name = visit.t(if neutral { "feed-neutral-name" } else { "feed-name" });
    Ok(answer(&visit, &told, wanted.choice, name, "/treff"))
}

fn every(
    tx: &mut Tx<'_>,
    filter: &Filter,
    place: Option<&str>,
    today: jiff::civil::Date,
) -> kernel::storage::Result<Vec<Told>> {
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let some = store::public_series(tx, filter, today, &after, AT_ONCE)?;
        let Some(last) = some.last() else { return Ok(all) };
        after.clone_from(&last.id);
        let full = some.len() == AT_ONCE;
        for series in some.into_iter().filter(|series| place.is_none_or(|place| is_at(series, place))) {
            all.push(store::told(tx, series, today.saturating_sub(PAST.days()))?);
        }
        if !full {
            return Ok(all);
        }
    }
}

/// `GET /treff/{slug}/kalender.ics`
pub(crate) async fn series(visit: Visit, Path(slug): Path<String>, asked: Asked) -> Result<Response> {
    let (wanted, today) = (wanted(&asked), visit.today());
    let read = move |tx: &mut Tx<'_>| match store::by_slug(tx, &slug)? {
        Some(series) => Ok(Ok(store::told(tx, series, today.saturating_sub(PAST.days()))?)),
        None => Ok(Err(store::former_slug(tx, &slug)?)),
    };
    let told = match visit.app.db.read(read).await? {
        Ok(told) => told,
        Err(Some(slug)) => {
            return Err(Error::Moved {
                to: visit.href(&format!("/treff/{slug}/kalender.ics{}", asked.query())),
                forever: true,
            });
        }
        Err(None) => return Err(Error::NotFound),
    };
    let neutral = wanted.choice.neutral;
    let name = if neutral { visit.t("feed-neutral-name") } else { told.series.name(visit.language).text };
    let path = told.series.path();
    Ok(answer(&visit, &[told], wanted.choice, name, &path))
}

/// `GET /treff/{slug}/{date}/kalender.ics`
pub(crate) async fn one(visit: Visit, Path((slug, key)): Path<(String, String)>, asked: Asked) -> Result<Response> {
    let (date, wanted) = (date::find(&visit, slug, &key).await?, wanted(&asked));
    let of = date.occurrence.id.clone();
    let known = visit.app.db.read(move |tx| store::uid_of(tx, &of)).await?;
    let event = events::one(&visit, &date.series, &date.occurrence, known.as_ref(), wanted.choice);
    let changed = event.changed;
    let name = event.summary.clone();
    let calendar = Calendar {
        uid: format!("{}@varde", date.occurrence.id),
        name,
        url: Some(visit.app.settings.absolute(&visit.href(&date.path()))),
        changed,
        events: vec![event],
        ..Calendar::default()
    };
    Ok((head(KIND, changed.as_millisecond()), calendar.write()).into_response())
}

fn answer(visit: &Visit, told: &[Told], choice: Choice, name: String, path: &str) -> Response {
    let events: Vec<_> = told.iter().flat_map(|told| events::of(visit, told, choice)).collect();
    let changed =
        told.iter().map(|told| told.series.changed_at).chain(events.iter().map(|event| event.changed.as_millisecond()));
    let changed = changed.max().unwrap_or(0);
    let absolute = |path: &str| visit.app.settings.absolute(&visit.href(path));
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    let calendar = Calendar {
        uid: format!(
            "{}@varde",
            ids::id_of_name(uuid::Uuid::NAMESPACE_URL, &absolute(&format!("{}{query}", visit.path)))
        ),
        name,
        description: (!choice.neutral).then(|| visit.t("feed-about")),
        source: Some(absolute(&format!("{}{query}", visit.path))),
        url: Some(absolute(path)),
        color: Some("teal".to_owned()),
        changed: Timestamp::from_millisecond(changed).unwrap_or(Timestamp::UNIX_EPOCH),
        events,
    };
    (head(KIND, changed), calendar.write()).into_response()
}
