//! One value on its way in or out.

use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};

/// What a column can hold. Truth is 0 or 1; time is milliseconds since 1970; documents are JSON text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number, 64 bits.
    Int(i64),
    /// A real number.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

macro_rules! from {
    ($($source:ty => $make:expr),* $(,)?) => { $(impl From<$source> for Value {
        fn from(value: $source) -> Self { ($make)(value) }
    })* };
}
from! {
    i64 => Self::Int,
    i32 => |v: i32| Self::Int(v.into()),
    u32 => |v: u32| Self::Int(v.into()),
    bool => |v: bool| Self::Int(v.into()),
    f64 => Self::Real,
    &str => |v: &str| Self::Text(v.to_owned()),
    String => Self::Text,
    &String => |v: &String| Self::Text(v.clone()),
    Vec<u8> => Self::Blob,
    uuid::Uuid => |v: uuid::Uuid| Self::Text(v.to_string()),
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Real(v) => ValueRef::Real(*v),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Blob(v) => ValueRef::Blob(v),
        }))
    }
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(v) if *ty == Type::INT4 => i32::try_from(*v)?.to_sql(ty, out),
            Self::Int(v) => v.to_sql(ty, out),
            Self::Real(v) => v.to_sql(ty, out),
            Self::Text(v) => v.to_sql(ty, out),
            Self::Blob(v) => v.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::FLOAT8 | Type::TEXT | Type::VARCHAR | Type::BYTEA)
    }

    to_sql_checked!();
}
