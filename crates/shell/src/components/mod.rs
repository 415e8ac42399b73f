//! What pages are built of. A component is a function: plain values in, markup out, no database, no access.

pub mod build_in;
mod contact;
pub mod field;
mod freshness;
pub mod icon;
mod list;
mod pages;
mod paper;
mod search;
mod small;

pub use contact::{grouped, mail_href, mail_link, tel_href, tel_link};
pub use field::{Choice, Field, error_summary, field_checks, field_radios, field_text, field_textarea};
pub use freshness::{Freshness, freshness};
pub use icon::{Icon, icon};
pub use list::{list_button, list_clear_button, print_button, share_button};
pub use pages::pagination;
pub use paper::{qr_code, qr_path, take_along};
pub use search::{search_field, search_field_keeping};
pub use small::{Notice, breadcrumbs, chip, day_box, notice};

#[cfg(test)]
mod tests;
