//! `GET /mine-treff`: what is today, what one is the host of, what waits, and what colleagues have.

use super::can;
use crate::{
    occurrence::Occurrence,
    series::Series,
    store::{self, Handover, Unhosted},
    view,
};
use jiff::ToSpan as _;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{access::Right, store::register};

/// A series with its next date.
#[derive(Clone, Debug)]
pub struct Mine {
    /// The series.
    pub series: Series,
    /// The next date that is on.
    pub next: Option<Occurrence>,
    /// How many say that they come to it.
    pub coming: i64,
    /// Whether the reader is its host.
    pub hosted: bool,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Front {
    /// All of the workplace, the reader's own first.
    pub all: Vec<Mine>,
    /// What is offered to the reader.
    pub offered: Vec<(Handover, String)>,
    /// What has no host, or will have none.
    pub unhosted: Vec<Unhosted>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Whether the reader may see attendance over time.
    pub oversees: bool,
    /// How many calendars have not come for so long that somebody is to look.
    pub troubled: i64,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let oversees = signed.actor.may(Right::OverseeGatherings);
    let (can, now, language) = (can(&signed)?, visit.now.datetime(), visit.language);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let hosted = store::hosted_by(tx, &can.actor().person().id, now.date())?;
        let mut all = Vec::new();
        for series in store::of_tenant(tx, &can)? {
            let span = store::Span::not_over(now, now.saturating_add(crate::rhythm::AHEAD.days()));
            let dates = store::next_of(tx, &series.id, span, 30)?;
            let next = dates.into_iter().find(|one| one.standing(&series).is_on());
            let coming = next.as_ref().map_or(Ok(0), |next| store::intentions(tx, &next.id))?;
            let hosted = hosted.contains(&series.id);
            all.push(Mine { series, next, coming, hosted });
        }
        let soonest = |one: &Mine| one.next.as_ref().map(|next| next.starts);
        all.sort_by_key(|one| (!one.hosted, one.series.is_over(now.date()), soonest(one).is_none(), soonest(one)));
        let offers = store::open_handovers(tx, &can)?;
        let names = if offers.is_empty() { HashMap::new() } else { register::names(tx, &can)? };
        let named = |id: &str| all.iter().find(|one| one.series.id == id).map(|one| one.series.name(language).text);
        let offered = offers
            .into_iter()
            .map(|offer| (named(&offer.series).unwrap_or_default(), offer))
            .map(|(name, offer)| (offer, name))
            .collect();
        let unhosted = store::unhosted(tx, &can, now.date())?;
        let troubled = store::troubled_subscriptions(tx, &can)?;
        Ok(Front { all, offered, unhosted, names, oversees, troubled })
    };
    // Names of colleagues are read only where one of them offers something; that is written down.
    let front = visit.app.db.write(read).await?;
    Ok(view::staff::front::page(&visit, &front, asked.first("gjort")))
}
