//! «Det vil jeg høre mer om»: one press, counted once for each form that was opened and each exhibitor, as «jeg kommer» is.

use super::{Answer, PATH, State as Standing, public::shown};
use crate::{coming::Code, room::Gatherings, store::fair as store, view::fair as view};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::Tx;
use shell::{Error, Network, Result, Visit, asked::Filled, kept::by_nobody};
use trust::secret::Token;

/// `POST /messer/{slug}/mer`
pub(super) async fn press(
    visit: Visit,
    State(room): State<Gatherings>,
    from: Network,
    Path(slug): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = shown(&visit, &slug).await?;
    // A form from nowhere opens one of its own: whoever presses is counted.
    let opened = form.first("skjema").and_then(Token::read).unwrap_or_else(Token::draw);
    if !room.presses.may(from, visit.app.clock.now()) {
        return Err(Error::TooMany { again: visit.app.clock.millis() + 3_600_000 });
    }
    if fair.state(visit.now.datetime()) == Standing::Cancelled {
        return Ok(Redirect::to(&visit.href(&format!("{PATH}/{slug}"))).into_response());
    }
    let (who, back) = match (form.first("hvem"), form.first("angre")) {
        (Some(who), _) => (who.to_owned(), false),
        (None, Some(who)) => (who.to_owned(), true),
        _ => return Err(Error::NotFound),
    };
    let (code, id) = (Code::of(&opened), fair.id.clone());
    let put = move |tx: &mut Tx<'_>| {
        let found = store::exhibitor(tx, &who)?.filter(|one| one.fair == id && one.answer == Answer::Yes);
        let Some(one) = found else { return Ok(None) };
        if back {
            store::drop_interest(tx, &one.id, &code)?;
        } else {
            store::put_interest(tx, &one.id, &code)?;
        }
        Ok(Some(one))
    };
    let one = visit.app.db.write(put).await?.ok_or(Error::NotFound)?;
    Ok(by_nobody((StatusCode::OK, view::one::pressed(&visit, &fair, &one, &opened, back))))
}
