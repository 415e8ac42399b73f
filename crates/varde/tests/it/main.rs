//! Stories across rooms, on every database there is.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod access;
mod administration_events;
mod administration_exports;
mod administration_help_lines;
mod administration_people;
mod administration_settings;
mod audit;
mod authenticator;
mod bad_input;
mod catalogue;
mod csrf;
mod dead_links;
mod desk;
mod embed;
mod erasure;
mod feed;
mod finding;
mod fresh;
mod headers;
mod hsds;
mod import_brreg;
mod import_csv;
mod import_group;
mod import_program;
mod import_screen;
mod import_tables;
mod import_undo;
mod kept;
mod keys_program;
mod limits;
mod lists;
mod mail;
mod mapping;
mod oidc;
mod openapi;
mod parity;
mod passkey;
mod passkey_refused;
mod people;
mod publishing;
mod put_back;
mod recovery;
mod recovery_over;
mod recovery_pages;
mod register;
mod schemas;
mod settings_program;
mod signing_in;
#[path = "../../../outside/tests/it/stand_in.rs"]
#[expect(dead_code, reason = "the tests of the way out use all of it")]
mod stand_in;
mod statements;
mod suggestion;
mod two_people;
mod vault;
