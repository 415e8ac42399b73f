//! Writes the messages, just before each goes.

use super::{CONFIRM, ENDED, Kept, MOVED, OFF, ON, REMINDER, RESUMED, ROOM, TABLE, said};
use crate::{
    occurrence::Occurrence,
    rhythm::AHEAD,
    series::Series,
    store::{self, Reminder},
};
use jiff::{ToSpan as _, civil::DateTime};
use kernel::{
    storage::{Result, Tx},
    texts::{Speaking, Texts},
};
use mail::{
    notices::{Confided, Link, Outcome, Part, Taken, To, Way, Writer, Written},
    sms::Number,
};

/// So many dates are looked through for the next one that is on.
const LOOKED_THROUGH: usize = 40;

/// Writes this room's notices.
pub struct Letters {
    texts: Texts,
}

/// What a notice is about: the reminder, and what is to be told.
pub(crate) fn about(reminder: &str, knows: &str) -> String {
    format!("{reminder} {knows}")
}

fn of(about: &str) -> (&str, &str) {
    about.split_once(' ').unwrap_or((about, ""))
}

impl Letters {
    /// In these words.
    #[must_use]
    pub const fn new(texts: Texts) -> Self {
        Self { texts }
    }

    /// What a message says; nothing when that is not so any more.
    fn says(&self, tx: &mut Tx<'_>, notice: &Taken, row: &Reminder, now: DateTime) -> Result<Option<String>> {
        let say = Speaking::new(self.texts.clone(), row.language);
        let Some(series) = store::by_id(tx, &row.series)? else { return Ok(None) };
        let (_, told) = of(&notice.about);
        if notice.kind != REMINDER && row.knows != told {
            return Ok(None);
        }
        let today = now.date();
        let Some(occurrence) = &row.occurrence else {
            return Ok(match notice.kind.as_str() {
                RESUMED => Some(said::resumed(&say, next(tx, &series, now)?.as_ref(), today)),
                ENDED => Some(say.t("remind-ended")),
                _ => None,
            });
        };
        let Some(date) = store::occurrence(tx, occurrence)? else { return Ok(None) };
        let on = date.standing(&series).is_on();
        Ok(match notice.kind.as_str() {
            _ if date.is_past(now) => None,
            REMINDER if on && date.starts > now => Some(said::reminder(&say, date.starts)),
            OFF if !on => {
                let next = next(tx, &series, now)?;
                Some(said::off(&say, &series, &date, next.as_ref(), today))
            }
            MOVED if on => {
                let was = row.heard.parse().unwrap_or(date.original);
                Some(said::moved(&say, was, date.starts, today))
            }
            ON if on => Some(said::on(&say, date.starts, today)),
            _ => None,
        })
    }

    fn confirm(&self, notice: &Taken, row: &Reminder, kept: &Kept) -> Option<(Vec<Part>, String)> {
        if row.confirmed {
            return None;
        }
        let say = Speaking::new(self.texts.clone(), row.language);
        let parts = match notice.way {
            Way::Sms => vec![Part::Text(say.with("remind-code-say", &[("code", kept.yes.clone().into())]))],
            Way::Email => vec![
                Part::Text(say.t("remind-letter")),
                Part::Link(Link { words: say.t("remind-yes"), path: format!("/minn-meg/ja/{}", kept.yes) }),
                Part::Text(say.t("remind-letter-after")),
            ],
        };
        Some((parts, say.t("remind-letter-subject")))
    }
}

/// The next date of a series that is on.
fn next(tx: &mut Tx<'_>, series: &Series, now: DateTime) -> Result<Option<Occurrence>> {
    let far = now.saturating_add(AHEAD.days());
    let ahead = store::next_of(tx, &series.id, store::Span::beginning(now, far), LOOKED_THROUGH)?;
    Ok(ahead.into_iter().find(|one| one.standing(series).is_on()))
}

impl Writer for Letters {
    fn room(&self) -> &'static str {
        ROOM
    }

    fn confided(&self, tx: &mut Tx<'_>, notice: &Taken) -> Result<Option<Confided>> {
        let (id, _) = of(&notice.about);
        let sealed = store::sealed_reminder(tx, id)?;
        Ok(sealed.map(|sealed| Confided {
            person: TABLE.to_owned(),
            table: TABLE,
            column: "sealed",
            row: id.to_owned(),
            sealed,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, now: i64) -> Result<Option<Written>> {
        let (id, _) = of(&notice.about);
        let Some(row) = store::reminder(tx, id)? else { return Ok(None) };
        let Some(kept) = notice.opened.as_ref().and_then(|opened| Kept::read(opened.expose())) else { return Ok(None) };
        let to = match notice.way {
            Way::Email => To::Email { name: String::new(), address: kept.to.clone() },
            Way::Sms => match Number::read(&kept.to) {
                Some(number) => To::Sms(number),
                None => return Ok(None),
            },
        };
        let say = Speaking::new(self.texts.clone(), row.language);
        let stop = || Link { words: say.t("remind-stop-words"), path: kept.stop.path() };
        let (parts, subject) = if notice.kind == CONFIRM {
            match self.confirm(notice, &row, &kept) {
                Some(written) => written,
                None => return Ok(None),
            }
        } else {
            if !row.confirmed {
                return Ok(None);
            }
            let Some(text) = self.says(tx, notice, &row, store::wall(now))? else { return Ok(None) };
            let mut parts = vec![Part::Text(text)];
            // A letter has the way to stop in its foot; after the last message there is nothing to stop.
            if notice.way == Way::Sms && ![RESUMED, ENDED].contains(&notice.kind.as_str()) {
                parts.push(Part::Text(say.t("remind-stop-say")));
                parts.push(Part::Link(stop()));
            }
            let subject = if notice.kind == REMINDER { "remind-subject" } else { "remind-subject-news" };
            (parts, say.t(subject))
        };
        Ok(Some(Written { to, language: row.language, subject, parts, stop: Some(stop()), token: None }))
    }

    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        let (id, told) = of(&notice.about);
        let sent = matches!(outcome, Outcome::Sent);
        match notice.kind.as_str() {
            CONFIRM if matches!(outcome, Outcome::Nobody(_)) => store::drop_unanswered(tx, id),
            RESUMED | ENDED if sent => store::drop_reminder(tx, id),
            OFF | MOVED | ON => store::heard_reminder(tx, id, told, sent, notice.made_at),
            _ => Ok(()),
        }
    }
}
