//! What is like an entry that somebody is about to add.

use crate::{
    desk::{ENTRY, NEW, alike::Like, sheet},
    fresh::contact::name,
};
use maud::{Markup, html};
use shell::{Asked, Visit};

/// What is there already, and the way on. All that was filled in travels along.
#[must_use]
pub fn page(visit: &Visit, rows: &[Like], filled: &Asked) -> Markup {
    let desk = visit.t("desk");
    let content = html! {
        ul.v-rows { @for like in rows {
            li { div {
                a.v-go href=(visit.href(&format!("{ENTRY}/{}", like.row.parts.service.id))) { (name(&like.row)) }
                @let why = why(visit, like);
                @if !why.is_empty() { p.v-quiet { (why.join(", ")) } }
            } }
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

/// What speaks for it besides the name: who runs it, how far away it is.
fn why(visit: &Visit, like: &Like) -> Vec<String> {
    let parts = &like.row.parts;
    let by = parts.organization.as_ref().and_then(|by| parts.text_of(&by.id, "name"));
    let number =
        like.number.as_ref().map(|number| visit.with("desk-alike-number", &[("number", number.clone().into())]));
    let away = like.metres.map(|metres| {
        let km = format!("{:.0}", (metres / 1000.0).round());
        if metres < 1000.0 { visit.t("desk-alike-near") } else { visit.with("desk-alike-away", &[("km", km.into())]) }
    });
    by.into_iter().chain(number).chain(away).collect()
}
