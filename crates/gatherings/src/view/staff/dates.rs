//! More dates, or another rhythm.

use super::{below, names, summary, when};
use crate::staff::{PATH, dates::Form};
use maud::{Markup, html};
use shell::{Visit, components::error_summary};

/// The page.
#[must_use]
pub fn page(visit: &Visit, form: &Form) -> Markup {
    let content = html! {
        (error_summary(visit, &summary(visit, &form.mistakes)))
        form.v-form method="post" action=(visit.href(&format!("{PATH}/{}/datoer", form.series.id))) novalidate {
            (when::fields(visit, &form.when, &form.mistakes, &form.typed))
            button.ds-button type="submit" { (visit.t("dates-do")) }
        }
    };
    let names = names(visit, &form.series);
    below(visit, visit.t("staff-do-dates"), &names)
        .lead(visit.t("dates-lead"))
        .wears(&["staff.css", "entry.css", "host.css"])
        .render(visit, &content)
}
