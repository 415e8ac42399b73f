//! What a thing can be asked for with a yes: a column of bits each.

use crate::understand::within;
use crate::{DayPart, Facts, ForWhom};

/// Something a thing has or has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trait {
    /// Open on this day, Monday = 0.
    Weekday(u8),
    /// Open in this part of the day.
    DayPart(DayPart),
    ForWhom(ForWhom),
    Free,
    NoReferral,
    DropIn,
    StepFree,
    Company,
    Digital,
}

/// Who things are for, in the order of their numbers.
pub(crate) const FOR_WHOM: [ForWhom; 3] = [ForWhom::Oneself, ForWhom::Relative, ForWhom::Professional];

const PLAIN: [Trait; 6] =
    [Trait::Free, Trait::NoReferral, Trait::DropIn, Trait::StepFree, Trait::Company, Trait::Digital];

impl Trait {
    /// All traits, in the order of their numbers. A weekday out of its range has a number too.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let days = (0..8).map(Self::Weekday);
        days.chain(DayPart::ALL.map(Self::DayPart)).chain(FOR_WHOM.map(Self::ForWhom)).chain(PLAIN)
    }

    /// The number of the trait.
    pub(crate) const fn number(self) -> usize {
        const PARTS: usize = 8;
        const WHOM: usize = PARTS + DayPart::ALL.len();
        const REST: usize = WHOM + FOR_WHOM.len();
        match self {
            Self::Weekday(day) => {
                if day < 7 {
                    day as usize
                } else {
                    7
                }
            }
            Self::DayPart(part) => PARTS + part as usize,
            Self::ForWhom(whom) => WHOM + whom as usize,
            Self::Free => REST,
            Self::NoReferral => REST + 1,
            Self::DropIn => REST + 2,
            Self::StepFree => REST + 3,
            Self::Company => REST + 4,
            Self::Digital => REST + 5,
        }
    }

    /// The traits that these facts tell of.
    pub(crate) fn of(facts: &Facts, mut has: impl FnMut(Self)) {
        for hours in &facts.hours {
            has(Self::Weekday(hours.weekday));
            DayPart::ALL.into_iter().filter(|part| within(hours, *part)).for_each(|part| has(Self::DayPart(part)));
        }
        facts.for_whom.iter().for_each(|whom| has(Self::ForWhom(*whom)));
        let told = [
            facts.free == Some(true),
            facts.no_referral == Some(true),
            facts.drop_in == Some(true),
            facts.step_free == Some(true),
            facts.company == Some(true),
            facts.digital,
        ];
        PLAIN.into_iter().zip(told).filter(|(_, told)| *told).for_each(|(one, _)| has(one));
    }
}

/// A fact that may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    Hours,
    ForWhom,
    Languages,
    Municipality,
    Point,
    Free,
    NoReferral,
    DropIn,
    StepFree,
    Company,
}

impl Fact {
    /// All of them, in the order of their numbers.
    pub(crate) const ALL: [Self; 10] = [
        Self::Hours,
        Self::ForWhom,
        Self::Languages,
        Self::Municipality,
        Self::Point,
        Self::Free,
        Self::NoReferral,
        Self::DropIn,
        Self::StepFree,
        Self::Company,
    ];

    /// The facts that are known.
    pub(crate) fn of(facts: &Facts, has: impl FnMut(Self)) {
        let known = [
            !facts.hours.is_empty(),
            !facts.for_whom.is_empty(),
            !facts.languages.is_empty(),
            !facts.municipalities.is_empty(),
            facts.point.is_some(),
            facts.free.is_some(),
            facts.no_referral.is_some(),
            facts.drop_in.is_some(),
            facts.step_free.is_some(),
            facts.company.is_some(),
        ];
        Self::ALL.into_iter().zip(known).filter(|(_, known)| *known).map(|(one, _)| one).for_each(has);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_places_in_the_order() {
        assert!(Trait::all().map(Trait::number).eq(0..Trait::all().count()));
        assert!(Fact::ALL.into_iter().map(|fact| fact as usize).eq(0..Fact::ALL.len()));
    }
}
