//! `POST /redaksjon/import/{id}/oppsett`: what each column is.

use super::{
    about::About,
    answer::{Form, Lying, can, lying, on, on_to, refused},
    view,
};
use crate::{
    import::draft::{Chosen, Draft, is_field, words_of},
    places::PLACES,
    store,
};
use axum::{extract::Path, response::Response};
use shell::{Result, Signed, Visit};

/// The languages that the texts of a list may be in.
pub(super) const LANGUAGES: [&str; 4] = ["nb", "nn", "en", "se"];
/// What may stand between several values in one cell.
pub(super) const SIGNS: [&str; 5] = [",", ";", "/", "|", "\n"];

/// What does not fit: the field of the form and the key of the sentence.
pub(super) type Mistake = (String, &'static str);

/// Keeps it, and goes on to the words, or tries it at once where no column has words that need a meaning.
pub(super) async fn keep(visit: Visit, signed: Signed, Path(id): Path<String>, form: Form) -> Result<Response> {
    let mut lying = lying(&visit, &signed, &id).await?;
    if form.value("hva") == "ark" {
        return other_sheet(&visit, &signed, lying, form.value("ark")).await;
    }
    let mistakes = filled(&mut lying, &form, signed.actor.tenant());
    if !mistakes.is_empty() {
        let kept = municipalities(&visit, &signed).await?;
        return Ok(refused(view::mapping::page(&visit, &lying, &kept, &mistakes)));
    }
    let worded = lying.draft.worded().next().is_some();
    if !save(&visit, &signed, &lying).await? {
        return Ok(on_to(&visit, &id));
    }
    if worded {
        return Ok(on(&visit, &format!("{}/{id}/ord", super::PATH)));
    }
    super::one::try_it(&visit, &signed, &lying).await?;
    Ok(on_to(&visit, &id))
}

/// Keeps what was said. Says whether: not while it is tried or taken in.
pub(super) async fn save(visit: &Visit, signed: &Signed, lying: &Lying) -> Result<bool> {
    let (can, upload) = (can(signed)?, lying.upload_with());
    Ok(visit.app.db.write(move |tx| store::keep_draft(tx, &can, &upload)).await?)
}

/// The municipalities that the asker's tenant looks after, as number and name.
pub(super) async fn municipalities(visit: &Visit, signed: &Signed) -> Result<Vec<(String, String)>> {
    let can = can(signed)?;
    let kept = visit.app.db.read(move |tx| store::kept_municipalities(tx, can.tenant())).await?;
    let named = |number: String| PLACES.municipality(&number).map(|place| (number.clone(), place.name.clone()));
    Ok(kept.into_iter().filter_map(named).collect())
}

/// Puts what was filled in into the draft; what does not fit is named.
fn filled(lying: &mut Lying, form: &Form, tenant: &str) -> Vec<Mistake> {
    let text = |name: &str| form.value(name).trim().to_owned();
    let one_of = |value: &str, among: &[&str], otherwise: &str| {
        among.iter().find(|known| **known == value).map_or_else(|| otherwise.to_owned(), |known| (*known).to_owned())
    };
    let known = std::mem::take(&mut lying.draft);
    let keys: Vec<usize> = form.all("nokkel").filter_map(|at| at.parse().ok()).collect();
    let columns = lying.about.columns.iter().enumerate().map(|(at, column)| {
        let before = known.columns.iter().find(|chosen| chosen.column == *column);
        let field = text(&format!("felt-{at}"));
        let field = if is_field(&field) { field } else { String::new() };
        let split = form.value(&format!("skille-{at}"));
        let split = if split == "linje" { "\n".to_owned() } else { one_of(split, &SIGNS, "") };
        // What its words mean stays, as long as it is the same field.
        let words = before.filter(|b| b.field == field && words_of(&field).is_some()).map(|b| b.words.clone());
        Chosen { column: column.clone(), field, split, key: keys.contains(&at), words: words.unwrap_or_default() }
    });
    let name = text("navn");
    let slug = kernel::ids::slug(&name);
    let source = if known.source.is_empty() && !slug.is_empty() { format!("{tenant}/{slug}") } else { known.source };
    lying.draft = Draft {
        columns: columns.collect(),
        licence: text("lisens"),
        url: text("adresse"),
        language: one_of(form.value("sprak"), &LANGUAGES, "nb"),
        dates: one_of(form.value("dato"), &["dmy", "mdy"], "dmy"),
        municipality: text("kommune").chars().filter(char::is_ascii_digit).take(4).collect(),
        country: text("land").chars().filter(char::is_ascii_alphabetic).take(2).collect::<String>().to_uppercase(),
        sheet: lying.about.sheet.clone(),
        source,
        name,
    };
    let draft = &lying.draft;
    let mut mistakes: Vec<Mistake> = Vec::new();
    if draft.name.is_empty() || draft.source.is_empty() {
        mistakes.push(("f-navn".into(), "table-wrong-name"));
    }
    if !(draft.url.is_empty() || draft.url.starts_with("https://") || draft.url.starts_with("http://")) {
        mistakes.push(("f-adresse".into(), "table-wrong-url"));
    }
    if !draft.has("service.name") {
        mistakes.push(("f-felt-0".into(), "table-wrong-no-name"));
    }
    if !draft.columns.iter().any(|chosen| chosen.key) {
        mistakes.push(("f-nokkel-0".into(), "table-wrong-no-key"));
    }
    if mistakes.is_empty() && !draft.is_whole() {
        mistakes.push(("f-felt-0".into(), "table-wrong-mapping"));
    }
    mistakes
}

/// Looks at another sheet of the same file; what was said about the first one is begun anew.
async fn other_sheet(visit: &Visit, signed: &Signed, lying: Lying, sheet: &str) -> Result<Response> {
    let (can, upload) = (can(signed)?, lying.upload.clone());
    let id = upload.id.clone();
    let bytes = visit.app.db.read(move |tx| store::content_of(tx, &upload)).await?;
    let (nameless, wanted) = (visit.t("table-nameless"), sheet.to_owned());
    let looked = tokio::task::spawn_blocking(move || About::look(&bytes, Some(&wanted), &nameless));
    let about = match looked.await.map_err(anyhow::Error::from)? {
        Ok(about) => about,
        Err(_) => {
            let kept = municipalities(visit, signed).await?;
            let mistakes = [("f-ark".to_owned(), "table-wrong-sheet")];
            return Ok(refused(view::mapping::page(visit, &lying, &kept, &mistakes)));
        }
    };
    let headers = about.headers();
    let first = about.draft(&lying.draft.language);
    let keep = move |tx: &mut kernel::Tx<'_>| {
        let kept = store::kept_mapping(tx, &can, &headers)?.and_then(|(_, kept, _)| serde_json::from_str(&kept).ok());
        let draft = kept.map_or_else(|| first.clone(), |kept| first.clone().with_kept(&kept));
        let (rows, about) = (i64::try_from(about.rows).unwrap_or(i64::MAX), about.clone());
        let upload = store::Upload { headers: headers.clone(), rows, ..lying.upload.clone() };
        store::keep_draft(tx, &can, &Lying { upload, about, draft }.upload_with())
    };
    visit.app.db.write(keep).await?;
    Ok(on_to(visit, &id))
}
