//! A room that has something to say to people who do not work here. It lives in these tests alone.

use super::Sink;
use kernel::{Language, Tx, storage::Result};
use mail::{
    Roads,
    notices::{self, Link, Notice, Outcome, Part, Put, Taken, To, Way, Writer, Writers, Written},
    settings, sms,
};
use std::sync::{Arc, Mutex};
use testkit::{Engine, Gateway, Town};
use trust::secret::Token;

pub(super) const ADDRESS: &str = "post@naustet.example";
pub(super) const NUMBER: &str = "+4791234567";
pub(super) const WORDS: &str = "Stemmer det fortsatt at dere har åpent på tirsdager?";
pub(super) const SECRET: &str = "Bearer naust";

/// What it knows, and what it has heard.
pub(super) struct Room {
    pub(super) address: Mutex<Option<String>>,
    pub(super) number: Mutex<String>,
    pub(super) words: Mutex<String>,
    pub(super) made: Mutex<Vec<String>>,
    heard: Mutex<Vec<String>>,
}

impl Room {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self {
            address: Mutex::new(Some(ADDRESS.to_owned())),
            number: Mutex::new(NUMBER.to_owned()),
            words: Mutex::new(WORDS.to_owned()),
            made: Mutex::default(),
            heard: Mutex::default(),
        })
    }

    /// What it has heard since last time.
    pub(super) fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.heard.lock().unwrap())
    }
}

impl Writer for Room {
    fn room(&self) -> &'static str {
        "boathouse"
    }

    fn write(&self, tx: &mut Tx<'_>, notice: &Taken, _: i64) -> Result<Option<Written>> {
        let Some(address) = self.address.lock().unwrap().clone() else { return Ok(None) };
        if self.words.lock().unwrap().is_empty() {
            tx.rows("SELECT 1 FROM no_such_table", &[])?;
        }
        assert_eq!(
            (notice.room.as_str(), notice.kind.as_str(), notice.about.as_str()),
            ("boathouse", "reminder", "7k2f9q")
        );
        let token = notice.token.clone().unwrap_or_else(|| {
            let token = Token::draw().carried().to_owned();
            self.made.lock().unwrap().push(token.clone());
            token
        });
        let link = |words: &str, path: String| Link { words: words.to_owned(), path };
        Ok(Some(Written {
            to: match notice.way {
                Way::Email => To::Email { name: "Naustet".to_owned(), address },
                Way::Sms => To::Sms(sms::Number::read(&self.number.lock().unwrap()).unwrap()),
            },
            language: Language::Nn,
            subject: "Varde: eit spørsmål".to_owned(),
            parts: vec![
                Part::Text(self.words.lock().unwrap().clone()),
                Part::Link(link("Ja, det stemmer", format!("/stemmer/{token}"))),
            ],
            stop: Some(link("Skriv ikkje meir til oss", format!("/slutt/{token}"))),
            token: Some(token),
        }))
    }

    fn outcome(&self, _: &mut Tx<'_>, notice: &Taken, outcome: Outcome<'_>) -> Result<()> {
        assert!(notice.token.is_none());
        self.heard.lock().unwrap().push(format!("{outcome:?}"));
        Ok(())
    }
}

/// How mail leaves in these tests.
pub(super) fn by_mail(sink: &Sink) -> settings::Settings {
    let address = sink.address();
    let written = settings::Written {
        smtp: Some(&address),
        from: Some(super::FROM),
        bounces: Some("retur@post.example"),
        ..settings::Written::default()
    };
    written.read().unwrap().unwrap()
}

/// And text messages.
pub(super) fn by_sms(address: &str) -> sms::Settings {
    let written = sms::Written {
        url: Some(address),
        header: Some("Authorization"),
        secret: Some(SECRET.to_owned()),
        body: Some(r#"{"to": "{to}", "text": "{text}", "id": "{id}"}"#),
        timeout: Some(1),
        ..sms::Written::default()
    };
    written.read().unwrap().unwrap()
}

/// The demo town with this room in it, and mail.
pub(super) async fn town_of(engine: Engine, sink: &Sink, room: &Arc<Room>) -> Town {
    let writers = Writers::of(vec![Arc::clone(room) as Arc<dyn Writer>]);
    Town::with_mail(engine, Roads { mail: Some(by_mail(sink)), sms: None, writers }).await
}

/// The demo town with this room in it, and text messages.
pub(super) async fn texting_town(engine: Engine, gateway: &Gateway, room: &Arc<Room>) -> Town {
    let writers = Writers::of(vec![Arc::clone(room) as Arc<dyn Writer>]);
    Town::with_mail(engine, Roads { mail: None, sms: Some(by_sms(&gateway.address())), writers }).await
}

/// Puts a reminder in, for three days.
pub(super) async fn put(town: &Town, way: Way, once: &str) -> Put {
    let (now, once) = (town.clock.millis(), once.to_owned());
    let notice = move |tx: &mut Tx<'_>| {
        let notice = Notice {
            tenant: "oyane-dps",
            room: "boathouse",
            kind: "reminder",
            about: "7k2f9q",
            once: &once,
            way,
            good_for: 3 * 24 * 60 * 60 * 1000,
        };
        notices::put(tx, &notice, super::at(now))
    };
    town.db().write(notice).await.unwrap()
}

/// State, reason and tries of every notice, oldest first.
pub(super) async fn states(town: &Town) -> Vec<(String, String, i64)> {
    let read = |tx: &mut Tx<'_>| {
        let rows = tx.rows("SELECT state, reason, tries FROM mail_notice ORDER BY made_at, id", &[])?;
        rows.iter().map(|row| Ok((row.text(0)?, row.maybe_text(1)?.unwrap_or_default(), row.int(2)?))).collect()
    };
    town.db().read(read).await.unwrap()
}

/// One of them, shortly.
pub(super) fn state(state: &str, reason: &str, tries: i64) -> (String, String, i64) {
    (state.to_owned(), reason.to_owned(), tries)
}
