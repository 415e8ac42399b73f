//! Asking to be reminded, saying yes, and stopping it. What a page says never tells whether an address was there before.

use super::{Address, Code, Kept, Odd, Stop, TABLE, When, offered};
use crate::{
    date::{self, Date},
    series::Series,
    store::{self, Reminder, Tried, Wish},
    view::reminder as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use kernel::{ids, storage::Tx, tenants};
use mail::notices::Way;
use maud::Markup;
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use std::sync::Arc;
use trust::{
    secret::Token,
    vault::{self, Place},
};

/// What somebody wants to hear of.
#[derive(Clone, Debug)]
pub enum Of {
    /// One date.
    Date(Box<Date>),
    /// That a series starts again.
    Series(Box<Series>),
}

impl Of {
    /// The series.
    #[must_use]
    pub const fn series(&self) -> &Series {
        match self {
            Self::Date(date) => &date.series,
            Self::Series(series) => series,
        }
    }

    /// The page that one came from, without a language.
    #[must_use]
    pub fn back(&self) -> String {
        match self {
            Self::Date(date) => date.path(),
            Self::Series(series) => series.path(),
        }
    }

    /// Where the form is sent, without a language.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Date(date) => format!("{}/minn-meg", date.path()),
            Self::Series(series) => format!("{}/si-fra", series.path()),
        }
    }

    /// When one can be reminded; nothing to choose for a series.
    #[must_use]
    pub fn offered(&self, visit: &Visit) -> Vec<When> {
        match self {
            Self::Date(date) => offered(date.occurrence.starts, visit.now.datetime()),
            Self::Series(_) => Vec::new(),
        }
    }

    /// Whether there is anything to be reminded of: a date that is on and not too near, or a series that rests.
    #[must_use]
    pub fn is_open(&self, visit: &Visit) -> bool {
        match self {
            Self::Date(date) => date.is_open(visit) && !self.offered(visit).is_empty(),
            Self::Series(series) => rests(series, visit),
        }
    }
}

/// Whether a series rests, or will, and is to come back.
#[must_use]
pub fn rests(series: &Series, visit: &Visit) -> bool {
    let today = visit.today();
    series.ended_on.is_none() && series.pauses.iter().any(|pause| pause.covers(today) || pause.from_on > today)
}

/// The form, as it was filled in.
pub struct Typed {
    /// The form's own chance.
    pub form: Token,
    /// Where to, as it was typed.
    pub address: String,
    /// When.
    pub when: Option<When>,
    /// What does not fit.
    pub odd: Option<Odd>,
}

impl Default for Typed {
    fn default() -> Self {
        Self { form: Token::draw(), address: String::new(), when: None, odd: None }
    }
}

impl Typed {
    fn read(form: &Asked) -> Self {
        Self {
            form: form.first("skjema").and_then(Token::read).unwrap_or_else(Token::draw),
            address: form.first("adresse").unwrap_or_default().to_owned(),
            when: form.first("naar").and_then(When::of),
            odd: None,
        }
    }
}

/// The ways by which something leaves here.
#[must_use]
pub fn ways(visit: &Visit) -> Vec<Way> {
    let settings = &visit.app.settings;
    [(settings.sms, Way::Sms), (settings.mail, Way::Email)]
        .into_iter()
        .filter_map(|(on, way)| on.then_some(way))
        .collect()
}

/// `GET /treff/{slug}/{date}/minn-meg`
pub(crate) async fn of_date(visit: Visit, Path((slug, key)): Path<(String, String)>) -> Result<Response> {
    let of = Of::Date(Box::new(date::find(&visit, slug, &key).await?));
    Ok(by_nobody(form(&visit, &of)?))
}

/// `POST /treff/{slug}/{date}/minn-meg`
pub(crate) async fn ask_of_date(
    visit: Visit,
    from: Network,
    Path((slug, key)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let of = Of::Date(Box::new(date::find(&visit, slug, &key).await?));
    ask(&visit, from, &of, Typed::read(&form)).await
}

/// `GET /treff/{slug}/si-fra`
pub(crate) async fn of_series(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let of = Of::Series(Box::new(series(&visit, slug).await?));
    Ok(by_nobody(form(&visit, &of)?))
}

/// `POST /treff/{slug}/si-fra`
pub(crate) async fn ask_of_series(
    visit: Visit,
    from: Network,
    Path(slug): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let of = Of::Series(Box::new(series(&visit, slug).await?));
    ask(&visit, from, &of, Typed::read(&form)).await
}

async fn series(visit: &Visit, slug: String) -> Result<Series> {
    let read = move |tx: &mut Tx<'_>| match store::by_slug(tx, &slug)? {
        Some(series) => Ok(Ok(series)),
        None => Ok(Err(store::former_slug(tx, &slug)?)),
    };
    match visit.app.db.read(read).await? {
        Ok(series) => Ok(series),
        Err(Some(slug)) => Err(Error::Moved { to: visit.href(&format!("/treff/{slug}/si-fra")), forever: true }),
        Err(None) => Err(Error::NotFound),
    }
}

fn form(visit: &Visit, of: &Of) -> Result<Markup> {
    if ways(visit).is_empty() {
        return Err(Error::NotFound);
    }
    Ok(if of.is_open(visit) { view::form_page(visit, of, &Typed::default()) } else { view::too_late(visit, of) })
}

