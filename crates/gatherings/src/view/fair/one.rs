//! One fair, as everybody sees it.

use super::words;
use crate::{
    fair::{
        Exhibitor, Fair, State, Whole,
        plan::{Thing, Words, drawn},
        print,
    },
    paper::alphabet,
    view::room,
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, breadcrumbs, icon, icon as icons, notice},
    dates::{self, capital},
    page::Section,
};
use trust::secret::Token;

/// The page. `opened` is the chance of this opened form.
#[must_use]
pub fn page(visit: &Visit, whole: &Whole, opened: &Token, prints: bool) -> Markup {
    let (fair, path) = (&whole.fair, words::path(&whole.fair));
    let content = html! {
        div.v-page.v-body.v-staff {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&visit.t("fairs"), crate::fair::PATH)]))
            div.v-head {
                h1 { (words::called(visit, fair)) }
                p.v-lead { (words::when(visit, fair)) ". " (fair.where_short()) "." }
            }
            @match whole.state {
                State::Cancelled => (notice(Notice::Careful, &html! { p { strong { (visit.t("fair-cancelled")) } " " (fair.reason) } })),
                State::Over => (notice(Notice::Plain, &html! { p { (visit.t("fair-over")) } })),
                State::Draft | State::Open => {}
            }
            @if !fair.welcome.is_empty() { div.v-text lang=[words::lang(visit, fair)] { (words::paragraphs(&fair.welcome)) } }
            div.v-acts.v-noprint {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/kalender.ics"))) { (icon(icons::CALENDAR)) (visit.t("fair-calendar")) }
                @if prints {
                    a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/hefte.pdf"))) { (icon(icons::PRINTER_SMALL)) (visit.t("fair-leaflet")) }
                    a.ds-button data-variant="tertiary" href=(visit.href(&format!("{path}/hefte.pdf?skrift=stor"))) { (visit.t("fair-leaflet-large")) }
                }
            }
            (programme(visit, whole))
            (exhibitors(visit, whole, opened))
            (plan(visit, whole, prints))
            (place(visit, fair))
            p.v-quiet { (visit.with("fair-by", &[("by", whole.by.clone().into())])) }
        }
    };
    let lead: String = fair.welcome.chars().take(200).collect();
    Page::new(fair.name.clone(), content)
        .current(Section::Gatherings)
        .wears(&["staff.css"])
        .description(if lead.is_empty() { words::when(visit, fair) } else { lead })
        .canonical(path.clone())
        .print_address(path)
        .render(visit)
}

