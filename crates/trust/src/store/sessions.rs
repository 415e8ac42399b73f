//! Sessions. One that is not here opens nothing: ending one is erasing it.

use super::{people::person, roles};
use crate::{
    access::Actor,
    audit::{self, Act, Entry},
    people::{
        State, Times, Way,
        session::{FRESH, WHOLE},
    },
    secret::{Stored, Token},
};
use kernel::storage::{Result, Tx, params};

const BEGIN: &str = "INSERT INTO trust_session (token, tenant, person, way, device, made_at, proved_at, seen_at)
    SELECT $1, tenant, id, $3, $4, $5, $5, $5 FROM trust_person WHERE id = $2 AND ended_at IS NULL
    RETURNING tenant";
const WHO: &str =
    "SELECT p.id, p.tenant, p.name, p.email, p.language, p.ended_at, s.way, s.made_at, s.proved_at, s.seen_at
    FROM trust_session s JOIN trust_person p ON p.id = s.person WHERE s.token = $1 AND p.ended_at IS NULL";
const SEEN: &str = "UPDATE trust_session SET seen_at = $2 WHERE token = $1 AND seen_at < $2";
const PROVE: &str = "UPDATE trust_session SET token = $2, way = $3, proved_at = $4, seen_at = $4 WHERE token = $1
    RETURNING tenant, person";
const PROVED_BEFORE: &str = "UPDATE trust_session SET proved_at = $2 WHERE token = $1 AND proved_at > $2";
const OWN: &str = "SELECT token, way, device, made_at, proved_at, seen_at FROM trust_session
    WHERE person = $1 ORDER BY seen_at DESC, token";
const END: &str = "DELETE FROM trust_session WHERE token = $1 RETURNING tenant, person";
const END_NAMED: &str = "DELETE FROM trust_session WHERE person = $1 AND SUBSTR(token, 1, 16) = $2";
const END_OTHERS: &str = "DELETE FROM trust_session WHERE person = $1 AND SUBSTR(token, 1, 16) <> $2";
const SWEEP: &str = "DELETE FROM trust_session WHERE made_at < $1";

pub(super) const STATEMENTS: &[&str] =
    &[BEGIN, WHO, SEEN, PROVE, PROVED_BEFORE, OWN, END, END_NAMED, END_OTHERS, SWEEP];

/// A session in somebody's own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names it in a form; opens nothing.
    pub name: String,
    /// How they came in.
    pub way: Way,
    /// «Firefox på Windows»: as much as helps to know one's own.
    pub device: String,
    /// When.
    pub times: Times,
}

/// Signs somebody in: a new session, never one that was there before. Nothing when they do not work here any more.
///
/// # Errors
/// When the database fails.
pub fn begin(tx: &mut Tx<'_>, person: &str, way: Way, device: &str, now: i64) -> Result<Option<Token>> {
    let token = Token::draw();
    let stored = token.stored();
    let Some(row) = tx.row(BEGIN, params![&stored.0, person, way.word(), device, now])? else { return Ok(None) };
    note(tx, "session.begin", &row.text(0)?, person, &stored, now)?;
    Ok(Some(token))
}

/// Lets somebody in who has just proved that it is they. Where the browser carries a session of theirs that is not over,
/// that goes on under another token; where it carries somebody else's, that one ends. Nothing when they do not work here
/// any more.
///
/// # Errors
/// When the database fails.
pub fn come_in(
    tx: &mut Tx<'_>,
    before: Option<&Token>,
    person: &str,
    way: Way,
    device: &str,
    now: i64,
) -> Result<Option<Token>> {
    if let Some(before) = before {
        let theirs = who(tx, before, now)?.is_some_and(|actor| actor.person().id == person);
        if theirs {
            return prove(tx, before, way, now);
        }
        end(tx, before, now)?;
    }
    begin(tx, person, way, device, now)
}

