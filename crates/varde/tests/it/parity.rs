//! The same random calls on both engines give the same answers.

use directory::{
    hsds,
    store::{self, Wanted},
};
use kernel::{Db, storage::Result};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use serde_json::json;
use testkit::{Engine, Town, engines};

#[derive(Clone, Debug)]
enum Call {
    Save { service: u32, name: usize, organization: u32, term: u32, digest: u32 },
    BySlug(usize),
    Former(usize),
    Page { organization: u32, term: u32, limit: i64, offset: i64 },
    After(u32),
    Remove(u32),
    Feed(i64),
}

const NAMES: [&str; 5] = ["Åpent hus", "åpent hus", "Ærlig talt", "Zen & ø", "Turgruppa"];
const SLUGS: [&str; 6] = ["apent-hus", "apent-hus-2", "apent-hus-3", "aerlig-talt", "zen-o", "turgruppa"];

fn id(kind: u32, number: u32) -> String {
    format!("0000000{kind}-0000-4000-8000-{number:012}")
}

fn call() -> impl Strategy<Value = Call> {
    prop_oneof![
        3 => (0..5_u32, 0..NAMES.len(), 0..3_u32, 0..3_u32, 0..9_u32).prop_map(|(service, name, organization, term, digest)| {
            Call::Save { service, name, organization, term, digest }
        }),
        1 => (0..SLUGS.len()).prop_map(Call::BySlug),
        1 => (0..SLUGS.len()).prop_map(Call::Former),
        1 => (0..4_u32, 0..4_u32, 1..4_i64, 0..4_i64)
            .prop_map(|(organization, term, limit, offset)| Call::Page { organization, term, limit, offset }),
        1 => (0..5_u32).prop_map(Call::After),
        1 => (0..5_u32).prop_map(Call::Remove),
        1 => (0..30_i64).prop_map(Call::Feed),
    ]
}

async fn answer(db: &Db, call: Call) -> String {
    let outcome: Result<String> = db
        .write(move |tx| {
            Ok(match &call {
                Call::Save { service, name, organization, term, digest } => {
                    let object = json!({
                        "id": id(1, *service), "name": NAMES[*name], "status": "active",
                        "organization": {"id": id(2, *organization), "name": format!("Lag {organization}"), "description": "d"},
                        "attributes": [{"id": id(3, *term), "taxonomy_term_id": id(4, *term)}],
                        "service_at_locations": [{"id": id(5, *service), "location": {
                            "id": id(6, *organization), "name": format!("Hus {term}"), "location_type": "physical"}}],
                    });
                    let parts = hsds::split(object.as_object().cloned().unwrap_or_default(), "nb");
                    format!("{:?}", store::save(tx, &parts, None, &digest.to_string(), 1_000)?)
                }
                Call::BySlug(slug) => format!("{:?}", store::by_slug(tx, SLUGS[*slug])?),
                Call::Former(slug) => format!("{:?}", store::former_slug(tx, SLUGS[*slug])?),
                Call::Page { organization, term, limit, offset } => {
                    let chosen = |kind, number: u32| if number == 3 { String::new() } else { id(kind, number) };
                    let wanted = Wanted {
                        organization: chosen(2, *organization),
                        term: chosen(4, *term),
                        ..Wanted::default()
                    };
                    let page = store::service_ids(tx, &wanted, *limit, *offset)?;
                    let spots = store::at_location_ids(tx, &wanted, *limit, *offset)?;
                    let owners = store::organization_ids(tx, &wanted.term, "", *limit, *offset)?;
                    format!("{:?} {spots:?} {owners:?}", (store::by_ids(tx, &page.items)?, page.total))
                }
                Call::Remove(service) => format!("{:?}", store::remove_service(tx, &id(1, *service), 1_000)?),
                Call::Feed(after) => format!("{:?}", kernel::changes::newest_of_each(tx, "service", *after, 3)?),
                Call::After(service) => format!("{:?}", store::all_after(tx, &id(1, *service), 3)?),
            })
        })
        .await;
    outcome.unwrap_or_else(|error| format!("failed: {error}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_give_the_same_answers() {
    if engines().len() < 2 {
        return;
    }
    let mut runner = TestRunner::deterministic();
    let sequences = prop::collection::vec(call(), 40);
    for _ in 0..6 {
        let calls = sequences.new_tree(&mut runner).unwrap().current();
        let mut towns = Vec::new();
        for engine in [Engine::sqlite(), engines().remove(1)] {
            towns.push(Town::empty(engine).await);
        }
        for call in calls {
            let one = answer(towns[0].db(), call.clone()).await;
            let other = answer(towns[1].db(), call.clone()).await;
            assert_eq!(one, other, "{call:?}");
            assert!(!one.starts_with("failed"), "{call:?}: {one}");
        }
    }
}
