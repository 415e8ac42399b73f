//! The field where people say it in their own words.

use crate::{Asked, Visit};
use maud::{Markup, html};

/// Searches `/aktiviteter` for what is written.
#[must_use]
pub fn search_field(visit: &Visit, value: &str, label: &str) -> Markup {
    search_field_keeping(visit, value, label, &Asked::default())
}

/// The same, and keeps what else was asked (the filters), except the page of the list.
#[must_use]
pub fn search_field_keeping(visit: &Visit, value: &str, label: &str, kept: &Asked) -> Markup {
    html! {
        form.v-search action=(visit.href("/aktiviteter")) method="get" role="search" {
            label for="q" { (label) }
            div.v-search__row {
                input #q name="q" type="search" value=(value) autocomplete="off" maxlength="300" enterkeyhint="search";
                button.ds-button type="submit" { (visit.t("search-go")) }
            }
            @for (name, value) in kept.pairs().iter().filter(|(name, _)| !matches!(name.as_str(), "q" | "side")) {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}
