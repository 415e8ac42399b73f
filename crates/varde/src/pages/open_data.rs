//! What other systems can read here: the overview, how one asks, and our profile of the standard.

use super::plain::plain;
use axum::response::{IntoResponse as _, Response};
use directory::{store, themes};
use maud::{Markup, html};
use shell::{Error, Page, Result, Visit, page::Section};

const HSDS: &str = "/api/hsds/3.1";
/// Addresses to begin with; each has its words in the texts.
const FIRST: &[(&str, &str)] = &[
    ("services", "/services?per_page=5"),
    ("search", "/services?search=turgruppe&full=true&per_page=5"),
    ("near", "/service_at_locations?postcode=5353&proximity=10000&per_page=5"),
    ("lines", "/services?full=true&format=ndjson"),
];
/// Parameters with an example of each.
type Group = &'static [(&'static str, &'static str)];

/// What every list understands, with an example of each.
const EVERYWHERE: &[(&str, &str)] = &[("search", "kaffe"), ("page", "2"), ("per_page", "10"), ("format", "ndjson")];
const TERMS: &[(&str, &str)] = &[("taxonomy_term_id", "{term}"), ("taxonomy_id", "{taxonomy}")];
const TIMES: &[(&str, &str)] =
    &[("day", "TU"), ("start_time", "10:00"), ("end_time", "16:00"), ("minimum_age", "18"), ("maximum_age", "25")];
const SERVICES: &[(&str, &str)] =
    &[("minimal", "true"), ("full", "true"), ("modified_after", "2026-01-01"), ("organization_id", "{organization}")];
const SPOTS: &[(&str, &str)] =
    &[("postcode", "5353"), ("proximity", "10000"), ("full", "true"), ("organization_id", "{organization}")];
const ORGANIZATIONS: &[(&str, &str)] = &[("full", "true"), ("full_service", "true")];
const TREE: &[(&str, &str)] = &[("taxonomy_id", "{taxonomy}"), ("top_only", "true"), ("parent_id", "{term}")];
/// Each list with what it alone understands.
const LISTS: &[(&str, &[Group])] = &[
    ("services", &[SERVICES, TIMES, TERMS]),
    ("service_at_locations", &[SPOTS, TIMES, TERMS]),
    ("organizations", &[ORGANIZATIONS, TERMS]),
    ("taxonomies", &[]),
    ("taxonomy_terms", &[TREE]),
];
/// What our own object on a service has, in the order in which people need it.
const OWN: &[&str] = &[
    "page",
    "summary",
    "first_time",
    "who_meets",
    "company",
    "entry",
    "cost",
    "sobriety",
    "step_free",
    "for_whom",
    "themes",
    "closed",
    "translations",
];
/// What else the list can be had as; the address stands in the texts, since it has a language.
const OTHERWISE: [&str; 2] = ["table", "embed"];

/// `GET /apne-data`
pub(super) async fn page(visit: Visit) -> Markup {
    let after = html! {
        section.v-block {
            h2 { (visit.t("open-data-examples-heading")) }
            (first(&visit))
            dl.v-addresses {
                @for name in OTHERWISE {
                    dt { (visit.t(&format!("open-data-{name}"))) }
                    dd { (link(&visit.t(&format!("open-data-{name}-address")))) }
                }
            }
            p { a href=(visit.href("/apne-data/api")) { (visit.t("open-data-more")) } }
        }
    };
    Page::new(visit.t("open-data-title"), plain(&visit, "open-data", &after))
        .description(visit.t("open-data-lead"))
        .current(Section::About)
        .render(&visit)
}

/// `GET /apne-data/api`: every address with examples to press.
pub(super) async fn api(visit: Visit) -> Result<Markup> {
    let known = Known::find(&visit).await?;
    let content = html! {
        div.v-page {
            div.v-head { h1 { (visit.t("ask-title")) } p.v-lead { (visit.t("ask-lead")) } }
            div.v-body.v-stack {
                nav.v-jump aria-label=(visit.t("ask-title")) {
                    @for (list, _) in LISTS { a href={ "#" (list) } { (visit.t(&format!("ask-{list}-heading"))) } }
                    a href="#feed" { (visit.t("ask-feed-heading")) }
                }
                section.v-block { h2 { (visit.t("ask-first-heading")) } (first(&visit)) }
                section.v-block {
                    h2 { (visit.t("ask-every-heading")) }
                    div.v-text { p { (visit.t("ask-every-text")) } }
                    (parameters(&visit, &known, "services", &[EVERYWHERE]))
                }
                @for (list, own) in LISTS {
                    section.v-block id=(list) {
                        h2 { (visit.t(&format!("ask-{list}-heading"))) }
                        div.v-text { p { (visit.t(&format!("ask-{list}-text"))) } }
                        p.v-ask {
                            (link(&format!("{HSDS}/{list}")))
                            @if let Some(id) = known.id_of(list) { (link(&format!("{HSDS}/{list}/{id}"))) }
                        }
                        (parameters(&visit, &known, list, own))
                    }
                }
                (feed(&visit))
                section.v-block {
                    h2 { (visit.t("ask-good-heading")) }
                    ul.v-text { @for n in 1..=6 { li { (visit.t(&format!("ask-good-{n}"))) } } }
                }
                section.v-block {
                    h2 { (visit.t("ask-documents-heading")) }
                    div.v-text { p { (visit.t("ask-documents-text")) } }
                    p.v-ask { (link("/api/openapi.json")) (link("/api/hsds/3.1/openapi.json")) }
                    p { a href=(visit.href("/apne-data/profil")) { (visit.t("profile-title")) } }
                }
            }
        }
    };
    Ok(Page::new(visit.t("ask-title"), content).current(Section::About).render(&visit))
}

