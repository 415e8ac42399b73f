//! What was done is written down, or not done; and a record that somebody has changed shows it.

use super::erasure::erasure;
use super::vault::{Sealing, TENANT};
use kernel::{Tx, params, storage::Result, tenants};
use std::sync::{Arc, Mutex};
use testkit::{Engine, engines};
use trust::audit::{self, Checkpoint, Checkpoints, Entry, Event, Filter, Why};

fn read_by(actor: &str, n: i64) -> Entry {
    let mut entry = erasure("kari");
    entry.actor = actor.to_owned();
    entry.action = "plan.read".into();
    entry.object = format!("plan-{n}");
    entry.at = 1_000 + n;
    entry
}

async fn fill(sealing: &Sealing, count: i64) {
    sealing.data.write(|tx| tenants::ensure(tx, "askoy", "Askøy")).await.unwrap();
    let all = move |tx: &mut Tx<'_>| {
        for n in 0..count {
            let mut entry = read_by(if n % 3 == 0 { "amir" } else { "solveig" }, n);
            entry.break_glass = n % 50 == 7;
            if n % 2 == 1 {
                entry.tenant = "askoy".into();
            }
            audit::record(tx, &entry)?;
        }
        Ok(())
    };
    sealing.data.write(all).await.unwrap();
}

async fn checkpoints(sealing: &Sealing, now: i64) -> Vec<Checkpoint> {
    let file = sealing.folder.join("checkpoints.txt");
    let held = Checkpoints::open(&file).unwrap();
    held.make(&sealing.data, &sealing.vault, now).await.unwrap();
    Checkpoint::read_all(&std::fs::read_to_string(file).unwrap()).unwrap()
}

