//! SQLite: one writing connection with group commit, a few readers.
//!
//! A pool of writers has long tails (the busy handler sleeps); one writer with a queue has none, and writing several
//! callers' work in one commit makes up for `synchronous = FULL`, which we keep so that an answered write survives a
//! power cut.

use super::error::{Error, Result};
use super::tx::{Inner, Tx};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};

const READERS: usize = 4;
/// At most so many callers share one commit.
const GROUP: usize = 64;
/// What a connection keeps of the file, in KiB. The writer's share is used only when much is written: the indexes on
/// random identifiers are touched all over, and a page that is still there is not read, and written out, once more.
const READER_CACHE: i64 = 2 * 1024;
const WRITER_CACHE: i64 = 96 * 1024;
/// After so many pages (256 MiB) the log goes back into the file. A page that was written often goes back once.
const LOG_PAGES: i64 = 65_536;
/// What the log keeps of the disk, in bytes, when it begins anew.
const LOG_KEPT: i64 = 64 * 1024 * 1024;

/// How soon a writer asks again when another program writes, and how often before it gives up.
const AGAIN: Duration = Duration::from_millis(1);
const PATIENCE: i32 = 10_000;

type Work = Box<dyn Pending + Send>;

/// Who shares the commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// Nobody: what is refused is rolled back whole.
    Nobody,
    /// Others, whose work stands when this one's is refused. For that SQLite keeps a copy of each page it changes.
    Others,
}

/// A caller's write, first done, then (after the commit) answered.
trait Pending {
    /// Does the work; says whether it may be kept.
    fn attempt(&mut self, connection: &Connection, beside: Beside) -> bool;
    fn answer(self: Box<Self>, committed: std::result::Result<(), String>);
}

#[derive(Clone)]
pub(super) struct Sqlite {
    queue: mpsc::Sender<Work>,
    readers: Arc<Mutex<Vec<Connection>>>,
    turns: Arc<Semaphore>,
    file: Arc<PathBuf>,
}

impl Sqlite {
    pub(super) fn open(file: &Path, guarded: bool) -> Result<Self> {
        if guarded {
            // Made before SQLite makes it, so that nobody else can read it, its log and its index from the first byte on.
            OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
        }
        let writer = connect(file, true)?;
        writer.pragma_update(None, "secure_delete", guarded)?;
        let readers = (0..READERS).map(|_| reader(file)).collect::<Result<Vec<_>>>()?;
        let (queue, work) = mpsc::channel();
        std::thread::Builder::new().name("varde-writer".into()).spawn(move || write_all(&writer, &work))?;
        Ok(Self {
            queue,
            readers: Arc::new(Mutex::new(readers)),
            turns: Arc::new(Semaphore::new(READERS)),
            file: Arc::new(file.to_owned()),
        })
    }

    pub(super) async fn read<T, F>(&self, work: F) -> Result<T>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Error::lost)?;
        let readers = Arc::clone(&self.readers);
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let taken = readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let connection = taken.ok_or_else(|| Error::lost("no reader"))?;
            let lent = Lent { connection: Some(connection), readers: &readers };
            lent.run(work)
        })
        .await?
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let pending = Write { work, outcome: None, reply };
        self.queue.send(Box::new(pending)).map_err(Error::lost)?;
        answer.await.map_err(Error::lost)?
    }

    pub(super) async fn copy_to(&self, file: &Path) -> Result<()> {
        let source = Arc::clone(&self.file);
        let target = file.to_string_lossy().into_owned();
        tokio::task::spawn_blocking(move || {
            connect(&source, false)?.execute("VACUUM INTO ?1", [target])?;
            Ok(())
        })
        .await?
    }
}

impl Sqlite {
    /// The file, by its one true name.
    pub(super) fn file(&self) -> Result<String> {
        Ok(self.file.canonicalize()?.to_string_lossy().into_owned())
    }

    /// Writes the file anew without what was deleted, and empties the write-ahead log.
    pub(super) async fn scrub(&self) -> Result<()> {
        let source = Arc::clone(&self.file);
        tokio::task::spawn_blocking(move || {
            let connection = connect(&source, true)?;
            connection.pragma_update(None, "secure_delete", true)?;
            connection.execute_batch("VACUUM")?;
            let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            if busy == 0 { Ok(()) } else { Err(Error::Lost("the write-ahead log could not be emptied".into())) }
        })
        .await?
    }
}

/// A reader that goes back to the others even when the work panics.
struct Lent<'a> {
    connection: Option<Connection>,
    readers: &'a Mutex<Vec<Connection>>,
}

