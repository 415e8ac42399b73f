//! The pages about copies of everything.

use super::{Sheet, parts};
use crate::export::{List, PATH, one::About};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};
use trust::store::exports::{Export, State};

fn state(visit: &Visit, export: &Export, now: i64) -> String {
    match export.state(now) {
        State::Waits => visit.t("admin-export-waits"),
        State::Made(done, parts) if parts > 0 => {
            visit.with("admin-export-progress", &[("done", done.into()), ("parts", parts.into())])
        }
        State::Made(..) => visit.t("admin-export-begins"),
        State::Ready(until) => visit.with("admin-export-ready", &[("until", parts::when(visit, until).into())]),
        State::Ended(how) => visit.t(&format!("admin-export-ended-{}", how.word())),
    }
}

/// All of them; `why` says why nothing was done.
#[must_use]
pub fn list(visit: &Visit, list: &List, done: Option<&str>, why: Option<&str>) -> Markup {
    let is_open = |export: &Export| !matches!(export.state(list.now), State::Ended(_));
    let open = list.exports.iter().any(is_open);
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        section aria-labelledby="uttrekk" {
            h2 #uttrekk .v-hide { (visit.t("admin-exports-list")) }
            @if list.exports.is_empty() { p { (visit.t("admin-exports-none")) } }
            @else { ul.v-rows { @for export in &list.exports { li {
                div {
                    strong { (visit.with("admin-export-by", &[
                        ("name", parts::named(visit, &list.names, &export.asked_by).into()),
                        ("when", parts::when(visit, export.asked_at).into())])) }
                    p.v-quiet { (state(visit, export, list.now)) }
                }
                a.v-go href=(visit.href(&format!("{PATH}/{}", export.id))) {
                    (visit.t("admin-export-see")) span.v-hide { " " (parts::when(visit, export.asked_at)) }
                }
            } } } }
        }
        @if list.asks && !open { (parts::way(visit, "/administrasjon/uttrekk/be", &visit.t("admin-export-ask"), true)) }
    };
    Sheet::new(visit.t("admin-exports")).lead(visit.t("admin-exports-lead")).done(visit, done).render(visit, &content)
}

/// Before one is asked for.
#[must_use]
pub fn before(visit: &Visit, list: &List) -> Markup {
    let exports = visit.t("admin-exports");
    if list.others.is_empty() {
        let alone = html! {
            (notice(Notice::Careful, &html! { p { (visit.t("admin-role-nobody-agrees")) } }))
            div.v-acts { (parts::way(visit, PATH, &visit.t("admin-cancel"), false)) }
        };
        return Sheet::new(visit.t("admin-export-ask-title")).under(&exports, PATH).render(visit, &alone);
    }
    let content = html! {
        (contains(visit))
        section aria-labelledby="hvordan" {
            h2 #hvordan { (visit.t("admin-export-how")) }
            ul.v-points {
                li { (visit.with("admin-export-how-two", &[("names", parts::either(visit, &list.others).into())])) " "
                    (visit.t("admin-tell-them")) }
                li { (visit.t("admin-export-how-day")) }
                li { (visit.t("admin-export-how-written")) }
            }
        }
        div.v-acts {
            (parts::act(visit, "/administrasjon/uttrekk/be", &visit.t("admin-export-ask"), "", true))
            (parts::way(visit, PATH, &visit.t("admin-cancel"), false))
        }
    };
    Sheet::new(visit.t("admin-export-ask-title")).under(&exports, PATH).render(visit, &content)
}

/// What is in a copy, and what is not.
fn contains(visit: &Visit) -> Markup {
    html! {
        section aria-labelledby="hva" {
            h2 #hva { (visit.t("admin-export-what")) }
            ul.v-points { @for key in ["people", "events", "directory", "not"] {
                li { (visit.t(&format!("admin-export-what-{key}"))) }
            } }
        }
    }
}

