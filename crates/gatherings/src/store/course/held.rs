//! Courses and the times they are held.

use crate::course::{Count, Course, Day, Run, Said};
use jiff::civil::{Date, Time};
use kernel::{
    Language,
    storage::{Result, Row, Tx, params, values},
};
use trust::{Can, access::Right, audit::Act};

macro_rules! course {
    ($rest:literal) => {
        concat!("SELECT id, tenant, slug, language, name, about, for_whom, material FROM gatherings_course ", $rest)
    };
}
macro_rules! run {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, course, slug, town, venue, contact, seats, opens, closes, state, reason
            FROM gatherings_course_run ",
            $rest
        )
    };
}

const COURSE: &str = course!("WHERE id = $1");
const BY_SLUG: &str = course!("WHERE slug = $1");
const COURSES: &str = course!("ORDER BY name, id");
const KEPT: &str = course!("WHERE tenant = $1 ORDER BY name, id");
const ADD: &str = "INSERT INTO gatherings_course
    (id, tenant, slug, language, name, about, for_whom, material, made_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT (id) DO NOTHING";
const CHANGE: &str = "UPDATE gatherings_course SET language = $3, name = $4, about = $5, for_whom = $6, material = $7,
    changed_at = $8 WHERE id = $1 AND tenant = $2";
const RUN: &str = run!("WHERE id = $1");
const RUN_BY_SLUG: &str = run!("WHERE course = $1 AND slug = $2");
const RUNS: &str = run!("WHERE course = $1 ORDER BY id");
const SHOWN: &str = run!("WHERE state <> 'draft' ORDER BY id");
const KEPT_RUNS: &str = run!("WHERE tenant = $1 ORDER BY id");
const ADD_RUN: &str = "INSERT INTO gatherings_course_run
    (id, tenant, course, slug, town, venue, contact, seats, opens, closes, state, reason, made_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', '', $11, $11) ON CONFLICT (id) DO NOTHING";
const CHANGE_RUN: &str = "UPDATE gatherings_course_run SET town = $3, venue = $4, contact = $5, seats = $6, opens = $7,
    closes = $8, changed_at = $9 WHERE id = $1 AND tenant = $2";
const SAY: &str = "UPDATE gatherings_course_run SET state = $3, reason = $4, changed_at = $5
    WHERE id = $1 AND tenant = $2 AND state <> 'cancelled'";
const DAYS: &str = "SELECT id, date, starts, ends FROM gatherings_course_day WHERE run = $1 ORDER BY date, starts, id";
const ADD_DAY: &str = "INSERT INTO gatherings_course_day (id, tenant, run, date, starts, ends)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (id) DO UPDATE SET date = excluded.date, starts = excluded.starts, ends = excluded.ends";
const ATTENDED: &str = "DELETE FROM gatherings_attendance WHERE day = $1";
const REMOVE_DAY: &str = "DELETE FROM gatherings_course_day WHERE id = $1 AND run = $2";
const COUNT: &str = "SELECT COALESCE(SUM(CASE WHEN state IN ('seat', 'offered') THEN 1 ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) FROM gatherings_enrolment WHERE run = $1";

pub(super) const STATEMENTS: &[&str] = &[
    COURSE,
    BY_SLUG,
    COURSES,
    KEPT,
    ADD,
    CHANGE,
    RUN,
    RUN_BY_SLUG,
    RUNS,
    SHOWN,
    KEPT_RUNS,
    ADD_RUN,
    CHANGE_RUN,
    SAY,
    DAYS,
    ADD_DAY,
    ATTENDED,
    REMOVE_DAY,
    COUNT,
];

fn read_course(row: &Row) -> Result<Course> {
    Ok(Course {
        id: row.text(0)?,
        tenant: row.text(1)?,
        slug: row.text(2)?,
        language: Language::parse(&row.text(3)?).unwrap_or_default(),
        name: row.text(4)?,
        about: row.text(5)?,
        for_whom: row.text(6)?,
        material: row.text(7)?,
    })
}

fn read_run(tx: &mut Tx<'_>, row: &Row) -> Result<Run> {
    let id = row.text(0)?;
    let date = |text: Option<String>| text.and_then(|text| text.parse::<Date>().ok());
    Ok(Run {
        days: days(tx, &id)?,
        id,
        tenant: row.text(1)?,
        course: row.text(2)?,
        slug: row.text(3)?,
        town: row.text(4)?,
        venue: row.text(5)?,
        contact: row.text(6)?,
        seats: row.int(7)?,
        opens: date(row.maybe_text(8)?),
        closes: date(row.maybe_text(9)?),
        said: Said::of(&row.text(10)?),
        reason: row.text(11)?,
    })
}

fn days(tx: &mut Tx<'_>, run: &str) -> Result<Vec<Day>> {
    let mut days = Vec::new();
    for row in tx.rows(DAYS, params![run])? {
        let time = |text: String| text.parse::<Time>().unwrap_or_default();
        let Ok(date) = row.text(1)?.parse() else { continue };
        days.push(Day { id: row.text(0)?, date, starts: time(row.text(2)?), ends: time(row.text(3)?) });
    }
    Ok(days)
}

fn read_runs(tx: &mut Tx<'_>, rows: &[Row]) -> Result<Vec<Run>> {
    let mut runs = rows.iter().map(|row| read_run(tx, row)).collect::<Result<Vec<_>>>()?;
    runs.sort_by_key(|run| run.begins());
    Ok(runs)
}

/// A course.
///
/// # Errors
/// When the database fails.
pub fn course(tx: &mut Tx<'_>, id: &str) -> Result<Option<Course>> {
    tx.row(COURSE, params![id])?.as_ref().map(read_course).transpose()
}

/// The course with this readable address.
///
/// # Errors
/// When the database fails.
pub fn course_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Course>> {
    tx.row(BY_SLUG, params![slug])?.as_ref().map(read_course).transpose()
}

/// All courses, by name.
///
/// # Errors
/// When the database fails.
pub fn courses(tx: &mut Tx<'_>) -> Result<Vec<Course>> {
    tx.rows(COURSES, params![])?.iter().map(read_course).collect()
}

/// One run.
///
/// # Errors
/// When the database fails.
pub fn run(tx: &mut Tx<'_>, id: &str) -> Result<Option<Run>> {
    let Some(row) = tx.row(RUN, params![id])? else { return Ok(None) };
    read_run(tx, &row).map(Some)
}

/// The run of a course with this readable address.
///
/// # Errors
/// When the database fails.
pub fn run_by_slug(tx: &mut Tx<'_>, course: &str, slug: &str) -> Result<Option<Run>> {
    let Some(row) = tx.row(RUN_BY_SLUG, params![course, slug])? else { return Ok(None) };
    read_run(tx, &row).map(Some)
}

/// All runs of a course, the first first.
///
/// # Errors
/// When the database fails.
pub fn runs_of(tx: &mut Tx<'_>, course: &str) -> Result<Vec<Run>> {
    let rows = tx.rows(RUNS, params![course])?;
    read_runs(tx, &rows)
}

/// All runs that everybody sees, the first first.
///
/// # Errors
/// When the database fails.
pub fn shown_runs(tx: &mut Tx<'_>) -> Result<Vec<Run>> {
    let rows = tx.rows(SHOWN, params![])?;
    read_runs(tx, &rows)
}

/// How many have a seat in a run, and how many wait.
///
/// # Errors
/// When the database fails.
pub fn count_of(tx: &mut Tx<'_>, run: &str) -> Result<Count> {
    let row = tx.row(COUNT, params![run])?;
    row.map_or(Ok(Count::default()), |row| Ok(Count { taken: row.int(0)?, waiting: row.int(1)? }))
}

/// The courses of the asker's tenant, by name.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_courses(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Course>> {
    can.must(Right::KeepCourses)?;
    tx.rows(KEPT, params![can.tenant()])?.iter().map(read_course).collect()
}

/// The runs of the asker's tenant, the first first.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_runs(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Run>> {
    can.must(Right::KeepCourses)?;
    let rows = tx.rows(KEPT_RUNS, params![can.tenant()])?;
    read_runs(tx, &rows)
}

