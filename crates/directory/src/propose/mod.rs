//! `/foresla`: anybody proposes something that the list does not have. No account, no name, no address of whoever does it:
//! the answer is that it stands in the list when an editor has looked.

mod draft;
mod page;

pub use draft::{ASKED, Asks, Draft};
pub use page::{LIKES, page, send};

/// Its address.
pub const PATH: &str = "/foresla";
