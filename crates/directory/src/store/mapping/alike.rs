//! What a candidate may be the same as: among the tenant's candidates, and among all entries. The rule is that of the
//! import: the same organisation number, or nearly the same name in the same municipality.

use crate::{
    import::{likeness, name::Name},
    mapping::About,
    store::read::object,
};
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;
use trust::{Can, access::Right};

const CANDIDATES: &str =
    "SELECT id, name, municipality, organization_number FROM directory_candidate WHERE tenant = $1";
const SERVICES: &str = "SELECT s.id, s.slug, s.organization, c.text FROM directory_service s
    JOIN directory_content c ON c.owner = s.id AND c.field = 'name' WHERE s.status IN ('active', 'temporarily closed')";
const ORGANIZATIONS: &str = "SELECT id, data FROM directory_organization";

pub(in crate::store) const STATEMENTS: &[&str] = &[CANDIDATES, SERVICES, ORGANIZATIONS];

/// A candidate or an entry that may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Like {
    /// A candidate with this identifier.
    Candidate(String),
    /// An entry with this readable address.
    Entry(String),
}

/// What it is called, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Which.
    pub like: Like,
    /// What it is called.
    pub name: String,
    /// Whether the organisation number is the same; otherwise the name is nearly the same.
    pub by_number: bool,
}

struct Known {
    like: Like,
    name: String,
    plain: Name,
    /// The numbers of its municipalities; nobody knows where there is none.
    places: Vec<String>,
    number: Option<String>,
}

/// Everything that something may be the same as.
pub struct Likes(Vec<Known>);

/// So many are named.
const MOST_NAMED: usize = 3;

impl Likes {
    /// Reads the tenant's candidates and all entries; `places` says in which municipalities an entry is.
    ///
    /// # Errors
    /// When the database fails.
    pub fn read(tx: &mut Tx<'_>, can: &Can, places: &HashMap<String, Vec<String>>) -> Result<Self> {
        can.must(Right::MapListings)?;
        let mut all = Vec::new();
        for row in tx.rows(CANDIDATES, params![can.tenant()])? {
            let (name, place) = (row.text(1)?, row.text(2)?);
            all.push(Known {
                like: Like::Candidate(row.text(0)?),
                plain: Name::of(&name),
                name,
                places: Some(place).filter(|place| !place.is_empty()).into_iter().collect(),
                number: row.maybe_text(3)?,
            });
        }
        let mut numbers = HashMap::new();
        for row in tx.rows(ORGANIZATIONS, params![])? {
            if let Some(number) = likeness::number(&object(&row.text(1)?)?) {
                numbers.insert(row.text(0)?, number);
            }
        }
        for row in tx.rows(SERVICES, params![])? {
            let (id, name) = (row.text(0)?, row.text(3)?);
            all.push(Known {
                like: Like::Entry(row.text(1)?),
                plain: Name::of(&name),
                name,
                places: places.get(&id).cloned().unwrap_or_default(),
                number: row.maybe_text(2)?.and_then(|organization| numbers.get(&organization).cloned()),
            });
        }
        Ok(Self(all))
    }

    /// What this may be the same as, each once, the surest first. A candidate is not like itself.
    #[must_use]
    pub fn of(&self, about: &About, itself: Option<&str>) -> Vec<Alike> {
        let plain = Name::of(&about.name);
        let near = |known: &Known| {
            let place =
                about.municipality.is_empty() || known.places.is_empty() || known.places.contains(&about.municipality);
            place && plain.is_near(&known.plain)
        };
        let mut found: Vec<Alike> = Vec::new();
        for known in &self.0 {
            let by_number = known.number.is_some() && known.number == about.organization_number;
            let other = !matches!(&known.like, Like::Candidate(id) if Some(id.as_str()) == itself);
            // The same entry stands here once for each language of its name.
            let seen = found.iter().any(|one| one.like == known.like);
            if other && !seen && (by_number || near(known)) {
                found.push(Alike { like: known.like.clone(), name: known.name.clone(), by_number });
            }
        }
        found.sort_by_key(|alike| !alike.by_number);
        found.truncate(MOST_NAMED);
        found
    }

    /// Whether an organisation with this number is there.
    #[must_use]
    pub fn know(&self, number: &str) -> bool {
        self.0.iter().any(|known| known.number.as_deref() == Some(number))
    }

    /// The same among lines that are pasted together: from now on this is known too.
    pub fn add(&mut self, about: &About) {
        self.0.push(Known {
            like: Like::Candidate(String::new()),
            plain: Name::of(&about.name),
            name: about.name.clone(),
            places: Some(about.municipality.clone()).filter(|place| !place.is_empty()).into_iter().collect(),
            number: about.organization_number.clone(),
        });
    }
}
