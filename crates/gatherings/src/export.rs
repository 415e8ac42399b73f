//! What of this room goes into a copy of everything: series, their dates, counts and hosts, and courses.

use crate::store::export::{BATCH, TABLES, rows};
use kernel::Db;
use std::io::Write;

/// Writes all that a tenant has here, as one object with a list for each table. Says how many rows.
///
/// # Errors
/// When the database fails or the target cannot be written.
pub async fn all<W: Write>(db: &Db, tenant: &str, target: &mut W) -> anyhow::Result<usize> {
    let mut count = 0;
    for (n, table) in TABLES.iter().enumerate() {
        write!(target, "{}\n\"{}\": [", if n == 0 { "{" } else { "," }, table.name)?;
        let mut from = 0;
        loop {
            let of = tenant.to_owned();
            let some = db.read(move |tx| rows(tx, table, &of, from)).await?;
            for (at, row) in some.iter().enumerate() {
                target.write_all(if from == 0 && at == 0 { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut *target, row)?;
            }
            count += some.len();
            from += BATCH;
            if some.len() < usize::try_from(BATCH)? {
                break;
            }
        }
        target.write_all(b"]")?;
    }
    target.write_all(b"}\n")?;
    target.flush()?;
    Ok(count)
}
