//! The cookie of somebody who is signed in, and the gate before addresses that are not for everybody.
//!
//! Public pages never look at the cookie: they are the same for all. Behind the gate nothing is kept by anybody.

use crate::{Error, Result, Visit, unsent::Unsent, visit::in_language};
use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use trust::{Actor, people::State, secret::Token, store::sessions};
use url::form_urlencoded::byte_serialize;

/// The cookie's name. `__Host-` binds it to this site, to https and to the whole of it (RFC 6265bis §4.1.3.2).
const COOKIE: &str = "__Host-varde";
/// Where somebody signs in.
pub const SIGN_IN: &str = "/logg-inn";

/// What stands in the head of the pages of somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAs {
    /// What they are called.
    pub name: String,
    /// What their tenant is called.
    pub tenant: String,
}

/// Somebody who is signed in and may ask for this address: who they are, and what opens their session.
#[derive(Clone)]
pub struct Signed {
    /// Who, with the roles of this moment.
    pub actor: Actor,
    tenant: String,
    token: std::sync::Arc<Token>,
}

impl Signed {
    /// What opens the session, for ending it.
    #[must_use]
    pub fn token(&self) -> &Token {
        &self.token
    }
}

impl<S: Sync> FromRequestParts<S> for Signed {
    type Rejection = StatusCode;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, StatusCode> {
        // Only an address behind the gate has it; elsewhere it is a mistake of ours, and nothing opens.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// What the browser brought; nothing when it is no token.
#[must_use]
pub fn token(headers: &HeaderMap) -> Option<Token> {
    carried(headers, COOKIE)
}

/// The token in a cookie of this name; nothing when it is none.
#[must_use]
pub fn carried(headers: &HeaderMap, cookie: &str) -> Option<Token> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == cookie).and_then(|(_, value)| Token::read(value))
}

/// The header that gives the browser its token: until it is closed, never to a script, never to another site.
#[must_use]
pub fn cookie(token: &Token) -> Option<HeaderValue> {
    let value = format!("{COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax", token.carried());
    let mut value = HeaderValue::from_str(&value).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The headers of signing out: the cookie goes, and with it whatever the browser has put by.
pub fn forget(headers: &mut HeaderMap) {
    let gone = "__Host-varde=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
    headers.insert(header::SET_COOKIE, HeaderValue::from_static(gone));
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
}

/// Lets those through who may ask for the address, with roles as they are now; what comes back is kept by nobody.
pub(crate) async fn gate(who: crate::Who, mut request: Request, next: Next) -> Response {
    let Some(visit) = request.extensions().get::<Visit>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut answer = match let_in(who, &visit, request.headers()).await {
        Ok(Gate::Open(signed)) => {
            let signed_as = SignedAs { name: signed.actor.person().name.clone(), tenant: signed.tenant.clone() };
            request.extensions_mut().insert(visit.signed_in(signed_as));
            request.extensions_mut().insert(*signed);
            next.run(request).await
        }
        Ok(Gate::SignIn) => first(Error::SignInFirst, &visit, request).await,
        Ok(Gate::Prove) => first(Error::ProveFirst, &visit, request).await,
        Err(error) => error.into_response(),
    };
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

enum Gate {
    Open(Box<Signed>),
    /// They must sign in, first or again.
    SignIn,
    /// They are here, but must prove anew that it is they.
    Prove,
}

async fn let_in(who: crate::Who, visit: &Visit, headers: &HeaderMap) -> Result<Gate> {
    // A page of somebody's own is shown in nobody else's frame, whatever a browser makes of the policy.
    let destination = headers.get("sec-fetch-dest").and_then(|value| value.to_str().ok());
    if matches!(destination, Some("iframe" | "frame" | "embed" | "object")) {
        return Err(Error::NotFound);
    }
    let Some(found) = session(visit, headers).await? else { return Ok(Gate::SignIn) };
    if found.actor.state() != State::Open {
        return Ok(Gate::SignIn);
    }
    if let crate::Who::May(right) | crate::Who::Fresh(right) = who
        && !found.actor.may(right)
    {
        return Err(Error::NotFound);
    }
    if matches!(who, crate::Who::Fresh(_)) && !found.actor.is_fresh() {
        return Ok(Gate::Prove);
    }
    if found.actor.is_quiet() {
        let (token, now) = (std::sync::Arc::clone(&found.token), visit.app.clock.millis());
        visit.app.db.write(move |tx| sessions::seen(tx, &token, now)).await?;
    }
    Ok(Gate::Open(Box::new(found)))
}

/// Whose session the browser carries, open or locked; nothing when it is over. For the page where people sign in.
///
/// # Errors
/// When the database fails.
pub async fn session(visit: &Visit, headers: &HeaderMap) -> Result<Option<Signed>> {
    let Some(token) = token(headers).map(std::sync::Arc::new) else { return Ok(None) };
    let (asked, now) = (std::sync::Arc::clone(&token), visit.app.clock.millis());
    let who = move |tx: &mut kernel::Tx<'_>| {
        let Some(actor) = sessions::who(tx, &asked, now)? else { return Ok(None) };
        let tenant = kernel::tenants::name(tx, actor.tenant())?.unwrap_or_default();
        Ok(Some((actor, tenant)))
    };
    let found = visit.app.db.read(who).await?;
    Ok(found.map(|(actor, tenant)| Signed { actor, tenant, token }))
}

/// To the page where they sign in, and back here after it. An act is refused instead, and what was sent goes along with
/// the refusal, so that nothing is lost.
async fn first(refused: Error, visit: &Visit, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut answer = refused.into_response();
        if let Some(unsent) = Unsent::of(request).await {
            answer.extensions_mut().insert(unsent);
        }
        return answer;
    }
    let here = visit.here_in(visit.language);
    let back: String = byte_serialize(here.as_bytes()).collect();
    let why = if matches!(refused, Error::ProveFirst) { "&bevis=1" } else { "" };
    Redirect::to(&in_language(visit.language, &format!("{SIGN_IN}?til={back}{why}"))).into_response()
}

/// An address of ours that somebody is sent on to after signing in; anything else leads to their own page.
#[must_use]
pub fn back(wanted: Option<&str>, visit: &Visit) -> String {
    let ours = |path: &&str| {
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control)
    };
    wanted.filter(ours).map_or_else(|| visit.href("/min-side"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_token_is_a_token() {
        let drawn = Token::draw();
        let set = cookie(&drawn).expect("a header");
        let set = set.to_str().expect("text");
        let pair = set.split(';').next().expect("a pair");
        let brought = |line: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(line).expect("a header"));
            token(&headers).map(|token| token.stored())
        };
        assert_eq!(brought(&format!("a=b; {pair}; c=d")), Some(drawn.stored()));
        assert_eq!(brought(&pair.replace("__Host-varde", "varde")), None);
        for odd in ["__Host-varde=", "__Host-varde", "__Host-varde=x", ";;;=", "__host-varde=1"] {
            assert_eq!(brought(odd), None, "{odd}");
        }
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(set.contains(part));
        }
    }
}
