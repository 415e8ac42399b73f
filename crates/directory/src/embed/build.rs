//! `GET /bygg-inn`: where a municipality's web editor puts an embed together, sees it, and gets the line to copy.

use super::{
    chosen::{Chosen, Form},
    lines::{self, Lines},
};
use crate::{Directory, places::PLACES, view};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::Language;
use search::Request;
use shell::{Asked, Visit, frames::site::Site, guard};

/// With this header the answer is only the parts that change with each choice.
const PART: &str = "x-varde-part";
/// What the embed is called while an editor looks at it, and when no site is told.
pub const PREVIEW: &str = "varde";

/// What was chosen, and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// Place, theme, view, colours.
    pub chosen: Chosen,
    /// The language of the embed.
    pub language: Language,
    /// Where it shall stand, as it was typed.
    pub typed: String,
    /// Where it shall stand.
    pub site: Site,
    /// The lines to copy.
    pub lines: Lines,
    /// The municipalities that have anything, by name.
    pub places: Vec<(String, String)>,
}

impl Built {
    /// The address of what is shown beside the form.
    #[must_use]
    pub fn preview(&self) -> String {
        shell::visit::in_language(self.language, &self.chosen.address(PREVIEW, Form::Page))
    }
}

/// The page, or only what changes with each choice.
pub async fn page(visit: Visit, State(room): State<Directory>, asked: Asked, headers: HeaderMap) -> Response {
    let built = build(&visit, &room, &asked);
    let body = if headers.contains_key(PART) {
        view::build_in::parts(&visit, &built)
    } else {
        view::build_in::page(&visit, &built)
    };
    let mut answer = body.into_response();
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static(PART));
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, guard::showing_our_own());
    answer
}

fn build(visit: &Visit, room: &Directory, asked: &Asked) -> Built {
    let mut chosen = Chosen::read(asked);
    // An old address with a place that is no more: the form shows what can be chosen now.
    chosen.unknown.clear();
    let language = asked.first("sprak").and_then(Language::parse).unwrap_or(visit.language);
    let typed = asked.first("nettsted").unwrap_or_default().to_owned();
    let site = Site::read(&typed, &visit.app.settings.frames.now());
    let name = site.name().unwrap_or(PREVIEW).to_owned();
    let lines = lines::lines(visit, &chosen, &name, language);
    let places = places(visit, room, &chosen);
    Built { chosen, language, typed, site, lines, places }
}

/// The municipalities that have anything, and the one that was chosen.
fn places(visit: &Visit, room: &Directory, chosen: &Chosen) -> Vec<(String, String)> {
    let counts = room.finder.search(&Request { limit: 1, ..Request::new("", visit.now.datetime()) }).counts;
    let numbers = counts.municipalities.keys().chain(&chosen.places);
    let mut places: Vec<(String, String)> =
        numbers.filter_map(|n| PLACES.municipality(n)).map(|m| (m.number.clone(), m.name.clone())).collect();
    places.sort_by_cached_key(|(_, name)| alphabetical(name));
    places.dedup();
    places
}

/// In the order of the Norwegian alphabet: æ, ø and å last.
fn alphabetical(name: &str) -> String {
    let place = |letter| match letter {
        'æ' => '{',
        'ø' => '|',
        'å' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}
