//! `/administrasjon/invitasjoner`: links that let somebody in for the first time, by letter or handed over.

use crate::{
    Entry,
    asking::{can, done, moment, refused},
    people, view,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use mail::{
    letters,
    store::invitations::{self as by_letter, Invited, Unsent, Went},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::{
    Can,
    access::Right,
    people::Person,
    secret::Token,
    store::{
        Refused,
        invitations::{self, Open},
        links::Purpose,
        people as store, register,
    },
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-invitations", path: PATH, right: Right::KeepPeople };
/// Its address.
pub const PATH: &str = "/administrasjon/invitasjoner";
/// The choice of sending it, in the form.
pub const LETTER: &str = "brev";
/// The choice of showing it.
pub const SHOWN: &str = "vis";

/// An invitation that can still be used, or whose letter is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whom it lets in.
    pub person: String,
    /// What they are called.
    pub called: String,
    /// When somebody invited, milliseconds since 1970.
    pub made_at: i64,
    /// What names its link and until when that can be used; nothing while the letter has not been tried.
    pub link: Option<(String, i64)>,
    /// The letter that carries it; nothing where it was shown and handed over.
    pub letter: Option<Invited>,
}

/// Whether a letter without an open link is still to come, or never came.
fn is_missed(letter: &Invited) -> bool {
    letter.went == Went::Waiting || letter.link.is_none()
}

/// Links and letters put together: what runs out first at the top, then letters that have no link.
pub fn standing(open: Vec<Open>, mut letters: Vec<Invited>, called: impl Fn(&str) -> Option<String>) -> Vec<Standing> {
    let mut all = Vec::with_capacity(open.len() + letters.len());
    for open in open {
        let at = letters.iter().position(|letter| letter.link.as_ref() == Some(&open.name));
        let letter = at.map(|at| letters.remove(at));
        let Open { name, person, called, made_at, until } = open;
        all.push(Standing { person, called, made_at, link: Some((name, until)), letter });
    }
    // A link that is not open any more was used, withdrawn or ran out; only what was never there is missed.
    for letter in letters.into_iter().filter(is_missed) {
        let called = called(&letter.person).unwrap_or_default();
        all.push(Standing {
            person: letter.person.clone(),
            called,
            made_at: letter.made_at,
            link: None,
            letter: Some(letter),
        });
    }
    all
}

/// Those that can still be used, and letters that are not there yet.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let (open, letters) = (invitations::all(tx, &can, now)?, by_letter::all(tx, &can, now)?);
        // A link knows whom it lets in; names are read for letters that have none.
        let names = if letters.iter().any(is_missed) { Some(register::names(tx, &can)?) } else { None };
        Ok(standing(open, letters, |id| names.as_ref()?.get(id).cloned()))
    };
    let standing = visit.app.db.write(read).await?;
    Ok(view::invitations::list(&visit, &standing, asked.first("gjort")))
}

/// `POST /administrasjon/invitasjoner/trekk`: by what names the link, or the letter where there is no link yet.
pub async fn withdraw(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let (link, letter) = (form.first("lenke").map(str::to_owned), form.first("brev").map(str::to_owned));
    let withdraw = move |tx: &mut kernel::Tx<'_>| {
        let letter = match (&letter, &link) {
            (Some(letter), _) => Some(letter.clone()),
            (None, Some(link)) => {
                let all = by_letter::all(tx, &can, now)?;
                all.into_iter().find(|one| one.link.as_ref() == Some(link)).map(|one| one.id)
            }
            (None, None) => None,
        };
        // The letter first: after that it makes no link.
        let ended = letter.map_or(Ok(None), |id| by_letter::end(tx, &can, &id))?;
        let link = ended.clone().flatten().or_else(|| link.clone());
        let was = link.map_or(Ok(false), |link| invitations::withdraw(tx, &can, &link, now))?;
        Ok((was, ended.is_some()))
    };
    let word = match visit.app.db.write(withdraw).await? {
        (true, _) => "link-withdrawn",
        (false, true) => "letter-withdrawn",
        (false, false) => "link-gone",
    };
    // Back to where it was pressed: the person's own page or the list.
    let person = form.first("person").filter(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let path = person.map_or_else(|| PATH.to_owned(), |id| format!("{}/{id}", people::PATH));
    Ok(done(&visit, &path, word))
}

