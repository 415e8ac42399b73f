//! How one entry stands, and what can be done with it.

use super::{day, done, when, who};
use crate::{
    desk::{ENTRY, PROPOSAL, one::About, sheet},
    fresh::{
        Stage,
        contact::{Held, name},
    },
    listing::Row,
    store::Version,
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, error_summary, field_text, grouped, qr_code, tel_href},
};

/// The page. `odd` is a day that does not fit, as it was typed.
#[must_use]
pub fn page(visit: &Visit, about: &About, asked: &Asked, odd: Option<&str>) -> Markup {
    let (row, id) = (&about.row, &about.row.parts.service.id);
    let (desk, path) = (visit.t("desk"), format!("{ENTRY}/{id}"));
    let until = Field::new("til", visit.t("hold-until"))
        .help(visit.t("desk-until-help"))
        .kind("date")
        .value(odd)
        .error(odd.map(|_| visit.t("hold-until-odd")));
    let mistakes: Vec<_> = until.mistake().into_iter().collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        (stands(visit, about))
        (waiting(visit, about))
        section aria-labelledby="gjor" {
            h2 #gjor { (visit.t("desk-acts")) }
            div.v-acts {
                @if row.status == "active" { (act(visit, &path, "stemmer", true)) }
                @if row.status != "active" { (act(visit, &path, "vis", true)) }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/endre"))) { (visit.t("desk-act-endre")) }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/bilde"))) { (visit.t("photo-name")) }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/sla-sammen"))) { (visit.t("merge-same-begin")) }
                (act(visit, &path, "behold", false))
            }
            @if row.status == "active" || row.status == "temporarily closed" {
                details.v-older open[odd.is_some()] {
                    summary { (visit.t("hold-close")) }
                    form.v-form method="post" action=(visit.href(&path)) novalidate {
                        (field_text(&until))
                        div.v-acts { button.ds-button data-variant="secondary" type="submit" name="gjor" value="stengt" { (visit.t("hold-closed-for-now-do")) } }
                    }
                    p { (visit.t("hold-over-what")) }
                    (act(visit, &path, "lagt-ned", false))
                }
            }
        }
        (contact(visit, about, &path))
        (history(visit, about, &path))
    };
    sheet(visit, name(row), &desk).done(done(visit, asked, &path)).render(visit, &content)
}

fn act(visit: &Visit, path: &str, word: &str, main: bool) -> Markup {
    html! {
        form method="post" action=(visit.href(path)) {
            button.ds-button data-variant=[(!main).then_some("secondary")] type="submit" name="gjor" value=(word) {
                (visit.t(&format!("desk-act-{word}"))) }
        }
    }
}

fn stands(visit: &Visit, about: &About) -> Markup {
    let (row, now) = (&about.row, visit.app.clock.millis());
    let status = match row.status.as_str() {
        "active" => "desk-status-active",
        "temporarily closed" => "desk-status-closed",
        "inactive" => "desk-status-hidden",
        _ => "desk-status-over",
    };
    let stage = about.upkeep.as_ref().map(|upkeep| match upkeep.standing(now).stage {
        Stage::Fresh => "desk-stage-fresh",
        Stage::Aging => "desk-stage-aging",
        Stage::Stale => "desk-stage-stale",
        Stage::Hidden => "desk-stage-hidden",
    });
    let confirmed = about.upkeep.as_ref().and_then(|upkeep| upkeep.confirmed_at);
    let by = confirmed.and_then(|at| about.versions.iter().find(|version| version.made_at == at));
    html! {
        dl.v-about {
            div { dt { (visit.t("desk-status")) } dd { (visit.t(status)) } }
            @if let Some(stage) = stage { div { dt { (visit.t("desk-stage")) } dd { (visit.t(stage)) } } }
            div { dt { (visit.t("desk-confirmed")) } dd {
                @match (confirmed, by) {
                    (Some(at), Some(by)) => (visit.with("desk-confirmed-by", &[("day", day(visit, at).into()), ("who", who(visit, &about.names, &by.made_by).into())])),
                    (Some(at), None) => (day(visit, at)),
                    _ => (visit.t("desk-confirmed-never")),
                }
            } }
            @if let Some(upkeep) = &about.upkeep {
                div { dt { (visit.t("desk-reminded")) } dd {
                    (visit.with("desk-reminded-count", &[("count", upkeep.reminded.into())]))
                    @if let Some(at) = upkeep.asked_at { ", " (visit.with("desk-reminded-last", &[("day", day(visit, at).into())])) }
                } }
                @if let Some(until) = upkeep.kept_until.filter(|until| *until > now) {
                    div { dt { (visit.t("desk-kept")) } dd { (day(visit, until)) } }
                }
            }
        }
        @if matches!(row.status.as_str(), "active" | "temporarily closed") {
            p { a href=(visit.href(&format!("/aktiviteter/{}", row.slug))) { (visit.t("hold-see")) } }
        }
    }
}

