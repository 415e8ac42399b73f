//! The job that makes a copy, part by part, and the one that erases it when its time is over.

use super::{Exports, files};
use anyhow::Context as _;
use kernel::{jobs::Job, texts::Speaking};
use shell::App;
use std::{path::Path, sync::Arc};
use trust::store::exports::{self, Agreed, Table};

/// How a table of the copy is read.
type Reading = fn(&mut kernel::Tx<'_>, &Agreed) -> kernel::storage::Result<Table>;

/// The room's own parts, and the last one in which all is packed.
const OWN: usize = 5;
/// After so many tries it is given up; whoever asked may ask again.
const TRIES: i64 = 3;

/// Makes the copy that a job names. Says whether the job is done; otherwise it is to be tried again.
///
/// # Errors
/// When it could not be made and may be tried again, or the database fails.
pub async fn make(app: &Arc<App>, exports: &Exports, job: &Job) -> anyhow::Result<()> {
    let (id, now) = (job.payload.clone(), app.clock.millis());
    let Some(agreed) = app.db.write(move |tx| exports::begin(tx, &id, now)).await? else { return Ok(()) };
    let made = gather(app, exports, &agreed).await;
    if let Some(folder) = exports.gathering(agreed.id()) {
        files::erase_folder(&folder)?;
    }
    match made {
        Ok(bytes) => {
            let now = app.clock.millis();
            app.db.write(move |tx| exports::made(tx, &agreed, bytes, now)).await?;
        }
        Err(error) if job.attempts + 1 >= TRIES => {
            tracing::error!("a copy could not be made: {error:#}");
            erase_file(exports, agreed.id())?;
            app.db.write(move |tx| exports::failed(tx, &agreed, now)).await?;
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Destroys the key of the copy that a job names, and erases the file.
///
/// # Errors
/// When the file cannot be erased, or the database fails.
pub async fn erase(app: &Arc<App>, exports: &Exports, job: &Job) -> anyhow::Result<()> {
    let (id, now) = (job.payload.clone(), app.clock.millis());
    let known = app.db.read(move |tx| exports::tenant(tx, &id)).await?;
    // Its key first: when the file cannot be erased, nobody can open it. And the file whatever became of the key: what was
    // not finished there (the keystore's files may be busy) is tried again.
    let destroyed = match known {
        Some(tenant) => {
            let id = job.payload.clone();
            let note = move |tx: &mut kernel::Tx<'_>| exports::erased(tx, &id, now);
            app.vault.destroy_file_key(&app.db, (&tenant, &job.payload), now, note).await
        }
        None => Ok(()),
    };
    erase_file(exports, &job.payload)?;
    Ok(destroyed?)
}

fn erase_file(exports: &Exports, id: &str) -> std::io::Result<()> {
    match exports.file(id).filter(|file| file.exists()) {
        Some(file) => std::fs::remove_file(file),
        None => Ok(()),
    }
}

/// Writes all parts into a folder, packs and seals it, and says how many bytes it has become.
async fn gather(app: &Arc<App>, exports: &Exports, agreed: &Agreed) -> anyhow::Result<u64> {
    let id = agreed.id();
    let folder = exports.gathering(id).context("there is no folder for copies")?;
    let target = exports.file(id).context("there is no folder for copies")?;
    files::new_folder(&folder)?;
    let parts = OWN + exports.parts().len();
    let own = folder.join("tenant");
    files::new_folder(&own)?;
    let tables: [(&str, Reading); 3] =
        [("units", exports::units), ("people", exports::people), ("roles", exports::roles)];
    let mut done = 0;
    step(app, agreed, done, parts).await?;
    for (name, read) in tables {
        let asked = agreed.clone();
        let table = app.db.read(move |tx| read(tx, &asked)).await?;
        files::table(&own, name, &table)?;
        done += 1;
        step(app, agreed, done, parts).await?;
    }
    events(app, agreed, &own).await?;
    done += 1;
    step(app, agreed, done, parts).await?;
    for part in exports.parts() {
        let place = folder.join(part.name);
        files::new_folder(&place)?;
        (part.write)(app, agreed.tenant(), &place).await?;
        done += 1;
        step(app, agreed, done, parts).await?;
    }
    let about = readme(app);
    let key = app.vault.file_key(&exports::place(agreed.tenant(), id), app.clock.millis()).await?;
    let bytes = tokio::task::spawn_blocking(move || files::pack(&folder, &about, &key, &target)).await??;
    step(app, agreed, parts, parts).await?;
    Ok(bytes)
}

async fn step(app: &Arc<App>, agreed: &Agreed, done: usize, parts: usize) -> kernel::storage::Result<()> {
    let agreed = agreed.clone();
    app.db.write(move |tx| exports::step(tx, &agreed, done, parts)).await
}

/// What happened, a thousand entries at a time.
async fn events(app: &Arc<App>, agreed: &Agreed, folder: &Path) -> anyhow::Result<()> {
    let mut files = files::Events::begin(folder)?;
    let mut after = 0;
    loop {
        let asked = agreed.clone();
        let some = app.db.read(move |tx| exports::events(tx, &asked, after)).await?;
        let Some(last) = some.last() else { break };
        after = last.n;
        files.write(&some)?;
    }
    files.end()
}

/// What the copy holds, in each language.
fn readme(app: &App) -> String {
    let said = |language| Speaking::new(app.texts.clone(), language).t("admin-export-readme");
    let mut all = kernel::Language::ALL.map(said).join("\n\n---\n\n");
    all.push('\n');
    all
}
