//! A whole import can be taken back, and what people have done since is not lost with it.

use super::import_csv::{options, table};
use directory::{
    import::{Options, Record, Report, undo::undo},
    store::{self, State, Touched, Undone},
};
use serde_json::Value;
use testkit::{Town, engines};

const FIRST: &str = "Naustet;Kaffi;;;;Naustlaget;974760673;;5315;Herdla;;;\nTuren;;;;;Turlaget;;;5300;Kleppestø;;;";

async fn take(town: &Town, rows: &str, digest: &str) -> Report {
    let table = table(rows);
    let record = Record { digest: digest.into(), ..options().record.unwrap() };
    town.take_in(Options { record: Some(record), ..options() }, move |steps| table.read(steps)).await
}

async fn everything(town: &Town) -> Value {
    let mut out = Vec::new();
    directory::export::services(town.db(), &mut out).await.unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_new_goes_and_what_was_changed_is_again_what_it_was() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let first = take(&town, FIRST, "1").await;
        let before = everything(&town).await;
        let rows = FIRST.replace("Kaffi", "Te").replace("Naustlaget", "Naustvenene")
            + "\nSongkveld;;;;;Koret;;;5353;Straume;;;";
        let second = take(&town, &rows, "2").await;
        assert_eq!((second.new, second.changed, second.same), (1, 1, 1));
        assert!(town.get("/aktiviteter/naustet").await.main_text().contains("Naustvenene"));

        let done = undo(town.db(), &town.clock, second.import.unwrap(), |_| {}).await.unwrap();
        town.site.catch_up().await.unwrap();
        assert_eq!((done.restored, &done.kept), (2, &vec![]), "the service and its organisation");
        assert_eq!(everything(&town).await, before);
        assert_eq!(town.get("/aktiviteter/songkveld").await.status, 404);
        assert!(!town.get("/aktiviteter?q=songkveld").await.main_text().contains("Songkveld"));
        assert!(town.get("/aktiviteter/naustet").await.main_text().contains("Kaffi"));
        let again = take(&town, FIRST, "1").await;
        assert_eq!((again.same, again.import), (2, None), "it is known by its own digest again");

        let done = undo(town.db(), &town.clock, first.import.unwrap(), |_| {}).await.unwrap();
        town.site.catch_up().await.unwrap();
        assert_eq!(done.kept, []);
        assert_eq!(
            everything(&town).await.as_array().unwrap().len(),
            town::services(town.clock.today()).unwrap().len()
        );
        let states: Vec<State> = town.db().read(store::imports).await.unwrap().iter().map(|i| i.state).collect();
        assert_eq!(states, [State::Undone, State::Undone]);
        let left = town.db().read(|tx| {
            let ids = store::organization_ids(tx, "", "", 500, 0)?.items;
            store::organizations(tx, &ids)
        });
        let left = left.await.unwrap();
        assert!(!left.iter().any(|(thing, _)| thing.data.contains_key("organization_identifiers")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_been_changed_since_stays_and_is_named() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let first = take(&town, FIRST, "1").await.import.unwrap();
        let second = take(&town, &FIRST.replace("Kaffi", "Te"), "2").await.import.unwrap();
        let done = undo(town.db(), &town.clock, first, |_| {}).await.unwrap();
        let kept: Vec<(Touched, &str, Undone)> =
            done.kept.iter().map(|o| (o.what, o.name.as_str(), o.undone)).collect();
        assert!(kept.contains(&(Touched::Service, "Naustet", Undone::ChangedSince)), "{kept:?}");
        assert!(kept.contains(&(Touched::Organization, "Naustlaget", Undone::StillNeeded)), "{kept:?}");
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/naustet").await.status, 200);
        assert_eq!(town.get("/aktiviteter/turen").await.status, 404);
        // When the later one is taken back, the earlier one can be too.
        assert_eq!(undo(town.db(), &town.clock, second, |_| {}).await.unwrap().kept, []);
        assert_eq!(undo(town.db(), &town.clock, first, |_| {}).await.unwrap().kept, []);
        assert_eq!(everything(&town).await, serde_json::json!([]));
        assert!(town.db().read(store::imports).await.unwrap().iter().all(|i| i.state == State::Undone));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_about_which_somebody_has_said_something_stays() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let import = take(&town, FIRST, "1").await.import.unwrap();
        let id = everything(&town).await[0]["id"].as_str().unwrap().to_owned();
        let (today, said) = (town.clock.today(), id.clone());
        town.db()
            .write(move |tx| store::keep_suggestion(tx, "k", &said, "times", "Det er på onsdag no.", "nn", today))
            .await
            .unwrap();
        let done = undo(town.db(), &town.clock, import, |_| {}).await.unwrap();
        assert_eq!(done.kept.iter().filter(|o| o.what == Touched::Service).map(|o| &o.id).collect::<Vec<_>>(), [&id]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_cut_off_goes_on_under_its_own_number() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let record = options().record.unwrap();
        let begun = town.db().write(move |tx| store::begin_import(tx, &record, None, 1)).await.unwrap();
        // One row was safely there when the cord was pulled.
        let half = table(FIRST.lines().next().unwrap());
        let going_on = town.take_in(options(), move |steps| half.read(steps)).await;
        assert_eq!(going_on.import, Some(begun));
        town.db().write(move |tx| store::mark_import(tx, begun, State::Begun)).await.unwrap();
        let report = take(&town, FIRST, "1").await;
        assert_eq!((report.new, report.same, report.import), (1, 1, Some(begun)));
        let list = town.db().read(store::imports).await.unwrap();
        assert_eq!((list.len(), list[0].state, list[0].counts), (1, State::Done, [2, 2, 0, 1, 0, 0]));
        assert_eq!(undo(town.db(), &town.clock, begun, |_| {}).await.unwrap().kept, []);
        assert_eq!(everything(&town).await, serde_json::json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_half_a_year_what_was_before_is_erased() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let first = take(&town, FIRST, "1").await.import.unwrap();
        town.later(jiff::SignedDuration::from_hours(24));
        take(&town, &FIRST.replace("Kaffi", "Te"), "2").await;
        let now = town.clock.millis();
        town.db().write(move |tx| store::settle_imports(tx, now)).await.unwrap();
        let states: Vec<State> = town.db().read(store::imports).await.unwrap().iter().map(|i| i.state).collect();
        assert_eq!(states, [State::Settled, State::Done]);
        assert_eq!(town.db().read(move |tx| store::left_of_import(tx, first)).await.unwrap(), 0);
        assert_eq!(everything(&town).await.as_array().unwrap().len(), 2, "the entries themselves stay");
    }
}
