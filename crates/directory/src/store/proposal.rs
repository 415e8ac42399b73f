//! What somebody wants changed, and what became of it.

use crate::entry::Change;
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};

const ADD: &str = "INSERT INTO directory_proposal
    (id, tenant, service, organization, origin, kind, body, base, language, state, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10) ON CONFLICT (id) DO NOTHING";
const WAITING_OF: &str =
    "SELECT id, tenant, service, organization, origin, kind, body, language, state, made_at, decided_at, decided_by, reason
    FROM directory_proposal WHERE tenant = $1 AND state = 'waiting' ORDER BY made_at, id LIMIT 1000";
const OF_SERVICE: &str =
    "SELECT id, tenant, service, organization, origin, kind, body, language, state, made_at, decided_at, decided_by, reason
    FROM directory_proposal WHERE service = $1 ORDER BY made_at DESC, id DESC LIMIT 50";
const ONE: &str =
    "SELECT id, tenant, service, organization, origin, kind, body, language, state, made_at, decided_at, decided_by, reason
    FROM directory_proposal WHERE id = $1";
const REPLACE: &str = "UPDATE directory_proposal SET state = 'replaced', decided_at = $3
    WHERE service = $1 AND origin = $2 AND state = 'waiting' AND id <> $4";
const DECIDE: &str =
    "UPDATE directory_proposal SET state = $2, decided_at = $3, decided_by = $4, reason = $5, service = $6
    WHERE id = $1 AND state = 'waiting'";
const AGAIN: &str =
    "UPDATE directory_proposal SET state = 'waiting', decided_at = NULL, decided_by = NULL, reason = NULL
    WHERE id = $1 AND state <> 'waiting'";
const SWEEP_UNREAD: &str =
    "DELETE FROM directory_proposal WHERE state = 'waiting' AND origin = 'public' AND made_at < $1";
const SWEEP: &str = "DELETE FROM directory_proposal WHERE state <> 'waiting' AND decided_at < $1";
const WAITING: &str = "SELECT COUNT(*) FROM directory_proposal WHERE state = 'waiting' AND origin = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ADD, WAITING_OF, OF_SERVICE, ONE, REPLACE, DECIDE, AGAIN, SWEEP, SWEEP_UNREAD, WAITING];

/// The key of what stands in a proposal beside the fields of an entry: whether whoever proposes goes there themselves.
pub const TAKING_PART: &str = "taking_part";
/// The same: a word to the editor, which nobody else reads.
pub const WORD: &str = "word";

/// Who proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Whoever holds a link of the organisation.
    Holder,
    /// Anybody.
    Public,
}

impl Proposal {
    /// What was filled in beside the fields of an entry, under this key.
    #[must_use]
    pub fn beside(&self, key: &str) -> Option<&str> {
        self.besides.iter().find(|change| change.key == key).map(|change| change.is.as_str())
    }
}

impl Origin {
    /// The word in the table and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::Public => "public",
        }
    }
}

/// Something that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its identifier.
    pub id: String,
    /// Whose editors look at it: the tenant of the entry.
    pub tenant: String,
    /// Which entry; nothing for a new one.
    pub service: Option<String>,
    /// Who proposes.
    pub origin: Origin,
    /// `change` or `new`.
    pub kind: String,
    /// What is to change.
    pub changes: Vec<Change>,
    /// What was filled in beside the fields of an entry: [`TAKING_PART`], [`WORD`].
    pub besides: Vec<Change>,
    /// The language it was written in.
    pub language: String,
    /// `waiting`, `approved`, `declined`, `mapped` (it became a candidate), `replaced`.
    pub state: String,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// When somebody decided.
    pub decided_at: Option<i64>,
    /// Who: a person's identifier.
    pub decided_by: Option<String>,
    /// Why it was declined.
    pub reason: Option<String>,
}

fn proposal(row: &Row) -> Result<Proposal> {
    let filled: Vec<Change> = serde_json::from_str(&row.text(6)?)?;
    let (changes, besides) = filled.into_iter().partition(|change| change.field().is_some());
    Ok(Proposal {
        id: row.text(0)?,
        tenant: row.text(1)?,
        service: row.maybe_text(2)?,
        origin: if row.text(4)? == "holder" { Origin::Holder } else { Origin::Public },
        kind: row.text(5)?,
        changes,
        besides,
        language: row.text(7)?,
        state: row.text(8)?,
        made_at: row.int(9)?,
        decided_at: row.maybe_int(10)?,
        decided_by: row.maybe_text(11)?,
        reason: row.maybe_text(12)?,
    })
}

