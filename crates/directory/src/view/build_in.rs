//! The page where an editor puts an embed together: choices, the result beside them, the lines to copy.

use crate::{
    embed::{build::Built, called, chosen::VIEWS},
    themes::THEMES,
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Choice, Field, build_in, field_radios},
    page::Section,
};

/// The whole page.
#[must_use]
pub fn page(visit: &Visit, built: &Built) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { (visit.t("build-title")) }
                p.v-lead { (visit.t("build-lead")) }
            }
            div.v-build {
                (form(visit, built))
                section aria-labelledby="vises" {
                    h2.v-hide #vises { (visit.t("build-shown")) }
                    (shown(visit, built))
                }
            }
            (copy(visit, built))
            section.v-block.v-section aria-labelledby="mer" {
                h2 #mer { (visit.t("build-good-to-know")) }
                div.v-text {
                    @for n in 1..=3 { p { (visit.t(&format!("build-know-{n}"))) } }
                    p { a href=(visit.href("/treff/bygg-inn")) { (visit.t("build-gatherings")) } }
                }
            }
        }
    };
    Page::new(visit.t("build-title"), content)
        .current(Section::About)
        .canonical("/bygg-inn".to_owned())
        .description(visit.t("build-description"))
        .wears(&["build-in.css", "build-in.js"])
        .render(visit)
}

/// What changes with each choice.
#[must_use]
pub fn parts(visit: &Visit, built: &Built) -> Markup {
    html! { (shown(visit, built)) (copy(visit, built)) }
}

fn form(visit: &Visit, built: &Built) -> Markup {
    let chosen = &built.chosen;
    let views: Vec<Choice> =
        VIEWS.iter().map(|(word, _)| Choice::new(*word, visit.t(&format!("build-view-{word}")))).collect();
    let view = Field::new("visning", visit.t("build-view")).value(Some(chosen.view_word()));
    html! {
        form.v-form method="get" action=(visit.href("/bygg-inn")) data-live {
            (build_in::select(visit, "kommune", ("build-place", "build-place-all"), chosen.places.first().map(String::as_str), built.places.iter().cloned()))
            (build_in::select(visit, "tema", ("build-theme", "build-theme-all"), chosen.themes.first().map(String::as_str),
                THEMES.iter().map(|theme| (theme.id.clone(), theme.name.of(visit.language).to_owned()))))
            (field_radios(&view, &views))
            (build_in::languages(visit, built.language))
            (build_in::colours(visit, chosen.colour))
            (build_in::schemes(visit, chosen.scheme))
            (build_in::site(visit, &built.typed, &built.site))
            button.ds-button type="submit" { (visit.t("build-show")) }
        }
    }
}

/// The embed as it will look. It is our own page in a frame, as it will be in theirs.
fn shown(visit: &Visit, built: &Built) -> Markup {
    let own = visit.in_language(built.language);
    let title = own.with("embed-title", &[("name", called(&own, &built.chosen).into())]);
    build_in::shown(visit, &built.preview(), &title)
}

/// The lines, and whether they will be shown.
fn copy(visit: &Visit, built: &Built) -> Markup {
    let lines = &built.lines;
    let lines = [
        ("ramme", "build-frame", &lines.frame),
        ("skript", "build-script", &lines.script),
        ("fragment", "build-fragment", &lines.fragment),
    ];
    build_in::copy(visit, &built.site, &lines.map(|(id, key, text)| (id, key, text.as_str())))
}
