//! What takes two people takes two: nobody makes themselves the other one.

use kernel::storage::params;
use testkit::{Engine, Town, engines};
use trust::{
    Actor, Can,
    access::Right,
    audit,
    people::{Held, Role},
    secret::Token,
    store::{
        Refused,
        identities::{self, Vouched},
        invitations, links, people, record, roles, sessions, work,
    },
};

fn person(town: &Town, name: &str) -> String {
    town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone()
}

async fn actor(town: &Town, name: &str) -> Actor {
    let cookie = town.sign_in(name).await;
    let token = Token::read(cookie.split('=').nth(1).unwrap()).unwrap();
    let now = town.clock.millis();
    town.db().read(move |tx| sessions::who(tx, &token, now)).await.unwrap().unwrap()
}

async fn can(town: &Town, name: &str, right: Right) -> Can {
    Can::ask(&actor(town, name).await, right).unwrap()
}

async fn script(town: &Town, sql: String) {
    town.db().write(move |tx| tx.script(&sql)).await.unwrap();
}

/// As if they had come in from a provider once.
async fn joined(town: &Town, name: &str) {
    let (id, now) = (person(town, name), town.clock.millis());
    let sql = format!(
        "INSERT INTO trust_identity (id, tenant, person, provider, mark, made_at, used_at)
         VALUES ('{id}', 'oyane-dps', '{id}', 'ansattporten', '{id}', {now}, {now})"
    );
    script(town, sql).await;
}

async fn ask(town: &Town, whom: &str, role: Role) -> Result<String, Refused> {
    let (can, id, now) = (can(town, "Ingrid", Right::AskForRole).await, person(town, whom), town.clock.millis());
    let asking = move |tx: &mut kernel::Tx<'_>| {
        let over = people::one(tx, &can, &id)?.unwrap();
        roles::ask(tx, &over, &Held { role, unit: None }, now)
    };
    town.db().write(asking).await.unwrap()
}

