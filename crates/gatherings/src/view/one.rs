//! A series.

use super::{
    date::{company, picture_of, poster, why_line},
    json_ld, list, phrases, reminder, room, share, text,
};
use crate::{one::One, reminder::page::Of, series::Field};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, breadcrumbs, icon, icon as icons, notice},
    dates::{self, capital},
    page::Section,
    pictures::picture,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, one: &One, prints: bool) -> Markup {
    let series = &one.series;
    let name = series.name(visit.language);
    let summary = series.texts.said(Field::Summary, visit.language);
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff")]))
            div.v-head.v-head__art {
                div {
                    h1 { (text::span(&name)) }
                    @if let Some(summary) = &summary { p.v-lead { (text::span(summary)) } }
                    @if !series.behind.is_empty() { p.v-quiet { (visit.with("one-behind", &[("who", series.behind.clone().into())])) } }
                }
                (picture(picture_of(series.kind)))
            }
            (standing(visit, one))
            div.v-two {
                div.v-stack { (next(visit, one)) (room::sections(visit, series, None)) }
                aside.v-side.v-stack aria-label=(visit.t("one-dates")) {
                    (dates_of(visit, one))
                    @if prints && !series.is_over(visit.today()) { (poster(visit, &series.path())) }
                    @if !series.is_over(visit.today()) { (share::way(visit, &series.path())) }
                }
            }
        }
    };
    let mut page = Page::new(name.text.clone(), content)
        .current(Section::Gatherings)
        .canonical(series.path())
        .print_address(format!("/t/{}", series.code))
        .json_ld(json_ld::series(visit, one))
        .preview(share::preview(visit, series, None, &series.path(), prints));
    if let Some(summary) = summary {
        page = page.description(summary.text);
    }
    page.render(visit)
}

/// Over, resting, or about to rest.
fn standing(visit: &Visit, one: &One) -> Markup {
    let today = visit.today();
    let rests = one.series.pauses.iter().rev().find(|pause| pause.covers(today) || pause.from_on > today);
    html! {
        @if one.series.is_over(today) {
            (notice(Notice::Careful, &html! { p { (visit.t("one-over")) } }))
        } @else if let Some(pause) = rests {
            (notice(Notice::Careful, &html! {
                @if pause.from_on > today {
                    p { (visit.with("pause-from", &[("day", dates::long(visit.language, pause.from_on, today).into())])) " " (phrases::pause(visit, pause)) }
                } @else { p { (phrases::pause(visit, pause)) } }
                (why_line(visit, Some(&pause.why)))
                (reminder::way_to(visit, &Of::Series(Box::new(one.series.clone()))))
            }))
        }
    }
}

/// The next one that is on, with the way to it.
fn next(visit: &Visit, one: &One) -> Markup {
    let series = &one.series;
    let Some(next) = one.next.iter().find(|date| date.standing(series).is_on()) else {
        return html! {
            section.v-lamp aria-labelledby="neste" {
                h2 #neste { (visit.t("one-no-date")) }
                p { a href=(visit.href("/treff")) { (visit.t("date-others")) } }
            }
        };
    };
    let day = phrases::day(visit.language, next.starts.date(), visit.today());
    let place = phrases::short_where(visit, series, Some(next));
    html! {
        section.v-lamp aria-labelledby="neste" {
            p.v-kicker { (visit.t("one-next")) }
            h2 #neste { (day) @if let Some(theme) = &next.theme { ": " (list::theme_of(visit, next, theme)) } }
            p { (capital(&phrases::hours(visit.language, next))) @if let Some(place) = place { ", " (place) } "." }
            a.ds-button href=(visit.href(&format!("{}/{}", series.path(), next.key(true)))) { (visit.t("one-see")) }
            (company(visit, &series.path()))
        }
    }
}

fn dates_of(visit: &Visit, one: &One) -> Markup {
    html! {
        @if !one.next.is_empty() {
            section.v-block aria-labelledby="datoer" {
                h2 #datoer { (visit.t("one-dates")) }
                ol.v-dates { @for date in &one.next {
                    (list::line(visit, &list::Line { series: &one.series, occurrence: date, by_day: true, alone: true }))
                } }
                p.v-dates__more.v-noprint {
                    a.v-more href=(visit.href(&format!("{}/kalender.ics", one.series.path()))) { (icon(icons::CALENDAR)) (visit.t("feed-add")) }
                }
            }
        }
    }
}
