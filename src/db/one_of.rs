//! `column IN (…)`, in a form that a connection prepares once and keeps.
//!
//! Diesel writes `eq_any` for SQLite with one place for each value and never keeps such a statement, since its text
//! changes with the length of the list; SQLite then spends more time on reading a query than on answering it. Here a list is
//! filled up, with its last value, to the next power of two: a query has a handful of texts, and each is kept.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, AsExpression, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, SingleValue, SqlType};

/// `one_of` and `none_of` for columns.
pub trait Among: Expression + Sized {
    /// The value is one of these; never, when there are none.
    fn one_of<T>(self, values: impl IntoIterator<Item = T>) -> OneOf<Self, T::Expression>
    where
        Self::SqlType: SqlType + SingleValue,
        T: AsExpression<Self::SqlType>,
    {
        OneOf { column: self, values: expressions(values), within: true }
    }

    /// The value is none of these; always, when there are none.
    fn none_of<T>(self, values: impl IntoIterator<Item = T>) -> OneOf<Self, T::Expression>
    where
        Self::SqlType: SqlType + SingleValue,
        T: AsExpression<Self::SqlType>,
    {
        OneOf { column: self, values: expressions(values), within: false }
    }
}

impl<C: Expression> Among for C {}

fn expressions<S: SqlType + SingleValue, T: AsExpression<S>>(values: impl IntoIterator<Item = T>) -> Vec<T::Expression> {
    values.into_iter().map(AsExpression::as_expression).collect()
}

/// The type of `column.one_of([value, …])` and of `none_of`, where it has to be named.
pub type Within<C, T> = OneOf<C, diesel::dsl::AsExprOf<T, diesel::dsl::SqlTypeOf<C>>>;

/// Whether a column holds one of some values, or none of them.
#[derive(Debug, Clone)]
pub struct OneOf<C, E> {
    column: C,
    values: Vec<E>,
    within: bool,
}

impl<C: Expression, E: Expression> Expression for OneOf<C, E> {
    type SqlType = Bool;
}

impl<C, E> QueryId for OneOf<C, E> {
    type QueryId = ();
    /// The text of the query decides, since the list may be longer or shorter.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C, E, DB> QueryFragment<DB> for OneOf<C, E>
where
    DB: Backend,
    C: QueryFragment<DB>,
    E: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let Some(last) = self.values.last() else {
            out.push_sql(if self.within { "1=0" } else { "1=1" });
            return Ok(());
        };
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(if self.within { " IN (" } else { " NOT IN (" });
        for place in 0..self.values.len().next_power_of_two() {
            if place > 0 {
                out.push_sql(", ");
            }
            self.values.get(place).unwrap_or(last).walk_ast(out.reborrow())?;
        }
        out.push_sql(")");
        Ok(())
    }
}

impl<C, E, QS: ?Sized> AppearsOnTable<QS> for OneOf<C, E>
where
    C: AppearsOnTable<QS>,
    E: AppearsOnTable<QS>,
{
}

impl<C, E, QS: ?Sized> SelectableExpression<QS> for OneOf<C, E>
where
    C: SelectableExpression<QS>,
    E: SelectableExpression<QS>,
{
}

impl<C: ValidGrouping<G>, E, G> ValidGrouping<G> for OneOf<C, E> {
    type IsAggregate = C::IsAggregate;
}

#[cfg(test)]
mod tests {
    use super::Among;
    use crate::db::schema::persons;
    use diesel::prelude::*;
    use diesel::sqlite::Sqlite;

    fn text(names: &[&str]) -> String {
        let query = persons::table.filter(persons::name.one_of(names.to_vec())).select(persons::id);
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
}
