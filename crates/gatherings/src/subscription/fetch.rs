//! Asking for a calendar, and taking in what came.

use super::{Fault, host, secret};
use crate::{
    around::Around,
    arrival::{self, Brought},
    store::{self, Answered},
};
use outside::{Asked, Outside, Question, Seen};
use shell::App;
use std::{sync::Arc, time::Duration};

/// So long an answer is waited for, one's turn and all: a page itself is given up after thirty seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// What came: a calendar and by what its version is known, or nothing where it is as it was.
type Came = Result<Option<(Vec<u8>, Seen)>, Fault>;

async fn ask(outside: &Outside, address: &str, seen: &Seen) -> Came {
    let asked = Asked { address, question: Question::Says, accept: "text/calendar" };
    let asking = tokio::time::timeout(PATIENCE, outside.ask_again(asked, seen));
    let answer = asking.await.map_err(|_| Fault::Slow)??;
    match answer.status {
        200 if arrival::is_calendar(&answer.body) => Ok(Some((answer.body, answer.seen))),
        200 => Err(Fault::NoCalendar),
        304 if *seen != Seen::default() => Ok(None),
        401 | 403 => Err(Fault::Shut),
        404 | 410 => Err(Fault::Gone),
        _ => Err(Fault::Failing),
    }
}

/// What came from a host, in the language that it is read in.
async fn read(app: &App, around: &Arc<dyn Around>, of: (&str, &str), bytes: Vec<u8>) -> anyhow::Result<Brought> {
    let (host, language, today, around) = (of.0.to_owned(), of.1.to_owned(), app.clock.today(), Arc::clone(around));
    let read = move || arrival::read(&bytes, &host, &language, today, around.as_ref());
    Ok(tokio::task::spawn_blocking(read).await?)
}

/// What is at an address, read in this language (BCP 47), and nothing done with it.
///
/// # Errors
/// When reading it cannot be finished; that nothing came is within.
pub async fn look(
    app: &App,
    around: &Arc<dyn Around>,
    outside: &Outside,
    of: (&str, &str),
) -> anyhow::Result<Result<Brought, Fault>> {
    match ask(outside, of.0, &Seen::default()).await {
        Ok(Some((bytes, _))) => Ok(Ok(read(app, around, (&host(of.0), of.1), bytes).await?)),
        Ok(None) => Ok(Err(Fault::Failing)),
        Err(fault) => Ok(Err(fault)),
    }
}

/// Fetches one and takes in what came, for whoever pressed, who is the host of what is new; nobody where it goes by itself.
///
/// # Errors
/// When the database fails. That nothing came is written down and no error.
pub async fn fetch(
    app: &App,
    around: &Arc<dyn Around>,
    outside: &Outside,
    id: &str,
    person: Option<String>,
) -> anyhow::Result<()> {
    let of = id.to_owned();
    let Some(one) = app.db.read(move |tx| store::subscription(tx, &of)).await? else { return Ok(()) };
    let address = secret::open(app, &one).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let answered = match address {
        Some(address) => ask(outside, address.expose(), &one.seen).await,
        None => Err(Fault::Gone),
    };
    let answered = match answered {
        Ok(Some((bytes, seen))) => {
            let brought = read(app, around, (&one.host, &one.language), bytes).await?;
            Answered::Came(Box::new(brought), seen)
        }
        Ok(None) => Answered::AsBefore,
        Err(fault) => Answered::Not(fault),
    };
    let (around, today, now) = (Arc::clone(around), app.clock.today(), app.clock.millis());
    let by = store::By { tenant: one.tenant.clone(), person, today, now };
    app.db.write(move |tx| store::settle_subscription(tx, &by, &one.id, around.as_ref(), &answered)).await?;
    Ok(())
}

/// The job: fetches one where it is due still.
///
/// # Errors
/// When the database fails; then it is tried again.
pub async fn run(app: &App, around: &Arc<dyn Around>, outside: &Outside, id: &str) -> anyhow::Result<()> {
    let (of, now) = (id.to_owned(), app.clock.millis());
    let due = move |tx: &mut kernel::Tx<'_>| store::subscription(tx, &of);
    let due = app.db.read(due).await?.is_some_and(|one| one.paused_at.is_none() && one.due_at <= now);
    if due && outside.is_open() {
        fetch(app, around, outside, id, None).await?;
    }
    Ok(())
}
