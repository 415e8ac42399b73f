//! The pixels of photographs. What an entry says of its own stands in the entry ([`crate::photo::Photo`]).

use super::{Act, By, keep_entry, kept_tenants};
use crate::{
    entry::apply::own,
    hsds::Parts,
    listing::Row,
    photo::{Photo, Size},
};
use kernel::{
    digest,
    storage::{Result, Tx, params},
};
use trust::{Can, audit::Act as Done};

const ADD: &str = "INSERT INTO directory_photo (id, tenant, service, width, height, made_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET made_at = excluded.made_at";
const ADD_FILE: &str = "INSERT INTO directory_photo_file (photo, width, tenant, bytes) VALUES ($1, $2, $3, $4)
    ON CONFLICT (photo, width) DO NOTHING";
const ONE: &str = "SELECT tenant, service FROM directory_photo WHERE id = $1";
const FILE: &str = "SELECT bytes FROM directory_photo_file WHERE photo = $1 AND width = $2";
const WIDTHS: &str =
    "SELECT p.width, p.height, f.width FROM directory_photo p JOIN directory_photo_file f ON f.photo = p.id
    WHERE p.id = $1 AND p.service = $2 ORDER BY f.width DESC";
const YOUNG: &str = "SELECT COUNT(*) FROM directory_photo WHERE service = $1 AND made_at > $2";
const OF: &str = "SELECT id FROM directory_photo WHERE service = $1 ORDER BY made_at DESC, id LIMIT 50";
const ERASE: &str = "DELETE FROM directory_photo WHERE id = $1 AND service = $2";
const AFTER: &str = "SELECT id FROM directory_photo WHERE id > $1 ORDER BY id LIMIT 1";
// An identifier is sixteen hexadecimal digits between quotes, and each is looked for in what belongs to its own entry only.
const SWEEP: &str = "DELETE FROM directory_photo WHERE made_at < $1
    AND NOT EXISTS (SELECT 1 FROM directory_service s WHERE s.id = directory_photo.service
        AND s.data LIKE '%\"' || directory_photo.id || '\"%')
    AND NOT EXISTS (SELECT 1 FROM directory_version v WHERE v.service = directory_photo.service
        AND v.body LIKE '%\"' || directory_photo.id || '\"%')
    AND NOT EXISTS (SELECT 1 FROM directory_proposal p WHERE p.service = directory_photo.service
        AND p.body LIKE '%' || directory_photo.id || '%')
    AND NOT EXISTS (SELECT 1 FROM directory_merge m WHERE m.into_service = directory_photo.service AND m.undone_at IS NULL
        AND m.body LIKE '%\"' || directory_photo.id || '\"%')";

pub(super) const STATEMENTS: &[&str] = &[ADD, ADD_FILE, ONE, FILE, WIDTHS, YOUNG, OF, ERASE, AFTER, SWEEP];

/// So many new ones an entry takes in a day; somebody who tries and tries needs fewer.
const MOST_A_DAY: i64 = 30;
/// A day, milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// What nothing names any more is kept for so long, milliseconds. The privacy page says so too.
pub const PHOTOS_KEPT: i64 = 30 * DAY;

/// Keeps the pixels of a photograph of an entry, for whoever holds it. Nobody sees them until the entry names them. Says
/// what to name them by; nothing when there are too many from today. Alternative text and credit are for the caller.
///
/// # Errors
/// When the database fails.
pub fn keep_photo(tx: &mut Tx<'_>, row: &Row, sizes: &[Size], now: i64) -> Result<Option<Photo>> {
    let (service, tenant) = (row.parts.service.id.as_str(), row.tenant.as_str());
    let Some(largest) = sizes.first() else { return Ok(None) };
    let young = tx.row(YOUNG, params![service, now - DAY])?.map_or(Ok(0), |row| row.int(0))?;
    if young >= MOST_A_DAY {
        return Ok(None);
    }
    let id = digest::fingerprint(&[service.as_bytes(), b"\n", &largest.bytes].concat());
    let (width, height) = (i64::from(largest.width), i64::from(largest.height));
    tx.execute(ADD, params![&id, tenant, service, width, height, now])?;
    for size in sizes {
        tx.execute(ADD_FILE, params![&id, i64::from(size.width), tenant, size.bytes.clone()])?;
    }
    kept_photo(tx, service, &id)
}

/// The same by an editor, who answers for it.
///
/// # Errors
/// When the database fails.
pub fn editor_keeps_photo(tx: &mut Tx<'_>, can: &Can, row: &Row, sizes: &[Size], now: i64) -> Result<Option<Photo>> {
    can.note(tx, &Done::new("entry.photo-add").on(&row.parts.service.id))?;
    keep_photo(tx, row, sizes, now)
}

/// A photograph of this entry whose pixels are here, without words; nothing when it is somebody else's, or erased.
///
/// # Errors
/// When the database fails.
pub fn kept_photo(tx: &mut Tx<'_>, service: &str, id: &str) -> Result<Option<Photo>> {
    let rows = tx.rows(WIDTHS, params![id, service])?;
    let Some(first) = rows.first() else { return Ok(None) };
    let pixels = |row: &kernel::storage::Row, column: usize| Ok(u32::try_from(row.int(column)?).unwrap_or(0));
    Ok(Some(Photo {
        id: id.to_owned(),
        width: pixels(first, 0)?,
        height: pixels(first, 1)?,
        widths: rows.iter().map(|row| pixels(row, 2)).collect::<Result<_>>()?,
        alt: std::collections::BTreeMap::new(),
        credit: String::new(),
    }))
}

