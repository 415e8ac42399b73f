//! `…/regneark`: candidates from a spreadsheet, seen row by row before they are taken, and taken out again. The file is not
//! kept: its rows go along in the page and come back from it.

use super::{Colleagues, PATH, can, done, refused, view::imported as page_of};
use crate::{
    desk::table::received_all,
    import::file::Unfit,
    mapping::{
        About, Column,
        imported::{Refused, Row, Table, words},
    },
    room::Directory,
    store::{
        self,
        mapping::{Alike, Batch, Likes, Taken},
    },
};
use axum::{
    body::Bytes,
    extract::{Multipart, Path, State, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use kernel::ids;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::BTreeSet;
use url::form_urlencoded;

/// The largest form, bytes: rows as text, each letter as three where it is written so.
pub(super) const FORM: usize = 8 * 1024 * 1024;

/// What stands on the page before a file is brought.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The end of the key of a sentence about the file, with a number that it names.
    pub(super) why: Option<(&'static str, usize)>,
    /// What was taken in before, the newest first.
    pub(super) past: Vec<Taken>,
    pub(super) colleagues: Colleagues,
}

/// What the page of the rows shows.
#[derive(Debug)]
pub(super) struct Preview {
    /// What the candidates will be called together.
    pub(super) batch: Batch,
    pub(super) table: Table,
    /// The sheet that was read, where there were several.
    pub(super) sheet: Option<String>,
    pub(super) columns: Vec<Option<Column>>,
    /// The municipalities that are mapped here.
    pub(super) ours: Vec<String>,
    /// The municipality of rows that say none.
    pub(super) otherwise: String,
    /// Each row with what it may be the same as.
    pub(super) rows: Vec<(Row, Vec<Alike>)>,
    /// The key of a sentence about what was not done.
    pub(super) error: Option<&'static str>,
}

/// `GET …/regneark`
pub(super) async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let before = before(&visit, &signed, None).await?;
    Ok(page_of::first(&visit, &before, asked.first("gjort")))
}

async fn before(visit: &Visit, signed: &Signed, why: Option<(&'static str, usize)>) -> Result<Before> {
    let may = can(signed)?;
    let read = move |tx: &mut kernel::Tx<'_>| {
        let past = store::mapping::last_taken(tx, &may)?;
        let colleagues = Colleagues::of(tx, &may, past.iter().map(|taken| &taken.made_by))?;
        Ok(Before { why, past, colleagues })
    };
    Ok(visit.app.db.write(read).await?)
}

/// `POST …/regneark`: a file. Shows its rows, and what they would become.
pub(super) async fn bring(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let files = match form {
        Ok(form) => received_all(form, 1).await,
        Err(_) => Err("cut"),
    };
    let why = match files {
        Err(why) => (why, 0),
        Ok(mut files) => {
            let (bytes, nameless) = (files.swap_remove(0).1, visit.t("table-nameless"));
            let looked = tokio::task::spawn_blocking(move || Table::open(&bytes, &nameless));
            match looked.await.map_err(anyhow::Error::from)? {
                Ok((table, sheet)) => {
                    let (batch, columns) = (Batch::of(ids::new_id()), table.guess());
                    let sent = Sent { batch, table, columns, otherwise: String::new() };
                    let preview = Preview { sheet, ..look(&visit, &room, &signed, sent).await? };
                    return Ok(page_of::preview(&visit, &preview).into_response());
                }
                Err(Refused::Long) => ("long", 0),
                Err(Refused::Unfit(Unfit::Columns(count))) => ("columns", count),
                Err(Refused::Unfit(why)) => (why.word(), 0),
            }
        }
    };
    Ok(refused(page_of::first(&visit, &before(&visit, &signed, Some(why)).await?, None)))
}

/// What a page of rows sends back.
struct Sent {
    batch: Batch,
    table: Table,
    columns: Vec<Option<Column>>,
    otherwise: String,
}

/// Reads the rows, and compares each with what is there and with those before it.
async fn look(visit: &Visit, room: &Directory, signed: &Signed, sent: Sent) -> Result<Preview> {
    let (may, places) = (can(signed)?, room.finder.places());
    let read = move |tx: &mut kernel::Tx<'_>| {
        Ok((Likes::read(tx, &may, &places)?, store::kept_municipalities(tx, may.tenant())?))
    };
    let (mut likes, ours) = visit.app.db.read(read).await?;
    let Sent { batch, table, columns, otherwise } = sent;
    let otherwise = if ours.contains(&otherwise) { otherwise } else { String::new() };
    let compare = move || {
        let mut rows = Vec::new();
        for row in table.read(&columns, &ours, &otherwise) {
            let alike = row.read.as_ref().map_or_else(|_| Vec::new(), |about| likes.of(about, None));
            if let Ok(about) = &row.read {
                likes.add(about);
            }
            rows.push((row, alike));
        }
        Preview { batch, table, sheet: None, columns, ours, otherwise, rows, error: None }
    };
    Ok(tokio::task::spawn_blocking(compare).await.map_err(anyhow::Error::from)?)
}

