//! The frame around each page: who is here, where the page stands, what else there is.

use super::page::Face;
use super::parts::Kept;
use super::seat::Visitor;
use crate::config::Config;
use crate::i18n::Texts;
use crate::people::Role;
use serde::Serialize;

/// What the layout knows.
#[derive(Serialize)]
pub struct Chrome {
    html_lang: &'static str,
    theme: &'static str,
    live: bool,
    bar: Kept<Bar>,
    foot: Kept<Foot>,
    flash: Option<String>,
    /// As whom the visitor looks; nothing outside the demo.
    demo: Option<&'static str>,
}

/// The bar above a page: who is here, and where to.
#[derive(Debug, Serialize)]
struct Bar {
    signed_in: bool,
    person: Option<Face>,
    nav: Vec<Link>,
    news: i64,
}

/// What stands below a page: in which language and in which light it is shown.
#[derive(Debug, Serialize)]
struct Foot {
    signed_in: bool,
    lang: &'static str,
    theme: &'static str,
}

#[derive(Debug, Serialize)]
struct Link {
    href: String,
    icon: &'static str,
    label: String,
    current: bool,
}

/// Networks that the navigation names; the home page lists all.
const NETWORKS_NAMED: usize = 2;

/// The frame for a visitor at an address.
pub fn chrome(visitor: &Visitor, config: &Config, path: &str) -> Chrome {
    let signed_in = visitor.signed_in.is_some();
    let person = visitor.signed_in.as_ref().map(|s| Face::of(&s.person.id, &s.person.name));
    let (lang, theme) = (visitor.language.as_str(), visitor.theme);
    Chrome {
        html_lang: visitor.language.html(),
        theme,
        live: signed_in,
        bar: Kept::new("web/topbar", Bar { signed_in, person, nav: links(visitor, path), news: visitor.news }),
        foot: Kept::new("web/footer", Foot { signed_in, lang, theme }),
        flash: visitor.flash.as_deref().filter(|key| Texts::has(visitor.language, key)).map(|key| Texts::plain(visitor.language, key)),
        demo: config.demo.then(|| looks_as(visitor)),
    }
}

fn looks_as(visitor: &Visitor) -> &'static str {
    let Some(signed_in) = &visitor.signed_in else { return "visitor" };
    let is = |role| signed_in.person.is(role);
    match () {
        () if is(Role::PlatformAdmin) => "admin",
        () if is(Role::AuthorityOfficer) => "vdab",
        () if is(Role::Facilitator) => "facilitator",
        () => "coach",
    }
}

fn links(visitor: &Visitor, path: &str) -> Vec<Link> {
    let text = |key| Texts::plain(visitor.language, key);
    let link = |href: String, icon, label: String| {
        let current = path == href || (href != "/" && path.starts_with(&format!("{href}/")));
        Link { href, icon, label, current }
    };
    let mut links = Vec::new();
    if let Some(signed_in) = &visitor.signed_in {
        links.push(link("/home".into(), "home", text("web-nav-home")));
        for seat in visitor.seats.iter().take(NETWORKS_NAMED) {
            links.push(link(format!("/networks/{}", seat.network), "network", seat.network_name.clone()));
        }
        if let Some(seat) = visitor.seats.first() {
            links.push(link(format!("/networks/{}/questions", seat.network), "question", text("web-nav-questions")));
        }
        if signed_in.person.is(Role::AuthorityOfficer) {
            links.push(link("/inbox".into(), "inbox", text("web-nav-inbox")));
        }
        if signed_in.person.is(Role::PlatformAdmin) {
            links.push(link("/people".into(), "user", text("web-nav-people")));
        }
    }
    links.push(link("/".into(), "catalogue", text("web-nav-catalogue")));
    // The most exact address is the current one: a network's questions are not its home.
    let longest = links.iter().filter(|l| l.current).map(|l| l.href.len()).max();
    links.iter_mut().for_each(|l| l.current &= Some(l.href.len()) == longest);
    links
}
