//! The page where an editor puts an embed together: choices, the result beside them, the lines to copy.

use crate::{
    embed::{
        build::{Built, Site},
        called,
        chosen::{COLOURS, SCHEMES, VIEWS},
        lines,
    },
    themes::THEMES,
};
use kernel::{Language, digest::fingerprint};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Choice, Field, Notice, field_radios, field_text, icon, icon as icons, notice},
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
                div.v-text { @for n in 1..=3 { p { (visit.t(&format!("build-know-{n}"))) } } }
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
    let languages: Vec<Choice> = Language::ALL.iter().map(|l| Choice::new(l.tag(), l.own_name())).collect();
    let language = Field::new("sprak", visit.t("build-language")).value(Some(built.language.tag()));
    let schemes: Vec<Choice> =
        SCHEMES.iter().map(|(word, _)| Choice::new(*word, visit.t(&format!("build-scheme-{word}")))).collect();
    let scheme = Field::new("lys", visit.t("build-scheme")).value(Some(chosen.scheme));
    let wrong = matches!(built.site, Site::Unclear(_)).then(|| visit.t("build-site-unclear"));
    let site = Field::new("nettsted", visit.t("build-site"))
        .help(visit.t("build-site-help"))
        .value(Some(built.typed.as_str()))
        .error(wrong)
        .inputmode("url")
        .autocomplete("off")
        .longest(200);
    html! {
        form.v-form method="get" action=(visit.href("/bygg-inn")) data-live {
            (select(visit, "kommune", "build-place", "build-place-all", chosen.places.first(), built.places.iter().cloned()))
            (select(visit, "tema", "build-theme", "build-theme-all", chosen.themes.first(),
                THEMES.iter().map(|theme| (theme.id.clone(), theme.name.of(visit.language).to_owned()))))
            (field_radios(&view, &views))
            (field_radios(&language, &languages))
            (colours(visit, chosen.colour))
            (field_radios(&scheme, &schemes))
            (field_text(&site))
            button.ds-button type="submit" { (visit.t("build-show")) }
        }
    }
}

fn select(
    visit: &Visit,
    name: &str,
    label: &str,
    all: &str,
    chosen: Option<&String>,
    options: impl Iterator<Item = (String, String)>,
) -> Markup {
    html! {
        div.v-field {
            label for={ "f-" (name) } { (visit.t(label)) }
            select.ds-input id={ "f-" (name) } name=(name) {
                option value="" { (visit.t(all)) }
                @for (value, words) in options { option value=(value) selected[chosen == Some(&value)] { (words) } }
            }
        }
    }
}

fn colours(visit: &Visit, chosen: &str) -> Markup {
    html! {
        fieldset.v-field {
            legend { (visit.t("build-colour")) }
            @for colour in COLOURS {
                label.v-radio {
                    input.ds-input type="radio" name="farge" value=(colour) checked[colour == chosen];
                    span class={ "v-swatch v-swatch--" (colour) } {}
                    span { (visit.t(&format!("build-colour-{colour}"))) }
                }
            }
        }
    }
}

/// The embed as it will look. It is our own page in a frame, as it will be in theirs.
fn shown(visit: &Visit, built: &Built) -> Markup {
    let own = visit.in_language(built.language);
    let title = own.with("embed-title", &[("name", called(&own, &built.chosen).into())]);
    part(
        "resultat",
        &html! {
            div.v-shown {
            // Past the many links in the frame.
            a.v-skip href="#linjer" { (visit.t("build-past")) }
            iframe src=(built.preview()) title=(title) height="608" {} }
        },
    )
}

/// The lines, and whether they will be shown.
fn copy(visit: &Visit, built: &Built) -> Markup {
    let lines = &built.lines;
    part(
        "linjer",
        &html! {
            div.v-lines {
                h2 { (visit.t("build-lines")) }
                (permitted(visit, built))
                (line(visit, "ramme", "build-frame", &lines.frame, 4))
                (line(visit, "skript", "build-script", &lines.script, 4))
                (line(visit, "fragment", "build-fragment", &lines.fragment, 2))
            }
        },
    )
}

/// May the site show it? Without a word here the editor would meet an empty frame.
fn permitted(visit: &Visit, built: &Built) -> Markup {
    match &built.site {
        Site::Untold | Site::Unclear(_) => notice(Notice::Plain, &html! { p { (visit.t("build-untold")) } }),
        Site::Open { origin, .. } => {
            notice(Notice::Done, &html! { p { (visit.with("build-open", &[("site", origin.as_str().into())])) } })
        }
        Site::Closed { origin, name } => html! {
            (notice(Notice::Careful, &html! { p { (visit.with("build-closed", &[("site", origin.as_str().into())])) } }))
            (line(visit, "innslag", "build-entry", &lines::entry(name, origin), 3))
        },
    }
}

/// One thing to copy: what it is, when to use it, the line itself, a button.
fn line(visit: &Visit, id: &str, key: &str, text: &str, rows: u8) -> Markup {
    html! {
        div.v-line {
            h3 { (visit.t(key)) }
            p.v-quiet id={ "linje-" (id) "-help" } { (visit.t(&format!("{key}-help"))) }
            textarea.ds-input id={ "linje-" (id) } rows=(rows) readonly spellcheck="false"
                aria-label=(visit.t(key)) aria-describedby={ "linje-" (id) "-help" } { (text) }
            button.ds-button data-variant="secondary" data-size="sm" type="button" hidden
                data-copy={ "linje-" (id) } data-done=(visit.t("build-copied")) {
                (icon(icons::FILES)) span data-label { (visit.t("build-copy")) } span.v-hide { ": " (visit.t(key)) }
            }
        }
    }
}

/// A part that a script exchanges when it differs from what is shown.
fn part(id: &str, content: &Markup) -> Markup {
    html! { div id=(id) data-part=(fingerprint(content.0.as_bytes())) { (content) } }
}
