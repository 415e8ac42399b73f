//! All SQL of the directory.

mod address;
mod alike;
mod asked;
mod chosen;
mod desk_mark;
mod editor;
mod embed;
mod entry_list;
mod holder_link;
mod import;
mod jobs;
mod keeper;
mod known;
mod link;
mod link_use;
pub mod mapping;
mod merge;
mod missed;
mod month;
mod offered;
mod photo;
mod proposal;
mod read;
mod ready;
mod registered;
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
mod upkeep;
mod version;
mod writes;

pub use alike::{ALIKE_KIND, Pair, are_parted, compare_some, editor_parts, names_of, pair_word, pairs_of_tenants};
pub use asked::{Askable, askable, editor_asks};
pub use chosen::{at_location_ids, dates, organization_ids, organization_texts, service_ids, service_of, services_of};
pub use desk_mark::{
    Mark, Marking, SAID_KIND, Suggestion, desk_marks, desk_marks_of, mark_item, read_suggestions, waiting_suggestions,
};
pub use editor::{
    Approved, approve_proposal, decline_proposal, editor_answers, editor_keeps, editor_reopens, editor_restores,
    editor_sends_link, editor_shows_link, editor_shuts_out, editor_undoes, editor_writes, entry_names, kept_entry,
    kept_proposal, kept_version, proposal_became, read_proposal, tell_of_contact, undo_decision,
};
pub use embed::{Sum, forget_heard, heard_since, keep_heard};
pub use entry_list::{ENTRY_PAGE, Kept, KeptPage, Sought, kept_entries};
pub use holder_link::{
    HolderLink, end_holder_links, holder_link, make_holder_link, recent_holder_links, services_held_by,
    sweep_holder_links,
};
pub use import::{Import, State, begin_import, count_import, end_import, imports, mark_import, settle_imports};
pub use jobs::{TAKE, TRY, UNDO};
pub use keeper::{
    all_kept_municipalities, keep_municipality, keeper_of, kept_municipalities, kept_tenants, let_municipality_go,
    municipalities_kept_since,
};
pub(crate) use known::owners;
pub use link::{Link, forget_unnamed, keep_standing, know_link, links_due, links_that_answered};
pub use link_use::{
    DeadLink, LinkUse, dead_links_of, drop_link_use, kept_link, link_uses, put_link_use, silence_link, try_link,
};
pub(crate) use merge::merged_into;
pub use merge::{Merge, Unmerged, editor_merges, editor_unmerges, merge_of_service, merges_into};
pub use missed::{
    KIND as MISSED_KIND, MissedSearch, Remedy, forget_missed, keep_missed, missed_searches, remedy_missed,
};
pub use month::{choose_month, happened, month_is_stopped};
pub use offered::{MOST_WAITING, MOST_WAITING_HERE, Offered, listed_names, offer};
pub use photo::{
    PHOTOS_KEPT, editor_erases_photo, editor_keeps_photo, editor_shows_photo, keep_photo, kept_photo, kept_photo_file,
    photo_after, photo_file, photos_of, service_of_photo, shown_photo_files, sweep_photos, with_photo,
};
pub use proposal::{
    Origin, Proposal, Proposing, TAKING_PART, WORD, count_waiting, decide_proposal, proposal_of, proposals_of, propose,
    sweep_proposals, sweep_unread_proposals, wait_again, waiting_proposals,
};
pub(crate) use read::municipalities;
pub use read::{
    Page, Wanted, all_after, by_code, by_former_code, by_ids, by_slug, count, former_slug, newest_modified,
    organizations, tenants_of,
};
pub use ready::{Ready, Written};
pub use registered::{note_register, services_of_number};
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
pub use upkeep::{
    Upkeep, confirm_upkeep, hide_upkeep, keep_upkeep, put_back_upkeep, remind_upkeep, show_upkeep, take_in_upkeep,
    unreached_upkeep, upkeep_after, upkeep_of, upkeep_of_tenants,
};
pub use version::{
    Act, By, Version, forget_versions, keep_entry, kept_by_hand, restore_entry, version_before, version_of, versions,
};

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[
    address::STATEMENTS,
    alike::STATEMENTS,
    merge::STATEMENTS,
    chosen::STATEMENTS,
    desk_mark::STATEMENTS,
    editor::STATEMENTS,
    embed::STATEMENTS,
    entry_list::STATEMENTS,
    holder_link::STATEMENTS,
    import::STATEMENTS,
    keeper::STATEMENTS,
    known::STATEMENTS,
    offered::STATEMENTS,
    photo::STATEMENTS,
    proposal::STATEMENTS,
    link::STATEMENTS,
    link_use::STATEMENTS,
    mapping::STATEMENTS,
    missed::STATEMENTS,
    month::STATEMENTS,
    mapping::ACTS,
    mapping::ALIKE,
    mapping::HANDED,
    mapping::IMPORTED,
    mapping::PROGRESS,
    mapping::PROPOSED,
    read::STATEMENTS,
    registered::STATEMENTS,
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
    upkeep::STATEMENTS,
    version::STATEMENTS,
    writes::STATEMENTS,
];
