//! All SQL of the directory.

mod address;
mod chosen;
mod embed;
mod import;
mod jobs;
mod keeper;
mod known;
mod read;
mod ready;
mod remove;
mod save;
mod sitemap;
mod suggestion;
mod table;
mod table_undo;
mod table_work;
mod taxonomy;
mod touch;
mod undo;
mod writes;

pub use chosen::{at_location_ids, dates, organization_ids, organization_texts, service_ids, service_of, services_of};
pub use embed::{Sum, forget_heard, heard_since, keep_heard};
pub use import::{Import, State, begin_import, count_import, end_import, imports, mark_import, settle_imports};
pub use jobs::{TAKE, TRY, UNDO};
pub use keeper::{keep_municipality, keeper_of, kept_municipalities, kept_tenants, let_municipality_go};
pub(crate) use known::owners;
pub(crate) use read::municipalities;
pub use read::{
    Page, Wanted, all_after, by_code, by_ids, by_slug, count, former_slug, newest_modified, organizations, tenants_of,
};
pub use ready::{Ready, Written};
pub use remove::remove_service;
pub use save::{Circumstances, Incoming, Saved, save, save_all};
pub use sitemap::{Listed, listed_after, listed_count, listed_start};
pub use suggestion::{forget_suggestions, keep_suggestion};
pub use table::{
    Arrived, MOST_UPLOADS, STILL, Stage, UPLOADS_KEPT, Upload, add_upload, content_of, forget_uploads, give_up_upload,
    keep_draft, kept_mapping, upload, uploads,
};
pub use table_undo::{Foreseen, Undo, begin_undo, foresee_undo, import_for, imports_of, undo_of};
pub(crate) use table_undo::{beat_undo, claim_undo, end_undo};
pub use table_work::{
    Began, Finding, KINDS, Work, begin_upload, fetch_refused, finding_count, findings, remember_mapping,
};
pub(crate) use table_work::{beat_upload, claim_upload, end_upload};
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
    read::STATEMENTS,
    remove::STATEMENTS,
    save::STATEMENTS,
    sitemap::STATEMENTS,
    suggestion::STATEMENTS,
    table::STATEMENTS,
    table_undo::STATEMENTS,
    table_work::STATEMENTS,
    taxonomy::STATEMENTS,
    touch::STATEMENTS,
    undo::STATEMENTS,
    writes::STATEMENTS,
];
