//! `/administrasjon/slippe-inn`: who is to be let in again after losing every way in. One asks, another agrees.

pub mod ask;
pub mod one;

use crate::{Entry, asking::can, view};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use trust::{
    access::Right,
    store::recovery::{self, Recovery},
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-recoveries", path: PATH, right: Right::AgreeToRole };
/// Its address.
pub const PATH: &str = "/administrasjon/slippe-inn";

/// What the list shows.
#[derive(Debug)]
pub struct Waiting {
    /// What is open, oldest first.
    pub open: Vec<Recovery>,
    /// Who looks.
    pub me: String,
    /// Whether the one who looks asks and makes links.
    pub keeps: bool,
}

/// The list.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed, Right::AgreeToRole)?, visit.app.clock.millis());
    let open = visit.app.db.write(move |tx| recovery::open(tx, &can, now)).await?;
    let waiting = Waiting { open, me: signed.actor.person().id.clone(), keeps: signed.actor.may(Right::KeepPeople) };
    Ok(view::recovery::list(&visit, &waiting, asked.first("gjort")))
}
