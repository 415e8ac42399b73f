//! Files to take along: the rows that were refused, and the mapping for `varde import csv`.

use super::{
    answer::{can, lying},
    said::sentence,
};
use crate::{
    import::file,
    store::{self, Finding, Stage},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::cells::harmless;
use shell::{Error, Result, Signed, Visit};
use std::collections::HashMap;

/// `GET /redaksjon/import/{id}/avviste.csv`: the rows as they stand in the list, each with its line and the reason. What a
/// spreadsheet would run is text in it. With semicolons and a mark, as Excel opens it here.
pub(super) async fn refused(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (can, lying) = (can(&signed)?, lying(&visit, &signed, &id).await?);
    if lying.upload.stage != Stage::Tried {
        return Err(Error::NotFound);
    }
    let upload = lying.upload.clone();
    let read = move |tx: &mut kernel::Tx<'_>| {
        let refused = store::fetch_refused(tx, &can, &upload)?;
        Ok((refused, store::content_of(tx, &upload)?))
    };
    let (refused, bytes) = visit.app.db.write(read).await?;
    if refused.is_empty() || bytes.is_empty() {
        return Err(Error::NotFound);
    }
    let (speaking, columns) = (visit.clone(), lying.about.columns.clone());
    let heads = [visit.t("table-line"), visit.t("table-reason")];
    let sheet = lying.draft.sheet.clone();
    let written = tokio::task::spawn_blocking(move || {
        let opened = file::open(&bytes, sheet.as_deref()).ok()?;
        write(&opened.grid, &columns, &heads, &refused, &|finding| sentence(&speaking, finding))
    });
    let text = written.await.map_err(anyhow::Error::from)?.ok_or(Error::NotFound)?;
    Ok(sent(text, "text/csv; charset=utf-8", "avviste.csv"))
}

fn write(
    grid: &crate::import::csv::Grid,
    columns: &[String],
    heads: &[String; 2],
    refused: &[Finding],
    say: &dyn Fn(&Finding) -> String,
) -> Option<Vec<u8>> {
    let by_line: HashMap<i64, &Finding> = refused.iter().map(|finding| (finding.line, finding)).collect();
    let mut out = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(b"\xEF\xBB\xBF".to_vec());
    out.write_record(heads.iter().chain(columns).map(|cell| harmless(cell))).ok()?;
    let mut failed = false;
    grid.rows(&mut |line, row| {
        let Some(finding) = i64::try_from(line).ok().and_then(|line| by_line.get(&line)) else { return true };
        // A line that is no row comes whole, in the first cell.
        let cells = row.unwrap_or_else(|()| vec![grid.line(line)]);
        let first = [line.to_string(), say(finding)];
        failed = out.write_record(first.iter().chain(&cells).map(|cell| harmless(cell))).is_err();
        !failed
    });
    out.into_inner().ok().filter(|_| !failed)
}

/// `GET /redaksjon/import/{id}/oppsett.toml`
pub(super) async fn mapping(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let lying = lying(&visit, &signed, &id).await?;
    if lying.draft.source.is_empty() {
        return Err(Error::NotFound);
    }
    let mut text = String::new();
    for name in &lying.about.renamed {
        text.push_str(&format!("# {}\n", visit.with("table-renamed-toml", &[("name", name.as_str().into())])));
    }
    text.push_str(&lying.draft.toml());
    Ok(sent(text.into_bytes(), "application/toml; charset=utf-8", "oppsett.toml"))
}

fn sent(bytes: Vec<u8>, kind: &'static str, name: &'static str) -> Response {
    let mut answer = bytes.into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}
