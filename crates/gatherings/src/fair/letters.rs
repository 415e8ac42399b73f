//! What is written to exhibitors.

use super::{Answer, Exhibitor, Fair, LINK, Said, Told};
use crate::store::fair as store;
use fluent::FluentValue;
use jiff::civil::Date;
use kernel::{
    storage::{Result, Tx},
    texts::{Speaking, Texts},
};
use mail::notices::{Confided, Link, Outcome, Part, Taken, To, Writer, Written};
use shell::dates;

/// What notices there are.
pub mod kind {
    /// Whose they are.
    pub const ROOM: &str = "fair";
    /// Will you come?
    pub const INVITE: &str = "invite";
    /// You have not answered.
    pub const REMIND: &str = "remind";
    /// It is not held.
    pub const CANCELLED: &str = "cancelled";
    /// It is another day, another hour or another place.
    pub const MOVED: &str = "moved";
    /// It has been.
    pub const THANKS: &str = "thanks";
}

/// Writes them.
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

/// Whether there is still a reason to say this.
fn holds(kind: &str, one: &Exhibitor, fair: &Fair) -> bool {
    let held = fair.said != Said::Cancelled;
    match kind {
        kind::INVITE | kind::REMIND => held && one.answer == Answer::None,
        kind::MOVED => held && one.answer != Answer::No,
        kind::CANCELLED => !held,
        kind::THANKS => held && one.answer == Answer::Yes,
        _ => false,
    }
}

impl Writer for Letters {
    fn room(&self) -> &'static str {
        kind::ROOM
    }

    fn confided(&self, tx: &mut Tx<'_>, notice: &Taken) -> Result<Option<Confided>> {
        let id = of(&notice.about);
        let Some(sealed) = store::exhibitor(tx, id)?.and_then(|one| one.sealed) else { return Ok(None) };
        let (person, row) = (id.to_owned(), id.to_owned());
        Ok(Some(Confided { person, table: Exhibitor::TABLE, column: "sealed", row, sealed }))
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, _: i64) -> Result<Option<Written>> {
        let Some(told) = notice.opened.as_ref().map(|opened| Told::read(opened.expose())) else { return Ok(None) };
        let Some(one) = store::exhibitor(tx, of(&notice.about))? else { return Ok(None) };
        let Some(fair) = store::fair(tx, &one.fair)? else { return Ok(None) };
        if told.email.is_empty() || !holds(&notice.kind, &one, &fair) {
            return Ok(None);
        }
        let by = kernel::tenants::name(tx, &fair.tenant)?.unwrap_or_default();
        let say = Speaking::new(self.texts.clone(), one.language);
        let (subject, parts) = write(&say, &notice.kind, (&one, &fair, &told), &by);
        let to = To::Email { name: one.name.clone(), address: told.email.clone() };
        Ok(Some(Written { to, language: one.language, subject, parts, stop: None, token: None }))
    }

    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        match outcome {
            Outcome::Nobody(_) => store::unreached(tx, of(&notice.about), notice.made_at),
            Outcome::Sent | Outcome::Dead(_) => Ok(()),
        }
    }
}

/// Whom a notice is about: what stands after it only tells two notices apart.
fn of(about: &str) -> &str {
    about.split('/').next().unwrap_or_default()
}

fn write(say: &Speaking, kind: &str, (one, fair, told): (&Exhibitor, &Fair, &Told), by: &str) -> (String, Vec<Part>) {
    let day = dates::long(say.language, fair.date, Date::ZERO);
    let hours = dates::time_range(say.language, fair.starts, fair.ends);
    let values: [(&'static str, FluentValue<'_>); 5] = [
        ("name", one.name.clone().into()),
        ("fair", fair.name.clone().into()),
        ("day", day.clone().into()),
        ("by", by.to_owned().into()),
        ("contact", fair.contact.clone().into()),
    ];
    let text = |key: &str| Part::Text(plain(&say.with(key, &values)));
    let mut parts = vec![text("fair-letter-hello")];
    if kind == kind::THANKS {
        let own = fair.thanks.split("\n\n").filter(|part| !part.trim().is_empty());
        parts.extend(own.map(|part| Part::Text(part.to_owned())));
    } else {
        parts.push(text(&format!("fair-letter-{kind}")));
    }
    if kind == kind::CANCELLED && !fair.reason.is_empty() {
        parts.push(Part::Text(fair.reason.clone()));
    }
    if matches!(kind, kind::INVITE | kind::REMIND | kind::MOVED) {
        let place = fair.place.address().unwrap_or_default();
        parts.push(Part::Text(plain(&format!("{} {hours}\n{place}", dates::capital(&day)))));
    }
    let link = Link { words: say.t(&format!("fair-letter-{kind}-link")), path: format!("{LINK}/{}", told.token) };
    parts.push(Part::Link(link));
    parts.push(text(if fair.contact.is_empty() { "fair-letter-foot" } else { "fair-letter-foot-contact" }));
    (plain(&say.with(&format!("fair-subject-{kind}"), &values)), parts)
}

/// Without the spaces and joiners that hold a line together on a page.
fn plain(text: &str) -> String {
    text.replace(dates::HARD_SPACE, " ").replace(dates::JOINER, "")
}
