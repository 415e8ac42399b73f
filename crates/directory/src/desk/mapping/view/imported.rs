//! Candidates from a spreadsheet: the file, its rows before anything is taken, and what came of it.

use super::{act, alike, careful, day, done_line, paste::said, row, sheet};
use crate::{
    desk::mapping::{
        Colleagues, PATH,
        imported::{Before, Preview, seen},
    },
    mapping::{
        Candidate, Column,
        imported::{MOST, Row, Wrong},
    },
    places::PLACES,
    store::mapping::{Alike, Taken},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, error_summary, icon, icon as icons, notice},
};
use std::collections::BTreeSet;

type Read = (Row, Vec<Alike>);

/// The form for a file, and what was taken in before.
pub(in super::super) fn first(visit: &Visit, before: &Before, done: Option<&str>) -> Markup {
    let key = |why| if why == "long" { "mapping-import-long".to_owned() } else { format!("table-unfit-{why}") };
    let error = before.why.map(|(why, count)| visit.with(&key(why), &[("count", count.into())]));
    let mistakes: Vec<_> = error.clone().map(|error| ("f-fil".to_owned(), error)).into_iter().collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" enctype="multipart/form-data" action=(visit.href(&format!("{PATH}/regneark"))) {
            div.v-field {
                label for="f-fil" { (visit.t("mapping-import-file")) }
                p.v-quiet #f-fil-help { (visit.t("mapping-import-file-help")) }
                input.ds-input #f-fil type="file" name="fil" accept=".csv,.txt,.tsv,.xlsx" aria-invalid=[error.as_ref().map(|_| "true")]
                    aria-describedby=(if error.is_some() { "f-fil-help f-fil-error" } else { "f-fil-help" });
                @if let Some(error) = &error {
                    p.v-error #f-fil-error { (icon(icons::XMARK_OCTAGON)) span { (error) } }
                }
            }
            button.ds-button type="submit" { (visit.t("mapping-lines-see")) }
        }
        @if !before.past.is_empty() {
            section aria-labelledby="for" {
                h2 #for { (visit.t("mapping-import-past")) }
                ul.v-rows { @for taken in &before.past { li { div {
                    a.v-go href=(visit.href(&format!("{PATH}/regneark/{}", taken.batch.id()))) { (when(visit, taken, &before.colleagues)) }
                    p.v-quiet { (visit.with("mapping-import-count", &[("count", taken.count.into())])) }
                } } } }
            }
        }
    };
    let said = done_line(visit, done).map(|line| html! { p { (line) } });
    sheet(visit, visit.t("mapping-import"), Some(visit.t("mapping-import-lead")), said, &content)
}

fn when(visit: &Visit, taken: &Taken, colleagues: &Colleagues) -> String {
    let who = colleagues.call(visit, &taken.made_by);
    visit.with("mapping-import-when", &[("day", day(visit, taken.made_at).into()), ("who", who.into())])
}

/// The rows, and what each would become.
pub(in super::super) fn preview(visit: &Visit, preview: &Preview) -> Markup {
    let (table, columns) = (&preview.table, &preview.columns);
    let nameless = !columns.contains(&Some(Column::Name));
    let (fits, refused): (Vec<_>, Vec<_>) = preview.rows.iter().partition(|(row, _)| row.read.is_ok());
    let (new, like): (Vec<&Read>, Vec<&Read>) = fits.into_iter().partition(|(_, alike)| alike.is_empty());
    let error = preview.error.map(|key| visit.t(key));
    let content = html! {
        (careful(error.as_deref()))
        @if let Some(sheet) = &preview.sheet {
            (notice(Notice::Plain, &html! { p { (visit.with("mapping-import-sheet", &[("sheet", sheet.as_str().into())])) } }))
        }
        @if table.count > table.rows.len() {
            @let last = table.rows.last().map_or(0, |(line, _)| *line);
            @let said = [("count", table.count.into()), ("most", MOST.into()), ("line", last.into())];
            (notice(Notice::Careful, &html! { p { (visit.with("mapping-import-most", &said)) } }))
        }
        form.v-form method="post" action=(visit.href(&format!("{PATH}/regneark/rader"))) {
            // The rows go along, so that nothing is kept before it is taken.
            textarea name="tabell" hidden { (table.carried()) }
            input type="hidden" name="nokkel" value=(preview.batch.id());
            input type="hidden" name="sett" value=(seen(columns, &preview.otherwise));
            (as_read(visit, preview, nameless || preview.error == Some("mapping-import-changed")))
            @if nameless {
                p.v-error { (icon(icons::XMARK_OCTAGON)) span { (visit.t("mapping-import-no-name")) } }
            } @else {
                ul.v-counts { @for (id, rows) in [("nye", &new), ("like", &like), ("ikke-med", &refused)] {
                    @if !rows.is_empty() { li { a href={ "#" (id) } {
                        strong { (rows.len()) } " " (visit.t(&format!("mapping-import-many-{id}")))
                    } } }
                } }
                (group(visit, "like", Some("mapping-import-alike-about"), &like))
                (not_taken(visit, preview, &refused))
                (group(visit, "nye", None, &new))
                @if new.is_empty() && like.is_empty() { p { (visit.t("mapping-import-nothing")) } }
                @else { button.ds-button type="submit" name="ta-inn" value="1" { (visit.t("mapping-lines-take")) } }
            }
        }
        p { a.v-go href=(visit.href(&format!("{PATH}/regneark"))) { (visit.t("mapping-import-another")) } }
    };
    let title = visit.with("mapping-import-rows", &[("count", table.rows.len().into())]);
    sheet(visit, title, Some(visit.t("mapping-import-preview")), None, &content)
}

