//! What is on.

use super::{feeds, happening::Happening, month};
use crate::{calendar::Shown, occurrence::Standing, series::Kind, store::Ahead};
use jiff::{ToSpan as _, civil::Date};
use maud::{Markup, html};
use shell::{
    Asked, Page, Visit,
    components::{chip, icon, icon as icons, pagination},
    dates::{self, capital},
    page::Section,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, asked: &Asked, shown: &Shown) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { (visit.t("cal-title")) }
                p.v-lead { (visit.t("cal-lead")) }
                (sift(visit, asked, shown))
            }
            @match shown.month {
                Some(first) => (by_month(visit, asked, first, shown)),
                None => (by_time(visit, asked, shown)),
            }
            div.v-after.v-noprint {
                @if shown.prints { (programme(visit, asked, shown)) }
                p { a.v-more href=(visit.href("/kurs")) { (icon(icons::CHEVRON_RIGHT)) (visit.t("cal-courses")) } }
                p { a.v-more href=(visit.href(crate::fair::PATH)) { (icon(icons::CHEVRON_RIGHT)) (visit.t("cal-fairs")) } }
            }
            (feeds::section(visit, asked))
            p.v-noprint {
                a.v-more href=(visit.href("/treff/bygg-inn")) { (icon(icons::CHEVRON_RIGHT)) (visit.t("shown-build-go")) }
            }
        }
    };
    Page::new(visit.t("cal-title"), content).current(Section::Gatherings).description(visit.t("cal-lead")).render(visit)
}

fn address(visit: &Visit, asked: &Asked) -> String {
    visit.href(&format!("/treff{}", asked.query()))
}

/// Where, what, and whether as a list or a month.
fn sift(visit: &Visit, asked: &Asked, shown: &Shown) -> Markup {
    let base = asked.without(&["side"]);
    let toggled = |name: &str, value: &str, on: bool| {
        let rest = base.without(&[name]);
        address(visit, &if on { rest } else { rest.with(name, value) })
    };
    let this_month = shown.month.unwrap_or_else(|| visit.today()).strftime("%Y-%m").to_string();
    html! {
        nav.v-chips.v-noprint aria-label=(visit.t("cal-sift")) {
            @if shown.places.len() > 1 || !shown.filter.municipality.is_empty() {
                @for (number, name) in &shown.places {
                    @let on = shown.filter.municipality == *number;
                    (chip(visit, name, &toggled("kommune", number, on), on))
                }
            }
            @for kind in Kind::ALL {
                @let on = shown.filter.kind == kind.word();
                @if on || shown.dates.iter().any(|one| one.series.kind == kind) {
                    (chip(visit, &visit.t(&format!("kind-{}", kind.word())), &toggled("slag", kind.word(), on), on))
                }
            }
        }
        p.v-noprint {
            @match shown.month {
                Some(_) => a.v-more href=(address(visit, &base.without(&["maaned"]))) { (icon(icons::BULLET_LIST)) (visit.t("cal-as-list")) },
                None => a.v-more href=(address(visit, &base.with("maaned", &this_month))) { (icon(icons::CALENDAR)) (visit.t("cal-as-month")) },
            }
        }
    }
}

/// The same on paper, for a notice board.
fn programme(visit: &Visit, asked: &Asked, shown: &Shown) -> Markup {
    let month = shown.month.map(|first| first.strftime("%Y-%m").to_string());
    let kept = asked.without(&["side", "maaned"]);
    let kept = month.map_or(kept.clone(), |month| kept.with("maaned", &month));
    html! {
        p { a.v-more href=(visit.href(&format!("/treff/program.pdf{}", kept.query()))) { (icon(icons::PRINTER_SMALL)) (visit.t("poster-programme")) } }
    }
}

