//! What other systems can read here.

use super::plain::plain;
use maud::{Markup, html};
use shell::{Page, Visit, page::Section};

/// `GET /apne-data`
pub(super) async fn page(visit: Visit) -> Markup {
    let examples = ["/api/hsds/3.1/", "/api/hsds/3.1/services?search=mat", "/api/hsds/3.1/services?full=true&per_page=10", "/api/hsds/3.1/organizations"];
    let after = html! {
        section.v-block {
            h2 { (visit.t("open-data-examples")) }
            ul.v-plain { @for path in examples { li { a href=(path) { code { (path) } } } } }
        }
    };
    Page::new(visit.t("open-data-title"), plain(&visit, "open-data", &after)).current(Section::About).render(&visit)
}
