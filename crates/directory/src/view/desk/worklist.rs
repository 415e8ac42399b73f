//! What waits for an editor.

use crate::{
    desk::{
        NEW, PATH, Part, sheet,
        worklist::{Freshness, Item, List, PAGE},
    },
    fresh::{DAY, contact::name},
    listing::Row,
    store::Mark,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, chip, field_text, icon, icon as icons, pagination},
};

/// The list, with how fresh what is shown is beside it.
#[must_use]
pub fn page(visit: &Visit, list: &List, asked: &Asked, parts: &[Part]) -> Markup {
    let desk = visit.t("desk");
    let count = i64::try_from(list.count).unwrap_or(i64::MAX);
    let lead = match (list.oldest, list.is_all) {
        (Some(since), true) => visit.with("work-oldest", &[("days", days(visit, since).into())]),
        (Some(since), false) => visit.with("work-oldest-chosen", &[("days", days(visit, since).into())]),
        (None, true) => visit.t("work-nothing"),
        (None, false) => visit.t("work-nothing-chosen"),
    };
    let clean = asked.without(&["gjort", "angre", "side"]);
    let content = html! {
        (chips(visit, list, &clean))
        div.v-two.v-two--work.v-wide {
            div {
                @if !list.items.is_empty() {
                    (table(visit, list))
                } @else if !list.is_all {
                    p { (visit.t("work-empty")) }
                }
                @let pages = i64::try_from(list.count.div_ceil(PAGE)).unwrap_or(1);
                (pagination(visit, i64::try_from(list.page).unwrap_or(1), pages, |page| {
                    visit.href(&format!("{PATH}{}", clean.clone().with("side", &page.to_string()).query()))
                }))
            }
            aside.v-side aria-label=(visit.t("work-beside")) {
                (bars(visit, list.freshness))
                section aria-labelledby="deler" {
                    h2 #deler { (visit.t("work-parts")) }
                    ul.v-parts {
                        li { a.v-go href=(visit.href(NEW)) { (visit.t("desk-new")) } }
                        @for part in parts { li { a.v-go href=(visit.href(part.path)) { (visit.t(part.key)) } } }
                    }
                }
            }
        }
    };
    let title = if asked.ticked("hviler") { "work-title-resting" } else { "work-title" };
    let title = visit.with(title, &[("count", count.into())]);
    sheet(visit, title, &desk).lead(lead).done(done(visit, asked)).render(visit, &content)
}

fn days(visit: &Visit, since: i64) -> i64 {
    (visit.app.clock.millis() - since).max(0) / DAY
}

/// What was done just now, with the way back where the address names a thing on the list.
pub(super) fn done(visit: &Visit, asked: &Asked) -> Option<Markup> {
    let key = format!("desk-done-{}", asked.first("gjort")?);
    visit.has(&key).then(|| {
        html! {
            p { (visit.t(&key)) }
            @if let Some(item) = asked.first("angre") {
                form method="post" action=(visit.href("/redaksjon/merke")) {
                    input type="hidden" name="hva" value=(item);
                    button.ds-button data-variant="tertiary" type="submit" name="gjor" value="angre" { (visit.t("desk-undo")) }
                }
            }
        }
    })
}

fn chips(visit: &Visit, list: &List, asked: &Asked) -> Markup {
    let href = |name: &str, value: Option<&str>| {
        let rest = asked.without(&[name]);
        let query = value.map_or_else(|| rest.query(), |value| rest.clone().with(name, value).query());
        visit.href(&format!("{PATH}{query}"))
    };
    let one = |name: &str, value: &str, label: String| {
        let on = asked.first(name) == Some(value);
        chip(visit, &label, &href(name, (!on).then_some(value)), on)
    };
    html! {
        ul.v-chips.v-wide aria-label=(visit.t("work-filters")) {
            @if list.tenants.len() > 1 { @for (id, name, count) in &list.tenants { li { (one("kommune", id, format!("{name} ({count})"))) } } }
            @for (kind, count) in &list.kinds { li { (one("type", kind, format!("{} ({count})", visit.t(&format!("work-kind-{kind}"))))) } }
            li { (one("hvem", "meg", visit.t("work-mine"))) }
            li { (one("hvem", "ingen", visit.t("work-nobodys"))) }
            li { (one("hviler", "1", visit.t("work-resting"))) }
        }
    }
}

fn table(visit: &Visit, list: &List) -> Markup {
    html! {
        table.v-work {
            caption.v-hide { (visit.t("work-caption")) }
            thead { tr {
                th scope="col" { (visit.t("work-entry")) } th scope="col" { (visit.t("work-needs")) }
                th scope="col" { (visit.t("work-waited")) } th scope="col" { span.v-hide { (visit.t("work-do")) } }
            } }
            tbody { @for (item, row, mark) in &list.items { (line(visit, list, item, row.as_ref(), mark)) } }
        }
    }
}

