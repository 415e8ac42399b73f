//! A candidate as it lies in its table.

use crate::mapping::{About, Candidate, Source, State, Why};
use jiff::civil::Date;
use kernel::storage::{Error, Result, Row, Value, values};

/// Candidates with all their columns, in the order that [`read`] knows.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, name, municipality, organization_number, phone, website, email, note, themes, source, ",
            "state, why, holder, again_on, phone_wrong, service, made_at, version FROM directory_candidate ",
            $rest
        )
    };
}
pub(super) use select;

pub(super) fn read(row: &Row) -> Result<Candidate> {
    Ok(Candidate {
        id: row.text(0)?,
        tenant: row.text(1)?,
        about: About {
            name: row.text(2)?,
            municipality: row.text(3)?,
            organization_number: row.maybe_text(4)?,
            phone: row.maybe_text(5)?,
            website: row.maybe_text(6)?,
            email: row.maybe_text(7)?,
            note: row.text(8)?,
            themes: themes(&row.text(9)?),
        },
        source: Source::of(&row.text(10)?).unwrap_or(Source::Typed),
        state: State::of(&row.text(11)?).ok_or(Error::Column { column: 11, expected: "a state" })?,
        why: row.maybe_text(12)?.and_then(|word| Why::of(&word)),
        holder: row.maybe_text(13)?,
        again_on: day(row.maybe_text(14)?),
        phone_wrong: row.int(15)? != 0,
        service: row.maybe_text(16)?,
        made_at: row.int(17)?,
        version: row.int(18)?,
    })
}

/// The first ten values of a row that is written.
pub(super) fn about_values(id: &str, tenant: &str, about: &About) -> Vec<Value> {
    values![
        id,
        tenant,
        &about.name,
        &about.municipality,
        about.organization_number.clone(),
        about.phone.clone(),
        about.website.clone(),
        about.email.clone(),
        &about.note,
        about.themes.join(" "),
    ]
}

pub(super) fn themes(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

pub(super) fn day(text: Option<String>) -> Option<Date> {
    text.and_then(|text| text.parse().ok())
}
