//! `…/hent-inn/abonnement`: addresses of calendars that are fetched by themselves: what is there, what would come, adding, resting, ending.

use super::{PATH, can, done, refused};
use crate::{
    arrival::{Arriving, Report},
    room::Gatherings,
    series::Mistake,
    store::{self, By, Subscribed},
    subscription::{self, Subscription},
    view::staff::subscribe as view,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// The page of all.
#[derive(Clone, Debug, Default)]
pub struct All {
    /// Those of the workplace.
    pub subscriptions: Vec<Subscription>,
    /// Whether anything is fetched at all.
    pub open: bool,
    /// What was typed.
    pub typed: Asked,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
}

/// What would come from an address.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// Where it is.
    pub address: String,
    /// Where events are that say nothing of it.
    pub postal_code: String,
    /// What the calendar is called.
    pub source: String,
    /// Each series that it has.
    pub arriving: Vec<Arriving>,
    /// What would come of each.
    pub report: Report,
}

/// `GET …/abonnement`
pub(super) async fn page(visit: Visit, State(room): State<Gatherings>, signed: Signed, asked: Asked) -> Result<Markup> {
    let all = all(&visit, &room, &signed, Asked::default(), Vec::new()).await?;
    Ok(view::all(&visit, &all, asked.first("gjort")))
}

async fn all(visit: &Visit, room: &Gatherings, signed: &Signed, typed: Asked, mistakes: Vec<Mistake>) -> Result<All> {
    let can = can(signed)?;
    let subscriptions = visit.app.db.read(move |tx| store::subscriptions_of(tx, &can)).await?;
    Ok(All { subscriptions, open: room.calendars.is_open(), typed, mistakes })
}

/// The address and the postal code as they are kept, or what does not fit.
fn read(form: &Asked, room: &Gatherings) -> std::result::Result<(String, String), Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let address = subscription::read(form.first("adresse").unwrap_or_default(), &room.calendars);
    if let Err(key) = address {
        mistakes.push(Mistake { field: "adresse", key });
    }
    let code: String = form.first("postnr").unwrap_or_default().trim().to_owned();
    if !code.is_empty() && room.around.town(&code).is_none() {
        mistakes.push(Mistake { field: "postnr", key: "arrival-postal-odd" });
    }
    match address {
        Ok(address) if mistakes.is_empty() => Ok((address, code)),
        _ => Err(mistakes),
    }
}

async fn not(visit: &Visit, room: &Gatherings, signed: &Signed, form: Asked, wrong: Vec<Mistake>) -> Result<Response> {
    Ok(refused(view::all(visit, &all(visit, room, signed, form, wrong).await?, None)))
}

/// `POST …/abonnement`: fetches what is there, and shows what would come.
pub(super) async fn look(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    if !room.calendars.is_open() {
        return not(&visit, &room, &signed, form, Vec::new()).await;
    }
    let (address, postal_code) = match read(&form, &room) {
        Ok(read) => read,
        Err(wrong) => return not(&visit, &room, &signed, form, wrong).await,
    };
    let can = can(&signed)?;
    let looked =
        subscription::look(&visit.app, &room.around, &room.calendars, (&address, visit.language.tag())).await?;
    let brought = match looked {
        Ok(brought) => brought,
        Err(fault) => {
            let wrong = vec![Mistake { field: "adresse", key: view::sentence(fault) }];
            return not(&visit, &room, &signed, form, wrong).await;
        }
    };
    let by = By { tenant: can.tenant().to_owned(), person: None, today: visit.today(), now: visit.app.clock.millis() };
    let source = brought.source.clone();
    let (mut arriving, report) = visit.app.db.read(move |tx| store::look(tx, &by, &brought)).await?;
    for one in arriving.iter_mut().filter(|one| !postal_code.is_empty() && !one.said.place.is_known()) {
        one.said.place.fill(&postal_code, room.around.as_ref());
    }
    let preview = Preview { address, postal_code, source, arriving, report };
    Ok(view::preview(&visit, &preview).into_response())
}

