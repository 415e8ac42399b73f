//! A series is made or put right.

use super::{when, wrong};
use crate::{
    series::{Field as Text, Kind, name_of},
    staff::{PATH, edit::Form},
};
use kernel::Language;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, field_text, field_textarea, notice},
    page::Sheet,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, form: &Form) -> Markup {
    let (title, path, button) = match &form.id {
        Some(id) => ("form-edit", format!("{PATH}/{id}/endre"), "form-save"),
        None => ("form-new", format!("{PATH}/ny"), "form-make"),
    };
    let draft = &form.draft;
    let field = |name: &'static str, key: &str, value: &str| {
        Field::new(name, visit.t(key)).value(Some(value)).autocomplete("off").error(wrong(visit, &form.mistakes, name))
    };
    let kinds: Vec<Choice> =
        Kind::ALL.iter().map(|kind| Choice::new(kind.word(), visit.t(&format!("form-kind-{}", kind.word())))).collect();
    let chosen = Kind::of(&draft.kind).unwrap_or_default().word();
    let content = html! {
        @if form.other { (notice(Notice::Careful, &html! { p { (visit.t("form-other")) } })) }
        (error_summary(visit, &super::summary(visit, &form.mistakes)))
        form.v-form method="post" action=(visit.href(&path)) novalidate {
            @match form.id {
                Some(_) => input type="hidden" name="versjon" value=(form.version);,
                None => input type="hidden" name="nokkel" value=(form.key);,
            }
            (texts(visit, form, Language::Nb))
            (field_radios(&Field::new("slag", visit.t("form-kind")).value(Some(chosen)), &kinds))
            @if form.id.is_none() {
                h2 { (visit.t("form-when")) }
                (when::fields(visit, &form.when, &form.mistakes, &form.typed))
            }
            h2 { (visit.t("form-where")) }
            (field_text(&field("rom", "form-room", &draft.room).longest(120)))
            (field_text(&field("hus", "form-house", &draft.house).longest(120)))
            (field_text(&field("gate", "form-street", &draft.street).longest(120)))
            (field_text(&field("postnr", "form-postal", &draft.postal_code).inputmode("numeric").longest(4)))
            (yes_no(visit, "trinnfritt", "form-steps", &draft.step_free))
            (yes_no(visit, "stille", "form-quiet", &draft.quiet_corner))
            (yes_no(visit, "toalett", "form-toilet", &draft.toilet))
            h2 { (visit.t("form-contact")) }
            p.v-quiet { (visit.t("form-contact-help")) }
            (field_text(&field("kontakt", "form-contact-name", &draft.contact_name).longest(120)))
            (field_text(&field("telefon", "form-phone", &draft.contact_phone).kind("tel").inputmode("tel").longest(20)))
            (field_text(&field("epost", "form-email", &draft.contact_email).kind("email").inputmode("email").longest(120)))
            details.v-older open[!draft.online_url.is_empty() || !draft.dial_in.is_empty()] {
                summary { (visit.t("form-screen")) }
                div {
                    p.v-quiet { (visit.t("form-screen-help")) }
                    (field_text(&field("skjerm", "form-url", &draft.online_url).inputmode("url").longest(120)))
                    (field_text(&field("ringinn", "form-dial", &draft.dial_in).kind("tel").inputmode("tel").longest(20)))
                }
            }
            @for language in [Language::Nn, Language::En] {
                details.v-older open[Text::ALL.iter().any(|text| !draft.text(*text, language).is_empty())] {
                    summary { (visit.t(&format!("form-in-{language}"))) }
                    div { (texts(visit, form, language)) }
                }
            }
            button.ds-button type="submit" { (visit.t(button)) }
        }
    };
    let above = visit.t("staff-title");
    Sheet::new(visit.t(title))
        .under(&above, PATH)
        .wears(&["staff.css", "entry.css", "host.css"])
        .render(visit, &content)
}

fn texts(visit: &Visit, form: &Form, language: Language) -> Markup {
    html! {
        @for text in Text::ALL {
            @let key = format!("form-text-{}", text.word());
            @let name = name_of(text, language);
            @let field = Field::new(name.clone(), visit.t(&key))
                .value(Some(form.draft.text(text, language))).autocomplete("off").longest(text.longest())
                .error(wrong(visit, &form.mistakes, &name));
            @let field = if visit.has(&format!("{key}-help")) { field.help(visit.t(&format!("{key}-help"))) } else { field };
            div lang=(language) {
                @match text {
                    Text::Name | Text::Summary => (field_text(&field)),
                    _ => (field_textarea(&field.rows(4))),
                }
            }
        }
    }
}

fn yes_no(visit: &Visit, name: &'static str, key: &str, value: &str) -> Markup {
    let choices = [("ja", "form-yes"), ("nei", "form-no"), ("", "form-unknown")]
        .map(|(value, key)| Choice::new(value, visit.t(key)));
    html! { div.v-yes-no { (field_radios(&Field::new(name, visit.t(key)).value(Some(value)), &choices)) } }
}
