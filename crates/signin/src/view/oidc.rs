//! Signing in at a provider, as somebody sees it.

use crate::oidc::{Provider, Providers, Refusal};
use jiff::Timestamp;
use kernel::clock;
use maud::{Markup, html};
use shell::{Page, Visit, dates, signed::SIGN_IN};
use trust::{Actor, store::identities::Identity};
use url::Url;

fn name<'a>(visit: &Visit, provider: &'a Provider) -> &'a str {
    provider.settings.name.of(visit.language)
}

/// The same visit as if it were to this page: what stands in the address (a code, a state) stands nowhere on a page, and
/// another language is chosen on a page that is there.
fn at(visit: &Visit, path: &str) -> Visit {
    let mut there = visit.clone();
    path.clone_into(&mut there.path);
    there.query.clear();
    there
}

/// A button for each provider; under the names of the tenants where there are several.
#[must_use]
pub fn ways(visit: &Visit, providers: &Providers, tenants: &[(String, String)], back: Option<&str>) -> Markup {
    html! {
        @for (n, (tenant, called)) in tenants.iter().enumerate() {
            section aria-labelledby=(format!("hos-{n}")) {
                h2 #(format!("hos-{n}")) { (called) }
                ul.v-providers { @for provider in providers.of(tenant) {
                    li {
                        form method="post" action=(visit.href(&format!("/logg-inn/oidc/{}", provider.settings.key))) {
                            input type="hidden" name="sted" value=(tenant);
                            @if let Some(back) = back { input type="hidden" name="til" value=(back); }
                            button.ds-button type="submit" {
                                (visit.with("oidc-with", &[("name", name(visit, provider).into())]))
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// Somebody is led on to their provider.
#[must_use]
pub fn going(visit: &Visit, provider: &Provider, address: &Url) -> Markup {
    let to = || [("name", name(visit, provider).into())];
    let title = visit.with("oidc-going-title", &to());
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title) } p.v-lead { (visit.t("oidc-going")) } }
            p { a.ds-button href=(address) { (visit.with("oidc-go", &to())) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(&at(visit, SIGN_IN))
}

/// Where somebody is signed out over there; nothing where the provider has no such address, or has not been read yet.
fn end_there(visit: &Visit, provider: &Provider) -> Option<Url> {
    let known = provider.at_hand()?;
    let end = known.metadata.additional_metadata().end_session_endpoint.clone();
    let mut end = end.filter(crate::oidc::may_call)?;
    end.query_pairs_mut()
        .append_pair("client_id", &provider.settings.client_id)
        .append_pair("post_logout_redirect_uri", &visit.app.settings.absolute(SIGN_IN));
    Some(end)
}

/// They are signed out here, and may want to be so there too.
#[must_use]
pub fn out_there(visit: &Visit, provider: &Provider) -> Markup {
    let to = || [("name", name(visit, provider).into())];
    html! {
        @if let Some(end) = end_there(visit, provider) {
            p { (visit.with("oidc-still-there", &to())) " " a href=(end) { (visit.with("oidc-out-there", &to())) } "." }
        }
    }
}

/// Why nobody came in.
#[must_use]
pub fn refused(visit: &Visit, provider: Option<&Provider>, refusal: &Refusal, code: &str) -> Markup {
    let key = refusal.key();
    let to = provider.map_or("", |provider| name(visit, provider));
    let title = visit.with(&format!("{key}-title"), &[("name", to.into())]);
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title) } p.v-lead { (visit.with(key, &[("name", to.into())])) } }
            @if let Refusal::Unknown(called) = refusal {
                @if let Some(called) = called {
                    p { (visit.with("oidc-unknown-as", &[("name", called.clone().into())]))
                        @if let Some(end) = provider.and_then(|provider| end_there(visit, provider)) {
                            " " a href=(end) { (visit.with("oidc-out-of", &[("name", to.into())])) } "." }
                    }
                }
                p { (visit.with("oidc-unknown-what", &[("name", to.into())])) }
            }
            p { a.ds-button data-variant="secondary" href=(visit.href(SIGN_IN)) { (visit.t("oidc-again")) } }
            p.v-quiet { (visit.with("oidc-code", &[("code", code.into())])) }
            p { a href=(visit.href("/")) { (visit.t("to-front")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(&at(visit, SIGN_IN))
}

/// On one's own page: what one has joined, and what more one may join. Empty where there are no providers.
#[must_use]
pub fn mine(visit: &Visit, providers: &Providers, actor: &Actor, own: &[Identity]) -> Markup {
    let called = |key: &str| providers.get(key).map_or(key.to_owned(), |provider| name(visit, provider).to_owned());
    let joined = |provider: &Provider| own.iter().any(|identity| identity.provider == provider.settings.key);
    let more: Vec<&Provider> = providers.of(actor.tenant()).filter(|provider| !joined(provider)).collect();
    if own.is_empty() && more.is_empty() {
        return html! {};
    }
    let fresh = actor.is_fresh();
    html! {
        section aria-labelledby="innlogging" {
            h2 #innlogging { (visit.t("oidc-mine")) }
            p { (visit.t("oidc-mine-why")) }
            @if !own.is_empty() {
                ul.v-sessions { @for identity in own {
                    li {
                        div {
                            strong { (called(&identity.provider)) }
                            p.v-quiet { (visit.with("oidc-mine-since", &[
                                ("since", day(visit, identity.made_at).into()),
                                ("used", day(visit, identity.used_at).into()),
                            ])) }
                        }
                        @if fresh {
                            form method="post" action=(visit.href("/min-side/identitet/slutt")) {
                                input type="hidden" name="id" value=(identity.id);
                                button.ds-button data-variant="secondary" type="submit" {
                                    (visit.t("oidc-end")) span.v-hide { " " (called(&identity.provider)) }
                                }
                            }
                        }
                    }
                } }
            }
            @if fresh {
                ul.v-providers { @for provider in more {
                    li {
                        form method="post" action=(visit.href(&format!("/min-side/oidc/{}", provider.settings.key))) {
                            button.ds-button data-variant="secondary" type="submit" {
                                (visit.with("oidc-join", &[("name", name(visit, provider).into())]))
                            }
                        }
                    }
                } }
            } @else {
                p { a href=(visit.href(&format!("{SIGN_IN}?til={}&bevis=1", visit.href("/min-side")))) {
                    (visit.t("oidc-prove")) } }
            }
        }
    }
}

/// The last one is about to be taken away.
#[must_use]
pub fn last(visit: &Visit, providers: &Providers, last: &Identity) -> Markup {
    let to = providers.get(&last.provider).map_or(last.provider.as_str(), |provider| name(visit, provider));
    let title = visit.with("oidc-last-title", &[("name", to.into())]);
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title) } p.v-lead { (visit.with("oidc-last", &[("name", to.into())])) } }
            form method="post" action=(visit.href("/min-side/identitet/slutt")) {
                input type="hidden" name="id" value=(last.id);
                input type="hidden" name="ja" value="1";
                button.ds-button data-color="danger" type="submit" { (visit.with("oidc-last-end", &[("name", to.into())])) }
            }
            p { a href=(visit.href("/min-side")) { (visit.t("oidc-last-keep")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(&at(visit, "/min-side"))
}

fn day(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    dates::day(visit.language, clock::in_oslo(at).date(), visit.today())
}
