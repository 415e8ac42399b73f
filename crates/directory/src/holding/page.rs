//! The page behind a link, its three answers, and the way back.

use super::{Open, Opened, open};
use crate::{
    fresh::{
        DAY,
        answer::{Answer, answer as write, open_again},
        letter::{LINK, PATH},
        round::ROOM,
    },
    store::{self, By},
    view::holding as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::civil::Date;
use kernel::storage::Tx;
use mail::{
    letters::Moment,
    notices::{self, Notice, Way},
};
use shell::{
    Asked, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};

/// `GET /stemmer/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>, asked: Asked) -> Result<Response> {
    Ok(match open(&visit, &token).await? {
        Opened::Open(open) => by_nobody(view::page::page(&visit, &open, &asked)),
        Opened::Over(token) => over(&visit, &token, asked.ticked("sendt")),
    })
}

fn over(visit: &Visit, token: &str, sent: bool) -> Response {
    by_nobody((StatusCode::GONE, view::page::over(visit, token, sent)))
}

/// `GET /stemmer/{token}/{id}/stenge`: closed for now, or over? Asked before it is done.
pub async fn close(visit: Visit, Path((token, id)): Path<(String, String)>) -> Result<Response> {
    Ok(match open(&visit, &token).await? {
        Opened::Open(open) => by_nobody(view::page::close(&visit, &open, open.entry(&id)?, None)),
        Opened::Over(token) => over(&visit, &token, false),
    })
}

/// `POST /stemmer/{token}/svar`: one of the answers, about one entry or about all that are there.
pub async fn answer(visit: Visit, from: Network, Path(token): Path<String>, Filled(form): Filled) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(over(&visit, &token, false)),
    };
    let (said, about) = (form.first("svar").unwrap_or_default(), form.first("om"));
    let answer = match said {
        "stemmer" | "igjen" => Answer::Right,
        "stengt" => match until(&form, visit.today()) {
            Ok(until) => Answer::ClosedForNow(until),
            Err(()) => {
                let entry = open.entry(about.unwrap_or_default())?;
                let page = view::page::close(&visit, &open, entry, form.first("til"));
                return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page)));
            }
        },
        "lagt-ned" => Answer::Over,
        _ => return Err(shell::Error::NotFound),
    };
    let (again, name, now) = (said == "igjen", open.called().to_owned(), visit.app.clock.millis());
    let which: Vec<String> = match about {
        Some(id) => vec![open.entry(id)?.parts.service.id.clone()],
        // «All of it is right» says nothing about what is closed or over.
        None if said == "stemmer" => standing(&open),
        None => return Err(shell::Error::NotFound),
    };
    let count = which.len();
    let write = move |tx: &mut Tx<'_>| {
        let mut version = None;
        for row in store::by_ids(tx, &which)? {
            version = match again {
                true => open_again(tx, &row, (&name, By::Holder), now)?,
                false => write(tx, &row, &answer, (&name, By::Holder), now)?,
            };
        }
        Ok(version)
    };
    let version = visit.app.db.write(write).await?;
    let undo = version.filter(|_| count == 1).map(|version| format!("&angre={version}")).unwrap_or_default();
    let about = about.map(|id| format!("&om={id}")).unwrap_or_default();
    Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}?gjort={said}{about}{undo}"))).into_response())
}

fn standing(open: &Open) -> Vec<String> {
    let stands = |row: &&crate::listing::Row| row.status == "active";
    open.held.entries.iter().filter(stands).map(|row| row.parts.service.id.clone()).collect()
}

/// The day on which it opens again: nothing was typed, or a day that comes.
fn until(form: &Asked, today: Date) -> std::result::Result<Option<Date>, ()> {
    let Some(typed) = form.first("til") else { return Ok(None) };
    let date: Date = typed.parse().map_err(|_| ())?;
    if date > today { Ok(Some(date)) } else { Err(()) }
}

/// `POST /stemmer/{token}/angre`: takes back what was done just now, as long as nothing else has happened since.
pub async fn undo(visit: Visit, from: Network, Path(token): Path<String>, Filled(form): Filled) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(over(&visit, &token, false)),
    };
    let (version, now) = (form.first("versjon").unwrap_or_default().to_owned(), visit.app.clock.millis());
    let ids: Vec<String> = open.held.entries.iter().map(|row| row.parts.service.id.clone()).collect();
    let undone = visit.app.db.write(move |tx| take_back(tx, &ids, &version, By::Holder, now)).await?;
    let done = if undone { "angret" } else { "for-sent" };
    Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}?gjort={done}"))).into_response())
}

/// Takes back a version of one of these entries, when it is the newest one. Says whether it did.
///
/// # Errors
/// When the database fails.
pub fn take_back(
    tx: &mut Tx<'_>,
    ids: &[String],
    version: &str,
    by: By<'_>,
    now: i64,
) -> kernel::storage::Result<bool> {
    let Some(done) = store::version_of(tx, version)?.filter(|done| ids.contains(&done.service)) else {
        return Ok(false);
    };
    if matches!(done.act, store::Act::Merge | store::Act::Unmerge) {
        // Two entries are not parted by putting one of them back.
        return Ok(false);
    }
    let newest = store::versions(tx, &done.service)?.first().map(|newest| newest.id.clone());
    let before = store::version_before(tx, &done.service, &done.id)?;
    let today = store::by_ids(tx, std::slice::from_ref(&done.service))?.pop();
    let (Some(before), Some(today), true) = (before, today, newest.as_deref() == Some(version)) else {
        return Ok(false);
    };
    store::restore_entry(tx, &before, &today, by, now)?;
    store::put_back_upkeep(tx, &done.service, before.made_at)?;
    Ok(true)
}

/// `POST /stemmer/{token}/ny-lenke`: a link that has run out asks for another, which goes to the address that stands.
pub async fn again(visit: Visit, from: Network, Path(token): Path<String>) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    if let Opened::Over(_) = open(&visit, &token).await? {
        let (now, carried) = (visit.app.clock.millis(), trust::secret::Token::read(&token));
        let moment = Moment { now, mail: visit.app.settings.mail, sms: visit.app.settings.sms };
        let put = move |tx: &mut Tx<'_>| {
            let Some(link) = carried.as_ref().map(|token| store::holder_link(tx, token, now)).transpose()?.flatten()
            else {
                return Ok(());
            };
            let way = Way::of(&link.way).unwrap_or(Way::Email);
            let once = format!("{LINK}/{}/{}", link.holder, now / DAY);
            let (tenant, about) = (link.tenant.as_str(), link.holder.as_str());
            let notice = Notice { tenant, room: ROOM, kind: LINK, about, once: &once, way, good_for: 2 * DAY };
            notices::put(tx, &notice, moment).map(drop)
        };
        visit.app.db.write(put).await?;
    }
    Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}?sendt=1"))).into_response())
}
