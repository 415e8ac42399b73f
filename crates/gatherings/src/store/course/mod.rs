//! What is kept of courses, of who has a seat, and of what came of it.

mod answer;
mod attendance;
mod certificate;
mod enrolment;
mod held;
mod message;
mod moving;

pub use answer::{Answer, add_answer, answers};
pub use attendance::{attendance, note_attendance};
pub use certificate::{Certificate, certificate_of, certificate_with, keep_certificate};
pub use enrolment::{
    Asked, Asking, Enrolment, Place, asked_before, change_enrolment, confirmed_in, enrol, enrolled, enrolment,
    enrolment_by_link, erasable, erased, keep_erasures, place_in_line, unreached,
};
pub use held::{
    add_course, add_run, change_course, change_run, count_of, course, course_by_slug, courses, kept_course,
    kept_courses, kept_run, kept_runs, run, run_by_slug, runs_of, say_of_run, shown_runs,
};
pub use message::{Message, add_message, message, messages, told};
pub(crate) use moving::begins_at;
pub use moving::{
    CONFIRM, NEAR, accept, confirm, enrol_who_rang, give_back, lapse, move_list, put_out, remind, tell_all,
};

/// Every statement.
pub const STATEMENTS: &[&[&str]] = &[
    answer::STATEMENTS,
    attendance::STATEMENTS,
    certificate::STATEMENTS,
    enrolment::STATEMENTS,
    held::STATEMENTS,
    message::STATEMENTS,
    moving::STATEMENTS,
];
