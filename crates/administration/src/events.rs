//! `/administrasjon/hendelser`: what happened, in plain words and without content. Looking is an event too.

use crate::{
    Entry,
    asking::{can, done},
    view,
};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use kernel::clock::OSLO;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::{
    access::Right,
    audit::{Filter, Sort},
    store::record::{self, Page, Standing},
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-events", path: PATH, right: Right::SeeEvents };
/// Its address.
pub const PATH: &str = "/administrasjon/hendelser";

/// The choice of what was changed.
pub const CHANGED: &str = "endret";
/// The choice of what was read.
pub const READ: &str = "lest";

/// What the page shows.
#[derive(Debug)]
pub struct Events {
    /// What happened, and what people are called.
    pub page: Page,
    /// How far the record goes.
    pub standing: Standing,
    /// What was asked for.
    pub asked: Asked,
}

/// What was asked for. A day that is none is passed over; a person or an action that can be none is not looked for.
fn filter(asked: &Asked) -> Result<Filter> {
    let word = |name: &str| match asked.first(name).unwrap_or_default() {
        odd if odd.len() > 80 || !odd.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) => {
            Err(Error::Unclear("error-unclear"))
        }
        word => Ok(word.to_owned()),
    };
    let (action, sort) = match asked.first("hva") {
        None => (String::new(), Sort::ButNames),
        Some(CHANGED) => (String::new(), Sort::Changed),
        Some(READ) => (String::new(), Sort::Read),
        Some(_) => (word("hva")?, Sort::All),
    };
    let day = |name: &str| asked.first(name).and_then(|day| day.parse::<Date>().ok());
    let millis = |day: Date| {
        let zone = TimeZone::get(OSLO).unwrap_or(TimeZone::UTC);
        day.to_zoned(zone).map_or(i64::MIN, |at| at.timestamp().as_millisecond())
    };
    Ok(Filter {
        actor: word("hvem")?,
        subject: word("om")?,
        action,
        sort,
        from: day("fra").map_or(i64::MIN, millis),
        until: day("til").and_then(|day| day.checked_add(1.day()).ok()).map_or(i64::MAX, millis),
        ..Filter::default()
    })
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, filter, before) = (can(&signed, Right::SeeEvents)?, filter(&asked)?, asked.number("for"));
    let read = move |tx: &mut kernel::Tx<'_>| {
        let standing = record::standing(tx, &can)?;
        Ok((record::page(tx, &can, &filter, before)?, standing))
    };
    let (page, standing) = visit.app.db.write(read).await?;
    Ok(view::events::page(&visit, &Events { page, standing, asked }))
}

/// `POST /administrasjon/hendelser/kontroll`: looks the record through.
pub async fn verify(visit: Visit, signed: Signed) -> Result<Response> {
    let (looks, writes) = (can(&signed, Right::SeeEvents)?, can(&signed, Right::SeeEvents)?);
    let key = visit.app.vault.signer().await?.public();
    let whole = visit.app.db.read(move |tx| record::look_through(tx, &looks, &key)).await?;
    visit.app.db.write(move |tx| record::looked_through(tx, &writes, whole)).await?;
    // Where it is not whole, the page itself says so until it is.
    Ok(if whole { done(&visit, PATH, "verified") } else { Redirect::to(&visit.href(PATH)).into_response() })
}
