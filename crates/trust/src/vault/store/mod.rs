//! All SQL of the vault: the keystore's tables, and the erasure ledger in the data.

mod keys;
mod ledger;
mod since;
mod whole;

pub(super) use keys::{
    PersonKey, Purpose, TenantKey, add_person_key, add_root, add_tenant_key, drop_former_roots,
    drop_former_tenant_keys, marks, newest_root, newest_tenant_version, person_keys, rewrap_person_key, roots,
    sealed_with_former, take_turn, tenant_key, under_former_root, unwrapped,
};
pub(super) use keys::{add_signing_key, add_signing_wrap, signing_key};
pub(super) use ledger::{Erased, add_to_ledger, destroy, destroyed, is_erased, ledger, mark_scrubbed, unscrubbed};
pub(super) use since::{Since, hear, heard, taken_back};
pub(super) use whole::{is_empty, read_all, write_all};

/// Every statement on the keystore, for the test that lets both engines read them.
pub const KEY_STATEMENTS: &[&[&str]] =
    &[keys::STATEMENTS, ledger::KEY_STATEMENTS, since::STATEMENTS, whole::STATEMENTS];
/// Every statement on the data.
pub const DATA_STATEMENTS: &[&[&str]] = &[ledger::DATA_STATEMENTS];
