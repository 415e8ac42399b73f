//! What came of a fair, to be read and printed; and the thanks.

use super::{
    super::{
        answer::some,
        words::{self, Fields},
    },
    above, directory, done, path, sheet,
};
use crate::fair::{Report, State, Whole};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_text, field_textarea, notice, print_button},
};
use std::collections::HashMap;

/// The report. `typed` is how many were there, and what was typed of what was agreed.
#[must_use]
pub fn page(
    visit: &Visit,
    report: &Report,
    (heads, lines): (&str, &HashMap<String, String>),
    odd: &[(String, &'static str)],
    word: Option<&str>,
) -> Markup {
    let fields = Fields { visit, odd };
    let (whole, fair) = (&report.whole, &report.whole.fair);
    let here = path(fair);
    let number = |id: &str| report.interest.get(id).copied().unwrap_or(0);
    let content = html! {
        @if whole.state != State::Over { (notice(Notice::Plain, &html! { p { (visit.t("fair-after-early")) } })) }
        form.v-form method="post" action=(visit.href(&format!("{here}/etterpaa"))) novalidate {
            (fields.summary())
            (field_text(&fields.field("antall", heads).inputmode("numeric").longest(6)))
            @if whole.exhibitors.is_empty() { p { (visit.t("fair-exhibitors-none")) } }
            @else {
                h2 { (visit.t("fair-after-each")) }
                p.v-quiet.v-noprint { (visit.t("fair-after-agreed-how")) }
                @for one in &whole.exhibitors {
                    @let name = format!("avtalt-{}", one.id);
                    section.v-tried aria-label=(one.name) {
                        h3 { (one.name) @if let Some(stand) = whole.plan.number_of(&one.id) { ", " (visit.with("fair-stand", &[("n", stand.into())])) } }
                        p { (visit.t("fair-interest")) ": " (some(visit, number(&one.id))) }
                        (field_text(&fields.called(&name, "avtalt", lines.get(&one.id).unwrap_or(&one.agreed))))
                    }
                }
            }
            div.v-acts.v-noprint {
                button.ds-button type="submit" { (visit.t("fair-desk-keep")) }
                (print_button(&visit.t("fair-print")))
            }
        }
        (directory::section(visit, report, odd))
        section.v-noprint aria-labelledby="takk" {
            h2 #takk { (visit.t("fair-thanks")) }
            @if !fair.thanks.is_empty() { p { (visit.t("fair-thanks-sent")) } div.v-tried { (words::paragraphs(&fair.thanks)) } }
            @else if whole.state == State::Over { p { a.ds-button data-variant="secondary" href=(visit.href(&format!("{here}/takk"))) { (visit.t("fair-thanks-write")) } } }
            @else { p { (visit.t("fair-thanks-later")) } }
        }
    };
    sheet(visit.t("fair-desk-after"), &above(visit, Some(fair))).done(done(visit, word)).render(visit, &content)
}

/// The words of thanks, looked at before they go.
#[must_use]
pub fn thanks(visit: &Visit, whole: &Whole, (typed, preview): (&str, bool), odd: Option<&'static str>) -> Markup {
    let odd: Vec<_> = odd.map(|key| ("takk".to_owned(), key)).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let here = path(&whole.fair);
    let to = whole.exhibitors.iter().filter(|one| one.written).count();
    let can = whole.state == State::Over && whole.fair.thanks.is_empty();
    let content = html! {
        @if !can { p { (visit.t(if whole.fair.thanks.is_empty() { "fair-thanks-later" } else { "fair-thanks-sent" })) } }
        @else {
            form.v-form method="post" action=(visit.href(&format!("{here}/takk"))) novalidate {
                (fields.summary())
                (field_textarea(&fields.field("takk", typed).rows(8).required()))
                @if preview {
                    section aria-labelledby="slik" {
                        h2 #slik { (visit.t("fair-desk-so")) }
                        div.v-tried {
                            p { strong { (visit.with("fair-subject-thanks", &[("fair", whole.fair.name.clone().into())])) } }
                            (words::paragraphs(typed))
                        }
                    }
                }
                div.v-acts {
                    @if preview { button.ds-button type="submit" name="gjor" value="send" { (visit.with("fair-thanks-send", &[("count", words::count(to).into())])) } }
                    button.ds-button data-variant=[preview.then_some("secondary")] type="submit" name="gjor" value="vis" { (visit.t("fair-desk-look")) }
                    a.ds-button data-variant="secondary" href=(visit.href(&format!("{here}/etterpaa"))) { (visit.t("fair-desk-back")) }
                }
            }
        }
    };
    sheet(visit.t("fair-thanks"), &above(visit, Some(&whole.fair))).render(visit, &content)
}
