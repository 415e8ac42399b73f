//! Whom to invite.

use super::{super::words::Fields, above, done, path, sheet};
use crate::fair::{Choices, Fair};
use maud::{Markup, html};
use shell::{Visit, components::field_text};

/// What was typed and ticked.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The identifier of who is typed in by hand, drawn with the form.
    pub key: String,
    /// What was searched for.
    pub words: String,
    /// In which municipality, by its number; empty for all.
    pub place: String,
    /// A name by hand.
    pub name: String,
    /// An address by hand.
    pub email: String,
    /// Ticked entries of the directory.
    pub ticked: Vec<String>,
    /// Ticked exhibitors of the fair before.
    pub again: Vec<String>,
}

/// The page.
#[must_use]
pub fn page(
    visit: &Visit,
    fair: &Fair,
    choices: &Choices,
    typed: &Typed,
    odd: &[(String, &'static str)],
    word: Option<&str>,
) -> Markup {
    let fields = Fields { visit, odd };
    let here = format!("{}/inviter", path(fair));
    let content = html! {
        form.v-form method="get" action=(visit.href(&here)) {
            (field_text(&fields.field("q", &typed.words)))
            (municipality(visit, choices, typed))
            button.ds-button data-variant="secondary" type="submit" { (visit.t("fair-desk-search")) }
        }
        form.v-form method="post" action=(visit.href(&here)) novalidate {
            (fields.summary())
            input type="hidden" name="nokkel" value=(typed.key);
            input type="hidden" name="q" value=(typed.words);
            input type="hidden" name="kommune" value=(typed.place);
            @if !typed.words.is_empty() || !typed.place.is_empty() {
                section aria-labelledby="funnet" {
                    h2 #funnet { (visit.t("fair-desk-found")) }
                    @if choices.found.is_empty() { p { (visit.t("fair-desk-found-none")) } }
                    ul.v-rows { @for entry in &choices.found {
                        @let there = choices.invited.iter().any(|one| one.entry.as_ref().is_some_and(|(id, _)| *id == entry.id));
                        li { (tick("hvem", &entry.id, typed.ticked.contains(&entry.id), there, &html! {
                            strong { (entry.name) }
                            @if let Some(organization) = entry.organization.as_ref().filter(|name| **name != entry.name) { " · " (organization) }
                            span.v-quiet.v-line { (visit.t(if there { "fair-desk-there" } else if entry.email.is_some() { "fair-desk-by-mail" } else { "fair-desk-no-mail" })) }
                        })) }
                    } }
                    @if choices.more { p.v-quiet { (visit.t("fair-desk-found-more")) } }
                }
            }
            @if !choices.before.is_empty() {
                details.v-older open[!typed.again.is_empty()] {
                    summary { (visit.t("fair-desk-before")) }
                    ul.v-rows { @for one in &choices.before { li { (tick("forrige", &one.id, typed.again.contains(&one.id), false, &html! { strong { (one.name) } })) } } }
                }
            }
            h2 { (visit.t("fair-desk-by-hand")) }
            (field_text(&fields.field("navn", &typed.name).longest(200)))
            (field_text(&fields.called("epost", "epost-utstiller", &typed.email).kind("email").inputmode("email").longest(200)))
            p.v-quiet { (visit.t("fair-desk-invite-how")) }
            div.v-acts {
                button.ds-button type="submit" { (visit.t("fair-desk-invite-do")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path(fair))) { (visit.t("fair-desk-back")) }
            }
        }
    };
    sheet(visit.t("fair-desk-invite"), &above(visit, Some(fair)))
        .lead(visit.t("fair-desk-invite-lead"))
        .done(done(visit, word))
        .render(visit, &content)
}

/// Where the activity is; nothing to choose where the directory is empty.
fn municipality(visit: &Visit, choices: &Choices, typed: &Typed) -> Markup {
    html! { @if !choices.places.is_empty() {
        div.v-field {
            label for="f-kommune" { (visit.t("fair-field-kommune")) }
            select.ds-input #f-kommune name="kommune" {
                option value="" { (visit.t("fair-field-kommune-all")) }
                @for (number, name) in &choices.places { option value=(number) selected[*number == typed.place] { (name) } }
            }
        }
    } }
}

fn tick(name: &str, value: &str, on: bool, off: bool, label: &Markup) -> Markup {
    html! { label.v-radio {
        input.ds-input type="checkbox" name=(name) value=(value) checked[on || off] disabled[off];
        span { (label) }
    } }
}
