//! Who is invited: searched for in the directory, from another of our fairs, or typed in by hand.

use super::{DESK, can, done};
use crate::{
    around::Entry,
    fair::{
        Exhibitor, Fair, MOST, Told,
        answer::is_address,
        asking::{kept, moment},
        form::{LINE, Odd, key, text},
        letters::kind,
    },
    room::Gatherings,
    store::fair::{self as store, Inviting},
    view::fair::desk::{self as view, invite::Typed},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit, asked::Filled};
use trust::secret::Token;

/// So many are shown of what is found.
const SHOWN: usize = 40;

/// What there is to choose from.
pub struct Choices {
    /// What was found in the directory.
    pub found: Vec<Entry>,
    /// Whether more was found than is shown.
    pub more: bool,
    /// The municipalities that something in the directory is in: number and name.
    pub places: Vec<(String, String)>,
    /// Those of our fair before this one.
    pub before: Vec<Exhibitor>,
    /// Those who are invited already.
    pub invited: Vec<Exhibitor>,
}

async fn choices(visit: &Visit, room: &Gatherings, signed: &Signed, fair: &Fair, typed: &Typed) -> Result<Choices> {
    let (can, around) = (can(signed)?, room.around.clone());
    let (words, place) = (typed.words.clone(), typed.place.clone());
    let (id, day) = (fair.id.clone(), fair.date);
    let look = move |tx: &mut Tx<'_>| {
        let invited = store::invited(tx, &can, &id)?;
        let earlier = store::kept_fairs(tx, &can)?.into_iter().find(|one| one.id != id && one.date <= day);
        let mut before = match earlier {
            Some(earlier) => store::invited(tx, &can, &earlier.id)?,
            None => Vec::new(),
        };
        before.retain(|one| !invited.iter().any(|other| same(one, other)));
        let mut found = match words.is_empty() && place.is_empty() {
            true => Vec::new(),
            false => around.entries(tx, &words, &place, SHOWN + 1)?,
        };
        let more = found.len() > SHOWN;
        found.truncate(SHOWN);
        Ok(Choices { found, more, places: around.municipalities_of_entries(), before, invited })
    };
    Ok(visit.app.db.read(look).await?)
}

/// Whether two are the same as far as anybody can know.
fn same(one: &Exhibitor, other: &Exhibitor) -> bool {
    match (&one.entry, &other.entry) {
        (Some((one, _)), Some((other, _))) => one == other,
        _ => one.name.to_lowercase() == other.name.to_lowercase(),
    }
}

/// `GET …/{id}/inviter`
pub(super) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let typed = Typed {
        key: ids::new_id().to_string(),
        words: text(&asked, "q"),
        place: text(&asked, "kommune"),
        ..Typed::default()
    };
    let choices = choices(&visit, &room, &signed, &fair, &typed).await?;
    Ok(view::invite::page(&visit, &fair, &choices, &typed, &[], asked.first("gjort")))
}

/// Whom to write to, before they have a link.
struct New {
    id: String,
    name: String,
    entry: Option<(String, String)>,
    email: String,
}

impl New {
    fn of(entry: Entry) -> Self {
        Self {
            id: ids::new_id().to_string(),
            name: entry.name,
            entry: Some((entry.id, entry.slug)),
            email: entry.email.filter(|email| is_address(email)).unwrap_or_default(),
        }
    }
}

