//! Whether the chains are whole: against themselves, and against checkpoints that somebody holds.

use super::{Checkpoint, entry::BEGINNING, store};
use kernel::storage::{Result, Tx};
use std::collections::{BTreeMap, BTreeSet};

/// What came of looking.
#[derive(Debug, Default)]
pub struct Report {
    /// How many chains there are.
    pub chains: usize,
    /// How many entries they have.
    pub entries: i64,
    /// How many held checkpoints were compared.
    pub held: usize,
    /// How many entries came after the newest held checkpoint of their chain: nothing outside the database vouches for
    /// those.
    pub after: i64,
    /// What is broken.
    pub broken: Vec<Broken>,
}

/// One thing that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// In whose chain.
    pub tenant: String,
    /// At which entry.
    pub n: i64,
    /// How.
    pub why: Why,
}

/// How a chain is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The entry, its place or the one before it is not what it was.
    Changed,
    /// The entry cannot be read.
    Unreadable,
    /// The entry is not there, though later ones are.
    Missing,
    /// The chain ends before a held checkpoint.
    CutOff,
    /// The entry is another one than a held checkpoint says.
    NotAsHeld,
    /// A checkpoint in the database says something else than the chain.
    NotAsSigned,
    /// A checkpoint is not signed by the key that it should be signed by.
    BadSignature,
    /// The chain's head says something else than its last entry.
    Head,
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let why = match self.why {
            Why::Changed => "has been changed, or the one before it",
            Why::Unreadable => "cannot be read",
            Why::Missing => "is missing",
            Why::CutOff => "is missing: a held checkpoint says that the chain went that far",
            Why::NotAsHeld => "is another one than a held checkpoint says",
            Why::NotAsSigned => "is another one than a checkpoint in the database says",
            Why::BadSignature => "has a checkpoint that is not rightly signed",
            Why::Head => "is not where the chain's head says that it ends",
        };
        write!(f, "{}: entry {} {why}", self.tenant, self.n)
    }
}

/// Looks at every chain. `held` are checkpoints from outside; each must be signed, by `key` (64
/// hexadecimal digits) when that is given.
///
/// # Errors
/// When the database fails. What is broken is in the report.
pub fn verify(tx: &mut Tx<'_>, held: &[Checkpoint], key: Option<&str>) -> Result<Report> {
    look(tx, None, held, key)
}

/// Looks at one tenant's chain, against itself and the checkpoints in the database, signed by this key.
pub(crate) fn of_tenant(tx: &mut Tx<'_>, tenant: &str, key: &str) -> Result<Report> {
    look(tx, Some(tenant), &[], Some(key))
}

fn look(tx: &mut Tx<'_>, only: Option<&str>, held: &[Checkpoint], key: Option<&str>) -> Result<Report> {
    let mut report = Report { held: held.len(), ..Report::default() };
    let mut kept: BTreeMap<(String, i64), Vec<(String, Why)>> = BTreeMap::new();
    let wrongly_signed = |one: &Checkpoint| Broken { tenant: one.tenant.clone(), n: one.n, why: Why::BadSignature };
    for one in held {
        if !one.is_signed() || key.is_some_and(|key| key != one.key) {
            report.broken.push(wrongly_signed(one));
        }
        kept.entry((one.tenant.clone(), one.n)).or_default().push((one.hash.clone(), Why::NotAsHeld));
    }
    for one in store::checkpoints(tx)?.into_iter().filter(|one| only.is_none_or(|only| only == one.tenant)) {
        if !one.is_signed() || key.is_some_and(|key| key != one.key) {
            report.broken.push(wrongly_signed(&one));
        }
        kept.entry((one.tenant, one.n)).or_default().push((one.hash, Why::NotAsSigned));
    }
    let heads: BTreeMap<String, (i64, String)> =
        store::heads(tx)?.into_iter().map(|(tenant, n, hash)| (tenant, (n, hash))).collect();
    let mut tenants: BTreeSet<String> = store::tenants(tx)?.into_iter().chain(heads.keys().cloned()).collect();
    tenants.extend(kept.keys().map(|(tenant, _)| tenant.clone()));
    tenants.retain(|tenant| only.is_none_or(|only| only == tenant));
    for tenant in tenants {
        let newest = held.iter().filter(|one| one.tenant == tenant).map(|one| one.n).max().unwrap_or(0);
        let mut chain = Chain { tenant: &tenant, n: 0, hash: BEGINNING.to_owned(), broken: Vec::new() };
        chain.follow(tx, &kept)?;
        for ((_, n), _) in kept.range((tenant.clone(), chain.n.saturating_add(1))..=(tenant.clone(), i64::MAX)) {
            chain.say(*n, Why::CutOff);
        }
        if heads.get(&tenant) != Some(&(chain.n, chain.hash.clone())) {
            chain.say(heads.get(&tenant).map_or(chain.n, |(n, _)| *n), Why::Head);
        }
        report.chains += 1;
        report.entries += chain.n;
        report.after += (chain.n - newest).max(0);
        report.broken.append(&mut chain.broken);
    }
    Ok(report)
}

/// One chain as far as it has been followed.
struct Chain<'a> {
    tenant: &'a str,
    n: i64,
    hash: String,
    broken: Vec<Broken>,
}

impl Chain<'_> {
    fn say(&mut self, n: i64, why: Why) {
        self.broken.push(Broken { tenant: self.tenant.to_owned(), n, why });
    }

    fn follow(&mut self, tx: &mut Tx<'_>, kept: &BTreeMap<(String, i64), Vec<(String, Why)>>) -> Result<()> {
        // From below 1, so that an entry that was put in before the first one is seen.
        let mut after = i64::MIN;
        loop {
            let some = store::chain(tx, self.tenant, after)?;
            if some.is_empty() {
                return Ok(());
            }
            for entry in some {
                let Ok(entry) = entry else {
                    // Without a number there is no going on from here.
                    self.say(self.n.saturating_add(1), Why::Unreadable);
                    return Ok(());
                };
                if entry.n != self.n.saturating_add(1) {
                    self.say(self.n.saturating_add(1), Why::Missing);
                }
                if entry.hash_after(&self.hash) != entry.hash {
                    self.say(entry.n, Why::Changed);
                }
                for (hash, why) in kept.get(&(self.tenant.to_owned(), entry.n)).into_iter().flatten() {
                    if *hash != entry.hash {
                        self.say(entry.n, *why);
                    }
                }
                self.n = entry.n;
                after = entry.n;
                self.hash = entry.hash;
            }
        }
    }
}
