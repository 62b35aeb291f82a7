//! What the one secret is used for. Each use has its own label, so that one never passes for another.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The shortest secret that is accepted, in bytes.
pub const SHORTEST_SECRET: usize = 32;

/// Signs and recognises; never prints.
#[derive(Clone)]
pub struct Keys {
    secret: Vec<u8>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    /// Keys from a secret of at least `SHORTEST_SECRET` bytes.
    pub fn new(secret: &str) -> Option<Self> {
        (secret.len() >= SHORTEST_SECRET).then(|| Self { secret: secret.as_bytes().to_vec() })
    }

    /// The signature (HMAC-SHA256, RFC 2104) of a message for one use.
    pub fn sign(&self, purpose: &str, message: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// A message with its signature, for a link in a mail: `message.signature`.
    pub fn seal(&self, purpose: &str, message: &str) -> String {
        format!("{message}.{}", BASE64URL_NOPAD.encode(&self.sign(purpose, message)[..16]))
    }

    /// The message of a sealed text, when the seal is ours.
    pub fn unseal<'a>(&self, purpose: &str, sealed: &'a str) -> Option<&'a str> {
        let (message, _) = sealed.rsplit_once('.')?;
        same(self.seal(purpose, message).as_bytes(), sealed.as_bytes()).then_some(message)
    }

    /// Six digits that only this secret derives from the id, so that no table and no queue holds a code.
    pub fn six_digits(&self, id: &str) -> String {
        let signature = self.sign("sign-in code", id);
        let number = u64::from_be_bytes(signature[..8].try_into().unwrap_or_default());
        format!("{:06}", number % 1_000_000)
    }
}

/// Whether two texts are the same, in a time that tells nothing about where they differ.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// 32 random bytes as text, for a cookie.
pub fn random_token() -> String {
    BASE64URL_NOPAD.encode(&random_bytes::<32>())
}

/// Bytes from the system's random source.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap_or_else(|_| unreachable!("the system has a random source"));
    bytes
}

/// The form in which a token is kept: who reads the database cannot sign in with it.
pub fn hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::new(&"geheim".repeat(6)).unwrap()
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert!(Keys::new("te kort").is_none());
    }

    #[test]
    fn a_seal_opens_for_its_own_purpose_only() {
        let sealed = keys().seal("stop", "persoon");
        assert_eq!(keys().unseal("stop", &sealed), Some("persoon"));
        assert_eq!(keys().unseal("other", &sealed), None);
        assert_eq!(keys().unseal("stop", "persoon.AAAA"), None);
        assert_eq!(keys().unseal("stop", "persoon"), None);
    }

    #[test]
    fn a_code_has_six_digits_and_belongs_to_one_id() {
        assert_eq!(keys().six_digits("a").len(), 6);
        assert_eq!(keys().six_digits("a"), keys().six_digits("a"));
        assert_ne!(keys().six_digits("a"), keys().six_digits("b"));
    }

    #[test]
    fn keys_do_not_print_their_secret() {
        assert_eq!(format!("{:?}", keys()), "Keys(…)");
    }
}
