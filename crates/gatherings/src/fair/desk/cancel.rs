//! A fair is not held.

use super::{DESK, can, done};
use crate::{
    fair::{
        Said,
        asking::{kept, moment},
        letters::kind,
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
use shell::{Result, Signed, Visit, asked::Filled};

/// The longest reason, in letters.
const LONGEST: usize = 500;

/// `GET …/{id}/avlys`: asked before it is done.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    Ok(view::one::cancel(&visit, &fair, "", None))
}

/// `POST …/{id}/avlys`: it is said to everybody who could see it, and written to who is invited.
pub(super) async fn cancel(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let reason = form.first("hvorfor").unwrap_or_default().to_owned();
    let odd = match reason.chars().count() {
        0 => Some("fair-odd-reason"),
        count if count > LONGEST => Some("fair-odd-long"),
        _ => None,
    };
    if odd.is_some() {
        let page = view::one::cancel(&visit, &fair, &reason, odd);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    let said = if fair.said == Said::Draft { Said::Dropped } else { Said::Cancelled };
    let cancel = move |tx: &mut Tx<'_>| {
        if store::say_of_fair(tx, &can, &fair.id, said, &reason, moment.now)? {
            let all = store::exhibitors(tx, &fair.id)?;
            store::tell_all(tx, all.iter(), (kind::CANCELLED, ""), moment)?;
        }
        Ok(())
    };
    visit.app.db.write(cancel).await?;
    Ok(done(&visit, &format!("{DESK}/{id}"), "avlyst"))
}
