//! What changes, side by side: what it was, what it is to be.

use crate::{
    entry::{Change, Kind, season, times::Row},
    themes,
};
use maud::{Markup, html};
use shell::Visit;

/// A list of changes: each field with what it was and what it is, under these two texts.
#[must_use]
pub fn differences(visit: &Visit, changes: &[Change], was: &str, is: &str) -> Markup {
    html! {
        dl.v-diff { @for change in changes {
            @if let Some(field) = change.field() {
                div {
                    dt { (visit.t(&format!("entry-{}", field.name)))
                        @if let Some(language) = change.language() { span.v-quiet { " " (language_name(visit, language)) } } }
                    dd { span.v-diff-key { (visit.t(was)) } del { (value(visit, change, &change.was)) } }
                    dd { span.v-diff-key { (visit.t(is)) } ins { (value(visit, change, &change.is)) } }
                }
            }
        } }
    }
}

/// «(nynorsk)».
pub(crate) fn language_name(visit: &Visit, tag: &str) -> String {
    let key = format!("language-{tag}");
    if visit.has(&key) { format!("({})", visit.t(&key)) } else { format!("({tag})") }
}

/// A value as people read it.
#[must_use]
pub fn value(visit: &Visit, change: &Change, value: &str) -> Markup {
    let Some(field) = change.field() else { return html! {} };
    if value.is_empty() {
        return html! { span.v-quiet { (visit.t("entry-nothing")) } };
    }
    let word = |word: &str| visit.t(&format!("entry-{}-{word}", field.name));
    match field.kind {
        Kind::One(words) if words.contains(&value) => html! { (word(value)) },
        Kind::Many(words) => {
            let all: Vec<String> =
                value.split(',').map(|one| if words.contains(&one) { word(one) } else { one.to_owned() }).collect();
            html! { (all.join(", ")) }
        }
        Kind::Themes => {
            let all: Vec<String> = value.split(',').map(|one| theme(visit, one)).collect();
            html! { (all.join(", ")) }
        }
        Kind::Times => html! { @for line in value.lines() { div { (time(visit, line)) } } },
        Kind::Seasons => html! { @for line in value.lines() { div { (season_line(line)) } } },
        Kind::Photo => super::super::photo::told(visit, value),
        _ => html! { @for line in value.lines() { div { (line) } } },
    }
}

fn theme(visit: &Visit, id: &str) -> String {
    themes::theme(id).map_or_else(|| id.to_owned(), |theme| theme.name.of(visit.language).to_owned())
}

fn time(visit: &Visit, line: &str) -> String {
    let row = Row::of_line(line);
    let day = visit.t(&format!("entry-day-{}", row.day.to_lowercase()));
    let beat = visit.t(&format!("entry-beat-{}", row.beat.to_lowercase()));
    let span = match (row.from.is_empty(), row.to.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!(", {}", row.from.replace(':', ".")),
        (false, false) => format!(", {}–{}", row.from.replace(':', "."), row.to.replace(':', ".")),
    };
    format!("{day} ({}){span}", beat.to_lowercase())
}

fn season_line(line: &str) -> String {
    let [from, to, why] = season(line);
    format!("{from}–{to} {why}").trim_end().to_owned()
}
