//! Pictures of every page of the demonstration, for each role, on both screens, light and dark: `tests/screens`.

use crate::support::browser::{Browser, Screen};
use std::collections::{BTreeSet, VecDeque};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

const ROLES: [&str; 5] = ["visitor", "coach", "facilitator", "vdab", "admin"];
/// The addresses to which the page leads.
const LINKS: &str = "return [...document.querySelectorAll('main a[href], header a[href]')].map((a) => a.getAttribute('href'))
  .filter((href) => href.startsWith('/') && !/[.](ics|pdf|xlsx)$/.test(href)).map((href) => href.split('#')[0]).join(' ')";
/// How far the page is wider than the screen.
const TOO_WIDE: &str = "return document.documentElement.scrollWidth - innerWidth";

/// The demonstration, in a process of its own.
struct Demo(Child);

impl Demo {
    fn start() -> (Self, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerkring"));
        let mut child = command.args(["demo", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let site = said.split_whitespace().find(|word| word.starts_with("http")).unwrap().to_owned();
        (Self(child), site)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An address with `x` in place of each id, and without its query: one picture is enough of each kind of page.
fn kind(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let parts = path.split('/').filter(|part| !part.is_empty());
    let kind: Vec<&str> = parts.map(|part| if part.len() == 32 { "x" } else { part }).collect();
    if kind.is_empty() { "start".to_owned() } else { kind.join("-") }
}

struct Album {
    folder: PathBuf,
    too_wide: Vec<String>,
}

impl Album {
    /// Pictures all pages that somebody can reach by links.
    async fn walk(&mut self, browser: &Browser, role: &str, size: &str) {
        browser.go("/demo/post").await;
        browser.script(&format!("document.querySelector('button[name=role][value={role}]').click()")).await;
        browser.see(if role == "visitor" { "Er staat een stoel" } else { "Dag" }).await;
        let mut seen = BTreeSet::new();
        // The home page first: its session is the one that matters now.
        let mut ahead: VecDeque<String> = ["/home", "/", "/nergens"].map(str::to_owned).into();
        while let Some(path) = ahead.pop_front() {
            if !seen.insert(kind(&path)) {
                continue;
            }
            browser.go(&path).await;
            self.picture(browser, &format!("{role}-{}-{size}", kind(&path))).await;
            let links = browser.script(LINKS).await;
            ahead.extend(links.as_str().unwrap_or_default().split(' ').filter(|link| !link.is_empty()).map(str::to_owned));
        }
    }

    async fn picture(&mut self, browser: &Browser, name: &str) {
        if browser.script(TOO_WIDE).await.as_i64() > Some(0) {
            self.too_wide.push(name.to_owned());
        }
        for theme in ["light", "dark"] {
            browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            std::fs::write(self.folder.join(format!("{name}-{theme}.png")), browser.picture().await).unwrap();
        }
    }
}

#[actix_web::test]
#[ignore = "makes pictures, checks little: tests/screens"]
async fn every_page_light_and_dark() {
    let folder = PathBuf::from(std::env::var("LEERKRING_SCREENS").unwrap_or_else(|_| "target/screens".to_owned()));
    std::fs::create_dir_all(&folder).unwrap();
    let (_demo, site) = Demo::start();
    let mut album = Album { folder, too_wide: Vec::new() };
    for (screen, size) in [(Screen::Desk, "1280"), (Screen::Phone, "390")] {
        let browser = Browser::open("the photographer", &site, screen).await;
        for role in ROLES {
            album.walk(&browser, role, size).await;
        }
    }
    assert!(album.too_wide.is_empty(), "wider than the screen: {}", album.too_wide.join(", "));
}
