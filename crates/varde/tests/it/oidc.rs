//! Signing in at a provider (OpenID Connect): the story, and whoever wants to come in without being somebody.

mod attacks;
pub(crate) mod browser;
mod keys;
mod letters;
mod lines;
mod provider;
mod story;
