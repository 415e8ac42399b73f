//! Which job is run by which room's function, and what is done every day.

use administration::export::{self, Exports};
use directory::{
    dead_links::{self, Portion},
    desk::table,
    embed::heard::{Ear, Heard},
    fresh::round,
    missed::Counts,
    month::{self, Which},
    store,
};
use gatherings::{around::Around, subscription};
use kernel::{ids, jobs, tenants};
use outside::Outside;
use shell::App;
use std::sync::Arc;
use trust::store::exports;

/// Erasing what people suggested, what embeds asked, sessions and links, and lists that were brought, when they are old.
const FORGET: &str = "directory.forget_suggestions";
/// How long a suggestion is kept, days. The privacy page says so too.
pub(crate) const SUGGESTIONS_KEPT: i64 = 180;
/// Erasing what was before an import, after this many days.
const SETTLE: &str = "directory.settle_imports";
/// How long an import can be taken back, days.
const IMPORTS_KEPT: i64 = 180;
/// Keeping what embeds asked: which, on which day, from which site, how often.
const KEEP_HEARD: &str = "directory.keep_heard";
/// Who is reminded of their entries today, and what goes off the list.
const ROUND: &str = "directory.round";
/// How long a proposal is kept after somebody has decided, days.
const PROPOSALS_KEPT: i64 = 180;
/// How long what anybody proposes waits for an editor who may not be there yet, days. The thanks say so.
const UNREAD_KEPT: i64 = 365;
/// How long that is kept, days.
pub(crate) const HEARD_KEPT: i64 = 400;

/// The letters about the month that is over, to the editors.
const MONTH: &str = "directory.month";

/// Making the dates of gatherings a year and a half ahead.
const FILL: &str = "gatherings.fill";

/// How long a search that found nothing useful is kept, days.
pub(crate) const MISSED_KEPT: i64 = 90;

/// Finding which web addresses entries name.
const GATHER_LINKS: &str = "directory.gather_links";
/// Asking some of those that are due whether they answer.
const ASK_LINKS: &str = "directory.ask_links";
/// So many portions of addresses are asked in a day, fifty in each.
const MOST_PORTIONS: u32 = 40;

/// What the job needs that fetches calendars.
#[derive(Clone)]
pub(crate) struct Calendars {
    /// Where postal codes are.
    pub(crate) around: Arc<dyn Around>,
    /// The way out; closed until somebody opens it.
    pub(crate) outside: Outside,
}

