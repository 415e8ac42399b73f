//! What is written to those who have asked for a seat. The subject, and all of a text message, say nothing of what it is about.

use super::{Course, Run, SEAT, Said, Told};
use crate::store::course::{self as store, Enrolment, Place};
use fluent::FluentValue;
use jiff::Timestamp;
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
    /// Whose they are.
    pub const ROOM: &str = "course";
    /// They have asked; they say that the address is theirs.
    pub const CONFIRM: &str = "confirm";
    /// Somebody who holds it has put them on it, because they rang; their link.
    pub const RANG: &str = "rang";
    /// They have asked again; their link.
    pub const AGAIN: &str = "again";
    /// They have got a seat from the waiting list.
    pub const SEAT: &str = "seat";
    /// A seat is kept for them for a while.
    pub const OFFER: &str = "offer";
    /// It is not held.
    pub const CANCELLED: &str = "cancelled";
    /// A day, an hour or the place is another one.
    pub const MOVED: &str = "moved";
    /// It is tomorrow.
    pub const REMINDER: &str = "reminder";
    /// Those who hold it have something to say.
    pub const MESSAGE: &str = "message";
    /// It was yesterday: certificate, material, what they thought.
    pub const AFTER: &str = "after";
}

/// Writes the notices of courses.
pub struct Letters {
    texts: Texts,
}

/// What a letter is written of.
struct Facts {
    one: Enrolment,
    course: Course,
    run: Run,
    /// How many stand before them.
    before: i64,
}

impl Letters {
    /// In these words.
    #[must_use]
    pub const fn new(texts: Texts) -> Self {
        Self { texts }
    }
}

fn enrolment_of(about: &str) -> &str {
    about.split('/').next().unwrap_or_default()
}

/// Whether there is still a reason to say this.
fn holds(kind: &str, one: &Enrolment, run: &Run) -> bool {
    let held = run.said != Said::Cancelled;
    match kind {
        kind::CONFIRM => held && one.confirmed_at.is_none(),
        kind::AGAIN | kind::RANG | kind::MESSAGE => true,
        kind::SEAT | kind::AFTER => held && one.place == Place::Seat,
        kind::OFFER => held && one.place == Place::Offered,
        kind::REMINDER => held && one.place == Place::Seat && one.remind,
        kind::CANCELLED => !held,
        kind::MOVED => held,
        _ => false,
    }
}

impl Writer for Letters {
    fn room(&self) -> &'static str {
        kind::ROOM
    }

    fn confided(&self, tx: &mut Tx<'_>, notice: &Taken) -> Result<Option<Confided>> {
        let id = enrolment_of(&notice.about);
        let one = store::enrolment(tx, id)?.filter(|one| one.place != Place::Gone);
        let Some(sealed) = one.and_then(|one| one.sealed) else { return Ok(None) };
        let (person, row) = (id.to_owned(), id.to_owned());
        Ok(Some(Confided { person, table: Enrolment::TABLE, column: "sealed", row, sealed }))
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, _: i64) -> Result<Option<Written>> {
        let Some(told) = notice.opened.as_ref().map(|opened| Told::read(opened.expose())) else { return Ok(None) };
        let Some(one) = store::enrolment(tx, enrolment_of(&notice.about))? else { return Ok(None) };
        let Some(run) = store::run(tx, &one.run)? else { return Ok(None) };
        let Some(course) = store::course(tx, &run.course)? else { return Ok(None) };
        if one.place == Place::Gone || !holds(&notice.kind, &one, &run) {
            return Ok(None);
        }
        let to = match notice.way {
            Way::Email => To::Email { name: told.name.clone(), address: told.contact.clone() },
            Way::Sms => match Number::read(&told.contact) {
                Some(number) => To::Sms(number),
                None => return Ok(None),
            },
        };
        let body = match (notice.kind.as_str(), notice.about.split_once('/')) {
            (kind::MESSAGE, Some((_, id))) => store::message(tx, id)?.map(|message| message.body),
            _ => None,
        };
        let before = store::place_in_line(tx, &one)?;
        let facts = Facts { before, one, course, run };
        let say = Speaking::new(self.texts.clone(), facts.one.language);
        let (subject, parts) = write(&say, &notice.kind, notice.way, &facts, &told, body);
        Ok(Some(Written { to, language: facts.one.language, subject, parts, stop: None, token: None }))
    }

    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        match outcome {
            Outcome::Nobody(_) => store::unreached(tx, enrolment_of(&notice.about), notice.made_at),
            Outcome::Sent | Outcome::Dead(_) => Ok(()),
        }
    }
}

