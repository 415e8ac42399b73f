//! All choices as one plain form, folded away. It works without a script.

use super::{
    filters::{of_box, whom_name},
    phrases, why,
};
use crate::{
    asking::{BOXES, DAY_PARTS, DAYS, DISTANCES, FOR_WHOM, Wish},
    find::Found,
    places::PLACES,
    themes::THEMES,
};
use maud::{Markup, html};
use search::Counts;
use shell::{
    Visit,
    components::{icon, icon as icons},
    dates,
};

/// One box to tick.
struct Tick {
    name: &'static str,
    value: String,
    label: String,
    count: usize,
    on: bool,
}

impl Tick {
    fn new(wish: &Wish, name: &'static str, value: &str, label: String, count: usize) -> Self {
        let on = wish.asked.all(name).any(|chosen| chosen == value);
        Self { name, value: value.to_owned(), label, count, on }
    }
}

/// The form.
pub(super) fn form(visit: &Visit, found: &Found) -> Markup {
    let (wish, counts) = (&found.wish, &found.answer.counts);
    let kept = |name: &str| matches!(name, "q" | "uten");
    html! {
        details.v-unfold {
            summary { (icon(icons::FUNNEL)) (visit.t("filter-more")) }
            form.v-choices action=(visit.href("/aktiviteter")) method="get" {
                @for (name, value) in wish.asked.pairs().iter().filter(|(name, _)| kept(name)) {
                    input type="hidden" name=(name) value=(value);
                }
                (ticks(visit, "filter-where", places(wish, counts)))
                (near(visit, wish, counts))
                (ticks(visit, "filter-day", days(visit, wish, counts)))
                (ticks(visit, "filter-time", times(visit, wish, counts)))
                (ticks(visit, "filter-terms", boxes(visit, wish, counts)))
                (ticks(visit, "filter-theme", themes(visit, wish, counts)))
                (ticks(visit, "filter-whom", whom(visit, wish, counts)))
                (ticks(visit, "filter-language", languages(visit, wish, counts)))
                (age(visit, wish))
                div.v-choices__go {
                    button.ds-button type="submit" { (visit.t("filter-show")) }
                    @if wish.has_filters() { a href=(visit.href(&wish.only_text())) { (visit.t("filter-none")) } }
                }
            }
        }
    }
}

/// A group of boxes; those that would lead nowhere are left out, unless they are ticked.
fn ticks(visit: &Visit, legend: &str, ticks: impl Iterator<Item = Tick>) -> Markup {
    let ticks: Vec<Tick> = ticks.filter(|tick| tick.on || tick.count > 0).collect();
    html! {
        @if !ticks.is_empty() {
            fieldset.v-field {
                legend { (visit.t(legend)) }
                @for tick in &ticks {
                    label.v-radio {
                        input.ds-input type="checkbox" name=(tick.name) value=(tick.value) checked[tick.on];
                        span { (tick.label) span.v-count { " (" (tick.count) ")" } }
                    }
                }
            }
        }
    }
}

fn places(wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    let chosen = wish.filters.municipalities.iter().filter(|number| !counts.municipalities.contains_key(*number));
    let all =
        counts.municipalities.iter().map(|(number, count)| (number, *count)).chain(chosen.map(|number| (number, 0)));
    let mut ticks: Vec<Tick> = all
        .filter_map(|(number, count)| Some((PLACES.municipality(number)?, count)))
        .map(|(m, count)| Tick::new(wish, "kommune", &m.number, m.name.clone(), count))
        .collect();
    ticks.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    // A country's municipalities are too many boxes; the field for a place below takes any of them.
    let most = ticks.iter().filter(|tick| tick.on).count().max(12);
    ticks.into_iter().take(most)
}

/// Near a place, within a distance. The browser suggests the places we know here.
fn near(visit: &Visit, wish: &Wish, counts: &Counts) -> Markup {
    let mut known: Vec<&str> = counts
        .municipalities
        .keys()
        .take(6)
        .flat_map(|number| PLACES.localities_of(number))
        .map(|(name, _)| name)
        .collect();
    known.sort_unstable();
    let within = wish.asked.first("innen").unwrap_or_default();
    html! {
        div.v-field {
            label for="f-sted" { (visit.t("filter-place")) }
            input.ds-input #f-sted name="sted" type="text" value=(wish.place.as_deref().unwrap_or_default())
                list="steder" autocomplete="off" maxlength="60";
            datalist #steder { @for name in known { option value=(name) {} } }
            label.v-field__second for="f-innen" { (visit.t("filter-distance")) }
            select.ds-input #f-innen name="innen" {
                option value="" { (visit.t("filter-any-distance")) }
                @for km in DISTANCES {
                    option value=(km) selected[within == km.to_string()] {
                        (visit.with("filter-km", &[("km", km.to_string().into())]))
                    }
                }
            }
        }
    }
}

fn days(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    DAYS.iter().zip(0_u8..).zip(counts.weekdays).map(|((word, at), count)| {
        let name = why::weekday_of(at).map(|day| dates::weekday(visit.language, day)).unwrap_or_default();
        Tick::new(wish, "dag", word, dates::capital(name), count)
    })
}

fn times(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    DAY_PARTS.iter().map(|(word, part)| {
        let count = counts.day_parts.get(part.key()).copied().unwrap_or(0);
        Tick::new(wish, "tid", word, visit.t(&format!("part-{}", part.key())), count)
    })
}

fn boxes(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    BOXES.into_iter().map(|name| Tick::new(wish, name, "1", visit.t(&format!("box-{name}")), of_box(counts, name)))
}

fn themes(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    THEMES.iter().map(|theme| {
        let count = counts.themes.get(&theme.id).copied().unwrap_or(0);
        Tick::new(wish, "tema", &theme.id, theme.name.of(visit.language).to_owned(), count)
    })
}

fn whom(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    FOR_WHOM.iter().map(|(word, whom)| {
        let count = counts.for_whom.get(whom.key()).copied().unwrap_or(0);
        Tick::new(wish, "hvem", word, whom_name(visit, *whom), count)
    })
}

/// Languages spoken, other than the Norwegian that is spoken nearly everywhere.
fn languages(visit: &Visit, wish: &Wish, counts: &Counts) -> impl Iterator<Item = Tick> {
    let other = |tag: &str| !matches!(tag, "nb" | "nn" | "no");
    let mut ticks: Vec<Tick> = counts
        .languages
        .iter()
        .filter(|(tag, _)| other(tag))
        .filter_map(|(tag, count)| {
            Some(Tick::new(wish, "sprak", tag, dates::capital(&phrases::spoken(visit, tag)?), *count))
        })
        .collect();
    ticks.sort_by(|a, b| a.label.cmp(&b.label));
    ticks.into_iter()
}

fn age(visit: &Visit, wish: &Wish) -> Markup {
    html! {
        div.v-field {
            label for="f-alder" { (visit.t("filter-age")) }
            p.v-quiet #f-alder-help { (visit.t("filter-age-help")) }
            input.ds-input #f-alder name="alder" type="text" inputmode="numeric" maxlength="3" autocomplete="off"
                aria-describedby="f-alder-help" value=(wish.filters.age.map(|age| age.to_string()).unwrap_or_default());
        }
    }
}
