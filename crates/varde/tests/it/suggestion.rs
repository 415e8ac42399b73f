//! Somebody sees that something does not match, and says so.

use kernel::storage::params;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn kari_says_that_the_times_are_wrong_and_pressing_twice_gives_one() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let form = town.get("/aktiviteter/apent-naust/si-fra").await.text();
        let key = form.split_once("name=\"nokkel\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        assert!(!form.contains("type=\"email\"") && !form.contains("type=\"tel\""), "nobody is asked who they are");

        let empty = town.post("/aktiviteter/apent-naust/si-fra", &format!("nokkel={key}&om=times&melding=")).await;
        assert_eq!(empty.status, 422);
        let said = format!("nokkel={key}&om=times&melding=De+stenger+klokka+13");
        for _ in 0..2 {
            assert_eq!(town.post("/aktiviteter/apent-naust/si-fra", &said).await.status, 303);
        }
        let rows =
            town.db().read(|tx| tx.rows("SELECT message, day FROM directory_suggestion", params![])).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(
            (rows[0].text(0).unwrap().as_str(), rows[0].text(1).unwrap().as_str()),
            ("De stenger klokka 13", "2026-11-22")
        );
    }
}
