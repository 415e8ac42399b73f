//! How the poster is to be, and what it will be like.

use crate::printing::{PREVIEW, Subject};
use maud::{Markup, html};
use shell::{
    Asked, Page, Visit,
    components::{Choice, Field, breadcrumbs, build_in, field_radios, icon, icon as icons},
    dates,
    page::Section,
};

/// What is chosen, by its name in the address: the key of its words, and the choices with the usual one first.
const CHOICES: [(&str, &str, &[&str]); 4] = [
    ("storrelse", "poster-size", &["a4", "a3"]),
    ("skrift", "poster-print", &["vanlig", "stor"]),
    ("blekk", "poster-ink", &["full", "lite"]),
    ("lapper", "poster-strips", &["ja", "nei"]),
];

fn chosen(asked: &Asked, field: &str, all: &[&'static str]) -> &'static str {
    let asked = asked.first(field);
    all.iter().find(|one| asked == Some(**one)).unwrap_or(&all[0])
}

/// The page: what to choose, and beside it the poster as it will be.
#[must_use]
pub fn page(visit: &Visit, subject: &Subject, asked: &Asked) -> Markup {
    let name = subject.series.name(visit.language).text;
    let title = visit.t("poster-title");
    let path = visit.href(&format!("{}/plakat", subject.path));
    let choose = |&(field, key, all): &(&'static str, &str, &'static [&'static str])| {
        let choices: Vec<Choice> = all.iter().map(|one| Choice::new(*one, visit.t(&format!("{key}-{one}")))).collect();
        field_radios(&Field::new(field, visit.t(key)).value(Some(chosen(asked, field, all))), &choices)
    };
    let day = subject.occurrence.as_ref().map(|one| dates::long(visit.language, one.starts.date(), visit.today()));
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&name, &subject.path)]))
            div.v-head {
                h1 { (title) }
                p.v-lead { (name) @if let Some(day) = day { ", " (day) } "." }
            }
            div.v-build {
                div.v-stack {
                    form.v-form method="get" action=(path) data-live {
                        @for one in &CHOICES { (choose(one)) }
                        button.ds-button type="submit" formaction={ (path) ".pdf" } {
                            (icon(icons::PRINTER_SMALL)) (visit.t("poster-print-it"))
                        }
                        noscript { button.ds-button data-variant="secondary" type="submit" { (visit.t("poster-show")) } }
                    }
                    div.v-text {
                        p { (visit.t("poster-changes")) }
                        p { (visit.t("poster-languages")) }
                    }
                }
                section aria-labelledby="slik" {
                    h2 #slik { (visit.t("poster-preview")) }
                    (preview(visit, subject, asked))
                }
            }
        }
    };
    Page::new(title, content).current(Section::Gatherings).no_index().wears(&["build-in.css"]).render(visit)
}

/// The poster as it will be, with what is chosen; the part that changes with each choice.
#[must_use]
pub fn preview(visit: &Visit, subject: &Subject, asked: &Asked) -> Markup {
    let picked = CHOICES.map(|(field, key, all)| (field, key, chosen(asked, field, all)));
    let query = picked.map(|(field, _, one)| format!("{field}={one}")).join("&");
    let said = picked.map(|(_, key, one)| format!("{}: {}.", visit.t(key), visit.t(&format!("{key}-{one}")))).join(" ");
    let content = html! {
        img.v-poster src={ (visit.href(&format!("{}/plakat.png", subject.path))) "?" (query) }
            alt=(visit.with("poster-alt", &[("how", said.into())])) width=(PREVIEW.0) height=(PREVIEW.1);
    };
    build_in::part("forhand", &content)
}
