//! A proposal, field by field.

use super::{done, when};
use crate::{
    desk::{ENTRY, NEW, PROPOSAL, mapping, proposal::About, sheet},
    entry::{Care, Change},
    fresh::contact::name,
    places::PLACES,
    store::{TAKING_PART, WORD},
    view::entry::value,
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, Notice, field_textarea, notice},
};

/// The page. `wrong` is the key of a text that says what did not go.
#[must_use]
pub fn page(visit: &Visit, about: &About, asked: &Asked, wrong: Option<&str>) -> Markup {
    let (proposal, desk) = (&about.proposal, visit.t("desk"));
    let path = format!("{PROPOSAL}/{}", proposal.id);
    let called = about.row.as_ref().map_or_else(|| new_name(about), name);
    let waits = proposal.state == "waiting";
    let from = visit.t(&format!("desk-proposal-{}", proposal.origin.word()));
    let content = html! {
        @if let Some(key) = wrong { (notice(Notice::Careful, &html! { p { (visit.t(key)) } })) }
        p { (from) ", " (when(visit, proposal.made_at)) "."
            @if let Some(row) = &about.row { " " a href=(visit.href(&format!("{ENTRY}/{}", row.parts.service.id))) { (visit.t("proposal-entry")) } } }
        (beside(visit, about))
        @if !waits { (decided(visit, about, &path)) }
        @if waits {
            form.v-form method="post" action=(visit.href(&path)) {
                fieldset.v-ticks {
                    legend { (visit.t(if proposal.kind == "new" { "proposal-new-fields" } else { "proposal-fields" })) }
                    @for change in &proposal.changes { (one(visit, about, change, asked)) }
                }
                div.v-acts {
                    button.ds-button type="submit" name="gjor" value="ja" { (visit.t("proposal-yes")) }
                    @if proposal.kind == "new" {
                        a.ds-button data-variant="secondary" href=(visit.href(&format!("{NEW}?forslag={}", proposal.id))) { (visit.t("proposal-first-mend")) }
                        button.ds-button data-variant="secondary" type="submit" name="gjor" value="kartlegg" { (visit.t("proposal-first-map")) }
                    }
                }
            }
            details.v-older {
                summary { (visit.t("proposal-no")) }
                form.v-form method="post" action=(visit.href(&path)) {
                    (field_textarea(&Field::new("grunn", visit.t("proposal-reason")).help(visit.t("proposal-reason-help")).rows(2)))
                    div.v-acts { button.ds-button data-variant="secondary" type="submit" name="gjor" value="nei" { (visit.t("proposal-no-do")) } }
                }
            }
        } @else {
            dl.v-diff { @for change in &proposal.changes { (shown(visit, about, change)) } }
        }
    };
    let title = visit.with("proposal-title", &[("name", called.into())]);
    sheet(visit, title, &desk).done(done(visit, asked, &path).filter(|_| wrong.is_none())).render(visit, &content)
}

/// What whoever proposes something new said beside the fields of an entry.
fn beside(visit: &Visit, about: &About) -> Markup {
    let proposal = &about.proposal;
    let place = PLACES.municipality(&proposal.tenant).filter(|_| proposal.kind == "new");
    let taking_part = proposal.beside(TAKING_PART).filter(|word| matches!(*word, "yes" | "no"));
    html! {
        @if let Some(place) = place { p { (visit.with("proposal-new-public", &[("place", place.name.as_str().into())])) } }
        @if let Some(word) = taking_part { p { (visit.t(&format!("propose-taking-part-{word}"))) } }
        @if let Some(word) = proposal.beside(WORD) {
            dl.v-about { div { dt { (visit.t("propose-word")) } dd { @for line in word.lines() { div { (line) } } } } }
        }
    }
}

fn new_name(about: &About) -> String {
    let name = about.proposal.changes.iter().find(|change| change.key.starts_with("name."));
    name.map_or_else(|| "–".to_owned(), |change| change.is.clone())
}

fn label(visit: &Visit, change: &Change) -> String {
    let name = change.field().map(|field| visit.t(&format!("entry-{}", field.name))).unwrap_or_default();
    match change.language() {
        Some(language) if visit.has(&format!("language-{language}")) => {
            format!("{name} ({})", visit.t(&format!("language-{language}")))
        }
        Some(language) => format!("{name} ({language})"),
        None => name,
    }
}

/// A field with its tick. What somebody else has changed since is not ticked beforehand.
fn one(visit: &Visit, about: &About, change: &Change, asked: &Asked) -> Markup {
    let id = format!("f-{}", change.key.replace('.', "-"));
    let sent = asked.first("gjor").is_some();
    let ticked = if sent { asked.all("felt").any(|key| key == change.key) } else { !conflicts(about, change) };
    html! {
        div.v-tick {
            div { input.ds-input #(id) type="checkbox" name="felt" value=(change.key) checked[ticked];
                label for=(id) { (label(visit, change)) } }
            dl.v-diff { (shown(visit, about, change)) }
        }
    }
}

fn conflicts(about: &About, change: &Change) -> bool {
    about.proposal.kind != "new" && about.now.get(&change.key) != change.was && about.now.get(&change.key) != change.is
}

fn shown(visit: &Visit, about: &About, change: &Change) -> Markup {
    let risky = change.field().is_some_and(|field| field.care == Care::Told);
    let waits = about.proposal.state == "waiting";
    html! {
        div {
            dt.v-hide[waits] { (label(visit, change)) }
            @if about.proposal.kind != "new" { dd { span.v-diff-key { (visit.t("entry-was")) } " " del { (value(visit, change, &change.was)) } } }
            dd { span.v-diff-key { (visit.t("proposal-is")) } " " ins { (value(visit, change, &change.is)) } }
            @if waits && conflicts(about, change) {
                dd.v-look { span.v-diff-key { (visit.t("proposal-now")) } " " (value(visit, change, about.now.get(&change.key)))
                    p { (visit.t("proposal-conflict")) } }
            }
            @if waits && risky && about.proposal.kind != "new" { dd.v-quiet { (visit.t("proposal-risky")) } }
        }
    }
}

fn decided(visit: &Visit, about: &About, path: &str) -> Markup {
    let proposal = &about.proposal;
    let by = about.by.clone().unwrap_or_else(|| visit.t("desk-by-other"));
    let at = proposal.decided_at.map(|at| when(visit, at)).unwrap_or_default();
    let key = format!("proposal-is-{}", proposal.state);
    html! {
        (notice(Notice::Plain, &html! {
            p { (visit.with(&key, &[("who", by.into()), ("when", at.into())])) }
            @if let Some(reason) = &proposal.reason { p { "«" (reason) "»" } }
            @if proposal.state == "mapped" {
                p { a href=(visit.href(&format!("{}/{}", mapping::PATH, proposal.id))) { (visit.t("proposal-candidate")) } }
            }
            @if about.own && proposal.state != "replaced" {
                form method="post" action=(visit.href(path)) {
                    button.ds-button data-variant="tertiary" type="submit" name="gjor" value="angre" { (visit.t("desk-undo")) }
                }
            }
        }))
    }
}
