//! The room's pages: plain values in, HTML out.

mod again;
pub mod by_mail;
pub mod invited;
pub mod mine;
pub mod oidc;
pub mod passkey;
pub mod passkeys;
pub mod sign_in;
