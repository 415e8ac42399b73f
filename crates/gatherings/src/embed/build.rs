//! `GET /treff/bygg-inn`: where a web editor puts together which dates stand on their page, sees them, and gets the line to copy.

use super::{
    called,
    chosen::{Chosen, Form},
};
use crate::{room::Gatherings, series::Series, store, view};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::{Language, Tx, ids};
use maud::html;
use shell::{Asked, Result, Visit, assets::HOST_SCRIPT, frames::site::Site, guard, visit::in_language};

/// With this header the answer is only the parts that change with each choice.
const PART: &str = "x-varde-part";
/// What the embed is called while an editor looks at it, and when no site is told.
const PREVIEW: &str = "varde";
/// So many series can be chosen among.
const MOST: usize = 300;

/// What was chosen, and what there is to choose.
#[derive(Clone, Debug)]
pub struct Built {
    /// Place, kind, series, colours.
    pub chosen: Chosen,
    /// The language of the embed.
    pub language: Language,
    /// Where it shall stand, as it was typed.
    pub typed: String,
    /// Where it shall stand.
    pub site: Site,
    /// The lines to copy: a frame, a link with a script, the address of the fragment.
    pub lines: [String; 3],
    /// The municipalities that have something: number and name.
    pub municipalities: Vec<(String, String)>,
    /// Houses and towns: the word of the address and the name.
    pub places: Vec<(String, String)>,
    /// The series that are not over: the word of the address and the name.
    pub series: Vec<(String, String)>,
}

impl Built {
    /// The address of what is shown beside the form.
    #[must_use]
    pub fn preview(&self) -> String {
        in_language(self.language, &self.chosen.address(PREVIEW, Form::Page))
    }
}

/// The page, or only what changes with each choice.
pub(crate) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response> {
    let built = build(&visit, &room, asked).await?;
    let body = if headers.contains_key(PART) {
        view::build_in::parts(&visit, &built)
    } else {
        view::build_in::page(&visit, &built)
    };
    let mut answer = body.into_response();
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static(PART));
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, guard::showing_our_own());
    Ok(answer)
}

async fn build(visit: &Visit, room: &Gatherings, asked: Asked) -> Result<Built> {
    let language = asked.first("sprak").and_then(Language::parse).unwrap_or(visit.language);
    let typed = asked.first("nettsted").unwrap_or_default().to_owned();
    let (reading, today) = (room.clone(), visit.today());
    let read = move |tx: &mut Tx<'_>| {
        let chosen = Chosen::read(tx, &reading, &asked)?;
        let numbers = store::municipalities(tx, today)?;
        let series = store::public_series(tx, &store::Filter::default(), today, "", MOST)?;
        Ok((chosen, numbers, series))
    };
    let (chosen, numbers, all) = visit.app.db.read(read).await?;
    let site = Site::read(&typed, &visit.app.settings.frames.now());
    let lines = lines(visit, &chosen, site.name().unwrap_or(PREVIEW), language);
    let named = |number: String| (number.clone(), room.around.municipality(&number).unwrap_or(number));
    let mut municipalities: Vec<(String, String)> =
        numbers.into_iter().map(named).chain(chosen.municipality.clone()).collect();
    // An embed of a place or a series that is over keeps its choice; the form shows what can be chosen now, and that.
    let series = listed(all.iter().chain(&chosen.series).map(|one| (one.slug.clone(), one.name(visit.language).text)));
    let names = |one: &Series| [one.place.house.clone(), one.place.town.clone()].into_iter().flatten();
    let places = all.iter().flat_map(names).chain(chosen.place.clone());
    let places = listed(places.map(|name| (ids::slug(&name), name)));
    municipalities = listed(municipalities.into_iter());
    Ok(Built { chosen, language, typed, site, lines, municipalities, places, series })
}

/// By name, each once.
fn listed(all: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = all.collect();
    all.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    all.dedup_by(|a, b| a.0 == b.0);
    all
}

fn lines(visit: &Visit, chosen: &Chosen, name: &str, language: Language) -> [String; 3] {
    let own = visit.in_language(language);
    let whole = |form: Form| visit.app.settings.absolute(&in_language(language, &chosen.address(name, form)));
    let title = own.with("embed-title", &[("name", called(&own, chosen).into())]);
    let frame = html! {
        iframe src=(whole(Form::Page)) title=(title) width="100%" height="700" frameborder="0" loading="lazy" referrerpolicy="strict-origin" {}
    };
    let script = html! {
        a href=(whole(Form::Page)) data-varde { (title) } "\n"
        script src=(visit.app.settings.absolute(HOST_SCRIPT)) defer {}
    };
    [frame.into_string(), script.into_string(), whole(Form::Fragment)]
}
