//! Invitations that go by letter: how each stands, until it is used or taken back.

use super::{outbox, silence};
use crate::{
    letter::{About, Letter},
    letters::Moment,
    store::silence::Why,
};
use kernel::storage::{Result, Row, Tx, params};
use trust::{Can, access::Right, audit::Act, people::Person, store::links::Purpose};

// One that was let go because nobody answers, or because they want less, has not arrived; others that were let go are over.
const OPEN: &str = "SELECT id, person, about, state, made_at, due_at, tries, reason FROM mail_outbox
    WHERE tenant = $1 AND kind = 'invitation' AND made_at > $2 AND ($3 = '' OR person = $3)
    AND (state <> 'dropped' OR reason IN ('bounced', 'stopped')) ORDER BY made_at, id";
const UNDER_WAY: &str = "SELECT 1 FROM mail_outbox WHERE person = $1 AND kind = 'invitation'
    AND (state = 'waiting' OR (state = 'sent' AND made_at > $2)) LIMIT 1";
const END: &str = "UPDATE mail_outbox SET state = 'dropped', sealed = NULL, reason = 'withdrawn', leased_until = 0
    WHERE tenant = $1 AND kind = 'invitation' AND id = $2 AND (state <> 'dropped' OR reason IN ('bounced', 'stopped'))
    RETURNING person, about";
const END_OF: &str = "UPDATE mail_outbox SET state = 'dropped', sealed = NULL, reason = 'withdrawn', leased_until = 0
    WHERE tenant = $1 AND kind = 'invitation' AND person = $2 AND made_at > $3
    AND (state <> 'dropped' OR reason IN ('bounced', 'stopped')) RETURNING person, about";

pub(super) const STATEMENTS: &[&str] = &[OPEN, UNDER_WAY, END, END_OF];

/// Two who invite the same person in the same minute send one letter. Milliseconds.
const SAME: i64 = 60_000;

/// How far an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    /// It waits, or is tried again.
    Waiting,
    /// A mail server has taken it.
    Sent,
    /// It could not be delivered.
    Not,
}

/// An invitation by letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Names it in a form.
    pub id: String,
    /// Whom it lets in.
    pub person: String,
    /// What names its link, as [`trust::store::invitations::Open`] does; nothing before its first try.
    pub link: Option<String>,
    /// How far it has come.
    pub went: Went,
    /// When somebody invited, milliseconds since 1970.
    pub made_at: i64,
    /// When it is tried next, or when its way ended; milliseconds since 1970.
    pub at: i64,
    /// How often it has been tried in vain.
    pub tries: i64,
}

/// Why an invitation does not go by letter. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// No mail is set up here.
    NoMail,
    /// Nobody gets mail at their address.
    NoAnswer,
    /// They want only what they ask for.
    WantsLess,
    /// One is under way already.
    UnderWay,
}

fn link(about: &str) -> Option<String> {
    serde_json::from_str::<About>(about).unwrap_or_default().link
}

fn invited(row: &Row) -> Result<Invited> {
    let went = match row.text(3)?.as_str() {
        "waiting" => Went::Waiting,
        "sent" => Went::Sent,
        _ => Went::Not,
    };
    Ok(Invited {
        id: row.text(0)?,
        person: row.text(1)?,
        link: link(&row.text(2)?),
        went,
        made_at: row.int(4)?,
        at: row.int(5)?,
        tries: row.int(6)?,
    })
}

/// The tenant's, as long as the link in one lasts; also those whose link was used. That somebody looks at invitations
/// is written down by [`trust::store::invitations::all`].
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn all(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Invited>> {
    can.must(Right::KeepPeople)?;
    tx.rows(OPEN, params![can.tenant(), now - Purpose::Invitation.lasts(), ""])?.iter().map(invited).collect()
}

/// Those to one person.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn of(tx: &mut Tx<'_>, can: &Can, person: &str, now: i64) -> Result<Vec<Invited>> {
    can.must(Right::KeepPeople)?;
    tx.rows(OPEN, params![can.tenant(), now - Purpose::Invitation.lasts(), person])?.iter().map(invited).collect()
}

/// Why an invitation to this person would not go by letter now; nothing when it would. One who invites after this, in the
/// same transaction, is alone in it.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn held(tx: &mut Tx<'_>, can: &Can<Person>, moment: Moment) -> Result<Option<Unsent>> {
    can.must(Right::KeepPeople)?;
    if !moment.mail {
        return Ok(Some(Unsent::NoMail));
    }
    tx.lock("mail_invitation")?;
    let person = &can.object().id;
    if let Some(why) = silence::why(tx, person)? {
        return Ok(Some(if why == Why::Bounced { Unsent::NoAnswer } else { Unsent::WantsLess }));
    }
    let under_way = tx.row(UNDER_WAY, params![person, moment.now - SAME])?.is_some();
    Ok(under_way.then_some(Unsent::UnderWay))
}

pub(crate) fn send(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<()> {
    let person = can.object();
    end_earlier(tx, can, now)?;
    can.note(tx, &Act::new("mail.invite").about(&person.id))?;
    outbox::send(tx, person, &Letter::Invitation { by: can.actor().person().id.clone() }, now)
}

/// Takes one back: it does not go any more. Says whose it was and what names its link, which is
/// [`trust::store::invitations::withdraw`]'s to end.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn end(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Option<String>>> {
    can.must(Right::KeepPeople)?;
    let Some(row) = tx.row(END, params![can.tenant(), id])? else { return Ok(None) };
    can.note(tx, &Act::new("mail.withdraw").on(id).about(&row.text(0)?))?;
    Ok(Some(link(&row.text(1)?)))
}

/// Another invitation to this person, by letter or by hand, takes the place of all before it. Says what names the links
/// of those.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn end_earlier(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Vec<String>> {
    can.must(Right::KeepPeople)?;
    let since = now - Purpose::Invitation.lasts();
    let rows = tx.rows(END_OF, params![can.tenant(), &can.object().id, since])?;
    let links = rows.iter().map(|row| Ok(link(&row.text(1)?))).collect::<Result<Vec<_>>>()?;
    Ok(links.into_iter().flatten().collect())
}
