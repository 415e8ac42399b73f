//! Today's date on the host's telephone.

use crate::{
    occurrence::State,
    pause::Reason,
    staff::host::Today,
    view::{date::why_line, phrases, text},
};
use jiff::Timestamp;
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Choice, Field, Notice, field_radios, icon, icon as icons, notice},
    dates::{self, capital},
};

/// The numbers that stand on the pad.
const PAD: i64 = 25;

/// The page.
#[must_use]
pub fn page(visit: &Visit, today: &Today, done: Option<&str>) -> Markup {
    let (series, occurrence) = (&today.series, &today.occurrence);
    let name = series.name(visit.language);
    let day = phrases::day(visit.language, occurrence.starts.date(), visit.today());
    let hours = phrases::hours(visit.language, occurrence);
    let place = phrases::short_where(visit, series, Some(occurrence));
    let off = !occurrence.standing(series).is_on();
    let content = html! {
        div.v-page.v-body {
            div.v-host {
                div {
                    h1 { (text::span(&name)) }
                    p.v-lead { (day) " " (hours) @if let Some(place) = place { ", " (place) } "." }
                    p.v-tally { (visit.with("staff-coming", &[("count", today.coming.into())])) }
                }
                @if off {
                    (notice(Notice::Careful, &html! {
                        p { strong { (visit.t("host-off")) } } (why_line(visit, occurrence.why.as_ref()))
                    }))
                }
                @if done == Some("avlys") { (notice(Notice::Done, &html! { p { (visit.t("host-cancelled")) } })) }
                (count(visit, today))
                @if occurrence.state == State::Planned && !occurrence.is_past(visit.now.datetime()) { (cancel(visit, today)) }
                p.v-quiet { (visit.t("host-about")) }
            }
        }
    };
    Page::new(name.text.clone(), content).no_index().wears(&["staff.css", "host.css"]).render(visit)
}

fn count(visit: &Visit, today: &Today) -> Markup {
    let count = today.counted.as_ref().map(|counted| counted.count);
    let action = visit.href(&format!("/vert/{}", today.token));
    let shown = count.unwrap_or(0);
    html! {
        section aria-labelledby="tell" {
            h2 #tell { (visit.t("host-how-many")) }
            p.v-quiet { (visit.t("count-only")) }
            form method="post" action=(action) {
                div.v-headcount {
                    button name="endre" value="-1" type="submit" aria-label=(visit.t("host-fewer")) { (icon(icons::MINUS)) }
                    output aria-label=(visit.t("host-here")) { (shown) }
                    button name="endre" value="1" type="submit" aria-label=(visit.t("host-more")) { (icon(icons::PLUS)) }
                }
                p.v-saved role="status" {
                    @match &today.counted {
                        Some(counted) => { (icon(icons::CHECKMARK_CIRCLE)) (visit.with("host-saved", &[("time", clock(visit, counted.counted_at).into())])) },
                        None => (visit.t("host-not-yet")),
                    }
                }
                @if today.odd { p.v-error { (visit.t("count-odd")) } }
                fieldset.v-pad {
                    legend.v-hide { (visit.t("host-press")) }
                    @for number in 1..=PAD {
                        button type="submit" name="antall" value=(number) aria-pressed=(if count == Some(number) { "true" } else { "false" }) { (number) }
                    }
                }
            }
            details.v-older open[count.is_some_and(|count| count > PAD) || today.odd] {
                summary { (visit.t("host-write")) }
                form.v-form method="post" action=(action) {
                    div.v-field { label for="f-antall" { (visit.t("count-how-many")) } input.ds-input #f-antall name="antall" inputmode="numeric" maxlength="4" value=(shown) autocomplete="off"; }
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("count-save")) }
                }
            }
        }
        @if let Some(count) = count {
            section aria-labelledby="bra" {
                h2 #bra { (visit.t("count-good")) }
                form.v-form method="post" action=(action) {
                    input type="hidden" name="antall" value=(count);
                    div.v-field {
                        label for="f-bra" { (visit.t("host-good-label")) }
                        p.v-quiet #f-bra-help { (visit.t("count-good-help")) }
                        textarea.ds-input #f-bra name="bra" rows="3" maxlength="500" aria-describedby="f-bra-help" { (today.counted.as_ref().and_then(|counted| counted.note.as_deref()).unwrap_or("")) }
                    }
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("host-good-save")) }
                }
            }
        }
    }
}

fn clock(visit: &Visit, at: i64) -> String {
    let at = kernel::clock::in_oslo(Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH));
    dates::time(visit.language, at.time())
}

fn cancel(visit: &Visit, today: &Today) -> Markup {
    let reasons: Vec<Choice> = Reason::ALL
        .iter()
        .map(|reason| Choice::new(reason.word(), visit.t(&format!("reason-{}", reason.word()))))
        .collect();
    let field = Field::new("grunn", visit.t("reason-why")).value(Some("illness"));
    html! {
        details.v-older {
            summary { (visit.t("host-cancel")) }
            div {
                p { (visit.t("cancel-about")) }
                form.v-form method="post" action=(visit.href(&format!("/vert/{}", today.token))) {
                    (field_radios(&field, &reasons))
                    button.ds-button name="gjor" value="avlys" type="submit" { (visit.t("cancel-do")) }
                }
            }
        }
    }
}

/// The link is out.
#[must_use]
pub fn out(visit: &Visit) -> Markup {
    let title = visit.t("host-out");
    let content = html! {
        div.v-page.v-body.v-narrow { div.v-head { h1 { (title) } p.v-lead { (visit.t("host-out-text")) } } p { a href=(visit.href("/treff")) { (capital(&visit.t("date-others"))) } } }
    };
    Page::new(title, content).no_index().render(visit)
}
