//! Giving everything back as HSDS JSON, as it came, identifiers kept.

use crate::{hsds, listing::Listing, store, view};
use kernel::Db;
use serde_json::Value;
use shell::Visit;
use std::{io::Write, path::Path};

const BATCH: i64 = 200;

/// Writes all services, fully nested, as one JSON list. Says how many.
///
/// # Errors
/// When the database fails or the target cannot be written.
pub async fn services<W: Write>(db: &Db, target: &mut W) -> anyhow::Result<usize> {
    let mut after = String::new();
    let mut count = 0;
    target.write_all(b"[")?;
    loop {
        let from = after.clone();
        let rows = db.read(move |tx| store::all_after(tx, &from, BATCH)).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.parts.service.id);
        for row in rows {
            target.write_all(if count == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *target, &Value::Object(hsds::join(row.parts)))?;
            count += 1;
        }
    }
    target.write_all(b"\n]\n")?;
    target.flush()?;
    Ok(count)
}

/// Writes what a tenant has mapped, as one JSON list: each candidate with the attempts to reach it, colleagues by their
/// identifiers. Says how many.
///
/// # Errors
/// When the database fails or the target cannot be written.
pub async fn candidates<W: Write>(db: &Db, tenant: &str, target: &mut W) -> anyhow::Result<usize> {
    let (mut after, mut count) = (String::new(), 0);
    target.write_all(b"[")?;
    loop {
        let (of, from) = (tenant.to_owned(), after.clone());
        let some = db.read(move |tx| store::mapping::all_of(tx, &of, &from)).await?;
        let Some((last, _)) = some.last() else { break };
        after.clone_from(&last.id);
        for (candidate, attempts) in &some {
            target.write_all(if count == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *target, &candidate.for_export(attempts))?;
            count += 1;
        }
    }
    target.write_all(b"\n]\n")?;
    target.flush()?;
    Ok(count)
}

/// Writes all services as a table that a spreadsheet opens, in the language of the visit. Says how many.
///
/// # Errors
/// When the database fails or the target cannot be written.
pub async fn table<W: Write>(visit: &Visit, target: &mut W) -> anyhow::Result<usize> {
    let mut after = String::new();
    let mut count = 0;
    target.write_all(&view::table::head(visit))?;
    loop {
        let from = after.clone();
        let rows = visit.app.db.read(move |tx| store::all_after(tx, &from, BATCH)).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.parts.service.id);
        let listings: Vec<Listing> = rows.iter().map(|row| Listing::read(row, visit.language)).collect();
        target.write_all(&view::table::rows(visit, &listings))?;
        count += listings.len();
    }
    target.flush()?;
    Ok(count)
}

/// Writes all photographs that an entry shows today, as `IDENTIFIER-WIDTH.jpg`.
///
/// # Errors
/// When the database fails or the folder cannot be written.
pub async fn photos(db: &Db, folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut after = String::new();
    loop {
        let from = after.clone();
        let some = db
            .read(move |tx| {
                let Some(id) = store::photo_after(tx, &from)? else { return Ok(None) };
                let files = store::shown_photo_files(tx, &id)?;
                Ok(Some((id, files)))
            })
            .await?;
        let Some((id, files)) = some else { return Ok(()) };
        for (width, bytes) in files {
            std::fs::write(folder.join(format!("{id}-{width}.jpg")), bytes)?;
        }
        after = id;
    }
}
