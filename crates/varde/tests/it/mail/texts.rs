//! A room writes a text message: the gateway has it once, and whatever it answers is understood.

use super::{
    Sink, invite,
    room::{NUMBER, Room, SECRET, by_mail, by_sms, put, state, states, texting_town},
    rows,
};
use jiff::SignedDuration;
use mail::{
    Roads,
    notices::{Way, Writer, Writers},
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use testkit::{Engine, Gateway, Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn a_text_message_goes_once_and_nothing_of_it_is_left() {
    for engine in engines() {
        let (gateway, room) = (Gateway::start(SECRET), Room::new());
        let town = texting_town(engine, &gateway, &room).await;
        *room.words.lock().unwrap() = "Hei \"der\"\\ & {to}: stemmer det? 50 % ÆØÅ".to_owned();
        put(&town, Way::Sms, "1").await;
        town.carry().await;
        let texts = gateway.texts();
        assert_eq!(texts.len(), 1);
        let (text, token) = (&texts[0], room.made.lock().unwrap()[0].clone());
        assert_eq!((text.to.as_str(), text.method.as_str(), text.path.as_str()), (NUMBER, "POST", "/send"));
        let said = format!("Hei \"der\"\\ & {{to}}: stemmer det? 50 % ÆØÅ\nhttps://varde.example/nn/stemmer/{token}");
        assert_eq!(text.text, said);
        assert_eq!(text.headers["authorization"], SECRET);
        assert_eq!(
            (text.headers["content-type"].as_str(), text.headers["user-agent"].as_str()),
            ("application/json", "Varde")
        );
        assert_eq!(room.heard(), ["Sent"]);
        assert_eq!(states(&town).await, [state("sent", "", 0)]);
        let left = rows(&town, "mail_notice").await;
        for secret in ["91234567", "stemmer det", &token] {
            assert!(!left.contains(secret), "{secret} in {left}");
        }
        assert!(left.contains(&text.id), "its name is the row's");
        town.carry().await;
        assert!(gateway.texts().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_gateway_answers_is_understood() {
    for engine in engines() {
        let (gateway, room) = (Gateway::start(SECRET), Room::new());
        let town = texting_town(engine, &gateway, &room).await;
        for (mode, state_now, reason, told) in [
            ("202", "sent", "", Some("Sent")),
            ("429", "waiting", "gateway 429", None),
            ("500", "waiting", "gateway 500", None),
            ("403", "waiting", "gateway 403", None),
            ("400", "dead", "gateway 400", Some("Dead(\"gateway 400\")")),
            ("redirect", "waiting", "gateway 307", None),
            ("cut", "waiting", "gateway cut", None),
            ("noise", "waiting", "gateway cut", None),
            ("head", "waiting", "gateway cut", None),
            ("silent", "waiting", "gateway timeout", None),
            // It has said that it took the message; the rest is not read.
            ("endless", "sent", "", Some("Sent")),
        ] {
            gateway.mode(mode);
            put(&town, Way::Sms, mode).await;
            let began = Instant::now();
            town.carry().await;
            assert!(began.elapsed() < Duration::from_secs(5), "{mode}: {:?}", began.elapsed());
            let tries = i64::from(state_now == "waiting");
            assert_eq!(states(&town).await.last().unwrap(), &state(state_now, reason, tries), "{mode}");
            assert_eq!(room.heard(), Vec::from_iter(told), "{mode}");
            let taken = gateway.texts();
            assert_eq!(taken.len(), 1, "{mode}: one request, and nobody is followed elsewhere");
            assert_eq!(taken[0].path, "/send");
            // The next is to another number, and what waits is let go, so that each stands for itself.
            town.db()
                .write(|tx| tx.script("UPDATE mail_notice SET state = 'dropped' WHERE state = 'waiting'"))
                .await
                .unwrap();
            town.later(SignedDuration::from_mins(61));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_tried_again_is_the_same_under_the_same_name() {
    let (gateway, room) = (Gateway::start(SECRET), Room::new());
    let town = texting_town(Engine::sqlite(), &gateway, &room).await;
    // It had the message and could not say so: nobody can tell that from one that was lost.
    gateway.mode("cut");
    put(&town, Way::Sms, "1").await;
    put(&town, Way::Sms, "2").await;
    town.carry().await;
    let first = gateway.texts();
    assert_eq!(first.len(), 1, "where nobody answers, the rest waits");
    gateway.mode("accept");
    town.later(SignedDuration::from_secs(16));
    town.carry().await;
    let then = gateway.texts();
    assert_eq!(then.len(), 2);
    let again = then.iter().find(|text| text.id == first[0].id).unwrap();
    assert_eq!(again.body, first[0].body);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_never_says_that_it_has_a_message_gets_it_three_times_and_whoever_is_away_gets_it_when_they_come() {
    for engine in engines() {
        let (gateway, room) = (Gateway::start(SECRET), Room::new());
        let town = texting_town(engine, &gateway, &room).await;
        gateway.mode("cut");
        put(&town, Way::Sms, "1").await;
        for _ in 0..6 {
            town.carry().await;
            town.later(SignedDuration::from_mins(16));
        }
        assert_eq!(gateway.texts().len(), 3);
        assert_eq!(states(&town).await, [state("dead", "gateway cut", 2)]);
        assert_eq!(room.heard(), ["Dead(\"gateway cut\")"]);
        drop(gateway);
        put(&town, Way::Sms, "2").await;
        for _ in 0..6 {
            town.carry().await;
            town.later(SignedDuration::from_mins(16));
        }
        assert_eq!(states(&town).await[1], state("waiting", "gateway away", 6));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_too_long_is_never_sent_and_numbers_are_counted_as_addresses_are() {
    let (gateway, room) = (Gateway::start(SECRET), Room::new());
    let town = texting_town(Engine::sqlite(), &gateway, &room).await;
    *room.words.lock().unwrap() = "å".repeat(460);
    put(&town, Way::Sms, "long").await;
    town.carry().await;
    assert_eq!(states(&town).await, [state("dead", "content too-long", 0)]);
    assert_eq!(room.heard(), ["Dead(\"content too-long\")"]);
    *room.words.lock().unwrap() = "Hei".to_owned();
    town.later(SignedDuration::from_mins(61));
    for (once, number) in [("1", "912 34 567"), ("2", "0047 91234567"), ("3", "mob. 91 23 45 67"), ("4", NUMBER)] {
        *room.number.lock().unwrap() = number.to_owned();
        put(&town, Way::Sms, once).await;
        town.carry().await;
    }
    let texts = gateway.texts();
    assert!(texts.len() == 3 && texts.iter().all(|text| text.to == NUMBER), "one number, however it is written");
    assert_eq!(states(&town).await.last().unwrap(), &state("waiting", "limit", 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_says_nothing_holds_no_letter_up() {
    let (sink, gateway, room) = (Sink::start(), Gateway::start(SECRET), Room::new());
    let writers = Writers::of(vec![Arc::clone(&room) as Arc<dyn Writer>]);
    let roads = Roads { mail: Some(by_mail(&sink)), sms: Some(by_sms(&gateway.address())), writers };
    let town = Town::with_mail(Engine::sqlite(), roads).await;
    gateway.mode("silent");
    for once in ["1", "2", "3"] {
        put(&town, Way::Sms, once).await;
    }
    invite(&town, "Amir").await;
    let carrying = tokio::spawn(town.site.post().unwrap().clone().keep_carrying());
    let began = Instant::now();
    let letter = tokio::task::block_in_place(|| sink.next());
    assert!(letter.subject.contains("invitert") && began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    // Where only text messages are set up, nobody is offered a link by mail.
    carrying.abort();
    let town = texting_town(Engine::sqlite(), &gateway, &room).await;
    assert_eq!(town.post("/logg-inn/e-post", "epost=amir%40oyane-dps.example").await.status, 404);
}
