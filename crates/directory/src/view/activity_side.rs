//! The one thing to do, the ways to reach them, and what to take along on paper.

use super::{text, when};
use crate::{facts::Entry, listing::Listing};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{
        grouped, icon, icon as icons, list_button, mail_href, mail_link, print_button, share_button, take_along,
        tel_href, tel_link,
    },
};

/// The lamp: one panel round the one thing to do.
pub(super) fn lamp(visit: &Visit, listing: &Listing) -> Markup {
    // Without a note of theirs, company is offered only to a place that one can walk to of one's own accord.
    let plain = listing.place.is_some() && listing.facts.entry != Some(Entry::Referral);
    let company = listing.facts.company == Some(true) && (plain || listing.company_note.is_some());
    html! {
        section.v-lamp.v-right.v-r1 aria-labelledby="gjor" {
            @if company {
                h2 #gjor { (visit.t("lamp-company")) }
                @match &listing.company_note {
                    Some(note) => (text::paragraphs(note)),
                    None => p { (visit.t("lamp-company-default")) },
                }
            } @else {
                (without_company(visit, listing))
            }
            (reach(visit, listing))
            p.v-noprint {
                a.v-more href=(visit.href(&format!("/folge/aktiviteter/{}", listing.slug))) {
                    (icon(icons::HAND_SHAKE_HEART)) (visit.t("lamp-go-along"))
                }
            }
        }
    }
}

fn without_company(visit: &Visit, listing: &Listing) -> Markup {
    let (title, default) = match listing.facts.entry {
        Some(Entry::DropIn) => ("lamp-come", "lamp-come-text"),
        Some(Entry::SignUp) => ("lamp-tell", "lamp-tell-text"),
        Some(Entry::Referral) => ("lamp-referral", "lamp-referral-text"),
        None => ("lamp-ask", "lamp-ask-text"),
    };
    let next = listing.next_open(visit.now.datetime()).map(|occasion| when::next_sentence(visit, &occasion));
    html! {
        h2 #gjor { (visit.t(title)) }
        @if let (Some(Entry::DropIn), Some(next)) = (listing.facts.entry, next) {
            p { (next) }
        }
        @match (&listing.entry_note, listing.facts.entry) {
            (Some(note), Some(Entry::SignUp | Entry::Referral) | None) => (text::paragraphs(note)),
            _ => p { (visit.t(default)) },
        }
    }
}

/// A large button to ring or write, and the other way in quieter type.
fn reach(visit: &Visit, listing: &Listing) -> Markup {
    let mail = listing.contact.email.as_deref();
    html! {
        @if let Some(phone) = &listing.contact.phone {
            a.ds-button href=(tel_href(phone)) {
                (icon(icons::PHONE)) (visit.with("lamp-ring", &[("phone", grouped(phone).into())]))
            }
            p.v-onpaper { (visit.with("lamp-ring", &[("phone", grouped(phone).into())])) }
            @if let Some(mail) = mail {
                p.v-quiet { (visit.t("lamp-or-write")) " " (mail_link(mail)) "." }
            }
        } @else if let Some(mail) = mail {
            @if let Some(href) = mail_href(mail) {
                a.ds-button href=(href) { (icon(icons::ENVELOPE_CLOSED)) (visit.t("lamp-write")) }
            }
            p.v-quiet { (mail) }
        }
    }
}

/// What can be pressed besides: a letter, their own pages, the calendar, one's own list.
pub(super) fn acts(visit: &Visit, listing: &Listing) -> Markup {
    let path = format!("/aktiviteter/{}", listing.slug);
    html! {
        div.v-acts.v-noprint {
            (list_button(visit, &listing.code, &listing.name.text))
            // Without a script the list begins with this one, in the address.
            noscript {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("/min-liste?l={}", listing.code))) {
                    (icon(icons::BOOKMARK)) (visit.t("list-add"))
                }
            }
            @if !listing.schedules.is_empty() {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/kalender.ics"))) {
                    (icon(icons::CALENDAR)) (visit.t("act-calendar"))
                }
            }
            @if let Some(website) = &listing.contact.website {
                a.ds-button data-variant="secondary" href=(website) rel="noreferrer nofollow" {
                    (icon(icons::EXTERNAL_LINK)) (visit.t("act-website"))
                }
            }
        }
    }
}

/// On paper: a code to point a telephone at, an address short enough to type.
pub(super) fn paper(visit: &Visit, listing: &Listing) -> Markup {
    let short = format!("/a/{}", listing.code);
    html! {
        aside.v-side.v-stack.v-right.v-r2 aria-labelledby="papir" {
            section.v-block {
                h2 #papir { (visit.t("act-paper")) }
                (take_along(visit, &short))
                div.v-acts { (print_button(&visit.t("act-print"))) (share_button(visit, &short)) }
            }
        }
    }
}

/// Telephone and e-mail in running text; they stay when the page is printed.
pub(super) fn contact_lines(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        @if let Some(phone) = &listing.contact.phone { p { (visit.t("act-phone")) " " (tel_link(phone)) } }
        @if let Some(mail) = &listing.contact.email {
            p { (visit.t("act-mail")) " " (mail_link(mail)) }
        }
        @if let Some(website) = &listing.contact.website {
            p { (visit.t("act-site")) " " a href=(website) rel="noreferrer nofollow" { (plain_address(website)) } }
        }
    }
}

fn plain_address(website: &str) -> &str {
    website.split_once("://").map_or(website, |(_, rest)| rest).trim_end_matches('/')
}
