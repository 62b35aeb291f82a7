use super::*;

fn kinds(text: &str) -> Vec<Kind> {
    check(text).into_iter().map(|f| f.kind).collect()
}

fn found(text: &str) -> Vec<(&'static str, &str)> {
    check(text).into_iter().map(|f| (f.kind.as_str(), &text[f.at])).collect()
}

#[test]
fn register_numbers_of_the_handbook() {
    assert_eq!(found("Nummer 85.07.30-033.28."), [("register-number", "85.07.30-033.28")]);
    assert_eq!(found("Nummer 00.01.01-001.05, na 2000"), [("register-number", "00.01.01-001.05")]);
    assert_eq!(found("BIS 85.47.30-033.17"), [("register-number", "85.47.30-033.17")]);
    assert_eq!(kinds("Nummer 85.07.30-033.29"), [Kind::RegisterLike]);
}

#[test]
fn a_register_number_is_found_however_it_is_written() {
    for written in ["85073003328", "850730 033 28", "85/07/30 033-28", "850730-03328", "85 07 30 033 28", "8 5 0 7 3 0 0 3 3 2 8"] {
        assert_eq!(kinds(&format!("in 2019 was {written} het")), [Kind::RegisterNumber], "{written}");
    }
}

#[test]
fn accounts_block_only_when_their_check_holds() {
    for written in ["BE91 0010 0000 0076", "BE91001000000076", "be91 0010 0000 0076", "NL91 ABNA 0417 1643 00"] {
        assert_eq!(kinds(written), [Kind::Iban], "{written}");
    }
    assert!(!kinds("BE92 0010 0000 0076").contains(&Kind::Iban));
}

#[test]
fn telephones_of_each_kind() {
    for written in [
        "0478 12 34 56",
        "0478/12.34.56",
        "+32 478 12 34 56",
        "0032 478 123 456",
        "+32 (0)478 12 34 56",
        "011 22 33 44",
        "02 555 12 34",
        "03/456 78 90",
        "+3211223344",
        "0478123456",
        "(011) 22 33 44",
    ] {
        assert_eq!(kinds(&format!("Bel {written} even")), [Kind::Phone], "{written}");
    }
}

#[test]
fn dates_amounts_and_hours_are_no_telephone() {
    for written in [
        "op 02/03/2019 12 keer",
        "01/02/2020 3 dagen",
        "van 09.30 tot 12.30 uur",
        "9.30-12.30 uur",
        "1.234.567 euro",
        "2019-2020",
        "4 + 3 uur",
    ] {
        assert!(check(written).iter().all(|f| f.kind.weight() != Weight::Block), "{written}: {:?}", kinds(written));
    }
}

#[test]
fn an_enterprise_number_warns() {
    assert_eq!(kinds("De firma heeft 0403.170.701 als nummer"), [Kind::EnterpriseNumber]);
    assert_eq!(kinds("BE 0403170701"), [Kind::EnterpriseNumber]);
}

#[test]
fn mail_and_web_addresses() {
    assert_eq!(found("Schrijf naar (jan.peeters@voorbeeld.be)."), [("email", "jan.peeters@voorbeeld.be")]);
    assert_eq!(
        found("Zie https://voorbeeld.be/jan, of www.voorbeeld.org."),
        [("web", "https://voorbeeld.be/jan"), ("web", "www.voorbeeld.org")]
    );
    assert_eq!(found("volg @jan_p op linkedin.com/in/jan"), [("web", "@jan_p"), ("web", "linkedin.com/in/jan")]);
    assert!(kinds("Ze kwam om 9.30. Daarna ging het o.a. beter, d.w.z. rustiger.").is_empty());
}

#[test]
fn names_follow_a_salutation() {
    assert_eq!(found("Toen zei Mevrouw Peeters dat"), [("name", "Mevrouw Peeters")]);
    assert_eq!(found("dhr. Van den Broeck en mevr. Yıldız"), [("name", "dhr. Van den Broeck"), ("name", "mevr. Yıldız")]);
    assert_eq!(found("de heer d'Haese"), [("name", "heer d'Haese")]);
    assert_eq!(found("mijn klant Els twijfelt"), [("name", "Els")]);
    assert!(kinds("Ik sprak met mevrouw. Zij twijfelt. De klant wil weg.").is_empty());
}

