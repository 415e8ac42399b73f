//! «Si fra»: the form, and the thanks.

use super::text;
use crate::{
    listing::Listing,
    suggest::{ABOUT, LONGEST},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Choice, Field, Notice, breadcrumbs, error_summary, field_radios, field_textarea, notice},
    page::Section,
};

/// What was written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The form's own key, so that pressing twice says it once.
    pub key: String,
    /// What it is about.
    pub about: String,
    /// The message.
    pub message: String,
    /// It was sent with nothing in it.
    pub empty: bool,
}

/// The form.
#[must_use]
pub fn page(visit: &Visit, listing: &Listing, draft: &Draft) -> Markup {
    let choices: Vec<Choice> =
        ABOUT.iter().map(|about| Choice::new(*about, visit.t(&format!("fix-about-{about}")))).collect();
    let about =
        Field::new("om", visit.t("fix-about")).value(Some(draft.about.as_str()).filter(|about| !about.is_empty()));
    let message = Field::new("melding", visit.t("fix-message"))
        .help(visit.t("fix-message-help"))
        .error(draft.empty.then(|| visit.t("fix-empty")))
        .value(Some(draft.message.as_str()))
        .longest(LONGEST)
        .rows(5)
        .required();
    let mistakes: Vec<(String, String)> = message.mistake().into_iter().collect();
    let content = html! {
        div.v-page.v-body {
            (crumbs(visit, listing))
            div.v-head {
                h1 { (visit.t("fix-title")) }
                p.v-lead { (visit.t("fix-lead")) " " (text::span(&listing.name)) "." }
            }
            (error_summary(visit, &mistakes))
            form.v-form method="post" action=(visit.href(&format!("/aktiviteter/{}/si-fra", listing.slug))) novalidate {
                input type="hidden" name="nokkel" value=(draft.key);
                (field_radios(&about, &choices))
                (field_textarea(&message))
                (notice(Notice::Plain, &html! { p { (visit.t("fix-not-watched")) } p { (visit.t("fix-no-names")) } }))
                button.ds-button type="submit" { (visit.t("fix-send")) }
            }
        }
    };
    let title = if draft.empty {
        visit.with("fix-title-again", &[("title", visit.t("fix-title").into())])
    } else {
        visit.t("fix-title")
    };
    Page::new(title, content).current(Section::Activities).no_index().render(visit)
}

/// The thanks.
#[must_use]
pub fn thanks(visit: &Visit, listing: &Listing) -> Markup {
    let content = html! {
        div.v-page.v-body {
            (crumbs(visit, listing))
            div.v-head {
                h1 { (visit.t("fix-thanks")) }
                p.v-lead { (visit.t("fix-thanks-next")) }
                p { a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (visit.t("fix-back")) " " (text::span(&listing.name)) } }
            }
        }
    };
    Page::new(visit.t("fix-thanks"), content).current(Section::Activities).no_index().render(visit)
}

fn crumbs(visit: &Visit, listing: &Listing) -> Markup {
    let path = format!("/aktiviteter/{}", listing.slug);
    breadcrumbs(visit, &[(&visit.t("nav-activities"), "/aktiviteter"), (&listing.name.text, &path)])
}
