//! A person at a browser: gestures, and what every page must satisfy.
//!
//! Nothing sleeps to wait: a gesture asks again until what it names is there, and fails after some seconds with what
//! the page showed. Every page that is seen is examined by axe-core, once; closing asserts that nothing was found, and
//! that the console is clean.

use super::app::TestApp;
use super::cast::Person;
use super::server::six_digits;
use super::webdriver::{Element, WebDriver};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashSet;
use std::time::{Duration, Instant};

const AXE: &str = include_str!("../browser/vendor/axe.min.js");
const PATIENCE: Duration = Duration::from_secs(10);

/// The sizes that everything must work on.
#[derive(Debug, Clone, Copy)]
pub enum Screen {
    /// 1280 by 900.
    Desk,
    /// 390 by 844, with touch.
    Phone,
    /// 360 by 740, with touch: the narrowest.
    Narrow,
}

impl Screen {
    /// Width and height, where it is not the window's own.
    fn size(self) -> Option<(u32, u32)> {
        match self {
            Screen::Desk => None,
            Screen::Phone => Some((390, 844)),
            Screen::Narrow => Some((360, 740)),
        }
    }
}

/// One open browser of one person.
pub struct Browser {
    driver: WebDriver,
    site: String,
    who: String,
    examined: RefCell<HashSet<String>>,
    troubles: RefCell<Vec<String>>,
}

impl Browser {
    /// Opens a fresh browser of `who`.
    pub async fn open(who: &str, site: &str, screen: Screen) -> Self {
        let address = std::env::var("LEERKRING_TEST_WEBDRIVER").expect("LEERKRING_TEST_WEBDRIVER names no driver: run `tests/run`");
        let driver = WebDriver::open(&address, capabilities(screen)).await.expect("a browser opens");
        Self {
            driver,
            site: site.trim_end_matches('/').to_owned(),
            who: who.to_owned(),
            examined: RefCell::default(),
            troubles: RefCell::default(),
        }
    }

    /// Opens a fresh browser of somebody, who signs in.
    pub async fn enter(app: &TestApp, person: Person, screen: Screen) -> Self {
        let browser = Self::open(person.name, &app.site, screen).await;
        browser.go("/sign-in").await;
        browser.sign_in(app, person.email).await;
        browser.see("Mijn leerkring").await;
        browser
    }

    /// Signs in on the page that asks for it, with the code that comes by mail.
    pub async fn sign_in(&self, app: &TestApp, email: &str) {
        self.see("Meld je aan met je e-mailadres").await;
        self.fill("E-mailadres", email).await;
        self.click("Stuur mij een code").await;
        self.see("Kijk in je mailbox").await;
        app.deliver_mail().await;
        let code = app.letters_to(email).iter().find_map(|letter| six_digits(&letter.words.subject)).expect("a letter with a code");
        self.fill("Je code", &code).await;
        self.click("Meld me aan").await;
    }

