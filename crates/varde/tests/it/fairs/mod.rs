//! Fairs: planned, invited to, drawn, visited, and what came of them.

mod afterwards;
mod calendar;
mod invited;
mod onwards;
mod planned;
mod room;

use crate::mail::{
    FROM,
    sink::{Letter, Sink},
};
use axum::{body::Body, http::Request};
use mail::settings::Written;
use testkit::{Answer, Engine, Town};

const DESK: &str = "/mine-treff/messer";

/// The demo town with its people, sending to this server.
async fn town(engine: Engine, sink: &Sink) -> Town {
    let address = sink.address();
    let written =
        Written { smtp: Some(&address), from: Some(FROM), bounces: Some("retur@post.example"), ..Written::default() };
    Town::with_mail(engine, written.read().unwrap().unwrap()).await
}

async fn see(town: &Town, cookie: &str, path: &str) -> Answer {
    town.get_with(path, "cookie", cookie).await
}

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

const WHEN: [(&str, &str); 7] = [
    ("messe", "Aktivitetsmessa fra A til Å"),
    ("dag", "3.3.2027"),
    ("fra", "11"),
    ("til", "15.00"),
    ("hus", "Kulturnaustet"),
    ("postnr", "5353"),
    ("velkommen", "Gå rundt, spør, smak."),
];

/// Makes a fair by its form; says where it is kept.
async fn fair(town: &Town, cookie: &str) -> String {
    let page = see(town, cookie, &format!("{DESK}/ny")).await;
    assert_eq!(page.status, 200);
    let key = field(&page.text(), "nokkel");
    let mut form = WHEN.to_vec();
    form.extend([("nokkel", key.as_str()), ("sprak", "nb"), ("trinnfritt", "ja")]);
    // Pressing twice makes one.
    for _ in 0..2 {
        let answer = press(town, cookie, &format!("{DESK}/ny"), &form).await;
        assert_eq!(answer.status, 303, "{}", answer.main_text());
    }
    format!("{DESK}/{key}")
}

const PUBLIC: &str = "/messer/aktivitetsmessa-fra-a-til-a-2027";

async fn open(town: &Town, cookie: &str, fair: &str) {
    let answer = press(town, cookie, fair, &[("gjor", "apne")]).await;
    assert!(answer.header("location").ends_with("gjort=apnet"), "{}", answer.header("location"));
}

/// Invites somebody by hand.
async fn invite(town: &Town, cookie: &str, fair: &str, name: &str, email: &str) -> Answer {
    let path = format!("{fair}/inviter");
    let key = field(&see(town, cookie, &path).await.text(), "nokkel");
    press(town, cookie, &path, &[("nokkel", &key), ("navn", name), ("epost", email)]).await
}

/// Carries the mail, and gives the letters that came.
async fn carried(town: &Town, sink: &Sink) -> Vec<Letter> {
    town.carry().await;
    sink.letters()
}

/// The page that a letter leads to.
fn link(letter: &Letter) -> String {
    let at = letter.text.find("/messe/").unwrap_or_else(|| panic!("{}", letter.text));
    letter.text[at..].split_whitespace().next().unwrap().to_owned()
}

const COMES: [(&str, &str); 6] =
    [("tar-med", "Kaffe og kart"), ("folk", "2"), ("bord", "1"), ("stoler", "2"), ("strom", "1"), ("gjor", "ja")];

/// Invites somebody who says yes; gives their link.
async fn comes(town: &Town, sink: &Sink, cookie: &str, fair: &str, name: &str, email: &str) -> String {
    assert_eq!(invite(town, cookie, fair, name, email).await.status, 303);
    let letters = carried(town, sink).await;
    let link = link(letters.iter().find(|letter| letter.to == [email]).unwrap());
    let mut form = COMES.to_vec();
    form.push(("epost", email));
    let answer = town.post(&link, &encoded(&form)).await;
    assert!(answer.header("location").ends_with("gjort=ja"), "{}", answer.main_text());
    link
}

/// Where those who hold the fair keep an exhibitor.
async fn kept_at(town: &Town, cookie: &str, fair: &str, name: &str) -> String {
    let list = see(town, cookie, &format!("{fair}/utstillere")).await.text();
    let before = list.split(&format!(">{name}<")).next().unwrap();
    let at = before.rfind("href=\"").unwrap() + 6;
    before[at..].split('"').next().unwrap().to_owned()
}
