//! `GET /logg-inn/oidc/{key}/svar`: somebody comes back from their provider.
//!
//! This address signs somebody in although it is asked for by GET and from another site; the state and the cookie of the
//! browser that went hold it together.

use super::{
    GONE, Providers, carried,
    proof::{Vouch, Wanted},
    provider::Provider,
    redirect,
    refusal::Refusal,
    talk::{self, Talk},
};
use crate::{device, view};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::{ids, storage::Tx};
use mail::letters::{self, Moment};
use shell::{Error, Result, Visit, signed};
use trust::{
    people,
    secret::Token,
    store::{
        identities::{self, NotJoined, Vouched},
        oidc::{self, Errand, Way},
        sessions,
    },
};

/// What a provider sends along. A name that stands twice counts as none: two readers could take different ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Answer {
    state: String,
    code: Option<String>,
    issuer: Option<String>,
    error: Option<String>,
}

impl Answer {
    fn read(query: &str) -> Self {
        let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).take(50).collect();
        let only = |name: &str| {
            let mut all = pairs.iter().filter(|(each, _)| each == name).map(|(_, value)| value.clone().into_owned());
            all.next().filter(|value| !value.is_empty() && all.next().is_none())
        };
        let twice = |name: &str| pairs.iter().filter(|(each, _)| each == name).count() > 1;
        // An issuer that stands twice is a wrong one, not none.
        let issuer = if twice("iss") { Some(String::new()) } else { only("iss") };
        Self { state: only("state").unwrap_or_default(), code: only("code"), issuer, error: only("error") }
    }
}

/// The address.
pub async fn answer(
    visit: Visit,
    State(providers): State<Providers>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let provider = providers.get(&key).ok_or(Error::NotFound)?;
    let came = Answer::read(&visit.query);
    let visit = visit.in_language(talk::language(&came.state));
    let answer = match come_back(&visit, provider, &headers, &came).await? {
        Ok(In { back, session }) => {
            let mut answer = Redirect::to(&back).into_response();
            if let Some(token) = session {
                let cookie = signed::cookie(&token).ok_or(Error::NotFound)?;
                answer.headers_mut().append(header::SET_COOKIE, cookie);
            }
            answer.headers_mut().append(header::SET_COOKIE, GONE);
            answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            answer
        }
        // The browser that went keeps its cookie when somebody else's answer came: theirs is still on its way.
        Err(refusal @ Refusal::Elsewhere) => refused(&visit, Some(provider), &refusal),
        Err(refusal) => {
            let mut answer = refused(&visit, Some(provider), &refusal);
            answer.headers_mut().append(header::SET_COOKIE, GONE);
            answer
        }
    };
    Ok(answer)
}

/// Who is in.
struct In {
    back: String,
    session: Option<Token>,
}

async fn come_back(
    visit: &Visit,
    provider: &Provider,
    headers: &HeaderMap,
    came: &Answer,
) -> Result<std::result::Result<In, Refusal>> {
    let Some(token) = carried(headers) else { return Ok(Err(Refusal::Elsewhere)) };
    if came.state.is_empty() || came.state != talk::state(&token, talk::language(&came.state)) {
        return Ok(Err(Refusal::Elsewhere));
    }
    let (stored, now) = (token.stored(), visit.app.clock.millis());
    let way = visit.app.db.write(move |tx| oidc::take(tx, &stored, now)).await?;
    let Some(way) = way else { return Ok(Err(Refusal::Late)) };
    let vouch = match vouch(visit, provider, &token, &way, came).await {
        Ok(vouch) => vouch,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let at = visit.app.clock.millis();
    let moment = Moment { now: at, mail: visit.app.settings.mail, sms: visit.app.settings.sms };
    let mark = identities::mark(&visit.app.vault, &way.tenant, &vouch.who, at).await?;
    let vouched = Vouched { tenant: way.tenant.clone(), provider: way.provider.clone(), mark };
    let here = signed::session(visit, headers).await?;
    if let Errand::Join(person) = &way.errand {
        let here = here.filter(|here| here.actor.state() == people::State::Open && here.actor.person().id == *person);
        let Some(here) = here else { return Ok(Err(Refusal::NobodyHere)) };
        let join = move |tx: &mut Tx<'_>| {
            let joined = identities::join(tx, &here.actor, &vouched, at)?;
            if joined == Ok(true) {
                letters::new_way(tx, &here.actor.person().id, people::Way::Oidc, moment)?;
            }
            Ok(joined)
        };
        return Ok(match visit.app.db.write(join).await? {
            Ok(_) => Ok(In { back: way.back, session: None }),
            Err(NotJoined::Taken) => Err(Refusal::Taken),
        });
    }
    let (before, device, back, name) = (signed::token(headers), device::of(headers), way.back.clone(), vouch.name);
    let coming = Coming { way, vouched, email: vouch.email, at: vouch.at.map(|at| at * 1000), device };
    let session = visit.app.db.write(move |tx| coming.come_in(tx, before.as_ref(), moment)).await?;
    Ok(match session {
        Some(token) => Ok(In { back, session: Some(token) }),
        None => Err(Refusal::Unknown(name)),
    })
}

