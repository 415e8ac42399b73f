//! The work list: what waits for an editor, oldest first, from every source that there is.

use super::{
    ENTRY, PATH, PROPOSAL,
    asking::{can, done},
    sources::{embeds, gaps, links, mapping, missed},
};
use crate::{
    fresh::{DAY, Stage, Standing, at_hour, began, is_listed, noon},
    listing::Row,
    mapping::gaps::There,
    room::Directory,
    store::{self, Mark, Marking},
    view::desk::worklist as view,
};
use axum::response::Response;
use jiff::civil::Date;
use kernel::storage::{Result as Stored, Tx};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, frames::Frames};
use std::sync::Arc;
use trust::{Can, store::register};

/// So many stand on a page.
pub const PAGE: usize = 50;
/// What will be taken off the list within so many days is said beforehand.
const SOON: i64 = 30;
/// What has been closed for now for so long is asked about, months.
const CLOSED: i64 = 6;

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The kind; with the thing it is the item's identifier, which never changes. A text's key ends in it.
    pub kind: &'static str,
    /// Of what: a proposal, a message, an entry.
    pub thing: String,
    /// The entry that it is about, when there is one.
    pub service: Option<String>,
    /// What it is called where there is no entry.
    pub name: String,
    /// Whose.
    pub tenant: String,
    /// Since when, milliseconds since 1970.
    pub since: i64,
    /// Where it is done.
    pub path: String,
}

impl Item {
    /// What marks are kept under.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}:{}", self.kind, self.thing)
    }
}

/// What a source goes by.
pub struct Seen<'a> {
    /// Whose entries the editor keeps.
    pub tenants: &'a [String],
    /// How each of them stands.
    pub upkeep: &'a [store::Upkeep],
    /// Milliseconds since 1970.
    pub now: i64,
    /// Whose editor it is.
    pub tenant: &'a str,
    /// The editor; nobody where the list is read for all of them.
    pub can: Option<&'a Can>,
    /// The day of `now` in Norway.
    pub today: Date,
    /// Which sites may show which embeds.
    pub frames: &'a Frames,
    /// What there is something for.
    pub there: Option<&'a There>,
}

/// Where things that wait come from. Another kind of work is another line.
type Source = fn(&mut Tx<'_>, &Seen<'_>) -> Stored<Vec<Item>>;
const SOURCES: &[Source] = &[
    proposals,
    suggestions,
    upkeep,
    super::twins::twins,
    links::source,
    embeds::source,
    mapping::source,
    missed::source,
    gaps::source,
];

