//! «Stemmer dette fortsatt?»: each entry with three answers.

use crate::{
    fresh::{contact::name, letter::PATH, round::REOPENS},
    holding::Open,
    listing::{Listing, Row},
    view::{hit, when},
};
use kernel::ids;
use maud::{Markup, html};
use shell::{
    Asked, Page, Visit,
    components::{Field, Notice, error_summary, field_text, freshness, grouped, icon, icon as icons, notice},
    dates,
};

/// All entries that a link is for.
#[must_use]
pub fn page(visit: &Visit, open: &Open, asked: &Asked) -> Markup {
    let entries = || open.held.entries.iter().filter(|row| row.status != "defunct");
    let count = i64::try_from(entries().count()).unwrap_or(i64::MAX);
    let standing = entries().filter(|row| row.status == "active").count();
    let content = html! {
        div.v-page.v-body.v-hold {
            div.v-head {
                h1 { (visit.with("hold-title", &[("count", count.into())])) }
                p.v-lead { (visit.with("hold-lead", &[("name", open.called().to_owned().into()), ("count", count.into())])) }
            }
            (done(visit, open, asked))
            @if standing > 1 {
                form.v-hold-all method="post" action=(visit.href(&format!("{PATH}/{}/svar", open.token))) {
                    input type="hidden" name="svar" value="stemmer";
                    button.ds-button type="submit" { (icon(icons::CHECKMARK_CIRCLE)) (visit.with("hold-all-right", &[("count", i64::try_from(standing).unwrap_or(0).into())])) }
                }
            }
            ul.v-hold-list { @for row in &open.held.entries { li { (entry(visit, open, row)) } } }
            @if open.held.entries.is_empty() { p { (visit.t("hold-none")) } }
            section aria-labelledby="om" {
                h2 #om { (visit.t("hold-about")) }
                p { (visit.t("hold-about-text")) }
                @if open.link.way == "sms" { p { (visit.t("hold-about-sms")) } }
            }
        }
    };
    Page::new(visit.with("hold-title", &[("count", count.into())]), content)
        .no_index()
        .wears(&["staff.css", "entry.css"])
        .render(visit)
}

fn entry(visit: &Visit, open: &Open, row: &Row) -> Markup {
    let listing = Listing::read(row, visit.language);
    let id = &listing.id;
    let action = visit.href(&format!("{PATH}/{}/svar", open.token));
    let answer = |said: &'static str, class: &'static str, words: String| {
        html! {
            form method="post" action=(action) {
                input type="hidden" name="om" value=(id);
                input type="hidden" name="svar" value=(said);
                button.ds-button type="submit" data-variant=(class) { (words) span.v-hide { ", " (listing.name.text) } }
            }
        }
    };
    html! {
        article #{ "o-" (id) } aria-labelledby={ "n-" (id) } {
            h2 id={ "n-" (id) } { (listing.name.text) }
            @match row.status.as_str() {
                "temporarily closed" => { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (closed(visit, row)) } } }
                "defunct" => { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (visit.t("hold-is-over")) } } }
                "inactive" => { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (visit.t("hold-is-hidden")) } } }
                _ => {}
            }
            @if open.waiting.contains(id) { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (visit.t("hold-waits")) } } }
            dl.v-about {
                @let times = when::rules(visit, &listing);
                @if !times.is_empty() { div { dt { (visit.t("hold-when")) } dd { @for time in &times { div { (time) } } } } }
                @if let Some(address) = hit::address(&listing) { div { dt { (visit.t("hold-where")) } dd { (address) } } }
                @if let Some(phone) = &listing.contact.phone { div { dt { (visit.t("hold-phone")) } dd { (grouped(phone)) } } }
                @if let Some(email) = &listing.contact.email { div { dt { (visit.t("hold-email")) } dd { (email) } } }
                @if let Some(url) = &listing.contact.website { div { dt { (visit.t("hold-url")) } dd { (url) } } }
            }
            p { (freshness(visit, listing.facts.confirmed, listing.facts.confirmed_by.as_deref()))
                @if matches!(row.status.as_str(), "active" | "temporarily closed") {
                    " " a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (visit.t("hold-see")) } } }
            @if row.status != "defunct" {
                p { a.v-go href=(visit.href(&format!("{PATH}/{}/{id}/bilde", open.token))) {
                    (visit.t(if listing.facts.photo.is_some() { "photo-hold-other" } else { "photo-hold-add" })) span.v-hide { ", " (listing.name.text) } } }
            }
            div.v-hold-answers {
                @match row.status.as_str() {
                    "defunct" | "temporarily closed" => (answer("igjen", "primary", visit.t("hold-open-again"))),
                    _ => (answer("stemmer", "primary", visit.t("hold-right"))),
                }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/{}/{id}", open.token))) {
                    (visit.t("hold-change")) span.v-hide { ", " (listing.name.text) } }
                @if row.status != "defunct" {
                    a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/{}/{id}/stenge", open.token))) {
                        (visit.t("hold-close")) span.v-hide { ", " (listing.name.text) } }
                }
            }
        }
    }
}

