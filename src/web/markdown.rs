//! What people write, as safe html. Raw html, images and odd links are dropped before anything is drawn, so
//! there is nothing left to sanitise.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Draws Markdown (CommonMark with strikethrough) as html.
pub fn to_html(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).filter_map(safe);
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events);
    out
}

fn safe(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(_) | Event::InlineHtml(_) => None,
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if allowed(&dest_url) { dest_url } else { CowStr::Borrowed("#") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        // The page has its own first and second level.
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
        other => Some(other),
    }
}

fn allowed(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)))
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_markdown_is_drawn() {
        assert_eq!(to_html("Een **vet** woord"), "<p>Een <strong>vet</strong> woord</p>\n");
        assert_eq!(to_html("# Titel"), "<h3>Titel</h3>\n");
        assert_eq!(to_html("[vdab](https://vdab.be)"), "<p><a href=\"https://vdab.be\">vdab</a></p>\n");
    }

    #[test]
    fn raw_html_never_passes() {
        let attacks = [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b onclick=x>b</b>",
            "<!-- x --><svg/onload=a()>",
            "<a href=\"javascript:x\">x</a>",
            "<div>\n\n*x*\n\n</div>",
            "<https://a\"onmouseover=\"x>",
        ];
        for attack in attacks {
            let drawn = to_html(attack);
            assert!(
                !drawn.contains("<script")
                    && !drawn.contains("<img")
                    && !drawn.contains("<svg")
                    && !drawn.contains("<b ")
                    && !drawn.contains("<div"),
                "{drawn}"
            );
        }
    }

    #[test]
    fn a_link_goes_to_the_web_or_to_mail_and_nowhere_else() {
        for address in
            ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x", "//evil", "/networks"]
        {
            let drawn = to_html(&format!("[x](<{address}>)"));
            assert!(drawn.contains("href=\"#\""), "{drawn}");
        }
    }

    #[test]
    fn an_image_is_only_its_description() {
        assert_eq!(to_html("![kring](https://x/y.png)"), "<p>kring</p>\n");
    }

    proptest! {
        #[test]
        fn every_tag_drawn_is_one_of_ours(text in "[<>a-z\"'=/ ()!\\[\\]*_`#:\n-]{0,80}") {
            let ours = ["p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "h3", "h4", "h5", "h6", "del"];
            for tag in to_html(&text).split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                prop_assert!(ours.contains(&name.as_str()), "{}", tag);
            }
        }
    }
}
