//! `varde import list` and `varde import undo`

use super::super::store::Store;
use anyhow::bail;
use clap::Args;
use directory::{
    import::undo,
    store::{self, Import, State, Undone},
};
use jiff::{Timestamp, tz::TimeZone};
use kernel::Clock;
use std::process::ExitCode;

/// What has been imported.
#[derive(Args, Debug)]
pub(crate) struct List {
    #[command(flatten)]
    store: Store,
}

/// Take a whole import back: what it brought goes, what it changed is again what it was.
///
/// What somebody has changed since stays, and is named. It may be cut off and started again, and takes back imports
/// that were cut off too. After half a year an import is settled: what was before it is erased.
#[derive(Args, Debug)]
pub(crate) struct Undo {
    /// The number that `varde import list` shows.
    id: i64,
    #[command(flatten)]
    store: Store,
}

impl List {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let all = db.read(store::imports).await?;
        if all.is_empty() {
            println!("nothing has been imported");
        }
        for import in all {
            println!("{}", line(&import));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn line(import: &Import) -> String {
    let day = Timestamp::from_millisecond(import.begun)
        .map(|at| at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M UTC").to_string())
        .unwrap_or_default();
    let [_, new, changed, same, refused, left_out] = import.counts;
    let state = match import.state {
        State::Begun => " – not finished",
        State::Done => "",
        State::Undone => " – undone",
        State::PartlyUndone => " – undone in part",
        State::Settled => " – settled",
    };
    let from = match (&import.source, &import.licence) {
        (Some(source), Some(licence)) => format!("; {source}, {licence}"),
        (Some(source), None) => format!("; {source}"),
        _ => String::new(),
    };
    format!(
        "{:>4}  {day}  {:<8}  {}: {new} new, {changed} changed, {same} as before, {refused} refused, {left_out} left out{from}{state}",
        import.id, import.kind, import.file
    )
}

impl Undo {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let all = db.read(store::imports).await?;
        let Some(import) = all.iter().find(|import| import.id == self.id) else {
            bail!("there is no import {}; `varde import list` shows those there are", self.id);
        };
        if import.state == State::Undone {
            println!("import {} is undone already", self.id);
            return Ok(ExitCode::SUCCESS);
        }
        if import.state == State::Settled {
            bail!("import {} is older than half a year; what was before it has been erased", self.id);
        }
        let done = undo::undo(&db, &Clock::system(), self.id, |_| {}).await?;
        println!("{} removed, {} again as before, {} were gone already", done.removed, done.restored, done.gone);
        if done.kept.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        println!("{} stay:", done.kept.len());
        for outcome in &done.kept {
            let why = match outcome.undone {
                Undone::StillNeeded => "something that came later needs it",
                _ => "it has been changed since, or somebody has said something about it",
            };
            println!("  {:?} «{}» ({}): {why}", outcome.what, outcome.name, outcome.id);
        }
        Ok(ExitCode::from(2))
    }
}
