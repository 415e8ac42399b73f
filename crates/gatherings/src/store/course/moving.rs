//! Seats that change hands: confirmed, given back, run out, offered to the next. Each is one transaction in which nobody else
//! changes who has a seat in that run.

use super::{
    enrolment::{Asked, Asking, Enrolment, Place, enrol, enrolment, turn},
    held::{count_of, kept_run, run},
};
use crate::course::{Run, State, letters::kind};
use jiff::civil::DateTime;
use kernel::{
    clock::in_oslo,
    storage::{Result, Tx, params},
};
use mail::{
    letters::Moment,
    notices::{self, Notice},
};
use trust::{Can, access::Right, audit::Act};

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// How long a seat waits for whoever asked for it to say that the address is theirs, milliseconds.
pub const CONFIRM: i64 = DAY;
/// So long before a run begins a free seat is no longer given but offered: whoever gets it may have made other plans.
pub const NEAR: i64 = 72 * HOUR;
/// How long an offer stands.
const OFFER: i64 = 12 * HOUR;
/// Nobody is offered a seat later than this before it begins.
const LATEST: i64 = 2 * HOUR;
/// An offer that stands for less is none.
const SHORTEST: i64 = HOUR;

const CONFIRMED: &str = "UPDATE gatherings_enrolment SET confirmed_at = $2, until = NULL
    WHERE id = $1 AND confirmed_at IS NULL AND state IN ('seat', 'waiting')";
const GO: &str =
    "UPDATE gatherings_enrolment SET state = 'gone', why = $2, sealed = NULL, contact = NULL, until = NULL,
    erase_at = $3 WHERE id = $1 AND state <> 'gone'";
const NEXT: &str = "SELECT id FROM gatherings_enrolment
    WHERE run = $1 AND state = 'waiting' AND confirmed_at IS NOT NULL ORDER BY n LIMIT 1";
const MOVE: &str = "UPDATE gatherings_enrolment SET state = $2, until = $3 WHERE id = $1 AND state = 'waiting'";
const ACCEPT: &str =
    "UPDATE gatherings_enrolment SET state = 'seat', until = NULL WHERE id = $1 AND state = 'offered' AND until > $2";
const RUN_OUT: &str =
    "SELECT id, run, state FROM gatherings_enrolment WHERE until <= $1 AND state <> 'gone' ORDER BY run, n";
const ALL: &str = "SELECT id FROM gatherings_enrolment
    WHERE run = $1 AND state <> 'gone' AND confirmed_at IS NOT NULL AND ($2 = '' OR state = $2) ORDER BY n";
const REMIND: &str = "UPDATE gatherings_enrolment SET reminded = $2 WHERE id = $1 AND reminded <> 1";

pub(super) const STATEMENTS: &[&str] = &[CONFIRMED, GO, NEXT, MOVE, ACCEPT, RUN_OUT, ALL, REMIND];

/// A moment by the wall clock in Norway.
fn oslo(now: i64) -> DateTime {
    in_oslo(jiff::Timestamp::from_millisecond(now).unwrap_or_default()).datetime()
}

/// When a run begins, milliseconds since 1970.
pub(crate) fn begins_at(run: &Run) -> Option<i64> {
    let begins = run.begins()?.in_tz(kernel::clock::OSLO).ok()?;
    Some(begins.timestamp().as_millisecond())
}

fn tell(tx: &mut Tx<'_>, one: &Enrolment, kind: &str, once: &str, good_for: i64, moment: Moment) -> Result<()> {
    let once = format!("{kind}/{}/{once}", one.id);
    let (tenant, about, way) = (one.tenant.as_str(), one.id.as_str(), one.way);
    let notice = Notice { tenant, room: kind::ROOM, kind, about, once: &once, way, good_for };
    notices::put(tx, &notice, moment).map(drop)
}

/// Whoever has the link says that the address is theirs. A seat that is free goes to who is first on the list now. Says
/// whether there was something to confirm.
///
/// # Errors
/// When the database fails.
pub fn confirm(tx: &mut Tx<'_>, one: &Enrolment, moment: Moment) -> Result<bool> {
    tx.lock(&turn(&one.run))?;
    let done = tx.execute(CONFIRMED, params![&one.id, moment.now])? == 1;
    if done {
        move_list(tx, &one.run, moment)?;
    }
    Ok(done)
}

/// Somebody takes the seat that they were offered, in time.
///
/// # Errors
/// When the database fails.
pub fn accept(tx: &mut Tx<'_>, one: &Enrolment, now: i64) -> Result<bool> {
    tx.lock(&turn(&one.run))?;
    Ok(tx.execute(ACCEPT, params![&one.id, now])? == 1)
}

/// Somebody gives back their seat or leaves the list: the next gets it, and what they told is erased.
///
/// # Errors
/// When the database fails.
pub fn give_back(tx: &mut Tx<'_>, one: &Enrolment, moment: Moment) -> Result<bool> {
    tx.lock(&turn(&one.run))?;
    go(tx, one, "given-back", moment)
}

fn go(tx: &mut Tx<'_>, one: &Enrolment, why: &str, moment: Moment) -> Result<bool> {
    let done = tx.execute(GO, params![&one.id, why, moment.now])? == 1;
    if done {
        move_list(tx, &one.run, moment)?;
    }
    Ok(done)
}

