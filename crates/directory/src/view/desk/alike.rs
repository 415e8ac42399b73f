//! What is like an entry that somebody is about to add.

use crate::{
    desk::{ENTRY, NEW, sheet},
    fresh::contact::name,
    listing::Row,
};
use maud::{Markup, html};
use shell::{Asked, Visit};

/// What is there already, and the way on. All that was filled in travels along.
#[must_use]
pub fn page(visit: &Visit, rows: &[Row], filled: &Asked) -> Markup {
    let desk = visit.t("desk");
    let content = html! {
        ul.v-rows { @for row in rows {
            li { a.v-go href=(visit.href(&format!("{ENTRY}/{}", row.parts.service.id))) { (name(row)) } }
        } }
        form method="post" action=(visit.href(NEW)) {
            @for (key, value) in filled.pairs().iter().filter(|(key, _)| key != "gjor") {
                input type="hidden" name=(key) value=(value);
            }
            div.v-acts {
                button.ds-button type="submit" name="likevel" value="1" { (visit.t("desk-alike-anyway")) }
                input type="hidden" name="gjor" value="send";
            }
        }
    };
    sheet(visit, visit.t("desk-alike-title"), &desk).lead(visit.t("desk-alike-lead")).render(visit, &content)
}
