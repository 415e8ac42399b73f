//! Kari wants company the first time, Amir and Marit go along: asked without an account, answered by people, erased.

mod answered;
mod asked;
mod over;
mod sealed;

use super::{
    administration_people::{act, get, linked, post},
    mail::sink::Sink,
};
use jiff::Timestamp;
use mail::{Roads, notices::Writers, settings, sms};
use testkit::{Answer, Engine, Gateway, Town};

const SERIES: &str = "/treff/erfaringskafe-straume";
const DATE: &str = "/treff/erfaringskafe-straume/2026-12-08";
const ASK: &str = "/folge/treff/erfaringskafe-straume/2026-12-08";
const MINE: &str = "/mine-treff/00000022-0000-4000-8000-000000000001";
const DESK: &str = "/folge-med";
const NUMBER: &str = "+4791234567";
const KARI: &str = "kari.nordmann@post.example";

/// The demo town without those who ask in it, with mail and text messages.
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
        let varde = Self { town: Town::with_mail(engine, roads).await, sink, gateway };
        empty(&varde.town).await;
        varde
    }

    async fn texts(&self) -> Vec<(String, String)> {
        self.town.carry().await;
        self.gateway.texts().into_iter().map(|text| (text.to, text.text)).collect()
    }

    /// The clock goes to this moment, and time brings what it brings.
    async fn at(&self, moment: &str) {
        at(&self.town, moment).await;
        self.town.carry().await;
    }
}

async fn at(town: &Town, moment: &str) {
    let then: Timestamp = moment.parse().unwrap();
    town.later(then.duration_since(town.clock.now()));
    town.site.keep_company().await.unwrap();
}

/// Those who ask in the demo town do not.
async fn empty(town: &Town) {
    town.db().write(|tx| tx.script("DELETE FROM accompaniment_request")).await.unwrap();
}

async fn rows(town: &Town, sql: &'static str) -> i64 {
    town.db().read(move |tx| tx.row(sql, kernel::params![])?.unwrap().int(0)).await.unwrap()
}

/// What the `nth` form with chance of its own on a page carries.
fn form_of(page: &Answer, nth: usize) -> String {
    let text = page.text();
    let found = text.split("name=\"skjema\" value=\"").nth(nth + 1).unwrap_or_else(|| panic!("{}", page.main_text()));
    found.split('"').next().unwrap().to_owned()
}

/// The code that a page shows.
fn code_of(page: &Answer) -> String {
    let text = page.text();
    let code = text.split("v-coming-code\">").nth(1).unwrap_or_else(|| panic!("{}", page.main_text()));
    code.split('<').next().unwrap().trim().to_owned()
}

fn encoded(form: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish()
}

/// Asks with a name; says the code.
async fn ask(town: &Town, path: &str, name: &str, to: &str) -> String {
    let form = form_of(&town.get(path).await, 0);
    let typed =
        [("skjema", form.as_str()), ("gjor", "navn"), ("fornavn", name), ("nas", to), ("ord", "Jeg er litt redd.")];
    let answer = town.post(path, &encoded(&typed)).await;
    assert_eq!(answer.status, 200, "{}", answer.main_text());
    code_of(&answer)
}

/// Asks for a code and nothing else.
async fn ask_for_code(town: &Town, path: &str) -> String {
    let form = form_of(&town.get(path).await, 1);
    let answer = town.post(path, &encoded(&[("skjema", &form), ("gjor", "kode")])).await;
    assert_eq!(answer.status, 200, "{}", answer.main_text());
    code_of(&answer)
}

/// What the code opens.
async fn look(town: &Town, code: &str) -> Answer {
    town.post("/folge/svar", &encoded(&[("kode", code)])).await
}

/// The page of the only one who waits.
async fn the_one(town: &Town, cookie: &str) -> String {
    format!("{DESK}/{}", linked(&get(town, cookie, DESK).await.text(), DESK))
}

const YES: &[(&str, &str)] = &[("gjor", "ja"), ("hvem", "Amir"), ("ord", "Jeg står ved den røde benken.")];
const NO: &[(&str, &str)] = &[("gjor", "nei"), ("nei_ord", "Ring oss på 12 34 56 78, så finner vi en annen dag.")];
