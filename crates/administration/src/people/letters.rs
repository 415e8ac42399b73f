//! Letters to somebody that are held back, because nobody answers at their address or because they want less.

use super::PATH;
use crate::asking::{can, done};
use axum::{extract::Path, response::Response};
use mail::store::silence::{self, Why};
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::{access::Right, store::people};

/// The word of a reason in a form.
#[must_use]
pub const fn word(why: Why) -> &'static str {
    match why {
        Why::Bounced => "ikke-fram",
        Why::Stopped => "faerre",
    }
}

/// `POST /administrasjon/folk/{id}/brev`: letters go to them again.
pub async fn again(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let chosen = form.first("hvorfor").unwrap_or_default();
    let why = [Why::Bounced, Why::Stopped].into_iter().find(|why| word(*why) == chosen).ok_or(Error::NotFound)?;
    let (may, asked) = (can(&signed, Right::KeepPeople)?, id.clone());
    let again = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &asked)? else { return Ok(None) };
        silence::take_back(tx, &may, &over.object().id, why).map(Some)
    };
    let was = visit.app.db.write(again).await?.ok_or(Error::NotFound)?;
    let word = match (was, why) {
        (false, _) => "letters-already",
        (true, Why::Bounced) => "letters-tried",
        (true, Why::Stopped) => "letters-again",
    };
    Ok(done(&visit, &format!("{PATH}/{id}"), word))
}
