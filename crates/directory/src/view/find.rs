//! The page of suggestions.

use super::{filters, hit, pins, propose};
use crate::{find::Found, places::PLACES, themes};
use maud::{Markup, html};
use search::Why;
use shell::{Page, Visit, components, page::Section};

/// Needs that are feelings, as the search's lexicon calls them in English. Then the page says a calm word first.
const FEELINGS: &[&str] = &[
    "loneliness",
    "isolation",
    "someone to talk to",
    "having a hard time",
    "sadness",
    "depression",
    "emptiness",
    "hopelessness",
    "anxiety",
    "social anxiety",
    "panic",
    "afraid to go outside",
    "worry",
    "grief",
    "shame",
    "guilt",
    "trauma",
    "anger",
    "thoughts of suicide",
    "self-harm",
    "someone at night",
    "when it is all too much",
    "nightmares",
    "sexual abuse",
    "violence at home",
    "unstable feelings",
    "psychosis and voices",
];

/// The most suggestions that are counted in the heading.
const COUNTED: usize = 40;

/// The whole page.
#[must_use]
pub fn page(visit: &Visit, found: &Found) -> Markup {
    let wish = &found.wish;
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 #svar data-part data-say { (heading(visit, found)) }
                div.v-said-first #forst data-part { (first(visit, found)) }
                div.v-search-box { (components::search_field_keeping(visit, &wish.text, &label(visit, found), &wish.asked)) }
            }
            (part_of_list(visit, found))
        }
    };
    stand(visit, found, content).render(visit)
}

/// The content in its page, with help first when somebody's words are heavy.
fn stand(visit: &Visit, found: &Found, content: Markup) -> Page {
    let wish = &found.wish;
    let mut page = Page::new(title(visit, found), content)
        .current(Section::Activities)
        .canonical(wish.href(wish.page))
        .print_address(visit.href(&wish.href(wish.page)))
        .description(visit.t("find-description"));
    if !wish.text.is_empty() {
        page = page.no_index();
    }
    if found.answer.crisis {
        page = page.crisis();
    }
    page
}

/// What changes while one writes.
#[must_use]
pub fn part(visit: &Visit, found: &Found) -> Markup {
    html! {
        (stand(visit, found, html! {}).around(visit))
        h1 #svar data-part { (heading(visit, found)) }
        div #forst data-part { (first(visit, found)) }
        (part_of_list(visit, found))
    }
}

fn part_of_list(visit: &Visit, found: &Found) -> Markup {
    html! {
        div #forslag data-part {
            (filters::chips(visit, found))
            div.v-two {
                section.v-lists aria-labelledby="liste" {
                    h2.v-hide #liste { (visit.t("find-list")) }
                    @if !found.beside.is_empty() {
                        section.v-beside aria-labelledby="treff" {
                            h2 #treff { (visit.t("find-gatherings")) }
                            ol.v-dates { @for line in &found.beside { (line) } }
                        }
                    }
                    @if nothing(found) { (ways_on(visit, found)) }
                    (lists(visit, found))
                    (components::pagination(visit, found.wish.page, found.pages, |page| visit.href(&found.wish.href(page))))
                    @if !nothing(found) { (look_further(visit, found)) }
                }
                (pins::map(visit, &found.hits))
            }
        }
    }
}

/// Those that fit, then those that are near.
fn lists(visit: &Visit, found: &Found) -> Markup {
    let fitting = found.hits.iter().take_while(|(hit, _)| hit.fits).count();
    let (fit, near) = found.hits.split_at(fitting);
    html! {
        @if found.answer.nothing_near && !found.hits.is_empty() {
            h2.v-divider { (visit.t("find-open-places")) }
            ol.v-results { @for (at, (_, listing)) in found.hits.iter().enumerate() {
                (hit::item(visit, at + 1, listing, &html! {}))
            } }
        } @else {
            @if !fit.is_empty() {
                ol.v-results { @for (at, (found_hit, listing)) in fit.iter().enumerate() {
                    (hit::item(visit, at + 1, listing, &hit::why(visit, found_hit, listing, !found.answer.crisis)))
                } }
            }
            @if !near.is_empty() {
                @if !found.answer.understood.is_empty() { h2.v-divider { (visit.t("find-also-near")) } }
                ol.v-results { @for (at, (found_hit, listing)) in near.iter().enumerate() {
                    (hit::item(visit, fitting + at + 1, listing, &html! {
                        (hit::why(visit, found_hit, listing, !found.answer.crisis)) (hit::misses(visit, found_hit, listing, &found.answer.understood))
                    }))
                } }
            }
        }
    }
}

