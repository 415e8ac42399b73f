//! What other rooms do for this one. The program knows them all and fills this in; a room never knows a room.

use jiff::civil::Date;
use search::own::OwnWord;
use shell::{Result, Visit};
use std::{future::Future, pin::Pin};

/// An answer that takes a while.
pub type Soon<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// What an embed asked from one site lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The embed's name.
    pub embed: String,
    /// The site; empty when it did not say.
    pub origin: String,
    /// The last day it asked.
    pub last: Date,
    /// On how many days.
    pub days: i64,
    /// How often in all.
    pub times: i64,
}

/// Something that a search finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub name: String,
    /// Why it was found, in a sentence; nothing where that cannot be told.
    pub why: Option<String>,
}

/// What a search finds without a word and with it, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// As it is now.
    pub without: Vec<Found>,
    /// As it would be.
    pub with: Vec<Found>,
}

/// What other rooms do for this one.
pub trait Neighbours: Send + Sync {
    /// Has all pages of this node go by what is chosen now. Other nodes follow by the change log.
    fn take_in<'a>(&'a self, visit: &'a Visit) -> Soon<'a, ()>;
    /// What people find who write `asked`, without this word and with it.
    fn tried<'a>(&'a self, visit: &'a Visit, word: &'a OwnWord, asked: &'a str) -> Soon<'a, Tried>;
    /// What embeds asked lately, from which sites.
    fn heard<'a>(&'a self, visit: &'a Visit) -> Soon<'a, Vec<Heard>>;
    /// The municipality of this name: its number and how it is written.
    fn municipality(&self, name: &str) -> Option<(String, String)>;
    /// An organisation number in nine plain digits, when its check digit is right.
    fn organization_number(&self, typed: &str) -> Option<String>;
}

/// A site with this room alone: nothing to search, nobody who shows anything.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Neighbours for Alone {
    fn take_in<'a>(&'a self, _: &'a Visit) -> Soon<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn tried<'a>(&'a self, _: &'a Visit, _: &'a OwnWord, _: &'a str) -> Soon<'a, Tried> {
        Box::pin(async { Ok(Tried::default()) })
    }

    fn heard<'a>(&'a self, _: &'a Visit) -> Soon<'a, Vec<Heard>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn municipality(&self, _: &str) -> Option<(String, String)> {
        None
    }

    fn organization_number(&self, _: &str) -> Option<String> {
        None
    }
}
