//! Gate S11: whatever is wrong with an answer, nobody comes in, and nobody is told what it was.

use crate::authenticator::{ADD, Browser, How, Key, PROVE};
use jiff::SignedDuration;
use kernel::storage::params;
use testkit::{Answer, Engine, Town, engines};

fn person(town: &Town, name: &str) -> String {
    town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone()
}

/// The page of a refusal, without what differs from one page to the next.
fn said(answer: &Answer) -> String {
    assert_eq!(answer.status, 422);
    assert!(!answer.headers.get_all("set-cookie").iter().any(|set| set.to_str().unwrap().starts_with("__Host-varde=")));
    answer.main_text()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_wrong_in_one_thing_opens_nothing() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (mut hers, _) = Browser::of(&town, "Solveig").await.make(&town, &How::default()).await;
        let (mut his, _) = Browser::of(&town, "Amir").await.make(&town, &How::default()).await;
        let right = How::default();
        let wrong = [
            ("another site", How { origin: "https://ond.example".into(), ..right.clone() }),
            ("a site within ours", How { origin: "https://x.varde.example".into(), ..right.clone() }),
            ("another port", How { origin: "https://varde.example:8443".into(), ..right.clone() }),
            ("without https", How { origin: "http://varde.example".into(), ..right.clone() }),
            ("made for another name", How { name: "ond.example".into(), ..right.clone() }),
            ("nobody there", How { present: false, ..right.clone() }),
            ("nobody checked", How { verified: false, ..right.clone() }),
            ("an answer to making one", How { kind: Some("webauthn.create"), ..right.clone() }),
            ("said to be somebody else's", How { person: Some(person(&town, "Ingrid")), ..right.clone() }),
            ("said to be nobody's", How { person: Some(uuid::Uuid::nil().to_string()), ..right.clone() }),
            ("a forged signature", How { forged: true, ..right.clone() }),
        ];
        let mut pages = Vec::new();
        for (what, how) in &wrong {
            let mut browser = Browser::default();
            let answer = browser.come_in(&town, &mut hers, how).await;
            assert_eq!(answer.status, 422, "{what}");
            assert!(!browser.is_in(&town).await, "{what}");
            pages.push(said(&answer));
        }
        // A key that nobody knows, and one whose person does not work here any more.
        let options = Browser::of(&town, "Solveig").await.asked(&town, ADD).await;
        let (mut unknown, _) = Key::make(&options, &right);
        pages.push(said(&Browser::default().come_in(&town, &mut unknown, &right).await));
        let gone = person(&town, "Amir");
        let end = move |tx: &mut kernel::Tx<'_>| {
            tx.execute("UPDATE trust_person SET ended_at = 1 WHERE id = $1", params![&gone])
        };
        town.db().write(end).await.unwrap();
        pages.push(said(&Browser::default().come_in(&town, &mut his, &right).await));
        assert!(pages.iter().all(|page| *page == pages[0] && page.contains("Prøv en gang til")), "{pages:?}");

        assert_eq!(Browser::default().come_in(&town, &mut hers, &right).await.status, 303, "and hers is as it was");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_counter_that_goes_back_is_refused_and_written_down() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (mut key, _) = Browser::of(&town, "Solveig").await.make(&town, &How::default()).await;
        let right = How::default();
        for _ in 0..3 {
            assert_eq!(Browser::default().come_in(&town, &mut key, &right).await.status, 303);
        }
        for counted in [-2, -3, -100] {
            let how = How { counted, ..right.clone() };
            said(&Browser::default().come_in(&town, &mut key, &how).await);
        }
        let sql = "SELECT COUNT(*) FROM trust_audit WHERE action = 'passkey.suspect' AND subject = $1";
        let solveig = person(&town, "Solveig");
        let noted = town.db().read(move |tx| tx.row(sql, params![&solveig])?.unwrap().int(0)).await.unwrap();
        assert_eq!(noted, 3);
        assert_eq!(Browser::default().come_in(&town, &mut key, &right).await.status, 303, "the real one goes on");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_challenge_is_for_one_browser_once_and_for_five_minutes() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (mut key, _) = Browser::of(&town, "Solveig").await.make(&town, &How::default()).await;
        let right = How::default();

        let mut browser = Browser::default();
        let options = browser.asked(&town, PROVE).await;
        let cookie = browser.cookies["__Host-varde-bevis"].clone();
        let answer = key.answer(&options, &right).to_string();
        assert_eq!(browser.post(&town, PROVE, &[("svar", &answer)]).await.status, 303);
        let mut replayed = Browser::default();
        replayed.cookies.insert("__Host-varde-bevis".into(), cookie);
        said(&replayed.post(&town, PROVE, &[("svar", &answer)]).await);

        let (mut one, mut other) = (Browser::default(), Browser::default());
        let options = one.asked(&town, PROVE).await;
        let answer = key.answer(&options, &right).to_string();
        said(&other.post(&town, PROVE, &[("svar", &answer)]).await);
        other.asked(&town, PROVE).await;
        said(&other.post(&town, PROVE, &[("svar", &answer)]).await);
        assert_eq!(one.post(&town, PROVE, &[("svar", &answer)]).await.status, 303, "that used nothing of the first");

        // A wrong answer uses the challenge: no second try at the same one.
        let mut guesser = Browser::default();
        let options = guesser.asked(&town, PROVE).await;
        let cookies = guesser.cookies.clone();
        let forged = key.answer(&options, &How { forged: true, ..right.clone() }).to_string();
        said(&guesser.post(&town, PROVE, &[("svar", &forged)]).await);
        guesser.cookies = cookies;
        let better = key.answer(&options, &right).to_string();
        said(&guesser.post(&town, PROVE, &[("svar", &better)]).await);

        let mut slow = Browser::default();
        let options = slow.asked(&town, PROVE).await;
        town.later(SignedDuration::from_mins(5));
        let answer = key.answer(&options, &right).to_string();
        said(&slow.post(&town, PROVE, &[("svar", &answer)]).await);
        let mut quick = Browser::default();
        let options = quick.asked(&town, PROVE).await;
        town.later(SignedDuration::from_secs(299));
        let answer = key.answer(&options, &right).to_string();
        assert_eq!(quick.post(&town, PROVE, &[("svar", &answer)]).await.status, 303);

        // A challenge from a clock that was far ahead opens nothing.
        let mut ahead = Browser::default();
        let options = ahead.asked(&town, PROVE).await;
        town.later(SignedDuration::from_mins(-2));
        let answer = key.answer(&options, &right).to_string();
        said(&ahead.post(&town, PROVE, &[("svar", &answer)]).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_no_passkey() {
    let town = Town::with_people(Engine::sqlite()).await;
    let right = How::default();
    let mut desk = Browser::of(&town, "Solveig").await;
    let wrong = [
        ("another site", How { origin: "https://ond.example".into(), ..right.clone() }),
        ("another name", How { name: "ond.example".into(), ..right.clone() }),
        ("nobody there", How { present: false, ..right.clone() }),
        ("nobody checked", How { verified: false, ..right.clone() }),
        ("an answer to something else", How { kind: Some("webauthn.get"), ..right.clone() }),
    ];
    for (what, how) in &wrong {
        let (_, answer) = desk.make(&town, how).await;
        assert!(answer.status == 422 && answer.main_text().contains("Det ble ingen passnøkkel"), "{what}");
    }
    // Amir's challenge answered in Solveig's browser, and the other way about; the same answer twice.
    let mut amir = Browser::of(&town, "Amir").await;
    let options = amir.asked(&town, ADD).await;
    let (_, answer) = Key::make(&options, &right);
    let kept = desk.cookies.clone();
    desk.cookies.insert("__Host-varde-bevis".into(), amir.cookies["__Host-varde-bevis"].clone());
    assert_eq!(desk.post(&town, ADD, &[("svar", &answer.to_string())]).await.status, 422);
    desk.cookies = kept;
    assert_eq!(amir.post(&town, ADD, &[("svar", &answer.to_string())]).await.status, 422, "it is used");
    // The same credential for two people.
    let options = amir.asked(&town, ADD).await;
    let (_, answer) = Key::make(&options, &right);
    assert_eq!(amir.post(&town, ADD, &[("svar", &answer.to_string())]).await.status, 303);
    let hers = desk.asked(&town, ADD).await;
    let mut stolen = answer.clone();
    let (_, of_hers) = Key::make(&hers, &right);
    stolen["response"]["clientDataJSON"] = of_hers["response"]["clientDataJSON"].clone();
    assert_eq!(desk.post(&town, ADD, &[("svar", &stolen.to_string())]).await.status, 422);
    assert!(desk.get(&town, ADD).await.main_text().contains("Du har ingen."));
    // A challenge for proving makes none, and one for making proves nothing.
    let options = desk.asked(&town, PROVE).await;
    let mut options_of_add = options.clone();
    options_of_add["publicKey"]["user"] = serde_json::json!({ "id": "AAAAAAAAAAAAAAAAAAAAAA" });
    let (_, answer) = Key::make(&options_of_add, &right);
    assert_eq!(desk.post(&town, ADD, &[("svar", &answer.to_string())]).await.status, 422);
    // Signed in nowhere.
    assert_eq!(town.post("/min-side/passnokler/start", "").await.status, 401);
    assert_eq!(town.post("/min-side/passnokler", "svar=x").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_sent_gets_a_kind_page() {
    let town = Town::with_people(Engine::sqlite()).await;
    let mut desk = Browser::of(&town, "Solveig").await;
    let long = format!("{{\"id\":\"{}\"}}", "A".repeat(20_000));
    let deep = "[".repeat(10_000);
    for odd in ["", "{}", "null", "[]", "💛", "{\"id\":1}", "' OR 1=1 --", "<script>alert(1)</script>", &long, &deep]
    {
        for path in [PROVE, ADD] {
            desk.asked(&town, path).await;
            let answer = desk.post(&town, path, &[("svar", odd)]).await;
            assert_eq!(answer.status, 422, "{path}");
            assert!(!answer.text().contains("<script>alert"));
        }
    }
    assert_eq!(town.post(PROVE, "").await.status, 422, "a form that was sent by hand");
    let cut = desk.post(&town, PROVE, &[("svar", &"x".repeat(70_000))]).await;
    assert_eq!(cut.status, 413);
    for site in ["cross-site", "same-site"] {
        for path in [PROVE, ADD, "/logg-inn/passnokkel/start", "/min-side/passnokler/start"] {
            let request = axum::http::Request::post(path).header("sec-fetch-site", site);
            assert_eq!(town.send(request.body(axum::body::Body::empty()).unwrap()).await.status, 403, "{path}");
        }
    }
    // Nothing that was asked and never answered stays.
    town.later(SignedDuration::from_mins(6));
    Browser::default().asked(&town, PROVE).await;
    let waiting = town.db().read(|tx| tx.row("SELECT COUNT(*) FROM trust_ceremony", params![])?.unwrap().int(0));
    assert_eq!(waiting.await.unwrap(), 1);
}
