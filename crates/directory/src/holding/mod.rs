//! `/stemmer/{token}`: whoever holds entries says that they are right, changes them, or says that they are over. No
//! account: the link in the letter is the key. Looking at a page never does anything; programs that read mail look too.

pub mod change;
pub mod page;
pub mod photo;

use crate::{
    fresh::contact::{Held, Holder, held},
    room::Directory,
    store::{self, HolderLink, Origin},
};
use shell::{Error, Result, Routes, Visit, Who::Anyone};
use trust::secret::Token;

/// The holder's addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    photo::routes(routes)
        .get("/stemmer/{token}", Anyone, page::page)
        .post("/stemmer/{token}/svar", Anyone, page::answer)
        .post("/stemmer/{token}/angre", Anyone, page::undo)
        .post("/stemmer/{token}/ny-lenke", Anyone, page::again)
        .get("/stemmer/{token}/{id}", Anyone, change::page)
        .post("/stemmer/{token}/{id}", Anyone, change::change)
        .get("/stemmer/{token}/{id}/stenge", Anyone, page::close)
}

/// A link that can be used, and what it is for.
pub struct Open {
    pub(crate) token: String,
    pub(crate) link: HolderLink,
    pub(crate) held: Held,
    /// Entries with a change that an editor has not looked at yet.
    pub(crate) waiting: Vec<String>,
}

/// What a link in an address opens. One that has run out gives its page; one that is none is not there.
pub(crate) enum Opened {
    Open(Box<Open>),
    Over(String),
}

pub(crate) async fn open(visit: &Visit, token: &str) -> Result<Opened> {
    let carried = Token::read(token).ok_or(Error::NotFound)?;
    let now = visit.app.clock.millis();
    let (whole, token) = (token.to_owned(), carried);
    let found = visit
        .app
        .db
        .read(move |tx| {
            let Some(link) = store::holder_link(tx, &token, now)? else { return Ok(None) };
            let held = match Holder::read(&link.holder) {
                Some(holder) => held(tx, &holder)?,
                None => Held::default(),
            };
            let mut waiting = Vec::new();
            for row in &held.entries {
                let id = &row.parts.service.id;
                if store::proposals_of(tx, id)?.iter().any(|one| one.state == "waiting" && one.origin == Origin::Holder)
                {
                    waiting.push(id.clone());
                }
            }
            Ok(Some((link, held, waiting)))
        })
        .await?;
    let (link, held, waiting) = found.ok_or(Error::NotFound)?;
    if !link.open {
        return Ok(Opened::Over(whole));
    }
    Ok(Opened::Open(Box::new(Open { token: whole, link, held, waiting })))
}

impl Open {
    /// One of the entries that the link is for.
    pub(crate) fn entry(&self, id: &str) -> Result<&crate::listing::Row> {
        self.held.entries.iter().find(|row| row.parts.service.id == id).ok_or(Error::NotFound)
    }

    /// The public reads who said it: the organisation.
    pub(crate) fn called(&self) -> &str {
        &self.held.name
    }
}
