//! The ways in.

use crate::{demo::Cast, sign_in::Before};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, notice},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, cast: &Cast, before: &Before, back: Option<&str>) -> Markup {
    let title = visit.t(if *before == Before::Away { "signin-again" } else { "signin" });
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head {
                h1 { (title) }
                p.v-lead { (visit.t("signin-lead")) }
            }
            @match before {
                Before::Nobody => {}
                Before::Away => (notice(Notice::Plain, &html! { p { (visit.t("signin-away")) } })),
                Before::Left => (notice(Notice::Done, &html! { p { (visit.t("signin-left")) } })),
                Before::Here(name) => (notice(Notice::Plain, &html! {
                    p { (visit.with("signin-here", &[("name", name.clone().into())])) " "
                        a href=(visit.href("/min-side")) { (visit.t("signin-to-mine")) } }
                })),
            }
            @if cast.members().is_empty() {
                p { (visit.t("signin-no-way")) }
            } @else {
                (demo(visit, cast, back))
            }
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(visit)
}

fn demo(visit: &Visit, cast: &Cast, back: Option<&str>) -> Markup {
    html! {
        section.v-wide aria-labelledby="prov" {
            h2 #prov { (visit.t("signin-demo")) }
            p { (visit.t("signin-demo-lead")) }
            ul.v-cast { @for member in cast.members() {
                li {
                    form method="post" action=(visit.href("/logg-inn/demo")) {
                        input type="hidden" name="person" value=(member.person);
                        @if let Some(back) = back { input type="hidden" name="til" value=(back); }
                        button.v-enter type="submit" {
                            strong { (visit.with("signin-as", &[("name", member.name.clone().into())])) }
                            span { (visit.t(&format!("role-{}", member.role))) ", " (member.place) }
                        }
                    }
                }
            } }
        }
    }
}
