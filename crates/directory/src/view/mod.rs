//! Markup of the directory: plain structs in, HTML out. No SQL, no access.

pub mod activity;
mod activity_about;
mod activity_facts;
mod activity_side;
mod activity_when;
pub mod build_in;
pub mod desk;
pub mod embed;
pub mod embed_fragment;
pub mod entry;
mod filter_form;
mod filters;
pub mod find;
mod hit;
pub mod holding;
pub mod json_ld;
pub mod my_list;
pub mod outline;
pub mod photo;
pub mod phrases;
mod pins;
pub mod propose;
pub mod shelf;
pub mod suggest;
pub mod table;
pub(crate) mod text;
mod when;
mod why;

pub use why::in_short;
