//! The front of the desk.

use super::{Part, sheet};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{icon, icon as icons},
};

/// The page.
pub(super) fn front(visit: &Visit, parts: &[Part]) -> Markup {
    let desk = visit.t("desk");
    let content = html! {
        ul.v-index { @for part in parts {
            li { a href=(visit.href(part.path)) {
                span { (visit.t(part.key)) }
                span { (visit.t(&format!("{}-about", part.key))) }
                (icon(icons::CHEVRON_RIGHT))
            } }
        } }
    };
    sheet(visit, desk.clone(), &desk).lead(visit.t("desk-lead")).render(visit, &content)
}
