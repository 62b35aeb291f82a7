use super::*;
use chrono::Duration;
use proptest::prelude::*;

fn now() -> DateTime<Utc> {
    "2027-02-05T15:00:00Z".parse().unwrap()
}

fn heard(network: &NetworkId, kind: Kind, about: &str, hours_ago: i64) -> Heard {
    let at = now() - Duration::hours(hours_ago);
    Heard { id: NoticeId::new(), network: network.clone(), kind, about: about.to_owned(), session: None, actor: None, at, read: false }
}

fn ask(network: &NetworkId, what: Asked, due_in_hours: Option<i64>) -> Ask {
    let due = due_in_hours.map(|hours| now() + Duration::hours(hours));
    Ask { what, network: network.clone(), about: "a".to_owned(), session: None, count: 1, due }
}

fn kinds(digest: &Digest) -> Vec<Kind> {
    digest.news.iter().map(|line| line.latest.kind).collect()
}

#[test]
fn nothing_to_say_is_no_digest() {
    assert_eq!(compose(vec![], vec![], &Rhythm::default(), now()), None);
}

#[test]
fn who_stopped_gets_none() {
    let kring = NetworkId::new();
    let stopped = Rhythm { stopped: true, ..Rhythm::default() };
    assert_eq!(compose(vec![heard(&kring, Kind::AgendaFixed, "s", 1)], vec![], &stopped, now()), None);
}

#[test]
fn what_was_read_on_the_site_is_left_out() {
    let kring = NetworkId::new();
    let read = Heard { read: true, ..heard(&kring, Kind::AgendaFixed, "s", 1) };
    assert_eq!(compose(vec![read.clone()], vec![], &Rhythm::default(), now()), None);
    let digest = compose(vec![read, heard(&kring, Kind::PollPublished, "p", 2)], vec![], &Rhythm::default(), now()).unwrap();
    assert_eq!(kinds(&digest), [Kind::PollPublished]);
}

#[test]
fn what_is_older_than_a_month_is_no_news() {
    let kring = NetworkId::new();
    let old = heard(&kring, Kind::AgendaFixed, "s", 32 * 24);
    assert_eq!(compose(vec![old], vec![], &Rhythm::default(), now()), None);
}

#[test]
fn the_nearest_end_is_asked_first_and_what_is_past_is_not_asked() {
    let kring = NetworkId::new();
    let asks = vec![
        ask(&kring, Asked::ReadCases, None),
        ask(&kring, Asked::SignCharter, None),
        ask(&kring, Asked::SayWhetherYouCome, Some(48)),
        ask(&kring, Asked::FillInPoll, Some(2)),
        ask(&kring, Asked::FillInPoll, Some(0)),
    ];
    let digest = compose(vec![], asks, &Rhythm::default(), now()).unwrap();
    let order: Vec<_> = digest.asks.iter().map(|ask| ask.what).collect();
    assert_eq!(order, [Asked::FillInPoll, Asked::SayWhetherYouCome, Asked::SignCharter, Asked::ReadCases]);
}

#[test]
fn a_session_that_was_planned_moved_and_cancelled_is_one_line() {
    let kring = NetworkId::new();
    let news = gather(vec![
        heard(&kring, Kind::SessionPlanned, "s", 30),
        heard(&kring, Kind::SessionCancelled, "s", 1),
        heard(&kring, Kind::SessionChanged, "s", 20),
        heard(&kring, Kind::SessionPlanned, "t", 2),
    ]);
    let lines: Vec<_> = news.iter().map(|line| (line.latest.kind, line.count)).collect();
    assert_eq!(lines, [(Kind::SessionCancelled, 3), (Kind::SessionPlanned, 1)]);
}

#[test]
fn three_new_members_are_one_line_per_network() {
    let (kring, avondkring) = (NetworkId::new(), NetworkId::new());
    let news = gather(vec![
        heard(&kring, Kind::MemberJoined, "a", 3),
        heard(&kring, Kind::MemberJoined, "b", 2),
        heard(&avondkring, Kind::MemberJoined, "c", 1),
    ]);
    let lines: Vec<_> = news.iter().map(|line| (line.latest.about.as_str(), line.count)).collect();
    assert_eq!(lines, [("c", 1), ("b", 2)]);
}

#[test]
fn what_is_asked_is_not_told_again_as_news() {
    let kring = NetworkId::new();
    let told = vec![heard(&kring, Kind::PollOpened, "p", 1), heard(&kring, Kind::CharterToSign, "c", 1)];
    assert_eq!(compose(told, vec![], &Rhythm::default(), now()), None);
}

proptest! {
    #[test]
    fn a_digest_is_bounded_and_says_how_much_more_there_is(asks in 0usize..40, news in 0usize..40) {
        let kring = NetworkId::new();
        let told = (0..news).map(|n| heard(&kring, Kind::QuestionAnswered, &n.to_string(), 1)).collect();
        let asked = (0..asks).map(|n| Ask { about: n.to_string(), ..ask(&kring, Asked::FillInPoll, None) }).collect();
        match compose(told, asked, &Rhythm::default(), now()) {
            None => prop_assert_eq!(asks + news, 0),
            Some(digest) => {
                prop_assert!(digest.asks.len() <= MOST && digest.news.len() <= MOST);
                prop_assert_eq!(digest.asks.len() + digest.news.len() + digest.more, asks + news);
            }
        }
    }

    #[test]
    fn no_notice_is_lost_or_told_twice(told in prop::collection::vec((prop::sample::select(Kind::ALL.to_vec()), 0u8..4, 0i64..99), 0..40)) {
        let kring = NetworkId::new();
        let told: Vec<_> = told.iter().map(|(kind, about, ago)| heard(&kring, *kind, &about.to_string(), *ago)).collect();
        let news = told.iter().filter(|notice| !notice.kind.asks()).count();
        prop_assert_eq!(gather(told).iter().map(|line| line.count).sum::<usize>(), news);
    }
}
