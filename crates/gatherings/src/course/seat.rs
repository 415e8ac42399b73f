//! `/kurs/plass/{token}`: what somebody has who has asked for a seat. Whoever has the link may look and act; looking says nothing.

use super::{Course, SEAT, Shown, Told, asking::moment};
use crate::{
    store::course::{self as store, Enrolment, Place},
    view::course as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::{Language, Tx};
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use trust::secret::Token;

/// What a link opens.
#[derive(Clone)]
pub struct Open {
    /// What the link carries.
    pub token: String,
    /// The enrolment.
    pub one: Enrolment,
    /// What they told; nothing once it is erased.
    pub told: Option<Told>,
    /// The course.
    pub course: Course,
    /// The run, as it stands.
    pub shown: Shown,
    /// How many stand before them on the list.
    pub before: i64,
    /// On how many days they were there, once it is over.
    pub present: usize,
    /// What was told to those who take part, the newest first.
    pub messages: Vec<store::Message>,
}

pub(super) async fn open(visit: &Visit, token: &str) -> Result<Open> {
    let link = Token::read(token).ok_or(Error::NotFound)?.stored();
    let now = visit.now.datetime();
    let look = move |tx: &mut Tx<'_>| {
        let Some(one) = store::enrolment_by_link(tx, &link)? else { return Ok(None) };
        let Some(run) = store::run(tx, &one.run)? else { return Ok(None) };
        let Some(course) = store::course(tx, &run.course)? else { return Ok(None) };
        let present = store::attendance(tx, &run.id)?.iter().filter(|(_, who)| *who == one.id).count();
        let before = store::place_in_line(tx, &one)?;
        let messages = if one.confirmed_at.is_some() { store::told(tx, &run.id)? } else { Vec::new() };
        Ok(Some((one, course, Shown::of(tx, run, now)?, before, (present, messages))))
    };
    let found = visit.app.db.read(look).await?;
    let (one, course, shown, before, (present, messages)) = found.ok_or(Error::NotFound)?;
    let told = Told::open(&visit.app, &one).await?;
    Ok(Open { token: token.to_owned(), one, told, course, shown, before, present, messages })
}

fn back(visit: &Visit, token: &str, word: &str) -> Response {
    Redirect::to(&visit.href(&format!("{SEAT}/{token}?gjort={word}"))).into_response()
}

/// `GET /kurs/plass/{token}`
pub(super) async fn page(visit: Visit, Path(token): Path<String>, asked: Asked) -> Result<Response> {
    let open = open(&visit, &token).await?;
    Ok(by_nobody(view::seat::page(&visit, &open, asked.first("gjort"))))
}

/// `POST /kurs/plass/{token}`: says yes, takes the offer, gives back, or wants no reminder.
pub(super) async fn act(
    visit: Visit,
    from: Network,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = open(&visit, &token).await?;
    let (one, moment) = (open.one, moment(&visit.app));
    let (id, tenant, db) = (one.id.clone(), one.tenant.clone(), &visit.app.db);
    let word = match form.first("gjor").unwrap_or_default() {
        "ja" => {
            let done = db.write(move |tx| store::confirm(tx, &one, moment)).await?;
            if done { "ja" } else { "for-sent" }
        }
        "ta-imot" => {
            let done = db.write(move |tx| store::accept(tx, &one, moment.now)).await?;
            if done { "tatt" } else { "for-sent" }
        }
        "gi-tilbake" => {
            let done = db.write(move |tx| store::give_back(tx, &one, moment)).await?;
            if done {
                // What they told goes at once; the daily round finishes what a power cut leaves.
                super::work::erase_one(&visit.app, &id, &tenant).await?;
            }
            "gitt"
        }
        word @ ("minn" | "ikke-minn") => {
            let wanted = word == "minn";
            db.write(move |tx| store::remind(tx, &one.id, wanted)).await?;
            if wanted { "minn" } else { "ikke-minn" }
        }
        _ => return Err(Error::NotFound),
    };
    Ok(back(&visit, &token, word))
}

/// `GET /kurs/plass/{token}/gi-tilbake`: asked before it is done.
pub(super) async fn leave(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let open = open(&visit, &token).await?;
    Ok(match open.one.place {
        Place::Gone => back(&visit, &token, "gitt"),
        _ => by_nobody(view::seat::leave(&visit, &open)),
    })
}

/// `GET /kurs/plass/{token}/endre`
pub(super) async fn change_page(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let open = open(&visit, &token).await?;
    let Some(told) = open.told.clone() else { return Ok(back(&visit, &token, "borte")) };
    let form = super::Form {
        name: told.name,
        contact: told.contact,
        workplace: told.workplace,
        county: told.county,
        language: open.one.language,
    };
    Ok(by_nobody(view::seat::change(&visit, &open, &form, &[])))
}

/// `POST /kurs/plass/{token}/endre`
pub(super) async fn change(
    visit: Visit,
    from: Network,
    Path(token): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = open(&visit, &token).await?;
    let Some(told) = open.told.clone() else { return Ok(back(&visit, &token, "borte")) };
    let form = super::Form::read(&filled, open.one.language);
    let odd = form.mistakes();
    if !odd.is_empty() {
        let form = super::Form { contact: told.contact, ..form };
        let page = view::seat::change(&visit, &open, &form, &odd);
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page)));
    }
    let told = Told { name: form.name, workplace: form.workplace, county: form.county, ..told };
    keep(&visit, &open.one, &told, form.language).await?;
    Ok(back(&visit, &token, "endret"))
}

/// Keeps what somebody tells now in place of what they told.
pub(super) async fn keep(visit: &Visit, one: &Enrolment, told: &Told, language: Language) -> Result<()> {
    let sealed = told.seal(&visit.app, &one.tenant, &one.id).await?;
    let id = one.id.clone();
    visit.app.db.write(move |tx| store::change_enrolment(tx, &id, sealed.clone(), language)).await?;
    Ok(())
}
