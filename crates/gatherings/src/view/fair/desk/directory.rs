//! What stands in the directory of those who were there, what does not yet, and the press that hands both over.

use super::{super::words::Fields, path};
use crate::{
    around::Entry,
    fair::{Exhibitor, Report, State},
};
use jiff::Timestamp;
use kernel::clock::in_oslo;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{icon, icon as icons},
    dates,
};

/// The section of the report.
pub(super) fn section(visit: &Visit, report: &Report, odd: &[(String, &'static str)]) -> Markup {
    let (known, new): (Vec<&Exhibitor>, Vec<&Exhibitor>) =
        report.whole.exhibitors.iter().partition(|one| one.entry.is_some());
    let over = report.whole.state == State::Over;
    let gives = over && report.maps && new.iter().any(|one| !report.desk.handed.contains_key(&one.id));
    let asks = over && !report.desk.askable.is_empty();
    let error = Fields { visit, odd }.error("katalogen");
    html! {
        @if !report.whole.exhibitors.is_empty() {
            section aria-labelledby="katalog" {
                h2 #katalog { (visit.t("fair-after-directory")) }
                form.v-plan-form method="post" action=(visit.href(&format!("{}/etterpaa/katalogen", path(&report.whole.fair)))) novalidate {
                    @if let Some(error) = &error { p.v-error #f-katalogen { (icon(icons::XMARK_OCTAGON)) span { (error) } } }
                    @if !known.is_empty() {
                        @if asks { p.v-noprint { (visit.t("fair-after-ask-how")) } }
                        ul.v-rows { @for one in &known { (entry(visit, report, one, asks)) } }
                        @if report.keeps && !asks { p.v-noprint { a.v-go href=(visit.href("/redaksjon")) { (visit.t("fair-after-desk")) } } }
                    }
                    @if !new.is_empty() {
                        h3 { (visit.t("fair-after-new")) }
                        @if gives { p.v-noprint { (visit.t("fair-after-give-how")) } }
                        ul.v-rows { @for one in &new { (candidate(visit, report, one, gives)) } }
                        @if !report.maps { p.v-noprint { a.v-go href=(visit.href("/foresla")) { (visit.t("fair-after-propose")) } } }
                        @else if !over { p.v-quiet.v-noprint { (visit.t("fair-after-give-later")) } }
                    }
                    @if gives || asks { div.v-acts.v-noprint { button.ds-button type="submit" { (visit.t("fair-after-give")) } } }
                }
            }
        }
    }
}

/// One who is in the directory, with a box where whoever holds it may be asked.
fn entry(visit: &Visit, report: &Report, one: &Exhibitor, asks: bool) -> Markup {
    let id = one.entry.as_ref().map_or("", |(id, _)| id.as_str());
    let Some(entry) = report.entries.iter().find(|entry| entry.id == id) else {
        return html! { li { div { strong { (one.name) } p.v-quiet { (visit.t("fair-after-gone")) } } } };
    };
    let askable = asks && report.desk.askable.iter().any(|one| one == id);
    html! { li { div {
        a href=(visit.href(&format!("/aktiviteter/{}", entry.slug))) { (one.name) }
        p.v-quiet { (confirmed(visit, report, entry)) }
        @if askable { (tick("spor", id, true, &visit.with("fair-after-ask", &[("name", one.name.clone().into())]))) }
    } } }
}

fn confirmed(visit: &Visit, report: &Report, entry: &Entry) -> Markup {
    match entry.confirmed_at.and_then(|at| Timestamp::from_millisecond(at).ok()) {
        Some(at) => {
            let day = in_oslo(at).date();
            html! {
                @if day >= report.whole.fair.date { strong { (visit.t("fair-after-refreshed")) } " " }
                (visit.with("fair-after-confirmed", &[("day", dates::day(visit.language, day, visit.today()).into())]))
            }
        }
        None => html! { (visit.t("fair-after-never")) },
    }
}

/// One who is not there, with a box; or where they stand now.
fn candidate(visit: &Visit, report: &Report, one: &Exhibitor, gives: bool) -> Markup {
    if let Some(handed) = report.desk.handed.get(&one.id) {
        let word = visit.t(if handed.listed { "fair-after-listed" } else { "fair-after-handed" });
        return html! { li { div { a href=(visit.href(&handed.path)) { (one.name) } p.v-quiet { (word) } } } };
    }
    let alike = report.desk.alike.get(&one.id);
    html! { li { div {
        @if gives { (tick("nye", &one.id, alike.is_none(), &one.name)) } @else { strong { (one.name) } }
        @if let Some((name, path)) = alike {
            p.v-quiet { (visit.t("fair-after-alike")) " " a href=(visit.href(path)) { (name) } }
        }
    } } }
}

fn tick(name: &str, value: &str, on: bool, label: &str) -> Markup {
    html! { label.v-radio {
        input.ds-input type="checkbox" name=(name) value=(value) checked[on] autocomplete="off";
        span { (label) }
    } }
}
