//! What is said in a message. A telephone may lie where others see it: no place, nobody's name, no word of what it is.

use crate::{
    occurrence::{Occurrence, Standing},
    series::Series,
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time},
};
use kernel::{Language, texts::Speaking};
use shell::dates;

/// Days ahead for which the day of the week says enough.
const NEAR: i64 = 6;
/// Days ahead for which nobody needs the year.
const NO_YEAR: i64 = 300;

/// Without the spaces and marks that hold a page's words together: each of them would make a text message dearer.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2060}', "").replace('\u{2013}', "-")
}

fn clock(language: Language, at: Time) -> String {
    match (language, at.minute()) {
        (_, 0) => at.hour().to_string(),
        (Language::En, _) => at.strftime("%H:%M").to_string(),
        _ => at.strftime("%H.%M").to_string(),
    }
}

fn weekday(say: &Speaking, date: Date) -> String {
    dates::weekday(say.language, date.weekday()).to_owned()
}

/// «tirsdag 8. desember»; the year only where one could be in doubt.
fn long(say: &Speaking, date: Date, today: Date) -> String {
    plain(&dates::long(say.language, date, year_of(date, today)))
}

fn day(say: &Speaking, date: Date, today: Date) -> String {
    plain(&dates::day(say.language, date, year_of(date, today)))
}

fn year_of(date: Date, today: Date) -> Date {
    if (today..today.saturating_add(NO_YEAR.days())).contains(&date) { date } else { today }
}

/// «Hei! Vi minner om tirsdag kl. 14.»
#[must_use]
pub fn reminder(say: &Speaking, starts: DateTime) -> String {
    let (day, time) = (weekday(say, starts.date()), clock(say.language, starts.time()));
    say.with("remind-say", &[("day", day.into()), ("time", time.into())])
}

/// «Hei! Det blir ikke noe av på tirsdag. Neste gang er 12. januar, samme tid.»
#[must_use]
pub fn off(say: &Speaking, series: &Series, off: &Occurrence, next: Option<&Occurrence>, today: Date) -> String {
    let on = off.starts.date();
    let first = if on == today {
        say.t("remind-off-today")
    } else if (today..=today.saturating_add(NEAR.days())).contains(&on) {
        say.with("remind-off-near", &[("day", weekday(say, on).into())])
    } else {
        say.with("remind-off-far", &[("day", long(say, on, today).into())])
    };
    let then = match (next, off.standing(series)) {
        (Some(next), _) => next_time(say, off, next, today),
        (None, Standing::Rests(pause)) => match pause.until_on {
            Some(back) => say.with("remind-rests-until", &[("day", day(say, back, today).into())]),
            None => say.t("remind-rests"),
        },
        (None, _) => say.t("remind-no-next"),
    };
    format!("{first} {then}")
}

fn next_time(say: &Speaking, off: &Occurrence, next: &Occurrence, today: Date) -> String {
    let day = day(say, next.starts.date(), today);
    if next.starts.time() == off.starts.time() {
        return say.with("remind-next-same", &[("day", day.into())]);
    }
    say.with("remind-next", &[("day", day.into()), ("time", clock(say.language, next.starts.time()).into())])
}

/// «Hei! Det som var tirsdag 8. desember, er flyttet til onsdag 9. desember kl. 15.»
#[must_use]
pub fn moved(say: &Speaking, was: DateTime, is: DateTime, today: Date) -> String {
    let (was, day) = (long(say, was.date(), today), long(say, is.date(), today));
    let time = clock(say.language, is.time());
    say.with("remind-moved", &[("was", was.into()), ("day", day.into()), ("time", time.into())])
}

/// «Hei! Det blir noe av tirsdag 8. desember likevel, kl. 14.»
#[must_use]
pub fn on(say: &Speaking, is: DateTime, today: Date) -> String {
    let (day, time) = (long(say, is.date(), today), clock(say.language, is.time()));
    say.with("remind-on", &[("day", day.into()), ("time", time.into())])
}

/// «Hei! Nå begynner det igjen. Første gang er tirsdag 9. februar kl. 14.»
#[must_use]
pub fn resumed(say: &Speaking, first: Option<&Occurrence>, today: Date) -> String {
    match first {
        None => say.t("remind-resumed"),
        Some(first) => {
            let (day, time) = (long(say, first.starts.date(), today), clock(say.language, first.starts.time()));
            say.with("remind-resumed-on", &[("day", day.into()), ("time", time.into())])
        }
    }
}
