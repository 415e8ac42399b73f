//! `GET /api/gatherings`: dates as JSON, twenty at a time unless more are asked for.

use super::head;
use crate::{
    calendar::filter,
    occurrence::Standing,
    room::Gatherings,
    series::{Field, Place},
    store::{self, Ahead},
    view::json_ld::moment,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};
use shell::{Asked, Result, Visit};

/// How many stand on a page, and the most that one may ask for.
const PER_PAGE: (i64, i64) = (20, 100);

/// The list.
pub(crate) async fn list(visit: Visit, State(room): State<Gatherings>, asked: Asked) -> Result<Response> {
    let (filter, today) = (filter(&asked), visit.today());
    let per_page = asked.number("per_page").unwrap_or(PER_PAGE.0).clamp(1, PER_PAGE.1);
    let page = asked.number("page").unwrap_or(1).clamp(1, 10_000);
    let day = |name: &str| asked.first(name).and_then(|typed| typed.parse::<Date>().ok());
    let far = today.saturating_add(crate::rhythm::AHEAD.days());
    let to = day("to").map_or(far, |to| to.tomorrow().unwrap_or(to)).at(0, 0, 0, 0);
    let midnight = |day: Date| day.at(0, 0, 0, 0);
    let span = day("from")
        .map_or_else(|| store::Span::not_over(midnight(today), to), |from| store::Span::beginning(midnight(from), to));
    let size = |count: i64| usize::try_from(count).unwrap_or(0);
    let (skip, most) = (size((page - 1) * per_page), size(per_page));
    let (count, dates) = visit
        .app
        .db
        .read(move |tx| {
            let count = store::count_between(tx, &filter, span, usize::MAX)?;
            Ok((count, store::dates_between(tx, &filter, span, (skip, most))?))
        })
        .await?;
    let changed = dates.iter().map(|one| one.occurrence.changed_at.max(one.series.changed_at)).max().unwrap_or(0);
    let next = (skip + dates.len() < count).then(|| {
        let rest = asked.without(&["page"]).with("page", &(page + 1).to_string());
        visit.app.settings.absolute(&visit.href(&format!("/api/gatherings{}", rest.query())))
    });
    let items: Vec<Value> = dates.iter().map(|one| item(&visit, &room, one)).collect();
    let body = json!({ "total_items": count, "page_number": page, "size": per_page, "next": next, "contents": items });
    Ok((head("application/json; charset=utf-8", changed), body.to_string()).into_response())
}

fn item(visit: &Visit, room: &Gatherings, one: &Ahead) -> Value {
    let (series, occurrence) = (&one.series, &one.occurrence);
    let name = series.name(visit.language);
    let status = match occurrence.standing(series) {
        Standing::On => "planned",
        Standing::Moved => "moved",
        Standing::Off(_) => "cancelled",
        Standing::Rests(_) => "paused",
    };
    let url = format!("{}/{}", series.path(), occurrence.key(true));
    json!({
        "id": occurrence.id,
        "url": visit.app.settings.absolute(&visit.href(&url)),
        "name": name.text,
        "language": name.language,
        "summary": series.texts.said(Field::Summary, visit.language).map(|said| said.text),
        "theme": occurrence.theme,
        "kind": series.kind.word(),
        "status": status,
        "starts_at": moment(occurrence.starts),
        "ends_at": moment(occurrence.ends),
        "originally_starts_at": occurrence.is_moved().then(|| moment(occurrence.original)),
        "place": place(room, &series.place, occurrence.room.as_deref()),
        "organizer": series.behind,
        "series": { "id": series.id, "url": visit.app.settings.absolute(&visit.href(&series.path())) },
    })
}

fn place(room: &Gatherings, place: &Place, own: Option<&str>) -> Value {
    json!({
        "room": own.or(place.room.as_deref()),
        "name": place.house,
        "street": place.street,
        "postal_code": place.postal_code,
        "town": place.town,
        "municipality_number": place.municipality,
        "municipality": room.around.municipality(&place.municipality),
        "step_free": place.step_free,
        "quiet_corner": place.quiet_corner,
        "accessible_toilet": place.toilet,
    })
}
