//! All entries that an editor keeps.

use super::day;
use crate::{
    desk::{
        ENTRY, NEW,
        list::{List, STAGES, STATUSES},
        sheet,
    },
    fresh::Stage,
    listing::Row,
    places::PLACES,
    store::{ENTRY_PAGE, Kept},
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, field_text, pagination},
};

/// The page: what to look for, and a table of what was found.
#[must_use]
pub fn page(visit: &Visit, list: &List, asked: &Asked) -> Markup {
    let desk = visit.t("desk");
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let narrowed = ["sok", "ferskhet", "status", "kommune"].iter().any(|name| asked.first(name).is_some());
    let key = if narrowed { "entries-some" } else { "entries-all" };
    let lead = visit.with(key, &[("count", number(list.found.count).into()), ("all", number(list.found.all).into())]);
    let content = html! {
        (narrowing(visit, list, asked))
        @if list.found.all == 0 {
            p { (visit.t("entries-none")) }
        } @else if list.found.count == 0 {
            p { (visit.t("entries-none-fit")) " " a href=(visit.href(ENTRY)) { (visit.t("entries-see-all")) } }
        } @else if list.found.entries.is_empty() {
            p { (visit.t("entries-page-empty")) " " a href=(visit.href(&format!("{ENTRY}{}", asked.without(&["side"]).query()))) { (visit.t("entries-first-page")) } }
        } @else {
            (table(visit, list))
        }
        @let pages = number(list.found.count.div_ceil(ENTRY_PAGE).max(1));
        (pagination(visit, number(list.page).min(pages), pages, |page| {
            visit.href(&format!("{ENTRY}{}", asked.without(&["side"]).with("side", &page.to_string()).query()))
        }))
        div.v-acts { a.ds-button data-variant="secondary" href=(visit.href(NEW)) { (visit.t("desk-new")) } }
    };
    sheet(visit, visit.t("entries"), &desk).lead(lead).render(visit, &content)
}

fn narrowing(visit: &Visit, list: &List, asked: &Asked) -> Markup {
    let chosen = |name: &str| asked.first(name).unwrap_or_default().to_owned();
    let any = |key: &str| (String::new(), visit.t(key));
    let stages = STAGES.iter().map(|(word, _)| ((*word).to_owned(), visit.t(&format!("entries-stage-{word}"))));
    let states = STATUSES.iter().map(|(word, _)| ((*word).to_owned(), visit.t(&format!("entries-status-{word}"))));
    let tenants = list.found.tenants.iter().cloned();
    html! {
        div.v-wide.v-noprint {
            form.v-sift method="get" action=(visit.href(ENTRY)) role="search" {
                (field_text(&Field::new("sok", visit.t("entries-search")).value(asked.first("sok")).longest(200)))
                (select("ferskhet", &visit.t("entries-stage"), &chosen("ferskhet"), any("entries-any"), stages))
                (select("status", &visit.t("entries-status"), &chosen("status"), any("entries-any"), states))
                @if list.found.tenants.len() > 1 {
                    (select("kommune", &visit.t("entries-whose"), &chosen("kommune"), any("entries-any"), tenants))
                }
                button.ds-button data-variant="secondary" type="submit" { (visit.t("entries-show")) }
            }
        }
    }
}

fn select(
    name: &str,
    label: &str,
    chosen: &str,
    any: (String, String),
    choices: impl Iterator<Item = (String, String)>,
) -> Markup {
    html! {
        div.v-field {
            label for={ "f-" (name) } { (label) }
            select.ds-input id={ "f-" (name) } name=(name) {
                @for (value, words) in std::iter::once(any).chain(choices) {
                    option value=(value) selected[value == chosen] { (words) }
                }
            }
        }
    }
}

fn table(visit: &Visit, list: &List) -> Markup {
    html! {
        table.v-work.v-work--read.v-wide {
            caption.v-hide { (visit.t("entries")) }
            thead { tr {
                th scope="col" { (visit.t("entries-name")) } th scope="col" { (visit.t("entries-place")) }
                th scope="col" { (visit.t("entries-stands")) } th scope="col" { (visit.t("entries-confirmed")) }
            } }
            tbody { @for one in &list.found.entries {
                @let row = list.rows.iter().find(|row| row.parts.service.id == one.id);
                (line(visit, one, row))
            } }
        }
    }
}

fn line(visit: &Visit, one: &Kept, row: Option<&Row>) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href=(visit.href(&format!("{ENTRY}/{}", one.id))) { b { (one.name) } }
                @if let Some(organization) = &one.organization { span.v-line { (organization) } }
            }
            td data-label=(visit.t("entries-place")) { (row.and_then(place).unwrap_or_else(|| visit.t("entries-nowhere"))) }
            td data-label=(visit.t("entries-stands")) { (stands(visit, one)) }
            td data-label=(visit.t("entries-confirmed")) { (confirmed(visit, one)) }
        }
    }
}

/// The town, or the municipality where nobody says more.
pub(super) fn place(row: &Row) -> Option<String> {
    let town = || {
        let address = row.parts.first_place()?.data.get("addresses")?.get(0)?;
        Some(address.get("city")?.as_str()?.to_owned()).filter(|town| !town.is_empty())
    };
    let municipality = || PLACES.municipality(row.municipalities.first()?).map(|place| place.name.clone());
    town().or_else(municipality)
}

/// How it stands in words: that it is not shown, that it is closed, or how old what is known is.
pub(super) fn stands(visit: &Visit, one: &Kept) -> String {
    match (one.status.as_str(), one.stage(visit.app.clock.millis())) {
        ("inactive", _) => visit.t("entries-status-skjult"),
        ("defunct", _) => visit.t("entries-status-over"),
        ("temporarily closed", _) => visit.t("entries-status-stengt"),
        (_, None) => visit.t("entries-stage-new"),
        (_, Some(Stage::Fresh)) => visit.t("entries-stage-ferskt"),
        (_, Some(Stage::Aging)) => visit.t("entries-stage-eldre"),
        (_, Some(Stage::Stale | Stage::Hidden)) => visit.t("entries-stage-gammelt"),
    }
}

/// Who confirmed it and when, as far as anybody here knows.
fn confirmed(visit: &Visit, one: &Kept) -> String {
    let Some(upkeep) = &one.upkeep else { return visit.t("entries-never") };
    match (upkeep.confirmed_at, upkeep.confirmed_by.as_deref(), upkeep.assured.and_then(crate::fresh::noon)) {
        (Some(at), Some("holder"), _) => visit.with("entries-by-holder", &[("day", day(visit, at).into())]),
        (Some(at), ..) => visit.with("entries-by-editor", &[("day", day(visit, at).into())]),
        (None, _, Some(at)) => visit.with("entries-by-source", &[("day", day(visit, at).into())]),
        (None, _, None) => visit.t("entries-never"),
    }
}
