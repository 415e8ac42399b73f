//! The month in words, the same by mail and at the desk.

use super::{Month, Stands, Which};
use crate::{desk, places::PLACES, store};
use kernel::texts::Speaking;

/// How long a bar is, in squares.
const SQUARES: i64 = 10;

/// A line, and where more stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// The page's address without a language, where there is one.
    pub path: Option<String>,
}

/// A heading and what stands under it.
pub type Section = (String, Vec<Line>);

fn plain(text: String) -> Line {
    Line { text, path: None }
}

/// «november 2026».
#[must_use]
pub fn called(say: &Speaking, month: &Month) -> String {
    name(say, month.which)
}

/// The same of any month.
#[must_use]
pub fn name(say: &Speaking, which: Which) -> String {
    let day = which.first();
    say.with("month-name", &[("month", i64::from(day.month()).into()), ("year", day.year().to_string().into())])
}

/// All of it.
#[must_use]
pub fn sections(say: &Speaking, month: &Month) -> Vec<Section> {
    let happened = month.happened;
    let counts = [
        ("month-added", happened.added),
        ("month-confirmed", happened.confirmed),
        ("month-changed", happened.changed),
        ("month-closed", happened.closed),
        ("month-hidden", happened.hidden),
    ];
    let mut lines: Vec<Line> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| plain(say.with(key, &[("count", count.into())])))
        .collect();
    if lines.is_empty() {
        lines.push(plain(say.t("month-quiet")));
    }
    let mut all = vec![(say.with("month-happened", &[("month", called(say, month).into())]), lines)];
    if let Some(stands) = &month.stands {
        all.push((say.t("month-waits"), waits(say, stands)));
        all.push((say.t("work-how-fresh"), fresh(say, stands)));
        if !stands.missed.is_empty() {
            all.push((say.t("missed"), missed(say, stands)));
        }
        if !stands.gaps.is_empty() {
            all.push((say.t("month-gaps"), gaps(say, stands)));
        }
    }
    all
}

fn waits(say: &Speaking, stands: &Stands) -> Vec<Line> {
    if stands.waits.is_empty() {
        return vec![plain(say.t("work-nothing"))];
    }
    let line = |(kind, count): &(&'static str, usize)| Line {
        text: format!("{}: {count}", say.t(&format!("work-kind-{kind}"))),
        path: Some(format!("{}?type={kind}", desk::PATH)),
    };
    stands.waits.iter().map(line).collect()
}

fn fresh(say: &Speaking, stands: &Stands) -> Vec<Line> {
    let counts = stands.fresh.0;
    let all: i64 = counts.iter().sum();
    if all == 0 {
        return vec![plain(say.t("work-no-clock"))];
    }
    let bar = |count: i64| {
        // What there is any of has a square.
        let full = if count == 0 { 0 } else { (count * SQUARES / all).max(1) };
        let times = |sign: &str, many: i64| sign.repeat(usize::try_from(many).unwrap_or(0));
        format!("{}{}", times("■", full), times("□", SQUARES - full))
    };
    let keys = ["work-fresh", "work-aging", "work-stale"];
    keys.iter().zip(counts).map(|(key, count)| plain(format!("{} {}: {count}", bar(count), say.t(key)))).collect()
}

fn missed(say: &Speaking, stands: &Stands) -> Vec<Line> {
    let line = |one: &store::MissedSearch| {
        let place = PLACES.municipality(&one.municipality).map(|place| format!(", {}", place.name)).unwrap_or_default();
        let times = say.with("month-missed-times", &[("count", one.times.into())]);
        Line { text: format!("«{}»{place}: {times}", one.words), path: Some(desk::missed::PATH.to_owned()) }
    };
    stands.missed.iter().map(line).collect()
}

fn gaps(say: &Speaking, stands: &Stands) -> Vec<Line> {
    let line = |(place, count): &(String, usize)| {
        let count = i64::try_from(*count).unwrap_or(i64::MAX);
        let text = say.with("month-gap", &[("place", place.clone().into()), ("count", count.into())]);
        Line { text, path: Some(format!("{}/oversikt", desk::mapping::PATH)) }
    };
    stands.gaps.iter().map(line).collect()
}
