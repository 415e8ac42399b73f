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
use shell::{Asked, Result, Signed, Visit};
use trust::{
    access::Right,
    audit::Filter,
    store::record::{self, Page, Standing},
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-events", path: PATH, right: Right::SeeEvents };
/// Its address.
pub const PATH: &str = "/administrasjon/hendelser";

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

/// What was asked for. A day that is none is passed over.
fn filter(asked: &Asked) -> Filter {
    let word = |name: &str| asked.first(name).unwrap_or_default().to_owned();
    let day = |name: &str| asked.first(name).and_then(|day| day.parse::<Date>().ok());
    let millis = |day: Date| {
        let zone = TimeZone::get(OSLO).unwrap_or(TimeZone::UTC);
        day.to_zoned(zone).map_or(i64::MIN, |at| at.timestamp().as_millisecond())
    };
    Filter {
        actor: word("hvem"),
        subject: word("om"),
        action: word("hva"),
        from: day("fra").map_or(i64::MIN, millis),
        until: day("til").and_then(|day| day.checked_add(1.day()).ok()).map_or(i64::MAX, millis),
        ..Filter::default()
    }
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, filter, before) = (can(&signed, Right::SeeEvents)?, filter(&asked), asked.number("for"));
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
    let key = visit.app.vault.signer().await.map_err(anyhow::Error::from)?.public();
    let whole = visit.app.db.read(move |tx| record::look_through(tx, &looks, &key)).await?;
    visit.app.db.write(move |tx| record::looked_through(tx, &writes, whole)).await?;
    // Where it is not whole, the page itself says so until it is.
    Ok(if whole { done(&visit, PATH, "verified") } else { Redirect::to(&visit.href(PATH)).into_response() })
}
