//! Filters chosen by hand: what does not meet them is left out.

use jiff::civil::DateTime;

use crate::bits::Bits;
use crate::kept::Kept;
use crate::store::Store;
use crate::traits::Trait;
use crate::understand::{open_at, within};
use crate::{Facts, Filters};

impl Filters {
    /// Keeps the things that meet every filter, see [`Filters::admit`].
    pub(crate) fn keep_admitted(&self, hits: &mut Bits, store: &Store, now: DateTime) {
        if *self == Self::default() {
            return;
        }
        let tally = &store.tally;
        let boxes = [
            (self.free, Trait::Free),
            (self.no_referral, Trait::NoReferral),
            (self.drop_in, Trait::DropIn),
            (self.step_free, Trait::StepFree),
            (self.company, Trait::Company),
            (self.digital, Trait::Digital),
        ];
        boxes.into_iter().filter(|(ticked, _)| *ticked).for_each(|(_, one)| hits.keep(tally.with(one)));
        if self.open_now {
            hits.keep(&tally.open(&store.things, now));
        }
        if !self.themes.is_empty() {
            hits.keep(&tally.any(&tally.themes, &self.themes));
        }
        // What is left is looked at one by one.
        hits.retain(|thing| self.admit(&store.things[thing as usize], now));
    }

    /// Whether a thing meets every filter. An unknown fact does not meet a filter on it, but a thing with no age
    /// limits suits every age, and one that lies nowhere in particular suits every municipality.
    fn admit(&self, thing: &Kept, now: DateTime) -> bool {
        let facts = &thing.facts;
        let any = |none: bool, met: bool| none || met;
        any(self.rooms.is_empty(), self.rooms.iter().any(|room| **room == *thing.room))
            && self.admit_place(facts)
            && any(self.themes.is_empty(), facts.themes.iter().any(|theme| self.themes.contains(theme)))
            && self.admit_time(facts, now)
            && any(!self.free, facts.free == Some(true))
            && any(!self.no_referral, facts.no_referral == Some(true))
            && any(!self.drop_in, facts.drop_in == Some(true))
            && any(!self.step_free, facts.step_free == Some(true))
            && any(!self.company, facts.company == Some(true))
            && any(!self.digital, facts.digital)
            && any(self.for_whom.is_empty(), facts.for_whom.iter().any(|whom| self.for_whom.contains(whom)))
            && self.age.is_none_or(|age| facts.age.is_none_or(|(least, most)| (least..=most).contains(&age)))
            && any(self.languages.is_empty(), facts.languages.iter().any(|tag| self.languages.contains(tag)))
    }

    fn admit_place(&self, facts: &Facts) -> bool {
        let everywhere = facts.municipalities.is_empty() && facts.point.is_none();
        let inside = self.municipalities.is_empty()
            || everywhere
            || facts.municipalities.iter().any(|number| self.municipalities.contains(number));
        let within = self.near.is_none_or(|near| {
            let Some(most) = near.within_m else { return true };
            facts.point.map_or(everywhere, |point| point.distance_m(near.point) <= f64::from(most))
        });
        inside && within
    }

    fn admit_time(&self, facts: &Facts, now: DateTime) -> bool {
        if self.open_now {
            let closed = facts.closed_until.is_some_and(|until| until > now.date());
            if closed || !facts.hours.iter().any(|hours| open_at(hours, now)) {
                return false;
            }
        }
        if self.weekdays.is_empty() && self.day_parts.is_empty() {
            return true;
        }
        facts.hours.iter().any(|hours| {
            (self.weekdays.is_empty() || self.weekdays.contains(&hours.weekday))
                && (self.day_parts.is_empty() || self.day_parts.iter().any(|part| within(hours, *part)))
        })
    }
}
