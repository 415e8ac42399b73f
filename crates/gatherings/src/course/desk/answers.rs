//! What people thought of it, where enough have said it.

use crate::{
    course::asking::{can, kept},
    store::course as store,
    view::course::desk as view,
};
use axum::extract::Path;
use maud::Markup;
use shell::{Result, Signed, Visit};

/// `GET …/{run}/vurdering`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let can = can(&signed)?;
    let answers = visit.app.db.write(move |tx| store::answers(tx, &can, &id)).await?;
    Ok(view::answers::page(&visit, &course, &run, &answers))
}
