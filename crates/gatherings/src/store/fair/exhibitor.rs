//! Who is invited to a fair, and what they answered.

use crate::fair::{Answer, Exhibitor, Wants, from_a_to_z};
use kernel::{
    Language,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act, secret::Stored, vault::Sealed};

macro_rules! exhibitor {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, fair, name, entry, entry_slug, language, answer, brings, people, tables, chairs, power, wall,
            agreed, written, sealed, unreached_at FROM gatherings_fair_exhibitor ",
            $rest
        )
    };
}

const ONE: &str = exhibitor!("WHERE id = $1");
const BY_LINK: &str = exhibitor!("WHERE link = $1");
const OF_FAIR: &str = exhibitor!("WHERE fair = $1 ORDER BY id");
const BY_ENTRY: &str = "SELECT id FROM gatherings_fair_exhibitor WHERE fair = $1 AND entry = $2";
const ADD: &str =
    "INSERT INTO gatherings_fair_exhibitor (id, tenant, fair, name, entry, entry_slug, language, answer, brings,
    people, tables, chairs, power, wall, agreed, written, sealed, link, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', 0, 0, 0, 0, 0, '', $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING";
const ANSWER: &str =
    "UPDATE gatherings_fair_exhibitor SET answer = $2, brings = $3, people = $4, tables = $5, chairs = $6,
    power = $7, wall = $8, sealed = $9, written = $10, answered_at = $11 WHERE id = $1";
const LET_GO: &str = "UPDATE gatherings_fair_thing SET exhibitor = NULL WHERE exhibitor = $1";
const PUT_OUT: &str = "DELETE FROM gatherings_fair_exhibitor WHERE id = $1 AND answer <> 'yes'";
const UNREACHED: &str = "UPDATE gatherings_fair_exhibitor SET unreached_at = $2 WHERE id = $1";
const OVER: &str =
    "UPDATE gatherings_fair_exhibitor SET erase_at = $2 WHERE fair = $1 AND erase_at IS NULL AND sealed IS NOT NULL";
const ERASABLE: &str =
    "SELECT id, tenant FROM gatherings_fair_exhibitor WHERE erase_at <= $1 ORDER BY erase_at, id LIMIT 200";
const ERASED: &str = "UPDATE gatherings_fair_exhibitor SET erase_at = NULL, sealed = NULL, written = 0 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_LINK, OF_FAIR, BY_ENTRY, ADD, ANSWER, LET_GO, PUT_OUT, UNREACHED, OVER, ERASABLE, ERASED];

fn read(row: &Row) -> Result<Exhibitor> {
    Ok(Exhibitor {
        id: row.text(0)?,
        tenant: row.text(1)?,
        fair: row.text(2)?,
        name: row.text(3)?,
        entry: row.maybe_text(4)?.zip(row.maybe_text(5)?),
        language: Language::parse(&row.text(6)?).unwrap_or_default(),
        answer: Answer::of(&row.text(7)?),
        wants: Wants {
            brings: row.text(8)?,
            people: row.int(9)?,
            tables: row.int(10)?,
            chairs: row.int(11)?,
            power: row.int(12)? == 1,
            wall: row.int(13)? == 1,
        },
        agreed: row.text(14)?,
        written: row.int(15)? == 1,
        sealed: row.maybe_blob(16)?.map(Sealed::from_bytes),
        unreached_at: row.maybe_int(17)?,
    })
}

/// One exhibitor.
///
/// # Errors
/// When the database fails.
pub fn exhibitor(tx: &mut Tx<'_>, id: &str) -> Result<Option<Exhibitor>> {
    tx.row(ONE, params![id])?.as_ref().map(read).transpose()
}

/// The exhibitor whom a link is for.
///
/// # Errors
/// When the database fails.
pub fn exhibitor_by_link(tx: &mut Tx<'_>, link: &Stored) -> Result<Option<Exhibitor>> {
    tx.row(BY_LINK, params![link.whole()])?.as_ref().map(read).transpose()
}

/// All who are invited to a fair, A–Å.
///
/// # Errors
/// When the database fails.
pub fn exhibitors(tx: &mut Tx<'_>, fair: &str) -> Result<Vec<Exhibitor>> {
    let mut all = tx.rows(OF_FAIR, params![fair])?.iter().map(read).collect::<Result<Vec<_>>>()?;
    from_a_to_z(&mut all);
    Ok(all)
}

/// All who are invited to a fair of the asker's tenant, for somebody who is not about to read how they are reached.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn invited(tx: &mut Tx<'_>, can: &Can, fair: &str) -> Result<Vec<Exhibitor>> {
    can.must(Right::KeepFairs)?;
    if super::kept_fair(tx, can, fair)?.is_none() {
        return Ok(Vec::new());
    }
    exhibitors(tx, fair)
}

