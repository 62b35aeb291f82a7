//! A visitor without a screen: a jar of cookies, and one method for each thing a person does.

use super::html::{Form, forms, text};
use reqwest::cookie::{CookieStore, Jar};
use std::sync::{Arc, Mutex};

/// Somebody who looks at pages and sends their forms.
pub struct Visitor {
    http: reqwest::Client,
    jar: Arc<Jar>,
    site: String,
    token: Mutex<Option<String>>,
}

/// An answer of the site.
#[derive(Debug, Clone)]
pub struct Page {
    /// The address that was asked.
    pub path: String,
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
}

impl Visitor {
    /// Somebody new, at the site with this address.
    pub fn new(site: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let http = reqwest::Client::builder().cookie_provider(jar.clone()).redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { http, jar, site: site.trim_end_matches('/').to_owned(), token: Mutex::default() }
    }

    /// Asks for an address, whatever it answers.
    pub async fn get(&self, path: &str) -> Page {
        self.send(path, self.http.get(self.whole(path)).header("accept", "text/html")).await
    }

    /// Looks at a page, which must be there.
    pub async fn see(&self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path} answers {}:\n{}", page.status, page.text());
        page
    }

    /// Fills in the form of a page that is sent to `action`, and sends it with all that it already holds.
    /// A field that the form does not have cannot be filled in. `DELETE /…` names the form with that method.
    pub async fn fill(&self, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
        self.fill_and_send(page, action, &page.form(action).action, typed).await
    }

    /// The same, sent to another address: as a script does that saves a form before it is handed in.
    pub async fn fill_and_send(&self, page: &Page, action: &str, address: &str, typed: &[(&str, &str)]) -> Page {
        let form = page.form(action);
        for (name, _) in typed {
            assert!(form.controls.iter().any(|control| control == name), "the form to {action} has no {name}, but {:?}", form.controls);
        }
        let kept = form.fields.iter().filter(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
        let fields: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(typed.iter().copied()).collect();
        self.post_exactly(address, &fields).await
    }

    /// Presses the button of a form without anything to fill in.
    pub async fn press(&self, page: &Page, action: &str) -> Page {
        self.fill(page, action, &[]).await
    }

    /// Sends fields to an address as no page would, with the token of the page seen last.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token.lock().unwrap().clone().unwrap_or_default();
        let fields: Vec<(&str, &str)> = [("_csrf", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.post_exactly(path, &fields).await
    }

    /// Sends exactly these fields.
    pub async fn post_exactly(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_body(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a file with the form of a page, as a browser does.
    pub async fn upload(&self, page: &Page, action: &str, name: &str, content: &[u8]) -> Page {
        let form = page.form(action);
        assert!(form.controls.iter().any(|control| control == "file"), "the form to {action} takes no file");
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.upload_exactly(&form.action, &fields, &[(name, content)]).await
    }

    /// Sends exactly these fields, and these files after them.
    pub async fn upload_exactly(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
        const BOUNDARY: &str = "----a-line-that-no-file-has";
        let mut body = Vec::new();
        for (name, value) in fields.iter().filter(|(name, _)| *name != "file") {
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        for (name, content) in files {
            let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png");
            body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").bytes());
            body.extend_from_slice(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        self.post_body(path, &format!("multipart/form-data; boundary={BOUNDARY}"), body).await
    }

    /// Sends exactly this body.
    pub async fn post_body(&self, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let request = self.http.post(self.whole(path)).header("content-type", kind).header("origin", &self.site).body(body);
        self.send(path, request).await
    }

    /// The cookies that the browser sends to its site.
    pub fn cookies(&self) -> String {
        let cookies = self.jar.cookies(&self.site.parse().unwrap());
        cookies.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// The client itself, for requests that no gesture makes.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The full address of a path.
    pub fn whole(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.site) }
    }

    async fn send(&self, path: &str, request: reqwest::RequestBuilder) -> Page {
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let page = Page { path: path.to_owned(), status, headers, body: answer.text().await.unwrap() };
        let token = forms(&page.body).into_iter().flat_map(|form| form.fields).find(|(name, _)| name == "_csrf");
        if let Some((_, token)) = token {
            *self.token.lock().unwrap() = Some(token);
        }
        page
    }
}

impl Page {
    /// What a person reads on it.
    pub fn text(&self) -> String {
        text(&self.body)
    }

    /// Asserts that a person reads this.
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{} does not say “{words}”:\n{}", self.path, self.text());
        self
    }

    /// Asserts that this is nowhere in the page, not even hidden.
    pub fn hides(&self, words: &str) -> &Self {
        assert!(!self.text().contains(words) && !self.body.contains(words), "{} says “{words}”:\n{}", self.path, self.text());
        self
    }

    /// Asserts the status.
    pub fn answers(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{} answers {}:\n{}", self.path, self.status, self.text());
        self
    }

    /// Where a 303 leads.
    pub fn leads_to(&self) -> String {
        self.answers(303);
        self.headers["location"].to_str().unwrap().to_owned()
    }

    /// The form that is sent to `action`.
    pub fn form(&self, action: &str) -> Form {
        let (method, address) = action.split_once(' ').unwrap_or(("POST", action));
        let all = forms(&self.body);
        let found = all.iter().find(|form| form.leads_to(method, address));
        let others = || all.iter().map(|form| format!("{} {}", form.method, form.action)).collect::<Vec<_>>().join("\n");
        found.unwrap_or_else(|| panic!("{} has no form {method} {address}, but:\n{}", self.path, others())).clone()
    }

    /// Whether it offers that form.
    pub fn offers(&self, action: &str) -> bool {
        let (method, address) = action.split_once(' ').unwrap_or(("POST", action));
        forms(&self.body).iter().any(|form| form.leads_to(method, address))
    }
}
