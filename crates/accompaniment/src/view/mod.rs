//! The pages of this room: plain values in, markup out.

pub mod ask;
pub mod one;
pub mod reply;
pub mod staff;

use crate::around::{Goal, Said, When};
use kernel::{clock::in_oslo, language::is_right_to_left};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{breadcrumbs, mail_link, tel_link},
    dates::{self, capital},
    page::Section,
};

/// A public page; nobody finds it by searching the web.
fn frame(visit: &Visit, goal: Option<&Goal>, title: &str, content: &Markup) -> Markup {
    let (list, root, section) = match goal.map(|goal| goal.when.is_some()) {
        Some(false) => ("nav-activities", "/aktiviteter", Section::Activities),
        _ => ("nav-gatherings", "/treff", Section::Gatherings),
    };
    let list = visit.t(list);
    let mut above = Vec::new();
    if let Some(goal) = goal {
        above.push((list.as_str(), root));
        above.push((goal.name.text.as_str(), goal.path.as_str()));
    }
    let content = html! {
        div.v-page.v-body.v-narrow { (breadcrumbs(visit, &above)) div.v-head { h1 { (title) } } div.v-stack { (content) } }
    };
    Page::new(title.to_owned(), content).current(section).no_index().print_address("/folge/svar").render(visit)
}

/// A text inside a line, in its own language.
fn span(said: &Said) -> Markup {
    let right_to_left = said.other_language.as_deref().is_some_and(is_right_to_left);
    html! {
        @match &said.other_language {
            None => (said.text),
            Some(language) => bdi lang=(language) dir=[right_to_left.then_some("rtl")] { (said.text) },
        }
    }
}

/// A text as paragraphs.
fn paragraphs(text: &str) -> Markup {
    html! { @for part in text.split('\n').map(str::trim).filter(|part| !part.is_empty()) { p { (part) } } }
}

/// «tirsdag 8. desember klokka 14.00–15.30».
fn when(visit: &Visit, when: &When) -> String {
    let day = dates::long(visit.language, when.starts.date(), visit.today());
    format!("{day} {}", dates::span(visit.language, when.starts, when.ends))
}

/// «Erfaringskafé, tirsdag 8. desember klokka 14.00–15.30, Øyane DPS, Straume.»
fn what(visit: &Visit, goal: &Goal) -> Markup {
    html! {
        (span(&goal.name)) @if let Some(at) = &goal.when { ", " (when(visit, at)) }
        @if let Some(place) = &goal.place { ", " (place) } "."
    }
}

/// A moment as the wall shows it: «mandag 23. november klokka 09.00».
fn moment(visit: &Visit, millis: i64) -> String {
    let Ok(at) = jiff::Timestamp::from_millisecond(millis) else { return String::new() };
    let at = in_oslo(at);
    let day = dates::long(visit.language, at.date(), visit.today());
    format!("{day} {}", dates::time(visit.language, at.time()))
}

/// Whom one may ring or write to; nothing where nobody has said.
fn ring(visit: &Visit, goal: &Goal) -> Markup {
    html! {
        @if goal.phone.is_some() || goal.email.is_some() {
            p {
                @match &goal.contact {
                    Some(name) => (visit.with("accompany-ring-who", &[("name", name.clone().into())])),
                    None => (visit.t("accompany-ring")),
                }
                " " @if let Some(phone) = &goal.phone { (tel_link(phone)) }
                @if goal.phone.is_some() && goal.email.is_some() { " " (visit.t("accompany-or")) " " }
                @if let Some(email) = &goal.email { (mail_link(email)) }
                "."
            }
        }
    }
}

/// The same with a capital.
fn sentence(text: &str) -> String {
    capital(text)
}
