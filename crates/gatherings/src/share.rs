//! `…/del`: a picture and a text, ready to be shared where people are; and `…/bilde/MARK.png`, the picture itself.
//!
//! Deliberately absent: a button of somebody else's. It would tell them who looks at the page before anybody has pressed it.

use crate::{
    occurrence::{Occurrence, Standing},
    paper::{
        State,
        picture::{Picture, WIDE, mark_of},
    },
    printing::{self, Subject, drawing, wording},
    room::Gatherings,
    series::{Field, Series},
    view::{self, phrases},
};
use axum::{
    body::Bytes,
    extract::{Path, State as Room},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::paper::{Sheet, Unprinted};
use maud::Markup;
use shell::{Error, Result, Visit, dates::capital};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

/// So many pictures are held; each is well below 100 kB.
const HELD: usize = 40;
/// Another picture has another address.
const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Pictures that were drawn lately, by what stands for them in their address; the newest last.
#[derive(Debug, Default)]
pub struct Pictures(Mutex<VecDeque<(String, Bytes)>>);

impl Pictures {
    fn get(&self, mark: &str) -> Option<Bytes> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.iter().find(|(of, _)| of == mark).map(|(_, picture)| picture.clone())
    }

    fn put(&self, mark: String, picture: Bytes) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= HELD {
            held.pop_front();
        }
        held.push_back((mark, picture));
    }
}

/// What the picture of a series, or of one date of it, shows.
#[must_use]
pub fn picture(visit: &Visit, series: &Series, date: Option<&Occurrence>) -> Picture {
    let standing = date.map(|date| date.standing(series));
    let mark = standing.and_then(|standing| match standing {
        Standing::Moved => Some(visit.t("share-moved-mark")),
        other => phrases::mark(visit, other),
    });
    Picture {
        name: series.name(visit.language).text,
        behind: series.behind.clone(),
        theme: date.and_then(|date| date.theme.clone()),
        at: date.map(printing::hours),
        mark,
        state: if standing.is_none_or(Standing::is_on) { State::Held } else { State::Cancelled },
        place: phrases::short_where(visit, series, date).map(|place| capital(&place)).unwrap_or_default(),
        sentence: series.texts.said(Field::Summary, visit.language).map(|said| said.text).unwrap_or_default(),
        drawing: drawing(series.kind),
    }
}

/// Where the picture is, without a language: below the page with this path.
#[must_use]
pub fn picture_path(path: &str, sheet: &Sheet) -> String {
    format!("{path}/bilde/{}.png", mark_of(sheet))
}

/// `GET /treff/{slug}/del`
pub(crate) async fn series_page(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path(slug): Path<String>,
) -> Result<Markup> {
    let subject = printing::of_series(&visit, slug).await?;
    Ok(view::share::page(&visit, &subject, false, room.printer.is_some()))
}

/// `GET /treff/{slug}/{date}/del`
pub(crate) async fn date_page(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, key)): Path<(String, String)>,
) -> Result<Markup> {
    let subject = printing::of_date(&visit, slug, &key).await?;
    Ok(view::share::page(&visit, &subject, true, room.printer.is_some()))
}

/// `GET /treff/{slug}/bilde/{mark}.png`
pub(crate) async fn series_picture(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response> {
    let subject = printing::of_series(&visit, slug).await?;
    let shown = picture(&visit, &subject.series, None);
    drawn(&visit, &room, &subject, &shown, &file).await
}

/// `GET /treff/{slug}/{date}/bilde/{mark}.png`
pub(crate) async fn date_picture(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path((slug, key, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let subject = printing::of_date(&visit, slug, &key).await?;
    let shown = picture(&visit, &subject.series, subject.occurrence.as_ref());
    drawn(&visit, &room, &subject, &shown, &file).await
}

/// The picture; an address of how it was leads to how it is.
async fn drawn(visit: &Visit, room: &Gatherings, subject: &Subject, shown: &Picture, file: &str) -> Result<Response> {
    let asked = file.strip_suffix(".png").ok_or(Error::NotFound)?;
    let sheet = shown.sheet(&wording(visit));
    let mark = mark_of(&sheet);
    if asked != mark {
        return Err(Error::Moved { to: visit.href(&picture_path(&subject.path, &sheet)), forever: false });
    }
    let png = png(room, sheet, WIDE).await?;
    let mut head = HeaderMap::new();
    head.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    head.insert(header::CACHE_CONTROL, FOR_GOOD);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{mark}\"")) {
        head.insert(header::ETAG, tag);
    }
    Ok((head, png).into_response())
}

/// The sheet as a picture so many points wide; drawn once as long as it says the same.
pub(crate) async fn png(room: &Gatherings, sheet: Sheet, wide: u32) -> Result<Bytes> {
    let printer = room.printer.as_ref().ok_or(Error::NotFound)?;
    let mark = mark_of(&sheet);
    if let Some(png) = room.pictures.get(&mark) {
        return Ok(png);
    }
    let png: Bytes = printer.draw(sheet, wide).await.map_err(failed)?.into();
    room.pictures.put(mark, png.clone());
    Ok(png)
}

fn failed(why: Unprinted) -> Error {
    match why {
        busy @ Unprinted::Busy => Error::Busy(Arc::new(anyhow::Error::new(busy))),
        other => Error::Unexpected(Arc::new(anyhow::Error::new(other))),
    }
}
