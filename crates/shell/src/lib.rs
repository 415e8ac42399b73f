//! What every page stands in: the visit, routes, layout, components, forms, the four errors, assets, strict headers.
//!
//! Deliberately absent: the domain. A room hands its content to [`page::Page`] and gets a whole page back.

pub mod app;
pub mod asked;
pub mod assets;
pub mod chance;
pub mod components;
pub mod conditional;
pub mod dates;
pub mod error;
mod error_page;
pub mod frames;
pub mod guard;
pub mod help_lines;
pub mod kept;
pub mod limits;
pub mod network;
pub mod page;
pub mod pictures;
pub mod routes;
pub mod settled;
pub mod signed;
pub mod sitemap;
pub mod stack;
pub mod standing;
mod unsent;
pub mod visit;

pub use app::{App, Settings};
pub use asked::Asked;
pub use error::{Error, Result};
pub use network::Network;
pub use page::Page;
pub use routes::{Routes, Who};
pub use signed::Signed;
pub use visit::Visit;

/// The texts of the shell itself.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];
