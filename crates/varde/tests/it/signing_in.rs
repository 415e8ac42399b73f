//! Solveig comes in, is locked out when she leaves her desk, and sees where else she is signed in.

use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use testkit::{Answer, Engine, Town, engines};

async fn get_as(town: &Town, cookie: &str, path: &str) -> Answer {
    town.get_with(path, "cookie", cookie).await
}

async fn post_as(town: &Town, cookie: &str, path: &str, form: &str) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        .header("cookie", cookie);
    town.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

fn person(town: &Town, name: &str) -> String {
    town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn solveig_comes_in_and_goes_out() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let shut = town.get("/min-side").await;
        assert_eq!((shut.status.as_u16(), shut.header("location")), (303, "/logg-inn?til=%2Fmin-side"));
        assert_eq!(shut.header("cache-control"), "no-store");
        let door = town.get("/logg-inn?til=%2Fmin-side").await;
        assert!(door.text().contains("name=\"til\" value=\"/min-side\""));
        assert!(door.main_text().contains("Fortsett som Solveig"));

        let form = format!("person={}&til=%2Fmin-side%3Fa%3D1", person(&town, "Solveig"));
        let answer = town.post("/logg-inn/demo", &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/min-side?a=1"));
        let set = answer.header("set-cookie").to_owned();
        assert!(set.starts_with("__Host-varde=") && set.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{set}");
        let cookie = set.split(';').next().unwrap();
        let mine = get_as(&town, cookie, "/min-side").await;
        let text = mine.main_text();
        assert!(text.contains("Hei, Solveig") && text.contains("Øyane DPS") && text.contains("leder, Poliklinikken"));
        assert_eq!(mine.header("cache-control"), "no-store");
        let english = get_as(&town, cookie, "/en/min-side").await.main_text();
        assert!(english.contains("Hello, Solveig") && english.contains("With one press"));

        let out = post_as(&town, cookie, "/logg-ut", "").await;
        assert_eq!((out.status.as_u16(), out.header("location")), (303, "/logg-inn?ut=1"));
        assert!(out.header("set-cookie").contains("Max-Age=0"));
        assert!(out.header("clear-site-data").contains("\"storage\""));
        assert_eq!(get_as(&town, cookie, "/min-side").await.status, 303, "the token is of no use any more");
        assert!(town.get("/logg-inn?ut=1").await.main_text().contains("Du er logget ut."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_is_left_locks_and_nothing_that_was_written_is_done_or_lost() {
    let town = Town::with_people(Engine::sqlite()).await;
    let cookie = town.sign_in("Solveig").await;
    town.later(SignedDuration::from_mins(14));
    assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 200);
    town.later(SignedDuration::from_mins(14));
    assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 200, "whoever works is not locked out");
    town.later(SignedDuration::from_mins(15));
    assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 303);
    assert!(get_as(&town, &cookie, "/logg-inn").await.main_text().contains("Logg inn igjen"));
    let refused = post_as(&town, &cookie, "/logg-ut", "").await;
    assert_eq!(refused.status, 401);
    assert!(refused.main_text().contains("Du er logget ut, så ingenting er gjort ennå."));

    let cookie = town.sign_in("Solveig").await;
    for _ in 0..71 {
        town.later(SignedDuration::from_mins(10));
        assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 200);
    }
    town.later(SignedDuration::from_mins(10));
    assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 303, "twelve hours are over");
}

