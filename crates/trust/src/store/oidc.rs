//! Who is on their way to a provider (OpenID Connect) and back: for ten minutes, once, in one browser.

use crate::secret::{Stored, Token};
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};

const BEGIN: &str = "INSERT INTO trust_oidc_state (token, tenant, provider, purpose, person, back, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const TAKE: &str = "DELETE FROM trust_oidc_state WHERE token = $1
    RETURNING tenant, provider, purpose, person, back, made_at";
const SWEEP: &str = "DELETE FROM trust_oidc_state WHERE made_at < $1";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, TAKE, SWEEP];

/// Who is not back within this time begins again. Milliseconds.
pub const LASTS: i64 = 10 * 60 * 1000;
/// How far a clock may go back between going and coming. Milliseconds.
const BACKWARDS: i64 = 60 * 1000;

/// Why somebody goes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// To sign in.
    SignIn,
    /// To prove anew that it is they: the provider asks them again, even when it knows them already.
    Prove,
    /// To join what they are there to the person of this identifier, who is signed in here.
    Join(String),
}

impl Errand {
    const fn word(&self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Prove => "prove",
            Self::Join(_) => "join",
        }
    }

    fn of(word: &str, person: Option<String>) -> Option<Self> {
        match (word, person) {
            ("sign_in", None) => Some(Self::SignIn),
            ("prove", None) => Some(Self::Prove),
            ("join", Some(person)) => Some(Self::Join(person)),
            _ => None,
        }
    }
}

/// Somebody on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where they work.
    pub tenant: String,
    /// The provider's key.
    pub provider: String,
    /// Why they go.
    pub errand: Errand,
    /// Where they go when they are back; an address of ours.
    pub back: String,
    /// When they went, milliseconds since 1970.
    pub made_at: i64,
}

/// Remembers somebody who goes, and forgets those who never came back. Nothing when there is no such tenant.
///
/// # Errors
/// When the database fails.
pub fn begin(tx: &mut Tx<'_>, way: &Way) -> Result<Option<Token>> {
    tx.execute(SWEEP, params![way.made_at - LASTS - BACKWARDS])?;
    let token = Token::draw();
    if tenants::name(tx, &way.tenant)?.is_none() {
        return Ok(None);
    }
    let person = if let Errand::Join(person) = &way.errand { Some(person.as_str()) } else { None };
    let (word, stored) = (way.errand.word(), token.stored());
    let row = params![&stored.0, &way.tenant, &way.provider, word, person, &way.back, way.made_at];
    tx.execute(BEGIN, row)?;
    Ok(Some(token))
}

/// Who comes back with this; it is forgotten in the same moment, so that it is used once. Nothing when nobody went, or
/// too long ago.
///
/// # Errors
/// When the database fails.
pub fn take(tx: &mut Tx<'_>, stored: &Stored, now: i64) -> Result<Option<Way>> {
    let Some(row) = tx.row(TAKE, params![&stored.0])? else { return Ok(None) };
    let Some(errand) = Errand::of(&row.text(2)?, row.maybe_text(3)?) else { return Ok(None) };
    let made_at = row.int(5)?;
    let in_time = made_at - BACKWARDS <= now && now < made_at + LASTS;
    let way = Way { tenant: row.text(0)?, provider: row.text(1)?, errand, back: row.text(4)?, made_at };
    Ok(in_time.then_some(way))
}
