//! Paper that anybody can print: the poster of a series or of one date, and the programme of a month.
//!
//! A poster says how it stands on the day it was printed; its code leads to the page, which says how it stands now.

use crate::{
    calendar::filter,
    date,
    fair::{Fair, Said},
    occurrence::{Occurrence, Standing, State},
    paper::{self, Address, HelpLine, Hours, Ink, Print, Wording, poster::Drawing},
    rhythm::AHEAD,
    room::Gatherings,
    series::{Field, Kind, Place, Series},
    share,
    store::{self, Ahead},
    view::{self, phrases},
};
use axum::{
    extract::{Path, State as Room},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::{ToSpan as _, civil::Date};
use kernel::paper::{Sheet, Unprinted};
use shell::{Asked, Error, Result, Visit, dates::capital, help_lines};
use std::sync::Arc;

/// So many of the next dates are looked at for a poster.
const NEXT: usize = 12;
/// With this header the answer is only what changes with each choice.
const PART: &str = "x-varde-part";
/// How wide and high a preview is, points: a sheet of paper (ISO 216).
pub(crate) const PREVIEW: (u32, u32) = (600, 849);
/// So many dates stand in a programme.
const PROGRAMME: usize = 200;

/// What a poster is made for.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The series.
    pub series: Series,
    /// The date that it is for; nothing where the series has none.
    pub occurrence: Option<Occurrence>,
    /// Where the code leads, without the address of the site.
    pub short: String,
    /// The dates after it.
    pub next: Vec<Date>,
    /// The page that it is about.
    pub path: String,
}

/// `GET /treff/{slug}/plakat`: how the poster is to be, and what it will be like.
pub(crate) async fn series_page(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path(slug): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response> {
    let subject = of_series(&visit, slug).await?;
    page(&visit, &room, &subject, &asked, &headers)
}

/// `GET /treff/{slug}/{date}/plakat`
pub(crate) async fn date_page(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, key)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response> {
    let subject = of_date(&visit, slug, &key).await?;
    page(&visit, &room, &subject, &asked, &headers)
}

/// The page, or only what changes with each choice.
fn page(visit: &Visit, room: &Gatherings, subject: &Subject, asked: &Asked, headers: &HeaderMap) -> Result<Response> {
    if room.printer.is_none() {
        return Err(Error::NotFound);
    }
    let body = if headers.contains_key(PART) {
        view::printing::preview(visit, subject, asked)
    } else {
        view::printing::page(visit, subject, asked)
    };
    Ok(([(header::VARY, HeaderValue::from_static(PART))], body).into_response())
}

/// `GET /treff/{slug}/plakat.png`: what the poster will be like.
pub(crate) async fn series_preview(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path(slug): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let subject = of_series(&visit, slug).await?;
    preview(&room, poster(&visit, &subject, &asked)).await
}

/// `GET /treff/{slug}/{date}/plakat.png`
pub(crate) async fn date_preview(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, key)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response> {
    let subject = of_date(&visit, slug, &key).await?;
    preview(&room, poster(&visit, &subject, &asked)).await
}

async fn preview(room: &Gatherings, sheet: Sheet) -> Result<Response> {
    let png = share::png(room, sheet, PREVIEW.0).await?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("image/png"))], png).into_response())
}

/// `GET /treff/{slug}/plakat.pdf`
pub(crate) async fn series_poster(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path(slug): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let subject = of_series(&visit, slug).await?;
    print(&room, poster(&visit, &subject, &asked), &subject.series.slug).await
}

/// `GET /treff/{slug}/{date}/plakat.pdf`
pub(crate) async fn date_poster(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, key)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response> {
    let subject = of_date(&visit, slug, &key).await?;
    print(&room, poster(&visit, &subject, &asked), &subject.series.slug).await
}

pub(crate) async fn of_series(visit: &Visit, slug: String) -> Result<Subject> {
    let now = visit.now.datetime();
    let far = now.saturating_add(AHEAD.days());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(series) = store::by_slug(tx, &slug)? else { return Ok(None) };
        let next = store::next_of(tx, &series.id, store::Span::beginning(now, far), NEXT)?;
        Ok(Some((series, next)))
    };
    let (series, next) = visit.app.db.read(read).await?.ok_or(Error::NotFound)?;
    let on: Vec<Occurrence> = next.into_iter().filter(|one| one.standing(&series).is_on()).collect();
    let later = on.iter().skip(1).map(|one| one.starts.date()).collect();
    let (short, path) = (format!("/t/{}", series.code), series.path());
    Ok(Subject { occurrence: on.into_iter().next(), short, next: later, path, series })
}

