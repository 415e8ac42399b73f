//! One's own page.

use crate::{oidc::Providers, ways::Waits};
use jiff::Timestamp;
use kernel::clock;
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, notice},
    dates,
};
use trust::{
    Actor,
    access::Right,
    people::Held,
    store::{identities::Identity, recovery::Recovery, sessions::Session, units::Unit},
};

/// So many places are shown at once.
const SHOWN: usize = 5;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// Where they are signed in.
    pub sessions: &'a [Session],
    /// The units of their roles.
    pub places: &'a [Unit],
    /// How many passkeys they have.
    pub passkeys: usize,
    /// What they have joined at providers.
    pub identities: &'a [Identity],
    /// That colleagues let them in again, or are about to.
    pub recoveries: &'a [Recovery],
    /// The providers there are.
    pub providers: &'a Providers,
    /// What the tenant is called.
    pub tenant: &'a str,
    /// What waits for their answer.
    pub waits: &'a [Waits],
}

/// The page; `done` says what was just done.
#[must_use]
pub fn page(visit: &Visit, about: &About<'_>, done: Option<&str>) -> Markup {
    let person = about.actor.person();
    let title = visit.with("mine-hello", &[("name", person.name.clone().into())]);
    let done = match done {
        Some("slutt") => Some("mine-ended"),
        Some("alle") => Some("mine-ended-others"),
        Some("inne") => Some("mine-back-to-tab"),
        Some("ingen") => Some("mine-ended-before"),
        Some("koblet") => Some("oidc-joined"),
        Some("koblet-fra") => Some("oidc-ended"),
        Some("ikke-koblet") => Some("oidc-ended-before"),
        Some("hoppet-over") => Some("passkeys-skipped"),
        Some("nei") => Some("mine-again-stopped-now"),
        Some("ikke-nei") => Some("mine-again-over-now"),
        _ => None,
    };
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title) } p.v-lead { (about.tenant) } }
            @if let Some(key) = done { (notice(Notice::Done, &html! { p { (visit.t(key)) } })) }
            (waits(visit, about))
            section aria-labelledby="roller" {
                h2 #roller { (visit.t("mine-roles")) }
                @if about.actor.held().is_empty() {
                    p { (visit.t("mine-no-role")) }
                } @else {
                    ul.v-roles { @for held in about.actor.held() { li { (role(visit, about, held)) } } }
                }
                p.v-quiet { (person.email) }
                @if Right::ALL.iter().any(|right| DESK.contains(right) && about.actor.may(*right)) {
                    p { a href=(visit.href("/redaksjon")) { (visit.t("mine-desk")) } }
                }
                @if about.actor.may(Right::HostGatherings) {
                    p { a href=(visit.href("/mine-treff")) { (visit.t("mine-gatherings")) } }
                }
                @if about.actor.may(Right::OverseeGatherings) {
                    p { a href=(visit.href("/mine-treff/oversikt")) { (visit.t("mine-overview")) } }
                }
                @if about.actor.may(Right::KeepFairs) && !about.actor.may(Right::HostGatherings) {
                    p { a href=(visit.href("/mine-treff/messer")) { (visit.t("mine-fairs")) } }
                }
                @if Right::ALL.iter().any(|right| !ELSEWHERE.contains(right) && !DESK.contains(right) && about.actor.may(*right)) {
                    p { a href=(visit.href("/administrasjon")) { (visit.t("mine-administration")) } }
                }
            }
            (super::again::mine(visit, about.actor, about.recoveries))
            (super::passkeys::in_short(visit, about.passkeys))
            (sessions(visit, about))
            (super::oidc::mine(visit, about.providers, about.actor, about.identities))
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css"]).render(visit)
}

/// What has a page of its own beside the desk and the administration.
const ELSEWHERE: [Right; 6] = [
    Right::Own,
    Right::HostGatherings,
    Right::KeepCourses,
    Right::OverseeGatherings,
    Right::Accompany,
    Right::KeepFairs,
];
/// What is done at the desk; every other right is for the administration.
const DESK: [Right; 2] = [Right::KeepListings, Right::MapListings];

