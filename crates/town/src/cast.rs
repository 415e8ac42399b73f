//! Who works in the demo town: the people of our stories, each in their place.

use kernel::{
    Language,
    storage::{Result, Tx},
};
use trust::{
    people::{Held, Role},
    store::{people::About, people::by_email, roles, units},
};

/// One of those who work here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their person's identifier.
    pub person: String,
    /// As colleagues know them.
    pub name: &'static str,
    /// What they are.
    pub role: Role,
    /// Where they work.
    pub place: &'static str,
}

struct Place {
    tenant: &'static str,
    name: &'static str,
    unit: &'static str,
    /// The municipalities whose entries its editors look after.
    keeps: &'static [&'static str],
    people: &'static [(&'static str, &'static str, Role)],
}

const PLACES: [Place; 2] = [
    Place {
        tenant: "oyane-dps",
        name: "Øyane DPS",
        unit: "Poliklinikken",
        keeps: &[],
        people: &[
            ("Amir", "amir@oyane-dps.example", Role::PeerWorker),
            ("Solveig", "solveig@oyane-dps.example", Role::Leader),
            ("Ingrid", "ingrid@oyane-dps.example", Role::TenantAdmin),
            ("Torunn", "torunn@oyane-dps.example", Role::TenantAdmin),
            ("Bjarne", "bjarne@oyane-dps.example", Role::Auditor),
        ],
    },
    Place {
        tenant: "askoy-kommune",
        name: "Askøy kommune",
        unit: "Recoveryteamet",
        keeps: &["4627", "4626"],
        people: &[
            ("Marit", "marit@askoy-kommune.example", Role::Coordinator),
            ("Jonas", "jonas@askoy-kommune.example", Role::MunicipalityEditor),
            ("Hilde", "hilde@askoy-kommune.example", Role::TenantAdmin),
        ],
    },
];

/// Where they work.
pub fn tenants() -> impl Iterator<Item = &'static str> {
    PLACES.iter().map(|place| place.tenant)
}

/// Makes them where they are not there, and says who they are.
///
/// # Errors
/// When the database fails.
pub fn settle(tx: &mut Tx<'_>, now: i64) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    for place in &PLACES {
        kernel::tenants::ensure(tx, place.tenant, place.name)?;
        for municipality in place.keeps {
            directory::store::keep_municipality(tx, place.tenant, municipality, now)?;
        }
        let mut unit = None;
        for (name, email, role) in place.people {
            let known = by_email(tx, email)?.into_iter().find(|person| person.tenant == place.tenant);
            let person = match known {
                Some(person) => person.id,
                None => {
                    let unit = match &unit {
                        None if role.in_a_unit() => {
                            Some(unit.insert(units::insert(tx, place.tenant, place.unit, now)?).clone())
                        }
                        made => made.clone().filter(|_| role.in_a_unit()),
                    };
                    let about = About { name, email, language: Language::Nb };
                    let held = Held { role: *role, unit };
                    roles::appoint(tx, (place.tenant, place.name), about, &held, now)?.unwrap_or_default()
                }
            };
            members.push(Member { person, name, role: *role, place: place.name });
        }
    }
    Ok(members)
}
