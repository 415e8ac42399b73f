//! `/redaksjon/import/{id}`: one list, wherever it has come to.

use super::{
    PATH,
    answer::{Lying, can, lying, on, on_to, refused},
    mapping::municipalities,
    view,
};
use crate::store::{self, Began, Finding, KINDS, Stage, Work};
use axum::{
    extract::Path,
    response::{IntoResponse as _, Response},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// So many findings stand on a page.
pub(super) const A_PAGE: i64 = 50;

/// Some of what was found in a list.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Which kind is shown.
    pub(super) kind: &'static str,
    /// How many there are of each kind.
    pub(super) counts: [i64; 3],
    /// Those of this page.
    pub(super) shown: Vec<Finding>,
    /// Which page, from 1.
    pub(super) page: i64,
    /// The readable addresses of entries that rows are like, by identifier.
    pub(super) slugs: Vec<(String, String)>,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Response> {
    let lying = lying(&visit, &signed, &id).await?;
    show(&visit, &signed, &lying, &asked, None).await.map(|page| page.into_response())
}

async fn show(
    visit: &Visit,
    signed: &Signed,
    lying: &Lying,
    asked: &Asked,
    why: Option<&'static str>,
) -> Result<Markup> {
    let now = visit.app.clock.millis();
    let again = lying.upload.stage == Stage::Tried && asked.ticked("oppsett");
    Ok(match lying.upload.stage {
        Stage::Mapping => {
            let kept = municipalities(visit, signed).await?;
            let mistakes: Vec<_> = why.iter().map(|key| ("f-felt-0".to_owned(), *key)).collect();
            view::mapping::page(visit, lying, &kept, &mistakes)
        }
        Stage::Tried if again => {
            let kept = municipalities(visit, signed).await?;
            view::mapping::page(visit, lying, &kept, &[])
        }
        Stage::Trying | Stage::Taking => view::progress::page(visit, &lying.upload, now, why),
        Stage::Tried | Stage::Taken => {
            let found = found(visit, lying, asked).await?;
            view::result::page(visit, lying, &found, why)
        }
    })
}

async fn found(visit: &Visit, lying: &Lying, asked: &Asked) -> Result<Found> {
    let upload = lying.upload.clone();
    let wanted = KINDS.into_iter().find(|kind| asked.first("hva") == Some(*kind));
    let page = asked.number("side").unwrap_or(1).clamp(1, 100_000);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let mut counts = [0; 3];
        for (kind, count) in KINDS.into_iter().zip(&mut counts) {
            *count = store::finding_count(tx, &upload, kind)?;
        }
        let first = KINDS.into_iter().zip(counts).find(|(_, count)| *count > 0).map(|(kind, _)| kind);
        let Some(kind) = wanted.or(first) else { return Ok(Found { counts, page: 1, ..Found::default() }) };
        let shown = store::findings(tx, &upload, kind, (page - 1) * A_PAGE, A_PAGE)?;
        let ids: Vec<String> = shown.iter().filter(|one| !one.b.is_empty()).map(|one| one.b.clone()).collect();
        let rows = if kind == KINDS[2] && !ids.is_empty() { store::by_ids(tx, &ids)? } else { Vec::new() };
        let slugs = rows.into_iter().map(|row| (row.parts.service.id, row.slug)).collect();
        Ok(Found { kind, counts, shown, page, slugs })
    };
    Ok(visit.app.db.read(read).await?)
}

/// Sends a list to be tried, and keeps how it is read for the next one with the same columns.
pub(super) async fn try_it(visit: &Visit, signed: &Signed, lying: &Lying) -> Result<()> {
    let (can, now) = (can(signed)?, visit.app.clock.millis());
    let (upload, name) = (lying.upload_with(), lying.draft.name.clone());
    let begin = move |tx: &mut kernel::Tx<'_>| {
        store::remember_mapping(tx, &can, &upload, &name, now)?;
        store::begin_upload(tx, &can, &upload, Work::Try, now)
    };
    visit.app.db.write(begin).await?;
    Ok(())
}

/// `POST /redaksjon/import/{id}/ta-inn`
pub(super) async fn take(visit: Visit, signed: Signed, Path(id): Path<String>, form: Filled) -> Result<Response> {
    let leaves_alike = form.0.first("like") == Some("ut");
    begin(&visit, &signed, &id, Work::Take { leaves_alike }).await
}

/// `POST /redaksjon/import/{id}/fortsett`: what was cut off goes on.
pub(super) async fn go_on(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let lying = lying(&visit, &signed, &id).await?;
    match lying.upload.stage {
        Stage::Trying => begin(&visit, &signed, &id, Work::Try).await,
        Stage::Taking => begin(&visit, &signed, &id, Work::Take { leaves_alike: lying.upload.leaves_alike }).await,
        _ => Ok(on_to(&visit, &id)),
    }
}

async fn begin(visit: &Visit, signed: &Signed, id: &str, work: Work) -> Result<Response> {
    let (may, now) = (can(signed)?, visit.app.clock.millis());
    let upload = lying(visit, signed, id).await?.upload;
    let taken = upload.stage == Stage::Taken;
    let began = visit.app.db.write(move |tx| store::begin_upload(tx, &may, &upload, work, now)).await?;
    let why = match began {
        Began::Yes => return Ok(on_to(visit, id)),
        // Pressed twice: it is done.
        Began::NotNow if taken => return Ok(on_to(visit, id)),
        Began::OtherFirst => "table-other-first",
        Began::NotNow => "table-try-first",
    };
    let lying = lying(visit, signed, id).await?;
    Ok(refused(show(visit, signed, &lying, &Asked::default(), Some(why)).await?))
}

/// `GET /redaksjon/import/{id}/gi-opp`
pub(super) async fn before_giving_up(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let lying = lying(&visit, &signed, &id).await?;
    Ok(view::progress::before_giving_up(&visit, &lying.upload))
}

/// `POST /redaksjon/import/{id}/gi-opp`: the file and all that was found in it are erased.
pub(super) async fn give_up(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (can, upload) = (can(&signed)?, lying(&visit, &signed, &id).await?.upload);
    if !visit.app.db.write(move |tx| store::give_up_upload(tx, &can, &upload)).await? {
        return Err(Error::NotFound);
    }
    Ok(on(&visit, &format!("{PATH}?gjort=given-up")))
}
