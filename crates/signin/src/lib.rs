//! Coming in and going out: signing in, one's own page with one's sessions, signing out.
//!
//! Deliberately absent: a password, and a way in that any command but `varde demo` gives without proof.

mod browser;
pub mod by_mail;
pub mod demo;
mod device;
pub mod invited;
pub mod mine;
pub mod oidc;
pub mod passkey;
mod routes;
pub mod sign_in;
pub mod view;
mod ways;

pub use routes::routes;
pub use ways::{Look, Waiting, Waits, Ways};

/// The texts of the room.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];