impl Lent<'_> {
    fn run<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let connection = self.connection.as_ref().ok_or_else(|| Error::lost("no reader"))?;
        // A transaction, so that several statements see one state of the data; it only reads, so it is rolled back.
        let snapshot = connection.unchecked_transaction()?;
        work(&mut Tx { inner: Inner::Sqlite(&snapshot) })
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}

struct Write<T, F> {
    work: F,
    outcome: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Pending for Write<T, F>
where
    F: Fn(&mut Tx<'_>) -> Result<T> + Send,
    T: Send,
{
    fn attempt(&mut self, connection: &Connection, beside: Beside) -> bool {
        let work = &self.work;
        let (open, close, back) = match beside {
            Beside::Nobody => ("", "", ""),
            Beside::Others => ("SAVEPOINT caller", "RELEASE caller", "ROLLBACK TO caller; RELEASE caller"),
        };
        let run = || {
            connection.execute_batch(open)?;
            let done = work(&mut Tx { inner: Inner::Sqlite(connection) });
            connection.execute_batch(if done.is_ok() { close } else { back })?;
            done
        };
        // One caller's bug must not end the writer for everybody.
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or_else(|_| {
            let undone = connection.execute_batch(back);
            Err(Error::lost(format!("a write panicked ({})", if undone.is_ok() { "undone" } else { "not undone" })))
        });
        let kept = outcome.is_ok();
        self.outcome = Some(outcome);
        kept
    }

    fn answer(self: Box<Self>, committed: std::result::Result<(), String>) {
        let outcome = match (self.outcome, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            (Some(Err(refused)), _) => Err(refused),
            (_, Err(reason)) => Err(Error::lost(reason)),
            (None, Ok(())) => Err(Error::lost("not attempted")),
        };
        // The caller may have gone away; the write stands all the same.
        let _gone = self.reply.send(outcome);
    }
}

fn write_all(connection: &Connection, queue: &mpsc::Receiver<Work>) {
    while let Ok(first) = queue.recv() {
        let mut group = vec![first];
        group.extend(queue.try_iter().take(GROUP - 1));
        let committed = commit(connection, &mut group);
        for pending in group {
            pending.answer(committed.clone());
        }
        // Nobody waits for this: all have their answer.
        if let Err(error) = put_back(connection) {
            tracing::warn!(%error, "the log could not be put back into the file; it is tried again");
        }
    }
}

/// Puts the log back into the file when it has grown long. (SQLite's own way does it before the commit is answered.)
fn put_back(connection: &Connection) -> rusqlite::Result<()> {
    let (written, back): (i64, i64) = connection
        .prepare_cached("PRAGMA wal_checkpoint(NOOP)")?
        .query_row([], |row| Ok((row.get(1)?, row.get(2)?)))?;
    if written < LOG_PAGES || back == written {
        return Ok(());
    }
    connection.execute_batch("PRAGMA wal_checkpoint(PASSIVE)")
}

fn commit(connection: &Connection, group: &mut [Work]) -> std::result::Result<(), String> {
    let beside = if group.len() == 1 { Beside::Nobody } else { Beside::Others };
    let mut all = || -> rusqlite::Result<()> {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        let mut kept = false;
        for pending in group.iter_mut() {
            kept |= pending.attempt(connection, beside);
        }
        connection.execute_batch(if kept { "COMMIT" } else { "ROLLBACK" })
    };
    all().map_err(|error| {
        if !connection.is_autocommit() && connection.execute_batch("ROLLBACK").is_err() {
            tracing::error!("the writer could not roll back");
        }
        error.to_string()
    })
}

/// A reader that refuses to write, so that a write in a read fails instead of being rolled back in silence.
fn reader(file: &Path) -> Result<Connection> {
    let connection = connect(file, false)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Asks again each millisecond, for ten seconds. (SQLite's own way waits longer and longer: beside a program that
/// writes much, the moment between two commits is then found by luck only.)
fn patient(asked: i32) -> bool {
    std::thread::sleep(AGAIN);
    asked < PATIENCE
}

fn connect(file: &Path, writer: bool) -> Result<Connection> {
    let flags = if writer {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    };
    let mut connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_handler(Some(patient))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "cache_size", if writer { -WRITER_CACHE } else { -READER_CACHE })?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    connection.pragma_update(None, "journal_size_limit", LOG_KEPT)?;
    // A plan is made once for a statement, not again for each value (SQLite would peek at them for its statistics).
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}
