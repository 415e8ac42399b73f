//! What `varde check` says of a provider.

use super::{
    browser::settings,
    provider::{Provider, SECRET, Trouble},
};
use serde_json::{Value, json};
use signin::oidc::check;
use testkit::{Engine, Town};

#[tokio::test(flavor = "multi_thread")]
async fn each_thing_to_look_at_is_named() {
    let town = Town::with_people(Engine::sqlite()).await;
    let provider = Provider::start(&town.clock).await;
    let folder = std::env::temp_dir().join(format!("varde-oidc-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("secret"), SECRET).unwrap();
    std::fs::write(folder.join("no-key"), "hei").unwrap();
    let say = async |more: Value| {
        let all = vec![settings("keycloak", &provider.issuer, more)];
        let lines = check::lines(all, &folder, town.db(), &town.clock).await.unwrap();
        let bad: Vec<String> = lines.into_iter().filter(|(well, _)| !well).map(|(_, what)| what).collect();
        bad.join("\n")
    };
    assert_eq!(say(json!({})).await, "");
    for (more, wanted) in [
        (json!({ "tenants": ["nowhere"] }), "no tenant \"nowhere\""),
        (json!({ "tenants": [] }), "name at least one"),
        (json!({ "issuer": "http://idporten.no" }), "no https address"),
        (json!({ "key": "Å" }), "small letters"),
        (json!({ "client-secret-file": "gone" }), "gone: No such file"),
        (json!({ "client-secret-env": "X" }), "choose one of"),
        (json!({ "client-secret-file": null, "private-key": "no-key" }), "no-key: it is no PEM"),
        (json!({ "client-secret-file": null, "client-secret-env": "VARDE_NOT_THERE" }), "not in the environment"),
        (json!({ "acr-values": ["high"] }), "accepted-acr"),
        (json!({ "email-is-trusted": true }), "join-by-email"),
        (json!({ "parameters": { "redirect_uri": "x" } }), "written by Varde"),
        (json!({ "name": " " }), "name is empty"),
    ] {
        let said = say(more.clone()).await;
        assert!(said.contains(wanted), "{more}: {said}");
        assert!(!said.contains(SECRET));
    }
    provider.says(|d| {
        d["acr_values_supported"] = json!(["low"]);
        d["scopes_supported"] = json!(["openid"]);
        d["claims_supported"] = json!(["sub"]);
        d["code_challenge_methods_supported"] = json!(["plain"]);
        d["token_endpoint_auth_methods_supported"] = json!(["private_key_jwt"]);
        d["response_types_supported"] = json!(["id_token"]);
        d["id_token_signing_alg_values_supported"] = json!(["HS256"]);
    });
    let said = say(json!({ "accepted-acr": ["high"], "claims": { "subject": "pid" } })).await;
    for wanted in [
        "level \"high\"",
        "scope \"email\"",
        "claim \"pid\"",
        "PKCE",
        "no client secret",
        "no authorization code",
        "RS256",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    provider.trouble("discovery", Some(Trouble::Gone));
    assert!(say(json!({})).await.contains("it answered 404"));
    std::fs::remove_dir_all(&folder).unwrap();
}
