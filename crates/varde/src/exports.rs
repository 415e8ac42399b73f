//! What the rooms put into a copy of everything: the room of administration may not know them, so the program hands it in.

use administration::export::{Part, Writing};
use kernel::Language;
use shell::{App, Visit};
use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
    sync::Arc,
};

/// The directory, as open data and as a table, its photographs, and what the tenant has mapped; its cafés and courses; how many wanted company.
pub(crate) fn parts() -> Vec<Part> {
    vec![
        Part { name: "directory", write: services },
        Part { name: "directory-table", write: table },
        Part { name: "directory-mapping", write: candidates },
        Part { name: "directory-photos", write: photos },
        Part { name: "gatherings", write: gatherings },
        Part { name: "accompaniment", write: company },
    ]
}

fn services<'a>(app: &'a Arc<App>, _: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move {
        let mut target = BufWriter::new(File::create(folder.join("services.json"))?);
        directory::export::services(&app.db, &mut target).await?;
        Ok(target.flush()?)
    })
}

fn table<'a>(app: &'a Arc<App>, _: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move {
        let visit = Visit::new(Arc::clone(app), Language::Nb, &axum::http::Uri::from_static("/"));
        let mut target = BufWriter::new(File::create(folder.join("services.csv"))?);
        directory::export::table(&visit, &mut target).await?;
        Ok(target.flush()?)
    })
}

fn candidates<'a>(app: &'a Arc<App>, tenant: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move {
        let mut target = BufWriter::new(File::create(folder.join("candidates.json"))?);
        directory::export::candidates(&app.db, tenant, &mut target).await?;
        Ok(target.flush()?)
    })
}

fn gatherings<'a>(app: &'a Arc<App>, tenant: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move {
        let mut target = BufWriter::new(File::create(folder.join("gatherings.json"))?);
        ::gatherings::export::all(&app.db, tenant, &mut target).await?;
        Ok(target.flush()?)
    })
}

fn company<'a>(app: &'a Arc<App>, tenant: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move {
        let mut target = BufWriter::new(File::create(folder.join("months.json"))?);
        accompaniment::export::months(&app.db, tenant, &mut target).await?;
        Ok(target.flush()?)
    })
}

/// Each width under the name that the services name it by.
fn photos<'a>(app: &'a Arc<App>, _: &'a str, folder: &'a Path) -> Writing<'a> {
    Box::pin(async move { directory::export::photos(&app.db, &folder.join("photos")).await })
}
