//! Services: the list with its filters, and one by its identifier.

use super::{
    Question, chosen,
    lines::{self, Format},
    paging::Paging,
    shape,
    wanted::Wanted,
};
use crate::{Directory, listing::Row, store};
use axum::{
    extract::{Path, State},
    response::Response,
};
use serde_json::Value;
use shell::{Error, Result, Visit};

/// `GET` and `POST /api/hsds/3.1/services`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(State(directory): State<Directory>, visit: Visit, question: Question) -> Result<Response> {
    let (form, format) = (Form::read(&question)?, Format::read(&question)?);
    let paging = Paging::read(&question)?;
    let wanted = Wanted::read(&question)?;
    let whole_list = format == Format::Lines || form == Form::Minimal;
    let chosen = chosen::services(&directory, &visit, wanted, (!whole_list).then_some(paging)).await?;
    if format == Format::Lines {
        return super::dated(
            &visit,
            lines::stream(&visit, &chosen.items, move |tx, visit, ids| form.all(tx, visit, ids)),
        )
        .await;
    }
    let paging = if whole_list { Paging::one(chosen.total) } else { paging };
    let (reader, total) = (visit.clone(), chosen.total);
    let items = visit.app.db.read(move |tx| form.all(tx, &reader, &chosen.items)).await?;
    super::answer(&visit, &paging.around(items, total)).await
}

/// `GET /api/hsds/3.1/services/{id}`
///
/// # Errors
/// When there is no such service, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = super::id_in_path(&id)?;
    let row = visit.app.db.read(move |tx| Ok(store::by_ids(tx, &[id])?.pop())).await?;
    super::answer(&visit, &shape::whole(&visit, row.ok_or(Error::NotFound)?)).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bare,
    Whole,
    Minimal,
}

impl Form {
    fn read(question: &Question) -> Result<Self> {
        Ok(match (question.flag("minimal")?, question.flag("full")?) {
            (true, _) => Self::Minimal,
            (_, true) => Self::Whole,
            _ => Self::Bare,
        })
    }

    fn all(self, tx: &mut kernel::Tx<'_>, visit: &Visit, ids: &[String]) -> kernel::storage::Result<Vec<Value>> {
        if self == Self::Minimal {
            return Ok(store::dates(tx, ids)?.into_iter().map(|(id, at)| shape::minimal(&id, at)).collect());
        }
        let shaped = |row: Row| if self == Self::Whole { shape::whole(visit, row) } else { shape::bare(visit, row) };
        Ok(store::by_ids(tx, ids)?.into_iter().map(shaped).collect())
    }
}