/// A course of the asker's tenant.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_course(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Course>> {
    can.must(Right::KeepCourses)?;
    Ok(course(tx, id)?.filter(|course| course.tenant == can.tenant()))
}

/// A run of the asker's tenant.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_run(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Run>> {
    can.must(Right::KeepCourses)?;
    Ok(run(tx, id)?.filter(|run| run.tenant == can.tenant()))
}

/// Adds a course; nothing happens when it is there, since its form was sent twice. Its readable address is free.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn add_course(tx: &mut Tx<'_>, can: &Can, course: &Course, now: i64) -> Result<()> {
    can.must(Right::KeepCourses)?;
    let Course { id, slug, language, name, about, for_whom, material, .. } = course;
    let values = params![id, can.tenant(), slug, language.tag(), name, about, for_whom, material, now];
    if tx.execute(ADD, values)? == 1 {
        can.note(tx, &Act::new("course.add").on(id))?;
    }
    Ok(())
}

/// Changes what is said of a course. Says whether it was one of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn change_course(tx: &mut Tx<'_>, can: &Can, course: &Course, now: i64) -> Result<bool> {
    can.must(Right::KeepCourses)?;
    let Course { id, language, name, about, for_whom, material, .. } = course;
    let values = params![id, can.tenant(), language.tag(), name, about, for_whom, material, now];
    let done = tx.execute(CHANGE, values)? == 1;
    if done {
        can.note(tx, &Act::new("course.change").on(id))?;
    }
    Ok(done)
}

