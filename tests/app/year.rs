//! A year of a network, on a clock that moves: ten sessions planned, picked, moved, called off, held and written down,
//! until the last one. After every step the calendar of a member shows what stands, and everybody was told once.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, Person, SESSION};
use crate::support::feed::{Shown, Subscription};
use crate::support::visitor::{Page, Visitor};
use chrono::{DateTime, Duration, Utc};

const EVERYBODY: [Person; 6] = [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]];

/// A session as the calendar of a member should show it.
struct Entry {
    session: String,
    sequence: u32,
    status: &'static str,
    starts: DateTime<Utc>,
}

/// The network in its year.
struct Year<'a> {
    app: &'a TestApp,
    greet: Visitor,
    mehmet: Visitor,
    calendar: Subscription,
    entries: Vec<Entry>,
}

both!(a_year_of_a_network);
async fn a_year_of_a_network(app: &TestApp) {
    let mut year = Year::begin(app).await;
    year.plan_eight().await;
    year.settle_one_by_date_picker().await;
    year.move_the_fourth_by_a_week().await;
    year.call_the_sixth_off().await;
    // In the order of time: the last one is that of the date picker. What is left of each waits in the next.
    for (number, next) in [(0, 9), (9, 1), (1, 2), (2, 3)] {
        year.hold(number).await;
        year.finds_waiting(number, next).await;
    }
    year.move_the_rest_to_the_afternoon().await;
    for (number, next) in [(3, 4), (4, 5), (5, 7)] {
        year.hold(number).await;
        year.finds_waiting(number, next).await;
    }
    year.lets_the_sixth_pass().await;
    year.hold(7).await;
    year.finds_waiting(7, 8).await;
    year.hold(8).await;
    year.sees_its_rhythm().await;
}

impl<'a> Year<'a> {
    async fn begin(app: &'a TestApp) -> Self {
        let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
        let calendar = Subscription::of(&mehmet, "all").await;
        let first = Entry {
            session: format!("/networks/{NETWORK}/sessions/{SESSION}"),
            sequence: 0,
            status: "CONFIRMED",
            starts: at("2027-02-11T08:30:00Z"),
        };
        let year = Self { app, greet, mehmet, calendar, entries: vec![first] };
        year.check().await;
        year
    }

    /// The calendar shows every session of the year, as it stands.
    async fn check(&self) {
        let mut entries: Vec<&Entry> = self.entries.iter().collect();
        entries.sort_by_key(|entry| entry.starts);
        let times: Vec<_> = entries.iter().map(|entry| entry.starts.format("%Y%m%dT%H%M%SZ").to_string()).collect();
        let shown = entries.iter().zip(&times).map(|(entry, starts)| Shown {
            session: &entry.session,
            sequence: entry.sequence,
            status: entry.status,
            starts,
        });
        self.calendar.shows(&shown.collect::<Vec<_>>()).await;
    }

    /// Sends what waits; each of the group got so many letters.
    async fn everybody_gets(&self, letters: usize, before: &[usize]) {
        self.app.deliver_mail().await;
        for (person, before) in EVERYBODY.iter().zip(before) {
            assert_eq!(self.app.letters_to(person.email).len() - before, letters, "{}", person.name);
        }
    }

    fn letters(&self) -> Vec<usize> {
        EVERYBODY.iter().map(|person| self.app.letters_to(person.email).len()).collect()
    }

    /// Time passes, unless it has, and logins with it.
    async fn go_to(&mut self, moment: DateTime<Utc>) {
        self.app.advance((moment - self.app.clock.now()).max(Duration::zero()));
        self.greet = self.app.enter(FACILITATOR).await;
        self.mehmet = self.app.enter(MEMBER).await;
    }

    async fn plan_eight(&mut self) {
        let (address, before) = (format!("/networks/{NETWORK}/series"), self.letters());
        let form = self.greet.see(&format!("{address}/new")).await;
        let typed = [
            ("title", "Sessie #"),
            ("date", "2027-03-18"),
            ("time", "09:30"),
            ("minutes", "180"),
            ("every", "5"),
            ("unit", "weeks"),
            ("ends", "count"),
            ("count", "8"),
            ("venue", "on_site"),
            ("place", "De Linde, Hasselt"),
        ];
        let preview = self.greet.fill(&form, &format!("{address}/new"), &typed).await;
        preview.answers(200).says("8 sessies");
        self.check().await;
        self.greet.press(&preview, &address).await.answers(303);
        self.everybody_gets(1, &before).await;
        let network = self.greet.see(&format!("/networks/{NETWORK}")).await;
        let planned: Vec<String> = stops(&network).into_iter().skip(1).collect();
        assert_eq!(planned.len(), 8);
        for session in planned {
            let starts = self.starts(&session).await;
            self.entries.push(Entry { session, sequence: 0, status: "CONFIRMED", starts });
        }
        // The wall clock stays: half past nine is another hour in UTC once the clocks go forward.
        let hours: Vec<_> = self.entries[1..].iter().map(|entry| entry.starts.format("%H:%M").to_string()).collect();
        assert!(hours.contains(&"08:30".into()) && hours.contains(&"07:30".into()), "{hours:?}");
        self.check().await;
    }

