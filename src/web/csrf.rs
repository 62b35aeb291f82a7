//! Proof that a form was drawn for the browser that posts it.
//!
//! The token is derived from the browser's cookie and masked anew in every answer, because pages are compressed and
//! an unmasked secret could be guessed from their sizes (BREACH).

use crate::keys::{Keys, random_bytes, same};
use data_encoding::BASE64URL_NOPAD;

const PURPOSE: &str = "form";

/// A token for a page of the browser that holds `cookie`.
pub fn token(keys: &Keys, cookie: &str) -> String {
    let mask = random_bytes::<32>();
    let masked: Vec<u8> = mask.iter().zip(keys.sign(PURPOSE, cookie)).map(|(m, s)| m ^ s).collect();
    BASE64URL_NOPAD.encode(&[mask.as_slice(), &masked].concat())
}

/// Whether `token` was drawn for the browser that holds `cookie`.
pub fn holds(keys: &Keys, cookie: &str, token: &str) -> bool {
    let Ok(bytes) = BASE64URL_NOPAD.decode(token.as_bytes()) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(32) else { return false };
    let unmasked: Vec<u8> = mask.iter().zip(masked).map(|(m, s)| m ^ s).collect();
    same(&unmasked, &keys.sign(PURPOSE, cookie))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_never_the_same_and_always_holds_for_its_cookie_only() {
        let keys = Keys::new(&"geheim".repeat(6)).unwrap();
        let (one, two) = (token(&keys, "koek"), token(&keys, "koek"));
        assert_ne!(one, two);
        assert!(holds(&keys, "koek", &one) && holds(&keys, "koek", &two));
        assert!(!holds(&keys, "andere koek", &one));
        for wrong in ["", "AAAA", &one[..20]] {
            assert!(!holds(&keys, "koek", wrong));
        }
    }
}
