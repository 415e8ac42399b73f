//! An entry as somebody writes it: the fields of its form, what does not fit, what differs, and the entry that comes of it.

pub mod apply;
pub mod draft;
pub mod fields;
pub mod form;
pub mod merge;
pub mod plain;
pub mod times;

pub use apply::{apply, put_in};
pub use draft::{Change, Draft};
pub use fields::{Care, FIELDS, Field, Group, Kind};
pub use form::{Form, season};
