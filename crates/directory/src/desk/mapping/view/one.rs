//! One candidate.

use super::{act, alike, careful, date, done_line, place, reach, sheet, standing, theme_names, tried, way};
use crate::{
    desk::mapping::{PATH, one::One},
    mapping::{Outcome, State, Way, Why},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{
        Choice, Field, Notice, error_summary, field_radios, field_text, field_textarea, grouped, mail_link, notice,
    },
    dates,
};

/// The page; `refused` says what was not done.
pub(in super::super) fn page(visit: &Visit, one: &One, done: Option<&str>, refused: Option<&str>) -> Markup {
    let candidate = &one.candidate;
    let mine = candidate.is_held_by(&one.colleagues.me);
    let path = format!("{PATH}/{}", candidate.id);
    let open = candidate.state.is_open();
    let mistakes: Vec<_> = one.error.iter().map(|(field, key)| (format!("f-{field}"), visit.t(key))).collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        (careful(refused))
        p.v-state { (standing(visit, candidate, &one.colleagues)) }
        @if open && mine { (ring(visit, one, &path)) }
        @else if open { (taking(visit, one, &path)) }
        @else { (closed(visit, one, &path)) }
        @if !one.alike.is_empty() {
            section aria-labelledby="lik" { h2 #lik { (visit.t("mapping-alike")) } (alike(visit, &one.alike)) }
        }
        (facts(visit, one, &path))
        @if open && !candidate.is_held_by_another(&one.colleagues.me) { (next(visit, one, &path)) }
        @if !one.attempts.is_empty() {
            section aria-labelledby="gjort" {
                h2 #gjort { (visit.t("mapping-history")) }
                ul.v-rows { @for attempt in &one.attempts { li { div {
                    p { (tried(visit, attempt, &one.colleagues)) }
                    @if !attempt.note.is_empty() { p { (attempt.note) } }
                } } } }
                @if open && mine && one.attempts.first().is_some_and(|last| last.made_by == one.colleagues.me) {
                    (act(visit, &format!("{path}/angre"), &visit.t("mapping-undo"), "", false))
                }
            }
        }
    };
    let said = done_line(visit, done).map(|line| html! { p { (line) } });
    sheet(visit, candidate.about.name.clone(), None, said, &content)
}

/// The number, large, and how it went.
fn ring(visit: &Visit, one: &One, path: &str) -> Markup {
    let candidate = &one.candidate;
    let error = |field: &str| one.error.filter(|(wrong, _)| *wrong == field).map(|(_, key)| visit.t(key));
    let ways: Vec<Choice> =
        Way::ALL.iter().map(|way| Choice::new(way.word(), visit.t(&format!("mapping-by-{}", way.word())))).collect();
    let note = Field::new("notat", visit.t("mapping-note")).help(visit.t("mapping-note-help")).rows(2);
    let note = note.value(Some(&one.typed.0)).longest(300).error(error("notat"));
    let again = Field::new("igjen", visit.t("mapping-again")).help(visit.t("mapping-again-help")).kind("date");
    let again = again.value(Some(&one.typed.1)).error(error("igjen"));
    let opened = !one.typed.0.is_empty() || !one.typed.1.is_empty();
    html! {
        section.v-ring aria-labelledby="ring" {
            h2 #ring { (visit.t("mapping-ring-heading")) }
            @if candidate.phone_wrong {
                (notice(Notice::Careful, &html! { p { (visit.t("mapping-phone-wrong")) } }))
                (way(visit, &format!("{path}/endre"), &visit.t("mapping-phone-new"), true))
            } @else if candidate.about.phone.is_some() {
                p.v-ring__number { (reach(candidate)) }
            } @else {
                p { (visit.t("mapping-phone-none")) }
            }
            form.v-form method="post" action=(visit.href(&format!("{path}/utfall"))) novalidate {
                input type="hidden" name="nokkel" value=(one.key);
                fieldset.v-field {
                    legend #f-utfall tabindex="-1" { (visit.t("mapping-how-went")) }
                    @if let Some(error) = error("utfall") { p.v-error { span { (error) } } }
                    div.v-outcomes { @for outcome in Outcome::ALL {
                        button.ds-button data-variant="secondary" type="submit" name="utfall" value=(outcome.word()) {
                            (visit.t(&format!("mapping-press-{}", outcome.word())))
                        }
                    } }
                }
                details.v-older open[opened] {
                    summary { (visit.t("mapping-more")) }
                    div {
                        (field_radios(&Field::new("hvordan", visit.t("mapping-by")).value(Some("phone")), &ways))
                        (field_textarea(&note))
                        (field_text(&again))
                        p.v-quiet { (visit.t("mapping-more-then")) }
                    }
                }
            }
        }
    }
}

