//! What databases say of a failure, without the values that they quote: people's words stand in the rows.

/// Names of tables and columns, SQLite's own words for a code, and our own statements; never a value.
pub(super) fn by_sqlite(error: &rusqlite::Error) -> String {
    use rusqlite::{Error, ErrorCode};
    match error {
        // «UNIQUE constraint failed: table.column», or the name of a check.
        Error::SqliteFailure(code, Some(message)) if code.code == ErrorCode::ConstraintViolation => message.clone(),
        Error::SqliteFailure(code, _) => code.to_string(),
        Error::FromSqlConversionFailure(column, kind, _) => format!("column {column} has a {kind} that cannot be read"),
        Error::IntegralValueOutOfRange(column, _) => format!("column {column} has a number out of range"),
        Error::ToSqlConversionFailure(_) => String::from("a value that cannot be stored"),
        other => other.to_string(),
    }
}

/// The code always; the server's message only where it names nothing but tables, columns, constraints or the
/// connection. Its detail line quotes rows, and what is wrong with a value (class 22) quotes the value.
pub(super) fn by_postgres(error: &tokio_postgres::Error) -> String {
    let Some(db) = error.as_db_error() else { return error.to_string() };
    let code = db.code().code();
    if may_be_told(code) { format!("{code} {}", db.message()) } else { code.to_owned() }
}

/// Classes of PostgreSQL's codes (its manual, appendix A): connections, transactions, integrity, rights, statements,
/// resources, stopping.
fn may_be_told(code: &str) -> bool {
    const CLASSES: [&str; 13] = ["08", "0A", "23", "25", "28", "3D", "3F", "40", "42", "53", "54", "55", "57"];
    // These of class 42 quote a literal that could not be read as what it should be.
    const QUOTES: [&str; 2] = ["42601", "42602"];
    CLASSES.iter().any(|class| code.starts_with(class)) && !QUOTES.contains(&code)
}

/// Which kind of mistake, and where; serde's own sentence quotes what it found.
pub(super) fn by_json(error: &serde_json::Error) -> String {
    format!("{:?} at line {} column {}", error.classify(), error.line(), error.column())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::Error;

    fn every_way(error: Error) -> String {
        let (shown, debugged) = (error.to_string(), format!("{error:?}"));
        let source = std::error::Error::source(&error).map(|source| format!("{source} {source:?}"));
        format!("{shown} | {debugged} | {source:?}")
    }

    #[test]
    fn a_value_in_a_row_is_not_told() {
        let db = rusqlite::Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE TABLE person (email TEXT UNIQUE) STRICT; INSERT INTO person VALUES ('kanari@her.example')",
        )
        .unwrap();
        let twice = db.execute("INSERT INTO person VALUES (?1)", ["kanari@her.example"]).unwrap_err();
        assert!(twice.to_string().contains("person.email"));
        let bad = db.query_row("SELECT json_extract('{}', ?1)", ["$kanari"], |_| Ok(())).unwrap_err();
        assert!(bad.to_string().contains("kanari"), "the control: SQLite quotes it");
        let number = db.query_row("SELECT 4711471147114711", [], |row| row.get::<_, i32>(0)).unwrap_err();
        assert!(number.to_string().contains("4711471147114711"), "the control");
        let json = serde_json::from_str::<i32>("\"kanari\"").unwrap_err();
        assert!(json.to_string().contains("kanari"), "the control: serde quotes it");
        for error in [Error::from(twice), bad.into(), number.into(), json.into()] {
            let said = every_way(error);
            assert!(!said.contains("kanari") && !said.contains("4711"), "{said}");
        }
    }

    #[test]
    fn only_what_names_no_value_is_told_of_postgresql() {
        for (code, told) in [("23505", true), ("42P01", true), ("22P02", false), ("22007", false), ("P0001", false)] {
            assert_eq!(may_be_told(code), told, "{code}");
        }
    }
}
