//! What holds for any text, number or order of words.

use super::*;
use proptest::prelude::*;

fn register_number(year: u32, month: u32, day: u32, serial: u32, century: u64) -> String {
    let nine = format!("{year:02}{month:02}{day:02}{serial:03}");
    let check = 97 - (century * 1_000_000_000 + nine.parse::<u64>().unwrap()) % 97;
    format!("{nine}{check:02}")
}

/// Words that the finders look for.
fn word() -> impl Strategy<Value = &'static str> {
    const WORDS: &str = "Mevrouw dhr mijn klant Els De Van de van J K V.D. bij Bij voor werkt nv vzw NV UZ OCMW stad Gent Mol Geel 3500 Kerkstraat \
        12 45 1985 geboren ° jaar jarige is vrouw man, die van zesenvijftig maart 12de mei Jan. burgemeester dorp enige vrouwelijke lasser beiaardier \
        ziek uit kast afkomst Turkse zei wil noem hem haar d'Haese 's 't - ' & Jean-Pierre Brussel-Zuid Sint-Rita dossier BE € İ ß @ .";
    prop::sample::select(WORDS.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>())
}

fn gap() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&[" ", " ", " ", "", ", ", ". ", ": ", "\n", "-", "'", "\u{a0}", " (", "° "][..])
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
    fn words_in_any_order_are_read_without_fault(words in prop::collection::vec((word(), gap()), 0..30)) {
        let text: String = words.into_iter().flat_map(|(word, gap)| [gap, word]).collect();
        let found = check(&text);
        prop_assert!(found.iter().all(|f| !f.at.is_empty() && text.get(f.at.clone()).is_some()));
        prop_assert!(found.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start));
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
        let kinds: Vec<Kind> = check(&format!("Stort op {written} graag")).into_iter().map(|f| f.kind).collect();
        prop_assert_eq!(kinds, [Kind::Iban]);
    }

    #[test]
    fn every_mobile_number_blocks(rest in 0u32..10_000_000, operator in 45u32..=49, prefix in prop::sample::select(&["0", "+32", "0032", "+32 "][..])) {
        let n = format!("{operator}{rest:07}");
        let text = format!("gsm {prefix}{} {} {} {} graag", &n[..3], &n[3..5], &n[5..7], &n[7..]);
        prop_assert!(check(&text).iter().any(|f| f.kind.weight() == Weight::Block));
    }
}
