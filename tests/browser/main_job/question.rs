//! Step 4: a question to VDAB, and the official answer.

use super::{OFFICER, Table};

const QUESTION: &str = "Telt een gesprek op afstand mee?";

impl Table<'_> {
    /// Ilse asks, Veerle sees it come and answers, Ilse sees the answer come.
    pub async fn ask_the_authority(&self) {
        let (ilse, veerle) = (&self.ilse, &self.veerle);
        veerle.go("/inbox").await;
        veerle.sign_in(self.app, OFFICER.email).await;
        veerle.see("Alles is beantwoord").await;
        veerle.mark().await;
        ilse.go(&format!("{}/questions", self.network)).await;
        ilse.click("Stel een vraag").await;
        ilse.see("Eén vraag per keer").await;
        ilse.fill("Je vraag", QUESTION).await;
        ilse.fill("Wat moeten we nog weten?", "Mijn klanten wonen ver, en vragen of we ook eens online kunnen spreken.").await;
        ilse.click("Verstuur mijn vraag").await;
        ilse.see("De vraag ligt bij VDAB").await;
        ilse.mark().await;
        veerle.see(QUESTION).await;
        veerle.is_still_here().await;
        veerle.click(QUESTION).await;
        veerle.click("Ik neem deze vraag op").await;
        veerle.see("Jij werkt aan deze vraag.").await;
        veerle.fill("Antwoord", "Ja, als het evenlang duurt als een gesprek ter plaatse.").await;
        veerle.fill("Steunt op", "Het mandaat, artikel 4").await;
        veerle.click("Verstuur het antwoord").await;
        ilse.see("Antwoord van VDAB").await;
        ilse.see("Ja, als het evenlang duurt").await;
        ilse.is_still_here().await;
        self.app.deliver_mail().await;
    }
}
