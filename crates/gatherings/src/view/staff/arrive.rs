//! What comes from elsewhere: the form for a file, what is in it, what came of it.

use crate::{
    arrival::{Arriving, Day, Remark, Report, Row, What},
    staff::{
        PATH,
        arrive::{Before, Preview, mark},
    },
    store::Import,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, icon, icon as icons, notice},
    dates,
    page::Sheet,
};

const CSS: &[&str] = &["staff.css", "entry.css", "host.css"];
/// So many dates of a series are shown.
const SHOWN: usize = 4;

pub(super) fn sheet(visit: &Visit, title: String, lead: Option<String>, below: bool, content: &Markup) -> Markup {
    let (front, first) = (visit.t("staff-title"), visit.t("arrival-title"));
    let path = format!("{PATH}/hent-inn");
    let sheet = Sheet::new(title).under(&front, PATH).wears(CSS);
    let sheet = if below { sheet.under(&first, &path) } else { sheet };
    match lead {
        Some(lead) => sheet.lead(lead).render(visit, content),
        None => sheet.render(visit, content),
    }
}

/// The form for a file.
#[must_use]
pub fn first(visit: &Visit, before: &Before) -> Markup {
    let error = before.why.map(|key| visit.t(key));
    let mistakes: Vec<_> = error.clone().map(|error| ("f-fil".to_owned(), error)).into_iter().collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        (rows(visit, What::Refused, &before.report.rows, &before.report.refused))
        (rows(visit, What::Left, &before.report.rows, &[]))
        form.v-form method="post" enctype="multipart/form-data" action=(visit.href(&format!("{PATH}/hent-inn"))) {
            div.v-field {
                label for="f-fil" { (visit.t("arrival-file")) }
                p.v-quiet #f-fil-help { (visit.t("arrival-file-help")) }
                input.ds-input #f-fil type="file" name="fil" accept=".ics,.csv,.txt,text/calendar,text/csv"
                    aria-invalid=[error.as_ref().map(|_| "true")]
                    aria-describedby=(if error.is_some() { "f-fil-help f-fil-error" } else { "f-fil-help" });
                @if let Some(error) = &error { p.v-error #f-fil-error { (icon(icons::XMARK_OCTAGON)) span { (error) } } }
            }
            button.ds-button type="submit" { (visit.t("arrival-see")) }
        }
        p { a.v-go href=(visit.href(&format!("{PATH}/hent-inn/abonnement"))) { (visit.t("subscription-go")) } }
        section aria-labelledby="slik" {
            h2 #slik { (visit.t("arrival-how")) }
            p { (visit.t("arrival-how-calendar")) }
            p { (visit.t("arrival-how-table")) }
        }
        @if !before.past.is_empty() { section aria-labelledby="for" {
            h2 #for { (visit.t("arrival-past")) }
            ul.v-rows { @for import in &before.past { li { div {
                a.v-go href=(visit.href(&format!("{PATH}/hent-inn/{}", import.id))) { (import.source) }
                p.v-quiet {
                    (day(visit, import.made_at)) ". "
                    @if import.undone_at.is_some() { (visit.t("arrival-past-undone")) } @else { (counts(visit, &import.report)) }
                }
            } } } }
        } }
    };
    let lead = if visit.query.contains("gjort=som-for") { "arrival-done-same" } else { "arrival-lead" };
    sheet(visit, visit.t("arrival-title"), Some(visit.t(lead)), false, &content)
}

fn day(visit: &Visit, millis: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(millis).unwrap_or_default();
    dates::capital(&dates::long(visit.language, kernel::clock::in_oslo(at).date(), visit.today()))
}

/// How many came to what, in sentences.
pub(super) fn counts(visit: &Visit, report: &Report) -> String {
    let said = What::ALL.into_iter().filter_map(|what| {
        let count = report.count(what);
        let key = if what == What::Same {
            "arrival-done-same-count".to_owned()
        } else {
            format!("arrival-done-{}", what.word())
        };
        (count > 0).then(|| visit.with(&key, &[("count", count.into())]))
    });
    said.collect::<Vec<_>>().join(" ")
}