/// One of them; `why` says why nothing was done.
#[must_use]
pub fn one(visit: &Visit, about: &About, done: Option<&str>, why: Option<&str>) -> Markup {
    let (export, exports) = (&about.export, visit.t("admin-exports"));
    let (path, mine) = (format!("{PATH}/{}", export.id), export.asked_by == about.me);
    let waiting = matches!(export.state(about.now), State::Waits);
    let answering = waiting && !mine;
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        // Whoever is to answer reads first who asked and what is in it.
        @if answering { (facts(visit, about)) (contains(visit)) } @else {
            p.v-state { (state(visit, export, about.now)) }
        }
        @match export.state(about.now) {
            State::Waits => (waits(visit, about, &path)),
            State::Made(done, all) => (progress(visit, done, all, &path)),
            State::Ready(_) if mine => {
                (parts::far(visit, about.fresh, &format!("{path}/hent"), &size(visit, export), true))
                p.v-quiet { (visit.t("admin-export-fetch-about")) }
            },
            State::Ready(_) => p { (visit.with("admin-export-others", &[
                ("name", parts::named(visit, &about.names, &export.asked_by).into())])) },
            State::Ended(_) => {},
        }
        @if !about.fresh && answers(about) { p.v-quiet { (visit.t("admin-prove-first")) } }
        @if !answering { (facts(visit, about)) }
    };
    let asker = parts::named(visit, &about.names, &export.asked_by);
    let title = match answering {
        true => visit.with("admin-export-title-waits", &[("name", asker.into())]),
        false => visit.t("admin-export-title"),
    };
    // A page that is opened anew says how things stand, and not what was done before that.
    let fits = match done {
        Some("export-asked") => waiting,
        Some("export-agreed") => matches!(export.state(about.now), State::Made(..)),
        _ => true,
    };
    Sheet::new(title).under(&exports, PATH).done(visit, done.filter(|_| fits)).render(visit, &content)
}

/// Whether there is something here that wants a fresh proof.
fn answers(about: &About) -> bool {
    let mine = about.export.asked_by == about.me;
    match about.export.state(about.now) {
        State::Waits => !mine,
        State::Ready(_) => mine,
        _ => false,
    }
}

fn waits(visit: &Visit, about: &About, path: &str) -> Markup {
    let mine = about.export.asked_by == about.me;
    html! {
        @if mine {
            p {
                @if about.others.is_empty() { (visit.t("admin-role-nobody-agrees")) }
                @else {
                    (visit.with("admin-export-who-agrees", &[("names", parts::either(visit, &about.others).into())])) " "
                    (visit.t("admin-tell-them"))
                }
            }
            (parts::act(visit, &format!("{path}/nei"), &visit.t("admin-export-take-back"), "", false))
        } @else {
            p { (visit.t("admin-export-answer-about")) }
            div.v-acts {
                (parts::far(visit, about.fresh, &format!("{path}/ja"), &visit.t("admin-export-yes"), true))
                (parts::act(visit, &format!("{path}/nei"), &visit.t("admin-export-no"), "", false))
            }
        }
    }
}

fn progress(visit: &Visit, done: i64, parts: i64, path: &str) -> Markup {
    html! {
        progress.v-progress value=(done) max=(parts.max(1)) aria-label=(visit.t("admin-export-title")) {}
        p { a.v-go href=(visit.href(path)) { (visit.t("admin-export-look-again")) } }
        p.v-quiet { (visit.t("admin-export-leave")) }
    }
}

/// «Hent fila (1,2 MB)».
fn size(visit: &Visit, export: &Export) -> String {
    let kilobytes = (export.bytes.unwrap_or(0) + 999) / 1000;
    visit.with("admin-export-fetch", &[("size", kilobytes.into())])
}

fn facts(visit: &Visit, about: &About) -> Markup {
    let export = &about.export;
    let who = |id: &str| parts::named(visit, &about.names, id);
    html! {
        dl.v-about {
            div { dt { (visit.t("admin-role-asked-by")) }
                dd { (who(&export.asked_by)) ", " (parts::when(visit, export.asked_at)) } }
            @if let (Some(by), Some(at)) = (&export.agreed_by, export.agreed_at) {
                div { dt { (visit.t("admin-role-agreed-by")) } dd { (who(by)) ", " (parts::when(visit, at)) } }
            }
            @if let Some(at) = export.made_at {
                div { dt { (visit.t("admin-export-made")) } dd { (parts::when(visit, at)) } }
            }
            @if let Some(at) = export.ended_at {
                div { dt { (visit.t("admin-export-ended")) } dd { (parts::when(visit, at)) } }
            }
        }
    }
}
