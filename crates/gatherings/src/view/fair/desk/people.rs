//! Who is invited, and one of them.

use super::{
    super::{
        answer::wants,
        words::{self, Fields},
    },
    above, done, path, sheet,
};
use crate::fair::{Answer, AnswerForm, Exhibitor, Fair, KEPT, LINK, Told, plan::Thing};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, mail_link, notice, tel_link},
};

/// The list, by what they answered.
#[must_use]
pub fn list(visit: &Visit, fair: &Fair, all: &[Exhibitor], things: &[Thing], word: Option<&str>) -> Markup {
    let here = format!("{}/utstillere", path(fair));
    let of = |answer: Answer| all.iter().filter(move |one| one.answer == answer);
    let waits = of(Answer::None).count();
    let content = html! {
        @if all.is_empty() { p { (visit.t("fair-desk-people-none")) } }
        div.v-acts {
            a.ds-button data-variant=[(!all.is_empty()).then_some("secondary")] href=(visit.href(&format!("{}/inviter", path(fair)))) { (visit.t("fair-desk-invite")) }
        }
        @for (answer, key) in [(Answer::None, "fair-desk-waits"), (Answer::Yes, "fair-desk-yes"), (Answer::No, "fair-desk-no")] {
            @let count = of(answer).count();
            @if count > 0 {
                section aria-labelledby=(key) {
                    h2 #(key) { (visit.with(key, &[("count", words::count(count).into())])) }
                    ul.v-rows { @for one in of(answer) { li { div {
                        a.v-go href=(visit.href(&format!("{here}/{}", one.id))) { (one.name) }
                        @if let Some(thing) = things.iter().find(|thing| thing.exhibitor.as_ref() == Some(&one.id)) { p { (visit.with("fair-stand", &[("n", thing.number.into())])) } }
                        @if !one.wants.brings.is_empty() { p.v-quiet.v-break { (one.wants.brings) } }
                        @if answer == Answer::None && !one.written { p.v-look { (visit.t("fair-desk-ring")) } }
                        @if one.unreached_at.is_some() { p.v-look { (visit.t("fair-desk-unreached")) } }
                    } } } }
                    @if answer == Answer::None && waits > 0 {
                        form.v-form method="post" action=(visit.href(&here)) {
                            p.v-quiet { (visit.t("fair-desk-remind-once")) }
                            button.ds-button data-variant="secondary" type="submit" { (visit.t("fair-desk-remind")) }
                        }
                    }
                }
            }
        }
    };
    sheet(visit.t("fair-desk-people"), &above(visit, Some(fair))).done(done(visit, word)).render(visit, &content)
}

/// One of them: how they are reached, their link, and a form for who rings.
#[must_use]
pub fn one(
    visit: &Visit,
    fair: &Fair,
    (one, told): (&Exhibitor, Option<&Told>),
    form: &AnswerForm,
    odd: &[(String, &'static str)],
    word: Option<&str>,
) -> Markup {
    let fields = Fields { visit, odd };
    let list = format!("{}/utstillere", path(fair));
    let here = format!("{list}/{}", one.id);
    let mut above = above(visit, Some(fair));
    above.push((visit.t("fair-desk-people"), list.clone()));
    let answered = match one.answer {
        Answer::None => "fair-desk-answer-none",
        Answer::Yes => "fair-desk-answer-yes",
        Answer::No => "fair-desk-answer-no",
    };
    let link = told.map(|told| visit.app.settings.absolute(&visit.href(&format!("{LINK}/{}", told.token))));
    let content = html! {
        p { strong { (visit.t(answered)) } }
        @match told {
            None => (notice(Notice::Plain, &html! { p { (visit.t("fair-desk-erased")) } })),
            Some(told) => {
                dl.v-about {
                    @if !told.contact.is_empty() { div { dt { (visit.t("fair-field-kontakt")) } dd { (told.contact) } } }
                    @if !told.phone.is_empty() { div { dt { (visit.t("fair-field-telefon")) } dd { (tel_link(&told.phone)) } } }
                    @if !told.email.is_empty() { div { dt { (visit.t("fair-field-epost")) } dd { (mail_link(&told.email)) } } }
                    @if let Some(link) = &link { div { dt { (visit.t("fair-desk-link")) } dd { code.v-break { (link) } } } }
                }
                p.v-quiet { (visit.t("fair-desk-link-how")) " " (visit.with("fair-kept", &[("days", KEPT.into())])) }
            }
        }
        form.v-form method="post" action=(visit.href(&here)) novalidate {
            (fields.summary())
            h2 { (visit.t("fair-desk-for-them")) }
            (wants(&fields, form))
            div.v-acts {
                button.ds-button type="submit" name="gjor" value="ja" { (visit.t(if one.answer == Answer::Yes { "fair-desk-keep" } else { "fair-desk-they-come" })) }
                @if one.answer != Answer::No { button.ds-button data-variant="secondary" type="submit" name="gjor" value="nei" { (visit.t("fair-desk-they-do-not")) } }
                @if one.answer != Answer::Yes { button.ds-button data-variant="tertiary" type="submit" name="gjor" value="ta-ut" { (visit.t("fair-desk-put-out")) } }
            }
        }
    };
    sheet(one.name.clone(), &above).done(done(visit, word)).render(visit, &content)
}