/// Who carries this token, with the roles that they hold now. Nothing when it opens nothing any more.
///
/// # Errors
/// When the database fails.
pub fn who(tx: &mut Tx<'_>, token: &Token, now: i64) -> Result<Option<Actor>> {
    let stored = token.stored();
    let Some(row) = tx.row(WHO, params![&stored.0])? else { return Ok(None) };
    let Some(way) = Way::of(&row.text(6)?) else { return Ok(None) };
    let times = Times { made_at: row.int(7)?, proved_at: row.int(8)?, seen_at: row.int(9)? };
    if times.state(now) == State::Over {
        return Ok(None);
    }
    let person = person(&row)?;
    let held = roles::of_person(tx, &person.id)?;
    Ok(Some(Actor::new(person, held, way, times, stored.name().to_owned(), now)))
}

/// Notes that somebody was there. A session that was left alone stays locked: this is asked after it was found open.
///
/// # Errors
/// When the database fails.
pub fn seen(tx: &mut Tx<'_>, token: &Token, now: i64) -> Result<()> {
    tx.execute(SEEN, params![&token.stored().0, now])?;
    Ok(())
}

/// The person has proved again that it is they: the session goes on under another token. Nothing when it is gone.
///
/// # Errors
/// When the database fails.
pub fn prove(tx: &mut Tx<'_>, token: &Token, way: Way, now: i64) -> Result<Option<Token>> {
    let (fresh, before) = (Token::draw(), token.stored());
    let proved = tx.row(PROVE, params![&before.0, &fresh.stored().0, way.word(), now])?;
    let Some(row) = proved else { return Ok(None) };
    note(tx, "session.prove", &row.text(0)?, &row.text(1)?, &fresh.stored(), now)?;
    Ok(Some(fresh))
}

/// The session that has just begun rests on a proof from earlier: at `at`, or, where that is not known or long ago, too
/// early for what reaches far.
///
/// # Errors
/// When the database fails.
pub fn proved_before(tx: &mut Tx<'_>, token: &Token, at: i64, now: i64) -> Result<()> {
    tx.execute(PROVED_BEFORE, params![&token.stored().0, at.max(now - FRESH)])?;
    Ok(())
}

/// What somebody does with a session, where they are known by nothing else yet, or not any more.
fn note(tx: &mut Tx<'_>, what: &'static str, tenant: &str, person: &str, session: &Stored, now: i64) -> Result<()> {
    let entry = Act::new(what).on(session.name()).about(person).by(tenant, person, now);
    audit::record(tx, &Entry { session: session.name().to_owned(), ..entry })
}

/// Somebody's own sessions, the one used last first.
///
/// # Errors
/// When the database fails.
pub fn own(tx: &mut Tx<'_>, actor: &Actor, now: i64) -> Result<Vec<Session>> {
    let rows = tx.rows(OWN, params![&actor.person().id])?;
    let mut sessions = Vec::with_capacity(rows.len());
    for row in rows {
        let times = Times { made_at: row.int(3)?, proved_at: row.int(4)?, seen_at: row.int(5)? };
        let Some(way) = Way::of(&row.text(1)?).filter(|_| times.state(now) != State::Over) else { continue };
        let name = row.text(0)?.get(..16).unwrap_or_default().to_owned();
        sessions.push(Session { name, way, device: row.text(2)?, times });
    }
    Ok(sessions)
}

/// Signs out.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, token: &Token, now: i64) -> Result<()> {
    let stored = token.stored();
    let Some(row) = tx.row(END, params![&stored.0])? else { return Ok(()) };
    note(tx, "session.end", &row.text(0)?, &row.text(1)?, &stored, now)
}

/// Signs one's own session out that goes under this name, wherever it is. Says whether there was one.
///
/// # Errors
/// When the database fails.
pub fn end_named(tx: &mut Tx<'_>, actor: &Actor, name: &str) -> Result<bool> {
    if tx.execute(END_NAMED, params![&actor.person().id, name])? == 0 {
        return Ok(false);
    }
    actor.note(tx, &Act::new("session.end").on(name).about(&actor.person().id))?;
    Ok(true)
}

/// Signs out everywhere but here. Says how many there were.
///
/// # Errors
/// When the database fails.
pub fn end_others(tx: &mut Tx<'_>, actor: &Actor) -> Result<u64> {
    let ended = tx.execute(END_OTHERS, params![&actor.person().id, actor.session()])?;
    if ended > 0 {
        actor.note(tx, &Act::new("session.end_others").about(&actor.person().id))?;
    }
    Ok(ended)
}

/// Erases what is over anyway. Says how many.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - WHOLE])
}
