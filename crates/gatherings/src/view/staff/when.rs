//! When it comes: the first date says which weekday.

use super::wrong;
use crate::{
    rule::{TypedDates, Why},
    series::{Mistake, Often, When},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, field_radios, field_text, field_textarea},
    dates,
};

/// The fields.
pub(super) fn fields(visit: &Visit, when: &When, mistakes: &[Mistake], typed: &TypedDates) -> Markup {
    let field = |name: &'static str, key: &str, value: &str| {
        Field::new(name, visit.t(key)).value(Some(value)).autocomplete("off").error(wrong(visit, mistakes, name))
    };
    let often: Vec<Choice> =
        Often::ALL.iter().map(|often| Choice::new(often.word(), visit.t(&format!("often-{}", often.word())))).collect();
    let first = field("forste", "when-first", &when.first).kind("date").help(visit.t("when-first-help"));
    let from = field("fra", "when-from", &when.from).help(visit.t("when-time-help"));
    let to = field("til", "when-to", &when.to);
    let last = field("siste", "when-last", &when.last).kind("date").help(visit.t("when-last-help"));
    let list = field("datoer", "when-dates", &when.dates).help(visit.t("when-dates-help")).rows(3).longest(2_000);
    html! {
        (field_radios(&Field::new("hvor_ofte", visit.t("when-often")).value(Some(when.often.word())), &often))
        (field_text(&first))
        (field_textarea(&list))
        @if !typed.bad.is_empty() {
            ul.v-typed { @for (piece, why) in &typed.bad { li { "«" (piece) "»: " (why_odd(visit, *why)) } } }
        }
        div.v-entry-row { (field_text(&from)) (field_text(&to)) }
        (field_text(&last))
    }
}

fn why_odd(visit: &Visit, why: Why) -> String {
    let key = format!("typed-{}", why.key());
    match why {
        Why::OtherWeekday(date) | Why::Twice(date) => {
            visit.with(&key, &[("day", dates::long(visit.language, date, visit.today()).into())])
        }
        _ => visit.t(&key),
    }
}
