//! The second half of step 2, and the first of 3: a case, which stays in the circle.

use super::{ILSE, Table};

const TITLE: &str = "Wie niet komt opdagen";
const QUESTION: &str = "Hoe kan ik vriendelijk blijven zonder mezelf weg te cijferen?";

impl Table<'_> {
    /// Ilse brings a case; Greet sees it come, and nobody reads a word of it in a mail.
    pub async fn bring_a_case(&self) {
        self.greet.go(&format!("{}/cases", self.network)).await;
        self.greet.see("Breng een case in").await;
        self.greet.mark().await;
        self.ilse.click("Breng een case in").await;
        self.ilse.see("Een kwartier schrijven is genoeg").await;
        self.ilse.fill("Titel", TITLE).await;
        self.ilse.fill("Context", "De klant mist al drie afspraken, en belt pas de dag erna.").await;
        self.ilse.fill("Wat is jouw vraag aan de kring?", QUESTION).await;
        self.ilse.fill("Wat probeerde je al?", "Ik belde zelf, en stelde een ander uur voor.").await;
        self.ilse.answer("Wie mag dit lezen?", "Alleen deze kring").await;
        self.ilse.click("Leg op tafel").await;
        self.ilse.see("Ingediend").await;
        self.greet.see(TITLE).await;
        self.greet.is_still_here().await;
        self.app.deliver_mail().await;
        for letter in self.app.letters() {
            assert!(!letter.source.contains("opdagen") && !letter.words.text.contains("opdagen"), "a case in a letter: {}", letter.source);
        }
    }

    /// Greet takes it on and puts it on the agenda; Ilse sees that happen.
    pub async fn put_it_on_the_agenda(&self) {
        self.ilse.mark().await;
        self.greet.click(TITLE).await;
        self.greet.see(QUESTION).await;
        self.greet.click("Aanvaard").await;
        self.greet.see("Op de agenda van een sessie").await;
        self.ilse.see("Op tafel").await;
        self.greet.click("Zet op de agenda").await;
        self.ilse.see("Op de agenda").await;
        self.ilse.is_still_here().await;
        self.greet.go(&self.session).await;
        self.greet.see(&format!("Case van {}", ILSE.0)).await;
    }
}
