//! Who looks after the work sees notices beside letters; and neither database nor log tells to whom they went.

use super::{
    Sink, number,
    room::{ADDRESS, NUMBER, Room, SECRET, by_mail, by_sms, put, state, states, town_of},
};
use jiff::SignedDuration;
use mail::{
    Roads,
    notices::{Way, Writer, Writers},
};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use testkit::{Answer, Engine, Gateway, Town, engines};

const WORK: &str = "/administrasjon/arbeid";

async fn press(town: &Town, cookie: &str, path: &str, id: &str) -> Answer {
    let request = axum::http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .body(axum::body::Body::from(format!("kilde=beskjed&id={id}")));
    town.send(request.unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn ingrid_tries_again_and_gives_up_and_hilde_sees_nothing() {
    for engine in engines() {
        let (mut sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        sink.mode("policy");
        put(&town, Way::Email, "1").await;
        town.carry().await;
        let (ingrid, hilde) = (town.sign_in("Ingrid").await, town.sign_in("Hilde").await);
        let page = town.get_with(WORK, "cookie", &ingrid).await;
        assert!(page.main_text().contains("receiver 554 5.7.1") && page.main_text().contains("Prøv igjen nå"));
        assert!(!page.text().contains("naustet") && !page.text().contains('⟦'), "{}", page.main_text());
        let id = page.text().split("/arbeid/beskjed/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        assert!(!town.get_with(WORK, "cookie", &hilde).await.text().contains(&id), "another tenant's");

        let again = format!("{WORK}/igjen");
        let theirs = press(&town, &hilde, &again, &id).await;
        assert_eq!(theirs.header("location"), format!("{WORK}?gjort=for-sent"));
        assert_eq!(states(&town).await[0].0, "dead");
        sink.mode("accept");
        assert_eq!(press(&town, &ingrid, &again, &id).await.header("location"), format!("{WORK}?gjort=igjen"));
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        assert_eq!(room.made.lock().unwrap().len(), 2, "it is written anew");
        assert_eq!(room.heard(), ["Dead(\"receiver 554 5.7.1\")", "Sent"]);
        let late = press(&town, &ingrid, &again, &id).await;
        assert_eq!(late.header("location"), format!("{WORK}?gjort=for-sent"), "it has gone");

        sink.mode("greylist");
        put(&town, Way::Email, "2").await;
        town.carry().await;
        let page = town.get_with(WORK, "cookie", &ingrid).await;
        let id = page.text().split("/arbeid/beskjed/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        assert!(!page.main_text().contains("Prøv igjen nå"), "it is tried again by itself");
        let ask = town.get_with(&format!("{WORK}/beskjed/{id}/gi-opp"), "cookie", &ingrid).await;
        assert_eq!(ask.status, 200);
        assert_eq!(town.get_with(&format!("{WORK}/beskjed/{id}/gi-opp"), "cookie", &hilde).await.status, 404);
        let given_up = press(&town, &ingrid, &format!("{WORK}/gi-opp"), &id).await;
        assert_eq!(given_up.header("location"), format!("{WORK}?gjort=oppgitt"));
        sink.mode("accept");
        town.later(SignedDuration::from_mins(1));
        town.carry().await;
        assert!(sink.letters().is_empty());
        assert!(states(&town).await.contains(&state("dropped", "given-up", 1)));
        let noted = "SELECT COUNT(*) FROM trust_audit WHERE action IN ('mail.try_notice_again', 'mail.give_up_notice')";
        assert_eq!(number(&town, noted).await, 2);
        let bjarne = town.sign_in("Bjarne").await;
        let events = town.get_with("/administrasjon/hendelser", "cookie", &bjarne).await.main_text();
        assert!(
            events.contains("Ingrid prøvde en beskjed på nytt") && events.contains("Ingrid ga opp en beskjed"),
            "{events}"
        );
    }
}

/// Where the log goes in the test below.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

// On one thread, so that everything that is said is said to this log.
#[tokio::test]
async fn no_log_and_no_row_tells_to_whom_or_what() {
    let (log, sink, gateway, room) = (Log::default(), Sink::start(), Gateway::start(SECRET), Room::new());
    let writer = {
        let log = log.clone();
        move || log.clone()
    };
    let listen = || {
        let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
        tracing::Dispatch::new(subscriber.with_writer(writer.clone()).finish())
    };
    // With one listener alone, whatever a test beside this one says first would be heard by nobody from then on.
    let (_other, listener) = (listen(), listen());
    let _listening = tracing::dispatcher::set_default(&listener);
    let writers = Writers::of(vec![Arc::clone(&room) as Arc<dyn Writer>]);
    let roads = Roads { mail: Some(by_mail(&sink)), sms: Some(by_sms(&gateway.address())), writers };
    let town = Town::with_mail(Engine::sqlite(), roads).await;
    log.0.lock().unwrap().clear();
    let mut sink = sink;
    for (mail, sms, n) in [("nobody", "400", 1), ("greylist", "500", 2), ("accept", "accept", 3)] {
        sink.mode(mail);
        gateway.mode(sms);
        put(&town, Way::Email, &format!("mail/{n}")).await;
        put(&town, Way::Sms, &format!("sms/{n}")).await;
        town.carry().await;
        town.later(SignedDuration::from_mins(61));
    }
    assert!(!sink.letters().is_empty() && !gateway.texts().is_empty());
    let said = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(said.contains("boathouse.reminder") && said.contains("gateway 500"), "it does say something: {said}");
    let mut kept = String::new();
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'directory%' AND name NOT LIKE 'sqlite%'";
    for row in town.db().read(move |tx| tx.rows(tables, &[])).await.unwrap() {
        kept.push_str(&super::rows(&town, &row.text(0).unwrap()).await);
    }
    let tokens = room.made.lock().unwrap().clone();
    let secrets = [ADDRESS, "naustet", &NUMBER[1..], "tirsdager", "eit spørsmål", "naust\""];
    for secret in secrets.into_iter().chain(tokens.iter().map(String::as_str)) {
        assert!(
            !said.contains(secret),
            "the log says {secret}: {}",
            said.lines().find(|line| line.contains(secret)).unwrap()
        );
        assert!(!kept.contains(secret), "a row says {secret}");
    }
    assert!(!said.contains(SECRET), "nor the gateway's secret");
}
