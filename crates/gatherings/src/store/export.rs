//! What of this room goes into a copy of everything, table by table.

use kernel::storage::{Result, Tx, Value as Stored, params};
use serde_json::{Map, Value, json};

/// So many rows are read at a time.
pub(crate) const BATCH: i64 = 500;

/// How what stands in a column is written down.
#[derive(Clone, Copy, Debug)]
pub(crate) enum As {
    /// As it is.
    Itself,
    /// Milliseconds since 1970, as RFC 3339.
    Moment,
    /// Yes or no.
    Truth,
}

use As::{Itself, Moment, Truth};

/// One table: what it is called in the copy, its rows of a tenant from a place on, and its columns.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    sql: &'static str,
    columns: &'static [(&'static str, As)],
}

const SERIES: &str = "SELECT id, kind, code, slug, room, place, street, postal_code, town, municipality, step_free,
    quiet_corner, toilet, online_url, dial_in, contact_name, contact_phone, contact_email, ended_on,
    made_at, changed_at FROM gatherings_series WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const CONTENTS: &str = "SELECT series, field, language, body FROM gatherings_content WHERE tenant = $1 ORDER BY series,
    field, language LIMIT 500 OFFSET $2";
const RHYTHMS: &str =
    "SELECT id, series, starts, minutes, rule, last_on, sequence FROM gatherings_rhythm WHERE tenant = $1
    ORDER BY id LIMIT 500 OFFSET $2";
const OCCURRENCES: &str =
    "SELECT id, series, rhythm, original, starts, ends, room, theme, note, state, reason, reason_text,
    language, sequence FROM gatherings_occurrence WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const HEADCOUNTS: &str =
    "SELECT id, occurrence, count, note, counted_at FROM gatherings_headcount WHERE tenant = $1 ORDER BY
    id LIMIT 500 OFFSET $2";
const PAUSES: &str = "SELECT id, series, from_on, until_on, until_host, reason, reason_text, language FROM
    gatherings_pause WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const HOSTS: &str = "SELECT series, person, since_on, until_on FROM gatherings_host WHERE tenant = $1 ORDER BY series,
    person, since_on LIMIT 500 OFFSET $2";
const HANDOVERS: &str = "SELECT id, series, outgoing, incoming, from_on, know, key_at, state, made_at, answered_at FROM
    gatherings_handover WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const COURSES: &str = "SELECT id, slug, language, name, about, for_whom, material, made_at FROM gatherings_course WHERE
    tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const COURSE_RUNS: &str =
    "SELECT id, course, slug, town, venue, contact, seats, opens, closes, state, reason, made_at FROM
    gatherings_course_run WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const COURSE_DAYS: &str =
    "SELECT id, run, date, starts, ends FROM gatherings_course_day WHERE tenant = $1 ORDER BY id LIMIT
    500 OFFSET $2";
const COURSE_MESSAGES: &str =
    "SELECT id, run, body, made_at, made_by FROM gatherings_course_message WHERE tenant = $1 ORDER BY id
    LIMIT 500 OFFSET $2";
const COURSE_ANSWERS: &str =
    "SELECT id, run, useful, safe, again, said FROM gatherings_course_answer WHERE tenant = $1 ORDER BY
    id LIMIT 500 OFFSET $2";
const FAIRS: &str = "SELECT id, slug, language, name, date, starts, ends, room, house, street, postal_code, town,
    municipality, step_free, quiet_corner, toilet, way, welcome, contact, state, reason, width, depth,
    head_count, made_at FROM gatherings_fair WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const FAIR_EXHIBITORS: &str =
    "SELECT id, fair, name, entry, language, answer, brings, people, tables, chairs, power, wall, agreed,
    answered_at FROM gatherings_fair_exhibitor WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const FAIR_THINGS: &str = "SELECT id, fair, kind, number, exhibitor, power, x, y, width, depth, turned FROM
    gatherings_fair_thing WHERE tenant = $1 ORDER BY id LIMIT 500 OFFSET $2";
const FAIR_POINTS: &str =
    "SELECT id, fair, starts, ends, what, place, who FROM gatherings_fair_point WHERE tenant = $1 ORDER
    BY id LIMIT 500 OFFSET $2";

