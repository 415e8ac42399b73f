//! Joining a provider is told by letter, once.

use super::{
    browser::{Browser, settings, through},
    provider::Provider,
};
use serde_json::json;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn amir_is_told_when_he_joins_and_not_when_he_comes_back() {
    for engine in engines() {
        let written = mail::settings::Written {
            smtp: Some("smtp://localhost:9"),
            from: Some("Varde <varde@post.example>"),
            ..mail::settings::Written::default()
        };
        let town = Town::with_mail(engine, written.read().unwrap().unwrap()).await;
        let provider = Provider::start(&town.clock).await;
        let by_email = json!({ "join-by-email": true });
        let town = through(town, vec![settings("keycloak", &provider.issuer, by_email)]);
        let told = || async {
            let sql = "SELECT COUNT(*) FROM mail_outbox WHERE kind = 'new-way' AND about = '{\"way\":\"oidc\"}'";
            town.db().read(move |tx| tx.row(sql, &[])?.unwrap().int(0)).await.unwrap()
        };
        provider.is(json!({ "sub": "amir" }));
        let mut amir = Browser::of(&town, "Amir").await;
        assert_eq!(amir.joins(&town, &provider).await.status, 303);
        assert_eq!(told().await, 1);
        assert_eq!(amir.joins(&town, &provider).await.status, 303);
        assert_eq!(told().await, 1, "what is joined already is no news");

        // Solveig is known by her address the first time she comes.
        provider.is(json!({ "sub": "solveig", "email": "solveig@oyane-dps.example", "email_verified": true }));
        for _ in 0..2 {
            let came = Browser::default().comes(&town, &provider, "virksomhet=oyane-dps").await;
            assert_eq!(came.status, 303, "{}", came.main_text());
            assert_eq!(told().await, 2);
        }
    }
}
