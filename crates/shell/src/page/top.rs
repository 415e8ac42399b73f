//! The top of every page: help numbers, the name, the way out, the menu.

use super::Section;
use crate::{
    Visit,
    components::{grouped, icon, icon as icons, tel_href},
    help_lines::{self, Shown},
    pictures,
    signed::SignedAs,
};
use kernel::Language;
use maud::{Markup, html};

/// Three numbers in a narrow strip.
pub(super) fn strip(visit: &Visit) -> Markup {
    html! { aside.v-help aria-label=(visit.t("help-now")) { (strip_of(visit, &help_lines::showing(visit))) } }
}

/// What stands in the strip with these numbers.
pub(super) fn strip_of(visit: &Visit, lines: &[Shown]) -> Markup {
    html! {
        div.v-page {
            p.v-help__intro { (visit.t("help-question")) }
            ul { @for line in lines.iter().filter(|line| line.strip) {
                li { a href=(tel_href(&line.number)) { (line.short) " " strong { (grouped(&line.number)) } } }
            } }
        }
    }
}

/// All numbers, each with a sentence, in the place of the strip. Calm: no red, no sign of danger.
pub(super) fn crisis(visit: &Visit) -> Markup {
    html! {
        aside.v-help.v-help--all aria-labelledby="hjelp" {
            div.v-page {
                p.v-help__title #hjelp { (visit.t("help-crisis-title")) }
                ul { @for line in help_lines::showing(visit) {
                    li {
                        a href=(tel_href(&line.number)) { (grouped(&line.number)) }
                        span { (line.full) }
                    }
                } }
            }
        }
    }
}

pub(super) fn bar(visit: &Visit) -> Markup {
    html! {
        header.v-bar {
            div.v-page {
                a.v-logo href=(visit.href("/")) {
                    (pictures::mark()) span { (visit.t("site-name")) span.v-hide { (visit.t("logo-to-front")) } }
                }
                a.v-exit href=(visit.app.settings.exit) rel="nofollow noreferrer"
                    data-exit data-more=(visit.t("exit-more")) data-last=(visit.t("exit-last")) {
                    (icon(icons::LEAVE))
                    span { (visit.t("exit-short")) span.v-h-long { " " (visit.t("exit-rest")) } }
                }
            }
        }
    }
}

/// Who is signed in, the way to their own page, and the way out.
pub(super) fn who(visit: &Visit, who: &SignedAs) -> Markup {
    let here = visit.path == "/min-side";
    html! {
        nav.v-who.v-noprint aria-label=(visit.t("who-here")) {
            div.v-page {
                p { strong { (who.name) } @if !who.tenant.is_empty() { ", " (who.tenant) } }
                div {
                    a href=(visit.href("/min-side")) aria-current=[here.then_some("page")] { (visit.t("who-mine")) }
                    form method="post" action=(visit.href("/logg-ut")) {
                        button type="submit" { (visit.t("who-out")) }
                    }
                }
            }
        }
    }
}

pub(super) fn invented(visit: &Visit) -> Markup {
    html! { section.v-invented aria-label=(visit.t("invented-label")) { p.v-page { (visit.t("invented")) } } }
}

pub(super) fn menu(visit: &Visit, current: Option<Section>) -> Markup {
    let items = [
        (Section::Activities, "/aktiviteter", "nav-activities"),
        (Section::Gatherings, "/treff", "nav-gatherings"),
        (Section::MyList, "/min-liste", "nav-my-list"),
        (Section::About, "/om", "nav-about"),
    ];
    html! {
        nav.v-nav aria-label=(visit.t("nav")) {
            div.v-page {
                ul {
                    @for (section, path, key) in items {
                        li { a href=(visit.href(path)) aria-current=[(current == Some(section)).then_some("page")] {
                            (visit.t(key))
                            @if section == Section::MyList { span data-list-count {} }
                        } }
                    }
                    @for (at, other) in Language::ALL.into_iter().filter(|l| *l != visit.language).enumerate() {
                        li.v-nav__side[at == 0] {
                            a href=(visit.here_in(other)) lang=(other) hreflang=(other) { (other.own_name()) }
                        }
                    }
                }
            }
        }
    }
}
