//! What an exhibitor finds behind their link.

use super::words::{self, Fields};
use crate::{
    coming::SMALL,
    fair::{Answer, AnswerForm, KEPT, LINK, Open, State},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, field_text, field_textarea, notice},
    page::Section,
};

/// The page.
#[must_use]
pub fn page(
    visit: &Visit,
    open: &Open,
    form: &AnswerForm,
    odd: &[(String, &'static str)],
    done: Option<&str>,
) -> Markup {
    let fields = Fields { visit, odd };
    let (fair, one) = (&open.fair, &open.one);
    let key = done.map(|word| format!("fair-answer-done-{word}")).filter(|key| visit.has(key));
    let asks = matches!(open.state, State::Open | State::Draft);
    let title = match (open.state, one.answer) {
        (State::Cancelled, _) => "fair-cancelled",
        (State::Over, _) => "fair-answer-over",
        (_, Answer::None) => "fair-answer-ask",
        (_, Answer::Yes) => "fair-answer-yes",
        (_, Answer::No) => "fair-answer-no",
    };
    let title = visit.t(title);
    let again =
        if odd.is_empty() { title.clone() } else { visit.with("fix-title-again", &[("title", title.clone().into())]) };
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head {
                p.v-kicker { (words::called(visit, fair)) }
                h1 { (title) }
                p.v-lead { (visit.with("fair-answer-lead", &[("name", one.name.clone().into()), ("by", open.by.clone().into())])) }
            }
            @if let Some(key) = key { (notice(Notice::Done, &html! { p { (visit.t(&key)) } })) }
            @if open.state == State::Cancelled { (notice(Notice::Careful, &html! { p { (fair.reason) } })) }
            (facts(visit, open))
            @if one.answer == Answer::Yes { (receipt(visit, open)) }
            @if asks { (ask(visit, open, form, &fields)) }
            @if matches!(open.state, State::Over) || open.interest > 0 { (interest(visit, open)) }
            p.v-quiet { (visit.with("fair-kept", &[("days", KEPT.into())])) }
        }
    };
    Page::new(again, content).current(Section::Gatherings).no_index().wears(&["staff.css"]).render(visit)
}

fn facts(visit: &Visit, open: &Open) -> Markup {
    let fair = &open.fair;
    html! {
        dl.v-about {
            div { dt { (visit.t("fair-when")) } dd { (words::when(visit, fair)) } }
            div { dt { (visit.t("fair-where")) } dd { (fair.place.address().unwrap_or_default()) } }
            @if !fair.contact.is_empty() { div { dt { (visit.t("fair-contact")) } dd { (fair.contact) } } }
            @if let Some(number) = open.stand { div { dt { (visit.t("fair-your-stand")) } dd { (number) } } }
        }
        @if open.state == State::Open { p { a.v-go href=(visit.href(&words::path(fair))) { (visit.t("fair-see")) } } }
    }
}

/// What they have said, so that nobody wonders whether it came.
fn receipt(visit: &Visit, open: &Open) -> Markup {
    html! {
        section aria-labelledby="kvittering" {
            h2 #kvittering { (visit.t("fair-receipt")) }
            (said(visit, open))
        }
    }
}

fn said(visit: &Visit, open: &Open) -> Markup {
    let wants = &open.one.wants;
    let told = open.told.clone().unwrap_or_default();
    let yes = |on: bool| visit.t(if on { "fair-yes" } else { "fair-no" });
    let number = |n: i64| n.to_string();
    let all = [
        ("tar-med", wants.brings.clone()),
        ("folk", number(wants.people)),
        ("bord", number(wants.tables)),
        ("stoler", number(wants.chairs)),
        ("strom", yes(wants.power)),
        ("vegg", yes(wants.wall)),
        ("behov", told.needs),
        ("kontakt", told.contact),
        ("telefon", told.phone),
    ];
    html! { dl.v-about { @for (name, value) in all { @if !value.is_empty() {
        div { dt { (visit.t(&format!("fair-field-{name}"))) } dd { (value) } }
    } } } }
}

fn ask(visit: &Visit, open: &Open, form: &AnswerForm, fields: &Fields<'_>) -> Markup {
    let before = open.one.answer;
    let no = html! { button.ds-button data-variant="secondary" type="submit" name="gjor" value="nei" formnovalidate { (visit.t("fair-say-no")) } };
    html! {
        form.v-form method="post" action=(visit.href(&format!("{LINK}/{}", open.token))) novalidate {
            (fields.summary())
            h2 { (visit.t(if before == Answer::Yes { "fair-answer-change" } else { "fair-answer-tell" })) }
            @if before == Answer::No { p { (visit.t("fair-answer-mind")) } }
            (wants(fields, form))
            div.v-acts {
                button.ds-button type="submit" name="gjor" value="ja" { (visit.t(if before == Answer::Yes { "fair-say-keep" } else { "fair-say-yes" })) }
                @if before != Answer::No { (no) }
            }
        }
    }
}

/// The fields about a stand, for an exhibitor and for who answers for them.
pub(super) fn wants(fields: &Fields<'_>, form: &AnswerForm) -> Markup {
    let visit = fields.visit;
    let number = |name: &str, value: &str| field_text(&fields.field(name, value).inputmode("numeric").longest(3));
    html! {
        (field_textarea(&fields.field("tar-med", &form.brings).rows(3).longest(400)))
        (number("folk", &form.people))
        (number("bord", &form.tables))
        (number("stoler", &form.chairs))
        (fields.tick("strom", form.power))
        (fields.tick("vegg", form.wall))
        (field_textarea(&fields.field("behov", &form.needs).rows(2).longest(400)))
        p.v-quiet { (visit.t("fair-contact-why")) }
        (field_text(&fields.field("kontakt", &form.contact).longest(120)))
        (field_text(&fields.field("telefon", &form.phone).kind("tel").inputmode("tel").longest(30)))
        (field_text(&fields.field("epost", &form.email).kind("email").inputmode("email").longest(120)))
    }
}

fn interest(visit: &Visit, open: &Open) -> Markup {
    html! {
        section aria-labelledby="mer" {
            h2 #mer { (visit.t("fair-interest")) }
            p { (some(visit, open.interest)) }
        }
    }
}

/// How many, or «some» where the number could point at somebody.
pub(super) fn some(visit: &Visit, count: i64) -> String {
    match count {
        0 => visit.t("fair-interest-none"),
        count if count < SMALL => visit.t("fair-interest-some"),
        count => visit.with("fair-interest-count", &[("count", count.into())]),
    }
}
