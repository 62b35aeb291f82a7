use super::*;
use proptest::prelude::*;

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
fn the_case_of_the_handbook_finds_its_two_traces() {
    let text = "Klant van begin veertig werkt al achttien jaar als ploegbaas bij Staalwerken Vanderlinden. \
        Mevrouw Peeters wil graag leerkracht techniek worden. Haar partner vindt het te onzeker.";
    assert_eq!(found(text), [("employer", "Staalwerken Vanderlinden"), ("name", "Mevrouw Peeters")]);
}

fn register_number(year: u32, month: u32, day: u32, serial: u32, century: u64) -> String {
    let nine = format!("{year:02}{month:02}{day:02}{serial:03}");
    let check = 97 - (century * 1_000_000_000 + nine.parse::<u64>().unwrap()) % 97;
    format!("{nine}{check:02}")
}

proptest! {
    #[test]
    fn findings_lie_in_order_within_the_text(text in any::<String>()) {
        let found = check(&text);
        prop_assert!(found.iter().all(|f| !f.at.is_empty() && text.get(f.at.clone()).is_some()));
        prop_assert!(found.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start));
    }

    #[test]
    fn texts_of_digits_and_signs_are_read_without_fault(text in "[0-9+@.,/ ()a-zA-ZBE-]{0,60}") {
        check(&text);
    }

    #[test]
    fn every_register_number_blocks(
        year in 0u32..100, month in 0u32..=12, bis in prop::sample::select(&[0u32, 20, 40][..]), day in 0u32..=31, serial in 0u32..1000,
        born_after_2000: bool, separator in prop::sample::select(&["", " ", ".", "-", "/"][..]),
    ) {
        let n = register_number(year, month + bis, day, serial, if born_after_2000 { 2 } else { 0 });
        let written = [&n[..2], &n[2..4], &n[4..6], &n[6..9], &n[9..]].join(separator);
        let text = format!("Het nummer {written} hoort hier niet.");
        prop_assert!(check(&text).iter().any(|f| f.kind.weight() == Weight::Block && text[f.at.clone()].contains(&n[9..])));
    }

    #[test]
    fn every_belgian_account_blocks(account in 0u64..1_000_000_000_000, spaced: bool) {
        let bban = format!("{account:012}");
        let check_digits = 98 - (bban.parse::<u128>().unwrap() * 1_000_000 + 111_400) % 97;
        let whole = format!("BE{check_digits:02}{bban}");
        let written = if spaced { format!("{} {} {} {}", &whole[..4], &whole[4..8], &whole[8..12], &whole[12..]) } else { whole };
        prop_assert_eq!(kinds(&format!("Stort op {written} graag")), [Kind::Iban]);
    }

    #[test]
    fn every_mobile_number_blocks(rest in 0u32..10_000_000, operator in 45u32..=49, prefix in prop::sample::select(&["0", "+32", "0032", "+32 "][..])) {
        let n = format!("{operator}{rest:07}");
        let text = format!("gsm {prefix}{} {} {} {} graag", &n[..3], &n[3..5], &n[5..7], &n[7..]);
        prop_assert!(check(&text).iter().any(|f| f.kind.weight() == Weight::Block));
    }
}
