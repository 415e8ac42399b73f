//! Letters that nobody gets: refused at once, or come back later; and people who want fewer.

use super::{Sink, at, can, change, delivery_report, invite, number, over, person, town};
use crate::administration_people::act;
use jiff::SignedDuration;
use kernel::Language;
use mail::{
    notices::Writers,
    report,
    store::{
        outbox,
        silence::{self, Why},
    },
};
use testkit::{Engine, Town, engines};
use trust::{access::Right, people::Way};

async fn silences(town: &Town) -> Vec<silence::Silence> {
    let can = can(town, "Ingrid", Right::SeeWork).await;
    town.db().read(move |tx| silence::all(tx, &can)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_where_nobody_is_gets_nothing_more_until_it_is_another() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = person(&town, "Amir").await;
        sink.mode("nobody");
        invite(&town, "Amir").await;
        town.carry().await;
        let looking = can(&town, "Ingrid", Right::SeeWork).await;
        let dead = town.db().read(move |tx| outbox::dead(tx, &looking, 10)).await.unwrap();
        assert_eq!(
            (dead[0].person.as_str(), dead[0].reason.as_deref()),
            (amir.id.as_str(), Some("receiver 550 5.1.1"))
        );
        let silent = silences(&town).await;
        assert_eq!((silent[0].person.as_str(), silent[0].why), (amir.id.as_str(), Why::Bounced));

        sink.mode("accept");
        let (id, now) = (amir.id.clone(), town.clock.millis());
        town.db().write(move |tx| mail::letters::new_way(tx, &id, Way::Passkey, at(now))).await.unwrap();
        town.carry().await;
        assert!(sink.letters().is_empty(), "nothing more goes there");
        assert!(!invite(&town, "Amir").await, "and she is told so");
        change(&town, "Amir", Language::Nb, "amir.haddad@oyane-dps.example").await;
        let (id, now) = (amir.id.clone(), town.clock.millis());
        town.db().write(move |tx| mail::letters::new_way(tx, &id, Way::Passkey, at(now))).await.unwrap();
        town.carry().await;
        assert_eq!(sink.letters()[0].to, ["amir.haddad@oyane-dps.example"], "the new address is reached");
        assert!(silences(&town).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_that_is_not_about_the_address_holds_nothing_against_it() {
    let mut sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    for (mode, reason) in [("policy", "receiver 554 5.7.1"), ("full", "content 552 5.3.4")] {
        sink.mode(mode);
        invite(&town, "Amir").await;
        town.carry().await;
        let looking = can(&town, "Ingrid", Right::SeeWork).await;
        let dead = town.db().read(move |tx| outbox::dead(tx, &looking, 10)).await.unwrap();
        assert_eq!(dead.last().unwrap().reason.as_deref(), Some(reason));
        assert!(silences(&town).await.is_empty());
        town.later(SignedDuration::from_mins(61));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_comes_back_later_is_known_by_its_return_address() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        invite(&town, "Amir").await;
        town.carry().await;
        let came_to = sink.letters()[0].from.clone();
        let take = async |message: String| {
            let (report, now) = (report::read(message.as_bytes(), None), town.clock.millis());
            town.db().write(move |tx| report::take_in(tx, &report, &Writers::default(), now)).await.unwrap()
        };
        assert!(take(delivery_report(&came_to, "delayed", "4.4.1")).await && silences(&town).await.is_empty());
        let guessed = format!("retur+{}@post.example", "0".repeat(32));
        assert!(!take(delivery_report(&guessed, "failed", "5.1.1")).await, "a handle that is none of ours");
        assert!(silences(&town).await.is_empty());
        town.later(SignedDuration::from_hours(24 * 4));
        assert!(take(delivery_report(&came_to, "failed", "5.1.1")).await);
        let silent = silences(&town).await;
        assert_eq!((silent.len(), silent[0].why, silent[0].code.as_str()), (1, Why::Bounced, "returned 5.1.1"));
        assert!(!invite(&town, "Amir").await);

        // An administrator knows better: it is taken back, and the letter is tried again.
        let (keeping, id) = (can(&town, "Ingrid", Right::KeepPeople).await, person(&town, "Amir").await.id);
        assert!(town.db().write(move |tx| silence::take_back(tx, &keeping, &id, Why::Bounced)).await.unwrap());
        let looking = can(&town, "Ingrid", Right::SeeWork).await;
        let now = town.clock.millis();
        let again = move |tx: &mut kernel::Tx<'_>| {
            let dead = outbox::dead(tx, &looking, 10)?;
            outbox::try_again(tx, &looking, &dead[0].id, now)
        };
        assert!(town.db().write(again).await.unwrap());
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_from_an_old_address_holds_nothing_back_from_the_new_one() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        invite(&town, "Amir").await;
        town.carry().await;
        let came_to = sink.letters()[0].from.clone();
        let (ingrid, amir) = (town.sign_in("Ingrid").await, person(&town, "Amir").await.id);
        let form = "navn=Amir&epost=amir.haddad@oyane-dps.example&sprak=nb";
        act(&town, &ingrid, &format!("/administrasjon/folk/{amir}/endre"), form).await;
        town.later(SignedDuration::from_secs(1));
        town.carry().await;
        let old = sink.letters().into_iter().find(|letter| letter.to[0] == "amir@oyane-dps.example").unwrap().from;
        for came_to in [came_to, old] {
            let (report, now) =
                (report::read(delivery_report(&came_to, "failed", "5.1.1").as_bytes(), None), town.clock.millis());
            assert!(town.db().write(move |tx| report::take_in(tx, &report, &Writers::default(), now)).await.unwrap());
            assert!(silences(&town).await.is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_fewer_letters_presses_a_button_or_lets_their_program_do_it() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        invite(&town, "Amir").await;
        invite(&town, "Solveig").await;
        town.carry().await;
        let letters = sink.letters();
        let stop = |to: &str| {
            let letter = letters.iter().find(|letter| letter.to[0].starts_with(to)).unwrap();
            let inside = letter.headers["list-unsubscribe"].trim_matches(['<', '>']).to_owned();
            inside.strip_prefix(testkit::URL).unwrap().to_owned()
        };
        // Looking changes nothing; pressing does.
        let page = town.get(&stop("amir")).await;
        assert!(page.status == 200 && page.main_text().contains("bare det du selv ber om"));
        assert!(silences(&town).await.is_empty());
        assert!(town.post(&stop("amir"), "").await.main_text().contains("Da er det gjort"));
        // RFC 8058: a POST from the mail program's server, without anything of a browser.
        let request = axum::http::Request::post(stop("solveig"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(axum::body::Body::from("List-Unsubscribe=One-Click"));
        assert_eq!(town.send(request.unwrap()).await.status, 200);
        assert_eq!(silences(&town).await.iter().filter(|silence| silence.why == Why::Stopped).count(), 2);
        assert_eq!(town.get("/e-post/slutt/0123456789abcdef0123456789abcdef").await.status, 404);
        assert_eq!(town.post("/e-post/slutt/x", "").await.status, 404);

        let (id, now) = (person(&town, "Amir").await.id, town.clock.millis());
        let three = move |tx: &mut kernel::Tx<'_>| {
            mail::letters::role(tx, &id, at(now))?;
            mail::letters::new_way(tx, &id, Way::Passkey, at(now))
        };
        town.db().write(three).await.unwrap();
        town.post("/logg-inn/e-post", "epost=amir%40oyane-dps.example").await;
        town.carry().await;
        let mut subjects: Vec<String> = sink.letters().into_iter().map(|letter| letter.subject).collect();
        subjects.sort();
        assert_eq!(
            subjects,
            ["Varde: en ny måte å logge inn på", "Varde: lenken du ba om"],
            "what is asked for, and safety"
        );
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE reason = 'stopped'").await, 1);
        let amir = over(&town, "Ingrid", "Amir").await;
        assert_eq!(amir.object().name, "Amir");
    }
}
