//! The season of Kring Hasselt: what it meets about, works on and asks itself.

use crate::cases::rules::{CaseState, Level, Phase, Theme, Urgency};
use crate::methods::Aim;
use crate::polls::rules::PollState;
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::{Answer, SessionState};

/// What the catalogue says of the circle.
pub const ABOUT: &str = "De POP en wat erna komt. Twaalf stoelen, tien coaches en twee procesbegeleiders uit Limburg.";
/// Where it meets.
pub const PLACE: &str = "Vergaderhuis De Linde, Hasselt";

/// The sessions: in how many days, counted from the next one, what about, and where it stands.
pub const SESSIONS: [(i64, &str, SessionState); 8] = [
    (-154, "Kennismaking en afspraken", SessionState::Recorded),
    (-126, "Het intakegesprek onder de loep", SessionState::Recorded),
    (-98, "De vraag achter de vraag", SessionState::Recorded),
    (-70, "Groep of individueel", SessionState::Recorded),
    (-28, "Vastgelopen klanten", SessionState::Held),
    (0, "Als de POP niet op papier wil", SessionState::AgendaOpen),
    (35, "Thema kiezen we samen", SessionState::Planned),
    (70, "Terugblik en oogst", SessionState::Planned),
];

/// The number of the session that is next.
pub const NEXT: usize = 6;

