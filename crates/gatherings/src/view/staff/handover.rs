//! Another host takes over.

use super::{below, names, summary, wrong};
use crate::staff::{HandoverForm as Form, PATH};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, error_summary, field_radios, field_text, field_textarea},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, form: &Form) -> Markup {
    let typed = |name: &'static str, key: &str| {
        Field::new(name, visit.t(key))
            .value(form.typed.first(name))
            .error(wrong(visit, &form.mistakes, name))
            .autocomplete("off")
    };
    let nobody = Choice::new("ingen", visit.t("handover-nobody")).help(visit.t("handover-nobody-help"));
    let who: Vec<Choice> = form.others.iter().map(|(id, name)| Choice::new(id, name)).chain([nobody]).collect();
    let content = html! {
        (error_summary(visit, &summary(visit, &form.mistakes)))
        form.v-form method="post" action=(visit.href(&format!("{PATH}/{}/overlat", form.series.id))) novalidate {
            (field_radios(&typed("hvem", "handover-who"), &who))
            (field_text(&typed("fra", "handover-from").kind("date")))
            (field_textarea(&typed("vite", "handover-know").help(visit.t("handover-know-help")).rows(5).longest(2_000)))
            (field_text(&typed("nokkelen", "handover-key").longest(200)))
            button.ds-button type="submit" { (visit.t("handover-do")) }
        }
    };
    let names = names(visit, &form.series);
    below(visit, visit.t("staff-do-handover"), &names).lead(visit.t("handover-lead")).render(visit, &content)
}
