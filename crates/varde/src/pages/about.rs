//! What Varde is, what it keeps, and for whom it works.

use super::plain::plain;
use maud::{Markup, html};
use shell::{Page, Visit, page::Section};

/// `GET /om`
pub(super) async fn about(visit: Visit) -> Markup {
    page(&visit, "about", &html! {})
}

/// `GET /personvern`
pub(super) async fn privacy(visit: Visit) -> Markup {
    page(&visit, "privacy", &html! {})
}

/// `GET /tilgjengelighet`
pub(super) async fn accessibility(visit: Visit) -> Markup {
    let statement = visit.app.settings.accessibility_statement.clone();
    let after = html! {
        @if let Some(statement) = statement {
            p { a href=(statement) rel="noreferrer" { (visit.t("accessibility-statement")) } }
        }
    };
    page(&visit, "accessibility", &after)
}

fn page(visit: &Visit, name: &str, after: &Markup) -> Markup {
    Page::new(visit.t(&format!("{name}-title")), plain(visit, name, after))
        .description(visit.t(&format!("{name}-lead")))
        .current(Section::About)
        .render(visit)
}
