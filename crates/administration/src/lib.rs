//! Administration: who works here and what they are, what happened, and what the tenant has chosen.
//!
//! Whoever looks after people and settings reads nothing here that was confided. What reaches far takes two people.

mod asking;
pub mod entries;
pub mod events;
pub mod export;
pub mod front;
pub mod invitations;
pub mod people;
pub mod recovery;
pub mod roles;
mod room;
mod routes;
pub mod settings;
pub mod units;
pub mod view;
pub mod work;

pub use entries::Entry;
pub use room::Administration;
pub use routes::routes;

/// The texts of the room.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/settings/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/settings/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/settings/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/recovery/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/recovery/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/recovery/en.ftl")),
];