fn by_time(visit: &Visit, asked: &Asked, shown: &Shown) -> Markup {
    if shown.dates.is_empty() && shown.fairs.is_empty() {
        return nothing(visit, asked, shown);
    }
    let today = visit.today();
    let week = today.saturating_add(7.days());
    let first_page = shown.page.0 == 1;
    let (soon, later): (Vec<Happening<'_>>, Vec<Happening<'_>>) = Happening::all(told_once(&shown.dates), &shown.fairs)
        .into_iter()
        .partition(|one| first_page && one.starts().date() < week);
    let groups = by_months(&later);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    html! {
        div.v-stack {
        @if !soon.is_empty() {
            section.v-block aria-labelledby="uka" {
                h2 #uka { (visit.t("cal-week")) }
                (lines(visit, &soon))
            }
        }
        @for (first, dates) in &groups {
            @let id = first.strftime("m%Y-%m").to_string();
            section.v-block aria-labelledby=(id) {
                h2 id=(id) { (capital(&month::name(visit, *first))) }
                (lines(visit, dates))
            }
        }
        }
        @if shown.further && shown.page.0 == shown.page.1 { p { (visit.t("cal-further")) } }
        (pagination(visit, number(shown.page.0), number(shown.page.1), |page| {
            address(visit, &asked.without(&["side"]).with("side", &page.to_string()))
        }))
    }
}

/// That a series rests is said once on a page; its other dates are left out.
pub(crate) fn told_once(dates: &[Ahead]) -> Vec<&Ahead> {
    let (mut resting, mut told) = (Vec::new(), Vec::new());
    for one in dates {
        if matches!(one.occurrence.standing(&one.series), Standing::Rests(_)) {
            if resting.contains(&one.series.id.as_str()) {
                continue;
            }
            resting.push(one.series.id.as_str());
        }
        told.push(one);
    }
    told
}

fn by_months<'a>(all: &[Happening<'a>]) -> Vec<(Date, Vec<Happening<'a>>)> {
    let mut groups: Vec<(Date, Vec<Happening<'_>>)> = Vec::new();
    for one in all {
        let first = one.starts().date().first_of_month();
        match groups.last_mut() {
            Some((month, group)) if *month == first => group.push(*one),
            _ => groups.push((first, vec![*one])),
        }
    }
    groups
}

fn lines(visit: &Visit, all: &[Happening<'_>]) -> Markup {
    html! { ol.v-dates.v-dates--wide { @for one in all { (one.line(visit)) } } }
}

fn by_month(visit: &Visit, asked: &Asked, first: Date, shown: &Shown) -> Markup {
    let to = |month: Date| {
        address(visit, &asked.without(&["maaned", "side"]).with("maaned", &month.strftime("%Y-%m").to_string()))
    };
    let (before, after) = (first.saturating_sub(1.months()), first.saturating_add(1.months()));
    html! {
        section.v-block aria-labelledby="mnd" {
            div.v-month-head {
                h2 #mnd { (capital(&month::name(visit, first))) }
                nav.v-noprint aria-label=(visit.t("cal-months")) {
                    a rel="prev" href=(to(before)) { (icon(icons::CHEVRON_LEFT)) (capital(dates::month(visit.language, before))) }
                    a rel="next" href=(to(after)) { (capital(dates::month(visit.language, after))) (icon(icons::CHEVRON_RIGHT)) }
                }
            }
            @let all = Happening::all(&shown.dates, &shown.fairs);
            @if all.is_empty() { p { (visit.t("cal-empty-month")) } }
            (month::table(visit, first, &all))
        }
    }
}

fn nothing(visit: &Visit, asked: &Asked, shown: &Shown) -> Markup {
    let sifted = !shown.filter.municipality.is_empty() || !shown.filter.kind.is_empty();
    html! {
        section.v-lamp {
            @if sifted {
                h2 { (visit.t("cal-none-here")) }
                p { a href=(address(visit, &asked.without(&["kommune", "slag", "side"]))) { (visit.t("cal-all")) } }
            } @else {
                h2 { (visit.t("cal-none")) }
                p { (visit.t("cal-none-text")) }
                p { a href=(visit.href("/aktiviteter")) { (visit.t("cal-activities")) } }
            }
        }
    }
}