/// What is in a file, before anything is taken in.
#[must_use]
pub fn preview(visit: &Visit, preview: &Preview) -> Markup {
    let mut mistakes: Vec<(String, String)> = Vec::new();
    for (field, key) in &preview.wrong {
        mistakes.push((format!("f-{field}"), visit.t(key)));
    }
    let of = |what: What| -> Vec<(&Arriving, &Row)> {
        preview.arriving.iter().zip(&preview.report.rows).filter(|(_, row)| row.what == what).collect()
    };
    let lacking = preview.arriving.iter().zip(&preview.report.rows).any(|(one, row)| lacks(one, row));
    let any = [What::New, What::Changed].into_iter().any(|what| !of(what).is_empty());
    let content = html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" action=(visit.href(&format!("{PATH}/hent-inn/ta-inn"))) novalidate {
            // The file goes along, so that nothing is kept before it is taken in.
            textarea name="innhold" hidden { "\n" (preview.text) }
            input type="hidden" name="fil" value=(preview.file);
            @if lacking { (code(visit, preview, "postnr", "arrival-postal", "arrival-postal-help")) }
            @for what in [What::New, What::Changed] { @let rows = of(what); @if !rows.is_empty() {
                section aria-labelledby=(what.word()) {
                    h2 id=(what.word()) { (visit.t(&format!("arrival-group-{}", what.word()))) " (" (rows.len()) ")" }
                    ul.v-rows { @for (one, row) in rows { li { div { (choice(visit, preview, one, row)) } } } }
                }
            } }
            @if any { button.ds-button #f-ta type="submit" { (visit.t("arrival-take")) } }
        }
        @for what in [What::Refused, What::Left, What::Same] {
            (rows(visit, what, &preview.report.rows, if what == What::Refused { &preview.report.refused } else { &[] }))
        }
        (gone(visit, &preview.report))
        p { a.v-go href=(visit.href(&format!("{PATH}/hent-inn"))) { (visit.t("arrival-another")) } }
    };
    let title = visit.with("arrival-preview", &[("name", preview.source.as_str().into())]);
    let lead = if any { "arrival-preview-lead" } else { "arrival-done-same" };
    sheet(visit, title, Some(visit.t(lead)), true, &content)
}

/// Whether somebody must say where it is.
fn lacks(one: &Arriving, row: &Row) -> bool {
    row.what == What::New && !one.said.place.is_known()
}

fn code(visit: &Visit, preview: &Preview, name: &str, label: &str, help: &str) -> Markup {
    let typed = preview.typed.codes.get(name).map(String::as_str);
    let error = preview.wrong.get(name).map(|key| visit.t(key));
    let field = Field::new(name.to_owned(), visit.t(label)).help(visit.t(help)).value(typed).error(error);
    field_text(&field.inputmode("numeric").longest(4).autocomplete("off"))
}

/// One series with a box.
fn choice(visit: &Visit, preview: &Preview, one: &Arriving, row: &Row) -> Markup {
    let ticked = preview.typed.chosen.as_ref().is_none_or(|chosen| chosen.contains(&mark(&one.key)));
    html! {
        label.v-radio {
            input.ds-input type="checkbox" name="ta" value=(mark(&one.key)) checked[ticked];
            span { (words(visit, one)) }
        }
        @for remark in &row.remarks { p { (said(visit, remark)) } }
        @if lacks(one, row) {
            (code(visit, preview, &format!("postnr-{}", mark(&one.key)), "arrival-postal-own", "arrival-postal-own-help"))
        }
    }
}

/// What it is called, when and where it is, and what is said of it.
fn words(visit: &Visit, one: &Arriving) -> Markup {
    let days = one.said.next(visit.today(), SHOWN);
    let place = one.said.place.onto(&crate::series::Place::default());
    let place: Vec<String> =
        [place.room.clone(), place.address(), place.online_url.clone()].into_iter().flatten().collect();
    html! {
        strong { (one.said.name) }
        @if !days.is_empty() {
            @let days: Vec<String> = days.iter().map(|day| when(visit, day)).collect();
            span.v-quiet { (visit.with("arrival-next", &[("days", days.join(", ").into())])) }
        }
        @if !place.is_empty() { span.v-quiet { (visit.with("arrival-whole", &[("place", place.join(", ").into())])) } }
        @if let Some(about) = &one.said.about { span.v-quiet { (shortly(about)) } }
    }
}

/// One series that nobody is asked about.
pub(super) fn told(visit: &Visit, one: &Arriving, row: &Row) -> Markup {
    html! {
        p.v-told { (words(visit, one)) }
        @for remark in &row.remarks { p { (said(visit, remark)) } }
    }
}