fn write(
    say: &Speaking,
    kind: &str,
    way: Way,
    facts: &Facts,
    told: &Told,
    body: Option<String>,
) -> (String, Vec<Part>) {
    let Facts { one, course, run, before } = facts;
    let waits = one.place == Place::Waiting;
    let values: [(&'static str, FluentValue<'_>); 8] = [
        ("name", told.name.clone().into()),
        ("course", course.name.clone().into()),
        ("town", run.town.clone().into()),
        ("venue", run.venue.clone().into()),
        ("contact", run.contact.clone().into()),
        ("reason", run.reason.clone().into()),
        ("n", (before + 1).into()),
        ("until", until(say, one).into()),
    ];
    let link = Link { words: say.t(&format!("course-letter-{kind}-link")), path: format!("{SEAT}/{}", told.token) };
    let subject = say.t(&format!("course-subject-{kind}"));
    if way == Way::Sms {
        let key = if matches!(kind, kind::CONFIRM | kind::RANG) && waits {
            format!("course-sms-{kind}-waiting")
        } else {
            format!("course-sms-{kind}")
        };
        return (subject, vec![Part::Text(plain(&say.with(&key, &values))), Part::Link(link)]);
    }
    let text = |key: &str| Part::Text(plain(&say.with(key, &values)));
    let mut parts = vec![text("course-letter-hello")];
    match kind {
        kind::CONFIRM | kind::RANG if waits => parts.push(text(&format!("course-letter-{kind}-waiting"))),
        other => parts.push(text(&format!("course-letter-{other}"))),
    }
    if let Some(body) = body {
        parts.extend(body.split("\n\n").filter(|part| !part.trim().is_empty()).map(|part| Part::Text(part.to_owned())));
    }
    if kind == kind::CANCELLED && !run.reason.is_empty() {
        parts.push(Part::Text(run.reason.clone()));
    }
    if matches!(kind, kind::CONFIRM | kind::RANG | kind::SEAT | kind::OFFER | kind::MOVED | kind::REMINDER) {
        let days = run.days.iter().map(|day| {
            let hours = dates::time_range(say.language, day.starts, day.ends);
            dates::capital(&format!("{} {hours}", dates::long(say.language, day.date, jiff::civil::Date::ZERO)))
        });
        let place = format!("{}, {}", run.venue, run.town);
        let place = if run.venue.is_empty() { run.town.clone() } else { place };
        parts.push(Part::Text(plain(&days.chain([place]).collect::<Vec<_>>().join("\n"))));
    }
    parts.push(Part::Link(link));
    parts.push(text(if kind == kind::CONFIRM { "course-letter-not-you" } else { "course-letter-foot" }));
    (subject, parts)
}

/// «tirsdag 26. september klokka 12.00»: until when they may answer.
fn until(say: &Speaking, one: &Enrolment) -> String {
    let Some(until) = one.until.and_then(|until| Timestamp::from_millisecond(until).ok()) else { return String::new() };
    let at = in_oslo(until);
    let day = dates::long(say.language, at.date(), at.date());
    format!("{day} {}", dates::time(say.language, at.time()))
}

/// Without the spaces and joiners that hold a line together on a page: in a text message they would cost two thirds of it.
fn plain(text: &str) -> String {
    text.replace(dates::HARD_SPACE, " ").replace(dates::JOINER, "")
}
