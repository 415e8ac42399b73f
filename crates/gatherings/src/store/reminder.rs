//! Who wants to be reminded: where to lies sealed, and everything ends.

use super::{clock, occurrence, series};
use crate::{
    occurrence::Occurrence,
    reminder::{
        AFTER_OFF, CONFIRM, Code, ENDED, HOUR, MOST_A_DAY, MOST_WRONG, MOVED, OFF, ON, REMINDER, RESUMED, ROOM, WAITS,
        WAITS_FOR_SERIES, When, letter::about,
    },
    series::Series,
};
use jiff::civil::{Date, DateTime};
use kernel::{
    Language,
    storage::{Result, Row, Tx, params},
};
use mail::{
    letters::Moment,
    notices::{self, Notice, Way},
};
use trust::vault::Sealed;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, series, occurrence, way, language, wanted, knows, heard, told, confirmed_at FROM gatherings_reminder ",
            $rest
        )
    };
}

const BY_ID: &str = select!("WHERE id = $1");
const BY_STOP: &str = select!("WHERE stop = $1 ORDER BY asked_at, id");
const BY_ANSWER: &str = select!("WHERE answer = $1");
const OF_SERIES: &str = select!("WHERE series = $1 AND confirmed_at IS NOT NULL ORDER BY id");
const SEALED: &str = "SELECT sealed FROM gatherings_reminder WHERE id = $1";
const SO_FAR: &str = "SELECT COUNT(*) FROM gatherings_reminder WHERE mark = $1 AND asked_at > $2";
const PUT: &str =
    "INSERT INTO gatherings_reminder (id, series, occurrence, way, language, wanted, due, sealed, mark, stop, answer,
    wrong, knows, heard, told, failed, asked_at, tenant)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $12, 0, 0, $13,
    (SELECT tenant FROM gatherings_series WHERE id = $2)) ON CONFLICT (stop, mark) DO NOTHING";
const CHOOSE: &str = "UPDATE gatherings_reminder SET wanted = $3, due = $4 WHERE stop = $1 AND mark = $2";
const WRONG: &str = "UPDATE gatherings_reminder SET wrong = wrong + 1 WHERE id = $1";
const TOO_WRONG: &str = "DELETE FROM gatherings_reminder WHERE id = $1 AND wrong >= $2";
const CONFIRM_IT: &str =
    "UPDATE gatherings_reminder SET confirmed_at = $2, knows = $3, heard = $3 WHERE id = $1 AND confirmed_at IS NULL";
// Whoever says yes twice is reminded once, as they said last.
const DROP_SAME: &str = "DELETE FROM gatherings_reminder WHERE id <> $1 AND confirmed_at IS NOT NULL AND series = $2
    AND COALESCE(occurrence, '') = COALESCE($3, '') AND mark = (SELECT mark FROM gatherings_reminder WHERE id = $1)";
const STOP: &str = "DELETE FROM gatherings_reminder WHERE stop = $1";
const DROP: &str = "DELETE FROM gatherings_reminder WHERE id = $1";
const DROP_UNANSWERED: &str = "DELETE FROM gatherings_reminder WHERE id = $1 AND confirmed_at IS NULL";
const KNOWS: &str =
    "UPDATE gatherings_reminder SET knows = $2, due = $3, reminded_at = $4, told = $5, failed = 0, gone_at = NULL
    WHERE id = $1";
const HEARD: &str = "UPDATE gatherings_reminder SET heard = $2, failed = 0, gone_at = $3 WHERE id = $1 AND knows = $2";
const FAILED: &str = "UPDATE gatherings_reminder SET failed = 1 WHERE id = $1 AND knows = $2";
const ANY: &str = "SELECT 1 FROM gatherings_reminder LIMIT 1";
const DUE: &str = "SELECT r.id, r.way, r.knows, r.told, s.tenant, o.starts FROM gatherings_reminder AS r
    JOIN gatherings_occurrence AS o ON o.id = r.occurrence JOIN gatherings_series AS s ON s.id = r.series
    WHERE r.due <= $1 AND r.confirmed_at IS NOT NULL AND r.reminded_at IS NULL AND r.knows <> 'off' AND o.starts > $1
    ORDER BY r.due, r.id LIMIT 500";
