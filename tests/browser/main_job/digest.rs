//! Step 5: one mail, on the days and at the hour that were chosen, and one click to stop it.

use super::{ILSE, Table};
use chrono::Duration;
use leerkring::mail::KeptMail;

impl Table<'_> {
    /// Ilse chooses a rhythm, gets her digest, and stops it.
    pub async fn hear_once_a_day(&self) {
        self.ilse.go("/rhythm").await;
        self.ilse.see("Op welke dagen?").await;
        self.ilse.answer("Op welke dagen?", "woensdag").await;
        self.ilse.fill("Om hoe laat?", "7.00 uur").await;
        self.ilse.click("Bewaar mijn ritme").await;
        self.ilse.see("woensdag").await;
        let (before, digest) = (self.digests().len(), self.next_day().await);
        assert_eq!(self.digests().len(), before + 1);
        let text = &digest.words.text;
        let (asks, news) = (text.find("Dit vragen we van jou").expect("what is asked"), text.find("Nieuw").expect("what is new"));
        assert!(asks < news && !text.contains("opdagen"), "{text}");
        let stop = text.split("Stop deze samenvatting: ").nth(1).expect("a way to stop").split_whitespace().next().unwrap();
        self.ilse.go(stop).await;
        self.ilse.see("Wil je de samenvatting stoppen?").await;
        self.ilse.click("Stop de samenvatting").await;
        self.ilse.see("De samenvatting is gestopt").await;
    }

    /// The next morning has been; gives the digest of it.
    async fn next_day(&self) -> KeptMail {
        self.app.advance(Duration::days(1));
        self.app.do_rounds().await;
        self.app.deliver_mail().await;
        self.digests().into_iter().next().expect("a digest")
    }

    fn digests(&self) -> Vec<KeptMail> {
        let letters = self.app.letters_to(ILSE.1).into_iter();
        letters.filter(|letter| letter.words.text.contains("Stop deze samenvatting")).collect()
    }
}
