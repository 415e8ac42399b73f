//! A link by mail: the form, and what is said after it.

use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Field, field_text},
    signed::SIGN_IN,
};

/// What somebody typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// As they wrote it.
    pub email: &'a str,
    /// It can be no address.
    pub wrong: bool,
}

impl Typed<'_> {
    pub(super) fn field(&self, visit: &Visit) -> Field {
        let wrong = self.wrong.then(|| visit.t("by-mail-wrong"));
        Field::new("epost", visit.t("by-mail-address"))
            .kind("email")
            .autocomplete("username")
            .longest(254)
            .required()
            .value((!self.email.is_empty()).then_some(self.email))
            .error(wrong)
    }
}

/// The form on the page where people sign in.
pub(super) fn form(visit: &Visit, typed: &Typed<'_>) -> Markup {
    html! {
        section aria-labelledby="med-lenke" {
            h2 #med-lenke { (visit.t("by-mail")) }
            p { (visit.t("by-mail-lead")) }
            form.v-by-mail method="post" action=(visit.href("/logg-inn/e-post")) novalidate {
                (field_text(&typed.field(visit)))
                button.ds-button type="submit" { (visit.t("by-mail-send")) }
            }
        }
    }
}

/// It has been asked for. The same page whether there is somebody with that address or not.
pub(crate) fn sent(visit: &Visit) -> Markup {
    let content = html! {
        p { (visit.t("by-mail-sent-how")) }
        p { (visit.t("by-mail-sent-none")) }
        p { a href=(visit.href(SIGN_IN)) { (visit.t("by-mail-back")) } }
    };
    page(visit, "by-mail-sent", &content)
}

/// Wanting no more mail than one asks for: a button with the letter's handle, and what is said when it was pressed.
pub(crate) fn stop(visit: &Visit, handle: Option<&str>) -> Markup {
    let content = html! {
        @if let Some(handle) = handle {
            form method="post" action=(visit.href(&format!("/e-post/slutt/{handle}"))) {
                button.ds-button type="submit" { (visit.t("by-mail-stop-button")) }
            }
        }
        p { (visit.t("by-mail-stop-still")) }
    };
    page(visit, if handle.is_some() { "by-mail-stop" } else { "by-mail-stopped" }, &content)
}

fn page(visit: &Visit, key: &str, content: &Markup) -> Markup {
    let title = visit.t(&format!("{key}-title"));
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title) } p.v-lead { (visit.t(key)) } }
            (content)
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(visit)
}
