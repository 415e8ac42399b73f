//! `/redaksjon/register`: an organisation by its number or its name. What is asked goes in a form and not in an address, so
//! that it stands in no history and no log.

use super::{Found, Missed, NEW_ENTRY, Short, look_up, view};
use crate::{
    import::csv,
    listing::{Listing, Said},
    room::Directory,
    store,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};
use std::sync::OnceLock;
use trust::{Can, access::Right};

/// The longest that can be asked for, in characters.
pub(super) const LONGEST: usize = 120;

/// What was typed, read.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Typed {
    Number(String),
    Name(String),
}

/// What does not fit in what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    Empty,
    /// A name of one sign finds everything.
    Short,
    /// So many digits, which are not nine.
    Digits(usize),
    /// The last digit does not fit the others.
    Check,
}

/// What is shown under the form.
#[derive(Clone, Debug)]
pub(super) enum Shown {
    Nothing,
    Mistake(Mistake),
    Missed(Missed),
    /// One organisation, and the entries that it has here: name and readable address.
    One(Box<Found>, Vec<(Said, String)>),
    Many(Vec<Short>, u64),
}

/// `GET /redaksjon/register`
pub(super) async fn page(visit: Visit, State(room): State<Directory>) -> Markup {
    view::page(&visit, is_on(&room), "", &Shown::Nothing)
}

/// `POST /redaksjon/register`
pub(super) async fn ask(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let can = Can::ask(&signed.actor, Right::KeepListings).ok_or(Error::NotFound)?;
    let typed = form.first("sok").unwrap_or_default().to_owned();
    let (status, shown) = match read(&typed) {
        Err(mistake) => (StatusCode::UNPROCESSABLE_ENTITY, Shown::Mistake(mistake)),
        Ok(_) if !is_on(&room) => (StatusCode::OK, Shown::Missed(Missed::Off)),
        Ok(asked) => (StatusCode::OK, look(&visit, &room, can, asked).await?),
    };
    Ok((status, view::page(&visit, is_on(&room), &typed, &shown)).into_response())
}

async fn look(visit: &Visit, room: &Directory, can: Can, asked: Typed) -> Result<Shown> {
    visit.app.db.write(move |tx| store::note_register(tx, &can)).await?;
    let shown = match asked {
        Typed::Name(name) => look_up::named(room, &name).await.map(|(list, total)| Shown::Many(list, total)),
        Typed::Number(number) => match look_up::found(room, &number).await {
            Ok(found) => Ok(Shown::One(Box::new(found), here(visit, number).await?)),
            Err(missed) => Err(missed),
        },
    };
    Ok(shown.unwrap_or_else(Shown::Missed))
}

/// The entries that the organisation with this number has here.
async fn here(visit: &Visit, number: String) -> Result<Vec<(Said, String)>> {
    let language = visit.language;
    let read = move |tx: &mut Tx<'_>| {
        let ids = store::services_of_number(tx, &number)?;
        let rows = store::by_ids(tx, &ids)?;
        Ok(rows.iter().map(|row| (Listing::read(row, language).name, row.slug.clone())).collect())
    };
    Ok(visit.app.db.read(read).await?)
}

fn read(typed: &str) -> std::result::Result<Typed, Mistake> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-')).collect();
    if bare.is_empty() {
        return Err(Mistake::Empty);
    }
    let bare = bare.strip_prefix("NO").unwrap_or(&bare);
    let bare = bare.strip_suffix("MVA").unwrap_or(bare);
    if bare.bytes().all(|b| b.is_ascii_digit()) && !bare.is_empty() {
        if bare.len() != 9 {
            return Err(Mistake::Digits(bare.len()));
        }
        return csv::organization_number(bare).map(Typed::Number).ok_or(Mistake::Check);
    }
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() < 2 { Err(Mistake::Short) } else { Ok(Typed::Name(name)) }
}

fn is_on(room: &Directory) -> bool {
    room.register.is_some() && room.outside.is_open()
}

/// Whether there is a page that makes an entry of what was found.
pub(super) fn can_make_entry() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| {
        let mounted = crate::routes().with_state(Directory::default());
        mounted.doors.iter().any(|door| door.method == "GET" && door.path == NEW_ENTRY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_any_coat_or_a_name() {
        let number = |text: &str| Ok(Typed::Number(text.to_owned()));
        for typed in ["974760673", "974 760 673", " 974\u{a0}760\u{a0}673 ", "NO 974 760 673 MVA", "974.760.673"] {
            assert_eq!(read(typed), number("974760673"), "{typed:?}");
        }
        for (typed, mistake) in [
            ("", Mistake::Empty),
            (" - ", Mistake::Empty),
            ("97476067", Mistake::Digits(8)),
            ("9747606733", Mistake::Digits(10)),
            ("974760674", Mistake::Check),
            ("x", Mistake::Short),
        ] {
            assert_eq!(read(typed), Err(mistake), "{typed:?}");
        }
        assert_eq!(read(" Askøy   turlag "), Ok(Typed::Name("Askøy turlag".into())));
        assert_eq!(read("4H Askøy"), Ok(Typed::Name("4H Askøy".into())));
        assert!(read(&"a".repeat(5_000)).is_ok_and(|typed| typed == Typed::Name("a".repeat(LONGEST))));
    }
}
