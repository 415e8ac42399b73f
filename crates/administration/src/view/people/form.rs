//! Adding somebody, and changing what is written about them.

use crate::{people::PATH, view::Sheet};
use kernel::Language;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, error_summary, field_radios, field_text},
};
use trust::people::Person;

/// What was filled in, and the texts' keys of what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// As it was written.
    pub name: String,
    /// As it was written.
    pub email: String,
    /// What was chosen.
    pub language: Language,
    /// About the name.
    pub name_error: Option<&'static str>,
    /// About the e-mail.
    pub email_error: Option<&'static str>,
}

/// Adding somebody.
#[must_use]
pub fn add(visit: &Visit, typed: &Typed) -> Markup {
    let people = visit.t("admin-people");
    let sheet = Sheet::new(visit.t("admin-person-add")).lead(visit.t("admin-person-add-lead")).under(&people, PATH);
    sheet.render(visit, &form(visit, "/administrasjon/folk/ny", typed, "admin-person-add-go"))
}

/// Changing what is written.
#[must_use]
pub fn change(visit: &Visit, person: &Person, typed: &Typed) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{PATH}/{}", person.id));
    let title = visit.with("admin-person-change-title", &[("name", person.name.clone().into())]);
    let sheet = Sheet::new(title).under(&people, PATH).under(&person.name, &path);
    sheet.render(visit, &form(visit, &format!("{path}/endre"), typed, "admin-save"))
}

fn form(visit: &Visit, path: &str, typed: &Typed, go: &str) -> Markup {
    let say = |key: Option<&str>| key.map(|key| visit.t(key));
    let name = Field::new("navn", visit.t("admin-name"))
        .help(visit.t("admin-name-help"))
        .value(Some(&typed.name))
        .longest(120)
        .autocomplete("off")
        .required()
        .error(say(typed.name_error));
    let email = Field::new("epost", visit.t("admin-email"))
        .help(visit.t("admin-email-help"))
        .value(Some(&typed.email))
        .kind("email")
        .inputmode("email")
        .longest(254)
        .autocomplete("off")
        .required()
        .error(say(typed.email_error));
    let language = Field::new("sprak", visit.t("admin-language"))
        .help(visit.t("admin-language-help"))
        .value(Some(typed.language.tag()));
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), one.own_name()));
    let mistakes: Vec<_> = [&name, &email].into_iter().filter_map(Field::mistake).collect();
    html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" action=(visit.href(path)) novalidate {
            (field_text(&name)) (field_text(&email)) (field_radios(&language, &choices))
            button.ds-button type="submit" { (visit.t(go)) }
        }
    }
}
