//! Calendars that are fetched by themselves, from an address that somebody typed. What comes goes in as a file does: what has changed
//! there changes here, what somebody here has changed stays, what is gone is told.
//!
//! Nothing is fetched unless the operator says so, and then through `outside` and nothing else.

mod fetch;
mod secret;

pub use fetch::{fetch, look, run};
pub use secret::{forget, seal};

use crate::arrival::{MOST_BYTES, Report};
use outside::{Outside, Refused, Seen, Unanswered};
use trust::vault::Sealed;

/// The job that fetches one; what it works on is the subscription's identifier.
pub const FETCH: &str = "gatherings.fetch_calendar";
/// Between two times, milliseconds.
pub const EVERY: i64 = 6 * HOUR;
/// Somebody may press again after so long, milliseconds.
pub const PRESS: i64 = 5 * 60 * 1000;
/// After so many in a row that failed, people are told.
pub const TROUBLED: i64 = 3;
/// So many a tenant may have.
pub const MOST: usize = 20;

const HOUR: i64 = 60 * 60 * 1000;

/// A calendar that is fetched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subscription {
    /// Its identifier.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The host of its address. The rest may be a secret.
    pub host: String,
    /// Its whole address, sealed: whoever has it may often read the calendar.
    pub sealed: Option<Sealed>,
    /// Where events are that say nothing of it.
    pub postal_code: Option<String>,
    /// What texts are taken to be in, BCP 47.
    pub language: String,
    /// What the calendar is called; empty until it has been read.
    pub source: String,
    /// Since when it rests, milliseconds since 1970.
    pub paused_at: Option<i64>,
    /// When it is fetched next.
    pub due_at: i64,
    /// When it last answered.
    pub fetched_at: Option<i64>,
    /// How often in a row it has failed.
    pub failures: i64,
    /// Why, the last time.
    pub fault: Option<Fault>,
    /// By what it knows the version that we have.
    pub seen: Seen,
    /// What came the last time.
    pub report: Option<Report>,
    /// The last import that changed anything.
    pub import: Option<String>,
}

impl Subscription {
    /// The table.
    pub const TABLE: &str = "gatherings_subscription";

    /// Whether people are to know that it does not work.
    #[must_use]
    pub const fn is_troubled(&self) -> bool {
        self.paused_at.is_none() && self.failures >= TROUBLED
    }
}

/// The host of an address.
#[must_use]
pub fn host(address: &str) -> String {
    let url = url::Url::parse(address).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// How long to wait after so many failures in a row, milliseconds.
#[must_use]
pub const fn wait_after(failures: i64) -> i64 {
    match failures {
        ..=1 => EVERY,
        2 => 2 * EVERY,
        _ => 4 * EVERY,
    }
}

/// The way out for calendars: larger answers than usual, and https only.
#[must_use]
pub fn way_out(outside: &Outside) -> Outside {
    outside.taking(MOST_BYTES).only_https()
}

/// An address as people copy it, as it is asked: `webcal` is https.
///
/// # Errors
/// The name of a sentence about why it is not.
pub fn read(typed: &str, outside: &Outside) -> Result<String, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("subscription-none");
    }
    let address = match typed.split_once("://") {
        Some((scheme, rest)) if ["webcal", "webcals"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            format!("https://{rest}")
        }
        Some(_) => typed.to_owned(),
        None => format!("https://{typed}"),
    };
    outside.read(&address).map(String::from).map_err(|why| match why {
        Unanswered::Refused(Refused::Scheme) => "subscription-https",
        Unanswered::Refused(Refused::Credentials) => "subscription-password",
        Unanswered::Refused(Refused::NotPublic | Refused::Name | Refused::Port) => "subscription-fault-inside",
        _ => "subscription-odd",
    })
}

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// Why a calendar did not come.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fault { $($(#[$doc])* $name,)* }

        impl Fault {
            /// The word in the database, and the end of the name of its sentence.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The one that this word means.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }
        }
    };
}

faults! {
    /// The name leads nowhere.
    Name "name",
    /// Nobody takes the connection, or it broke.
    Silent "silent",
    /// It cannot be proved that it is they.
    NotProved "not-proved",
    /// It took too long.
    Slow "slow",
    /// It was too much.
    Huge "huge",
    /// It leads to where nothing is asked: into a network, or away from https.
    Inside "inside",
    /// It leads on and on.
    Circles "circles",
    /// It is not for everybody: 401, 403.
    Shut "shut",
    /// It is not there: 404, 410.
    Gone "gone",
    /// Something went wrong there.
    Failing "failing",
    /// What came is no calendar.
    NoCalendar "no-calendar",
}

impl From<Unanswered> for Fault {
    fn from(why: Unanswered) -> Self {
        match why {
            Unanswered::NoName => Self::Name,
            Unanswered::NotProved => Self::NotProved,
            Unanswered::Slow => Self::Slow,
            Unanswered::Huge => Self::Huge,
            Unanswered::Refused(_) => Self::Inside,
            Unanswered::Circles => Self::Circles,
            Unanswered::Off | Unanswered::NoConnection | Unanswered::Garbled => Self::Silent,
        }
    }
}
