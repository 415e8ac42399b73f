//! The pages about letting somebody in again.

use super::{Sheet, parts};
use crate::{
    people,
    recovery::{PATH, Waiting, ask::Form, one::About},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, notice, qr_code},
};
use trust::store::recovery::{LASTS, LINK_LASTS, Reason, Recovery, State, Step};

/// What is open.
#[must_use]
pub fn list(visit: &Visit, waiting: &Waiting, done: Option<&str>) -> Markup {
    let content = html! {
        section aria-labelledby="venter" {
            h2 #venter { (visit.t("admin-recoveries-open")) }
            @if waiting.open.is_empty() {
                p { (visit.t("admin-recoveries-none")) }
            } @else {
                ul.v-rows { @for wanted in &waiting.open { li { (row(visit, waiting, wanted)) } } }
            }
            @if waiting.keeps {
                p { (visit.t("admin-recoveries-how")) " " a href=(visit.href(people::PATH)) { (visit.t("admin-roles-to-people")) } }
            }
        }
    };
    Sheet::new(visit.t("admin-recoveries"))
        .lead(visit.t("admin-recoveries-lead"))
        .done(visit, done)
        .render(visit, &content)
}

fn row(visit: &Visit, waiting: &Waiting, wanted: &Recovery) -> Markup {
    let mine = waiting.me == wanted.asked.by || waiting.me == wanted.person;
    let key = match &wanted.agreed {
        Some(_) if waiting.keeps && waiting.me != wanted.person => "admin-recovery-to-link",
        None if !mine => "admin-recovery-to-answer",
        _ => "admin-recovery-to-see",
    };
    html! {
        div {
            strong { (wanted.name) }
            p.v-quiet { (visit.with("admin-recovery-asked", &[
                ("who", called(visit, &wanted.asked).into()), ("when", parts::when(visit, wanted.asked.at).into())])) }
            @if let Some(agreed) = &wanted.agreed {
                p.v-quiet { (visit.with("admin-recovery-agreed", &[
                    ("who", called(visit, agreed).into()), ("when", parts::when(visit, agreed.at).into())])) }
            }
        }
        a.v-go href=(visit.href(&format!("{PATH}/{}", wanted.id))) { (visit.t(key)) span.v-hide { ": " (wanted.name) } }
    }
}

/// Before anything is asked; `error` is what does not fit with the reason.
#[must_use]
pub fn ask(visit: &Visit, form: &Form, error: Option<&str>) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{}/{}", people::PATH, form.person.id));
    let name = || [("name", form.person.name.clone().into())];
    let why = Field::new("hvorfor", visit.t("admin-recovery-why")).required().error(error.map(|key| visit.t(key)));
    let choices =
        Reason::ALL.map(|why| Choice::new(why.word(), visit.t(&format!("admin-recovery-why-{}", why.word()))));
    let mistakes: Vec<_> = why.mistake().into_iter().collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        @if let Some(not) = form.not {
            (notice(Notice::Careful, &html! { p { (visit.with(not, &name())) } }))
            div.v-acts {
                @if let Some(open) = &form.open {
                    (parts::way(visit, &format!("{PATH}/{open}"), &visit.t("admin-recovery-see"), true))
                }
                (parts::way(visit, &path, &visit.with("admin-invitation-back", &name()), form.open.is_none()))
            }
        } @else {
            (sure(visit, &form.person.name))
            section aria-labelledby="skjer" {
                h2 #skjer { (visit.t("admin-recovery-what")) }
                ul.v-points {
                    @if form.others.is_empty() { li { strong { (visit.t("admin-recovery-nobody-agrees")) } } }
                    @else { li { (visit.with("admin-recovery-what-agree",
                        &[("names", parts::either(visit, &form.others).into())])) } }
                    li { (visit.with("admin-recovery-what-link", &name())) }
                    li { (visit.with("admin-recovery-what-anew", &name())) }
                    li { (visit.with("admin-recovery-what-told", &name())) }
                }
            }
            form.v-form method="post" action=(visit.href(&format!("{path}/slippe-inn"))) novalidate {
                (field_radios(&why, &choices))
                div.v-acts {
                    button.ds-button type="submit" { (visit.t("admin-recovery-ask-go")) }
                    (parts::way(visit, &path, &visit.t("admin-cancel"), false))
                }
            }
        }
    };
    let title = visit.with("admin-recovery-ask-title", &name());
    Sheet::new(title)
        .lead(visit.t("admin-recovery-ask-lead"))
        .under(&people, people::PATH)
        .under(&form.person.name, &path)
        .render(visit, &content)
}

