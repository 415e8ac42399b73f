//! What is told to all who take part.

use kernel::storage::{Result, Row, Tx, params};
use trust::{Can, access::Right, audit::Act};

const ADD: &str = "INSERT INTO gatherings_course_message (id, tenant, run, body, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING";
const ONE: &str = "SELECT id, body, made_at FROM gatherings_course_message WHERE id = $1";
const TOLD: &str =
    "SELECT id, body, made_at FROM gatherings_course_message WHERE run = $1 ORDER BY made_at DESC, id LIMIT 20";
const OF_RUN: &str =
    "SELECT id, body, made_at FROM gatherings_course_message WHERE run = $1 AND tenant = $2 ORDER BY made_at DESC, id";

pub(super) const STATEMENTS: &[&str] = &[ADD, ONE, OF_RUN, TOLD];

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Opaque.
    pub id: String,
    /// In the words of whoever holds the course.
    pub body: String,
    /// When it was sent, milliseconds since 1970.
    pub made_at: i64,
}

fn read(row: &Row) -> Result<Message> {
    Ok(Message { id: row.text(0)?, body: row.text(1)?, made_at: row.int(2)? })
}

/// Keeps a message. Says whether it is new: pressing twice sends once.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn add_message(tx: &mut Tx<'_>, can: &Can, run: &str, (id, body): (&str, &str), now: i64) -> Result<bool> {
    can.must(Right::KeepCourses)?;
    let new = tx.execute(ADD, params![id, can.tenant(), run, body, now, &can.actor().person().id])? == 1;
    if new {
        can.note(tx, &Act::new("course.tell").on(run))?;
    }
    Ok(new)
}

/// One message.
///
/// # Errors
/// When the database fails.
pub fn message(tx: &mut Tx<'_>, id: &str) -> Result<Option<Message>> {
    tx.row(ONE, params![id])?.as_ref().map(read).transpose()
}

/// What was told in a run of the asker's tenant, the newest first.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn messages(tx: &mut Tx<'_>, can: &Can, run: &str) -> Result<Vec<Message>> {
    can.must(Right::KeepCourses)?;
    tx.rows(OF_RUN, params![run, can.tenant()])?.iter().map(read).collect()
}

/// What was told to those who take part in a run, the newest first; for one of them.
///
/// # Errors
/// When the database fails.
pub fn told(tx: &mut Tx<'_>, run: &str) -> Result<Vec<Message>> {
    tx.rows(TOLD, params![run])?.iter().map(read).collect()
}
