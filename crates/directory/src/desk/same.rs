//! `GET /redaksjon/tilbud/{id}/sla-sammen`: which other entry this one is the same as, sought by its name. The two that nobody could
//! have known to be alike are found here; those that look alike stand on the work list by themselves.

use super::asking::can;
use crate::{
    listing::Row,
    store::{self, Kept, Sought},
    view::desk::same as view,
};
use axum::extract::Path;
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};

/// What the page shows.
pub struct Same {
    /// The entry that stays.
    pub(crate) kept: Row,
    /// What was sought; empty where nothing was.
    pub(crate) words: String,
    /// The first of the others that are called so, each whole beside it.
    pub(crate) others: Vec<(Kept, Option<Row>)>,
    /// Whether there are more.
    pub(crate) more: bool,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (can, now, language) = (can(&signed)?, visit.app.clock.millis(), visit.language.tag());
    let words = asked.first("sok").unwrap_or_default().trim().to_owned();
    let read = move |tx: &mut Tx<'_>| {
        let Some(kept) = store::kept_entry(tx, &can, &id)? else { return Ok(None) };
        if words.is_empty() {
            return Ok(Some(Same { kept, words: words.clone(), others: Vec::new(), more: false }));
        }
        let sought = Sought { words: words.clone(), ..Sought::default() };
        let found = store::kept_entries(tx, &can, (&sought, language), 1, now)?;
        let more = found.count > found.entries.len();
        let others: Vec<Kept> = found.entries.into_iter().filter(|one| one.id != id).collect();
        let ids: Vec<String> = others.iter().map(|one| one.id.clone()).collect();
        let mut rows = store::by_ids(tx, &ids)?;
        let mut whole = |id: &str| Some(rows.swap_remove(rows.iter().position(|row| row.parts.service.id == id)?));
        let others = others.into_iter().map(|one| (whole(&one.id), one)).map(|(row, one)| (one, row)).collect();
        Ok(Some(Same { kept, words: words.clone(), others, more }))
    };
    let same = visit.app.db.read(read).await?.ok_or(Error::NotFound)?;
    Ok(view::page(&visit, &same))
}
