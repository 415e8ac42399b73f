//! The catalogue that data.norge.no can harvest: DCAT-AP-NO about the data, CPSV-AP-NO 1.1 about each service
//! (<https://data.norge.no/specification/cpsv-ap-no>, CC BY 4.0), as Turtle and as JSON-LD.

mod about;
mod service;
mod triples;

use crate::store;
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use kernel::Tx;
use shell::{Result, Visit};
use triples::{Form, Triples, Writer};

/// A Norwegian organisation number without its spaces, when it is one.
#[must_use]
pub fn organization_number(text: &str) -> Option<String> {
    crate::import::csv::organization_number(text)
}

/// How many services are read at a time.
const PIECE: i64 = 200;

/// `GET /api/catalog.ttl`
///
/// # Errors
/// When the database fails.
pub async fn turtle(visit: Visit) -> Result<Response> {
    send(&visit, Form::Turtle).await
}

/// `GET /api/catalog.jsonld`
///
/// # Errors
/// When the database fails.
pub async fn json_ld(visit: Visit) -> Result<Response> {
    send(&visit, Form::JsonLd).await
}

/// Where a reader of the catalogue is.
enum Step {
    Beginning,
    After(String),
    End,
}

/// The catalogue is written while it is read, a piece at a time, so that the whole never lies in memory.
async fn send(visit: &Visit, form: Form) -> Result<Response> {
    let start = (Writer::new(form).map_err(anyhow::Error::from)?, Step::Beginning, visit.clone());
    let pieces = stream::try_unfold(start, |(mut writer, step, visit)| async move {
        let after = match step {
            Step::End => return Ok::<_, anyhow::Error>(None),
            Step::Beginning => {
                writer.write(&about::triples(&visit))?;
                String::new()
            }
            Step::After(id) => id,
        };
        let reader = visit.clone();
        let (triples, last) = visit.app.db.read(move |tx| services(tx, &reader, &after)).await?;
        writer.write(&triples)?;
        let (bytes, next) = match last {
            Some(last) => (writer.take(), Some((writer, Step::After(last)))),
            None => (writer.finish()?, None),
        };
        let (writer, step) = match next {
            Some(next) => next,
            None => (Writer::new(Form::Turtle)?, Step::End),
        };
        Ok(Some((Bytes::from(bytes), (writer, step, visit))))
    });
    let mut response = Body::from_stream(pieces).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(form.media_type()));
    crate::api::dated(visit, response).await
}

/// The next services as triples, and the last identifier that was looked at; none when all have been.
fn services(tx: &mut Tx<'_>, visit: &Visit, after: &str) -> kernel::storage::Result<(Triples, Option<String>)> {
    let rows = store::all_after(tx, after, PIECE)?;
    let mut triples = Triples::default();
    for row in &rows {
        service::describe(&mut triples, visit, row);
    }
    Ok((triples, rows.last().map(|row| row.parts.service.id.clone())))
}