/// `POST …/{id}/inviter`
pub(super) async fn invite(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let typed = Typed {
        key: key(&form),
        words: text(&form, "q"),
        place: text(&form, "kommune"),
        name: text(&form, "navn"),
        email: text(&form, "epost"),
        ticked: form.all("hvem").map(str::to_owned).collect(),
        again: form.all("forrige").map(str::to_owned).collect(),
    };
    let choices = choices(&visit, &room, &signed, &fair, &typed).await?;
    let odd = mistakes(&typed, &choices);
    if !odd.is_empty() {
        let page = view::invite::page(&visit, &fair, &choices, &typed, &odd, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let all = gathered(&visit, &room, &typed, &choices).await?;
    let mut inviting = Vec::with_capacity(all.len());
    for one in all {
        let (token, language) = (Token::draw(), fair.language);
        let written = !one.email.is_empty();
        let told = Told { email: one.email, token: token.carried().to_owned(), ..Told::default() };
        let sealed = told.seal(&visit.app, &fair.tenant, &one.id).await?;
        let (link, id, name, entry) = (token.stored(), one.id, one.name, one.entry);
        inviting.push(Inviting { id, name, entry, language, written, sealed, link });
    }
    let (can, moment, fair_id) = (can(&signed)?, moment(&visit.app), fair.id.clone());
    let invite = move |tx: &mut Tx<'_>| {
        for one in &inviting {
            if store::invite(tx, &can, &fair_id, one, moment.now)?
                && let Some(there) = store::exhibitor(tx, &one.id)?
            {
                store::tell_all(tx, [&there].into_iter(), (kind::INVITE, ""), moment)?;
            }
        }
        Ok(())
    };
    visit.app.db.write(invite).await?;
    Ok(done(&visit, &format!("{DESK}/{}/utstillere", fair.id), "invitert"))
}

fn mistakes(typed: &Typed, choices: &Choices) -> Odd {
    let mut odd: Odd = Vec::new();
    let mut say = |name: &str, key| odd.push((name.to_owned(), key));
    let by_hand = !typed.name.is_empty() || !typed.email.is_empty();
    let more = typed.ticked.len() + typed.again.len() + usize::from(by_hand);
    if more == 0 {
        say("navn", "fair-odd-nobody");
    } else if by_hand && typed.name.is_empty() {
        say("navn", "fair-odd-exhibitor");
    }
    if typed.name.chars().count() > LINE {
        say("navn", "fair-odd-long");
    }
    let there = |one: &Exhibitor| one.name.to_lowercase() == typed.name.to_lowercase() && one.id != typed.key;
    if by_hand && choices.invited.iter().any(there) {
        say("navn", "fair-odd-there");
    }
    if !typed.email.is_empty() && !is_address(&typed.email) {
        say("epost", "fair-odd-email");
    }
    if choices.invited.len() + more > MOST {
        say("navn", "fair-odd-most");
    }
    odd
}

/// All who are chosen, with the address that is known for each.
async fn gathered(visit: &Visit, room: &Gatherings, typed: &Typed, choices: &Choices) -> Result<Vec<New>> {
    let again: Vec<&Exhibitor> = choices.before.iter().filter(|one| typed.again.contains(&one.id)).collect();
    let own = again.iter().filter_map(|one| one.entry.as_ref().map(|(id, _)| id.clone()));
    let wanted: Vec<String> = typed.ticked.iter().cloned().chain(own).collect();
    let around = room.around.clone();
    let entries = visit.app.db.read(move |tx| around.entries_by_id(tx, &wanted)).await?;
    let mut all: Vec<New> = Vec::new();
    for one in again {
        let kept = Told::open(&visit.app, one).await?.map(|told| told.email).unwrap_or_default();
        let known = one.entry.as_ref().and_then(|(id, _)| entries.iter().find(|entry| entry.id == *id));
        let mut new = known.cloned().map_or_else(
            || New { id: ids::new_id().to_string(), name: one.name.clone(), entry: None, email: String::new() },
            New::of,
        );
        if !kept.is_empty() {
            new.email = kept;
        }
        all.push(new);
    }
    let ticked = entries.into_iter().filter(|entry| typed.ticked.contains(&entry.id));
    all.extend(ticked.map(New::of));
    if !typed.name.is_empty() {
        let (id, name, email) = (typed.key.clone(), typed.name.clone(), typed.email.clone());
        all.push(New { id, name, entry: None, email });
    }
    Ok(all)
}