pub(super) const STATEMENTS: &[&str] = &[
    SERIES,
    CONTENTS,
    RHYTHMS,
    OCCURRENCES,
    HEADCOUNTS,
    PAUSES,
    HOSTS,
    HANDOVERS,
    COURSES,
    COURSE_RUNS,
    COURSE_DAYS,
    COURSE_MESSAGES,
    COURSE_ANSWERS,
    FAIRS,
    FAIR_EXHIBITORS,
    FAIR_THINGS,
    FAIR_POINTS,
];

/// The tables. Not among them: who says that they come (nobody is in it), reminders, who is enrolled for a course, how exhibitors
/// are reached, and links.
/// They belong to those they are about, are sealed, and are soon erased.
pub(crate) const TABLES: &[Table] = &[
    Table {
        name: "series",
        sql: SERIES,
        columns: &[
            ("id", Itself),
            ("kind", Itself),
            ("code", Itself),
            ("slug", Itself),
            ("room", Itself),
            ("place", Itself),
            ("street", Itself),
            ("postal_code", Itself),
            ("town", Itself),
            ("municipality", Itself),
            ("step_free", Truth),
            ("quiet_corner", Truth),
            ("toilet", Truth),
            ("online_url", Itself),
            ("dial_in", Itself),
            ("contact_name", Itself),
            ("contact_phone", Itself),
            ("contact_email", Itself),
            ("ended_on", Itself),
            ("made_at", Moment),
            ("changed_at", Moment),
        ],
    },
    Table {
        name: "contents",
        sql: CONTENTS,
        columns: &[("series", Itself), ("field", Itself), ("language", Itself), ("body", Itself)],
    },
    Table {
        name: "rhythms",
        sql: RHYTHMS,
        columns: &[
            ("id", Itself),
            ("series", Itself),
            ("starts", Itself),
            ("minutes", Itself),
            ("rule", Itself),
            ("last_on", Itself),
            ("sequence", Itself),
        ],
    },
    Table {
        name: "occurrences",
        sql: OCCURRENCES,
        columns: &[
            ("id", Itself),
            ("series", Itself),
            ("rhythm", Itself),
            ("original", Itself),
            ("starts", Itself),
            ("ends", Itself),
            ("room", Itself),
            ("theme", Itself),
            ("note", Itself),
            ("state", Itself),
            ("reason", Itself),
            ("reason_text", Itself),
            ("language", Itself),
            ("sequence", Itself),
        ],
    },
    Table {
        name: "headcounts",
        sql: HEADCOUNTS,
        columns: &[("id", Itself), ("occurrence", Itself), ("count", Itself), ("note", Itself), ("counted_at", Moment)],
    },
    Table {
        name: "pauses",
        sql: PAUSES,
        columns: &[
            ("id", Itself),
            ("series", Itself),
            ("from_on", Itself),
            ("until_on", Itself),
            ("until_host", Truth),
            ("reason", Itself),
            ("reason_text", Itself),
            ("language", Itself),
        ],
    },
    Table {
        name: "hosts",
        sql: HOSTS,
        columns: &[("series", Itself), ("person", Itself), ("since_on", Itself), ("until_on", Itself)],
    },
    Table {
        name: "handovers",
        sql: HANDOVERS,
        columns: &[
            ("id", Itself),
            ("series", Itself),
            ("outgoing", Itself),
            ("incoming", Itself),
            ("from_on", Itself),
            ("know", Itself),
            ("key_at", Itself),
            ("state", Itself),
            ("made_at", Moment),
            ("answered_at", Moment),
        ],
    },
    Table {
        name: "courses",
        sql: COURSES,
        columns: &[
            ("id", Itself),
            ("slug", Itself),
            ("language", Itself),
            ("name", Itself),
            ("about", Itself),
            ("for_whom", Itself),
            ("material", Itself),
            ("made_at", Moment),
        ],
    },
    Table {
        name: "course_runs",
        sql: COURSE_RUNS,
        columns: &[
            ("id", Itself),
            ("course", Itself),
            ("slug", Itself),
            ("town", Itself),
            ("venue", Itself),
            ("contact", Itself),
            ("seats", Itself),
            ("opens", Itself),
            ("closes", Itself),
            ("state", Itself),
            ("reason", Itself),
            ("made_at", Moment),
        ],
    },
    Table {
        name: "course_days",
        sql: COURSE_DAYS,
        columns: &[("id", Itself), ("run", Itself), ("date", Itself), ("starts", Itself), ("ends", Itself)],
    },
    Table {
        name: "course_messages",
        sql: COURSE_MESSAGES,
        columns: &[("id", Itself), ("run", Itself), ("body", Itself), ("made_at", Moment), ("made_by", Itself)],
    },
    Table {
        name: "course_answers",
        sql: COURSE_ANSWERS,
        columns: &[
            ("id", Itself),
            ("run", Itself),
            ("useful", Itself),
            ("safe", Itself),
            ("again", Itself),
            ("said", Itself),
        ],
    },
    Table {
        name: "fairs",
        sql: FAIRS,
        columns: &[
            ("id", Itself),
            ("slug", Itself),
            ("language", Itself),
            ("name", Itself),
            ("date", Itself),
            ("starts", Itself),
            ("ends", Itself),
            ("room", Itself),
            ("house", Itself),
            ("street", Itself),
            ("postal_code", Itself),
            ("town", Itself),
            ("municipality", Itself),
            ("step_free", Truth),
            ("quiet_corner", Truth),
            ("toilet", Truth),
            ("way", Itself),
            ("welcome", Itself),
            ("contact", Itself),
            ("state", Itself),
            ("reason", Itself),
            ("width", Itself),
            ("depth", Itself),
            ("head_count", Itself),
            ("made_at", Moment),
        ],
    },
    Table {
        name: "fair_exhibitors",
        sql: FAIR_EXHIBITORS,
        columns: &[
            ("id", Itself),
            ("fair", Itself),
            ("name", Itself),
            ("entry", Itself),
            ("language", Itself),
            ("answer", Itself),
            ("brings", Itself),
            ("people", Itself),
            ("tables", Itself),
            ("chairs", Itself),
            ("power", Truth),
            ("wall", Truth),
            ("agreed", Itself),
            ("answered_at", Moment),
        ],
    },
    Table {
        name: "fair_things",
        sql: FAIR_THINGS,
        columns: &[
            ("id", Itself),
            ("fair", Itself),
            ("kind", Itself),
            ("number", Itself),
            ("exhibitor", Itself),
            ("power", Truth),
            ("x", Itself),
            ("y", Itself),
            ("width", Itself),
            ("depth", Itself),
            ("turned", Truth),
        ],
    },
    Table {
        name: "fair_points",
        sql: FAIR_POINTS,
        columns: &[
            ("id", Itself),
            ("fair", Itself),
            ("starts", Itself),
            ("ends", Itself),
            ("what", Itself),
            ("place", Itself),
            ("who", Itself),
        ],
    },
];

/// Some rows of a table, from this one on.
///
/// # Errors
/// When the database fails.
pub(crate) fn rows(tx: &mut Tx<'_>, table: &Table, tenant: &str, from: i64) -> Result<Vec<Value>> {
    let all = tx.rows(table.sql, params![tenant, from])?;
    let object = |values: Vec<Stored>| {
        let each = table.columns.iter().zip(values).map(|((name, how), value)| ((*name).to_owned(), said(*how, value)));
        Value::Object(each.collect::<Map<_, _>>())
    };
    Ok(all.into_iter().map(|row| object(row.into_values())).collect())
}

fn said(how: As, value: Stored) -> Value {
    match (how, value) {
        (As::Truth, Stored::Int(value)) => json!(value == 1),
        (As::Moment, Stored::Int(value)) => {
            jiff::Timestamp::from_millisecond(value).map_or(Value::Null, |at| json!(at.to_string()))
        }
        (_, Stored::Int(value)) => json!(value),
        (_, Stored::Real(value)) => json!(value),
        (_, Stored::Text(value)) => json!(value),
        (_, Stored::Null | Stored::Blob(_)) => Value::Null,
    }
}
