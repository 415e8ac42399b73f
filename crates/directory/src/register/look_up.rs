//! Asking the registers, and what can come of it.

use super::{Found, Short};
use crate::room::Directory;
use outside::{Asked, Question, Unanswered};
use serde_json::Value;
use std::{future::Future, time::Duration};
use url::{Url, form_urlencoded::byte_serialize};

/// An editor waits so long, at most: the page itself is given up after thirty seconds.
const PATIENCE: Duration = Duration::from_secs(20);
/// So many of a name are shown.
const MOST: usize = 20;

/// Why nothing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// This site does not ask the registers.
    Off,
    /// There is no such number.
    NotThere,
    /// It was there; the law has it removed from what is shown (410).
    Removed,
    /// The register asks us to wait.
    Wait,
    /// It did not answer, or not in time.
    Silent,
    /// What it said cannot be understood.
    NotUnderstood,
}

impl Missed {
    /// The end of the text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::NotThere => "not-there",
            Self::Removed => "removed",
            Self::Wait => "wait",
            Self::Silent => "silent",
            Self::NotUnderstood => "not-understood",
        }
    }
}

/// What the registers say about the organisation with this number (nine digits, looked at before).
///
/// # Errors
/// Why nothing was found.
pub async fn found(room: &Directory, number: &str) -> Result<Found, Missed> {
    in_time(async {
        let unit = match get(room, &format!("enhetsregisteret/api/enheter/{number}")).await {
            // A part of an organisation (a department, a centre) has a number and a place of its own.
            Err(Missed::NotThere) => get(room, &format!("enhetsregisteret/api/underenheter/{number}")).await?,
            said => said?,
        };
        let stands = unit.get("registrertIFrivillighetsregisteret") == Some(&Value::Bool(true));
        // What the first one said is worth showing without the second.
        let path = format!("frivillighetsregisteret/api/frivillige-organisasjoner/{number}");
        let voluntary = if stands { get(room, &path).await.ok() } else { None };
        Found::read(number, &unit, voluntary.as_ref()).ok_or(Missed::NotUnderstood)
    })
    .await
}

/// Organisations with this name, the nearest first, and how many there are.
///
/// # Errors
/// Why nothing was found.
pub async fn named(room: &Directory, name: &str) -> Result<(Vec<Short>, u64), Missed> {
    in_time(async {
        let name: String = byte_serialize(name.as_bytes()).collect();
        let page = get(room, &format!("enhetsregisteret/api/enheter?navn={name}&size={MOST}")).await?;
        let total = page.pointer("/page/totalElements").and_then(Value::as_u64).ok_or(Missed::NotUnderstood)?;
        let list = page.pointer("/_embedded/enheter").and_then(Value::as_array);
        Ok((list.into_iter().flatten().take(MOST).filter_map(Short::read).collect(), total))
    })
    .await
}

async fn in_time<T>(asking: impl Future<Output = Result<T, Missed>>) -> Result<T, Missed> {
    tokio::time::timeout(PATIENCE, asking).await.unwrap_or(Err(Missed::Silent))
}

async fn get(room: &Directory, path: &str) -> Result<Value, Missed> {
    let base: &Url = room.register.as_ref().ok_or(Missed::Off)?;
    let address = format!("{}/{path}", base.as_str().trim_end_matches('/'));
    let asked = Asked { address: &address, question: Question::Says, accept: "application/json" };
    let answer = room.outside.ask(asked).await.map_err(|why| match why {
        Unanswered::Off => Missed::Off,
        Unanswered::Huge | Unanswered::Garbled => Missed::NotUnderstood,
        _ => Missed::Silent,
    })?;
    match answer.status {
        200 if answer.kind.contains("json") => {
            let value: Value = serde_json::from_slice(&answer.body).map_err(|_| Missed::NotUnderstood)?;
            if value.is_object() { Ok(value) } else { Err(Missed::NotUnderstood) }
        }
        200 => Err(Missed::NotUnderstood),
        404 => Err(Missed::NotThere),
        410 => Err(Missed::Removed),
        429 => Err(Missed::Wait),
        500.. => Err(Missed::Silent),
        _ => Err(Missed::NotUnderstood),
    }
}
