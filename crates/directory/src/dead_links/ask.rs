//! Asking some of the addresses that are due, and writing down what was heard.

use super::{Fault, Heard};
use crate::store::{self, Link};
use futures_util::{StreamExt as _, stream};
use jiff::civil::Date;
use kernel::{Db, storage::Result};
use outside::{Answer, Asked, Outside, Question, Unanswered};
use std::{collections::HashSet, time::Duration};
use url::Url;

/// So many are asked in one portion.
const PORTION: i64 = 50;
/// A portion is over after so long, whoever has not answered: a job may be taken by another node after five minutes.
const LONGEST: Duration = Duration::from_secs(200);
/// When nobody of so many hosts answers, it may be this machine that reaches nobody.
const HOSTS: usize = 3;
/// Then so many that answered lately are asked too, for comparison.
const WITNESSES: i64 = 3;

/// What became of a portion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// So many were asked; there may be more.
    Asked(usize),
    /// Nothing is due.
    Nothing,
    /// Nobody answered at all: nothing is written down, and nobody is asked again today.
    Cut,
}

/// Asks addresses that are due today and writes down what was heard.
///
/// # Errors
/// When the database fails.
pub async fn ask_some(db: &Db, outside: &Outside, today: Date) -> Result<Portion> {
    if !outside.is_open() {
        return Ok(Portion::Nothing);
    }
    let due = db.read(move |tx| store::links_due(tx, today, PORTION)).await?;
    if due.is_empty() {
        return Ok(Portion::Nothing);
    }
    let end = tokio::time::Instant::now() + LONGEST;
    let asking = due.into_iter().map(|link| async move {
        let heard = ask(outside, &link.address).await;
        (link, heard)
    });
    let mut asking = stream::iter(asking).buffer_unordered(usize::try_from(PORTION).unwrap_or(1));
    let mut all = Vec::new();
    while let Ok(Some(one)) = tokio::time::timeout_at(end, asking.next()).await {
        all.push(one);
    }
    let count = all.len();
    if count == 0 || (nobody(&all) && !others_answer(db, outside).await?) {
        return Ok(Portion::Cut);
    }
    db.write(move |tx| {
        for (link, heard) in &all {
            store::keep_standing(tx, &link.digest, &link.standing.after(heard.clone(), today))?;
        }
        Ok(())
    })
    .await?;
    Ok(Portion::Asked(count))
}

/// Whether one of those that answered lately does so now.
async fn others_answer(db: &Db, outside: &Outside) -> Result<bool> {
    for link in db.read(|tx| store::links_that_answered(tx, WITNESSES)).await? {
        if !matches!(ask(outside, &link.address).await, Heard::Fails(..)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether nobody answered, of so many that it may not be their fault.
fn nobody(all: &[(Link, Heard)]) -> bool {
    let ours = |heard: &Heard| matches!(heard, Heard::Fails(fault, None) if fault.may_be_ours());
    let host = |link: &Link| Url::parse(&link.address).ok()?.host_str().map(str::to_owned);
    all.iter().all(|(_, heard)| ours(heard))
        && all.iter().filter_map(|(link, _)| host(link)).collect::<HashSet<_>>().len() >= HOSTS
}

/// Asks one address: HEAD, and GET where that is not understood or not answered with what it means.
pub(super) async fn ask(outside: &Outside, address: &str) -> Heard {
    let asked = |question| Asked { address, question, accept: "text/html,*/*;q=0.8" };
    match outside.ask(asked(Question::IsThere)).await {
        // Many servers answer HEAD with whatever comes to mind; only what they say to GET counts against them.
        Ok(answer) if answer.status >= 400 => heard(address, outside.ask(asked(Question::IsThereReally)).await),
        Err(Unanswered::Garbled) => heard(address, outside.ask(asked(Question::IsThereReally)).await),
        said => heard(address, said),
    }
}

fn heard(address: &str, said: std::result::Result<Answer, Unanswered>) -> Heard {
    match said {
        Ok(answer) => match answer.status {
            404 | 410 => Heard::Fails(Fault::Gone, Some(answer.status)),
            // Behind 503 there is often a guard that keeps programs out.
            500 | 501 | 502 | 504..=599 => Heard::Fails(Fault::Failing, Some(answer.status)),
            200..=299 if answer.for_good && !is_same_place(address, &answer.address) => {
                Heard::Moved(answer.address.to_string())
            }
            200..=399 => Heard::Works,
            status => Heard::Unsaid(status),
        },
        Err(why) => Heard::Fails(fault(why), None),
    }
}

const fn fault(why: Unanswered) -> Fault {
    match why {
        Unanswered::NoName => Fault::Name,
        Unanswered::NotProved => Fault::NotProved,
        Unanswered::Slow => Fault::Slow,
        Unanswered::Circles => Fault::Circles,
        Unanswered::Refused(_) => Fault::Inside,
        Unanswered::NoConnection | Unanswered::Garbled | Unanswered::Huge | Unanswered::Off => Fault::Silent,
    }
}

/// Whether two addresses are the same place to a person: `https` for `http`, `www.` or not, a slash at the end.
fn is_same_place(one: &str, other: &Url) -> bool {
    let Ok(one) = Url::parse(one) else { return false };
    let bare = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
        (host, url.path().trim_end_matches('/').to_owned(), url.query().map(str::to_owned))
    };
    bare(&one) == bare(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_or_a_slash_is_no_new_address() {
        let same = |one: &str, other: &str| is_same_place(one, &Url::parse(other).unwrap());
        for (one, other) in [
            ("http://lag.example", "https://lag.example/"),
            ("http://lag.example/om", "https://www.lag.example/om/"),
            ("https://www.lag.example/?a=b", "https://lag.example/?a=b"),
        ] {
            assert!(same(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("https://lag.example/om", "https://lag.example/"),
            ("https://lag.example", "https://nytt.example"),
            ("https://lag.example/?a=b", "https://lag.example/"),
        ] {
            assert!(!same(one, other), "{one} {other}");
        }
    }
}
