//! What the rooms call, each in the transaction that causes the letter.

use crate::{letter::Letter, store::outbox};
use kernel::storage::{Result, Tx};
use trust::{
    Can,
    access::Right,
    audit::Act,
    people::{Person, Way},
    store::people,
};

/// Invites somebody: a letter with a link that lets them in once, within 14 days. That they were invited is written
/// down here; the link is made when the letter goes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn invitation(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<()> {
    can.must(Right::KeepPeople)?;
    let person = can.object();
    can.note(tx, &Act::new("mail.invite").about(&person.id))?;
    outbox::send(tx, person, &Letter::Invitation { by: can.actor().person().id.clone() }, now)
}

/// Tells somebody that they have a role that they did not have; which one, their own page says.
///
/// # Errors
/// When the database fails.
pub fn role(tx: &mut Tx<'_>, person: &str, now: i64) -> Result<()> {
    to(tx, person, &Letter::Role, now)
}

/// Tells somebody that there is a new way of signing in as them.
///
/// # Errors
/// When the database fails.
pub fn new_way(tx: &mut Tx<'_>, person: &str, way: Way, now: i64) -> Result<()> {
    to(tx, person, &Letter::NewWay { way }, now)
}

/// Tells somebody that two colleagues have agreed to let them in again: whoever did not ask for it must hear of it.
///
/// # Errors
/// When the database fails.
pub fn let_in_again(tx: &mut Tx<'_>, person: &str, now: i64) -> Result<()> {
    to(tx, person, &Letter::LetInAgain, now)
}

/// Tells somebody at both addresses that theirs has changed, after it was changed in the same transaction. `before` is
/// the old one, as [`crate::before`] seals it.
///
/// # Errors
/// When the database fails.
pub fn address_changed(tx: &mut Tx<'_>, person: &str, before: &Letter, now: i64) -> Result<()> {
    to(tx, person, before, now)?;
    to(tx, person, &Letter::AddressIs, now)
}

/// To somebody who works here; whoever does not any more gets nothing.
fn to(tx: &mut Tx<'_>, person: &str, letter: &Letter, now: i64) -> Result<()> {
    match people::to_be_written_to(tx, person)? {
        Some(person) => outbox::send(tx, &person, letter, now),
        None => Ok(()),
    }
}
