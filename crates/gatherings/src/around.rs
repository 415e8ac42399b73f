//! What this room must know of its neighbours. The program knows them all and hands it in; a room never knows a room.

use axum::http::HeaderMap;
use jiff::civil::Date;
use kernel::storage::{Result, Tx};
use mail::letters::Moment;
use std::collections::HashMap;
use trust::Actor;

/// A town and the municipality that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// As the post writes it, with a capital first.
    pub name: String,
    /// The municipality's number, four digits.
    pub municipality: String,
}

/// Something that stands in the directory, as somebody who invites them needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Opaque.
    pub id: String,
    /// The readable part of its address.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub organization: Option<String>,
    /// The address that is kept for whoever answers for it.
    pub email: Option<String>,
    /// When somebody last said that it is right, milliseconds since 1970.
    pub confirmed_at: Option<i64>,
}

/// Somebody who was met, for the directory's desk: only what everybody may read of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// Opaque; the same one is handed over once.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Where they were met, and what they brought.
    pub note: String,
}

/// Where somebody who was handed over stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// The page about them.
    pub path: String,
    /// Whether they became an entry of the directory.
    pub listed: bool,
}

/// What the directory's desk knows of those who were met, and what may be asked of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// Those who are handed over, by their identifier.
    pub handed: HashMap<String, Handed>,
    /// Those whom the desk or the directory may know already, by their identifier: the other's name and page.
    pub alike: HashMap<String, (String, String)>,
    /// The entries whose holder the asker may ask now whether they are right.
    pub askable: Vec<String>,
}

/// The neighbours.
pub trait Around: Send + Sync {
    /// Where a postal code is; nothing when there is none such.
    fn town(&self, postal_code: &str) -> Option<Town>;

    /// What a municipality is called, by its number.
    fn municipality(&self, number: &str) -> Option<String>;

    /// The numbers of the municipalities that a tenant's editors look after.
    ///
    /// # Errors
    /// When the database fails.
    fn kept_municipalities(&self, tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<String>>;

    /// An embed of this name was asked for on this day, by somebody with these headers. `own` is our own origin. What is noted is
    /// the embed, the day and the site, and nothing of who.
    fn heard(&self, embed: &str, headers: &HeaderMap, own: &str, day: Date);
    /// The municipalities that something in the directory is in: number and name, from A to Å.
    fn municipalities_of_entries(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// What stands in the directory with these words in its name and in this municipality, by its number, from A to Å, at most so
    /// many. Either may be empty: then all have it.
    ///
    /// # Errors
    /// When the database fails.
    fn entries(&self, tx: &mut Tx<'_>, words: &str, municipality: &str, most: usize) -> Result<Vec<Entry>> {
        let _ = (tx, words, municipality, most);
        Ok(Vec::new())
    }

    /// These of the directory that are still there, in any order.
    ///
    /// # Errors
    /// When the database fails.
    fn entries_by_id(&self, tx: &mut Tx<'_>, ids: &[String]) -> Result<Vec<Entry>> {
        let _ = (tx, ids);
        Ok(Vec::new())
    }

    /// What the directory's desk knows of these who were met, and of these entries, as far as the asker may know.
    ///
    /// # Errors
    /// When the database fails.
    fn desk(&self, tx: &mut Tx<'_>, actor: &Actor, met: &[Met], entries: &[String], now: i64) -> Result<Desk> {
        let _ = (tx, actor, met, entries, now);
        Ok(Desk::default())
    }

    /// Hands these over to the directory's desk, each once; and asks the holders of these entries whether they are right, where
    /// the asker may. Says how many are new and how many are asked.
    ///
    /// # Errors
    /// When the database fails.
    fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        met: &[Met],
        entries: &[String],
        moment: Moment,
    ) -> Result<(usize, usize)> {
        let _ = (tx, actor, met, entries, moment);
        Ok((0, 0))
    }
}

/// Nobody round: for the table of addresses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Around for Nobody {
    fn town(&self, _: &str) -> Option<Town> {
        None
    }

    fn municipality(&self, _: &str) -> Option<String> {
        None
    }

    fn kept_municipalities(&self, _: &mut Tx<'_>, _: &str) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn heard(&self, _: &str, _: &HeaderMap, _: &str, _: Date) {}
}
