//! What is written to those who hold entries: reminders, a link that they asked for, that a risky field has changed.

use super::{
    contact::{Held, Holder, held, name},
    round::{REMINDER, ROOM},
};
use crate::{
    desk::worklist::Around,
    entry::Draft,
    listing::Row,
    month::letter,
    room::Directory,
    store::{self, Version},
};
use kernel::{
    Language,
    storage::{Result, Tx},
    texts::{Speaking, Texts},
};
use mail::notices::{Link, Outcome, Part, Taken, To, Way, Writer, Written};
use shell::standing as frames;
use trust::secret::Token;

/// A link that whoever holds entries has asked for.
pub const LINK: &str = "link";
/// That the way to reach somebody has changed, to the old one.
pub const TOLD_OLD: &str = "told-old";
/// The same to the new one.
pub const TOLD_NEW: &str = "told-new";
/// Where a link of a holder leads.
pub const PATH: &str = "/stemmer";
/// So many entries are named in a letter.
const NAMED: usize = 12;

/// Writes the directory's notices.
pub struct Letters {
    texts: Texts,
    /// What else than the database the month is read from; nothing on the command line.
    around: Option<(Directory, frames::Standing)>,
}

impl Letters {
    /// In these words.
    #[must_use]
    pub const fn new(texts: Texts) -> Self {
        Self { texts, around: None }
    }

    /// With what stands in memory: what there is something for, and which embeds there are.
    #[must_use]
    pub fn with(self, room: Directory, frames: frames::Standing) -> Self {
        Self { around: Some((room, frames)), ..self }
    }

    fn with_link(&self, tx: &mut Tx<'_>, notice: &Taken, now: i64) -> Result<Option<Written>> {
        let Some(holder) = Holder::read(&notice.about) else { return Ok(None) };
        let held = held(tx, &holder)?;
        // What is over is not asked about; what is hidden is, for it may come back.
        let entries: Vec<String> = held.entries.iter().filter(|row| row.status != "defunct").map(name).collect();
        let (Some(to), false) = (to(notice.way, &held), entries.is_empty()) else { return Ok(None) };
        let token = match notice.token.as_deref().and_then(Token::read) {
            Some(token) => token,
            None => store::make_holder_link(tx, &notice.tenant, &notice.about, notice.way.word(), now)?,
        };
        let language = language(&held);
        let say = Speaking::new(self.texts.clone(), language);
        let path = format!("{PATH}/{}", token.carried());
        let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
        let link = Link { words: say.t("fresh-letter-button"), path };
        let parts = match notice.way {
            Way::Sms => vec![Part::Text(say.with("fresh-sms", &[("count", count.into())])), Part::Link(link)],
            Way::Email => {
                let mut parts = vec![Part::Text(say.with("fresh-letter-hello", &[("name", held.name.clone().into())]))];
                parts.push(Part::Text(say.with(&format!("fresh-letter-{}", notice.kind), &[("count", count.into())])));
                let more = entries.len().saturating_sub(NAMED);
                let named = entries.iter().take(NAMED).cloned().collect::<Vec<_>>().join("\n");
                parts.push(Part::Text(named));
                if more > 0 {
                    parts.push(Part::Text(
                        say.with("fresh-letter-more", &[("count", i64::try_from(more).unwrap_or(0).into())]),
                    ));
                }
                parts.push(Part::Link(link));
                parts.push(Part::Text(say.t("fresh-letter-how")));
                parts
            }
        };
        let subject = say.with(&format!("fresh-subject-{}", notice.kind), &[("count", count.into())]);
        Ok(Some(Written { to, language, subject, parts, stop: None, token: Some(token.carried().to_owned()) }))
    }

    /// `about` is a version: the one before it says who the old contact was. An address that is the old one and the new one
    /// hears once, and a telephone hears when its number was taken away: whoever has come into a mailbox has not come into that.
    fn told(&self, tx: &mut Tx<'_>, notice: &Taken) -> Result<Option<Written>> {
        let Some(after) = store::version_of(tx, &notice.about)? else { return Ok(None) };
        let Some(before) = store::version_before(tx, &after.service, &after.id)? else { return Ok(None) };
        let (old, new) = (row(before), row(after));
        let (was, is) = (Draft::read(&old), Draft::read(&new));
        let (of, draft) = if notice.kind == TOLD_OLD { (old, &was) } else { (new, &is) };
        let called = draft.get("organization").to_owned();
        let to = match notice.way {
            Way::Email if notice.kind == TOLD_NEW && was.get("email").eq_ignore_ascii_case(is.get("email")) => None,
            Way::Email => Some(draft.get("email").to_owned())
                .filter(|address| !address.is_empty())
                .map(|address| To::Email { name: called.clone(), address }),
            Way::Sms if number(&was) == number(&is) => None,
            Way::Sms => number(draft).map(To::Sms),
        };
        let Some(to) = to else { return Ok(None) };
        let held = Held { name: called, entries: vec![of], ..Held::default() };
        let language = language(&held);
        let say = Speaking::new(self.texts.clone(), language);
        let named = held.entries.first().map(name).unwrap_or_default();
        let parts = match notice.way {
            // A telephone may lie where others see it: no name of a place.
            Way::Sms => vec![Part::Text(say.t("fresh-told-sms"))],
            Way::Email => vec![
                Part::Text(say.with("fresh-told", &[("name", named.into())])),
                Part::Text(say.t(&format!("fresh-{}", notice.kind))),
            ],
        };
        Ok(Some(Written { to, language, subject: say.t("fresh-subject-told"), parts, stop: None, token: None }))
    }
}

fn number(draft: &Draft) -> Option<mail::sms::Number> {
    mail::sms::Number::read(draft.get("phone"))
}

/// An entry as it was in a version.
fn row(version: Version) -> Row {
    Row { parts: version.parts, ..Row::empty(&version.service, &version.tenant) }
}

impl Writer for Letters {
    fn room(&self) -> &'static str {
        ROOM
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, now: i64) -> Result<Option<Written>> {
        match notice.kind.as_str() {
            REMINDER | LINK => self.with_link(tx, notice, now),
            TOLD_OLD | TOLD_NEW => self.told(tx, notice),
            letter::MONTH => {
                let here = |(room, frames): &(Directory, frames::Standing)| Around::new(room, frames.now(), now);
                let around = self.around.as_ref().map_or_else(|| Around::bare(now), here);
                letter::write(tx, &self.texts, notice, &around)
            }
            _ => Ok(None),
        }
    }

    /// What came of it stands in the box of notices. Where a reminder came back, somebody rings.
    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        if notice.kind != REMINDER || !matches!(outcome, Outcome::Nobody(_)) {
            return Ok(());
        }
        let services = match Holder::read(&notice.about) {
            Some(Holder::Organization(id)) => store::services_held_by(tx, &id)?,
            Some(Holder::Service(id)) => vec![id],
            None => Vec::new(),
        };
        for service in services {
            store::unreached_upkeep(tx, &service, notice.made_at)?;
        }
        Ok(())
    }
}

fn to(way: Way, held: &Held) -> Option<To> {
    match way {
        Way::Email => Some(To::Email { name: held.name.clone(), address: held.email.clone()? }),
        Way::Sms => mail::sms::Number::read(held.mobile.as_deref()?).map(To::Sms),
    }
}

fn language(held: &Held) -> Language {
    let home = held.entries.first().map(|row| row.parts.home()).unwrap_or_default();
    Language::parse(&home).unwrap_or(Language::Nb)
}