/// Runs every job that is due.
///
/// # Errors
/// When the database fails; a job that fails is tried again later.
pub(crate) async fn run_due(
    app: &Arc<App>,
    copies: &Exports,
    outside: &Outside,
    calendars: &Calendars,
) -> kernel::storage::Result<()> {
    loop {
        let now = app.clock.millis();
        let Some(job) = app.db.write(move |tx| jobs::take(tx, now)).await? else { return Ok(()) };
        if matches!(job.kind.as_str(), exports::MAKE | exports::ERASE) {
            // Long work; the others do not wait for it.
            tokio::spawn(run_copying(Arc::clone(app), copies.clone(), job));
            continue;
        }
        if job.kind == ROUND {
            tokio::spawn(run_round(Arc::clone(app), job));
            continue;
        }
        if matches!(job.kind.as_str(), GATHER_LINKS | ASK_LINKS) {
            tokio::spawn(run_links(Arc::clone(app), outside.clone(), job));
            continue;
        }
        if job.kind == subscription::FETCH {
            tokio::spawn(run_calendar(Arc::clone(app), calendars.clone(), job));
            continue;
        }
        if table::work::is_ours(&job.kind) {
            tokio::spawn(run_table(Arc::clone(app), job));
            continue;
        }
        let today = app.clock.today();
        let moment = mail::letters::Moment { now, mail: app.settings.mail, sms: app.settings.sms };
        let taken = job.clone();
        let done = app
            .db
            .write(move |tx| {
                match taken.kind.as_str() {
                    FORGET => {
                        let before = today.saturating_sub(jiff::ToSpan::days(SUGGESTIONS_KEPT));
                        store::forget_suggestions(tx, before)?;
                        store::forget_heard(tx, today.saturating_sub(jiff::ToSpan::days(HEARD_KEPT)))?;
                        store::forget_missed(tx, today.saturating_sub(jiff::ToSpan::days(MISSED_KEPT)))?;
                        trust::store::sessions::sweep(tx, now)?;
                        trust::store::links::sweep(tx, now)?;
                        trust::store::ceremonies::sweep(tx, now)?;
                        trust::store::asked::sweep(tx, now)?;
                        mail::sweep(tx, now)?;
                        store::sweep_holder_links(tx, now)?;
                        store::sweep_proposals(tx, now - PROPOSALS_KEPT * directory::fresh::DAY)?;
                        store::sweep_unread_proposals(tx, now - UNREAD_KEPT * directory::fresh::DAY)?;
                        store::forget_uploads(tx, now)?;
                        store::sweep_photos(tx, now - store::PHOTOS_KEPT)?;
                        // Who said that they come to dates before today, and links of hosts that ran out a week ago.
                        gatherings::store::forget_intentions(tx, today.at(0, 0, 0, 0))?;
                        gatherings::store::sweep_host_links(tx, now - 7 * directory::fresh::DAY)?;
                    }
                    KEEP_HEARD => {
                        // Adding and finishing are one transaction, so a job that runs twice counts once.
                        let counted: Vec<(Heard, i64)> = serde_json::from_str(&taken.payload).unwrap_or_default();
                        store::keep_heard(tx, &counted)?;
                    }
                    SETTLE => {
                        directory::store::settle_imports(tx, now - IMPORTS_KEPT * 24 * 60 * 60 * 1000)?;
                    }
                    FILL => {
                        // A portion at a time; the next is queued in the transaction that ends this one.
                        if gatherings::store::fill_all(tx, today, now)? > 0 {
                            let portion = taken.payload.parse::<u32>().unwrap_or(0) + 1;
                            let key = format!("{today} {portion}");
                            jobs::enqueue(tx, tenants::COMMONS, FILL, &key, &portion.to_string(), now)?;
                        }
                    }
                    MONTH => {
                        if let Some(which) = Which::read(&taken.payload) {
                            month::letter::put_all(tx, which, moment)?;
                        }
                    }
                    other => tracing::warn!(kind = other, "a job that nobody knows"),
                }
                jobs::finish(tx, taken.id)
            })
            .await;
        if let Err(error) = done {
            let reason = error.to_string();
            app.db.write(move |tx| jobs::fail(tx, &job, &reason, now)).await?;
        }
    }
}

/// Goes round the entries. What was done before it was cut off is not done again.
async fn run_round(app: Arc<App>, job: jobs::Job) {
    let now = app.clock.millis();
    let moment = mail::letters::Moment { now, mail: app.settings.mail, sms: app.settings.sms };
    let kept = match round::run(&app.db, moment).await {
        Ok(done) => {
            tracing::info!(
                reminded = done.reminded,
                hidden = done.hidden,
                opened = done.opened,
                "the round of the entries"
            );
            app.db.write(move |tx| jobs::finish(tx, job.id)).await
        }
        Err(error) => {
            let reason = error.to_string();
            app.db.write(move |tx| jobs::fail(tx, &job, &reason, now)).await
        }
    };
    if let Err(error) = kept {
        tracing::error!("a job is left as it was: {error}");
    }
}

/// Makes or erases a copy of everything.
async fn run_copying(app: Arc<App>, copies: Exports, job: jobs::Job) {
    let done = match job.kind.as_str() {
        exports::MAKE => export::make(&app, &copies, &job).await,
        _ => export::erase(&app, &copies, &job).await,
    };
    end(&app, job, done).await;
}

/// Tries a list, takes it in, or takes an import back.
async fn run_table(app: Arc<App>, job: jobs::Job) {
    let done = table::work::run(&app, &job).await;
    end(&app, job, done).await;
}

/// Fetches a calendar; when it is fetched next is queued in the transaction that takes in what came.
async fn run_calendar(app: Arc<App>, calendars: Calendars, job: jobs::Job) {
    let done = subscription::run(&app, &calendars.around, &calendars.outside, &job.payload).await;
    end(&app, job, done).await;
}

/// The long work is done, or is tried again.
async fn end(app: &Arc<App>, job: jobs::Job, done: anyhow::Result<()>) {
    let now = app.clock.millis();
    let kept = match done {
        Ok(()) => app.db.write(move |tx| jobs::finish(tx, job.id)).await,
        Err(error) => {
            let reason = format!("{error:#}");
            app.db.write(move |tx| jobs::fail(tx, &job, &reason, now)).await
        }
    };
    if let Err(error) = kept {
        tracing::error!("a job is left as it was: {error}");
    }
}

