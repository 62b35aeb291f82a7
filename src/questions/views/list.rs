//! What a network asked, as a list.

use super::{Moment, Names, Pages, StateView, face, local};
use crate::ids::PersonId;
use crate::questions::rules::Question;
use chrono_tz::Tz;
use serde::Serialize;

/// A line of the network's list.
#[derive(Debug, Serialize)]
pub struct Row {
    address: String,
    title: String,
    asker: String,
    at: Moment,
    yours: bool,
    state: StateView,
}

/// The list of what a network asked.
#[derive(Debug, Serialize)]
pub struct List {
    network: String,
    src: String,
    rows: Vec<Row>,
    pages: Pages,
}

impl List {
    /// A page of the list, as one member sees it.
    pub fn of(network_address: &str, network: &str, reader: &PersonId, zone: Tz, number: i64, page: (Vec<Question>, i64, Names)) -> Self {
        let (questions, total, names) = page;
        let address = format!("{network_address}/questions");
        let pages = Pages::of(&format!("{address}?page="), number, questions.len(), total);
        let row = |question: Question| Row {
            address: format!("{address}/{}", question.id),
            asker: face(&names, &question.asker).name,
            at: local(question.created_at, zone),
            yours: question.asker == *reader,
            state: question.state.into(),
            title: question.wording.title.into(),
        };
        let src = format!("{address}/list?page={number}");
        Self { network: network.to_owned(), src, rows: questions.into_iter().map(row).collect(), pages }
    }
}

/// The page around that list.
#[derive(Debug, Serialize)]
pub struct Index {
    /// The name of the network.
    pub network_name: String,
    /// Where the network is.
    pub network_address: String,
    /// Whether the reader facilitates it.
    pub facilitator: bool,
    /// The working days in which VDAB answers.
    pub term: usize,
    /// The list.
    pub list: List,
}