/// What is proposed, as it comes in.
#[derive(Clone, Debug)]
pub struct Proposing<'a> {
    /// The form's own key, so that pressing twice proposes once.
    pub id: &'a str,
    /// Whose editors look at it.
    pub tenant: &'a str,
    /// Which entry; nothing for a new one.
    pub service: Option<&'a str>,
    /// Who proposes.
    pub origin: Origin,
    /// What is to change, and what stands beside it.
    pub changes: &'a [Change],
    /// In which language it was written.
    pub language: &'a str,
}

/// Keeps a proposal. A holder's newer one takes the place of the one before that nobody has looked at.
///
/// # Errors
/// When the database fails.
pub fn propose(tx: &mut Tx<'_>, new: &Proposing<'_>, now: i64) -> Result<String> {
    if let (Some(service), Origin::Holder) = (new.service, new.origin) {
        // Pressing twice sends the same key, and must not take its own place.
        tx.execute(REPLACE, params![service, new.origin.word(), now, new.id])?;
    }
    let id = if new.id.is_empty() { ids::new_id().to_string() } else { new.id.to_owned() };
    let kind = if new.service.is_some() { "change" } else { "new" };
    let body = serde_json::to_string(new.changes)?;
    let none: Option<String> = None;
    tx.execute(
        ADD,
        params![
            &id,
            new.tenant,
            new.service.map(str::to_owned),
            none,
            new.origin.word(),
            kind,
            body,
            "",
            new.language,
            now
        ],
    )?;
    Ok(id)
}

/// What waits for the editors of these tenants, oldest first.
///
/// # Errors
/// When the database fails.
pub fn waiting_proposals(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<Proposal>> {
    let mut all = Vec::new();
    for tenant in tenants {
        for row in tx.rows(WAITING_OF, params![tenant])? {
            all.push(proposal(&row)?);
        }
    }
    all.sort_by(|a, b| (a.made_at, &a.id).cmp(&(b.made_at, &b.id)));
    Ok(all)
}

/// What was proposed about an entry, newest first.
///
/// # Errors
/// When the database fails.
pub fn proposals_of(tx: &mut Tx<'_>, service: &str) -> Result<Vec<Proposal>> {
    tx.rows(OF_SERVICE, params![service])?.iter().map(proposal).collect()
}

/// One proposal.
///
/// # Errors
/// When the database fails.
pub fn proposal_of(tx: &mut Tx<'_>, id: &str) -> Result<Option<Proposal>> {
    tx.row(ONE, params![id])?.as_ref().map(proposal).transpose()
}

/// Decides on a proposal that waits. Says whether it did: another editor may have been quicker.
///
/// # Errors
/// When the database fails.
pub fn decide_proposal(
    tx: &mut Tx<'_>,
    proposal: &Proposal,
    (state, reason): (&str, Option<&str>),
    by: &str,
    now: i64,
) -> Result<bool> {
    let (reason, service) = (reason.map(str::to_owned), proposal.service.clone());
    Ok(tx.execute(DECIDE, params![&proposal.id, state, now, by, reason, service])? > 0)
}

/// Lets a proposal wait again, when a decision is taken back.
///
/// # Errors
/// When the database fails.
pub fn wait_again(tx: &mut Tx<'_>, id: &str) -> Result<bool> {
    Ok(tx.execute(AGAIN, params![id])? > 0)
}

/// How many of an origin wait, in all tenants.
///
/// # Errors
/// When the database fails.
pub fn count_waiting(tx: &mut Tx<'_>, origin: Origin) -> Result<i64> {
    tx.row(WAITING, params![origin.word()])?.map_or(Ok(0), |row| row.int(0))
}

/// Forgets what was decided before this moment.
///
/// # Errors
/// When the database fails.
pub fn sweep_proposals(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(SWEEP, params![before])
}

/// Forgets what anybody proposed before this moment and no editor has looked at.
///
/// # Errors
/// When the database fails.
pub fn sweep_unread_proposals(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(SWEEP_UNREAD, params![before])
}