pub(crate) async fn of_date(visit: &Visit, slug: String, key: &str) -> Result<Subject> {
    let date = date::find(visit, slug, key).await?;
    let (id, after) =
        (date.series.id.clone(), date.occurrence.starts.max(visit.now.datetime()).saturating_add(1.minute()));
    let far = after.saturating_add(AHEAD.days());
    let next = visit.app.db.read(move |tx| store::next_of(tx, &id, store::Span::beginning(after, far), NEXT)).await?;
    let next = next.iter().filter(|one| one.standing(&date.series).is_on()).map(|one| one.starts.date()).collect();
    let short = format!("/t/{}/{}", date.series.code, date.occurrence.key(date.alone));
    let path = date.path();
    Ok(Subject { series: date.series, occurrence: Some(date.occurrence), short, next, path })
}

pub(crate) fn wording(visit: &Visit) -> Wording<'_> {
    Wording { texts: &visit.app.texts, language: visit.language, today: visit.today() }
}

/// The drawing of a kind.
pub(crate) const fn drawing(kind: Kind) -> Drawing {
    match kind {
        Kind::Cafe => Drawing::Waffles,
        Kind::Activity => Drawing::Walk,
        Kind::Group | Kind::Evening => Drawing::Headland,
    }
}

/// How large the letters are and how much ink, as an address says it.
pub(crate) fn looks(asked: &Asked) -> (Print, Ink) {
    let print = if asked.first("skrift") == Some("stor") { Print::Large } else { Print::Usual };
    let ink = if asked.first("blekk") == Some("lite") { Ink::Saved } else { Ink::Full };
    (print, ink)
}

pub(crate) fn address(visit: &Visit, path: &str) -> Address {
    let link = visit.app.settings.absolute(&visit.href(path));
    let typed = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest).to_owned();
    Address { typed, link }
}

/// The numbers that a poster says: those of the strip, so that nobody stands alone before a wall.
pub(crate) fn help(visit: &Visit) -> Vec<HelpLine> {
    let lines = help_lines::showing(visit).into_iter().filter(|line| line.strip);
    lines
        .map(|line| HelpLine {
            name: line.short,
            number: shell::components::grouped(&line.number),
            when: String::new(),
        })
        .collect()
}

pub(crate) fn hours(occurrence: &Occurrence) -> Hours {
    Hours { starts: occurrence.starts, ends: occurrence.ends }
}

pub(crate) fn held(series: &Series, occurrence: &Occurrence) -> paper::State {
    match occurrence.standing(series) {
        Standing::On | Standing::Moved => paper::State::Held,
        Standing::Off(_) | Standing::Rests(_) => paper::State::Cancelled,
    }
}

fn poster(visit: &Visit, subject: &Subject, asked: &Asked) -> Sheet {
    use paper::poster::{Poster, Section, Size, Strip};
    let (series, occurrence) = (&subject.series, subject.occurrence.as_ref());
    let said = |field| series.texts.said(field, visit.language).map(|said| said.text);
    let (print, ink) = looks(asked);
    let greets = said(Field::Greets).map(|text| Section { heading: visit.t("poster-who"), text });
    let open = Section { heading: visit.t("poster-open"), text: visit.t("poster-open-text") };
    let place = phrases::short_where(visit, series, occurrence).map(|place| capital(&place)).unwrap_or_default();
    let company = series.contact.phone.as_ref().map(|phone| {
        let phone = shell::components::grouped(phone);
        match &series.contact.name {
            Some(name) => visit.with("poster-ring-who", &[("name", name.clone().into()), ("phone", phone.into())]),
            None => visit.with("poster-ring", &[("phone", phone.into())]),
        }
    });
    let name = series.name(visit.language).text;
    let poster = Poster {
        size: if asked.first("storrelse") == Some("a3") { Size::A3 } else { Size::A4 },
        print,
        ink,
        strip: if asked.first("lapper") == Some("nei") { Strip::Without } else { Strip::With },
        drawing: drawing(series.kind),
        behind: series.behind.clone(),
        theme: occurrence.and_then(|one| one.theme.clone()),
        at: occurrence.map(hours),
        state: occurrence.map_or(paper::State::Held, |one| held(series, one)),
        place,
        sentence: said(Field::Summary).unwrap_or_default(),
        sections: [Some(open), greets].into_iter().flatten().collect(),
        company,
        next: subject.next.clone(),
        strip_name: if series.kind == Kind::Cafe { visit.t("poster-strip-cafe") } else { visit.t("poster-strip") },
        name,
        address: Some(address(visit, &subject.short)),
        help: help(visit),
    };
    poster.sheet(&wording(visit))
}

