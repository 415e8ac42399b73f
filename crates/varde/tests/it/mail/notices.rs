//! A room writes to an organisation: once, in its own words, and it hears what became of it.

use super::{
    Sink, at, delivery_report, invite, number, person,
    room::{ADDRESS, Room, WORDS, put, state, states, town_of},
    rows,
};
use jiff::SignedDuration;
use mail::{
    notices::{Put, Way, Writer, Writers},
    report,
};
use std::sync::Arc;
use testkit::{Engine, Town, engines};
use trust::people::Way as In;

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_goes_once_and_nothing_of_it_is_left() {
    for engine in engines() {
        let (sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        assert_eq!(put(&town, Way::Email, "reminder/1").await, Put::Waits);
        assert_eq!(put(&town, Way::Email, "reminder/1").await, Put::Before, "one thing is told once");
        assert_eq!(put(&town, Way::Sms, "text/1").await, Put::Waits, "two ways are two things");
        town.carry().await;
        let letters = sink.letters();
        assert_eq!(letters.len(), 1);
        let (letter, token) = (&letters[0], room.made.lock().unwrap()[0].clone());
        let header = |name: &str| letter.headers.get(name).map(String::as_str).unwrap_or_default();
        assert_eq!((letter.to[0].as_str(), letter.subject.as_str()), (ADDRESS, "Varde: eit spørsmål"));
        assert_eq!((header("from"), header("to")), ("Varde <varde@post.example>", "Naustet <post@naustet.example>"));
        assert_eq!((header("auto-submitted"), header("content-language")), ("auto-generated", "nn"));
        assert_eq!(header("list-unsubscribe"), format!("<https://varde.example/nn/slutt/{token}>"));
        assert_eq!(header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
        let handle = letter.from.strip_prefix("retur+").and_then(|rest| rest.strip_suffix("@post.example")).unwrap();
        assert!(report::handle(handle).is_some(), "{}", letter.from);
        let link = format!("https://varde.example/nn/stemmer/{token}");
        assert!(
            letter.text.starts_with(&format!("{WORDS}\n\n{link}\n\n-- \nDenne meldinga er send av Varde.")),
            "{}",
            letter.text
        );
        assert!(letter.html.contains(&format!("<a href=\"{link}\">Ja, det stemmer</a>")), "{}", letter.html);
        assert!(letter.html.contains("Skriv ikkje meir til oss") && letter.html.contains("<html lang=\"nn\">"));
        assert_eq!(room.heard(), ["Sent"]);

        let id = "SELECT COUNT(*) FROM mail_notice WHERE state = 'sent' AND sealed IS NULL AND handle IS NOT NULL";
        assert_eq!(number(&town, id).await, 1);
        let left = rows(&town, "mail_notice").await;
        for secret in [ADDRESS, "naustet", "tirsdager", &token, handle] {
            assert!(!left.contains(secret), "{secret} in {left}");
        }
        let message = header("message-id").trim_matches(['<', '>']).split('@').next().unwrap();
        assert!(left.contains(message), "its name is the row's");
        town.carry().await;
        assert!(sink.letters().is_empty());
        assert_eq!(put(&town, Way::Email, "reminder/1").await, Put::Before, "also when it has gone");

        // What is over is forgotten after a while; what waits is not.
        let late = town.clock.millis() + 91 * 24 * 60 * 60 * 1000;
        town.db().write(move |tx| mail::sweep(tx, late)).await.unwrap();
        assert_eq!(states(&town).await, [state("waiting", "", 0)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_leaves_somebody_must_ring() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let notice = |way| mail::notices::Notice {
            tenant: "oyane-dps",
            room: "boathouse",
            kind: "reminder",
            about: "7k2f9q",
            once: "1",
            way,
            good_for: 1,
        };
        let moment = mail::letters::Moment { now: town.clock.millis(), mail: false, sms: false };
        for (way, mail, sms, come) in [
            (Way::Email, false, true, Put::NotSetUp),
            (Way::Sms, true, false, Put::NotSetUp),
            (Way::Sms, false, true, Put::Waits),
        ] {
            let moment = mail::letters::Moment { mail, sms, ..moment };
            let put = town.db().write(move |tx| mail::notices::put(tx, &notice(way), moment)).await.unwrap();
            assert_eq!(put, come);
        }
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_notice").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_must_wait_carries_the_same_link_to_the_newest_address() {
    for engine in engines() {
        let (mut sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        sink.mode("greylist");
        put(&town, Way::Email, "1").await;
        town.carry().await;
        assert_eq!(states(&town).await, [state("waiting", "receiver 451 4.7.1", 1)], "codes and no words");
        let token = room.made.lock().unwrap()[0].clone();
        assert!(!rows(&town, "mail_notice").await.contains(&token), "what waits is sealed");
        town.later(SignedDuration::from_secs(16));
        town.carry().await;
        assert_eq!(states(&town).await[0].2, 2);
        sink.mode("accept");
        *room.address.lock().unwrap() = Some("ny@naustet.example".to_owned());
        town.later(SignedDuration::from_mins(1));
        town.carry().await;
        let letters = sink.letters();
        assert_eq!((letters.len(), letters[0].to[0].as_str()), (1, "ny@naustet.example"));
        assert!(letters[0].text.contains(&token), "{}", letters[0].text);
        assert_eq!(room.made.lock().unwrap().len(), 1, "one link, however many tries");
        assert_eq!(room.heard(), ["Sent"], "a try is no outcome");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_dies_between_handing_over_and_writing_it_down_sends_the_same_letter_again() {
    for engine in engines() {
        let (mut sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        sink.mode("silent");
        put(&town, Way::Email, "1").await;
        let carrying = tokio::spawn({
            let post = town.site.post().unwrap().clone();
            async move { post.carry().await }
        });
        // The server has the whole letter; the program is gone before it hears so.
        let first = tokio::task::block_in_place(|| sink.next());
        assert!(!carrying.is_finished());
        carrying.abort();
        assert!(carrying.await.unwrap_err().is_cancelled());
        sink.mode("accept");
        town.carry().await;
        assert!(sink.letters().is_empty(), "its lease holds");
        town.later(SignedDuration::from_secs(5 * 60 + 1));
        town.carry().await;
        let again = sink.letters();
        assert_eq!(again.len(), 1);
        assert_eq!(first.headers["message-id"], again[0].headers["message-id"]);
        assert_eq!((&first.text, &first.from), (&again[0].text, &again[0].from), "the same link, the same way back");
        assert_eq!(room.made.lock().unwrap().len(), 1);
        assert_eq!(room.heard(), ["Sent"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_dead_and_the_room_hears_why() {
    for engine in engines() {
        let (mut sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        for (mode, reason, told) in [
            ("nobody", "receiver 550 5.1.1", "Nobody(\"receiver 550 5.1.1\")"),
            ("policy", "receiver 554 5.7.1", "Dead(\"receiver 554 5.7.1\")"),
            ("full", "content 552 5.3.4", "Dead(\"content 552 5.3.4\")"),
        ] {
            sink.mode(mode);
            put(&town, Way::Email, mode).await;
            town.carry().await;
            assert_eq!(states(&town).await.last().unwrap(), &state("dead", reason, 0));
            assert_eq!(room.heard(), [told]);
        }
        town.later(SignedDuration::from_hours(2));
        *room.address.lock().unwrap() = Some("ingen adresse".to_owned());
        put(&town, Way::Email, "no address").await;
        town.carry().await;
        assert_eq!(room.heard(), ["Dead(\"no-address\")"]);
        put(&town, Way::Email, "late").await;
        town.later(SignedDuration::from_hours(73));
        town.carry().await;
        assert_eq!(room.heard(), ["Dead(\"too-late\")"]);
        *room.address.lock().unwrap() = None;
        put(&town, Way::Email, "over").await;
        town.carry().await;
        assert_eq!(
            states(&town).await.last().unwrap(),
            &state("dropped", "gone", 0),
            "there is nothing to say any more"
        );
        assert!(room.heard().is_empty());
        assert!(sink.letters().is_empty());
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_notice WHERE sealed IS NOT NULL").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_fails_holds_nobody_up_for_long() {
    for engine in engines() {
        let (sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        *room.words.lock().unwrap() = String::new();
        put(&town, Way::Email, "1").await;
        assert!(town.site.post().unwrap().carry().await.is_err());
        assert_eq!(states(&town).await, [state("waiting", "database", 1)]);
        *room.words.lock().unwrap() = WORDS.to_owned();
        invite(&town, "Amir").await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 1, "the letter goes at once");
        town.later(SignedDuration::from_secs(16));
        town.carry().await;
        assert_eq!(sink.letters().len(), 1, "and the notice when the room is well again");
        assert_eq!(room.heard(), ["Sent"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_of_a_room_that_is_not_here_is_dead_and_holds_nobody_up() {
    let (sink, room) = (Sink::start(), Room::new());
    let other = super::town(Engine::sqlite(), &sink).await;
    put(&other, Way::Email, "1").await;
    invite(&other, "Amir").await;
    other.carry().await;
    assert_eq!(states(&other).await, [state("dead", "no-writer", 0)]);
    assert_eq!(sink.letters().len(), 1);
    assert!(room.heard().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_comes_back_later_is_told_to_its_room_once() {
    for engine in engines() {
        let (sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        put(&town, Way::Email, "1").await;
        town.carry().await;
        let came_to = sink.letters()[0].from.clone();
        assert_eq!(room.heard(), ["Sent"]);
        let writers = Writers::of(vec![Arc::clone(&room) as Arc<dyn Writer>]);
        let take = async |action: &str, status: &str| {
            let (report, now) =
                (report::read(delivery_report(&came_to, action, status).as_bytes(), None), town.clock.millis());
            let writers = writers.clone();
            town.db().write(move |tx| report::take_in(tx, &report, &writers, now)).await.unwrap()
        };
        assert!(take("delayed", "4.4.1").await && room.heard().is_empty());
        town.later(SignedDuration::from_hours(24));
        assert!(take("failed", "5.1.1").await);
        assert_eq!(room.heard(), ["Nobody(\"returned 5.1.1\")"]);
        assert_eq!(states(&town).await, [state("dead", "returned 5.1.1", 0)]);
        assert!(take("failed", "5.1.1").await && room.heard().is_empty(), "told once");
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_silence").await, 0, "nobody who works here is meant");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_and_notices_to_one_address_are_counted_together() {
    for engine in engines() {
        let (sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        // Amir's own address stands in an entry too.
        *room.address.lock().unwrap() = Some(" Amir@Oyane-DPS.example".trim().to_owned());
        for once in ["1", "2", "3"] {
            put(&town, Way::Email, once).await;
        }
        let (id, now) = (person(&town, "Amir").await.id, town.clock.millis());
        let two = move |tx: &mut kernel::Tx<'_>| {
            mail::letters::new_way(tx, &id, In::Passkey, at(now))?;
            mail::letters::new_way(tx, &id, In::Oidc, at(now))
        };
        town.db().write(two).await.unwrap();
        town.carry().await;
        let subjects: Vec<String> = sink.letters().into_iter().map(|letter| letter.subject).collect();
        let (new, question) = ("Varde: en ny måte å logge inn på", "Varde: eit spørsmål");
        assert_eq!(subjects, [new, new, question], "letters go first, and three an hour is all");
        let waits = states(&town).await;
        assert_eq!(waits.iter().filter(|one| **one == state("waiting", "limit", 0)).count(), 2, "{waits:?}");
        town.later(SignedDuration::from_mins(61));
        town.carry().await;
        assert_eq!(sink.letters().len(), 2);
        assert_eq!(room.made.lock().unwrap().len(), 3, "what waited for room has the link that was made for it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_carry_the_same_notices_and_each_goes_once() {
    for engine in engines() {
        let (sink, room) = (Sink::start(), Room::new());
        let town = town_of(engine, &sink, &room).await;
        let app = &town.site.app;
        let writers = Writers::of(vec![Arc::clone(&room) as Arc<dyn Writer>]);
        let roads = mail::Roads { mail: Some(super::room::by_mail(&sink)), sms: None, writers };
        let (texts, url) = (app.texts.clone(), app.settings.url.clone());
        let other = mail::Post::new(app.db.clone(), app.clock.clone(), texts, app.vault.clone(), url, roads);
        for once in ["1", "2", "3"] {
            put(&town, Way::Email, once).await;
        }
        let (first, second) = tokio::join!(town.site.post().unwrap().carry(), other.carry());
        first.unwrap();
        second.unwrap();
        assert_eq!(sink.letters().len(), 3);
        assert_eq!(room.heard().len(), 3);
    }
}
