//! The front page: one field, the next thing to go to, what people look for, this week.

use axum::extract::State;
use directory::{
    Directory,
    listing::Listing,
    places::PLACES,
    schedule::Occasion,
    store,
    themes::{THEMES, Theme},
};
use jiff::ToSpan as _;
use maud::{Markup, html};
use search::Request;
use serde_json::{Value, json};
use shell::{
    Page, Result, Visit,
    components::{day_box, icon, icon::ARROW_RIGHT, icon::CHEVRON_RIGHT, search_field},
    dates,
    pictures::{Picture, drawing, picture},
};

/// How many listings are looked through for the next dates.
const LOOKED_AT: usize = 60;
/// How many dates stand under «this week».
const THIS_WEEK: usize = 5;

struct Coming {
    listing: Listing,
    occasion: Occasion,
}

/// `GET /`
///
/// # Errors
/// When the database fails.
pub(super) async fn page(State(directory): State<Directory>, visit: Visit) -> Result<Markup> {
    let mut coming = coming(&directory, &visit).await?;
    let next = coming.iter().position(is_a_warm_room).map(|at| coming.remove(at));
    // One thing a day, so that the week is seen and not only its first afternoon.
    coming.dedup_by_key(|c| c.occasion.date);
    coming.truncate(THIS_WEEK);
    let places = places(&directory, &visit);
    let content = html! {
        (hero(&visit, &places))
        @if let Some(next) = &next { (window(&visit, next)) }
        (index(&visit, directory.finder.len()))
        (company(&visit))
        (week(&visit, &coming))
    };
    Ok(Page::new(visit.t("front-title"), content)
        .description(visit.with("front-description", &[("places", places.into())]))
        .json_ld(website(&visit))
        .render(&visit))
}

/// The site in schema.org's words: what it is called, and how it is searched.
fn website(visit: &Visit) -> Value {
    let address = |path: &str| visit.app.settings.absolute(&visit.href(path));
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": visit.t("site-name"),
        "url": address("/"),
        "inLanguage": visit.language.tag(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{}?q={{search_term_string}}", address("/aktiviteter")) },
            "query-input": "required name=search_term_string",
        },
    })
}

/// Where there is something: the municipalities by name while they are few.
fn places(directory: &Directory, visit: &Visit) -> String {
    let mut request = Request::new("", visit.now.datetime());
    request.limit = 1;
    let counts = directory.finder.search(&request).counts.municipalities;
    let mut names: Vec<&str> = counts.keys().filter_map(|n| PLACES.municipality(n)).map(|m| m.name.as_str()).collect();
    names.sort_unstable();
    match names.as_slice() {
        [all @ .., last] if all.len() < 3 && !all.is_empty() => {
            format!("{} {} {last}", all.join(", "), visit.t("front-places-and"))
        }
        [one] => (*one).to_owned(),
        many => visit.with("front-places-many", &[("count", many.len().into())]),
    }
}

/// A place to be with others, where one may just sit.
fn is_a_warm_room(coming: &Coming) -> bool {
    let facts = &coming.listing.facts;
    facts.just_sit == Some(true) && facts.themes.iter().take(2).any(|theme| theme == "together" || theme == "food")
}

/// What can be gone to without signing up, soonest first, one date each.
async fn coming(directory: &Directory, visit: &Visit) -> Result<Vec<Coming>> {
    let now = visit.now.datetime();
    let mut request = Request::new("", now);
    request.limit = LOOKED_AT;
    request.filters.drop_in = true;
    let ids: Vec<String> = directory.finder.search(&request).hits.into_iter().map(|hit| hit.id).collect();
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    let last = visit.today().saturating_add(7.days());
    let mut found: Vec<Coming> = rows
        .iter()
        .map(|row| Listing::read(row, visit.language))
        .filter_map(|listing| {
            let occasion = listing.next_open(now)?;
            (occasion.from.is_some() && occasion.date <= last).then_some(Coming { listing, occasion })
        })
        .collect();
    found.sort_by_key(|c| (c.occasion.date, c.occasion.from));
    Ok(found)
}

fn hero(visit: &Visit, places: &str) -> Markup {
    html! {
        div.v-hero {
            div.v-page { div.v-hero__text {
                h1 { (visit.t("front-title")) }
                p.v-lead { (visit.with("front-lead", &[("places", places.into())])) }
                (search_field(visit, "", &visit.t("front-search-label")))
                div {
                    p.v-quiet id="sagt" { (visit.t("front-said-heading")) }
                    ul.v-said aria-labelledby="sagt" {
                        @for n in 1..=3 {
                            @let said = visit.t(&format!("front-said-{n}"));
                            li { a href=(visit.href(&format!("/aktiviteter{}", query(&said)))) { (said) } }
                        }
                    }
                }
            } }
            div.v-hero__art { (drawing(Picture::Hero)) }
        }
    }
}

