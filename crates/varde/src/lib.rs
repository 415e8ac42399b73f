//! The program: configuration, wiring, the command line, and the pages that mix rooms.

pub mod command;
mod jobs;
mod pages;
mod site;

pub use site::{Site, TEXTS, doors, texts};
