//! What a tenant has chosen, every version of it: what is changed or taken away can be brought back.
//!
//! What a choice says is the business of whoever goes by it; here it is a text under a name.

use crate::{
    access::{Can, Right},
    audit::Act,
};
use kernel::{
    changes, ids,
    storage::{Result, Row, Tx, params},
    tenants,
};

const STANDING: &str = "SELECT id, tenant, kind, name, body, made_at, made_by, ended_at FROM trust_setting
    WHERE ended_at IS NULL ORDER BY id";
const OF: &str = "SELECT id, tenant, kind, name, body, made_at, made_by, ended_at FROM trust_setting
    WHERE tenant = $1 AND kind = $2 AND ended_at IS NULL ORDER BY id";
const PAST: &str = "SELECT id, tenant, kind, name, body, made_at, made_by, ended_at FROM trust_setting
    WHERE tenant = $1 AND kind = $2 AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT $3";
const ONE: &str = "SELECT id, tenant, kind, name, body, made_at, made_by, ended_at FROM trust_setting
    WHERE tenant = $1 AND id = $2";
const ELSEWHERE: &str =
    "SELECT 1 FROM trust_setting WHERE kind = $1 AND name = $2 AND tenant <> $3 AND ended_at IS NULL";
const STANDS: &str =
    "SELECT id, body FROM trust_setting WHERE tenant = $1 AND kind = $2 AND name = $3 AND ended_at IS NULL";
const ADD: &str = "INSERT INTO trust_setting (id, tenant, kind, name, body, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const END: &str = "UPDATE trust_setting SET ended_at = $4, ended_by = $5
    WHERE tenant = $1 AND kind = $2 AND name = $3 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[STANDING, OF, PAST, ONE, ELSEWHERE, STANDS, ADD, END];

/// What kind of thing such a change is, in the change log.
pub const CHANGED: &str = "setting";

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A word of their own, and what it means to the search.
    Word,
    /// A theme of their own: a way into the list.
    Theme,
    /// A telephone number that people can ring.
    HelpLine,
    /// Sites that may show a part of the list.
    Embed,
    /// What the tenant is called.
    Name,
    /// Who gives out the open data.
    Publisher,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Word, Self::Theme, Self::HelpLine, Self::Embed, Self::Name, Self::Publisher];

    /// As it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Theme => "theme",
            Self::HelpLine => "help_line",
            Self::Embed => "embed",
            Self::Name => "name",
            Self::Publisher => "publisher",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether a name is given once in the whole site: an embed is asked for by its name alone, and the open data
    /// has one publisher.
    const fn is_shared(self) -> bool {
        matches!(self, Self::Embed | Self::Publisher)
    }
}

/// One version of what was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Opaque; of this version.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// What is chosen.
    pub kind: Kind,
    /// Which of them; the same in every version.
    pub name: String,
    /// What was chosen.
    pub body: String,
    /// Since when, milliseconds since 1970.
    pub made_at: i64,
    /// By which person.
    pub made_by: String,
    /// Since when it is no more; nothing while it stands.
    pub ended_at: Option<i64>,
}

/// Another tenant has one of this name, and there can only be one. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken;

fn settings(rows: &[Row]) -> Result<Vec<Setting>> {
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        // What a newer program has chosen is left alone.
        let Some(kind) = Kind::of(&row.text(2)?) else { continue };
        let (id, tenant, name, body) = (row.text(0)?, row.text(1)?, row.text(3)?, row.text(4)?);
        let (made_at, made_by, ended_at) = (row.int(5)?, row.text(6)?, row.maybe_int(7)?);
        out.push(Setting { id, tenant, kind, name, body, made_at, made_by, ended_at });
    }
    Ok(out)
}

/// All that stands, of every tenant, oldest first: for the program, which goes by it.
///
/// # Errors
/// When the database fails.
pub fn standing(tx: &mut Tx<'_>) -> Result<Vec<Setting>> {
    settings(&tx.rows(STANDING, params![])?)
}

/// What stands of one kind in the asker's tenant, oldest first.
///
/// # Errors
/// When the database fails or the right is another.
pub fn of(tx: &mut Tx<'_>, can: &Can, kind: Kind) -> Result<Vec<Setting>> {
    can.must(Right::KeepSettings)?;
    settings(&tx.rows(OF, params![can.tenant(), kind.word()])?)
}

