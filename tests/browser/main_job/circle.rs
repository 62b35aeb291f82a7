//! Step 1, and the first half of 2: a network, its people, its first session, its charter.

use super::{FACILITATOR, ILSE, OTHERS, Table};

impl Table<'_> {
    /// Greet founds a network, invites coaches and plans a session.
    pub async fn begin_a_circle(&mut self) {
        let greet = &self.greet;
        greet.go("/sign-in").await;
        greet.sign_in(self.app, FACILITATOR.email).await;
        greet.see("Dag Greet").await;
        greet.click("Start een netwerk").await;
        greet.see("Geef je kring een naam en een streek").await;
        greet.fill("Naam van het netwerk", "Kring Kempen").await;
        greet.fill("Waar komen jullie samen?", "Limburg").await;
        greet.fill("Waarover gaat het?", "Coaches die elkaar scherp houden.").await;
        greet.fill("Je loopbaancentrum", "Aerts Loopbaan").await;
        greet.fill("Je voornaam en naam", FACILITATOR.name).await;
        greet.click("Ik houd me aan deze afspraken").await;
        greet.click("Begin dit netwerk").await;
        greet.see("Er staat nog geen sessie gepland").await;
        self.network = greet.path().await;
        self.invite().await;
        self.plan().await;
    }

    async fn invite(&self) {
        let people = [ILSE].iter().chain(&OTHERS).map(|(name, email)| format!("{name} <{email}>")).collect::<Vec<_>>().join("\n");
        self.greet.click("Nodig coaches uit").await;
        self.greet.see("Wie nodig je uit?").await;
        self.greet.fill("Wie nodig je uit?", &people).await;
        self.greet.click("Verstuur de uitnodigingen").await;
        self.greet.see(ILSE.1).await;
    }

    async fn plan(&mut self) {
        let greet = &self.greet;
        greet.go(&self.network).await;
        greet.click("Plan een sessie").await;
        greet.see("Waar gaat het over?").await;
        greet.fill("Waar gaat het over?", "Kennismaken").await;
        greet.fill("Dag", "2027-02-18").await;
        greet.fill("Beginuur", "09:30").await;
        greet.fill("Duur in minuten", "180").await;
        greet.answer("Hoe komen jullie samen?", "Ter plaatse").await;
        greet.fill("Plaats", "De Serre, Hasselt").await;
        greet.click("Plan de sessie en nodig uit").await;
        greet.see("donderdag 18 februari 2027").await;
        greet.see("Vrije ruimte").await;
        self.session = greet.path().await;
        self.app.do_rounds().await;
        self.app.deliver_mail().await;
        let appointment = self
            .app
            .letters_to(ILSE.1)
            .into_iter()
            .find_map(|letter| letter.calendars.into_iter().next())
            .expect("a letter with an appointment");
        assert!(appointment.contains("METHOD:REQUEST") && appointment.contains("Hasselt"), "{appointment}");
    }

    /// Ilse follows the link of her invitation, and signs; so do the others.
    pub async fn take_seats(&mut self) {
        let letters = self.app.letters_to(ILSE.1);
        let invitation = letters.iter().find(|letter| letter.words.subject.contains("nodigt je uit")).expect("an invitation");
        let link = invitation.words.text.split_whitespace().find(|word| word.starts_with("http")).expect("a link");
        self.greet.go(&self.network).await;
        self.greet.see("1 van 5 tekenden").await;
        self.greet.mark().await;
        self.ilse.go(link).await;
        self.ilse.sign_in(self.app, ILSE.1).await;
        self.ilse.see("Teken en neem je stoel in").await;
        self.ilse.fill("Je loopbaancentrum", "Praktijk Van Damme").await;
        self.ilse.fill("Je voornaam en naam", ILSE.0).await;
        self.ilse.click("Ik houd me aan deze afspraken").await;
        self.ilse.click("Ik teken").await;
        self.ilse.see("Breng een case in").await;
        self.greet.see("Praktijk Van Damme").await;
        self.greet.is_still_here().await;
        for (name, email) in OTHERS {
            let other = self.app.enter_as(email).await;
            let charter = other.see(&format!("{}/charter", self.network)).await;
            let typed = [("centre", "Een ander centrum"), ("signature", name), ("commitment", "yes")];
            other.fill(&charter, &format!("{}/charter/signature", self.network), &typed).await.answers(303);
            self.others.push(other);
        }
    }
}
