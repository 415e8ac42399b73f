//! Mail: what is to be sent lies in the transaction that causes it; a worker writes it and hands it over, by SMTP or, for
//! text messages, to a gateway.
//!
//! The outbox has no address and no words. It says *which* letter goes to *whom*; the worker reads the person, makes the
//! link if there is one, writes the letter in their language and forgets it when it has been taken. To whom a notice goes,
//! and what it says, the room that put it in tells the worker at that moment ([`notices`]).
//!
//! Deliberately absent: a picture that tells who has read, a link that goes through somebody else, a word about health.

pub mod dkim;
mod gateway;
mod letter;
pub mod letters;
mod message;
pub mod notices;
mod onward;
mod outcome;
mod post;
pub mod reached;
pub mod report;
mod roads;
mod sending;
pub mod settings;
pub mod sms;
pub mod store;
mod words;

pub use letter::{Kind, Letter};
pub use post::{Asked, Post, before, sweep};
pub use roads::Roads;
pub use sending::Error;
pub use settings::Settings;

/// The texts of the letters.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];
