//! Who was there on which day.

use kernel::storage::{Result, Tx, params, values};
use std::collections::BTreeSet;
use trust::{Can, access::Right, audit::Act};

const PRESENT: &str = "SELECT a.day, a.enrolment FROM gatherings_attendance a
    JOIN gatherings_course_day d ON d.id = a.day WHERE d.run = $1 AND a.present = 1";
const CLEAR: &str = "DELETE FROM gatherings_attendance
    WHERE day IN (SELECT id FROM gatherings_course_day WHERE run = $1 AND tenant = $2)";
const NOTE: &str = "INSERT INTO gatherings_attendance (day, enrolment, tenant, present)
    SELECT d.id, e.id, d.tenant, 1 FROM gatherings_course_day d JOIN gatherings_enrolment e ON e.run = d.run
    WHERE d.id = $1 AND e.id = $2 AND d.run = $3 AND e.state = 'seat'";

pub(super) const STATEMENTS: &[&str] = &[PRESENT, CLEAR, NOTE];

/// Who was there: pairs of a day and an enrolment.
///
/// # Errors
/// When the database fails.
pub fn attendance(tx: &mut Tx<'_>, run: &str) -> Result<BTreeSet<(String, String)>> {
    tx.rows(PRESENT, params![run])?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// Writes down who was there, in place of what was written before. What names another run's days or people is left out.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn note_attendance(tx: &mut Tx<'_>, can: &Can, run: &str, there: &BTreeSet<(String, String)>) -> Result<()> {
    can.must(Right::KeepCourses)?;
    tx.execute(CLEAR, params![run, can.tenant()])?;
    let each: Vec<_> = there.iter().map(|(day, enrolment)| values![day, enrolment, run]).collect();
    tx.execute_each(NOTE, &each)?;
    can.note(tx, &Act::new("course.attendance").on(run))
}
