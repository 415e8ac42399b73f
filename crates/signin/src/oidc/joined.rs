//! On one's own page: what one has joined, joining more, and taking away.

use super::{Providers, going};
use crate::view;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::store::{
    identities::{self, Identity},
    oidc::{Errand, Way},
    passkeys,
};

/// `POST /min-side/oidc/{key}`: joins what somebody is over there to who they are here.
pub async fn join(
    visit: Visit,
    signed: Signed,
    State(providers): State<Providers>,
    Path(key): Path<String>,
) -> Result<Response> {
    let tenant = signed.actor.tenant();
    let provider = providers.of(tenant).find(|provider| provider.settings.key == key).ok_or(Error::NotFound)?;
    if !signed.actor.is_fresh() {
        return Err(Error::ProveFirst);
    }
    let way = Way {
        tenant: tenant.to_owned(),
        errand: Errand::Join(signed.actor.person().id.clone()),
        back: visit.href("/min-side?gjort=koblet"),
        made_at: visit.app.clock.millis(),
        provider: key,
    };
    going::go(&visit, provider, way).await
}

/// `POST /min-side/identitet/slutt`: takes one away. The last one asks once more.
pub async fn end(
    visit: Visit,
    signed: Signed,
    State(providers): State<Providers>,
    Filled(form): Filled,
) -> Result<Response> {
    if !signed.actor.is_fresh() {
        return Err(Error::ProveFirst);
    }
    let (actor, now) = (signed.actor, visit.app.clock.millis());
    let (wanted, sure) = (form.first("id").unwrap_or_default().to_owned(), form.ticked("ja"));
    let ending = move |tx: &mut kernel::Tx<'_>| {
        let own = identities::own(tx, &actor)?;
        match own.as_slice() {
            [last] if last.id == wanted && !sure && passkeys::own(tx, &actor)?.is_empty() => {
                Ok(Ending::Last(last.clone()))
            }
            _ => identities::end(tx, &actor, &wanted, now).map(Ending::Done),
        }
    };
    Ok(match visit.app.db.write(ending).await? {
        Ending::Last(last) => {
            let page = view::oidc::last(&visit, &providers, &last);
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
        Ending::Done(was) => {
            let done = if was { "koblet-fra" } else { "ikke-koblet" };
            Redirect::to(&visit.href(&format!("/min-side?gjort={done}"))).into_response()
        }
    })
}

enum Ending {
    Last(Identity),
    Done(bool),
}
