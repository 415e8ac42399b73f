//! Links by e-mail, on the page about the tenant.

use crate::{settings::tenant::About, view::parts};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};

/// What was just done: the word in `?gjort=`.
#[must_use]
pub fn done(visit: &Visit, word: Option<&str>) -> Markup {
    let key = match word {
        Some("lenker-pa") => "set-links-done-on",
        Some("lenker-av") => "set-links-done-off",
        _ => return html! {},
    };
    notice(Notice::Done, &html! { p { (visit.t(key)) } })
}

/// How it stands, what it means, and the button that turns it round.
#[must_use]
pub fn section(visit: &Visit, about: &About) -> Markup {
    html! {
        section aria-labelledby="lenker" {
            h2 #lenker { (visit.t("set-links")) }
            @match about.links {
                None => p { (visit.t("set-links-none")) },
                Some(on) => {
                    p { strong { (visit.t(if on { "set-links-on" } else { "set-links-off" })) } }
                    p { (visit.t("set-links-what")) }
                    p { (visit.t("set-links-risk")) }
                    @if on { p { (visit.t("set-links-way")) } }
                    @let (path, label) = if on { ("nei", "set-links-forbid") } else { ("ja", "set-links-allow") };
                    div.v-acts {
                        (parts::far(visit, about.fresh, &format!("/administrasjon/virksomhet/lenker/{path}"),
                            &visit.t(label), false))
                    }
                    @if !about.fresh { p.v-quiet { (visit.t("admin-prove-first")) } }
                }
            }
        }
    }
}
