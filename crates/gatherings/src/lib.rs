//! Gatherings: cafés that live for years, fairs and courses (rows S4, S5 and S16 of the mission).

pub mod around;
pub mod arrival;
pub mod calendar;
pub mod coming;
pub mod course;
pub mod date;
pub mod embed;
pub mod export;
pub mod fair;
pub mod feed;
pub mod ical;
pub mod occurrence;
pub mod one;
pub mod oslo;
pub mod overview;
pub mod paper;
pub mod pause;
pub mod printing;
pub mod reminder;
pub mod rhythm;
pub mod room;
mod routes;
pub mod rule;
pub mod series;
pub mod share;
pub mod staff;
pub mod store;
pub mod subscription;
pub mod view;

pub use room::Gatherings;
pub use routes::routes;

/// The texts of gatherings.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/staff/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/staff/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/staff/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/reminder/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/reminder/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/reminder/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/paper/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/paper/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/paper/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/course/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/course/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/course/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/overview/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/overview/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/overview/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/shown/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/shown/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/shown/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/arrival/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/arrival/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/arrival/en.ftl")),
    (kernel::Language::Nb, include_str!("../texts/fair/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/fair/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/fair/en.ftl")),
];
