//! What is written to those who asked, just before it goes. Subject and text message name no place and nobody.

use crate::{
    ROOM, TABLE, Told,
    store::{self, Request, State},
};
use jiff::civil::DateTime;
use kernel::{
    clock::in_oslo,
    storage::{Result, Tx},
    texts::{Speaking, Texts},
};
use mail::{
    notices::{Confided, Link, Outcome, Part, Taken, To, Way, Writer, Written},
    sms::Number,
};
use shell::dates;

/// What notices there are.
pub mod kind {
    /// Somebody has answered.
    pub const ANSWER: &str = "answer";
    /// The answer was taken back.
    pub const BACK: &str = "back";
    /// The date is off.
    pub const OFF: &str = "off";
    /// The date is at another time, or on after all.
    pub const MOVED: &str = "moved";
}

/// Writes this room's notices.
pub struct Letters {
    texts: Texts,
}

impl Letters {
    /// In these words.
    #[must_use]
    pub const fn new(texts: Texts) -> Self {
        Self { texts }
    }
}

/// Which request, which turn, and what is known of the date.
fn of(about: &str) -> (&str, i64, &str) {
    let mut parts = about.splitn(3, ' ');
    let id = parts.next().unwrap_or_default();
    let turn = parts.next().and_then(|turn| turn.parse().ok()).unwrap_or_default();
    (id, turn, parts.next().unwrap_or_default())
}

/// Whether there is still a reason to say this.
fn holds(kind: &str, one: &Request, turn: i64, knows: &str) -> bool {
    match kind {
        kind::ANSWER => matches!(one.state, State::Accepted | State::Declined) && one.turn == turn,
        kind::BACK => one.state == State::Waiting && one.turn == turn,
        _ => one.state == State::Accepted && one.knows == knows,
    }
}

fn says(say: &Speaking, kind: &str, way: Way, one: &Request, told: &Told, now: i64) -> Vec<String> {
    let letter = way == Way::Email;
    match (kind, one.state) {
        (kind::ANSWER, State::Accepted) if letter => {
            let first = say.with("accompany-letter-yes", &[("who", told.who.clone().into())]);
            [first].into_iter().chain(paragraphs(&told.word)).collect()
        }
        (kind::ANSWER, State::Accepted) => vec![say.t("accompany-sms-yes")],
        (kind::ANSWER, _) if letter => {
            [say.t("accompany-letter-no")].into_iter().chain(paragraphs(&told.word)).collect()
        }
        (kind::ANSWER, _) => vec![say.t("accompany-sms-no")],
        (kind::BACK, _) => vec![say.t("accompany-sms-back")],
        (kind::OFF, _) => vec![say.t("accompany-sms-off")],
        _ => vec![moved(say, &one.knows, now)],
    }
}

fn moved(say: &Speaking, knows: &str, now: i64) -> String {
    let Ok(at) = knows.parse::<DateTime>() else { return say.t("accompany-sms-off") };
    let today = jiff::Timestamp::from_millisecond(now).map_or_else(|_| at.date(), |now| in_oslo(now).date());
    let day = dates::long(say.language, at.date(), today);
    let time = dates::time(say.language, at.time());
    plain(&say.with("accompany-sms-moved", &[("day", day.into()), ("time", time.into())]))
}

fn paragraphs(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('\n').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

/// Without the marks that hold a line together on a page: in a text message they would cost two thirds of it.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(dates::HARD_SPACE, " ").replace(dates::JOINER, "")
}

impl Writer for Letters {
    fn room(&self) -> &'static str {
        ROOM
    }

    fn confided(&self, tx: &mut Tx<'_>, notice: &Taken) -> Result<Option<Confided>> {
        let (id, ..) = of(&notice.about);
        let Some(sealed) = store::request(tx, id)?.and_then(|one| one.sealed) else { return Ok(None) };
        let (person, row) = (id.to_owned(), id.to_owned());
        Ok(Some(Confided { person, table: TABLE, column: "sealed", row, sealed }))
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, now: i64) -> Result<Option<Written>> {
        let Some(told) = notice.opened.as_ref().map(|opened| Told::read(opened.expose())) else { return Ok(None) };
        let (id, turn, knows) = of(&notice.about);
        let Some(one) = store::request(tx, id)?.filter(|one| holds(&notice.kind, one, turn, knows)) else {
            return Ok(None);
        };
        let to = match notice.way {
            Way::Email => To::Email { name: String::new(), address: told.to.clone() },
            Way::Sms => match Number::read(&told.to) {
                Some(number) => To::Sms(number),
                None => return Ok(None),
            },
        };
        let say = Speaking::new(self.texts.clone(), one.language);
        let mut parts: Vec<Part> =
            says(&say, &notice.kind, notice.way, &one, &told, now).into_iter().map(Part::Text).collect();
        parts.push(Part::Link(Link { words: say.t("accompany-letter-link"), path: "/folge/svar".to_owned() }));
        if notice.way == Way::Email {
            parts.push(Part::Text(say.t("accompany-letter-code")));
        }
        let subject = say.t("accompany-subject");
        Ok(Some(Written { to, language: one.language, subject, parts, stop: None, token: None }))
    }

    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        let (id, turn, _) = of(&notice.about);
        match outcome {
            Outcome::Sent if notice.kind == kind::ANSWER => store::heard(tx, id, turn),
            Outcome::Nobody(_) => store::unreached(tx, id),
            Outcome::Sent | Outcome::Dead(_) => Ok(()),
        }
    }
}
