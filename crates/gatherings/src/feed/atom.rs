//! `GET /treff/feed.xml`: the next dates as news (RFC 4287), for who reads that way and for other sites.

use super::head;
use crate::{
    calendar::filter,
    store::{self, Ahead},
    view::phrases,
};
use axum::response::{IntoResponse, Response};
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, PreEscaped, html};
use shell::{Asked, Result, Visit, dates::capital};

/// So many dates stand in it.
const DATES: usize = 40;

/// The feed.
pub(crate) async fn feed(visit: Visit, asked: Asked) -> Result<Response> {
    let (wanted, today) = (filter(&asked), visit.today().at(0, 0, 0, 0));
    let span = store::Span::not_over(today, today.saturating_add(crate::rhythm::AHEAD.days()));
    let dates = visit.app.db.read(move |tx| store::dates_between(tx, &wanted, span, (0, DATES))).await?;
    let changed = dates.iter().map(changed).max().unwrap_or(0);
    let body = document(&visit, &asked, &dates, changed).into_string();
    Ok((head("application/atom+xml; charset=utf-8", changed), body).into_response())
}

fn changed(one: &Ahead) -> i64 {
    one.occurrence.changed_at.max(one.series.changed_at)
}

fn document(visit: &Visit, asked: &Asked, dates: &[Ahead], newest: i64) -> Markup {
    let absolute = |path: &str| visit.app.settings.absolute(&visit.href(path));
    let here = absolute(&format!("/treff/feed.xml{}", asked.query()));
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(visit.language) {
            title { (visit.t("feed-name")) }
            subtitle { (visit.t("feed-about")) }
            id { (here) }
            updated { (moment(newest)) }
            link rel="self" type="application/atom+xml" href=(here) {}
            link rel="alternate" type="text/html" href=(absolute("/treff")) {}
            author { name { (visit.t("site-name")) } }
            @for one in dates { (entry(visit, one)) }
        }
    }
}

fn entry(visit: &Visit, one: &Ahead) -> Markup {
    let (series, occurrence) = (&one.series, &one.occurrence);
    let standing = occurrence.standing(series);
    let day = phrases::day(visit.language, occurrence.starts.date(), visit.today());
    let name = series.name(visit.language).text;
    let mark = phrases::mark(visit, standing).map(|mark| format!("{mark}: ")).unwrap_or_default();
    let hours = capital(&phrases::hours(visit.language, occurrence));
    let place = phrases::short_where(visit, series, Some(occurrence));
    let path = format!("{}/{}", series.path(), occurrence.key(true));
    let said = place.map_or_else(|| format!("{hours}."), |place| format!("{hours}, {place}."));
    html! {
        entry {
            title { (mark) (name) " " (day) }
            id { "urn:uuid:" (occurrence.id) }
            updated { (moment(changed(one))) }
            link rel="alternate" type="text/html" href=(visit.app.settings.absolute(&visit.href(&path))) {}
            summary { (said) }
        }
    }
}

fn moment(millis: i64) -> String {
    let at = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH);
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
