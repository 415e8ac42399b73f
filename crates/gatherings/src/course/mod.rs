//! Courses: announced, enrolled for, held, and what came of them.

mod asking;
mod certificate;
mod desk;
mod enrol;
mod evaluation;
pub mod letters;
mod public;
mod routes;
mod seat;
mod told;
mod types;
pub mod work;

pub use certificate::{Paper, grouped, read_code};
pub use desk::form::{CourseForm, DayForm, RunForm};
pub(crate) use desk::form::{read_date, read_time};
pub use enrol::Form;
pub use public::Shown;
pub use routes::routes;
pub use seat::Open;
pub use told::Told;
pub use types::{Count, Course, Day, Run, Said, State};

/// The public pages begin so.
pub const PATH: &str = "/kurs";
/// The pages of those who hold courses begin so.
pub const DESK: &str = "/mine-treff/kurs";
/// One run's pages begin so.
pub const RUN: &str = "/mine-treff/kurs/gang";
/// What somebody who has asked for a seat has begins so.
pub const SEAT: &str = "/kurs/plass";
/// Where a certificate is checked.
pub const CHECK: &str = "/kurs/bevis";
/// How long after the last day what people told is erased, days. The pages say so.
pub const KEPT: i64 = 30;
/// Answers are shown from so many on.
pub const FEW: usize = 5;
/// Parts of addresses that no course is called by.
pub const RESERVED: [&str; 2] = ["plass", "bevis"];
