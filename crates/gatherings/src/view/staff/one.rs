//! One series as its host sees it.

use super::said;
use crate::{
    occurrence::Occurrence,
    staff::{One, PATH},
    view::phrases,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Icon, Notice, icon, icon as icons, notice},
    dates::{self, capital},
    page::Sheet,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, one: &One, me: &str, done: Option<&str>) -> Markup {
    let (series, today) = (&one.series, visit.today());
    let content = html! {
        (standing(visit, one))
        p.v-quiet { a href=(visit.href(&series.path())) { (visit.t("staff-see-public")) } }
        section.v-block aria-labelledby="neste" {
            h2 #neste { (visit.t("staff-dates")) }
            @if one.next.is_empty() { p { (visit.t("staff-no-date")) } }
            @else { (ahead(visit, one)) }
        }
        section.v-block aria-labelledby="endre" {
            h2 #endre { (visit.t("staff-change")) }
            ul.v-doings {
                @if !series.is_over(today) {
                    (row(visit, &format!("{PATH}/{}/datoer", series.id), icons::CALENDAR, "staff-do-dates"))
                    (row(visit, &format!("{PATH}/{}/overlat", series.id), icons::PERSON_GROUP, "staff-do-handover"))
                    (row(visit, &format!("{PATH}/{}/pause", series.id), icons::PAUSE, "staff-do-pause"))
                }
                (row(visit, &format!("{PATH}/{}/endre", series.id), icons::PENCIL, "staff-do-edit"))
                (row(visit, &format!("{PATH}/ny?som={}", series.id), icons::FILES, "staff-do-copy"))
            }
        }
        (past(visit, one))
        (hosts(visit, one, me))
        (end(visit, one))
    };
    let above = visit.t("staff-title");
    let lead = phrases::short_where(visit, series, None).map(|place| capital(&place)).unwrap_or_default();
    Sheet::new(series.name(visit.language).text)
        .under(&above, PATH)
        .lead(lead)
        .done(said(visit, done))
        .wears(&["staff.css", "host.css"])
        .render(visit, &content)
}

fn row(visit: &Visit, path: &str, sign: Icon, key: &str) -> Markup {
    html! {
        li { a href=(visit.href(path)) {
            (icon(sign)) span { b { (visit.t(key)) } span { (visit.t(&format!("{key}-about"))) } } (icon(icons::CHEVRON_RIGHT))
        } }
    }
}

fn standing(visit: &Visit, one: &One) -> Markup {
    let (series, today) = (&one.series, visit.today());
    let path = visit.href(&format!("{PATH}/{}", series.id));
    let coming = series.pauses.iter().rev().find(|pause| pause.covers(today) || pause.from_on > today);
    html! {
        @if series.is_over(today) {
            (notice(Notice::Careful, &html! {
                p { (visit.t("staff-ended")) }
                form method="post" action=(path) { button.ds-button data-variant="secondary" name="gjor" value="gjenapne" type="submit" { (visit.t("staff-reopen")) } }
            }))
        } @else if let Some(pause) = coming {
            (notice(Notice::Careful, &html! {
                @if pause.from_on > today { p { (visit.with("pause-from", &[("day", dates::long(visit.language, pause.from_on, today).into())])) } }
                p { (phrases::pause(visit, pause)) }
                form method="post" action=(path) { button.ds-button data-variant="secondary" name="gjor" value="fortsett" type="submit" { (visit.t("staff-resume")) } }
            }))
        }
    }
}

fn ahead(visit: &Visit, one: &One) -> Markup {
    html! {
        ul.v-doings { @for date in &one.next { (date_row(visit, one, date)) } }
    }
}

