//! «Jeg kommer»: one press, counted once for each form that was opened, and nothing that leads to anybody.
//!
//! The form carries chance of its own. The code that takes the press back is made of it, and what is stored is made of the code and
//! the date: two presses have nothing in common, and no moment and no order is kept.

use crate::{
    date::{self, Date},
    room::Gatherings,
    store, view,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::ids;
use maud::Markup;
use sha2::{Digest as _, Sha256};
use shell::{Error, Network, Result, Visit, asked::Filled, kept::by_nobody};
use std::{
    collections::HashMap,
    fmt,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};
use trust::secret::Token;

/// So often it can be pressed from one network in an hour: a whole ward shares one.
const PRESSES: u32 = 120;
/// So many networks are remembered, in memory.
const NETWORKS: usize = 10_000;
/// From so many on, the public is told the number.
pub const SMALL: i64 = 5;

/// So many letters make a code.
const LENGTH: usize = 10;

/// What takes a press back: ten letters that can be written on a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code of an opened form.
    #[must_use]
    pub fn of(form: &Token) -> Self {
        let bytes = Sha256::digest(format!("varde coming 1\n{}", form.carried()));
        Self(ids::letters(&bytes, LENGTH))
    }

    /// A code as somebody typed it; nothing when it cannot be one.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
        ids::read_letters(letters, LENGTH).map(Self)
    }

    /// What is stored of it for one date.
    #[must_use]
    pub fn mark(&self, occurrence: &str) -> String {
        let bytes = Sha256::digest(format!("varde coming mark 1\n{occurrence}\n{}", self.0));
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.0.split_at(LENGTH / 2);
        write!(f, "{first}-{last}")
    }
}

/// How often it was pressed from each network in this hour. Never written down.
#[derive(Debug, Default)]
pub struct Presses(Mutex<(i64, HashMap<Option<IpAddr>, u32>)>);

impl Presses {
    /// Counts a press and says whether it may go on.
    pub(crate) fn may(&self, from: Network, now: Timestamp) -> bool {
        let hour = now.as_second() / 3_600;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.0 != hour || held.1.len() >= NETWORKS {
            *held = (hour, HashMap::new());
        }
        let count = held.1.entry(from.0).or_default();
        *count += 1;
        *count <= PRESSES
    }
}

/// `POST /treff/{slug}/{date}/kommer`
pub(crate) async fn come(
    visit: Visit,
    State(room): State<Gatherings>,
    from: Network,
    Path((slug, key)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let date = date::find(&visit, slug, &key).await?;
    // A form from nowhere opens one of its own: whoever presses is counted.
    let opened = form.first("skjema").and_then(Token::read).unwrap_or_else(Token::draw);
    if !room.presses.may(from, visit.app.clock.now()) {
        return Err(Error::TooMany { again: visit.app.clock.millis() + 3_600_000 });
    }
    if !date.is_open(&visit) {
        return Ok(by_nobody((StatusCode::CONFLICT, view::coming::too_late(&visit, &date))));
    }
    let (code, id) = (Code::of(&opened), date.occurrence.id.clone());
    let put = code.clone();
    visit.app.db.write(move |tx| store::put_intention(tx, &id, &put)).await?;
    Ok(by_nobody(view::coming::thanks(&visit, &date, &code)))
}

/// `GET /treff/{slug}/{date}/angre`
pub(crate) async fn regret(visit: Visit, Path((slug, key)): Path<(String, String)>) -> Result<Markup> {
    let date = date::find(&visit, slug, &key).await?;
    Ok(view::coming::regret(&visit, &date, "", None))
}

/// `POST /treff/{slug}/{date}/angre`: a code that was used and one that never was are answered alike.
pub(crate) async fn withdraw(
    visit: Visit,
    Path((slug, key)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let date = date::find(&visit, slug, &key).await?;
    let typed = form.first("kode").unwrap_or_default().to_owned();
    let Some(code) = Code::read(&typed) else { return Ok(refused(&visit, &date, &typed, "coming-code-odd")) };
    let id = date.occurrence.id.clone();
    if visit.app.db.write(move |tx| store::withdraw_intention(tx, &id, &code)).await? {
        return Ok(by_nobody(view::coming::withdrawn(&visit, &date)));
    }
    Ok(refused(&visit, &date, &typed, "coming-code-unknown"))
}

fn refused(visit: &Visit, date: &Date, typed: &str, why: &'static str) -> Response {
    by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::coming::regret(visit, date, typed, Some(why)))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_one_code_and_dates_have_nothing_in_common() {
        let form = Token::draw();
        let code = Code::of(&form);
        assert_eq!(Code::of(&form), code);
        assert_ne!(Code::of(&Token::draw()), code);
        assert_ne!(code.mark("a"), code.mark("b"));
        assert_eq!(Code::read(&code.to_string().to_uppercase()), Some(code.clone()), "typed from a hand");
        assert_eq!(Code::read(&format!(" {} ", code.to_string().replace('-', " "))), Some(code));
        for odd in ["", "kort", "uuuuu-uuuuu", "12345-678901"] {
            assert_eq!(Code::read(odd), None, "{odd}");
        }
    }
}
