//! Stories across rooms, on every database there is.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod audit;
mod bad_input;
mod catalogue;
mod embed;
mod erasure;
mod feed;
mod finding;
mod headers;
mod hsds;
mod import_brreg;
mod import_csv;
mod import_group;
mod import_program;
mod import_tables;
mod import_undo;
mod kept;
mod keys_program;
mod lists;
mod openapi;
mod parity;
mod people;
mod publishing;
mod schemas;
mod settings_program;
mod signing_in;
mod statements;
mod suggestion;
mod vault;
