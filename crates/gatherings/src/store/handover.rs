//! A host hands over: offered, and taken or not. The public sees nothing of it.

use super::{done, host, read_day, series};
use jiff::civil::Date;
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const ADD: &str =
    "INSERT INTO gatherings_handover (id, series, outgoing, incoming, from_on, know, key_at, state, made_at,
    tenant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT tenant FROM gatherings_series WHERE id = $2))";
const WITHDRAW: &str =
    "UPDATE gatherings_handover SET state = 'withdrawn', answered_at = $2 WHERE series = $1 AND state = 'offered'";
const OF: &str = "SELECT id, series, outgoing, incoming, from_on, know, key_at, state, made_at FROM gatherings_handover
    WHERE series = $1 ORDER BY made_at DESC LIMIT 20";
const OPEN: &str =
    "SELECT id, series, outgoing, incoming, from_on, know, key_at, state, made_at FROM gatherings_handover
    WHERE incoming = $1 AND state = 'offered' ORDER BY made_at";
const ANSWER: &str =
    "UPDATE gatherings_handover SET state = $3, answered_at = $4 WHERE id = $1 AND incoming = $2 AND state = 'offered'";

pub(super) const STATEMENTS: &[&str] = &[ADD, WITHDRAW, OF, OPEN, ANSWER];

/// A handover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Its identifier.
    pub id: String,
    /// Of which series.
    pub series: String,
    /// Who hands over.
    pub outgoing: String,
    /// To whom; nothing when nobody is found yet.
    pub incoming: Option<String>,
    /// The first day of the new host.
    pub from_on: Date,
    /// What there is to know.
    pub know: String,
    /// Who has the key.
    pub key_at: String,
    /// `offered`, `accepted`, `declined`, `withdrawn`; `open` where nobody is found yet.
    pub state: String,
    /// When it was offered, milliseconds since 1970.
    pub made_at: i64,
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// To whom; nothing when nobody is found yet.
    pub incoming: Option<String>,
    /// The first day of the new host.
    pub from_on: Date,
    /// What there is to know.
    pub know: String,
    /// Who has the key.
    pub key_at: String,
}

fn read(row: &Row) -> Result<Option<Handover>> {
    let Some(from_on) = read_day(row, 4)? else { return Ok(None) };
    Ok(Some(Handover {
        id: row.text(0)?,
        series: row.text(1)?,
        outgoing: row.text(2)?,
        incoming: row.maybe_text(3)?,
        from_on,
        know: row.text(5)?,
        key_at: row.text(6)?,
        state: row.text(7)?,
        made_at: row.int(8)?,
    }))
}

fn read_all(rows: &[Row]) -> Result<Vec<Handover>> {
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

/// The handovers of a series, the newest first.
///
/// # Errors
/// When the database fails.
pub fn handovers_of(tx: &mut Tx<'_>, series: &str) -> Result<Vec<Handover>> {
    read_all(&tx.rows(OF, params![series])?)
}

/// What is offered to the asker and waits for an answer.
///
/// # Errors
/// When the database fails.
pub fn open_handovers(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Handover>> {
    read_all(&tx.rows(OPEN, params![&can.actor().person().id])?)
}

/// The asker hands a series of their tenant over. With nobody to take it they stop being its host on that day, and the series says
/// so to those who lead. Says whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn offer_handover(tx: &mut Tx<'_>, can: &Can, id: &str, offer: &Offer, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if series::owned(tx, can, id)?.is_none() {
        return Ok(false);
    }
    tx.execute(WITHDRAW, params![id, now])?;
    let me = &can.actor().person().id;
    let state = if offer.incoming.is_some() { "offered" } else { "open" };
    tx.execute(
        ADD,
        params![
            ids::new_id().to_string(),
            id,
            me,
            offer.incoming.clone(),
            offer.from_on.to_string(),
            &offer.know,
            &offer.key_at,
            state,
            now
        ],
    )?;
    if offer.incoming.is_none() {
        host::end(tx, id, me, offer.from_on.yesterday().unwrap_or(offer.from_on))?;
    }
    done(tx, can, id, &Act::new("gathering.hand-over").on(id), now)?;
    Ok(true)
}

/// The asker answers what was offered to them; nothing when it was not, or waits no more.
///
/// # Errors
/// When the database fails or the right is another.
pub fn answer_handover(tx: &mut Tx<'_>, can: &Can, id: &str, yes: bool, now: i64) -> Result<Option<Handover>> {
    can.must(Right::HostGatherings)?;
    let Some(offered) = open_handovers(tx, can)?.into_iter().find(|one| one.id == id) else { return Ok(None) };
    let me = can.actor().person().id.clone();
    tx.execute(ANSWER, params![id, &me, if yes { "accepted" } else { "declined" }, now])?;
    if yes {
        host::end(tx, &offered.series, &offered.outgoing, offered.from_on.yesterday().unwrap_or(offered.from_on))?;
        host::add(tx, &offered.series, &me, offered.from_on)?;
    }
    let act = if yes { Act::new("gathering.take-over") } else { Act::new("gathering.decline") };
    done(tx, can, &offered.series, &act.on(&offered.series), now)?;
    Ok(Some(offered))
}
