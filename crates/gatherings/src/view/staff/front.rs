//! What a host sees first.

use super::said;
use crate::{
    staff::{Front, Mine, PATH},
    store::{Handover, Unhosted},
    view::{phrases, text},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, icon, icon as icons, notice},
    dates,
    page::Sheet,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, front: &Front, done: Option<&str>) -> Markup {
    let today = visit.today();
    let (mine, rest): (Vec<&Mine>, Vec<&Mine>) = front.all.iter().partition(|one| one.hosted);
    let now: Vec<&Mine> =
        front.all.iter().filter(|one| one.next.as_ref().is_some_and(|next| next.starts.date() == today)).collect();
    let content = html! {
        @for (offer, name) in &front.offered { (offered(visit, front, offer, name)) }
        @for one in &now { (today_is(visit, one)) }
        (unhosted(visit, front))
        @if front.troubled > 0 {
            (notice(Notice::Careful, &html! {
                p { a href=(visit.href(&format!("{PATH}/hent-inn/abonnement"))) { (visit.with("subscription-troubled", &[("count", front.troubled.into())])) } }
            }))
        }
        @if front.all.is_empty() {
            section.v-lamp { h2 { (visit.t("staff-none")) } p { (visit.t("staff-none-text")) } a.ds-button href=(visit.href(&format!("{PATH}/ny"))) { (visit.t("staff-new")) } }
        } @else {
            @if !mine.is_empty() { section.v-block aria-labelledby="mine" { h2 #mine { (visit.t("staff-mine")) } (rows(visit, &mine)) } }
            @if !rest.is_empty() { section.v-block aria-labelledby="andre" { h2 #andre { (visit.t("staff-others")) } (rows(visit, &rest)) } }
            p { a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/ny"))) { (icon(icons::PLUS)) (visit.t("staff-new")) } }
        }
        p { a.v-go href=(visit.href("/folge-med")) { (visit.t("staff-company")) } }
        @if front.oversees { p { a.v-go href=(visit.href(&format!("{PATH}/oversikt"))) { (visit.t("overview-go")) } } }
        p { a.v-go href=(visit.href(&format!("{PATH}/hent-inn"))) { (visit.t("arrival-go")) } }
        p { a.v-go href=(visit.href(crate::course::DESK)) { (visit.t("course-desk-go")) } }
        p { a.v-go href=(visit.href(crate::fair::DESK)) { (visit.t("fair-desk-go")) } }
    };
    Sheet::new(visit.t("staff-title"))
        .lead(visit.t("staff-lead"))
        .done(said(visit, done))
        .wears(&["staff.css", "host.css"])
        .render(visit, &content)
}

fn today_is(visit: &Visit, one: &Mine) -> Markup {
    let Some(next) = &one.next else { return html! {} };
    html! {
        section.v-lamp {
            p.v-kicker { (visit.t("staff-today")) }
            h2 { (text::span(&one.series.name(visit.language))) }
            p { (dates::capital(&phrases::hours(visit.language, next))) ". " (visit.with("staff-coming", &[("count", one.coming.into())])) }
            a.ds-button href=(visit.href(&format!("{PATH}/{}/dato/{}", one.series.id, next.key(true)))) { (visit.t("staff-open-today")) }
        }
    }
}

fn offered(visit: &Visit, front: &Front, offer: &Handover, name: &str) -> Markup {
    let who = front.names.get(&offer.outgoing).cloned().unwrap_or_else(|| visit.t("staff-colleague"));
    let day = dates::long(visit.language, offer.from_on, visit.today());
    html! {
        section.v-lamp {
            h2 { (visit.with("handover-asked", &[("who", who.into()), ("name", name.to_owned().into())])) }
            p { (visit.with("handover-asked-from", &[("day", day.into())])) }
            @if !offer.know.is_empty() { h3 { (visit.t("handover-know")) } @for part in offer.know.split('\n').filter(|part| !part.trim().is_empty()) { p { (part) } } }
            @if !offer.key_at.is_empty() { p { strong { (visit.t("handover-key")) ": " } (offer.key_at) } }
            form method="post" action=(visit.href(&format!("{PATH}/{}/overlat/svar", offer.series))) {
                input type="hidden" name="hva" value=(offer.id);
                button.ds-button type="submit" name="gjor" value="ja" { (visit.t("handover-yes")) } " "
                button.ds-button data-variant="tertiary" type="submit" name="gjor" value="nei" { (visit.t("handover-no")) }
            }
        }
    }
}

fn unhosted(visit: &Visit, front: &Front) -> Markup {
    let named = |one: &Unhosted| {
        front.all.iter().find(|mine| mine.series.id == one.series).map(|mine| mine.series.name(visit.language))
    };
    html! {
        @for one in &front.unhosted { @if let Some(name) = named(one) {
            (notice(Notice::Careful, &html! {
                p {
                    a href=(visit.href(&format!("{PATH}/{}", one.series))) { (text::span(&name)) } ": "
                    @match one.last {
                        Some(last) if last >= visit.today() => (visit.with("staff-unhosted-after", &[("day", dates::long(visit.language, last, visit.today()).into())])),
                        _ => (visit.t("staff-unhosted")),
                    }
                }
            }))
        } }
    }
}

fn rows(visit: &Visit, all: &[&Mine]) -> Markup {
    let today = visit.today();
    html! {
        ul.v-doings { @for one in all {
            li { a href=(visit.href(&format!("{PATH}/{}", one.series.id))) {
                (icon(icons::CALENDAR))
                span {
                    b { (text::span(&one.series.name(visit.language))) }
                    span {
                        @if one.series.is_over(today) { (visit.t("staff-over")) }
                        @else if let Some(pause) = one.series.pause_on(today) { (phrases::pause(visit, pause)) }
                        @else if let Some(next) = &one.next {
                            (phrases::day(visit.language, next.starts.date(), today)) ", " (phrases::hours(visit.language, next))
                        } @else { (visit.t("staff-no-date")) }
                    }
                }
                (icon(icons::CHEVRON_RIGHT))
            } }
        } }
    }
}
