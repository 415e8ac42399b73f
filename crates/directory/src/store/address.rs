//! The addresses of a service: a readable one that nobody else has, and a short one for paper.

use crate::hsds::{Parts, string};
use kernel::{
    ids,
    storage::{Result, Tx, params},
};
use std::collections::{HashMap, HashSet};

const CODE_TAKEN: &str = "SELECT 1 FROM directory_service WHERE code = $1
    UNION ALL SELECT 1 FROM directory_former_code WHERE code = $1";
const SLUG_TAKEN: &str = "SELECT 1 FROM directory_service WHERE slug = $1 AND id <> $2
    UNION ALL SELECT 1 FROM directory_former_slug WHERE slug = $1 AND service <> $2";

const LIKE_IT: &str = "SELECT COUNT(*) FROM directory_service WHERE slug >= $1 AND slug < $2";

pub(super) const STATEMENTS: &[&str] = &[CODE_TAKEN, SLUG_TAKEN, LIKE_IT];

/// The addresses given out in this transaction that are not in the tables yet.
#[derive(Default)]
pub(super) struct Given {
    slugs: HashMap<String, String>,
    codes: HashSet<String>,
}

impl Given {
    /// A short code that nobody else has.
    pub(super) fn free_code(&mut self, tx: &mut Tx<'_>, id: &str) -> Result<String> {
        let mut attempt = 0;
        loop {
            let code = ids::short_code(id, attempt);
            if !self.codes.contains(&code) && tx.row(CODE_TAKEN, params![&code])?.is_none() {
                self.codes.insert(code.clone());
                return Ok(code);
            }
            attempt += 1;
        }
    }

    /// A readable address that nobody else has. A service keeps its own as long as its name gives the same.
    pub(super) fn free_slug(&mut self, tx: &mut Tx<'_>, parts: &Parts, former: Option<&str>) -> Result<String> {
        let id = parts.service.id.as_str();
        let wanted = crate::listing::own(&parts.service.data).and_then(|own| string(own, "slug"));
        let name = parts.content.iter().find(|c| c.owner == id && c.field == "name").map_or("", |c| c.text.as_str());
        let plain = ids::slug(wanted.as_deref().unwrap_or(name));
        if let Some(former) = former
            && (former == plain
                || former
                    .strip_prefix(&plain)
                    .is_some_and(|rest| rest.starts_with('-') && rest[1..].parse::<u32>().is_ok()))
        {
            return Ok(former.to_owned());
        }
        // Many may be called the same: the numbers are not counted through. Where none is left out, as many as there
        // are already give the next; else one that is free is found by doubling, and halved down to its neighbour.
        let (mut taken, mut free) = (0, 1);
        if self.is_taken(tx, &plain, id)? {
            (taken, free) = (1, 2 + like_it(tx, &plain)?);
        }
        if free > 3 && self.is_taken(tx, &numbered(&plain, free - 1), id)? {
            taken = free - 1;
        }
        while self.is_taken(tx, &numbered(&plain, free), id)? {
            (taken, free) = (free, free * 2);
        }
        while free - taken > 1 {
            let middle = taken + (free - taken) / 2;
            if self.is_taken(tx, &numbered(&plain, middle), id)? {
                taken = middle;
            } else {
                free = middle;
            }
        }
        let slug = numbered(&plain, free);
        self.slugs.insert(slug.clone(), id.to_owned());
        Ok(slug)
    }

    fn is_taken(&self, tx: &mut Tx<'_>, slug: &str, id: &str) -> Result<bool> {
        Ok(self.slugs.get(slug).is_some_and(|whose| whose != id) || tx.row(SLUG_TAKEN, params![slug, id])?.is_some())
    }
}

/// How many addresses begin with this one and a dash. The sign after the dash is the point.
fn like_it(tx: &mut Tx<'_>, plain: &str) -> Result<u64> {
    let count = tx.row(LIKE_IT, params![format!("{plain}-"), format!("{plain}.")])?.map_or(Ok(0), |row| row.int(0))?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// The first has the plain address, the second ends with 2.
fn numbered(plain: &str, number: u64) -> String {
    if number == 1 { plain.to_owned() } else { format!("{plain}-{number}") }
}
