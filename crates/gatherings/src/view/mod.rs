//! Pages of gatherings.

pub mod course;
