//! One who asks, and the answers there are.

use super::{moment, paragraphs, span, staff::said, when};
use crate::{
    address::By,
    asking::LONGEST_NAME,
    staff::{LONGEST_WORD, One, PATH},
    store::State,
};
use kernel::texts::Speaking;
use mail::notices::Way;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{
        Choice, Field, Notice, error_summary, field_radios, field_text, field_textarea, mail_link, notice, tel_link,
    },
    page::Sheet,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, one: &One, done: Option<&str>) -> Markup {
    let (request, now) = (&one.one, visit.app.clock.millis());
    let name = one.told.as_ref().map(|told| told.name.clone()).filter(|name| !name.is_empty());
    let title = match &name {
        Some(name) => visit.with("accompany-one", &[("name", name.clone().into())]),
        None => visit.t("accompany-one-nameless"),
    };
    let mistakes: Vec<_> = one.mistake.iter().map(|(field, key)| (format!("f-{field}"), visit.t(key))).collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        @if request.shouts(now) {
            (notice(Notice::Careful, &html! { p { strong { (visit.t(if request.is_near(now) { "accompany-mark-near" } else { "accompany-mark-long" })) } } }))
        }
        (facts(visit, one))
        @match request.state {
            State::Waiting => (answers(visit, one)),
            State::Withdrawn => (notice(Notice::Careful, &html! { p { strong { (visit.t("accompany-withdrawn")) } } })),
            _ => (answered(visit, one)),
        }
        p.v-quiet { (visit.t("accompany-read-noted")) }
    };
    let (mine, desk) = (visit.t("staff-title"), visit.t("accompany-desk"));
    Sheet::new(title)
        .under(&mine, "/mine-treff")
        .under(&desk, PATH)
        .done(said(visit, done))
        .wears(&["staff.css", "host.css"])
        .render(visit, &content)
}

fn facts(visit: &Visit, one: &One) -> Markup {
    let request = &one.one;
    let told = one.told.as_ref();
    let row = |key: &str, value: Markup| html! { div { dt { (visit.t(key)) } dd { (value) } } };
    let to = told.map(|told| told.to.as_str()).unwrap_or_default();
    html! {
        dl.v-about {
            @if let Some(goal) = &one.goal {
                (row("accompany-to-what", html! { a href=(visit.href(&goal.path)) { (span(&goal.name)) } }))
                @if let Some(at) = &goal.when { (row("accompany-when", html! { (when(visit, at)) })) }
                @if let Some(place) = &goal.place { (row("accompany-place", html! { (place) })) }
            }
            (row("accompany-asked-at", html! { (moment(visit, request.asked_at)) }))
            (row("accompany-reach", match request.by {
                By::Nothing => html! { (visit.t("accompany-reach-code")) },
                By::Way(Way::Email) => mail_link(to),
                By::Way(Way::Sms) | By::Ring => tel_link(to),
            }))
            @if let Some(words) = told.map(|told| &told.words).filter(|words| !words.is_empty()) {
                (row("accompany-words", html! { (words) }))
            }
        }
        @if request.unreached { (notice(Notice::Careful, &html! { p { (visit.t("accompany-unreached")) } })) }
    }
}

fn answers(visit: &Visit, one: &One) -> Markup {
    let say = Speaking::new(visit.app.texts.clone(), one.one.language);
    let wrong = |field: &str| one.mistake.filter(|(of, _)| *of == field).map(|(_, key)| visit.t(key));
    let typed = |name: &str, was: String| one.typed.first(name).map_or(was, str::to_owned);
    let who = Field::new("hvem", visit.t("accompany-you"))
        .help(visit.t("accompany-you-help"))
        .value(Some(typed("hvem", one.me.clone())))
        .longest(LONGEST_NAME)
        .error(wrong("hvem"));
    let word = Field::new("ord", visit.t("accompany-word"))
        .help(visit.t("accompany-word-help"))
        .value(Some(typed(
            "ord",
            say.t(if one.goal.as_ref().is_some_and(|goal| goal.when.is_some()) {
                "accompany-word-date"
            } else {
                "accompany-word-activity"
            }),
        )))
        .rows(4)
        .longest(LONGEST_WORD)
        .error(wrong("ord"));
    let no = Field::new("nei_ord", visit.t("accompany-no-word"))
        .help(visit.t("accompany-no-word-help"))
        .value(Some(typed("nei_ord", say.t("accompany-no-prefilled"))))
        .rows(4)
        .longest(LONGEST_WORD)
        .error(wrong("nei_ord"));
    let on = one.goal.as_ref().is_some_and(|goal| goal.on);
    let path = visit.href(&format!("{PATH}/{}", one.one.id));
    html! {
        @if !on { (notice(Notice::Careful, &html! { p { (visit.t("accompany-date-off-text")) } })) }
        @if on {
            section.v-block aria-labelledby="ja" {
                h2 #ja { (visit.t("accompany-yes")) }
                p { (visit.t(how(visit, one))) }
                form.v-form method="post" action=(path) novalidate {
                    (field_text(&who)) (field_textarea(&word))
                    button.ds-button type="submit" name="gjor" value="ja" { (visit.t("accompany-yes-do")) }
                }
            }
        }
        details.v-older open[!on || wrong("nei_ord").is_some()] {
            summary { (visit.t("accompany-no")) }
            div { form.v-form method="post" action=(path) novalidate {
                (field_textarea(&no))
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="nei" { (visit.t("accompany-no-do")) }
            } }
        }
        (hand(visit, one))
    }
}

