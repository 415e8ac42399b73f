//! Gatherings: cafés that live for years, fairs and courses.

pub mod paper;

/// The texts of gatherings.
pub const TEXTS: &[kernel::texts::Source] = paper::TEXTS;
