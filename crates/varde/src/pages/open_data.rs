//! What other systems can read here.

use super::plain::plain;
use maud::{Markup, html};
use shell::{Page, Visit, page::Section};

/// Addresses to begin with; each has its words and its address in the texts.
const EXAMPLES: [&str; 7] = ["services", "one", "search", "lines", "organizations", "table", "embed"];

/// `GET /apne-data`
pub(super) async fn page(visit: Visit) -> Markup {
    let after = html! {
        section.v-block {
            h2 { (visit.t("open-data-examples-heading")) }
            dl.v-addresses {
                @for name in EXAMPLES {
                    @let address = visit.t(&format!("open-data-{name}-address"));
                    dt { (visit.t(&format!("open-data-{name}"))) }
                    dd { @if address.contains('{') { code { (address) } } @else { a href=(address) { code { (address) } } } }
                }
            }
        }
    };
    Page::new(visit.t("open-data-title"), plain(&visit, "open-data", &after))
        .description(visit.t("open-data-lead"))
        .current(Section::About)
        .render(&visit)
}
