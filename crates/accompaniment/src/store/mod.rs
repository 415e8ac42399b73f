//! All SQL of this room, and no SQL anywhere else.

mod answer;
mod goer;
mod month;
mod request;
mod round;

pub use answer::{Answered, accept_or_decline, hand_over, heard, note_afterwards, take_answer_back, unreached};
pub use goer::{go_along, goes_along, people_go_along, settle_goer, somebody_goes_along, stay};
pub use month::{Month, kept_months, months};
pub(crate) use request::clock;
pub use request::{Request, State, Wish, ask, by_mark, in_sight, of_tenant, open, request, settle, waiting, withdraw};
pub use round::{due, erasable, erase, learn};

/// Every statement of this room, for the test that tries each on both engines.
pub const STATEMENTS: &[&[&str]] =
    &[answer::STATEMENTS, goer::STATEMENTS, month::STATEMENTS, request::STATEMENTS, round::STATEMENTS];
