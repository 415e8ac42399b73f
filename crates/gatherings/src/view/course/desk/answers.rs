//! What people thought of it, from so many on that nobody stands alone.

use super::{super::evaluation::QUESTIONS, above, sheet};
use crate::{
    course::{Course, FEW, Run},
    store::course::Answer,
};
use maud::{Markup, html};
use shell::Visit;

/// The page.
#[must_use]
pub fn page(visit: &Visit, course: &Course, run: &Run, answers: &[Answer]) -> Markup {
    let few = i64::try_from(FEW).unwrap_or_default();
    let of = |name: &str, answer: &Answer| match name {
        "nytte" => answer.useful,
        "trygt" => answer.safe,
        _ => answer.again,
    };
    let content = html! {
        @if answers.len() < FEW {
            p { (visit.with("course-desk-answers-few", &[("few", few.into())])) }
        } @else {
            p { (visit.with("course-desk-answers-count", &[("count", i64::try_from(answers.len()).unwrap_or(0).into())])) }
            @for name in QUESTIONS {
                @let said: Vec<i64> = answers.iter().filter_map(|answer| of(name, answer)).collect();
                section aria-labelledby=(name) {
                    h2 #(name) { (visit.t(&format!("opinion-{name}"))) }
                    @if said.len() < FEW { p { (visit.with("course-desk-answers-few", &[("few", few.into())])) } }
                    @else { ul.v-counts { @for n in (1..=5).rev() {
                        li { strong { (said.iter().filter(|one| **one == n).count()) } " " (visit.t(&format!("opinion-{n}"))) }
                    } } }
                }
            }
            @let words: Vec<&str> = answers.iter().map(|answer| answer.said.as_str()).filter(|said| !said.is_empty()).collect();
            @if words.len() >= FEW {
                section aria-labelledby="ord" {
                    h2 #ord { (visit.t("opinion-ord")) }
                    ul.v-rows { @for said in words { li { div.v-break { (said) } } } }
                }
            }
        }
    };
    sheet(visit.t("course-desk-answers"), &above(visit, Some(course), Some(run))).render(visit, &content)
}
