//! What is said of a series.

use crate::series::{Field, Texts};
use kernel::storage::{Result, Tx, params, values};

const OF: &str = "SELECT field, language, body FROM gatherings_content WHERE series = $1";
const CLEAR: &str = "DELETE FROM gatherings_content WHERE series = $1";
const PUT: &str = "INSERT INTO gatherings_content (series, field, language, body, tenant)
    VALUES ($1, $2, $3, $4, (SELECT tenant FROM gatherings_series WHERE id = $1))";

pub(super) const STATEMENTS: &[&str] = &[OF, CLEAR, PUT];

pub(super) fn of(tx: &mut Tx<'_>, series: &str) -> Result<Texts> {
    let mut texts = Texts::default();
    for row in tx.rows(OF, params![series])? {
        if let Some(field) = Field::of(&row.text(0)?) {
            texts.0.insert((field, row.text(1)?), row.text(2)?);
        }
    }
    Ok(texts)
}

pub(super) fn put(tx: &mut Tx<'_>, series: &str, texts: &Texts) -> Result<()> {
    tx.execute(CLEAR, params![series])?;
    let each: Vec<_> = texts
        .0
        .iter()
        .map(|((field, language), body)| values![series, field.word(), language.as_str(), body.as_str()])
        .collect();
    tx.execute_each(PUT, &each)
}