/// The entry that a photograph belongs to.
///
/// # Errors
/// When the database fails.
pub fn service_of_photo(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
    tx.row(ONE, params![id])?.map(|row| row.text(1)).transpose()
}

/// The file of one width.
///
/// # Errors
/// When the database fails.
pub fn photo_file(tx: &mut Tx<'_>, id: &str, width: i64) -> Result<Option<Vec<u8>>> {
    tx.row(FILE, params![id, width])?.and_then(|row| row.maybe_blob(0).transpose()).transpose()
}

/// The photographs of an entry that are kept, newest first, at most fifty.
///
/// # Errors
/// When the database fails.
pub fn photos_of(tx: &mut Tx<'_>, service: &str) -> Result<Vec<Photo>> {
    let ids = tx.rows(OF, params![service])?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>>>()?;
    let mut photos = Vec::new();
    for id in ids {
        photos.extend(kept_photo(tx, service, &id)?);
    }
    Ok(photos)
}

/// The entry with another photograph, or with none.
#[must_use]
pub fn with_photo(mut parts: Parts, photo: Option<&Photo>) -> Parts {
    let ours = own(&mut parts.service.data);
    match photo.and_then(|photo| serde_json::to_value(photo).ok()) {
        Some(value) => drop(ours.insert(crate::photo::FIELD.to_owned(), value)),
        None => drop(ours.shift_remove(crate::photo::FIELD)),
    }
    parts
}

/// An editor lets an entry show a photograph, or none. Says the version that it made.
///
/// # Errors
/// When the database fails.
pub fn editor_shows_photo(
    tx: &mut Tx<'_>,
    can: &Can,
    row: &Row,
    photo: Option<&Photo>,
    now: i64,
) -> Result<Option<String>> {
    let act = if photo.is_some() { Done::new("entry.photo") } else { Done::new("entry.photo-away") };
    can.note(tx, &act.on(&row.parts.service.id))?;
    let parts = with_photo(row.parts.clone(), photo);
    keep_entry(tx, (&parts, &row.tenant), Act::Change, By::Editor(&can.actor().person().id), now)
}

/// Somebody who can be seen on it does not want it any more: the pixels go for good, and the entry shows none where it was
/// this one. Versions that named it show none. Says whether it was there.
///
/// # Errors
/// When the database fails.
pub fn editor_erases_photo(tx: &mut Tx<'_>, can: &Can, row: &Row, id: &str, now: i64) -> Result<bool> {
    let service = row.parts.service.id.as_str();
    can.note(tx, &Done::new("entry.photo-erase").on(service))?;
    if Photo::of_parts(&row.parts).is_some_and(|photo| photo.id == id) {
        let parts = with_photo(row.parts.clone(), None);
        keep_entry(tx, (&parts, &row.tenant), Act::Change, By::Editor(&can.actor().person().id), now)?;
    }
    Ok(tx.execute(ERASE, params![id, service])? > 0)
}

/// The file of one width of a photograph of an entry that the asker's editors keep.
///
/// # Errors
/// When the database fails.
pub fn kept_photo_file(tx: &mut Tx<'_>, can: &Can, id: &str, width: i64) -> Result<Option<Vec<u8>>> {
    let Some(row) = tx.row(ONE, params![id])? else { return Ok(None) };
    let service = row.text(1)?;
    let entry = super::by_ids(tx, std::slice::from_ref(&service))?.pop();
    let (tenants, whose) = (kept_tenants(tx, can)?, entry.map_or_else(|| row.text(0), |entry| Ok(entry.tenant))?);
    if tenants.contains(&whose) { photo_file(tx, id, width) } else { Ok(None) }
}

/// The photograph after this one, in order of their identifiers.
///
/// # Errors
/// When the database fails.
pub fn photo_after(tx: &mut Tx<'_>, after: &str) -> Result<Option<String>> {
    tx.row(AFTER, params![after])?.map(|row| row.text(0)).transpose()
}

/// The files of a photograph by their width, where its entry shows it today.
///
/// # Errors
/// When the database fails.
pub fn shown_photo_files(tx: &mut Tx<'_>, id: &str) -> Result<Vec<(i64, Vec<u8>)>> {
    let Some(service) = service_of_photo(tx, id)? else { return Ok(Vec::new()) };
    let row = super::by_ids(tx, &[service])?.pop();
    let shown = row.and_then(|row| Photo::of_parts(&row.parts)).filter(|photo| photo.id == id);
    let mut files = Vec::new();
    for width in shown.map(|photo| photo.widths).unwrap_or_default().into_iter().map(i64::from) {
        files.extend(photo_file(tx, id, width)?.map(|bytes| (width, bytes)));
    }
    Ok(files)
}

/// Erases what was made before this moment and nothing names: no entry, no version of one, no proposal, and no entry that
/// became a part of another one and may be brought back.
///
/// # Errors
/// When the database fails.
pub fn sweep_photos(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(SWEEP, params![before])
}
