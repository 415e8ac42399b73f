//! Days, places and how a run stands, in words.

use crate::course::{Course, Day, PATH, Run, Shown, State};
use jiff::civil::Date;
use maud::{Markup, html};
use shell::{Page, Visit, components::breadcrumbs, dates, page::Section};

/// «mandag 2. oktober klokka 10.00–16.00».
pub(super) fn day(visit: &Visit, day: &Day, today: Date) -> String {
    let hours = dates::time_range(visit.language, day.starts, day.ends);
    format!("{} {hours}", dates::capital(&dates::long(visit.language, day.date, today)))
}

/// All its days, a line each.
pub(super) fn days(visit: &Visit, run: &Run) -> Markup {
    html! { @for one in &run.days { div { (day(visit, one, visit.today())) } } }
}

/// «2. oktober – 3. oktober», or one day.
pub(super) fn span(visit: &Visit, run: &Run) -> String {
    let (Some(first), Some(last)) = (run.days.first(), run.days.last()) else { return String::new() };
    let day = |date: Date| dates::day(visit.language, date, visit.today());
    if first.date == last.date {
        return dates::long(visit.language, first.date, visit.today());
    }
    format!("{} – {}", dates::day(visit.language, first.date, last.date), day(last.date))
}

/// «Tromsø, Grand Hotel».
pub(super) fn place(run: &Run) -> String {
    if run.venue.is_empty() { run.town.clone() } else { format!("{}, {}", run.town, run.venue) }
}

/// How it stands, in a few words.
pub(super) fn standing(visit: &Visit, shown: &Shown) -> String {
    match shown.state {
        State::Soon(day) => {
            visit.with("course-soon", &[("day", dates::day(visit.language, day, visit.today()).into())])
        }
        State::Few(count) => visit.with("course-few", &[("count", count.into())]),
        state => visit.t(&format!("course-{}", state.word())),
    }
}

/// Paragraphs as people write them: an empty line between two.
pub(super) fn paragraphs(text: &str) -> Markup {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    html! { @for part in parts { p { @for (at, line) in part.lines().enumerate() { @if at > 0 { br; } (line) } } } }
}

/// The course's name, in its own language.
pub(super) fn called(visit: &Visit, course: &Course) -> Markup {
    let other = (course.language != visit.language).then(|| course.language.tag());
    html! { @if other.is_some() { span lang=[other] { (course.name) } } @else { (course.name) } }
}

/// A page that stands under a course.
pub(super) fn under(visit: &Visit, course: &Course, title: &str, lead: Option<&str>, content: &Markup) -> Page {
    in_window(visit, course, (title, title), lead, content)
}

/// The same with another title of the window than the heading.
pub(super) fn in_window(
    visit: &Visit,
    course: &Course,
    (window, title): (&str, &str),
    lead: Option<&str>,
    content: &Markup,
) -> Page {
    let above = format!("{PATH}/{}", course.slug);
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-wide { (breadcrumbs(visit, &[(&visit.t("courses"), PATH), (&course.name, &above)])) }
            div.v-head { h1 { (title) } @if let Some(lead) = lead { p.v-lead { (lead) } } }
            (content)
        }
    };
    Page::new(window.to_owned(), content).current(Section::Gatherings).no_index().wears(&["staff.css"])
}
