//! What a copy of the data that was put back must not bring back.

use crate::{
    audit::{self, Act},
    vault::mark,
};
use kernel::storage::{Result, Row, Tx, params};
use std::collections::{HashMap, HashSet};

const SESSIONS: &str = "DELETE FROM trust_session";
const LINKS: &str = "DELETE FROM trust_link";
const CEREMONIES: &str = "DELETE FROM trust_ceremony";
const ON_THEIR_WAY: &str = "DELETE FROM trust_oidc_state";
const PASSKEYS: &str = "SELECT id, tenant, person, made_at FROM trust_passkey";
const REMOVE_PASSKEY: &str = "DELETE FROM trust_passkey WHERE id = $1";
const IDENTITIES: &str = "SELECT id, tenant, person, made_at FROM trust_identity WHERE ended_at IS NULL";
const END_IDENTITY: &str = "UPDATE trust_identity SET mark = NULL, ended_at = $2 WHERE id = $1";
const GRANTS: &str = "SELECT id, tenant, person, asked_at FROM trust_grant WHERE ended_at IS NULL";
const END_GRANT: &str = "UPDATE trust_grant SET ended_at = $2, ended_by = $3 WHERE id = $1";
const RECOVERIES: &str = "SELECT id, tenant, person, asked_at FROM trust_recovery WHERE ended_at IS NULL";
const END_RECOVERY: &str = "UPDATE trust_recovery SET ended_at = $2 WHERE id = $1";
const UNITS: &str = "SELECT id, tenant, id, made_at FROM trust_unit WHERE ended_at IS NULL";
const END_UNIT: &str = "UPDATE trust_unit SET ended_at = $2 WHERE id = $1";
const END_IN_UNIT: &str = "UPDATE trust_grant SET ended_at = $2, ended_by = $3 WHERE unit = $1 AND ended_at IS NULL";
const PEOPLE: &str = "SELECT id, tenant, id, made_at FROM trust_person WHERE ended_at IS NULL";
const END_PERSON: &str = "UPDATE trust_person SET ended_at = $2 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[
    SESSIONS,
    LINKS,
    CEREMONIES,
    ON_THEIR_WAY,
    PASSKEYS,
    REMOVE_PASSKEY,
    IDENTITIES,
    END_IDENTITY,
    GRANTS,
    END_GRANT,
    RECOVERIES,
    END_RECOVERY,
    UNITS,
    END_UNIT,
    END_IN_UNIT,
    PEOPLE,
    END_PERSON,
];

/// Who ended it.
const BY: &str = "restore";

/// What came back with a copy, and was ended again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PutBack {
    /// Sessions.
    pub sessions: u64,
    /// Links, invitations among them.
    pub links: u64,
    /// Passkeys and ways in through a provider that had been removed.
    pub ways: u64,
    /// Roles that had been ended.
    pub roles: u64,
    /// People who had left.
    pub people: u64,
}

/// Something that stands in the copy.
struct Standing {
    id: String,
    tenant: String,
    person: String,
    at: i64,
}

fn standing(tx: &mut Tx<'_>, sql: &str) -> Result<Vec<Standing>> {
    let one =
        |row: &Row| Ok(Standing { id: row.text(0)?, tenant: row.text(1)?, person: row.text(2)?, at: row.int(3)? });
    tx.rows(sql, params![])?.iter().map(one).collect()
}

/// Ends every session, link and whatever waits for an answer, and what the ledger names: what each is called there
/// ([`mark`]), and when it was ended. Each is written down.
///
/// # Errors
/// When it cannot be written down, or the database fails.
pub fn end(tx: &mut Tx<'_>, ledger: &HashMap<String, i64>, now: i64) -> Result<PutBack> {
    let named = |kind: &str, id: &str| ledger.contains_key(&mark(kind, id));
    // Of somebody who has left and come back, the ways in and roles that they had before.
    let lost = |one: &Standing| ledger.get(&mark("ways", &one.person)).is_some_and(|at| one.at <= *at);
    let mut done = PutBack { sessions: tx.execute(SESSIONS, params![])?, ..PutBack::default() };
    done.links = tx.execute(LINKS, params![])?;
    tx.execute(CEREMONIES, params![])?;
    tx.execute(ON_THEIR_WAY, params![])?;
    let mut gone = HashSet::new();
    for one in standing(tx, PEOPLE)?.into_iter().filter(|one| named("person", &one.id)) {
        tx.execute(END_PERSON, params![&one.id, now])?;
        note(tx, "person.end", &one, now)?;
        done.people += 1;
        gone.insert(one.id.clone());
    }
    for one in standing(tx, PASSKEYS)? {
        if named("passkey", &one.id) || lost(&one) || gone.contains(&one.person) {
            tx.execute(REMOVE_PASSKEY, params![&one.id])?;
            note(tx, "passkey.lose", &one, now)?;
            done.ways += 1;
        }
    }
    for one in standing(tx, IDENTITIES)? {
        if named("identity", &one.id) || lost(&one) || gone.contains(&one.person) {
            tx.execute(END_IDENTITY, params![&one.id, now])?;
            note(tx, "identity.end", &one, now)?;
            done.ways += 1;
        }
    }
    for one in standing(tx, UNITS)?.into_iter().filter(|one| named("unit", &one.id)) {
        tx.execute(END_UNIT, params![&one.id, now])?;
        done.roles += tx.execute(END_IN_UNIT, params![&one.id, now, BY])?;
        audit::record(tx, &Act::new("unit.end").on(&one.id).by_command(&one.tenant, now))?;
    }
    for one in standing(tx, GRANTS)? {
        if named("role", &one.id) || lost(&one) || gone.contains(&one.person) {
            tx.execute(END_GRANT, params![&one.id, now, BY])?;
            note(tx, "role.end", &one, now)?;
            done.roles += 1;
        }
    }
    // What one asked for and another agreed to is asked for anew: nobody remembers whether it was used.
    for one in standing(tx, RECOVERIES)? {
        tx.execute(END_RECOVERY, params![&one.id, now])?;
        note(tx, "recovery.end", &one, now)?;
    }
    // A tenant without a record has nobody in it.
    for (tenant, ..) in audit::heads(tx)? {
        audit::record(tx, &Act::new("data.put_back").by_command(&tenant, now))?;
    }
    Ok(done)
}

fn note(tx: &mut Tx<'_>, action: &'static str, one: &Standing, now: i64) -> Result<()> {
    audit::record(tx, &Act::new(action).on(&one.id).about(&one.person).by_command(&one.tenant, now))
}
