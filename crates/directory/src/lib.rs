//! The directory: find an activity, an organisation, a place (rows S3 and S14 of the mission).

pub mod activity;
pub mod alike;
pub mod api;
pub mod asking;
pub mod beside;
pub mod calendar;
pub mod catalogue;
pub mod dead_links;
pub mod desk;
pub mod embed;
pub mod entry;
pub mod export;
pub mod facts;
pub mod find;
pub mod finder;
pub mod finder_cache;
pub mod fresh;
pub mod holding;
pub mod hsds;
pub mod import;
pub mod listing;
pub mod map;
pub mod mapping;
pub mod missed;
pub mod month;
pub mod my_list;
pub mod outline;
pub mod photo;
pub mod places;
pub mod propose;
pub mod register;
pub mod room;
mod routes;
pub mod schedule;
pub mod shelf;
pub mod short_address;
pub mod sitemap;
pub mod store;
pub mod suggest;
pub mod table;
pub mod themes;
pub mod thing;
pub mod utm;
pub mod view;

pub use room::Directory;
pub use routes::routes;

/// The texts of the directory.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/entry/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/entry/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/entry/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/holding/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/holding/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/holding/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/desk/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/desk/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/desk/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/entries/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/entries/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/entries/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/propose/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/propose/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/propose/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/waiting/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/waiting/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/waiting/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/dead_links/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/dead_links/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/dead_links/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/register/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/register/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/register/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/table/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/table/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/table/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/mapping/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/mapping/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/mapping/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/merge/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/merge/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/merge/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/photo/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/photo/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/photo/en.ftl")),
];
