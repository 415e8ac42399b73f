//! One fair and what is next; and cancelling it.

use super::{super::words::Fields, above, done, path, sheet, words};
use crate::fair::{DESK, Fair, State, Whole};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_textarea, notice},
};

/// The page. How many are invited, come, and do not.
#[must_use]
pub fn page(visit: &Visit, whole: &Whole, counts: (usize, usize, usize), prints: bool, word: Option<&str>) -> Markup {
    let (fair, here) = (&whole.fair, path(&whole.fair));
    let (all, yes, no) = counts;
    let stands = whole.plan.stands().len();
    let parts: [(&str, &str, String); 4] = [
        (
            "utstillere",
            "fair-desk-people",
            visit.with(
                "fair-desk-people-count",
                &[
                    ("yes", words::count(yes).into()),
                    ("no", words::count(no).into()),
                    ("wait", words::count(all - yes - no).into()),
                ],
            ),
        ),
        ("plan", "fair-desk-plan", visit.with("fair-desk-plan-count", &[("count", words::count(stands).into())])),
        (
            "program",
            "fair-desk-programme",
            visit.with("fair-desk-programme-count", &[("count", words::count(whole.programme.len()).into())]),
        ),
        ("etterpaa", "fair-desk-after", visit.t("fair-desk-after-what")),
    ];
    let content = html! {
        @if whole.state == State::Cancelled { (notice(Notice::Careful, &html! { p { strong { (visit.t("fair-cancelled")) } " " (fair.reason) } })) }
        dl.v-about {
            div { dt { (visit.t("fair-desk-stands")) } dd { (visit.t(&format!("fair-state-{}", whole.state.word()))) } }
            div { dt { (visit.t("fair-when")) } dd { (words::when(visit, fair)) } }
            div { dt { (visit.t("fair-where")) } dd { (fair.place.address().unwrap_or_default()) } }
        }
        @if matches!(whole.state, State::Draft | State::Open) {
            div.v-acts {
                a.ds-button href=(visit.href(&format!("{here}/inviter"))) { (visit.t("fair-desk-invite")) }
                form method="post" action=(visit.href(&here)) {
                    @if whole.state == State::Draft { button.ds-button data-variant="secondary" type="submit" name="gjor" value="apne" { (visit.t("fair-desk-open")) } }
                    @else { button.ds-button data-variant="secondary" type="submit" name="gjor" value="skjul" { (visit.t("fair-desk-hide")) } }
                }
            }
        }
        ul.v-rows { @for (page, key, about) in &parts { li { div {
            a.v-go href=(visit.href(&format!("{here}/{page}"))) { (visit.t(key)) }
            p.v-quiet { (about) }
        } } } }
        div.v-acts {
            @if fair.is_public() {
                a.ds-button data-variant="secondary" href=(visit.href(&words::path(fair))) { (visit.t("fair-desk-see")) }
                @if prints { a.ds-button data-variant="secondary" href=(visit.href(&format!("{}/hefte.pdf", words::path(fair)))) { (visit.t("fair-leaflet")) } }
            }
            @if prints && whole.plan.things.iter().any(|one| one.exhibitor.is_some()) {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{here}/skilt.pdf"))) { (visit.t("fair-desk-signs")) }
            }
            a.ds-button data-variant="secondary" href=(visit.href(&format!("{here}/endre"))) { (visit.t("fair-desk-change")) }
            a.ds-button data-variant="secondary" href=(visit.href(&format!("{DESK}/ny?kopi={}", fair.id))) { (visit.t("fair-desk-copy")) }
            @if matches!(whole.state, State::Draft | State::Open) {
                a.ds-button data-variant="tertiary" href=(visit.href(&format!("{here}/avlys"))) { (visit.t("fair-desk-cancel")) }
            }
        }
    };
    sheet(fair.name.clone(), &above(visit, None)).done(done(visit, word)).render(visit, &content)
}

/// Asked before it is cancelled.
#[must_use]
pub fn cancel(visit: &Visit, fair: &Fair, reason: &str, odd: Option<&'static str>) -> Markup {
    let odd: Vec<_> = odd.map(|key| ("hvorfor".to_owned(), key)).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let here = path(fair);
    let content = html! {
        p { (visit.t("fair-desk-cancel-how")) }
        form.v-form method="post" action=(visit.href(&format!("{here}/avlys"))) novalidate {
            (fields.summary())
            (field_textarea(&fields.field("hvorfor", reason).rows(3).required()))
            div.v-acts {
                button.ds-button type="submit" { (visit.t("fair-desk-cancel-do")) }
                a.ds-button data-variant="secondary" href=(visit.href(&here)) { (visit.t("fair-desk-back")) }
            }
        }
    };
    sheet(visit.t("fair-desk-cancel"), &above(visit, Some(fair))).render(visit, &content)
}
