//! The foot of every page: numbers again, where to find things, and what is said about the site itself.

use crate::{
    Visit,
    components::{grouped, tel_href},
    help_lines::{self, Shown},
    pictures,
};
use maud::{Markup, html};

pub(super) fn foot(visit: &Visit) -> Markup {
    html! {
        footer.v-foot {
            div.v-page {
                div.v-foot__grid { (lines(visit)) (find(visit)) (about(visit)) }
                div.v-foot__end {
                    (pictures::mark())
                    div {
                        p { (visit.t("foot-line")) }
                        @if visit.app.settings.fictional { p { (visit.t("invented-foot")) } }
                    }
                }
            }
        }
    }
}

/// The foot of pages for those who work here: what is said about the site, and no more. The numbers stand at the top.
pub(super) fn short(visit: &Visit) -> Markup {
    let links = about_links(visit).into_iter().take(3);
    html! {
        footer.v-foot.v-foot--short {
            div.v-page {
                (list(visit, links))
                @if visit.app.settings.fictional { p { (visit.t("invented-foot")) } }
            }
        }
    }
}

fn lines(visit: &Visit) -> Markup {
    html! {
        section aria-labelledby="bunn-ring" {
            h2 #bunn-ring { (visit.t("foot-ring")) }
            (lines_of(&help_lines::showing(visit)))
            p { (visit.t("foot-not-watched")) }
        }
    }
}

/// These numbers, one under the other.
pub(super) fn lines_of(lines: &[Shown]) -> Markup {
    html! {
        ul.v-foot__lines { @for line in lines {
            li { a href=(tel_href(&line.number)) { (grouped(&line.number)) } span { (line.when) } }
        } }
    }
}

fn find(visit: &Visit) -> Markup {
    let links = [
        ("/aktiviteter", "foot-all"),
        ("/treff", "nav-gatherings"),
        ("/kurs", "nav-courses"),
        ("/messer", "nav-fairs"),
        ("/inspirasjon", "nav-inspiration"),
        ("/min-liste", "nav-my-list"),
        ("/om", "nav-about"),
    ];
    html! {
        section aria-labelledby="bunn-finn" {
            h2 #bunn-finn { (visit.t("foot-find")) }
            (list(visit, links.iter().map(|(path, key)| (visit.href(path), *key))))
        }
    }
}

/// Privacy, accessibility and what does not work come first: every foot has them.
fn about_links(visit: &Visit) -> [(String, &'static str); 6] {
    let statement = &visit.app.settings.accessibility_statement;
    [
        (visit.href("/personvern"), "foot-privacy"),
        (statement.as_ref().map_or_else(|| visit.href("/tilgjengelighet"), ToString::to_string), "foot-accessibility"),
        (visit.href("/tilgjengelighet#si-fra"), "foot-broken"),
        (visit.href("/apne-data"), "foot-data"),
        (visit.href("/bygg-inn"), "foot-embed"),
        (visit.href(crate::signed::SIGN_IN), "foot-sign-in"),
    ]
}

fn about(visit: &Visit) -> Markup {
    html! {
        section aria-labelledby="bunn-om" {
            h2 #bunn-om { (visit.t("foot-about")) }
            (list(visit, about_links(visit).into_iter()))
            p.v-foot__exit { (visit.t("exit-about")) }
        }
    }
}

fn list(visit: &Visit, links: impl Iterator<Item = (String, &'static str)>) -> Markup {
    html! { ul { @for (href, key) in links { li { a href=(href) { (visit.t(key)) } } } } }
}
