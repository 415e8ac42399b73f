//! Coming in through a provider: joining, coming again, being away, taking away.

use super::{
    browser::{Browser, back, parameter, settings, through, town},
    keys::{Key, Signed},
    provider::Provider,
};
use jiff::SignedDuration;
use kernel::storage::params;
use serde_json::json;
use signin::oidc::Settings;
use testkit::{Engine, Town, engines};
use trust::store::{links, people::by_email};

fn keycloak(provider: &Provider) -> Vec<Settings> {
    vec![settings("keycloak", &provider.issuer, json!({}))]
}

/// Everything that stands in the tables about identities, people on their way and what was done.
async fn written(town: &Town) -> String {
    let all = town.db().read(|tx| {
        let mut all = String::new();
        for table in ["trust_identity", "trust_oidc_state", "trust_audit", "trust_session"] {
            for row in tx.rows(&format!("SELECT * FROM {table}"), params![])? {
                all.push_str(&format!("{table} {:?}\n", row.into_values()));
            }
        }
        Ok(all)
    });
    all.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_is_invited_joins_his_sign_in_and_uses_it_the_next_day() {
    for engine in engines() {
        let id_porten = json!({
            "name": { "nb": "ID-porten", "nn": "ID-porten på nynorsk" }, "claims": { "subject": "pid" },
            "acr-values": ["idporten-loa-substantial"], "accepted-acr": ["idporten-loa-substantial", "idporten-loa-high"],
            "parameters": { "resource": "https://varde.example/api" },
        });
        let (town, provider) = town(engine, |p| vec![settings("keycloak", &p.issuer, id_porten)]).await;
        provider.is(json!({ "sub": "pairwise", "pid": "12839012345", "acr": "idporten-loa-high" }));

        let now = town.clock.millis();
        let token = town.db().write(move |tx| {
            let amir = by_email(tx, "amir@oyane-dps.example")?.remove(0);
            links::print(tx, "oyane-dps", &amir.id, now)
        });
        let mut amir = Browser::default();
        amir.get(&town, &format!("/inn/{}", token.await.unwrap().unwrap().carried())).await;
        amir.post(&town, "/inn", "").await;
        let mine = amir.get(&town, "/min-side").await.main_text();
        assert!(mine.contains("Med en invitasjon") && mine.contains("Koble til ID-porten"), "{mine}");
        let joined = amir.joins(&town, &provider).await;
        assert_eq!((joined.status.as_u16(), joined.header("location")), (303, "/min-side?gjort=koblet"));
        assert!(!amir.has("__Host-varde-oidc"), "what was carried there and back is gone");
        let mine = amir.get(&town, "/min-side?gjort=koblet").await.main_text();
        assert!(mine.contains("Innloggingen er koblet til.") && mine.contains("Koble fra"), "{mine}");
        let again = amir.joins(&town, &provider).await;
        assert_eq!(again.header("location"), "/min-side?gjort=koblet", "once more changes nothing");

        town.later(SignedDuration::from_hours(24));
        let mut next = Browser::default();
        let address = next.goes(&town, "/nn/logg-inn/oidc/keycloak", "til=%2Fnn%2Fmin-side%3Fa%3D1").await;
        assert_eq!(parameter(&address, "code_challenge_method").as_deref(), Some("S256"));
        assert_eq!(parameter(&address, "scope").as_deref(), Some("openid email"));
        assert_eq!(parameter(&address, "acr_values").as_deref(), Some("idporten-loa-substantial"));
        assert_eq!(parameter(&address, "ui_locales").as_deref(), Some("nn nb no"));
        assert_eq!(parameter(&address, "resource").as_deref(), Some("https://varde.example/api"));
        assert_eq!(parameter(&address, "prompt"), None);
        let redirect = "https://varde.example/logg-inn/oidc/keycloak/svar";
        assert_eq!(parameter(&address, "redirect_uri").as_deref(), Some(redirect));
        let code = provider.sign_in(&address);
        let came = next.arrives(&town, &back(&provider, &address, &code)).await;
        assert_eq!((came.status.as_u16(), came.header("location")), (303, "/nn/min-side?a=1"));
        assert_eq!(came.header("cache-control"), "no-store");
        let mine = next.get(&town, "/min-side").await.main_text();
        assert!(mine.contains("Hei, Amir") && mine.contains("Gjennom arbeidsgiverens innlogging"), "{mine}");
        assert_eq!(next.get(&town, "/min-side/").await.status, 404);

        let all = written(&town).await;
        for act in ["identity.join", "session.begin"] {
            assert!(all.contains(act), "{act} is written down");
        }
        for clear in ["12839012345", "pairwise", code.as_str(), next.session().unwrap(), "amir@"] {
            assert!(!all.contains(clear), "{clear} stands in clear:\n{all}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_whom_nobody_knows_gets_a_kind_page_in_their_language() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    provider.is(json!({ "sub": "odd", "name": "Odd <b>Ukjent</b>", "email": "solveig@oyane-dps.example", "email_verified": true }));
    for (language, title) in [
        ("", "Vi kjenner deg ikke her ennå"),
        ("/nn", "Vi kjenner deg ikkje her enno"),
        ("/en", "We do not know you here yet"),
    ] {
        let mut odd = Browser::default();
        let address = odd.goes(&town, &format!("{language}/logg-inn/oidc/keycloak"), "").await;
        let code = provider.sign_in(&address);
        let page = odd.arrives(&town, &back(&provider, &address, &code)).await;
        assert_eq!(page.status, 403);
        let text = page.main_text();
        assert!(text.contains(title) && text.contains("Odd") && !text.contains("Solveig"), "{text}");
        assert!(!page.text().contains("<b>Ukjent"), "what the provider says is text");
        assert!(odd.session().is_none() && !odd.has("__Host-varde-oidc"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_operator_vouches_for_addresses_the_first_time_joins_and_no_other_time() {
    for engine in engines() {
        let (town, provider) =
            town(engine, |p| vec![settings("keycloak", &p.issuer, json!({ "join-by-email": true }))]).await;
        let comes = async |who: serde_json::Value| {
            provider.is(who);
            let mut browser = Browser::default();
            let status = browser.comes(&town, &provider, "").await.status.as_u16();
            (status, browser)
        };
        let mail = "Solveig@Oyane-DPS.example";
        assert_eq!(comes(json!({ "sub": "a", "email": mail })).await.0, 403, "it does not say that it is verified");
        assert_eq!(comes(json!({ "sub": "a", "email": mail, "email_verified": false })).await.0, 403);
        assert_eq!(comes(json!({ "sub": "a", "email": mail, "email_verified": "true" })).await.0, 403);
        assert_eq!(
            comes(json!({ "sub": "m", "email": "marit@askoy-kommune.example", "email_verified": true })).await.0,
            403,
            "Marit works for another tenant"
        );
        let (status, mut solveig) = comes(json!({ "sub": "a", "email": mail, "email_verified": true })).await;
        assert_eq!(status, 303);
        assert!(solveig.get(&town, "/min-side").await.main_text().contains("Hei, Solveig"));
        assert_eq!(
            comes(json!({ "sub": "b", "email": mail, "email_verified": true })).await.0,
            403,
            "another one there"
        );
        assert_eq!(comes(json!({ "sub": "a" })).await.0, 303, "she is known by who she is, not by her address");
        assert_eq!(
            comes(json!({ "sub": "a", "email": "amir@oyane-dps.example", "email_verified": true })).await.0,
            303
        );
        assert!(written(&town).await.contains("identity.join_by_email"));

        // Taken away is taken away: the address does not bring it back.
        let fresh = Browser::of(&town, "Solveig").await;
        let mut desk = fresh;
        let page = desk.get(&town, "/min-side").await.text();
        let id = page.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let asked = desk.post(&town, "/min-side/identitet/slutt", &format!("id={id}")).await;
        assert!(asked.status == 422 && asked.main_text().contains("Vil du koble fra Keycloak?"), "the last one asks");
        let mut amir = Browser::of(&town, "Amir").await;
        let theirs = amir.post(&town, "/min-side/identitet/slutt", &format!("id={id}&ja=1")).await;
        assert_eq!(theirs.header("location"), "/min-side?gjort=ikke-koblet", "Amir cannot");
        let done = desk.post(&town, "/min-side/identitet/slutt", &format!("id={id}&ja=1")).await;
        assert_eq!(done.header("location"), "/min-side?gjort=koblet-fra");
        assert_eq!(comes(json!({ "sub": "a", "email": mail, "email_verified": true })).await.0, 403);
        assert!(written(&town).await.contains("identity.end"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_counts_without_being_verified_only_where_the_operator_says_so() {
    let trusting = json!({ "join-by-email": true, "email-is-trusted": true, "claims": { "email": "upn" } });
    let (town, provider) = town(Engine::sqlite(), |p| vec![settings("keycloak", &p.issuer, trusting)]).await;
    provider.is(json!({ "sub": "a", "upn": "amir@oyane-dps.example" }));
    assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_being_away_the_same_person_goes_on_and_another_begins_anew() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    let mut solveig = Browser::of(&town, "Solveig").await;
    provider.is(json!({ "sub": "solveig" }));
    assert_eq!(solveig.joins(&town, &provider).await.status, 303);
    let mut amir = Browser::of(&town, "Amir").await;
    provider.is(json!({ "sub": "amir" }));
    assert_eq!(amir.joins(&town, &provider).await.status, 303);
    assert_eq!(solveig.joins(&town, &provider).await.status, 422, "one sign-in is one person here");

    town.later(SignedDuration::from_mins(20));
    let door = solveig.get(&town, "/logg-inn?til=%2Fmin-side").await.main_text();
    assert!(door.contains("Logg inn igjen") && door.contains("Fortsett med Keycloak"), "{door}");
    let address = solveig.goes(&town, "/logg-inn/oidc/keycloak", "til=%2Fmin-side").await;
    assert_eq!(parameter(&address, "prompt").as_deref(), Some("login"), "she is asked again over there");
    assert_eq!(parameter(&address, "max_age").as_deref(), Some("0"));
    // Somebody sits down at her desk, and the provider still knows her.
    let old = town.clock.millis() / 1000 - 20 * 60;
    for silent in [json!({ "sub": "solveig", "auth_time": old }), json!({ "sub": "solveig", "auth_time": null })] {
        let mut desk = solveig.clone();
        provider.is(silent);
        let address = desk.goes(&town, "/logg-inn/oidc/keycloak", "til=%2Fmin-side").await;
        let code = provider.sign_in(&address);
        let page = desk.arrives(&town, &back(&provider, &address, &code)).await;
        assert!(page.status == 422 && page.main_text().contains("Vi må vite at det er deg"), "{}", page.main_text());
        assert_eq!(desk.get(&town, "/min-side").await.status, 303, "it stays locked");
    }
    let before = solveig.clone();
    provider.is(json!({ "sub": "solveig" }));
    assert_eq!(solveig.comes(&town, &provider, "til=%2Fmin-side").await.header("location"), "/min-side");
    assert_ne!(before.session(), solveig.session(), "under another token");
    assert_eq!(before.clone().get(&town, "/min-side").await.status, 303, "the old token is of no use");
    assert!(solveig.get(&town, "/min-side").await.main_text().contains("Hei, Solveig"));
    assert!(written(&town).await.contains("session.prove"));

    town.later(SignedDuration::from_mins(20));
    let mut other = solveig.clone();
    provider.is(json!({ "sub": "amir" }));
    assert_eq!(other.comes(&town, &provider, "").await.status, 303);
    assert!(other.get(&town, "/min-side").await.main_text().contains("Hei, Amir"));
    provider.is(json!({ "sub": "solveig" }));
    let mut back = solveig.clone();
    assert_eq!(back.comes(&town, &provider, "").await.status, 303);
    assert!(!back.get(&town, "/min-side").await.main_text().contains("Amir"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_is_old_over_there_is_not_fresh_here() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    let mut amir = Browser::of(&town, "Amir").await;
    assert_eq!(amir.joins(&town, &provider).await.status, 303);
    let now = town.clock.millis() / 1000;
    for (at, fresh) in [(json!(now - 3600), false), (json!(null), false), (json!(now - 30), true)] {
        provider.is(json!({ "sub": "amir-over-there", "auth_time": at }));
        let mut browser = Browser::default();
        assert_eq!(browser.comes(&town, &provider, "").await.status, 303, "{at}");
        let page = browser.get(&town, "/min-side").await.main_text();
        assert_eq!(page.contains("Vis at det er deg, så kan du"), !fresh, "{at}: {page}");
        let join = browser.post(&town, "/min-side/oidc/keycloak", "").await.status.as_u16();
        assert_eq!(join, if fresh { 200 } else { 401 }, "{at}");
        let end = browser.post(&town, "/min-side/identitet/slutt", "id=x").await.status.as_u16();
        assert_eq!(end, if fresh { 303 } else { 401 }, "{at}");
    }
    // Whoever is signed in and presses once more is asked anew over there, so pressing makes nobody fresh.
    let mut browser = Browser::default();
    provider.is(json!({ "sub": "amir-over-there", "auth_time": now - 3600 }));
    assert_eq!(browser.comes(&town, &provider, "").await.status, 303);
    assert_eq!(browser.comes(&town, &provider, "").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_works_here_no_more_does_not_come_in() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &provider).await.status, 303);
    town.db().write(|tx| tx.script("UPDATE trust_person SET ended_at = 1 WHERE name = 'Amir'")).await.unwrap();
    assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_they_are_called_at_one_provider_opens_nothing_at_another() {
    let (town, first) = town(Engine::sqlite(), keycloak).await;
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &first).await.status, 303);
    let second = Provider::start(&town.clock).await;
    let town = through(town, keycloak(&second));
    assert_eq!(Browser::default().comes(&town, &second, "").await.status, 403, "the same key, another issuer");
    let town = through(town, keycloak(&first));
    assert_eq!(Browser::default().comes(&town, &first, "").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_of_several_tenants_lets_each_in_where_they_work() {
    let both = json!({ "tenants": ["oyane-dps", "askoy-kommune", "nowhere"] });
    let (town, provider) = town(Engine::sqlite(), |p| vec![settings("keycloak", &p.issuer, both)]).await;
    let door = Browser::default().get(&town, "/logg-inn").await;
    let text = door.main_text();
    assert!(text.contains("Øyane DPS") && text.contains("Askøy kommune") && !text.contains("nowhere"), "{text}");
    assert_eq!(door.text().matches("Fortsett med Keycloak").count(), 2);
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &provider).await.status, 303);
    assert_eq!(Browser::default().comes(&town, &provider, "sted=oyane-dps").await.status, 303);
    assert_eq!(Browser::default().comes(&town, &provider, "sted=askoy-kommune").await.status, 403);
    for nowhere in ["", "sted=felles", "sted=nowhere"] {
        let answer = Browser::default().post(&town, "/logg-inn/oidc/keycloak", nowhere).await;
        assert_eq!(answer.status, 404, "{nowhere}");
    }
    assert_eq!(Browser::default().post(&town, "/logg-inn/oidc/x", "").await.status, 404);
    assert_eq!(Browser::default().get(&town, "/logg-inn/oidc/x/svar").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_key_that_the_standard_knows_and_one_that_is_changed_while_we_run() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &provider).await.status, 303);
    let comes = async || Browser::default().comes(&town, &provider, "").await.status.as_u16();
    let (two, three) = (Key::rsa("two"), Key::p256("three"));
    provider.signs(two.clone(), Signed::Well);
    provider.shows(&[&two]);
    assert_eq!(comes().await, 422, "its keys were read just now, and are not asked for again at once");
    let asked = provider.asked("keys");
    for _ in 0..5 {
        assert_eq!(comes().await, 422);
    }
    assert_eq!(provider.asked("keys"), asked, "however often somebody comes");
    town.later(SignedDuration::from_secs(31));
    assert_eq!(comes().await, 303, "the new key is found");
    provider.signs(two.clone(), Signed::Pss);
    assert_eq!(comes().await, 303, "PS256");
    provider.shows(&[&two, &three]);
    provider.signs(three, Signed::Well);
    town.later(SignedDuration::from_secs(31));
    assert_eq!(comes().await, 303, "two keys stand side by side");
    assert_eq!(provider.asked("discovery"), 1, "and nothing else was asked for");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_here_and_if_they_want_there() {
    let (town, provider) = town(Engine::sqlite(), keycloak).await;
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &provider).await.status, 303);
    let mut amir = Browser::default();
    assert_eq!(amir.comes(&town, &provider, "").await.status, 303);
    let out = amir.post(&town, "/logg-ut", "").await;
    assert_eq!(out.header("location"), "/logg-inn?ut=1&hos=keycloak");
    let page = amir.get(&town, "/logg-inn?ut=1&hos=keycloak").await.text();
    let link = format!(
        "href=\"{}/end?client_id=varde&amp;post_logout_redirect_uri=https%3A%2F%2Fvarde.example%2Flogg-inn\"",
        provider.issuer
    );
    assert!(page.contains(&link) && page.contains("Logg ut hos Keycloak også"), "{page}");
    let mut by_press = Browser::of(&town, "Amir").await;
    assert_eq!(by_press.post(&town, "/logg-ut", "").await.header("location"), "/logg-inn?ut=1");
}
