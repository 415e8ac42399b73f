//! Certificates: made out by whoever was there, with a code that anybody can check. There is no list of names: whether a name is
//! the one on the paper is answered to who types it, and what is kept of it is a keyed hash.

use super::{CHECK, Course, Day, Open, Run, SEAT, State, seat};
use crate::{
    paper::{self, Address},
    printing,
    room::Gatherings,
    store::course::{self as store, Certificate},
    view::course as view,
};
use axum::{
    extract::{Path, State as Room},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use trust::vault::Exact;

/// So many letters make a code: 60 bits, which nobody guesses.
const LENGTH: usize = 12;
/// The table, for the vault.
const TABLE: &str = "gatherings_certificate";

/// What stands on a certificate, in the reader's language: for the page, and for who prints it.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Whose it is.
    pub name: String,
    /// What the course is called.
    pub course: String,
    /// What it was about, in a few lines.
    pub about: String,
    /// In which town.
    pub town: String,
    /// The days on which they were there, in words.
    pub days: Vec<String>,
    /// For how long altogether, in words.
    pub hours: String,
    /// Who held it.
    pub by: String,
    /// When it was made out, in words.
    pub made_on: String,
    /// The code, in groups.
    pub code: String,
    /// Where it is checked, as people type it.
    pub address: String,
}

/// A code in groups of four: `7k2f-9qxm-0a4d`.
#[must_use]
pub fn grouped(code: &str) -> String {
    code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// Reads a code as somebody typed it: with or without marks between, in capitals, with `o` for zero and `i` or `l` for one.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    ids::read_letters(typed.chars().filter(|c| !c.is_whitespace() && !"-–‑.".contains(*c)), LENGTH)
}

fn draw() -> String {
    ids::letters(&ids::secret(), LENGTH)
}

/// The days of a run on which somebody was there.
async fn attended(visit: &Visit, run: &Run, enrolment: &str) -> Result<Vec<Day>> {
    let (id, who) = (run.id.clone(), enrolment.to_owned());
    let there = visit.app.db.read(move |tx| store::attendance(tx, &id)).await?;
    Ok(run.days.iter().filter(|day| there.contains(&(day.id.clone(), who.clone()))).cloned().collect())
}

async fn ready(visit: &Visit, token: &str) -> Result<(Open, Vec<Day>)> {
    let open = seat::open(visit, token).await?;
    let days = attended(visit, &open.shown.run, &open.one.id).await?;
    let over = open.shown.state == State::Over && open.told.is_some();
    if over && !days.is_empty() { Ok((open, days)) } else { Err(Error::NotFound) }
}

/// `GET /kurs/plass/{token}/kursbevis`: the certificate, or the name that is to stand on it.
pub(super) async fn page(
    visit: Visit,
    Room(room): Room<Gatherings>,
    Path(token): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let (open, days) = ready(&visit, &token).await?;
    let id = open.one.id.clone();
    let made = visit.app.db.read(move |tx| store::certificate_of(tx, &id)).await?;
    let name = open.told.as_ref().map(|told| told.name.clone()).unwrap_or_default();
    let Some(made) = made.filter(|_| !asked.ticked("navn")) else {
        return Ok(by_nobody(view::certificate::ask(&visit, &open, &name, None)));
    };
    let by = called(&visit, &open.course).await?;
    let paper = view::certificate::paper(&visit, &open, &days, (&name, &by), &made);
    Ok(by_nobody(view::certificate::page(&visit, &open, &paper, room.printer.is_some())))
}

/// `GET /kurs/plass/{token}/kursbevis.pdf`: the same on paper, with a code that leads to where it is checked.
pub(super) async fn print(visit: Visit, Room(room): Room<Gatherings>, Path(token): Path<String>) -> Result<Response> {
    let (open, days) = ready(&visit, &token).await?;
    let id = open.one.id.clone();
    let made = visit.app.db.read(move |tx| store::certificate_of(tx, &id)).await?.ok_or(Error::NotFound)?;
    let name = open.told.as_ref().map(|told| told.name.clone()).unwrap_or_default();
    let by = called(&visit, &open.course).await?;
    let link = visit.app.settings.absolute(&visit.href(&format!("{CHECK}/{}", grouped(&made.code))));
    let Paper { name, course, about, town, days, hours, by, made_on, code, address } =
        view::certificate::paper(&visit, &open, &days, (&name, &by), &made);
    let address = Some(Address { link, typed: address });
    let paper = paper::certificate::Certificate { name, course, about, town, days, hours, by, made_on, code, address };
    let sheet = paper.sheet(&printing::wording(&visit));
    Ok(by_nobody(printing::print(&room, sheet, "kursbevis").await?))
}