/// The one thing to do, when there is one.
fn waits(visit: &Visit, about: &About<'_>) -> Markup {
    html! {
        @if !about.waits.is_empty() {
            section.v-lamp aria-labelledby="venter" {
                h2 #venter { (visit.t("mine-waits")) }
                @for one in about.waits {
                    p { a href=(visit.href(one.path)) { (visit.with(one.key, &[("count", one.count.into())])) } }
                }
            }
        }
    }
}

fn role(visit: &Visit, about: &About<'_>, held: &Held) -> Markup {
    let name = visit.t(&format!("role-{}", held.role.word()));
    let unit = about.places.iter().find(|unit| Some(&unit.id) == held.unit.as_ref());
    html! { (name) @if let Some(unit) = unit { ", " (unit.name) } }
}

fn sessions(visit: &Visit, about: &About<'_>) -> Markup {
    let is_here = |session: &Session| session.name == about.actor.session();
    let others = about.sessions.iter().any(|session| !is_here(session));
    // The one that is looked at first; it is the one that everybody knows.
    let here = about.sessions.iter().filter(|session| is_here(session));
    let ordered: Vec<&Session> = here.chain(about.sessions.iter().filter(|session| !is_here(session))).collect();
    let (first, rest) = ordered.split_at(ordered.len().min(SHOWN));
    html! {
        section aria-labelledby="okter" {
            h2 #okter { (visit.t("mine-sessions")) }
            p { (visit.t("mine-sessions-why")) }
            ul.v-sessions { @for one in first { (session(visit, one, is_here(one))) } }
            @if !rest.is_empty() {
                details.v-older {
                    summary { (visit.t("mine-sessions-all")) }
                    ul.v-sessions { @for one in rest { (session(visit, one, false)) } }
                }
            }
            @if others {
                form method="post" action=(visit.href("/min-side/okter/slutt")) {
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("mine-end-all")) }
                }
            }
            p.v-quiet { (visit.t("mine-rules")) }
        }
    }
}

/// One place: first when it was used, which tells several of one browser apart.
fn session(visit: &Visit, session: &Session, here: bool) -> Markup {
    let device = device(visit, &session.device);
    let seen = dates::capital(&when(visit, session.times.seen_at));
    html! {
        li {
            div {
                strong { (visit.with("mine-seen", &[("when", seen.into()), ("device", device.clone().into())])) }
                @if here { " " span.v-tag { (visit.t("mine-this")) } }
                p.v-quiet {
                    (visit.t(&format!("mine-way-{}", session.way.word()))) ". "
                    (visit.with("mine-since", &[("since", when(visit, session.times.made_at).into())]))
                }
            }
            @if !here {
                form method="post" action=(visit.href("/min-side/okter/slutt")) {
                    input type="hidden" name="okt" value=(session.name);
                    button.ds-button data-variant="secondary" type="submit" {
                        (visit.t("mine-end")) span.v-hide { " " (device) }
                    }
                }
            }
        }
    }
}

/// «Chrome på Linux».
fn device(visit: &Visit, device: &str) -> String {
    match device.split_once(", ") {
        Some((browser, machine)) => {
            visit.with("mine-device", &[("browser", browser.to_owned().into()), ("machine", machine.to_owned().into())])
        }
        None if device.is_empty() => visit.t("mine-device-unknown"),
        None => device.to_owned(),
    }
}

/// «i dag klokka 14.05», «20. november klokka 14.05».
pub(super) fn when(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    let at = clock::in_oslo(at);
    let time = dates::time(visit.language, at.time());
    if at.date() == visit.today() {
        return visit.with("mine-today", &[("time", time.into())]);
    }
    if at.date().tomorrow().is_ok_and(|next| next == visit.today()) {
        return visit.with("mine-yesterday", &[("time", time.into())]);
    }
    let day = dates::day(visit.language, at.date(), visit.today());
    visit.with("mine-at", &[("day", day.into()), ("time", time.into())])
}
