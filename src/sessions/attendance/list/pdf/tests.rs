use super::super::rules::tests::list;
use super::*;
use crate::i18n::Language;

fn pages(pdf: &[u8]) -> usize {
    let text: String = String::from_utf8_lossy(pdf).split_whitespace().collect();
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}

fn drawn(list: &List) -> Vec<u8> {
    let pdf = draw(list, Words(Language::Dutch)).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"));
    if let Ok(folder) = std::env::var("LEERKRING_STORIES") {
        std::fs::write(std::path::Path::new(&folder).join(format!("attendance-list-{}.pdf", list.rows.len())), &pdf).unwrap();
    }
    pdf
}

#[test]
fn nobody_and_one_person_are_one_page_and_sixty_are_more() {
    assert_eq!(pages(&drawn(&list(0))), 1);
    assert_eq!(pages(&drawn(&list(1))), 1);
    assert!((3..=6).contains(&pages(&drawn(&list(60)))));
}

#[test]
fn long_names_take_more_lines_and_more_room() {
    let mut long = list(24);
    long.rows.iter_mut().for_each(|row| row.name = "Maria-Theresia Van Den Broeck-Vanderstappen ".repeat(3));
    assert!(pages(&drawn(&long)) > pages(&drawn(&list(24))));
}

#[test]
fn who_came_late_reads_so_below_the_name() {
    let row = list(1).rows.remove(0);
    let block = block(&row, Words(Language::Dutch), &Faces::load().unwrap());
    assert_eq!((block.cells[0].concat(), block.remark.concat()), ("Persoon 0".to_owned(), "te laat".to_owned()));
}

#[test]
fn both_weights_are_embedded_and_small() {
    let pdf = drawn(&list(12));
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("BricolageGrotesque-Regular") && text.contains("BricolageGrotesque-Semibold"));
    assert!(pdf.len() < 120_000, "{} bytes", pdf.len());
}