/// Finds web addresses, or asks some of them; the next portion is queued in the transaction that ends this one.
async fn run_links(app: Arc<App>, outside: Outside, job: jobs::Job) {
    let today = app.clock.today();
    let portion: u32 = job.payload.parse().unwrap_or(0);
    let done = match job.kind.as_str() {
        GATHER_LINKS => dead_links::gather(&app.db, today).await.map(|_| true),
        _ => match dead_links::ask_some(&app.db, &outside, today).await {
            Ok(Portion::Cut) => {
                tracing::warn!("no web address answered: the way out seems shut, and nothing is said of any");
                Ok(false)
            }
            asked => asked.map(|asked| asked != Portion::Nothing),
        },
    };
    let (now, next) = (app.clock.millis(), portion + 1);
    let kept = match done {
        Ok(more) => {
            let queue = more && next <= MOST_PORTIONS;
            let finish = move |tx: &mut kernel::Tx<'_>| {
                if queue {
                    let key = format!("{today} {next}");
                    jobs::enqueue(tx, tenants::COMMONS, ASK_LINKS, &key, &next.to_string(), now)?;
                }
                jobs::finish(tx, job.id)
            };
            app.db.write(finish).await
        }
        Err(error) => {
            let reason = error.to_string();
            app.db.write(move |tx| jobs::fail(tx, &job, &reason, now)).await
        }
    };
    if let Err(error) = kept {
        tracing::error!("a job is left as it was: {error}");
    }
}

/// Queues what is done once a day; nothing happens when it is queued already.
///
/// # Errors
/// When the database fails.
pub(crate) async fn queue_daily(app: &App, outside: &Outside, calendars: &Outside) -> kernel::storage::Result<()> {
    let (now, day, today) = (app.clock.millis(), app.clock.today(), app.clock.today().to_string());
    let (asks, fetches) = (outside.is_open(), calendars.is_open());
    app.db
        .write(move |tx| {
            tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
            jobs::enqueue(tx, tenants::COMMONS, FORGET, &today, "{}", now)?;
            jobs::enqueue(tx, tenants::COMMONS, SETTLE, &today, "{}", now)?;
            jobs::enqueue(tx, tenants::COMMONS, ROUND, &today, "{}", now)?;
            jobs::enqueue(tx, tenants::COMMONS, FILL, &format!("{today} 0"), "0", now)?;
            if let Some(at) = month::letter_at(day) {
                let told = Which::told_on(day).word();
                jobs::enqueue(tx, tenants::COMMONS, MONTH, &told, &told, at)?;
            }
            if fetches {
                // Each queues its next by itself; this is for those that were due while nothing was fetched.
                gatherings::store::queue_subscriptions(tx)?;
            }
            if asks {
                jobs::enqueue(tx, tenants::COMMONS, GATHER_LINKS, &today, "0", now)?;
            }
            Ok(())
        })
        .await
}

/// Queues what embeds asked since last time; what cannot be queued is held on to.
///
/// # Errors
/// When the database fails.
pub(crate) async fn queue_heard(app: &App, ear: &Ear) -> kernel::storage::Result<()> {
    let counted = ear.take();
    if counted.is_empty() {
        return Ok(());
    }
    let (now, key) = (app.clock.millis(), ids::new_id().to_string());
    let payload = serde_json::to_string(&counted).unwrap_or_default();
    let queued = app
        .db
        .write(move |tx| {
            tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
            jobs::enqueue(tx, tenants::COMMONS, KEEP_HEARD, &key, &payload, now)
        })
        .await;
    if queued.is_err() {
        ear.put_back(counted);
    }
    queued
}

/// Keeps what enough people have searched for in vain; what cannot be kept is held on to.
///
/// # Errors
/// When the database fails.
pub(crate) async fn keep_missed(app: &App, counts: &Counts) -> kernel::storage::Result<()> {
    let taken = counts.take();
    if taken.is_empty() {
        return Ok(());
    }
    let kept = taken.clone();
    let done = app.db.write(move |tx| store::keep_missed(tx, &kept)).await;
    if done.is_err() {
        counts.put_back(&taken);
    }
    done
}

/// Seats that ran out go to the next, and what is due is told and erased; what fails now is done in the next round.
pub(crate) async fn keep_courses(app: &App) {
    if let Err(error) = gatherings::course::work::run(app).await {
        tracing::error!("the round of the courses was cut off: {error:#}");
    }
}

/// What exhibitors told is erased in its time; what fails now is done in the next round.
pub(crate) async fn keep_fairs(app: &App) {
    if let Err(error) = gatherings::fair::work::run(app).await {
        tracing::error!("the round of the fairs was cut off: {error:#}");
    }
}
