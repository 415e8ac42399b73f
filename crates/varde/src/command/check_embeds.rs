//! Which embeds have fallen silent, and which are asked for from where they should not be.

use directory::{embed::heard::OTHERS, store::Sum};
use jiff::civil::Date;
use shell::frames::Frames;
use std::collections::BTreeSet;

/// Something that was seen on fewer days was somebody trying; its silence is nothing to look at.
const SETTLED: i64 = 3;
/// Silence is named for an embed that nobody has written in the file.
const UNNAMED_SILENT_AFTER: i64 = 14;

/// A line for each embed: whether it is well, and what is to be said. `heard` is what was counted lately.
pub(super) fn lines(frames: &Frames, heard: &[Sum], today: Date) -> Vec<(bool, String)> {
    let mut lines = Vec::new();
    let names: BTreeSet<&str> =
        frames.all().map(|(name, _)| name).chain(heard.iter().map(|sum| sum.embed.as_str())).collect();
    for name in names.into_iter().filter(|name| *name != OTHERS) {
        let sums: Vec<&Sum> = heard.iter().filter(|sum| sum.embed == name).collect();
        lines.extend(alive(frames, name, &sums, today));
        lines.extend(strangers(frames, name, &sums));
    }
    if let Some(flood) = heard.iter().find(|sum| sum.embed == OTHERS) {
        lines
            .push((false, format!("embeds: {} askings were too many to tell apart, last {}", flood.times, flood.last)));
    }
    lines
}

fn alive(frames: &Frames, name: &str, sums: &[&Sum], today: Date) -> Option<(bool, String)> {
    let embed = frames.embed(name);
    let Some(last) = sums.iter().map(|sum| sum.last).max() else {
        return Some((false, format!("embed {name}: has not been asked for yet")));
    };
    let silent = i64::from(today.since(last).ok()?.get_days());
    let days = sums.iter().map(|sum| sum.days).max().unwrap_or_default();
    if embed.is_none() && days < SETTLED {
        return None;
    }
    let most = embed.map_or(UNNAMED_SILENT_AFTER, |embed| embed.silent_after_days);
    let times: i64 = sums.iter().map(|sum| sum.times).sum();
    if silent >= most {
        return Some((false, format!("embed {name}: silent for {silent} days, last asked for {last}")));
    }
    Some((true, format!("embed {name}: asked for {times} times, last {last}")))
}

fn strangers(frames: &Frames, name: &str, sums: &[&Sum]) -> Vec<(bool, String)> {
    let embed = frames.embed(name);
    let strange = |sum: &&&Sum| !sum.origin.is_empty() && !embed.is_some_and(|embed| embed.admits(&sum.origin));
    sums.iter()
        .filter(strange)
        .map(|sum| {
            let why = if embed.is_some() { "is not in its list" } else { "nobody has let the embed in" };
            (
                false,
                format!("embed {name}: asked for from {} ({} times, last {}), {why}", sum.origin, sum.times, sum.last),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn sum(embed: &str, origin: &str, last: Date, days: i64) -> Sum {
        Sum { embed: embed.into(), origin: origin.into(), first: last, last, days, times: days * 10 }
    }

    #[test]
    fn silence_and_strangers_are_named() {
        let file = "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\"]\n[embed.dps]\n[embed.ny]\n\
                    [embed.stille]\nsilent-after-days = 60";
        let frames = Frames::parse(file).unwrap();
        let today = date(2026, 11, 22);
        let heard = [
            sum("askoy", "https://www.askoy.kommune.no", date(2026, 11, 21), 20),
            sum("askoy", "https://stjeler.example", date(2026, 11, 20), 1),
            sum("borte", "", date(2026, 10, 1), 30),
            sum("dps", "", date(2026, 11, 1), 9),
            sum("prove", "", date(2026, 10, 1), 1),
            sum("stille", "", date(2026, 10, 20), 9),
            sum(OTHERS, OTHERS, date(2026, 11, 2), 1),
        ];
        let said: Vec<String> = lines(&frames, &heard, today)
            .into_iter()
            .map(|(well, what)| format!("{} {what}", if well { "ok" } else { "LOOK" }))
            .collect();
        assert_eq!(
            said,
            [
                "ok embed askoy: asked for 210 times, last 2026-11-21",
                "LOOK embed askoy: asked for from https://stjeler.example (10 times, last 2026-11-20), is not in its list",
                "LOOK embed borte: silent for 52 days, last asked for 2026-10-01",
                "LOOK embed dps: silent for 21 days, last asked for 2026-11-01",
                "LOOK embed ny: has not been asked for yet",
                "ok embed stille: asked for 90 times, last 2026-10-20",
                "LOOK embeds: 10 askings were too many to tell apart, last 2026-11-02",
            ]
        );
    }
}