const REMINDED: &str = "UPDATE gatherings_reminder SET reminded_at = $2 WHERE id = $1";
const WAITING_FOR: &str = "SELECT DISTINCT series FROM gatherings_reminder
    WHERE occurrence IS NULL AND confirmed_at IS NOT NULL AND knows = 'rests' ORDER BY series";
const SWEEP: &str = "DELETE FROM gatherings_reminder WHERE (confirmed_at IS NULL AND asked_at < $1) OR gone_at <= $2
    OR (occurrence IS NULL AND asked_at < $3)";
const SWEEP_OVER: &str = "DELETE FROM gatherings_reminder WHERE EXISTS (SELECT 1 FROM gatherings_occurrence AS o
    WHERE o.id = gatherings_reminder.occurrence AND o.ends < $1)";
const UNTOLD: &str = "SELECT COUNT(CASE WHEN failed = 1 THEN 1 END),
    COUNT(CASE WHEN failed = 0 AND knows <> heard THEN 1 END) FROM gatherings_reminder WHERE occurrence = $1 AND confirmed_at IS NOT NULL";

pub(super) const STATEMENTS: &[&str] = &[
    BY_ID,
    BY_STOP,
    BY_ANSWER,
    OF_SERIES,
    SEALED,
    SO_FAR,
    PUT,
    CHOOSE,
    WRONG,
    TOO_WRONG,
    CONFIRM_IT,
    DROP_SAME,
    STOP,
    DROP,
    DROP_UNANSWERED,
    KNOWS,
    HEARD,
    FAILED,
    ANY,
    DUE,
    REMINDED,
    WAITING_FOR,
    SWEEP,
    SWEEP_OVER,
    UNTOLD,
];

/// A reminder, without where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Its identifier.
    pub id: String,
    /// Of which series.
    pub series: String,
    /// Of which date; nothing where it is that the series starts again.
    pub occurrence: Option<String>,
    /// By which way.
    pub way: Way,
    /// In which language.
    pub language: Language,
    /// When; nothing where it is that the series starts again.
    pub wanted: Option<When>,
    /// What is to be told last: when the date is, `off`, `rests`, `on`, `over`.
    pub knows: String,
    /// What has been told.
    pub heard: String,
    /// How often something was put in to be told.
    told: i64,
    /// Whether they said yes.
    pub confirmed: bool,
}

fn read(row: &Row) -> Result<Reminder> {
    Ok(Reminder {
        id: row.text(0)?,
        series: row.text(1)?,
        occurrence: row.maybe_text(2)?,
        way: Way::of(&row.text(3)?).unwrap_or(Way::Email),
        language: Language::parse(&row.text(4)?).unwrap_or(Language::Nb),
        wanted: row.maybe_text(5)?.and_then(|word| When::of(&word)),
        knows: row.text(6)?,
        heard: row.text(7)?,
        told: row.int(8)?,
        confirmed: row.maybe_int(9)?.is_some(),
    })
}

/// A reminder by its identifier.
///
/// # Errors
/// When the database fails.
pub fn reminder(tx: &mut Tx<'_>, id: &str) -> Result<Option<Reminder>> {
    tx.row(BY_ID, params![id])?.map(|row| read(&row)).transpose()
}

/// The reminder that a letter asks about, by what is stored of its link.
///
/// # Errors
/// When the database fails.
pub fn reminder_asked(tx: &mut Tx<'_>, answer: &str) -> Result<Option<Reminder>> {
    tx.row(BY_ANSWER, params![answer])?.map(|row| read(&row)).transpose()
}