/// Whom it is for, and why it would not go by letter.
async fn person(visit: &Visit, signed: &Signed, id: String) -> Result<(Person, Option<Unsent>)> {
    let (can, moment) = (can(signed, Right::KeepPeople)?, moment(visit));
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = store::one(tx, &can, &id)? else { return Ok(None) };
        Ok(Some((over.object().clone(), by_letter::held(tx, &over, moment)?)))
    };
    let found = visit.app.db.write(read).await?;
    found.filter(|(person, _)| person.ended_at.is_none()).ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/lenke`
pub async fn about(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (person, unsent) = person(&visit, &signed, id).await?;
    Ok(view::invitations::about(&visit, &person, unsent, None))
}

enum Made {
    Sent,
    Shown(Token),
    Unsent,
    Refused(Refused),
}

/// `POST /administrasjon/folk/{id}/lenke`: puts the letter in the outbox, or makes the link and shows it this once.
pub async fn make(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (can, moment, asked) = (can(&signed, Right::KeepPeople)?, moment(&visit), id.clone());
    let by_mail = form.first("maate") == Some(LETTER);
    let make = move |tx: &mut kernel::Tx<'_>| {
        let over = store::one(tx, &can, &asked)?.filter(|over| over.object().ended_at.is_none());
        let Some(over) = over else { return Ok(None) };
        let made = if by_mail { send(tx, &over, moment)? } else { show(tx, &can, &over, moment.now)? };
        Ok(Some((over.object().clone(), made)))
    };
    let (invited, made) = visit.app.db.write(make).await?.ok_or(Error::NotFound)?;
    let why = match made {
        Made::Sent => return Ok(done(&visit, &format!("{}/{id}", people::PATH), "invited")),
        Made::Shown(token) => {
            return Ok(handed_over(&visit, &invited, &token, moment.now + Purpose::Invitation.lasts()));
        }
        // What stands in the way is said on the page itself.
        Made::Unsent => "admin-invitation-unsent",
        Made::Refused(Refused::HasAWay) => "admin-invitation-has-way",
        Made::Refused(Refused::ReachesFar) => "admin-invitation-reaches-far",
        Made::Refused(Refused::TooMany) => "admin-invitation-too-many",
        Made::Refused(_) => "admin-over",
    };
    let (invited, unsent) = person(&visit, &signed, id).await?;
    Ok(refused(view::invitations::about(&visit, &invited, unsent, Some(why))))
}

type Making = kernel::storage::Result<Made>;

fn send(tx: &mut kernel::Tx<'_>, over: &Can<Person>, moment: letters::Moment) -> Making {
    if by_letter::held(tx, over, moment)?.is_some() {
        return Ok(Made::Unsent);
    }
    if let Err(why) = invitations::make_way(tx, over, moment.now)? {
        return Ok(Made::Refused(why));
    }
    Ok(letters::invitation(tx, over, moment)?.map_or(Made::Unsent, |()| Made::Sent))
}

fn show(tx: &mut kernel::Tx<'_>, can: &Can, over: &Can<Person>, now: i64) -> Making {
    match invitations::make(tx, over, now)? {
        Ok(token) => {
            // A letter that was on its way may have got its link in the same moment.
            for link in by_letter::end_earlier(tx, over, now)? {
                invitations::withdraw(tx, can, &link, now)?;
            }
            Ok(Made::Shown(token))
        }
        Err(why) => Ok(Made::Refused(why)),
    }
}

/// The one place where a link that was made leaves the program but by letter.
fn handed_over(visit: &Visit, person: &Person, token: &Token, until: i64) -> Response {
    let link = visit.app.settings.absolute(&format!("/inn/{}", token.carried()));
    view::invitations::made(visit, person, &link, until).into_response()
}
