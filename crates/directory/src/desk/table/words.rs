//! `/redaksjon/import/{id}/ord`: what each word means, in columns that are one of few words.

use super::{
    answer::{Form, Lying, lying, on_to},
    mapping::save,
    view,
};
use crate::{
    import::{
        draft::{Distinct, distinct, guess_word, takes_several, words_of},
        file,
    },
    store,
};
use axum::{
    extract::Path,
    response::{IntoResponse as _, Response},
};
use shell::{Result, Signed, Visit};

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let lying = lying(&visit, &signed, &id).await?;
    if lying.draft.worded().next().is_none() || lying.upload.is_busy() {
        return Ok(on_to(&visit, &id));
    }
    let found = found(&visit, &lying).await?;
    let mut shown = lying;
    for one in &found {
        let chosen = &mut shown.draft.columns[one.column];
        for (word, _) in &one.words {
            if !chosen.words.contains_key(word) {
                chosen.words.insert(word.clone(), guess_word(&chosen.field, word));
            }
        }
    }
    Ok(view::words::page(&visit, &shown, &found).into_response())
}

/// Keeps what was said, and tries the list with it.
pub(super) async fn keep(visit: Visit, signed: Signed, Path(id): Path<String>, form: Form) -> Result<Response> {
    let mut lying = lying(&visit, &signed, &id).await?;
    for (at, chosen) in lying.draft.columns.iter_mut().enumerate() {
        let Some(allowed) = words_of(&chosen.field) else { continue };
        let before = format!("hva-{at}-");
        for (name, word) in form.pairs() {
            let Some(n) = name.strip_prefix(&before) else { continue };
            let said = [format!("ord-{at}-{n}"), format!("og-{at}-{n}")].map(|name| form.value(&name).to_owned());
            let several = takes_several(&chosen.field);
            let mut means: Vec<String> = said.into_iter().take(if several { 2 } else { 1 }).collect();
            means.retain(|meaning| allowed.contains(&meaning.as_str()));
            means.dedup();
            chosen.words.insert(word.clone(), means.join(","));
        }
    }
    if save(&visit, &signed, &lying).await? {
        super::one::try_it(&visit, &signed, &lying).await?;
    }
    Ok(on_to(&visit, &id))
}

/// The words that stand in the file, looked for where nobody waits for it.
async fn found(visit: &Visit, lying: &Lying) -> Result<Vec<Distinct>> {
    let (upload, draft) = (lying.upload.clone(), lying.draft.clone());
    let columns = lying.about.columns.clone();
    let bytes = visit.app.db.read(move |tx| store::content_of(tx, &upload)).await?;
    let looked = tokio::task::spawn_blocking(move || {
        let opened = file::open(&bytes, draft.sheet.as_deref()).ok()?;
        Some(distinct(&opened.grid.named(&columns), &draft))
    });
    Ok(looked.await.map_err(anyhow::Error::from)?.unwrap_or_default())
}