/// How the answer comes to whoever asked.
fn how(visit: &Visit, one: &One) -> &'static str {
    match one.one.by {
        By::Way(Way::Email) if visit.app.settings.mail => "accompany-how-email",
        By::Way(Way::Sms) if visit.app.settings.sms => "accompany-how-sms",
        By::Nothing => "accompany-how-code",
        By::Way(_) | By::Ring => "accompany-how-ring",
    }
}

fn hand(visit: &Visit, one: &One) -> Markup {
    let handed = one.one.handed_to.as_deref();
    let name = one.peers.iter().find(|(id, _)| Some(id.as_str()) == handed).map(|(_, name)| name.clone());
    let others: Vec<Choice> =
        one.peers.iter().filter(|(id, _)| *id != one.person).map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        @if let Some(name) = name { p { (visit.with("accompany-handed", &[("name", name.into())])) } }
        @if !others.is_empty() {
            details.v-older {
                summary { (visit.t("accompany-hand")) }
                div { form.v-form method="post" action=(visit.href(&format!("{PATH}/{}", one.one.id))) {
                    (field_radios(&Field::new("til", visit.t("accompany-hand-who")).value(handed), &others))
                    button.ds-button data-variant="secondary" type="submit" name="gjor" value="overlat" { (visit.t("accompany-hand-do")) }
                } }
            }
        }
    }
}

fn answered(visit: &Visit, one: &One) -> Markup {
    let request = &one.one;
    let told = one.told.clone().unwrap_or_default();
    let by = one.peers.iter().find(|(id, _)| Some(id) == request.answered_by.as_ref()).map(|(_, name)| name.clone());
    let path = visit.href(&format!("{PATH}/{}", request.id));
    let press = |word: &str, label: &str, chosen: bool| {
        let variant = if chosen { "primary" } else { "secondary" };
        html! { button.ds-button data-variant=(variant) aria-pressed=(if chosen { "true" } else { "false" }) type="submit" name="gjor" value=(word) { (visit.t(label)) } }
    };
    let begun = request.starts_at.is_none_or(|starts| starts <= visit.app.clock.millis());
    html! {
        section.v-block aria-labelledby="svart" {
            h2 #svart { (visit.t(if request.state == State::Accepted { "accompany-said-yes" } else { "accompany-said-no" })) }
            @if let Some(at) = request.answered_at {
                p { @match by {
                    Some(name) => (visit.with("accompany-answered-by", &[("name", name.into()), ("moment", moment(visit, at).into())])),
                    None => (visit.with("accompany-answered-at", &[("moment", moment(visit, at).into())])),
                } }
            }
            @if !told.who.is_empty() { p { strong { (told.who) } } }
            div.v-text { (paragraphs(&told.word)) }
            @if request.by.way().is_some() {
                p.v-quiet { (visit.t(if request.heard == request.turn { "accompany-sent" } else { "accompany-not-sent" })) }
            }
        }
        @if request.state == State::Accepted && begun {
            section.v-block aria-labelledby="etterpa" {
                h2 #etterpa { (visit.t("accompany-afterwards")) }
                p { (visit.t("accompany-afterwards-text")) }
                form method="post" action=(path) { div.v-acts {
                    (press("sammen", "accompany-came", request.afterwards.as_deref() == Some("together")))
                    (press("kom-ikke", "accompany-came-not", request.afterwards.as_deref() == Some("missed")))
                    @if request.afterwards.is_some() { button.ds-button data-variant="tertiary" type="submit" name="gjor" value="vet-ikke" { (visit.t("accompany-came-unsaid")) } }
                } }
            }
        }
        section.v-block aria-labelledby="angre" {
            h2 #angre { (visit.t("accompany-undo")) }
            p { (visit.t(if request.heard == request.turn { "accompany-undo-sent" } else { "accompany-undo-text" })) }
            form method="post" action=(path) {
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="angre" { (visit.t("accompany-undo-do")) }
            }
        }
        (hand(visit, one))
    }
}