fn proposals(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Stored<Vec<Item>> {
    let item = |one: store::Proposal| {
        let name = one.changes.iter().find(|change| change.key.starts_with("name."));
        Item {
            kind: if one.kind == "new" { "nytt" } else { "forslag" },
            name: name.map(|change| change.is.clone()).unwrap_or_default(),
            path: format!("{PROPOSAL}/{}", one.id),
            thing: one.id,
            service: one.service,
            tenant: one.tenant,
            since: one.made_at,
        }
    };
    Ok(store::waiting_proposals(tx, seen.tenants)?.into_iter().map(item).collect())
}

fn suggestions(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Stored<Vec<Item>> {
    let item = |one: store::Suggestion| Item {
        kind: store::SAID_KIND,
        name: String::new(),
        path: format!("{ENTRY}/{}", one.service),
        thing: one.id,
        service: Some(one.service),
        tenant: one.tenant,
        since: noon(one.day).unwrap_or(seen.now).min(seen.now),
    };
    Ok(store::waiting_suggestions(tx, seen.tenants)?.into_iter().map(item).collect())
}

/// What nobody answers for, will be taken off the list, has been, or has been closed for long.
#[expect(clippy::unnecessary_wraps, reason = "every source is asked in the same way")]
fn upkeep(_: &mut Tx<'_>, seen: &Seen<'_>) -> Stored<Vec<Item>> {
    let item = |one: &store::Upkeep| {
        let standing = Standing::of(one, seen.now);
        let kind = if one.hidden_at.is_some() {
            "skjult"
        } else if !is_listed(&one.status) {
            return None;
        } else if Standing::of(one, seen.now + SOON * DAY).hides {
            "snart-skjult"
        } else if one.unreached_at.is_some() {
            "uten-vei"
        } else if one.status == "temporarily closed" && standing.months >= CLOSED {
            "stengt-lenge"
        } else if standing.stage == Stage::Stale && one.reminded >= 3 {
            "ring"
        } else {
            return None;
        };
        let since = one.hidden_at.or(one.unreached_at).or(one.asked_at).unwrap_or_else(|| began(one));
        Some(Item {
            kind,
            thing: one.service.clone(),
            service: Some(one.service.clone()),
            name: String::new(),
            tenant: one.tenant.clone(),
            since: since.min(seen.now),
            path: format!("{ENTRY}/{}", one.service),
        })
    };
    Ok(seen.upkeep.iter().filter_map(item).collect())
}

/// How fresh what is shown is: confirmed within half a year, within a year, older.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness(pub [i64; 3]);

/// A page of the list.
pub struct List {
    pub(crate) items: Vec<(Item, Option<Row>, Mark)>,
    /// How many there are, after a municipality or a kind is chosen.
    pub(crate) count: usize,
    /// Whether nothing is chosen.
    pub(crate) is_all: bool,
    pub(crate) oldest: Option<i64>,
    /// Each of the tenants that has something, its name, and how many.
    pub(crate) tenants: Vec<(String, String, usize)>,
    pub(crate) kinds: Vec<(&'static str, usize)>,
    pub(crate) freshness: Freshness,
    pub(crate) page: usize,
    pub(crate) me: String,
    /// Those of the tenant who share the right, by name.
    pub(crate) colleagues: Vec<(String, String)>,
}

/// What is chosen: a municipality, a kind, whose, and whether what rests is shown.
#[derive(Clone, Debug, Default)]
struct Chosen {
    tenant: Option<String>,
    kind: Option<String>,
    whose: Option<String>,
    resting: bool,
    page: usize,
}

impl Chosen {
    fn read(asked: &Asked) -> Self {
        let word = |name: &str| asked.first(name).map(str::to_owned);
        let page = usize::try_from(asked.number("side").unwrap_or(1)).unwrap_or(1).max(1);
        let resting = asked.ticked("hviler");
        Self { tenant: word("kommune"), kind: word("type"), whose: word("hvem"), resting, page }
    }

    const fn narrows(&self) -> bool {
        self.tenant.is_some() || self.kind.is_some() || self.whose.is_some() || self.resting
    }

    fn takes(&self, item: &Item, mark: &Mark, me: &str) -> bool {
        let whose = match self.whose.as_deref() {
            Some("meg") => mark.assigned_to.as_deref() == Some(me),
            Some("ingen") => mark.assigned_to.is_none(),
            _ => true,
        };
        whose
            && self.tenant.as_ref().is_none_or(|tenant| *tenant == item.tenant)
            && self.kind.as_ref().is_none_or(|kind| kind == item.kind)
    }
}

/// Whether it stands on the list: what was done stays done until it waits anew, what rests comes back by itself.
fn stands(item: &Item, mark: &Mark, now: i64, resting: bool) -> bool {
    let rests = mark.snoozed_until.is_some_and(|until| now < until);
    mark.done_at.is_none_or(|done| item.since > done) && rests == resting
}

/// What else than the database the list is made of.
#[derive(Clone)]
pub struct Around {
    pub(crate) frames: Arc<Frames>,
    /// What there is something for; nothing where it is not known, as on the command line.
    pub(crate) there: Option<Arc<There>>,
    pub(crate) today: Date,
    pub(crate) now: i64,
}

impl Around {
    /// As it is now.
    #[must_use]
    pub fn new(room: &Directory, frames: Arc<Frames>, now: i64) -> Self {
        let mut there = There::default();
        room.finder.marks().each_gist(|_, gist| there.count(gist));
        Self { frames, there: Some(Arc::new(there)), today: crate::fresh::day(now), now }
    }
}

impl Around {
    /// As it is now, where nothing but the database is at hand.
    #[must_use]
    pub fn bare(now: i64) -> Self {
        Self { frames: Arc::default(), there: None, today: crate::fresh::day(now), now }
    }
}

/// Everything that waits in a tenant, with what was done about it; what rests or is done is left out, or (`resting`) only
/// what rests is there.
///
/// # Errors
/// When the database fails.
pub fn waiting(
    tx: &mut Tx<'_>,
    (tenant, can): (&str, Option<&Can>),
    (tenants, upkeep): (&[String], &[store::Upkeep]),
    around: &Around,
    resting: bool,
) -> Stored<Vec<(Item, Mark)>> {
    let Around { frames, there, today, now } = around;
    let seen = Seen { tenants, upkeep, now: *now, tenant, can, today: *today, frames, there: there.as_deref() };
    let (mut items, mut marks) = (Vec::new(), store::desk_marks_of(tx, tenant)?);
    for source in SOURCES {
        items.extend(source(tx, &seen)?);
    }
    items.sort_by(|a, b| (a.since, a.kind, &a.thing).cmp(&(b.since, b.kind, &b.thing)));
    let marked = items.into_iter().map(|item| (marks.remove(&item.id()).unwrap_or_default(), item));
    Ok(marked.map(|(mark, item)| (item, mark)).filter(|(item, mark)| stands(item, mark, *now, resting)).collect())
}

fn read(tx: &mut Tx<'_>, can: &Can, chosen: &Chosen, around: &Around) -> Stored<List> {
    let tenants = store::kept_tenants(tx, can)?;
    let upkeep = store::upkeep_of_tenants(tx, &tenants)?;
    let mut items = waiting(tx, (can.tenant(), Some(can)), (&tenants, &upkeep), around, chosen.resting)?;
    let mut of_tenant = Vec::new();
    for tenant in &tenants {
        let count = items.iter().filter(|(item, _)| item.tenant == *tenant).count();
        if count > 0 {
            let name = kernel::tenants::name(tx, tenant)?.unwrap_or_else(|| tenant.clone());
            of_tenant.push((tenant.clone(), name, count));
        }
    }
    let kinds = kinds(&items);
    let me = can.actor().person().id.clone();
    items.retain(|(item, mark)| chosen.takes(item, mark, &me));
    let (count, oldest) = (items.len(), items.first().map(|(item, _)| item.since));
    let shown: Vec<_> = items.into_iter().skip((chosen.page - 1).saturating_mul(PAGE)).take(PAGE).collect();
    let mut ids: Vec<String> = shown.iter().filter_map(|(item, _)| item.service.clone()).collect();
    ids.sort();
    ids.dedup();
    let rows = store::by_ids(tx, &ids)?;
    let row = |item: &Item| rows.iter().find(|row| Some(&row.parts.service.id) == item.service.as_ref()).cloned();
    let items = shown.into_iter().map(|(item, mark)| (row(&item), mark, item)).map(|(r, m, i)| (i, r, m)).collect();
    Ok(List {
        items,
        count,
        oldest,
        is_all: !chosen.narrows(),
        tenants: of_tenant,
        kinds,
        freshness: freshness(&upkeep, around.now),
        page: chosen.page,
        me,
        colleagues: register::peers(tx, can)?,
    })
}

/// How many there are of each kind, in the order of the list.
#[must_use]
pub fn kinds(items: &[(Item, Mark)]) -> Vec<(&'static str, usize)> {
    let mut kinds: Vec<(&'static str, usize)> = Vec::new();
    for (item, _) in items {
        match kinds.iter_mut().find(|(kind, _)| *kind == item.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((item.kind, 1)),
        }
    }
    kinds
}

/// How fresh what is shown of these is.
#[must_use]
pub fn freshness(upkeep: &[store::Upkeep], now: i64) -> Freshness {
    let mut counts = [0; 3];
    for one in upkeep.iter().filter(|one| is_listed(&one.status)) {
        match Standing::of(one, now).stage {
            Stage::Fresh => counts[0] += 1,
            Stage::Aging => counts[1] += 1,
            Stage::Stale => counts[2] += 1,
            Stage::Hidden => {}
        }
    }
    Freshness(counts)
}

/// The list, for an editor.
pub(super) async fn page(
    visit: &Visit,
    room: &Directory,
    signed: &Signed,
    asked: &Asked,
    open: &[super::Part],
) -> Result<Markup> {
    let (can, chosen) = (can(signed)?, Chosen::read(asked));
    let around = Around::new(room, visit.app.settings.frames.now(), visit.app.clock.millis());
    let list = visit.app.db.read(move |tx| read(tx, &can, &chosen, &around)).await?;
    Ok(view::page(visit, &list, asked, open))
}

/// `POST /redaksjon/merke`: mine, a colleague's, nobody's; rests; done; not done after all.
pub async fn mark(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let item = form.first("hva").filter(|item| is_item(item)).ok_or(Error::NotFound)?.to_owned();
    let whom = form.first("hvem").map(str::to_owned);
    let (marking, word) = match form.first("gjor").unwrap_or_default() {
        "min" => (Marking::Assign(Some(can.actor().person().id.clone())), "min"),
        "ingens" => (Marking::Assign(None), "ingens"),
        "gi" => (Marking::Assign(whom.clone()), "gitt"),
        "uke" => (Marking::Snooze(Some(now + 7 * DAY)), "hviler"),
        "maned" => (Marking::Snooze(Some(now + 30 * DAY)), "hviler"),
        "dag" => match chosen_day(&form, visit.today()) {
            Some(until) => (Marking::Snooze(Some(until)), "hviler"),
            None => return Ok(view::snooze(&visit, &item, form.first("dag"))),
        },
        "vekk" => (Marking::Snooze(None), "vekket"),
        "ferdig" => (Marking::Done, "ferdig"),
        "angre" => (Marking::Undone, "angret"),
        _ => return Err(Error::NotFound),
    };
    let kept = item.clone();
    let write = move |tx: &mut Tx<'_>| {
        if word == "gitt" && !register::peers(tx, &can)?.iter().any(|(id, _)| Some(id) == whom.as_ref()) {
            return Ok(false);
        }
        store::mark_item(tx, &can, &kept, marking.clone(), now).map(|()| true)
    };
    if !visit.app.db.write(write).await? {
        return Err(Error::NotFound);
    }
    let back = form.first("til").filter(|id| id.parse::<uuid::Uuid>().is_ok()).map(|id| format!("{ENTRY}/{id}"));
    match (back, word) {
        (Some(path), _) => Ok(done(&visit, &path, word, None)),
        (None, word) => Ok(done(&visit, PATH, word, Some(&item).filter(|_| word == "ferdig").map(String::as_str))),
    }
}

/// The morning of the day that somebody chose, within a year from tomorrow on.
fn chosen_day(form: &Asked, today: Date) -> Option<i64> {
    let day: Date = form.first("dag")?.parse().ok()?;
    let days = today.until((jiff::Unit::Day, day)).ok()?.get_days();
    at_hour(day, 0).filter(|_| (1..=366).contains(&days))
}

/// `kind:thing`, short.
fn is_item(item: &str) -> bool {
    item.len() <= 100
        && item
            .split_once(':')
            .is_some_and(|(kind, thing)| !thing.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}