fn shortly(text: &str) -> String {
    let short: String = text.chars().take(160).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

/// «tirsdag 8. desember, klokka 14.00–15.30».
fn when(visit: &Visit, day: &Day) -> String {
    let hours = dates::span(visit.language, day.starts, day.ends);
    let off =
        if day.state == "cancelled" { format!(" ({})", visit.t("mark-off").to_lowercase()) } else { String::new() };
    format!("{} {hours}{off}", dates::long(visit.language, day.starts.date(), visit.today()))
}

/// A remark in words, with its line.
fn said(visit: &Visit, remark: &Remark) -> String {
    let day = remark.part.parse::<jiff::civil::Date>().ok();
    let part = day.map_or_else(|| remark.part.clone(), |day| dates::long(visit.language, day, visit.today()));
    let text = visit.with(&remark.key, &[("part", part.into()), ("count", remark.count.into())]);
    let line = (remark.line > 0).then(|| visit.with("arrival-line", &[("line", remark.line.into())]));
    let parts: Vec<String> =
        [line, (!remark.name.is_empty()).then(|| remark.name.clone()), Some(text)].into_iter().flatten().collect();
    parts.join(": ")
}

/// The rows that came to something, and lines of the file that are none.
pub(super) fn rows(visit: &Visit, what: What, rows: &[Row], unread: &[Remark]) -> Markup {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.what == what).collect();
    let count = rows.len() + unread.len();
    html! { @if count > 0 {
        section aria-labelledby=(what.word()) {
            h2 id=(what.word()) { (visit.t(&format!("arrival-group-{}", what.word()))) " (" (count) ")" }
            ul.v-rows {
                @for row in rows { (one(visit, row)) }
                @for remark in unread { li { div { p { (said(visit, remark)) } } } }
            }
        }
    } }
}

fn one(visit: &Visit, row: &Row) -> Markup {
    html! { li { div {
        p { @match &row.series {
            Some(series) => a.v-go href=(visit.href(&format!("{PATH}/{series}"))) { (row.name) },
            None => strong { (row.name) },
        } }
        @for remark in &row.remarks { p.v-quiet { (said(visit, remark)) } }
    } } }
}

pub(super) fn gone(visit: &Visit, report: &Report) -> Markup {
    html! { @if !report.gone.is_empty() {
        section aria-labelledby="borte" {
            h2 #borte { (visit.t("arrival-gone-title")) }
            p { (visit.t("arrival-gone-about")) }
            ul.v-points { @for remark in &report.gone { li { (remark.name) } } }
        }
    } }
}

/// What came of it, and the way back.
#[must_use]
pub fn report(visit: &Visit, import: &Import, done: Option<&str>) -> Markup {
    let undone = import.undone_at.is_some();
    let content = html! {
        @if let Some(done) = super::said(visit, done) { (notice(Notice::Plain, &done)) }
        @if undone {
            (notice(Notice::Plain, &html! { p { (visit.t("arrival-undone")) } }))
            @for what in [What::Left, What::Changed, What::New] {
                @let rows: Vec<&Row> = import.report.rows.iter().filter(|row| row.what == what).collect();
                @if !rows.is_empty() { section aria-labelledby=(what.word()) {
                    h2 id=(what.word()) { (visit.t(&format!("arrival-undone-{}", what.word()))) " (" (rows.len()) ")" }
                    ul.v-rows { @for row in rows { (one(visit, row)) } }
                } }
            }
        } @else {
            @for what in [What::Refused, What::New, What::Changed, What::Left, What::Same] {
                (rows(visit, what, &import.report.rows, if what == What::Refused { &import.report.refused } else { &[] }))
            }
            (gone(visit, &import.report))
            section aria-labelledby="angre" {
                h2 #angre { (visit.t("arrival-undo")) }
                p { (visit.t("arrival-undo-about")) }
                form method="post" action=(visit.href(&format!("{PATH}/hent-inn/{}/angre", import.id))) {
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("arrival-undo-do")) }
                }
            }
        }
    };
    let title = visit.with("arrival-done-title", &[("name", import.source.as_str().into())]);
    let lead = if undone { day(visit, import.made_at) } else { counts(visit, &import.report) };
    sheet(visit, title, Some(lead), true, &content)
}
