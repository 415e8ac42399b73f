//! One date.

use super::{json_ld, list, phrases, reminder, room, share, text};
use crate::{
    coming,
    date::Date,
    occurrence::Standing,
    pause::Why,
    reminder::page::Of,
    series::{Field, Kind, Said},
};
use jiff::ToSpan as _;
use maud::{Markup, html};
use shell::{
    Page, Visit, chance,
    components::{Notice, breadcrumbs, icon, icon as icons, notice},
    dates::{self, HARD_SPACE, capital},
    page::Section,
    pictures::{Picture, picture},
};

/// The way in on screen is shown so long before it begins, minutes.
const NEAR: i64 = 30;

/// The drawing of a kind.
pub(super) const fn picture_of(kind: Kind) -> Picture {
    match kind {
        Kind::Cafe => Picture::Kaffe,
        Kind::Group => Picture::Naust,
        Kind::Activity => Picture::Folge,
        Kind::Evening => Picture::Tavle,
    }
}

/// The page.
#[must_use]
pub fn page(visit: &Visit, date: &Date, prints: bool) -> Markup {
    let (series, occurrence) = (&date.series, &date.occurrence);
    let name = series.name(visit.language);
    let day = dates::long(visit.language, occurrence.starts.date(), visit.today());
    let standing = occurrence.standing(series);
    let title = format!("{} {}", name.text, day);
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&name.text, &series.path())]))
            div.v-head.v-head__art {
                div {
                    h1 { (text::span(&name)) " " (day) }
                    @if let Some(theme) = &occurrence.theme { p.v-kicker { (list::theme_of(visit, occurrence, theme)) } }
                    p.v-lead { (lead(visit, date)) }
                }
                (picture(picture_of(series.kind)))
            }
            div.v-two {
                div.v-stack {
                    (how(visit, date, standing))
                    (reminder::section(visit, &Of::Date(Box::new(date.clone()))))
                    @if let Some(note) = &occurrence.note { (own_word(visit, date, note)) }
                    (screen(visit, date, standing))
                    (room::sections(visit, series, Some(occurrence)))
                }
                aside.v-side.v-stack aria-label=(visit.t("date-beside")) {
                    (beside(visit, date))
                    @if prints { (poster(visit, &date.path())) }
                    (share::way(visit, &date.path()))
                }
            }
        }
    };
    let page = Page::new(title, content)
        .current(Section::Gatherings)
        .canonical(date.path())
        .print_address(format!("/t/{}/{}", series.code, occurrence.key(date.alone)))
        .json_ld(json_ld::date(visit, date));
    let summary = series.texts.said(Field::Summary, visit.language);
    let said = summary.map_or_else(|| lead(visit, date), |summary| summary.text);
    page.description(said).preview(share::preview(visit, series, Some(occurrence), &date.path(), prints)).render(visit)
}

/// «Klokka 14.00–15.30, rom Turøy, Straume. Kom når du vil, gå når du vil.»
pub(super) fn lead(visit: &Visit, date: &Date) -> String {
    let hours = capital(&phrases::hours(visit.language, &date.occurrence));
    let place = phrases::short_where(visit, &date.series, Some(&date.occurrence));
    let first = place.map_or_else(|| format!("{hours}."), |place| format!("{hours}, {place}."));
    match date.series.kind {
        Kind::Cafe => format!("{first} {}", visit.t("date-come-and-go")),
        _ => first,
    }
}

/// The one thing to do, or why there is none.
fn how(visit: &Visit, date: &Date, standing: Standing<'_>) -> Markup {
    let over = date.occurrence.is_past(visit.now.datetime());
    match standing {
        _ if over => html! {
            section.v-lamp aria-labelledby="kom" {
                h2 #kom { (visit.t("date-over")) }
                p { (visit.t("date-over-text")) }
                (next_button(visit, date))
            }
        },
        Standing::On => lamp(visit, date),
        Standing::Moved => html! {
            (notice(Notice::Careful, &html! { p { strong { (visit.t("date-moved")) } " " (moved_from(visit, date)) } (why_line(visit, date.occurrence.why.as_ref())) }))
            (lamp(visit, date))
        },
        Standing::Off(why) => html! {
            section.v-lamp aria-labelledby="kom" {
                h2 #kom { (visit.t("date-off")) }
                (why_line(visit, why))
                (next_button(visit, date))
            }
        },
        Standing::Rests(pause) => html! {
            section.v-lamp aria-labelledby="kom" {
                h2 #kom { (visit.t("date-rests")) }
                p { (phrases::pause(visit, pause)) }
                (why_line(visit, Some(&pause.why)))
                (reminder::way_to(visit, &Of::Series(Box::new(date.series.clone()))))
                (next_button(visit, date))
            }
        },
    }
}

fn moved_from(visit: &Visit, date: &Date) -> String {
    let was = date.occurrence.original;
    let day = dates::long(visit.language, was.date(), visit.today());
    visit.with("date-moved-from", &[("day", day.into()), ("time", dates::time(visit.language, was.time()).into())])
}

