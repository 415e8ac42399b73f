//! The rows about times and seasons, and what a field is called.

use crate::entry::{
    Form,
    draft::of_key,
    times::{BEATS, DAYS, MOST, Row},
};
use maud::{Markup, html};
use shell::Visit;

/// So many empty rows stand below those that are filled in.
const SPARE: usize = 2;

/// What a field is called, by its name in the form.
pub(super) fn label(visit: &Visit, name: &str) -> String {
    match (of_key(name), name) {
        (Some((field, _)), _) => visit.t(&format!("entry-{}", field.name)),
        (None, name) if name.starts_with("stengt") => visit.t("entry-seasons"),
        _ => visit.t("entry-times"),
    }
}

pub(super) fn times(visit: &Visit, form: &Form) -> Markup {
    let empty = Row::default();
    let count = (form.times.len() + SPARE).min(MOST);
    html! {
        fieldset.v-field.v-entry-rows {
            legend { (visit.t("entry-times")) }
            p.v-quiet { (visit.t("entry-times-help")) }
            @for at in 0..count {
                @let row = form.times.get(at).unwrap_or(&empty);
                @let wrong = form.mistake(&format!("dag-{at}"));
                div.v-entry-row role="group" aria-label=(visit.with("entry-time-row", &[("number", i64::try_from(at + 1).unwrap_or(0).into())])) {
                    (select(visit, &format!("takt-{at}"), "entry-beat", &BEATS, &row.beat, false))
                    (select(visit, &format!("dag-{at}"), "entry-day", &DAYS, &row.day, true))
                    (small(visit, &format!("fra-{at}"), "entry-from", &row.from, wrong.is_some()))
                    (small(visit, &format!("til-{at}"), "entry-to", &row.to, wrong.is_some()))
                    @if let Some(wrong) = wrong { p.v-error { span { (visit.t(wrong)) } } }
                }
            }
            button.ds-button data-variant="tertiary" type="submit" name="gjor" value="rad" { (visit.t("entry-more-rows")) }
        }
    }
}

pub(super) fn seasons(visit: &Visit, form: &Form) -> Markup {
    let empty = [String::new(), String::new(), String::new()];
    let count = (form.seasons.len() + 1).min(MOST);
    html! {
        fieldset.v-field.v-entry-rows {
            legend { (visit.t("entry-seasons")) }
            p.v-quiet { (visit.t("entry-seasons-help")) }
            @for at in 0..count {
                @let [from, to, why] = form.seasons.get(at).unwrap_or(&empty);
                @let wrong = form.mistake(&format!("stengt-fra-{at}"));
                div.v-entry-row role="group" aria-label=(visit.with("entry-season-row", &[("number", i64::try_from(at + 1).unwrap_or(0).into())])) {
                    (small(visit, &format!("stengt-fra-{at}"), "entry-first-day", from, wrong.is_some()))
                    (small(visit, &format!("stengt-til-{at}"), "entry-last-day", to, wrong.is_some()))
                    (small(visit, &format!("stengt-hvorfor-{at}"), "entry-why", why, false))
                    @if let Some(wrong) = wrong { p.v-error { span { (visit.t(wrong)) } } }
                }
            }
        }
    }
}

fn select(visit: &Visit, name: &str, key: &str, words: &[&str], chosen: &str, empty: bool) -> Markup {
    html! {
        div {
            label for={ "f-" (name) } { (visit.t(key)) }
            select.ds-input id={ "f-" (name) } name=(name) {
                @if empty { option value="" { "–" } }
                @for word in words { option value=(word) selected[*word == chosen] { (visit.t(&format!("{key}-{}", word.to_lowercase()))) } }
            }
        }
    }
}

fn small(visit: &Visit, name: &str, key: &str, value: &str, wrong: bool) -> Markup {
    html! {
        div {
            label for={ "f-" (name) } { (visit.t(key)) }
            input.ds-input id={ "f-" (name) } name=(name) value=(value) aria-invalid=[wrong.then_some("true")];
        }
    }
}
