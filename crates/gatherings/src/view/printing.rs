//! How the poster is to be.

use crate::printing::Subject;
use maud::{Markup, html};
use shell::{
    Asked, Page, Visit,
    components::{Choice, Field, breadcrumbs, field_radios, icon, icon as icons},
    dates,
    page::Section,
};

/// The page: what to choose. The poster opens in the browser, where it is looked at before it is printed.
#[must_use]
pub fn page(visit: &Visit, subject: &Subject, asked: &Asked) -> Markup {
    let name = subject.series.name(visit.language).text;
    let title = visit.t("poster-title");
    let path = format!("{}/plakat", subject.path);
    let choose = |field: &'static str, key: &str, all: &[&'static str]| {
        let choices: Vec<Choice> = all.iter().map(|one| Choice::new(*one, visit.t(&format!("{key}-{one}")))).collect();
        let chosen = asked.first(field).filter(|one| all.contains(one)).unwrap_or(all[0]);
        field_radios(&Field::new(field, visit.t(key)).value(Some(chosen)), &choices)
    };
    let day = subject.occurrence.as_ref().map(|one| dates::long(visit.language, one.starts.date(), visit.today()));
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&name, &subject.path)]))
            div.v-head {
                h1 { (title) }
                p.v-lead { (name) @if let Some(day) = day { ", " (day) } "." }
            }
            div.v-two {
                form.v-form method="get" action=(visit.href(&format!("{path}.pdf"))) {
                    (choose("storrelse", "poster-size", &["a4", "a3"]))
                    (choose("skrift", "poster-print", &["vanlig", "stor"]))
                    (choose("blekk", "poster-ink", &["full", "lite"]))
                    (choose("lapper", "poster-strips", &["ja", "nei"]))
                    button.ds-button type="submit" { (icon(icons::PRINTER_SMALL)) (visit.t("poster-print-it")) }
                }
                aside.v-side aria-label=(visit.t("poster-about")) {
                    div.v-text {
                        p { (visit.t("poster-opens")) }
                        p { (visit.t("poster-changes")) }
                        p { (visit.t("poster-languages")) }
                    }
                }
            }
        }
    };
    Page::new(title, content).current(Section::Gatherings).no_index().render(visit)
}