    /// Types an address of the site, or a whole one.
    pub async fn go(&self, path: &str) {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.site) };
        self.driver.post("url", json!({ "url": address })).await.unwrap();
    }

    /// The path where the browser is.
    pub async fn path(&self) -> String {
        let address = self.driver.get("url").await.unwrap();
        url::Url::parse(address.as_str().unwrap()).unwrap().path().to_owned()
    }

    /// Presses the button, link or label with this text.
    pub async fn click(&self, text: &str) {
        let press = async || self.driver.element(&self.find(json!(["clickable", text])).await?, "click", json!({})).await.ok();
        self.until(&format!("something to press called “{text}”"), press).await;
    }

    /// Types into the field with this label, in place of what is there.
    pub async fn fill(&self, label: &str, text: &str) {
        let fill = async || {
            let field = self.find(json!(["field", label])).await?;
            // The keys of a date or time field depend on the browser's language: set it, as its picker does.
            let picked = self.driver.run(include_str!("pick.js"), json!([field.argument(), text])).await.ok()?;
            if picked == json!(true) {
                return Some(());
            }
            self.driver.element(&field, "clear", json!({})).await.ok()?;
            self.driver.element(&field, "value", json!({ "text": text })).await.ok().map(drop)
        };
        self.until(&format!("a field called “{label}”"), fill).await;
    }

    /// Gives this answer to a question that has a few to choose from.
    pub async fn answer(&self, question: &str, answer: &str) {
        let press = async || self.driver.element(&self.find(json!(["answer", question, answer])).await?, "click", json!({})).await.ok();
        self.until(&format!("the answer “{answer}” to “{question}”"), press).await;
    }

    /// Waits until the body of a function in the page returns this text.
    pub async fn see_that(&self, script: &str, wanted: &str) {
        self.until(&format!("“{wanted}”"), async || (self.script(script).await.as_str() == Some(wanted)).then_some(())).await;
    }

    /// Drags the item with this heading, by its handle, to just above another.
    pub async fn drag(&self, what: &str, above: &str) {
        let drag = async || {
            let found = self.driver.run(include_str!("drag.js"), json!([what, above])).await.ok()?;
            let at: Vec<i64> = found.as_array()?.iter().filter_map(Value::as_i64).collect();
            let [x, y, to_x, to_y] = at[..] else { return None };
            let go = |x: i64, y: i64| json!({ "type": "pointerMove", "duration": 20, "x": x, "y": y });
            let down = json!({ "type": "pointerDown", "button": 0 });
            let steps =
                [go(x, y), down, go(x, (y + to_y) / 2), go(to_x, to_y), go(to_x, to_y - 1), json!({ "type": "pointerUp", "button": 0 })];
            let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps });
            self.driver.post("actions", json!({ "actions": [mouse] })).await.ok().map(drop)
        };
        self.until(&format!("“{what}” to drag above “{above}”"), drag).await;
    }

    /// Presses keys one after the other, on whatever has the focus.
    pub async fn press(&self, keys: &str) {
        let stroke = |key: char| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let strokes: Vec<Value> = keys.chars().flat_map(stroke).collect();
        self.driver.post("actions", json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] })).await.unwrap();
    }

    /// Goes on with the tabulator until what has the focus is called this, as somebody without a mouse would.
    pub async fn tab_to(&self, name: &str) {
        let called = "const at = document.activeElement; return (at.labels?.[0] ?? at).textContent.replace(/\\s+/g, ' ').trim()";
        for _ in 0..150 {
            self.press("\u{E004}").await;
            if self.script(called).await.as_str().is_some_and(|at| at.starts_with(name)) {
                return;
            }
        }
        panic!("{} never reached “{name}” with the tabulator", self.who);
    }

    /// Waits until the page shows this text; then examines the page if it is new.
    pub async fn see(&self, text: &str) {
        self.until(&format!("the text “{text}”"), async || self.text().await.contains(text).then_some(())).await;
        self.examine().await;
    }

    /// Waits until the page no longer shows this text.
    pub async fn see_gone(&self, text: &str) {
        self.until(&format!("no text “{text}”"), async || (!self.text().await.contains(text)).then_some(())).await;
    }

    /// Marks this document, to tell later whether it was loaded anew.
    pub async fn mark(&self) {
        self.driver.run("window.marked = true", json!([])).await.unwrap();
    }

    /// Asserts that the page still is the one that was marked: what came, came without a reload.
    pub async fn is_still_here(&self) {
        assert!(self.is_marked().await, "{} at {}: the page was loaded anew", self.who, self.path().await);
    }

    /// Whether the document is still the one that was marked.
    pub async fn is_marked(&self) -> bool {
        self.driver.run("return window.marked === true", json!([])).await.unwrap() == json!(true)
    }

    /// Runs the body of a function in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.driver.run(script, json!([])).await.unwrap()
    }

    /// A picture of the whole page, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let size = self
            .script("return { width: innerWidth, height: Math.min(document.documentElement.scrollHeight, 6000), x: 0, y: 0, scale: 1 }")
            .await;
        let params = json!({ "captureBeyondViewport": true, "clip": size });
        let taken = self.driver.post("goog/cdp/execute", json!({ "cmd": "Page.captureScreenshot", "params": params })).await.unwrap();
        data_encoding::BASE64.decode(taken["data"].as_str().unwrap().as_bytes()).unwrap()
    }

    /// What the page shows, with white space joined.
    pub async fn text(&self) -> String {
        let text = self.driver.run("return document.body.innerText", json!([])).await.unwrap_or_default();
        text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Notes what axe-core finds against WCAG 2.2 AA, and whether colours still tell apart in the dark. A page made of
    /// the same elements as one that was examined at this size is not examined again.
    pub async fn examine(&self) {
        let made_of = self.driver.run(include_str!("made_of.js"), json!([])).await.unwrap();
        if !self.examined.borrow_mut().insert(made_of.to_string()) {
            return;
        }
        if self.driver.run("return 'axe' in window", json!([])).await.unwrap() == json!(false) {
            self.driver.run(AXE, json!([])).await.unwrap();
        }
        let violations = self.driver.run_async(include_str!("axe.js")).await.unwrap();
        let found = violations.as_array().unwrap().iter().filter_map(Value::as_str);
        let path = self.path().await;
        self.troubles.borrow_mut().extend(found.map(|line| format!("{path} is not accessible: {line}")));
    }

    /// Makes the window as wide as that screen, on the page where it is.
    pub async fn resize(&self, screen: Screen) {
        let (command, params) = match screen.size() {
            None => ("Emulation.clearDeviceMetricsOverride", json!({})),
            Some((width, height)) => {
                ("Emulation.setDeviceMetricsOverride", json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true }))
            }
        };
        self.driver.post("goog/cdp/execute", json!({ "cmd": command, "params": params })).await.unwrap();
    }

    /// Sends the form to `action` after `change`, a script that gets it as `form`; nothing in the browser holds it back.
    pub async fn send(&self, action: &str, change: &str) {
        let find = format!("[...document.forms].find((form) => new URL(form.action).pathname === '{action}')");
        self.mark().await;
        self.driver.run(&format!("const form = {find}; {change}; HTMLFormElement.prototype.submit.call(form)"), json!([])).await.unwrap();
        let arrived = "return window.marked !== true && document.readyState === 'complete'";
        self.until("the answer to a form", async || (self.driver.run(arrived, json!([])).await.ok()? == json!(true)).then_some(())).await;
        self.examine().await;
    }

    /// Forgets that the browser told of pages that answer with an error; anything else it told is a trouble.
    pub async fn forgive_statuses(&self) {
        let told = self.console().await.into_iter().filter(|line| !line.contains("the server responded with a status of"));
        self.troubles.borrow_mut().extend(told.filter(|line| line.starts_with("SEVERE")));
    }

    /// The pages of the site that this one links to.
    pub async fn links(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('a[href]')].map((a) => new URL(a.href)) \
                      .filter((to) => to.origin === location.origin && !/[.](ics|pdf|xlsx)$/.test(to.pathname)).map((to) => to.pathname + to.search)";
        let links = self.driver.run(script, json!([])).await.unwrap();
        links.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// By how many pixels the page is wider than its window.
    pub async fn overflow(&self) -> i64 {
        let wider =
            self.driver.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth", json!([])).await.unwrap();
        wider.as_i64().unwrap().max(0)
    }

    /// What the console holds since it was last read.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.driver.post("se/log", json!({ "type": "browser" })).await.unwrap();
        let said = |entry: &Value| format!("{}: {}", entry["level"].as_str().unwrap_or("?"), entry["message"].as_str().unwrap_or("?"));
        entries.as_array().map(|all| all.iter().map(said).collect()).unwrap_or_default()
    }

    /// Closes the browser; what it saw must have been accessible, and its console hold no error.
    pub async fn close(self) {
        let errors = self.console().await.into_iter().filter(|line| line.starts_with("SEVERE"));
        self.troubles.borrow_mut().extend(errors.map(|line| format!("an error in the console: {line}")));
        self.driver.close().await.unwrap();
        let troubles = self.troubles.into_inner();
        assert!(troubles.is_empty(), "{}:\n{}", self.who, troubles.join("\n"));
    }

    async fn find(&self, wanted: Value) -> Option<Element> {
        let found = self.driver.run(include_str!("find.js"), wanted).await.ok()?;
        Element::read(&found)
    }

    /// Asks until there is an answer.
    async fn until<T>(&self, wanted: &str, ask: impl AsyncFn() -> Option<T>) {
        let begin = Instant::now();
        while ask().await.is_none() {
            if begin.elapsed() > PATIENCE {
                let (path, text, console) = (self.path().await, self.text().await, self.console().await.join("\n"));
                panic!("{} at {path} waited for {wanted}, and saw:\n{text}\n{console}", self.who);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }
}

fn capabilities(screen: Screen) -> Value {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-prefers-reduced-motion",
            "--lang=nl-BE", "--window-size=1280,900",
        ],
        "prefs": { "intl.accept_languages": "nl-BE,nl" },
    });
    if let Ok(binary) = std::env::var("LEERKRING_TEST_CHROMIUM") {
        options["binary"] = json!(binary);
    }
    if let Some((width, height)) = screen.size() {
        options["mobileEmulation"] = json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0, "touch": true } });
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}
