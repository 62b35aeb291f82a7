//! The second half of step 3: an evaluation, answered on phones, while the count moves.

use super::Table;

const STATEMENTS: [&str; 8] = [
    "Ik voel me veilig",
    "Iedereen komt evenveel",
    "Wat ik inbreng",
    "Wat anderen inbrengen",
    "Structuur en tijd",
    "We houden ons aan",
    "De concurrentie tussen",
    "Onze vragen aan VDAB",
];

impl Table<'_> {
    /// Greet opens a poll; all answer; results appear by its rules.
    pub async fn ask_all(&self) {
        self.ilse.go("/home").await;
        self.ilse.see("Dag Ilse").await;
        self.ilse.mark().await;
        self.greet.click("Open een peiling").await;
        self.greet.see("Vraag de kring hoe het loopt").await;
        self.greet.answer("Toon resultaten vanaf", "4 antwoorden").await;
        self.greet.click("Open de peiling").await;
        self.greet.see("0 van de").await;
        self.greet.mark().await;
        self.ilse.see("Vul de peiling van sessie 1 in").await;
        self.ilse.is_still_here().await;
        self.vote_on_the_phone().await;
        self.greet.see("1 van de").await;
        self.vote_elsewhere().await;
        self.greet.see("4 van de").await;
        self.greet.is_still_here().await;
        assert!(!self.greet.text().await.contains("gemiddeld op 5"), "results show before the end");
        self.greet.click("Sluit de peiling").await;
        self.ilse.see("De peiling is gesloten").await;
        self.greet.click("Maak de resultaten bekend").await;
        self.greet.see("gemiddeld op 5").await;
        self.ilse.see("gemiddeld op 5").await;
    }

    async fn vote_on_the_phone(&self) {
        self.ilse.click("Vul de peiling van sessie 1 in").await;
        self.ilse.see("Je antwoord is anoniem.").await;
        for statement in STATEMENTS {
            self.ilse.answer(statement, "4").await;
        }
        self.ilse.click("Verstuur mijn antwoord").await;
        self.ilse.see("Je antwoord is geteld.").await;
    }

    async fn vote_elsewhere(&self) {
        let poll = self.ilse.path().await;
        for other in &self.others {
            let page = other.see(&poll).await;
            let ballots = format!("{poll}/ballots");
            let mut asked = page.form(&ballots).controls;
            asked.retain(|name| !name.starts_with('_') && name != "remark");
            asked.dedup();
            let scores: Vec<(&str, &str)> = asked.iter().map(|name| (name.as_str(), "5")).collect();
            other.fill(&page, &ballots, &scores).await.answers(303);
        }
    }
}
