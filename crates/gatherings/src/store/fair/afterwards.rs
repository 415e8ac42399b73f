//! What is written down when a fair has been.

use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act};

const COUNT: &str = "UPDATE gatherings_fair SET head_count = $3, changed_at = $4 WHERE id = $1 AND tenant = $2";
const AGREE: &str = "UPDATE gatherings_fair_exhibitor SET agreed = $4 WHERE id = $1 AND fair = $2 AND tenant = $3";
const THANKS: &str =
    "UPDATE gatherings_fair SET thanks = $3, changed_at = $4 WHERE id = $1 AND tenant = $2 AND thanks = ''";

pub(super) const STATEMENTS: &[&str] = &[COUNT, AGREE, THANKS];

/// So many were there. Says whether the fair is one of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn count_heads(tx: &mut Tx<'_>, can: &Can, fair: &str, count: Option<i64>, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    let done = tx.execute(COUNT, params![fair, can.tenant(), count, now])? == 1;
    if done {
        can.note(tx, &Act::new("fair.count").on(fair))?;
    }
    Ok(done)
}

/// What was agreed with exhibitors, by their identifiers. Says how many are of this fair of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn agree(tx: &mut Tx<'_>, can: &Can, fair: &str, agreed: &[(String, String)]) -> Result<usize> {
    can.must(Right::KeepFairs)?;
    let mut count = 0;
    for (id, line) in agreed {
        count += usize::from(tx.execute(AGREE, params![id, fair, can.tenant(), line])? == 1);
    }
    if count > 0 {
        can.note(tx, &Act::new("fair.agree").on(fair))?;
    }
    Ok(count)
}

/// Keeps the words of thanks. Says whether they are the first: exhibitors are thanked once.
pub(super) fn keep_thanks(tx: &mut Tx<'_>, can: &Can, fair: &str, words: &str, now: i64) -> Result<bool> {
    Ok(tx.execute(THANKS, params![fair, can.tenant(), words, now])? == 1)
}
