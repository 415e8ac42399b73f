//! A transaction, the same to a store on both engines.

use super::error::{Error, Result};
use super::value::Value;
use futures_util::future::try_join_all;
use rusqlite::types::ValueRef;
use tokio_postgres::types::{ToSql, Type};

/// So many statements are sent to PostgreSQL before their answers are awaited.
const AT_ONCE: usize = 500;

/// A transaction in progress.
pub struct Tx<'a> {
    pub(super) inner: Inner<'a>,
}

pub(super) enum Inner<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres { tx: &'a deadpool_postgres::Transaction<'a>, runtime: tokio::runtime::Handle },
}

impl Tx<'_> {
    /// Runs a statement and says how many rows it touched.
    ///
    /// # Errors
    /// When the engine refuses it.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        match &self.inner {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                Ok(statement.execute(rusqlite::params_from_iter(params))? as u64)
            }
            Inner::Postgres { tx, runtime } => runtime.block_on(async {
                let statement = tx.prepare_cached(sql).await?;
                Ok(tx.execute(&statement, &borrowed(params)).await?)
            }),
        }
    }

    /// All rows of a query.
    ///
    /// # Errors
    /// When the engine refuses it.
    pub fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        match &self.inner {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                let columns = statement.column_count();
                let mut found = statement.query(rusqlite::params_from_iter(params))?;
                let mut rows = Vec::new();
                while let Some(row) = found.next()? {
                    let values = (0..columns).map(|i| Ok(from_sqlite(row.get_ref(i)?))).collect::<Result<_>>()?;
                    rows.push(Row { values });
                }
                Ok(rows)
            }
            Inner::Postgres { tx, runtime } => runtime.block_on(async {
                let statement = tx.prepare_cached(sql).await?;
                let found = tx.query(&statement, &borrowed(params)).await?;
                found.iter().map(from_postgres).collect()
            }),
        }
    }

    /// Runs a statement once for each set of values. They must not depend on one another: on PostgreSQL they are sent
    /// without waiting for the answer to the one before.
    ///
    /// # Errors
    /// When the engine refuses one of them.
    pub fn execute_each(&mut self, sql: &str, each: &[Vec<Value>]) -> Result<()> {
        if each.is_empty() {
            return Ok(());
        }
        match &self.inner {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                for params in each {
                    statement.execute(rusqlite::params_from_iter(params))?;
                }
                Ok(())
            }
            Inner::Postgres { tx, runtime } => runtime.block_on(async {
                let statement = &tx.prepare_cached(sql).await?;
                for some in each.chunks(AT_ONCE) {
                    let sent = some.iter().map(|params| async move { tx.execute(statement, &borrowed(params)).await });
                    try_join_all(sent).await?;
                }
                Ok(())
            }),
        }
    }

    /// The rows of a query for each set of values, one after the other. On PostgreSQL it asks all before it waits.
    ///
    /// # Errors
    /// When the engine refuses one of them.
    pub fn rows_of_each(&mut self, sql: &str, each: &[Vec<Value>]) -> Result<Vec<Row>> {
        if each.is_empty() {
            return Ok(Vec::new());
        }
        match &self.inner {
            Inner::Sqlite(_) => {
                let mut rows = Vec::new();
                for params in each {
                    rows.extend(self.rows(sql, params)?);
                }
                Ok(rows)
            }
            Inner::Postgres { tx, runtime } => runtime.block_on(async {
                let statement = &tx.prepare_cached(sql).await?;
                let mut rows = Vec::new();
                for some in each.chunks(AT_ONCE) {
                    let sent = some.iter().map(|params| async move { tx.query(statement, &borrowed(params)).await });
                    for found in try_join_all(sent).await? {
                        rows.extend(found.iter().map(from_postgres).collect::<Result<Vec<_>>>()?);
                    }
                }
                Ok(rows)
            }),
        }
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// When the engine refuses it.
    pub fn row(&mut self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, params)?.into_iter().next())
    }

    /// Holds others who ask for the same name until this transaction ends.
    /// SQLite has one writer at a time, so there it is nothing.
    ///
    /// # Errors
    /// When the engine fails.
    pub fn lock(&mut self, name: &str) -> Result<()> {
        if let Inner::Postgres { .. } = self.inner {
            let number = name.bytes().fold(0_i64, |sum, byte| sum.wrapping_mul(131).wrapping_add(byte.into()));
            self.rows("SELECT 1::BIGINT FROM pg_advisory_xact_lock($1)", &[Value::Int(number)])?;
        }
        Ok(())
    }

    /// Lets the engine parse and plan a statement without running it. For the test that tries every statement.
    ///
    /// # Errors
    /// When the engine does not understand it.
    pub fn prepare(&mut self, sql: &str) -> Result<()> {
        match &self.inner {
            Inner::Sqlite(connection) => connection.prepare(&numbered(sql)).map(drop).map_err(Error::from),
            Inner::Postgres { tx, runtime } => {
                runtime.block_on(async { tx.prepare(sql).await.map(drop).map_err(Error::from) })
            }
        }
    }

    /// Runs several statements without parameters. Only migrations and their fixtures need it.
    ///
    /// # Errors
    /// When the engine refuses one of them.
    pub fn script(&mut self, sql: &str) -> Result<()> {
        match &self.inner {
            Inner::Sqlite(connection) => Ok(connection.execute_batch(sql)?),
            Inner::Postgres { tx, runtime } => Ok(runtime.block_on(tx.batch_execute(sql))?),
        }
    }

    pub(super) const fn is_postgres(&self) -> bool {
        matches!(self.inner, Inner::Postgres { .. })
    }
}