/// `POST …/abonnement/legg-til`: keeps the address, and fetches it the first time.
pub(super) async fn add(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    if !room.calendars.is_open() {
        return not(&visit, &room, &signed, form, Vec::new()).await;
    }
    let (address, code) = match read(&form, &room) {
        Ok(read) => read,
        Err(wrong) => return not(&visit, &room, &signed, form, wrong).await,
    };
    let (can, now, language) = (can(&signed)?, visit.app.clock.millis(), visit.language.tag());
    let person = can.actor().person().id.clone();
    let (tenant, new) = (can.tenant().to_owned(), subscription::seal(&visit.app, can.tenant(), &address).await?);
    let id = new.id.clone();
    let add = move |tx: &mut Tx<'_>| {
        let code = Some(code.as_str()).filter(|code| !code.is_empty());
        store::subscribe(tx, &can, &new, (code, language), now)
    };
    let key = match visit.app.db.write(add).await? {
        Subscribed::Yes(id) => {
            subscription::fetch(&visit.app, &room.around, &room.calendars, &id, Some(person)).await?;
            return Ok(done(&visit, &path(&id), "abonnert"));
        }
        Subscribed::Twice => "subscription-twice",
        Subscribed::Many => "subscription-many",
    };
    subscription::forget(&visit.app, &tenant, &id).await?;
    not(&visit, &room, &signed, form, vec![Mistake { field: "adresse", key }]).await
}

fn path(id: &str) -> String {
    format!("{PATH}/hent-inn/abonnement/{id}")
}

/// `GET …/abonnement/{id}`
pub(super) async fn one(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let can = can(&signed)?;
    let one = visit.app.db.read(move |tx| store::subscription_of(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
    Ok(view::one(&visit, &one, room.calendars.is_open(), asked.first("gjort")))
}

/// `POST …/abonnement/{id}`: fetch it now, let it rest, let it go on, end it.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now, today) = (can(&signed)?, visit.app.clock.millis(), visit.today());
    let word = form.first("gjor").unwrap_or_default();
    if word == "hent" {
        return fetch(&visit, &room, can, &id).await;
    }
    let last = (form.first("treff") == Some("avslutt")).then_some(today);
    let (asked, of, tenant) = (word.to_owned(), id.clone(), can.tenant().to_owned());
    let act = move |tx: &mut Tx<'_>| match asked.as_str() {
        "pause" => store::pause_subscription(tx, &can, &of, now),
        "fortsett" => store::resume_subscription(tx, &can, &of, now),
        "avslutt" => store::end_subscription(tx, &can, &of, last, now),
        _ => Ok(false),
    };
    if !visit.app.db.write(act).await? {
        return Err(Error::NotFound);
    }
    if word == "avslutt" {
        subscription::forget(&visit.app, &tenant, &id).await?;
    }
    Ok(match word {
        "pause" => done(&visit, &path(&id), "abonnement-pause"),
        "fortsett" => done(&visit, &path(&id), "abonnement-igjen"),
        _ => Redirect::to(&visit.href(&format!("{PATH}/hent-inn/abonnement?gjort=abonnement-slutt"))).into_response(),
    })
}

async fn fetch(visit: &Visit, room: &Gatherings, can: trust::Can, id: &str) -> Result<Response> {
    if !room.calendars.is_open() {
        return Err(Error::NotFound);
    }
    let (of, now, person) = (id.to_owned(), visit.app.clock.millis(), can.actor().person().id.clone());
    let pressed = visit.app.db.write(move |tx| store::press_subscription(tx, &can, &of, now)).await?;
    if !pressed.ok_or(Error::NotFound)? {
        return Ok(done(visit, &path(id), "abonnement-vent"));
    }
    subscription::fetch(&visit.app, &room.around, &room.calendars, id, Some(person)).await?;
    Ok(done(visit, &path(id), "abonnement-hentet"))
}
