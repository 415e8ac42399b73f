//! What the rooms call, each in the transaction that causes the letter. Nobody is written to who does not work here.

use crate::{
    letter::Letter,
    store::{
        invitations::{self, Unsent},
        outbox, silence,
    },
};
use kernel::storage::{Result, Tx};
use trust::{
    Can,
    people::{Person, Way},
    store::people,
};

/// When a letter is caused, and whether mail leaves here at all. Where it does not, nothing is put by: it would go on the
/// day when mail is set up, about something long past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub now: i64,
    /// Whether mail is set up here.
    pub mail: bool,
    /// Whether text messages are.
    pub sms: bool,
}

/// Invites somebody: a letter with a link that lets them in once, within 14 days, in place of every letter before it.
/// That they were invited is written down here; the link is made when the letter goes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn invitation(tx: &mut Tx<'_>, can: &Can<Person>, moment: Moment) -> Result<std::result::Result<(), Unsent>> {
    if let Some(why) = invitations::held(tx, can, moment)? {
        return Ok(Err(why));
    }
    invitations::send(tx, can, moment.now)?;
    Ok(Ok(()))
}

/// Tells somebody that they have a role that they did not have; which one, their own page says. Several at once are one
/// letter, as long as it waits.
///
/// # Errors
/// When the database fails.
pub fn role(tx: &mut Tx<'_>, person: &str, moment: Moment) -> Result<()> {
    once(tx, person, &Letter::Role, moment)
}

/// Tells somebody that a role that they had is over, in the same way.
///
/// # Errors
/// When the database fails.
pub fn role_over(tx: &mut Tx<'_>, person: &str, moment: Moment) -> Result<()> {
    once(tx, person, &Letter::RoleOver, moment)
}

/// Tells somebody that there is a new way of signing in as them.
///
/// # Errors
/// When the database fails.
pub fn new_way(tx: &mut Tx<'_>, person: &str, way: Way, moment: Moment) -> Result<()> {
    to(tx, person, &Letter::NewWay { way }, moment)
}

/// Tells somebody that two colleagues have agreed to let them in again: whoever did not ask for it must hear of it.
///
/// # Errors
/// When the database fails.
pub fn let_in_again(tx: &mut Tx<'_>, person: &str, moment: Moment) -> Result<()> {
    to(tx, person, &Letter::LetInAgain, moment)
}

/// Tells somebody at both addresses that theirs has changed, after it was changed in the same transaction. `before` is
/// the old one, as [`crate::before`] seals it. Where nobody answered at the old one, nothing goes there, and that holds
/// nothing back from the new one.
///
/// # Errors
/// When the database fails.
pub fn address_changed(tx: &mut Tx<'_>, person: &str, before: Option<&Letter>, moment: Moment) -> Result<()> {
    let unanswered = silence::moved(tx, person)?;
    if let Some(before) = before.filter(|_| !unanswered) {
        to(tx, person, before, moment)?;
    }
    to(tx, person, &Letter::AddressIs, moment)
}

fn once(tx: &mut Tx<'_>, person: &str, letter: &Letter, moment: Moment) -> Result<()> {
    if outbox::waits(tx, person, letter.kind(), moment.now)? {
        return Ok(());
    }
    to(tx, person, letter, moment)
}

/// To somebody who works here; whoever does not any more gets nothing.
fn to(tx: &mut Tx<'_>, person: &str, letter: &Letter, moment: Moment) -> Result<()> {
    match people::to_be_written_to(tx, person)? {
        Some(person) if moment.mail => outbox::send(tx, &person, letter, moment.now),
        _ => Ok(()),
    }
}
