//! The form, what it may be the same as, and the thanks.

use super::{Draft, PATH};
use crate::{
    import::name::{Name, are_near},
    room::Directory,
    store::{self, Offered, Origin, Proposing},
    view::propose::{self as view, Refused},
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use kernel::{clock::in_oslo, storage::Tx};
use maud::Markup;
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    dates,
    limits::{self, Asking},
};
use std::collections::HashSet;

/// So many that it may be the same as are shown.
pub const LIKES: usize = 5;
/// Names shorter than this say too little to be found inside others, letters.
const SHORT: usize = 6;

/// `GET /foresla`
pub async fn page(visit: Visit, asked: Asked) -> Result<Markup> {
    let number = asked.first("kommune").map(str::to_owned);
    if asked.ticked("takk") {
        let of = number.clone().unwrap_or_default();
        let kept = visit.app.db.read(move |tx| store::keeper_of(tx, &of)).await?.is_some();
        return Ok(view::thanks(&visit, number.as_deref(), kept));
    }
    show(&visit, &Draft::new(number.as_deref()), None).await
}

async fn show(visit: &Visit, draft: &Draft, refused: Option<&Refused>) -> Result<Markup> {
    let kept = visit.app.db.read(store::all_kept_municipalities).await?;
    Ok(view::page(visit, draft, &kept, refused))
}

/// `POST /foresla`: keeps it for an editor, asks about what is like it, or shows the form again with all that was typed.
pub async fn send(
    visit: Visit,
    from: Network,
    State(room): State<Directory>,
    Filled(form): Filled,
) -> Result<Response> {
    let draft = Draft::read(&form);
    if form.first("gjor") == Some("skriv") {
        return Ok(show(&visit, &draft, None).await?.into_response());
    }
    let mistakes = draft.mistakes();
    if !mistakes.is_empty() {
        let page = show(&visit, &draft, Some(&Refused::Odd(mistakes))).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match limits::count(&visit, from, Asking::Suggestion).await {
        Err(Error::TooMany { again }) => return wait(&visit, &draft, Some(again)).await,
        counted => counted?,
    }
    if !form.ticked("likevel") {
        let likes = likes(&visit, &room, &draft).await?;
        if !likes.is_empty() {
            let page = view::alike(&visit, &draft, &likes);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    }
    let number = draft.get("kommune").to_owned();
    let thanks = visit.href(&format!("{PATH}?takk=1&kommune={number}"));
    let (language, now) = (visit.language.tag(), visit.app.clock.millis());
    let (key, changes) = (draft.key.clone(), draft.changes(language));
    let keep = move |tx: &mut Tx<'_>| {
        let origin = Origin::Public;
        let new = Proposing { id: &key, tenant: &number, service: None, origin, changes: &changes, language };
        store::offer(tx, &new, now)
    };
    match visit.app.db.write(keep).await? {
        Offered::Waits => Ok(Redirect::to(&thanks).into_response()),
        Offered::Full => wait(&visit, &draft, None).await,
    }
}

/// Not now: the form with all that was typed, and when it goes again. Nothing where an editor has to read first.
async fn wait(visit: &Visit, draft: &Draft, again: Option<i64>) -> Result<Response> {
    const DAY: i64 = 24 * 60 * 60;
    let seconds = again.map_or(DAY, |again| (again - visit.app.clock.millis() + 999).max(0) / 1000);
    let refused = match again {
        // Said to the minute, and never before it is true.
        Some(again) => {
            let at = in_oslo(Timestamp::from_millisecond(again + 59_999).unwrap_or_default());
            Refused::Often(dates::time(visit.language, at.time()))
        }
        None => Refused::Full,
    };
    let page = show(visit, draft, Some(&refused)).await?;
    let mut answer = (StatusCode::TOO_MANY_REQUESTS, page).into_response();
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}

/// What stands in the list of this municipality and is called nearly the same: name and readable address.
async fn likes(visit: &Visit, room: &Directory, draft: &Draft) -> Result<Vec<(String, String)>> {
    let number: u16 = draft.get("kommune").parse().unwrap_or(0);
    let mut there = HashSet::new();
    room.finder.marks().each_gist(|id, gist| {
        if gist.municipalities.contains(&number) {
            there.insert(id.to_string());
        }
    });
    let name = draft.get("navn").to_owned();
    let names = visit.app.db.read(store::listed_names).await?;
    let mut found: Vec<(String, String)> = Vec::new();
    for (id, slug, other) in names {
        let seen = found.iter().any(|(_, known)| *known == slug);
        if !seen && there.contains(&id) && is_like(&name, &other) {
            found.push((other, slug));
        }
    }
    found.truncate(LIKES);
    Ok(found)
}

/// Nearly the same name, or one that stands whole inside the other.
fn is_like(one: &str, other: &str) -> bool {
    let (plain, theirs) = (Name::plain(one), Name::plain(other));
    let (short, long) = if plain.len() < theirs.len() { (&plain, &theirs) } else { (&theirs, &plain) };
    let inside = short.chars().count() >= SHORT && format!(" {long} ").contains(&format!(" {short} "));
    inside || are_near(one, other)
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn a_name_inside_another_is_like_it() {
        assert!(is_like("Åpent naust", "Åpent naust på Herdla"));
        assert!(is_like("Apent naust på Herdla", "Åpent naust på Herdla"));
        assert!(!is_like("Kafé", "Kafé Naust i Kollevåg"), "too short to say anything");
        assert!(!is_like("Strikkekveld", "Åpent naust på Herdla"));
    }
}