fn closed(visit: &Visit, row: &Row) -> String {
    let own = row.parts.service.data.get(crate::hsds::OWN);
    let until = own.and_then(|own| own.get(REOPENS)?.as_str()?.parse().ok());
    match until {
        Some(until) => {
            visit.with("hold-closed-until", &[("day", dates::day(visit.language, until, visit.today()).into())])
        }
        None => visit.t("hold-closed"),
    }
}

/// What was done just now, and the way back.
fn done(visit: &Visit, open: &Open, asked: &Asked) -> Markup {
    let word = asked.first("gjort").unwrap_or_default();
    let key = format!("hold-done-{word}");
    let about = asked.first("om").and_then(|id| open.held.entries.iter().find(|row| row.parts.service.id == id));
    let called = about.map(name).unwrap_or_default();
    let key = if word == "stemmer" && about.is_none() { "hold-done-all".to_owned() } else { key };
    html! {
        @if visit.has(&key) {
            (notice(Notice::Done, &html! {
                p { (visit.with(&key, &[("name", called.into())])) }
                @if let Some(version) = asked.first("angre") {
                    form method="post" action=(visit.href(&format!("{PATH}/{}/angre", open.token))) {
                        input type="hidden" name="versjon" value=(version);
                        button.ds-button data-variant="tertiary" type="submit" { (visit.t("hold-undo")) }
                    }
                }
            }))
        }
    }
}

/// Closed for now, or over?
#[must_use]
pub fn close(visit: &Visit, open: &Open, row: &Row, odd: Option<&str>) -> Markup {
    let (called, id) = (name(row), &row.parts.service.id);
    let action = visit.href(&format!("{PATH}/{}/svar", open.token));
    let until = Field::new("til", visit.t("hold-until"))
        .help(visit.t("hold-until-help"))
        .kind("date")
        .value(odd)
        .error(odd.map(|_| visit.t("hold-until-odd")));
    let mistakes: Vec<_> = until.mistake().into_iter().collect();
    let title = visit.with("hold-close-title", &[("name", called.into())]);
    let content = html! {
        div.v-page.v-body.v-hold {
            div.v-head { h1 { (title) } p.v-lead { (visit.t("hold-close-lead")) } }
            (error_summary(visit, &mistakes))
            section aria-labelledby="naa" {
                h2 #naa { (visit.t("hold-closed-for-now")) }
                form.v-form method="post" action=(action) novalidate {
                    input type="hidden" name="om" value=(id);
                    input type="hidden" name="svar" value="stengt";
                    (field_text(&until))
                    button.ds-button type="submit" { (visit.t("hold-closed-for-now-do")) }
                }
            }
            section aria-labelledby="slutt" {
                h2 #slutt { (visit.t("hold-over")) }
                p { (visit.t("hold-over-what")) }
                form method="post" action=(action) {
                    input type="hidden" name="om" value=(id);
                    input type="hidden" name="svar" value="lagt-ned";
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("hold-over-do")) }
                }
            }
            p { a href=(visit.href(&format!("{PATH}/{}", open.token))) { (visit.t("hold-back")) } }
        }
    };
    Page::new(title, content).no_index().wears(&["staff.css", "entry.css"]).render(visit)
}

/// A link that is good no longer, and how to get another.
#[must_use]
pub fn over(visit: &Visit, token: &str, sent: bool) -> Markup {
    let mail = visit.app.settings.mail || visit.app.settings.sms;
    let content = html! {
        div.v-page.v-body {
            div.v-head { h1 { (visit.t("hold-link-over")) } p.v-lead { (visit.t("hold-link-over-lead")) } }
            @if sent {
                (notice(Notice::Done, &html! { p { (visit.t("hold-link-sent")) } }))
            } @else if mail {
                form method="post" action=(visit.href(&format!("{PATH}/{token}/ny-lenke"))) {
                    // The key only makes the form differ from time to time, so that no cache answers for it.
                    input type="hidden" name="nokkel" value=(ids::new_id());
                    button.ds-button type="submit" { (visit.t("hold-link-again")) }
                }
            } @else {
                p { (visit.t("hold-link-ring")) }
            }
        }
    };
    Page::new(visit.t("hold-link-over"), content).no_index().wears(&["staff.css", "entry.css"]).render(visit)
}