/// One who is invited to a fair of the asker's tenant, for somebody who is about to read how they are reached: that is written
/// down first. Nothing when the fair is another tenant's.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn opened(tx: &mut Tx<'_>, can: &Can, fair: &str, id: &str) -> Result<Option<Exhibitor>> {
    can.must(Right::KeepFairs)?;
    let found = exhibitor(tx, id)?.filter(|one| one.fair == fair && one.tenant == can.tenant());
    if found.is_some() {
        can.note(tx, &Act::new("exhibitor.read").on(id).of("contact"))?;
    }
    Ok(found)
}

/// Whom to invite.
#[derive(Clone, Debug)]
pub struct Inviting {
    /// The exhibitor's identifier.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Theirs in the directory: identifier and readable address.
    pub entry: Option<(String, String)>,
    /// The language of letters.
    pub language: Language,
    /// Whether an address is known.
    pub written: bool,
    /// Address and link, sealed.
    pub sealed: Sealed,
    /// What is stored of the link.
    pub link: Stored,
}

/// Invites somebody. Says whether they are new: an entry of the directory is invited once.
///
/// # Errors
/// When the right is another one, the fair is another tenant's, it cannot be written down, or the database fails.
pub fn invite(tx: &mut Tx<'_>, can: &Can, fair: &str, new: &Inviting, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    if super::kept_fair(tx, can, fair)?.is_none() {
        return Ok(false);
    }
    tx.lock(&format!("gatherings_fair {fair}"))?;
    let done = settle_exhibitor(tx, can.tenant(), fair, new, now)?;
    if done {
        can.note(tx, &Act::new("exhibitor.invite").on(&new.id))?;
    }
    Ok(done)
}

/// The same by the program itself, for the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_exhibitor(tx: &mut Tx<'_>, tenant: &str, fair: &str, new: &Inviting, now: i64) -> Result<bool> {
    if let Some((entry, _)) = &new.entry
        && tx.row(BY_ENTRY, params![fair, entry])?.is_some()
    {
        return Ok(false);
    }
    let (entry, slug) = new.entry.clone().unzip();
    let values = params![
        &new.id,
        tenant,
        fair,
        &new.name,
        entry,
        slug,
        new.language.tag(),
        i64::from(new.written),
        new.sealed.clone(),
        new.link.whole(),
        now
    ];
    Ok(tx.execute(ADD, values)? == 1)
}

/// Somebody answers, by their link: the link is the key. Who does not come has no stand.
///
/// # Errors
/// When the database fails.
pub fn answer(
    tx: &mut Tx<'_>,
    id: &str,
    (said, wants): (Answer, &Wants),
    (sealed, written): (Option<Sealed>, bool),
    now: i64,
) -> Result<()> {
    let Wants { brings, people, tables, chairs, power, wall } = wants;
    let values = params![
        id,
        said.word(),
        brings,
        *people,
        *tables,
        *chairs,
        i64::from(*power),
        i64::from(*wall),
        sealed,
        i64::from(written),
        now
    ];
    tx.execute(ANSWER, values)?;
    if said != Answer::Yes {
        tx.execute(LET_GO, params![id])?;
    }
    Ok(())
}

/// The same by those who hold the fair, for somebody who rang. Says whether it was one of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn answer_for(
    tx: &mut Tx<'_>,
    can: &Can,
    id: &str,
    said: (Answer, &Wants),
    contact: (Option<Sealed>, bool),
    now: i64,
) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    if exhibitor(tx, id)?.is_none_or(|one| one.tenant != can.tenant()) {
        return Ok(false);
    }
    answer(tx, id, said, contact, now)?;
    can.note(tx, &Act::new("exhibitor.answer").on(id))?;
    Ok(true)
}

/// Takes somebody off the list who has not said that they come. Says whether it was done.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn put_out(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    if exhibitor(tx, id)?.is_none_or(|one| one.tenant != can.tenant() || one.answer == Answer::Yes) {
        return Ok(false);
    }
    tx.execute(LET_GO, params![id])?;
    let done = tx.execute(PUT_OUT, params![id])? == 1;
    if done {
        can.note(tx, &Act::new("exhibitor.put_out").on(id))?;
    }
    Ok(done)
}

/// Nobody gets what is written to somebody.
///
/// # Errors
/// When the database fails.
pub fn unreached(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<()> {
    tx.execute(UNREACHED, params![id, now]).map(drop)
}

/// How the exhibitors of a fair are reached is erased from this moment on.
///
/// # Errors
/// When the database fails.
pub fn keep_erasures(tx: &mut Tx<'_>, fair: &str, at: i64) -> Result<u64> {
    tx.execute(OVER, params![fair, at])
}

/// Whose key is to be destroyed by now: identifier and tenant.
///
/// # Errors
/// When the database fails.
pub fn erasable(tx: &mut Tx<'_>, now: i64) -> Result<Vec<(String, String)>> {
    tx.rows(ERASABLE, params![now])?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// Somebody's key has been destroyed: what it opened goes too.
///
/// # Errors
/// When the database fails.
pub fn erased(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    tx.execute(ERASED, params![id]).map(drop)
}
