//! `GET /mine-treff/oversikt`: attendance over time, what has no host, what rests and what nobody counted.

use crate::{
    overview::{Line, Period, lines},
    room::Gatherings,
    store, view,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Which time.
    pub period: Period,
    /// The series, by municipality: its name, and those in it.
    pub places: Vec<(String, Vec<Line>)>,
    /// The tenant whose dates the reader may look after, where they may.
    pub hosts_for: Option<String>,
}

async fn read(visit: &Visit, room: &Gatherings, signed: &Signed, asked: &Asked) -> Result<Overview> {
    let can = Can::ask(&signed.actor, Right::OverseeGatherings).ok_or(Error::NotFound)?;
    let hosts_for = signed.actor.may(Right::HostGatherings).then(|| can.tenant().to_owned());
    let period = Period::read(asked, visit.today());
    // A municipality's editor sees what is in the municipality, whoever holds it; others see their own.
    let wide = signed.actor.may(Right::KeepListings);
    let around = room.around.clone();
    let read = move |tx: &mut Tx<'_>| {
        let kept = if wide { around.kept_municipalities(tx, can.tenant())? } else { Vec::new() };
        store::overseen(tx, &can, &kept, period.span())
    };
    let all = lines(visit.app.db.read(read).await?, period, visit.now.datetime());
    let named = |number: &str| match number {
        "" => visit.t("overview-nowhere"),
        number => room.around.municipality(number).unwrap_or_else(|| number.to_owned()),
    };
    let mut places: Vec<(String, Vec<Line>)> = Vec::new();
    for line in all {
        let name = named(&line.series.municipality);
        match places.last_mut() {
            Some((last, lines)) if *last == name => lines.push(line),
            _ => places.push((name, vec![line])),
        }
    }
    for (_, lines) in &mut places {
        lines.sort_by_cached_key(|line| line.series.name(visit.language).text);
    }
    Ok(Overview { period, places, hosts_for })
}

/// The page.
pub(super) async fn page(visit: Visit, State(room): State<Gatherings>, signed: Signed, asked: Asked) -> Result<Markup> {
    let overview = read(&visit, &room, &signed, &asked).await?;
    Ok(view::staff::overview::page(&visit, &overview))
}

/// `GET /mine-treff/oversikt.csv`
pub(super) async fn file(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    asked: Asked,
) -> Result<Response> {
    let overview = read(&visit, &room, &signed, &asked).await?;
    let mut answer = view::staff::overview::table(&visit, &overview).into_response();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"varde-oppmote.csv\""),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(answer)
}