fn query(words: &str) -> String {
    shell::Asked::default().with("q", words).query()
}

/// The one lit window: the next thing one can simply walk into.
fn window(visit: &Visit, next: &Coming) -> Markup {
    let Coming { listing, occasion } = next;
    html! {
        section.v-section aria-labelledby="neste" { div.v-page { div.v-next {
            div.v-lamp {
                p.v-kicker { (visit.t("front-next-kicker")) }
                div.v-next__top {
                    (day_box(visit, occasion.date))
                    h2 id="neste" lang=[foreign(&listing.name)] { (listing.name.text) }
                }
                p { (when_and_where(visit, listing, occasion)) }
                @if let Some(summary) = &listing.summary { p lang=[foreign(summary)] { (summary.text) } }
                a.ds-button href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) {
                    (visit.t("front-next-button")) " " (icon(ARROW_RIGHT))
                }
            }
            (picture(Picture::Kaffe))
        } } }
    }
}

fn foreign(said: &directory::listing::Said) -> Option<&str> {
    (!said.own).then_some(said.language.as_str())
}

fn when_and_where(visit: &Visit, listing: &Listing, occasion: &Occasion) -> String {
    let day = dates::capital(&dates::long(visit.language, occasion.date, visit.today()));
    let time = match (occasion.from, occasion.to) {
        (Some(from), Some(to)) => format!(" {}", dates::time_range(visit.language, from, to)),
        (Some(from), None) => format!(" {}", dates::time(visit.language, from)),
        _ => String::new(),
    };
    let town = listing.place.as_ref().and_then(|place| place.town.clone());
    town.map_or_else(|| format!("{day}{time}."), |town| format!("{day}{time}, {town}."))
}

fn index(visit: &Visit, count: usize) -> Markup {
    let front: Vec<&Theme> = THEMES.iter().filter(|theme| theme.front).collect();
    html! {
        section.v-section.v-section--tint aria-labelledby="hva" { div.v-page {
            h2 id="hva" { (visit.t("front-index-heading")) }
            ul.v-index {
                @for theme in front {
                    li { a href=(visit.href(&format!("/aktiviteter?tema={}", theme.id))) {
                        span { (theme.name.of(visit.language)) } span { (theme.about.of(visit.language)) } (icon(CHEVRON_RIGHT))
                    } }
                }
                @for theme in &visit.app.settings.settled.now().themes {
                    li { a href=(visit.href(&format!("/aktiviteter{}", query(&theme.asks)))) {
                        span { (theme.name(visit.language)) } span { "«" (theme.asks) "»" } (icon(CHEVRON_RIGHT))
                    } }
                }
            }
            p.v-more { a href=(visit.href("/aktiviteter")) {
                (visit.with("front-all", &[("count", count.into())])) } " " (icon(ARROW_RIGHT)) }
        } }
    }
}

fn company(visit: &Visit) -> Markup {
    html! {
        section.v-section aria-labelledby="folge" { div.v-page { div.v-follow {
            (picture(Picture::Folge))
            div {
                h2 id="folge" { (visit.t("front-company-heading")) }
                p.v-text { (visit.t("front-company-text")) }
                a.ds-button data-variant="secondary" href=(visit.href("/aktiviteter?folge=1")) { (visit.t("front-company-button")) }
            }
        } } }
    }
}

fn week(visit: &Visit, coming: &[Coming]) -> Markup {
    html! {
        section.v-section.v-section--tint aria-labelledby="uka" { div.v-page {
            h2 id="uka" { (visit.t("front-week-heading")) }
            @if coming.is_empty() {
                p { (visit.t("front-week-empty")) }
            } @else {
                ol.v-dates {
                    @for one in coming {
                        li { (day_box(visit, one.occasion.date)) div {
                            h3 { a href=(visit.href(&format!("/aktiviteter/{}", one.listing.slug))) lang=[foreign(&one.listing.name)] { (one.listing.name.text) } }
                            p { (when_and_where(visit, &one.listing, &one.occasion)) }
                            @if let Some(summary) = &one.listing.summary { p.v-quiet lang=[foreign(summary)] { (summary.text) } }
                        } }
                    }
                }
            }
            p.v-more { a href=(visit.href("/aktiviteter?denne-uka=1")) { (visit.t("front-week-more")) } " " (icon(ARROW_RIGHT)) }
        } }
    }
}
