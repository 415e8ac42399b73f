//! A message to all, looked at before it goes.

use super::{super::words, Fields, above, sheet};
use crate::{
    course::{Course, RUN, Run},
    store::course::Message,
};
use jiff::Timestamp;
use kernel::clock::in_oslo;
use maud::{Markup, html};
use shell::{Visit, components::field_textarea, dates};

/// What is being told.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The form's key, and what was typed.
    pub typed: (&'a str, &'a str),
    /// What does not fit.
    pub odd: Option<&'static str>,
    /// Whether it is looked at.
    pub preview: bool,
    /// What was told before.
    pub before: &'a [Message],
    /// How many it goes to.
    pub count: usize,
}

/// The page.
#[must_use]
pub fn page(visit: &Visit, course: &Course, run: &Run, telling: &Telling<'_>) -> Markup {
    let path = format!("{RUN}/{}", run.id);
    let odd: Vec<_> = telling.odd.map(|key| ("beskjed".to_owned(), key)).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let (key, body) = telling.typed;
    let count = i64::try_from(telling.count).unwrap_or(i64::MAX);
    let content = html! {
        form.v-form method="post" action=(visit.href(&format!("{path}/beskjed"))) novalidate {
            (fields.summary())
            input type="hidden" name="nokkel" value=(key);
            (field_textarea(&fields.field("beskjed", "beskjed", body).rows(8).required()))
            @if telling.preview {
                section aria-labelledby="slik" {
                    h2 #slik { (visit.t("course-desk-so")) }
                    div.v-tried {
                        p { strong { (visit.t("course-subject-message")) } }
                        p { (visit.with("course-letter-message", &[("course", course.name.clone().into()), ("town", run.town.clone().into())])) }
                        (words::paragraphs(body))
                    }
                }
            }
            div.v-acts {
                @if telling.preview { button.ds-button type="submit" name="gjor" value="send" { (visit.with("course-desk-tell-do", &[("count", count.into())])) } }
                button.ds-button data-variant=[telling.preview.then_some("secondary")] type="submit" name="gjor" value="vis" { (visit.t("course-desk-look")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("course-desk-back")) }
            }
        }
        @if !telling.before.is_empty() {
            section aria-labelledby="for" {
                h2 #for { (visit.t("course-desk-told-before")) }
                ul.v-rows { @for message in telling.before { li { div {
                    p.v-quiet { (sent(visit, message.made_at)) }
                    (words::paragraphs(&message.body))
                } } } }
            }
        }
    };
    sheet(visit.t("course-desk-tell"), &above(visit, Some(course), Some(run)))
        .lead(visit.with("course-desk-tell-lead", &[("count", count.into())]))
        .render(visit, &content)
}

fn sent(visit: &Visit, at: i64) -> String {
    let at = in_oslo(Timestamp::from_millisecond(at).unwrap_or_default());
    format!("{} {}", dates::long(visit.language, at.date(), visit.today()), dates::time(visit.language, at.time()))
}
