//! Courses: announced, enrolled for, held; who has a seat, who waits, and what is left of it afterwards.

mod afterwards;
mod announced;
mod seats;
mod waiting;

use crate::mail::{
    FROM,
    sink::{Letter, Sink},
};
use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use mail::settings::Written;
use testkit::{Answer, Engine, Town};

/// The demo town with its people, sending to this server.
async fn town(engine: Engine, sink: &Sink) -> Town {
    let address = sink.address();
    let written =
        Written { smtp: Some(&address), from: Some(FROM), bounces: Some("retur@post.example"), ..Written::default() };
    Town::with_mail(engine, written.read().unwrap().unwrap()).await
}

/// Asks with a cookie.
async fn see(town: &Town, cookie: &str, path: &str) -> Answer {
    town.get_with(path, "cookie", cookie).await
}

/// Sends a form with a cookie.
async fn press(town: &Town, cookie: &str, path: &str, form: &[(&str, &str)]) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .body(Body::from(encoded(form)));
    town.send(request.unwrap()).await
}

fn encoded(form: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish()
}

fn field(page: &str, name: &str) -> String {
    let at = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {page}")).1;
    at.split_once('"').unwrap().0.to_owned()
}

const ABOUT: &str = "Kurs om erfaringskonsulentens funksjon i psykisk helse- og rustjenester i Norge.\n\nTo dager.";
const NAME: &str = "Å være profesjonell som erfaringskonsulent";

/// Adds a course by its form; says its identifier.
async fn course(town: &Town, cookie: &str) -> String {
    let page = see(town, cookie, "/mine-treff/kurs/ny").await.text();
    let key = field(&page, "nokkel");
    let form = [
        ("nokkel", key.as_str()),
        ("kurs", NAME),
        ("om", ABOUT),
        ("for", "Erfaringskonsulenter og fagpersoner"),
        ("materiell", "Lysarkene: https://kbt.example/lysark.pdf\nLes mer etterpå"),
        ("sprak", "nb"),
    ];
    let looked = press(town, cookie, "/mine-treff/kurs/ny", &form).await;
    assert!(looked.status == 200 && looked.text().contains("Slik blir det"), "{}", looked.main_text());
    assert_eq!(town.get("/kurs").await.status, 200);
    let kept: Vec<_> = form.into_iter().chain([("gjor", "lagre")]).collect();
    let answer = press(town, cookie, "/mine-treff/kurs/ny", &kept).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    // Pressing twice makes one.
    assert_eq!(press(town, cookie, "/mine-treff/kurs/ny", &kept).await.status, 303);
    key
}

/// What is filled in about a run.
struct Planned<'a> {
    town: &'a str,
    venue: &'a str,
    seats: &'a str,
    opens: &'a str,
    closes: &'a str,
    days: &'a [(&'a str, &'a str, &'a str)],
}

/// Plans a run by its form; says its identifier.
async fn plan(town: &Town, cookie: &str, course: &str, planned: &Planned<'_>) -> String {
    let path = format!("/mine-treff/kurs/{course}/ny-gang");
    let key = field(&see(town, cookie, &path).await.text(), "nokkel");
    let names: Vec<[String; 3]> =
        (0..planned.days.len()).map(|n| ["dag", "fra", "til"].map(|name| format!("{name}-{n}"))).collect();
    let mut form = vec![
        ("nokkel", key.as_str()),
        ("sted", planned.town),
        ("lokale", planned.venue),
        ("plasser", planned.seats),
        ("apner", planned.opens),
        ("stenger", planned.closes),
        ("sporsmal", "Astrid, 73 00 00 00"),
    ];
    for (name, (day, from, to)) in names.iter().zip(planned.days) {
        form.extend([(name[0].as_str(), *day), (name[1].as_str(), *from), (name[2].as_str(), *to)]);
    }
    let looked = press(town, cookie, &path, &form).await;
    assert!(looked.status == 200 && looked.text().contains("Slik blir det"), "{}", looked.main_text());
    form.push(("gjor", "lagre"));
    let answer = press(town, cookie, &path, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    key
}

async fn open(town: &Town, cookie: &str, run: &str) {
    let answer = press(town, cookie, &format!("/mine-treff/kurs/gang/{run}"), &[("gjor", "apne")]).await;
    assert!(answer.header("location").ends_with("gjort=apnet"), "{}", answer.header("location"));
}

/// A run of two days with so many seats, three weeks from now, open for everybody: cookie, run, and where one enrols.
async fn two_days(town: &Town, seats: &str) -> (String, String, String) {
    let amir = town.sign_in("Amir").await;
    let course = course(town, &amir).await;
    let days = [("2026-12-14", "10:00", "16:00"), ("15.12.2026", "9", "15.30")];
    let planned = Planned { town: "Tromsø", venue: "Grand", seats, opens: "", closes: "", days: &days };
    let run = plan(town, &amir, &course, &planned).await;
    open(town, &amir, &run).await;
    let path = "/kurs/a-vaere-profesjonell-som-erfaringskonsulent/tromso-2026-12-14/meld-paa";
    (amir, run, path.to_owned())
}

/// Asks for a seat.
async fn enrol(town: &Town, path: &str, name: &str, contact: &str) -> Answer {
    town.post(path, &encoded(&[("navn", name), ("kontakt", contact), ("fylke", "Troms"), ("sprak", "nb")])).await
}

/// The page that a letter leads to.
fn link(letter: &Letter) -> String {
    let at = letter.text.find("/kurs/plass/").unwrap_or_else(|| panic!("{}", letter.text));
    letter.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// Carries the mail, and gives the letters that came.
async fn carried(town: &Town, sink: &Sink) -> Vec<Letter> {
    town.carry().await;
    sink.letters()
}

async fn later(town: &Town, hours: i64) {
    town.later(SignedDuration::from_hours(hours));
    gatherings::course::work::run(&town.site.app).await.unwrap();
}

/// Enrols and says yes; gives the link.
async fn seated(town: &Town, sink: &Sink, path: &str, name: &str, contact: &str) -> String {
    assert_eq!(enrol(town, path, name, contact).await.status, 303);
    let letters = carried(town, sink).await;
    let letter = letters.iter().find(|letter| letter.to == [contact]).unwrap();
    let link = link(letter);
    let answer = town.post(&link, "gjor=ja").await;
    assert!(answer.header("location").ends_with("gjort=ja"), "{}", answer.header("location"));
    link
}
