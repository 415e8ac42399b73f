//! One notice on its way: its room writes it, it is counted, it is handed over, and its room hears what became of it.

use super::{Confided, Link, Opened, Outcome as Told, Part, To, Writer, Written};
use crate::{
    gateway::Line,
    letter::LONGEST_PAUSE,
    message::{Parts, put_together},
    onward::{self, Kept},
    outcome::Outcome,
    post::Inner,
    sending::Error,
    sms,
    store::{lifecycle::NOTICES, notices::Held},
    words::{self, at, lay_out},
};
use kernel::{Tx, texts::Speaking};
use std::sync::Arc;
use trust::vault::{self, Exact, Place};

/// The table, for the vault.
const TABLE: &str = "mail_notice";

/// By what a notice leaves.
pub(crate) enum Road<'r, 's> {
    Mail(&'r mut Line<'s>),
    Sms(&'s sms::Settings),
}

/// A notice that may go.
struct Ready {
    written: Written,
    handle: String,
}

/// Sends one notice that was taken, and writes down what became of it. Says whether the other end answers.
pub(crate) async fn send(post: &Inner, road: &mut Road<'_, '_>, held: Held) -> Result<bool, Error> {
    let held = Arc::new(held);
    let Some(writer) = post.roads.writers.of_room(&held.taken.room) else {
        stop(post, &held, None, onward::Held::Dead("no-writer".to_owned())).await?;
        return Ok(true);
    };
    match ready(post, &held, &writer).await {
        Ok(Ok(ready)) => {
            let outcome = hand_over(post, road, &held, &ready).await;
            let answers = outcome.is_answered();
            finish(post, held, writer, outcome).await?;
            Ok(answers)
        }
        Ok(Err(why)) => {
            stop(post, &held, Some(writer), why).await?;
            Ok(true)
        }
        Err(error) => {
            onward::failed(post, (&NOTICES, &held.hold), &error, LONGEST_PAUSE).await?;
            Err(error)
        }
    }
}

/// Whether it may go, and what it says.
async fn ready(post: &Inner, held: &Arc<Held>, writer: &Arc<dyn Writer>) -> Result<Result<Ready, onward::Held>, Error> {
    let now = post.clock.millis();
    if now > held.good_until {
        return Ok(Err(onward::Held::Dead("too-late".to_owned())));
    }
    let hold = &held.hold;
    // Whoever gets a notice has no key of their own here; the tenant's notices share one.
    let place = Place { tenant: &hold.tenant, person: TABLE, table: TABLE, column: "sealed", row: &hold.id };
    let mut kept = Kept::open(post, &place, hold.sealed.as_ref()).await?;
    let mut taken = held.taken.clone();
    taken.token = kept.token.take();
    taken.opened = opened(post, held, writer).await?;
    let (asked, by) = (Arc::clone(held), Arc::clone(writer));
    let write = move |tx: &mut Tx<'_>| {
        if !NOTICES.is_ours(tx, &asked.hold)? {
            return Ok(Err(onward::Held::Lost));
        }
        Ok(by.write(tx, &taken, now)?.ok_or(onward::Held::Dropped("gone")))
    };
    let mut written = match post.db.write(write).await? {
        Ok(written) => written,
        Err(why) => return Ok(Err(why)),
    };
    let address = match &written.to {
        To::Email { address, .. } => Exact::email(address),
        To::Sms(number) => Exact::phone(number.e164()),
    };
    let Some(address) = address else { return Ok(Err(onward::Held::Dead("no-address".to_owned()))) };
    let mark = onward::mark(post, &address, now).await?;
    kept.token = written.token.take();
    let (sealed, stored) = kept.seal(post, &place, now).await?;
    let asked = Arc::clone(held);
    // What was made is kept, also where it must wait for room at that address.
    let count = move |tx: &mut Tx<'_>| {
        if !NOTICES.is_ours(tx, &asked.hold)? || !NOTICES.seal(tx, &asked.hold, sealed.clone(), &stored)? {
            return Ok(Some(onward::Held::Lost));
        }
        let until = NOTICES.count(tx, &asked.hold, &mark, now)?;
        Ok(until.map(|until| onward::Held::Until(until, "limit")))
    };
    Ok(match post.db.write(count).await? {
        Some(why) => Err(why),
        None => Ok(Ready { written, handle: kept.handle.unwrap_or_default() }),
    })
}

