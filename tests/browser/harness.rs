//! The gestures themselves, against a small page of their own.

use crate::support::browser::{Browser, Screen};
use actix_web::{App, HttpResponse, HttpServer, web};

const PAGE: &str = r#"<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head><body><main><h1>Proef</h1>
<label for="naam">Je naam</label> <input id="naam">
<label for="dag">Dag</label> <input id="dag" type="date">
<label for="vorm">Vorm</label> <select id="vorm"><option>Samen</option><option value="o">Online</option></select>
<button type="button" id="zeg">Zeg het</button><p id="gezegd"></p></main><script>
document.getElementById('zeg').onclick = () => setTimeout(() => { document.getElementById('gezegd').textContent =
  ['naam', 'dag', 'vorm'].map((id) => document.getElementById(id).value).join(' ') + ' ' + innerWidth; }, 50);
</script></body></html>"#;

/// Serves a page at a free port, for as long as the test runs.
fn serve(page: &'static str) -> String {
    let answer = move || async move { HttpResponse::Ok().content_type("text/html").body(page) };
    let server = HttpServer::new(move || App::new().default_service(web::to(answer))).workers(1).bind("127.0.0.1:0").unwrap();
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.disable_signals().run());
    format!("http://{address}")
}

#[actix_web::test]
async fn a_person_types_and_presses_and_waits() {
    let anna = Browser::open("Anna", &serve(PAGE), Screen::Phone).await;
    anna.go("/").await;
    anna.fill("Je naam", "Ann D’Haese").await;
    anna.fill("Dag", "2027-02-11").await;
    anna.fill("Vorm", "Online").await;
    anna.mark().await;
    anna.click("Zeg het").await;
    anna.see("Ann D’Haese 2027-02-11 o 390").await;
    assert!(anna.is_marked().await);
    anna.close().await;
}

#[actix_web::test]
#[should_panic(expected = "an error in the console")]
async fn an_error_in_the_console_fails() {
    let anna = Browser::open("Anna", &serve("<!doctype html><script>fout()</script>"), Screen::Desk).await;
    anna.go("/").await;
    anna.close().await;
}

#[actix_web::test]
#[should_panic(expected = "/ is not accessible")]
async fn a_page_that_breaks_the_guidelines_fails() {
    let anna = Browser::open("Anna", &serve("<!doctype html><html><p>Zonder taal</p></html>"), Screen::Desk).await;
    anna.go("/").await;
    anna.see("Zonder taal").await;
    anna.close().await;
}