#[test]
fn employers_by_legal_form_and_by_the_words_before() {
    assert_eq!(found("bij Staalwerken Vanderlinden nv in dienst"), [("employer", "Staalwerken Vanderlinden nv")]);
    assert_eq!(found("ploegbaas bij Staalwerken Vanderlinden."), [("employer", "Staalwerken Vanderlinden")]);
    assert_eq!(found("vrijwilliger in vzw De Brug"), [("employer", "vzw De Brug")]);
    assert_eq!(found("Hij werkt voor Colruyt"), [("employer", "Colruyt")]);
    assert!(kinds("Ik vroeg het bij VDAB en bij ons in de kring, voor Pasen.").is_empty());
}

#[test]
fn places_files_dates_and_ages() {
    assert_eq!(found("woont in de Diestersteenweg 12, 3500 Hasselt"), [("place", "Diestersteenweg 12"), ("place", "3500 Hasselt")]);
    assert_eq!(found("dossier nr 20190443"), [("file-number", "20190443")]);
    assert!(kinds("zijn loopbaancheque van 2020").is_empty());
    assert_eq!(found("op 12 maart en 3/4/2021"), [("date", "12 maart"), ("date", "3/4/2021")]);
    assert_eq!(found("een 37-jarige, 37 jaar oud, 12 jaar ervaring"), [("age", "37-jarige"), ("age", "37 jaar")]);
}

#[test]
fn a_name_is_known_unless_it_is_a_word() {
    assert_eq!(found("Fatima twijfelt, haar broer Storm niet."), [("name", "Fatima"), ("name", "Storm")]);
    assert_eq!(found("Ik sprak met Jean-Pierre, K. en J. Peeters."), [("name", "Jean-Pierre"), ("name", "K."), ("name", "J. Peeters")]);
    assert!(
        kinds("Roos kleurde de lucht. Elke keer. De roos van Leary. Jan. en feb. zijn druk. Plan B. faalde. Mevrouw X. belde.").is_empty()
    );
}

#[test]
fn a_town_is_known_unless_it_is_a_word() {
    assert_eq!(
        found("Ze woont in Mol, niet in De Panne of Gent-Dampoort."),
        [("place", "Mol"), ("place", "De Panne"), ("place", "Gent-Dampoort")]
    );
    assert!(kinds("Mol of mens? Geel is licht, en een Boom groeit. In de provincie Antwerpen is werk.").is_empty());
}

#[test]
fn years_of_birth_and_ages_are_hints() {
    assert_eq!(found("geboren in 1991, of °12/03/1985"), [("date", "1991"), ("date", "12/03/1985")]);
    assert_eq!(found("Ze is 34 en hij is vijftig jaar oud; een man, 47, ook."), [("age", "34"), ("age", "vijftig jaar"), ("age", "47")]);
    assert!(kinds("Al twintig jaar, al bijna 20 jaar, 15 jaar zelfstandige, 55+, score van 45 op 60, de wet van 3 juli.").is_empty());
}

#[test]
fn what_is_sensitive_or_rare_is_a_hint() {
    assert_eq!(
        found("van Turkse afkomst, met een gokverslaving en MS"),
        [("sensitive", "Turkse afkomst"), ("sensitive", "gokverslaving"), ("sensitive", "MS")]
    );
    assert_eq!(found("Zij is notaris in een dorp, hij beiaardier."), [("rare-combination", "notaris"), ("rare-combination", "beiaardier")]);
    assert!(kinds("Ik belde een notaris. Ms Excel, als dat helpt.").is_empty());
    assert_eq!(Kind::ALL.iter().filter(|kind| kind.for_review()).collect::<Vec<_>>(), [&Kind::RareCombination]);
}

#[test]
fn words_as_long_as_an_account_are_none() {
    assert!(kinds("Laat de inbrenger beschrijven hoe het liep.").is_empty());
}

#[test]
fn a_row_of_numbers_is_no_date() {
    assert!(kinds("in stappen van 3/10/2/10 minuten").is_empty());
}

#[test]
fn the_case_of_the_handbook_finds_its_two_traces() {
    let text = "Klant van begin veertig werkt al achttien jaar als ploegbaas bij Staalwerken Vanderlinden. \
        Mevrouw Peeters wil graag leerkracht techniek worden. Haar partner vindt het te onzeker.";
    assert_eq!(found(text), [("employer", "Staalwerken Vanderlinden"), ("name", "Mevrouw Peeters")]);
}
