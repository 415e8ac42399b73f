//! All SQL of the directory.

mod read;
mod save;
mod suggestion;
mod taxonomy;

pub use read::{
    Page, Wanted, all_after, by_code, by_ids, by_slug, count, filtered_ids, former_slug, newest_modified, organization,
    organizations_page, services_page, tenants_of,
};
pub use save::{Saved, save, save_organization};
pub use suggestion::{forget_suggestions, keep_suggestion};
pub use taxonomy::{save_taxonomy, save_term, taxonomies, terms};

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[read::STATEMENTS, save::STATEMENTS, suggestion::STATEMENTS, taxonomy::STATEMENTS];