fn line(visit: &Visit, list: &List, item: &Item, row: Option<&Row>, mark: &Mark) -> Markup {
    let called = row.map(name).unwrap_or_else(|| item.name.clone());
    let by = row.and_then(|row| row.parts.text_of(row.parts.organization_id.as_deref()?, "name"));
    let has = mark.assigned_to.as_ref().map(|id| {
        list.colleagues
            .iter()
            .find(|(one, _)| one == id)
            .map_or_else(|| visit.t("desk-by-other"), |(_, name)| name.clone())
    });
    let old = matches!(item.kind, "ring" | "uten-vei" | "snart-skjult" | "stengt-lenge" | "lenke" | "stille");
    html! {
        tr {
            th scope="row" { b { (called) } @if let Some(by) = by { span.v-line { (by) } } }
            td { span.v-need.v-need--aging[old].v-need--old[matches!(item.kind, "skjult" | "melding" | "fremmed")] { (icon(sign(item.kind))) (visit.with(&format!("work-need-{}", item.kind), &[("name", item.name.clone().into())])) }
                @if let Some(has) = has { span.v-line.v-quiet { (visit.with("work-has", &[("name", has.into())])) } } }
            td.v-num data-label=(visit.t("work-waited")) { (visit.with("work-days", &[("days", days(visit, item.since).into())])) }
            td {
                a.ds-button data-variant="secondary" href=(visit.href(&item.path)) { (visit.t(&format!("work-do-{}", item.kind))) span.v-hide { ", " (called) } }
                (marks(visit, list, item, mark, &called))
            }
        }
    }
}

const fn sign(kind: &str) -> icons::Icon {
    match kind.as_bytes() {
        b"melding" => icons::ENVELOPE_CLOSED,
        b"ring" | b"uten-vei" | b"samtale" => icons::PHONE,
        b"lenke" | b"stille" | b"fremmed" => icons::LINK,
        b"savnet" => icons::MAGNIFYING_GLASS,
        b"hull" => icons::LOCATION_PIN,
        b"nytt" | b"forslag" | b"kandidat" => icons::INFORMATION_SQUARE,
        _ => icons::CLOCK_DASHED,
    }
}

/// Who has it, and whether it rests: behind a word, for most just do it.
fn marks(visit: &Visit, list: &List, item: &Item, mark: &Mark, called: &str) -> Markup {
    let button = |word: &str| html! { button.ds-button data-variant="tertiary" data-size="sm" type="submit" name="gjor" value=(word) { (visit.t(&format!("work-mark-{word}"))) } };
    let others: Vec<_> = list.colleagues.iter().filter(|(id, _)| *id != list.me).collect();
    html! {
        details.v-marks {
            summary { (visit.t("work-more")) span.v-hide { ", " (called) } }
            form method="post" action=(visit.href("/redaksjon/merke")) {
                input type="hidden" name="hva" value=(item.id());
                @if mark.assigned_to.as_ref() == Some(&list.me) { (button("ingens")) } @else { (button("min")) }
                @if mark.snoozed_until.is_some_and(|until| until > visit.app.clock.millis()) { (button("vekk")) }
                @else { (button("uke")) (button("maned")) (button("dag")) }
                (button("ferdig"))
            }
            @for (id, name) in others {
                form method="post" action=(visit.href("/redaksjon/merke")) {
                    input type="hidden" name="hva" value=(item.id());
                    input type="hidden" name="hvem" value=(id);
                    button.ds-button data-variant="tertiary" data-size="sm" type="submit" name="gjor" value="gi" { (visit.with("work-mark-gi", &[("name", name.clone().into())])) }
                }
            }
        }
    }
}

/// Until which day it rests; what was typed did not fit, unless it is nothing.
#[must_use]
pub fn snooze(visit: &Visit, item: &str, typed: Option<&str>) -> Response {
    let desk = visit.t("desk");
    let wrong = typed.map(|_| visit.t("work-until-odd"));
    let field = Field::new("dag", visit.t("work-until")).kind("date").required().value(typed).error(wrong);
    let content = html! {
        form method="post" action=(visit.href("/redaksjon/merke")) {
            input type="hidden" name="hva" value=(item);
            (field_text(&field))
            button.ds-button type="submit" name="gjor" value="dag" { (visit.t("work-until-do")) }
        }
    };
    let page = sheet(visit, visit.t("work-until-title"), &desk).render(visit, &content);
    let status = if typed.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, page).into_response()
}

/// How fresh what is shown is.
pub(super) fn bars(visit: &Visit, Freshness(counts): Freshness) -> Markup {
    let all: i64 = counts.iter().sum();
    let rows = [("work-fresh", "b1"), ("work-aging", "b2"), ("work-stale", "b3")];
    html! {
        section aria-labelledby="fersk" {
            h2 #fersk { (visit.t("work-how-fresh")) }
            @if all == 0 { p.v-quiet { (visit.t("work-no-clock")) } } @else {
                dl.v-bars { @for ((key, class), count) in rows.iter().zip(counts) {
                    div { dt { (visit.t(key)) } dd { (count)
                        svg viewBox={ "0 0 " (all) " 8" } preserveAspectRatio="none" aria-hidden="true" {
                            rect.b0 width=(all) height="8" {} rect class=(class) width=(count) height="8" {} } } }
                } }
                p.v-quiet { (visit.with("work-of", &[("count", all.into())])) }
            }
        }
    }
}