/// `GET /api`: people who type it get the page about it.
pub(super) async fn short(visit: Visit) -> Response {
    Error::Moved { to: visit.href("/apne-data/api"), forever: true }.into_response()
}

/// `GET /apne-data/profil`: what our answers have beside the standard. The interface's own root names this address.
pub(super) async fn profile(visit: Visit) -> Markup {
    let after = html! {
        section.v-block {
            h2 { (visit.t("profile-own-heading")) }
            div.v-text { p { (visit.t("profile-own-text")) } }
            dl.v-addresses.v-parameters {
                @for name in OWN {
                    dt { code { (name) } }
                    dd { (visit.t(&format!("profile-own-{name}"))) }
                }
            }
            p { a href=(visit.href("/apne-data/api")) { (visit.t("open-data-more")) } }
        }
    };
    Page::new(visit.t("profile-title"), plain(&visit, "profile", &after)).current(Section::About).render(&visit)
}

/// The first addresses: in words, as a line for a terminal, and to press.
fn first(visit: &Visit) -> Markup {
    html! {
        dl.v-addresses {
            @for (name, address) in FIRST {
                @let address = format!("{HSDS}{address}");
                dt { (visit.t(&format!("ask-first-{name}"))) }
                dd {
                    pre.v-code { code { "curl '" (visit.app.settings.absolute(&address)) "'" } }
                    a href=(address) { (visit.t("ask-show")) }
                }
            }
        }
    }
}

fn feed(visit: &Visit) -> Markup {
    html! {
        section.v-block id="feed" {
            h2 { (visit.t("ask-feed-heading")) }
            div.v-text { p { (visit.t("ask-feed-text")) } }
            p.v-ask { (link("/api/rpde/services")) }
            ol.v-text { @for n in 1..=4 { li { (visit.t(&format!("ask-feed-{n}"))) } } }
        }
    }
}

fn parameters(visit: &Visit, known: &Known, list: &str, groups: &[Group]) -> Markup {
    let all: Vec<(&str, String)> =
        groups.iter().copied().flatten().filter_map(|(name, example)| Some((*name, known.filled(example)?))).collect();
    html! {
        @if !all.is_empty() {
            dl.v-addresses.v-parameters {
                @for (name, example) in &all {
                    // A distance is measured from somewhere.
                    @let from = if *name == "proximity" { "postcode=5353&" } else { "" };
                    @let address = format!("{HSDS}/{list}?{from}{name}={example}");
                    dt { a href=(address) { code { (name) "=" (shown(example)) } } }
                    dd { (visit.t(&format!("ask-parameter-{name}"))) }
                }
            }
        }
    }
}

/// Of an identifier its beginning: the link has the whole.
fn shown(example: &str) -> String {
    if example.len() == 36 { format!("{}…", &example[..8]) } else { example.to_owned() }
}

fn link(address: &str) -> Markup {
    html! { a href=(address) { code { (address) } } }
}

/// Identifiers that are really there, for the examples.
struct Known {
    service: Option<String>,
    spot: Option<String>,
    organization: Option<String>,
}

impl Known {
    async fn find(visit: &Visit) -> Result<Self> {
        let rows = visit.app.db.read(|tx| store::all_after(tx, "", 20)).await?;
        let row = rows.iter().find(|row| !row.parts.at_locations.is_empty()).or_else(|| rows.first());
        Ok(Self {
            service: row.map(|row| row.parts.service.id.clone()),
            spot: row.and_then(|row| Some(row.parts.at_locations.first()?.id.clone())),
            organization: row.and_then(|row| row.parts.organization_id.clone()),
        })
    }

    fn id_of(&self, list: &str) -> Option<String> {
        match list {
            "services" => self.service.clone(),
            "service_at_locations" => self.spot.clone(),
            "organizations" => self.organization.clone(),
            "taxonomies" => self.filled("{taxonomy}"),
            _ => self.filled("{term}"),
        }
    }

    fn filled(&self, example: &str) -> Option<String> {
        match example {
            "{organization}" => self.organization.clone(),
            "{term}" => Some(themes::term_id("food").to_string()),
            "{taxonomy}" => Some(themes::taxonomy_id().to_string()),
            plain => Some(plain.to_owned()),
        }
    }
}
