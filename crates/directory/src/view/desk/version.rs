//! An older version beside today's entry.

use super::when;
use crate::{
    desk::{ENTRY, sheet},
    entry::Draft,
    fresh::contact::name,
    listing::Row,
    store::Version,
    view::entry::differences,
};
use maud::{Markup, html};
use shell::Visit;

/// A version as a form has it.
pub(super) fn draft(version: &Version) -> Draft {
    let mut row = Row::empty(&version.service, &version.tenant);
    row.parts = version.parts.clone();
    Draft::read(&row)
}

/// The difference, and the way back to it.
#[must_use]
pub fn page(visit: &Visit, row: &Row, then: &Version) -> Markup {
    let (desk, called, path) = (visit.t("desk"), name(row), format!("{ENTRY}/{}", then.service));
    let changes = draft(then).changes(&Draft::read(row));
    let status = |parts: &crate::hsds::Parts| crate::hsds::string(&parts.service.data, "status");
    let same_status = status(&then.parts) == status(&row.parts);
    let content = html! {
        @if changes.is_empty() && same_status { p { (visit.t("desk-version-same")) } }
        @if !same_status { p { (visit.t("desk-version-status")) } }
        (differences(visit, &changes, "entry-stands", "desk-version-then"))
        div.v-acts {
            form method="post" action=(visit.href(&format!("{path}/versjon/{}", then.id))) {
                button.ds-button type="submit" { (visit.t("desk-version-restore")) }
            }
            a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("hold-back-to-entry")) }
        }
    };
    let title = visit.with("desk-version-title", &[("when", when(visit, then.made_at).into())]);
    sheet(visit, title, &desk).under(&called, &path).wears(&["staff.css", "entry.css"]).render(visit, &content)
}
