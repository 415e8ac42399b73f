//! Short sentences that several pages, letters and calendars say alike.

use crate::{
    coming::SMALL,
    occurrence::{Occurrence, Standing},
    pause::{Pause, Why},
    series::{Said, Series},
};
use jiff::civil::Date;
use kernel::Language;
use shell::{
    Visit,
    dates::{self, capital},
};

/// «klokka 14.00–15.30».
#[must_use]
pub fn hours(language: Language, occurrence: &Occurrence) -> String {
    dates::span(language, occurrence.starts, occurrence.ends)
}

/// «Tirsdag 8. desember».
#[must_use]
pub fn day(language: Language, date: Date, today: Date) -> String {
    capital(&dates::long(language, date, today))
}

/// «rom Turøy, Straume»: where in a few words; nothing when it is not known.
#[must_use]
pub fn short_where(visit: &Visit, series: &Series, occurrence: Option<&Occurrence>) -> Option<String> {
    let own = occurrence.and_then(|one| one.room.as_deref());
    let room = own.or(series.place.room.as_deref()).map(|room| room_named(visit, room));
    let where_to = series.place.town.clone().or_else(|| series.place.house.clone());
    let parts: Vec<String> = [room, where_to].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// «rom Turøy»; a name that says itself what it is stays as it is.
#[must_use]
pub fn room_named(visit: &Visit, room: &str) -> String {
    let says_itself = room.contains(' ') || room.chars().any(|letter| letter.is_ascii_digit());
    if says_itself { room.to_owned() } else { visit.with("place-room", &[("room", room.to_owned().into())]) }
}

/// Why it is off: our word in the reader's language, and the host's own words.
#[must_use]
pub fn why(visit: &Visit, why: &Why) -> (Option<String>, Option<Said>) {
    let word = (why.reason != crate::pause::Reason::Other).then(|| visit.t(&format!("why-{}", why.reason.word())));
    let own = why.text.as_ref().map(|text| Said {
        text: text.clone(),
        language: why.language.clone(),
        own: why.language == visit.language.tag(),
    });
    (word, own)
}

/// «Kafeen har pause til tirsdag 9. februar.», or until there is a new host.
#[must_use]
pub fn pause(visit: &Visit, pause: &Pause) -> String {
    match (pause.until_on, pause.until_host) {
        (Some(back), _) => {
            let day = dates::long(visit.language, back, visit.today());
            visit.with("pause-until", &[("day", day.into())])
        }
        (None, true) => visit.t("pause-until-host"),
        (None, false) => visit.t("pause-open"),
    }
}

/// What stands beside a date that is not as usual, in a word or two: «Avlyst», «Flyttet», «Pause».
#[must_use]
pub fn mark(visit: &Visit, standing: Standing<'_>) -> Option<String> {
    Some(match standing {
        Standing::On => return None,
        Standing::Moved => visit.t("mark-moved"),
        Standing::Off(_) => visit.t("mark-off"),
        Standing::Rests(_) => visit.t("mark-rests"),
    })
}

/// How many say that they come, as the public may know it: «noen» while they are few.
#[must_use]
pub fn coming(visit: &Visit, count: i64) -> String {
    match count {
        ..1 => visit.t("coming-none"),
        1..SMALL => visit.t("coming-some"),
        many => visit.with("coming-many", &[("count", many.into())]),
    }
}