/// «5 forslag til «jeg er så ensom»», or what the list is of.
fn heading(visit: &Visit, found: &Found) -> Markup {
    let text = found.wish.text.as_str();
    if text.is_empty() {
        return html! { (list_name(visit, found)) };
    }
    if found.answer.nothing_near || found.answer.total == 0 {
        return html! { (visit.t("find-nothing")) };
    }
    let some_fit = found.answer.fitting > 0 && !found.answer.understood.is_empty();
    let count = if some_fit { found.answer.fitting } else { found.answer.total };
    let quoted = visit.with("quoted", &[("text", text.into())]);
    // A large number says only that the end of the list is far off; the best stand first.
    html! {
        @if count <= COUNTED {
            (visit.with("find-count-for", &[("count", count.into())])) " " span.v-query { (quoted) }
        } @else {
            (visit.with("find-title-for", &[("text", quoted.into())]))
        }
    }
}

/// «Aktiviteter i Askøy», «Spise sammen», «Alle aktiviteter».
fn list_name(visit: &Visit, found: &Found) -> String {
    let filters = &found.wish.filters;
    let theme = filters.themes.first().filter(|_| filters.themes.len() == 1).and_then(|id| themes::theme(id));
    let place = filters.municipalities.first().filter(|_| filters.municipalities.len() == 1);
    let place = place.and_then(|number| PLACES.municipality(number));
    match (theme, place) {
        (Some(theme), Some(place)) => visit.with(
            "find-theme-in",
            &[("theme", theme.name.of(visit.language).into()), ("place", place.name.as_str().into())],
        ),
        (Some(theme), None) => theme.name.of(visit.language).to_owned(),
        (None, Some(place)) => visit.with("find-in", &[("place", place.name.as_str().into())]),
        (None, None) if found.wish.has_filters() => visit.t("find-some"),
        (None, None) => visit.t("find-all"),
    }
}

fn title(visit: &Visit, found: &Found) -> String {
    let name = if found.wish.text.is_empty() {
        list_name(visit, found)
    } else {
        let quoted = visit.with("quoted", &[("text", found.wish.text.as_str().into())]);
        visit.with("find-title-for", &[("text", quoted.into())])
    };
    match found.wish.page {
        1 => name,
        page => visit.with("find-title-page", &[("name", name.into()), ("page", page.into())]),
    }
}

fn label(visit: &Visit, found: &Found) -> String {
    visit.t(if found.wish.text.is_empty() { "search-again" } else { "find-again" })
}

/// What is said before the list: a calm word, how many, which words were read otherwise.
fn first(visit: &Visit, found: &Found) -> Markup {
    let answer = &found.answer;
    html! {
        @if answer.crisis {
            p.v-calm { (visit.t("find-crisis-life")) " " a href="tel:113" { "113" } ". "
                (visit.t("find-crisis-talk")) " " a href="tel:116123" { "116\u{a0}123" } ". " (visit.t("find-crisis-hours")) }
        } @else if feels(found) {
            p.v-calm { (visit.t("find-calm")) " " a href="tel:116123" { "116\u{a0}123" } (visit.t("find-calm-hours")) }
        }
        @if answer.nothing_near {
            p.v-calm { (visit.t("find-nothing-why")) }
        } @else if found.wish.text.is_empty() && answer.total > 0 {
            p.v-quiet { (visit.with("find-how-many", &[("count", answer.total.into())])) }
        } @else if answer.fitting == 0 && answer.total > 0 && !answer.understood.is_empty() {
            p.v-calm { (visit.t("find-none-quite")) }
        }
        @for (typed, read) in &answer.corrected {
            p { (visit.with("find-read-as", &[("read", read.as_str().into()), ("typed", typed.as_str().into())])) }
        }
    }
}

fn feels(found: &Found) -> bool {
    found.hits.iter().take(5).flat_map(|(hit, _)| &hit.why).any(|why| match why {
        Why::Need { need, .. } => FEELINGS.contains(&need.en.as_str()),
        Why::Concept { concept, .. } => FEELINGS.contains(&concept.en.as_str()),
        _ => false,
    })
}

fn nothing(found: &Found) -> bool {
    found.answer.total == 0 || found.answer.nothing_near
}

/// Never an empty page: what to do when nothing was there.
fn ways_on(visit: &Visit, found: &Found) -> Markup {
    html! {
        div.v-ways {
            h2 { (visit.t("find-ways")) }
            @if found.wish.has_filters() {
                p { (visit.t("find-too-many")) " " a href=(visit.href(&found.wish.only_text())) { (visit.t("find-fewer")) } }
            }
            p { (visit.t("find-ring")) " " a.v-tel href="tel:116123" { "116\u{a0}123" } ". " (visit.t("find-crisis-hours")) }
            p { (visit.t("find-or-theme")) }
            (filters::themes(visit))
            (propose::invitation(visit, &found.wish.filters.municipalities))
        }
    }
}

/// What to do at the end of the list.
fn look_further(visit: &Visit, found: &Found) -> Markup {
    html! {
        @if found.wish.page == found.pages && (found.wish.has_filters() || !found.wish.text.is_empty()) {
            p.v-dates__more { (visit.t("find-not-there")) " "
                a href=(visit.href("/aktiviteter")) { (visit.t("find-see-all")) } "." }
        }
        (propose::invitation(visit, &found.wish.filters.municipalities))
    }
}
