//! A calendar that is fetched by itself: Amir types an address, says yes to what is there, and it goes on from there.

use super::{HERE, PAGE, cafe, calendar};
use crate::{
    administration_people::{act, get, post, record},
    dead_links::way_out,
    stand_in::{Says, StandIn},
};
use gatherings::{arrival::MOST_BYTES, store, subscription::Subscription};
use jiff::SignedDuration;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use testkit::{Engine, Town, engines};
use trust::vault::Place;
use url::form_urlencoded::byte_serialize;

const SIX: SignedDuration = SignedDuration::from_hours(6);

/// What the calendar's server says.
#[derive(Clone)]
enum Now {
    /// This calendar, with this mark; 304 to whoever has it.
    Calendar(String, &'static str),
    /// This status and this body.
    Status(&'static str, String),
    /// More than anybody takes.
    Huge,
    /// Nothing, for a long time.
    Silent,
    /// It leads here.
    Leads(String),
}

#[derive(Clone)]
struct Server {
    here: StandIn,
    now: Arc<Mutex<Now>>,
}

impl Server {
    async fn new() -> Self {
        let now = Arc::new(Mutex::new(Now::Calendar(calendar(&cafe("")), "\"a\"")));
        let said = Arc::clone(&now);
        let here = StandIn::new(move |head| match said.lock().unwrap().clone() {
            Now::Calendar(_, tag) if head.to_lowercase().contains(&format!("if-none-match: {tag}")) => {
                Says::answer("304 Not Modified", "", b"")
            }
            Now::Calendar(text, tag) => {
                Says::answer("200 OK", &format!("content-type: text/calendar\r\netag: {tag}\r\n"), text.as_bytes())
            }
            Now::Status(status, body) => Says::answer(status, "content-type: text/html\r\n", body.as_bytes()),
            Now::Huge => Says::Endless("HTTP/1.1 200 OK\r\n\r\n".into(), vec![b'x'; 1 << 20], Duration::ZERO),
            Now::Silent => Says::Nothing,
            Now::Leads(to) => Says::leads("302 Found", &to),
        })
        .await;
        Self { here, now }
    }

    fn says(&self, now: Now) {
        *self.now.lock().unwrap() = now;
    }

    /// Where it is, as a form sends it.
    fn form(&self) -> String {
        let address = format!("http://kalender.example:{}/hemmelig-7f3a/naustet.ics", self.here.port());
        format!("adresse={}", byte_serialize(address.as_bytes()).collect::<String>())
    }
}

async fn town(engine: Engine) -> Town {
    Town::with_people(engine).await.with_site(|site| site.with_calendars(way_out().taking(MOST_BYTES)))
}

fn all() -> String {
    format!("{PAGE}/abonnement")
}

async fn only(town: &Town) -> Subscription {
    let row = |tx: &mut kernel::Tx<'_>| {
        let row = tx.row("SELECT id FROM gatherings_subscription", kernel::params![])?.unwrap();
        store::subscription(tx, &row.text(0)?)
    };
    town.db().read(row).await.unwrap().unwrap()
}

/// Six hours or more later: the job runs, and is waited for.
async fn later(town: &Town, by: SignedDuration) -> Subscription {
    let before = only(town).await.due_at;
    town.later(by);
    town.site.put_down_heard().await.unwrap();
    for _ in 0..200 {
        let now = only(town).await;
        if now.due_at != before {
            town.site.catch_up().await.unwrap();
            return now;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the job did not run");
}

/// Adds the address of a server, and says on which page it is.
async fn added(town: &Town, amir: &str, server: &Server) -> String {
    let (page, said) = act(town, amir, &format!("{}/legg-til", all()), &server.form()).await;
    assert!(said.contains("Adressen er lagt til."), "{said}");
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_sees_what_is_there_says_yes_and_what_changes_there_changes_here() {
    for engine in engines() {
        let (town, server) = (town(engine).await, Server::new().await);
        let amir = town.sign_in("Amir").await;
        assert!(get(&town, &amir, PAGE).await.text().contains(&format!("href=\"{}\"", all())));
        let preview = post(&town, &amir, &all(), &server.form()).await;
        let text = preview.main_text();
        assert_eq!(preview.status, 200, "{text}");
        for said in ["Dette er i «Naustet»", "Naustkafé", "8. desember", "Ja, hent denne"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 404, "nothing is taken in yet");

        let page = added(&town, &amir, &server).await;
        town.site.catch_up().await.unwrap();
        let said = get(&town, &amir, &page).await;
        assert!(said.main_text().contains("Ett treff er nytt."), "{}", said.main_text());
        assert!(!said.text().contains("hemmelig-7f3a"), "whoever has the address may read the calendar");
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 200);
        assert!(get(&town, &amir, "/mine-treff").await.main_text().contains("Naustkafé"), "he is the host");
        assert_eq!(record(&town, HERE).await[0].0, "gathering.subscribe");
        let first = only(&town).await;
        let report = format!("{PAGE}/{}", first.import.clone().unwrap());
        assert!(said.text().contains(&format!("href=\"{report}\"")));
        assert!(get(&town, &amir, &report).await.main_text().contains("Naustkafé"));

        // As it was: nothing is sent, and nothing changes.
        let same = later(&town, SIX).await;
        assert!(same.failures == 0 && same.fetched_at > first.fetched_at && same.import == first.import);
        let asked = server.here.asked();
        assert!(asked.last().unwrap().to_lowercase().contains("if-none-match: \"a\""), "{asked:?}");
        assert!(asked.last().unwrap().to_lowercase().contains("accept: text/calendar"));

        // Another name and another hour, and one that has no place.
        let changed = cafe("SEQUENCE:1\n").replace("Naustkafé", "Kafé på naustet").replace("T140000", "T150000")
            + "BEGIN:VEVENT\nUID:tur\nDTSTART:20261201T100000Z\nSUMMARY:Tur\nEND:VEVENT";
        server.says(Now::Calendar(calendar(&changed.replace("T153000", "T163000")), "\"b\""));
        let second = later(&town, SIX).await;
        assert!(second.import.is_some() && second.import != first.import);
        let shown = town.get("/treff/kafe-pa-naustet-straume").await;
        assert!(shown.status == 200 && shown.main_text().contains("Klokka 15.00"), "{}", shown.main_text());
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 308);
        // A session does not last the day.
        let amir = town.sign_in("Amir").await;
        let said = get(&town, &amir, &page).await.main_text();
        assert!(said.contains("Ett treff er endret.") && said.contains("Det mangler sted."), "{said}");

        // It is gone there: told, and it stays.
        server.says(Now::Calendar(calendar(""), "\"c\""));
        later(&town, SIX).await;
        let amir = town.sign_in("Amir").await;
        let said = get(&town, &amir, &page).await.main_text();
        assert!(said.contains("Ikke lenger i kalenderen") && said.contains("Kafé på naustet"), "{said}");
        assert_eq!(town.get("/treff/kafe-pa-naustet-straume").await.status, 200);

        // Of another workplace it is not there.
        let marit = town.sign_in("Marit").await;
        assert_eq!(get(&town, &marit, &page).await.status, 404);
        assert_eq!(post(&town, &marit, &page, "gjor=pause").await.status, 404);
        assert!(!get(&town, &marit, &all()).await.main_text().contains("kalender.example"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_come_is_tried_more_and_more_seldom_and_told() {
    for engine in engines() {
        let (town, server) = (town(engine).await, Server::new().await);
        let amir = town.sign_in("Amir").await;
        let page = added(&town, &amir, &server).await;
        server.says(Now::Status("500 Internal Server Error", String::new()));
        let mut hours = Vec::new();
        for wait in [6, 6, 12, 24] {
            let now = later(&town, SignedDuration::from_hours(wait)).await;
            hours.push((now.failures, (now.due_at - town.clock.millis()) / 3_600_000));
            let front = get(&town, &town.sign_in("Amir").await, "/mine-treff").await.main_text();
            assert_eq!(front.contains("En kalender har ikke kommet på en stund"), now.failures >= 3, "{front}");
        }
        assert_eq!(hours, [(1, 6), (2, 12), (3, 24), (4, 24)]);
        let amir = town.sign_in("Amir").await;
        let said = get(&town, &amir, &page).await.main_text();
        assert!(said.contains("4 ganger på rad") && said.contains("Noe er galt der kalenderen ligger."), "{said}");
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 200, "what came before stays");

        // «Hent nå» once in five minutes; what comes ends the trouble.
        server.says(Now::Calendar(calendar(&cafe("")), "\"d\""));
        let (_, said) = act(&town, &amir, &page, "gjor=hent").await;
        assert!(said.contains("Vi har spurt.") && !said.contains("ganger på rad"), "{said}");
        assert_eq!(only(&town).await.failures, 0);
        let asked = server.here.asked().len();
        let (_, said) = act(&town, &amir, &page, "gjor=hent").await;
        assert!(said.contains("Vent fem minutter.") && server.here.asked().len() == asked, "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_there_is_told_beside_the_address() {
    for engine in engines() {
        let (town, server) = (town(engine).await, Server::new().await);
        let amir = town.sign_in("Amir").await;
        for (now, said) in [
            (Now::Huge, "Kalenderen er større enn 2 MB."),
            (Now::Silent, "Det tok for lang tid."),
            (Now::Status("200 OK", "<!doctype html><p>Logg inn</p>".into()), "er ingen kalender."),
            (Now::Status("403 Forbidden", String::new()), "Kalenderen er ikke åpen."),
            (Now::Status("410 Gone", String::new()), "Det er ingen kalender der lenger."),
            (Now::Leads("http://10.0.0.1/".into()), "Adressen fører et sted vi ikke henter fra."),
            (
                Now::Leads("http://169.254.169.254/latest/meta-data".into()),
                "Adressen fører et sted vi ikke henter fra.",
            ),
            (Now::Leads("/igjen".into()), "Adressen fører videre i ring."),
        ] {
            server.says(now);
            let answer = post(&town, &amir, &all(), &server.form()).await;
            assert!(answer.status == 422 && answer.main_text().contains(said), "{said}: {}", answer.main_text());
            assert!(answer.text().contains("hemmelig-7f3a"), "what was typed is kept");
        }
        let before = server.here.asked().len();
        for (typed, said) in [
            ("", "Skriv adressen til kalenderen."),
            ("adresse=http%3A%2F%2F127.0.0.2%2Fa.ics", "Adressen fører et sted vi ikke henter fra."),
            ("adresse=webcal%3A%2F%2Fintra.local%2Fa.ics", "Adressen fører et sted vi ikke henter fra."),
            ("adresse=ftp%3A%2F%2Fa.example%2Fa.ics", "Adressen må begynne med webcal:// eller https://."),
            ("adresse=https%3A%2F%2Famir%3Aord%40a.example%2F", "Det står et passord i adressen."),
        ] {
            for path in [all(), format!("{}/legg-til", all())] {
                let answer = post(&town, &amir, &path, typed).await;
                assert!(answer.status == 422 && answer.main_text().contains(said), "{said}: {}", answer.main_text());
            }
        }
        let odd = post(&town, &amir, &all(), &format!("{}&postnr=0000", server.form())).await;
        assert!(odd.status == 422 && odd.main_text().contains("Dette postnummeret finnes ikke."));
        assert_eq!(server.here.asked().len(), before);
        // With https only, as the program opens it, http leads nowhere, and a redirect away from https neither.
        let https = gatherings::subscription::way_out(&way_out());
        assert_eq!(gatherings::subscription::read("http://a.example/a.ics", &https), Err("subscription-https"));
        let read = gatherings::subscription::read(" webcal://a.example/a.ics ", &https);
        assert_eq!(read.as_deref(), Ok("https://a.example/a.ics"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_rests_goes_on_and_ends_with_what_came_or_without() {
    for engine in engines() {
        let (town, server) = (town(engine).await, Server::new().await);
        let amir = town.sign_in("Amir").await;
        let walk = "BEGIN:VEVENT\nUID:tur\nDTSTART:20261201T100000Z\nSUMMARY:Tur\nEND:VEVENT";
        server.says(Now::Calendar(calendar(&(cafe("") + walk)), "\"a\""));
        let lacking = post(&town, &amir, &all(), &server.form()).await.main_text();
        assert!(lacking.contains("Ett treff mangler sted"), "{lacking}");
        let form = format!("{}&postnr=5353", server.form());
        assert!(post(&town, &amir, &all(), &form).await.main_text().contains("Sted: 5353 Straume"));
        let (page, said) = act(&town, &amir, &format!("{}/legg-til", all()), &form).await;
        assert!(said.contains("2 treff er nye."), "{said}");
        let twice = post(&town, &amir, &format!("{}/legg-til", all()), &form).await;
        assert!(twice.status == 422 && twice.main_text().contains("Dere henter denne fra før."));

        // Taken back, it rests: else it would come again.
        let import = only(&town).await.import.unwrap();
        act(&town, &amir, &format!("{PAGE}/{import}/angre"), "").await;
        assert!(get(&town, &amir, &page).await.main_text().contains("På pause."));
        let asked = server.here.asked().len();
        town.later(SIX);
        town.site.put_down_heard().await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(server.here.asked().len(), asked, "nobody is asked while it rests");
        let amir = town.sign_in("Amir").await;
        assert_eq!(post(&town, &amir, &page, "gjor=hent").await.status, 404);
        let (_, said) = act(&town, &amir, &page, "gjor=fortsett").await;
        assert!(said.contains("Kalenderen hentes igjen."), "{said}");
        assert_eq!(record(&town, HERE).await[0].0, "gathering.resume_subscription");
        later(&town, SignedDuration::ZERO).await;
        assert_eq!(town.get("/treff/tur-straume").await.status, 200, "and it is here again");

        let (_, said) = act(&town, &amir, &page, "gjor=pause").await;
        assert!(said.contains("Kalenderen er på pause."), "{said}");
        assert_eq!(record(&town, HERE).await[0].0, "gathering.rest_subscription");
        let (_, said) = act(&town, &amir, &page, "gjor=avslutt&treff=behold").await;
        assert!(said.contains("Kalenderen hentes ikke mer."), "{said}");
        assert_eq!(get(&town, &amir, &page).await.status, 404);
        let ended = |slug: &'static str| town.db().read(move |tx| store::by_slug(tx, slug));
        assert_eq!(ended("tur-straume").await.unwrap().unwrap().ended_on, None);

        // Again, and now what came ends with it, for it is the same gatherings.
        let (page, said) = act(&town, &amir, &format!("{}/legg-til", all()), &form).await;
        assert!(said.contains("2 er som før."), "{said}");
        act(&town, &amir, &page, "gjor=avslutt&treff=avslutt").await;
        for slug in ["tur-straume", "naustkafe-straume"] {
            assert_eq!(ended(slug).await.unwrap().unwrap().ended_on, Some(town.clock.today()), "{slug}");
        }
        let said: Vec<String> = record(&town, HERE).await.into_iter().take(2).map(|one| one.0).collect();
        assert_eq!(said, ["gathering.forget_address", "gathering.end_subscription"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_database_does_not_have_the_address() {
    for engine in engines() {
        let (town, server) = (town(engine).await, Server::new().await);
        let amir = town.sign_in("Amir").await;
        let page = added(&town, &amir, &server).await;
        let cells = |tx: &mut kernel::Tx<'_>| {
            let row =
                tx.row("SELECT host, sealed, mark, source, report FROM gatherings_subscription", kernel::params![])?;
            let row = row.unwrap();
            let sealed = String::from_utf8_lossy(&row.maybe_blob(1)?.unwrap()).into_owned();
            Ok([row.text(0)?, sealed, row.text(2)?, row.text(3)?, row.maybe_text(4)?.unwrap()].join("\n"))
        };
        let kept = town.db().read(cells).await.unwrap();
        assert!(kept.starts_with("kalender.example\n") && !kept.contains("hemmelig-7f3a"), "{kept}");

        // The same address is known again though nobody can read it.
        let twice = post(&town, &amir, &format!("{}/legg-til", all()), &server.form()).await;
        assert!(
            twice.status == 422 && twice.main_text().contains("Dere henter denne fra før."),
            "{}",
            twice.main_text()
        );

        // Its key is gone when it is ended: a copy of the row from before opens nothing.
        let before = only(&town).await;
        act(&town, &amir, &page, "gjor=avslutt&treff=behold").await;
        let id = before.id.as_str();
        let place = Place { tenant: HERE, person: id, table: Subscription::TABLE, column: "sealed", row: id };
        let opened = town.site.app.vault.open_text(&place, before.sealed.as_ref().unwrap()).await;
        assert!(opened.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_fetched_until_the_operator_says_so() {
    for engine in engines() {
        let (open, server) = (town(engine).await, Server::new().await);
        let amir = open.sign_in("Amir").await;
        let page = added(&open, &amir, &server).await;
        // Turned off again: what there is stays, and nobody is asked.
        let off = open.with_site(|site| site.with_calendars(outside::Outside::default()));
        let asked = server.here.asked().len();
        off.later(SIX);
        off.site.begin_day().await.unwrap();
        off.site.put_down_heard().await.unwrap();
        let amir = off.sign_in("Amir").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        for language in ["", "/nn", "/en"] {
            for path in [all(), page.clone()] {
                let said = get(&off, &amir, &format!("{language}{path}")).await;
                assert!(said.status == 200 && !said.text().contains('⟦'), "{language}");
                assert!(said.main_text().contains("[calendars] fetch = true"), "{}", said.main_text());
            }
        }
        assert!(!get(&off, &amir, &all()).await.text().contains("name=\"adresse\""));
        assert_eq!(post(&off, &amir, &all(), &server.form()).await.status, 422);
        assert_eq!(post(&off, &amir, &format!("{}/legg-til", all()), &server.form()).await.status, 422);
        assert_eq!(post(&off, &amir, &page, "gjor=hent").await.status, 404);
        assert_eq!(server.here.asked().len(), asked);
        // Turned on, what is due is fetched the same day.
        let on = off.with_site(|site| site.with_calendars(way_out().taking(MOST_BYTES)));
        on.site.begin_day().await.unwrap();
        later(&on, SignedDuration::ZERO).await;
        assert!(server.here.asked().len() > asked);
    }
}
