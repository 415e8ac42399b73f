//! What editors did with things on their work list, and what people have said that waits there.

use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;
use trust::{Can, audit::Act};

const MARKS: &str =
    "SELECT item, assigned_to, snoozed_until, done_at FROM directory_desk_mark WHERE tenant = $1 ORDER BY item";
const PUT: &str = "INSERT INTO directory_desk_mark
    (tenant, item, assigned_to, snoozed_until, done_at, marked_at, marked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, item) DO UPDATE SET assigned_to = excluded.assigned_to,
    snoozed_until = excluded.snoozed_until, done_at = excluded.done_at, marked_at = excluded.marked_at,
    marked_by = excluded.marked_by";
const ONE: &str =
    "SELECT item, assigned_to, snoozed_until, done_at FROM directory_desk_mark WHERE tenant = $1 AND item = $2";
const SAID: &str = "SELECT id, tenant, service, about, message, day FROM directory_suggestion
    WHERE tenant = $1 AND state = 'new' ORDER BY day, id LIMIT 1000";
const OF_ENTRY: &str = "SELECT id, tenant, service, about, message, day FROM directory_suggestion
    WHERE service = $1 AND state = 'new' ORDER BY day, id LIMIT 100";
const TENANT_OF: &str = "SELECT tenant FROM directory_suggestion WHERE id = $1";
const HANDLED: &str = "UPDATE directory_suggestion SET state = $2 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[MARKS, PUT, ONE, SAID, OF_ENTRY, TENANT_OF, HANDLED];

/// The kind of an item that is something people said.
pub const SAID_KIND: &str = "melding";

/// What was done with a thing on the work list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Who has it: a person's identifier.
    pub assigned_to: Option<String>,
    /// Until when it rests, milliseconds since 1970.
    pub snoozed_until: Option<i64>,
    /// When somebody said that it is done.
    pub done_at: Option<i64>,
}

/// What is done with a thing on the work list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marking {
    /// Somebody has it, or nobody.
    Assign(Option<String>),
    /// It rests until a moment, or no longer.
    Snooze(Option<i64>),
    /// It is done.
    Done,
    /// It is not done after all.
    Undone,
}

/// Something that somebody said about an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its identifier.
    pub id: String,
    /// Whose entry.
    pub tenant: String,
    /// Which entry.
    pub service: String,
    /// What it is about: a word of [`crate::suggest::ABOUT`].
    pub about: String,
    /// What they said.
    pub message: String,
    /// The day.
    pub day: jiff::civil::Date,
}

fn mark(row: &kernel::storage::Row) -> Result<(String, Mark)> {
    let mark = Mark { assigned_to: row.maybe_text(1)?, snoozed_until: row.maybe_int(2)?, done_at: row.maybe_int(3)? };
    Ok((row.text(0)?, mark))
}

/// What the asker's editors did with things on their list, by the item's identifier.
///
/// # Errors
/// When the database fails.
pub fn desk_marks(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<String, Mark>> {
    desk_marks_of(tx, can.tenant())
}

/// The same by the tenant, for what is made with nobody signed in.
///
/// # Errors
/// When the database fails.
pub fn desk_marks_of(tx: &mut Tx<'_>, tenant: &str) -> Result<HashMap<String, Mark>> {
    tx.rows(MARKS, params![tenant])?.iter().map(mark).collect()
}

/// A thing is done; the act itself is the caller's to note.
pub(super) fn put_done(tx: &mut Tx<'_>, can: &Can, item: &str, now: i64) -> Result<()> {
    let there = tx.row(ONE, params![can.tenant(), item])?;
    let mark = there.as_ref().map(mark).transpose()?.map(|(_, mark)| mark).unwrap_or_default();
    let by = can.actor().person().id.clone();
    tx.execute(PUT, params![can.tenant(), item, mark.assigned_to, mark.snoozed_until, now, now, by])?;
    Ok(())
}

/// Writes down what an editor does with a thing on the list.
///
/// # Errors
/// When the database fails.
pub fn mark_item(tx: &mut Tx<'_>, can: &Can, item: &str, marking: Marking, now: i64) -> Result<()> {
    let act = match &marking {
        // To whom it was handed is what the record is to tell.
        Marking::Assign(Some(to)) => Act::new("desk.assign").about(to),
        Marking::Assign(None) => Act::new("desk.assign"),
        Marking::Snooze(_) => Act::new("desk.snooze"),
        Marking::Done => Act::new("desk.done"),
        Marking::Undone => Act::new("desk.undo"),
    };
    can.note(tx, &act)?;
    let there = tx.row(ONE, params![can.tenant(), item])?;
    let mut mark = there.as_ref().map(mark).transpose()?.map(|(_, mark)| mark).unwrap_or_default();
    let said = item.split_once(':').filter(|(kind, _)| *kind == SAID_KIND).map(|(_, id)| id.to_owned());
    let pair = item.split_once(':').filter(|(kind, _)| *kind == super::ALIKE_KIND && marking == Marking::Undone);
    let pair = pair.map(|(_, pair)| pair.to_owned());
    match marking {
        Marking::Assign(to) => mark.assigned_to = to,
        Marking::Snooze(until) => mark.snoozed_until = until,
        Marking::Done => mark.done_at = Some(now),
        Marking::Undone => mark.done_at = None,
    }
    if let Some(id) = said {
        let tenant = tx.row(TENANT_OF, params![&id])?.map(|row| row.text(0)).transpose()?;
        if tenant.is_some_and(|tenant| super::kept_tenants(tx, can).is_ok_and(|kept| kept.contains(&tenant))) {
            tx.execute(HANDLED, params![&id, if mark.done_at.is_some() { "handled" } else { "new" }])?;
        }
    }
    if let Some(pair) = pair.filter(|_| mark.done_at.is_none()) {
        super::alike::alike_again(tx, can, &pair)?;
    }
    let Mark { assigned_to, snoozed_until, done_at } = mark;
    let by = can.actor().person().id.clone();
    tx.execute(PUT, params![can.tenant(), item, assigned_to, snoozed_until, done_at, now, by])?;
    Ok(())
}

fn said(row: &kernel::storage::Row) -> Result<Suggestion> {
    Ok(Suggestion {
        id: row.text(0)?,
        tenant: row.text(1)?,
        service: row.text(2)?,
        about: row.text(3)?,
        message: row.text(4)?,
        day: row.text(5)?.parse().unwrap_or(jiff::civil::Date::constant(1970, 1, 1)),
    })
}

/// What people have said about entries of these tenants and nobody has looked into yet, oldest first.
///
/// # Errors
/// When the database fails.
pub fn waiting_suggestions(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<Suggestion>> {
    let mut all = Vec::new();
    for tenant in tenants {
        for row in tx.rows(SAID, params![tenant])? {
            all.push(said(&row)?);
        }
    }
    Ok(all)
}

/// What people have said about an entry. Their words may tell of somebody, so that they were read is written down.
///
/// # Errors
/// When the database fails.
pub fn read_suggestions(tx: &mut Tx<'_>, can: &Can, service: &str) -> Result<Vec<Suggestion>> {
    let all: Vec<Suggestion> = tx.rows(OF_ENTRY, params![service])?.iter().map(said).collect::<Result<_>>()?;
    if !all.is_empty() {
        can.note(tx, &Act::new("suggestion.read").on(service))?;
    }
    Ok(all)
}