/// The same by somebody who holds the course, for somebody who rang. Says whether there was such a one.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn put_out(tx: &mut Tx<'_>, can: &Can, run: &str, id: &str, moment: Moment) -> Result<bool> {
    can.must(Right::KeepCourses)?;
    tx.lock(&turn(run))?;
    let one = enrolment(tx, id)?.filter(|one| one.run == run && one.tenant == can.tenant());
    let Some(one) = one else { return Ok(false) };
    let done = go(tx, &one, "put-out", moment)?;
    if done {
        can.note(tx, &Act::new("enrolment.put_out").on(id))?;
    }
    Ok(done)
}

/// Somebody who holds the course puts on it somebody who rang: no letter has to be answered. They are told, with a link to
/// change it or give it back.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn enrol_who_rang(tx: &mut Tx<'_>, can: &Can, run: &str, asking: &Asking, moment: Moment) -> Result<Asked> {
    can.must(Right::KeepCourses)?;
    if kept_run(tx, can, run)?.is_none() {
        return Ok(Asked::Shut);
    }
    let asked = enrol(tx, run, asking, (moment.now, oslo(moment.now)), moment.now)?;
    if matches!(asked, Asked::Seat | Asked::Waiting) {
        tx.execute(CONFIRMED, params![&asking.id, moment.now])?;
        can.note(tx, &Act::new("enrolment.add").on(&asking.id))?;
        if let Some(one) = enrolment(tx, &asking.id)? {
            tell(tx, &one, kind::RANG, "", 7 * DAY, moment)?;
        }
        move_list(tx, run, moment)?;
    }
    Ok(asked)
}

/// Free seats go to those who have waited longest and whose address is known to be theirs. In good time they have it at once,
/// with a way to give it back; near the start it is kept for them for a while. Says how many moved. The caller has the run's
/// turn.
///
/// # Errors
/// When the database fails.
pub fn move_list(tx: &mut Tx<'_>, id: &str, moment: Moment) -> Result<usize> {
    tx.lock(&turn(id))?;
    let now = moment.now;
    let Some(run) = run(tx, id)? else { return Ok(0) };
    let count = count_of(tx, id)?;
    let held = !matches!(run.state(count, oslo(now)), State::Draft | State::Cancelled | State::Over);
    let (Some(begins), true) = (begins_at(&run), held) else { return Ok(0) };
    let mut moved = 0;
    for _ in count.taken..run.seats {
        let Some(next) = tx.row(NEXT, params![id])? else { break };
        let Some(one) = enrolment(tx, &next.text(0)?)? else { break };
        if begins - now > NEAR {
            tx.execute(MOVE, params![&one.id, Place::Seat.word(), None::<i64>])?;
            tell(tx, &one, kind::SEAT, "", begins - now, moment)?;
        } else {
            let until = (now + OFFER).min(begins - LATEST);
            if until - now < SHORTEST {
                break;
            }
            tx.execute(MOVE, params![&one.id, Place::Offered.word(), until])?;
            tell(tx, &one, kind::OFFER, "", until - now, moment)?;
        }
        moved += 1;
    }
    Ok(moved)
}

/// Seats that nobody confirmed and offers that nobody answered go to the next. Says how many ran out.
///
/// # Errors
/// When the database fails.
pub fn lapse(tx: &mut Tx<'_>, moment: Moment) -> Result<usize> {
    let mut count = 0;
    for row in tx.rows(RUN_OUT, params![moment.now])? {
        let (id, run) = (row.text(0)?, row.text(1)?);
        tx.lock(&turn(&run))?;
        // Whoever answered while this waited for its turn has answered.
        let still = |one: &Enrolment| one.until.is_some_and(|until| until <= moment.now) && one.place != Place::Gone;
        let Some(one) = enrolment(tx, &id)?.filter(still) else { continue };
        let why = if one.place == Place::Offered { "expired" } else { "unconfirmed" };
        go(tx, &one, why, moment)?;
        count += 1;
    }
    Ok(count)
}

/// Something is told to all in a run whose address is known to be theirs; `place` is a word of [`Place`] where it is for some
/// only. Says how many.
///
/// # Errors
/// When the database fails.
pub fn tell_all(
    tx: &mut Tx<'_>,
    run: &str,
    place: Option<Place>,
    (kind, once): (&str, &str),
    good_for: i64,
    moment: Moment,
) -> Result<usize> {
    let word = place.map_or("", Place::word);
    let ids = tx.rows(ALL, params![run, word])?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>>>()?;
    for id in &ids {
        if let Some(one) = enrolment(tx, id)? {
            let about = if once.is_empty() { one.id.clone() } else { format!("{}/{once}", one.id) };
            let key = format!("{kind}/{about}");
            let (tenant, way) = (one.tenant.as_str(), one.way);
            let notice = Notice { tenant, room: kind::ROOM, kind, about: &about, once: &key, way, good_for };
            notices::put(tx, &notice, moment)?;
        }
    }
    Ok(ids.len())
}

/// Whether somebody is reminded the day before.
///
/// # Errors
/// When the database fails.
pub fn remind(tx: &mut Tx<'_>, id: &str, wanted: bool) -> Result<()> {
    tx.execute(REMIND, params![id, if wanted { 0 } else { 2 }]).map(drop)
}
