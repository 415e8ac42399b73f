//! Kari wants to be reminded, without an account: by a real mail server (`e2e/sink.mjs`) and a real gateway (`e2e/gateway.mjs`).

mod asking;
mod erased;
mod told;

use super::{
    administration_people::{act, post},
    mail::sink::Sink,
};
use jiff::Timestamp;
use mail::{Roads, notices::Writers, settings, sms};
use testkit::{Answer, Engine, Gateway, Town};

const MINE: &str = "/mine-treff/00000022-0000-4000-8000-000000000001";
const PUBLIC: &str = "/treff/erfaringskafe-straume";
const DATE: &str = "/treff/erfaringskafe-straume/2026-12-08";
const KARI: &str = "kari.nordmann@post.example";
const NUMBER: &str = "+4791234567";

/// The demo town, with mail and text messages.
struct Sending {
    town: Town,
    sink: Sink,
    gateway: Gateway,
}

impl Sending {
    async fn new(engine: Engine) -> Self {
        let (sink, gateway) = (Sink::start(), Gateway::start("Bearer varde"));
        let (smtp, url) = (sink.address(), gateway.address());
        let by_mail = settings::Written {
            smtp: Some(&smtp),
            from: Some("Varde <varde@post.example>"),
            bounces: Some("retur@post.example"),
            ..settings::Written::default()
        };
        let by_sms = sms::Written {
            url: Some(&url),
            header: Some("Authorization"),
            secret: Some("Bearer varde".to_owned()),
            body: Some(r#"{"to": "{to}", "text": "{text}", "id": "{id}"}"#),
            timeout: Some(1),
            ..sms::Written::default()
        };
        let roads = Roads { mail: by_mail.read().unwrap(), sms: by_sms.read().unwrap(), writers: Writers::default() };
        Self { town: Town::with_mail(engine, roads).await, sink, gateway }
    }

    /// Fills in the form of this page; says what came and what the form carried.
    async fn ask(&self, page: &str, address: &str, when: &str) -> (Answer, String) {
        let form = form_of(&self.town.get(&form_page(page)).await);
        (self.send(page, &form, address, when).await, form)
    }

    async fn send(&self, page: &str, form: &str, address: &str, when: &str) -> Answer {
        let path = form_page(page);
        let typed: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
        self.town.post(&path, &format!("skjema={form}&adresse={typed}&naar={when}")).await
    }

    /// Carries, and says what the gateway took.
    async fn texts(&self) -> Vec<(String, String)> {
        self.town.carry().await;
        self.gateway.texts().into_iter().map(|text| (text.to, text.text)).collect()
    }

    /// Kari says yes by the link in her letter.
    async fn yes_by_letter(&self, page: &str, when: &str) {
        let (answer, _) = self.ask(page, KARI, when).await;
        assert!(
            answer.status == 200 && answer.main_text().contains("Vi har sendt en e-post til"),
            "{}",
            answer.main_text()
        );
        self.town.carry().await;
        let letters = self.sink.letters();
        let link = inside(&letters.last().unwrap().text, "/minn-meg/ja/");
        let said = self.town.post(&link, "").await;
        assert!(said.main_text().contains("Da er det i orden"), "{}", said.main_text());
    }

    /// Kari says yes by the code in her text message.
    async fn yes_by_text(&self, page: &str, when: &str) -> String {
        let (answer, form) = self.ask(page, "912 34 567", when).await;
        assert!(answer.main_text().contains("Skriv koden du fikk"), "{}", answer.main_text());
        let texts = self.texts().await;
        let code = code_in(&texts.last().unwrap().1);
        let said = self.town.post("/minn-meg/kode", &format!("skjema={form}&kode={code}&tilbake={DATE}")).await;
        assert!(said.main_text().contains("Da er det i orden"), "{}", said.main_text());
        form
    }

    /// The clock goes to this moment, and time brings what it brings.
    async fn at(&self, moment: &str) -> usize {
        let then: Timestamp = moment.parse().unwrap();
        self.town.later(then.duration_since(self.town.clock.now()));
        let count = self.town.site.remind().await.unwrap();
        self.town.carry().await;
        count
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.town.db().read(move |tx| tx.row(sql, kernel::params![])?.unwrap().int(0)).await.unwrap()
    }

    async fn rows(&self) -> i64 {
        self.count("SELECT COUNT(*) FROM gatherings_reminder").await
    }
}

/// Where the form is that leads from a page: a series has one, and so has each date.
fn form_page(page: &str) -> String {
    if page.ends_with("/si-fra") { page.to_owned() } else { format!("{page}/minn-meg") }
}

/// What the form for reminders carries.
fn form_of(page: &Answer) -> String {
    let text = page.text();
    text.rsplit("name=\"skjema\" value=\"").next().and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// The path in a message that begins so.
fn inside(text: &str, begins: &str) -> String {
    let at = text.find(begins).unwrap_or_else(|| panic!("no {begins} in {text}"));
    text[at..].split_whitespace().next().unwrap().to_owned()
}

fn code_in(text: &str) -> String {
    let code = text.strip_prefix("Koden er ").and_then(|rest| rest.get(..5)).unwrap_or_else(|| panic!("{text}"));
    assert!(code.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
    code.to_owned()
}
