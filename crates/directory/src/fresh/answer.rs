//! The answers to «is this still right?»: it is, it is closed for now, it is over, it is there again.

use super::{day, round::REOPENS};
use crate::{
    entry::apply::own,
    listing::Row,
    store::{self, Act, By},
};
use jiff::{ToSpan as _, civil::Date};
use kernel::storage::{Result, Tx};
use serde_json::json;

/// An answer about one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All of it is right.
    Right,
    /// It is closed for now, until a day or until somebody says so.
    ClosedForNow(Option<Date>),
    /// It is over.
    Over,
}

impl Answer {
    /// The word in addresses and texts' keys.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Right => "stemmer",
            Self::ClosedForNow(_) => "stengt",
            Self::Over => "lagt-ned",
        }
    }
}

/// Writes an answer into an entry. `name` is who the public reads that it was: an organisation or a role, never an
/// address. Says the version that it made.
///
/// # Errors
/// When the database fails.
pub fn answer(
    tx: &mut Tx<'_>,
    row: &Row,
    answer: &Answer,
    (name, by): (&str, By<'_>),
    now: i64,
) -> Result<Option<String>> {
    let (mut parts, today) = (row.parts.clone(), day(now));
    let id = parts.service.id.clone();
    let upkeep = store::upkeep_of(tx, &id)?;
    let data = &mut parts.service.data;
    let act = match answer {
        Answer::Right => {
            if let Some(status) = upkeep.as_ref().and_then(|upkeep| upkeep.status_before.clone()) {
                data.insert("status".into(), json!(status));
            }
            Act::Confirm
        }
        Answer::ClosedForNow(until) => {
            data.insert("status".into(), json!("temporarily closed"));
            match until {
                Some(until) => drop(own(data).insert(REOPENS.into(), json!(until.to_string()))),
                None => drop(own(data).shift_remove(REOPENS)),
            }
            Act::Close
        }
        Answer::Over => {
            data.insert("status".into(), json!("defunct"));
            Act::Close
        }
    };
    if matches!(answer, Answer::Right) && row.status != "temporarily closed" {
        own(data).shift_remove(REOPENS);
    }
    data.insert("assured_date".into(), json!(today.to_string()));
    let own = own(data);
    own.insert("confirmed_by".into(), json!(name));
    if own.contains_key("next_review") {
        own.insert("next_review".into(), json!(today.saturating_add(6.months()).to_string()));
    }
    let version = store::keep_entry(tx, (&parts, &row.tenant), act, by, now)?;
    let who = if matches!(by, By::Holder) { "holder" } else { "editor" };
    store::confirm_upkeep(tx, &id, &row.tenant, who, now)?;
    Ok(version)
}

/// It is there again: open from today.
///
/// # Errors
/// When the database fails.
pub fn open_again(tx: &mut Tx<'_>, row: &Row, (name, by): (&str, By<'_>), now: i64) -> Result<Option<String>> {
    let mut parts = row.parts.clone();
    let data = &mut parts.service.data;
    data.insert("status".into(), json!("active"));
    own(data).shift_remove(REOPENS);
    data.insert("assured_date".into(), json!(day(now).to_string()));
    own(data).insert("confirmed_by".into(), json!(name));
    let version = store::keep_entry(tx, (&parts, &row.tenant), Act::Reopen, by, now)?;
    let who = if matches!(by, By::Holder) { "holder" } else { "editor" };
    store::confirm_upkeep(tx, &parts.service.id, &row.tenant, who, now)?;
    Ok(version)
}
