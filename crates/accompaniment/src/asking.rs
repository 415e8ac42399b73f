//! `/folge/…`: asking for company to a date or an activity, with a first name or with nothing at all.

use crate::{
    address::{self, By, Odd},
    around::Goal,
    code::Code,
    room::{Accompaniment, asks},
    store::{self, State, Wish},
    told::Told,
    view::ask as view,
};
use axum::{
    extract::{Path, State as Room},
    http::StatusCode,
    response::Response,
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use std::sync::Arc;
use trust::secret::Token;

/// The longest first name.
pub(crate) const LONGEST_NAME: usize = 60;
/// The longest that is written of what is good to know.
pub(crate) const LONGEST_WORDS: usize = 500;

/// What somebody wants company to, and whose people would go along; nobody where nobody does.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What it is.
    pub goal: Goal,
    /// Whose people answer.
    pub tenant: Option<String>,
}

/// The form, as it was filled in.
pub struct Typed {
    /// The chance of the form with a name.
    pub form: Token,
    /// The chance of the form without one: they are two requests.
    pub other: Token,
    /// The first name.
    pub name: String,
    /// How they can be reached.
    pub to: String,
    /// What is good to know.
    pub words: String,
    /// What does not fit with the name: it is missing.
    pub nameless: bool,
    /// What does not fit with how they can be reached.
    pub odd: Option<Odd>,
}

impl Default for Typed {
    fn default() -> Self {
        let (name, to, words) = Default::default();
        Self { form: Token::draw(), other: Token::draw(), name, to, words, nameless: false, odd: None }
    }
}

fn short(form: &Asked, name: &str, longest: usize) -> String {
    form.first(name).unwrap_or_default().trim().chars().take(longest).collect()
}

impl Typed {
    fn read(form: &Asked) -> Self {
        Self {
            form: form.first("skjema").and_then(Token::read).unwrap_or_else(Token::draw),
            name: short(form, "fornavn", LONGEST_NAME),
            to: short(form, "nas", 254),
            words: short(form, "ord", LONGEST_WORDS),
            ..Self::default()
        }
    }
}

/// `GET /folge/treff/{slug}`: on to the next date.
pub(crate) async fn next(visit: Visit, Room(room): Room<Accompaniment>, Path(slug): Path<String>) -> Result<Markup> {
    let (around, asks, of) = (Arc::clone(&room.around), asks(&visit), slug.clone());
    match visit.app.db.read(move |tx| around.next(tx, &of, asks)).await? {
        None => Err(Error::NotFound),
        Some(Some(path)) => Err(Error::Moved { to: visit.href(&format!("/folge{path}")), forever: false }),
        Some(None) => Ok(view::no_date(&visit, &format!("/treff/{slug}"))),
    }
}

async fn offer(
    visit: &Visit,
    find: impl Fn(&mut Tx<'_>) -> kernel::storage::Result<Option<Goal>> + Send + Sync + 'static,
) -> Result<Offer> {
    let look = move |tx: &mut Tx<'_>| {
        let Some(goal) = find(tx)? else { return Ok(None) };
        let tenant = match goal.when {
            // A date has hosts, or it has nobody.
            Some(_) => goal.tenants.first().filter(|_| !goal.hosts.is_empty()).cloned(),
            None => store::somebody_goes_along(tx, &goal.tenants)?,
        };
        Ok(Some(Offer { goal, tenant }))
    };
    visit.app.db.read(look).await?.ok_or(Error::NotFound)
}

async fn date(visit: &Visit, room: &Accompaniment, slug: String, key: String) -> Result<Offer> {
    let (around, asks) = (Arc::clone(&room.around), asks(visit));
    offer(visit, move |tx| around.date(tx, &slug, &key, asks)).await
}

async fn activity(visit: &Visit, room: &Accompaniment, slug: String) -> Result<Offer> {
    let (around, asks) = (Arc::clone(&room.around), asks(visit));
    offer(visit, move |tx| around.activity(tx, &slug, asks)).await
}

/// `GET /folge/treff/{slug}/{date}`
pub(crate) async fn at_date(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    Path((slug, key)): Path<(String, String)>,
) -> Result<Response> {
    let offer = date(&visit, &room, slug, key).await?;
    Ok(by_nobody(view::page(&visit, &offer, &Typed::default())))
}

/// `GET /folge/aktiviteter/{slug}`
pub(crate) async fn at_activity(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    Path(slug): Path<String>,
) -> Result<Response> {
    let offer = activity(&visit, &room, slug).await?;
    Ok(by_nobody(view::page(&visit, &offer, &Typed::default())))
}

/// `POST /folge/treff/{slug}/{date}`
pub(crate) async fn ask_at_date(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    from: Network,
    Path((slug, key)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let offer = date(&visit, &room, slug, key).await?;
    ask(&visit, from, offer, &form).await
}

/// `POST /folge/aktiviteter/{slug}`
pub(crate) async fn ask_at_activity(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    from: Network,
    Path(slug): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let offer = activity(&visit, &room, slug).await?;
    ask(&visit, from, offer, &form).await
}

/// The code stands in the answer to the form and in no address: whoever borrows the telephone finds none in its history. The form
/// sent again is the same request and the same page.
async fn ask(visit: &Visit, from: Network, offer: Offer, form: &Asked) -> Result<Response> {
    let Some(tenant) = offer.tenant.clone().filter(|_| offer.goal.on) else {
        return Ok(by_nobody((StatusCode::CONFLICT, view::page(visit, &offer, &Typed::default()))));
    };
    let mut typed = Typed::read(form);
    let by_code = form.first("gjor") == Some("kode");
    let (by, to) = if by_code {
        (By::Nothing, String::new())
    } else {
        typed.nameless = typed.name.is_empty();
        match address::read(&typed.to) {
            Ok(read) if !typed.nameless => read,
            read => {
                typed.odd = read.err();
                return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::page(visit, &offer, &typed))));
            }
        }
    };
    limits::count(visit, from, Asking::Accompaniment).await?;
    let (code, now) = (Code::of(&typed.form), visit.app.clock.millis());
    let mark = code.mark();
    let of = mark.clone();
    let before = visit.app.db.read(move |tx| store::by_mark(tx, &of)).await?;
    // What was answered already is not asked anew.
    if before.as_ref().is_none_or(|before| before.state == State::Waiting) {
        let id = before.map_or_else(|| ids::new_id().to_string(), |before| before.id);
        let told = Told { name: typed.name.clone(), to, words: typed.words.clone(), ..Told::default() };
        let sealed = if by_code { None } else { told.seal(&visit.app, &tenant, &id).await? };
        let (language, goal) = (visit.language, offer.goal.clone());
        let wish = Wish { id, tenant, goal, mark, language, by, sealed };
        visit.app.db.write(move |tx| store::ask(tx, &wish, now)).await?;
    }
    let whole_name = !by_code && address::is_whole_name(&typed.name);
    Ok(by_nobody(view::thanks(visit, &offer, &code, (by, whole_name))))
}
