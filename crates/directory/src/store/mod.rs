//! All SQL of the directory.

mod address;
mod chosen;
mod embed;
mod import;
mod keeper;
mod known;
pub mod mapping;
mod read;
mod ready;
mod remove;
mod save;
mod sitemap;
mod suggestion;
mod taxonomy;
mod touch;
mod undo;
mod writes;

pub use chosen::{at_location_ids, dates, organization_ids, organization_texts, service_ids, service_of, services_of};
pub use embed::{Sum, forget_heard, heard_since, keep_heard};
pub use import::{Import, State, begin_import, count_import, end_import, imports, mark_import, settle_imports};
pub use keeper::{keep_municipality, keeper_of, kept_municipalities, kept_tenants, let_municipality_go};
pub(crate) use read::municipalities;
pub use read::{
    Page, Wanted, all_after, by_code, by_ids, by_slug, count, former_slug, newest_modified, organizations, tenants_of,
};
pub use ready::{Ready, Written};
pub use remove::remove_service;
pub use save::{Circumstances, Incoming, Saved, save, save_all};
pub use sitemap::{Listed, listed_after, listed_count, listed_start};
pub use suggestion::{forget_suggestions, keep_suggestion};
pub use taxonomy::{save_taxonomy, save_term, taxonomies, term, terms};
pub(crate) use touch::plain_digest;
pub use touch::{Touched, digest_of, touch_plain};
pub use undo::{ORDER, Outcome, Undone, left_of_import, undo_some};

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[
    address::STATEMENTS,
    chosen::STATEMENTS,
    embed::STATEMENTS,
    import::STATEMENTS,
    keeper::STATEMENTS,
    known::STATEMENTS,
    mapping::STATEMENTS,
    mapping::ACTS,
    mapping::ALIKE,
    mapping::HANDED,
    mapping::PROGRESS,
    read::STATEMENTS,
    remove::STATEMENTS,
    save::STATEMENTS,
    sitemap::STATEMENTS,
    suggestion::STATEMENTS,
    taxonomy::STATEMENTS,
    touch::STATEMENTS,
    undo::STATEMENTS,
    writes::STATEMENTS,
];
