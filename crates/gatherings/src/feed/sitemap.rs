//! `GET /treff/sitemap.xml`: the pages of series and courses. A date's page is found from its series, and is soon past.

use crate::store::{self, Filter};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use shell::{Result, Visit, sitemap};

/// A file may have 50,000 addresses (sitemaps.org), and each page has three.
const MOST: usize = 16_000;

/// The file.
pub(crate) async fn file(visit: Visit) -> Result<Response> {
    let today = visit.today();
    let read = move |tx: &mut kernel::Tx<'_>| {
        let series = store::public_series(tx, &Filter::default(), today, "", MOST)?;
        let (courses, shown) = (store::course::courses(tx)?, store::course::shown_runs(tx)?);
        let seen = |id: &str| shown.iter().any(|run| run.course == id);
        Ok((series, courses.into_iter().filter(|course| seen(&course.id)).collect::<Vec<_>>()))
    };
    let (series, courses) = visit.app.db.read(read).await?;
    let mut text = String::from(sitemap::HEAD);
    for path in ["/treff", crate::course::PATH] {
        sitemap::entry(&visit, path, None, &mut text);
    }
    for one in &series {
        sitemap::entry(&visit, &one.path(), Some(one.changed_at), &mut text);
    }
    for course in courses.iter().take(MOST.saturating_sub(series.len())) {
        sitemap::entry(&visit, &format!("{}/{}", crate::course::PATH, course.slug), None, &mut text);
    }
    text.push_str(sitemap::FOOT);
    let head =
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    Ok((head, text).into_response())
}