fn programme(visit: &Visit, whole: &Whole) -> Markup {
    html! {
        @if !whole.programme.is_empty() {
            section aria-labelledby="program" {
                h2 #program { (visit.t("fair-programme")) }
                dl.v-about lang=[words::lang(visit, &whole.fair)] { @for point in &whole.programme {
                    div {
                        dt { (dates::hours(point.starts, point.ends)) }
                        dd { (point.what)
                            @if !point.place.is_empty() || !point.who.is_empty() {
                                p.v-quiet { (point.place) @if !point.place.is_empty() && !point.who.is_empty() { " · " } (point.who) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// A–Å, each with a press.
fn exhibitors(visit: &Visit, whole: &Whole, opened: &Token) -> Markup {
    let presses = whole.state != State::Cancelled;
    let groups = whole.exhibitors.chunk_by(|one, other| alphabet::letter(&one.name) == alphabet::letter(&other.name));
    html! {
        section aria-labelledby="utstillere" {
            h2 #utstillere { (visit.t("fair-exhibitors")) }
            @if whole.exhibitors.is_empty() { p { (visit.t("fair-exhibitors-none")) } }
            @else {
                @if presses { p { (visit.t("fair-more-how")) } }
                form method="post" action=(visit.href(&format!("{}/mer", words::path(&whole.fair)))) {
                    input type="hidden" name="skjema" value=(opened.carried()) autocomplete="off";
                    @for group in groups {
                        @if let Some(first) = group.first() { h3.v-letter { (alphabet::letter(&first.name)) } }
                        ul.v-rows { @for one in group { (exhibitor(visit, whole, one, presses)) } }
                    }
                }
            }
        }
    }
}

fn exhibitor(visit: &Visit, whole: &Whole, one: &Exhibitor, presses: bool) -> Markup {
    let number = whole.plan.number_of(&one.id);
    html! {
        li id=[number.map(|number| format!("stand-{number}"))] {
            div {
                strong.v-break { @match &one.entry {
                    Some((_, slug)) => a href=(visit.href(&format!("/aktiviteter/{slug}"))) { (one.name) },
                    None => (one.name),
                } }
                @if let Some(number) = number { p { (visit.with("fair-stand", &[("n", number.into())])) } }
                @if !one.wants.brings.is_empty() { p.v-break lang=[words::lang(visit, &whole.fair)] { (one.wants.brings) } }
            }
            @if presses {
                button.ds-button.v-noprint data-variant="secondary" type="submit" name="hvem" value=(one.id) {
                    (visit.t("fair-more")) span.v-hide { ": " (one.name) } }
            }
        }
    }
}

fn plan(visit: &Visit, whole: &Whole, prints: bool) -> Markup {
    let (title, kinds) = print::words(visit);
    let words = Words { title: &title, beside: Some("plan-ord"), kinds: kinds.each_ref().map(String::as_str) };
    let told = |thing: &Thing| print::told(visit, whole, thing);
    let path = words::path(&whole.fair);
    html! {
        @if !whole.plan.stands().is_empty() {
            section aria-labelledby="plan" {
                h2 #plan { (visit.t("fair-plan")) }
                div.v-plan-frame { (drawn(&whole.plan, words, &told, false)) }
                details.v-older {
                    summary { (visit.t("fair-plan-words")) }
                    ul #plan-ord { @for one in whole.plan.stands() { li { (told(one)) } } }
                }
                @if prints {
                    div.v-acts.v-noprint {
                        a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/plan.pdf"))) { (icon(icons::PRINTER_SMALL)) (visit.t("fair-plan-a4")) }
                        a.ds-button data-variant="tertiary" href=(visit.href(&format!("{path}/plan.pdf?storrelse=a3"))) { (visit.t("fair-plan-a3")) }
                    }
                }
            }
        }
    }
}

fn place(visit: &Visit, fair: &Fair) -> Markup {
    let facts = room::facts(visit, &fair.place);
    html! {
        section aria-labelledby="finn" {
            h2 #finn { (visit.t("room-way")) }
            div.v-text {
                p { @if let Some(name) = &fair.place.room { strong { (capital(name)) } br; } (fair.place.address().unwrap_or_default()) }
                div lang=[words::lang(visit, fair)] { (words::paragraphs(&fair.way)) }
                @if !facts.is_empty() { ul { @for fact in &facts { li { (fact) } } } }
                @if !fair.contact.is_empty() { p { (visit.t("fair-contact")) ": " (fair.contact) } }
            }
        }
    }
}

/// After the press; or after it was taken back.
#[must_use]
pub fn pressed(visit: &Visit, fair: &Fair, one: &Exhibitor, opened: &Token, back: bool) -> Markup {
    let title = visit.t(if back { "fair-more-back" } else { "fair-more-done" });
    let (action, label) = if back { ("hvem", "fair-more") } else { ("angre", "fair-more-undo") };
    let content = html! {
        div.v-page.v-body.v-narrow {
            (breadcrumbs(visit, &[(&visit.t("fairs"), crate::fair::PATH), (&fair.name, &words::path(fair))]))
            div.v-head { h1 { (title) } }
            section.v-lamp {
                p.v-lead { (visit.with(if back { "fair-more-back-text" } else { "fair-more-text" }, &[("name", one.name.clone().into())])) }
            }
            div.v-acts {
                a.ds-button href=(visit.href(&format!("{}#utstillere", words::path(fair)))) { (visit.t("fair-back")) }
                form method="post" action=(visit.href(&format!("{}/mer", words::path(fair)))) {
                    input type="hidden" name="skjema" value=(opened.carried()) autocomplete="off";
                    button.ds-button data-variant="secondary" type="submit" name=(action) value=(one.id) { (visit.t(label)) }
                }
            }
        }
    };
    Page::new(title, content).current(Section::Gatherings).no_index().render(visit)
}