async fn ask(visit: &Visit, from: Network, of: &Of, typed: Typed) -> Result<Response> {
    let ways = ways(visit);
    if ways.is_empty() {
        return Err(Error::NotFound);
    }
    if !of.is_open(visit) {
        return Ok(by_nobody((StatusCode::CONFLICT, view::too_late(visit, of))));
    }
    let address = match Address::read(&typed.address, &ways) {
        Ok(address) => address,
        Err(odd) => {
            let typed = Typed { odd: Some(odd), ..typed };
            return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::form_page(visit, of, &typed))));
        }
    };
    limits::count(visit, from, Asking::Reminder).await?;
    let wish = wish(visit, of, &typed, &address).await.map_err(|error| Error::Unexpected(Arc::new(error.into())))?;
    let (way, now) = (address.way, visit.app.clock.millis());
    visit.app.db.write(move |tx| store::ask_for_reminder(tx, &wish, now)).await?;
    Ok(by_nobody(match way {
        Way::Sms => view::code_page(visit, of.back(), &typed.form, None),
        Way::Email => view::letter_page(visit, of, &typed.address),
    }))
}

async fn wish(visit: &Visit, of: &Of, typed: &Typed, address: &Address) -> vault::Result<Wish> {
    let (id, now) = (ids::new_id().to_string(), visit.app.clock.millis());
    let stop = Stop::of(&typed.form);
    let (yes, answer) = match address.way {
        Way::Sms => {
            let code = Code::draw();
            (code.digits().to_owned(), code.stored(&id))
        }
        Way::Email => {
            let token = Token::draw();
            (token.carried().to_owned(), token.stored().whole().to_owned())
        }
    };
    let series = of.series();
    let (occurrence, when) = match of {
        Of::Date(date) => {
            let offered = of.offered(visit);
            let when = typed.when.filter(|when| offered.contains(when)).or_else(|| offered.first().copied());
            (Some(date.occurrence.id.clone()), when)
        }
        Of::Series(_) => (None, None),
    };
    let vault = &visit.app.vault;
    let place = Place { tenant: &series.tenant, person: TABLE, table: TABLE, column: "sealed", row: &id };
    let kept = Kept { to: address.to.expose().clone(), stop: stop.clone(), yes };
    let sealed = vault.seal(&place, &kept.written(), now).await?;
    let mark = vault.index(tenants::COMMONS, TABLE, "mark", &address.exact, now).await?;
    let (series, language) = (series.id.clone(), visit.language);
    let (way, stop) = (address.way, stop.stored());
    Ok(Wish { id, series, occurrence, when, way, language, sealed, mark, stop, answer })
}

/// `POST /minn-meg/kode`: the digits from a text message.
pub(crate) async fn by_code(visit: Visit, from: Network, Filled(form): Filled) -> Result<Response> {
    let opened = form.first("skjema").and_then(Token::read).ok_or(Error::NotFound)?;
    let back = form.first("tilbake").filter(|path| path.starts_with("/treff/")).unwrap_or("/treff").to_owned();
    let again = |key: &'static str| {
        by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::code_page(&visit, back.clone(), &opened, Some(key))))
    };
    let Some(code) = form.first("kode").and_then(Code::read) else { return Ok(again("remind-code-odd")) };
    limits::count(&visit, from, Asking::Answer).await?;
    let (stop, now) = (Stop::of(&opened), visit.app.clock.millis());
    let stored = stop.stored();
    match visit.app.db.write(move |tx| store::try_reminder_code(tx, &stored, &code, now)).await? {
        Tried::Yes(row) => Ok(by_nobody(view::yes_page(&visit, &row, &stop, back))),
        Tried::No => Ok(again("remind-code-wrong")),
        Tried::TooOften => Ok(again("remind-code-too-often")),
    }
}

async fn found(visit: &Visit, carried: &str) -> Result<Option<Reminder>> {
    let token = Token::read(carried).ok_or(Error::NotFound)?;
    let answer = token.stored().whole().to_owned();
    Ok(visit.app.db.read(move |tx| store::reminder_asked(tx, &answer)).await?)
}

/// `GET /minn-meg/ja/{token}`: only looks.
pub(crate) async fn asked(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    Ok(match found(&visit, &token).await? {
        Some(row) => by_nobody(view::was_it_you(&visit, &row, &token)),
        None => by_nobody((StatusCode::GONE, view::out(&visit))),
    })
}

/// `POST /minn-meg/ja/{token}`
pub(crate) async fn by_link(visit: Visit, from: Network, Path(token): Path<String>) -> Result<Response> {
    limits::count(&visit, from, Asking::Answer).await?;
    let Some(row) = found(&visit, &token).await? else { return Ok(by_nobody((StatusCode::GONE, view::out(&visit)))) };
    let now = visit.app.clock.millis();
    let row = visit.app.db.write(move |tx| store::confirm_reminder(tx, row.clone(), now)).await?;
    Ok(by_nobody(view::yes_from_letter(&visit, &row)))
}

/// `GET /minn-meg/{code}`: only looks. What was stopped and what never was look alike.
pub(crate) async fn stopping(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let stop = Stop::read(&code).ok_or(Error::NotFound)?;
    let stored = stop.stored();
    let there = !visit.app.db.read(move |tx| store::reminders_stopped_by(tx, &stored)).await?.is_empty();
    Ok(by_nobody(if there { view::stop_page(&visit, &stop) } else { view::stopped(&visit) }))
}

/// `POST /minn-meg/{code}`: from the page, or from a mail program (RFC 8058).
pub(crate) async fn stop(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let stored = Stop::read(&code).ok_or(Error::NotFound)?.stored();
    visit.app.db.write(move |tx| store::stop_reminders(tx, &stored)).await?;
    Ok(by_nobody(view::stopped(&visit)).into_response())
}
