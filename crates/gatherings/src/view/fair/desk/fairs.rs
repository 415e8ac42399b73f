//! The list of fairs, and the form of one.

use super::{super::words::Fields, above, path, sheet, words};
use crate::fair::{DESK, Fair, form::FairForm};
use kernel::Language;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, field_radios, field_text, field_textarea},
};

/// All fairs of the tenant.
#[must_use]
pub fn list(visit: &Visit, fairs: &[Fair]) -> Markup {
    let now = visit.now.datetime();
    let content = html! {
        div.v-acts {
            a.ds-button href=(visit.href(&format!("{DESK}/ny"))) { (visit.t("fair-desk-new")) }
            @if let Some(last) = fairs.first() {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{DESK}/ny?kopi={}", last.id))) { (visit.t("fair-desk-copy")) span.v-hide { ": " (last.name) } }
            }
        }
        @if fairs.is_empty() { p { (visit.t("fair-desk-none")) } }
        @else { ul.v-rows { @for fair in fairs { li { div {
            a.v-go href=(visit.href(&path(fair))) { (fair.name) }
            p.v-quiet { (visit.t(&format!("fair-state-{}", fair.state(now).word()))) " · " (words::when(visit, fair)) }
        } } } } }
    };
    sheet(visit.t("fair-desk"), &above(visit, None)).lead(visit.t("fair-desk-lead")).render(visit, &content)
}

fn yes_no(fields: &Fields<'_>, name: &str, key: &str, value: &str) -> Markup {
    let visit = fields.visit;
    let choices = [("ja", "form-yes"), ("nei", "form-no"), ("", "form-unknown")]
        .map(|(value, key)| Choice::new(value, visit.t(key)));
    html! { div.v-yes-no { (field_radios(&Field::new(name, visit.t(key)).value(Some(value)), &choices)) } }
}

/// The form.
#[must_use]
pub fn form(visit: &Visit, fair: Option<&Fair>, form: &FairForm, odd: &[(String, &'static str)]) -> Markup {
    let fields = Fields { visit, odd };
    let (action, back, title) = match fair {
        Some(fair) => (format!("{}/endre", path(fair)), path(fair), visit.t("fair-desk-change")),
        None => (format!("{DESK}/ny"), DESK.to_owned(), visit.t("fair-desk-new")),
    };
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
    let line = |name: &str, value: &str| field_text(&fields.field(name, value).longest(200));
    let content = html! {
        @if !form.copy.is_empty() { p { (visit.t("fair-desk-copied")) } }
        form.v-form method="post" action=(visit.href(&action)) novalidate {
            (fields.summary())
            input type="hidden" name="nokkel" value=(form.key);
            @if !form.copy.is_empty() { input type="hidden" name="kopi" value=(form.copy); }
            (field_text(&fields.field("messe", &form.name).required().longest(200)))
            (field_text(&fields.field("dag", &form.date).kind("date").required()))
            (field_text(&fields.field("fra", &form.from).kind("time").required()))
            (field_text(&fields.field("til", &form.to).kind("time").required()))
            h2 { (visit.t("form-where")) }
            (field_text(&fields.field("hus", &form.house).required().longest(200)))
            (line("rom", &form.room))
            (line("gate", &form.street))
            (field_text(&fields.field("postnr", &form.postal_code).inputmode("numeric").longest(4)))
            (yes_no(&fields, "trinnfritt", "form-steps", &form.step_free))
            (yes_no(&fields, "stille", "form-quiet", &form.quiet_corner))
            (yes_no(&fields, "toalett", "form-toilet", &form.toilet))
            (field_textarea(&fields.field("vei", &form.way).rows(3)))
            h2 { (visit.t("fair-desk-said")) }
            (field_textarea(&fields.field("velkommen", &form.welcome).rows(6)))
            (line("sporsmal", &form.contact))
            (field_radios(&fields.field("sprak", form.language.tag()), &languages))
            @if fair.is_some() { p.v-quiet { (visit.t("fair-desk-change-told")) } }
            div.v-acts {
                button.ds-button type="submit" { (visit.t("fair-desk-keep")) }
                a.ds-button data-variant="secondary" href=(visit.href(&back)) { (visit.t("fair-desk-back")) }
            }
        }
    };
    sheet(title, &above(visit, fair)).wears(&["staff.css", "host.css"]).render(visit, &content)
}
