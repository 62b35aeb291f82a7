//! Who plays in the demonstration: the people and the circles.

use crate::networks::rules::{NetworkState, Region};
use crate::sessions::rules::Form;

/// Somebody, and the career centre that they work for.
pub type Coach = (&'static str, &'static str);

/// A circle around which not everything is told: its people, its first session.
pub struct Circle {
    /// Its name.
    pub name: &'static str,
    /// Where it meets.
    pub region: Region,
    /// What the catalogue says.
    pub about: &'static str,
    /// Who leads it.
    pub facilitators: &'static [Coach],
    /// How many coaches have a seat.
    pub coaches: usize,
    /// Where it stands.
    pub state: NetworkState,
    /// How it meets.
    pub form: Form,
    /// Where it meets, or the address of its video room.
    pub place: &'static str,
    /// Its next session: in how many days, at what hour.
    pub next: (i64, u32),
}

/// The seats of every circle.
pub const SEATS: i32 = 12;

/// The facilitators of the circle that the demonstration is about, then its coaches.
pub const HASSELT: [Coach; 12] = [
    ("Marleen Claes", "Kantelpunt, Hasselt"),
    ("Youssef El Amrani", "Trajectwerk, Beringen"),
    ("Sofie Daems", "De Wending, Genk"),
    ("Bart Hermans", "Compas Loopbaan, Bilzen"),
    ("Nele Vandersmissen", "Zinwerk, Tongeren"),
    ("Katrien Jacobs", "Groeipunt, Sint-Truiden"),
    ("Ahmed Yıldız", "Stap voor Stap, Heusden-Zolder"),
    ("Lies Peeters", "Atelier Werk, Lommel"),
    ("Tom Geraerts", "Koers, Maaseik"),
    ("Griet Moons", "Moons Coaching, Diepenbeek"),
    ("Inge Reynders", "Tussenstap, Bree"),
    ("Dries Vanhees", "Noorderlicht, Pelt"),
];

/// The officers of the authority.
pub const OFFICERS: [&str; 2] = ["Annelies Wouters", "Pieter Maes"];

/// Who keeps the platform running.
pub const ADMIN: &str = "Ruth Stevens";

/// The circles around it.
pub const CIRCLES: [Circle; 8] = [
    Circle {
        name: "Kring Maasland",
        region: Region::Limburg,
        about: "Loopbaanvragen van wie in ploegen werkt. Voor coaches uit Genk en het Maasland.",
        facilitators: &[("Hilde Thijs", "Mijnstreek Loopbaan, Genk"), ("Youssef El Amrani", "Trajectwerk, Beringen")],
        coaches: 8,
        state: NetworkState::Running,
        form: Form::OnSite,
        place: "C-mine, Genk",
        next: (16, 13),
    },
    Circle {
        name: "Kring Leuven",
        region: Region::FlemishBrabant,
        about: "Jonge werkenden zonder plan. Vier keer in Leuven, vier keer online.",
        facilitators: &[("Hanne Goossens", "Kompasroos, Leuven"), ("Wim Aerts", "Aerts en Co, Tienen")],
        coaches: 7,
        state: NetworkState::Published,
        form: Form::Hybrid,
        place: "De Hoorn, Leuven",
        next: (42, 9),
    },
    Circle {
        name: "Avondkring online",
        region: Region::Everywhere,
        about: "Voor wie overdag klanten ziet: elke vijf weken een avond intervisie, van thuis uit.",
        facilitators: &[("Saskia De Roeck", "Lichtspoor, Aalst")],
        coaches: 8,
        state: NetworkState::Published,
        form: Form::Online,
        place: "https://video.example/avondkring",
        next: (35, 19),
    },
    Circle {
        name: "Kring Kempen",
        region: Region::Antwerp,
        about: "Terug aan het werk na ziekte: wat kan een loopbaanbegeleider, en wat niet?",
        facilitators: &[("Karim Benali", "Keerpunt, Turnhout")],
        coaches: 7,
        state: NetworkState::Published,
        form: Form::OnSite,
        place: "De Warande, Turnhout",
        next: (41, 9),
    },
    Circle {
        name: "Kring Westhoek",
        region: Region::WestFlanders,
        about: "Werken over de grens, landbouw en zorg. Een kleine kring met veel tijd.",
        facilitators: &[("Griet Vandewalle", "Horizon, Ieper"), ("Jan Ollevier", "Ollevier Advies, Diksmuide")],
        coaches: 4,
        state: NetworkState::Published,
        form: Form::Hybrid,
        place: "Het Perron, Ieper",
        next: (50, 9),
    },
    Circle {
        name: "Kring Brussel",
        region: Region::Brussels,
        about: "Meertalige klanten, meertalige gesprekken. De kring zelf spreekt Nederlands.",
        facilitators: &[("Amina Haddad", "Brug, Brussel")],
        coaches: 6,
        state: NetworkState::Published,
        form: Form::OnSite,
        place: "Muntpunt, Brussel",
        next: (77, 13),
    },
    Circle {
        name: "Kring Mechelen",
        region: Region::Antwerp,
        about: "Ondernemen naast of na een job in loondienst. We zoeken nog gezelschap.",
        facilitators: &[("Eline Cools", "Startklaar, Mechelen")],
        coaches: 1,
        state: NetworkState::Published,
        form: Form::Hybrid,
        place: "Lamot, Mechelen",
        next: (93, 9),
    },
    Circle {
        name: "Kring Gent",
        region: Region::EastFlanders,
        about: "Eindeloopbaan en zachte landing. Volzet, maar vraag gerust naar een volgende kring.",
        facilitators: &[("Lotte Maes", "Vrijpost, Gent"), ("Bram De Wolf", "De Wolf Coaching, Deinze")],
        coaches: 10,
        state: NetworkState::Published,
        form: Form::OnSite,
        place: "De Krook, Gent",
        next: (38, 9),
    },
];

const FIRST: [&str; 13] = ["An", "Pieter", "Els", "Mehmet", "Joke", "Stijn", "Fatima", "Veerle", "Koen", "Leen", "Rik", "Sara", "Dirk"];
const LAST: [&str; 11] =
    ["Claessens", "Wauters", "Demir", "Smets", "Baert", "Lemmens", "De Smet", "Van Dyck", "Willems", "Bogaert", "Nijs"];

/// The n-th of the coaches who are there but not told about.
pub fn extra(n: usize) -> (String, String) {
    let (first, last) = (FIRST[n % FIRST.len()], LAST[n % LAST.len()]);
    (format!("{first} {last}"), format!("Praktijk {last}"))
}

/// The address of somebody in the cast, which leads nowhere.
pub fn email_of(name: &str) -> String {
    let plain = name.chars().filter_map(|c| match c {
        'ı' => Some('i'),
        ' ' => Some('.'),
        c if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
        _ => None,
    });
    format!("{}@leerkring.example", plain.collect::<String>())
}
