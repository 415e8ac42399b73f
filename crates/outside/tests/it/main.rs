//! The way out, against everything that somebody who means harm can put at the other end.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod asking;
mod dns;
mod forms;
mod leading;
mod numbers;
mod stand_in;
mod too_much;
mod turns;
