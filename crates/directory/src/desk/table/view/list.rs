//! The list of lists, and the form for a new one.

use super::{PATH, named, when};
use crate::{
    desk::{sheet, table::bring::List},
    store::{Import, Stage, State, Upload},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{error_summary, icon, icon as icons},
};

/// The page; `wrong` is why a file was not taken, with a number that the sentence names.
pub(in super::super) fn page(visit: &Visit, list: &List, done: Option<&str>, wrong: Option<(&str, usize)>) -> Markup {
    let desk = visit.t("desk");
    let error = wrong.map(|(word, count)| visit.with(&format!("table-unfit-{word}"), &[("count", count.into())]));
    let mistakes: Vec<(String, String)> = error.iter().map(|error| ("f-fil".to_owned(), error.clone())).collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        @let waiting: Vec<&Upload> = list.lying.iter().filter(|upload| upload.stage != Stage::Taken).collect();
        @if !waiting.is_empty() { section aria-labelledby="ligger" {
            h2 #ligger { (visit.t("table-lying")) }
            ul.v-rows { @for upload in waiting { li {
                div {
                    strong.v-break { (upload.file) }
                    p.v-quiet { (lying(visit, list, upload)) }
                }
                a.v-go href=(visit.href(&format!("{PATH}/{}", upload.id))) {
                    (visit.t("table-open")) span.v-hide { " " (upload.file) }
                }
            } } }
        } }
        section aria-labelledby="ny" {
            h2 #ny { (visit.t("table-new")) }
            form.v-form method="post" enctype="multipart/form-data" action=(visit.href(PATH)) {
                div.v-field {
                    label for="f-fil" { (visit.t("table-file")) }
                    p.v-quiet #f-fil-help { (visit.t("table-file-help")) }
                    input.ds-input #f-fil type="file" name="fil" accept=".csv,.txt,.tsv,.xlsx" aria-invalid=[error.as_ref().map(|_| "true")]
                        aria-describedby=(if error.is_some() { "f-fil-help f-fil-error" } else { "f-fil-help" });
                    @if let Some(error) = &error {
                        p.v-error #f-fil-error { (icon(icons::XMARK_OCTAGON)) span { (error) } }
                    }
                }
                button.ds-button type="submit" { (visit.t("table-send")) }
                p.v-quiet { (visit.t("table-kept")) }
            }
        }
        section aria-labelledby="for" {
            h2 #for { (visit.t("table-past")) }
            @if list.imports.is_empty() { p { (visit.t("table-past-none")) } }
            @else { ul.v-rows { @for import in &list.imports { li {
                div {
                    strong.v-break { (import.source.clone().unwrap_or_else(|| import.file.clone())) }
                    p.v-quiet { (by(visit, list, import)) }
                    p.v-quiet { (counts(visit, import)) " " (state(visit, import)) }
                }
                a.v-go href=(visit.href(&format!("{PATH}/tatt-inn/{}", import.id))) {
                    (visit.t("table-see")) span.v-hide { " " (when(visit, import.begun)) }
                }
            } } } }
        }
    };
    let key = done.map(|word| format!("table-done-{word}")).filter(|key| visit.has(key));
    let done = key.map(|key| html! { p { (visit.t(&key)) } });
    sheet(visit, visit.t("desk-import"), &desk).lead(visit.t("table-lead")).done(done).render(visit, &content)
}

fn lying(visit: &Visit, list: &List, upload: &Upload) -> String {
    let word = match upload.stage {
        _ if upload.has_stopped(list.now) => "stopped",
        Stage::Mapping => "mapping",
        Stage::Trying => "trying",
        Stage::Tried => "tried",
        Stage::Taking => "taking",
        Stage::Taken => "taken",
    };
    let (who, at) = (named(visit, &list.names, Some(&upload.added_by)), when(visit, upload.added_at));
    let said = visit.t(&format!("table-stage-{word}"));
    visit.with("table-lying-by", &[("who", who.into()), ("when", at.into()), ("stage", said.into())])
}

fn by(visit: &Visit, list: &List, import: &Import) -> String {
    let who = named(visit, &list.names, import.by.as_deref());
    visit.with(
        "table-past-by",
        &[("who", who.into()), ("when", when(visit, import.begun).into()), ("file", import.file.as_str().into())],
    )
}

/// «2996 nye, 0 endret, 0 som før, 123 ikke tatt inn.»
pub(super) fn counts(visit: &Visit, import: &Import) -> String {
    let [_, new, changed, same, refused, left_out] = import.counts;
    visit.with(
        "table-past-counts",
        &[
            ("new", new.into()),
            ("changed", changed.into()),
            ("same", same.into()),
            ("out", (refused + left_out).into()),
        ],
    )
}

/// How far an import has come, in a sentence.
pub(super) fn state(visit: &Visit, import: &Import) -> String {
    visit.t(match import.state {
        State::Begun => "table-state-begun",
        State::Done => "table-state-done",
        State::Undone => "table-state-undone",
        State::PartlyUndone => "table-state-partly-undone",
        State::Settled => "table-state-settled",
    })
}
