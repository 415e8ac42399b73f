//! What came from elsewhere: which series, what was said of it, and what one import did.

mod dates;
mod imports;
mod subscription;
mod take;
mod uid;
mod undo;

pub use imports::{Import, import_of, imports_of};
pub use subscription::{
    Answered, Sealing, Subscribed, end_subscription, has_subscriptions, pause_subscription, press_subscription,
    put_subscription, queue_subscriptions, resume_subscription, settle_subscription, subscribe, subscription,
    subscription_of, subscriptions_of, troubled_subscriptions,
};
pub use take::{By, Taken, look, settle_import, take_in};
pub(super) use uid::uids_of;
pub use uid::{Known, uid_of};
pub use undo::{settle_undo, undo_import};

use crate::arrival::Said;
use kernel::storage::{Result, Row, Tx, params};

const OF: &str = "SELECT key, series, source, rhythm, said, import, changed_at FROM gatherings_arrival WHERE tenant = $1 ORDER BY key";
const ONE: &str = "SELECT key, series, source, rhythm, said, import, changed_at FROM gatherings_arrival WHERE tenant = $1 AND key = $2";
const PUT: &str = "INSERT INTO gatherings_arrival (tenant, key, series, source, rhythm, said, import, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (tenant, key) DO UPDATE SET source = $4, rhythm = $5, said = $6, import = $7, changed_at = $8";

/// Every statement of this part.
pub(super) const STATEMENTS: &[&[&str]] = &[
    &[OF, ONE, PUT],
    dates::STATEMENTS,
    imports::STATEMENTS,
    uid::STATEMENTS,
    undo::STATEMENTS,
    subscription::STATEMENTS,
];

/// A series that came from elsewhere.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    key: String,
    series: String,
    source: String,
    /// The rhythm that goes by its source's rule.
    rhythm: Option<String>,
    said: Said,
    /// The import that touched it last.
    import: String,
    changed_at: i64,
}

fn read(row: &Row) -> Result<Arrival> {
    Ok(Arrival {
        key: row.text(0)?,
        series: row.text(1)?,
        source: row.text(2)?,
        rhythm: row.maybe_text(3)?,
        said: serde_json::from_str(&row.text(4)?).unwrap_or_default(),
        import: row.text(5)?,
        changed_at: row.int(6)?,
    })
}

fn all(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<Arrival>> {
    tx.rows(OF, params![tenant])?.iter().map(read).collect()
}

fn one(tx: &mut Tx<'_>, tenant: &str, key: &str) -> Result<Option<Arrival>> {
    tx.row(ONE, params![tenant, key])?.map(|row| read(&row)).transpose()
}

fn put(tx: &mut Tx<'_>, tenant: &str, arrival: &Arrival) -> Result<()> {
    tx.execute(
        PUT,
        params![
            tenant,
            &arrival.key,
            &arrival.series,
            &arrival.source,
            arrival.rhythm.clone(),
            json(&arrival.said),
            &arrival.import,
            arrival.changed_at
        ],
    )?;
    Ok(())
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
