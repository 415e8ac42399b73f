//! The next dates, closed ones too, so that nobody stands at a locked door.

use super::when;
use crate::{listing::Listing, schedule::Occasion};
use maud::{Markup, html};
use shell::{Visit, components::day_box, dates};

/// How many dates are shown.
const SHOWN: usize = 5;

/// The dates; nothing when none is known.
pub(super) fn section(visit: &Visit, listing: &Listing) -> Markup {
    let occasions = listing.next_dates(visit.today(), SHOWN);
    html! {
        @if !occasions.is_empty() {
            section.v-block aria-labelledby="nar" {
                h2 #nar { (visit.t("act-dates")) }
                ol.v-dates { @for occasion in &occasions { (date(visit, occasion)) } }
            }
        }
    }
}

fn date(visit: &Visit, occasion: &Occasion) -> Markup {
    let long = dates::capital(&dates::long(visit.language, occasion.date, visit.today()));
    let hours = when::hours(visit, occasion.from, occasion.to).map(|hours| dates::capital(&hours));
    let written = html! { time datetime=(occasion.date) { (long) } };
    html! {
        li {
            @match &occasion.closed {
                Some(reasons) => {
                    span.v-day.v-day--off aria-hidden="true" {
                        span { (dates::weekday(visit.language, occasion.date.weekday())) } b { (occasion.date.day()) }
                        span { (dates::month(visit.language, occasion.date)) }
                    }
                    div {
                        h3 { (visit.t("act-closed")) @if let Some((tag, reason)) = when::reason(visit, reasons) {
                            ": " span lang=[(tag != visit.language.tag()).then_some(tag)] { (reason) }
                        } }
                        p { s { (written) } }
                    }
                },
                None => {
                    (day_box(visit, occasion.date))
                    div {
                        @if let Some(hours) = hours { h3 { (hours) } p { (written) } } @else { h3 { (written) } }
                    }
                },
            }
        }
    }
}