/// `$1` is a *name* to SQLite, numbered by first use; `?1` is the number.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

fn borrowed(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn from_sqlite(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(v) => Value::Int(v),
        ValueRef::Real(v) => Value::Real(v),
        ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
        ValueRef::Blob(v) => Value::Blob(v.to_vec()),
    }
}

fn from_postgres(row: &tokio_postgres::Row) -> Result<Row> {
    let mut values = Vec::with_capacity(row.len());
    for (i, column) in row.columns().iter().enumerate() {
        let value = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(i)?.map(Value::Int),
            Type::INT4 => row.try_get::<_, Option<i32>>(i)?.map(|v| Value::Int(v.into())),
            Type::FLOAT8 => row.try_get::<_, Option<f64>>(i)?.map(Value::Real),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(i)?.map(Value::Blob),
            Type::TEXT | Type::VARCHAR => row.try_get::<_, Option<String>>(i)?.map(Value::Text),
            _ => return Err(Error::Column { column: i, expected: "BIGINT, DOUBLE PRECISION, TEXT or BYTEA" }),
        };
        values.push(value.unwrap_or(Value::Null));
    }
    Ok(Row { values })
}

/// One row of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    values: Vec<Value>,
}

impl Row {
    /// The text in a column.
    ///
    /// # Errors
    /// When there is no text there.
    pub fn text(&self, column: usize) -> Result<String> {
        self.maybe_text(column)?.ok_or(Error::Column { column, expected: "text" })
    }

    /// The text in a column, or nothing.
    ///
    /// # Errors
    /// When something other than text is there.
    pub fn maybe_text(&self, column: usize) -> Result<Option<String>> {
        match self.values.get(column) {
            Some(Value::Text(v)) => Ok(Some(v.clone())),
            Some(Value::Null) => Ok(None),
            _ => Err(Error::Column { column, expected: "text" }),
        }
    }

    /// The whole number in a column.
    ///
    /// # Errors
    /// When there is no number there.
    pub fn int(&self, column: usize) -> Result<i64> {
        self.maybe_int(column)?.ok_or(Error::Column { column, expected: "a whole number" })
    }

    /// The whole number in a column, or nothing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn maybe_int(&self, column: usize) -> Result<Option<i64>> {
        match self.values.get(column) {
            Some(Value::Int(v)) => Ok(Some(*v)),
            Some(Value::Null) => Ok(None),
            _ => Err(Error::Column { column, expected: "a whole number" }),
        }
    }

    /// The real number in a column, or nothing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn maybe_real(&self, column: usize) -> Result<Option<f64>> {
        match self.values.get(column) {
            Some(Value::Real(v)) => Ok(Some(*v)),
            #[expect(clippy::cast_precision_loss, reason = "SQLite gives back 60.0 as a whole number")]
            Some(Value::Int(v)) => Ok(Some(*v as f64)),
            Some(Value::Null) => Ok(None),
            _ => Err(Error::Column { column, expected: "a number" }),
        }
    }

    /// The bytes in a column, or nothing.
    ///
    /// # Errors
    /// When something other than bytes is there.
    pub fn maybe_blob(&self, column: usize) -> Result<Option<Vec<u8>>> {
        match self.values.get(column) {
            Some(Value::Blob(v)) => Ok(Some(v.clone())),
            Some(Value::Null) => Ok(None),
            _ => Err(Error::Column { column, expected: "bytes" }),
        }
    }

    /// Every value, in order of the columns.
    #[must_use]
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }
}