/// How the columns were read, and selects for reading them otherwise.
fn as_read(visit: &Visit, preview: &Preview, open: bool) -> Markup {
    let label =
        |column: Option<Column>| visit.t(&format!("mapping-import-is-{}", column.map_or("nothing", Column::word)));
    let table = &preview.table;
    let read = table.columns.iter().zip(&preview.columns);
    let out: Vec<&str> = read.filter(|(_, is)| is.is_none()).map(|(name, _)| name.as_str()).collect();
    html! {
        section aria-labelledby="kolonner" {
            h2 #kolonner { (visit.t("mapping-import-columns")) }
            ul.v-points {
                @for (name, is) in table.columns.iter().zip(&preview.columns).filter(|(_, is)| is.is_some()) {
                    li { (visit.with("mapping-import-column", &[("column", name.as_str().into()), ("is", label(*is).into())])) }
                }
                @if !out.is_empty() { li { (visit.with("mapping-import-out", &[("columns", out.join(", ").into())])) } }
            }
            details.v-older open[open] {
                summary { (visit.t("mapping-import-otherwise-read")) }
                div.v-form.v-cols {
                    p.v-quiet { (visit.t("mapping-import-columns-help")) }
                    @for (at, (name, is)) in table.columns.iter().zip(&preview.columns).enumerate() {
                        div.v-cols__column { div.v-field {
                            label for={ "f-felt-" (at) } { (name) }
                            p.v-quiet id={ "f-felt-" (at) "-help" } { (table.examples(at).join(" · ")) }
                            select.ds-input id={ "f-felt-" (at) } name={ "felt-" (at) } aria-describedby={ "f-felt-" (at) "-help" } {
                                option value="" selected[is.is_none()] { (label(None)) }
                                @for one in Column::ALL {
                                    option value=(one.word()) selected[*is == Some(*one)] { (label(Some(*one))) }
                                }
                            }
                        } }
                    }
                    @if !preview.ours.is_empty() { div.v-field {
                        label for="f-kommune" { (visit.t("mapping-import-otherwise")) }
                        select.ds-input #f-kommune name="kommune" {
                            option value="" { (visit.t("mapping-import-otherwise-none")) }
                            @for number in &preview.ours { option value=(number) selected[*number == preview.otherwise] { (name_of(number)) } }
                        }
                    } }
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("mapping-import-again")) }
                }
            }
        }
    }
}

fn name_of(number: &str) -> &str {
    PLACES.municipality(number).map_or(number, |place| place.name.as_str())
}

fn heading(visit: &Visit, id: &str, count: usize) -> Markup {
    html! { h2 id=(id) { (visit.t(&format!("mapping-import-{id}"))) " (" (count) ")" } }
}

/// Rows that can be taken, each with a box; those that may be there already are not ticked.
fn group(visit: &Visit, id: &str, about: Option<&str>, rows: &[&Read]) -> Markup {
    html! { @if !rows.is_empty() { section aria-labelledby=(id) {
        (heading(visit, id, rows.len()))
        @if let Some(about) = about { p { (visit.t(about)) } }
        ul.v-rows { @for (row, likes) in rows { @if let Ok(about) = &row.read { li { div {
            label.v-radio {
                input.ds-input type="checkbox" name="rad" value=(row.number) checked[likes.is_empty()];
                span { strong { (about.name) } span.v-quiet { (said(visit, about)) } }
            }
            @if row.shortened { p.v-quiet { (visit.t("mapping-import-shortened")) } }
            @if !likes.is_empty() {
                p { (visit.t("mapping-line-alike")) }
                (alike(visit, likes))
            }
        } } } } }
    } } }
}

