//! The room's pages: plain values in, HTML out.

pub mod invited;
pub mod mine;
pub mod sign_in;
