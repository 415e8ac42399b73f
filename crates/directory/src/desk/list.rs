//! `GET /redaksjon/tilbud`: all entries that the editor keeps, those that the public does not see too.

use super::asking::can;
use crate::{
    fresh::Stage,
    listing::Row,
    store::{self, KeptPage, Sought},
    view::desk::list as view,
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};

/// Words in the address, and the stage that each means.
pub const STAGES: [(&str, Stage); 3] = [("ferskt", Stage::Fresh), ("eldre", Stage::Aging), ("gammelt", Stage::Stale)];
/// Words in the address, and the status of HSDS that each means.
pub const STATUSES: [(&str, &str); 4] =
    [("aktiv", "active"), ("stengt", "temporarily closed"), ("skjult", "inactive"), ("over", "defunct")];

/// What the page shows.
pub struct List {
    pub(crate) found: KeptPage,
    /// The entries of this page, whole.
    pub(crate) rows: Vec<Row>,
    pub(crate) page: usize,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, now, language) = (can(&signed)?, visit.app.clock.millis(), visit.language.tag());
    let page = usize::try_from(asked.number("side").unwrap_or(1)).unwrap_or(1).max(1);
    let sought = sought(&asked);
    let read = move |tx: &mut Tx<'_>| {
        let found = store::kept_entries(tx, &can, (&sought, language), page, now)?;
        let ids: Vec<String> = found.entries.iter().map(|one| one.id.clone()).collect();
        let rows = store::by_ids(tx, &ids)?;
        Ok(List { found, rows, page })
    };
    let list = visit.app.db.read(read).await?;
    Ok(view::page(&visit, &list, &asked))
}

fn sought(asked: &Asked) -> Sought {
    let word = |name: &str| asked.first(name);
    Sought {
        words: word("sok").unwrap_or_default().to_owned(),
        stage: word("ferskhet").and_then(|word| Some(STAGES.iter().find(|(one, _)| *one == word)?.1)),
        status: word("status").and_then(|word| Some(STATUSES.iter().find(|(one, _)| *one == word)?.1.to_owned())),
        tenant: word("kommune").map(str::to_owned),
    }
}
