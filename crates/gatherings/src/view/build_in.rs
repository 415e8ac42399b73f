//! The page where an editor puts dates together for their own site: choices, the result beside them, the lines to copy.

use crate::{
    embed::{build::Built, called},
    series::Kind,
};
use maud::{Markup, html};
use shell::{Page, Visit, components::build_in, page::Section};

/// The whole page.
#[must_use]
pub fn page(visit: &Visit, built: &Built) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { (visit.t("shown-build-title")) }
                p.v-lead { (visit.t("shown-build-lead")) }
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
                    @for n in 1..=3 { p { (visit.t(&format!("shown-know-{n}"))) } }
                    p { a href=(visit.href("/bygg-inn")) { (visit.t("shown-build-other")) } }
                }
            }
        }
    };
    Page::new(visit.t("shown-build-title"), content)
        .current(Section::Gatherings)
        .canonical("/treff/bygg-inn".to_owned())
        .description(visit.t("shown-build-lead"))
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
    let municipality = chosen.municipality.as_ref().map(|(number, _)| number.as_str());
    let place = chosen.place.as_deref().map(kernel::ids::slug);
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.word().to_owned(), visit.t(&format!("kind-{}", kind.word()))));
    html! {
        form.v-form method="get" action=(visit.href("/treff/bygg-inn")) data-live {
            (build_in::select(visit, "kommune", ("shown-municipality", "shown-municipality-all"), municipality, built.municipalities.iter().cloned()))
            (build_in::select(visit, "sted", ("shown-place", "shown-place-all"), place.as_deref(), built.places.iter().cloned()))
            (build_in::select(visit, "slag", ("shown-kind", "shown-kind-all"), chosen.kind.map(Kind::word), kinds))
            (build_in::select(visit, "serie", ("shown-series", "shown-series-all"), chosen.series.as_ref().map(|one| one.slug.as_str()), built.series.iter().cloned()))
            (build_in::languages(visit, built.language))
            (build_in::colours(visit, chosen.look.colour))
            (build_in::schemes(visit, chosen.look.scheme_word()))
            (build_in::site(visit, &built.typed, &built.site))
            button.ds-button type="submit" { (visit.t("build-show")) }
        }
    }
}

fn shown(visit: &Visit, built: &Built) -> Markup {
    let own = visit.in_language(built.language);
    let title = own.with("embed-title", &[("name", called(&own, &built.chosen).into())]);
    build_in::shown(visit, &built.preview(), &title)
}

fn copy(visit: &Visit, built: &Built) -> Markup {
    let [frame, script, fragment] = &built.lines;
    let lines =
        [("ramme", "build-frame", frame), ("skript", "build-script", script), ("fragment", "build-fragment", fragment)];
    build_in::copy(visit, &built.site, &lines.map(|(id, key, text)| (id, key, text.as_str())))
}
