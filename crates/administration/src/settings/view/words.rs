//! Words of a place's own.

use super::{acts, done, past};
use crate::{
    settings::{
        body,
        chosen::Chosen,
        neighbours::{Found, Tried},
        words::Form,
    },
    view::Sheet,
};
use maud::{Markup, html};
use search::own::{LONGEST, OwnWord};
use shell::{
    Visit,
    components::{Field, error_summary, field_text},
};
use trust::store::settings::Kind;

const PATH: &str = "/administrasjon/ord";

/// The page: what was done, the form, what it would find, the list, what was before.
#[must_use]
pub fn page(visit: &Visit, chosen: &Chosen, form: &Form) -> Markup {
    let list = visit.t("set-words");
    let sheet = match form.id {
        Some(_) => Sheet::new(visit.t("set-word-change")).under(&list, PATH),
        None => Sheet::new(list.clone()).lead(visit.t("set-words-lead")),
    };
    let content = html! {
        (done(visit, chosen))
        (filled(visit, form))
        @if form.id.is_none() {
            (standing(visit, chosen))
            (past(visit, chosen))
        }
    };
    sheet.render(visit, &content)
}

fn filled(visit: &Visit, form: &Form) -> Markup {
    let word = Field::new("ord", visit.t("set-word"))
        .help(visit.t("set-word-help"))
        .value(Some(form.word.as_str()))
        .longest(LONGEST)
        .error(form.word_wrong.map(|key| visit.t(key)))
        .required();
    let means = Field::new("betyr", visit.t("set-means"))
        .help(visit.t("set-means-help"))
        .value(Some(form.means.as_str()))
        .longest(LONGEST)
        .error(form.means_wrong.map(|key| visit.t(key)))
        .required();
    let mistakes: Vec<_> = [&word, &means].into_iter().filter_map(Field::mistake).collect();
    html! {
        (error_summary(visit, &mistakes))
        section aria-labelledby="nytt" {
            h2 #nytt { (visit.t(if form.id.is_some() { "set-word-this" } else { "set-word-new" })) }
            form.v-form method="post" action=(visit.href(PATH)) {
                @if let Some(id) = &form.id { input type="hidden" name="id" value=(id); }
                (field_text(&word))
                (field_text(&means))
                @if let Some((leads_to, tried)) = &form.tried { (shown(visit, form, leads_to, tried)) }
                div.v-acts {
                    // Enter in a field presses the first: to look is without danger.
                    button.ds-button data-variant=[form.tried.is_some().then_some("secondary")] type="submit"
                        name="gjor" value="prov" { (visit.t("set-word-try")) }
                    button.ds-button data-variant=[form.tried.is_none().then_some("secondary")] type="submit"
                        name="gjor" value="lagre" {
                        (visit.t(if form.id.is_some() { "set-word-keep-change" } else { "set-word-keep" }))
                    }
                }
            }
        }
    }
}

/// How people will search: what the word leads to, what they find now and what they would find.
fn shown(visit: &Visit, form: &Form, leads_to: &[String], tried: &Tried) -> Markup {
    let meant = leads_to.join(", ");
    html! {
        div.v-tried role="status" {
            h3 { (visit.with("set-tried", &[("word", form.word.clone().into())])) }
            p { (visit.with("set-tried-means", &[("meant", meant.into())])) }
            @if tried.with == tried.without {
                p { (visit.t("set-tried-same")) }
            }
            div.v-tried__both {
                div { h4 { (visit.t("set-tried-without")) } (found(visit, &tried.without)) }
                div { h4 { (visit.t("set-tried-with")) } (found(visit, &tried.with)) }
            }
        }
    }
}

/// What is found, in order.
pub(super) fn found(visit: &Visit, found: &[Found]) -> Markup {
    html! {
        @if found.is_empty() {
            p.v-quiet { (visit.t("set-tried-nothing")) }
        } @else {
            ol { @for one in found { li {
                (one.name)
                @if let Some(why) = &one.why { " " span.v-quiet.v-line { (why) } }
            } } }
        }
    }
}

fn standing(visit: &Visit, chosen: &Chosen) -> Markup {
    html! {
        section aria-labelledby="ordene" {
            h2 #ordene { (visit.t("set-words-standing")) }
            @if chosen.standing.is_empty() {
                p { (visit.t("set-words-none")) }
            } @else {
                ul.v-kept { @for setting in &chosen.standing {
                    @if let Some(own) = body::read::<OwnWord>(setting) { li {
                        p.v-kept__what { strong { "«" (own.word) "»" } " " (visit.t("set-word-is")) " " (own.means) }
                        (acts(visit, Kind::Word, &setting.id, &own.word))
                    } }
                } }
            }
        }
    }
}
