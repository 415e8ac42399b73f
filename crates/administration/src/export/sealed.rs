//! A copy as it lies: sealed, opened while it is fetched.

use super::Exports;
use axum::body::Body;
use futures_util::stream;
use shell::{Error, Result};
use std::{fs::File, io::Read as _, sync::Arc};
use tokio::sync::mpsc;
use trust::{
    store::exports::place,
    vault::{self, Opened, Vault},
};

/// So much of the file is read at a time, bytes: one piece of age's.
const PIECE: usize = 64 * 1024;
/// So many pieces wait for a slow reader.
const AHEAD: usize = 4;

/// What lies where a copy should.
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// Something that is cut, damaged, or none of ours.
    Damaged,
    /// The whole copy, from its beginning.
    Whole(Opened),
}

impl Found {
    /// Nothing when there is no file.
    pub(super) const fn is_whole(&self) -> Option<bool> {
        match self {
            Self::Nothing => None,
            Self::Damaged => Some(false),
            Self::Whole(_) => Some(true),
        }
    }
}

/// Reads a copy to its end, and opens it once more. Both times the same file, even when another is put in its place
/// meanwhile.
pub(super) async fn whole(vault: &Vault, exports: &Exports, (tenant, id): (&str, &str)) -> Result<Found> {
    let Some(file) = exports.file(id).and_then(|file| File::open(file).ok()) else { return Ok(Found::Nothing) };
    let again = file.try_clone().map_err(anyhow::Error::from)?;
    let place = place(tenant, id);
    let Some(mut first) = opened(vault.open_file(&place, file).await)? else { return Ok(Found::Damaged) };
    let read = tokio::task::spawn_blocking(move || std::io::copy(&mut first, &mut std::io::sink()).is_ok());
    if !read.await.map_err(anyhow::Error::from)? {
        return Ok(Found::Damaged);
    }
    Ok(opened(vault.open_file(&place, again).await)?.map_or(Found::Damaged, Found::Whole))
}

fn opened(file: vault::Result<Opened>) -> Result<Option<Opened>> {
    match file {
        Ok(file) => Ok(Some(file)),
        Err(vault::Error::NotOpened { .. } | vault::Error::NoKey { .. } | vault::Error::Erased) => Ok(None),
        Err(error) => Err(Error::Unexpected(Arc::new(error.into()))),
    }
}

/// The copy, opened piece by piece as it is read. Where it fails after all, the answer is cut off, which the browser says.
pub(super) fn streamed(mut file: Opened) -> Body {
    let (pieces, mut waiting) = mpsc::channel::<std::io::Result<Vec<u8>>>(AHEAD);
    tokio::task::spawn_blocking(move || {
        loop {
            let mut piece = Vec::with_capacity(PIECE);
            let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            let ended = !matches!(read, Ok(1..));
            if read.as_ref().is_ok_and(|read| *read == 0) || pieces.blocking_send(read.map(|_| piece)).is_err() || ended
            {
                break;
            }
        }
    });
    // Asked again after its end it says once more that it has ended: what compresses and what sends both ask.
    Body::from_stream(stream::poll_fn(move |context| waiting.poll_recv(context)))
}
