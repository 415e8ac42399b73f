//! `…/ny` and `…/{id}/endre`: what a series is, where, and what is said of it.

use super::{PATH, can, done, owned, refused};
use crate::{
    room::Gatherings,
    rule::TypedDates,
    series::{Draft, Mistake, Read, Series, When},
    store::{self, Changed, New},
    view,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::ids;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// What the form shows.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Which series is changed; nothing for a new one.
    pub id: Option<String>,
    /// The identifier of a new one.
    pub key: String,
    /// The version that was opened.
    pub version: i64,
    /// What was typed.
    pub draft: Draft,
    /// When a new one comes.
    pub when: When,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
    /// Typed dates that are none.
    pub typed: TypedDates,
    /// Whether somebody else changed it meanwhile.
    pub other: bool,
}

/// `GET …/ny`, empty or as a copy of one that is there (`?som=`).
pub(super) async fn new(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, like) = (can(&signed)?, asked.first("som").map(str::to_owned));
    let read = move |tx: &mut kernel::Tx<'_>| like.map_or(Ok(None), |id| owned(tx, &can, &id));
    let like = visit.app.db.read(read).await?;
    let draft = like.map_or_else(Draft::default, |series| Draft::of(&series));
    let when = When { from: "14.00".into(), to: "15.30".into(), ..When::default() };
    let form = Form { key: ids::new_id().to_string(), draft, when, ..Form::default() };
    Ok(view::staff::form::page(&visit, &form))
}

/// `POST …/ny`
pub(super) async fn add(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let key = form.first("nokkel").and_then(|key| key.parse::<uuid::Uuid>().ok()).unwrap_or_else(ids::new_id);
    let (draft, when) = (Draft::of_form(&form), When::of_form(&form));
    let blank = Series { id: key.to_string(), ..Series::default() };
    let (read, read_when) = (draft.read(room.around.as_ref(), &blank), when.read(visit.today()));
    let (series, read_when) = match (read, read_when) {
        (Ok(series), Ok(when)) => (series, when),
        (series, read_when) => {
            let (mut mistakes, mut typed) = (series.err().unwrap_or_default(), TypedDates::default());
            if let Err((more, dates)) = read_when {
                mistakes.extend(more);
                typed = dates;
            }
            let form = Form { key: key.to_string(), draft, when, mistakes, typed, ..Form::default() };
            return Ok(refused(view::staff::form::page(&visit, &form)));
        }
    };
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let add = move |tx: &mut kernel::Tx<'_>| {
        let Some(made) = store::add_series(tx, &can, &series, now)? else { return Ok(None) };
        if store::rhythms_of(tx, &made.id)?.is_empty() {
            store::begin_rhythm(tx, &can, &made.id, &new_rhythm(&read_when), now)?;
        }
        Ok(Some(made))
    };
    let made = visit.app.db.write(add).await?.ok_or(Error::NotFound)?;
    Ok(done(&visit, &format!("{PATH}/{}", made.id), "laget"))
}

/// A rhythm as the store takes it.
pub(super) fn new_rhythm(read: &Read) -> New<'_> {
    match read {
        Read::Rule { starts, minutes, rule, last } => {
            New::Rule { starts: *starts, minutes: *minutes, rule, last_on: *last }
        }
        Read::Dates { starts, minutes } => New::Dates { starts, minutes: *minutes },
    }
}

/// `GET …/{id}/endre`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (can, of) = (can(&signed)?, id.clone());
    let series = visit.app.db.read(move |tx| owned(tx, &can, &of)).await?.ok_or(Error::NotFound)?;
    let form = Form { id: Some(id), version: series.version, draft: Draft::of(&series), ..Form::default() };
    Ok(view::staff::form::page(&visit, &form))
}

/// `POST …/{id}/endre`: where somebody else was quicker, nothing typed is lost.
pub(super) async fn change(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now, of) = (can(&signed)?, visit.app.clock.millis(), id.clone());
    let (draft, version) = (Draft::of_form(&form), form.number("versjon").unwrap_or(0));
    let asker = can.clone();
    let was = visit.app.db.read(move |tx| owned(tx, &asker, &of)).await?.ok_or(Error::NotFound)?;
    let wanted = match draft.read(room.around.as_ref(), &was) {
        Ok(series) => Series { version, ..series },
        Err(mistakes) => {
            let form = Form { id: Some(id), version, draft, mistakes, ..Form::default() };
            return Ok(refused(view::staff::form::page(&visit, &form)));
        }
    };
    match visit.app.db.write(move |tx| store::change_series(tx, &can, &wanted, now)).await? {
        Changed::Done(_) => Ok(done(&visit, &format!("{PATH}/{id}"), "endret")),
        Changed::Other(now) => {
            let form = Form { id: Some(id), version: now.version, draft, other: true, ..Form::default() };
            Ok(refused(view::staff::form::page(&visit, &form)))
        }
        Changed::Gone => Err(Error::NotFound),
    }
}
