//! `/messer`: what is coming and what was; and one fair.

use super::{Answer, Exhibitor, Fair, Point, State, plan::Plan};
use crate::{
    feed,
    ical::{Calendar, Event, Status},
    room::Gatherings,
    store::fair as store,
    view::fair as view,
};
use axum::{
    extract::{Path, State as Room},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::Tx;
use maud::Markup;
use shell::{Error, Result, Visit, kept::by_nobody};
use trust::secret::Token;

/// A fair with all that everybody sees of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The fair.
    pub fair: Fair,
    /// How it stands.
    pub state: State,
    /// Those who come, A–Å.
    pub exhibitors: Vec<Exhibitor>,
    /// The room.
    pub plan: Plan,
    /// What happens.
    pub programme: Vec<Point>,
    /// Who holds it.
    pub by: String,
}

impl Whole {
    pub(super) fn read(tx: &mut Tx<'_>, fair: Fair, now: jiff::civil::DateTime) -> kernel::storage::Result<Self> {
        let mut exhibitors = store::exhibitors(tx, &fair.id)?;
        exhibitors.retain(|one| one.answer == Answer::Yes);
        let plan = Plan { width: fair.width, depth: fair.depth, things: store::things(tx, &fair.id)? };
        let programme = store::programme(tx, &fair.id)?;
        let by = kernel::tenants::name(tx, &fair.tenant)?.unwrap_or_default();
        Ok(Self { state: fair.state(now), exhibitors, plan, programme, by, fair })
    }

    /// Who stands at a stand.
    #[must_use]
    pub fn at(&self, exhibitor: Option<&str>) -> Option<&Exhibitor> {
        self.exhibitors.iter().find(|one| Some(one.id.as_str()) == exhibitor)
    }
}

/// `GET /messer`
pub(super) async fn list(visit: Visit) -> Result<Markup> {
    let fairs = visit.app.db.read(store::shown_fairs).await?;
    Ok(view::list::page(&visit, &fairs))
}

/// A fair that everybody sees.
pub(super) async fn shown(visit: &Visit, slug: &str) -> Result<Fair> {
    let slug = slug.to_owned();
    let found = visit.app.db.read(move |tx| store::fair_by_slug(tx, &slug)).await?;
    found.filter(Fair::is_public).ok_or(Error::NotFound)
}

/// The same with all that is seen of it.
pub(super) async fn whole(visit: &Visit, slug: &str) -> Result<Whole> {
    let (fair, now) = (shown(visit, slug).await?, visit.now.datetime());
    Ok(visit.app.db.read(move |tx| Whole::read(tx, fair, now)).await?)
}

/// `GET /messer/{slug}`: each opened page has chance of its own, so it is made anew each time.
pub(super) async fn one(visit: Visit, Room(room): Room<Gatherings>, Path(slug): Path<String>) -> Result<Response> {
    let whole = whole(&visit, &slug).await?;
    Ok(by_nobody(view::one::page(&visit, &whole, &Token::draw(), room.printer.is_some())))
}

/// `GET /messer/{slug}/kalender.ics`
pub(super) async fn calendar(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let fair = shown(&visit, &slug).await?;
    let changed = Timestamp::from_millisecond(fair.changed_at).unwrap_or(Timestamp::UNIX_EPOCH);
    let url = visit.app.settings.absolute(&visit.href(&format!("{}/{}", super::PATH, fair.slug)));
    let (uid, cancelled) = (format!("{}@varde", fair.id), fair.state(visit.now.datetime()) == State::Cancelled);
    let event = Event {
        uid: uid.clone(),
        start: fair.date.to_datetime(fair.starts),
        end: fair.over(),
        summary: fair.name.clone(),
        description: fair.welcome.split("\n\n").next().map(str::to_owned).filter(|text| !text.is_empty()),
        location: fair.place.address(),
        url: Some(url.clone()),
        status: if cancelled { Status::Cancelled } else { Status::Confirmed },
        // Each change is later than the one before: seconds since the fair was first thought of are enough.
        sequence: u32::try_from(fair.changed_at / 1_000 - 1_700_000_000).unwrap_or_default(),
        created: changed,
        changed,
        ..Event::default()
    };
    let calendar =
        Calendar { uid, name: fair.name, url: Some(url), changed, events: vec![event], ..Calendar::default() };
    let head = feed::head("text/calendar; charset=utf-8", fair.changed_at);
    Ok((head, calendar.write()).into_response())
}