/// What the room has sealed of whom it goes to. Of somebody who has been erased there is nothing, and it is written down that
/// there was nobody to say it to.
async fn opened(post: &Inner, held: &Arc<Held>, writer: &Arc<dyn Writer>) -> Result<Option<Opened>, Error> {
    let (asked, by) = (Arc::clone(held), Arc::clone(writer));
    let Some(Confided { person, table, column, row, sealed }) =
        post.db.read(move |tx| by.confided(tx, &asked.taken)).await?
    else {
        return Ok(None);
    };
    let place = Place { tenant: &held.hold.tenant, person: &person, table, column, row: &row };
    match post.vault.open_text(&place, &sealed).await {
        Ok(secret) => Ok(Some(Opened::new(secret))),
        Err(vault::Error::Erased | vault::Error::NoKey { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn hand_over(post: &Inner, road: &mut Road<'_, '_>, held: &Held, ready: &Ready) -> Outcome {
    let (id, written) = (&held.hold.id, &ready.written);
    let href = |link: &Link| at(&post.site, written.language, &link.path);
    match (road, &written.to) {
        (Road::Mail(line), To::Email { name, address }) => {
            let part = |part: &Part| match part {
                Part::Text(text) => words::Part::Text(text.clone()),
                Part::Link(link) => words::Part::Link { words: link.words.clone(), href: href(link) },
            };
            let parts: Vec<words::Part> = written.parts.iter().map(part).collect();
            let stop = written.stop.as_ref().map(|link| (link.words.clone(), href(link)));
            let speaking = Speaking::new(post.texts.clone(), written.language);
            let parts = Parts {
                id,
                name,
                address,
                handle: &ready.handle,
                written: lay_out(&speaking, &post.site, written.subject.clone(), &parts, stop),
                language: written.language,
                now: post.clock.millis(),
            };
            match put_together(line.settings, parts) {
                Some(ready) => line.hand_over(&ready).await,
                None => Outcome::Nobody("receiver no-address".to_owned()),
            }
        }
        (Road::Sms(settings), To::Sms(number)) => {
            let line = |part: &Part| match part {
                Part::Text(text) => text.clone(),
                Part::Link(link) => href(link),
            };
            let text = written.parts.iter().map(line).collect::<Vec<_>>().join("\n");
            sms::hand_over(settings, number, &text, (id, held.hold.tries)).await
        }
        _ => Outcome::Never("receiver other-way".to_owned()),
    }
}

/// Writes down what became of it, and tells its room.
async fn finish(post: &Inner, held: Arc<Held>, writer: Arc<dyn Writer>, outcome: Outcome) -> Result<(), Error> {
    let now = post.clock.millis();
    onward::say(&format!("{}.{}", held.taken.room, held.taken.kind), &held.hold, &outcome);
    let write = move |tx: &mut Tx<'_>| {
        onward::settle(tx, (&NOTICES, &held.hold), &outcome, LONGEST_PAUSE, now)?;
        match &outcome {
            Outcome::Taken => writer.outcome(tx, &held.taken, Told::Sent),
            Outcome::Nobody(code) => writer.outcome(tx, &held.taken, Told::Nobody(code)),
            Outcome::Never(code) => writer.outcome(tx, &held.taken, Told::Dead(code)),
            Outcome::Later(_) => Ok(()),
        }
    };
    Ok(post.db.write(write).await?)
}

/// It does not go now. Where it never will, its room is told.
async fn stop(post: &Inner, held: &Arc<Held>, writer: Option<Arc<dyn Writer>>, why: onward::Held) -> Result<(), Error> {
    let (now, held) = (post.clock.millis(), Arc::clone(held));
    let write = move |tx: &mut Tx<'_>| {
        why.settle(tx, &NOTICES, &held.hold, now)?;
        match (&why, &writer) {
            (onward::Held::Dead(reason), Some(writer)) => writer.outcome(tx, &held.taken, Told::Dead(reason)),
            _ => Ok(()),
        }
    };
    Ok(post.db.write(write).await?)
}