/// The reminders that a code stops, by what is stored of it.
///
/// # Errors
/// When the database fails.
pub fn reminders_stopped_by(tx: &mut Tx<'_>, stop: &str) -> Result<Vec<Reminder>> {
    tx.rows(BY_STOP, params![stop])?.iter().map(read).collect()
}

/// What lies sealed.
///
/// # Errors
/// When the database fails.
pub fn sealed_reminder(tx: &mut Tx<'_>, id: &str) -> Result<Option<Sealed>> {
    tx.row(SEALED, params![id])?.map(|row| Ok(Sealed::from_bytes(row.maybe_blob(0)?.unwrap_or_default()))).transpose()
}

/// Who asks to be reminded.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Drawn before it was sealed.
    pub id: String,
    /// Of which series.
    pub series: String,
    /// Of which date; nothing where it is that the series starts again.
    pub occurrence: Option<String>,
    /// When.
    pub when: Option<When>,
    /// By which way.
    pub way: Way,
    /// In which language.
    pub language: Language,
    /// Where to, and its codes.
    pub sealed: Sealed,
    /// A keyed hash of where to.
    pub mark: String,
    /// What is stored of the code that stops it.
    pub stop: String,
    /// What is stored of the answer that says yes.
    pub answer: String,
}

/// Keeps that somebody wants to be reminded, and asks them by the same way whether it was they. The same form and address sent twice are
/// one; an address that was asked for too often is left alone, and nobody is told that.
///
/// # Errors
/// When the database fails.
pub fn ask_for_reminder(tx: &mut Tx<'_>, wish: &Wish, now: i64) -> Result<()> {
    let Some(series) = series::by_id(tx, &wish.series)? else { return Ok(()) };
    let date = match &wish.occurrence {
        Some(id) => occurrence::occurrence(tx, id)?,
        None => None,
    };
    let due = due(wish.when, date.as_ref());
    let wanted = wish.when.map(When::word);
    // Two at once for one address are counted one after the other.
    tx.lock("gatherings_reminder")?;
    if tx.execute(CHOOSE, params![&wish.stop, &wish.mark, wanted, due.clone()])? > 0 {
        return Ok(());
    }
    let so_far = tx.row(SO_FAR, params![&wish.mark, now - 24 * HOUR])?.map_or(Ok(0), |row| row.int(0))?;
    if so_far >= MOST_A_DAY {
        return Ok(());
    }
    let stands = stands(&series, date.as_ref(), series::day(now));
    tx.execute(
        PUT,
        params![
            &wish.id,
            &wish.series,
            wish.occurrence.clone(),
            wish.way.word(),
            wish.language.tag(),
            wanted,
            due,
            wish.sealed.clone(),
            &wish.mark,
            &wish.stop,
            &wish.answer,
            stands,
            now
        ],
    )?;
    // Somebody sits waiting for a code; a letter is read later.
    let good_for = if wish.way == Way::Sms { 2 * HOUR } else { 12 * HOUR };
    let (once, about) = (format!("{CONFIRM}/{}", wish.id), about(&wish.id, ""));
    put(tx, &series.tenant, (CONFIRM, &about, &once), wish.way, good_for, now)
}

fn due(when: Option<When>, date: Option<&Occurrence>) -> Option<String> {
    Some(clock(when?.due(date?.starts)))
}

/// How it stands with what a reminder is about, in a word.
fn stands(series: &Series, date: Option<&Occurrence>, today: Date) -> String {
    match date {
        Some(date) if date.standing(series).is_on() => clock(date.starts),
        Some(_) => "off".to_owned(),
        None if series.ended_on.is_some() => "over".to_owned(),
        None => {
            let rests = series.pauses.iter().any(|pause| pause.covers(today) || pause.from_on > today);
            if rests { "rests".to_owned() } else { "on".to_owned() }
        }
    }
}

/// Puts a notice in. Whether a way out is set up today does not matter: whoever is to be told said yes by it, and it waits as long as it
/// makes sense.
fn put(
    tx: &mut Tx<'_>,
    tenant: &str,
    (kind, about, once): (&str, &str, &str),
    way: Way,
    good_for: i64,
    now: i64,
) -> Result<()> {
    let notice = Notice { tenant, room: ROOM, kind, about, once, way, good_for };
    notices::put(tx, &notice, Moment { now, mail: true, sms: true }).map(drop)
}

