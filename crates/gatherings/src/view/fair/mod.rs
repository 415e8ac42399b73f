//! The pages of fairs.

pub mod answer;
pub mod desk;
pub mod list;
pub mod one;
mod words;
