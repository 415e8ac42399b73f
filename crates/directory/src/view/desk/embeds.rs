//! How the embeds of a tenant stand, for its editor.

use crate::desk::{
    embeds::{Standing, Trouble},
    sheet,
};
use maud::{Markup, html};
use shell::{Visit, dates};

/// The page; `may` is whether the reader decides which sites may show them.
#[must_use]
pub fn page(visit: &Visit, all: &[Standing], may: bool) -> Markup {
    let desk = visit.t("desk");
    let day = |day| dates::day(visit.language, day, visit.today());
    let content = html! {
        @if all.is_empty() { p { (visit.t("embeds-none")) } }
        @for one in all {
            section {
                h2 { (one.name) }
                @match one.last {
                    Some(last) => p { (visit.with("embeds-asked", &[("count", one.times.into()), ("day", day(last).into())])) },
                    None => p { (visit.t("embeds-never")) },
                }
                @for trouble in &one.troubles {
                    @match trouble {
                        Trouble::Silent(since) => p { b { (visit.with("embeds-silent", &[("day", day(*since).into())])) } " " (visit.t("embeds-silent-do")) },
                        Trouble::Stranger(sum) => p { b { (visit.with("embeds-stranger", &[("site", sum.origin.clone().into()), ("day", day(sum.last).into())])) } " " (visit.t("embeds-stranger-do")) },
                    }
                }
            }
        }
        @if may {
            p { a.v-go href=(visit.href("/administrasjon/innbygging")) { (visit.t("embeds-decide")) } }
        } @else {
            p.v-quiet { (visit.t("embeds-who")) }
        }
        p { a.v-go href=(visit.href("/bygg-inn")) { (visit.t("embeds-build")) } }
    };
    sheet(visit, visit.t("embeds"), &desk).lead(visit.t("embeds-lead")).render(visit, &content)
}