    async fn settle_one_by_date_picker(&mut self) {
        let pickers = format!("/networks/{NETWORK}/pickers");
        self.greet.see(&format!("{pickers}/new")).await;
        let proposed = [
            ("title", "Een extra werkmoment"),
            ("note", ""),
            ("minutes", "120"),
            ("venue", "on_site"),
            ("place", "De Serre"),
            ("link", ""),
            ("deadline", "2027-02-12"),
            ("deadline-time", ""),
            ("date", "2027-03-02"),
            ("time", "13:30"),
            ("date", "2027-03-04"),
            ("time", "09:30"),
        ];
        let picker = self.greet.post(&pickers, &proposed).await.leads_to();
        self.app.deliver_mail().await;
        let answers = format!("{picker}/answers");
        for visitor in [&self.mehmet, &self.greet] {
            let page = visitor.see(&picker).await;
            visitor.fill(&page, &answers, &[("answer-1", "no"), ("answer-2", "yes")]).await.answers(303);
        }
        self.check().await;
        let before = self.letters();
        let session = self.greet.press(&self.greet.see(&picker).await, &format!("{picker}/settlement")).await.leads_to();
        self.everybody_gets(1, &before).await;
        self.entries.push(Entry { session, sequence: 0, status: "CONFIRMED", starts: at("2027-03-04T08:30:00Z") });
        self.check().await;
    }

    async fn move_the_fourth_by_a_week(&mut self) {
        let (session, starts) = (self.entries[4].session.clone(), self.entries[4].starts + Duration::weeks(1));
        let (date, before) = (starts.format("%Y-%m-%d").to_string(), self.letters());
        self.app.advance(Duration::minutes(1));
        let form = self.greet.see(&format!("{session}/edit")).await;
        self.greet.fill(&form, &session, &[("date", &date), ("scope", "only")]).await.answers(303);
        self.everybody_gets(1, &before).await;
        self.entries[4].starts = starts;
        self.entries[4].sequence += 1;
        self.check().await;
    }

    async fn call_the_sixth_off(&mut self) {
        let (session, before) = (self.entries[6].session.clone(), self.letters());
        self.app.advance(Duration::minutes(1));
        let form = self.greet.see(&format!("{session}/cancellation")).await;
        self.greet
            .fill(&form, &format!("{session}/cancellation"), &[("reason", "De zaal is dicht."), ("scope", "only")])
            .await
            .answers(303);
        self.everybody_gets(1, &before).await;
        self.entries[6].status = "CANCELLED";
        self.entries[6].sequence += 1;
        self.check().await;
    }

    /// The time has come: the agenda is made, the session is held, attended, signed and written down. One item is not
    /// reached.
    async fn hold(&mut self, number: usize) {
        let left = left_of(number);
        let (session, starts) = (self.entries[number].session.clone(), self.entries[number].starts);
        self.go_to(starts - Duration::days(20)).await;
        self.app.do_rounds().await;
        let page = self.greet.see(&session).await;
        self.greet.press(&page, &format!("{session}/standing-topics")).await.answers(303);
        self.greet.fill(&page, &format!("{session}/items"), &[("rubric", "talk"), ("title", &left), ("minutes", "10")]).await.answers(303);
        self.make_room(&session).await;
        self.greet.press(&self.greet.see(&session).await, &format!("{session}/fixing")).await.answers(303);
        self.check().await;
        self.go_to(starts).await;
        self.greet.press(&self.greet.see(&session).await, &format!("{session}/start")).await.answers(303);
        self.walk_through(&session).await;
        self.attend(&session).await;
        self.greet.press(&self.greet.see(&session).await, &format!("{session}/end")).await.answers(303);
        self.check().await;
        self.write_down(&session).await;
        self.check().await;
    }

    /// The day of the session that was called off comes and goes.
    async fn lets_the_sixth_pass(&mut self) {
        let (session, starts) = (self.entries[6].session.clone(), self.entries[6].starts);
        self.go_to(starts + Duration::days(1)).await;
        self.app.do_rounds().await;
        let page = self.greet.see(&session).await;
        assert!(!page.says("Geannuleerd").offers(&format!("{session}/start")));
        self.check().await;
    }

