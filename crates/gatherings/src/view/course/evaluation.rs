//! What somebody thought of a course: three questions and a few words of their own.

use super::words;
use crate::course::{FEW, Open, SEAT};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, field_textarea, notice},
};

/// What is asked, from 1 to 5: the field's name, which ends the keys of its texts.
pub const QUESTIONS: [&str; 3] = ["nytte", "trygt", "igjen"];

/// The form, or the thanks.
#[must_use]
pub fn page(visit: &Visit, open: &Open, form: &Asked, odd: Option<&str>) -> Markup {
    let path = format!("{SEAT}/{}", open.token);
    let title = visit.t(if open.one.answered { "opinion-thanks" } else { "opinion" });
    let few = i64::try_from(FEW).unwrap_or_default();
    let content = html! {
        @if open.one.answered {
            p { (visit.with("opinion-how", &[("few", few.into())])) }
            p { a href=(visit.href(&path)) { (visit.t("seat-back")) } }
        } @else {
            form.v-form method="post" action=(visit.href(&format!("{path}/mening"))) novalidate {
                @if let Some(key) = odd { (error_summary(visit, &[("f-nytte".to_owned(), visit.t(key))])) }
                (notice(Notice::Plain, &html! { p { (visit.with("opinion-how", &[("few", few.into())])) } }))
                @for name in QUESTIONS {
                    @let field = Field::new(name, visit.t(&format!("opinion-{name}"))).value(form.first(name));
                    (field_radios(&field, &[1, 2, 3, 4, 5].map(|n| Choice::new(n.to_string(), visit.t(&format!("opinion-{n}"))))))
                }
                (field_textarea(&Field::new("ord", visit.t("opinion-ord")).help(visit.t("opinion-ord-help")).value(form.first("ord")).rows(4)))
                div.v-acts {
                    button.ds-button type="submit" { (visit.t("opinion-send")) }
                    a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("seat-back")) }
                }
            }
        }
    };
    words::under(visit, &open.course, &title, None, &content).render(visit)
}
