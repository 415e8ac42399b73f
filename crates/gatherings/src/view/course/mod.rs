//! Pages of courses.

pub mod certificate;
pub mod desk;
pub mod enrol;
pub mod evaluation;
mod json_ld;
pub mod list;
pub mod one;
pub mod seat;
mod words;
