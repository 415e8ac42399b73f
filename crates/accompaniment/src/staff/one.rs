//! One who asks: read, with an entry in the record, and answered.

use super::{LONGEST_WORD, PATH, can, done, moment};
use crate::{
    around::Goal,
    asking::LONGEST_NAME,
    room::{Accompaniment, asks},
    store::{self, Answered, Request, State},
    told::Told,
    view::one as view,
};
use axum::{
    extract::{Path, State as Room},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use kernel::Tx;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, kept::by_nobody};
use std::sync::Arc;
use trust::{Can, store::register};

/// What the page shows.
pub struct One {
    /// The request.
    pub one: Request,
    /// What it is about; nothing when that is not there any more.
    pub goal: Option<Goal>,
    /// What they told and were answered; nothing where they wanted a code only and nobody has answered.
    pub told: Option<Told>,
    /// To whom it can be handed: identifier and name.
    pub peers: Vec<(String, String)>,
    /// The reader's first name, to begin with.
    pub me: String,
    /// The reader.
    pub person: String,
    /// What was typed and does not fit.
    pub typed: Asked,
    /// The field that does not fit, and why.
    pub mistake: Option<(&'static str, &'static str)>,
}

async fn found(visit: &Visit, room: &Accompaniment, can: &Can, id: &str) -> Result<One> {
    let (by, id, around, asks) = (can.clone(), id.to_owned(), Arc::clone(&room.around), asks(visit));
    let look = move |tx: &mut Tx<'_>| {
        // That it is read stands in the record first, or nothing is shown.
        let Some(one) = store::open(tx, &by, &id)? else { return Ok(None) };
        let goal = around.goal(tx, one.kind, &one.thing, asks)?;
        Ok(Some((one, goal, register::peers(tx, &by)?)))
    };
    let (one, goal, peers) = visit.app.db.write(look).await?.ok_or(Error::NotFound)?;
    let told = Told::open(&visit.app, &one).await?;
    let person = can.actor().person();
    let me = person.name.split_whitespace().next().unwrap_or_default().to_owned();
    let (person, typed, mistake) = (person.id.clone(), Asked::default(), None);
    Ok(One { one, goal, told, peers, me, person, typed, mistake })
}

/// `GET /folge-med/{id}`
pub(super) async fn page(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let one = found(&visit, &room, &can(&signed)?, &id).await?;
    Ok(by_nobody(view::page(&visit, &one, asked.first("gjort"))))
}

/// `POST /folge-med/{id}`: one of the acts.
pub(super) async fn act(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let can = can(&signed)?;
    match form.first("gjor").unwrap_or_default() {
        word @ ("ja" | "nei") => {
            let state = if word == "ja" { State::Accepted } else { State::Declined };
            answer(&visit, &room, &can, (&id, state), form.clone()).await
        }
        "angre" => take_back(&visit, &can, &id).await,
        "overlat" => {
            let (of, to) = (id.clone(), form.first("til").unwrap_or_default().to_owned());
            let handed = visit.app.db.write(move |tx| store::hand_over(tx, &can, &of, &to)).await?;
            if handed { Ok(done(&visit, &format!("{PATH}/{id}"), "overlatt")) } else { Err(Error::NotFound) }
        }
        word @ ("sammen" | "kom-ikke" | "vet-ikke") => {
            let (of, came) = (id.clone(), came(word));
            let noted = visit.app.db.write(move |tx| store::note_afterwards(tx, &can, &of, came)).await?;
            if noted { Ok(done(&visit, &format!("{PATH}/{id}"), "notert")) } else { Err(Error::NotFound) }
        }
        _ => Err(Error::NotFound),
    }
}

fn came(word: &str) -> Option<&'static str> {
    match word {
        "sammen" => Some("together"),
        "kom-ikke" => Some("missed"),
        _ => None,
    }
}

async fn answer(
    visit: &Visit,
    room: &Accompaniment,
    can: &Can,
    (id, state): (&str, State),
    form: Asked,
) -> Result<Response> {
    let text = |name: &str, longest: usize| -> String {
        form.first(name).unwrap_or_default().trim().chars().take(longest).collect()
    };
    let (who, word) = match state {
        State::Accepted => (text("hvem", LONGEST_NAME), text("ord", LONGEST_WORD)),
        _ => (String::new(), text("nei_ord", LONGEST_WORD)),
    };
    let one = found(visit, room, can, id).await?;
    let mistake = match state {
        State::Accepted if who.is_empty() => Some(("hvem", "accompany-who-missing")),
        State::Accepted if word.is_empty() => Some(("ord", "accompany-word-missing")),
        State::Declined if word.is_empty() => Some(("nei_ord", "accompany-no-missing")),
        _ => None,
    };
    if mistake.is_some() {
        let one = One { typed: form.clone(), mistake, ..one };
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::page(visit, &one, None))));
    }
    if state == State::Accepted && !one.goal.as_ref().is_some_and(|goal| goal.on) {
        return Ok(done(visit, &format!("{PATH}/{id}"), "for-sent"));
    }
    let told = Told { who, word, ..one.told.unwrap_or_default() };
    let sealed = told.seal(&visit.app, &one.one.tenant, id).await?.ok_or(Error::NotFound)?;
    let (by, of, moment) = (can.clone(), id.to_owned(), moment(&visit.app));
    let put = move |tx: &mut Tx<'_>| store::accept_or_decline(tx, &by, (&of, state), &sealed, moment);
    let word = match visit.app.db.write(put).await? {
        Answered::Yes if state == State::Accepted => "ja",
        Answered::Yes => "nei",
        Answered::Before => "for-sent",
        Answered::NotThere => return Err(Error::NotFound),
    };
    Ok(done(visit, &format!("{PATH}/{id}"), word).into_response())
}

async fn take_back(visit: &Visit, can: &Can, id: &str) -> Result<Response> {
    let (by, of) = (can.clone(), id.to_owned());
    // What they told is read only by the program here, to be sealed again without the answer.
    let one = visit.app.db.read(move |tx| store::in_sight(tx, &by, &of)).await?.ok_or(Error::NotFound)?;
    let told = Told::open(&visit.app, &one).await?.unwrap_or_default();
    let told = Told { who: String::new(), word: String::new(), ..told };
    let sealed = told.seal(&visit.app, &one.tenant, id).await?.ok_or(Error::NotFound)?;
    let (by, of, moment) = (can.clone(), id.to_owned(), moment(&visit.app));
    let put = move |tx: &mut Tx<'_>| store::take_answer_back(tx, &by, &of, Some(sealed.clone()), moment);
    let word = match visit.app.db.write(put).await? {
        Answered::Yes => "angret",
        Answered::Before => "for-sent",
        Answered::NotThere => return Err(Error::NotFound),
    };
    Ok(done(visit, &format!("{PATH}/{id}"), word))
}
