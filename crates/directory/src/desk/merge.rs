//! `/redaksjon/tilbud/{id}/sla-sammen/{other}`: two entries beside one another, what they become together, and the one act
//! that makes them one. The first stays, the other becomes a part of it.

use super::{
    ENTRY, PATH,
    asking::{can, done, moment},
};
use crate::{
    entry::{
        Draft,
        merge::{Chosen, Leaning, Question, Side, questions, together},
    },
    fresh::{DAY, began, day},
    holding::change::base,
    listing::Row,
    store::{self, Merge},
    view::desk::merge as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::{Result as Stored, Tx};
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::collections::HashMap;
use trust::Can;

/// Who is believed is the one who was heard so much later, days.
const LATER: i64 = 30;

/// The two, and in what they differ.
pub struct Two {
    pub(crate) kept: Row,
    pub(crate) other: Row,
    pub(crate) asked: Vec<Question>,
    pub(crate) parted: bool,
}

impl Two {
    /// Names both as they are, so that a form knows whether one of them has changed.
    pub(crate) fn base(&self) -> Result<String> {
        Ok(format!("{}.{}", base(&self.kept)?, base(&self.other)?))
    }
}

/// What the form's page shows above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing: it has just been opened.
    Opened,
    /// One of them has changed since.
    Changed,
}

/// They are one already: by which act, who did it, and where what stays is.
struct Over {
    merge: Merge,
    by: Option<String>,
    kept: Option<String>,
}

enum Found {
    Two(Box<Two>),
    One(Box<Over>),
    Nothing,
}

fn find(tx: &mut Tx<'_>, can: &Can, id: &str, other: &str) -> Stored<Found> {
    if id == other {
        return Ok(Found::Nothing);
    }
    let (kept, gone) = (store::kept_entry(tx, can, id)?, store::kept_entry(tx, can, other)?);
    if let (Some(kept), Some(other)) = (kept, gone) {
        let leaning = leaning(tx, &kept, &other)?;
        let asked = questions(&kept, &other, leaning);
        let parted = store::are_parted(tx, &kept.parts.service.id, &other.parts.service.id)?;
        return Ok(Found::Two(Box::new(Two { kept, other, asked, parted })));
    }
    let tenants = store::kept_tenants(tx, can)?;
    for gone in [other, id] {
        let Some(merge) = store::merge_of_service(tx, gone)?.filter(|merge| tenants.contains(&merge.tenant)) else {
            continue;
        };
        let by = trust::store::register::names(tx, can)?.remove(&merge.merged_by);
        let kept = store::merged_into(tx, &[gone.to_owned()])?.remove(gone);
        let kept = match kept {
            Some(kept) => store::kept_entry(tx, can, &kept)?.map(|row| row.parts.service.id),
            None => None,
        };
        return Ok(Found::One(Box::new(Over { merge, by, kept })));
    }
    Ok(Found::Nothing)
}

/// Who knows better: whom a person here has written for, else who was heard clearly later.
fn leaning(tx: &mut Tx<'_>, kept: &Row, other: &Row) -> Stored<Leaning> {
    let ids = [&kept.parts.service.id, &other.parts.service.id];
    let by_hand = store::kept_by_hand(tx, &ids.map(Clone::clone))?;
    let by_hand = ids.map(|id| by_hand.contains_key(id));
    match by_hand {
        [true, false] => return Ok(Leaning::Kept),
        [false, true] => return Ok(Leaning::Other),
        _ => {}
    }
    let (one, two) = (store::upkeep_of(tx, ids[0])?, store::upkeep_of(tx, ids[1])?);
    Ok(match (one.as_ref().map(began), two.as_ref().map(began)) {
        (Some(one), Some(two)) if one >= two + LATER * DAY => Leaning::Kept,
        (Some(one), Some(two)) if two >= one + LATER * DAY => Leaning::Other,
        _ => Leaning::Neither,
    })
}

fn over(visit: &Visit, status: StatusCode, over: &Over) -> Response {
    (status, view::over(visit, &over.merge, over.by.as_deref(), over.kept.as_deref())).into_response()
}

