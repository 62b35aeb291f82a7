//! Just enough of HTML to read our own pages as a visitor does: the text on them, and the forms.

/// A form of a page, with what its fields hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// How: `POST`, `GET`, or what `_method` in its address says.
    pub method: String,
    /// Every field with its value, as a browser would send them.
    pub fields: Vec<(String, String)>,
    /// The names of all controls, also of those that send nothing yet, such as an unticked box.
    pub controls: Vec<String>,
}

impl Form {
    /// Whether it is sent to this address by this method.
    pub fn leads_to(&self, method: &str, address: &str) -> bool {
        self.method == method && self.action.split("?_method=").next() == Some(address)
    }
}

/// The text of a page, with white space joined and without what is not shown.
pub fn text(html: &str) -> String {
    let mut shown = String::new();
    let mut hidden_in: Option<&str> = None;
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) if hidden_in.is_none() => shown.push_str(&decode(text)),
            Piece::Text(_) => {}
            Piece::Tag(tag) => {
                match hidden_in {
                    Some(name) if tag.name() == format!("/{name}") => hidden_in = None,
                    None => hidden_in = ["script", "style", "template", "head"].into_iter().find(|name| tag.name() == *name),
                    Some(_) => {}
                }
                shown.push(' ');
            }
        }
    }
    // A tag may stand inside a sentence: no space before its full stop.
    let joined = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    [".", ",", ":", ")"].iter().fold(joined, |text, mark| text.replace(&format!(" {mark}"), mark))
}

/// The forms of a page, in order.
pub fn forms(html: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut inside = false;
    let mut open: Option<Open> = None;
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => {
                if let Some(open) = &mut open {
                    open.text.push_str(&decode(text));
                }
            }
            Piece::Tag(tag) if tag.name() == "form" => {
                inside = true;
                let action = tag.attribute("action").unwrap_or_default();
                let method = match action.split_once("?_method=") {
                    Some((_, method)) => method.to_owned(),
                    None => tag.attribute("method").unwrap_or_default().to_uppercase(),
                };
                forms.push(Form { action, method, fields: vec![], controls: vec![] });
            }
            Piece::Tag(tag) if tag.name() == "/form" => inside = false,
            Piece::Tag(tag) if inside => read_control(forms.last_mut().unwrap(), &mut open, &tag),
            Piece::Tag(_) => {}
        }
    }
    forms
}

/// A control whose value is still being read: a text area, or a choice.
struct Open {
    name: String,
    text: String,
    chosen: Option<String>,
}

fn read_control(form: &mut Form, open: &mut Option<Open>, tag: &Tag) {
    let name = tag.attribute("name").unwrap_or_default();
    match tag.name().as_str() {
        "input" if !name.is_empty() => {
            let kind = tag.attribute("type").unwrap_or_default();
            let sends = !["checkbox", "radio"].contains(&kind.as_str()) || tag.attribute("checked").is_some();
            let value = tag.attribute("value").unwrap_or_else(|| if kind == "checkbox" { "on".into() } else { String::new() });
            form.controls.push(name.clone());
            if sends {
                form.fields.push((name, value));
            }
        }
        "button" if !name.is_empty() => form.controls.push(name),
        "textarea" | "select" => {
            form.controls.push(name.clone());
            *open = Some(Open { name, text: String::new(), chosen: None });
        }
        "option" => {
            if let Some(open) = open.as_mut().filter(|open| open.chosen.is_none() || tag.attribute("selected").is_some()) {
                open.chosen = tag.attribute("value");
            }
        }
        "/textarea" | "/select" => {
            if let Some(done) = open.take() {
                let typed = done.text.strip_prefix('\n').unwrap_or(&done.text).to_owned();
                form.fields.push((done.name, done.chosen.unwrap_or(typed)));
            }
        }
        _ => {}
    }
}

enum Piece<'a> {
    Tag(Tag<'a>),
    Text(&'a str),
}

/// What stands between the angle brackets.
struct Tag<'a>(&'a str);

impl Tag<'_> {
    fn name(&self) -> String {
        self.0.split(|c: char| c.is_whitespace()).next().unwrap_or_default().trim_end_matches('/').to_lowercase()
    }

    fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.0.split_once(char::is_whitespace)?.1;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"')?,
                None => ("", after),
            };
            if name.is_empty() {
                return None;
            }
            if name == wanted {
                return Some(decode(value));
            }
            rest = after;
        }
    }
}

fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = match rest.strip_prefix('<') {
            Some(tag) if tag.starts_with("!--") => (Piece::Text(""), tag.split_once("-->").map_or("", |(_, after)| after)),
            Some(tag) => {
                let (tag, after) = tag.split_at(end_of_tag(tag));
                (Piece::Tag(Tag(tag)), after.strip_prefix('>').unwrap_or(after))
            }
            None => {
                let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
                (Piece::Text(text), after)
            }
        };
        rest = after;
        Some(piece)
    })
}

/// A `>` inside quotes does not end a tag.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    tag.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    })
    .unwrap_or(tag.len())
}

fn decode(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x3D;", "="),
        ("&#x60;", "`"),
        ("&nbsp;", " "),
    ];
    let decoded = pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    decoded.replace("&amp;", "&")
}