/// Rows that are not taken: where in the file, and why.
fn not_taken(visit: &Visit, preview: &Preview, rows: &[&Read]) -> Markup {
    html! { @if !rows.is_empty() { section aria-labelledby="ikke-med" {
        (heading(visit, "ikke-med", rows.len()))
        ul.v-rows { @for (row, _) in rows { li { div {
            p { strong { (at(visit, row)) } }
            @for wrong in row.read.as_ref().err().into_iter().flatten() { p { (why(visit, preview, wrong)) } }
        } } } }
    } } }
}

fn at(visit: &Visit, row: &Row) -> String {
    let key = if row.text.is_empty() { "mapping-import-line" } else { "mapping-import-line-of" };
    visit.with(key, &[("line", row.line.into()), ("text", row.text.as_str().into())])
}

fn why(visit: &Visit, preview: &Preview, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Field(mistake) => visit.t(mistake.key),
        Wrong::Cells => visit.t("mapping-import-cells"),
        Wrong::Elsewhere(number) => {
            let ours: Vec<&str> = preview.ours.iter().map(|number| name_of(number)).collect();
            visit.with(
                "mapping-import-elsewhere",
                &[("place", name_of(number).into()), ("ours", ours.join(", ").into())],
            )
        }
    }
}

/// What came of it: how many are in, and each that is not, with why.
pub(in super::super) fn report(visit: &Visit, preview: &Preview, taken: &Taken, chosen: &BTreeSet<usize>) -> Markup {
    let out = || preview.rows.iter().filter(|(row, _)| !chosen.contains(&row.number));
    let refused: Vec<&Read> = out().filter(|(row, _)| row.read.is_err()).collect();
    let left: Vec<&Read> = out().filter(|(row, _)| row.read.is_ok()).collect();
    let content = html! {
        (not_taken(visit, preview, &refused))
        @if !left.is_empty() { section aria-labelledby="ikke-huket" {
            (heading(visit, "ikke-huket", left.len()))
            ul.v-rows { @for (row, likes) in &left { li { div {
                p { strong { (at(visit, row)) } }
                @if !likes.is_empty() { p { (visit.t("mapping-line-alike")) } (alike(visit, likes)) }
            } } } }
        } }
        div.v-acts {
            a.ds-button href=(visit.href(PATH)) { (visit.t("mapping-import-on")) }
            a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/regneark/{}", taken.batch.id()))) { (visit.t("mapping-import-see")) }
        }
        (undo(visit, taken))
    };
    let not = refused.len() + left.len();
    let title = visit.with("mapping-import-report", &[("in", taken.count.into()), ("out", not.into())]);
    let lead = visit.t(if not == 0 { "mapping-import-report-all" } else { "mapping-import-report-lead" });
    sheet(visit, title, Some(lead), None, &content)
}

fn undo(visit: &Visit, taken: &Taken) -> Markup {
    html! { @if taken.untouched > 0 { section aria-labelledby="angre" {
        h2 #angre { (visit.t("mapping-import-wrong")) }
        p { (visit.t("mapping-import-undo-about")) }
        (act(visit, &format!("{PATH}/regneark/{}/angre", taken.batch.id()), &visit.t("mapping-import-undo"), "", false))
    } } }
}

/// What there is of one that was taken in.
pub(in super::super) fn one(
    visit: &Visit,
    taken: &Taken,
    candidates: &[Candidate],
    colleagues: &Colleagues,
    done: Option<&str>,
) -> Markup {
    let touched = taken.count - taken.untouched;
    let content = html! {
        @if touched > 0 { p { (visit.with("mapping-import-touched", &[("count", touched.into())])) } }
        ul.v-rows { @for candidate in candidates { (row(visit, candidate, None, colleagues, &html! {})) } }
        (undo(visit, taken))
    };
    let said = done_line(visit, done).map(|line| html! { p { (line) } });
    let title = visit.with("mapping-import-count", &[("count", taken.count.into())]);
    sheet(visit, title, Some(when(visit, taken, colleagues)), said, &content)
}