/// An item of an agenda: heading, title, note, minutes, where it stands, who, which of the cases.
pub type Planned = (Rubric, &'static str, &'static str, i32, ItemState, &'static str, Option<usize>);

/// The agenda of the next session, and what members proposed for it.
pub const AGENDA: [Planned; 12] = [
    (Rubric::CheckIn, "", "Wat bracht de voorbije maand jou?", 15, ItemState::Scheduled, "Marleen Claes", None),
    (Rubric::FollowUp, "", "Twee actiepunten uit sessie 5", 10, ItemState::Scheduled, "Youssef El Amrani", None),
    (
        Rubric::Authority,
        "",
        "Annelies Wouters schuift aan voor drie vragen over de POP",
        30,
        ItemState::Scheduled,
        "Youssef El Amrani",
        None,
    ),
    (Rubric::Break, "", "", 15, ItemState::Scheduled, "Marleen Claes", None),
    (Rubric::Intervision, "", "Incidentmethode, negen stappen", 60, ItemState::Scheduled, "Nele Vandersmissen", Some(0)),
    (Rubric::Talk, "Drie lichte vormen van een POP", "Met voorbeelden om mee te nemen", 25, ItemState::Scheduled, "Ahmed Yıldız", None),
    (Rubric::FreeSpace, "", "Wie wil, brengt iets in", 10, ItemState::Scheduled, "Marleen Claes", None),
    (Rubric::Evaluation, "", "Korte procesevaluatie", 10, ItemState::Scheduled, "Marleen Claes", None),
    (Rubric::CheckOut, "", "", 5, ItemState::Scheduled, "Marleen Claes", None),
    (Rubric::FreeSpace, "Samen een lijst van goede POP-vragen maken", "", 10, ItemState::Proposed, "Lies Peeters", None),
    (Rubric::Talk, "Ervaring met de checklist delen", "", 5, ItemState::Proposed, "Tom Geraerts", None),
    (Rubric::FreeSpace, "Gastspreker voor sessie 7 zoeken", "", 5, ItemState::Accepted, "Inge Reynders", None),
];

/// What waits for a later session.
pub const LATER: [Planned; 3] = [
    (
        Rubric::Talk,
        "Loopbaanbegeleiding en het loopbaankrediet",
        "Wat verandert er voor onze klanten, en wanneer?",
        45,
        ItemState::Proposed,
        "Katrien Jacobs",
        None,
    ),
    (Rubric::FreeSpace, "Elkaars eerste gesprek bijwonen", "Hoe spreken we dat af?", 30, ItemState::Proposed, "Tom Geraerts", None),
    (Rubric::Talk, "Kaarten met waarden", "Uit sessie 5, daar was geen tijd meer voor", 20, ItemState::Accepted, "Griet Moons", None),
];

/// What every session that is over was made of, with the theme of the session in the middle.
pub const BEFORE: [(Rubric, i32); 8] = [
    (Rubric::CheckIn, 15),
    (Rubric::FollowUp, 15),
    (Rubric::Authority, 30),
    (Rubric::Break, 15),
    (Rubric::Talk, 25),
    (Rubric::Intervision, 60),
    (Rubric::Evaluation, 15),
    (Rubric::CheckOut, 5),
];

/// Who answered about the next session, beside those who come.
pub const NOT_THERE: [(&str, Answer, Option<&str>); 2] =
    [("Katrien Jacobs", Answer::Online, None), ("Dries Vanhees", Answer::Absent, Some("Die dag begeleid ik een groep in Antwerpen."))];

/// A case as its presenter wrote it.
pub struct Brought {
    /// Who brings it.
    pub by: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What is going on.
    pub context: &'static str,
    /// What was tried.
    pub tried: &'static str,
    /// The learning question.
    pub question: &'static str,
    /// What the circle could do.
    pub help: Aim,
    /// How soon.
    pub urgency: Urgency,
    /// What it is about.
    pub themes: &'static [Theme],
    /// Where in the guidance it plays.
    pub phase: Phase,
    /// Who may read it.
    pub level: Level,
    /// Where it stands.
    pub state: CaseState,
    /// Days ago.
    pub ago: i64,
    /// In which session, if in any.
    pub session: Option<usize>,
}

/// Which of the cases the circle worked on in its last session.
pub const WORKED_ON: usize = 2;

/// The cases of the circle.
pub const CASES: [Brought; 4] = [
    Brought {
        by: "Nele Vandersmissen",
        title: "Als de POP niet op papier wil",
        context: "Een klant van begin vijftig, technisch beroep, zit aan zijn laatste gesprek. Hij weet goed wat hij wil en \
                  vertelt het ook, maar alles wat op een formulier lijkt schuift hij weg. Ik merk dat ik het dan zelf begin op te schrijven.",
        tried: "Ik vulde het plan samen met hem in op mijn scherm, en ik gaf een leeg blad mee naar huis. Beide keren kwam er niets van hemzelf op papier.",
        question: "Hoe kan ik een POP laten ontstaan die van hem is, zonder dat het voelt als een formulier?",
        help: Aim::HowOthers,
        urgency: Urgency::NextSession,
        themes: &[Theme::Papers, Theme::Motivation],
        phase: Phase::SynthesisPop,
        level: Level::Network,
        state: CaseState::Scheduled,
        ago: 10,
        session: Some(6),
    },
    Brought {
        by: "Bart Hermans",
        title: "Dat weet ik niet",
        context: "Een klante antwoordt op bijna elke open vraag met “dat weet ik niet”. Ze komt stipt en zegt dat de gesprekken helpen. \
                  Ik ga steeds harder werken en zij steeds minder.",
        tried: "Stiltes laten vallen, kaarten met waarden, een opdracht tussen twee gesprekken. De opdracht kwam leeg terug.",
        question: "Hoe kan ik merken dat ik te hard trek, en wat doe ik dan anders?",
        help: Aim::BlindSpot,
        urgency: Urgency::Urgent,
        themes: &[Theme::Motivation],
        phase: Phase::InDepthTalks,
        level: Level::Network,
        state: CaseState::Submitted,
        ago: 1,
        session: None,
    },
    Brought {
        by: "Katrien Jacobs",
        title: "De werkgever zit mee aan tafel",
        context: "Een klant vertelt in het derde gesprek dat zijn leidinggevende hem vroeg naar mij te komen, en wil weten wat hij mij vertelt.",
        tried: "Ik herhaalde de afspraken over vertrouwelijkheid en liet hem zelf kiezen wat hij terugkoppelt.",
        question: "Hoe bewaak ik dat dit zijn traject blijft?",
        help: Aim::Principle,
        urgency: Urgency::NoHurry,
        themes: &[Theme::Boundaries],
        phase: Phase::Intake,
        level: Level::Network,
        state: CaseState::Discussed,
        ago: 26,
        session: Some(5),
    },
    Brought {
        by: "Sofie Daems",
        title: "Wanneer is nazorg een nieuw traject?",
        context: "Een klant van vorig jaar belt opnieuw. Wat als nazorg begon, wordt een gesprek over een heel andere job.",
        tried: "",
        question: "",
        help: Aim::Fact,
        urgency: Urgency::NoHurry,
        themes: &[Theme::Closing],
        phase: Phase::Aftercare,
        level: Level::Network,
        state: CaseState::Draft,
        ago: 3,
        session: None,
    },
];

/// A poll: its session, title, state, and the scores of each voter.
pub type Asked = (usize, &'static str, PollState, &'static [[u8; 4]]);

/// The statements of every poll.
pub const STATEMENTS: [&str; 4] = [
    "Ik voelde me vrij om open te spreken",
    "Ik neem iets mee voor mijn praktijk",
    "Geven en nemen waren in evenwicht",
    "De sessie had een duidelijke structuur",
];

/// The polls of the circle.
pub const POLLS: [Asked; 2] = [
    (
        4,
        "Kijk terug op sessie 4",
        PollState::Published,
        &[
            [4, 5, 3, 4],
            [5, 4, 4, 5],
            [4, 4, 3, 4],
            [5, 5, 3, 4],
            [4, 5, 4, 5],
            [3, 4, 3, 4],
            [5, 5, 4, 4],
            [5, 4, 3, 5],
            [4, 4, 3, 4],
            [5, 5, 4, 4],
        ],
    ),
    (
        5,
        "Kijk terug op sessie 5",
        PollState::Open,
        &[[5, 4, 3, 5], [4, 5, 3, 4], [5, 5, 4, 5], [4, 4, 3, 4], [5, 4, 3, 4], [5, 5, 3, 5], [4, 4, 4, 5], [5, 4, 3, 4]],
    ),
];
