//! The few commands of WebDriver that the gestures need, as the W3C names them.

use serde_json::{Value, json};

/// The key under which WebDriver passes an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One session of a browser.
pub struct WebDriver {
    http: reqwest::Client,
    session: String,
}

/// An element of a page, as the driver names it.
pub struct Element(String);

/// What the driver answered instead of a value, such as "stale element reference".
#[derive(Debug)]
pub struct Trouble(pub String);

impl WebDriver {
    /// Opens a browser.
    pub async fn open(driver: &str, capabilities: Value) -> Result<Self, Trouble> {
        let http = reqwest::Client::new();
        let asked = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = answer(http.post(format!("{driver}/session")).body(asked.to_string())).await?;
        let id = opened["sessionId"].as_str().unwrap_or_default();
        Ok(Self { http, session: format!("{driver}/session/{id}") })
    }

    /// Sends a command that changes something.
    pub async fn post(&self, command: &str, body: Value) -> Result<Value, Trouble> {
        answer(self.http.post(format!("{}/{command}", self.session)).body(body.to_string())).await
    }

    /// Asks for something.
    pub async fn get(&self, command: &str) -> Result<Value, Trouble> {
        answer(self.http.get(format!("{}/{command}", self.session))).await
    }

    /// Runs the body of a function in the page.
    pub async fn run(&self, script: &str, arguments: Value) -> Result<Value, Trouble> {
        self.post("execute/sync", json!({ "script": script, "args": arguments })).await
    }

    /// Runs the body of a function in the page, which calls its last argument when it is done.
    pub async fn run_async(&self, script: &str) -> Result<Value, Trouble> {
        self.post("execute/async", json!({ "script": script, "args": [] })).await
    }

    /// Commands an element: `click`, `clear`, or `value` with keys to type.
    pub async fn element(&self, element: &Element, command: &str, body: Value) -> Result<Value, Trouble> {
        self.post(&format!("element/{}/{command}", element.0), body).await
    }

    /// Closes the browser.
    pub async fn close(&self) -> Result<Value, Trouble> {
        answer(self.http.delete(&self.session)).await
    }
}

impl Element {
    /// The element that a script returned, if it did.
    pub fn read(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument of a script.
    pub fn argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Result<Value, Trouble> {
    let trouble = |error: reqwest::Error| Trouble(error.to_string());
    let text = request.send().await.map_err(trouble)?.text().await.map_err(trouble)?;
    let value = serde_json::from_str::<Value>(&text).map_err(|_| Trouble(text))?["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(Trouble(format!("{error}: {}", value["message"].as_str().unwrap_or_default()))),
        None => Ok(value),
    }
}
