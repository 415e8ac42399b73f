//! Two tenants with the same people, units and things in them, each thing with a canary in its name.

use kernel::{Db, Language};
use testkit::{Engine, Town};
use trust::{
    people::{Held, Role, Way, session::WHOLE},
    secret::Token,
    store::{people::About, roles, sessions, units},
};

/// Whom the probes ask about.
pub(super) const HERE: &str = "kanari-her";
/// Others, whose things nobody of [`HERE`] may see.
pub(super) const THERE: &str = "kanari-der";
/// Stands in every name and address that a refusal must not say.
pub(super) const CANARY: &str = "kanari";

/// Somebody as the table has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// In the tenant and the unit of the thing.
    Own,
    /// In another unit of the same tenant.
    OtherUnit,
    /// With the same role in another tenant.
    OtherTenant,
    /// Their role was taken away after they came in.
    Revoked,
    /// They came in twelve hours ago.
    Expired,
    /// They were away for a quarter of an hour.
    Locked,
}

/// The town with both tenants.
pub(super) struct World {
    pub(super) town: Town,
    /// A unit of [`HERE`], and another one.
    pub(super) units: [String; 2],
    count: std::sync::atomic::AtomicUsize,
}

impl World {
    pub(super) async fn new(engine: Engine) -> Self {
        let town = Town::empty(engine).await;
        let now = town.clock.millis();
        let units = town.db().write(move |tx| {
            for tenant in [HERE, THERE] {
                kernel::tenants::ensure(tx, tenant, tenant)?;
                units::insert(tx, tenant, &format!("{CANARY}-enhet {tenant}"), now)?;
            }
            Ok([units::insert(tx, HERE, "kanari-a", now)?, units::insert(tx, HERE, "kanari-b", now)?])
        });
        let units = units.await.unwrap();
        Self { town, units, count: 0.into() }
    }

    pub(super) fn db(&self) -> &Db {
        self.town.db()
    }

    /// Lets everybody and everything go that probes have made. Pages that list them would take ever longer.
    pub(super) async fn begin_anew(&self) {
        const TABLES: [&str; 23] = [
            "directory_proposal",
            "directory_version",
            "directory_holder_link",
            "directory_desk_mark",
            "directory_content",
            "directory_link_use",
            "directory_service",
            "directory_undo",
            "directory_upload",
            "directory_import",
            "directory_mapping_kept",
            "trust_session",
            "trust_link",
            "mail_outbox",
            "mail_silence",
            "trust_passkey",
            "trust_recovery",
            "trust_identity",
            "trust_export",
            "trust_setting",
            "kernel_job",
            "trust_grant",
            "trust_person",
        ];
        let both = format!("tenant IN ('{HERE}', '{THERE}')");
        let mut clear: String = TABLES.map(|table| format!("DELETE FROM {table} WHERE {both};")).concat();
        clear.push_str(&format!("DELETE FROM trust_unit WHERE {both} AND name LIKE '{CANARY} %';"));
        self.db().write(move |tx| tx.script(&clear)).await.unwrap();
    }

    /// Somebody new in a tenant, with this role or with none.
    pub(super) async fn person(&self, tenant: &'static str, role: Option<Role>, unit: usize) -> String {
        let number = self.count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (now, unit) = (self.town.clock.millis(), self.units[unit].clone());
        self.db()
            .write(move |tx| {
                let email = format!("{CANARY}-{number}@{tenant}.example");
                let name = format!("{CANARY} {number}");
                let about = About { name: &name, email: &email, language: Language::Nb };
                let place = match role {
                    Some(role) if role.in_a_unit() && tenant == HERE => Some(unit.clone()),
                    Some(role) if role.in_a_unit() => Some(units::insert(tx, tenant, &name, now)?),
                    _ => None,
                };
                let held = Held { role: role.unwrap_or(Role::Auditor), unit: place };
                let person = roles::appoint(tx, (tenant, tenant), about, &held, now)?.unwrap_or_default();
                if role.is_none() {
                    tx.script(&format!("UPDATE trust_grant SET ended_at = {now} WHERE person = '{person}'"))?;
                }
                Ok(person)
            })
            .await
            .unwrap()
    }

    /// The cookie of somebody new with this role, in this state.
    pub(super) async fn cookie(&self, role: Option<Role>, state: State) -> String {
        let tenant = if state == State::OtherTenant { THERE } else { HERE };
        let person = self.person(tenant, role, usize::from(state == State::OtherUnit)).await;
        let now = self.town.clock.millis();
        let began = match state {
            State::Expired => now - WHOLE,
            State::Locked => now - 16 * 60 * 1000,
            _ => now,
        };
        let token: Token = self
            .db()
            .write(move |tx| {
                let token = sessions::begin(tx, &person, Way::Passkey, "Firefox", began)?;
                if state == State::Revoked {
                    tx.script(&format!("UPDATE trust_grant SET ended_at = {now} WHERE person = '{person}'"))?;
                }
                Ok(token)
            })
            .await
            .unwrap()
            .unwrap();
        format!("__Host-varde={}", token.carried())
    }
}
