//! Who works here, as a list that is searched and narrowed.
//!
//! Norwegian letters have a place and capitals of their own that the databases do not know alike, so names are folded
//! and put in order here. A tenant has hundreds of people, perhaps some thousands.

use super::people::{in_sight, person};
use crate::{
    access::{Can, Right},
    audit::Act,
    people::{Held, Person, Role},
};
use kernel::storage::{Result, Tx, params};
use std::collections::{HashMap, HashSet};

const PEOPLE: &str = "SELECT id, tenant, name, email, language, ended_at FROM trust_person WHERE tenant = $1";
const HELD: &str = "SELECT person, role, unit FROM trust_grant
    WHERE tenant = $1 AND agreed_at IS NOT NULL AND ended_at IS NULL ORDER BY id";
const NAMES: &str = "SELECT id, name FROM trust_person WHERE tenant = $1";
const FACTS: &str = "SELECT (SELECT COUNT(*) FROM trust_person WHERE tenant = $1 AND ended_at IS NULL),
    (SELECT COUNT(*) FROM trust_unit WHERE tenant = $1 AND ended_at IS NULL)";

const HERE: &str = "SELECT p.id, p.name, g.role, g.unit FROM trust_person p JOIN trust_grant g ON g.person = p.id
    WHERE p.tenant = $1 AND p.ended_at IS NULL AND g.tenant = $1 AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL
    ORDER BY p.id, g.id";

pub(super) const STATEMENTS: &[&str] = &[PEOPLE, HELD, NAMES, FACTS, HERE];

/// How many people a page of the list has.
pub const PAGE: usize = 50;

/// Which roles somebody must hold to be in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Roles {
    /// It does not matter.
    #[default]
    Any,
    /// None at all: invited, or left over.
    None,
    /// This one.
    One(Role),
}

/// Who is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// A part of the name or the e-mail, as somebody wrote it.
    pub name: String,
    /// What they are.
    pub roles: Roles,
    /// Where they hold a role.
    pub unit: String,
    /// Those who have left instead of those who are here.
    pub left: bool,
}

/// One of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// What they are now.
    pub held: Vec<Held>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Those on this page, by name.
    pub people: Vec<Listed>,
    /// How many there are on all pages.
    pub count: usize,
}

/// What one sees of a tenant from outside its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// How many work here.
    pub people: i64,
    /// How many units there are.
    pub units: i64,
}

/// A page of those who are looked for, from page 1, each of whom the asker may see. That they were read is written down,
/// so this wants a transaction that writes.
///
/// # Errors
/// When the database fails.
pub fn search(tx: &mut Tx<'_>, can: &Can, wanted: &Wanted, page: usize) -> Result<Found> {
    can.note(tx, &Act::new("person.list").of("contact"))?;
    let mut held = held(tx, can)?;
    let mut people = Vec::new();
    for row in tx.rows(PEOPLE, params![can.tenant()])? {
        let person = person(&row)?;
        let held = held.remove(&person.id).unwrap_or_default();
        if in_sight(can, &person.id, &held) && fits(wanted, &person, &held) {
            people.push(Listed { person, held });
        }
    }
    people.sort_by_cached_key(|one| (order(&one.person.name), one.person.id.clone()));
    let count = people.len();
    let people = people.into_iter().skip(page.saturating_sub(1).saturating_mul(PAGE)).take(PAGE).collect();
    Ok(Found { people, count })
}

