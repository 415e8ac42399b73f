//! Notices: letters and text messages to addresses that a room knows, of organisations and people who do not work here.
//!
//! The box has no address and no words. A room puts in *that* there is something to say; just before it goes, the room's
//! [`Writer`] says to whom and in which words, in a transaction in which it may make a link. What a retry needs is sealed
//! beside the row until it has been handed over.

pub(crate) mod sending;

use crate::{letters::Moment, sms::Number, store::notices};
use kernel::{
    Language,
    storage::{Result, Tx},
};
use std::{fmt, sync::Arc};
use trust::vault::{Sealed, Secret};

/// By which way a notice goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A letter.
    Email,
    /// A text message.
    Sms,
}

impl Way {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    /// The way of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Email, Self::Sms].into_iter().find(|way| way.word() == word)
    }
}

/// That there is something to say. Nothing in it may be anybody's name, address or words.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// On whose behalf; its administrators see it among the work.
    pub tenant: &'a str,
    /// The room that writes it: [`Writer::room`].
    pub room: &'a str,
    /// What it is, in the room's word: `notice-ROOM-KIND` is the key of a text that says it on the page of work.
    pub kind: &'a str,
    /// What it is about, as the room reads it: opaque identifiers.
    pub about: &'a str,
    /// The room's word for what is never told twice, such as `reminder/SERVICE/3`: as long as a notice under it is
    /// remembered (90 days), another is not put in.
    pub once: &'a str,
    /// By which way it goes.
    pub way: Way,
    /// For how long sending it makes sense, milliseconds.
    pub good_for: i64,
}

/// What came of putting a notice in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It goes when the transaction is committed.
    Waits,
    /// One under the same word was put in before, and nothing was done.
    Before,
    /// Nothing leaves here by that way, and nothing was done: somebody should ring instead.
    NotSetUp,
}

/// Puts a notice in, in the transaction that causes it.
///
/// # Errors
/// When the database fails.
pub fn put(tx: &mut Tx<'_>, notice: &Notice<'_>, moment: Moment) -> Result<Put> {
    let set_up = match notice.way {
        Way::Email => moment.mail,
        Way::Sms => moment.sms,
    };
    if set_up { notices::put(tx, notice, moment) } else { Ok(Put::NotSetUp) }
}

/// A notice whose turn it is.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Opaque; the same however often it is tried.
    pub id: String,
    /// On whose behalf.
    pub tenant: String,
    /// The room.
    pub room: String,
    /// What it is.
    pub kind: String,
    /// What it is about.
    pub about: String,
    /// By which way it goes.
    pub way: Way,
    /// When it was put in, milliseconds since 1970.
    pub made_at: i64,
    /// What the writer gave as [`Written::token`] at an earlier try: a letter that comes twice has the same link twice.
    /// Only there while it is written.
    pub token: Option<String>,
    /// What [`Writer::confided`] named, opened. Only there while it is written.
    pub opened: Option<Opened>,
}

/// What somebody confided, sealed in a room's table: whose it is and where it stands.
pub struct Confided {
    /// The person it is about: their opaque identifier.
    pub person: String,
    /// The room's table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row's identifier.
    pub row: String,
    /// What stands there.
    pub sealed: Sealed,
}

/// What somebody confided, opened for as long as a notice is written. It shows itself to nobody by accident.
#[derive(Clone)]
pub struct Opened(Arc<Secret<String>>);

impl Opened {
    pub(crate) fn new(secret: Secret<String>) -> Self {
        Self(Arc::new(secret))
    }

    /// Gives sight of it. Each call is a place to look at in review.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened")
    }
}

/// A notice, written.
pub struct Written {
    /// To whom; of the same way as the notice.
    pub to: To,
    /// In which language.
    pub language: Language,
    /// The subject of a letter, seen on a locked screen. A text message has none.
    pub subject: String,
    /// What it says, from the greeting on. In a text message each stands on a line of its own.
    pub parts: Vec<Part>,
    /// How whoever gets a letter has no more of them, where they may say so. A text message says it in its own words.
    pub stop: Option<Link>,
    /// The token of a link that was made for this notice, to be kept until it has been handed over.
    pub token: Option<String>,
}

/// To whom.
pub enum To {
    /// An e-mail address, and the name in front of it; the name may be empty.
    Email {
        /// Such as «Askøy frivilligsentral».
        name: String,
        /// The address.
        address: String,
    },
    /// A number.
    Sms(Number),
}

/// A part of what is said.
pub enum Part {
    /// A paragraph.
    Text(String),
    /// A way to a page of ours.
    Link(Link),
}

/// A way to a page of ours.
pub struct Link {
    /// What one finds there. A text message has the address only, and so has a plain letter with one link.
    pub words: String,
    /// The page's address as it is in bokmål, from `/` on; the language is put in front.
    pub path: String,
}

/// What became of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// The mail server or the gateway has taken it.
    Sent,
    /// Nobody gets anything there: it was refused at once, or came back later. The code is the server's.
    Nobody(&'a str),
    /// It could not be sent, for another reason. An administrator may try again, so that [`Outcome::Sent`] can follow.
    Dead(&'a str),
}

/// What a room brings, so that its notices are written.
pub trait Writer: Send + Sync {
    /// The room, as in [`Notice::room`].
    fn room(&self) -> &'static str;

    /// What must be opened before a notice can be written, where its room has sealed to whom it goes. Nothing when there is
    /// nothing, or when whoever confided it has been erased.
    ///
    /// # Errors
    /// When the database fails.
    fn confided(&self, _tx: &mut Tx<'_>, _notice: &Taken) -> Result<Option<Confided>> {
        Ok(None)
    }

    /// Writes a notice just before it goes; at each try anew, with the newest address and words. Nothing when there is
    /// nothing to say any more, or nobody to say it to: then it is let go. That it was written does not mean that it was
    /// sent.
    ///
    /// # Errors
    /// When the database fails.
    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, now: i64) -> Result<Option<Written>>;

    /// Hears what became of it, in the transaction that writes it down.
    ///
    /// # Errors
    /// When the database fails.
    fn outcome(&self, tx: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()>;
}

/// The writers of all rooms. Cheap to clone.
#[derive(Clone, Default)]
pub struct Writers(Arc<[Arc<dyn Writer>]>);

impl Writers {
    /// These.
    #[must_use]
    pub fn of(writers: Vec<Arc<dyn Writer>>) -> Self {
        Self(writers.into())
    }

    /// These and others.
    #[must_use]
    pub fn and(&self, others: &Self) -> Self {
        Self(self.0.iter().chain(others.0.iter()).cloned().collect())
    }

    pub(crate) fn of_room(&self, room: &str) -> Option<Arc<dyn Writer>> {
        self.0.iter().find(|writer| writer.room() == room).cloned()
    }
}

/// Without what is in them.
impl std::fmt::Debug for Writers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|writer| writer.room())).finish()
    }
}
