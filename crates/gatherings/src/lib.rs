//! Gatherings: cafés that live for years, fairs and courses (rows S4, S5 and S16 of the mission).
//!
//! The pure middle: [`rule`] says on which dates it is, [`ical`] writes and reads calendars, [`oslo`] is the wall clock
//! that both go by.

pub mod ical;
pub mod oslo;
pub mod rule;