fn date_row(visit: &Visit, one: &One, date: &Occurrence) -> Markup {
    let standing = date.standing(&one.series);
    let count = one.coming.get(&date.id).copied().unwrap_or(0);
    html! {
        li { a href=(visit.href(&format!("{PATH}/{}/dato/{}", one.series.id, date.key(true)))) {
            (icon(icons::CALENDAR))
            span {
                b {
                    (phrases::day(visit.language, date.starts.date(), visit.today()))
                    @if let Some(theme) = &date.theme { ": " (theme) }
                }
                span {
                    @if date.state == crate::occurrence::State::Skipped { (visit.t("staff-skipped")) }
                    @else if let Some(mark) = phrases::mark(visit, standing) { (mark) ". " }
                    @if standing.is_on() { (capital(&phrases::hours(visit.language, date))) ". " @if count > 0 { (visit.with("staff-coming", &[("count", count.into())])) } }
                }
            }
            (icon(icons::CHEVRON_RIGHT))
        } }
    }
}

/// How many were there: the newest first, with what was good.
fn past(visit: &Visit, one: &One) -> Markup {
    html! {
        @if !one.past.is_empty() {
            section.v-block aria-labelledby="for" {
                h2 #for { (visit.t("staff-past")) }
                table.v-tally-table {
                    thead { tr { th scope="col" { (visit.t("staff-day")) } th scope="col" { (visit.t("staff-count")) } th scope="col" { (visit.t("staff-good")) } } }
                    tbody { @for date in &one.past {
                        @let counted = one.counted.get(&date.id);
                        tr {
                            th scope="row" { a href=(visit.href(&format!("{PATH}/{}/dato/{}", one.series.id, date.key(true)))) { (phrases::day(visit.language, date.starts.date(), visit.today())) } }
                            td {
                                @match (counted, phrases::mark(visit, date.standing(&one.series))) {
                                    (Some(counted), _) => (counted.count),
                                    (None, Some(mark)) => (mark),
                                    (None, None) => (visit.t("staff-not-counted")),
                                }
                            }
                            td { @if let Some(note) = counted.and_then(|counted| counted.note.as_ref()) { (note) } }
                        }
                    } }
                }
            }
        }
    }
}

fn hosts(visit: &Visit, one: &One, me: &str) -> Markup {
    let today = visit.today();
    let now: Vec<_> = one.hosts.iter().filter(|host| host.until_on.is_none_or(|last| last >= today)).collect();
    let offered = one.handovers.iter().find(|handover| handover.state == "offered");
    html! {
        section.v-block aria-labelledby="verter" {
            h2 #verter { (visit.t("staff-hosts")) }
            @if now.is_empty() { p { strong { (visit.t("staff-unhosted")) } } }
            ul { @for host in &now {
                li {
                    (capital(&one.call(visit, me, &host.person)))
                    @if host.since_on > today { ", " (visit.with("staff-host-from", &[("day", dates::long(visit.language, host.since_on, today).into())])) }
                    @if let Some(last) = host.until_on { ", " (visit.with("staff-host-until", &[("day", dates::long(visit.language, last, today).into())])) }
                }
            } }
            @if let Some(offer) = offered {
                p { (visit.with("handover-waits", &[("who", offer.incoming.as_ref().map(|person| one.call(visit, me, person)).unwrap_or_default().into())])) }
            }
            @if !one.mine {
                form method="post" action=(visit.href(&format!("{PATH}/{}", one.series.id))) {
                    button.ds-button data-variant="secondary" name="gjor" value="vert" type="submit" { (visit.t("staff-be-host")) }
                }
            }
        }
    }
}

fn end(visit: &Visit, one: &One) -> Markup {
    html! {
        @if !one.series.is_over(visit.today()) {
            details.v-older {
                summary { (visit.t("staff-end")) }
                div {
                    p { (visit.t("staff-end-text")) }
                    form method="post" action=(visit.href(&format!("{PATH}/{}", one.series.id))) {
                        button.ds-button data-variant="secondary" name="gjor" value="avslutt" type="submit" { (visit.t("staff-end-do")) }
                    }
                }
            }
        }
    }
}