/// What was changed or taken away, the newest first, at most `limit`.
///
/// # Errors
/// When the database fails or the right is another.
pub fn past(tx: &mut Tx<'_>, can: &Can, kind: Kind, limit: i64) -> Result<Vec<Setting>> {
    can.must(Right::KeepSettings)?;
    settings(&tx.rows(PAST, params![can.tenant(), kind.word(), limit])?)
}

/// One version of the asker's tenant; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Setting>>> {
    let found = settings(&tx.rows(ONE, params![can.tenant(), id])?)?;
    Ok(found.into_iter().next().map(|setting| can.over(setting)))
}

/// Chooses `body` under `name`, in place of what stood there. Says which version it became.
///
/// # Errors
/// When the database fails or the right is another.
pub fn keep(
    tx: &mut Tx<'_>,
    can: &Can,
    (kind, name): (Kind, &str),
    body: &str,
    now: i64,
) -> Result<std::result::Result<String, Taken>> {
    can.must(Right::KeepSettings)?;
    changes::take_turn(tx)?;
    put(tx, can, (kind, name, body), "setting.keep", now)
}

/// Takes away what stands under the name of this version. Nothing happens when nothing stands there.
///
/// # Errors
/// When the database fails or the right is another.
pub fn end(tx: &mut Tx<'_>, can: &Can<Setting>, now: i64) -> Result<()> {
    can.must(Right::KeepSettings)?;
    let (setting, by) = (can.object(), &can.actor().person().id);
    if tx.execute(END, params![can.tenant(), setting.kind.word(), &setting.name, now, by])? == 0 {
        return Ok(());
    }
    said(tx, can, "setting.end", &setting.id, now)
}

/// Chooses again what was chosen in this version. Says which version it became.
///
/// # Errors
/// When the database fails or the right is another.
pub fn restore(tx: &mut Tx<'_>, can: &Can<Setting>, now: i64) -> Result<std::result::Result<String, Taken>> {
    can.must(Right::KeepSettings)?;
    changes::take_turn(tx)?;
    let Setting { kind, name, body, .. } = can.object();
    put(tx, can, (*kind, name, body), "setting.restore", now)
}

fn put<O>(
    tx: &mut Tx<'_>,
    can: &Can<O>,
    (kind, name, body): (Kind, &str, &str),
    action: &'static str,
    now: i64,
) -> Result<std::result::Result<String, Taken>> {
    let (tenant, by) = (can.tenant(), &can.actor().person().id);
    if kind.is_shared() && tx.row(ELSEWHERE, params![kind.word(), name, tenant])?.is_some() {
        return Ok(Err(Taken));
    }
    // Pressed twice, or saved as it was: nothing has changed.
    let stands = tx.row(STANDS, params![tenant, kind.word(), name])?;
    if let Some(row) = stands.filter(|row| row.text(1).is_ok_and(|stands| stands == body)) {
        return Ok(Ok(row.text(0)?));
    }
    let before = tx.execute(END, params![tenant, kind.word(), name, now, by])?;
    if kind == Kind::Name {
        // What it was called before anybody chose stands nowhere else.
        if before == 0 {
            let called = tenants::name(tx, tenant)?.unwrap_or_default();
            tx.execute(ADD, params![ids::new_id().to_string(), tenant, kind.word(), name, called, now, by])?;
            tx.execute(END, params![tenant, kind.word(), name, now, by])?;
        }
        tenants::rename(tx, tenant, body)?;
    }
    let id = ids::new_id().to_string();
    tx.execute(ADD, params![&id, tenant, kind.word(), name, body, now, by])?;
    said(tx, can, action, &id, now)?;
    Ok(Ok(id))
}

/// Tells the audit and those who follow the changes.
fn said<O>(tx: &mut Tx<'_>, can: &Can<O>, action: &'static str, id: &str, now: i64) -> Result<()> {
    can.note(tx, &Act::new(action).on(id))?;
    changes::record(tx, can.tenant(), CHANGED, id, now)
}
