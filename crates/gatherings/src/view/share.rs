//! Sharing: the picture, the text to copy, and what is shown where an address is shared.

use super::phrases;
use crate::{
    occurrence::{Occurrence, Standing},
    paper::picture::{HIGH, WIDE},
    printing::{Subject, wording},
    series::{Field, Kind, Series},
    share::{picture, picture_path},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{breadcrumbs, build_in, icon, icon as icons},
    dates::{self, HARD_SPACE, JOINER, capital},
    page::{Preview, Section},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, subject: &Subject, dated: bool, draws: bool) -> Markup {
    let series = &subject.series;
    let name = series.name(visit.language).text;
    let date = subject.occurrence.as_ref().filter(|_| dated);
    let day = date.map(|one| dates::long(visit.language, one.starts.date(), visit.today()));
    let title = visit.t("share-title");
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&name, &subject.path)]))
            div.v-head {
                h1 { (title) }
                p.v-lead { (name) @if let Some(day) = &day { ", " (day) } "." }
            }
            div.v-two {
                div.v-stack {
                    div.v-lines {
                        h2 { (visit.t("share-about")) }
                        (build_in::line(visit, "tekst", "share-text", &post(visit, subject, dated), 9))
                    }
                    @if draws { (shown(visit, series, date, &subject.path)) }
                }
                aside.v-side aria-label=(visit.t("share-about")) {
                    div.v-text {
                        p { (visit.t("share-how")) }
                        p { (visit.t("share-changes")) }
                        p { (visit.t("share-no-button")) }
                    }
                }
            }
        }
    };
    Page::new(title, content)
        .current(Section::Gatherings)
        .no_index()
        .canonical(format!("{}/del", subject.path))
        .wears(&["build-in.css", "build-in.js"])
        .render(visit)
}

fn shown(visit: &Visit, series: &Series, date: Option<&Occurrence>, path: &str) -> Markup {
    let sheet = picture(visit, series, date).sheet(&wording(visit));
    let address = visit.href(&picture_path(path, &sheet));
    let file = date.map_or_else(|| series.slug.clone(), |one| format!("{}-{}", series.slug, one.key(true)));
    html! {
        section.v-block aria-labelledby="bilde" {
            h2 #bilde { (visit.t("share-picture")) }
            p { img.v-share src=(address) alt=(alt(visit, series, date)) width=(WIDE) height=(HIGH); }
            p { a.ds-button data-variant="secondary" href=(address) download=(format!("{file}.png")) {
                (icon(icons::DOWNLOAD)) (visit.t("share-download"))
            } }
        }
    }
}

/// What the picture shows, in words.
fn alt(visit: &Visit, series: &Series, date: Option<&Occurrence>) -> String {
    let name = series.name(visit.language).text;
    let what = date.map_or_else(|| name.clone(), |date| headline(visit, series, date));
    plain(&visit.with("share-alt", &[("what", what.into())]))
}

/// «Avlyst: Erfaringskafé tirsdag 8. desember».
fn headline(visit: &Visit, series: &Series, date: &Occurrence) -> String {
    let day = dates::long(visit.language, date.starts.date(), visit.today());
    let name = format!("{} {day}", series.name(visit.language).text);
    match phrases::mark(visit, date.standing(series)) {
        Some(mark) => format!("{mark}: {name}"),
        None => name,
    }
}

/// «Tirsdag 8. desember klokka 14.00–15.30, rom Turøy, Straume.»
fn when(visit: &Visit, series: &Series, date: &Occurrence) -> String {
    let day = phrases::day(visit.language, date.starts.date(), visit.today());
    let hours = phrases::hours(visit.language, date);
    let place = phrases::short_where(visit, series, Some(date)).map(|place| format!(", {place}")).unwrap_or_default();
    format!("{day} {hours}{place}.")
}

/// What is shown where the page's address is shared.
pub(super) fn preview(visit: &Visit, series: &Series, date: Option<&Occurrence>, path: &str, draws: bool) -> Preview {
    let summary = series.texts.said(Field::Summary, visit.language).map(|said| said.text);
    let title = date.map_or_else(|| series.name(visit.language).text, |date| headline(visit, series, date));
    let said = [date.map(|date| when(visit, series, date)), summary];
    let sheet = draws.then(|| picture(visit, series, date).sheet(&wording(visit)));
    Preview {
        title: plain(&title),
        description: plain(&said.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        picture: sheet.map(|sheet| (visit.href(&picture_path(path, &sheet)), alt(visit, series, date))),
    }
}

/// The text to copy.
#[must_use]
pub fn post(visit: &Visit, subject: &Subject, dated: bool) -> String {
    let series = &subject.series;
    let name = series.name(visit.language).text;
    let link = visit.app.settings.absolute(&visit.href(&subject.path));
    let date = subject.occurrence.as_ref();
    let standing = date.filter(|_| dated).map(|date| date.standing(series));
    let mut parts: Vec<String> = Vec::new();
    match (date, standing) {
        (Some(date), Some(standing)) if !standing.is_on() => {
            let day = dates::long(visit.language, date.starts.date(), visit.today());
            parts.push(visit.with("share-off", &[("name", name.into()), ("day", day.into())]));
            if let Standing::Rests(pause) = standing {
                parts.push(phrases::pause(visit, pause));
            }
            if let Some(next) = subject.next.first() {
                let day = dates::long(visit.language, *next, visit.today());
                parts.push(format!("{}.", visit.with("date-next", &[("day", day.into())])));
            }
        }
        _ => {
            let theme = date.filter(|_| dated).and_then(|date| date.theme.clone());
            let what = theme.map_or_else(|| name.clone(), |theme| format!("{name}: {theme}"));
            parts.push(match standing {
                Some(Standing::Moved) => visit.with("share-moved", &[("name", what.into())]),
                _ => what,
            });
            match date {
                Some(date) if dated => parts.push(when(visit, series, date)),
                Some(date) => parts.push(visit.with("share-next", &[("when", when(visit, series, date).into())])),
                None => {}
            }
            parts.extend(series.texts.said(Field::Summary, visit.language).map(|said| said.text));
            if series.kind == Kind::Cafe {
                parts.push(visit.t("date-come-and-go"));
            }
        }
    }
    parts.push(link);
    plain(&parts.join("\n\n"))
}

/// Without the joiners and hard spaces that hold a line together: where it ends up, nobody sees them.
fn plain(text: &str) -> String {
    text.replace(JOINER, "").replace(HARD_SPACE, " ")
}

/// The way to the page.
pub(super) fn way(visit: &Visit, path: &str) -> Markup {
    html! {
        section.v-block.v-noprint aria-labelledby="del" {
            h2 #del { (visit.t("share-heading")) }
            p.v-quiet { (capital(&visit.t("share-way-about"))) }
            p {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/del"))) {
                    (icon(icons::LINK)) (visit.t("share-way"))
                }
            }
        }
    }
}
