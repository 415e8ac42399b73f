//! Which other entry this one is the same as.

use super::list::{place, stands};
use crate::{
    desk::{ENTRY, same::Same, sheet},
    fresh::contact::name,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, field_text},
};

/// The page: a field, and the others that are called so.
#[must_use]
pub fn page(visit: &Visit, same: &Same) -> Markup {
    let (desk, called) = (visit.t("desk"), name(&same.kept));
    let path = format!("{ENTRY}/{}", same.kept.parts.service.id);
    let content = html! {
        form.v-form method="get" action=(visit.href(&format!("{path}/sla-sammen"))) role="search" {
            (field_text(&Field::new("sok", visit.t("merge-same-words")).value(Some(same.words.as_str())).longest(200).required()))
            button.ds-button data-variant=[(!same.others.is_empty()).then_some("secondary")] type="submit" { (visit.t("merge-same-search")) }
        }
        @if !same.others.is_empty() {
            section aria-labelledby="funnet" {
                h2 #funnet { (visit.t("merge-same-which")) }
                ul.v-rows { @for (other, row) in &same.others { li { div {
                    a.v-go href=(visit.href(&format!("{path}/sla-sammen/{}", other.id))) { (other.name) }
                    p.v-quiet {
                        @if let Some(organization) = &other.organization { (organization) ". " }
                        @if let Some(place) = row.as_ref().and_then(place) { (place) ". " }
                        (shell::dates::capital(&stands(visit, other))) "."
                    }
                } } } }
                @if same.more { p { (visit.t("merge-same-more")) } }
            }
        } @else if !same.words.is_empty() {
            p { (visit.t("merge-same-none")) }
        }
    };
    let lead = visit.with("merge-same-lead", &[("name", called.clone().into())]);
    sheet(visit, visit.t("merge-same"), &desk).under(&called, &path).lead(lead).render(visit, &content)
}
