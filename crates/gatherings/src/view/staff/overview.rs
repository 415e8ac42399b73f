//! Attendance over time, on the screen, on paper and as a table.

use crate::{
    overview::{Line, Period, Seen, Shown},
    staff::{PATH, overview::Overview},
    view::{phrases, text},
};
use jiff::civil::Date;
use kernel::cells::harmless;
use maud::{Markup, html};
use shell::{
    Visit,
    components::print_button,
    dates::{self, capital},
    page::Sheet,
};

/// So many years can be chosen with a press.
const YEARS: i16 = 3;
/// So many dates without a count stand under each series; the others are only counted.
const FORGOTTEN: usize = 6;
/// A bar is so high at most, and stands so far from the next.
const HIGH: i64 = 30;
const STEP: usize = 12;

/// The page.
#[must_use]
pub fn page(visit: &Visit, overview: &Overview) -> Markup {
    let as_of = dates::day(visit.language, visit.today(), visit.today());
    let content = html! {
        (choose(visit, overview.period))
        @if overview.places.is_empty() {
            section.v-lamp { h2 { (visit.t("overview-none")) } p { (visit.t("overview-none-text")) } }
        } @else {
            (waits(visit, overview))
            div.v-wide.v-gaps-sheet tabindex="0" role="region" aria-label=(visit.t("overview-table")) {
                (sheet(visit, overview, &as_of))
            }
            p.v-quiet { (visit.t("overview-how")) }
            (forgotten(visit, overview))
            div.v-acts.v-noprint {
                (print_button(&visit.t("overview-print")))
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/oversikt.csv{}", overview.period.query()))) { (visit.t("overview-csv")) }
            }
        }
    };
    Sheet::new(visit.t("overview-title"))
        .lead(visit.t("overview-lead"))
        .wears(&["staff.css", "host.css"])
        .render(visit, &content)
}

/// «2. halvår 2026», «2026».
fn named(visit: &Visit, period: Period) -> String {
    let year = period.year.to_string();
    match period.half {
        Some(half) => visit.with("overview-half", &[("half", i64::from(half).into()), ("year", year.into())]),
        None => year,
    }
}

fn choose(visit: &Visit, chosen: Period) -> Markup {
    let now = visit.today();
    let years = (now.year() - YEARS + 1..=now.year()).rev();
    let of_year = |year| [Some(2), Some(1), None].map(|half| Period { year, half });
    let begun = |one: &Period| one.half != Some(2) || one.year < now.year() || now.month() > 6;
    html! {
        nav.v-chips.v-noprint aria-label=(visit.t("overview-choose")) {
            @for one in years.flat_map(of_year).filter(begun) {
                @let current = (one == chosen).then_some("page");
                a class={ "v-chip" @if one == chosen { " v-chip--on" } } href=(visit.href(&format!("{PATH}/oversikt{}", one.query()))) aria-current=[current] { (named(visit, one)) }
            }
        }
    }
}

/// What somebody has to do something about: no host, or a pause.
fn waits(visit: &Visit, overview: &Overview) -> Markup {
    let today = visit.today();
    let all = || overview.places.iter().flat_map(|(_, lines)| lines).map(|line| &line.series);
    let living = || all().filter(|series| !series.is_over(today));
    let alone: Vec<&Seen> = living().filter(|series| !series.hosted).collect();
    let resting: Vec<&Seen> = living().filter(|series| series.rests(today).is_some()).collect();
    html! {
        @if !alone.is_empty() {
            section.v-block aria-labelledby="vert" {
                h2 #vert { (visit.t("overview-unhosted")) }
                ul.v-text { @for series in alone { li {
                    (link(visit, overview, series)) ": "
                    @match series.last_host {
                        Some(last) if last >= today => (visit.with("overview-unhosted-after", &[("day", dates::long(visit.language, last, today).into())])),
                        _ => (visit.t("overview-unhosted-now")),
                    }
                } } }
            }
        }
        @if !resting.is_empty() {
            section.v-block aria-labelledby="pause" {
                h2 #pause { (visit.t("overview-resting")) }
                ul.v-text { @for series in resting { @if let Some(pause) = series.rests(today) { li {
                    (link(visit, overview, series)) ": "
                    @if pause.from_on > today { (visit.with("pause-from", &[("day", dates::long(visit.language, pause.from_on, today).into())])) " " }
                    (phrases::pause(visit, pause))
                } } } }
            }
        }
    }
}

/// The series by its name: to where it is looked after for those who may, else to its public page.
fn link(visit: &Visit, overview: &Overview, series: &Seen) -> Markup {
    html! { a href=(visit.href(&path(overview, series, ""))) { (text::span(&series.name(visit.language))) } }
}

fn path(overview: &Overview, series: &Seen, date: &str) -> String {
    let own = overview.hosts_for.as_deref() == Some(series.tenant.as_str());
    match (own, date) {
        (true, "") => format!("{PATH}/{}", series.id),
        (true, date) => format!("{PATH}/{}/dato/{date}", series.id),
        (false, "") => format!("/treff/{}", series.slug),
        (false, date) => format!("/treff/{}/{date}", series.slug),
    }
}

