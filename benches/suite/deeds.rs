//! What people do: sign in, and submit a case.

use crate::load::burst;
use crate::ours::{NETWORK, Ours, cookie, email};
use crate::process::Process;
use crate::server::codes_in;
use crate::table::Row;
use crate::visitor::Visitor;
use crate::{html, millis};

const SIGN_INS: u32 = 40;
const CASES: usize = 160;

/// CPU of each deed, beside that of the bare page with rows.
pub async fn rows(ours: &Ours, limit: &Process) -> Vec<Row> {
    let bare = burst(limit, 4, 1600, |http| http.get(&limit.address)).await;
    let (sign_in, case) = (sign_ins(ours).await, cases(ours).await);
    let beside = |what, deed| Row::beside(what, (deed, "ms"), (millis(bare.cpu), "ms"), None);
    vec![
        beside("sign-in (four requests and a letter), CPU : rows", sign_in),
        beside("submitting a case (letters to two included), CPU : rows", case),
    ]
}

async fn sign_ins(ours: &Ours) -> f64 {
    let before = ours.process.cpu();
    for number in 0..SIGN_INS {
        let _ = std::fs::remove_dir_all(&ours.mail);
        std::fs::create_dir_all(&ours.mail).unwrap();
        let visitor = Visitor::new(&ours.process.address);
        let door = visitor.see("/sign-in").await;
        visitor.fill(&door, "/sign-in", &[("email", &email(500 + number as usize))]).await.answers(303);
        let code = codes_in(&ours.mail).await;
        let page = visitor.see("/sign-in/code").await;
        visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(303);
    }
    millis((ours.process.cpu() - before) / SIGN_INS)
}

async fn cases(ours: &Ours) -> f64 {
    let address = format!("/networks/{NETWORK}/cases");
    let page = reqwest::Client::new().get(ours.at(&format!("{address}/new"))).header("cookie", cookie(2)).send().await.unwrap();
    let form = html::forms(&page.text().await.unwrap()).into_iter().find(|form| form.action == address).expect("the form of a case");
    let token = form.fields.into_iter().find(|(name, _)| name == "_csrf").expect("a token").1;
    let fields = [
        ("_csrf", token.as_str()),
        ("title", "Wie niet komt opdagen"),
        ("context", "De klant mist al drie afspraken, en belt pas de dag erna."),
        ("question", "Hoe kan ik vriendelijk blijven zonder mezelf weg te cijferen?"),
        ("tried", "Ik belde zelf."),
        ("phase", ""),
        ("level", "network"),
        ("ready", "yes"),
    ];
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let make = |http: &reqwest::Client| {
        let request = http.post(ours.at(&address)).header("cookie", cookie(2)).header("origin", &ours.process.address);
        request.header("content-type", "application/x-www-form-urlencoded").body(body.clone())
    };
    millis(burst(&ours.process, 4, CASES, make).await.cpu)
}
