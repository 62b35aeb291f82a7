//! What date pickers announce. Their fragments: a picker, and the open pickers of a network.

use super::rules::Picker;
use crate::db::Db;
use crate::live::Topic;
use diesel::QueryResult;

/// A picker has another answer, or another state.
pub fn picker_changed(db: &mut Db, picker: &Picker) -> QueryResult<()> {
    let topic = Topic::Network(picker.network.clone());
    db.announce(topic.clone(), "picker", picker.id.as_str())?;
    db.announce(topic, "pickers", picker.network.as_str())
}
