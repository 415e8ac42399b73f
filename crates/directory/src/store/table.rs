//! Files that an editor is about to take in: kept in pieces, for seven days and no longer than they are needed.

use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const ADD: &str = "INSERT INTO directory_upload (id, tenant, file, digest, added_at, added_by, state, about, draft, headers,
    done_count, item_count, counts, leaves_alike) VALUES ($1, $2, $3, $4, $5, $6, 'mapping', $7, $8, $9, 0, $10, '', 0)";
const PIECE: &str = "INSERT INTO directory_upload_piece (upload, n, tenant, bytes) VALUES ($1, $2, $3, $4)";
const PIECES: &str = "SELECT bytes FROM directory_upload_piece WHERE upload = $1 ORDER BY n";
const ONE: &str =
    "SELECT id, tenant, file, digest, added_at, added_by, state, about, draft, headers, done_count, item_count,
    counts, begun_at, begun_by, beat_at, leaves_alike, import FROM directory_upload WHERE id = $1";
const ALL: &str = "SELECT id, tenant, file, digest, added_at, added_by, state, about, draft, headers, done_count, item_count,
    counts, begun_at, begun_by, beat_at, leaves_alike, import FROM directory_upload WHERE tenant = $1 ORDER BY added_at DESC, id";
const DRAFT: &str =
    "UPDATE directory_upload SET draft = $2, about = $3, headers = $4, item_count = $5, state = 'mapping'
    WHERE id = $1 AND state IN ('mapping', 'tried')";
const GIVE_UP: &str = "DELETE FROM directory_upload WHERE id = $1 AND tenant = $2";
const OLD: &str = "DELETE FROM directory_upload WHERE added_at < $1 AND (beat_at IS NULL OR beat_at < $2)";
const KEPT: &str = "SELECT name, draft, used_at FROM directory_mapping_kept WHERE tenant = $1 AND headers = $2";
const KEEP: &str = "INSERT INTO directory_mapping_kept (tenant, headers, name, draft, used_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant, headers) DO UPDATE SET name = excluded.name, draft = excluded.draft, used_at = excluded.used_at";

pub(super) const STATEMENTS: &[&str] = &[ADD, PIECE, PIECES, ONE, ALL, DRAFT, GIVE_UP, OLD, KEPT, KEEP];

/// How long a file is kept, milliseconds.
pub const UPLOADS_KEPT: i64 = 7 * 24 * 60 * 60 * 1000;
/// So many files one tenant may have lying at once.
pub const MOST_UPLOADS: usize = 10;
/// The work on a file that has not been heard of for so long has stopped, milliseconds.
pub const STILL: i64 = 60_000;
/// How large a piece of a file is, bytes.
const PIECE_BYTES: usize = 512 * 1024;

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Somebody is saying what its columns are.
    Mapping,
    /// It is tried, or waits for it.
    Trying,
    /// It was tried; the findings say how it would go.
    Tried,
    /// It is taken in, or waits for it.
    Taking,
    /// It was taken in, and its content is erased.
    Taken,
}

impl Stage {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Mapping, "mapping"),
        (Self::Trying, "trying"),
        (Self::Tried, "tried"),
        (Self::Taking, "taking"),
        (Self::Taken, "taken"),
    ];

    fn read(word: &str) -> Self {
        Self::ALL.iter().find(|(_, known)| *known == word).map_or(Self::Mapping, |(stage, _)| *stage)
    }
}

/// A file, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its identifier.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// Its name, without folders.
    pub file: String,
    /// What names its content.
    pub digest: String,
    /// When it came, milliseconds since 1970.
    pub added_at: i64,
    /// Who brought it.
    pub added_by: String,
    /// How far it has come.
    pub stage: Stage,
    /// What is known of it, JSON.
    pub about: String,
    /// The mapping as the form has it, JSON.
    pub draft: String,
    /// What names the names of its columns.
    pub headers: String,
    /// How many rows have been looked at, of how many.
    pub done: i64,
    /// How many rows it has.
    pub rows: i64,
    /// How it went, JSON; empty before that.
    pub counts: String,
    /// When it was sent to be tried or taken in, milliseconds since 1970.
    pub begun_at: Option<i64>,
    /// By whom.
    pub begun_by: Option<String>,
    /// When the work on it was last heard of, milliseconds since 1970; nothing before it has begun.
    pub beat_at: Option<i64>,
    /// Whether rows that are like an entry are left out.
    pub leaves_alike: bool,
    /// The number of the import that it became.
    pub import: Option<i64>,
}

impl Upload {
    /// Whether work on it is under way or waits for its turn.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Trying | Stage::Taking)
    }

    /// Whether that work has stopped, such as when the program was.
    #[must_use]
    pub fn has_stopped(&self, now: i64) -> bool {
        self.is_busy() && self.beat_at.or(self.begun_at).is_some_and(|heard| heard + STILL <= now)
    }
}

/// A file that has just come.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Its name, without folders.
    pub file: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What is known of it, JSON.
    pub about: String,
    /// What names the names of its columns.
    pub headers: String,
    /// How many rows it has.
    pub rows: i64,
}

