//! How old a piece of knowledge is: an icon and words, never a colour alone.

use super::{icon, icon::Icon};
use crate::{Visit, dates};
use jiff::civil::Date;
use maud::{Markup, html};

/// How long ago somebody said that an entry is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Less than six months.
    Fresh,
    /// Less than a year.
    Aging,
    /// A year or more.
    Old,
    /// Never.
    Unconfirmed,
}

impl Freshness {
    /// How fresh an entry is that was confirmed on this day.
    #[must_use]
    pub fn of(confirmed: Option<Date>, today: Date) -> Self {
        match confirmed.map(|date| dates::months_between(date, today)) {
            Some(..6) => Self::Fresh,
            Some(..12) => Self::Aging,
            Some(_) => Self::Old,
            None => Self::Unconfirmed,
        }
    }

    const fn looks(self) -> (&'static str, Icon) {
        match self {
            Self::Fresh => ("v-fresh", super::icon::CHECKMARK_CIRCLE),
            Self::Aging => ("v-fresh v-fresh--aging", super::icon::CLOCK_DASHED),
            Self::Old => ("v-fresh v-fresh--old", super::icon::CLOCK_DASHED),
            Self::Unconfirmed => ("v-fresh v-fresh--aging", super::icon::INFORMATION_SQUARE),
        }
    }
}

/// «Bekreftet 12. november av Turid», or how long ago and that one may want to ring first.
#[must_use]
pub fn freshness(visit: &Visit, confirmed: Option<Date>, by: Option<&str>) -> Markup {
    let today = visit.today();
    let fresh = Freshness::of(confirmed, today);
    let (class, sign) = fresh.looks();
    let ago = || confirmed.map_or_else(String::new, |date| dates::ago(visit.language, date, today));
    let words = match (fresh, confirmed, by) {
        (Freshness::Fresh, Some(date), Some(by)) => visit
            .with("fresh-confirmed-by", &[("date", dates::day(visit.language, date, today).into()), ("by", by.into())]),
        (Freshness::Fresh, Some(date), None) => {
            visit.with("fresh-confirmed", &[("date", dates::day(visit.language, date, today).into())])
        }
        (Freshness::Aging, ..) => visit.with("fresh-aging", &[("ago", ago().into())]),
        (Freshness::Old, ..) => visit.with("fresh-old", &[("ago", ago().into())]),
        _ => visit.t("fresh-unconfirmed"),
    };
    html! { span class=(class) { (icon(sign)) span { (words) } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn half_a_year_is_fresh_and_a_year_is_old() {
        let today = date(2026, 11, 22);
        let of = |confirmed| Freshness::of(Some(confirmed), today);
        assert_eq!(of(date(2026, 11, 12)), Freshness::Fresh);
        assert_eq!(of(date(2026, 5, 23)), Freshness::Fresh);
        assert_eq!(of(date(2026, 5, 22)), Freshness::Aging);
        assert_eq!(of(date(2025, 11, 22)), Freshness::Old);
        assert_eq!(Freshness::of(None, today), Freshness::Unconfirmed);
    }
}