/// The two, and what is chosen when nobody has.
pub(super) async fn page(
    visit: Visit,
    signed: Signed,
    Path((id, other)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response> {
    let can = can(&signed)?;
    match visit.app.db.write(move |tx| find(tx, &can, &id, &other)).await? {
        Found::Two(two) => Ok(view::page(&visit, &two, &chosen(&two.asked, &asked), Why::Opened)?.into_response()),
        Found::One(one) => Ok(over(&visit, StatusCode::GONE, &one)),
        Found::Nothing => Err(Error::NotFound),
    }
}

fn chosen(asked: &[Question], form: &Asked) -> Chosen {
    let side = |one: &Question| form.first(&one.key).and_then(Side::of).filter(|side| one.sides().contains(side));
    asked.iter().filter_map(|one| Some((one.key.clone(), side(one)?))).collect()
}

enum Became {
    Found(Found),
    Changed(Box<Two>),
    Merged(String),
    Parted(bool),
}

/// Shows how it will be, makes them one, or says that they are two.
pub(super) async fn act(
    visit: Visit,
    signed: Signed,
    Path((id, other)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, moment, today) = (can(&signed)?, moment(&visit), visit.today());
    let (one, two, sent) = (id.clone(), other.clone(), form.clone());
    let act = move |tx: &mut Tx<'_>| {
        // Of two who act at once, the second must see what the first did.
        kernel::changes::take_turn(tx)?;
        let now = moment.now;
        if sent.first("gjor") == Some("ikke-samme") {
            return store::editor_parts(tx, &can, &one, &two, now).map(Became::Parted);
        }
        let found = match find(tx, &can, &one, &two)? {
            Found::Two(two) => two,
            found => return Ok(Became::Found(found)),
        };
        if found.base().ok().as_deref() != sent.first("grunnlag") {
            return Ok(Became::Changed(found));
        }
        if sent.first("gjor") != Some("send") {
            return Ok(Became::Found(Found::Two(found)));
        }
        let parts = together(&found.kept, &found.other, &found.asked, &chosen(&found.asked, &sent), today);
        let version = store::editor_merges(tx, &can, (&found.kept, &found.other), &parts, now)?;
        let after = Row { parts, ..found.kept.clone() };
        let changes = Draft::read(&after).changes(&Draft::read(&found.kept));
        store::tell_of_contact(tx, &can, &version, &changes, moment)?;
        Ok(Became::Merged(version))
    };
    match visit.app.db.write(act).await? {
        Became::Merged(version) => {
            let path = format!("{ENTRY}/{id}?gjort=slatt-sammen&angre={version}");
            Ok(Redirect::to(&visit.href(&path)).into_response())
        }
        Became::Parted(true) => {
            let item = format!("{}:{}", store::ALIKE_KIND, store::pair_word(&id, &other));
            // Two identifiers and a sign that an address reads as a space.
            Ok(done(&visit, PATH, "ikke-samme", Some(&item.replace('+', "%2B"))))
        }
        Became::Parted(false) | Became::Found(Found::Nothing) => Err(Error::NotFound),
        Became::Changed(two) => {
            let page = view::page(&visit, &two, &chosen(&two.asked, &form), Why::Changed)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Became::Found(Found::Two(two)) => {
            let chosen = chosen(&two.asked, &form);
            if form.first("gjor") == Some("velg") {
                return Ok(view::page(&visit, &two, &chosen, Why::Opened)?.into_response());
            }
            let parts = together(&two.kept, &two.other, &two.asked, &chosen, day(moment.now));
            let municipalities = store::municipalities(&parts);
            let after = Row { parts, municipalities, ..two.kept.clone() };
            Ok(view::preview(&visit, &two, &chosen, &after)?.into_response())
        }
        Became::Found(Found::One(one)) => Ok(over(&visit, StatusCode::CONFLICT, &one)),
    }
}

/// What the versions of an entry that came of a merge were merged with, by the version's identifier.
pub(super) fn merges(tx: &mut Tx<'_>, id: &str) -> Stored<HashMap<String, Merge>> {
    Ok(store::merges_into(tx, id)?.into_iter().map(|merge| (merge.id.clone(), merge)).collect())
}
