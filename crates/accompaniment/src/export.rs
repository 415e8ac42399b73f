//! What of this room goes into a copy of everything: how many asked in a month, and what came of it. Who asked is not in it.

use crate::store;
use kernel::Db;
use serde_json::json;
use std::io::Write;

/// Writes the months that a tenant keeps.
///
/// # Errors
/// When the database fails or the target cannot be written.
pub async fn months<W: Write>(db: &Db, tenant: &str, target: &mut W) -> anyhow::Result<()> {
    let of = tenant.to_owned();
    let months = db.read(move |tx| store::kept_months(tx, &of)).await?;
    let object = |one: store::Month| {
        json!({
            "whole": one.whole, "month": one.month, "kind": one.kind.word(), "asked": one.asked, "accepted": one.accepted,
            "together": one.together, "missed": one.missed,
        })
    };
    serde_json::to_writer_pretty(&mut *target, &months.into_iter().map(object).collect::<Vec<_>>())?;
    Ok(writeln!(target)?)
}
