//! Whoever wants to come in without being somebody (security research, S10). Each is refused with a kind page, and what
//! was brought is of no use a second time.

use super::{
    browser::{Browser, back, parameter, settings, town},
    keys::{Key, Signed},
    provider::{Provider, SECRET, TROUBLES, Trouble},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use signin::oidc::Settings;
use testkit::{Answer, Engine, Town};

const KIND: [&str; 8] = [
    "Vi slapp deg ikke inn",
    "Vi når ikke Keycloak",
    "Vi finner ikke igjen innloggingen din",
    "Det gikk for lang tid, eller det er gjort allerede",
    "Du ble ikke logget inn",
    "Logg inn på en sikrere måte",
    "Vi kjenner deg ikke her ennå",
    "Vi må vite at det er deg",
];

type Lie = Box<dyn Fn(&mut Value) + Send + Sync>;

fn sure(provider: &Provider) -> Vec<Settings> {
    let sure = json!({ "acr-values": ["high"], "accepted-acr": ["high"] });
    vec![settings("keycloak", &provider.issuer, sure), settings("other", &provider.issuer, json!({ "name": "Annen" }))]
}

/// A town where Amir has joined what he is over there.
async fn joined() -> (Town, Provider) {
    let (town, provider) = town(Engine::sqlite(), sure).await;
    provider.is(json!({ "sub": "amir", "acr": "high" }));
    assert_eq!(Browser::of(&town, "Amir").await.joins(&town, &provider).await.status, 303);
    (town, provider)
}

/// Refused kindly: a page, no session, nothing told that was not theirs.
fn refused(what: &str, answer: &Answer, browser: &Browser) -> String {
    let text = answer.main_text();
    assert!(matches!(answer.status.as_u16(), 403 | 422 | 503), "{what}: {} {text}", answer.status);
    assert!(browser.session().is_none(), "{what}: nobody is in");
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    assert!(!text.contains("Amir") && !text.contains("{") && !answer.text().contains('⟦'), "{what}: {text}");
    assert!(!answer.text().contains("code=") && !answer.text().contains("state="), "{what}: nothing of the address");
    let kind = KIND.iter().find(|title| text.contains(**title));
    (*kind.unwrap_or_else(|| panic!("{what}: {text}"))).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_for_us_now_from_them_is_not_believed() {
    let (town, provider) = joined().await;
    let now = town.clock.millis() / 1000;
    let issuer = provider.issuer.clone();
    let lies: Vec<(&str, &str, Lie)> = vec![
        ("iss: another", KIND[0], Box::new(|c| c["iss"] = json!("https://evil.example"))),
        ("iss: with a slash", KIND[0], Box::new(move |c| c["iss"] = json!(format!("{issuer}/")))),
        ("iss: gone", KIND[0], Box::new(|c| drop(c.as_object_mut().unwrap().remove("iss")))),
        ("aud: another", KIND[0], Box::new(|c| c["aud"] = json!("somebody-else"))),
        ("aud: several", KIND[0], Box::new(|c| c["aud"] = json!(["varde", "somebody-else"]))),
        ("aud: none", KIND[0], Box::new(|c| c["aud"] = json!([]))),
        ("aud: gone", KIND[0], Box::new(|c| drop(c.as_object_mut().unwrap().remove("aud")))),
        ("azp: another", KIND[0], Box::new(|c| c["azp"] = json!("somebody-else"))),
        ("azp: odd", KIND[0], Box::new(|c| c["azp"] = json!(["varde"]))),
        ("nonce: another", KIND[0], Box::new(|c| c["nonce"] = json!("0".repeat(64)))),
        ("nonce: gone", KIND[0], Box::new(|c| drop(c.as_object_mut().unwrap().remove("nonce")))),
        ("exp: over", KIND[0], Box::new(move |c| c["exp"] = json!(now - 61))),
        ("exp: gone", KIND[0], Box::new(|c| drop(c.as_object_mut().unwrap().remove("exp")))),
        ("iat: from the future", KIND[0], Box::new(move |c| c["iat"] = json!(now + 61))),
        ("iat: old", KIND[0], Box::new(move |c| c["iat"] = json!(now - 3600))),
        ("nbf: from the future", KIND[0], Box::new(move |c| c["nbf"] = json!(now + 61))),
        ("auth_time: from the future", KIND[7], Box::new(move |c| c["auth_time"] = json!(now + 3600))),
        ("sub: gone", KIND[0], Box::new(|c| drop(c.as_object_mut().unwrap().remove("sub")))),
        ("sub: empty", KIND[0], Box::new(|c| c["sub"] = json!(""))),
        ("sub: a number", KIND[0], Box::new(|c| c["sub"] = json!(7))),
        ("sub: endless", KIND[0], Box::new(|c| c["sub"] = json!("a".repeat(256)))),
        ("sub: another", KIND[6], Box::new(|c| c["sub"] = json!("amir "))),
        ("sub: in capitals", KIND[6], Box::new(|c| c["sub"] = json!("AMIR"))),
        ("acr: lower", KIND[5], Box::new(|c| c["acr"] = json!("low"))),
        ("acr: almost", KIND[5], Box::new(|c| c["acr"] = json!("high "))),
        ("acr: gone", KIND[5], Box::new(|c| drop(c.as_object_mut().unwrap().remove("acr")))),
    ];
    for (what, kind, lie) in lies {
        provider.lies(lie);
        let mut browser = Browser::default();
        let answer = browser.comes(&town, &provider, "").await;
        assert_eq!(refused(what, &answer, &browser), kind, "{what}");
    }
    // Clocks that lie a minute apart are no lie.
    for (what, lie) in [("exp", -59), ("iat", 59), ("nbf", 59)] {
        provider.lies(move |c| c[what] = json!(now + lie));
        assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303, "{what}");
    }
    provider.lies(|c| c["azp"] = json!("varde"));
    assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_that_is_not_theirs_is_not_believed() {
    let (town, provider) = joined().await;
    let (own, rsa, stranger) = (Key::p256("one"), Key::rsa("two"), Key::p256("stranger"));
    provider.shows(&[&own, &rsa]);
    town.later(SignedDuration::from_secs(31));
    provider.signs(own.clone(), Signed::Well);
    assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303);
    for key in [&own, &rsa] {
        for signed in [Signed::None, Signed::Otherwise, Signed::PublicAsSecret, Signed::WithSecret, Signed::Changed] {
            provider.signs(key.clone(), signed);
            let mut browser = Browser::default();
            let answer = browser.comes(&town, &provider, "").await;
            assert_eq!(refused(&format!("{signed:?}"), &answer, &browser), KIND[0], "{signed:?}");
        }
    }
    provider.signs(stranger, Signed::Well);
    let mut browser = Browser::default();
    let answer = browser.comes(&town, &provider, "").await;
    assert_eq!(refused("a stranger's key", &answer, &browser), KIND[0]);
    assert!(SECRET.len() > 32, "the secret is long enough to be taken for a key");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_not_asked_for_here_now_is_of_no_use() {
    let (town, provider) = joined().await;
    let begun = async |browser: &mut Browser| {
        let address = browser.goes(&town, "/logg-inn/oidc/keycloak", "").await;
        let code = provider.sign_in(&address);
        let answer = back(&provider, &address, &code);
        (address, code, answer)
    };

    // In a browser that did not begin it: without a cookie, and with the cookie of a sign-in of its own.
    let (mut victim, mut thief) = (Browser::default(), Browser::default());
    let (_, _, answer) = begun(&mut victim).await;
    let page = thief.arrives(&town, &answer).await;
    assert_eq!(refused("no cookie", &page, &thief), KIND[2]);
    begun(&mut thief).await;
    let page = thief.arrives(&town, &answer).await;
    assert_eq!(refused("another browser's cookie", &page, &thief), KIND[2]);
    assert!(thief.has("__Host-varde-oidc"), "its own is still on its way");
    assert_eq!(victim.arrives(&town, &answer).await.status, 303, "and so was the victim's");

    // Twice: the same answer, the same code at a new conversation, the same cookie.
    let mut once = Browser::default();
    let (_, code, answer) = begun(&mut once).await;
    let mut twice = once.clone();
    assert_eq!(once.arrives(&town, &answer).await.status, 303);
    let page = twice.arrives(&town, &answer).await;
    assert_eq!(refused("the answer again", &page, &twice), KIND[3]);
    let mut replay = Browser::default();
    let (address, ..) = begun(&mut replay).await;
    let page = replay.arrives(&town, &back(&provider, &address, &code)).await;
    assert_eq!(refused("a used code", &page, &replay), KIND[3]);
    let mut stolen = Browser::default();
    let (_, code, _) = begun(&mut Browser::default()).await;
    let (address, ..) = begun(&mut stolen).await;
    let page = stolen.arrives(&town, &back(&provider, &address, &code)).await;
    assert_eq!(refused("another's code, which PKCE ties to them", &page, &stolen), KIND[3]);

    // Too late, and after the clock went back.
    for minutes in [10, -2] {
        let mut late = Browser::default();
        let (_, _, answer) = begun(&mut late).await;
        town.later(SignedDuration::from_mins(minutes));
        let page = late.arrives(&town, &answer).await;
        assert_eq!(refused("late", &page, &late), KIND[3], "{minutes} minutes");
    }

    // What stands twice, or is missing.
    type Change = fn(&str) -> String;
    let changes: [(&str, &str, Change); 7] = [
        ("state twice", KIND[2], |a| format!("{a}&state=x")),
        ("state gone", KIND[2], |a| a.replace("state=", "stat=")),
        ("state shorter", KIND[2], |a| a.replace("nb&iss", "&iss")),
        ("state longer", KIND[2], |a| a.replace("nb&iss", "nbnb&iss")),
        ("code twice", KIND[0], |a| format!("{a}&code=x")),
        ("code gone", KIND[0], |a| a.replace("code=", "cod=")),
        ("code another", KIND[3], |a| a.replace("code=", "code=x")),
    ];
    for (what, kind, change) in changes {
        let mut browser = Browser::default();
        let (_, _, answer) = begun(&mut browser).await;
        let page = browser.arrives(&town, &change(&answer)).await;
        assert_eq!(refused(what, &page, &browser), kind, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_providers_answer_is_never_taken_for_anothers() {
    let (town, provider) = joined().await;
    let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let iss = format!("&iss={}", encoded(&provider.issuer));
    let cases: [(&str, String, String); 5] = [
        ("at the other's address", "/oidc/keycloak/".into(), "/oidc/other/".into()),
        ("another issuer", iss.clone(), "&iss=https%3A%2F%2Fevil.example".into()),
        ("no issuer", iss.clone(), String::new()),
        ("an empty issuer", iss.clone(), "&iss=".into()),
        ("two issuers", iss.clone(), format!("{iss}&iss=https%3A%2F%2Fevil.example")),
    ];
    for (what, from, to) in cases {
        let mut browser = Browser::default();
        let address = browser.goes(&town, "/logg-inn/oidc/keycloak", "").await;
        let code = provider.sign_in(&address);
        let answer = back(&provider, &address, &code).replace(&from, &to);
        let asked = provider.asked("token");
        let page = browser.arrives(&town, &answer).await;
        let text = page.main_text();
        assert!(page.status == 422 && text.contains("Vi slapp deg ikke inn"), "{what}: {text}");
        assert_eq!(provider.asked("token"), asked, "{what}: the code went nowhere");
        let again = browser.arrives(&town, &back(&provider, &address, &code)).await;
        refused("and is of no use afterwards", &again, &browser);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_from_the_provider_is_said_kindly() {
    let (town, provider) = joined().await;
    let cases = [
        ("access_denied", KIND[4]),
        ("user_cancelled", KIND[4]),
        ("login_required", KIND[0]),
        ("server_error", KIND[0]),
        ("%3Cscript%3E", KIND[0]),
    ];
    for (error, kind) in cases {
        let mut browser = Browser::default();
        let address = browser.goes(&town, "/logg-inn/oidc/keycloak", "").await;
        let answer = back(&provider, &address, "x").replace("code=x", &format!("error={error}"));
        let page = browser.arrives(&town, &format!("{answer}&error_description=hemmelig+tekst")).await;
        assert_eq!(refused(error, &page, &browser), kind);
        assert!(!page.text().contains("hemmelig") && !page.text().contains("<script>"), "their words are not shown");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_in_trouble_is_a_kind_page_within_seconds() {
    let (town, provider) = joined().await;
    for trouble in TROUBLES {
        provider.trouble("token", Some(trouble));
        let mut browser = Browser::default();
        let begun = std::time::Instant::now();
        let page = browser.comes(&town, &provider, "").await;
        refused(&format!("token {trouble:?}"), &page, &browser);
        assert!(begun.elapsed().as_secs() < 5, "{trouble:?}");
        assert_eq!(provider.asked("elsewhere"), 0, "nobody is followed");
    }
    provider.trouble("token", None);
    assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303);

    // What was read lasts a day when it cannot be read anew; then nobody goes there.
    for (what, trouble) in [("discovery", Trouble::Gone), ("keys", Trouble::Gone)] {
        provider.trouble(what, Some(trouble));
        town.later(SignedDuration::from_hours(7));
        assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303, "{what}");
        town.later(SignedDuration::from_hours(25));
        let page = Browser::default().post(&town, "/logg-inn/oidc/keycloak", "").await;
        assert!(page.status == 503 && page.main_text().contains(KIND[1]), "{what}: {}", page.main_text());
        provider.trouble(what, None);
        assert_eq!(Browser::default().comes(&town, &provider, "").await.status, 303, "{what} is there again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_wait_for_a_provider_that_dawdles_no_longer_than_one() {
    let (town, provider) = town(Engine::sqlite(), sure).await;
    provider.trouble("discovery", Some(Trouble::Slow));
    let begun = std::time::Instant::now();
    let goes = (0..20).map(|_| async {
        let page = Browser::default().post(&town, "/logg-inn/oidc/keycloak", "").await;
        assert_eq!(page.status, 503);
    });
    futures_util::future::join_all(goes).await;
    // One after the other they would wait ten seconds and ask twenty times.
    assert!(begun.elapsed().as_millis() < 5_000, "{:?}", begun.elapsed());
    assert!(provider.asked("discovery") <= 3, "{}", provider.asked("discovery"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_does_not_answer_or_answers_for_another_is_not_gone_to() {
    let town = Town::with_people(Engine::sqlite()).await;
    let provider = Provider::start(&town.clock).await;
    let town = super::browser::through(town, sure(&provider));
    let goes = async |what: &str| {
        let mut browser = Browser::default();
        let page = browser.post(&town, "/logg-inn/oidc/keycloak", "").await;
        assert!(page.status == 503 && page.main_text().contains(KIND[1]), "{what}: {}", page.main_text());
        assert!(!browser.has("__Host-varde-oidc"), "{what}");
    };
    for what in ["discovery", "keys"] {
        for trouble in TROUBLES {
            provider.trouble(what, Some(trouble));
            goes(&format!("{what} {trouble:?}")).await;
        }
        provider.trouble(what, None);
    }
    type Said = fn(&mut Value);
    let lies: [(&str, Said); 4] = [
        ("another issuer", |d| d["issuer"] = json!("https://evil.example")),
        ("an issuer with a slash", |d| d["issuer"] = json!(format!("{}/", d["issuer"].as_str().unwrap()))),
        ("keys over http elsewhere", |d| d["jwks_uri"] = json!("http://evil.example/keys")),
        ("keys in a file", |d| d["jwks_uri"] = json!("file:///etc/passwd")),
    ];
    for (what, lie) in lies {
        provider.says(lie);
        goes(what).await;
    }
    provider.says(|d| d["authorization_endpoint"] = json!("javascript:alert(1)"));
    goes("a script for an address").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_can_send_somebody_on_their_way_or_join_for_them() {
    let (town, provider) = joined().await;
    for site in ["cross-site", "same-site"] {
        for path in ["/logg-inn/oidc/keycloak", "/min-side/oidc/keycloak", "/min-side/identitet/slutt"] {
            let request = axum::http::Request::post(path).header("sec-fetch-site", site);
            assert_eq!(town.send(request.body(axum::body::Body::empty()).unwrap()).await.status, 403, "{path}");
        }
    }
    for path in ["/logg-inn/oidc/keycloak", "/min-side/oidc/keycloak"] {
        assert_eq!(Browser::default().get(&town, path).await.status, 405, "{path}: looking begins nothing");
    }
    assert_eq!(Browser::default().post(&town, "/min-side/oidc/keycloak", "").await.status, 401);

    // Joining ends when they are signed out meanwhile, or somebody else is in.
    let mut solveig = Browser::of(&town, "Solveig").await;
    provider.is(json!({ "sub": "solveig", "acr": "high" }));
    let address = solveig.goes(&town, "/min-side/oidc/keycloak", "").await;
    let code = provider.sign_in(&address);
    let mut bjarne = solveig.clone();
    assert_eq!(solveig.post(&town, "/logg-ut", "").await.status, 303);
    let page = bjarne.arrives(&town, &back(&provider, &address, &code)).await;
    assert!(page.status == 422 && page.main_text().contains("Du ble logget ut underveis"), "{}", page.main_text());
    // A provider of another tenant is no provider of theirs.
    let mut marit = Browser::of(&town, "Marit").await;
    assert_eq!(marit.post(&town, "/min-side/oidc/keycloak", "").await.status, 404);
    assert!(!marit.get(&town, "/min-side").await.main_text().contains("Keycloak"));
    // A session that somebody else has chosen is never taken over.
    let mut fixed = Browser::default();
    provider.is(json!({ "sub": "amir", "acr": "high" }));
    let address = fixed.goes(&town, "/logg-inn/oidc/keycloak", "").await;
    assert_eq!(parameter(&address, "state").unwrap().len(), 66);
    assert!(!address.as_str().contains(fixed.cookie("__Host-varde-oidc").unwrap()), "the cookie stays in the browser");
    for away in ["https://ond.example/", "//ond.example", "/\\ond.example", "javascript:alert(1)"] {
        let answer = Browser::default().comes(&town, &provider, &format!("til={away}")).await;
        assert_eq!(answer.header("location"), "/min-side", "{away}");
    }
}
