//! The work list of those who go along.

use super::{moment, sentence, span, when};
use crate::{
    SMALL,
    around::Kind,
    staff::{Line, List, PATH, Sum},
    store::State,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, icon, icon as icons, notice},
    dates,
    page::Sheet,
};

/// What was just done, by the word in the address.
pub(super) fn said(visit: &Visit, done: Option<&str>) -> Option<Markup> {
    let key = format!("accompany-done-{}", done?);
    visit.has(&key).then(|| html! { p { (visit.t(&key)) } })
}

/// The page.
#[must_use]
pub fn list(visit: &Visit, list: &List, done: Option<&str>) -> Markup {
    let shouting = list.waiting.iter().filter(|line| line.one.shouts(visit.app.clock.millis())).count();
    let content = html! {
        @if shouting > 0 {
            (notice(Notice::Careful, &html! { p { strong { (visit.with("accompany-shouts", &[("count", shouting.into())])) } } }))
        }
        section.v-block aria-labelledby="venter" {
            h2 #venter { (visit.t("accompany-waiting")) }
            @if list.waiting.is_empty() { p { (visit.t("accompany-waiting-none")) } } @else { (lines(visit, &list.waiting)) }
        }
        @if !list.ahead.is_empty() {
            section.v-block aria-labelledby="avtalt" { h2 #avtalt { (visit.t("accompany-ahead")) } (lines(visit, &list.ahead)) }
        }
        (goes(visit, list))
        @if !list.rest.is_empty() {
            details.v-older { summary { (visit.t("accompany-rest")) } div { (lines(visit, &list.rest)) } }
        }
        (sums(visit, &list.sums))
    };
    let mine = visit.t("staff-title");
    Sheet::new(visit.t("accompany-desk"))
        .lead(visit.t("accompany-desk-lead"))
        .under(&mine, "/mine-treff")
        .done(said(visit, done))
        .wears(&["staff.css", "host.css"])
        .render(visit, &content)
}

fn lines(visit: &Visit, lines: &[Line]) -> Markup {
    html! { ul.v-doings { @for line in lines { li { (line_of(visit, line)) } } } }
}

fn line_of(visit: &Visit, line: &Line) -> Markup {
    let (one, now) = (&line.one, visit.app.clock.millis());
    html! {
        a href=(visit.href(&format!("{PATH}/{}", one.id))) {
            (icon(if one.shouts(now) { icons::CLOCK_DASHED } else { icons::PERSON_GROUP }))
            span {
                b {
                    @match &line.goal { Some(goal) => (span(&goal.name)), None => (visit.t("accompany-no-goal")) }
                    @if let Some(at) = line.goal.as_ref().and_then(|goal| goal.when) { ", " (when(visit, &at)) }
                }
                @if one.shouts(now) {
                    span { strong.v-off { (visit.t(if one.is_near(now) { "accompany-mark-near" } else { "accompany-mark-long" })) } }
                }
                span { (state(visit, line)) }
                @if line.mine { span { (visit.t("accompany-handed-you")) } }
                @if one.unreached { span { (visit.t("accompany-unreached-short")) } }
            }
            (icon(icons::CHEVRON_RIGHT))
        }
    }
}

fn state(visit: &Visit, line: &Line) -> String {
    let one = &line.one;
    let asked = moment(visit, one.asked_at);
    match (one.state, one.afterwards.as_deref()) {
        (_, Some("together")) => visit.t("accompany-came"),
        (_, Some(_)) => visit.t("accompany-came-not"),
        (State::Withdrawn, _) => visit.t("accompany-withdrawn"),
        (_, _) if one.knows == "off" => visit.t("accompany-date-off"),
        (State::Waiting, _) => visit.with("accompany-asked", &[("moment", asked.into())]),
        (State::Accepted, _) => visit.t("accompany-said-yes"),
        (State::Declined, _) => visit.t("accompany-said-no"),
    }
}

/// One switch: whether the reader goes along to activities.
fn goes(visit: &Visit, list: &List) -> Markup {
    let (word, label, text, variant) = if list.goes {
        ("ikke-lenger", "accompany-stay", "accompany-goes-text", "secondary")
    } else {
        ("blir-med", "accompany-go", "accompany-goes-not-text", "primary")
    };
    html! {
        section.v-block aria-labelledby="aktiviteter" {
            h2 #aktiviteter { (visit.t("accompany-goes")) }
            p { (visit.t(text)) }
            p.v-quiet { (visit.with("accompany-goers", &[("count", list.goers.into())])) }
            form method="post" action=(visit.href(PATH)) {
                button.ds-button data-variant=(variant) type="submit" name="gjor" value=(word) { (visit.t(label)) }
            }
        }
    }
}

/// How many asked, by month. Small numbers are told to the host alone.
fn sums(visit: &Visit, sums: &[Sum]) -> Markup {
    html! {
        @if !sums.is_empty() {
            section.v-block aria-labelledby="tall" {
                h2 #tall { (visit.t("accompany-numbers")) }
                p { (visit.t("accompany-numbers-text")) }
                ul.v-rows { @for sum in sums { li { div {
                    b { (month(visit, &sum.month.month)) ": " (span(&sum.name)) }
                    p {
                        (visit.with("accompany-sum-asked", &[("count", few(visit, sum, sum.month.asked).into())])) " "
                        (visit.with("accompany-sum-yes", &[("count", few(visit, sum, sum.month.accepted).into())])) " "
                        @if sum.month.kind == Kind::Date || sum.month.together > 0 {
                            (visit.with("accompany-sum-together", &[("count", few(visit, sum, sum.month.together).into())]))
                        }
                    }
                } } } }
            }
        }
    }
}

fn few(visit: &Visit, sum: &Sum, count: i64) -> String {
    match count {
        0 => visit.t("accompany-none"),
        count if count < SMALL && !sum.host => visit.t("accompany-some"),
        count => count.to_string(),
    }
}

/// «November 2026».
fn month(visit: &Visit, month: &str) -> String {
    match format!("{month}-01").parse() {
        Ok(date) => sentence(&format!("{} {}", dates::month(visit.language, date), date.year())),
        Err(_) => month.to_owned(),
    }
}
