//! What to ring today, and every candidate.

use super::{act, done_line, place, progress, reach, row, sheet, way};
use crate::{
    desk::mapping::{
        PATH,
        list::{All, Today},
    },
    mapping::{Candidate, State},
    store::mapping::{Handed, PAGE},
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{chip, mail_link, pagination},
};

/// The page of today.
pub(in super::super) fn today(visit: &Visit, today: &Today, done: Option<&str>) -> Markup {
    let me = today.colleagues.me.as_str();
    let (others, free): (Vec<_>, Vec<_>) = today.due.iter().partition(|one| one.is_held_by_another(me));
    let any = today.counts.values().any(|count| *count > 0);
    let content = html! {
        (handed(visit, &today.handed))
        section aria-labelledby="i-dag" {
            h2 #i-dag { (visit.t("mapping-today")) }
            @if !free.is_empty() {
                ul.v-rows { @for one in free { (due(visit, today, one, false)) } }
            } @else if any {
                p { (visit.t("mapping-today-none")) }
            } @else {
                p { (visit.t("mapping-none")) }
            }
        }
        div.v-acts {
            (way(visit, &format!("{PATH}/ny"), &visit.t("mapping-new"), today.due.is_empty()))
            (way(visit, &format!("{PATH}/lim-inn"), &visit.t("mapping-paste"), false))
            (way(visit, &format!("{PATH}/regneark"), &visit.t("mapping-import"), false))
            (way(visit, &format!("{PATH}/oversikt"), &visit.t("mapping-overview"), false))
        }
        @if !others.is_empty() {
            section aria-labelledby="andre" {
                h2 #andre { (visit.t("mapping-others")) }
                ul.v-rows { @for one in others { (due(visit, today, one, true)) } }
            }
        }
        @if any {
            section aria-labelledby="alle" {
                h2 #alle { (visit.t("mapping-all")) }
                ul.v-counts { @for state in State::ALL {
                    @let count = today.counts.get(state).copied().unwrap_or(0);
                    li { a href=(visit.href(&format!("{PATH}/alle?vis={}", state.word()))) {
                        strong { (count) } " " (visit.t(&format!("mapping-many-{}", state.word())))
                    } }
                } }
            }
            (progress::section(visit, &today.progress))
        }
    };
    let said = done_line(visit, done).map(|line| {
        html! {
            p { @if let Some(last) = &today.last { strong { (last.about.name) } ". " } (line) }
            @if let Some(last) = &today.last {
                (act(visit, &format!("{PATH}/{}/angre", last.id), &visit.t("mapping-undo"), &last.about.name, false))
            }
        }
    });
    sheet(visit, visit.t("mapping"), Some(visit.t("mapping-lead")), said, &content)
}

fn due(visit: &Visit, today: &Today, one: &Candidate, of_another: bool) -> Markup {
    let last = today.attempts.get(&one.id).and_then(|attempts| attempts.first());
    let mine = one.is_held_by(&today.colleagues.me);
    let button = html! {
        @if mine {
            a.ds-button href=(visit.href(&format!("{PATH}/{}", one.id))) {
                (visit.t("mapping-ring")) span.v-hide { ": " (one.about.name) }
            }
        } @else if !of_another {
            (act(visit, &format!("{PATH}/{}/ta", one.id), &visit.t("mapping-ring"), &one.about.name, true))
        }
    };
    row(visit, one, last, &today.colleagues, &button)
}

/// What waits for the editor.
fn handed(visit: &Visit, handed: &[Handed]) -> Markup {
    html! {
        @if !handed.is_empty() {
            section aria-labelledby="klare" {
                h2 #klare { (visit.t("mapping-handed")) }
                p { (visit.t("mapping-handed-about")) }
                ul.v-rows { @for Handed { candidate, from } in handed { li {
                    div {
                        strong { (candidate.about.name) }
                        p.v-quiet {
                            @if let Some(place) = place(candidate) { (place) ". " }
                            (visit.with("mapping-handed-from", &[("from", from.clone().into())]))
                        }
                        @if !candidate.about.note.is_empty() { p { (candidate.about.note) } }
                        p {
                            (reach(candidate))
                            @if let Some(email) = &candidate.about.email { " " (mail_link(email)) }
                        }
                    }
                    a.ds-button href=(visit.href(&format!("/redaksjon/ny?kandidat={}", candidate.id))) {
                        (visit.t("mapping-make")) span.v-hide { ": " (candidate.about.name) }
                    }
                } } }
            }
        }
    }
}

/// Every candidate.
pub(in super::super) fn all(visit: &Visit, all: &All) -> Markup {
    let word = all.wanted.state.map_or("", State::word);
    let asked = |state: &str| Asked::default().with("vis", state).with("kommune", &all.wanted.municipality).query();
    let total: i64 = all.counts.values().sum();
    let counted =
        |label: String, count: i64| visit.with("mapping-counted", &[("what", label.into()), ("count", count.into())]);
    let content = html! {
        ul.v-chips aria-label=(visit.t("mapping-show")) {
            li { (chip(visit, &counted(visit.t("mapping-show-all"), total), &visit.href(&format!("{PATH}/alle{}", asked(""))), word.is_empty())) }
            @for state in State::ALL {
                @let count = all.counts.get(state).copied().unwrap_or(0);
                @let label = counted(visit.t(&format!("mapping-state-{}", state.word())), count);
                @let on = state.word() == word;
                @let to = if on { asked("") } else { asked(state.word()) };
                li { (chip(visit, &label, &visit.href(&format!("{PATH}/alle{to}")), on)) }
            }
        }
        @if all.found.items.is_empty() {
            p { (visit.t("mapping-list-none")) }
        } @else {
            ul.v-rows { @for one in &all.found.items {
                @let last = all.attempts.get(&one.id).and_then(|attempts| attempts.first());
                (row(visit, one, last, &all.colleagues, &html! {}))
            } }
        }
        (pagination(visit, all.page, (all.found.total + PAGE - 1) / PAGE, |page| {
            visit.href(&format!("{PATH}/alle{}", Asked::parse(asked(word).trim_start_matches('?')).with("side", &page.to_string()).query()))
        }))
    };
    sheet(visit, visit.t("mapping-all"), None, None, &content)
}
