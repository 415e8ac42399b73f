//! The ways in.

use super::{
    again,
    by_mail::{self, Typed},
    oidc, passkey,
};
use crate::{
    demo::Cast,
    sign_in::{Before, Shown},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, error_summary, notice},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, shown: &Shown<'_>, before: &Before, typed: &Typed<'_>) -> Markup {
    let cast = &shown.ways.cast;
    let title = visit.t(match before {
        Before::Away => "signin-again",
        Before::Proving(_) => "signin-prove-title",
        _ => "signin",
    });
    let mistakes: Vec<(String, String)> = typed.field(visit).mistake().into_iter().collect();
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head {
                h1 { (title) }
                @match before {
                    Before::Away => p.v-lead { (visit.t("signin-away")) },
                    Before::Proving(name) => {
                        p.v-lead { (visit.with("signin-prove", &[("name", name.clone().into())])) }
                        p { a href=(above(visit, shown.back)) { (visit.t("signin-back")) } }
                    },
                    // Whoever was on the way somewhere is not looking for something to go to.
                    _ if shown.back.is_some() => {},
                    _ => p.v-lead { (visit.t("signin-lead")) },
                }
            }
            (error_summary(visit, &mistakes))
            @match before {
                Before::Nobody | Before::Away | Before::Proving(_) => {}
                Before::Left => (notice(Notice::Done, &html! { p { (visit.t("signin-left")) } })),
                Before::Here(name) => (notice(Notice::Plain, &html! {
                    p { (visit.with("signin-here", &[("name", name.clone().into())])) " "
                        a href=(visit.href("/min-side")) { (visit.t("signin-to-mine")) } }
                })),
            }
            @if let Some(from) = shown.from { (oidc::out_there(visit, from)) }
            (oidc::ways(visit, &shown.ways.oidc, shown.tenants, shown.back))
            (passkey::sign_in(visit, shown.back))
            @if visit.app.settings.mail { (by_mail::form(visit, typed)) }
            @else { p.v-quiet { (visit.t("by-mail-none")) } }
            @if !matches!(before, Before::Here(_) | Before::Proving(_)) { (again::lost(visit)) }
            @if !cast.members().is_empty() { (demo(visit, cast, shown.back)) }
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css", "passkey.js"]).render(visit)
}

/// The page above the one that wants the proof: that one itself would only ask for it again.
fn above(visit: &Visit, back: Option<&str>) -> String {
    let path = back.and_then(|back| back.split(['?', '#']).next()).unwrap_or_default();
    let above = path.rsplit_once('/').map_or("", |(above, _)| above);
    let ours = ["/administrasjon", "/min-side"].iter().any(|room| above.contains(room));
    if ours { above.to_owned() } else { visit.href("/min-side") }
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
