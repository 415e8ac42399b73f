//! All SQL of the directory.

mod address;
mod chosen;
mod desk_mark;
mod editor;
mod embed;
mod holder_link;
mod import;
mod keeper;
mod known;
mod proposal;
mod read;
mod ready;
mod remove;
mod save;
mod sitemap;
mod suggestion;
mod taxonomy;
mod touch;
mod undo;
mod upkeep;
mod version;
mod writes;

pub use chosen::{at_location_ids, dates, organization_ids, organization_texts, service_ids, service_of, services_of};
pub use desk_mark::{
    Mark, Marking, SAID_KIND, Suggestion, desk_marks, mark_item, read_suggestions, waiting_suggestions,
};
pub use editor::{
    Approved, approve_proposal, decline_proposal, editor_answers, editor_keeps, editor_reopens, editor_restores,
    editor_sends_link, editor_shows_link, editor_shuts_out, editor_undoes, editor_writes, entry_names, kept_entry,
    kept_proposal, kept_version, tell_of_contact, undo_decision,
};
pub use embed::{Sum, forget_heard, heard_since, keep_heard};
pub use holder_link::{
    HolderLink, end_holder_links, holder_link, make_holder_link, recent_holder_links, services_held_by,
    sweep_holder_links,
};
pub use import::{Import, State, begin_import, count_import, end_import, imports, mark_import, settle_imports};
pub use keeper::{keep_municipality, keeper_of, kept_municipalities, kept_tenants, let_municipality_go};
pub use proposal::{
    Origin, Proposal, Proposing, count_waiting, decide_proposal, proposal_of, proposals_of, propose, sweep_proposals,
    wait_again, waiting_proposals,
};
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
pub use upkeep::{
    Upkeep, confirm_upkeep, hide_upkeep, keep_upkeep, put_back_upkeep, remind_upkeep, show_upkeep, take_in_upkeep,
    upkeep_after, upkeep_of, upkeep_of_tenants,
};
pub use version::{
    Act, By, Version, forget_versions, is_kept_by_hand, keep_entry, restore_entry, version_before, version_of, versions,
};

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[
    address::STATEMENTS,
    chosen::STATEMENTS,
    desk_mark::STATEMENTS,
    editor::STATEMENTS,
    embed::STATEMENTS,
    holder_link::STATEMENTS,
    import::STATEMENTS,
    keeper::STATEMENTS,
    known::STATEMENTS,
    proposal::STATEMENTS,
    read::STATEMENTS,
    remove::STATEMENTS,
    save::STATEMENTS,
    sitemap::STATEMENTS,
    suggestion::STATEMENTS,
    taxonomy::STATEMENTS,
    touch::STATEMENTS,
    undo::STATEMENTS,
    upkeep::STATEMENTS,
    version::STATEMENTS,
    writes::STATEMENTS,
];
