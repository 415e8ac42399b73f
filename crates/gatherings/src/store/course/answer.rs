//! What people thought of a course. An answer leads to nobody: its identifier is drawn by chance, and it has no time.

use kernel::{
    ids,
    storage::{Result, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const ONCE: &str = "UPDATE gatherings_enrolment SET answered = 1 WHERE id = $1 AND answered = 0 AND state = 'seat'";
const ADD: &str = "INSERT INTO gatherings_course_answer (id, tenant, run, useful, safe, again, said) VALUES ($1, $2, $3, $4, $5, $6, $7)";
const OF_RUN: &str =
    "SELECT useful, safe, again, said FROM gatherings_course_answer WHERE run = $1 AND tenant = $2 ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[ONCE, ADD, OF_RUN];

/// What somebody thought: each question from 1 to 5, or nothing where they left it out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Whether they can use it.
    pub useful: Option<i64>,
    /// Whether it was safe to be there.
    pub safe: Option<i64>,
    /// Whether they would tell others to come.
    pub again: Option<i64>,
    /// In their own words.
    pub said: String,
}

/// Keeps what somebody thought, once. Says whether.
///
/// # Errors
/// When the database fails.
pub fn add_answer(tx: &mut Tx<'_>, (enrolment, tenant, run): (&str, &str, &str), answer: &Answer) -> Result<bool> {
    if tx.execute(ONCE, params![enrolment])? == 0 {
        return Ok(false);
    }
    // By chance alone: an identifier that grows would say in which order they came.
    let id: String = ids::secret().iter().map(|byte| format!("{byte:02x}")).collect();
    let Answer { useful, safe, again, said } = answer;
    tx.execute(ADD, params![id, tenant, run, *useful, *safe, *again, said])?;
    Ok(true)
}

/// All answers to a run of the asker's tenant, in an order that says nothing.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn answers(tx: &mut Tx<'_>, can: &Can, run: &str) -> Result<Vec<Answer>> {
    can.must(Right::KeepCourses)?;
    can.note(tx, &Act::new("course.answers").on(run))?;
    let read = |row: &kernel::storage::Row| {
        Ok(Answer { useful: row.maybe_int(0)?, safe: row.maybe_int(1)?, again: row.maybe_int(2)?, said: row.text(3)? })
    };
    tx.rows(OF_RUN, params![run, can.tenant()])?.iter().map(read).collect()
}
