//! What the templates of the agenda template receive.

use super::rules::{Topic, laid_out};
use crate::sessions::agenda::rules::Rubric;
use crate::sessions::agenda::views::{Choice, mark, rubric_text, rubrics};
use crate::web::form::FormView;
use crate::web::seat::Seat;
use serde::Serialize;

/// The length of a usual session, to show what the topics leave of it.
const USUAL: i64 = 180;

/// The page of the template.
#[derive(Debug, Serialize)]
pub struct TemplatePage {
    network_name: String,
    network_address: String,
    list: List,
    address: String,
    rubrics: Vec<Choice>,
    form: FormView,
}

/// The topics alone: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct List {
    network: String,
    address: String,
    rows: Vec<Row>,
    length: i64,
    free: i64,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    address: String,
    is_break: bool,
    is_free: bool,
    mark: &'static str,
    rubric_text: &'static str,
    title: String,
    minutes: i32,
    version: i32,
    place: usize,
    first: bool,
    last: bool,
}

/// The page of one topic.
#[derive(Debug, Serialize)]
pub struct TopicPage {
    network_name: String,
    network_address: String,
    template_address: String,
    address: String,
    rubric_text: &'static str,
    title: String,
    minutes: i32,
    version: i32,
    stale: bool,
    rubrics: Vec<Choice>,
    form: FormView,
}

/// The address of a network's template.
pub fn address(seat: &Seat) -> String {
    format!("/networks/{}/agenda-template", seat.network)
}

impl TemplatePage {
    /// The page, with what was typed into its form.
    pub fn of(seat: &Seat, topics: &[Topic], form: FormView) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            list: List::of(seat, topics),
            address: address(seat),
            rubrics: rubrics(form.value("rubric").unwrap_or(Rubric::Talk.as_str())),
            form,
        }
    }
}

impl List {
    /// The topics in their order.
    pub fn of(seat: &Seat, topics: &[Topic]) -> Self {
        let laid = laid_out(topics, USUAL);
        let free = laid.iter().filter(|(topic, _)| topic.rubric.is_free()).map(|(_, minutes)| i64::from(*minutes)).sum();
        let row = |(place, topic): (usize, &Topic)| Row {
            id: topic.id.to_string(),
            address: format!("{}/{}", address(seat), topic.id),
            is_break: topic.rubric == Rubric::Break,
            is_free: topic.rubric == Rubric::FreeSpace,
            mark: mark(topic.rubric),
            rubric_text: rubric_text(topic.rubric),
            title: topic.title.clone(),
            minutes: topic.minutes,
            version: topic.version,
            place: place + 1,
            first: place == 0,
            last: place + 1 == topics.len(),
        };
        let rows = topics.iter().enumerate().map(row).collect();
        Self { network: seat.network.to_string(), address: address(seat), rows, length: USUAL, free }
    }
}

impl TopicPage {
    /// The page of a topic, with what was typed into its form.
    pub fn of(seat: &Seat, topic: &Topic, form: FormView) -> Self {
        let seen = form.value("version").and_then(|version| version.parse::<i32>().ok());
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            template_address: address(seat),
            address: format!("{}/{}", address(seat), topic.id),
            rubric_text: rubric_text(topic.rubric),
            title: topic.title.clone(),
            minutes: topic.minutes,
            version: topic.version,
            stale: seen.is_some_and(|seen| seen != topic.version),
            rubrics: rubrics(form.value("rubric").unwrap_or(topic.rubric.as_str())),
            form,
        }
    }
}

/// The template, and a topic that somebody else changed.
#[cfg(test)]
pub(in crate::sessions::agenda) fn stories(book: &mut crate::stories::Book, seat: &Seat) {
    let topics = super::rules::usual_topics();
    let named = Topic { title: crate::stories::TYPED.into(), ..topics[0].clone() };
    book.tell("agenda/template", &TemplatePage::of(seat, &topics, FormView::default()));
    book.tell("agenda/template", &TemplatePage::of(seat, std::slice::from_ref(&named), FormView::default()));
    book.tell("agenda/_topics", &List::of(seat, &topics));
    for form in [FormView::default(), crate::stories::typed(&[("version", "9"), ("title", crate::stories::TYPED)])] {
        book.tell("agenda/topic", &TopicPage::of(seat, &named, form));
    }
}
