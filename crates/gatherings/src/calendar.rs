//! `GET /treff`: what is on – this week first, then the months, or one month as a table.

use crate::{
    fair::Fair,
    room::Gatherings,
    series::Kind,
    store::{self, Ahead, Filter},
    view,
};
use axum::extract::State;
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use maud::Markup;
use shell::{Asked, Result, Visit};

/// So many dates stand on a page.
pub(crate) const PER_PAGE: usize = 20;
/// The list goes no further than so many pages; whoever wants to look further chooses a municipality or a month.
const PAGES: usize = 20;
/// So many dates one month shows.
const IN_A_MONTH: usize = 200;
/// So many fairs stand among them; all of them stand on their own page.
const FAIRS: usize = 20;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was asked.
    pub filter: Filter,
    /// The dates.
    pub dates: Vec<Ahead>,
    /// The fairs of the same time.
    pub fairs: Vec<Fair>,
    /// Which page, from one, and how many there are.
    pub page: (usize, usize),
    /// Whether there are dates that the list does not go to.
    pub further: bool,
    /// The month, where one is shown: its first day.
    pub month: Option<Date>,
    /// The municipalities that have something: number and name.
    pub places: Vec<(String, String)>,
    /// Whether there is somebody who prints.
    pub prints: bool,
}

/// The page.
pub(crate) async fn page(visit: Visit, State(room): State<Gatherings>, asked: Asked) -> Result<Markup> {
    let shown = read(&visit, &room, &asked).await?;
    Ok(view::calendar::page(&visit, &asked, &shown))
}

/// The filter of an address. What is not known is left alone.
#[must_use]
pub fn filter(asked: &Asked) -> Filter {
    let number =
        asked.first("kommune").filter(|number| number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit()));
    let kind = asked.first("slag").and_then(Kind::of);
    Filter {
        municipality: number.unwrap_or_default().to_owned(),
        kind: kind.map(Kind::word).unwrap_or_default().to_owned(),
        ..Filter::default()
    }
}

/// The first day of a month such as `2026-12`, near enough to be shown.
fn month(asked: &Asked, today: Date) -> Option<Date> {
    let month: Date = format!("{}-01", asked.first("maaned")?).parse().ok()?;
    let far = today.saturating_add(24.months());
    (month >= today.saturating_sub(24.months()) && month <= far).then_some(month)
}

async fn read(visit: &Visit, room: &Gatherings, asked: &Asked) -> Result<Shown> {
    let (filter, today) = (filter(asked), visit.today());
    let month = month(asked, today);
    let wanted = usize::try_from(asked.number("side").unwrap_or(1)).unwrap_or(1).clamp(1, PAGES);
    let now = visit.now.datetime();
    let (from, to): (DateTime, DateTime) = match month {
        Some(first) => (first.at(0, 0, 0, 0), first.saturating_add(1.months()).at(0, 0, 0, 0)),
        None => (now, today.saturating_add(crate::rhythm::AHEAD.days()).at(0, 0, 0, 0)),
    };
    let span = if month.is_some() { store::Span::beginning(from, to) } else { store::Span::not_over(from, to) };
    let asked_for = filter.clone();
    let (dates, fairs, count, numbers) = visit
        .app
        .db
        .read(move |tx| {
            let count = match month {
                Some(_) => 0,
                None => store::count_between(tx, &asked_for, span, PAGES * PER_PAGE + 1)?,
            };
            let page = wanted.min(count.div_ceil(PER_PAGE).clamp(1, PAGES));
            let (skip, most) = match month {
                Some(_) => (0, IN_A_MONTH),
                None => ((page - 1) * PER_PAGE, PER_PAGE),
            };
            // One more than is shown says where the next page begins.
            let mut dates = store::dates_between(tx, &asked_for, span, (skip, most + 1))?;
            let next = (dates.len() > most).then(|| dates.pop()).flatten();
            let until = next.filter(|_| month.is_none()).map_or(to, |next| next.occurrence.starts);
            let since = match (month, dates.first()) {
                (Some(_), _) => from,
                (None, Some(first)) if page > 1 => first.occurrence.starts,
                // A fair that is on can still be gone to.
                (None, _) => now,
            };
            let mut fairs = store::fair::fairs_between(tx, &asked_for, (since, until), FAIRS)?;
            // What has begun by then stands on a page before.
            fairs.retain(|fair| page == 1 || fair.begins() >= since);
            let mut numbers = store::municipalities(tx, today)?;
            numbers.extend(store::fair::municipalities_of_fairs(tx, today)?);
            numbers.sort();
            numbers.dedup();
            Ok((dates, fairs, count, numbers))
        })
        .await?;
    let pages = count.div_ceil(PER_PAGE).clamp(1, PAGES);
    let further = count > PAGES * PER_PAGE;
    let mut places: Vec<(String, String)> = numbers
        .into_iter()
        .map(|number| (room.around.municipality(&number).unwrap_or_else(|| number.clone()), number))
        .map(|(name, number)| (number, name))
        .collect();
    places.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(Shown {
        filter,
        dates,
        fairs,
        page: (wanted.min(pages), pages),
        further,
        month,
        places,
        prints: room.printer.is_some(),
    })
}
