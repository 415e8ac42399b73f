//! Links for a host: one date, and nothing else.

use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act, secret::Token};

const MAKE: &str =
    "INSERT INTO gatherings_host_link (token, occurrence, made_by, made_at, until, tenant)
    VALUES ($1, $2, $3, $4, $5, (SELECT s.tenant FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series WHERE o.id = $2))";
const LOOK: &str = "SELECT occurrence, made_by, until, ended_at FROM gatherings_host_link WHERE token = $1";
const END: &str = "UPDATE gatherings_host_link SET ended_at = $2 WHERE occurrence = $1 AND ended_at IS NULL";
const SWEEP: &str = "DELETE FROM gatherings_host_link WHERE until < $1";

pub(super) const STATEMENTS: &[&str] = &[MAKE, LOOK, END, SWEEP];

/// A link as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostLink {
    /// To which date.
    pub occurrence: String,
    /// Who made it.
    pub made_by: String,
    /// Whether it can be used.
    pub open: bool,
}

/// Makes a link to a date of a series of the asker's tenant, good until a moment; nothing when it is not theirs. The ones
/// before it open nothing from now on: that is how somebody is shut out.
///
/// # Errors
/// When the database fails or the right is another.
pub fn make_host_link(tx: &mut Tx<'_>, can: &Can, occurrence: &str, until: i64, now: i64) -> Result<Option<Token>> {
    can.must(Right::HostGatherings)?;
    let Some(of) = super::occurrence(tx, occurrence)? else { return Ok(None) };
    if super::series::owned(tx, can, &of.series)?.is_none() {
        return Ok(None);
    }
    tx.execute(END, params![occurrence, now])?;
    let token = Token::draw();
    let me = &can.actor().person().id;
    tx.execute(MAKE, params![token.stored().whole(), occurrence, me, now, until])?;
    can.note(tx, &Act::new("gathering.link").on(occurrence))?;
    Ok(Some(token))
}

/// What a link is; nothing when there is none.
///
/// # Errors
/// When the database fails.
pub fn host_link(tx: &mut Tx<'_>, token: &Token, now: i64) -> Result<Option<HostLink>> {
    let Some(row) = tx.row(LOOK, params![token.stored().whole()])? else { return Ok(None) };
    let open = now < row.int(2)? && row.maybe_int(3)?.is_none();
    Ok(Some(HostLink { occurrence: row.text(0)?, made_by: row.text(1)?, open }))
}

/// Forgets links that ran out before a moment.
///
/// # Errors
/// When the database fails.
pub fn sweep_host_links(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(SWEEP, params![before])
}
