//! Paper as it comes out of the press: read back with poppler (`pdftotext`, `pdftoppm`), the code as a telephone reads it.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod cast;
mod certificate;
mod code;
mod fair;
mod many_pages;
mod picture;
mod poster;
mod read;
mod wild;
