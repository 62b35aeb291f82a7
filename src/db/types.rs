//! The few types that both databases must hold alike.
//!
//! An instant is `timestamptz` in PostgreSQL and, in SQLite, text of one width in UTC, so that the order of the
//! text is the order of time. Both keep microseconds.

use chrono::{DateTime, Datelike, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sqlite::{Sqlite, SqliteValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The SQL types that `schema.rs` names: diesel's, and the two of our own.
pub mod sql {
    pub use diesel::sql_types::*;

    /// A moment in UTC with microseconds.
    #[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
    #[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Text"))]
    pub struct Instant;

    impl SqlOrd for Instant {}

    /// A document: `jsonb` or text.
    #[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
    #[diesel(postgres_type(oid = 3802, array_oid = 3807), sqlite_type(name = "Text"))]
    pub struct Json;

    use diesel::query_builder::QueryId;
}

const FIXED_WIDTH: &str = "%Y-%m-%dT%H:%M:%S%.6fZ";

/// A moment on its way into the database; on its way out it is a plain `DateTime<Utc>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression)]
#[diesel(sql_type = sql::Instant)]
pub struct At(pub DateTime<Utc>);

impl From<DateTime<Utc>> for At {
    fn from(moment: DateTime<Utc>) -> Self {
        Self(moment)
    }
}

impl At {
    /// Outside of these years the text is wider, stands out of order, and is read by nobody.
    fn of_fixed_width(self) -> Result<DateTime<Utc>, String> {
        if (0..=9999).contains(&self.0.year()) { Ok(self.0) } else { Err(format!("no moment to keep: {}", self.0)) }
    }
}

impl ToSql<sql::Instant, Sqlite> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.of_fixed_width()?.format(FIXED_WIDTH).to_string());
        Ok(IsNull::No)
    }
}

impl FromSql<sql::Instant, Sqlite> for DateTime<Utc> {
    fn from_sql(raw: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<sql::Text, Sqlite>>::from_sql(raw)?;
        Ok(DateTime::parse_from_rfc3339(&text)?.to_utc())
    }
}

impl ToSql<sql::Instant, Pg> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql::Timestamptz, Pg>::to_sql(&self.of_fixed_width()?, &mut out.reborrow())
    }
}

impl FromSql<sql::Instant, Pg> for DateTime<Utc> {
    fn from_sql(raw: PgValue<'_>) -> deserialize::Result<Self> {
        FromSql::<sql::Timestamptz, Pg>::from_sql(raw)
    }
}

/// A value kept as a document.
#[derive(Debug, Clone, PartialEq, Eq, AsExpression, diesel::FromSqlRow)]
#[diesel(sql_type = sql::Json)]
pub struct Json<T: std::fmt::Debug>(pub T);

impl<T: Serialize + std::fmt::Debug> ToSql<sql::Json, Sqlite> for Json<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(serde_json::to_string(&self.0)?);
        Ok(IsNull::No)
    }
}

impl<T: DeserializeOwned + std::fmt::Debug> FromSql<sql::Json, Sqlite> for Json<T> {
    fn from_sql(raw: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<sql::Text, Sqlite>>::from_sql(raw)?;
        Ok(Self(serde_json::from_str(&text)?))
    }
}

impl<T: Serialize + std::fmt::Debug> ToSql<sql::Json, Pg> for Json<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        use std::io::Write;
        out.write_all(&[1])?; // the version byte that begins each binary jsonb
        serde_json::to_writer(out, &self.0)?;
        Ok(IsNull::No)
    }
}

impl<T: DeserializeOwned + std::fmt::Debug> FromSql<sql::Json, Pg> for Json<T> {
    fn from_sql(raw: PgValue<'_>) -> deserialize::Result<Self> {
        let document = raw.as_bytes().strip_prefix(&[1]).ok_or("jsonb of an unknown version")?;
        Ok(Self(serde_json::from_slice(document)?))
    }
}

/// A type whose written form in the database is text.
pub trait WrittenAsText: Sized {
    /// The written form.
    fn as_str(&self) -> &'static str;
    /// The value that a written form stands for.
    fn parse(raw: &str) -> Option<Self>;
}

/// Reads a written form, for the conversions that `text_enum!` makes.
pub fn read_text<T: WrittenAsText, DB: Backend>(raw: DB::RawValue<'_>) -> deserialize::Result<T>
where
    String: FromSql<sql::Text, DB>,
{
    let text = String::from_sql(raw)?;
    T::parse(&text).ok_or_else(|| format!("unknown written form: {text}").into())
}

/// Declares an enum with its written forms, which databases, addresses and texts share.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The written form.
            pub fn as_str(&self) -> &'static str { match self { $(Self::$variant => $text),+ } }
            /// The value that a written form stands for.
            pub fn parse(raw: &str) -> Option<Self> { match raw { $($text => Some(Self::$variant),)+ _ => None } }
        }

        impl $crate::db::types::WrittenAsText for $name {
            fn as_str(&self) -> &'static str { Self::as_str(self) }
            fn parse(raw: &str) -> Option<Self> { Self::parse(raw) }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> { out.serialize_str(self.as_str()) }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where DB: diesel::backend::Backend, str: diesel::serialize::ToSql<diesel::sql_types::Text, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where DB: diesel::backend::Backend, String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB> {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                $crate::db::types::read_text::<Self, DB>(raw)
            }
        }
    };
}
pub use text_enum;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_that_could_not_be_read_again_is_not_written() {
        for (moment, fine) in [
            ("0000-01-01T00:00:00Z", true),
            ("9999-12-31T23:59:59.999999Z", true),
            ("+10000-01-01T00:00:00Z", false),
            ("-0001-12-31T23:59:59Z", false),
        ] {
            let kept = At(moment.parse().unwrap()).of_fixed_width();
            assert_eq!(kept.is_ok(), fine, "{moment}");
            let read = kept.map(|kept| DateTime::parse_from_rfc3339(&kept.format(FIXED_WIDTH).to_string()).map(|read| read == kept));
            assert!(read.is_err() || read == Ok(Ok(true)), "{moment}");
        }
    }
}