/// What the provider says, once it is sure that this is its answer to us.
async fn vouch(
    visit: &Visit,
    provider: &Provider,
    token: &Token,
    way: &Way,
    came: &Answer,
) -> std::result::Result<Vouch, Refusal> {
    if way.provider != provider.settings.key {
        return Err(Refusal::MixedUp);
    }
    let clock = &visit.app.clock;
    let known = provider.known(clock).await.map_err(|_| Refusal::Down("discovery"))?;
    let says = known.metadata.additional_metadata().authorization_response_iss_parameter_supported;
    match &came.issuer {
        Some(issuer) if *issuer != provider.settings.issuer => return Err(Refusal::MixedUp),
        None if says => return Err(Refusal::MixedUp),
        _ => {}
    }
    match (came.error.as_deref(), came.code.as_deref()) {
        (Some("access_denied" | "user_cancelled_login" | "user_cancelled"), _) => Err(Refusal::Denied),
        (Some(_), _) | (None, None) => Err(Refusal::Turned),
        (None, Some(code)) => {
            let back = visit.app.settings.absolute(&redirect(provider));
            let talk = Talk { provider, known: &known, token, redirect: &back };
            let anew_since = (way.errand == Errand::Prove).then_some(way.made_at / 1000);
            talk.vouch(code, &Wanted { now: clock.millis() / 1000, anew_since }, clock).await
        }
    }
}

/// Somebody for whom a provider vouches.
struct Coming {
    way: Way,
    vouched: Vouched,
    email: Option<String>,
    /// When they signed in there, milliseconds since 1970.
    at: Option<i64>,
    device: String,
}

impl Coming {
    /// Lets them in, if they are somebody here. A session that was there goes on only when they were asked anew; anything
    /// else begins one of its own, as old as what they proved.
    fn come_in(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&Token>,
        moment: Moment,
    ) -> kernel::storage::Result<Option<Token>> {
        let now = moment.now;
        let person = match (identities::known(tx, &self.vouched, now)?, &self.email) {
            (None, Some(email)) => {
                let joined = identities::join_by_email(tx, &self.vouched, email, now)?;
                if let Some(person) = &joined {
                    letters::new_way(tx, person, people::Way::Oidc, moment)?;
                }
                joined
            }
            (known, _) => known,
        };
        let Some(person) = person else { return Ok(None) };
        if self.way.errand == Errand::Prove {
            return sessions::come_in(tx, before, &person, people::Way::Oidc, &self.device, now);
        }
        if let Some(before) = before {
            sessions::end(tx, before, now)?;
        }
        let Some(token) = sessions::begin(tx, &person, people::Way::Oidc, &self.device, now)? else { return Ok(None) };
        sessions::proved_before(tx, &token, self.at.unwrap_or(i64::MIN), now)?;
        Ok(Some(token))
    }
}

/// The kind page; what is the operator's to mend stands in the log, under the code that the person sees.
pub(super) fn refused(visit: &Visit, provider: Option<&Provider>, refusal: &Refusal) -> Response {
    let code = ids::short_code(&ids::new_id().to_string(), 0);
    let (key, why) = (provider.map_or("", |provider| provider.settings.key.as_str()), refusal.word());
    if refusal.is_ours() {
        tracing::warn!(target: "varde", code, provider = key, "nobody came in: {why}");
    } else {
        tracing::info!(target: "varde", code, provider = key, "nobody came in: {why}");
    }
    let status = match refusal {
        Refusal::Down(_) => StatusCode::SERVICE_UNAVAILABLE,
        Refusal::Unknown(_) => StatusCode::FORBIDDEN,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut answer = (status, view::oidc::refused(visit, provider, refusal, &code)).into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_is_not_taken() {
        let read = Answer::read("state=a&code=b&iss=c");
        assert_eq!((read.state.as_str(), read.code.as_deref(), read.issuer.as_deref()), ("a", Some("b"), Some("c")));
        let twice = Answer::read("state=a&state=b&code=c&code=d&iss=e&iss=f&error=");
        assert_eq!(twice, Answer { issuer: Some(String::new()), ..Answer::default() });
        assert_eq!(Answer::read(""), Answer::default());
    }
}
