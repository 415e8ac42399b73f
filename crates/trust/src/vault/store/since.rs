//! What the keystore has heard of the record, and what must not come back.

use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const HEARD: &str = "SELECT tenant, n, hash FROM trust_heard";
const HEAR: &str = "INSERT INTO trust_heard (tenant, n, hash) VALUES ($1, $2, $3)
    ON CONFLICT (tenant) DO UPDATE SET n = $2, hash = $3";
const TAKE_BACK: &str = "INSERT INTO trust_taken_back (mark, tenant, at) VALUES ($1, $2, $3)
    ON CONFLICT (mark) DO UPDATE SET at = $3";
const GIVE_AGAIN: &str = "DELETE FROM trust_taken_back WHERE mark = $1";
const TAKEN_BACK: &str = "SELECT mark, at FROM trust_taken_back";

pub(super) const STATEMENTS: &[&str] = &[HEARD, HEAR, TAKE_BACK, GIVE_AGAIN, TAKEN_BACK];

/// How far a tenant's record has come.
pub(in crate::vault) type Head = (String, i64, String);

/// What one entry of the record means for what must not come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) enum Since {
    /// This must not come back; ended then, milliseconds since 1970.
    TakenBack(String, i64),
    /// This may stand again.
    GivenAgain(String),
}

/// How far each tenant's record had come when it was last heard of.
pub(in crate::vault) fn heard(tx: &mut Tx<'_>) -> Result<Vec<Head>> {
    tx.rows(HEARD, params![])?.iter().map(|row| Ok((row.text(0)?, row.int(1)?, row.text(2)?))).collect()
}

/// Takes in what a tenant's record says, and how far it has come.
pub(in crate::vault) fn hear(tx: &mut Tx<'_>, (tenant, n, hash): &Head, since: &[Since]) -> Result<()> {
    for one in since {
        match one {
            Since::TakenBack(mark, at) => tx.execute(TAKE_BACK, params![mark, tenant, *at])?,
            Since::GivenAgain(mark) => tx.execute(GIVE_AGAIN, params![mark])?,
        };
    }
    tx.execute(HEAR, params![tenant, *n, hash]).map(drop)
}

/// What must not come back, and when each was ended.
pub(in crate::vault) fn taken_back(tx: &mut Tx<'_>) -> Result<HashMap<String, i64>> {
    tx.rows(TAKEN_BACK, params![])?.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}
