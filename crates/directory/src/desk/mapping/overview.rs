//! `…/oversikt`: what there is for each theme in each place, on the screen, on paper and as a table.

use super::{can, view};
use crate::{
    mapping::gaps::{self, Gaps},
    places::PLACES,
    room::Directory,
    store,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::BTreeSet;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Overview {
    pub(super) gaps: Gaps,
    /// The municipality whose towns are shown.
    pub(super) chosen: Option<String>,
}

/// Counts. One reading of the database, for candidates and for which municipalities matter here; entries are counted in
/// memory, where the search has them.
async fn read(visit: &Visit, room: &Directory, signed: &Signed, asked: &Asked) -> Result<Overview> {
    let may = can(signed)?;
    let read = move |tx: &mut kernel::Tx<'_>| {
        let kept = store::kept_municipalities(tx, may.tenant())?;
        Ok((kept, store::mapping::under_way(tx, &may)?, store::mapping::municipalities(tx, &may)?))
    };
    let (kept, under_way, mapped) = visit.app.db.read(read).await?;
    let chosen = asked.first("kommune").filter(|number| PLACES.municipality(number).is_some()).map(str::to_owned);
    let marks = room.finder.marks();
    let places = match &chosen {
        Some(number) => gaps::towns(number, towns(room, number)),
        None => gaps::municipalities(kept.into_iter().chain(mapped).collect()),
    };
    let (mut gaps, today) = (Gaps::new(places, &under_way), visit.today());
    marks.each_gist(|_, gist| gaps.count(gist, today));
    Ok(Overview { gaps, chosen })
}

/// The towns of a municipality in which something is.
fn towns(room: &Directory, number: &str) -> BTreeSet<String> {
    let (mut towns, number) = (BTreeSet::new(), number.parse::<u16>().ok());
    room.finder.marks().each_gist(|_, gist| {
        let here = gist.towns.iter().filter(|(of, _)| gist.listed && Some(*of) == number);
        towns.extend(here.map(|(_, town)| town.to_string()));
    });
    towns
}

/// The page.
pub(super) async fn page(visit: Visit, State(room): State<Directory>, signed: Signed, asked: Asked) -> Result<Markup> {
    let overview = read(&visit, &room, &signed, &asked).await?;
    Ok(view::overview::page(&visit, &overview))
}

/// `…/oversikt.csv`
pub(super) async fn file(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    asked: Asked,
) -> Result<Response> {
    let overview = read(&visit, &room, &signed, &asked).await?;
    let mut answer = view::overview::table(&visit, &overview).into_response();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"varde-kartlegging.csv\""),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(answer)
}
