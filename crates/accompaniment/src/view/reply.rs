//! The answer, for whoever has the code.

use super::{frame, moment, paragraphs, ring, what};
use crate::{reply::Open, store::State};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, notice},
};

/// Where the code is typed.
#[must_use]
pub fn door(visit: &Visit, typed: &str, why: Option<&'static str>) -> Markup {
    let field = Field::new("kode", visit.t("accompany-code-label"))
        .help(visit.t("accompany-code-help"))
        .value(Some(typed))
        .autocomplete("off")
        .longest(30)
        .required()
        .error(why.map(|key| visit.t(key)));
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        form.v-form method="post" action=(visit.href("/folge/svar")) novalidate {
            (field_text(&field))
            button.ds-button type="submit" { (visit.t("accompany-look")) }
        }
    };
    frame(visit, None, &visit.t("accompany-reply-title"), &content)
}

/// What a code opens.
#[must_use]
pub fn page(visit: &Visit, open: &Open) -> Markup {
    let one = &open.one;
    let off = one.kind == crate::around::Kind::Date && !open.goal.as_ref().is_some_and(|goal| goal.on);
    let over = one.starts_at.is_some_and(|starts| starts < visit.app.clock.millis());
    let title = match one.state {
        _ if off && !over => visit.t("accompany-is-off"),
        State::Waiting => visit.t("accompany-is-waiting"),
        State::Accepted => visit.with("accompany-is-yes", &[("who", open.told.who.clone().into())]),
        State::Declined | State::Withdrawn => visit.t("accompany-is-no"),
    };
    let content = html! {
        @if let Some(goal) = &open.goal { p.v-lead { (what(visit, goal)) } }
        section.v-lamp { (stands(visit, open, off && !over)) }
        @if let Some(goal) = &open.goal {
            section.v-block { (ring(visit, goal)) p { a href=(visit.href(&goal.path)) { (visit.t("accompany-back")) } } }
        }
        (told(visit, open))
        section.v-block aria-labelledby="bort" {
            h2 #bort { (visit.t("accompany-away")) }
            p { (visit.t(if one.state == State::Accepted { "accompany-away-yes" } else { "accompany-away-text" })) }
            form method="post" action=(visit.href("/folge/svar/ta-bort")) {
                input type="hidden" name="kode" value=(open.code) autocomplete="off";
                button.ds-button data-variant="secondary" type="submit" { (visit.t("accompany-away-do")) }
            }
        }
    };
    frame(visit, open.goal.as_ref(), &title, &content)
}

fn stands(visit: &Visit, open: &Open, off: bool) -> Markup {
    let one = &open.one;
    let asked = moment(visit, one.asked_at);
    let near = one.is_near(visit.app.clock.millis());
    html! {
        @match one.state {
            _ if off => p { (visit.t("accompany-is-off-text")) },
            State::Waiting => {
                p { (visit.with("accompany-since", &[("moment", asked.into())])) }
                p { (visit.t(if near { "accompany-since-near" } else { "accompany-since-text" })) }
            },
            State::Accepted => {
                h2 { (visit.t("accompany-meet")) }
                (paragraphs(&open.told.word))
            },
            State::Declined | State::Withdrawn => (paragraphs(&open.told.word)),
        }
    }
}

/// What they told, for them to see.
fn told(visit: &Visit, open: &Open) -> Markup {
    let told = &open.told;
    html! {
        @if !told.name.is_empty() {
            section.v-block aria-labelledby="fortalte" {
                h2 #fortalte { (visit.t("accompany-you-told")) }
                dl.v-about {
                    div { dt { (visit.t("accompany-name")) } dd { (told.name) } }
                    div { dt { (visit.t("accompany-to")) } dd { (told.to) } }
                    @if !told.words.is_empty() { div { dt { (visit.t("accompany-words")) } dd { (told.words) } } }
                }
            }
        }
    }
}

/// It is taken away.
#[must_use]
pub fn withdrawn(visit: &Visit) -> Markup {
    let content = html! {
        (notice(Notice::Done, &html! { p { (visit.t("accompany-gone")) } }))
        p { a href=(visit.href("/treff")) { (visit.t("accompany-all")) } }
    };
    frame(visit, None, &visit.t("accompany-gone-title"), &content)
}
