//! The whole keystore, out to a key backup and in again.

use kernel::storage::{Result, Tx, Value, params};

/// Each table: how it is read, how a row of it is written. The order lets references hold.
const TABLES: [(&str, &str); 7] = [
    (
        "SELECT id, tenant, turn, made FROM trust_root ORDER BY turn",
        "INSERT INTO trust_root (id, tenant, turn, made) VALUES ($1, $2, $3, $4)",
    ),
    (
        "SELECT id, root, tenant, sealed, made FROM trust_signing_key ORDER BY id, root",
        "INSERT INTO trust_signing_key (id, root, tenant, sealed, made) VALUES ($1, $2, $3, $4, $5)",
    ),
    (
        "SELECT tenant, purpose, version, root, sealed, made FROM trust_tenant_key ORDER BY tenant, purpose, version, root",
        "INSERT INTO trust_tenant_key (tenant, purpose, version, root, sealed, made) VALUES ($1, $2, $3, $4, $5, $6)",
    ),
    (
        "SELECT tenant, mark, version, tenant_version, sealed, made FROM trust_person_key ORDER BY tenant, mark, version",
        "INSERT INTO trust_person_key (tenant, mark, version, tenant_version, sealed, made) VALUES ($1, $2, $3, $4, $5, $6)",
    ),
    (
        "SELECT tenant, mark, at, scrubbed FROM trust_erased ORDER BY tenant, mark",
        "INSERT INTO trust_erased (tenant, mark, at, scrubbed) VALUES ($1, $2, $3, $4)",
    ),
    (
        "SELECT tenant, n, hash FROM trust_heard ORDER BY tenant",
        "INSERT INTO trust_heard (tenant, n, hash) VALUES ($1, $2, $3)",
    ),
    (
        "SELECT mark, tenant, at FROM trust_taken_back ORDER BY mark",
        "INSERT INTO trust_taken_back (mark, tenant, at) VALUES ($1, $2, $3)",
    ),
];
const ANY: &str = "SELECT 1 FROM trust_root LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[
    ANY,
    TABLES[0].0,
    TABLES[0].1,
    TABLES[1].0,
    TABLES[1].1,
    TABLES[2].0,
    TABLES[2].1,
    TABLES[3].0,
    TABLES[3].1,
    TABLES[4].0,
    TABLES[4].1,
    TABLES[5].0,
    TABLES[5].1,
    TABLES[6].0,
    TABLES[6].1,
];

/// Whether there are no keys at all.
pub(in crate::vault) fn is_empty(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.row(ANY, params![])?.is_none())
}

/// Every row of every table.
pub(in crate::vault) fn read_all(tx: &mut Tx<'_>) -> Result<Vec<Vec<Vec<Value>>>> {
    let read = |(select, _): &(&str, &str)| {
        Ok(tx.rows(select, params![])?.into_iter().map(kernel::Row::into_values).collect())
    };
    TABLES.iter().map(read).collect()
}

/// Writes what [`read_all`] gave. The tables must be empty.
pub(in crate::vault) fn write_all(tx: &mut Tx<'_>, tables: &[Vec<Vec<Value>>]) -> Result<()> {
    for ((_, insert), rows) in TABLES.iter().zip(tables) {
        for row in rows {
            tx.execute(insert, row)?;
        }
    }
    Ok(())
}
