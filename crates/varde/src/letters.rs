//! Letters and notices that wait or could not be sent, beside the program's own jobs; and who writes the notices.

use administration::work::{Item, Source};
use directory::Directory;
use kernel::{
    jobs::Standing,
    storage::{Result, Tx},
    texts::Texts,
};
use mail::{
    notices::Writers,
    store::{
        notices,
        outbox::{self, Again, Line},
    },
};
use std::sync::Arc;
use trust::Can;

/// So many of each are shown.
const SHOWN: i64 = 200;

/// The rooms' writers of notices.
pub(crate) fn writers(texts: &Texts, around: Option<(Directory, shell::standing::Standing)>) -> Writers {
    let written = directory::fresh::letter::Letters::new(texts.clone());
    let written = match around {
        Some((room, frames)) => written.with(room, frames),
        None => written,
    };
    let reminders = gatherings::reminder::letter::Letters::new(texts.clone());
    let courses = gatherings::course::letters::Letters::new(texts.clone());
    let company = accompaniment::letters::Letters::new(texts.clone());
    let fairs = gatherings::fair::letters::Letters::new(texts.clone());
    Writers::of(vec![Arc::new(written), Arc::new(reminders), Arc::new(courses), Arc::new(company), Arc::new(fairs)])
}

const fn not_again(again: Again) -> Option<&'static str> {
    match again {
        Again::Now => None,
        Again::ByItself => Some("work-again-by-itself"),
        Again::NoAnswer => Some("work-again-no-answer"),
        Again::Never => Some("work-again-never"),
    }
}

const fn standing(dead: bool, tries: i64) -> Standing {
    match (dead, tries) {
        (true, _) => Standing::GivenUp,
        (false, 0) => Standing::Waiting,
        (false, _) => Standing::Failed,
    }
}

/// Letters.
pub(crate) struct Letters;

impl Source for Letters {
    fn word(&self) -> &'static str {
        "brev"
    }

    fn all(&self, tx: &mut Tx<'_>, can: &Can, _: i64) -> Result<Vec<Item>> {
        let item = |line: Line, dead: bool| Item {
            not_again: not_again(line.again),
            person: Some(line.person),
            source: self.word(),
            id: line.id,
            what: format!("work-mail-{}", line.kind.word()),
            shared: false,
            standing: standing(dead, line.tries),
            next_at: line.due_at,
            begun_at: line.made_at,
            tries: line.tries,
            reason: line.reason,
        };
        let waiting = outbox::waiting(tx, can, SHOWN)?.into_iter().map(|line| item(line, false));
        let dead = outbox::dead(tx, can, SHOWN)?.into_iter().map(|line| item(line, true));
        Ok(waiting.chain(dead).collect())
    }

    fn try_again(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        outbox::try_again(tx, can, id, now)
    }

    fn give_up(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        outbox::give_up(tx, can, id, now)
    }
}

/// Notices. To whom they go is nothing that this page knows.
pub(crate) struct Notices;

impl Source for Notices {
    fn word(&self) -> &'static str {
        "beskjed"
    }

    fn all(&self, tx: &mut Tx<'_>, can: &Can, _: i64) -> Result<Vec<Item>> {
        let item = |line: notices::Line, dead: bool| Item {
            source: self.word(),
            id: line.id,
            what: format!("notice-{}-{}", line.room, line.kind),
            shared: false,
            standing: standing(dead, line.tries),
            next_at: line.due_at,
            begun_at: line.made_at,
            tries: line.tries,
            reason: line.reason,
            not_again: not_again(line.again),
            person: None,
        };
        let waiting = notices::waiting(tx, can, SHOWN)?.into_iter().map(|line| item(line, false));
        let dead = notices::dead(tx, can, SHOWN)?.into_iter().map(|line| item(line, true));
        Ok(waiting.chain(dead).collect())
    }

    fn try_again(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        notices::try_again(tx, can, id, now)
    }

    fn give_up(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        notices::give_up(tx, can, id, now)
    }
}
