//! A page that stands inside another site's page: our content, no menu, no act, no cookie, and where it comes from.

use crate::{
    Asked, Visit, assets,
    components::{grouped, tel_href},
    frames::FramedBy,
    help_lines, pictures,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

/// How long a browser or a proxy may keep it, in seconds: «open now» must not be old.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// The colours, by their words in addresses. The contrast of each is checked beside its sheet (`embed/framed.css`).
pub const COLOURS: [&str; 4] = ["sjo", "lyng", "mose", "stein"];
/// Light, dark or as the reader has it: the words in addresses and in the page.
pub const SCHEMES: [(&str, &str); 3] = [("auto", "auto"), ("lyst", "light"), ("morkt", "dark")];

/// How it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The colour's word: `sjo`, `lyng`, `mose` or `stein` (`embed/framed.css`).
    pub colour: &'static str,
    /// `light`, `dark` or `auto`.
    pub scheme: &'static str,
}

impl Look {
    /// As an address says it; an odd word is the first one.
    #[must_use]
    pub fn read(asked: &Asked) -> Self {
        let colour = asked.first("farge").and_then(|typed| COLOURS.into_iter().find(|colour| *colour == typed));
        let scheme = asked.first("lys").and_then(|typed| SCHEMES.iter().find(|(word, _)| *word == typed));
        Self { colour: colour.unwrap_or(COLOURS[0]), scheme: scheme.map_or(SCHEMES[0].1, |(_, scheme)| scheme) }
    }

    /// The word of an address for light and dark.
    #[must_use]
    pub fn scheme_word(&self) -> &'static str {
        SCHEMES.iter().find(|(_, scheme)| *scheme == self.scheme).map_or(SCHEMES[0].0, |(word, _)| word)
    }

    /// The address with what is not as it is anyway.
    #[must_use]
    pub fn said_in(&self, asked: Asked) -> Asked {
        let asked = if self.colour == COLOURS[0] { asked } else { asked.with("farge", self.colour) };
        let word = self.scheme_word();
        if word == SCHEMES[0].0 { asked } else { asked.with("lys", word) }
    }
}

/// A page on its way into another.
#[derive(Clone, Debug)]
pub struct Framed {
    /// Its title.
    pub title: String,
    /// What stands in it.
    pub content: Markup,
    /// How it looks.
    pub look: Look,
    /// Who may show it.
    pub by: FramedBy,
}

impl Framed {
    /// The whole answer. Nothing in it depends on who asks.
    #[must_use]
    pub fn answer(self, visit: &Visit, status: StatusCode) -> Response {
        let mut answer = (status, self.render(visit)).into_response();
        if status == StatusCode::OK {
            answer.headers_mut().insert(header::CACHE_CONTROL, KEPT);
        }
        answer.extensions_mut().insert(self.by);
        answer
    }

    fn render(&self, visit: &Visit) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(visit.language) data-color-scheme=(self.look.scheme) data-farge=(self.look.colour) data-frames=(self.by.0) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) }
                    meta name="robots" content="noindex";
                    meta name="referrer" content="no-referrer";
                    meta name="format-detection" content="telephone=no";
                    link rel="stylesheet" href=(assets::href("varde.css"));
                    link rel="stylesheet" href=(assets::href("framed.css"));
                    script type="module" src=(assets::href("frame.js")) {}
                }
                body.v-framed {
                    @if visit.app.settings.fictional { (super::top::invented(visit)) }
                    main { (self.content) }
                    (foot(visit))
                }
            }
        }
    }
}

/// Numbers somebody answers, and where this comes from.
fn foot(visit: &Visit) -> Markup {
    let lines = help_lines::showing(visit);
    html! {
        footer.v-e-foot {
            p { (visit.t("help-question")) }
            ul.v-e-help { @for line in lines.iter().filter(|line| line.strip) {
                li { a href=(tel_href(&line.number)) { (line.short) " " strong { (grouped(&line.number)) } } }
            } }
            a.v-logo href=(visit.app.settings.absolute(&visit.href("/"))) target="_blank" rel="noopener" {
                (pictures::mark()) span { (visit.t("from-varde")) span.v-hide { (visit.t("new-window")) } }
            }
        }
    }
}