/// How one is sure who it is; the same for who asks and who agrees.
fn sure(visit: &Visit, name: &str) -> Markup {
    let name = || [("name", name.to_owned().into())];
    html! {
        section aria-labelledby="sikker" {
            h2 #sikker { (visit.with("admin-recovery-sure", &name())) }
            ul.v-points {
                li { (visit.with("admin-recovery-sure-met", &name())) }
                li { (visit.t("admin-recovery-sure-ring")) }
                li { (visit.t("admin-recovery-sure-doubt")) }
            }
        }
    }
}

/// One of them; `why` says why nothing was done.
#[must_use]
pub fn one(visit: &Visit, about: &About, done: Option<&str>, why: Option<&str>) -> Markup {
    let (wanted, list) = (&about.wanted, visit.t("admin-recoveries"));
    let title =
        visit.with(&format!("admin-recovery-title-{}", about.state.word()), &[("name", wanted.name.clone().into())]);
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        (facts(visit, about))
        @match about.state {
            State::Waits if about.asker_gone => {
                (notice(Notice::Careful, &html! { p { (visit.t("admin-recovery-asker-gone")) } }))
                (stop(visit, about))
            },
            State::Waits if about.may_agree() => (answer(visit, about)),
            State::Waits => (cannot(visit, about)),
            State::Agreed => (agreed(visit, about)),
            over => (notice(Notice::Plain, &html! {
                p { (visit.with(&format!("admin-recovery-over-{}", over.word()), &[
                    ("name", wanted.name.clone().into()),
                    ("who", wanted.ended.as_ref().map(|step| called(visit, step)).unwrap_or_default().into())])) }
            })),
        }
    };
    Sheet::new(title).under(&list, PATH).done(visit, done).render(visit, &content)
}

fn answer(visit: &Visit, about: &About) -> Markup {
    let path = format!("{PATH}/{}", about.wanted.id);
    html! {
        (sure(visit, &about.wanted.name))
        section aria-labelledby="svar" {
            h2 #svar { (visit.t("admin-role-answer")) }
            p { (visit.t("admin-recovery-answer-about")) }
            div.v-acts {
                (parts::far(visit, about.fresh, &format!("{path}/ja"), &visit.t("admin-recovery-yes"), true))
                (parts::act(visit, &format!("{path}/nei"), &visit.t("admin-recovery-no"), "", false))
            }
            @if !about.fresh { p.v-quiet { (visit.t("admin-prove-first")) } }
        }
    }
}

/// That this person cannot agree, why, and who can.
fn cannot(visit: &Visit, about: &About) -> Markup {
    let own = about.me == about.wanted.person;
    html! {
        (notice(Notice::Plain, &html! {
            p { (visit.t(if own { "admin-recovery-cannot-own" } else { "admin-recovery-cannot-asked" })) }
            p {
                @if about.others.is_empty() { (visit.t("admin-recovery-nobody-agrees")) }
                @else { (visit.with("admin-role-who-agrees", &[("names", parts::either(visit, &about.others).into())])) }
            }
        }))
        (stop(visit, about))
    }
}

