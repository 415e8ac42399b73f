//! Certificates: what is known of one, and no name.

use jiff::civil::Date;
use kernel::storage::{Result, Row, Tx, params};

const KEEP: &str = "INSERT INTO gatherings_certificate (code, tenant, run, enrolment, name, days, minutes, made_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (enrolment) DO UPDATE SET name = excluded.name, days = excluded.days, minutes = excluded.minutes";
const BY_CODE: &str = "SELECT code, tenant, run, enrolment, name, days, minutes, made_on FROM gatherings_certificate
    WHERE code = $1";
const BY_ENROLMENT: &str =
    "SELECT code, tenant, run, enrolment, name, days, minutes, made_on FROM gatherings_certificate
    WHERE enrolment = $1";

pub(super) const STATEMENTS: &[&str] = &[KEEP, BY_CODE, BY_ENROLMENT];

/// A certificate as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// What it is found by, without the marks between its groups.
    pub code: String,
    /// Whose course it was.
    pub tenant: String,
    /// Which run.
    pub run: String,
    /// Whose it is: an identifier that leads to nobody once they are erased.
    pub enrolment: String,
    /// A keyed hash of the name that stands on it.
    pub name: String,
    /// On how many days they were there.
    pub days: i64,
    /// For how long altogether, minutes.
    pub minutes: i64,
    /// When it was made out.
    pub made_on: Option<Date>,
}

fn read(row: &Row) -> Result<Certificate> {
    Ok(Certificate {
        code: row.text(0)?,
        tenant: row.text(1)?,
        run: row.text(2)?,
        enrolment: row.text(3)?,
        name: row.text(4)?,
        days: row.int(5)?,
        minutes: row.int(6)?,
        made_on: row.text(7)?.parse().ok(),
    })
}

/// Keeps one. Where there is one already its code stays, and the rest is as it is now.
///
/// # Errors
/// When the database fails.
pub fn keep_certificate(tx: &mut Tx<'_>, one: &Certificate) -> Result<()> {
    let made_on = one.made_on.map(|day| day.to_string()).unwrap_or_default();
    let Certificate { code, tenant, run, enrolment, name, days, minutes, .. } = one;
    tx.execute(KEEP, params![code, tenant, run, enrolment, name, *days, *minutes, made_on]).map(drop)
}

/// The certificate with this code.
///
/// # Errors
/// When the database fails.
pub fn certificate_with(tx: &mut Tx<'_>, code: &str) -> Result<Option<Certificate>> {
    tx.row(BY_CODE, params![code])?.as_ref().map(read).transpose()
}

/// Somebody's certificate.
///
/// # Errors
/// When the database fails.
pub fn certificate_of(tx: &mut Tx<'_>, enrolment: &str) -> Result<Option<Certificate>> {
    tx.row(BY_ENROLMENT, params![enrolment])?.as_ref().map(read).transpose()
}
