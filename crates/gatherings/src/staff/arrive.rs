//! `…/hent-inn`: a calendar or a table from elsewhere: what is in it, taking it in, what came of it, taking it back. The file is not
//! kept: it goes along in the form until somebody has said yes.

use super::{PATH, can, done};
use crate::{
    arrival::{self, Arriving, Brought, MOST_BYTES, Report},
    room::Gatherings,
    store::{self, By, Import},
    view,
};
use axum::{
    body::Bytes,
    extract::{Multipart, Path, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::{digest::fingerprint, storage::Tx};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// So much is read of what is sent, octets: somebody with a file that is too large is told so, and is not cut off.
pub(super) const MOST_SENT: usize = 4 * MOST_BYTES;
/// The same of the form in which the file goes along, each letter as three where it is written so.
pub(super) const FORM: usize = 4 * MOST_BYTES;
/// The longest name of a file, characters.
const LONGEST_NAME: usize = 120;

/// The page before a file is brought.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// The name of a sentence about the file.
    pub why: Option<&'static str>,
    /// What stood in a file of which nothing can be taken in.
    pub report: Report,
    /// What was taken in before.
    pub past: Vec<Import>,
}

/// What is in a file.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// What the file is called.
    pub file: String,
    /// What it says.
    pub text: String,
    /// What it is called itself.
    pub source: String,
    /// Each series that it has.
    pub arriving: Vec<Arriving>,
    /// What would come of each.
    pub report: Report,
    /// What was typed.
    pub typed: Typed,
    /// Fields that do not fit, with the name of the sentence.
    pub wrong: BTreeMap<String, &'static str>,
}

/// What somebody chose and wrote on the page of a file.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Those that are ticked; nothing where the page was not sent yet.
    pub chosen: Option<BTreeSet<String>>,
    /// Postal codes by the field's name.
    pub codes: BTreeMap<String, String>,
}

/// What stands for a series in the names of fields.
#[must_use]
pub fn mark(key: &str) -> String {
    fingerprint(key.as_bytes())
}

/// `GET …/hent-inn`
pub(super) async fn page(visit: Visit, signed: Signed) -> Result<Markup> {
    Ok(view::staff::arrive::first(&visit, &before(&visit, &signed, None, Report::default()).await?))
}

async fn before(visit: &Visit, signed: &Signed, why: Option<&'static str>, report: Report) -> Result<Before> {
    let can = can(signed)?;
    let past = visit.app.db.read(move |tx| store::imports_of(tx, &can)).await?;
    Ok(Before { why, report, past })
}

/// `POST …/hent-inn`: a file. Shows what is in it.
pub(super) async fn bring(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let received = match form {
        Ok(form) => received(form).await,
        Err(_) => Err("arrival-cut"),
    };
    let why = match received {
        Ok((file, bytes)) => {
            let text = arrival::carried(&bytes);
            let preview = look(&visit, &room, &signed, (file, text), Typed::default()).await?.0;
            if !preview.arriving.is_empty() {
                return Ok(view::staff::arrive::preview(&visit, &preview).into_response());
            }
            let before = before(&visit, &signed, Some("arrival-nothing"), preview.report).await?;
            return Ok(refused(view::staff::arrive::first(&visit, &before)));
        }
        Err(why) => why,
    };
    let before = before(&visit, &signed, Some(why), Report::default()).await?;
    Ok(refused(view::staff::arrive::first(&visit, &before)))
}

/// The file's name and content, or the name of a sentence.
async fn received(mut form: Multipart) -> std::result::Result<(String, Vec<u8>), &'static str> {
    while let Some(mut field) = form.next_field().await.map_err(|_| "arrival-cut")? {
        if field.name() != Some("fil") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
        let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| "arrival-cut")? {
            // The rest is let go of as it comes.
            if bytes.len() <= MOST_BYTES {
                bytes.extend_from_slice(&chunk);
            }
        }
        return match bytes.len() {
            0 if name.is_empty() => Err("arrival-none"),
            size if size > MOST_BYTES => Err("arrival-large"),
            _ => Ok((name, bytes)),
        };
    }
    Err("arrival-none")
}

