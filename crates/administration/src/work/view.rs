//! What waits, what runs, what was given up.

use super::Item;
use crate::{people, settings::view::when, view::Sheet};
use kernel::jobs::Standing;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};

const PATH: &str = "/administrasjon/arbeid";
/// In this order: what needs a person first.
const GROUPS: [(Standing, &str); 4] = [
    (Standing::GivenUp, "work-given-up"),
    (Standing::Failed, "work-failed"),
    (Standing::Running, "work-running"),
    (Standing::Waiting, "work-waiting"),
];

/// The page; `done` says what was just done.
#[must_use]
pub fn page(visit: &Visit, items: &[Item], done: Option<&str>) -> Markup {
    let done = done.filter(|word| ["igjen", "oppgitt", "for-sent"].contains(word));
    let count = |standing| items.iter().filter(|item| item.standing == standing).count();
    let content = html! {
        @if let Some(word) = done {
            @let kind = if word == "for-sent" { Notice::Plain } else { Notice::Done };
            (notice(kind, &html! { p { (visit.t(&format!("work-done-{word}"))) } }))
        }
        @if items.is_empty() {
            p { (visit.t("work-none")) }
        } @else {
            ul.v-counts { @for (standing, key) in GROUPS {
                li { strong { (count(standing)) } " " (visit.t(&format!("{key}-short"))) }
            } }
        }
        p { a.ds-button data-variant="secondary" href=(visit.href(PATH)) { (visit.t("work-look-again")) } }
        @for (standing, key) in GROUPS.into_iter().filter(|(standing, _)| count(*standing) > 0) {
            section aria-labelledby=(key) {
                h2 id=(key) { (visit.t(key)) }
                @if standing == Standing::GivenUp {
                    p { (visit.t("work-given-up-why")) }
                }
                ul.v-kept { @for item in items.iter().filter(|item| item.standing == standing) {
                    li { (about(visit, item)) (acts(visit, item)) }
                } }
            }
        }
    };
    Sheet::new(visit.t("work")).lead(visit.t("work-lead")).render(visit, &content)
}

fn about(visit: &Visit, item: &Item) -> Markup {
    let at = |millis| ("when", when(visit, millis).into());
    html! {
        div {
            p.v-kept__what { strong { (what(visit, item)) } }
            @match item.standing {
                Standing::Running => p.v-quiet { (visit.with("work-since", &[at(item.begun_at)])) },
                Standing::Waiting => p.v-quiet { (visit.with("work-next", &[at(item.next_at)])) },
                Standing::Failed => p.v-quiet {
                    (visit.with("work-tries", &[("count", item.tries.into())])) " "
                    (visit.with("work-next", &[at(item.next_at)]))
                },
                // A letter that a server will never take was not tried in vain before that.
                Standing::GivenUp if item.tries == 0 => {},
                Standing::GivenUp => p.v-quiet { (visit.with("work-tries", &[("count", item.tries.into())])) },
            }
            @if let Some(reason) = &item.reason { p.v-quiet { (visit.t("work-reason")) " " code { (reason) } } }
            @if let Some(key) = item.not_again.filter(|_| could_be_wrong(item)) { p { (visit.t(key)) } }
            @if let Some(person) = item.person.as_ref().filter(|_| could_be_wrong(item)) {
                p { a href=(visit.href(&format!("{}/{person}", people::PATH))) {
                    (visit.t("work-whom")) span.v-hide { ": " (what(visit, item)) } } }
            }
            @if item.shared { p.v-quiet { (visit.t("work-shared")) } }
        }
    }
}

/// What it does, in words; a job that this page has no words for says so.
fn what(visit: &Visit, item: &Item) -> String {
    if visit.has(&item.what) { visit.t(&item.what) } else { visit.t("work-job-other") }
}

/// Whether something went wrong with it, so that a person may have to look.
const fn could_be_wrong(item: &Item) -> bool {
    matches!(item.standing, Standing::GivenUp | Standing::Failed)
}

fn acts(visit: &Visit, item: &Item) -> Markup {
    let name = what(visit, item);
    html! {
        @if could_be_wrong(item) {
            div.v-acts {
                @if item.not_again.is_none() {
                    form method="post" action=(visit.href("/administrasjon/arbeid/igjen")) {
                        (hidden(item))
                        button.ds-button data-variant="secondary" type="submit" {
                            (visit.t("work-again")) span.v-hide { ": " (name) }
                        }
                    }
                }
                @if !item.shared {
                    a.ds-button data-variant="tertiary"
                        href=(visit.href(&format!("{PATH}/{}/{}/gi-opp", item.source, item.id))) {
                        (visit.t("work-give-up")) span.v-hide { ": " (name) }
                    }
                }
            }
        }
    }
}

fn hidden(item: &Item) -> Markup {
    html! {
        input type="hidden" name="kilde" value=(item.source);
        input type="hidden" name="id" value=(item.id);
    }
}

/// The page that asks before work is given up.
#[must_use]
pub fn ask_give_up(visit: &Visit, item: &Item) -> Markup {
    let list = visit.t("work");
    let title = visit.t("work-give-up-title");
    let content = html! {
        (about(visit, item))
        p { (visit.t("work-give-up-why")) }
        form.v-acts method="post" action=(visit.href("/administrasjon/arbeid/gi-opp")) {
            (hidden(item))
            button.ds-button type="submit" { (visit.t("work-give-up-yes")) }
            a.ds-button data-variant="secondary" href=(visit.href(PATH)) { (visit.t("work-give-up-no")) }
        }
    };
    Sheet::new(title).under(&list, PATH).render(visit, &content)
}