/// `GET /treff/program.pdf`: all that is on in a month, for a notice board; the next five weeks where no month is said.
pub(crate) async fn programme(visit: Visit, Room(room): Room<Gatherings>, asked: Asked) -> Result<Response> {
    use paper::programme::{Entry, Programme, Span};
    let (wanted, today) = (filter(&asked), visit.today());
    let month = asked.first("maaned").and_then(|month| format!("{month}-01").parse::<Date>().ok());
    let (span, from, to) = match month {
        Some(first) => (Span::Month(first), first, first.saturating_add(1.months())),
        None => (Span::From(today), today, today.saturating_add(35.days())),
    };
    let place = room.around.municipality(&wanted.municipality).unwrap_or_default();
    let (from, to) = (from.at(0, 0, 0, 0), to.at(0, 0, 0, 0));
    let when = if month.is_some() { store::Span::beginning(from, to) } else { store::Span::not_over(from, to) };
    let read = move |tx: &mut kernel::Tx<'_>| {
        let dates = store::dates_between(tx, &wanted, when, (0, PROGRAMME))?;
        Ok((dates, store::fair::fairs_between(tx, &wanted, (from, to), PROGRAMME)?))
    };
    let (dates, fairs) = visit.app.db.read(read).await?;
    let entry = |one: &Ahead| Entry {
        at: hours(&one.occurrence),
        name: one.series.name(visit.language).text,
        place: whole_place(&visit, &one.series.place, one.occurrence.room.as_deref()),
        note: one.occurrence.theme.clone().unwrap_or_default(),
        state: held(&one.series, &one.occurrence),
    };
    let fair = |one: &Fair| Entry {
        at: Hours { starts: one.begins(), ends: one.over() },
        name: one.name.clone(),
        place: whole_place(&visit, &one.place, None),
        note: String::new(),
        state: if one.said == Said::Cancelled { paper::State::Cancelled } else { paper::State::Held },
    };
    let held_dates = dates.iter().filter(|one| one.occurrence.state != State::Skipped);
    let entries = held_dates.map(entry).chain(fairs.iter().map(fair)).collect();
    let (print, _) = looks(&asked);
    let short = match asked.first("kommune") {
        Some(number) if !place.is_empty() => format!("/treff?kommune={number}"),
        _ => "/treff".to_owned(),
    };
    let programme =
        Programme { print, span, place, entries, address: Some(address(&visit, &short)), help: help(&visit) };
    let sheet = programme.sheet(&wording(&visit));
    self::print(&room, sheet, "program").await
}

fn whole_place(visit: &Visit, place: &Place, own: Option<&str>) -> String {
    let room = own.or(place.room.as_deref()).map(|room| capital(&phrases::room_named(visit, room)));
    [room, place.house.clone(), place.town.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The counting sheet of a series, for its host.
pub(crate) async fn counting(
    visit: &Visit,
    room: &Gatherings,
    series: &Series,
    dates: &[Occurrence],
) -> Result<Response> {
    let dates = dates.iter().filter(|one| one.state != State::Skipped);
    let counting = paper::counting::Counting {
        name: series.name(visit.language).text,
        place: whole_place(visit, &series.place, None),
        dates: dates.map(|one| (one.starts.date(), held(series, one))).collect(),
        address: Some(address(visit, &format!("{}/{}", crate::staff::PATH, series.id))),
    };
    print(room, counting.sheet(&wording(visit)), "telleark").await
}

/// The sheet as a PDF; where the press is busy, a kind page that asks for a moment.
pub(crate) async fn print(room: &Gatherings, sheet: Sheet, name: &str) -> Result<Response> {
    let printer = room.printer.as_ref().ok_or(Error::NotFound)?;
    match printer.print(sheet).await {
        Ok(bytes) => {
            let mut head = HeaderMap::new();
            head.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
            // Shown in the browser; saved under a name that says what it is.
            let named = HeaderValue::from_str(&format!("inline; filename=\"{name}.pdf\""));
            if let Ok(named) = named {
                head.insert(header::CONTENT_DISPOSITION, named);
            }
            Ok((StatusCode::OK, head, bytes).into_response())
        }
        Err(busy @ Unprinted::Busy) => Err(Error::Busy(Arc::new(anyhow::Error::new(busy)))),
        Err(other) => Err(Error::Unexpected(Arc::new(anyhow::Error::new(other)))),
    }
}
