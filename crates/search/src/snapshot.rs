//! One unchanging state of the index, and how it answers.

use std::sync::Arc;

use crate::browse::browse;
use crate::by_text::by_text;
use crate::counting::count as count_hits;
use crate::gazetteer::Gazetteer;
use crate::kept::Kept;
use crate::lexicon::lexicon;
use crate::own::OwnWords;
use crate::query::{Ground, Query, Unit, read_query};
use crate::rank::{Ranking, first, rank};
use crate::scratch::{Scratch, Spare};
use crate::spelling::Speller;
use crate::store::Store;
use crate::terms::Terms;
use crate::understand::Test;
use crate::why::why;
use crate::{Answer, Hit, Point, Request, last_resort};

/// One state of the index.
#[derive(Debug)]
pub(crate) struct Snapshot {
    store: Store,
    speller: Speller,
    spare: Spare,
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
        Self { store, speller, spare: Spare::default(), places, generation }
    }

    /// How many things there are.
    pub(crate) fn len(&self) -> usize {
        self.store.things.len()
    }

    /// Answers one request.
    pub(crate) fn search(&self, request: &Request, own: &OwnWords) -> Answer {
        self.spare.with(|scratch| self.answer(request, own, scratch))
    }

    fn answer(&self, request: &Request, own: &OwnWords, scratch: &mut Scratch) -> Answer {
        let ground = Ground { store: &self.store, places: &self.places, speller: &self.speller, own };
        let mut query = read_query(request, ground);
        let (ranking, nothing_near) = self.ranked(&mut query, request, scratch);
        self.by_distance(&ranking, request, &mut scratch.scores);
        let count = request.offset.saturating_add(request.limit);
        let first = first(&ranking, &scratch.scores, count, &self.store);
        let from = self.from(request, &query);
        let hit = |thing: &u32| {
            let (fits, score) = (ranking.fits.has(*thing), scratch.scores[*thing as usize]);
            self.hit(*thing, fits, score, &query, &from, request)
        };
        Answer {
            hits: first.iter().skip(request.offset).map(hit).collect(),
            total: ranking.hits.len(),
            fitting: ranking.fits.shared(&ranking.hits),
            understood: query.chips.iter().map(|chip| chip.shown.clone()).collect(),
            counts: count_hits(&ranking.hits, &self.store, request.now),
            crisis: query.crisis,
            corrected: query.corrected.clone(),
            nothing_near,
            generation: self.generation,
        }
    }

    /// Everything that answers and that the filters admit, and whether nothing did.
    fn ranked(&self, query: &mut Query, request: &Request, scratch: &mut Scratch) -> (Ranking, bool) {
        let admitted = |mut ranking: Ranking| {
            request.filters.keep_admitted(&mut ranking.hits, &self.store, request.now);
            ranking
        };
        if query.units.is_empty() && query.words.is_empty() && query.chips.is_empty() {
            return (admitted(browse(&self.store, request.now, &mut scratch.scores)), false);
        }
        let rank = |query: &Query, scratch: &mut Scratch| {
            by_text(&query.units, query.groups, &self.store, scratch);
            if has_only_filters(query) {
                // All things by how they meet the understood filters, words of the filters helping.
                scratch.scores.iter_mut().for_each(|score| *score = 0.5 + 0.5 * *score);
            }
            admitted(rank(&mut scratch.scores, query, &self.store, &self.places, request))
        };
        let ranking = rank(query, scratch);
        if has_only_filters(query) || !ranking.hits.is_empty() {
            return (ranking, false);
        }
        if let Some(unit) = last_resort::lookalikes(query, &self.store) {
            query.units = vec![unit];
            let ranking = rank(query, scratch);
            if !ranking.hits.is_empty() {
                return (ranking, false);
            }
        }
        query.units = vec![last_resort::open_to_most(&request.text, &self.store)];
        (rank(query, scratch), true)
    }

    /// With a circle chosen by hand, what is nearer counts more.
    fn by_distance(&self, ranking: &Ranking, request: &Request, scores: &mut [f32]) {
        let Some(near) = request.filters.near else { return };
        for thing in ranking.hits.iter() {
            let point = self.store.tally.near.point(thing);
            let km = point.map_or(30.0, |point| point.distance_m(near.point) / 1000.0);
            scores[thing as usize] *= (0.5 + 0.5 / (1.0 + km / 15.0)) as f32;
        }
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

    fn hit(&self, thing: u32, fits: bool, score: f32, query: &Query, from: &[Point], request: &Request) -> Hit {
        let why = why(thing, query, &self.store, &self.places, request.now);
        let thing = &self.store.things[thing as usize];
        let point = thing.facts.point;
        let distances = from.iter().filter_map(|from| point.map(|point| point.distance_m(*from)));
        Hit {
            id: thing.id.to_string(),
            fits,
            score,
            why,
            distance_m: distances.min_by(f64::total_cmp).map(|metres| metres.round() as u32),
        }
    }
}

/// Whether all content words were understood as filters.
fn has_only_filters(query: &Query) -> bool {
    !query.chips.is_empty() && query.units.iter().all(|unit: &Unit| unit.is_filter)
}
