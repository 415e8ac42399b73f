//! A list that is being tried or taken in, and giving one up.

use super::{PATH, above, act, progress, under, way, why};
use crate::store::{Stage, Upload};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};

/// The page while it is under way, or has stopped.
pub(in super::super) fn page(visit: &Visit, upload: &Upload, now: i64, wrong: Option<&str>) -> Markup {
    let [desk, lists] = above(visit);
    let path = format!("{PATH}/{}", upload.id);
    let taking = upload.stage == Stage::Taking;
    let title = visit.t(if taking { "table-taking" } else { "table-trying" });
    let far =
        visit.with("table-so-far", &[("done", upload.done.min(upload.rows).into()), ("rows", upload.rows.into())]);
    let content = html! {
        (why(visit, wrong))
        @if upload.has_stopped(now) {
            (notice(Notice::Careful, &html! {
                p { strong { (visit.t("table-stopped")) } " " (far) }
                p { (visit.t(if taking { "table-stopped-taking" } else { "table-stopped-trying" })) }
            }))
            div.v-acts {
                (act(visit, &format!("{path}/fortsett"), &visit.t("table-go-on"), true))
                (way(visit, &format!("{path}/gi-opp"), &visit.t("table-give-up")))
            }
        } @else {
            p.v-state { (far) }
            (progress(visit, upload.done, upload.rows, &title, &path))
        }
    };
    under(visit, title.clone(), &desk, &lists).lead(upload.file.clone()).render(visit, &content)
}

/// Before a list is given up.
pub(in super::super) fn before_giving_up(visit: &Visit, upload: &Upload) -> Markup {
    let [desk, lists] = above(visit);
    let path = format!("{PATH}/{}", upload.id);
    let key = match upload.stage {
        Stage::Taking => "table-give-up-taking",
        Stage::Taken => "table-give-up-taken",
        _ => "table-give-up-about",
    };
    let content = html! {
        p { (visit.t(key)) }
        div.v-acts {
            (act(visit, &format!("{path}/gi-opp"), &visit.t("table-give-up-yes"), true))
            (way(visit, &path, &visit.t("table-no-back")))
        }
    };
    let title = visit.with("table-give-up-title", &[("file", upload.file.as_str().into())]);
    under(visit, title, &desk, &lists).render(visit, &content)
}