/// What came of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It is the right one, and they are reminded.
    Yes(Reminder),
    /// It is not, or was never sent: nobody learns which.
    No,
    /// So often wrong that it must be asked for anew.
    TooOften,
}

/// Tries a code that was typed from a text message.
///
/// # Errors
/// When the database fails.
pub fn try_reminder_code(tx: &mut Tx<'_>, stop: &str, code: &Code, now: i64) -> Result<Tried> {
    let mut too_often = false;
    tx.lock("gatherings_reminder")?;
    for row in reminders_stopped_by(tx, stop)?.into_iter().filter(|row| row.way == Way::Sms) {
        let right = reminder_asked(tx, &code.stored(&row.id))?.is_some_and(|asked| asked.id == row.id);
        if right {
            return Ok(Tried::Yes(confirm_reminder(tx, row, now)?));
        }
        if !row.confirmed {
            tx.execute(WRONG, params![&row.id])?;
            too_often |= tx.execute(TOO_WRONG, params![&row.id, MOST_WRONG])? > 0;
        }
    }
    Ok(if too_often { Tried::TooOften } else { Tried::No })
}

/// They said yes. What was said yes to before for the same address and date goes.
///
/// # Errors
/// When the database fails.
pub fn confirm_reminder(tx: &mut Tx<'_>, row: Reminder, now: i64) -> Result<Reminder> {
    let Some(series) = series::by_id(tx, &row.series)? else { return Ok(row) };
    let date = match &row.occurrence {
        Some(id) => occurrence::occurrence(tx, id)?,
        None => None,
    };
    let stands = stands(&series, date.as_ref(), series::day(now));
    if tx.execute(CONFIRM_IT, params![&row.id, now, &stands])? > 0 {
        tx.execute(DROP_SAME, params![&row.id, &row.series, row.occurrence.clone()])?;
    }
    Ok(Reminder { confirmed: true, ..row })
}

/// Ends what a code stops, and erases where it went. Says whether there was anything.
///
/// # Errors
/// When the database fails.
pub fn stop_reminders(tx: &mut Tx<'_>, stop: &str) -> Result<bool> {
    Ok(tx.execute(STOP, params![stop])? > 0)
}

/// It has said its last, and is erased.
///
/// # Errors
/// When the database fails.
pub fn drop_reminder(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    tx.execute(DROP, params![id]).map(drop)
}

/// Nobody is there who could say yes.
///
/// # Errors
/// When the database fails.
pub fn drop_unanswered(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    tx.execute(DROP_UNANSWERED, params![id]).map(drop)
}

/// They were told, or could not be; `at` is when it was put in.
///
/// # Errors
/// When the database fails.
pub fn heard_reminder(tx: &mut Tx<'_>, id: &str, told: &str, sent: bool, at: i64) -> Result<()> {
    match sent {
        true => tx.execute(HEARD, params![id, told, (told == "off").then_some(at + AFTER_OFF)]),
        false => tx.execute(FAILED, params![id, told]),
    }
    .map(drop)
}