async fn broken(sealing: &Sealing, held: Vec<Checkpoint>) -> Vec<Why> {
    let report = sealing.data.read(move |tx| audit::verify(tx, &held, None)).await.unwrap();
    report.broken.iter().map(|one| one.why).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_who_write_at_once_make_one_chain() {
    for engine in engines() {
        let name = engine.name();
        let sealing = Sealing::new(engine).await;
        let writers = (0..8).map(|writer| {
            let db = sealing.data.clone();
            tokio::spawn(async move {
                for n in 0..25 {
                    let entry = read_by(&format!("w{writer}"), n);
                    db.write(move |tx| audit::record(tx, &entry)).await.unwrap();
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let held = checkpoints(&sealing, 9).await;
        assert_eq!((held.len(), held[0].n), (1, 200), "{name}");
        let report = sealing.data.read(move |tx| audit::verify(tx, &held, None)).await.unwrap();
        assert_eq!((report.entries, report.broken, report.after), (200, vec![], 0), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_it_cannot_be_written_down_nothing_is_done_and_nothing_is_shown() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let db = &sealing.data;
        let name = |tx: &mut Tx<'_>| audit::reading(tx, &read_by("amir", 1), |tx| tenants::name(tx, TENANT));
        assert_eq!(db.write(name).await.unwrap().as_deref(), Some("Helse Vest"));
        assert!(db.read(name).await.is_err(), "a reading that could not be kept is none");
        db.write(|tx| tx.script("ALTER TABLE trust_audit RENAME TO away")).await.unwrap();
        let seen = Arc::new(Mutex::new(false));
        let looked = Arc::clone(&seen);
        let shown = db
            .write(move |tx| {
                audit::reading(tx, &read_by("amir", 2), |tx| {
                    *looked.lock().unwrap() = true;
                    tenants::name(tx, TENANT)
                })
            })
            .await;
        assert!(shown.is_err() && !*seen.lock().unwrap(), "not even looked at");
        let act = |tx: &mut Tx<'_>| {
            tenants::ensure(tx, "ny", "Ny")?;
            audit::record(tx, &read_by("amir", 3))
        };
        assert!(db.write(act).await.is_err());
        assert_eq!(db.read(|tx| tenants::name(tx, "ny")).await.unwrap(), None, "the act is undone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_or_a_sentence_is_no_entry() {
    let sealing = Sealing::new(Engine::sqlite()).await;
    let wrong: [fn(&mut Entry); 5] = [
        |entry| entry.object = "Kari Nordmann".into(),
        |entry| entry.subject = "kari@example.no".into(),
        |entry| entry.purpose = "hun ringte og gråt".into(),
        |entry| entry.actor = String::new(),
        |entry| entry.unit = "u".repeat(81),
    ];
    for change in wrong {
        let mut entry = read_by("amir", 1);
        change(&mut entry);
        let refused = sealing.data.write(move |tx| audit::record(tx, &entry)).await.err().unwrap().to_string();
        assert_eq!(
            refused, "not written down, so not done: an audit entry holds words and opaque identifiers only",
            "and it does not repeat them"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_finds_events_and_no_content() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        fill(&sealing, 300).await;
        let ask = |filter: Filter, before| sealing.data.read(move |tx| audit::found(tx, TENANT, &filter, before));
        let first = ask(Filter::default(), None).await.unwrap();
        assert_eq!((first.len(), first[0].n, first[99].n), (100, 150, 51), "newest first, a page at a time");
        assert_eq!(ask(Filter::default(), Some(51)).await.unwrap()[0].n, 50);
        let by_amir = ask(Filter { actor: "amir".into(), ..Filter::default() }, None).await.unwrap();
        assert!(!by_amir.is_empty() && by_amir.iter().all(|event| event.actor == "amir" && event.tenant == TENANT));
        let one = ask(Filter { object: "plan-8".into(), action: "plan.read".into(), ..Filter::default() }, None).await;
        assert_eq!(one.unwrap().len(), 1);
        let some = ask(Filter { from: 1_010, until: 1_020, ..Filter::default() }, None).await.unwrap();
        assert_eq!(some.iter().map(|event| event.at).collect::<Vec<_>>(), [1_018, 1_016, 1_014, 1_012, 1_010]);
        assert!(ask(Filter { subject: "odd".into(), ..Filter::default() }, None).await.unwrap().is_empty());
        let glass = Filter { only_break_glass: true, ..Filter::default() };
        assert!(ask(glass, None).await.unwrap().is_empty(), "those are the other tenant's");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn checkpoints_follow_the_chain_and_a_cut_off_end_shows() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        fill(&sealing, 20).await;
        assert_eq!(checkpoints(&sealing, 5).await.len(), 2);
        assert_eq!(checkpoints(&sealing, 6).await.len(), 2, "nothing new, no line");
        let entry = read_by("amir", 99);
        sealing.data.write(move |tx| audit::record(tx, &entry)).await.unwrap();
        let held = checkpoints(&sealing, 7).await;
        assert_eq!(held.len(), 3);
        assert!(held.iter().all(Checkpoint::is_signed));
        assert_eq!(broken(&sealing, held.clone()).await, []);
        let strangers_key = held.clone();
        let report = sealing.data.read(move |tx| audit::verify(tx, &strangers_key, Some("00"))).await.unwrap();
        assert!(
            report.broken.iter().all(|one| one.why == Why::BadSignature) && report.broken.len() == 6,
            "held and in the database"
        );
        let mut forged = held.clone();
        forged[0].n = 9;
        assert!(broken(&sealing, forged).await.contains(&Why::BadSignature));
        // The end goes, with its head and its checkpoints in the database: only what is held outside tells.
        sealing
            .data
            .write(|tx| {
                tx.execute("DELETE FROM trust_audit WHERE tenant = 'helse-vest'", params![])?;
                tx.execute("DELETE FROM trust_audit_head WHERE tenant = 'helse-vest'", params![])?;
                tx.execute("DELETE FROM trust_checkpoint", params![])
            })
            .await
            .unwrap();
        assert_eq!(broken(&sealing, held[..1].to_vec()).await, [], "whoever holds only Askøy's sees nothing");
        assert!(broken(&sealing, held).await.contains(&Why::CutOff));
    }
}

/// A stream of numbers from a seed (SplitMix64), the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap()
    }
}

fn read(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<Event>> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let some = audit::found(tx, tenant, &Filter::default(), before)?;
        let Some(last) = some.last() else { break };
        before = Some(last.n);
        all.extend(some);
    }
    all.reverse();
    Ok(all)
}

/// Puts `events` in place of a tenant's chain. With `rehash` every hash and the head are made anew, as somebody would who
/// has the whole database and this program, but not the signing key.
fn replace(tx: &mut Tx<'_>, tenant: &str, mut events: Vec<Event>, rehash: bool) -> Result<()> {
    tx.execute("DELETE FROM trust_audit WHERE tenant = $1", params![tenant])?;
    let mut previous = "0".repeat(64);
    for (at, event) in events.iter_mut().enumerate() {
        if rehash {
            event.n = i64::try_from(at).unwrap() + 1;
            event.hash = event.hash_after(&previous);
            previous.clone_from(&event.hash);
        }
        let values = params![
            &event.tenant,
            event.n,
            event.at,
            &event.actor,
            &event.role,
            &event.unit,
            &event.action,
            &event.category,
            &event.kind,
            &event.object,
            &event.subject,
            &event.purpose,
            &event.session,
            &event.via,
            event.break_glass,
            &event.hash
        ];
        let sql = "INSERT INTO trust_audit (tenant, n, at, actor, role, unit, action, category, kind, object, subject,
            purpose, session, via, break_glass, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
        tx.execute(sql, values)?;
    }
    if rehash {
        let head = params![i64::try_from(events.len()).unwrap(), previous, tenant];
        tx.execute("UPDATE trust_audit_head SET n = $1, hash = $2 WHERE tenant = $3", head)?;
        tx.execute("DELETE FROM trust_checkpoint WHERE tenant = $1", params![tenant])?;
    }
    Ok(())
}

fn change(event: &mut Event, chance: &mut Chance) -> String {
    let field = chance.below(15);
    let other = format!("x{}", chance.below(1000));
    match field {
        0 => event.actor = other,
        1 => event.role = other,
        2 => event.unit = other,
        3 => event.action = other,
        4 => event.category = other,
        5 => event.kind = other,
        6 => event.object = other,
        7 => event.subject = other,
        8 => event.purpose = other,
        9 => event.session = other,
        10 => event.via = other,
        11 => event.at += 1 + i64::try_from(chance.below(1000)).unwrap(),
        12 => event.break_glass = 1 - event.break_glass,
        13 => event.hash = "f".repeat(64),
        _ => event.hash = String::new(),
    }
    format!("field {field}")
}

/// One mutation of one tenant's chain; says what it was.
fn mutate(tx: &mut Tx<'_>, chance: &mut Chance) -> Result<String> {
    let tenant = [TENANT, "askoy"][chance.below(2)];
    let mut events = read(tx, tenant)?;
    let at = chance.below(events.len());
    let rehash = chance.below(2) == 0;
    let what = match chance.below(6) {
        0 => change(&mut events[at], chance),
        1 => {
            events.remove(at);
            if events.len() == at && rehash { "cut off by one".into() } else { format!("delete {at}") }
        }
        2 => {
            // Put in before an entry, so that it stands among those that the checkpoint vouches for. Without new hashes
            // the numbers make room, as a key must be free.
            let mut forged = events[at].clone();
            forged.actor = "forged".into();
            if !rehash {
                forged.n = if chance.below(2) == 0 { 0 } else { i64::try_from(events.len()).unwrap() + 1 };
            }
            events.insert(at, forged);
            format!("insert at {at}")
        }
        3 => {
            let other = (at + 1 + chance.below(events.len() - 1)) % events.len();
            let (a, b) = (events[at].n, events[other].n);
            events.swap(at, other);
            if !rehash {
                (events[at].n, events[other].n) = (a, b);
            }
            format!("swap {at} and {other}")
        }
        4 => {
            events.truncate(at);
            format!("cut off after {at}")
        }
        _ => {
            events[at].subject = "somebody-else".into();
            replace(tx, tenant, events, true)?;
            return Ok(format!("{tenant}: {at} changed and the tail hashed anew"));
        }
    };
    // A changed hash that is hashed anew is the chain as it was.
    let rehash = rehash && !matches!(what.as_str(), "field 13" | "field 14");
    replace(tx, tenant, events, rehash)?;
    Ok(format!("{tenant}: {what}, hashed anew: {rehash}"))
}

/// A thousand ways to change the record, from a seed; each in a transaction that is then taken back.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_changes_of_the_record_are_all_found() {
    for engine in engines() {
        let name = engine.name();
        let sealing = Sealing::new(engine).await;
        fill(&sealing, 200).await;
        let held = checkpoints(&sealing, 9).await;
        assert_eq!(broken(&sealing, held.clone()).await, [], "whole before");
        let (mut found, mut kinds) = (0, std::collections::BTreeMap::<String, usize>::new());
        // PostgreSQL takes ten times as long for each; what is looked for does not depend on the engine.
        let most = if name == "SQLite" { 1_000 } else { 200 };
        for seed in 0..most {
            let held = held.clone();
            let seen = Arc::new(Mutex::new(None));
            let told = Arc::clone(&seen);
            let taken_back = sealing
                .data
                .write(move |tx| {
                    let what = mutate(tx, &mut Chance(seed))?;
                    let report = audit::verify(tx, &held, None)?;
                    *told.lock().unwrap() = Some((what, report.broken.len()));
                    Err::<(), _>(kernel::storage::Error::Unsupported("taken back"))
                })
                .await;
            assert_eq!(taken_back.unwrap_err().to_string(), "taken back", "{name}, seed {seed}");
            let (what, count) = seen.lock().unwrap().take().unwrap();
            assert!(count > 0, "{name}, seed {seed}: {what} was not found");
            found += 1;
            let kind = what.split_once(": ").unwrap().1.split(' ').next().unwrap_or_default();
            let kind = if kind.bytes().all(|b| b.is_ascii_digit()) { "tail" } else { kind }.to_owned();
            *kinds.entry(kind).or_default() += 1;
        }
        assert_eq!(broken(&sealing, held).await, [], "whole after");
        println!("{name}: {found} of {most} changes found {kinds:?}");
    }
}
