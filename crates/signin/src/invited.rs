//! `/inn`: a link that is used once. Opening it uses nothing, for programs that read mail open links too; pressing does.
//!
//! The token leaves the address at once, for a cookie that lasts a quarter of an hour: an address is seen by others,
//! kept in a history and sent on.

use crate::{
    browser, device,
    passkey::{self, Relying},
    view,
};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use shell::{
    Error, Network, Result, Visit,
    limits::{self, Asking},
    signed,
};
use trust::{
    people::Way,
    secret::Token,
    store::{
        links::{self, Link, Purpose},
        people, sessions,
    },
};

const CARRIED: &str = "__Host-varde-inn";
const GONE: HeaderValue =
    HeaderValue::from_static("__Host-varde-inn=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");

/// `GET /inn/{token}`: takes the token out of the address.
pub async fn open(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let mut answer = Redirect::to(&visit.href("/inn")).into_response();
    if let Some(token) = Token::read(&token) {
        let value = format!("{CARRIED}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=900", token.carried());
        let mut value = HeaderValue::from_str(&value).map_err(|_| Error::NotFound)?;
        value.set_sensitive(true);
        answer.headers_mut().insert(header::SET_COOKIE, value);
    }
    Ok(kept_by_nobody(answer))
}

/// `GET /inn`: what the link is, and a button when it can be used.
pub async fn page(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let now = visit.app.clock.millis();
    let browser = browser::stored(&headers);
    let link = match signed::carried(&headers, CARRIED) {
        Some(token) => visit.app.db.read(move |tx| links::look(tx, &token, browser.as_ref(), now)).await?,
        None => Link::Unknown,
    };
    // Somebody who tries a colleague's link out would use it up.
    let here = signed::session(&visit, &headers).await?.map(|signed| signed.actor.person().clone());
    let other = here.filter(|here| matches!(&link, Link::Ready { person, .. } if *person != here.id));
    let name = other.map(|person| person.name);
    Ok(kept_by_nobody(view::invited::page(&visit, &link, name.as_deref()).into_response()))
}

/// `POST /inn`: uses the link.
pub async fn enter(visit: Visit, from: Network, headers: HeaderMap) -> Result<Response> {
    let (now, device) = (visit.app.clock.millis(), device::of(&headers));
    let Some(token) = signed::carried(&headers, CARRIED) else {
        return Ok(refused(&visit, &Link::Unknown));
    };
    limits::count(&visit, from, Asking::Enter).await?;
    let (before, browser) = (signed::token(&headers), browser::stored(&headers));
    let enter = move |tx: &mut Tx<'_>| {
        let link = links::take(tx, &token, browser.as_ref(), now)?;
        let Link::Ready { person, purpose } = &link else { return Ok(Err(link)) };
        // What was allowed when the link was sent may not be so any more.
        if *purpose == Purpose::SignIn && !may_still(tx, person)? {
            return Ok(Err(Link::Unknown));
        }
        let way = if *purpose == Purpose::Invitation { Way::Invitation } else { Way::Link };
        let token = sessions::come_in(tx, before.as_ref(), person, way, &device, now)?;
        Ok(token.map(|token| (token, way)).ok_or(Link::Unknown))
    };
    match visit.app.db.write(enter).await? {
        Err(link) => Ok(refused(&visit, &link)),
        Ok((token, way)) => {
            // Without a passkey whoever is invited would have no way in tomorrow; where there can be none, and by a link
            // by mail, to their own page.
            let can = Relying::of(&visit.app.settings).filter(|_| way == Way::Invitation);
            let next = can.map_or("/min-side", |_| passkey::mine::PAGE);
            let mut answer = Redirect::to(&visit.href(next)).into_response();
            let cookie = signed::cookie(&token).ok_or(Error::NotFound)?;
            answer.headers_mut().append(header::SET_COOKIE, cookie);
            answer.headers_mut().append(header::SET_COOKIE, GONE);
            Ok(kept_by_nobody(answer))
        }
    }
}

fn may_still(tx: &mut Tx<'_>, person: &str) -> kernel::storage::Result<bool> {
    match people::to_be_written_to(tx, person)? {
        Some(person) => mail::store::links_allowed(tx, &person),
        None => Ok(false),
    }
}

fn refused(visit: &Visit, link: &Link) -> Response {
    kept_by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::invited::page(visit, link, None)).into_response())
}

fn kept_by_nobody(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
