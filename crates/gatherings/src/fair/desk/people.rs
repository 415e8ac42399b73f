//! Who is invited, and what each has said. Each time that somebody reads how one is reached is written down.

use super::{DESK, can, done};
use crate::{
    fair::{
        Answer, AnswerForm, Exhibitor, Fair, Told,
        asking::{kept, moment},
    },
    store::fair as store,
    view::fair::desk as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// `GET …/{id}/utstillere`
pub(super) async fn list(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let (can, of) = (can(&signed)?, fair.id.clone());
    let look = move |tx: &mut Tx<'_>| Ok((store::invited(tx, &can, &of)?, store::things(tx, &of)?));
    let (all, things) = visit.app.db.read(look).await?;
    Ok(view::people::list(&visit, &fair, &all, &things, asked.first("gjort")))
}

/// `POST …/{id}/utstillere`: one reminder to those who have not answered.
pub(super) async fn remind(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    let count = visit.app.db.write(move |tx| store::remind_all(tx, &can, &fair.id, moment)).await?;
    Ok(done(&visit, &format!("{DESK}/{id}/utstillere"), if count > 0 { "minnet" } else { "ingen-minnet" }))
}

async fn opened(visit: &Visit, signed: &Signed, fair: &Fair, who: &str) -> Result<(Exhibitor, Option<Told>)> {
    let (can, fair, who) = (can(signed)?, fair.id.clone(), who.to_owned());
    let one = visit.app.db.write(move |tx| store::opened(tx, &can, &fair, &who)).await?.ok_or(Error::NotFound)?;
    let told = Told::open(&visit.app, &one).await?;
    Ok((one, told))
}

/// `GET …/{id}/utstillere/{who}`
pub(super) async fn one(
    visit: Visit,
    signed: Signed,
    Path((id, who)): Path<(String, String)>,
    asked: Asked,
) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let (one, told) = opened(&visit, &signed, &fair, &who).await?;
    let form = AnswerForm::of(&one, told.as_ref());
    Ok(view::people::one(&visit, &fair, (&one, told.as_ref()), &form, &[], asked.first("gjort")))
}

/// `POST …/{id}/utstillere/{who}`: somebody rang and answered; or they are taken off the list.
pub(super) async fn answer(
    visit: Visit,
    signed: Signed,
    Path((id, who)): Path<(String, String)>,
    Filled(filled): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let (one, told) = opened(&visit, &signed, &fair, &who).await?;
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{DESK}/{id}/utstillere"));
    let said = match filled.first("gjor") {
        Some("ja") => Answer::Yes,
        Some("nei") => Answer::No,
        Some("ta-ut") if one.answer != Answer::Yes => {
            crate::fair::work::erase_one(&visit.app, &one.id, &one.tenant).await?;
            visit.app.db.write(move |tx| store::put_out(tx, &can, &one.id)).await?;
            return Ok(done(&visit, &path, "tatt-ut"));
        }
        _ => return Err(Error::NotFound),
    };
    let form = AnswerForm::read(&filled);
    let link = told.as_ref().map(|told| told.token.clone()).unwrap_or_default();
    let (wants, new) = match form.said(&link) {
        Ok(said) => said,
        Err(odd) => {
            let page = view::people::one(&visit, &fair, (&one, told.as_ref()), &form, &odd, None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    // What has been erased is not kept anew: their key is gone.
    let written = told.is_some() && !new.email.is_empty();
    let sealed = match told {
        Some(_) => Some(new.seal(&visit.app, &one.tenant, &one.id).await?),
        None => None,
    };
    let keep =
        move |tx: &mut Tx<'_>| store::answer_for(tx, &can, &one.id, (said, &wants), (sealed.clone(), written), now);
    visit.app.db.write(keep).await?;
    Ok(done(&visit, &path, if said == Answer::Yes { "ja" } else { "nei" }))
}