/// `POST …/regneark/rader`: reads the rows as the columns are said to be now; with `ta-inn`, takes those that are ticked.
pub(super) async fn rows(visit: Visit, State(room): State<Directory>, signed: Signed, body: Bytes) -> Result<Response> {
    // Read here and not by `Filled`, which cuts each value at the length of a page's own fields.
    let form: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let value = |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let Some(table) = Table::of_carried(value("tabell")) else {
        return Ok(refused(page_of::first(&visit, &before(&visit, &signed, Some(("cut", 0))).await?, None)));
    };
    let batch = Batch::read(value("nokkel")).unwrap_or_else(|| Batch::of(ids::new_id()));
    let columns: Vec<Option<Column>> =
        (0..table.columns.len()).map(|at| Column::of(value(&format!("felt-{at}")))).collect();
    // What somebody ticked is what they saw; with other columns they have seen something else.
    let (wants, seen) = (!value("ta-inn").is_empty(), value("sett") == seen(&columns, value("kommune")));
    let chosen: BTreeSet<usize> =
        form.iter().filter(|(name, _)| name == "rad").filter_map(|(_, number)| number.parse().ok()).collect();
    let sent = Sent { batch, table, columns, otherwise: value("kommune").to_owned() };
    let mut preview = look(&visit, &room, &signed, sent).await?;
    let ticked = preview.rows.iter().filter(|(row, _)| chosen.contains(&row.number));
    let ticked: Vec<(u16, About)> =
        ticked.filter_map(|(row, _)| Some((u16::try_from(row.number).ok()?, row.read.clone().ok()?))).collect();
    preview.error = match (wants, seen, ticked.is_empty()) {
        (false, ..) => None,
        (true, false, _) => Some("mapping-import-changed"),
        (true, true, true) => Some("mapping-import-none-chosen"),
        (true, true, false) => return taken_in(&visit, &signed, preview, ticked).await,
    };
    let page = page_of::preview(&visit, &preview);
    Ok(if preview.error.is_some() { refused(page) } else { page.into_response() })
}

/// What a page showed: its columns, and where rows are that do not say it.
pub(super) fn seen(columns: &[Option<Column>], otherwise: &str) -> String {
    format!("{} {otherwise}", words(columns))
}

/// Takes them in, all at once, and tells of all rows. The answer is the report itself: what it says of the rows that are not in
/// is kept nowhere. Sending it again takes nothing twice.
async fn taken_in(visit: &Visit, signed: &Signed, preview: Preview, ticked: Vec<(u16, About)>) -> Result<Response> {
    let (may, now, batch) = (can(signed)?, visit.app.clock.millis(), preview.batch.clone());
    let chosen: BTreeSet<usize> = ticked.iter().map(|(number, _)| usize::from(*number)).collect();
    let take = move |tx: &mut kernel::Tx<'_>| {
        store::mapping::take_in(tx, &may, &batch, &ticked, now)?;
        store::mapping::taken(tx, &may, &batch)
    };
    let taken = visit.app.db.write(take).await?.ok_or(Error::NotFound)?;
    Ok(page_of::report(visit, &preview, &taken, &chosen).into_response())
}

/// `GET …/regneark/{id}`: what there is of one that was taken in.
pub(super) async fn one(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (may, batch) = (can(&signed)?, Batch::read(&id).ok_or(Error::NotFound)?);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(taken) = store::mapping::taken(tx, &may, &batch)? else { return Ok(None) };
        let candidates = store::mapping::of_batch(tx, &may, &batch)?;
        let holders = candidates.iter().filter_map(|one| one.holder.as_ref());
        let colleagues = Colleagues::of(tx, &may, holders.chain(std::iter::once(&taken.made_by)))?;
        Ok(Some((taken, candidates, colleagues)))
    };
    let (taken, candidates, colleagues) = visit.app.db.write(read).await?.ok_or(Error::NotFound)?;
    Ok(page_of::one(&visit, &taken, &candidates, &colleagues, asked.first("gjort")))
}

/// `POST …/regneark/{id}/angre`: what nobody has done anything with goes out again.
pub(super) async fn undo(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, batch) = (can(&signed)?, Batch::read(&id).ok_or(Error::NotFound)?);
    let here = format!("{PATH}/regneark/{}", batch.id());
    let out = move |tx: &mut kernel::Tx<'_>| {
        let gone = store::mapping::take_out(tx, &may, &batch)?;
        Ok((gone, store::mapping::taken(tx, &may, &batch)?))
    };
    match visit.app.db.write(out).await? {
        (0, None) => Err(Error::NotFound),
        (_, None) => Ok(done(&visit, &format!("{PATH}/regneark"), "tatt-ut")),
        (0, Some(_)) => Ok(done(&visit, &here, "ingen-ut")),
        (_, Some(_)) => Ok(done(&visit, &here, "noen-ut")),
    }
}
