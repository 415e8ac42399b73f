//! Every address of this room, and who may ask.

use crate::{asking, reply, room::Accompaniment, staff};
use shell::{Routes, Who::Anyone};

/// The room's addresses.
#[must_use]
pub fn routes() -> Routes<Accompaniment> {
    let routes = Routes::new()
        .get("/folge/treff/{slug}", Anyone, asking::next)
        .get("/folge/treff/{slug}/{date}", Anyone, asking::at_date)
        .post("/folge/treff/{slug}/{date}", Anyone, asking::ask_at_date)
        .get("/folge/aktiviteter/{slug}", Anyone, asking::at_activity)
        .post("/folge/aktiviteter/{slug}", Anyone, asking::ask_at_activity)
        .get("/folge/svar", Anyone, reply::door)
        .post("/folge/svar", Anyone, reply::look)
        .post("/folge/svar/ta-bort", Anyone, reply::withdraw);
    staff::routes(routes)
}
