//! Text messages: a number, a text that is not too long, and a gateway that takes both by HTTP.
//!
//! Deliberately absent: the gateway's own words. Which status says what is the operator's setting, and nothing else of an
//! answer is read.

mod body;
mod codes;
mod gateway;
mod number;
mod segments;
mod settings;

pub(crate) use gateway::hand_over;
pub use number::Number;
pub use segments::{MOST, segments};
pub use settings::{Error, Settings, Written};
