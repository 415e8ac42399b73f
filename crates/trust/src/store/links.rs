//! Links that are used once. Looking at one never uses it: programs that read mail open links too.
//!
//! Whoever has a passkey, or comes in through a provider, is not invited again by one person, nor by a mail: that takes two colleagues
//! ([`super::recovery`]), or the machine itself.

use super::{
    identities, passkeys,
    roles::{self, COMMAND_LINE},
};
use crate::{
    access::{Can, Right},
    audit::{self, Act, Via},
    people::Person,
    secret::{Stored, Token},
};
use kernel::storage::{Result, Tx, params};

const RECENT: &str = "SELECT COUNT(*) FROM trust_link WHERE person = $1 AND purpose = $2 AND made_at > $3";
const MAKE: &str = "INSERT INTO trust_link (token, tenant, person, purpose, browser, made_at, until)
    SELECT $1, tenant, id, $3, $4, $5, $6 FROM trust_person WHERE id = $2 AND ended_at IS NULL";
const LOOK: &str = "SELECT person, purpose, browser, made_at, until, used_at FROM trust_link WHERE token = $1";
const USE: &str = "UPDATE trust_link SET used_at = $2 WHERE token = $1 AND used_at IS NULL";
const REST: &str = "DELETE FROM trust_link WHERE person = $1 AND purpose = $2 AND used_at IS NULL";
const BEFORE: &str = "UPDATE trust_link SET until = made_at WHERE person = $1 AND purpose = 'invitation'
    AND used_at IS NULL AND until > $3 AND token <> $2";
const RENEW: &str =
    "UPDATE trust_link SET made_at = $2, until = $3 WHERE token = $1 AND purpose = $4 AND used_at IS NULL
    AND until > made_at";
const TENANT: &str = "SELECT tenant FROM trust_person WHERE id = $1";
const SWEEP: &str = "DELETE FROM trust_link WHERE until < $1";

pub(super) const STATEMENTS: &[&str] = &[RECENT, MAKE, LOOK, USE, REST, BEFORE, RENEW, TENANT, SWEEP];

/// No more links than this within an hour go to one person.
pub const MOST_AN_HOUR: i64 = 3;
const HOUR: i64 = 60 * 60 * 1000;
/// What was used or ran out is remembered for so long, so that its page can say which. Milliseconds.
const REMEMBERED: i64 = 30 * 24 * HOUR;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in, in the browser that asked for it.
    SignIn,
    /// Coming here for the first time, in any browser.
    Invitation,
}

impl Purpose {
    const ALL: [Self; 2] = [Self::SignIn, Self::Invitation];

    const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Invitation => "invitation",
        }
    }

    /// How long it can be used, milliseconds.
    #[must_use]
    pub const fn lasts(self) -> i64 {
        match self {
            Self::SignIn => HOUR / 4,
            Self::Invitation => 14 * 24 * HOUR,
        }
    }
}

/// What a link is at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// It can be used, once, by this person.
    Ready {
        /// Whom it lets in.
        person: String,
        /// To what.
        purpose: Purpose,
    },
    /// It was used already.
    Used,
    /// Its time is over.
    Expired,
    /// It was asked for in another browser: somebody passed it on, or it is read on another machine.
    Elsewhere,
    /// There is no such link, or none any more.
    Unknown,
}

/// Makes a link for signing in, tied to the browser that asked. Nothing when the person does not work here, or has been
/// sent [`MOST_AN_HOUR`] already; whoever asks is answered the same, and nobody is written down.
///
/// # Errors
/// When the database fails.
pub fn sign_in(tx: &mut Tx<'_>, person: &str, browser: &Stored, now: i64) -> Result<Option<Token>> {
    make(tx, person, Purpose::SignIn, Some(browser), now)
}

