//! `GET /treff/{slug}/{date}`: one date, with all that somebody needs to know to dare to come.

use crate::{occurrence::Occurrence, room::Gatherings, series::Series, store, view};
use axum::extract::{Path, State};
use jiff::ToSpan as _;
use maud::Markup;
use shell::{Error, Result, Visit};

/// How many of the next dates stand beside it.
const MORE: usize = 3;

/// A date as its pages need it.
#[derive(Clone, Debug)]
pub struct Date {
    /// Of which series.
    pub series: Series,
    /// The date.
    pub occurrence: Occurrence,
    /// Whether the series has only this one on its day.
    pub alone: bool,
    /// How many say that they come.
    pub coming: i64,
    /// The next ones.
    pub next: Vec<Occurrence>,
}

impl Date {
    /// The path of its page, without a language.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}", self.series.path(), self.occurrence.key(self.alone))
    }

    /// Whether one can say that one comes: it is on, and not over.
    #[must_use]
    pub fn is_open(&self, visit: &Visit) -> bool {
        self.occurrence.standing(&self.series).is_on() && !self.occurrence.is_past(visit.now.datetime())
    }
}

/// The page.
pub(crate) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    Path((slug, key)): Path<(String, String)>,
) -> Result<Markup> {
    let date = find(&visit, slug, &key).await?;
    Ok(view::date::page(&visit, &date, room.printer.is_some()))
}

/// The date at this address; a series that was renamed moves the visitor on.
pub(crate) async fn find(visit: &Visit, slug: String, key: &str) -> Result<Date> {
    let (now, wanted) = (visit.now.datetime(), key.to_owned());
    let far = now.saturating_add(crate::rhythm::AHEAD.days());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(series) = store::by_slug(tx, &slug)? else {
            return Ok(Err(store::former_slug(tx, &slug)?));
        };
        let Some((occurrence, alone)) = store::occurrence_at(tx, &series.id, &wanted)? else { return Ok(Err(None)) };
        let coming = store::intentions(tx, &occurrence.id)?;
        let after = occurrence.starts.max(now).saturating_add(1.minute());
        let next = store::next_of(tx, &series.id, store::Span::beginning(after, far), MORE + 1)?;
        let next = next.into_iter().filter(|one| one.state != crate::occurrence::State::Skipped).take(MORE).collect();
        Ok(Ok(Date { series, occurrence, alone, coming, next }))
    };
    match visit.app.db.read(read).await? {
        Ok(date) if date.occurrence.state == crate::occurrence::State::Skipped => Err(Error::NotFound),
        Ok(date) => Ok(date),
        Err(Some(slug)) => {
            let rest = visit.path.splitn(4, '/').nth(3).unwrap_or_default();
            Err(Error::Moved { to: visit.href(&format!("/treff/{slug}/{rest}")), forever: true })
        }
        Err(None) => Err(Error::NotFound),
    }
}
