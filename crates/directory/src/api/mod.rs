//! Open data: HSDS 3.1, the change feed (RPDE), the OpenAPI document; read only, for anybody.

mod chosen;
mod lines;
mod marks;
pub mod openapi;
pub mod organizations;
mod paging;
mod question;
pub mod root;
pub mod rpde;
pub mod service_at_locations;
pub mod services;
mod shape;
pub mod taxonomies;
mod wanted;

pub use marks::Marks;
pub use question::Question;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::{SignedDuration, Timestamp, Zoned};
use serde::Serialize;
use shell::{Error, Result, Visit};

/// The licence of everything that is given out here.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// For so long after a change no date is given: a change that began earlier may still be on its way in.
const SETTLED: SignedDuration = SignedDuration::from_secs(60);

/// JSON, with the date of the newest change where it is settled. The shell adds the tag, and answers 304.
async fn answer(visit: &Visit, value: &impl Serialize) -> Result<Response> {
    dated(visit, axum::Json(value).into_response()).await
}

pub(crate) async fn dated(visit: &Visit, mut response: Response) -> Result<Response> {
    let newest = visit.app.db.read(kernel::changes::newest_at).await?;
    let modified = newest.and_then(|at| last_modified(at, &visit.now));
    if let Some(date) = modified.and_then(shell::conditional::date) {
        response.headers_mut().insert(header::LAST_MODIFIED, date);
    }
    Ok(response)
}

/// The whole second from which on nothing has changed; nothing while the newest change has not settled.
/// Opening times carry the offset of their next date, so midnight is a change too.
fn last_modified(newest: i64, now: &Zoned) -> Option<Timestamp> {
    let newest = Timestamp::from_millisecond(newest).ok()?;
    let midnight = now.start_of_day().ok()?.timestamp();
    let whole = Timestamp::from_second(newest.as_second() + i64::from(newest.subsec_nanosecond() > 0)).ok()?;
    (now.timestamp().duration_since(newest) >= SETTLED).then(|| whole.max(midnight))
}

/// The identifier in an address; what is no UUID is not there.
fn id_in_path(text: &str) -> Result<String> {
    Ok(uuid::Uuid::try_parse(text).map_err(|_| Error::NotFound)?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_given_when_the_newest_change_has_settled() {
        let now = kernel::clock::in_oslo("2026-11-22T11:00:00Z".parse().unwrap());
        let at = |text: &str| last_modified(text.parse::<Timestamp>().unwrap().as_millisecond(), &now);
        assert_eq!(at("2026-11-22T10:00:00.001Z").unwrap().to_string(), "2026-11-22T10:00:01Z");
        assert_eq!(at("2026-11-01T10:00:00Z").unwrap().to_string(), "2026-11-21T23:00:00Z", "midnight in Oslo");
        assert_eq!(at("2026-11-22T10:59:30Z"), None);
        assert_eq!(at("2026-11-22T12:00:00Z"), None, "a clock that is ahead");
    }
}
