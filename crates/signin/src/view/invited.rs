//! What a link that is used once has become.

use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, notice},
    signed::SIGN_IN,
};
use trust::store::links::{Link, Purpose};

/// The page; `here` is who is signed in, where the link is not theirs.
#[must_use]
pub fn page(visit: &Visit, link: &Link, here: Option<&str>) -> Markup {
    let key = match link {
        Link::Ready { .. } => "invited",
        Link::Used => "invited-used",
        Link::Expired => "invited-expired",
        Link::Elsewhere => "invited-elsewhere",
        Link::Unknown => "invited-unknown",
    };
    let title = visit.t(&format!("{key}-title"));
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head {
                h1 { (title) } p.v-lead { (visit.t(key)) }
                @if matches!(link, Link::Ready { purpose: Purpose::Invitation, .. }) { p { (visit.t("invited-anew")) } }
            }
            @if let Some(name) = here {
                (notice(Notice::Careful, &html! { p { (visit.with("invited-signed-in", &[("name", name.to_owned().into())])) } }))
            }
            @if matches!(link, Link::Ready { .. }) {
                form method="post" action=(visit.href("/inn")) {
                    button.ds-button type="submit" { (visit.t("invited-enter")) }
                }
            } @else if *link != Link::Expired || visit.app.settings.mail {
                p { a href=(visit.href(SIGN_IN)) { (visit.t("signin")) } }
            }
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(visit)
}
