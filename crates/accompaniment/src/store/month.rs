//! How many asked in a month and what came of it, without anybody in it.

use super::request::{Request, State, of_tenant};
use crate::around::Kind;
use jiff::Timestamp;
use kernel::{
    clock::in_oslo,
    storage::{Result, Row, Tx, params},
};
use std::collections::BTreeMap;
use trust::{Can, access::Right};

const OF: &str = "SELECT whole, month, kind, asked, accepted, together, missed FROM accompaniment_month
    WHERE tenant = $1 ORDER BY month DESC, whole";
const ADD: &str = "INSERT INTO accompaniment_month (whole, month, tenant, kind, asked, accepted, together, missed)
    VALUES ($1, $2, $3, $4, 1, $5, $6, $7) ON CONFLICT (tenant, whole, month) DO UPDATE SET
    asked = accompaniment_month.asked + 1, accepted = accompaniment_month.accepted + excluded.accepted,
    together = accompaniment_month.together + excluded.together, missed = accompaniment_month.missed + excluded.missed";

pub(super) const STATEMENTS: &[&str] = &[OF, ADD];

/// A month of a series or an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The series or the entry.
    pub whole: String,
    /// Which month: `2026-11`.
    pub month: String,
    /// What it is.
    pub kind: Kind,
    /// How many asked.
    pub asked: i64,
    /// To how many somebody said yes.
    pub accepted: i64,
    /// With how many somebody went.
    pub together: i64,
    /// How many did not come.
    pub missed: i64,
}

fn month_of(one: &Request) -> String {
    Timestamp::from_millisecond(one.asked_at)
        .map_or_else(|_| String::new(), |at| in_oslo(at).strftime("%Y-%m").to_string())
}

fn said(one: &Request, word: &str) -> i64 {
    i64::from(one.afterwards.as_deref() == Some(word))
}

/// Adds one that is about to be erased; what was taken away is counted nowhere.
pub(super) fn add(tx: &mut Tx<'_>, one: &Request) -> Result<()> {
    if one.state == State::Withdrawn {
        return Ok(());
    }
    let accepted = i64::from(one.state == State::Accepted);
    let values = params![
        &one.whole,
        month_of(one),
        &one.tenant,
        one.kind.word(),
        accepted,
        said(one, "together"),
        said(one, "missed")
    ];
    tx.execute(ADD, values).map(drop)
}

/// The months of a tenant that are written down, the newest first.
///
/// # Errors
/// When the database fails.
pub fn kept_months(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<Month>> {
    let month = |row: &Row| {
        Ok(Month {
            whole: row.text(0)?,
            month: row.text(1)?,
            kind: Kind::of(&row.text(2)?).unwrap_or(Kind::Activity),
            asked: row.int(3)?,
            accepted: row.int(4)?,
            together: row.int(5)?,
            missed: row.int(6)?,
        })
    };
    tx.rows(OF, params![tenant])?.iter().map(month).collect()
}

/// The months of the asker's tenant, the newest first: those that are erased and those that are not yet.
///
/// # Errors
/// When the right is another one or the database fails.
pub fn months(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Month>> {
    can.must(Right::Accompany)?;
    let mut all: BTreeMap<(String, String), Month> = BTreeMap::new();
    for month in kept_months(tx, can.tenant())? {
        all.insert((month.month.clone(), month.whole.clone()), month);
    }
    for one in of_tenant(tx, can)?.into_iter().filter(|one| one.state != State::Withdrawn) {
        let (month, whole) = (month_of(&one), one.whole.clone());
        let sum = all.entry((month.clone(), whole.clone())).or_insert(Month {
            whole,
            month,
            kind: one.kind,
            asked: 0,
            accepted: 0,
            together: 0,
            missed: 0,
        });
        sum.asked += 1;
        sum.accepted += i64::from(one.state == State::Accepted);
        sum.together += said(&one, "together");
        sum.missed += said(&one, "missed");
    }
    Ok(all.into_values().rev().collect())
}
