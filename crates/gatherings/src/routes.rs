//! Every address of gatherings, and who may ask.

use crate::{
    calendar, coming, course, date, embed, fair, feed, one, printing, reminder::page as reminder, room::Gatherings,
    share, staff,
};
use shell::{Routes, Who::Anyone};

/// The room's addresses.
#[must_use]
pub fn routes() -> Routes<Gatherings> {
    fair::routes(course::routes(staff::routes(public())))
}

fn public() -> Routes<Gatherings> {
    Routes::new()
        .get_shared("/treff", Anyone, calendar::page)
        .get_shared("/treff/{slug}", Anyone, one::page)
        // Each opened form has chance of its own.
        .get_shared_but_for_chance("/treff/{slug}/{date}", Anyone, date::page)
        .post("/treff/{slug}/{date}/kommer", Anyone, coming::come)
        .get("/treff/{slug}/{date}/angre", Anyone, coming::regret)
        .post("/treff/{slug}/{date}/angre", Anyone, coming::withdraw)
        .get("/treff/{slug}/{date}/minn-meg", Anyone, reminder::of_date)
        .post("/treff/{slug}/{date}/minn-meg", Anyone, reminder::ask_of_date)
        .get("/treff/{slug}/si-fra", Anyone, reminder::of_series)
        .post("/treff/{slug}/si-fra", Anyone, reminder::ask_of_series)
        .post("/minn-meg/kode", Anyone, reminder::by_code)
        .get("/minn-meg/ja/{token}", Anyone, reminder::asked)
        .post("/minn-meg/ja/{token}", Anyone, reminder::by_link)
        .get("/minn-meg/{code}", Anyone, reminder::stopping)
        .post("/minn-meg/{code}", Anyone, reminder::stop)
        // In other sites' pages.
        .get("/treff/bygg-inn", Anyone, embed::build::page)
        .get_shared("/treff/bygg-inn/{name}", Anyone, embed::page)
        // For other programs.
        .get_shared("/treff/kalender.ics", Anyone, feed::calendar::all)
        .get_shared("/treff/{slug}/kalender.ics", Anyone, feed::calendar::series)
        .get_shared("/treff/{slug}/{date}/kalender.ics", Anyone, feed::calendar::one)
        .get_shared("/treff/feed.xml", Anyone, feed::atom::feed)
        .get_shared("/treff/sitemap.xml", Anyone, feed::sitemap::file)
        .get_shared("/api/gatherings", Anyone, feed::json::list)
        // On paper.
        .get_shared("/treff/program.pdf", Anyone, printing::programme)
        .get_shared("/treff/{slug}/plakat", Anyone, printing::series_page)
        .get_shared("/treff/{slug}/plakat.pdf", Anyone, printing::series_poster)
        .get_shared("/treff/{slug}/plakat.png", Anyone, printing::series_preview)
        .get_shared("/treff/{slug}/{date}/plakat", Anyone, printing::date_page)
        .get_shared("/treff/{slug}/{date}/plakat.pdf", Anyone, printing::date_poster)
        .get_shared("/treff/{slug}/{date}/plakat.png", Anyone, printing::date_preview)
        // To be shared: a picture, and a text to copy.
        .get_shared("/treff/{slug}/del", Anyone, share::series_page)
        .get_shared("/treff/{slug}/{date}/del", Anyone, share::date_page)
        .get_shared("/treff/{slug}/bilde/{file}", Anyone, share::series_picture)
        .get_shared("/treff/{slug}/{date}/bilde/{file}", Anyone, share::date_picture)
        .get("/t/{code}", Anyone, one::short_address)
        .get("/t/{code}/{date}", Anyone, one::short_date)
}
