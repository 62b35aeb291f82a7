//! What a socket carries: a JSON array of names.

use bytestring::ByteString;
use std::collections::BTreeSet;

/// Names that one frame carries; with more, the browser is told to refresh everything.
pub(super) const NAMES: usize = 64;
/// The name that means everything.
pub(super) const EVERYTHING: &str = "*";
/// The name that says that rights are different: the browser connects anew.
const SEATS: &str = "seats";

/// The frame of these names.
pub(super) fn frame(names: &BTreeSet<String>) -> ByteString {
    if names.contains(EVERYTHING) {
        return single(EVERYTHING);
    }
    serde_json::Value::from_iter(names.iter().map(String::as_str)).to_string().into()
}

/// The frame that tells that rights are different.
pub(super) fn seats() -> ByteString {
    single(SEATS)
}

fn single(name: &str) -> ByteString {
    format!("[\"{name}\"]").into()
}