    /// Free space gives the ten minutes away that the new item takes.
    async fn make_room(&self, session: &str) {
        let page = self.greet.see(session).await;
        let free = item_called(&page, "Vrije ruimte");
        let minutes =
            page.form(&format!("{free}/minutes")).fields.iter().find(|(name, _)| name == "minutes").unwrap().1.parse::<i32>().unwrap();
        self.greet.fill(&page, &format!("{free}/minutes"), &[("minutes", &(minutes - 10).to_string())]).await.answers(303);
    }

    /// From item to item, but for the last one.
    async fn walk_through(&self, session: &str) {
        let step = format!("{session}/step");
        for _ in 0..3 {
            self.app.advance(Duration::minutes(10));
            self.greet.press(&self.greet.see(session).await, &step).await.answers(303);
            self.mehmet.see(session).await.says("Nu");
        }
    }

    /// Greet marks everybody present, and everybody signs.
    async fn attend(&self, session: &str) {
        let presences = format!("{session}/presences");
        let page = self.greet.see(&presences).await;
        let marks: Vec<_> = EVERYBODY.iter().map(|person| (format!("mark-{}", person.id), "present")).collect();
        let typed: Vec<_> = marks.iter().map(|(field, mark)| (field.as_str(), *mark)).collect();
        self.greet.fill(&page, &presences, &typed).await.answers(303);
        for person in EVERYBODY {
            let here = format!("{presences}/{}/signature", person.id);
            self.greet.fill(&self.greet.see(&here).await, &here, &[("signature", person.name)]).await.answers(303);
        }
    }

    /// The report: written, shared, fixed; the session is recorded.
    async fn write_down(&self, session: &str) {
        let report = format!("{session}/report");
        let form = self.greet.see(&format!("{report}/edit")).await;
        self.greet.fill(&form, &report, &[("summary", "We vroegen door."), ("points", "Stilte werkt.")]).await.answers(303);
        let before = self.letters();
        self.greet.fill(&self.greet.see(&report).await, &format!("{report}/sharing"), &[("days", "3")]).await.answers(303);
        self.app.deliver_mail().await;
        assert!(self.letters()[2] > before[2], "Mehmet hears of the report");
        self.mehmet.see(&report).await.says("We vroegen door.").says("Mehmet Öztürk");
        self.app.advance(Duration::days(4));
        self.greet.press(&self.greet.see(&report).await, &format!("{report}/fixing")).await.answers(303);
        self.mehmet.see(&report).await.says("Vastgelegd");
    }

    /// What was not reached waits in the next session.
    async fn finds_waiting(&self, number: usize, next: usize) {
        self.greet.see(&self.entries[next].session).await.says(&left_of(number));
    }

    /// The seventh and all after it move; what was held stays as it was.
    async fn move_the_rest_to_the_afternoon(&mut self) {
        let (session, before) = (self.entries[7].session.clone(), self.letters());
        let form = self.greet.see(&format!("{session}/edit")).await;
        self.greet.fill(&form, &session, &[("time", "13:30"), ("scope", "following")]).await.answers(303);
        self.everybody_gets(1, &before).await;
        for entry in &mut self.entries[7..=8] {
            entry.starts += Duration::hours(4);
            entry.sequence += 1;
        }
        self.check().await;
    }

    async fn sees_its_rhythm(&self) {
        self.mehmet.see(&format!("/networks/{NETWORK}")).await.says("9 van 9 sessies gehouden");
    }

    /// When a session begins, as its own calendar file says.
    async fn starts(&self, session: &str) -> DateTime<Utc> {
        let file = self.greet.see(&format!("{session}/calendar.ics")).await.body;
        let line = file.lines().find(|line| line.starts_with("DTSTART:")).expect("a beginning");
        chrono::NaiveDateTime::parse_from_str(line, "DTSTART:%Y%m%dT%H%M%SZ").unwrap().and_utc()
    }
}

/// The item that a session does not reach.
fn left_of(number: usize) -> String {
    format!("Wat overbleef van {number}")
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// The addresses of the sessions on the path of a network, in order.
fn stops(page: &Page) -> Vec<String> {
    let path = page.body.split("class=\"trajectory\"").nth(1).unwrap().split("</ol>").next().unwrap();
    path.split("<a href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// The address of the item that stands on the page under this name.
fn item_called(page: &Page, name: &str) -> String {
    let row = page.body.split("<li").find(|row| row.contains(name) && row.contains("/minutes\"")).expect("an item of that name");
    let action = row.split("action=\"").find(|rest| rest.contains("/minutes\"")).unwrap();
    action.split("/minutes\"").next().unwrap().to_owned()
}
