//! `POST /mine-treff/{id}`: what is done with a whole series by one press, each with its way back.

use super::{PATH, can, done};
use crate::store;
use axum::{extract::Path, response::Response};
use shell::{Error, Result, Signed, Visit, asked::Filled};

/// The act.
pub(super) async fn act(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now, today) = (can(&signed)?, visit.app.clock.millis(), visit.today());
    let (word, of) = (form.first("gjor").unwrap_or_default().to_owned(), id.clone());
    let asked = word.clone();
    let act = move |tx: &mut kernel::Tx<'_>| match asked.as_str() {
        "fortsett" => store::resume_series(tx, &can, &of, today, now),
        "avslutt" => store::end_series(tx, &can, &of, Some(today), now),
        "gjenapne" => store::end_series(tx, &can, &of, None, now),
        "vert" => store::take_host(tx, &can, &of, now),
        _ => Ok(false),
    };
    if !visit.app.db.write(act).await? {
        return Err(Error::NotFound);
    }
    Ok(done(&visit, &format!("{PATH}/{id}"), &word))
}
