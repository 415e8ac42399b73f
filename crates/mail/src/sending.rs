//! One letter on its way: is it still to be sent, what does it say, did the server take it.

use crate::{
    gateway::Line,
    letter::Kind,
    message::{Parts, put_together},
    onward::{self, Held, Kept},
    outcome::Outcome,
    post::Inner,
    store::{
        lifecycle::LETTERS,
        silence::{self, Why},
        work::{self, Taken},
    },
    words::{Facts, write},
};
use kernel::{tenants, texts::Speaking};
use trust::{
    people::Person,
    secret::{Stored, Token},
    store::{links, people},
    vault::{self, Exact, Place},
};

const HOUR: i64 = 60 * 60 * 1000;
/// The table, for the vault.
pub(crate) const TABLE: &str = "mail_outbox";
/// The sealed column.
pub(crate) const SEALED: &str = "sealed";

/// How sending can fail without the mail server's doing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data's database failed.
    #[error(transparent)]
    Storage(#[from] kernel::storage::Error),
    /// The vault did not open or seal.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

struct Whom {
    person: Person,
    by: Option<String>,
    place: Option<String>,
}

/// Sends one letter that was taken, and writes down what became of it. Says whether the mail server answers.
pub(crate) async fn send(post: &Inner, line: &mut Line<'_>, taken: Taken) -> Result<bool, Error> {
    let taken = std::sync::Arc::new(taken);
    let held = match ready(post, &taken).await {
        Ok(Ok((whom, kept))) => {
            let outcome = hand_over(post, line, &taken, &whom, &kept).await;
            let answers = outcome.is_answered();
            let address = kept.address.unwrap_or(whom.person.email);
            finish(post, &taken, outcome, address).await?;
            return Ok(answers);
        }
        Ok(Err(held)) => held,
        // Whoever has been erased gets nothing, and nothing is left of what was sealed for them.
        Err(Error::Vault(vault::Error::Erased)) => Held::Dropped("erased"),
        Err(error) => {
            onward::failed(post, (&LETTERS, &taken.hold), &error, taken.kind.longest_pause()).await?;
            return Err(error);
        }
    };
    let now = post.clock.millis();
    post.db.write(move |tx| held.settle(tx, &LETTERS, &taken.hold, now)).await?;
    Ok(true)
}

/// Whether it may go, and everything that it needs.
async fn ready(post: &Inner, taken: &std::sync::Arc<Taken>) -> Result<Result<(Whom, Kept), Held>, Error> {
    let (now, hold) = (post.clock.millis(), &taken.hold);
    if now - hold.made_at > taken.kind.worth_sending() {
        return Ok(Err(Held::Dead("too-late".to_owned())));
    }
    let asked = std::sync::Arc::clone(taken);
    let Some(whom) = post.db.read(move |tx| whom(tx, &asked)).await? else { return Ok(Err(Held::Dropped("gone"))) };
    let place = Place { tenant: &hold.tenant, person: &taken.person, table: TABLE, column: SEALED, row: &hold.id };
    let mut kept = Kept::open(post, &place, hold.sealed.as_ref()).await?;
    let address = kept.address.clone().unwrap_or_else(|| whom.person.email.clone());
    let Some(exact) = Exact::email(&address) else { return Ok(Err(Held::Dead("no-address".to_owned()))) };
    let mark = onward::mark(post, &exact, now).await?;
    let (asked, link) = (std::sync::Arc::clone(taken), kept.token.clone());
    let may = post.db.write(move |tx| may_go(tx, &asked, &mark, link.as_deref(), now)).await?;
    match may {
        Err(held) => return Ok(Err(held)),
        Ok(Some(token)) => kept.token = Some(token),
        Ok(None) => {}
    }
    let (sealed, handle) = kept.seal(post, &place, now).await?;
    let asked = std::sync::Arc::clone(taken);
    let ours = post.db.write(move |tx| LETTERS.seal(tx, &asked.hold, sealed.clone(), &handle)).await?;
    Ok(if ours { Ok((whom, kept)) } else { Err(Held::Lost) })
}

fn whom(tx: &mut kernel::Tx<'_>, taken: &Taken) -> kernel::storage::Result<Option<Whom>> {
    let Some(person) = people::to_be_written_to(tx, &taken.person)? else { return Ok(None) };
    let by = match &taken.about.by {
        Some(by) => people::to_be_written_to(tx, by)?.map(|by| by.name),
        None => None,
    };
    let place = match taken.kind {
        Kind::SignIn if people::by_email(tx, &person.email)?.len() > 1 => tenants::name(tx, &person.tenant)?,
        _ => None,
    };
    Ok(Some(Whom { person, by, place }))
}

/// Everything that can hold a letter back, counted in one transaction; the token of its link when one was made.
fn may_go(
    tx: &mut kernel::Tx<'_>,
    taken: &Taken,
    mark: &str,
    link: Option<&str>,
    now: i64,
) -> kernel::storage::Result<Result<Option<String>, Held>> {
    if !LETTERS.is_ours(tx, &taken.hold)? {
        return Ok(Err(Held::Lost));
    }
    let holding = silence::holding(tx, &taken.person, mark)?;
    if holding.contains(&Why::Bounced) {
        return Ok(Err(Held::Dropped("bounced")));
    }
    if taken.kind.can_be_stopped() && holding.contains(&Why::Stopped) {
        return Ok(Err(Held::Dropped("stopped")));
    }
    if let Some(refused) = refused(tx, taken)? {
        return Ok(Err(Held::Dropped(refused)));
    }
    let too_many = |until: i64| match taken.kind {
        Kind::SignIn => Held::Dropped("limit"),
        _ => Held::Until(until, "limit"),
    };
    if let Some(until) = LETTERS.count(tx, &taken.hold, mark, now)? {
        return Ok(Err(too_many(until)));
    }
    let purpose = match taken.kind {
        Kind::SignIn => links::Purpose::SignIn,
        Kind::Invitation => links::Purpose::Invitation,
        _ => return Ok(Ok(None)),
    };
    // A letter that has waited carries the same link, which lasts from now: the one before may have arrived too.
    if let Some(token) = link.and_then(Token::read)
        && links::renew(tx, &token, purpose, now)?
    {
        return Ok(Ok(None));
    }
    let made = match taken.kind {
        Kind::Invitation => links::for_letter(tx, &taken.person, now)?,
        Kind::SignIn => match taken.about.browser.as_deref().and_then(Stored::kept) {
            Some(browser) => links::sign_in(tx, &taken.person, &browser, now)?,
            None => return Ok(Err(Held::Dead("no-browser".to_owned()))),
        },
        _ => return Ok(Ok(None)),
    };
    if let (Kind::Invitation, Some(token)) = (taken.kind, &made) {
        work::keep_link(tx, taken, token.stored().name())?;
    }
    Ok(made.map(|token| Some(token.carried().to_owned())).ok_or_else(|| too_many(now + HOUR)))
}

/// Whether a letter with a link must not go to this person: it may have been allowed when it was asked for.
fn refused(tx: &mut kernel::Tx<'_>, taken: &Taken) -> kernel::storage::Result<Option<&'static str>> {
    Ok(match taken.kind {
        Kind::SignIn => {
            let person = people::to_be_written_to(tx, &taken.person)?;
            let allowed = match &person {
                Some(person) => crate::store::links_allowed(tx, person)?,
                None => false,
            };
            (!allowed).then_some("not-allowed")
        }
        Kind::Invitation if !links::may_be_invited(tx, &taken.person)? => Some("better-way"),
        _ => None,
    })
}

async fn hand_over(post: &Inner, line: &mut Line<'_>, taken: &Taken, whom: &Whom, kept: &Kept) -> Outcome {
    let person = &whom.person;
    let handle = kept.handle.as_deref().unwrap_or_default();
    let facts = Facts {
        kind: taken.kind,
        name: &person.name,
        by: whom.by.as_deref(),
        way: taken.about.way.as_deref(),
        place: whom.place.as_deref(),
        token: kept.token.as_deref(),
        handle,
        site: &post.site,
    };
    let parts = Parts {
        id: &taken.hold.id,
        name: &person.name,
        address: kept.address.as_deref().unwrap_or(&person.email),
        handle,
        written: write(&Speaking::new(post.texts.clone(), person.language), &facts),
        language: person.language,
        now: post.clock.millis(),
    };
    match put_together(line.settings, parts) {
        Some(ready) => line.hand_over(&ready).await,
        None => Outcome::Nobody("receiver no-address".to_owned()),
    }
}

/// Writes down what became of a letter that went to `address`.
async fn finish(post: &Inner, taken: &std::sync::Arc<Taken>, outcome: Outcome, address: String) -> Result<(), Error> {
    let (now, taken) = (post.clock.millis(), std::sync::Arc::clone(taken));
    onward::say(taken.kind.word(), &taken.hold, &outcome);
    let write = move |tx: &mut kernel::Tx<'_>| {
        if let Outcome::Nobody(reason) = &outcome {
            // An address of before says nothing about the one that they have now.
            let theirs = people::to_be_written_to(tx, &taken.person)?.is_some_and(|person| person.email == address);
            if let Some(mark) = LETTERS.mark(tx, &taken.hold.id)?.filter(|_| theirs) {
                silence::bounced(tx, (&taken.hold.tenant, &taken.person), &mark, reason, now)?;
            }
        }
        onward::settle(tx, (&LETTERS, &taken.hold), &outcome, taken.kind.longest_pause(), now)
    };
    Ok(post.db.write(write).await?)
}
