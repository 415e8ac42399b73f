//! Small things that many pages use.

use super::{Icon, icon, icon as icons};
use crate::{Visit, dates};
use jiff::civil::Date;
use maud::{Markup, html};

/// A date as on a calendar sheet. It is decoration: the same date stands in words beside it.
#[must_use]
pub fn day_box(visit: &Visit, date: Date) -> Markup {
    html! {
        span.v-day aria-hidden="true" {
            span { (dates::weekday(visit.language, date.weekday())) } b { (date.day()) }
            span { (dates::month(visit.language, date)) }
        }
    }
}

/// One choice that makes a list shorter, as a link: it works without a script and can be shared.
#[must_use]
pub fn chip(visit: &Visit, label: &str, href: &str, on: bool) -> Markup {
    html! {
        @if on {
            a.v-chip.v-chip--on href=(href) { (label) span.v-hide { (visit.t("chip-chosen")) } (icon(icons::XMARK)) }
        } @else {
            a.v-chip href=(href) { (label) }
        }
    }
}

/// What a notice is about; decides its sign, never its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Good to know.
    Plain,
    /// What was asked is done.
    Done,
    /// Old, paused or cancelled: look before you go.
    Careful,
}

/// A few words beside a sign, between two lines.
#[must_use]
pub fn notice(kind: Notice, content: &Markup) -> Markup {
    let (class, sign): (_, Icon) = match kind {
        Notice::Plain => ("v-notice", icons::INFORMATION_SQUARE),
        Notice::Done => ("v-notice v-notice--done", icons::CHECKMARK_CIRCLE),
        Notice::Careful => ("v-notice v-notice--careful", icons::CLOCK_DASHED),
    };
    html! { div class=(class) role=[(kind == Notice::Done).then_some("status")] { (icon(sign)) div { (content) } } }
}

/// Where this page stands: the pages above it, in order, as name and path.
#[must_use]
pub fn breadcrumbs(visit: &Visit, above: &[(&str, &str)]) -> Markup {
    html! {
        nav aria-label=(visit.t("you-are-here")) {
            ol.v-crumb { @for (name, path) in above { li { a href=(visit.href(path)) { (name) } } } }
        }
    }
}
