//! May they? Asked here and nowhere else.

mod actor;
mod can;
mod right;

pub use actor::Actor;
pub use can::Can;
pub use right::Right;
