//! `/stemmer/{token}/{id}`: whoever holds an entry changes it. What could lead somebody astray waits for an editor;
//! when it is open is shown at once.

use super::{Open, Opened, open};
use crate::{
    entry::{Care, Change, Draft, Form, apply},
    fresh::{
        answer::{Answer, answer},
        letter::PATH,
    },
    listing::Row,
    store::{self, Act, By, Origin, Proposing},
    view::{self, entry::Around},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use shell::{
    Asked, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};

/// The form.
pub async fn page(visit: Visit, Path((token, id)): Path<(String, String)>, asked: Asked) -> Result<Response> {
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}"))).into_response()),
    };
    let row = open.entry(&id)?;
    let home = row.parts.home();
    let language = asked.first("sprak").filter(|tag| crate::entry::form::is_tag(tag)).unwrap_or(&home);
    let form = Form::of(Draft::read(row), language, base(row)?);
    Ok(by_nobody(show(&visit, &open, row, &form, false)))
}

/// What names an entry as it was when a form was filled in from it.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn base(row: &Row) -> Result<String> {
    let whole = serde_json::to_vec(&crate::hsds::join(row.parts.clone())).map_err(kernel::storage::Error::from)?;
    Ok(kernel::digest::fingerprint(&whole))
}

fn show(visit: &Visit, open: &Open, row: &Row, form: &Form, preview: bool) -> maud::Markup {
    let path = format!("{PATH}/{}/{}", open.token, row.parts.service.id);
    let above = format!("{PATH}/{}", open.token);
    let around =
        Around { path: &path, above: &[(&visit.t("hold-title-short"), &above)], editor: false, row: Some(row) };
    view::entry::page(visit, form, &around, preview)
}

/// Shows how it will be, or sends it.
pub async fn change(
    visit: Visit,
    from: Network,
    Path((token, id)): Path<(String, String)>,
    Filled(filled): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}"))).into_response()),
    };
    let row = open.entry(&id)?;
    let before = Draft::read(row);
    let mut form = Form::read(&filled, &before);
    if let Some(language) = form.wants.strip_prefix("sprak-").filter(|tag| crate::entry::form::is_tag(tag)) {
        form.language = language.to_owned();
        form.wrong.clear();
        return Ok(by_nobody(show(&visit, &open, row, &form, false)));
    }
    if !form.wrong.is_empty() {
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, show(&visit, &open, row, &form, false))));
    }
    if form.wants == "rad" {
        return Ok(by_nobody(show(&visit, &open, row, &form, false)));
    }
    if form.base != base(row)? {
        return Ok(by_nobody((StatusCode::CONFLICT, show(&visit, &open, row, &form, false))));
    }
    if form.wants != "send" {
        return Ok(by_nobody(show(&visit, &open, row, &form, true)));
    }
    let changes = form.draft.changes(&before);
    let said = if changes.is_empty() { "stemmer" } else { sent(&changes) };
    let (name, now, today) = (open.called().to_owned(), visit.app.clock.millis(), visit.today());
    let (language, key, row) = (form.language.clone(), form.key.clone(), row.clone());
    let keep = move |tx: &mut Tx<'_>| keep(tx, &row, &changes, (&name, &language, &key), (now, today));
    visit.app.db.write(keep).await?;
    Ok(Redirect::to(&visit.href(&format!("{PATH}/{token}?gjort={said}&om={id}"))).into_response())
}

fn at_once(change: &&Change) -> bool {
    change.field().is_some_and(|field| field.care == Care::AtOnce)
}

/// The word for what becomes of these changes.
fn sent(changes: &[Change]) -> &'static str {
    match (changes.iter().any(|change| at_once(&change)), changes.iter().any(|change| !at_once(&change))) {
        (true, true) => "delt",
        (true, false) => "endret",
        _ => "sendt",
    }
}

/// Writes what may be shown at once, and puts by the rest for an editor. Whoever changes an entry has looked at it.
fn keep(
    tx: &mut Tx<'_>,
    row: &Row,
    changes: &[Change],
    (name, language, key): (&str, &str, &str),
    (now, today): (i64, jiff::civil::Date),
) -> kernel::storage::Result<()> {
    let (now_shown, waits): (Vec<Change>, Vec<Change>) = changes.iter().cloned().partition(|change| at_once(&change));
    let mut row = row.clone();
    if !now_shown.is_empty() {
        let parts = apply(row.parts.clone(), &now_shown, today);
        store::keep_entry(tx, (&parts, &row.tenant), Act::Change, By::Holder, now)?;
        row.parts = parts;
    }
    // A photograph that waits goes on waiting beside it.
    let waits = if waits.is_empty() {
        waits
    } else {
        [waits, super::photo::waiting(tx, &row.parts.service.id, true)?].concat()
    };
    if waits.is_empty() {
        answer(tx, &row, &Answer::Right, (name, By::Holder), now)?;
        return Ok(());
    }
    let id = row.parts.service.id.clone();
    let new = Proposing {
        id: key,
        tenant: &row.tenant,
        service: Some(&id),
        origin: Origin::Holder,
        changes: &waits,
        language,
    };
    store::propose(tx, &new, now).map(drop)
}
