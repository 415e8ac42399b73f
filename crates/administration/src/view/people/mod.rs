//! The pages about people.

mod end;
mod form;
mod letters;
mod list;
mod one;

pub use end::end;
pub use form::{Typed, add, change};
pub use list::{List, list};
pub use one::one;
