//! Invitations: a link that lets somebody in who has no other way, handed over by whoever looks after people.

use super::{
    Refused,
    links::{self, Purpose},
    passkeys,
};
use crate::{
    access::{Can, Right},
    audit::Act,
    people::{Person, State, Times, Way},
    secret::Token,
};
use kernel::storage::{Result, Row, Tx, params};

const OPEN: &str = "SELECT SUBSTR(l.token, 1, 16), l.person, p.name, l.made_at, l.until
    FROM trust_link l JOIN trust_person p ON p.id = l.person
    WHERE l.tenant = $1 AND l.purpose = 'invitation' AND l.used_at IS NULL AND l.until > $2 AND ($3 = '' OR l.person = $3)
    ORDER BY l.until, l.token";
const WITHDRAW: &str =
    "UPDATE trust_link SET until = made_at WHERE tenant = $1 AND purpose = 'invitation' AND used_at IS NULL
    AND until > $3 AND SUBSTR(token, 1, 16) = $2";
const EARLIER: &str =
    "UPDATE trust_link SET until = made_at WHERE tenant = $1 AND person = $2 AND purpose = 'invitation'
    AND used_at IS NULL AND until > $3 AND SUBSTR(token, 1, 16) <> $4";
const SESSIONS: &str = "SELECT way, made_at, proved_at, seen_at FROM trust_session WHERE person = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] = &[OPEN, WITHDRAW, EARLIER, SESSIONS];

/// A link that can still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Names it in a form; opens nothing.
    pub name: String,
    /// Whom it lets in.
    pub person: String,
    /// What they are called.
    pub called: String,
    /// When it was made, milliseconds since 1970.
    pub made_at: i64,
    /// Until when it can be used.
    pub until: i64,
}

/// How somebody comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// In how many browsers they are signed in now.
    pub sessions: usize,
    /// When they were last here in one of those, milliseconds since 1970.
    pub seen_at: Option<i64>,
    /// The ways by which they are in now.
    pub used: Vec<Way>,
    /// Whether they have a passkey.
    pub passkey: bool,
    /// Whether they hold a role that reaches far.
    pub far: bool,
}

impl Ways {
    /// Whether they have a way in that is their own: then nobody makes them a link, and losing it takes two people.
    #[must_use]
    pub fn has_own(&self) -> bool {
        self.passkey || self.used.iter().any(|way| matches!(way, Way::Passkey | Way::Oidc))
    }

    /// Whether letting them in takes two people ([`super::recovery`]).
    #[must_use]
    pub fn takes_two(&self) -> bool {
        self.far || self.has_own()
    }
}

fn open(row: &Row) -> Result<Open> {
    Ok(Open {
        name: row.text(0)?,
        person: row.text(1)?,
        called: row.text(2)?,
        made_at: row.int(3)?,
        until: row.int(4)?,
    })
}

/// The tenant's invitations that can still be used, the one that runs out first at the top.
///
/// # Errors
/// When the database fails.
pub fn all(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Open>> {
    can.must(Right::KeepPeople)?;
    can.note(tx, &Act::new("link.list").of("name"))?;
    open_now(tx, can, now)
}

fn open_now(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Open>> {
    tx.rows(OPEN, params![can.tenant(), now, ""])?.iter().map(open).collect()
}

/// Those to one person.
///
/// # Errors
/// When the database fails.
pub fn of(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Vec<Open>> {
    tx.rows(OPEN, params![can.tenant(), now, &can.object().id])?.iter().map(open).collect()
}

/// How somebody comes in, as far as one sees it from outside.
///
/// # Errors
/// When the database fails.
pub fn ways(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Ways> {
    let far = links::reaches_far(tx, &can.object().id)?;
    let mut ways = Ways { passkey: passkeys::has(tx, can)?, far, ..Ways::default() };
    for row in tx.rows(SESSIONS, params![&can.object().id, can.tenant()])? {
        let times = Times { made_at: row.int(1)?, proved_at: row.int(2)?, seen_at: row.int(3)? };
        let Some(way) = Way::of(&row.text(0)?).filter(|_| times.state(now) != State::Over) else { continue };
        ways.sessions += 1;
        ways.seen_at = ways.seen_at.max(Some(times.seen_at));
        ways.used.push(way);
    }
    Ok(ways)
}

/// Why nobody makes this person a link; nothing when somebody may.
fn refused(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Option<Refused>> {
    can.must(Right::KeepPeople)?;
    if can.object().ended_at.is_some() {
        return Ok(Some(Refused::Over));
    }
    let ways = ways(tx, can, now)?;
    Ok(match ways.has_own() {
        true => Some(Refused::HasAWay),
        false => ways.far.then_some(Refused::ReachesFar),
    })
}

/// Makes way for a letter with a link to somebody, which is made when it goes; an earlier one that was not used opens
/// nothing any more. Whoever puts the letter in the outbox writes down that they invite.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn make_way(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<std::result::Result<(), Refused>> {
    if let Some(why) = refused(tx, can, now)? {
        return Ok(Err(why));
    }
    let person = &can.object().id;
    if links::are_many(tx, person, Purpose::Invitation, now)? {
        return Ok(Err(Refused::TooMany));
    }
    tx.execute(EARLIER, params![can.tenant(), person, now, ""])?;
    Ok(Ok(()))
}

/// Makes a link for somebody, to be handed over; an earlier one that was not used opens nothing any more.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn make(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<std::result::Result<Token, Refused>> {
    if let Some(why) = refused(tx, can, now)? {
        return Ok(Err(why));
    }
    let person = can.object();
    let Some(token) = links::invite(tx, can, now)? else { return Ok(Err(Refused::TooMany)) };
    tx.execute(EARLIER, params![can.tenant(), &person.id, now, token.stored().name()])?;
    Ok(Ok(token))
}

/// Takes a link back that was not used: it lasts until it was made, so a letter still on its way gives it no new time
/// ([`links::renew`]). Says whether there was one.
///
/// # Errors
/// When the database fails.
pub fn withdraw(tx: &mut Tx<'_>, can: &Can, name: &str, now: i64) -> Result<bool> {
    can.must(Right::KeepPeople)?;
    let known = open_now(tx, can, now)?.into_iter().find(|open| open.name == name);
    let Some(known) = known else { return Ok(false) };
    tx.execute(WITHDRAW, params![can.tenant(), name, now])?;
    can.note(tx, &Act::new("link.withdraw").on(name).about(&known.person))?;
    Ok(true)
}
