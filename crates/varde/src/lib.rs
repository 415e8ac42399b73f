//! The program: configuration, wiring, the command line, and the pages that mix rooms.

mod beside;
pub mod command;
mod company;
mod demo_calendar;
mod demo_fair;
mod exports;
mod goals;
mod jobs;
mod letters;
pub mod logging;
mod met;
mod neighbours;
mod pages;
pub mod paper;
mod settled;
mod site;

pub use site::{Site, TEXTS, doors, texts};