/// `POST /kurs/plass/{token}/kursbevis`: makes it out in this name.
pub(super) async fn make(
    visit: Visit,
    from: Network,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let (open, days) = ready(&visit, &token).await?;
    let name = form.first("navn").unwrap_or_default().to_owned();
    if name.is_empty() || name.chars().count() > 200 {
        let key = if name.is_empty() { "course-odd-name" } else { "course-odd-long" };
        let page = view::certificate::ask(&visit, &open, &name, Some(key));
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page)));
    }
    if let Some(told) = open.told.clone().filter(|told| told.name != name) {
        seat::keep(&visit, &open.one, &super::Told { name: name.clone(), ..told }, open.one.language).await?;
    }
    let id = open.one.id.clone();
    let before = visit.app.db.read(move |tx| store::certificate_of(tx, &id)).await?;
    let code = before.map_or_else(draw, |made| made.code);
    let tenant = open.one.tenant.clone();
    let name = mark(&visit, &tenant, &code, &name).await?.unwrap_or_default();
    let made = Certificate {
        code,
        tenant,
        run: open.shown.run.id.clone(),
        enrolment: open.one.id.clone(),
        name,
        days: i64::try_from(days.len()).unwrap_or_default(),
        minutes: days.iter().map(Day::minutes).sum(),
        made_on: Some(visit.today()),
    };
    visit.app.db.write(move |tx| store::keep_certificate(tx, &made)).await?;
    Ok(Redirect::to(&visit.href(&format!("{SEAT}/{token}/kursbevis"))).into_response())
}

/// What a name on a certificate is known by.
async fn mark(visit: &Visit, tenant: &str, code: &str, name: &str) -> Result<Option<String>> {
    let Some(exact) = Exact::name_on(code, name) else { return Ok(None) };
    let now = visit.app.clock.millis();
    Ok(Some(visit.app.vault.index(tenant, TABLE, "name", &exact, now).await?))
}

async fn called(visit: &Visit, course: &Course) -> Result<String> {
    let tenant = course.tenant.clone();
    Ok(visit.app.db.read(move |tx| kernel::tenants::name(tx, &tenant)).await?.unwrap_or_default())
}

/// `GET /kurs/bevis`: where a code is typed.
pub(super) async fn ask_code(visit: Visit, asked: Asked) -> Result<Response> {
    let Some(typed) = asked.first("kode") else {
        return Ok(view::certificate::ask_code(&visit, "", false).into_response());
    };
    Ok(match read_code(typed) {
        Some(code) => Redirect::to(&visit.href(&format!("{CHECK}/{}", grouped(&code)))).into_response(),
        None => (StatusCode::UNPROCESSABLE_ENTITY, view::certificate::ask_code(&visit, typed, true)).into_response(),
    })
}

async fn known(visit: &Visit, code: &str) -> Result<Option<(Certificate, Run, Course, String)>> {
    let Some(code) = read_code(code) else { return Ok(None) };
    let look = move |tx: &mut Tx<'_>| {
        let Some(made) = store::certificate_with(tx, &code)? else { return Ok(None) };
        let Some(run) = store::run(tx, &made.run)? else { return Ok(None) };
        let Some(course) = store::course(tx, &run.course)? else { return Ok(None) };
        let by = kernel::tenants::name(tx, &course.tenant)?.unwrap_or_default();
        Ok(Some((made, run, course, by)))
    };
    Ok(visit.app.db.read(look).await?)
}

fn nothing(visit: &Visit, typed: &str) -> Response {
    by_nobody((StatusCode::NOT_FOUND, view::certificate::ask_code(visit, typed, true)))
}

/// `GET /kurs/bevis/{code}`: what the certificate is for, and no name.
pub(super) async fn check(visit: Visit, from: Network, Path(code): Path<String>) -> Result<Response> {
    match known(&visit, &code).await? {
        Some(found) => Ok(by_nobody(view::certificate::checked(&visit, &found, None))),
        // What cannot be a code is no guess, and looking at it writes nothing.
        None if read_code(&code).is_none() => Ok(nothing(&visit, &code)),
        None => {
            limits::count(&visit, from, Asking::Certificate).await?;
            Ok(nothing(&visit, &code))
        }
    }
}

/// `POST /kurs/bevis/{code}`: whether this is the name on it.
pub(super) async fn check_name(
    visit: Visit,
    from: Network,
    Path(code): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Certificate).await?;
    let Some(found) = known(&visit, &code).await? else { return Ok(nothing(&visit, &code)) };
    let name = form.first("navn").unwrap_or_default();
    let mark = mark(&visit, &found.0.tenant, &found.0.code, name).await?;
    let is = mark.is_some_and(|mark| mark == found.0.name);
    let page: Markup = view::certificate::checked(&visit, &found, Some((name, is)));
    Ok(by_nobody(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed_from_paper() {
        let code = draw();
        assert_eq!(read_code(&grouped(&code)).as_deref(), Some(code.as_str()));
        assert_eq!(read_code(&format!(" {} ", grouped(&code).to_uppercase())).as_deref(), Some(code.as_str()));
        assert_eq!(read_code("OIL0-0000-0000").as_deref(), Some("011000000000"));
        for odd in ["", "7k2f", "7k2f-9qxm-0a4d-1", "7k2f-9qxm-0a4u", "æøå"] {
            assert_eq!(read_code(odd), None, "{odd}");
        }
        assert_ne!(draw(), draw());
    }
}
