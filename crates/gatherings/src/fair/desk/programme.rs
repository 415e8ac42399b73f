//! What happens at a fair, and when.

use super::{DESK, can, done};
use crate::{
    fair::{asking::kept, form::PointForm},
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

/// `GET …/{id}/program`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let of = fair.id.clone();
    let points = visit.app.db.read(move |tx| store::programme(tx, &of)).await?;
    let rows: Vec<PointForm> = points.iter().map(PointForm::of).collect();
    Ok(view::programme::page(&visit, &fair, &rows, &[]))
}

/// `POST …/{id}/program`
pub(super) async fn keep(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let rows = PointForm::read_all(&form);
    let points = match PointForm::points(&rows) {
        Ok(points) => points,
        Err(odd) => {
            let page = view::programme::page(&visit, &fair, &rows, &odd);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let can = can(&signed)?;
    visit.app.db.write(move |tx: &mut Tx<'_>| store::keep_programme(tx, &can, &fair.id, &points)).await?;
    Ok(done(&visit, &format!("{DESK}/{id}"), "program"))
}
