//! The directory: find an activity, an organisation, a place (rows S3 and S14 of the mission).

pub mod api;
pub mod export;
pub mod facts;
pub mod finder;
pub mod hsds;
pub mod import;
pub mod listing;
pub mod places;
mod read_json;
pub mod room;
mod routes;
pub mod schedule;
pub mod store;
pub mod themes;
pub mod thing;

pub use room::Directory;
pub use routes::routes;

/// The texts of the directory.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];