fn sheet(visit: &Visit, overview: &Overview, as_of: &str) -> Markup {
    let months = overview.period.months();
    let span = months.len() + 4;
    let title = named(visit, overview.period);
    let day = format!("{as_of} {}", visit.today().year());
    html! {
        table.v-gaps.v-attendance {
            caption { (visit.with("overview-caption", &[("time", title.into()), ("day", day.into())])) }
            thead { tr {
                th scope="col" { (visit.t("overview-series")) }
                @for month in &months { th scope="col" { (capital(dates::month(visit.language, *month))) } }
                th scope="col" { (visit.t("overview-sum")) }
                th scope="col" { (visit.t("overview-dates")) }
                th scope="col" { (visit.t("overview-bars")) }
            } }
            @for (place, lines) in &overview.places {
                tbody {
                    tr { th.v-place scope="rowgroup" colspan=(span) { (place) } }
                    @for line in lines { (row(visit, overview, line, &months)) }
                    tr {
                        th scope="row" { (visit.with("overview-sum-of", &[("place", place.clone().into())])) }
                        @for at in 0..months.len() {
                            td { (number(visit, Shown::sum(lines.iter().filter_map(|line| line.months.get(at))))) }
                        }
                        td { strong { (number(visit, Shown::sum(lines.iter().map(|line| &line.sum)))) } }
                        td { (visit.with("overview-held", &[("count", count(lines.iter().map(|line| line.held).sum()).into())])) }
                        td {}
                    }
                }
            }
        }
    }
}

fn row(visit: &Visit, overview: &Overview, line: &Line, months: &[Date]) -> Markup {
    html! {
        tr {
            th scope="row" { (link(visit, overview, &line.series)) }
            @for month in &line.months { td { (number(visit, *month)) } }
            td { strong { (number(visit, line.sum)) } }
            td {
                (visit.with("overview-held", &[("count", count(line.held).into())]))
                @if line.off > 0 { span.v-line { (visit.with("overview-off", &[("count", count(line.off).into())])) } }
                @if !line.uncounted.is_empty() { span.v-line { (visit.with("overview-uncounted", &[("count", count(line.uncounted.len()).into())])) } }
            }
            td { (bars(visit, line, months)) }
        }
    }
}

fn count(some: usize) -> i64 {
    i64::try_from(some).unwrap_or(i64::MAX)
}

/// A number as it may be said.
fn number(visit: &Visit, shown: Shown) -> Markup {
    match shown {
        Shown::Nothing => html! { span aria-hidden="true" { "–" } span.v-hide { (visit.t("overview-nothing")) } },
        Shown::Few => html! { (visit.t("overview-few")) },
        Shown::People(people) => html! { (people) },
        Shown::AtLeast(people) => html! { (visit.with("overview-least", &[("count", people.into())])) },
    }
}

/// The months of a series as bars; the numbers stand beside them in the row.
fn bars(visit: &Visit, line: &Line, months: &[Date]) -> Markup {
    let people = |shown: &Shown| match shown {
        Shown::People(people) => *people,
        _ => 0,
    };
    let most = line.months.iter().map(people).max().unwrap_or(0);
    if most == 0 {
        return html! {};
    }
    let label = visit.with("overview-bars-of", &[("name", line.series.name(visit.language).text.into())]);
    html! {
        svg.v-bars role="img" aria-label=(label) viewBox=(format!("0 0 {} {}", months.len() * STEP, HIGH + 1)) {
            path fill="none" stroke="currentColor" stroke-width="0.6" d=(format!("M0 {HIGH}.5H{}", months.len() * STEP)) {}
            @for (at, shown) in line.months.iter().enumerate() {
                // Few is a line on the ground: how few nobody reads from it.
                @let high = match shown { Shown::Nothing => 0, Shown::Few => 1, _ => (people(shown) * HIGH / most).max(2) };
                @if high > 0 { rect x=(at * STEP + 2) y=(HIGH - high) width=(STEP - 4) height=(high) fill="currentColor" {} }
            }
        }
    }
}

/// The dates that passed and nobody counted, each with the way to where it is counted.
fn forgotten(visit: &Visit, overview: &Overview) -> Markup {
    let lines: Vec<&Line> =
        overview.places.iter().flat_map(|(_, lines)| lines).filter(|line| !line.uncounted.is_empty()).collect();
    html! {
        @if !lines.is_empty() {
            section.v-block aria-labelledby="telling" {
                h2 #telling { (visit.t("overview-forgotten")) }
                ul.v-text { @for line in lines { li {
                    (text::span(&line.series.name(visit.language))) ": "
                    @for (at, (key, day)) in line.uncounted.iter().rev().take(FORGOTTEN).enumerate() {
                        @if at > 0 { ", " }
                        a href=(visit.href(&path(overview, &line.series, key))) { (dates::day(visit.language, *day, visit.today())) }
                    }
                    @if line.uncounted.len() > FORGOTTEN { " " (visit.with("overview-forgotten-more", &[("count", count(line.uncounted.len() - FORGOTTEN).into())])) }
                } } }
            }
        }
    }
}

/// The same as a table for a spreadsheet: a row for each series and month.
#[must_use]
pub fn table(visit: &Visit, overview: &Overview) -> Vec<u8> {
    let head = ["municipality", "series", "month", "people"].map(|key| visit.t(&format!("overview-csv-{key}")));
    let mut rows = vec![head.to_vec()];
    for (place, lines) in &overview.places {
        for line in lines {
            for (month, shown) in overview.period.months().iter().zip(&line.months) {
                let people = match shown {
                    Shown::Nothing => String::new(),
                    Shown::Few => visit.t("overview-few"),
                    Shown::People(people) | Shown::AtLeast(people) => people.to_string(),
                };
                let name = line.series.name(visit.language).text;
                rows.push(vec![place.clone(), name, month.strftime("%Y-%m").to_string(), people]);
            }
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
