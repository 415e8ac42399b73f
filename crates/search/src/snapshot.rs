//! One unchanging state of the index, and how it answers.

use std::sync::Arc;

use crate::gazetteer::Gazetteer;
use crate::kept::Kept;
use crate::lexicon::lexicon;
use crate::query::{Ground, Query, Unit, read_query};
use crate::rank::{Ranked, browse, by_text, order, rank};
use crate::spelling::Speller;
use crate::store::Store;
use crate::terms::Terms;
use crate::understand::Test;
use crate::why::why;
use crate::{Answer, Counts, Filters, Hit, Point, Request, last_resort};

/// One state of the index.
#[derive(Debug)]
pub(crate) struct Snapshot {
    store: Store,
    speller: Speller,
    pub(crate) places: Arc<Gazetteer>,
    pub(crate) generation: u64,
}

/// How often a word of the lexicon counts as used, when correcting.
const LEXICON_USES: usize = 2;

impl Snapshot {
    /// The state with these things.
    pub(crate) fn new(things: Vec<Arc<Kept>>, terms: Arc<Terms>, places: Arc<Gazetteer>, generation: u64) -> Self {
        let store = Store::new(things, terms);
        let words = lexicon().single_words.iter().map(|word| (word.as_str(), LEXICON_USES));
        let names = places.names().map(|name| (name, 0));
        let speller = Speller::new(store.forms().chain(words).chain(names));
        Self { store, speller, places, generation }
    }

    /// How many things there are.
    pub(crate) fn len(&self) -> usize {
        self.store.things.len()
    }

    /// Answers one request.
    pub(crate) fn search(&self, request: &Request) -> Answer {
        let ground = Ground { store: &self.store, places: &self.places, speller: &self.speller };
        let mut query = read_query(request, ground);
        let (mut ranked, nothing_near) = self.ranked(&mut query, request);
        if request.filters != Filters::default() {
            ranked.retain(|one| self.admits(one, request));
        }
        self.by_distance(&mut ranked, request);
        order(&mut ranked, request.offset.saturating_add(request.limit), &self.store);
        let mut answer = Answer {
            total: ranked.len(),
            fitting: ranked.iter().filter(|one| one.fits).count(),
            understood: query.chips.iter().map(|chip| chip.shown.clone()).collect(),
            counts: self.counts(&ranked, request),
            crisis: query.crisis,
            corrected: query.corrected.clone(),
            nothing_near,
            generation: self.generation,
            hits: Vec::new(),
        };
        let from = self.from(request, &query);
        for one in ranked.iter().skip(request.offset).take(request.limit) {
            answer.hits.push(self.hit(one, &query, &from, request));
        }
        answer
    }

    /// Everything that answers, best first, and whether nothing did.
    fn ranked(&self, query: &mut Query, request: &Request) -> (Vec<Ranked>, bool) {
        let rank = |query: &Query| {
            rank(by_text(&query.units, query.groups, &self.store), query, &self.store, &self.places, request.now)
        };
        let any = |ranked: &[Ranked]| ranked.iter().any(|one| self.admits(one, request));
        if query.units.is_empty() && query.words.is_empty() && query.chips.is_empty() {
            return (browse(&self.store, request.now), false);
        }
        if has_only_filters(query) {
            return (self.filtered(query, request), false);
        }
        let ranked = rank(query);
        if any(&ranked) {
            return (ranked, false);
        }
        if let Some(unit) = last_resort::lookalikes(query, &self.store) {
            query.units = vec![unit];
            let ranked = rank(query);
            if any(&ranked) {
                return (ranked, false);
            }
        }
        query.units = vec![last_resort::open_to_most(&request.text, &self.store)];
        (rank(query), true)
    }

    /// All things by how they meet the understood filters, words of the filters helping.
    fn filtered(&self, query: &Query, request: &Request) -> Vec<Ranked> {
        let mut scored: Vec<(u32, f32)> = (0..self.len() as u32).map(|thing| (thing, 0.5)).collect();
        for (thing, score) in by_text(&query.units, query.groups, &self.store) {
            scored[thing as usize].1 += 0.5 * score;
        }
        rank(scored, query, &self.store, &self.places, request.now)
    }

    fn admits(&self, one: &Ranked, request: &Request) -> bool {
        request.filters.admit(&self.store.things[one.thing as usize], request.now)
    }

    /// With a circle chosen by hand, what is nearer counts more.
    fn by_distance(&self, ranked: &mut [Ranked], request: &Request) {
        let Some(near) = request.filters.near else { return };
        for one in ranked.iter_mut() {
            let point = self.store.things[one.thing as usize].facts.point;
            let km = point.map_or(30.0, |point| point.distance_m(near.point) / 1000.0);
            one.score *= (0.5 + 0.5 / (1.0 + km / 15.0)) as f32;
        }
    }

    fn counts(&self, ranked: &[Ranked], request: &Request) -> Counts {
        let things = ranked.iter().map(|one| (one.thing, self.store.things[one.thing as usize].as_ref()));
        self.store.tally.count(things, request.now)
    }

    /// The points distances are measured from.
    fn from(&self, request: &Request, query: &Query) -> Vec<Point> {
        if let Some(near) = request.filters.near {
            return vec![near.point];
        }
        let place = query.chips.iter().find_map(|chip| match chip.test {
            Test::Place(number) => Some(self.places.place(number)),
            _ => None,
        });
        place.map(|place| place.points.clone()).unwrap_or_default()
    }

    fn hit(&self, one: &Ranked, query: &Query, from: &[Point], request: &Request) -> Hit {
        let thing = &self.store.things[one.thing as usize];
        let point = thing.facts.point;
        let distances = from.iter().filter_map(|from| point.map(|point| point.distance_m(*from)));
        Hit {
            id: thing.id.to_string(),
            fits: one.fits,
            score: one.score,
            why: why(one.thing, query, &self.store, &self.places, request.now),
            distance_m: distances.min_by(f64::total_cmp).map(|metres| metres.round() as u32),
        }
    }
}

/// Whether all content words were understood as filters.
fn has_only_filters(query: &Query) -> bool {
    !query.chips.is_empty() && query.units.iter().all(|unit: &Unit| unit.is_filter)
}