/// What everybody whom the asker may see is called, also those who have left: for saying who did what. That they were
/// read is written down.
///
/// # Errors
/// When the database fails.
pub fn names(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<String, String>> {
    can.note(tx, &Act::new("person.names").of("name"))?;
    known(tx, can)
}

/// The same where it is written down already that they are read.
pub(super) fn known(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<String, String>> {
    let held = if can.units().is_some() { held(tx, can)? } else { HashMap::new() };
    let mut names = HashMap::new();
    for row in tx.rows(NAMES, params![can.tenant()])? {
        let id = row.text(0)?;
        if in_sight(can, &id, held.get(&id).map_or(&[], Vec::as_slice)) {
            names.insert(id, row.text(1)?);
        }
    }
    Ok(names)
}

/// Who of these has a role that gives this right, by name: identifier and name.
///
/// # Errors
/// When the database fails.
pub fn who_may(
    tx: &mut Tx<'_>,
    can: &Can,
    names: &HashMap<String, String>,
    right: Right,
) -> Result<Vec<(String, String)>> {
    let holds = |held: &[Held]| held.iter().any(|held| right.is_given_to(held.role));
    let who = held(tx, can)?.into_iter().filter(|(_, held)| holds(held)).map(|(id, _)| id);
    let mut named: Vec<_> = who.filter_map(|id| Some((names.get(&id)?.clone(), id))).collect();
    named.sort_by_cached_key(|(name, id)| (order(name), id.clone()));
    Ok(named.into_iter().map(|(name, id)| (id, name)).collect())
}

/// Who shares the asker's right, by name: identifier and name, the asker's own among them. For handing work on.
///
/// This is no reading of a register, and nothing is written down: it says what those are called who do the same work in the
/// same tenant, and nothing else of them. The act of handing over writes down whom it was handed to.
///
/// # Errors
/// When the database fails.
pub fn peers(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<(String, String)>> {
    let mut named = Vec::new();
    for row in tx.rows(HERE, params![can.tenant()])? {
        let Some(role) = Role::of(&row.text(2)?).filter(|role| can.right().is_given_to(*role)) else { continue };
        let (id, held) = (row.text(0)?, [Held { role, unit: row.maybe_text(3)? }]);
        if in_sight(can, &id, &held) && !named.iter().any(|(known, _)| *known == id) {
            named.push((id, row.text(1)?));
        }
    }
    named.sort_by_cached_key(|(id, name)| (order(name), id.clone()));
    Ok(named)
}

/// How many people hold a role in each unit: a number, no names.
///
/// # Errors
/// When the database fails.
pub fn held_in_each(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<String, usize>> {
    let mut counts = HashMap::new();
    for held in held(tx, can)?.into_values() {
        let units: HashSet<String> = held.into_iter().filter_map(|held| held.unit).collect();
        for unit in units {
            *counts.entry(unit).or_default() += 1;
        }
    }
    Ok(counts)
}

/// How many there are; nothing for somebody who sees a part of the tenant only.
///
/// # Errors
/// When the database fails.
pub fn facts(tx: &mut Tx<'_>, can: &Can) -> Result<Option<Facts>> {
    if can.units().is_some() {
        return Ok(None);
    }
    let row = tx.row(FACTS, params![can.tenant()])?;
    row.map(|row| Ok(Facts { people: row.int(0)?, units: row.int(1)? })).transpose()
}

fn held(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<String, Vec<Held>>> {
    let mut held: HashMap<String, Vec<Held>> = HashMap::new();
    for row in tx.rows(HELD, params![can.tenant()])? {
        // A word that this program does not know gives nothing.
        let Some(role) = Role::of(&row.text(1)?) else { continue };
        held.entry(row.text(0)?).or_default().push(Held { role, unit: row.maybe_text(2)? });
    }
    Ok(held)
}

fn fits(wanted: &Wanted, person: &Person, held: &[Held]) -> bool {
    let part = wanted.name.trim().to_lowercase();
    let named = part.is_empty() || person.name.to_lowercase().contains(&part) || person.email.contains(&part);
    let role = match wanted.roles {
        Roles::Any => true,
        Roles::None => held.is_empty(),
        Roles::One(role) => held.iter().any(|held| held.role == role),
    };
    let placed = wanted.unit.is_empty() || held.iter().any(|held| held.unit.as_deref() == Some(&wanted.unit));
    named && role && placed && person.ended_at.is_some() == wanted.left
}

/// What a name is put in order by: small letters, and æ, ø, å last.
pub(super) fn order(name: &str) -> Vec<u32> {
    let place = |letter: char| match letter {
        'æ' | 'ä' => 'z' as u32 + 1,
        'ø' | 'ö' => 'z' as u32 + 2,
        'å' => 'z' as u32 + 3,
        other => other as u32,
    };
    name.to_lowercase().chars().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn names_stand_as_in_a_norwegian_telephone_book() {
        let mut names = ["Åse", "amir", "Ørjan", "Zainab", "Ærlend", "Bjarne"];
        names.sort_by_key(|name| order(name));
        assert_eq!(names, ["amir", "Bjarne", "Zainab", "Ærlend", "Ørjan", "Åse"]);
    }
}
