//! `…/lim-inn`: many candidates as lines, seen before they are taken.

use super::{PATH, can, done, refused, view};
use crate::{
    mapping::{
        About, Source,
        pasted::{self, Line},
        registered::Refused,
    },
    room::Directory,
    store::mapping::{self as store, Alike, Likes},
};
use axum::{body::Bytes, extract::State, response::Response};
use maud::Markup;
use shell::{Result, Signed, Visit};
use std::collections::BTreeSet;
use url::form_urlencoded;

/// What the page shows.
#[derive(Debug, Default)]
pub(super) struct Pasted {
    /// As it was pasted.
    pub(super) text: String,
    /// Line by line, with what each may be the same as.
    pub(super) lines: Vec<(Line, Vec<Alike>)>,
    /// How many lines there were.
    pub(super) count: usize,
    /// The text's key of what does not fit.
    pub(super) error: Option<&'static str>,
    /// Whether they came in a file from a register.
    pub(super) registered: bool,
    /// What of the file is no candidate.
    pub(super) refused: Vec<Refused>,
}

/// `GET …/lim-inn`
pub(super) async fn page(visit: Visit) -> Result<Markup> {
    Ok(view::paste::page(&visit, &Pasted::default()))
}

/// `POST …/lim-inn`: shows what it read; with `ta-inn`, takes the lines that are ticked.
pub(super) async fn take(visit: Visit, State(room): State<Directory>, signed: Signed, body: Bytes) -> Result<Response> {
    // Read here and not by `Filled`, which cuts each value at the length of a page's own fields.
    let form: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let text = form.iter().find(|(name, _)| name == "linjer").map(|(_, text)| text.clone()).unwrap_or_default();
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    let chosen: BTreeSet<usize> =
        form.iter().filter(|(name, _)| name == "linje").filter_map(|(_, number)| number.parse().ok()).collect();
    let wants = form.iter().any(|(name, _)| name == "ta-inn");
    let (lines, count) = pasted::lines(&text);
    if lines.is_empty() {
        let error = Some("mapping-paste-empty");
        return Ok(refused(view::paste::page(&visit, &Pasted { text, error, ..Pasted::default() })));
    }
    let picked = lines.iter().filter(|line| chosen.contains(&line.number)).filter_map(|line| line.read.clone().ok());
    let picked: Vec<About> = picked.collect();
    let (may, now) = (can(&signed)?, visit.app.clock.millis());
    let registered = form.iter().any(|(name, value)| name == "kilde" && value == Source::Register.word());
    if wants && !picked.is_empty() {
        let source = if registered { Source::Register } else { Source::Pasted };
        visit.app.db.write(move |tx| store::add_all(tx, &may, &picked, source, now)).await?;
        return Ok(done(&visit, PATH, "limt-inn"));
    }
    let places = room.finder.places();
    let likes = visit.app.db.read(move |tx| Likes::read(tx, &may, &places)).await?;
    let error = wants.then_some("mapping-paste-none-chosen");
    let pasted = Pasted { text, lines: seen(lines, likes), count, error, registered, ..Pasted::default() };
    let page = view::paste::page(&visit, &pasted);
    Ok(if error.is_some() { refused(page) } else { axum::response::IntoResponse::into_response(page) })
}

/// Each line with what it may be the same as, also among the lines before it.
pub(super) fn seen(lines: Vec<Line>, mut likes: Likes) -> Vec<(Line, Vec<Alike>)> {
    let mut seen = Vec::new();
    for line in lines {
        let alike = line.read.as_ref().map_or_else(|_| Vec::new(), |about| likes.of(about, None));
        if let Ok(about) = &line.read {
            likes.add(about);
        }
        seen.push((line, alike));
    }
    seen
}
