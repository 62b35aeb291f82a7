//! From words to a message that mail servers take, whatever a name holds.

use super::{Draft, Drawn};
use crate::words::single_line;
use anyhow::Context;
use chrono::{DateTime, Utc};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// The longest display name and subject: longer ones make illegal lines.
const LONGEST: usize = 120;

/// Builds the message. An address that is none is an error; no text is.
pub fn sendable(from: &Mailbox, draft: &Draft, drawn: &Drawn, message_id: &str, now: DateTime<Utc>) -> anyhow::Result<Message> {
    let (name, address) = &draft.to;
    let mut builder = Message::builder()
        .from(from.clone())
        .to(mailbox(name, address)?)
        .subject(line(&drawn.subject))
        .date(now.into())
        .message_id(Some(format!("<{message_id}@{}>", from.email.domain())))
        .raw_header(raw("Auto-Submitted", "auto-generated"));
    if let Some(stop) = &draft.unsubscribe {
        builder = builder
            .raw_header(raw("List-Unsubscribe", &format!("<{stop}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    builder.multipart(parts(drawn, &draft.calendars)?).context("building the message")
}

/// A display name and address, cleaned of what breaks a mail.
pub(super) fn mailbox(name: &str, address: &str) -> anyhow::Result<Mailbox> {
    let address: Address = address.trim().parse().context("not a mail address")?;
    let name = line(name);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address))
}

fn line(text: &str) -> String {
    single_line(&single_line(text).chars().take(LONGEST).collect::<String>())
}

/// The words, and the calendars as mail readers know them.
///
/// One calendar is a form of the letter itself, without a disposition: Outlook and Gmail make an invitation of it. It
/// is also attached as a file, for readers that look at attachments only. What is published with several events is a
/// file alone: Outlook would show the first event in place of the letter. Several calendars are attached, each by itself
/// (RFC 6047, 2.4).
fn parts(drawn: &Drawn, calendars: &[String]) -> anyhow::Result<MultiPart> {
    let words =
        || MultiPart::alternative().singlepart(SinglePart::plain(drawn.text.clone())).singlepart(SinglePart::html(drawn.html.clone()));
    Ok(match calendars {
        [] => words(),
        [calendar] if method(calendar) != "PUBLISH" => {
            let file = ContentType::parse("application/ics; name=\"invite.ics\"").context("a file's kind")?;
            let invitation = SinglePart::builder().header(invitation(calendar)?).body(calendar.clone());
            let attached = Attachment::new("invite.ics".to_owned()).body(calendar.clone(), file);
            MultiPart::mixed().multipart(words().singlepart(invitation)).singlepart(attached)
        }
        several => several.iter().zip(1..).try_fold(MultiPart::mixed().multipart(words()), |parts, (calendar, number)| {
            let name = if several.len() == 1 { "leerkring.ics".to_owned() } else { format!("invite-{number}.ics") };
            let attached = Attachment::new(name).body(calendar.clone(), invitation(calendar)?);
            anyhow::Ok(parts.singlepart(attached))
        })?,
    })
}

/// A calendar's kind repeats whether it invites or cancels.
fn invitation(calendar: &str) -> anyhow::Result<ContentType> {
    ContentType::parse(&format!("text/calendar; charset=utf-8; method={}", method(calendar))).context("the calendar's method")
}

fn method(calendar: &str) -> &str {
    calendar.lines().find_map(|line| line.strip_prefix("METHOD:")).unwrap_or("REQUEST").trim()
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use proptest::prelude::*;

    fn letter(name: &str, subject: &str) -> anyhow::Result<String> {
        with_calendars(name, subject, 1)
    }

    fn with_calendars(name: &str, subject: &str, count: usize) -> anyhow::Result<String> {
        let draft = Draft {
            folder: "test",
            to: (name.to_owned(), "sofie@example.be".to_owned()),
            language: Language::Dutch,
            view: serde_json::Value::Null,
            calendars: vec!["BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n".to_owned(); count],
            unsubscribe: Some("https://leerkring.example/digest/stop/x".parse()?),
        };
        let words = Drawn { subject: subject.to_owned(), text: "Dag, één".to_owned(), html: "<p>Dag</p>".to_owned() };
        let message = sendable(&mailbox("Leerkring", "leerkring@example.be")?, &draft, &words, "leerkring.7", DateTime::UNIX_EPOCH)?;
        Ok(String::from_utf8(message.formatted())?)
    }

    #[test]
    fn a_letter_has_all_its_parts_and_headers() {
        let source = letter("Sofie", "Je code").unwrap();
        for part in [
            "From: Leerkring <leerkring@example.be>",
            "To: Sofie <sofie@example.be>",
            "Message-ID: <leerkring.7@example.be>",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe: <https://leerkring.example/digest/stop/x>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "multipart/alternative",
            "text/plain; charset=utf-8",
            "text/html; charset=utf-8",
            "text/calendar; charset=utf-8; method=CANCEL",
        ] {
            assert!(source.contains(part), "{part} in\n{source}");
        }
    }

    #[test]
    fn one_calendar_is_the_letter_and_a_file_and_several_are_files() {
        let count = |source: &str, words: &str| source.matches(words).count();
        for (calendars, mixed, inside, ics, files) in [(0, 0, 0, 0, 0), (1, 1, 1, 1, 1), (8, 1, 8, 0, 8)] {
            let source = with_calendars("Sofie", "Je sessies", calendars).unwrap();
            assert_eq!(count(&source, "multipart/mixed"), mixed, "{source}");
            assert_eq!(count(&source, "text/calendar; charset=utf-8; method=CANCEL"), inside, "{source}");
            assert_eq!(count(&source, "application/ics; name=\"invite.ics\""), ics, "{source}");
            assert_eq!(count(&source, "Content-Disposition: attachment; filename=\"invite"), files, "{source}");
        }
    }

    #[test]
    fn what_is_published_is_a_file_and_not_the_letter() {
        let calendar = "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n".to_owned();
        let words = Drawn { subject: String::new(), text: String::new(), html: String::new() };
        let source = String::from_utf8(parts(&words, &[calendar]).unwrap().formatted()).unwrap();
        let (letter, file) = source.split_once("text/calendar; charset=utf-8; method=PUBLISH").unwrap();
        assert!(letter.contains("multipart/mixed") && letter.contains("text/html"), "{source}");
        let named = "Content-Disposition: attachment; filename=\"leerkring.ics\"";
        assert!(source.contains(named) && file.contains("METHOD:PUBLISH"), "{source}");
    }

    #[test]
    fn an_address_that_is_none_is_an_error() {
        for address in ["", "sofie", "sofie@", "a@b.be\r\nBcc: c@d.be", "a@b.be, c@d.be"] {
            assert!(mailbox("Sofie", address).is_err(), "{address}");
        }
    }

    #[test]
    fn a_line_feed_in_a_name_or_subject_makes_no_header() {
        let source = letter("Sofie\r\nBcc: x@example.be", "Dag\nBcc: y@example.be").unwrap();
        assert!(!source.contains("\r\nBcc:"), "{source}");
    }

    proptest! {
        #[test]
        fn no_name_and_no_subject_breaks_a_letter(name in any::<String>(), subject in "(?s).{0,2000}") {
            let source = letter(&name, &subject).unwrap();
            let header = source.split("\r\n\r\n").next().unwrap();
            prop_assert!(header.lines().all(|line| line.len() <= 998));
        }
    }
}
