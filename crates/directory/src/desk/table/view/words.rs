//! What each word means.

use super::{PATH, above, mapping::named, under, way};
use crate::{
    desk::table::answer::Lying,
    import::draft::{Distinct, takes_several, words_of},
    themes::THEMES,
};
use maud::{Markup, html};
use shell::Visit;

/// The page.
pub(in super::super) fn page(visit: &Visit, lying: &Lying, found: &[Distinct]) -> Markup {
    let [desk, lists] = above(visit);
    let path = format!("{PATH}/{}", lying.upload.id);
    let content = html! {
        form.v-form.v-cols method="post" action=(visit.href(&format!("{path}/ord"))) {
            @for one in found { (column(visit, lying, one)) }
            button.ds-button type="submit" { (visit.t("table-try")) }
            p.v-quiet { (visit.t("table-try-help")) }
        }
        div.v-acts { (way(visit, &format!("{path}?oppsett=1"), &visit.t("table-back-to-mapping"))) }
    };
    let lead = visit.t("table-words-lead");
    under(visit, visit.t("table-words"), &desk, &lists).lead(lead).render(visit, &content)
}

fn column(visit: &Visit, lying: &Lying, one: &Distinct) -> Markup {
    let chosen = &lying.draft.columns[one.column];
    let choices: Vec<(String, String)> = words_of(&chosen.field)
        .unwrap_or_default()
        .into_iter()
        .map(|word| (word.to_owned(), meaning(visit, &chosen.field, word)))
        .collect();
    let several = takes_several(&chosen.field);
    html! {
        fieldset.v-cols__all {
            legend { h2 { (visit.with("table-words-of",
                &[("column", chosen.column.as_str().into()), ("field", named(visit, &chosen.field).into())])) } }
            @if one.words.is_empty() { p { (visit.t("table-words-none")) } }
            @if one.more > 0 { p { (visit.with("table-words-more", &[("count", one.more.into())])) } }
            @for (n, (word, count)) in one.words.iter().enumerate() {
                @let means: Vec<&str> = chosen.words.get(word).map(|said| said.split(',').collect()).unwrap_or_default();
                @let (name, more) = (format!("ord-{}-{n}", one.column), format!("og-{}-{n}", one.column));
                div.v-cols__word {
                    input type="hidden" name={ "hva-" (one.column) "-" (n) } value=(word);
                    div.v-field {
                        label for={ "f-" (name) } { (word) " " span.v-quiet { (visit.with("table-times", &[("count", (*count).into())])) } }
                        (options(&visit.t("table-means-nothing"), &name, &choices, means.first().copied().unwrap_or_default()))
                    }
                    @if several { div.v-field {
                        label for={ "f-" (more) } { (visit.t("table-and")) span.v-hide { ": " (word) } }
                        (options(&visit.t("table-and-nothing"), &more, &choices, means.get(1).copied().unwrap_or_default()))
                    } }
                }
            }
        }
    }
}

fn options(nothing: &str, name: &str, choices: &[(String, String)], chosen: &str) -> Markup {
    html! {
        select.ds-input id={ "f-" (name) } name=(name) {
            option value="" selected[chosen.is_empty()] { (nothing) }
            @for (value, label) in choices { option value=(value) selected[value == chosen] { (label) } }
        }
    }
}

/// What a word of ours is called.
fn meaning(visit: &Visit, field: &str, word: &str) -> String {
    if let Some(theme) = THEMES.iter().find(|theme| field == "service.themes" && theme.id == word) {
        return theme.name.of(visit.language).to_owned();
    }
    let field = field.trim_start_matches("service.").replace('_', "-");
    visit.t(&format!("table-means-{field}-{}", word.replace(['_', ' '], "-")))
}
