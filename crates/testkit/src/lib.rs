#![expect(clippy::expect_used, reason = "a test stops at the first thing that is not as it should be")]
//! Varde in a test: the whole program on a real database, with the demo town in it and a clock that stands still.

mod answer;
mod engine;
mod sealing;
mod stand_in;

pub use answer::Answer;
pub use engine::{Engine, Keystore, engines};
pub use stand_in::{Gateway, StandIn, Text};

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use directory::import::{self, Options, Report, Steps};
use jiff::SignedDuration;
use kernel::{Clock, Db};
use sealing::Sealing;
use shell::Settings;
use tower::ServiceExt as _;
use varde::Site;

/// Sunday 22 November 2026, noon in Oslo: when every test begins.
pub const NOON: &str = "2026-11-22T11:00:00Z";
/// The address people see in tests.
pub const URL: &str = "https://varde.example";

/// Varde, running in a test.
pub struct Town {
    /// The program.
    pub site: Site,
    /// The clock it goes by.
    pub clock: Clock,
    router: Router,
    _engine: Engine,
    sealing: Sealing,
}

impl Town {
    /// Varde with nothing in it.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn empty(engine: Engine) -> Self {
        Self::at(engine, URL, |_| {}).await
    }

    async fn at(engine: Engine, url: &str, choose: impl FnOnce(&mut Settings)) -> Self {
        let clock = Clock::fixed(NOON.parse().expect("a valid instant"));
        let db = engine.open().await;
        let mut settings = Settings::at(url).expect("a valid address");
        choose(&mut settings);
        let sealing = Sealing::new();
        let vault = sealing.vault(&db, &clock).await;
        let site = Site::open(db, vault, clock.clone(), settings, None).await.expect("it starts");
        Self { router: site.router(), site, clock, _engine: engine, sealing }
    }

    /// Varde with nothing in it, answering at an address of its own on this machine; says which.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn listening(engine: Engine) -> (Self, String) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let town = Self::at(engine, &url, |_| {}).await;
        let router = town.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        (town, url)
    }

    /// Varde with the demo town.
    ///
    /// # Panics
    /// When the town does not go in.
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, |_| {}).await
    }

    /// Varde with the demo town, as this operator chose.
    ///
    /// # Panics
    /// When the town does not go in.
    pub async fn with(engine: Engine, choose: impl FnOnce(&mut Settings)) -> Self {
        let town = Self::at(engine, URL, choose).await;
        let services = town::services(town.clock.today()).expect("the town can be read");
        let report = town.import(&serde_json::to_vec(&services).expect("JSON")).await;
        assert_eq!(report.problems, [], "the demo town goes in whole");
        town
    }

    /// The demo town with the people who work there, as `varde demo` has them: each comes in by one press.
    ///
    /// # Panics
    /// When they do not go in.
    pub async fn with_people(engine: Engine) -> Self {
        let town = Self::new(engine).await;
        let site = town.site.with_the_cast().await.expect("the database works");
        let site = site.with_exports(&town.sealing.exports());
        Self { router: site.router(), site, ..town }
    }

    /// The demo town with its people, and mail and text messages that leave in this way. Nothing is carried until the test
    /// says so.
    ///
    /// # Panics
    /// When they do not go in.
    pub async fn with_mail(engine: Engine, roads: impl Into<mail::Roads>) -> Self {
        let roads = roads.into();
        let set_up = (roads.mail.is_some(), roads.sms.is_some());
        let town = Self::with(engine, |chosen| (chosen.mail, chosen.sms) = set_up).await;
        let site = town.site.with_the_cast().await.expect("the database works").with_mail(roads);
        Self { router: site.router(), site, ..town }
    }

    /// Carries the mail that is due.
    ///
    /// # Panics
    /// When there is no mail here, or the database fails.
    pub async fn carry(&self) {
        let carried = self.site.post().expect("mail is set up").carry().await;
        carried.map(drop).expect("the database works");
    }

    /// The same with something more, such as providers to sign in through.
    #[must_use]
    pub fn with_site(self, change: impl FnOnce(Site) -> Site) -> Self {
        let site = change(self.site);
        Self { router: site.router(), site, ..self }
    }

    /// The cookie of somebody who has just signed in by one press.
    ///
    /// # Panics
    /// When there is nobody of this name.
    pub async fn sign_in(&self, name: &str) -> String {
        let cast = self.site.cast().members();
        let person = &cast.iter().find(|member| member.name == name).expect("somebody of this name").person;
        let answer = self.post("/logg-inn/demo", &format!("person={person}")).await;
        answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.site.app.db
    }

    /// Takes in HSDS JSON and lets the index catch up.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn import(&self, json: &[u8]) -> Report {
        let options = Options { language: "nb".into(), ..Options::default() };
        let source = std::io::Cursor::new(json.to_vec());
        let report = import::import(self.db(), &self.clock, source, options, |_| {}).await.expect("the database works");
        self.site.catch_up().await.expect("the index follows");
        report
    }

    /// Takes in what a source hands over and lets the index catch up.
    ///
    /// # Panics
    /// When the database fails, or a row is not accounted for.
    pub async fn take_in<S: FnOnce(&mut Steps) + Send + 'static>(&self, options: Options, source: S) -> Report {
        let report =
            import::run(Some(self.db()), &self.clock, options, source, |_| {}).await.expect("the database works");
        assert!(report.adds_up(), "{report:?}");
        self.site.catch_up().await.expect("the index follows");
        report
    }

    /// Asks for an address.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(encoded(path)).body(Body::empty()).expect("a request")).await
    }

    /// Asks for an address with one header.
    pub async fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        self.send(Request::get(encoded(path)).header(name, value).body(Body::empty()).expect("a request")).await
    }

    /// Sends a filled-in form, as a browser on our own page does.
    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(encoded(path))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(form.to_owned()));
        self.send(request.expect("a request")).await
    }

    /// Sends any request.
    ///
    /// # Panics
    /// When the answer cannot be read.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        Answer::read(response).await
    }

    /// Lets time pass.
    pub fn later(&self, by: SignedDuration) {
        self.clock.advance(by);
    }
}

/// Letters outside ASCII and spaces, as a browser sends them.
fn encoded(path: &str) -> String {
    let plain = |b: u8| b.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&b);
    path.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