fn agreed(visit: &Visit, about: &About) -> Markup {
    let (wanted, name) = (&about.wanted, [("name", about.wanted.name.clone().into())]);
    html! {
        @if about.keeps && about.me != wanted.person {
            section aria-labelledby="lenke" {
                h2 #lenke { (visit.with("admin-recovery-link-heading", &name)) }
                p { (visit.with("admin-recovery-link-about", &name)) }
                div.v-acts {
                    (parts::far(visit, about.fresh, &format!("{PATH}/{}/lenke", wanted.id),
                        &visit.t("admin-recovery-link-go"), true))
                    (stop(visit, about))
                }
                @if !about.fresh { p.v-quiet { (visit.t("admin-prove-first")) } }
            }
        } @else {
            (notice(Notice::Plain, &html! { p { (visit.with("admin-recovery-link-others", &[
                ("who", called(visit, &wanted.asked).into())])) } }))
            (stop(visit, about))
        }
    }
}

fn stop(visit: &Visit, about: &About) -> Markup {
    let path = format!("{PATH}/{}/nei", about.wanted.id);
    let mine = about.me == about.wanted.asked.by;
    parts::act(visit, &path, &visit.t(if mine { "admin-role-take-back" } else { "admin-recovery-stop" }), "", false)
}

fn facts(visit: &Visit, about: &About) -> Markup {
    let wanted = &about.wanted;
    let done = |step: &Step| format!("{}, {}", called(visit, step), parts::when(visit, step.at));
    let ended = if about.state == State::Linked { "admin-recovery-linked-by" } else { "admin-role-stopped" };
    html! {
        dl.v-about {
            div { dt { (visit.t("admin-recovery-for")) }
                dd {
                    @if about.keeps {
                        a href=(visit.href(&format!("{}/{}", people::PATH, wanted.person))) { (wanted.name) }
                    } @else { (wanted.name) }
                } }
            @if let Some(why) = wanted.why {
                div { dt { (visit.t("admin-recovery-why-short")) }
                    dd { (visit.t(&format!("admin-recovery-why-{}", why.word()))) } }
            }
            div { dt { (visit.t("admin-role-asked-by")) } dd { (done(&wanted.asked)) } }
            @if let Some(agreed) = &wanted.agreed { div { dt { (visit.t("admin-role-agreed-by")) } dd { (done(agreed)) } } }
            @if let Some(step) = &wanted.ended { div { dt { (visit.t(ended)) } dd { (done(step)) } } }
            @if about.state.is_open() {
                div { dt { (visit.t("admin-recovery-until")) } dd { (parts::when(visit, wanted.asked.at + LASTS)) } }
            }
            @if let (State::Linked, Some(step)) = (about.state, &wanted.ended) {
                div { dt { (visit.t("admin-recovery-link-until")) } dd { (parts::when(visit, step.at + LINK_LASTS)) } }
            }
        }
    }
}

fn called(visit: &Visit, step: &Step) -> String {
    if step.name.is_empty() { visit.t("admin-who-unknown") } else { step.name.clone() }
}

/// The link is made, and shown this once.
#[must_use]
pub fn made(visit: &Visit, wanted: &Recovery, link: &str, until: i64) -> Markup {
    let (list, path) = (visit.t("admin-recoveries"), format!("{}/{}", people::PATH, wanted.person));
    let name = || [("name", wanted.name.clone().into())];
    let content = html! {
        (notice(Notice::Done, &html! { p { (visit.with("admin-invitation-made", &name())) } }))
        section aria-labelledby="lenke" {
            h2 #lenke { (visit.t("admin-invitation-link")) }
            p.v-secret { (link) }
            p { (visit.with("admin-invitation-made-until", &[("until", parts::when(visit, until).into())])) }
            p { (visit.with("admin-recovery-made-give", &name())) }
            // A link of this length is neither read out nor typed: the new telephone looks at it.
            div.v-hand { (qr_code(visit, link)) }
            p { (visit.t("admin-recovery-made-once")) }
        }
        div.v-acts { (parts::way(visit, &path, &visit.with("admin-invitation-back", &name()), true)) }
    };
    Sheet::new(visit.with("admin-recovery-title-made", &name())).under(&list, PATH).render(visit, &content)
}
