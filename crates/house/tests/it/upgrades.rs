//! Every landed version of the tables leaves a filled fixture; today's program must be able to read each of them.

use house::{files, root, text};
use kernel::{
    Db,
    storage::{MIGRATIONS, Place},
};
use testkit::{Engine, engines};

#[tokio::test(flavor = "multi_thread")]
async fn today_reads_what_older_versions_wrote() {
    let mut fixtures = files(&root().join("migrations/fixtures"), ".sql");
    fixtures.retain(|fixture| !fixture.parent().unwrap().ends_with("keys"));
    let newest = MIGRATIONS.last().unwrap();
    assert!(fixtures.iter().any(|f| f.file_stem().unwrap() == newest.name), "{} has no fixture", newest.name);
    for fixture in fixtures {
        let name = fixture.file_stem().unwrap().to_string_lossy().into_owned();
        let version = MIGRATIONS.iter().find(|m| m.name == name).expect("a fixture of a migration").version;
        let filling = text(&fixture);
        for engine in engines() {
            let older = match &engine {
                Engine::Sqlite(folder) => {
                    std::fs::create_dir_all(folder).unwrap();
                    Db::open_at(&Place::Folder(folder), version).await.unwrap()
                }
                Engine::Postgres { .. } => {
                    let address = engine.own_address().await;
                    Db::open_at(&Place::Address(&address), version).await.unwrap()
                }
            };
            let sql = filling.clone();
            older.write(move |tx| tx.script(&sql)).await.unwrap();
            drop(older);
            let town = testkit::Town::empty(engine).await;
            let page = town.get("/api/hsds/3.1/services?full=true").await.json();
            assert!(page["total_items"].as_i64().unwrap() >= 3, "{name}: the services are there");
            assert!(page["contents"][0]["name"].is_string(), "{name}: their texts are there");
        }
    }
}
