//! The front page: one field, the next thing to go to, what people look for, this week.

mod coming;

use axum::extract::State;
use coming::{Coming, Text};
use directory::{
    Directory,
    places::PLACES,
    themes::{THEMES, Theme},
};
use maud::{Markup, html};
use search::Request;
use serde_json::{Value, json};
use shell::{
    Page, Result, Visit,
    components::{day_box, icon, icon::ARROW_RIGHT, icon::CHEVRON_RIGHT, search_field},
    dates,
    pictures::{Picture, drawing, picture},
};

/// How many dates stand under «this week».
const THIS_WEEK: usize = 5;

/// `GET /`
///
/// # Errors
/// When the database fails.
pub(super) async fn page(State(directory): State<Directory>, visit: Visit) -> Result<Markup> {
    let mut coming = coming::coming(&directory, &visit).await?;
    let next = coming.iter().position(|one| one.warm).map(|at| coming.remove(at));
    // One thing a day, so that the week is seen and not only its first afternoon; a gathering before what is open every day.
    coming.sort_by_key(|one| (one.date, !one.gathering, one.from));
    coming.dedup_by_key(|one| one.date);
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
    html! {
        section.v-section aria-labelledby="neste" { div.v-page { div.v-next {
            div.v-lamp {
                p.v-kicker { (visit.t("front-next-kicker")) }
                div.v-next__top {
                    (day_box(visit, next.date))
                    h2 id="neste" lang=[foreign(&next.name)] { (next.name.text) }
                }
                p { (when_and_where(visit, next)) }
                @if let Some(summary) = &next.summary { p lang=[foreign(summary)] { (summary.text) } }
                a.ds-button href=(visit.href(&next.path)) {
                    (visit.t("front-next-button")) " " (icon(ARROW_RIGHT))
                }
            }
            (picture(Picture::Kaffe))
        } } }
    }
}

fn foreign(said: &Text) -> Option<&str> {
    said.foreign.as_deref()
}

fn when_and_where(visit: &Visit, one: &Coming) -> String {
    let day = dates::capital(&dates::long(visit.language, one.date, visit.today()));
    let time = match one.to {
        Some(to) => dates::time_range(visit.language, one.from, to),
        None => dates::time(visit.language, one.from),
    };
    one.town.as_ref().map_or_else(|| format!("{day} {time}."), |town| format!("{day} {time}, {town}."))
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
                        li { (day_box(visit, one.date)) div {
                            h3 { a href=(visit.href(&one.path)) lang=[foreign(&one.name)] { (one.name.text) } }
                            p { (when_and_where(visit, one)) }
                            @if let Some(summary) = &one.summary { p.v-quiet lang=[foreign(summary)] { (summary.text) } }
                        } }
                    }
                }
            }
            div.v-acts {
                p.v-more { a href=(visit.href("/aktiviteter?denne-uka=1")) { (visit.t("front-week-more")) } " " (icon(ARROW_RIGHT)) }
                p.v-more { a href=(visit.href("/treff")) { (visit.t("front-week-gatherings")) } " " (icon(ARROW_RIGHT)) }
            }
        } }
    }
}
