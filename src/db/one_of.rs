//! `column IN (…)`, in forms that a connection prepares once and keeps.
//!
//! Diesel writes `eq_any` for SQLite with one place for each value and never keeps such a statement, since its text
//! changes with the length of the list; SQLite then spends more time on reading a query than on answering it. What the
//! program itself lists (`one_of`, `none_of`) has one length: its type alone tells the statement. A list of any length
//! (`among`) is filled up, with its last value, to the next power of two: a query has a handful of texts, and each is kept.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, AsExpression, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, SingleValue, SqlType};

/// `one_of`, `none_of` and `among` for columns.
pub trait Among: Expression + Sized {
    /// The value is one of these.
    fn one_of<T, const N: usize>(self, values: [T; N]) -> OneOf<Self, [T::Expression; N], true>
    where
        Self::SqlType: SqlType + SingleValue,
        T: AsExpression<Self::SqlType>,
    {
        OneOf { column: self, values: values.map(AsExpression::as_expression) }
    }

    /// The value is none of these.
    fn none_of<T, const N: usize>(self, values: [T; N]) -> OneOf<Self, [T::Expression; N], false>
    where
        Self::SqlType: SqlType + SingleValue,
        T: AsExpression<Self::SqlType>,
    {
        OneOf { column: self, values: values.map(AsExpression::as_expression) }
    }

    /// The value is one of these, however many there are; never, when there are none.
    fn among<T>(self, values: impl IntoIterator<Item = T>) -> OneOf<Self, Vec<T::Expression>, true>
    where
        Self::SqlType: SqlType + SingleValue,
        T: AsExpression<Self::SqlType>,
    {
        OneOf { column: self, values: values.into_iter().map(AsExpression::as_expression).collect() }
    }
}

impl<C: Expression> Among for C {}

/// The type of `column.one_of([value, …])`, where it has to be named.
pub type Within<C, T, const N: usize> = OneOf<C, [diesel::dsl::AsExprOf<T, diesel::dsl::SqlTypeOf<C>>; N], true>;
/// The type of `column.none_of([value, …])`, where it has to be named.
pub type Without<C, T, const N: usize> = OneOf<C, [diesel::dsl::AsExprOf<T, diesel::dsl::SqlTypeOf<C>>; N], false>;

/// Whether a column holds one of some values or, when it is not `WITHIN`, none of them.
#[derive(Debug, Clone)]
pub struct OneOf<C, V, const WITHIN: bool> {
    column: C,
    values: V,
}

impl<C: Expression, V, const WITHIN: bool> Expression for OneOf<C, V, WITHIN> {
    type SqlType = Bool;
}

impl<C: QueryId, E: QueryId, const N: usize, const WITHIN: bool> QueryId for OneOf<C, [E; N], WITHIN> {
    type QueryId = OneOf<C::QueryId, [E::QueryId; N], WITHIN>;
    const HAS_STATIC_QUERY_ID: bool = C::HAS_STATIC_QUERY_ID && E::HAS_STATIC_QUERY_ID;
}

impl<C, E, const WITHIN: bool> QueryId for OneOf<C, Vec<E>, WITHIN> {
    type QueryId = ();
    /// The text of the query decides, since the list may be longer or shorter.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C, E, DB, const N: usize, const WITHIN: bool> QueryFragment<DB> for OneOf<C, [E; N], WITHIN>
where
    DB: Backend,
    C: QueryFragment<DB>,
    E: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        write(out, &self.column, &self.values, WITHIN, N)
    }
}

impl<C, E, DB, const WITHIN: bool> QueryFragment<DB> for OneOf<C, Vec<E>, WITHIN>
where
    DB: Backend,
    C: QueryFragment<DB>,
    E: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        write(out, &self.column, &self.values, WITHIN, self.values.len().next_power_of_two())
    }
}

fn write<'b, DB: Backend>(
    mut out: AstPass<'_, 'b, DB>,
    column: &'b impl QueryFragment<DB>,
    values: &'b [impl QueryFragment<DB>],
    within: bool,
    places: usize,
) -> QueryResult<()> {
    let Some(last) = values.last() else {
        out.push_sql(if within { "1=0" } else { "1=1" });
        return Ok(());
    };
    column.walk_ast(out.reborrow())?;
    out.push_sql(if within { " IN (" } else { " NOT IN (" });
    for place in 0..places {
        if place > 0 {
            out.push_sql(", ");
        }
        values.get(place).unwrap_or(last).walk_ast(out.reborrow())?;
    }
    out.push_sql(")");
    Ok(())
}

/// What is listed, of which each has to be known where the column is.
pub trait Listed {
    /// One of them.
    type One;
}

impl<E, const N: usize> Listed for [E; N] {
    type One = E;
}

impl<E> Listed for Vec<E> {
    type One = E;
}

impl<C, V: Listed, QS: ?Sized, const WITHIN: bool> AppearsOnTable<QS> for OneOf<C, V, WITHIN>
where
    C: AppearsOnTable<QS>,
    V::One: AppearsOnTable<QS>,
{
}

impl<C, V: Listed, QS: ?Sized, const WITHIN: bool> SelectableExpression<QS> for OneOf<C, V, WITHIN>
where
    C: SelectableExpression<QS>,
    V::One: SelectableExpression<QS>,
{
}

impl<C: ValidGrouping<G>, V, G, const WITHIN: bool> ValidGrouping<G> for OneOf<C, V, WITHIN> {
    type IsAggregate = C::IsAggregate;
}

#[cfg(test)]
mod tests {
    use super::Among;
    use crate::db::schema::persons;
    use diesel::prelude::*;
    use diesel::query_builder::QueryId;
    use diesel::sqlite::Sqlite;

    fn text(names: &[&str]) -> String {
        let query = persons::table.filter(persons::name.among(names.to_vec())).select(persons::id);
        diesel::debug_query::<Sqlite, _>(&query).to_string()
    }

    #[test]
    fn a_list_is_filled_up_so_that_few_texts_serve_all_lengths() {
        assert!(text(&["a", "b", "c"]).contains("IN (?, ?, ?, ?)"));
        assert!(text(&["a", "b", "c"]).contains(r#"["a", "b", "c", "c"]"#));
        assert!(text(&["a"]).contains("IN (?)"));
    }

    #[test]
    fn of_nothing_there_is_none() {
        assert!(text(&[]).contains("1=0"));
    }

    #[test]
    fn a_list_of_one_length_tells_its_statement_by_its_type() {
        fn id<Q: QueryId>(_: &Q) -> Option<std::any::TypeId> {
            Q::query_id()
        }
        let [two, others] = [["a", "b"], ["c", "d"]].map(|names| persons::name.one_of(names));
        assert!(id(&two).is_some());
        assert_eq!(id(&two), id(&others));
        assert_ne!(id(&two), id(&persons::name.one_of(["a", "b", "c"])));
        assert_ne!(id(&two), id(&persons::name.none_of(["a", "b"])));
        assert_eq!(id(&persons::name.among(["a", "b"])), None);
        assert!(
            diesel::debug_query::<Sqlite, _>(&persons::table.filter(persons::name.none_of(["a", "b", "c"])))
                .to_string()
                .contains("NOT IN (?, ?, ?)")
        );
    }
}
