//! What there is for each theme in each place.

use super::sheet;
use crate::{
    desk::mapping::{PATH, overview::Overview},
    mapping::{
        Gist,
        gaps::{Cell, Place, part_word},
    },
    themes::THEMES,
};
use kernel::cells::harmless;
use maud::{Markup, html};
use shell::{Asked, Visit, components::print_button, dates};

/// The page.
pub(in super::super) fn page(visit: &Visit, overview: &Overview) -> Markup {
    let gaps = &overview.gaps;
    let chosen = overview.chosen.as_ref().and_then(|_| gaps.places.first()).map(|place| place.name().to_owned());
    let query = overview.chosen.as_ref().map_or_else(String::new, |number| format!("?kommune={number}"));
    let today = dates::day(visit.language, visit.today(), visit.today());
    let content = html! {
        @if gaps.places.is_empty() {
            p { (visit.t("mapping-overview-none")) }
        } @else {
            ul.v-counts { @for (place, empty) in gaps.places.iter().zip(gaps.empty()) {
                li { (visit.with("mapping-overview-empty", &[("place", place.name().to_owned().into()), ("count", empty.into())])) }
            } }
            div.v-wide.v-gaps-sheet tabindex="0" role="region" aria-label=(visit.t("mapping-overview-table")) {
                table.v-gaps {
                    caption { (visit.with("mapping-overview-as-of", &[("day", format!("{today} {}", visit.today().year()).into())])) }
                    thead { tr {
                        th scope="col" { (visit.t("mapping-overview-theme")) }
                        @for place in &gaps.places { th scope="col" { (head(visit, place, overview.chosen.is_none())) } }
                    } }
                    tbody {
                        @for (theme, cells) in THEMES.iter().zip(&gaps.themes) { tr {
                            th scope="row" { (theme.name.of(visit.language)) }
                            @for (place, one) in gaps.places.iter().zip(cells) {
                                (cell(visit, *one, place, ("tema", &theme.id)))
                            }
                        } }
                    }
                    tbody {
                        @for (part, cells) in Gist::PARTS.iter().zip(&gaps.times) { tr {
                            th scope="row" { (visit.t(&format!("mapping-overview-{}", part.key()))) }
                            @for (place, one) in gaps.places.iter().zip(cells) {
                                (cell(visit, *one, place, ("tid", part_word(*part))))
                            }
                        } }
                        tr {
                            th scope="row" { (visit.t("mapping-overview-all")) }
                            @for (place, one) in gaps.places.iter().zip(&gaps.all) { (cell(visit, *one, place, ("", ""))) }
                        }
                    }
                }
            }
            p.v-quiet { (visit.t("mapping-overview-how")) @if overview.chosen.is_some() { " " (visit.t("mapping-overview-towns")) } }
            div.v-acts.v-noprint {
                (print_button(&visit.t("mapping-print")))
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/oversikt.csv{query}"))) { (visit.t("mapping-csv")) }
                @if overview.chosen.is_some() {
                    a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/oversikt"))) { (visit.t("mapping-overview-back")) }
                }
            }
        }
    };
    let title = match chosen {
        Some(name) => visit.with("mapping-overview-in", &[("place", name.into())]),
        None => visit.t("mapping-overview"),
    };
    sheet(visit, title, Some(visit.t("mapping-overview-lead")), None, &content)
}

/// The name of a place; one leads to its towns.
fn head(visit: &Visit, place: &Place, leads: bool) -> Markup {
    html! {
        @if leads { a href=(visit.href(&format!("{PATH}/oversikt?kommune={}", place.number))) { (place.name()) } }
        @else { (place.name()) }
    }
}

/// The list behind a number.
fn list(place: &Place, (name, value): (&str, &str)) -> String {
    let asked = Asked::default().with("kommune", &place.number).with("sted", place.town.as_deref().unwrap_or_default());
    let asked = if name.is_empty() { asked } else { asked.with(name, value) };
    format!("/aktiviteter{}", asked.query())
}

fn cell(visit: &Visit, cell: Cell, place: &Place, choice: (&str, &str)) -> Markup {
    let under_way = cell.under_way.filter(|count| *count > 0);
    html! {
        td class=[cell.is_gap().then_some("v-gap")] {
            @if cell.is_gap() {
                strong { (visit.t("mapping-gap")) }
            } @else {
                a href=(visit.href(&list(place, choice))) { strong { (cell.listed) } span.v-hide { " " (place.name()) } }
                span.v-line { (visit.with("mapping-confirmed", &[("count", cell.confirmed.into())])) }
            }
            @if let Some(count) = under_way {
                a.v-line href=(visit.href(&format!("{PATH}/alle?kommune={}", place.number))) {
                    (visit.with("mapping-under-way", &[("count", count.into())]))
                }
            }
        }
    }
}

/// The same as a table for a spreadsheet: a row for each theme and place.
pub(in super::super) fn table(visit: &Visit, overview: &Overview) -> Vec<u8> {
    let gaps = &overview.gaps;
    let head = ["theme", "place", "listed", "confirmed", "under-way"].map(|key| visit.t(&format!("mapping-csv-{key}")));
    let mut rows = vec![head.to_vec()];
    let themes = THEMES.iter().map(|theme| theme.name.of(visit.language).to_owned()).zip(&gaps.themes);
    let times = Gist::PARTS.iter().map(|part| visit.t(&format!("mapping-overview-{}", part.key()))).zip(&gaps.times);
    let all = std::iter::once((visit.t("mapping-overview-all"), &gaps.all));
    for (what, cells) in themes.chain(times).chain(all) {
        for (place, cell) in gaps.places.iter().zip(cells) {
            let under_way = cell.under_way.map_or_else(String::new, |count| count.to_string());
            let numbers = [cell.listed.to_string(), cell.confirmed.to_string(), under_way];
            rows.push([what.clone(), place.name().to_owned()].into_iter().chain(numbers).collect());
        }
    }
    let mut out = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = out.write_record(row.iter().map(|cell| harmless(cell)));
    }
    out.into_inner().unwrap_or_default()
}
