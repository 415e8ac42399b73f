//! Every address × every role × {own, other unit, other tenant, revoked, expired} is as the reviewed table says; a
//! refusal gives nothing away; an identifier of somebody else's opens nothing, wherever it is put.
//!
//! The table is `table.txt`. A new address without a row fails here; `VARDE_WRITE_ACCESS=1` writes the rows as they are,
//! to be read in review.

mod swapped;
mod things;
mod world;

use axum::{body::Body, http::Request};
use shell::{Who, routes::Door};
use std::{collections::BTreeMap, fmt::Write as _, path::Path};
use testkit::{Answer, engines};
use things::Things;
use trust::people::Role;
use world::{CANARY, State, World};

/// What an address answers to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    /// The page, the act, or what is wrong with what was typed.
    Open,
    /// There is no such page.
    Shut,
    /// Sign in first, or again.
    SignIn,
}

fn of(answer: &Answer) -> Answered {
    let status = answer.status.as_u16();
    assert!(status < 500, "{status}: {}", answer.main_text());
    match status {
        404 => Answered::Shut,
        401 => Answered::SignIn,
        303 if answer.header("location").starts_with("/logg-inn?til=") => Answered::SignIn,
        _ => Answered::Open,
    }
}

async fn ask(world: &World, method: &str, path: &str, cookie: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("cookie", cookie)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    world.town.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

fn guarded() -> Vec<Door> {
    varde::doors().into_iter().filter(|door| door.who != Who::Anyone).collect()
}

/// A refusal says nothing of what is there: no canary, and the same as for an address that was never there.
fn gives_nothing_away(answer: &Answer, what: &str) {
    assert!(!answer.text().to_lowercase().contains(CANARY), "{what}: the refusal names somebody");
    for (name, value) in &answer.headers {
        assert!(!value.to_str().unwrap_or_default().contains(CANARY), "{what}: {name} names somebody");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_address_opens_to_whom_the_table_says() {
    for engine in engines() {
        every_address(&World::new(engine).await).await;
    }
}

async fn every_address(world: &World) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access/table.txt");
    let mut lines = String::new();
    for door in guarded() {
        let what = format!("{:4} {}", door.method, door.path);
        world.begin_anew().await;
        // Who only looks changes nothing, so that the next can look at the same.
        let looked_at = Things::new(world).await;
        let mut open: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for role in Role::ALL.into_iter().map(Some).chain([None]) {
            let word = role.map_or("no_role", Role::word);
            for (state, column) in [(State::Own, "own"), (State::OtherUnit, "unit"), (State::OtherTenant, "tenant")] {
                if state == State::OtherUnit && !role.is_some_and(Role::in_a_unit) {
                    continue;
                }
                let cookie = world.cookie(role, state).await;
                let things = if door.method == "GET" { looked_at.clone() } else { Things::new(world).await };
                let path = things.fill(door.path);
                let answer = ask(world, door.method, &path, &cookie, &things.form(door.path)).await;
                let answered = of(&answer);
                assert_ne!(answered, Answered::SignIn, "{what} {word} {state:?}");
                if answered == Answered::Open {
                    open.entry(column).or_default().push(word);
                } else {
                    gives_nothing_away(&answer, &what);
                    // As long, in the same room, and never there.
                    let nowhere = format!("{}X", &path[..path.len() - 1]);
                    if door.path.matches('/').count() > 1
                        && path.starts_with("/administrasjon/")
                        && door.method == "GET"
                    {
                        let missing = ask(world, door.method, &nowhere, &cookie, "").await;
                        assert_eq!(answer.bytes.len(), missing.bytes.len(), "{what} {word}: as if it were not there");
                        let names = |answer: &Answer| answer.headers.keys().cloned().collect::<Vec<_>>();
                        assert_eq!(names(&answer), names(&missing), "{what} {word}");
                        assert_eq!(answer.header("cache-control"), "no-store", "{what} {word}");
                        assert_eq!(missing.header("cache-control"), "no-store", "{nowhere}");
                    }
                }
            }
            // Whoever lost the role has none, and whoever came in yesterday is nobody.
            let cookie = world.cookie(role, State::Revoked).await;
            let things = if door.method == "GET" { looked_at.clone() } else { Things::new(world).await };
            let path = things.fill(door.path);
            let revoked = ask(world, door.method, &path, &cookie, &things.form(door.path)).await;
            let expected = if door.who == Who::SignedIn { Answered::Open } else { Answered::Shut };
            if of(&revoked) != expected {
                assert!(door.who == Who::SignedIn && of(&revoked) == Answered::Shut, "{what} {word}: revoked");
            }
            for state in [State::Expired, State::Locked] {
                let cookie = world.cookie(role, state).await;
                let answer = ask(world, door.method, &path, &cookie, &things.form(door.path)).await;
                assert_eq!(of(&answer), Answered::SignIn, "{what} {word} {state:?}");
                gives_nothing_away(&answer, &what);
            }
        }
        let visitor = ask(world, door.method, &looked_at.fill(door.path), "", "").await;
        assert_eq!(of(&visitor), Answered::SignIn, "{what}: a visitor");
        let column = |name: &str| open.get(name).map_or("-".to_owned(), |roles| roles.join(" "));
        let (own, unit, tenant) = (column("own"), column("unit"), column("tenant"));
        writeln!(lines, "{what} | own: {own} | other unit: {unit} | other tenant: {tenant}").unwrap();
    }
    let heading = include_str!("heading.txt");
    let found = format!("{heading}\n{lines}");
    if std::env::var_os("VARDE_WRITE_ACCESS").is_some() {
        std::fs::write(&file, &found).unwrap();
    }
    let reviewed = std::fs::read_to_string(&file).unwrap_or_default();
    for (here, there) in found.lines().zip(reviewed.lines()) {
        assert_eq!(here, there, "the table says otherwise");
    }
    assert_eq!(found.lines().count(), reviewed.lines().count(), "each address has its row");
}