/// Reads a file, and compares it with what is here.
async fn look(
    visit: &Visit,
    room: &Gatherings,
    signed: &Signed,
    (file, text): (String, String),
    typed: Typed,
) -> Result<(Preview, Brought)> {
    let can = can(signed)?;
    let (around, today, language) = (room.around.clone(), visit.today(), visit.language.tag());
    let (named, content) = (file.clone(), text.clone());
    let read = move || arrival::read(content.as_bytes(), &named, language, today, around.as_ref());
    let brought = tokio::task::spawn_blocking(read).await.map_err(anyhow::Error::from)?;
    let by = By { tenant: can.tenant().to_owned(), person: None, today, now: visit.app.clock.millis() };
    let looked = brought.clone();
    let (arriving, report) = visit.app.db.read(move |tx| store::look(tx, &by, &looked)).await?;
    let source = brought.source.clone();
    Ok((Preview { file, text, source, arriving, report, typed, wrong: BTreeMap::new() }, brought))
}

/// `POST …/hent-inn/ta-inn`: takes in those that are ticked.
pub(super) async fn take(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    body: Bytes,
) -> Result<Response> {
    let (mut file, mut text) = (String::new(), String::new());
    let mut typed = Typed { chosen: Some(BTreeSet::new()), ..Typed::default() };
    for (name, value) in url::form_urlencoded::parse(&body) {
        match name.as_ref() {
            "fil" => file = value.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect(),
            "innhold" => text = value.into_owned(),
            "ta" => typed.chosen.get_or_insert_default().extend([value.into_owned()]),
            other if other.starts_with("postnr") => {
                typed.codes.insert(other.to_owned(), value.trim().chars().take(12).collect());
            }
            _ => {}
        }
    }
    if text.is_empty() || text.len() > 2 * MOST_BYTES {
        let before = before(&visit, &signed, Some("arrival-unread"), Report::default()).await?;
        return Ok(refused(view::staff::arrive::first(&visit, &before)));
    }
    let (mut preview, brought) = look(&visit, &room, &signed, (file, text), typed).await?;
    preview.wrong = wrong(&preview, &room);
    if !preview.wrong.is_empty() {
        return Ok(refused(view::staff::arrive::preview(&visit, &preview)));
    }
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let (file, typed, around) = (preview.file.clone(), preview.typed.clone(), room.around.clone());
    let take = move |tx: &mut Tx<'_>| {
        let fill = |one: &mut Arriving| {
            if !one.said.place.is_known() {
                one.said.place.fill(&typed.code(&one.key), around.as_ref());
            }
            typed.is_chosen(&one.key)
        };
        store::take_in(tx, &can, &file, &brought, &fill, now)
    };
    let taken = visit.app.db.write(take).await?;
    match taken.import {
        Some(import) => Ok(Redirect::to(&visit.href(&format!("{PATH}/hent-inn/{import}"))).into_response()),
        None => Ok(done(&visit, &format!("{PATH}/hent-inn"), "som-for")),
    }
}

/// What does not fit: nothing ticked, no place, no such place.
fn wrong(preview: &Preview, room: &Gatherings) -> BTreeMap<String, &'static str> {
    let mut wrong = BTreeMap::new();
    let chosen: Vec<&Arriving> = preview.arriving.iter().filter(|one| preview.typed.is_chosen(&one.key)).collect();
    if chosen.is_empty() {
        wrong.insert("ta".to_owned(), "arrival-choose");
    }
    for one in chosen.iter().filter(|one| !one.said.place.is_known()) {
        let own = format!("postnr-{}", mark(&one.key));
        let name =
            if preview.typed.codes.get(&own).is_some_and(|code| !code.is_empty()) { own } else { "postnr".to_owned() };
        let code = preview.typed.code(&one.key);
        if code.is_empty() {
            wrong.insert(name, "arrival-postal-missing");
        } else if room.around.town(&code).is_none() {
            wrong.insert(name, "arrival-postal-odd");
        }
    }
    wrong
}

impl Typed {
    fn is_chosen(&self, key: &str) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&mark(key)))
    }

    /// The postal code of one: its own, or the one for all.
    fn code(&self, key: &str) -> String {
        let typed = |name: &str| self.codes.get(name).filter(|code| !code.is_empty()).cloned();
        typed(&format!("postnr-{}", mark(key))).or_else(|| typed("postnr")).unwrap_or_default()
    }
}

/// `GET …/hent-inn/{id}`: what came of it.
pub(super) async fn report(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let can = can(&signed)?;
    let import = visit.app.db.read(move |tx| store::import_of(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
    Ok(view::staff::arrive::report(&visit, &import, asked.first("gjort")))
}

/// `POST …/hent-inn/{id}/angre`
pub(super) async fn undo(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (can, now, of) = (can(&signed)?, visit.app.clock.millis(), id.clone());
    visit.app.db.write(move |tx| store::undo_import(tx, &can, &of, now)).await?.ok_or(Error::NotFound)?;
    Ok(Redirect::to(&visit.href(&format!("{PATH}/hent-inn/{id}"))).into_response())
}

fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
