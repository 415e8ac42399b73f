//! What shares a commit is kept as if each had been kept alone: random things, on every engine, and taken back again.

use directory::{
    hsds::{self, Content, Parts, Thing},
    import::{Record, undo::undo},
    store::{self, Circumstances, Incoming, Ready, Saved, Written},
};
use kernel::{Db, changes};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::HashSet;
use testkit::{Town, engines};

const NAMES: [&str; 3] = ["Åpent hus", "åpent hus", "Turgruppa"];

#[derive(Clone, Debug)]
enum Thrown {
    Service { id: u32, name: usize, organization: (u32, u32), place: (u32, u32), spot: bool, term: u32 },
    Organization { id: u32, name: u32 },
}

#[derive(Clone)]
enum Kept {
    Service(Box<Parts>, String, Ready),
    Organization(Thing, Vec<Content>, Written),
}

fn id(kind: u32, number: u32) -> String {
    format!("0000000{kind}-0000-4000-8000-{number:012}")
}

fn thrown() -> impl Strategy<Value = Thrown> {
    let pair = || (0..3_u32, 0..2_u32);
    prop_oneof![
        5 => (0..12_u32, 0..NAMES.len(), pair(), pair(), any::<bool>(), 0..3_u32).prop_map(
            |(id, name, organization, place, spot, term)| Thrown::Service { id, name, organization, place, spot, term }
        ),
        1 => pair().prop_map(|(id, name)| Thrown::Organization { id, name }),
    ]
}

fn organization(number: u32, name: u32) -> Value {
    json!({"id": id(2, number), "name": format!("Lag {name}"), "description": "d"})
}

fn kept(thrown: &Thrown) -> Kept {
    let object = |value: Value| value.as_object().cloned().unwrap_or_default();
    match thrown {
        Thrown::Service { id: own, name, organization: (owner, called), place, spot, term } => {
            // Of its own: where one service takes another's, what the other one was before depends on who came first.
            let spots = json!([{"id": id(5, *own), "location": {
                "id": id(6, place.0), "name": format!("Hus {}", place.1), "location_type": "physical"}}]);
            let service = json!({
                "id": id(1, *own), "name": NAMES[*name], "status": "active",
                "organization": organization(*owner, *called),
                "attributes": [{"id": id(3, *term), "taxonomy_term_id": id(4, *term)}],
                "service_at_locations": if *spot { spots } else { json!([]) },
            });
            let parts = hsds::split(object(service), "nb");
            let ready = Ready::of(&parts).unwrap();
            Kept::Service(Box::new(parts), format!("{thrown:?}"), ready)
        }
        Thrown::Organization { id, name } => {
            let (thing, content) = hsds::split_thing(object(organization(*id, *name)), hsds::ORGANIZATION_TEXTS, "nb");
            let written = Written::of(&thing, &content).unwrap();
            Kept::Organization(thing, content, written)
        }
    }
}

/// No service comes twice in one commit.
fn once(all: Vec<Thrown>) -> Vec<Kept> {
    let mut seen = HashSet::new();
    let fresh = |one: &&Thrown| !matches!(one, Thrown::Service { id, .. } if !seen.insert(*id));
    all.iter().filter(fresh).map(kept).collect()
}

async fn begin(db: &Db, digest: &'static str) -> i64 {
    let record = Record { kind: "hsds", digest: digest.into(), ..Record::default() };
    db.write(move |tx| store::begin_import(tx, &record, None, 1_000)).await.unwrap()
}

/// Keeps these in commits of so many.
async fn keep(db: &Db, import: i64, all: &[Kept], at_once: usize) -> Vec<Saved> {
    let mut saved = Vec::new();
    for some in all.chunks(at_once) {
        let some = some.to_vec();
        let outcome = db.write(move |tx| {
            let incoming = some.iter().map(|one| match one {
                Kept::Service(parts, digest, ready) => Incoming::Service { parts, digest, ready },
                Kept::Organization(thing, content, written) => Incoming::Organization { thing, content, written },
            });
            let with = Circumstances { import: Some(import), now: 1_000 + import, ..Circumstances::default() };
            store::save_all(tx, &incoming.collect::<Vec<_>>(), with)
        });
        saved.extend(outcome.await.unwrap());
    }
    saved
}

/// All that can be read. Which number a readable address ends with, and the order in the change log, is left open.
async fn everything(db: &Db) -> String {
    let read = db.read(|tx| {
        let mut services = store::all_after(tx, "", 100)?;
        for service in &mut services {
            service.slug = service.slug.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit()).to_owned();
        }
        let ids = store::organization_ids(tx, "", "", 100, 0)?.items;
        let mut changed = changes::newest_of_each(tx, "service", 0, 100)?;
        changed.extend(changes::newest_of_each(tx, "organization", 0, 100)?);
        let mut changed: Vec<_> = changed.into_iter().map(|c| (c.kind, c.object, c.tenant)).collect();
        changed.sort();
        Ok(format!("{services:#?}\n{:#?}\n{changed:#?}", store::organizations(tx, &ids)?))
    });
    read.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_kept_as_if_each_had_been_kept_alone() {
    let mut runner = TestRunner::deterministic();
    let sequences = prop::collection::vec(thrown(), 1..30);
    for _ in 0..8 {
        let mut draw = || once(sequences.new_tree(&mut runner).unwrap().current());
        let (before, after) = (draw(), draw());
        for (alone, together) in engines().into_iter().zip(engines()) {
            let name = alone.name();
            let mut seen = Vec::new();
            for (engine, at_once) in [(alone, 1), (together, 100)] {
                let town = Town::empty(engine).await;
                let db = town.db();
                keep(db, begin(db, "1").await, &before, 1).await;
                let import = begin(db, "2").await;
                let saved = keep(db, import, &after, at_once).await;
                let then = everything(db).await;
                let undone = undo(db, &town.clock, import, |_| {}).await.unwrap();
                seen.push((saved, then, undone, everything(db).await));
            }
            assert_eq!(seen[0], seen[1], "{name}");
        }
    }
}
