//! `/redaksjon/forslag/{id}`: what somebody wants changed, field by field, and the answer.

use super::{
    PROPOSAL,
    asking::{can, done, moment},
};
use crate::{
    entry::{Change, Draft},
    listing::Row,
    store::{self, Approved, Proposal},
    view::desk::proposal as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::{Can, access::Right};

/// The most characters of a reason.
const LONGEST: usize = 500;

/// What the page shows.
pub struct About {
    pub(crate) proposal: Proposal,
    pub(crate) row: Option<Row>,
    pub(crate) now: Draft,
    /// Who decided, by name.
    pub(crate) by: Option<String>,
    /// Whether whoever asks can take the decision back.
    pub(crate) own: bool,
}

async fn about(visit: &Visit, signed: &Signed, id: String) -> Result<About> {
    let can = can(signed)?;
    let read = move |tx: &mut Tx<'_>| {
        let Some(proposal) = store::read_proposal(tx, &can, &id)? else { return Ok(None) };
        // What was new is called what its proposal is called.
        let id = proposal.service.clone().unwrap_or_else(|| proposal.id.clone());
        let row = store::by_ids(tx, std::slice::from_ref(&id))?.pop();
        let by = match &proposal.decided_by {
            Some(by) => trust::store::register::names(tx, &can)?.remove(by),
            None => None,
        };
        let own = proposal.decided_by.as_deref() == Some(&can.actor().person().id);
        let now = row.as_ref().map(Draft::read).unwrap_or_default();
        Ok(Some(About { proposal, row, now, by, own }))
    };
    visit.app.db.write(read).await?.ok_or(Error::NotFound)
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    Ok(view::page(&visit, &about(&visit, &signed, id).await?, &asked, None))
}

enum Became {
    Gone,
    Done(&'static str),
    Over,
}

/// Yes to the fields that are ticked, no with a reason, or back to waiting.
pub async fn decide(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (can, moment) = (can(&signed)?, moment(&visit));
    let map = Can::ask(&signed.actor, Right::MapListings);
    let wants = form.first("gjor").unwrap_or_default().to_owned();
    let ticked: Vec<String> = form.all("felt").map(str::to_owned).collect();
    if wants == "ja" && ticked.is_empty() {
        let page = view::page(&visit, &about(&visit, &signed, id).await?, &form, Some("proposal-tick-one"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let reason: String = form.first("grunn").unwrap_or_default().chars().take(LONGEST).collect();
    let which = id.clone();
    let decide = move |tx: &mut Tx<'_>| {
        kernel::changes::take_turn(tx)?;
        let Some(proposal) = store::kept_proposal(tx, &can, &which)? else { return Ok(Became::Gone) };
        Ok(match wants.as_str() {
            "ja" => {
                let chosen: Vec<Change> =
                    proposal.changes.iter().filter(|change| ticked.contains(&change.key)).cloned().collect();
                match store::approve_proposal(tx, &can, &proposal, &chosen, moment.now)? {
                    Approved::Over => Became::Over,
                    Approved::Same => Became::Done("ja"),
                    Approved::Version(version) => {
                        if proposal.kind != "new" {
                            store::tell_of_contact(tx, &can, &version, &chosen, moment)?;
                        }
                        Became::Done("ja")
                    }
                }
            }
            "kartlegg" => match &map {
                Some(map) if store::mapping::look_into(tx, map, &proposal, moment.now)? => Became::Done("kartlagt"),
                Some(_) => Became::Over,
                None => Became::Gone,
            },
            "nei" if store::decline_proposal(tx, &can, &proposal, &reason, moment.now)? => Became::Done("nei"),
            "nei" => Became::Over,
            "angre" if store::undo_decision(tx, &can, &proposal, moment.now)? => Became::Done("angret-forslag"),
            "angre" => Became::Done("for-sent-forslag"),
            _ => Became::Gone,
        })
    };
    match visit.app.db.write(decide).await? {
        Became::Gone => Err(Error::NotFound),
        Became::Done(word) => Ok(done(&visit, &format!("{PROPOSAL}/{id}"), word, None)),
        Became::Over => {
            let page = view::page(&visit, &about(&visit, &signed, id).await?, &form, Some("proposal-over"));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}