/// Tells those who are to be reminded what has become of it, in the transaction of the act. Once for each turn: what was told is
/// not told again, and what was taken back before anybody heard it is told to nobody.
pub(super) fn tell(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<()> {
    let rows = tx.rows(OF_SERIES, params![id])?.iter().map(read).collect::<Result<Vec<_>>>()?;
    if rows.is_empty() {
        return Ok(());
    }
    let Some(series) = series::by_id(tx, id)? else { return Ok(()) };
    let wall = series::wall(now);
    for row in rows {
        let date = match &row.occurrence {
            Some(id) => match occurrence::occurrence(tx, id)? {
                Some(date) if !date.is_past(wall) => Some(date),
                _ => continue,
            },
            None => None,
        };
        let is = stands(&series, date.as_ref(), wall.date());
        if is != row.knows {
            turn(tx, &series, &row, date.as_ref(), &is, (wall, now))?;
        }
    }
    Ok(())
}

fn turn(
    tx: &mut Tx<'_>,
    series: &Series,
    row: &Reminder,
    date: Option<&Occurrence>,
    is: &str,
    (wall, now): (DateTime, i64),
) -> Result<()> {
    let due = due(row.wanted, date);
    // Moved so near that the reminder would come at once: the message about that is one.
    let near = due.as_ref().is_some_and(|due| *due <= clock(wall));
    let told = row.told + 1;
    tx.execute(KNOWS, params![&row.id, is, due, near.then_some(now), told])?;
    let kind = match (is, row.heard.as_str()) {
        (is, heard) if is == heard => return Ok(()),
        ("off", _) => OFF,
        ("on", _) => RESUMED,
        ("over", _) => ENDED,
        ("rests", _) => return Ok(()),
        (_, "off") => ON,
        _ => MOVED,
    };
    let good_for = match date {
        Some(date) => (crate::oslo::instant(date.ends).as_millisecond() - now).max(HOUR),
        None => 72 * HOUR,
    };
    let (once, about) = (format!("{kind}/{}/{told}", row.id), about(&row.id, is));
    put(tx, &series.tenant, (kind, &about, &once), row.way, good_for, now)
}

/// Whether there is anything to go round for.
///
/// # Errors
/// When the database fails.
pub fn reminders_are_due(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.row(ANY, params![])?.is_some())
}

/// Puts the reminders in that are due. Says how many.
///
/// # Errors
/// When the database fails.
pub fn put_due_reminders(tx: &mut Tx<'_>, now: i64) -> Result<usize> {
    let rows = tx.rows(DUE, params![clock(series::wall(now))])?;
    for row in &rows {
        let (id, knows, told) = (row.text(0)?, row.text(2)?, row.int(3)?);
        let Some(way) = Way::of(&row.text(1)?) else { continue };
        let starts = crate::oslo::instant(super::read_clock(row, 5)?).as_millisecond();
        let (once, about) = (format!("{REMINDER}/{id}/{told}"), about(&id, &knows));
        put(tx, &row.text(4)?, (REMINDER, &about, &once), way, starts - now, now)?;
        tx.execute(REMINDED, params![&id, now])?;
    }
    Ok(rows.len())
}

/// Tells those who wait for a series whose pause ended by its date. Nobody is written to at night.
///
/// # Errors
/// When the database fails.
pub fn tell_of_starting(tx: &mut Tx<'_>, now: i64) -> Result<()> {
    if !(9..20).contains(&series::wall(now).hour()) {
        return Ok(());
    }
    for row in tx.rows(WAITING_FOR, params![])? {
        tell(tx, &row.text(0)?, now)?;
    }
    Ok(())
}

/// Erases what nobody said yes to, what was told to be off, what is over, and what has waited too long.
///
/// # Errors
/// When the database fails.
pub fn sweep_reminders(tx: &mut Tx<'_>, now: i64) -> Result<()> {
    tx.execute(SWEEP, params![now - WAITS, now, now - WAITS_FOR_SERIES])?;
    tx.execute(SWEEP_OVER, params![clock(series::day(now).at(0, 0, 0, 0))])?;
    Ok(())
}

/// How many of those who are to be reminded of a date do not know how it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Untold {
    /// They could not be reached.
    pub failed: i64,
    /// It is on its way to them.
    pub waiting: i64,
}

/// That.
///
/// # Errors
/// When the database fails.
pub fn untold(tx: &mut Tx<'_>, occurrence: &str) -> Result<Untold> {
    let row = tx.row(UNTOLD, params![occurrence])?;
    row.map_or(Ok(Untold::default()), |row| Ok(Untold { failed: row.int(0)?, waiting: row.int(1)? }))
}
