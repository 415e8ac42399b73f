//! `/redaksjon/tilbud/{id}`: how one entry stands, what can be done, and all that was done.

use super::{
    ENTRY,
    asking::{can, done, moment},
};
use crate::{
    fresh::{
        answer::Answer,
        contact::{Held, Holder, held},
        letter,
    },
    listing::Row,
    store::{self, Merge, Suggestion, Unmerged, Upkeep, Version},
    view::desk::one as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use kernel::Tx;
use mail::notices::Way;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::collections::HashMap;

/// What the page shows.
pub struct About {
    pub(crate) row: Row,
    pub(crate) upkeep: Option<Upkeep>,
    pub(crate) held: Held,
    pub(crate) said: Vec<Suggestion>,
    pub(crate) proposals: Vec<store::Proposal>,
    pub(crate) versions: Vec<Version>,
    pub(crate) names: HashMap<String, String>,
    /// What became a part of it, by the version that came of it.
    pub(crate) merges: HashMap<String, Merge>,
}

async fn about(visit: &Visit, signed: &Signed, id: String) -> Result<About> {
    let can = can(signed)?;
    let read = move |tx: &mut Tx<'_>| {
        let Some(row) = store::kept_entry(tx, &can, &id)? else { return Ok(None) };
        let holder = Holder::of(&id, row.parts.organization_id.as_deref());
        Ok(Some(About {
            upkeep: store::upkeep_of(tx, &id)?,
            held: held(tx, &holder)?,
            said: store::read_suggestions(tx, &can, &id)?,
            proposals: store::proposals_of(tx, &id)?,
            versions: store::versions(tx, &id)?,
            names: trust::store::register::names(tx, &can)?,
            merges: super::merge::merges(tx, &id)?,
            row,
        }))
    };
    // That names were read is written down.
    visit.app.db.write(read).await?.ok_or(Error::NotFound)
}

/// Where one that became a part of another one is found now.
async fn moved(visit: &Visit, signed: &Signed, id: String) -> Result<Error> {
    let can = can(signed)?;
    let find = move |tx: &mut Tx<'_>| {
        let Some(kept) = store::merged_into(tx, std::slice::from_ref(&id))?.remove(&id) else { return Ok(None) };
        store::kept_entry(tx, &can, &kept)
    };
    Ok(match visit.app.db.read(find).await? {
        Some(row) => Error::Moved { to: visit.href(&format!("{ENTRY}/{}", row.parts.service.id)), forever: false },
        None => Error::NotFound,
    })
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    match about(&visit, &signed, id.clone()).await {
        Ok(about) => Ok(view::page(&visit, &about, &asked, None)),
        Err(Error::NotFound) => Err(moved(&visit, &signed, id).await?),
        Err(error) => Err(error),
    }
}

enum Became {
    Gone,
    Done(&'static str, Option<String>),
}

/// One of the acts.
pub async fn act(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (can, moment, wants) = (can(&signed)?, moment(&visit), form.first("gjor").unwrap_or_default().to_owned());
    let until = match until(&form, visit.today()) {
        Ok(until) => until,
        Err(typed) => {
            let page = view::page(&visit, &about(&visit, &signed, id).await?, &form, Some(&typed));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let (which, version) = (id.clone(), form.first("versjon").unwrap_or_default().to_owned());
    let act = move |tx: &mut Tx<'_>| {
        let Some(row) = store::kept_entry(tx, &can, &which)? else { return Ok(Became::Gone) };
        let now = moment.now;
        Ok(match wants.as_str() {
            "stemmer" => Became::Done("stemmer", store::editor_answers(tx, &can, &row, &Answer::Right, now)?),
            "stengt" => {
                Became::Done("stengt", store::editor_answers(tx, &can, &row, &Answer::ClosedForNow(until), now)?)
            }
            "lagt-ned" => Became::Done("lagt-ned", store::editor_answers(tx, &can, &row, &Answer::Over, now)?),
            "vis" => Became::Done("vis", store::editor_reopens(tx, &can, &row, now)?),
            "behold" => {
                store::editor_keeps(tx, &can, &row, now)?;
                Became::Done("behold", None)
            }
            "send-lenke" => {
                let held = held(tx, &Holder::of(&which, row.parts.organization_id.as_deref()))?;
                let ways = [(held.email.is_some(), Way::Email), (held.mobile.is_some(), Way::Sms)];
                let ways: Vec<Way> = ways.into_iter().filter(|(there, _)| *there).map(|(_, way)| way).collect();
                match store::editor_sends_link(tx, &can, &row, &ways, moment)? {
                    Some(Way::Email) => Became::Done("lenke-brev", None),
                    Some(Way::Sms) => Became::Done("lenke-sms", None),
                    None => Became::Done("lenke-ingen", None),
                }
            }
            "steng-ute" => {
                store::editor_shuts_out(tx, &can, &row, now)?;
                Became::Done("steng-ute", None)
            }
            "angre" if store::merges_into(tx, &which)?.iter().any(|merge| merge.id == version) => {
                match store::editor_unmerges(tx, &can, &version, now)? {
                    Unmerged::Done => Became::Done("skilt-igjen", None),
                    Unmerged::ChangedSince | Unmerged::NotThere => Became::Done("skilt-for-sent", None),
                }
            }
            "angre" => match store::editor_undoes(tx, &can, &row, &version, now)? {
                true => Became::Done("angret", None),
                false => Became::Done("for-sent", None),
            },
            _ => Became::Gone,
        })
    };
    match visit.app.db.write(act).await? {
        Became::Gone => Err(Error::NotFound),
        Became::Done(word, version) => Ok(done(&visit, &format!("{ENTRY}/{id}"), word, version.as_deref())),
    }
}

/// The day on which it opens again: nothing was typed, or a day that comes.
fn until(form: &Asked, today: Date) -> std::result::Result<Option<Date>, String> {
    let Some(typed) = form.first("til").filter(|_| form.first("gjor") == Some("stengt")) else { return Ok(None) };
    typed.parse().ok().filter(|date: &Date| *date > today).map(Some).ok_or_else(|| typed.to_owned())
}

/// Before a link is shown: who it lets in, and to what.
pub async fn link(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let about = about(&visit, &signed, id).await?;
    Ok(view::link(&visit, &about.row, &about.held, None))
}

/// Makes a link and shows it once.
pub async fn make_link(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (can, now, which) = (can(&signed)?, visit.app.clock.millis(), id);
    let make = move |tx: &mut Tx<'_>| {
        let Some(row) = store::kept_entry(tx, &can, &which)? else { return Ok(None) };
        let held = held(tx, &Holder::of(&which, row.parts.organization_id.as_deref()))?;
        let token = store::editor_shows_link(tx, &can, &row, now)?;
        Ok(Some((row, held, token)))
    };
    let (row, held, token) = visit.app.db.write(make).await?.ok_or(Error::NotFound)?;
    let path = visit.href(&format!("{}/{}", letter::PATH, token.carried()));
    Ok(view::link(&visit, &row, &held, Some(&visit.app.settings.absolute(&path))))
}
