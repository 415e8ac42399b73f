//! Gatherings among the suggestions: the same search over them, in an index of its own that follows the change log.

use directory::{
    beside::{Beside, Lines},
    places::PLACES,
};
use gatherings::{
    occurrence::Occurrence,
    rhythm::{AHEAD, Rhythm},
    series::{Field, Kind, Series},
    store, view,
};
use jiff::{ToSpan as _, civil::Date};
use kernel::{
    changes,
    storage::{Result, Tx},
};
use search::{Facts, Hit, Hours, Index, Part, Passage, Request, Thing, Why, own::OwnWord};
use shell::{App, Visit};
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::sync::Mutex;

/// The name of the room in its index.
const ROOM: &str = "gatherings";
/// So many series are taken in at a time.
const BATCH: i64 = 500;
/// So many are shown, of so many that are looked through: some have no date ahead.
const SHOWN: usize = 3;
const LOOKED_THROUGH: usize = 12;
/// So many dates are looked through for the next one that is on.
const DATES: usize = 12;

/// The index, and how far it has followed.
pub(crate) struct Gathered {
    index: Index,
    seen: AtomicI64,
    /// Held while anything is taken in, so that nothing older comes last.
    turn: Mutex<()>,
}

impl Default for Gathered {
    fn default() -> Self {
        Self { index: Index::new(PLACES.gazetteer()), seen: AtomicI64::new(0), turn: Mutex::default() }
    }
}

impl Gathered {
    /// Takes in what has changed since last time.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn follow(&self, app: &App) -> Result<()> {
        let _turn = self.turn.lock().await;
        let today = app.clock.today();
        loop {
            let seen = self.seen.load(Ordering::SeqCst);
            let read = move |tx: &mut Tx<'_>| {
                let changed = changes::newest_of_each(tx, store::KIND, seen, BATCH)?;
                let (mut there, mut gone) = (Vec::new(), Vec::new());
                for change in &changed {
                    match store::by_id(tx, &change.object)?.filter(|series| goes_on(series, today)) {
                        Some(series) => there.push(thing(&series, &store::rhythms_of(tx, &series.id)?, today)),
                        None => gone.push(change.object.clone()),
                    }
                }
                Ok((changed.last().map(|change| change.seq), there, gone))
            };
            let (Some(last), there, gone) = app.db.read(read).await? else { return Ok(()) };
            self.index.apply(there, &gone);
            self.seen.store(last, Ordering::SeqCst);
        }
    }
}

fn goes_on(series: &Series, today: Date) -> bool {
    series.ended_on.is_none_or(|last| last >= today)
}

/// A series as the search takes it.
fn thing(series: &Series, rhythms: &[Rhythm], today: Date) -> Thing {
    let passage = |((field, language), text): (&(Field, String), &String)| {
        let part = match field {
            Field::Name => Part::Name,
            Field::Summary => Part::Lead,
            _ => Part::Body,
        };
        Passage::new(part, language, text)
    };
    let mut texts: Vec<Passage> = series.texts.0.iter().map(passage).collect();
    texts.push(Passage::new(Part::Organization, "nb", &series.behind));
    let place = &series.place;
    let municipality = PLACES.municipality(&place.municipality).map(|municipality| municipality.name.clone());
    let places = [&place.room, &place.house, &place.street, &place.town, &municipality];
    texts.extend(places.into_iter().flatten().map(|name| Passage::new(Part::Place, "nb", name)));
    let minutes =
        |time: jiff::civil::Time| u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
    let hours = rhythms.iter().filter(|rhythm| rhythm.last_on.is_none_or(|last| last >= today)).map(|rhythm| Hours {
        weekday: rhythm.starts.weekday().to_monday_zero_offset().unsigned_abs(),
        from: minutes(rhythm.starts.time()),
        to: minutes(rhythm.starts.saturating_add(rhythm.minutes.minutes()).time()),
    });
    let themes: &[&str] = if series.kind == Kind::Cafe { &["together", "food"] } else { &["together"] };
    Thing {
        id: series.id.clone(),
        room: ROOM.to_owned(),
        texts,
        facts: Facts {
            municipalities: Some(place.municipality.clone()).into_iter().filter(|number| !number.is_empty()).collect(),
            themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
            hours: hours.collect(),
            // Every date is so; posters say it.
            no_referral: Some(true),
            drop_in: Some(true),
            step_free: place.step_free,
            // One can ask for it on every date.
            company: Some(true),
            digital: place.online_url.is_some() || place.dial_in.is_some(),
            ..Facts::default()
        },
    }
}

/// Whether it says or means what was typed, and does not only look like it.
fn speaks_of_it(hit: &Hit) -> bool {
    let says = |why: &Why| matches!(why, Why::Word { .. } | Why::Concept { .. } | Why::Need { .. });
    hit.fits && hit.why.iter().any(says)
}

impl Beside for Gathered {
    fn put_own_words(&self, words: &[OwnWord]) {
        self.index.put_own_words(words);
    }

    fn fitting<'a>(&'a self, visit: &'a Visit, request: Request) -> Lines<'a> {
        Box::pin(async move {
            let answer = self.index.search(&Request { offset: 0, limit: LOOKED_THROUGH, ..request });
            // In an emergency nothing more stands between somebody and the numbers.
            if answer.nothing_near || answer.crisis {
                return Ok(Vec::new());
            }
            let ids: Vec<String> = answer.hits.into_iter().filter(speaks_of_it).map(|hit| hit.id).collect();
            let now = visit.now.datetime();
            let read = move |tx: &mut Tx<'_>| {
                let mut next: Vec<(Series, Occurrence)> = Vec::new();
                for id in &ids {
                    let Some(series) = store::by_id(tx, id)? else { continue };
                    let ahead =
                        store::next_of(tx, id, store::Span::not_over(now, now.saturating_add(AHEAD.days())), DATES)?;
                    next.extend(ahead.into_iter().find(|one| one.standing(&series).is_on()).map(|one| (series, one)));
                    if next.len() == SHOWN {
                        break;
                    }
                }
                next.sort_by_key(|(_, occurrence)| occurrence.starts);
                Ok(next)
            };
            let next = visit.app.db.read(read).await?;
            Ok(next.iter().map(|(series, occurrence)| view::next_line(visit, series, occurrence)).collect())
        })
    }
}
