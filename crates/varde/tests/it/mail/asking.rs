//! Solveig asks for a link, and comes in by it, once, in the browser that she asked in.

use super::{Sink, can, change, link, number, person, town};
use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use kernel::Language;
use testkit::{Answer, Engine, Town, engines};
use trust::{
    access::Right,
    people::{State, Way},
    secret::Token,
    store::sessions,
};

fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

async fn ask(town: &Town, email: &str, browser: &str) -> String {
    let form = format!("epost={}", email.replace('@', "%40"));
    let request = Request::post("/logg-inn/e-post")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", browser);
    let answer = town.send(request.body(Body::from(form)).unwrap()).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/logg-inn/sendt"));
    cookie(&answer)
}

/// Opens a link in a browser that carries `browser`, and presses the button. The page before, and the answer.
async fn press(town: &Town, path: &str, browser: &str) -> (String, Answer) {
    let carried = format!("{browser}; {}", cookie(&town.get(path).await));
    let page = town.get_with("/inn", "cookie", &carried).await.main_text();
    let request = Request::post("/inn").header("sec-fetch-site", "same-origin").header("cookie", &carried);
    (page, town.send(request.body(Body::empty()).unwrap()).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn solveig_comes_in_by_a_link_once_in_her_own_browser() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        assert!(town.get("/logg-inn").await.main_text().contains("Med lenke på e-post"));
        let hers = ask(&town, " Solveig@Oyane-DPS.example ", "").await;
        let sent = town.get("/logg-inn/sendt").await.main_text();
        assert!(sent.contains("Hvis adressen er kjent her") && sent.contains("én gang"), "{sent}");
        town.carry().await;
        let path = link(&sink.letters()[0]);

        let (page, answer) = press(&town, &path, "").await;
        assert!(page.contains("Lenken hører til en annen nettleser"), "{page}");
        assert_eq!(answer.status, 422, "whoever has the letter and not the browser does not come in");
        let (_, answer) = press(&town, &path, &format!("__Host-varde-her={}", "a".repeat(64))).await;
        assert_eq!(answer.status, 422);

        let (page, answer) = press(&town, &path, &hers).await;
        assert!(page.contains("Velkommen inn"));
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/min-side"));
        let session = cookie(&answer);
        assert!(town.get_with("/min-side", "cookie", &session).await.main_text().contains("Hei, Solveig"));
        let (token, now) = (Token::read(session.split_once('=').unwrap().1).unwrap(), town.clock.millis());
        let actor = town.db().read(move |tx| sessions::who(tx, &token, now)).await.unwrap().unwrap();
        assert!(actor.way() == Way::Link && actor.state() == State::Open && !actor.is_fresh(), "never enough for much");

        let (page, answer) = press(&town, &path, &hers).await;
        assert!(page.contains("Lenken er brukt") && answer.status == 422);
        // Two that are asked for in one browser both work until one is used; a quarter of an hour, and not longer.
        let again = ask(&town, "solveig@oyane-dps.example", &hers).await;
        assert_eq!(again, hers);
        town.carry().await;
        let late = link(&sink.letters()[0]);
        town.later(SignedDuration::from_mins(16));
        let (page, answer) = press(&town, &late, &hers).await;
        assert!(page.contains("Lenken virker ikke lenger") && answer.status == 422);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenant_says_yes_to_links_first_and_no_holds_at_once() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let hers = ask(&town, "solveig@oyane-dps.example", "").await;
        town.carry().await;
        let path = link(&sink.letters()[0]);
        let set = async |allowed: bool| {
            let can = can(&town, "Ingrid", Right::KeepSettings).await;
            town.db().write(move |tx| mail::store::setting::set_links(tx, &can, allowed)).await.unwrap();
        };
        set(false).await;
        let (_, answer) = press(&town, &path, &hers).await;
        assert_eq!(answer.status, 422, "a link that is on its way is held to it too");
        ask(&town, "solveig@oyane-dps.example", &hers).await;
        ask(&town, "marit@askoy-kommune.example", "").await;
        town.carry().await;
        let to: Vec<_> = sink.letters().into_iter().map(|letter| letter.to[0].clone()).collect();
        assert_eq!(to, ["marit@askoy-kommune.example"], "another tenant has its own mind");
        set(true).await;
        ask(&town, "solveig@oyane-dps.example", &hers).await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        let noted = "SELECT COUNT(*) FROM trust_audit WHERE action IN ('mail.allow_links', 'mail.forbid_links')";
        assert_eq!(number(&town, noted).await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_alone_lets_nobody_in_whose_role_reaches_far() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let hers = ask(&town, "solveig@oyane-dps.example", "").await;
        ask(&town, "ingrid@oyane-dps.example", "").await;
        town.carry().await;
        let letters = sink.letters();
        let to: Vec<_> = letters.iter().map(|letter| letter.to[0].clone()).collect();
        assert_eq!(to, ["solveig@oyane-dps.example"], "a leader may, an administrator may not");
        let (id, now) = (person(&town, "Solveig").await.id, town.clock.millis());
        let granted = format!(
            "INSERT INTO trust_grant (id, tenant, person, role, asked_by, asked_at, agreed_by, agreed_at)
             VALUES ('{id}', 'oyane-dps', '{id}', 'auditor', 'command-line', {now}, 'command-line', {now})"
        );
        town.db().write(move |tx| tx.script(&granted)).await.unwrap();
        let (_, answer) = press(&town, &link(&letters[0]), &hers).await;
        assert_eq!(answer.status, 422, "it was sent before her role reached far");
        for name in ["Solveig", "Bjarne"] {
            super::invite(&town, name).await;
        }
        town.carry().await;
        assert_eq!(sink.letters().len(), 0, "nor is she, or an auditor who has no way in yet, invited by a letter");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_had_to_wait_lasts_from_when_it_goes() {
    let mut sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    sink.mode("greylist");
    let hers = ask(&town, "solveig@oyane-dps.example", "").await;
    for _ in 0..30 {
        town.carry().await;
        town.later(SignedDuration::from_mins(1));
    }
    sink.mode("accept");
    town.carry().await;
    town.later(SignedDuration::from_mins(10));
    let (page, answer) = press(&town, &link(&sink.letters()[0]), &hers).await;
    assert!(page.contains("Velkommen inn") && answer.status == 303, "{page}");
    assert_eq!(number(&town, "SELECT COUNT(*) FROM trust_link").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_works_in_two_places_gets_a_link_to_each() {
    let sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    let hilde = super::can(&town, "Hilde", Right::KeepPeople).await;
    let now = town.clock.millis();
    let add = move |tx: &mut kernel::Tx<'_>| {
        let about =
            trust::store::people::About { name: "Amir", email: "amir@oyane-dps.example", language: Language::Nb };
        trust::store::people::add(tx, &hilde, about, now)
    };
    assert!(town.db().write(add).await.unwrap().is_ok());
    ask(&town, "amir@oyane-dps.example", "").await;
    town.carry().await;
    let letters = sink.letters();
    let said: String = letters.iter().map(|letter| letter.text.clone()).collect();
    assert!(letters.len() == 2 && said.contains("Øyane DPS") && said.contains("Askøy kommune"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_an_address_comes_back_as_it_was_written() {
    let sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    for (odd, shown) in [("", ""), ("solveig", "solveig"), ("a%40b", "a@b"), ("%3Cscript%3E", "&lt;script&gt;")] {
        let answer = town.post("/nn/logg-inn/e-post", &format!("epost={odd}")).await;
        assert_eq!(answer.status, 422);
        assert!(answer.main_text().contains("Skriv heile adressa"), "{odd}");
        assert!(odd.is_empty() || answer.text().contains(&format!("value=\"{shown}\"")), "{odd}");
    }
    let two = town.post("/logg-inn/e-post", "epost=amir%40oyane-dps.example%0d%0aBcc%3A+a%40b.no").await;
    assert_eq!(two.status, 422, "no second line in a head");
    change(&town, "Amir", Language::Nb, "ærlig@oyane-dps.example").await;
    town.post("/logg-inn/e-post", "epost=%C3%A6rlig%40oyane-dps.example").await;
    town.carry().await;
    assert_eq!(sink.letters()[0].to, ["ærlig@oyane-dps.example"], "SMTPUTF8");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_mail_is_set_up_the_page_says_so_kindly() {
    let town = Town::new(Engine::sqlite()).await;
    let page = town.get("/logg-inn").await;
    assert!(page.main_text().contains("Herfra sendes det ikke lenker på e-post"), "{}", page.main_text());
    assert!(!page.text().contains("name=\"epost\""));
    assert_eq!(town.post("/logg-inn/e-post", "epost=a%40b.no").await.status, 404);
    assert_eq!(town.get("/logg-inn/sendt").await.status, 404);
}
