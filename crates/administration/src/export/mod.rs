//! `/administrasjon/uttrekk`: a copy of everything, asked for by one and agreed to by another.

mod files;
mod make;
pub mod one;
mod parts;
mod sealed;

pub use make::{erase, make};
pub use parts::{Exports, Part, Writing};

use crate::{
    Entry,
    asking::{can, done, refused},
    view,
};
use axum::response::Response;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    access::Right,
    store::{
        exports::{self, Export},
        register,
    },
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-exports", path: PATH, right: Right::AgreeToExport };
/// Its address.
pub const PATH: &str = "/administrasjon/uttrekk";

/// What the list shows.
#[derive(Debug)]
pub struct List {
    /// Those that are open, and the last that are over; newest first.
    pub exports: Vec<Export>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Who else could agree to one that the reader asks for.
    pub others: Vec<String>,
    /// Whether the reader may ask for one.
    pub asks: bool,
    /// What time it is, milliseconds since 1970.
    pub now: i64,
}

async fn read(visit: &Visit, signed: &Signed) -> Result<List> {
    let (can, now) = (can(signed, Right::AgreeToExport)?, visit.app.clock.millis());
    let (asks, me) = (signed.actor.may(Right::AskForExport), signed.actor.person().id.clone());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let (exports, names) = (exports::all(tx, &can)?, register::names(tx, &can)?);
        let who = register::who_may(tx, &can, &names, Right::AgreeToExport)?;
        let others = who.into_iter().filter(|(id, _)| *id != me).map(|(_, name)| name).collect();
        Ok(List { exports, names, others, asks, now })
    };
    Ok(visit.app.db.write(read).await?)
}

/// The list.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let list = read(&visit, &signed).await?;
    Ok(view::export::list(&visit, &list, asked.first("gjort"), None))
}

/// `GET /administrasjon/uttrekk/be`: before one is asked for.
pub async fn before(visit: Visit, signed: Signed) -> Result<Markup> {
    let list = read(&visit, &signed).await?;
    Ok(view::export::before(&visit, &list))
}

/// `POST /administrasjon/uttrekk/be`
pub async fn ask(visit: Visit, signed: Signed) -> Result<Response> {
    let (can, now) = (can(&signed, Right::AskForExport)?, visit.app.clock.millis());
    match visit.app.db.write(move |tx| exports::ask(tx, &can, now)).await? {
        Ok(id) => Ok(done(&visit, &format!("{PATH}/{id}"), "export-asked")),
        Err(_) => {
            let list = read(&visit, &signed).await?;
            Ok(refused(view::export::list(&visit, &list, None, Some("admin-export-one-at-a-time"))))
        }
    }
}
