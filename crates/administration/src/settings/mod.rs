//! What the tenant has chosen: search words, help numbers, who may show embeds, what it is called.

pub mod body;
pub mod chosen;
pub mod embeds;
pub mod help_lines;
pub mod hours;
pub mod links;
pub mod neighbours;
pub mod tenant;
pub mod themes;
pub mod view;
pub mod words;

use crate::{Administration, Entry, work};
use shell::{
    Routes,
    Who::{Fresh, May},
};
use trust::access::Right::{KeepSettings, SeeWork};

/// Its parts.
pub const ENTRIES: &[Entry] = &[
    Entry { key: "set-words", path: "/administrasjon/ord", right: KeepSettings },
    Entry { key: "set-themes", path: "/administrasjon/temaer", right: KeepSettings },
    Entry { key: "set-lines", path: "/administrasjon/hjelpenumre", right: KeepSettings },
    Entry { key: "set-embeds", path: "/administrasjon/innbygging", right: KeepSettings },
    Entry { key: "set-tenant", path: "/administrasjon/virksomhet", right: KeepSettings },
    Entry { key: "work", path: "/administrasjon/arbeid", right: SeeWork },
];

/// Its addresses.
#[must_use]
pub fn routes(routes: Routes<Administration>) -> Routes<Administration> {
    // Somebody may ring the number in despair, so whoever puts one out has just proved who they are.
    let (keep, far) = (May(KeepSettings), Fresh(KeepSettings));
    let routes = routes
        .get("/administrasjon/ord", keep, words::page)
        .post("/administrasjon/ord", keep, words::keep)
        .get("/administrasjon/ord/{id}", keep, words::change)
        .get("/administrasjon/temaer", keep, themes::page)
        .post("/administrasjon/temaer", keep, themes::keep)
        .get("/administrasjon/temaer/{id}", keep, themes::change)
        .get("/administrasjon/hjelpenumre", keep, help_lines::page)
        .post("/administrasjon/hjelpenumre", far, help_lines::keep)
        .get("/administrasjon/hjelpenumre/ny", far, help_lines::new)
        .get("/administrasjon/hjelpenumre/{id}", far, help_lines::change)
        .get("/administrasjon/innbygging", keep, embeds::page)
        .post("/administrasjon/innbygging", keep, embeds::keep)
        .get("/administrasjon/innbygging/ny", keep, embeds::new)
        .get("/administrasjon/innbygging/{id}", keep, embeds::change)
        .get("/administrasjon/virksomhet", keep, tenant::page)
        .post("/administrasjon/virksomhet/navn", keep, tenant::keep_name)
        .post("/administrasjon/virksomhet/utgiver", keep, tenant::keep_publisher)
        .post("/administrasjon/virksomhet/lenker/ja", Fresh(KeepSettings), links::allow)
        .post("/administrasjon/virksomhet/lenker/nei", Fresh(KeepSettings), links::forbid)
        .get("/administrasjon/valg/{id}/slutt", keep, chosen::ask_end)
        .post("/administrasjon/valg/slutt", keep, chosen::end)
        .post("/administrasjon/valg/tilbake", keep, chosen::restore);
    work::routes(routes)
}
