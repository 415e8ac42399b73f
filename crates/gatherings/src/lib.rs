//! Gatherings: courses that are held in several towns (row S16 of the mission).

pub mod course;
pub mod store;
pub mod view;

/// The texts of gatherings.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/course/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/course/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/course/en.ftl")),
];
