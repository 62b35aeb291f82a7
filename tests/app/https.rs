//! What holds when browsers reach the program by https.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::PRESENTER;
use crate::support::server::six_digits;
use crate::support::visitor::Page;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A browser on the other side of the proxy, which takes and gives cookies as they come.
struct Browser<'a> {
    node: &'a TestApp,
    http: reqwest::Client,
    jar: RefCell<BTreeMap<String, String>>,
    set: RefCell<Vec<String>>,
}

impl<'a> Browser<'a> {
    fn new(node: &'a TestApp) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { node, http, jar: RefCell::default(), set: RefCell::default() }
    }

    async fn see(&self, path: &str) -> Page {
        self.send(path, self.http.get(format!("{}{path}", self.node.site))).await
    }

    async fn fill(&self, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
        let form = page.form(action);
        let kept = form.fields.iter().filter(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
        let fields = kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(typed.iter().copied());
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let post = self.http.post(format!("{}{action}", self.node.site)).header("origin", "https://leerkring.example");
        self.send(action, post.header("content-type", "application/x-www-form-urlencoded").body(body)).await
    }

    async fn send(&self, path: &str, request: reqwest::RequestBuilder) -> Page {
        let cookies = self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let answer = request.header("cookie", cookies).send().await.unwrap();
        for line in answer.headers().get_all("set-cookie") {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
            self.set.borrow_mut().push(line.to_owned());
        }
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Page { path: path.to_owned(), status, headers, body: answer.text().await.unwrap() }
    }
}

both!(every_cookie_is_for_this_host_and_for_https_alone);
async fn every_cookie_is_for_this_host_and_for_https_alone(app: &TestApp) {
    let node = app.behind_https().await;
    let ann = Browser::new(&node);
    let door = ann.see("/sign-in").await;
    ann.fill(&door, "/settings/theme", &[("theme", "dark")]).await.answers(303);
    ann.fill(&door, "/settings/language", &[("language", "nl")]).await.answers(303);
    ann.fill(&door, "/sign-in", &[("email", PRESENTER.email)]).await.answers(303);
    node.deliver_mail().await;
    let code = six_digits(&node.letters_to(PRESENTER.email)[0].words.text).unwrap();
    ann.fill(&ann.see("/sign-in/code").await, "/sign-in/code", &[("code", &code)]).await.answers(303);
    let rhythm = ann.see("/rhythm").await;
    assert!(rhythm.body.contains("data-theme=\"dark\""));
    ann.fill(&rhythm, "/rhythm", &[]).await.answers(303);
    let saved = ann.see("/rhythm").await;
    ann.fill(saved.says("Je ritme is bewaard."), "/sign-out", &[]).await.answers(303);
    for line in ann.set.borrow().iter() {
        let fitting = ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"].iter().all(|part| line.contains(part));
        assert!(line.starts_with("__Host-") && fitting && !line.contains("Domain"), "{line}");
    }
    let names: Vec<String> = ann.jar.borrow().keys().map(|name| name.replace("__Host-", "")).collect();
    assert_eq!(names, ["browser", "flash", "language", "login", "theme"]);
    node.stop().await;
}
