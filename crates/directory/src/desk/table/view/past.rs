//! One import, and taking it back.

use super::{PATH, above, act, list, named, progress, under, way, when, why};
use crate::{
    desk::table::past::Past,
    store::{State, Undo},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};

/// The page; `wrong` says why nothing was done.
pub(in super::super) fn page(visit: &Visit, past: &Past, wrong: Option<&str>) -> Markup {
    let [desk, lists] = above(visit);
    let import = &past.import;
    let path = format!("{PATH}/tatt-inn/{}", import.id);
    let undoing = past.undo.as_ref().filter(|undo| undo.ended_at.is_none());
    let content = html! {
        (why(visit, wrong))
        @match undoing {
            Some(undo) => (under_way(visit, undo, past.now, &path)),
            None => p.v-state { (list::state(visit, import)) },
        }
        (facts(visit, past))
        @if let Some(id) = &past.report {
            p { a.v-go href=(visit.href(&format!("{PATH}/{id}"))) { (visit.t("table-report")) } }
        }
        @if undoing.is_none() { (back(visit, past, &path)) }
    };
    let title = import.source.clone().unwrap_or_else(|| import.file.clone());
    under(visit, title, &desk, &lists).render(visit, &content)
}

fn under_way(visit: &Visit, undo: &Undo, now: i64, path: &str) -> Markup {
    let done = undo.counts.iter().sum::<i64>();
    let far = visit.with("table-undo-so-far", &[("done", done.into()), ("items", undo.items.into())]);
    html! {
        @if undo.has_stopped(now) {
            (notice(Notice::Careful, &html! { p { strong { (visit.t("table-stopped")) } " " (far) } }))
            div.v-acts { (act(visit, &format!("{path}/angre"), &visit.t("table-go-on"), true)) }
        } @else {
            p.v-state { (far) }
            (progress(visit, done, undo.items, &visit.t("table-undoing"), path))
        }
    }
}

fn facts(visit: &Visit, past: &Past) -> Markup {
    let import = &past.import;
    html! {
        dl.v-about {
            div { dt { (visit.t("table-fact-file")) } dd { (import.file) } }
            div { dt { (visit.t("table-fact-when")) } dd { (when(visit, import.begun)) } }
            div { dt { (visit.t("table-fact-who")) } dd { (named(visit, &past.names, import.by.as_deref())) } }
            @if let Some(licence) = &import.licence { div { dt { (visit.t("table-licence")) } dd { (licence) } } }
            div { dt { (visit.t("table-fact-counts")) } dd { (list::counts(visit, import)) } }
        }
    }
}

/// What taking it back would do, what stays, and the button.
fn back(visit: &Visit, past: &Past, path: &str) -> Markup {
    let (foreseen, state) = (&past.foreseen, past.import.state);
    let any = foreseen.removed + foreseen.restored > 0;
    let ended = past.undo.is_some();
    html! {
        @if foreseen.staying > 0 { section aria-labelledby="blir" {
            h2 #blir { (visit.with("table-staying", &[("count", foreseen.staying.into())])) }
            p.v-quiet { (visit.t("table-staying-why")) }
            ul.v-points { @for (slug, name) in &foreseen.named {
                li { a href=(visit.href(&format!("/aktiviteter/{slug}"))) { (name) } }
            } }
            @let more = foreseen.staying - i64::try_from(foreseen.named.len()).unwrap_or(0);
            @if more > 0 { p { (visit.with("table-staying-more", &[("count", more.into())])) } }
        } }
        @if !matches!(state, State::Undone | State::Settled) { section aria-labelledby="angre" {
            h2 #angre { (visit.t("table-undo")) }
            @if any {
                p { (visit.t("table-undo-would")) }
                ul.v-points {
                    @if foreseen.removed > 0 { li { (visit.with("table-undo-removed", &[("count", foreseen.removed.into())])) } }
                    @if foreseen.restored > 0 { li { (visit.with("table-undo-restored", &[("count", foreseen.restored.into())])) } }
                    @if foreseen.gone > 0 { li { (visit.with("table-undo-gone", &[("count", foreseen.gone.into())])) } }
                }
                (act(visit, &format!("{path}/angre"), &visit.t("table-undo-yes"), true))
            } @else { p { (visit.t(if ended { "table-undo-left" } else { "table-undo-none" })) } }
        } }
        div.v-acts { (way(visit, PATH, &visit.t("table-to-lists"))) }
    }
}
