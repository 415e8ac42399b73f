//! It rests, in the open.

use super::{below, names, reason, summary, wrong};
use crate::staff::{PATH, pause::Form};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, error_summary, field_radios, field_text},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, form: &Form) -> Markup {
    let field = |name: &'static str, key: &str| {
        Field::new(name, visit.t(key))
            .value(form.typed.first(name))
            .error(wrong(visit, &form.mistakes, name))
            .kind("date")
    };
    let how_long = ["til", "vert", "ukjent"].map(|word| Choice::new(word, visit.t(&format!("pause-long-{word}"))));
    let chosen = form.typed.first("hvor_lenge").unwrap_or("til").to_owned();
    let content = html! {
        (error_summary(visit, &summary(visit, &form.mistakes)))
        form.v-form method="post" action=(visit.href(&format!("{PATH}/{}/pause", form.series.id))) novalidate {
            (field_text(&field("fra", "pause-first")))
            (field_radios(&Field::new("hvor_lenge", visit.t("pause-long")).value(Some(chosen)), &how_long))
            (field_text(&field("tilbake", "pause-back")))
            (reason(visit, &form.typed, ""))
            button.ds-button type="submit" { (visit.t("pause-do")) }
        }
    };
    let names = names(visit, &form.series);
    below(visit, visit.t("staff-do-pause"), &names).lead(visit.t("pause-lead")).render(visit, &content)
}