/// Adds a run as a draft, with its days; nothing happens when it is there, since its form was sent twice.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn add_run(tx: &mut Tx<'_>, can: &Can, run: &Run, now: i64) -> Result<()> {
    can.must(Right::KeepCourses)?;
    let Run { id, course, slug, town, venue, contact, seats, .. } = run;
    let (opens, closes) = (run.opens.map(|day| day.to_string()), run.closes.map(|day| day.to_string()));
    let values = params![id, can.tenant(), course, slug, town, venue, contact, *seats, opens, closes, now];
    if tx.execute(ADD_RUN, values)? == 1 {
        put_days(tx, run)?;
        can.note(tx, &Act::new("course.add_run").on(id))?;
    }
    Ok(())
}

fn put_days(tx: &mut Tx<'_>, run: &Run) -> Result<()> {
    let time = |time: Time| time.strftime("%H:%M").to_string();
    let each: Vec<_> = run
        .days
        .iter()
        .map(|day| values![&day.id, &run.tenant, &run.id, day.date.to_string(), time(day.starts), time(day.ends)])
        .collect();
    tx.execute_each(ADD_DAY, &each)
}

/// Changes a run and its days: a day with the identifier of one that is there moves it. Says whether it was one of the
/// asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn change_run(tx: &mut Tx<'_>, can: &Can, run: &Run, now: i64) -> Result<bool> {
    can.must(Right::KeepCourses)?;
    let Run { id, town, venue, contact, seats, .. } = run;
    let (opens, closes) = (run.opens.map(|day| day.to_string()), run.closes.map(|day| day.to_string()));
    if tx.execute(CHANGE_RUN, params![id, can.tenant(), town, venue, contact, *seats, opens, closes, now])? == 0 {
        return Ok(false);
    }
    for gone in days(tx, id)?.iter().filter(|was| run.days.iter().all(|day| day.id != was.id)) {
        tx.execute(ATTENDED, params![&gone.id])?;
        tx.execute(REMOVE_DAY, params![&gone.id, id])?;
    }
    put_days(tx, run)?;
    can.note(tx, &Act::new("course.change_run").on(id))?;
    Ok(true)
}

/// Opens, closes or cancels a run. What is cancelled stays so. Says whether it was done.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn say_of_run(tx: &mut Tx<'_>, can: &Can, id: &str, said: Said, reason: &str, now: i64) -> Result<bool> {
    can.must(Right::KeepCourses)?;
    let done = tx.execute(SAY, params![id, can.tenant(), said.word(), reason, now])? == 1;
    if done {
        let act = match said {
            Said::Draft => Act::new("course.hide"),
            Said::Open => Act::new("course.open"),
            Said::Closed => Act::new("course.close"),
            Said::Cancelled => Act::new("course.cancel"),
        };
        can.note(tx, &act.on(id))?;
    }
    Ok(done)
}
