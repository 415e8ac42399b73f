//! Links to all entries of whoever holds them. A link is good for a while and for several answers; it opens nothing else.

use kernel::storage::{Result, Tx, params};
use trust::secret::Token;

const MAKE: &str = "INSERT INTO directory_holder_link (token, tenant, organization, way, made_at, until)
    VALUES ($1, $2, $3, $4, $5, $6)";
const LOOK: &str =
    "SELECT tenant, organization, way, made_at, until, ended_at FROM directory_holder_link WHERE token = $1";
const END: &str = "UPDATE directory_holder_link SET ended_at = $2 WHERE organization = $1 AND ended_at IS NULL";
const RECENT: &str = "SELECT COUNT(*) FROM directory_holder_link WHERE organization = $1 AND made_at > $2";
const SWEEP: &str = "DELETE FROM directory_holder_link WHERE until < $1";
const HELD: &str = "SELECT id FROM directory_service WHERE organization = $1 ORDER BY id LIMIT 500";

pub(super) const STATEMENTS: &[&str] = &[MAKE, LOOK, END, RECENT, SWEEP, HELD];

/// How long a link is good, milliseconds: until the next reminder and a little more.
pub(super) const LASTS: i64 = 100 * 24 * 60 * 60 * 1000;
/// What ran out is remembered for so long, so that its page can say so. Milliseconds.
const REMEMBERED: i64 = 300 * 24 * 60 * 60 * 1000;

/// A link as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderLink {
    /// On whose behalf it was sent.
    pub tenant: String,
    /// Who holds the entries, as [`crate::fresh::contact::Holder::word`] says it.
    pub holder: String,
    /// How it was sent: `email`, `sms` or `shown`.
    pub way: String,
    /// Whether it can be used.
    pub open: bool,
}

/// Makes a link.
///
/// # Errors
/// When the database fails.
pub fn make_holder_link(tx: &mut Tx<'_>, tenant: &str, holder: &str, way: &str, now: i64) -> Result<Token> {
    let token = Token::draw();
    tx.execute(MAKE, params![token.stored().whole(), tenant, holder, way, now, now + LASTS])?;
    Ok(token)
}

/// What a link is; nothing when there is none.
///
/// # Errors
/// When the database fails.
pub fn holder_link(tx: &mut Tx<'_>, token: &Token, now: i64) -> Result<Option<HolderLink>> {
    let Some(row) = tx.row(LOOK, params![token.stored().whole()])? else { return Ok(None) };
    let (until, ended) = (row.int(4)?, row.maybe_int(5)?);
    Ok(Some(HolderLink {
        tenant: row.text(0)?,
        holder: row.text(1)?,
        way: row.text(2)?,
        open: now < until && ended.is_none(),
    }))
}

/// Ends all links of a holder: who is reached there has changed, or an editor has shut them out.
///
/// # Errors
/// When the database fails.
pub fn end_holder_links(tx: &mut Tx<'_>, holder: &str, now: i64) -> Result<u64> {
    tx.execute(END, params![holder, now])
}

/// How many links to a holder were made since a moment.
///
/// # Errors
/// When the database fails.
pub fn recent_holder_links(tx: &mut Tx<'_>, holder: &str, since: i64) -> Result<i64> {
    tx.row(RECENT, params![holder, since])?.map_or(Ok(0), |row| row.int(0))
}

/// Forgets links that ran out long ago.
///
/// # Errors
/// When the database fails.
pub fn sweep_holder_links(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - REMEMBERED])
}

/// The entries of an organisation, at most 500.
///
/// # Errors
/// When the database fails.
pub fn services_held_by(tx: &mut Tx<'_>, organization: &str) -> Result<Vec<String>> {
    tx.rows(HELD, params![organization])?.iter().map(|row| row.text(0)).collect()
}
