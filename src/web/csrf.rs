//! Proof that a form was drawn for the browser that posts it.
//!
//! The token is derived from the browser's cookie and masked anew in every answer, because pages are compressed and
//! an unmasked secret could be guessed from their sizes (BREACH).

use crate::keys::{Keys, random_bytes, same};
use actix_web::HttpRequest;
use actix_web::http::header;
use data_encoding::BASE64URL_NOPAD;
use url::Url;

const PURPOSE: &str = "form";

/// A token for a page of the browser that holds `cookie`.
pub fn token(keys: &Keys, cookie: &str) -> String {
    let mask = random_bytes::<32>();
    let masked: Vec<u8> = mask.iter().zip(keys.sign(PURPOSE, cookie)).map(|(m, s)| m ^ s).collect();
    BASE64URL_NOPAD.encode(&[mask.as_slice(), &masked].concat())
}

/// Whether `token` was drawn for the browser that holds `cookie`.
pub fn holds(keys: &Keys, cookie: &str, token: &str) -> bool {
    unmasked(token).is_some_and(|signed| same(&signed, &keys.sign(PURPOSE, cookie)))
}

/// Whether this may be a token, of whatever browser.
pub fn is_token(token: &str) -> bool {
    unmasked(token).is_some()
}

fn unmasked(token: &str) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(token.as_bytes()).ok().filter(|bytes| bytes.len() == 64)?;
    let (mask, masked) = bytes.split_at(32);
    Some(mask.iter().zip(masked).map(|(m, s)| m ^ s).collect())
}

/// Whether the browser says that a page of ours asks.
pub fn is_ours(req: &HttpRequest, public: &Url) -> bool {
    let origin = req.headers().get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    origin == Some(public.origin().ascii_serialization().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_token_is_never_the_same_and_always_holds_for_its_cookie_only() {
        let keys = Keys::new(&"geheim".repeat(6)).unwrap();
        let (one, two) = (token(&keys, "koek"), token(&keys, "koek"));
        assert_ne!(one, two);
        assert!(holds(&keys, "koek", &one) && holds(&keys, "koek", &two));
        assert!(!holds(&keys, "andere koek", &one));
        for wrong in ["", "AAAA", &one[..20]] {
            assert!(!holds(&keys, "koek", wrong) && !is_token(wrong));
        }
        assert!(is_token(&one));
    }

    #[test]
    fn only_a_page_of_ours_is_ours() {
        let public: Url = "https://leerkring.example".parse().unwrap();
        for (origin, ours) in [
            (Some("https://leerkring.example"), true),
            (Some("https://leerkring.example:443"), false),
            (Some("http://leerkring.example"), false),
            (Some("https://leerkring.example.evil.be"), false),
            (Some("null"), false),
            (None, false),
        ] {
            let request = origin.iter().fold(TestRequest::default(), |request, origin| request.insert_header((header::ORIGIN, *origin)));
            assert_eq!(is_ours(&request.to_http_request(), &public), ours, "{origin:?}");
        }
    }
}