/// Keeps a file with a first mapping (JSON). Says which; nothing when so many are lying already that one must go first.
///
/// # Errors
/// When the database fails.
pub fn add_upload(tx: &mut Tx<'_>, can: &Can, arrived: &Arrived, draft: &str, now: i64) -> Result<Option<String>> {
    can.must(Right::KeepListings)?;
    tx.lock("directory_upload")?;
    let open = uploads(tx, can)?.into_iter().filter(|upload| upload.stage != Stage::Taken).count();
    if open >= MOST_UPLOADS {
        return Ok(None);
    }
    let (id, tenant, by) = (ids::new_id().to_string(), can.tenant(), &can.actor().person().id);
    let digest = kernel::digest::fingerprint(&arrived.bytes);
    let Arrived { file, about, headers, .. } = arrived;
    tx.execute(ADD, params![&id, tenant, file, &digest, now, by, about, draft, headers, arrived.rows])?;
    for (n, piece) in (0_i64..).zip(arrived.bytes.chunks(PIECE_BYTES)) {
        tx.execute(PIECE, params![&id, n, tenant, piece.to_vec()])?;
    }
    can.note(tx, &Act::new("upload.add").on(&id))?;
    Ok(Some(id))
}

/// A file of the asker's tenant; nothing when there is none or it is not theirs.
///
/// # Errors
/// When the database fails.
pub fn upload(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Upload>> {
    can.must(Right::KeepListings)?;
    Ok(upload_of_job(tx, id)?.filter(|upload| upload.tenant == can.tenant()))
}

/// A file by its identifier, for the work on it.
///
/// # Errors
/// When the database fails.
pub(crate) fn upload_of_job(tx: &mut Tx<'_>, id: &str) -> Result<Option<Upload>> {
    tx.row(ONE, params![id])?.map(|row| read(&row)).transpose()
}

/// The files of the asker's tenant, newest first.
///
/// # Errors
/// When the database fails.
pub fn uploads(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Upload>> {
    can.must(Right::KeepListings)?;
    tx.rows(ALL, params![can.tenant()])?.iter().map(read).collect()
}

/// A file's content; empty when it is erased.
///
/// # Errors
/// When the database fails.
pub fn content_of(tx: &mut Tx<'_>, upload: &Upload) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for row in tx.rows(PIECES, params![&upload.id])? {
        bytes.extend(row.maybe_blob(0)?.unwrap_or_default());
    }
    Ok(bytes)
}

/// Keeps what somebody has said about a file. Says whether: not while it is tried or taken in.
///
/// # Errors
/// When the database fails.
pub fn keep_draft(tx: &mut Tx<'_>, can: &Can, upload: &Upload) -> Result<bool> {
    can.must(Right::KeepListings)?;
    let Upload { id, draft, about, headers, rows, .. } = upload;
    let kept = tx.execute(DRAFT, params![id, draft, about, headers, *rows])? == 1;
    if kept {
        can.note(tx, &Act::new("upload.map").on(id))?;
    }
    Ok(kept)
}

/// Erases a file and all that was found in it.
///
/// # Errors
/// When the database fails.
pub fn give_up_upload(tx: &mut Tx<'_>, can: &Can, upload: &Upload) -> Result<bool> {
    can.must(Right::KeepListings)?;
    let gone = tx.execute(GIVE_UP, params![&upload.id, can.tenant()])? == 1;
    if gone {
        can.note(tx, &Act::new("upload.give_up").on(&upload.id))?;
    }
    Ok(gone)
}

/// Erases files whose time is over, with what was found in them.
///
/// # Errors
/// When the database fails.
pub fn forget_uploads(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(OLD, params![now - UPLOADS_KEPT, now - STILL])
}

/// How a tenant read a list with these headers the last time: what it was called, the draft, and when.
///
/// # Errors
/// When the database fails.
pub fn kept_mapping(tx: &mut Tx<'_>, can: &Can, headers: &str) -> Result<Option<(String, String, i64)>> {
    can.must(Right::KeepListings)?;
    let row = tx.row(KEPT, params![can.tenant(), headers])?;
    row.map(|row| Ok((row.text(0)?, row.text(1)?, row.int(2)?))).transpose()
}

/// Keeps how a list with these headers is read, for the next one.
pub(super) fn keep_mapping(tx: &mut Tx<'_>, can: &Can, upload: &Upload, name: &str, now: i64) -> Result<()> {
    tx.execute(KEEP, params![can.tenant(), &upload.headers, name, &upload.draft, now]).map(drop)
}

fn read(row: &Row) -> Result<Upload> {
    Ok(Upload {
        id: row.text(0)?,
        tenant: row.text(1)?,
        file: row.text(2)?,
        digest: row.text(3)?,
        added_at: row.int(4)?,
        added_by: row.text(5)?,
        stage: Stage::read(&row.text(6)?),
        about: row.text(7)?,
        draft: row.text(8)?,
        headers: row.text(9)?,
        done: row.int(10)?,
        rows: row.int(11)?,
        counts: row.text(12)?,
        begun_at: row.maybe_int(13)?,
        begun_by: row.maybe_text(14)?,
        beat_at: row.maybe_int(15)?,
        leaves_alike: row.int(16)? == 1,
        import: row.maybe_int(17)?,
    })
}