/// Makes a link for somebody who is to come here for the first time. Nothing when they do not work here, have been sent
/// [`MOST_AN_HOUR`] already, or nobody may invite them alone ([`may_be_invited`]).
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn invite(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Option<Token>> {
    can.must(Right::KeepPeople)?;
    let person = &can.object().id;
    if !may_be_invited(tx, person)? {
        return Ok(None);
    }
    let Some(token) = make(tx, person, Purpose::Invitation, None, now)? else { return Ok(None) };
    can.note(tx, &Act::new("link.invite").on(token.stored().name()).about(person))?;
    Ok(Some(token))
}

/// The same from the command line, where nobody is signed in; for who has passkeys too.
///
/// # Errors
/// When the database fails.
pub fn print(tx: &mut Tx<'_>, tenant: &str, person: &str, now: i64) -> Result<Option<Token>> {
    let Some(token) = make(tx, person, Purpose::Invitation, None, now)? else { return Ok(None) };
    let stored = token.stored();
    let act = Act::new("link.invite").on(stored.name()).about(person).through(Via::Cli);
    audit::record(tx, &act.by(tenant, COMMAND_LINE, now))?;
    Ok(Some(token))
}

/// Whether one colleague, or a letter, may make somebody a way in. Not where the person has a better way in, and not where
/// they hold a role that reaches far: whoever held their link would be both of two people. Two colleagues let them in
/// ([`super::recovery`]).
///
/// # Errors
/// When the database fails.
pub fn may_be_invited(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(!has_better(tx, person)? && !reaches_far(tx, person)?)
}

/// Whether somebody holds a role that reaches far.
pub(super) fn reaches_far(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(roles::of_person(tx, person)?.iter().any(|held| held.role.reaches_far()))
}

/// Makes an invitation for the letter that carries it, in place of any before it. Nothing is written down here: that
/// somebody invites was, when the letter was put in the outbox.
///
/// # Errors
/// When the database fails.
pub fn for_letter(tx: &mut Tx<'_>, person: &str, now: i64) -> Result<Option<Token>> {
    let Some(token) = make(tx, person, Purpose::Invitation, None, now)? else { return Ok(None) };
    tx.execute(BEFORE, params![person, &token.stored().0, now])?;
    Ok(Some(token))
}

/// Lets a link that is still on its way last as long from now as if it were new: its letter had to wait. Says whether
/// there is such a link that nobody has used.
///
/// # Errors
/// When the database fails.
pub fn renew(tx: &mut Tx<'_>, token: &Token, purpose: Purpose, now: i64) -> Result<bool> {
    let until = now + purpose.lasts();
    Ok(tx.execute(RENEW, params![&token.stored().0, now, until, purpose.word()])? == 1)
}

/// Whether this person has been made as many links of a kind within the hour as there may be.
pub(super) fn are_many(tx: &mut Tx<'_>, person: &str, purpose: Purpose, now: i64) -> Result<bool> {
    tx.lock("trust_link")?;
    let recent = tx.row(RECENT, params![person, purpose.word(), now - HOUR])?.map_or(Ok(0), |row| row.int(0))?;
    Ok(recent >= MOST_AN_HOUR)
}

fn make(tx: &mut Tx<'_>, person: &str, purpose: Purpose, browser: Option<&Stored>, now: i64) -> Result<Option<Token>> {
    if are_many(tx, person, purpose, now)? {
        return Ok(None);
    }
    insert(tx, person, purpose, browser, (now, now + purpose.lasts()))
}

/// Makes an invitation that holds for so many milliseconds, for somebody who is let in again by two colleagues. Nothing
/// when they do not work here.
pub(super) fn again(tx: &mut Tx<'_>, person: &str, now: i64, lasts: i64) -> Result<Option<Token>> {
    insert(tx, person, Purpose::Invitation, None, (now, now + lasts))
}

fn insert(
    tx: &mut Tx<'_>,
    person: &str,
    purpose: Purpose,
    browser: Option<&Stored>,
    (now, until): (i64, i64),
) -> Result<Option<Token>> {
    let (token, browser) = (Token::draw(), browser.map(|stored| stored.0.as_str()));
    let made = tx.execute(MAKE, params![&token.stored().0, person, purpose.word(), browser, now, until])?;
    Ok((made == 1).then_some(token))
}

/// What a link is. Changes nothing.
///
/// # Errors
/// When the database fails.
pub fn look(tx: &mut Tx<'_>, token: &Token, browser: Option<&Stored>, now: i64) -> Result<Link> {
    let Some(row) = tx.row(LOOK, params![&token.stored().0])? else { return Ok(Link::Unknown) };
    let word = row.text(1)?;
    let Some(purpose) = Purpose::ALL.into_iter().find(|purpose| purpose.word() == word) else {
        return Ok(Link::Unknown);
    };
    let tied = row.maybe_text(2)?;
    // From before it was made is as late as after its end: a clock went back.
    let in_time = row.int(3)? - 60_000 <= now && now < row.int(4)?;
    Ok(match (row.maybe_int(5)?, in_time) {
        (Some(_), _) => Link::Used,
        (None, false) => Link::Expired,
        (None, true) if tied.is_some() && tied.as_deref() != browser.map(|stored| stored.0.as_str()) => Link::Elsewhere,
        (None, true) => Link::Ready { person: row.text(0)?, purpose },
    })
}

/// Uses a link. [`Link::Ready`] comes back once and never again; other links of the same kind to the same person are
/// gone with it. Whoever uses an invitation begins anew: passkeys, providers and sessions that they had are gone.
///
/// # Errors
/// When the database fails.
pub fn take(tx: &mut Tx<'_>, token: &Token, browser: Option<&Stored>, now: i64) -> Result<Link> {
    let found = look(tx, token, browser, now)?;
    let Link::Ready { person, purpose } = &found else { return Ok(found) };
    if tx.execute(USE, params![&token.stored().0, now])? == 0 {
        return Ok(Link::Used);
    }
    tx.execute(REST, params![person, purpose.word()])?;
    if *purpose == Purpose::Invitation {
        let row = tx.row(TENANT, params![person])?;
        let tenant = row.map_or_else(|| Ok(String::new()), |row| row.text(0))?;
        let used = token.stored();
        let act = Act::new("link.use").on(used.name()).about(person);
        audit::record(tx, &act.by(&tenant, person, now))?;
        passkeys::begin_anew(tx, person, now)?;
        identities::begin_anew(tx, person, now)?;
    }
    Ok(found)
}

/// Whether somebody has a way in that proves more than a link does: a passkey, or a provider.
pub(super) fn has_better(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(passkeys::count(tx, person)? > 0 || identities::count(tx, person)? > 0)
}

/// Whether a link by mail is enough to let somebody in. Never where a role reaches far: a colleague can change the address
/// that it goes to, and would be both of two people.
///
/// # Errors
/// When the database fails.
pub fn are_enough(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(!reaches_far(tx, person)?)
}

/// Erases what nobody asks about any more. Says how many.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - REMEMBERED])
}