/// Nobody has it, or a colleague.
fn taking(visit: &Visit, one: &One, path: &str) -> Markup {
    html! {
        section aria-labelledby="ta" {
            h2.v-hide #ta { (visit.t("mapping-take-heading")) }
            @match &one.candidate.holder {
                Some(holder) => {
                    @let who = dates::capital(&one.colleagues.call(visit, holder));
                    p { (visit.with("mapping-take-over-about", &[("who", who.into())])) }
                    form method="post" action=(visit.href(&format!("{path}/ta"))) {
                        input type="hidden" name="fra" value=(holder);
                        button.ds-button data-variant="secondary" type="submit" { (visit.t("mapping-take-over")) }
                    }
                }
                None => (act(visit, &format!("{path}/ta"), &visit.t("mapping-take"), "", true)),
            }
        }
    }
}

/// It is with the editor, in the directory, or laid aside.
fn closed(visit: &Visit, one: &One, path: &str) -> Markup {
    html! {
        div.v-acts {
            @match one.candidate.state {
                State::Listed => @if let Some(slug) = &one.slug {
                    (way(visit, &format!("/aktiviteter/{slug}"), &visit.t("mapping-see-entry"), true))
                },
                State::Ready => {
                    @if one.keeps { (make(visit, one)) }
                    (act(visit, &format!("{path}/ta-opp"), &visit.t("mapping-not-ready"), "", false))
                },
                _ => (act(visit, &format!("{path}/ta-opp"), &visit.t("mapping-reopen"), "", false)),
            }
        }
    }
}

fn make(visit: &Visit, one: &One) -> Markup {
    way(visit, &format!("/redaksjon/ny?kandidat={}", one.candidate.id), &visit.t("mapping-make"), true)
}

/// What happens next.
fn next(visit: &Visit, one: &One, path: &str) -> Markup {
    let error = |field: &str| one.error.filter(|(wrong, _)| *wrong == field).map(|(_, key)| visit.t(key));
    let why: Vec<Choice> =
        Why::ALL.iter().map(|why| Choice::new(why.word(), visit.t(&format!("mapping-why-{}", why.word())))).collect();
    let whys = Field::new("hvorfor", visit.t("mapping-why")).error(error("hvorfor"));
    html! {
        section aria-labelledby="videre" {
            h2 #videre { (visit.t("mapping-next")) }
            div.v-acts {
                @if one.keeps { (make(visit, one)) }
                @else { (act(visit, &format!("{path}/klar"), &visit.t("mapping-ready"), "", true)) }
                @if one.candidate.is_held_by(&one.colleagues.me) {
                    (act(visit, &format!("{path}/legg-tilbake"), &visit.t("mapping-give-back"), "", false))
                }
            }
            @if !one.keeps { p.v-quiet { (visit.t("mapping-ready-about")) } }
            @if !one.others.is_empty() {
                details.v-older open[error("til").is_some()] {
                    summary { (visit.t("mapping-hand-over")) }
                    form.v-form method="post" action=(visit.href(&format!("{path}/gi-videre"))) {
                        div.v-field {
                            label for="f-til" { (visit.t("mapping-to-whom")) }
                            select.ds-input #f-til name="til" { @for (person, name) in &one.others { option value=(person) { (name) } } }
                        }
                        button.ds-button data-variant="secondary" type="submit" { (visit.t("mapping-hand-over")) }
                    }
                }
            }
            details.v-older open[error("hvorfor").is_some()] {
                summary { (visit.t("mapping-drop")) }
                form.v-form method="post" action=(visit.href(&format!("{path}/ikke-aktuell"))) novalidate {
                    (field_radios(&whys, &why))
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("mapping-drop-it")) }
                }
            }
        }
    }
}

fn facts(visit: &Visit, one: &One, path: &str) -> Markup {
    let (candidate, about) = (&one.candidate, &one.candidate.about);
    let themes = theme_names(visit, candidate);
    let fact = |key: &str, value: Markup| html! { div { dt { (visit.t(key)) } dd { (value) } } };
    html! {
        section aria-labelledby="kjent" {
            h2 #kjent { (visit.t("mapping-known")) }
            dl.v-about {
                @if let Some(place) = place(candidate) { (fact("mapping-place-fact", html! { (place) })) }
                @if let Some(phone) = &about.phone { (fact("mapping-phone", html! { (grouped(phone)) })) }
                @if let Some(email) = &about.email { (fact("mapping-email", mail_link(email))) }
                @if let Some(website) = &about.website { (fact("mapping-website", html! { a rel="noreferrer" href=(website) { (website) } })) }
                @if let Some(number) = &about.organization_number { (fact("mapping-number", html! { (number) })) }
                @if !themes.is_empty() { (fact("mapping-themes", html! { (themes) })) }
                @if !about.note.is_empty() { (fact("mapping-note-fact", html! { (about.note) })) }
                (fact("mapping-source", html! {
                    (visit.t(&format!("mapping-source-{}", candidate.source.word())))
                    ", " (super::day(visit, candidate.made_at))
                }))
                @if let Some(again) = candidate.again_on { (fact("mapping-again-fact", html! { (date(visit, again)) })) }
            }
            @if candidate.state != State::Listed {
                p { a.v-go href=(visit.href(&format!("{path}/endre"))) { (visit.t("mapping-edit")) } }
            }
        }
    }
}
