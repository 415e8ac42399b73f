//! Tenants: whose rows they are. A health trust, a municipality, a competence centre.

use crate::storage::{Result, Tx, params};

/// The tenant that owns what nobody has taken responsibility for yet.
pub const COMMONS: &str = "felles";

/// Makes sure that the tenant is there. A name that is already stored is left as it is.
///
/// # Errors
/// When the database fails.
pub fn ensure(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<()> {
    tx.execute("INSERT INTO kernel_tenant (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", params![id, name])?;
    Ok(())
}

/// A tenant's name as people know it.
///
/// # Errors
/// When the database fails.
pub fn name(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
    tx.row("SELECT name FROM kernel_tenant WHERE id = $1", params![id])?.map(|row| row.text(0)).transpose()
}

/// Calls a tenant something else from now on.
///
/// # Errors
/// When the database fails.
pub fn rename(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<()> {
    tx.execute("UPDATE kernel_tenant SET name = $2 WHERE id = $1", params![id, name])?;
    Ok(())
}
