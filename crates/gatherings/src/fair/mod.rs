//! Fairs «from A to Å»: exhibitors invited by link, stands in a room, a programme, and what came of it.

mod answer;
mod asking;
mod desk;
pub mod form;
mod interest;
pub mod letters;
pub mod plan;
pub mod print;
mod public;
mod routes;
mod told;
mod types;
pub mod work;

pub use answer::{AnswerForm, Open};
pub(crate) use desk::PLAN_ROWS;
pub use desk::{Choices, PlanForm, Report, Row, metres};
pub use public::Whole;
pub use routes::routes;
pub use told::Told;
pub use types::{Answer, Exhibitor, Fair, Point, Said, State, Wants, from_a_to_z};

/// The public pages begin so.
pub const PATH: &str = "/messer";
/// The pages of those who hold fairs begin so.
pub const DESK: &str = "/mine-treff/messer";
/// What an exhibitor has begins so.
pub const LINK: &str = "/messe";
/// How long after the day what exhibitors told is erased, days. The pages say so.
pub const KEPT: i64 = 60;
/// So many are invited to one fair at most.
pub const MOST: usize = 300;
/// Parts of addresses that no fair is called by.
pub const RESERVED: [&str; 1] = ["ny"];
