//! What a link that is used once has become.

use maud::{Markup, html};
use shell::{Page, Visit, signed::SIGN_IN};
use trust::store::links::{Link, Purpose};

/// The page.
#[must_use]
pub fn page(visit: &Visit, link: &Link) -> Markup {
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
            @if matches!(link, Link::Ready { .. }) {
                form method="post" action=(visit.href("/inn")) {
                    button.ds-button type="submit" { (visit.t("invited-enter")) }
                }
            } @else {
                p { a href=(visit.href(SIGN_IN)) { (visit.t("signin")) } }
            }
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(visit)
}
