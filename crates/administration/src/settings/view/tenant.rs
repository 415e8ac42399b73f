//! What the tenant is called, and who gives out the open data.

use super::{done, links, past};
use crate::{
    settings::{
        chosen::Chosen,
        tenant::{About, Form},
    },
    view::Sheet,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, error_summary, field_text},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, about: &About, form: &Form) -> Markup {
    let name = Field::new("navn", visit.t("set-name"))
        .help(visit.t("set-name-help"))
        .value(Some(form.name.as_str()))
        .longest(120)
        .autocomplete("organization")
        .error(form.name_wrong.map(|key| visit.t(key)))
        .required();
    let publisher = Field::new("utgiver", visit.t("set-publisher"))
        .help(visit.t("set-publisher-help"))
        .value(Some(form.publisher.as_str()))
        .longest(120)
        .error(form.publisher_wrong.map(|key| visit.t(key)))
        .required();
    let number = Field::new("orgnr", visit.t("set-publisher-number"))
        .help(visit.t("set-publisher-number-help"))
        .value(Some(form.number.as_str()))
        .inputmode("numeric")
        .longest(20)
        .error(form.number_wrong.map(|key| visit.t(key)))
        .required();
    let mistakes: Vec<_> = [&name, &publisher, &number].into_iter().filter_map(Field::mistake).collect();
    let past_of_both =
        Chosen { past: about.names.past.iter().chain(&about.publishers.past).cloned().collect(), ..Chosen::default() };
    let content = html! {
        (done(visit, &about.names))
        (links::done(visit, about.done.as_deref()))
        (error_summary(visit, &mistakes))
        section aria-labelledby="kalt" {
            h2 #kalt { (visit.t("set-name-heading")) }
            form.v-form method="post" action=(visit.href("/administrasjon/virksomhet/navn")) {
                (field_text(&name))
                button.ds-button type="submit" { (visit.t("set-name-keep")) }
            }
        }
        section aria-labelledby="gir-ut" {
            h2 #gir-ut { (visit.t("set-publisher-heading")) }
            p { (visit.t("set-publisher-lead")) }
            @if let Some(operator) = &visit.app.settings.publisher {
                p { (visit.with("set-publisher-operator", &[
                    ("name", operator.name.clone().into()),
                    ("number", operator.organization_number.clone().into()),
                ])) }
            } @else {
                form.v-form method="post" action=(visit.href("/administrasjon/virksomhet/utgiver")) {
                    (field_text(&publisher))
                    (field_text(&number))
                    div.v-acts {
                        button.ds-button type="submit" { (visit.t("set-publisher-keep")) }
                        @if let Some(one) = about.publishers.standing.first() {
                            a.ds-button data-variant="secondary"
                                href=(visit.href(&format!("/administrasjon/valg/{}/slutt", one.id))) {
                                (visit.t("set-publisher-end"))
                            }
                        }
                    }
                }
            }
        }
        (links::section(visit, about))
        (past(visit, &past_of_both))
    };
    Sheet::new(visit.t("set-tenant")).lead(visit.t("set-tenant-lead")).render(visit, &content)
}
