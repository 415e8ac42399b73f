//! The addresses that do not answer, in words.

use super::{
    Fault, PATH, State,
    page::{Entry, Shown},
};
use crate::{
    desk,
    store::{DeadLink, Link},
    view::text,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
    dates,
};

/// What can have been done.
const DONE: [&str; 7] = ["virker", "flyttet", "ukjent", "svarer-ikke", "av", "stille", "igjen"];

/// The page.
pub(super) fn page(visit: &Visit, shown: &Shown) -> Markup {
    let desk = visit.t("desk");
    let content = html! {
        @if !shown.asks {
            (notice(Notice::Plain, &html! {
                p { (visit.t("dead-links-off")) }
                p { (visit.t("dead-links-on")) " " code { "[outside] allow = true" } }
            }))
        }
        section aria-labelledby="venter" {
            h2 #venter { (visit.with("dead-links-waiting", &[("count", shown.count.into())])) }
            @if shown.waiting.is_empty() {
                @if shown.asks { p { (visit.t("dead-links-none")) } }
            } @else {
                p { (visit.t("dead-links-how")) }
                ul.v-kept { @for (dead, entries) in &shown.waiting { (row(visit, dead, entries)) } }
                @if shown.count > shown.waiting.len() {
                    p.v-quiet { (visit.with("dead-links-more", &[("count", (shown.count - shown.waiting.len()).into())])) }
                }
            }
        }
        @if !shown.silent.is_empty() {
            details.v-older {
                summary { (visit.with("dead-links-silent", &[("count", shown.silent.len().into())])) }
                ul.v-kept { @for (dead, entries) in &shown.silent { (silent(visit, dead, entries)) } }
            }
        }
    };
    let sheet = desk::sheet(visit, visit.t("dead-links"), &desk).lead(visit.t("dead-links-lead"));
    sheet.done(done(visit, shown.done.as_ref())).render(visit, &content)
}

fn done(visit: &Visit, done: Option<&(String, Link)>) -> Option<Markup> {
    let (word, link) = done?;
    let word = DONE.into_iter().find(|known| known == word)?;
    Some(html! {
        p { (visit.t(&format!("dead-link-done-{word}"))) " " span.v-break { (link.address) } }
        @if word == "svarer-ikke" { (wrong(visit, link)) }
        @if word == "stille" { (act(visit, "angre", "dead-link-undo", link, true)) }
    })
}

fn row(visit: &Visit, dead: &DeadLink, entries: &[Entry]) -> Markup {
    let link = &dead.link;
    html! {
        li {
            div {
                p.v-kept__what { (address(link)) }
                (wrong(visit, link))
                (named(visit, dead, entries))
            }
            div.v-acts {
                (act(visit, "prov", "dead-link-try", link, true))
                (act(visit, "virker", "dead-link-works", link, false))
            }
        }
    }
}

/// The address, to open and see for oneself; but not one that leads inside, where the editor's own machine stands too.
fn address(link: &Link) -> Markup {
    html! {
        @if link.standing.fault == Some(Fault::Inside) {
            strong.v-break { (link.address) }
        } @else {
            a.v-break href=(link.address) rel="noreferrer noopener nofollow" { (link.address) }
        }
    }
}

/// What is wrong, and since when.
fn wrong(visit: &Visit, link: &Link) -> Markup {
    let standing = &link.standing;
    let day = standing.since.map(|day| dates::day(visit.language, day, visit.today()));
    let since = |key: &str| day.as_ref().map(|day| visit.with(key, &[("day", day.clone().into())]));
    html! {
        @if standing.state == State::Moved {
            p { @if let Some(since) = since("dead-link-moved") { (since) " " }
                @if let Some(to) = &standing.moved_to { span.v-break { (to) } } }
        } @else {
            p {
                @if let Some(since) = since("dead-link-since") { (since) " " }
                @if let Some(fault) = standing.fault { (visit.t(&format!("dead-link-fault-{}", fault.word()))) }
                @if let Some(code) = standing.code { " " span.v-quiet { "(HTTP " (code) ")" } }
            }
        }
    }
}

fn named(visit: &Visit, dead: &DeadLink, entries: &[Entry]) -> Markup {
    let more = dead.entries.len().saturating_sub(entries.len());
    html! {
        p.v-quiet {
            (visit.t("dead-link-in")) " "
            @for (at, entry) in entries.iter().enumerate() {
                @if at > 0 { ", " }
                a href=(visit.href(&format!("/aktiviteter/{}", entry.slug))) { (text::span(&entry.name)) }
                @if entry.part != "service" { " (" (visit.t(&format!("dead-link-part-{}", entry.part))) ")" }
            }
            @if more > 0 { " " (visit.with("dead-link-more", &[("count", more.into())])) }
        }
    }
}

fn silent(visit: &Visit, dead: &DeadLink, entries: &[Entry]) -> Markup {
    let until = dead.silent_until.map(|day| dates::day(visit.language, day, visit.today()));
    html! {
        li {
            div {
                p.v-kept__what { (address(&dead.link)) }
                @if let Some(until) = until { p { (visit.with("dead-link-silent-until", &[("day", until.into())])) } }
                (named(visit, dead, entries))
            }
            div.v-acts { (act(visit, "angre", "dead-link-undo", &dead.link, false)) }
        }
    }
}

/// A form that is one button; the address is read aloud after it, so that two alike can be told apart.
fn act(visit: &Visit, path: &str, key: &str, link: &Link, first: bool) -> Markup {
    html! {
        form method="post" action=(visit.href(&format!("{PATH}/{path}"))) {
            input type="hidden" name="lenke" value=(link.digest);
            button.ds-button data-variant=(if first { "secondary" } else { "tertiary" }) type="submit" {
                (visit.t(key)) span.v-hide { ": " (link.address) }
            }
        }
    }
}
