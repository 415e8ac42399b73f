//! `/administrasjon/virksomhet/lenker`: whether people of the tenant may sign in with a link by e-mail.

use super::chosen::may;
use axum::response::{IntoResponse, Redirect, Response};
use mail::store::setting;
use shell::{Result, Signed, Visit};

/// Whether they may; nothing where the site sends no mail.
///
/// # Errors
/// When they have not got the right, or the database fails.
pub async fn allowed(visit: &Visit, signed: &Signed) -> Result<Option<bool>> {
    if !visit.app.settings.mail {
        return Ok(None);
    }
    let can = may(signed)?;
    Ok(Some(visit.app.db.read(move |tx| setting::links(tx, &can)).await?))
}

/// `POST /administrasjon/virksomhet/lenker/ja`
pub async fn allow(visit: Visit, signed: Signed) -> Result<Response> {
    set(&visit, &signed, true).await
}

/// `POST /administrasjon/virksomhet/lenker/nei`
pub async fn forbid(visit: Visit, signed: Signed) -> Result<Response> {
    set(&visit, &signed, false).await
}

async fn set(visit: &Visit, signed: &Signed, allowed: bool) -> Result<Response> {
    let can = may(signed)?;
    if !visit.app.settings.mail {
        // The page says why there is nothing to turn on.
        return Ok(Redirect::to(&visit.href("/administrasjon/virksomhet")).into_response());
    }
    visit.app.db.write(move |tx| setting::set_links(tx, &can, allowed)).await?;
    let done = if allowed { "lenker-pa" } else { "lenker-av" };
    Ok(Redirect::to(&visit.href(&format!("/administrasjon/virksomhet?gjort={done}"))).into_response())
}
