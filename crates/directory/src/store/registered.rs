//! Which entries an organisation of the registers has here, and that somebody asked the registers.

use super::{chosen::services_of, read::object};
use crate::import::csv::{organization_id, organization_number};
use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act};

const WITH_NUMBER: &str = "SELECT id, data FROM directory_organization WHERE id = $1 OR data LIKE $2 ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[WITH_NUMBER];

/// The most entries that are named.
const MOST: usize = 20;

/// The entries of the organisation with this number (nine digits).
///
/// # Errors
/// When the database fails.
pub fn services_of_number(tx: &mut Tx<'_>, number: &str) -> Result<Vec<String>> {
    let own = organization_id(number);
    let mut found = Vec::new();
    for row in tx.rows(WITH_NUMBER, params![&own, format!("%\"{number}\"%")])? {
        let (id, data) = (row.text(0)?, object(&row.text(1)?)?);
        // The digits may stand elsewhere too, as a telephone number does.
        let identifiers = data.get("organization_identifiers").and_then(|list| list.as_array());
        let same = |one: &serde_json::Value| {
            one.get("identifier").and_then(|text| text.as_str()).and_then(organization_number).as_deref()
                == Some(number)
        };
        if id == own || identifiers.into_iter().flatten().any(same) {
            found.push(id);
        }
    }
    Ok(services_of(tx, &found)?.into_iter().map(|(_, service)| service).take(MOST).collect())
}

/// Writes down that the asker asks the registers; for what is not written, since a name may be a person's.
///
/// # Errors
/// When the database fails or the right is another.
pub fn note_register(tx: &mut Tx<'_>, can: &Can) -> Result<()> {
    can.must(Right::KeepListings)?;
    can.note(tx, &Act::new("register.ask"))
}
