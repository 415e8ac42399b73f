//! The parts of a page where an editor puts something together for another site: choices, what it looks like, lines to copy.
//! A page with these wears `build-in.css` and `build-in.js`.

use super::{Choice, Field, Notice, field_radios, field_text, icon, notice};
use crate::{
    Visit,
    frames::site::{Site, entry},
    page::framed::{COLOURS, SCHEMES},
};
use kernel::{Language, digest::fingerprint};
use maud::{Markup, html};

/// One of a list, or all: the keys are the label's and that of «all».
pub fn select(
    visit: &Visit,
    name: &str,
    (label, all): (&str, &str),
    chosen: Option<&str>,
    options: impl Iterator<Item = (String, String)>,
) -> Markup {
    html! {
        div.v-field {
            label for={ "f-" (name) } { (visit.t(label)) }
            select.ds-input id={ "f-" (name) } name=(name) {
                option value="" { (visit.t(all)) }
                @for (value, words) in options { option value=(value) selected[chosen == Some(value.as_str())] { (words) } }
            }
        }
    }
}

/// The language that it shall speak.
#[must_use]
pub fn languages(visit: &Visit, chosen: Language) -> Markup {
    let languages: Vec<Choice> = Language::ALL.iter().map(|l| Choice::new(l.tag(), l.own_name())).collect();
    field_radios(&Field::new("sprak", visit.t("build-language")).value(Some(chosen.tag())), &languages)
}

/// The colour, by its word.
#[must_use]
pub fn colours(visit: &Visit, chosen: &str) -> Markup {
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

/// Light or dark, by its word.
#[must_use]
pub fn schemes(visit: &Visit, chosen: &'static str) -> Markup {
    let schemes: Vec<Choice> =
        SCHEMES.iter().map(|(word, _)| Choice::new(*word, visit.t(&format!("build-scheme-{word}")))).collect();
    field_radios(&Field::new("lys", visit.t("build-scheme")).value(Some(chosen)), &schemes)
}

/// The site that it shall stand on, as it was typed.
#[must_use]
pub fn site(visit: &Visit, typed: &str, site: &Site) -> Markup {
    let wrong = matches!(site, Site::Unclear(_)).then(|| visit.t("build-site-unclear"));
    let field = Field::new("nettsted", visit.t("build-site"))
        .help(visit.t("build-site-help"))
        .value(Some(typed))
        .error(wrong)
        .inputmode("url")
        .autocomplete("off")
        .longest(200);
    field_text(&field)
}

/// What it will look like: our own page in a frame, as it will be in theirs.
#[must_use]
pub fn shown(visit: &Visit, address: &str, title: &str) -> Markup {
    part(
        "resultat",
        &html! {
            div.v-shown {
            // Past the many links in the frame.
            a.v-skip href="#linjer" { (visit.t("build-past")) }
            iframe src=(address) title=(title) height="608" {} }
        },
    )
}

/// The lines to copy (an identifier, the key of their name, the text), and whether the site will show them.
#[must_use]
pub fn copy(visit: &Visit, site: &Site, lines: &[(&str, &str, &str)]) -> Markup {
    part(
        "linjer",
        &html! {
            div.v-lines {
                h2 { (visit.t("build-lines")) }
                (permitted(visit, site))
                @for (id, key, text) in lines {
                    // An address is short, the others are two elements.
                    (line(visit, id, key, text, if text.starts_with('<') { 4 } else { 2 }))
                }
            }
        },
    )
}

/// May the site show it? Without a word here the editor would meet an empty frame.
fn permitted(visit: &Visit, site: &Site) -> Markup {
    match site {
        Site::Untold | Site::Unclear(_) => notice(Notice::Plain, &html! { p { (visit.t("build-untold")) } }),
        Site::Open { origin, .. } => {
            notice(Notice::Done, &html! { p { (visit.with("build-open", &[("site", origin.as_str().into())])) } })
        }
        Site::Closed { origin, name } => html! {
            (notice(Notice::Careful, &html! { p { (visit.with("build-closed", &[("site", origin.as_str().into())])) } }))
            (line(visit, "innslag", "build-entry", &entry(name, origin), 3))
        },
    }
}

/// One thing to copy: what it is, when to use it, the line itself, a button.
#[must_use]
pub fn line(visit: &Visit, id: &str, key: &str, text: &str, rows: u8) -> Markup {
    html! {
        div.v-line {
            h3 { (visit.t(key)) }
            p.v-quiet id={ "linje-" (id) "-help" } { (visit.t(&format!("{key}-help"))) }
            textarea.ds-input id={ "linje-" (id) } rows=(rows) readonly spellcheck="false"
                aria-label=(visit.t(key)) aria-describedby={ "linje-" (id) "-help" } { (text) }
            button.ds-button data-variant="secondary" data-size="sm" type="button" hidden
                data-copy={ "linje-" (id) } data-done=(visit.t("build-copied")) {
                (icon(icon::FILES)) span data-label { (visit.t("build-copy")) } span.v-hide { ": " (visit.t(key)) }
            }
        }
    }
}

/// A part that a script exchanges when it differs from what is shown.
#[must_use]
pub fn part(id: &str, content: &Markup) -> Markup {
    html! { div id=(id) data-part=(fingerprint(content.0.as_bytes())) { (content) } }
}