pub(super) fn why_line(visit: &Visit, why: Option<&Why>) -> Markup {
    let Some(why) = why else { return html! {} };
    let (word, own) = phrases::why(visit, why);
    html! {
        @if let Some(word) = word { p { (capital(&word)) "." } }
        @if let Some(own) = own { p { (text::span(&own)) } }
    }
}

fn next_button(visit: &Visit, date: &Date) -> Markup {
    let next = date.next.iter().find(|one| one.standing(&date.series).is_on());
    html! {
        @match next {
            Some(next) => a.ds-button href=(visit.href(&format!("{}/{}", date.series.path(), next.key(true)))) {
                (visit.with("date-next", &[("day", dates::long(visit.language, next.starts.date(), visit.today()).into())]))
            },
            None => p { a href=(visit.href("/treff")) { (visit.t("date-others")) } },
        }
    }
}

fn lamp(visit: &Visit, date: &Date) -> Markup {
    let about = match date.series.kind {
        Kind::Cafe => "coming-about-cafe",
        _ => "coming-about",
    };
    html! {
        section.v-lamp aria-labelledby="kom" {
            h2 #kom { (visit.t("coming-question")) }
            p { (visit.t(about)) }
            form method="post" action=(visit.href(&format!("{}/kommer", date.path()))) {
                input type="hidden" name="skjema" value=(chance::mark()) autocomplete="off";
                button.ds-button type="submit" { (visit.t("coming-press")) }
            }
            p.v-tally { (tally(visit, date.coming)) }
            @if date.occurrence.starts > visit.now.datetime() { (company(visit, &date.path())) }
        }
    }
}

/// The way to ask for somebody to go along.
pub(super) fn company(visit: &Visit, path: &str) -> Markup {
    html! { p.v-noprint { a.v-more href=(visit.href(&format!("/folge{path}"))) { (icon(icons::HAND_SHAKE_HEART)) (visit.t("date-company")) } } }
}

fn tally(visit: &Visit, count: i64) -> Markup {
    let said = phrases::coming(visit, count);
    let number = count.to_string();
    html! {
        @match (count >= coming::SMALL).then(|| said.split_once(&number)).flatten() {
            Some((before, after)) => { (before) b { (number) } (after) },
            None => (said),
        }
    }
}

fn own_word(visit: &Visit, date: &Date, note: &str) -> Markup {
    let language = &date.occurrence.language;
    let said = Said { text: note.to_owned(), language: language.clone(), own: language == visit.language.tag() };
    html! { section.v-block aria-labelledby="ord" { h2 #ord { (visit.t("date-this-time")) } div.v-text { (text::paragraphs(&said)) } } }
}

/// On screen and by telephone: the way in stands here only near the time.
fn screen(visit: &Visit, date: &Date, standing: Standing<'_>) -> Markup {
    let place = &date.series.place;
    if !standing.is_on() || (place.online_url.is_none() && place.dial_in.is_none()) {
        return html! {};
    }
    let now = visit.now.datetime();
    let near = date.occurrence.starts.saturating_sub(NEAR.minutes()) <= now && !date.occurrence.is_past(now);
    html! {
        section.v-block aria-labelledby="skjerm" {
            h2 #skjerm { (visit.t("screen")) }
            div.v-text {
                @if near {
                    @if let Some(url) = &place.online_url {
                        p { a.ds-button data-variant="secondary" href=(url) rel="noreferrer" { (visit.t("screen-in")) (icon(icons::EXTERNAL_LINK)) } }
                    }
                    @if let Some(number) = &place.dial_in {
                        p { (visit.t("screen-ring")) " " (shell::components::tel_link(number)) "." }
                    }
                } @else {
                    p { (visit.t("screen-later")) }
                }
            }
        }
    }
}

/// The way to the poster.
pub(super) fn poster(visit: &Visit, path: &str) -> Markup {
    html! {
        section.v-block.v-noprint aria-labelledby="papir" {
            h2 #papir { (visit.t("poster-link-heading")) }
            p.v-quiet { (visit.t("poster-link-about")) }
            p {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/plakat"))) {
                    (icon(icons::PRINTER_SMALL)) (visit.t("poster-link"))
                }
            }
        }
    }
}

fn beside(visit: &Visit, date: &Date) -> Markup {
    html! {
        @if !date.next.is_empty() {
            section.v-block aria-labelledby="flere" {
                h2 #flere { (visit.t("date-more")) }
                ol.v-dates { @for one in &date.next {
                    (list::line(visit, &list::Line { series: &date.series, occurrence: one, by_day: true, alone: true }))
                } }
                p.v-dates__more.v-noprint {
                    a.v-more href=(visit.href(&format!("{}/kalender.ics", date.series.path()))) { (icon(icons::CALENDAR)) (visit.t("feed-add")) }
                }
                p.v-dates__more { a.v-more href=(visit.href(&date.series.path())) {
                    (icon(icons::CHEVRON_RIGHT)) (visit.with("date-all-of", &[("name", date.series.name(visit.language).text.replace(' ', &HARD_SPACE.to_string()).into())]))
                } }
            }
        }
    }
}
