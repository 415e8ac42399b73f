//! Somebody else's identifiers, put wherever an identifier can stand: in the path, behind the question mark, in a form
//! and in a header. Nothing of theirs comes back, and nothing of theirs changes.

use super::{
    Answered, ask, guarded, of,
    things::Things,
    world::{CANARY, HERE, State, World},
};
use axum::{body::Body, http::Request};
use testkit::Engine;
use trust::people::Role;

/// What belongs to the other tenant, row by row, as text.
async fn theirs(world: &World) -> Vec<String> {
    let rows = world.db().read(|tx| {
        let mut all = Vec::new();
        for sql in [
            "SELECT id || name || COALESCE(ended_at, 0) FROM trust_unit WHERE tenant = $1 ORDER BY id",
            "SELECT id || name || email || language || COALESCE(ended_at, 0) FROM trust_person WHERE tenant = $1 ORDER BY id",
            "SELECT id || role || COALESCE(agreed_at, 0) || COALESCE(ended_at, 0) FROM trust_grant WHERE tenant = $1 ORDER BY id",
            "SELECT token FROM trust_session WHERE tenant = $1 ORDER BY token",
            "SELECT token || until || COALESCE(used_at, 0) FROM trust_link WHERE tenant = $1 ORDER BY token",
            "SELECT id || name || COALESCE(used_at, 0) FROM trust_passkey WHERE tenant = $1 ORDER BY id",
            "SELECT id || COALESCE(agreed_at, 0) || COALESCE(ended_at, 0) FROM trust_export WHERE tenant = $1 ORDER BY id",
            "SELECT id || body || COALESCE(ended_at, 0) FROM trust_setting WHERE tenant = $1 ORDER BY id",
            "SELECT dedup || attempts || run_at FROM kernel_job WHERE tenant = $1 ORDER BY id",
            "SELECT link || COALESCE(silent_until, '') FROM directory_link_use WHERE tenant = $1 ORDER BY link",
            "SELECT id || slug || version FROM gatherings_series WHERE tenant = $1 ORDER BY id",
            "SELECT n || hash FROM trust_audit WHERE tenant = $1 ORDER BY n",
        ] {
            for row in tx.rows(sql, kernel::storage::params![HERE])? {
                all.push(row.text(0)?);
            }
        }
        Ok(all)
    });
    rows.await.unwrap()
}

/// Every field that a form of ours has, on the pages that this person can open.
async fn fields(world: &World, cookie: &str) -> Vec<String> {
    let mut names = vec!["id".to_owned(), "person".to_owned(), "enhet".to_owned(), "tenant".to_owned()];
    for door in guarded().into_iter().filter(|door| door.method == "GET" && !door.path.contains('{')) {
        let html = ask(world, "GET", door.path, cookie, "").await.text();
        names.extend(html.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    names.sort_unstable();
    names.dedup();
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_identifier_of_somebody_elses_opens_nothing() {
    let world = World::new(Engine::sqlite()).await;
    let things = Things::new(&world).await;
    for role in [Role::TenantAdmin, Role::Auditor, Role::Leader, Role::MunicipalityEditor] {
        let fields = fields(&world, &world.cookie(Some(role), State::OtherTenant).await).await;
        assert!(fields.len() > 6, "{fields:?}");
        let before = theirs(&world).await;
        for door in guarded() {
            let what = format!("{} {} {role:?}", door.method, door.path);
            let path = things.fill(door.path);
            for id in things.all() {
                // Some acts end the session of who asks.
                let cookie = world.cookie(Some(role), State::OtherTenant).await;
                let form = fields.iter().map(|name| format!("{name}={id}")).collect::<Vec<_>>().join("&");
                let target = format!("{path}?{form}");
                let request = Request::builder()
                    .method(door.method)
                    .uri(&target)
                    .header("cookie", &cookie)
                    .header("sec-fetch-site", "same-origin")
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("x-tenant", HERE)
                    .header("x-person", id)
                    .header("x-original-url", &path)
                    .header("x-forwarded-user", id);
                let answer = world.town.send(request.body(Body::from(form)).unwrap()).await;
                // A month is nobody's: everybody sees their own tenant's.
                if door.path.contains('{') && !door.path.contains("{month}") {
                    assert_eq!(of(&answer), Answered::Shut, "{what}");
                }
                let said = answer.text().replace(id, "").to_lowercase();
                assert!(
                    !said.contains(&format!("@{HERE}")) && !said.contains(&format!("{CANARY}-enhet {HERE}")),
                    "{what}"
                );
            }
        }
        assert_eq!(
            theirs(&world).await,
            before,
            "{role:?}: nothing of theirs has changed, and nobody of theirs was read"
        );
    }
}