async fn agree(town: &Town, by: &str, id: &str) -> Result<(), Refused> {
    let (can, id, now) = (can(town, by, Right::AgreeToRole).await, id.to_owned(), town.clock.millis());
    let agreeing = move |tx: &mut kernel::Tx<'_>| {
        let over = roles::one(tx, &can, &id)?.unwrap();
        roles::agree(tx, &over, now)
    };
    town.db().write(agreeing).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_makes_a_way_in_for_one_whose_yes_they_need() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        // Bjarne, the auditor, has never come in by a way of his own.
        let (keeps, bjarne, now) =
            (can(&town, "Ingrid", Right::KeepPeople).await, person(&town, "Bjarne"), town.clock.millis());
        let tried = move |tx: &mut kernel::Tx<'_>| {
            let over = people::one(tx, &keeps, &bjarne)?.unwrap();
            let vouched =
                Vouched { tenant: "oyane-dps".into(), provider: "ansattporten".into(), mark: "ingrids".into() };
            let email = over.object().email.clone();
            Ok((
                invitations::make(tx, &over, now)?.err(),
                links::may_be_invited(tx, &bjarne)?,
                links::are_enough(tx, &bjarne)?,
                identities::join_by_email(tx, &vouched, &email, now)?,
            ))
        };
        assert_eq!(town.db().write(tried).await.unwrap(), (Some(Refused::ReachesFar), false, false, None));

        // A leader who comes in from a provider is not joined to another account there by an address either.
        joined(&town, "Solveig").await;
        let vouched = Vouched { tenant: "oyane-dps".into(), provider: "en-annen".into(), mark: "ingrids".into() };
        let by_email =
            move |tx: &mut kernel::Tx<'_>| identities::join_by_email(tx, &vouched, "solveig@oyane-dps.example", now);
        assert_eq!(town.db().write(by_email).await.unwrap(), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_reaches_far_waits_for_a_way_in_of_ones_own() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        assert_eq!(ask(&town, "Amir", Role::Auditor).await, Err(Refused::NoOwnWay));
        assert!(ask(&town, "Amir", Role::MunicipalityEditor).await.is_ok(), "others do not");
        joined(&town, "Amir").await;
        let grant = ask(&town, "Amir", Role::Auditor).await.unwrap();
        script(&town, "UPDATE trust_identity SET ended_at = 1, mark = NULL".into()).await;
        assert_eq!(agree(&town, "Torunn", &grant).await, Err(Refused::NoOwnWay), "it is gone since it was asked");
        script(&town, "UPDATE trust_identity SET ended_at = NULL, mark = 'm'".into()).await;
        // Who asked may not ask any more.
        let ingrid = person(&town, "Ingrid");
        let held = format!("FROM trust_grant WHERE person = '{ingrid}' AND role = 'tenant_admin'");
        script(&town, format!("UPDATE trust_grant SET ended_at = 5 WHERE id IN (SELECT id {held})")).await;
        assert_eq!(agree(&town, "Torunn", &grant).await, Err(Refused::Over));
        script(&town, format!("UPDATE trust_grant SET ended_at = NULL WHERE id IN (SELECT id {held})")).await;
        assert_eq!(agree(&town, "Torunn", &grant).await, Ok(()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_begins_anew_is_known_at_no_provider_any_more() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        joined(&town, "Solveig").await;
        let (solveig, now) = (person(&town, "Solveig"), town.clock.millis());
        let stranger = Vouched { tenant: "oyane-dps".into(), provider: "ansattporten".into(), mark: solveig.clone() };
        let known = {
            let stranger = stranger.clone();
            town.db().write(move |tx| identities::known(tx, &stranger, now)).await.unwrap()
        };
        assert_eq!(known.as_deref(), Some(solveig.as_str()), "she, or whoever joined that account to her");
        let who = solveig.clone();
        let printed = town.db().write(move |tx| links::print(tx, "oyane-dps", &who, now)).await.unwrap().unwrap();
        let used = town.db().write(move |tx| links::take(tx, &printed, None, now)).await.unwrap();
        assert!(matches!(used, links::Link::Ready { .. }));
        assert_eq!(town.db().write(move |tx| identities::known(tx, &stranger, now)).await.unwrap(), None);
        let filter = audit::Filter { subject: solveig, ..audit::Filter::default() };
        let events = town.db().read(move |tx| audit::found(tx, "oyane-dps", &filter, None)).await.unwrap();
        let noted: Vec<_> = events.iter().map(|event| event.action.as_str()).collect();
        assert!(["link.invite", "link.use", "identity.lose"].iter().all(|one| noted.contains(one)), "{noted:?}");
        let name = |action: &str| events.iter().find(|event| event.action == action).unwrap().object.clone();
        assert_eq!(name("link.use"), name("link.invite"), "which link it was");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_its_time_is_not_given_up() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let now = town.clock.millis();
        let queue = move |tx: &mut kernel::Tx<'_>| {
            kernel::jobs::enqueue(tx, "oyane-dps", trust::store::exports::ERASE, "x", "x", now + 60_000)
        };
        town.db().write(queue).await.unwrap();
        let sees = can(&town, "Ingrid", Right::SeeWork).await;
        let tried = move |tx: &mut kernel::Tx<'_>| {
            let job = work::all(tx, &sees, now)?.into_iter().find(|job| job.kind == trust::store::exports::ERASE);
            let id = job.unwrap().id;
            let job = work::one(tx, &sees, id)?.unwrap();
            let waits = (work::give_up(tx, &job, now)?, work::try_again(tx, &job, now)?);
            tx.script(&format!("UPDATE kernel_job SET attempts = 2 WHERE id = {id}"))?;
            let job = work::one(tx, &sees, id)?.unwrap();
            Ok((waits, work::give_up(tx, &job, now)?, work::try_again(tx, &job, now)?))
        };
        let what = town.db().write(tried).await.unwrap();
        assert_eq!(what, ((false, false), false, true), "what erases is tried again, never given up");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_of_somebody_elses_key_does_not_make_a_chain_whole() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let sees = can(&town, "Bjarne", Right::SeeEvents).await;
        let key = town.site.app.vault.signer().await.unwrap().public();
        let stranger = Town::empty(Engine::sqlite()).await;
        let strangers = stranger.site.app.vault.signer().await.unwrap();
        let looking = {
            let key = key.clone();
            move |tx: &mut kernel::Tx<'_>| record::look_through(tx, &sees, &key)
        };
        assert!(town.db().read(looking).await.unwrap());
        let sees = can(&town, "Bjarne", Right::SeeEvents).await;
        let last = "SELECT n, hash FROM trust_audit WHERE tenant = 'oyane-dps' ORDER BY n DESC LIMIT 1";
        let end = town.db().read(move |tx| tx.row(last, params![])).await.unwrap().unwrap();
        let (n, hash) = (end.int(0).unwrap(), end.text(1).unwrap());
        let forged = audit::Checkpoint::sign(&strangers, "oyane-dps".into(), n, hash, town.clock.millis());
        let put = format!(
            "INSERT INTO trust_checkpoint (tenant, n, hash, at, key, signature)
             VALUES ('{}', {}, '{}', {}, '{}', '{}')",
            forged.tenant, forged.n, forged.hash, forged.at, forged.key, forged.signature
        );
        script(&town, put).await;
        assert!(!town.db().read(move |tx| record::look_through(tx, &sees, &key)).await.unwrap());
    }
}
