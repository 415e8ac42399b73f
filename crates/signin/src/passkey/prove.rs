//! Coming in by a passkey, after a while away, or for something that reaches far: one act, three moments.

use super::{Not, Relying, answer::Answer, asked, carried, kept_by_nobody};
use crate::{device, view};
use axum::{
    http::{HeaderMap, StatusCode, header},
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
        ceremonies::{self, Purpose, Whose},
        passkeys, sessions,
    },
};
use webauthn_rs::prelude::PublicKeyCredential;

/// `POST /logg-inn/passnokkel/start`: the challenge, for the script.
pub async fn start(visit: Visit, from: Network) -> Result<Response> {
    let relying = Relying::of(&visit.app.settings).ok_or(Error::NotFound)?;
    limits::count(&visit, from, Asking::Challenge).await?;
    let (options, state) = relying.ask_to_prove().ok_or(Error::NotFound)?;
    let now = visit.app.clock.millis();
    let begin = move |tx: &mut Tx<'_>| ceremonies::begin(tx, Purpose::Prove, Whose::default(), &state, now);
    let token = visit.app.db.write(begin).await?;
    asked(&options, &token)
}

/// Who is signed in here now, and where that leads.
enum Came {
    /// Nobody was, or the same person: they go on where they were.
    On(Token),
    /// Somebody else was, and what they looked at is theirs.
    Instead(Token),
}

/// `POST /logg-inn/passnokkel`: the answer.
pub async fn finish(visit: Visit, from: Network, headers: HeaderMap, answer: Answer) -> Result<Response> {
    limits::count(&visit, from, Asking::Answer).await?;
    let back = signed::back(answer.form.first("til"), &visit);
    let done = prove(&visit, &headers, &answer).await?;
    let (token, to) = match done {
        Err(_) => {
            let page = view::passkey::refused(&visit, &back);
            let mut answer = (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
            answer.headers_mut().append(header::SET_COOKIE, carried::GONE);
            return Ok(kept_by_nobody(answer));
        }
        Ok(Came::On(token)) => (token, back),
        Ok(Came::Instead(token)) => (token, visit.href("/min-side")),
    };
    let mut answer = Redirect::to(&to).into_response();
    answer.headers_mut().append(header::SET_COOKIE, signed::cookie(&token).ok_or(Error::NotFound)?);
    answer.headers_mut().append(header::SET_COOKIE, carried::GONE);
    Ok(kept_by_nobody(answer))
}

async fn prove(visit: &Visit, headers: &HeaderMap, answer: &Answer) -> Result<std::result::Result<Came, Not>> {
    let relying = Relying::of(&visit.app.settings);
    let (Some(relying), Some(challenge)) = (relying, carried::token(headers)) else { return Ok(Err(Not::Holding)) };
    let answer: Option<PublicKeyCredential> = answer.read();
    let (before, device, now) = (signed::token(headers), device::of(headers), visit.app.clock.millis());
    // One transaction: whatever the answer is, the challenge is used; and no two answers see the same counter.
    let act = move |tx: &mut Tx<'_>| {
        let Some(state) = ceremonies::take(tx, &challenge, Purpose::Prove, "", now)? else {
            return Ok(Err(Not::Holding));
        };
        let Some((answer, named)) = answer.as_ref().and_then(|answer| Some((answer, relying.named(answer)?))) else {
            return Ok(Err(Not::Holding));
        };
        let known = passkeys::known(tx, &named.credential_id)?.filter(|known| known.person == named.person);
        let Some(known) = known else { return Ok(Err(Not::Holding)) };
        let (credential, backed_up) = match relying.holds(answer, &state, &known.credential) {
            Ok(after) => after,
            Err(not) => {
                if not == Not::Counting {
                    passkeys::suspect(tx, &known, now)?;
                }
                return Ok(Err(not));
            }
        };
        let here = before.as_ref().map_or(Ok(None), |before| sessions::who(tx, before, now))?;
        let others = here.is_some_and(|actor| actor.person().id != known.person);
        let came = sessions::come_in(tx, before.as_ref(), &known.person, Way::Passkey, &device, now)?;
        let Some(token) = came else { return Ok(Err(Not::Holding)) };
        passkeys::used(tx, &known, (&credential, backed_up), &token, now)?;
        Ok(Ok(if others { Came::Instead(token) } else { Came::On(token) }))
    };
    Ok(visit.app.db.write(act).await?)
}