/// What waits about this entry: proposals, and what people have said.
fn waiting(visit: &Visit, about: &About) -> Markup {
    let waiting = || about.proposals.iter().filter(|proposal| proposal.state == "waiting");
    html! {
        @if waiting().next().is_some() || !about.said.is_empty() {
            section aria-labelledby="venter" {
                h2 #venter { (visit.t("desk-waiting")) }
                ul.v-rows {
                    @for proposal in waiting() { li {
                        div { (visit.t(&format!("desk-proposal-{}", proposal.origin.word()))) p.v-quiet { (when(visit, proposal.made_at)) } }
                        a.v-go href=(visit.href(&format!("{PROPOSAL}/{}", proposal.id))) { (visit.t("desk-do-forslag")) }
                    } }
                    @for said in &about.said { li {
                        div { strong { (visit.t(&format!("fix-about-{}", said.about))) } p { (said.message) } }
                        form method="post" action=(visit.href("/redaksjon/merke")) {
                            input type="hidden" name="hva" value={ "melding:" (said.id) };
                            input type="hidden" name="til" value=(said.service);
                            button.ds-button data-variant="secondary" type="submit" name="gjor" value="ferdig" { (visit.t("desk-mark-done")) span.v-hide { ": " (said.message) } }
                        }
                    } }
                }
            }
        }
    }
}

fn contact(visit: &Visit, about: &About, path: &str) -> Markup {
    let held = &about.held;
    html! {
        section aria-labelledby="kontakt" {
            h2 #kontakt { (visit.t("desk-contact")) }
            dl.v-about {
                div { dt { (visit.t("desk-holder")) } dd { (held.name) } }
                div { dt { (visit.t("hold-phone")) } dd {
                    @match &held.phone { Some(phone) => a href=(tel_href(phone)) { (grouped(phone)) }, None => (visit.t("desk-none")) } } }
                div { dt { (visit.t("hold-email")) } dd { (held.email.clone().unwrap_or_else(|| visit.t("desk-none"))) } }
                div { dt { (visit.t("desk-reach")) } dd { (visit.t(reach(visit, held))) } }
            }
            div.v-acts {
                (act(visit, path, "send-lenke", false))
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/lenke"))) { (visit.t("desk-show-link")) }
            }
            details.v-older {
                summary { (visit.t("desk-shut-out")) }
                p { (visit.t("desk-shut-out-what")) }
                (act(visit, path, "steng-ute", false))
            }
        }
    }
}

/// By what a reminder can reach them.
fn reach(visit: &Visit, held: &Held) -> &'static str {
    let settings = &visit.app.settings;
    match (held.email.is_some() && settings.mail, held.mobile.is_some() && settings.sms) {
        (true, _) => "desk-reach-mail",
        (false, true) => "desk-reach-sms",
        _ => "desk-reach-ring",
    }
}

fn history(visit: &Visit, about: &About, path: &str) -> Markup {
    html! {
        section aria-labelledby="historie" {
            h2 #historie { (visit.t("desk-history")) }
            @if about.versions.is_empty() { p { (visit.t("desk-history-none")) } }
            ul.v-rows { @for (at, version) in about.versions.iter().enumerate() {
                li {
                    div {
                        strong { (visit.t(&format!("desk-version-{}", version.act.word()))) }
                        p.v-quiet { (when(visit, version.made_at)) ", " (who(visit, &about.names, &version.made_by)) }
                        @let changed = fields(visit, about.versions.get(at + 1), version);
                        @if !changed.is_empty() { p.v-quiet { (changed.join(", ")) } }
                        @if let Some(merge) = about.merges.get(&version.id) { p { (visit.with("desk-merged-with", &[("name", merge.name.clone().into())])) } }
                    }
                    @if at == 0 && about.merges.get(&version.id).is_some_and(|merge| merge.undone_at.is_none()) {
                        form method="post" action=(visit.href(path)) {
                            input type="hidden" name="versjon" value=(version.id);
                            button.ds-button data-variant="secondary" type="submit" name="gjor" value="angre" { (visit.t("desk-merge-undo")) }
                        }
                    }
                    @if at > 0 {
                        a.v-go href=(visit.href(&format!("{path}/versjon/{}", version.id))) {
                            (visit.t("desk-version-see")) span.v-hide { ", " (when(visit, version.made_at)) } }
                    }
                }
            } }
        }
    }
}

/// The names of the fields that a version changed.
fn fields(visit: &Visit, before: Option<&Version>, version: &Version) -> Vec<String> {
    let Some(before) = before else { return Vec::new() };
    let changes = super::version::draft(version).changes(&super::version::draft(before));
    let mut names: Vec<String> = Vec::new();
    for field in changes.iter().filter_map(crate::entry::Change::field) {
        let name = visit.t(&format!("entry-{}", field.name));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Before a link is shown, and the link.
#[must_use]
pub fn link(visit: &Visit, row: &Row, held: &Held, link: Option<&str>) -> Markup {
    let (desk, called, path) = (visit.t("desk"), name(row), format!("{ENTRY}/{}", row.parts.service.id));
    let count = i64::try_from(held.entries.len()).unwrap_or(i64::MAX);
    let content = html! {
        p { (visit.with("desk-link-what", &[("name", held.name.clone().into()), ("count", count.into())])) }
        @match link {
            Some(link) => {
                p.v-secret { (link) }
                div.v-hand { (qr_code(visit, link)) }
                p.v-quiet { (visit.t("desk-link-once")) }
                p { a href=(visit.href(&path)) { (visit.t("hold-back-to-entry")) } }
            }
            None => form method="post" action=(visit.href(&format!("{path}/lenke"))) {
                button.ds-button type="submit" { (visit.t("desk-link-make")) }
            }
        }
    };
    sheet(visit, visit.t("desk-link-title"), &desk).under(&called, &path).render(visit, &content)
}
