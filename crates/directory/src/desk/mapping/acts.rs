//! What is done with a candidate: taken, rung, handed over, made ready, laid aside, taken up again.

use super::{PATH, can, done, one, refused, view};
use crate::{
    mapping::{self, Outcome, Way, Why},
    room::Directory,
    store::mapping::{self as store, Did, Tried},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use jiff::{ToSpan as _, civil::Date};
use kernel::{ids, storage::Tx};
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::{Can, access::Right, store::register};

/// The longest note on an attempt, in letters.
const LONGEST: usize = 300;

/// One candidate, and who asks.
struct Asking {
    visit: Visit,
    room: Directory,
    signed: Signed,
    id: String,
}

impl Asking {
    /// Does it, and goes on to a page; or shows the candidate as it is now, and says why it was not done.
    async fn act(
        &self,
        to: &str,
        word: &str,
        act: impl Fn(&mut Tx<'_>, &Can, &str) -> kernel::storage::Result<Did> + Send + Sync + 'static,
    ) -> Result<Response> {
        let (may, id) = (can(&self.signed)?, self.id.clone());
        match self.visit.app.db.write(move |tx| act(tx, &may, &id)).await? {
            Did::Done => Ok(done(&self.visit, to, word)),
            Did::Gone => Err(Error::NotFound),
            did => self.not_done(&did).await,
        }
    }

    async fn not_done(&self, did: &Did) -> Result<Response> {
        let one = one::read(&self.visit, &self.room, &self.signed, &self.id).await?;
        let why = match did {
            Did::Held(who) => {
                let who = shell::dates::capital(&one.colleagues.call(&self.visit, who));
                self.visit.with("mapping-held-since", &[("who", who.into())])
            }
            _ => self.visit.t("mapping-moved"),
        };
        Ok(refused(view::one::page(&self.visit, &one, None, Some(&why))))
    }

    fn page(&self) -> String {
        format!("{PATH}/{}", self.id)
    }

    /// The page again, with what was written and what does not fit.
    async fn again(&self, typed: (String, String), error: (&'static str, &'static str)) -> Result<Response> {
        let one = one::read(&self.visit, &self.room, &self.signed, &self.id).await?;
        let one = one::One { typed, error: Some(error), ..one };
        Ok(refused(view::one::page(&self.visit, &one, None, None)))
    }
}

/// `POST …/{id}/ta`: the asker rings this one. `fra` is the colleague who had it on the page it was taken over from.
pub(super) async fn take(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (asking, seen) = (Asking { visit, room, signed, id }, form.first("fra").map(str::to_owned));
    asking.act(&asking.page(), "tatt", move |tx, may, id| store::take(tx, may, id, seen.as_deref())).await
}

/// `POST …/{id}/legg-tilbake`: nobody has it.
pub(super) async fn give_back(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    Asking { visit, room, signed, id }.act(PATH, "lagt-tilbake", store::give_back).await
}

/// `POST …/{id}/gi-videre`: a colleague has it.
pub(super) async fn hand_over(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (asking, to) = (Asking { visit, room, signed, id }, form.first("til").unwrap_or_default().to_owned());
    let (may, wanted) = (can(&asking.signed)?, to.clone());
    let known = move |tx: &mut Tx<'_>| {
        let names = register::names(tx, &may)?;
        let others = register::who_may(tx, &may, &names, Right::MapListings)?;
        Ok(others.iter().any(|(person, _)| *person == wanted))
    };
    if !asking.visit.app.db.write(known).await? {
        return asking.again(Default::default(), ("til", "mapping-to-whom")).await;
    }
    asking.act(PATH, "gitt-videre", move |tx, may, id| store::hand_over(tx, may, id, &to)).await
}

/// `POST …/{id}/utfall`: how it went.
pub(super) async fn tried(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let asking = Asking { visit, room, signed, id };
    let today = asking.visit.today();
    let (note, again) = (form.first("notat").unwrap_or_default(), form.first("igjen").unwrap_or_default());
    let typed = (note.to_owned(), again.to_owned());
    let Some(outcome) = form.first("utfall").and_then(Outcome::of) else {
        return asking.again(typed, ("utfall", "mapping-outcome-missing")).await;
    };
    if note.chars().count() > LONGEST {
        return asking.again(typed, ("notat", "mapping-too-long")).await;
    }
    let again_on = match again {
        "" => mapping::again_by_itself(outcome, today),
        day => match day.parse::<Date>().ok().filter(|day| in_time(*day, today)) {
            Some(day) => Some(day),
            None => return asking.again(typed, ("igjen", "mapping-again-odd")).await,
        },
    };
    // A key that is none gets a new one: the call is worth more than the guard against pressing twice.
    let key = form.first("nokkel").and_then(|key| key.parse::<uuid::Uuid>().ok()).unwrap_or_else(ids::new_id);
    let way = form.first("hvordan").and_then(Way::of).unwrap_or(Way::Phone);
    let tried = Tried { id: key.to_string(), way, outcome, note: note.to_owned(), again_on };
    let (may, id, now) = (can(&asking.signed)?, asking.id.clone(), asking.visit.app.clock.millis());
    match asking.visit.app.db.write(move |tx| store::tried(tx, &may, &id, &tried, now)).await? {
        // Who answered wants something more to be done; otherwise it goes on with the next at once.
        Did::Done if again_on.is_none() => Ok(done(&asking.visit, &asking.page(), outcome.word())),
        Did::Done => {
            let to = format!("{PATH}?gjort={}&sist={}", outcome.word(), asking.id);
            Ok(Redirect::to(&asking.visit.href(&to)).into_response())
        }
        Did::Gone => Err(Error::NotFound),
        did => asking.not_done(&did).await,
    }
}

/// From today to a year from now.
fn in_time(day: Date, today: Date) -> bool {
    today <= day && today.checked_add(1.year()).is_ok_and(|last| day <= last)
}

/// `POST …/{id}/angre`: the last outcome was wrong.
pub(super) async fn undo(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    let asking = Asking { visit, room, signed, id };
    asking.act(&asking.page(), "angret", store::undo).await
}

/// `POST …/{id}/klar`: the editor is asked to make an entry of it.
pub(super) async fn ready(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    let asking = Asking { visit, room, signed, id };
    asking.act(&asking.page(), "klar", store::ready).await
}

/// `POST …/{id}/ikke-aktuell`: it does not belong here.
pub(super) async fn drop_it(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let asking = Asking { visit, room, signed, id };
    let Some(why) = form.first("hvorfor").and_then(Why::of) else {
        return asking.again(Default::default(), ("hvorfor", "mapping-why-missing")).await;
    };
    asking.act(&asking.page(), "lagt-bort", move |tx, may, id| store::drop_it(tx, may, id, why)).await
}

/// `POST …/{id}/ta-opp`: after all.
pub(super) async fn reopen(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    let asking = Asking { visit, room, signed, id };
    asking.act(&asking.page(), "tatt-opp", store::reopen).await
}
