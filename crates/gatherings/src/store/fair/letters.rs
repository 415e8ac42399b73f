//! What is put into the box for exhibitors. Nobody is written to twice about one thing.

use super::{afterwards::keep_thanks, exhibitors};
use crate::fair::{Answer, Exhibitor, letters::kind};
use kernel::storage::{Result, Tx};
use mail::{
    letters::Moment,
    notices::{self, Notice, Put, Way},
};
use trust::{Can, access::Right, audit::Act};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Puts a letter in for those of these exhibitors who can be written to; one letter for each mark. Says to how many.
///
/// # Errors
/// When the database fails.
pub fn tell_all<'a>(
    tx: &mut Tx<'_>,
    to: impl Iterator<Item = &'a Exhibitor>,
    (kind, mark): (&str, &str),
    moment: Moment,
) -> Result<usize> {
    let mut count = 0;
    for one in to.filter(|one| one.written) {
        let about = if mark.is_empty() { one.id.clone() } else { format!("{}/{mark}", one.id) };
        let once = format!("{kind}/{about}");
        let notice = Notice {
            tenant: &one.tenant,
            room: kind::ROOM,
            kind,
            about: &about,
            once: &once,
            way: Way::Email,
            good_for: 14 * DAY,
        };
        count += usize::from(notices::put(tx, &notice, moment)? == Put::Waits);
    }
    Ok(count)
}

/// Reminds those who have not answered, once. Says how many.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn remind_all(tx: &mut Tx<'_>, can: &Can, fair: &str, moment: Moment) -> Result<usize> {
    can.must(Right::KeepFairs)?;
    if super::kept_fair(tx, can, fair)?.is_none() {
        return Ok(0);
    }
    let all = exhibitors(tx, fair)?;
    let count = tell_all(tx, all.iter().filter(|one| one.answer == Answer::None), (kind::REMIND, ""), moment)?;
    can.note(tx, &Act::new("fair.remind").on(fair))?;
    Ok(count)
}

/// Thanks those who came, once, in these words. Says to how many; nothing when they were thanked before.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn thank_all(tx: &mut Tx<'_>, can: &Can, fair: &str, words: &str, moment: Moment) -> Result<Option<usize>> {
    can.must(Right::KeepFairs)?;
    if !keep_thanks(tx, can, fair, words, moment.now)? {
        return Ok(None);
    }
    let all = exhibitors(tx, fair)?;
    let count = tell_all(tx, all.iter().filter(|one| one.answer == Answer::Yes), (kind::THANKS, ""), moment)?;
    can.note(tx, &Act::new("fair.thank").on(fair))?;
    Ok(Some(count))
}
