//! A fair on paper: the leaflet A–Å, the floor plan, a sign for each stand.

use super::{
    Exhibitor, PATH, Point, Whole,
    asking::kept,
    plan::{Kind, Thing, Words, described, drawn},
    public::whole,
};
use crate::{
    paper::{
        Hours,
        floor::{Floor, Paper},
        leaflet::{Exhibitor as Listed, Leaflet, Moment, Plan},
        sign::{Sign, Signs},
    },
    printing::{address, help, looks, print, wording},
    room::Gatherings,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use shell::{Asked, Result, Signed, Visit};

/// «7: Fontenehuset», or the number alone where nobody stands.
pub(crate) fn told(visit: &Visit, whole: &Whole, thing: &Thing) -> String {
    let number = thing.number;
    match whole.at(thing.exhibitor.as_deref()) {
        Some(one) => visit.with("fair-stand-of", &[("n", number.into()), ("name", one.name.clone().into())]),
        None => visit.with("fair-stand-free", &[("n", number.into())]),
    }
}

/// What a drawing of the room says.
pub(crate) fn words(visit: &Visit) -> (String, [String; 5]) {
    (visit.t("fair-plan-title"), Kind::ALL.map(|kind| visit.t(&format!("fair-kind-{}", kind.word()))))
}

/// The drawing of the room; nothing where there is no stand in it.
fn picture(visit: &Visit, whole: &Whole) -> Option<Plan> {
    if whole.plan.stands().is_empty() {
        return None;
    }
    let (title, kinds) = words(visit);
    let words = Words { title: &title, beside: None, kinds: kinds.each_ref().map(String::as_str) };
    let told = |thing: &Thing| told(visit, whole, thing);
    let alt = format!("{title}. {}.", described(&whole.plan, &told));
    Some(Plan { svg: drawn(&whole.plan, words, &told, false).into_string(), alt })
}

fn number(whole: &Whole, one: &Exhibitor) -> String {
    whole.plan.number_of(&one.id).map(|number| number.to_string()).unwrap_or_default()
}

fn hours(whole: &Whole) -> Hours {
    Hours { starts: whole.fair.begins(), ends: whole.fair.over() }
}

fn moment(point: &Point) -> Moment {
    Moment {
        hours: shell::dates::hours(point.starts, point.ends),
        what: point.what.clone(),
        about: [point.place.as_str(), point.who.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    }
}

/// `GET /messer/{slug}/hefte.pdf`
pub(super) async fn leaflet(
    visit: Visit,
    State(room): State<Gatherings>,
    Path(slug): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let whole = whole(&visit, &slug).await?;
    let listed = |one: &Exhibitor| Listed {
        name: one.name.clone(),
        stand: number(&whole, one),
        brings: one.wants.brings.clone(),
        ..Listed::default()
    };
    let leaflet = Leaflet {
        print: looks(&asked).0,
        name: whole.fair.name.clone(),
        at: Some(hours(&whole)),
        place: whole.fair.where_short(),
        lead: whole.fair.welcome.split("\n\n").next().unwrap_or_default().to_owned(),
        programme: whole.programme.iter().map(moment).collect(),
        exhibitors: whole.exhibitors.iter().map(listed).collect(),
        plan: picture(&visit, &whole),
        address: Some(address(&visit, &format!("{PATH}/{slug}"))),
        help: help(&visit),
    };
    print(&room, leaflet.sheet(&wording(&visit)), &slug).await
}

/// `GET /messer/{slug}/plan.pdf`: A4, or A3 where it is asked for.
pub(super) async fn plan(
    visit: Visit,
    State(room): State<Gatherings>,
    Path(slug): Path<String>,
    asked: Asked,
) -> Result<Response> {
    let whole = whole(&visit, &slug).await?;
    let plan = picture(&visit, &whole).ok_or(shell::Error::NotFound)?;
    let floor = Floor {
        paper: if asked.first("storrelse") == Some("a3") { Paper::A3 } else { Paper::A4 },
        wide: whole.plan.width >= whole.plan.depth,
        name: whole.fair.name.clone(),
        at: Some(hours(&whole)),
        place: whole.fair.where_short(),
        plan,
        stands: whole.exhibitors.iter().map(|one| (number(&whole, one), one.name.clone())).collect(),
        address: Some(address(&visit, &format!("{PATH}/{slug}"))),
    };
    print(&room, floor.sheet(&wording(&visit)), &format!("plan-{slug}")).await
}

/// `GET /mine-treff/messer/{id}/skilt.pdf`: a page for each stand that somebody has.
pub(super) async fn signs(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    let (fair, now) = (kept(&visit, &signed, &id).await?, visit.now.datetime());
    let whole = visit.app.db.read(move |tx| Whole::read(tx, fair, now)).await?;
    let sign = |one: &&Thing| {
        let name = whole.at(one.exhibitor.as_deref())?.name.clone();
        let path = format!("{PATH}/{}", whole.fair.slug);
        Some(Sign {
            number: one.number.to_string(),
            name,
            address: address(&visit, &format!("{path}#stand-{}", one.number)),
        })
    };
    let signs: Vec<Sign> = whole.plan.stands().iter().filter_map(sign).collect();
    if signs.is_empty() {
        return Err(shell::Error::NotFound);
    }
    let typed = address(&visit, &format!("{PATH}/{}", whole.fair.slug)).typed;
    let signs = Signs { fair: whole.fair.name.clone(), typed, signs };
    print(&room, signs.sheet(&wording(&visit)), &format!("skilt-{}", whole.fair.slug)).await
}
