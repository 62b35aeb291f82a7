//! The part of the settings page about calendars.

use super::pages::address;
use super::rules::{Alarm, Choices, Feed, Scope};
use crate::config::Config;
use crate::networks::SeatRow;
use crate::web::FormView;
use serde::Serialize;

/// `calendars/_calendars`: what a person may put in a calendar.
#[derive(Debug, Serialize)]
pub struct CalendarsPart {
    form: FormView,
    calendars: Vec<CalendarView>,
}

/// One of them.
#[derive(Debug, Serialize)]
struct CalendarView {
    /// Its name in addresses.
    key: String,
    /// The network's name; nothing for all sessions.
    network: Option<String>,
    /// Where it is, when it was made.
    feed: Option<FeedView>,
}

#[derive(Debug, Serialize)]
struct FeedView {
    /// The id that a replacement names as the one that was seen.
    seen: String,
    url: String,
    webcal: String,
    form: FormView,
    case_titles: bool,
    alarm: Alarm,
    alarms: Vec<AlarmView>,
}

#[derive(Debug, Serialize)]
struct AlarmView {
    value: Alarm,
    text: String,
}

/// The part for a person with these seats and feeds.
pub fn part(seats: &[SeatRow], feeds: &[Feed], config: &Config, form: &FormView) -> CalendarsPart {
    let networks = seats.iter().map(|seat| (Scope::Network(seat.network.clone()), Some(seat.network_name.clone())));
    let scopes = [(Scope::Everything, None)].into_iter().chain(networks);
    let ended = |scope: &Scope| !feeds.iter().any(|feed| feed.scope == *scope);
    // Choices for an address that was stopped meanwhile are refused beside those without one.
    let lost =
        scopes.clone().map(|(scope, _)| scope).filter(ended).map(|scope| form.only(&chosen_at(&scope))).find(|form| !form.is_blank());
    let form_of_all = lost.unwrap_or_else(|| form.only("/settings/calendars"));
    let view = |(scope, network): (Scope, Option<String>)| CalendarView {
        feed: feeds.iter().find(|feed| feed.scope == scope).map(|feed| FeedView::of(feed, config, form)),
        key: scope.as_str().to_owned(),
        network,
    };
    CalendarsPart { form: form_of_all, calendars: scopes.map(view).collect() }
}

/// Where the choices for a feed are posted.
fn chosen_at(scope: &Scope) -> String {
    format!("/settings/calendars/{}", scope.as_str())
}

impl FeedView {
    fn of(feed: &Feed, config: &Config, form: &FormView) -> Self {
        let url = config.link(&address(&config.keys, &feed.id));
        let Choices { case_titles, alarm } = feed.choices;
        let form = form.only(&chosen_at(&feed.scope));
        let alarms = Alarm::ALL.iter().map(|&value| AlarmView { value, text: format!("calendars-alarm-{}", value.as_str()) });
        Self {
            seen: feed.id.to_string(),
            webcal: url.replacen("https://", "webcal://", 1).replacen("http://", "webcal://", 1),
            url,
            case_titles: if form.is_blank() { case_titles } else { form.value("case_titles").is_some() },
            form,
            alarm,
            alarms: alarms.collect(),
        }
    }
}
