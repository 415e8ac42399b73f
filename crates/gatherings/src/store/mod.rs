//! All SQL of gatherings, and no SQL anywhere else.

mod arrival;
mod content;
pub mod course;
mod dates;
pub(crate) mod export;
pub mod fair;
mod fill;
mod handover;
mod headcount;
mod host;
mod host_link;
mod intention;
mod occurrence;
mod overview;
mod pause;
mod reminder;
mod rhythm;
mod series;
mod told;

pub use arrival::{
    Answered, By, Import, Known, Sealing, Subscribed, Taken, end_subscription, has_subscriptions, import_of,
    imports_of, look, pause_subscription, press_subscription, put_subscription, queue_subscriptions,
    resume_subscription, settle_import, settle_subscription, settle_undo, subscribe, subscription, subscription_of,
    subscriptions_of, take_in, troubled_subscriptions, uid_of, undo_import,
};
pub use dates::{Ahead, Span, count_between, dates_between, dates_of, next_of};
pub use fill::{fill, fill_all};
pub use handover::{Handover, Offer, answer_handover, handovers_of, offer_handover, open_handovers};
pub use headcount::{Counted, HeadCount, count_as, counts_of, put_count};
pub use host::{Host, Unhosted, hosted_by, hosts_of, take_host, unhosted};
pub use host_link::{HostLink, host_link, make_host_link, sweep_host_links};
pub use intention::{forget_intentions, intentions, intentions_of, put_intention, withdraw_intention};
pub use occurrence::{Change, cancel_by_link, change_occurrence, occurrence, occurrence_at};
pub use overview::overseen;
pub use pause::{pause_series, resume_series, settle_pause};
pub use reminder::{
    Reminder, Tried, Untold, Wish, ask_for_reminder, confirm_reminder, drop_reminder, drop_unanswered, heard_reminder,
    put_due_reminders, reminder, reminder_asked, reminders_are_due, reminders_stopped_by, sealed_reminder,
    stop_reminders, sweep_reminders, tell_of_starting, try_reminder_code, untold,
};
pub use rhythm::{New, begin_rhythm, rhythms_of, settle_rhythm};
pub(crate) use series::wall;
pub use series::{
    Changed, Filter, add_series, by_code, by_id, by_ids, by_slug, change_series, end_series, former_slug,
    municipalities, of_tenant, places, public_series, settle_series,
};
pub use told::{Told, told};

use jiff::civil::{Date, DateTime};
use kernel::{
    changes,
    storage::{Error, Result, Row, Tx},
};
use trust::{Can, audit::Act};

/// Every statement of this room, for the test that tries each on both engines.
pub const STATEMENTS: &[&[&str]] = &[
    arrival::STATEMENTS[0],
    arrival::STATEMENTS[1],
    arrival::STATEMENTS[2],
    arrival::STATEMENTS[3],
    arrival::STATEMENTS[4],
    arrival::STATEMENTS[5],
    content::STATEMENTS,
    dates::STATEMENTS,
    export::STATEMENTS,
    fill::STATEMENTS,
    handover::STATEMENTS,
    headcount::STATEMENTS,
    host::STATEMENTS,
    host_link::STATEMENTS,
    intention::STATEMENTS,
    occurrence::STATEMENTS,
    overview::STATEMENTS,
    pause::STATEMENTS,
    reminder::STATEMENTS,
    rhythm::STATEMENTS,
    series::STATEMENTS,
    told::STATEMENTS,
];

/// The kind of these things in the change log.
pub const KIND: &str = "gathering";

/// Writes down that something about a series was done: in the change log and in the audit. Those who are to be reminded are told what
/// it means for them.
fn done(tx: &mut Tx<'_>, can: &Can, series: &str, act: &Act<'_>, now: i64) -> Result<()> {
    changes::record(tx, can.tenant(), KIND, series, now)?;
    reminder::tell(tx, series, now)?;
    can.note(tx, act)
}

/// The wall clock as it is kept: `2026-12-08T14:00`, which sorts as time goes.
fn clock(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

fn read_clock(row: &Row, column: usize) -> Result<DateTime> {
    row.text(column)?.parse().map_err(|_| Error::Column { column, expected: "a wall clock" })
}

fn read_day(row: &Row, column: usize) -> Result<Option<Date>> {
    match row.maybe_text(column)? {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| Error::Column { column, expected: "a day" }),
    }
}
