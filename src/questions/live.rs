//! What others see change when a question moves.

use super::rules::Question;
use crate::db::Db;
use crate::live::Topic;
use diesel::QueryResult;

/// The question, the list of its network, and VDAB's inbox.
pub fn question_changed(db: &mut Db, question: &Question) -> QueryResult<()> {
    let network = || Topic::Network(question.network.clone());
    db.announce(network(), "question", question.id.as_str())?;
    db.announce(network(), "questions", question.network.as_str())?;
    db.announce(Topic::Officers, "question", question.id.as_str())?;
    db.announce(Topic::Officers, "inbox", "all")
}
