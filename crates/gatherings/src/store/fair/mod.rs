//! What is kept of fairs: who is invited, what stands in the room, the programme, and what people want to hear more of.

mod afterwards;
mod exhibitor;
mod held;
mod interest;
mod letters;
mod point;
mod thing;

pub use afterwards::{agree, count_heads};
pub use exhibitor::{
    Inviting, answer, answer_for, erasable, erased, exhibitor, exhibitor_by_link, exhibitors, invite, invited,
    keep_erasures, opened, put_out, settle_exhibitor, unreached,
};
pub use held::{
    add_fair, change_fair, fair, fair_by_slug, fairs_between, kept_fair, kept_fairs, municipalities_of_fairs,
    past_fairs, say_of_fair, settle_fair, settle_open, shown_fairs,
};
pub use interest::{drop_interest, interest_in, interests, put_interest};
pub use letters::{remind_all, tell_all, thank_all};
pub use point::{keep_programme, programme, settle_programme};
pub use thing::{keep_plan, settle_plan, things};

/// Every statement.
pub const STATEMENTS: &[&[&str]] = &[
    afterwards::STATEMENTS,
    exhibitor::STATEMENTS,
    held::STATEMENTS,
    interest::STATEMENTS,
    point::STATEMENTS,
    thing::STATEMENTS,
];
