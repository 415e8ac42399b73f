//! `/redaksjon/import`: the lists that were taken in, those that lie half done, and the form for a new one.

use super::{
    about::About,
    answer::{can, json, on_to, refused},
    view,
};
use crate::{
    import::file::{MOST_BYTES, Unfit},
    store::{self, Arrived, Import, Upload},
};
use axum::{
    extract::{Multipart, multipart::MultipartRejection},
    response::Response,
};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::HashMap;
use trust::store::register;

/// So much is read of what is sent, bytes. More than the largest file, so that somebody with one that is too large is told
/// so, and is not cut off.
pub(in crate::desk) const MOST_SENT: usize = 3 * MOST_BYTES;
/// The longest name of a file, characters.
const LONGEST_NAME: usize = 120;

/// What the page shows.
#[derive(Debug)]
pub(super) struct List {
    pub(super) lying: Vec<Upload>,
    pub(super) imports: Vec<Import>,
    pub(super) names: HashMap<String, String>,
    pub(super) now: i64,
}

async fn read(visit: &Visit, signed: &Signed) -> Result<List> {
    let (can, now) = (can(signed)?, visit.app.clock.millis());
    let list = move |tx: &mut kernel::Tx<'_>| {
        let (lying, imports) = (store::uploads(tx, &can)?, store::imports_of(tx, &can)?);
        let none = lying.is_empty() && imports.is_empty();
        let names = if none { HashMap::new() } else { register::names(tx, &can)? };
        Ok(List { lying, imports, names, now })
    };
    Ok(visit.app.db.write(list).await?)
}

/// `GET /redaksjon/import`
pub(super) async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let list = read(&visit, &signed).await?;
    Ok(view::list::page(&visit, &list, asked.first("gjort"), None))
}

/// `POST /redaksjon/import`: a file.
pub(super) async fn bring(
    visit: Visit,
    signed: Signed,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let can = can(&signed)?;
    let kept = match form {
        Ok(form) => received(form).await,
        Err(_) => Err("cut"),
    };
    let arrived = match kept {
        Ok((file, bytes)) => look(&visit, file, bytes).await?,
        Err(why) => Err((why, 0)),
    };
    let why = match arrived {
        Ok((arrived, about)) => {
            let now = visit.app.clock.millis();
            let (headers, language) = (arrived.headers.clone(), visit.language.tag());
            let keep = move |tx: &mut kernel::Tx<'_>| {
                let kept =
                    store::kept_mapping(tx, &can, &headers)?.and_then(|(_, kept, _)| serde_json::from_str(&kept).ok());
                let first = about.draft(language);
                let draft = kept.map_or_else(|| first.clone(), |kept| first.clone().with_kept(&kept));
                store::add_upload(tx, &can, &arrived, &json(&draft), now)
            };
            match visit.app.db.write(keep).await? {
                Some(id) => return Ok(on_to(&visit, &id)),
                None => ("too-many", 0),
            }
        }
        Err(why) => why,
    };
    let list = read(&visit, &signed).await?;
    Ok(refused(view::list::page(&visit, &list, None, Some(why))))
}

/// The file's name and content; the end of the key of a sentence when there is none, it is too large, or it was cut off.
async fn received(form: Multipart) -> std::result::Result<(String, Vec<u8>), &'static str> {
    Ok(received_all(form, 1).await?.swap_remove(0))
}

/// The same of several files, as many as are taken at once and as large as one together. There is one at least.
pub(in crate::desk) async fn received_all(
    mut form: Multipart,
    most: usize,
) -> std::result::Result<Vec<(String, Vec<u8>)>, &'static str> {
    let (mut found, mut size) = (Vec::new(), 0);
    while let Some(mut field) = form.next_field().await.map_err(|_| "cut")? {
        if field.name() != Some("fil") || found.len() >= most {
            continue;
        }
        let name = plain_name(field.file_name().unwrap_or_default());
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| "cut")? {
            size += chunk.len();
            // The rest is let go of as it comes.
            if size <= MOST_BYTES {
                bytes.extend_from_slice(&chunk);
            }
        }
        if size > MOST_BYTES {
            return Err("large");
        }
        found.push((name, bytes));
    }
    match found.as_slice() {
        [] => Err("none"),
        [(name, bytes)] if name.is_empty() && bytes.is_empty() => Err("none"),
        _ => Ok(found),
    }
}

/// A file's name without folders and without what a page should not show.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

type Looked = std::result::Result<(Arrived, About), (&'static str, usize)>;

/// Looks into it, on a thread where nobody waits for it.
async fn look(visit: &Visit, file: String, bytes: Vec<u8>) -> Result<Looked> {
    let nameless = visit.t("table-nameless");
    let looked = tokio::task::spawn_blocking(move || {
        let about = match About::look(&bytes, None, &nameless) {
            Ok(about) => about,
            Err(Unfit::Columns(count)) => return Err(("columns", count)),
            Err(why) => return Err((why.word(), 0)),
        };
        let rows = i64::try_from(about.rows).unwrap_or(i64::MAX);
        let headers = about.headers();
        Ok((Arrived { file, bytes, about: json(&about), headers, rows }, about))
    });
    looked.await.map_err(|error| anyhow::Error::from(error).into())
}
