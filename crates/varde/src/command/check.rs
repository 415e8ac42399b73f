//! `varde check`: is all well?

use super::{
    check_embeds,
    check_sealing::{self, KeyBackups},
    embeds::Embeds,
    mailing::Mailing,
    sealing::Sealing,
    settings,
    store::Store,
};
use crate::{jobs, settled};
use clap::Args;
use directory::{finder::Finder, store as services};
use jiff::ToSpan as _;
use kernel::{Clock, jobs as queue};
use signin::oidc;
use std::process::ExitCode;

/// Look whether all is well.
#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    store: Store,
    #[command(flatten)]
    embeds: Embeds,
    #[command(flatten)]
    sealing: Sealing,
    #[command(flatten)]
    key_backups: KeyBackups,
    #[command(flatten)]
    mailing: Mailing,
}

/// A listing that nobody has confirmed for so many days is named.
const OLD: i32 = 365;

impl Check {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let mut well = true;
        let mut say = |good: bool, what: String| {
            well &= good;
            println!("{} {what}", if good { "ok  " } else { "LOOK" });
        };
        let db = self.store.open_existing().await?;
        say(true, format!("{} opens, its tables are up to date", db.engine_name()));
        let unread = db
            .read(|tx| {
                Ok(statements().filter_map(|sql| tx.prepare(sql).err()).map(|e| e.to_string()).collect::<Vec<_>>())
            })
            .await?;
        say(unread.is_empty(), format!("{} statements are understood {unread:?}", statements().count()));
        let (waiting, given_up) = db.read(queue::waiting).await?;
        say(given_up == 0, format!("{waiting} jobs wait, {given_up} have been given up"));
        let clock = Clock::system();
        let (all, old, nowhere) = listings(&db, &clock).await?;
        say(true, format!("{all} services"));
        say(old == 0, format!("{old} of them not confirmed for a year"));
        say(nowhere == 0, format!("{nowhere} of them belong to no known municipality"));
        match settings::File::read(&self.store.data) {
            Ok(file) => {
                say(true, format!("the catalogue is published by {}", file.publisher()));
                for (well, what) in oidc::check::lines(file.oidc(), &self.store.data, &db, &clock).await? {
                    say(well, what);
                }
            }
            Err(error) => say(false, format!("the settings cannot be read: {error:#}")),
        }
        let today = clock.today();
        let heard = db.read(move |tx| services::heard_since(tx, today.saturating_sub(jobs::HEARD_KEPT.days()))).await?;
        let chosen = settled::embeds(&db.read(trust::store::settings::standing).await?);
        match self.embeds.read(&self.store.data) {
            Ok(file) => {
                check_embeds::lines(&file.over(&chosen), &heard, today)
                    .into_iter()
                    .for_each(|(well, what)| say(well, what));
            }
            Err(error) => say(false, format!("the embeds cannot be read, a running server keeps the old: {error:#}")),
        }
        let sealed = check_sealing::lines(&self.sealing, &self.key_backups, &self.store, &db, &clock).await?;
        for (well, what) in sealed {
            say(well, what);
        }
        for (well, what) in self.mailing.lines(&self.store.data, &db).await? {
            say(well, what);
        }
        let finder = Finder::default();
        finder.rebuild(&db, &clock).await?;
        say(true, format!("the index takes in {}", finder.len()));
        Ok(if well { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

/// Every statement of every room.
fn statements() -> impl Iterator<Item = &'static str> {
    let trust = [trust::store::STATEMENTS, trust::vault::DATA_STATEMENTS, &[trust::audit::STATEMENTS]];
    let rooms = [services::STATEMENTS, mail::store::STATEMENTS].into_iter().chain(trust);
    rooms.flatten().copied().flatten().copied()
}

async fn listings(db: &kernel::Db, clock: &Clock) -> anyhow::Result<(usize, usize, usize)> {
    let (mut all, mut old, mut nowhere) = (0, 0, 0);
    let mut after = String::new();
    loop {
        let from = after.clone();
        let rows = db.read(move |tx| services::all_after(tx, &from, 500)).await?;
        let Some(last) = rows.last() else { return Ok((all, old, nowhere)) };
        after.clone_from(&last.parts.service.id);
        for row in &rows {
            let confirmed = directory::facts::Facts::read(&row.parts.service.data).confirmed;
            let days = confirmed.and_then(|date| clock.today().since(date).ok()).map(|span| span.get_days());
            all += 1;
            old += usize::from(days.is_none_or(|days| days > OLD));
            nowhere += usize::from(row.municipalities.is_empty());
        }
    }
}