#[tokio::test(flavor = "multi_thread")]
async fn she_signs_out_on_the_telephone_from_her_desk() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let phone = town.sign_in("Solveig").await;
        let desk = post_as(&town, "", "/logg-inn/demo", &format!("person={}", person(&town, "Solveig"))).await;
        let desk = desk.header("set-cookie").split(';').next().unwrap().to_owned();
        let jonas = town.sign_in("Jonas").await;
        let page = get_as(&town, &desk, "/min-side").await.text();
        assert!(page.contains("Firefox på Linux") && page.contains("Denne her"));
        let name = page.split("name=\"okt\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();

        let theirs = post_as(&town, &jonas, "/min-side/okter/slutt", &format!("okt={name}")).await;
        assert_eq!(theirs.header("location"), "/min-side?gjort=ingen", "Jonas cannot");
        assert_eq!(get_as(&town, &phone, "/min-side").await.status, 200);
        let done = post_as(&town, &desk, "/min-side/okter/slutt", &format!("okt={name}")).await;
        assert_eq!(done.header("location"), "/min-side?gjort=slutt");
        assert_eq!(get_as(&town, &phone, "/min-side").await.status, 303);
        assert_eq!(get_as(&town, &desk, "/min-side").await.status, 200);
        town.sign_in("Solveig").await;
        let all = post_as(&town, &desk, "/min-side/okter/slutt", "").await;
        let said = get_as(&town, &desk, all.header("location")).await.main_text();
        assert!(said.contains("Du er logget ut alle andre steder."), "{said}");
        assert_eq!(get_as(&town, &jonas, "/min-side").await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_tried_at_the_door_opens_nothing() {
    let town = Town::with_people(Engine::sqlite()).await;
    let amir = person(&town, "Amir");
    for away in
        ["https://ond.example/", "//ond.example", "/\\ond.example", "javascript:alert(1)", "", "/%0d%0aset-cookie:a=b"]
    {
        let answer = town.post("/logg-inn/demo", &format!("person={amir}&til={away}")).await;
        let to = answer.header("location");
        assert!(to == "/min-side" || to.starts_with("/%0") || to.starts_with("/set"), "{away}: {to}");
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
    }
    assert_eq!(town.post("/logg-inn/demo", "person=ingen").await.status, 404);
    assert_eq!(town.post("/logg-inn/demo", "").await.status, 404);

    // A token that somebody else has chosen is never taken over (session fixation).
    let chosen = format!("__Host-varde={}", "a".repeat(64));
    let answer = post_as(&town, &chosen, "/logg-inn/demo", &format!("person={amir}")).await;
    assert!(!answer.header("set-cookie").contains(&"a".repeat(64)));
    for odd in [&chosen, "__Host-varde=", "__Host-varde=💛", "__Host-varde=' OR 1=1 --", ""] {
        assert_eq!(get_as(&town, odd, "/min-side").await.status, 303, "{odd}");
    }
    // Nobody else's page shows it, and nobody else's page signs anybody in or out.
    let cookie = town.sign_in("Amir").await;
    let framed = Request::get("/min-side").header("cookie", &cookie).header("sec-fetch-dest", "iframe");
    assert_eq!(town.send(framed.body(Body::empty()).unwrap()).await.status, 404);
    for path in ["/logg-ut", "/logg-inn/demo", "/min-side/okter/slutt"] {
        for site in ["cross-site", "same-site"] {
            let request = Request::post(path).header("cookie", &cookie).header("sec-fetch-site", site);
            assert_eq!(town.send(request.body(Body::from(format!("person={amir}"))).unwrap()).await.status, 403);
        }
    }
    assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 200);
    // Public pages do not look at it.
    for path in ["/", "/aktiviteter?q=kaf%C3%A9"] {
        let (with, without) = (get_as(&town, &cookie, path).await, town.get(path).await);
        assert_eq!(with.bytes, without.bytes);
        assert!(!with.headers.contains_key("set-cookie") && !with.header("vary").contains("cookie"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_demo_towns_cast_there_is_no_press() {
    let town = Town::new(Engine::sqlite()).await;
    assert_eq!(town.post("/logg-inn/demo", "person=x").await.status, 404);
    let page = town.get("/logg-inn").await.main_text();
    assert!(page.contains("Med passnøkkel") && !page.contains("Fortsett som"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_database_is_away_nothing_is_shown() {
    let town = Town::with_people(Engine::sqlite()).await;
    let cookie = town.sign_in("Solveig").await;
    town.db().write(|tx| tx.script("ALTER TABLE trust_session RENAME TO trust_session_away")).await.unwrap();
    let answer = get_as(&town, &cookie, "/min-side").await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("Solveig"));
}

fn admin(folder: &std::path::Path, act: &str, rest: &[&str]) -> (Option<i32>, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_varde"));
    command.args(["admin", act, "--tenant", "oyane-dps", "--email", "Ingrid@Oyane.example", "--data"]).arg(folder);
    command.env_remove("VARDE_STORE").env_remove("VARDE_URL").args(rest);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

fn link(said: &str) -> String {
    said.lines().find_map(|line| line.trim().strip_prefix("http://localhost:8080")).unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_comes_in_by_the_link_that_the_program_prints() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(folder) = &engine else { unreachable!("it is SQLite") };
    let folder = folder.clone();
    let called = ["--called", "Øyane DPS", "--name", "Ingrid"];
    let (code, said) = admin(&folder, "create", &called);
    assert_eq!(code, Some(0), "{said}");
    let first = link(&said);
    let (code, said) = admin(&folder, "create", &called);
    assert!(code == Some(1) && said.contains("varde admin link"), "{said}");
    let (_, said) = admin(&folder, "link", &[]);
    let second = link(&said);
    for odd in [["--called", "x", "--name", " "], ["--called", "x", "--language", "tysk"]] {
        assert_eq!(admin(&folder, "create", &odd).0, Some(2), "{odd:?}");
    }

    // The program prints the machine's time into the link; the town's clock is set to the same day.
    let town = Town::empty(engine).await;
    town.later(SignedDuration::from_millis(kernel::Clock::system().millis() - town.clock.millis()));
    let carried = |answer: &Answer| answer.header("set-cookie").split(';').next().unwrap().to_owned();
    let opened = town.get(&first).await;
    assert_eq!((opened.status.as_u16(), opened.header("location")), (303, "/inn"), "the token leaves the address");
    let inn = carried(&opened);
    for _ in 0..3 {
        assert!(get_as(&town, &inn, "/inn").await.main_text().contains("Velkommen inn"), "looking uses nothing");
    }
    let entered = post_as(&town, &inn, "/inn", "").await;
    assert_eq!((entered.status.as_u16(), entered.header("location")), (303, "/min-side/passnokler"));
    let next = get_as(&town, &carried(&entered), "/min-side/passnokler").await.main_text();
    assert!(next.contains("Velkommen. Lag en passnøkkel"), "without one she has no way in tomorrow: {next}");
    let mine = get_as(&town, &carried(&entered), "/min-side").await.main_text();
    assert!(mine.contains("Hei, Ingrid") && mine.contains("administrator") && mine.contains("Med en invitasjon"));

    let used = post_as(&town, &inn, "/inn", "").await;
    assert!(used.status == 422 && used.main_text().contains("Lenken er brukt"));
    assert!(get_as(&town, &inn, "/en/inn").await.main_text().contains("The link has been used"));
    let other = carried(&town.get(&second).await);
    assert!(get_as(&town, &other, "/inn").await.main_text().contains("Her er det ingen lenke"), "gone with the first");
    assert!(town.get("/inn").await.main_text().contains("Her er det ingen lenke"));
    let broken = town.get("/inn/abc").await;
    assert!(broken.status == 303 && !broken.headers.contains_key("set-cookie"));

    let (_, said) = admin(&folder, "link", &[]);
    let late = carried(&town.get(&link(&said)).await);
    town.later(SignedDuration::from_hours(14 * 24 + 1));
    assert!(get_as(&town, &late, "/nn/inn").await.main_text().contains("Lenkja verkar ikkje lenger"));
    assert_eq!(post_as(&town, &late, "/inn", "").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_does_is_written_down_or_it_is_not_done() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let solveig = person(&town, "Solveig");
        let written = || async {
            let found = town.db().read(|tx| trust::audit::found(tx, "oyane-dps", &Default::default(), None)).await;
            let theirs = found.unwrap().into_iter().filter(|event| event.actor == solveig);
            theirs.map(|event| (event.action, event.session)).collect::<Vec<_>>()
        };
        let first = town.sign_in("Solveig").await;
        town.later(SignedDuration::from_mins(20));
        assert_eq!(get_as(&town, &first, "/min-side").await.status, 303, "it is locked");
        let again = post_as(&town, &first, "/logg-inn/demo", &format!("person={solveig}")).await;
        let cookie = again.header("set-cookie").split(';').next().unwrap().to_owned();
        assert_ne!(cookie, first, "the session goes on under another token");
        assert_eq!(get_as(&town, &first, "/min-side").await.status, 303);
        assert_eq!(get_as(&town, &cookie, "/min-side").await.text().matches("name=\"okt\"").count(), 0, "one session");
        let events = written().await;
        assert_eq!(
            events.iter().map(|(what, _)| what.as_str()).collect::<Vec<_>>(),
            ["session.prove", "session.begin"]
        );
        assert!(events.iter().all(|(_, session)| session.len() == 16 && !cookie.contains(session)));

        town.db().write(|tx| tx.script("ALTER TABLE trust_audit RENAME TO away")).await.unwrap();
        let refused = post_as(&town, &cookie, "/logg-ut", "").await;
        assert_eq!(refused.status, 503);
        assert!(refused.main_text().contains("Det ble ikke gjort"));
        let shut = post_as(&town, "", "/logg-inn/demo", &format!("person={solveig}")).await;
        assert_eq!((shut.status.as_u16(), shut.header("set-cookie")), (503, ""));
        town.db().write(|tx| tx.script("ALTER TABLE away RENAME TO trust_audit")).await.unwrap();
        assert_eq!(get_as(&town, &cookie, "/min-side").await.status, 200, "she was not signed out");
        assert_eq!(written().await.len(), 2);
        assert_eq!(post_as(&town, &cookie, "/logg-ut", "").await.status, 303);
        assert_eq!(written().await[0].0, "session.end");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_behind_the_gate_say_who_is_there_and_public_ones_never_do() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = town.sign_in("Hilde").await;
    for path in ["/min-side", "/administrasjon", "/administrasjon/folk", "/nn/administrasjon/folk"] {
        let html = town.get_with(path, "cookie", &hilde).await.text();
        assert!(html.contains("<strong>Hilde</strong>, Askøy kommune"), "{path}");
        assert!(html.contains("/logg-ut\"") && !html.contains("logg inn<"), "{path}");
    }
    for path in ["/", "/om", "/logg-inn"] {
        let html = town.get_with(path, "cookie", &hilde).await.text();
        assert!(!html.contains("v-who") && html.contains("For deg som jobber her: logg inn"), "{path}");
    }
    // What is not there leads back to one's own page, and there is nothing to search for.
    let nothing = town.get_with("/administrasjon/finnes-ikke", "cookie", &hilde).await;
    assert_eq!((nothing.status.as_u16(), nothing.header("cache-control")), (404, "no-store"));
    assert!(nothing.text().contains("href=\"/min-side\"") && !nothing.text().contains("type=\"search\""));
    assert!(town.get("/finnes-ikke").await.text().contains("type=\"search\""));
}
