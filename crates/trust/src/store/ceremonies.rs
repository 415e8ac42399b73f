//! A challenge that waits for its answer: in the browser that asked for it, for five minutes, once.

use crate::secret::Token;
use kernel::storage::{Result, Tx, params};

const BEGIN: &str = "INSERT INTO trust_ceremony (token, tenant, person, purpose, state, made_at, until)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const LOOK: &str = "SELECT state, made_at, until FROM trust_ceremony WHERE token = $1 AND person = $2 AND purpose = $3";
const TAKE: &str = "DELETE FROM trust_ceremony WHERE token = $1";
const SWEEP: &str = "DELETE FROM trust_ceremony WHERE until < $1";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, LOOK, TAKE, SWEEP];

/// How long an answer is waited for, milliseconds. What the browser is told (WebAuthn §15.1 recommends five minutes).
pub const LASTS: i64 = 5 * 60 * 1000;
/// How far a clock may have gone back in between, milliseconds.
const BACKWARDS: i64 = 60 * 1000;

/// What the challenge is for. An answer to one is none to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody proves who they are.
    Prove,
    /// Somebody who is signed in adds a passkey.
    Add,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Prove => "prove",
            Self::Add => "add",
        }
    }
}

/// Whose ceremony it is: tenant and person. Nobody's while somebody signs in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whose<'a> {
    /// The tenant; empty for nobody.
    pub tenant: &'a str,
    /// The person; empty for nobody.
    pub person: &'a str,
}

/// Remembers what was asked, and gives what the browser carries meanwhile. What nobody answered in time goes.
///
/// # Errors
/// When the database fails.
pub fn begin(tx: &mut Tx<'_>, purpose: Purpose, whose: Whose<'_>, state: &str, now: i64) -> Result<Token> {
    sweep(tx, now)?;
    let (token, word) = (Token::draw(), purpose.word());
    tx.execute(BEGIN, params![&token.stored().0, whose.tenant, whose.person, word, state, now, now + LASTS])?;
    Ok(token)
}

/// What was asked under this token, once. Nothing when it was answered already, is too old, or was asked for something
/// else or of somebody else; then it is gone too.
///
/// # Errors
/// When the database fails.
pub fn take(tx: &mut Tx<'_>, token: &Token, purpose: Purpose, person: &str, now: i64) -> Result<Option<String>> {
    let stored = token.stored().0;
    let found = tx.row(LOOK, params![&stored, person, purpose.word()])?;
    if tx.execute(TAKE, params![&stored])? == 0 {
        return Ok(None);
    }
    let Some(row) = found else { return Ok(None) };
    let in_time = row.int(1)? - BACKWARDS <= now && now < row.int(2)?;
    if in_time { row.text(0).map(Some) } else { Ok(None) }
}

/// Erases what nobody answered in time. Says how many.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now])
}
