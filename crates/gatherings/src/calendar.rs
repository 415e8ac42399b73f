//! `GET /treff`: what is on – this week first, then the months, or one month as a table.

use crate::{
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

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was asked.
    pub filter: Filter,
    /// The dates.
    pub dates: Vec<Ahead>,
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
    let (from, to): (DateTime, DateTime) = match month {
        Some(first) => (first.at(0, 0, 0, 0), first.saturating_add(1.months()).at(0, 0, 0, 0)),
        // What began an hour ago can still be gone to.
        None => (
            visit.now.datetime().saturating_sub(1.hours()),
            today.saturating_add(crate::rhythm::AHEAD.days()).at(0, 0, 0, 0),
        ),
    };
    let asked_for = filter.clone();
    let (dates, count, numbers) = visit
        .app
        .db
        .read(move |tx| {
            let count = match month {
                Some(_) => 0,
                None => store::count_between(tx, &asked_for, (from, to), PAGES * PER_PAGE + 1)?,
            };
            let pages = count.div_ceil(PER_PAGE).clamp(1, PAGES);
            let some = match month {
                Some(_) => (0, IN_A_MONTH),
                None => ((wanted.min(pages) - 1) * PER_PAGE, PER_PAGE),
            };
            let dates = store::dates_between(tx, &asked_for, (from, to), some)?;
            Ok((dates, count, store::municipalities(tx, today)?))
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
        page: (wanted.min(pages), pages),
        further,
        month,
        places,
        prints: room.printer.is_some(),
    })
}
