//! The vault: words that must not lie open in a database, a backup or a copied disk.
//!
//! Each confidential thing has a lock of its own, a random key that seals its words. The lock lies beside the words,
//! wrapped with a master key that is never in the database. So a master key is replaced by wrapping small locks anew,
//! without touching a word; and whoever finds the database alone finds no word. Sealing is ChaCha20-Poly1305
//! (RFC 8439) with random nonces, and what is sealed for one use does not open as another.

use anyhow::{Context, anyhow, bail};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};

/// Master keys, the newest first. It never prints them.
pub struct Vault(Vec<Master>);

/// A master key with the name under which what it wrapped is found again.
struct Master {
    name: String,
    cipher: Cipher,
}

/// The lock of one thing: seals and opens its words.
pub struct Lock(Cipher);

/// A lock as the database keeps it: the name of its master key, and itself wrapped with that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped(String);

struct Cipher(LessSafeKey);

/// What a wrapped lock is sealed for.
const LOCK: &str = "lock";

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// A vault with these master keys of 32 bytes, the newest first; there is one at least.
    pub fn new(newest: [u8; 32], older: impl IntoIterator<Item = [u8; 32]>) -> Self {
        Self([newest].into_iter().chain(older).map(Master::new).collect())
    }

    fn newest(&self) -> &Master {
        &self.0[0]
    }

    /// A new lock, and the form in which it is kept.
    pub fn forge(&self) -> (Lock, Wrapped) {
        let key = crate::keys::random_bytes::<32>();
        (Lock(Cipher::new(&key)), self.newest().wrap(&key))
    }

    /// The lock that was kept.
    ///
    /// # Errors
    /// When none of the master keys wrapped it, or it was tampered with.
    pub fn unwrap(&self, wrapped: &Wrapped) -> anyhow::Result<Lock> {
        Ok(Lock(Cipher::new(&self.bare(wrapped)?)))
    }

    /// The same lock under the newest master key.
    ///
    /// # Errors
    /// When none of the master keys wrapped it, or it was tampered with.
    pub fn wrap_anew(&self, wrapped: &Wrapped) -> anyhow::Result<Wrapped> {
        Ok(self.newest().wrap(&self.bare(wrapped)?))
    }

    /// What every lock begins with that lies under the newest master key.
    pub fn newest_mark(&self) -> String {
        self.newest().mark()
    }

    /// Whether the master key of this name is here.
    pub fn knows(&self, name: &str) -> bool {
        self.0.iter().any(|master| master.name == name)
    }

    fn bare(&self, wrapped: &Wrapped) -> anyhow::Result<[u8; 32]> {
        let (name, sealed) = wrapped.0.split_once('.').context("a lock of an unknown form")?;
        let master = self.0.iter().find(|master| master.name == name).with_context(|| format!("the key {name} is missing"))?;
        master.cipher.open(LOCK, sealed)?.try_into().map_err(|_| anyhow!("a lock of another length"))
    }
}

impl Master {
    fn new(key: [u8; 32]) -> Self {
        Self { name: HEXLOWER.encode(&Sha256::digest(key)[..4]), cipher: Cipher::new(&key) }
    }

    fn mark(&self) -> String {
        format!("{}.", self.name)
    }

    fn wrap(&self, key: &[u8; 32]) -> Wrapped {
        Wrapped(self.mark() + &self.cipher.seal(LOCK, key))
    }
}

impl Wrapped {
    /// The name of its master key is the first so many characters of it.
    pub const NAME: usize = 8;

    /// A lock that the database kept.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// Its written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Lock {
    /// Seals words for one use, as text.
    pub fn seal(&self, purpose: &str, words: &str) -> String {
        self.0.seal(purpose, words.as_bytes())
    }

    /// Opens words that were sealed for the same use.
    ///
    /// # Errors
    /// When they were sealed with another lock, for another use, or tampered with.
    pub fn open(&self, purpose: &str, sealed: &str) -> anyhow::Result<String> {
        Ok(String::from_utf8(self.0.open(purpose, sealed)?)?)
    }

    /// Seals bytes for one use.
    pub fn seal_bytes(&self, purpose: &str, bytes: Vec<u8>) -> Vec<u8> {
        self.0.seal_bytes(purpose, bytes)
    }

    /// Opens bytes that were sealed for the same use.
    ///
    /// # Errors
    /// When they were sealed with another lock, for another use, or tampered with.
    pub fn open_bytes(&self, purpose: &str, sealed: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        self.0.open_bytes(purpose, sealed)
    }
}

impl Cipher {
    fn new(key: &[u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, key).unwrap_or_else(|_| unreachable!("a key of 32 bytes"))))
    }

    fn seal(&self, purpose: &str, bytes: &[u8]) -> String {
        BASE64URL_NOPAD.encode(&self.seal_bytes(purpose, bytes.to_vec()))
    }

    fn open(&self, purpose: &str, sealed: &str) -> anyhow::Result<Vec<u8>> {
        self.open_bytes(purpose, BASE64URL_NOPAD.decode(sealed.as_bytes())?)
    }

    /// The nonce stands before what it sealed.
    fn seal_bytes(&self, purpose: &str, mut bytes: Vec<u8>) -> Vec<u8> {
        let nonce = crate::keys::random_bytes::<NONCE_LEN>();
        let sealed = self.0.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(purpose.as_bytes()), &mut bytes);
        sealed.unwrap_or_else(|_| unreachable!("less than 256 GiB"));
        bytes.splice(..0, nonce);
        bytes
    }

    fn open_bytes(&self, purpose: &str, mut sealed: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let Some(nonce) = sealed.first_chunk::<NONCE_LEN>().copied() else { bail!("sealed words without a nonce") };
        let opened = self.0.open_within(Nonce::assume_unique_for_key(nonce), Aad::from(purpose.as_bytes()), &mut sealed, NONCE_LEN..);
        let length = opened.map_err(|_| anyhow!("sealed words that this lock does not open"))?.len();
        sealed.truncate(length);
        Ok(sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OLD: [u8; 32] = [1; 32];
    const NEW: [u8; 32] = [2; 32];

    #[test]
    fn words_come_back_with_their_own_lock_and_for_their_own_use_only() {
        let vault = Vault::new(OLD, []);
        let (lock, kept) = vault.forge();
        let sealed = lock.seal("case", "Hoe kan ik haar helpen kiezen?");
        assert_eq!(vault.unwrap(&kept).unwrap().open("case", &sealed).unwrap(), "Hoe kan ik haar helpen kiezen?");
        assert!(lock.open("card", &sealed).is_err());
        assert!(vault.forge().0.open("case", &sealed).is_err());
    }

    #[test]
    fn the_same_words_are_never_sealed_alike() {
        let (lock, _) = Vault::new(OLD, []).forge();
        assert_ne!(lock.seal("case", "Wie?"), lock.seal("case", "Wie?"));
    }

    #[test]
    fn a_lock_goes_from_an_old_master_key_to_a_new_one_without_its_words() {
        let (lock, kept) = Vault::new(OLD, []).forge();
        let sealed = lock.seal("case", "Wie?");
        let both = Vault::new(NEW, [OLD]);
        let anew = both.wrap_anew(&kept).unwrap();
        assert!(anew.as_str().starts_with(&both.newest_mark()) && !kept.as_str().starts_with(&both.newest_mark()));
        let new = Vault::new(NEW, []);
        assert_eq!(new.unwrap(&anew).unwrap().open("case", &sealed).unwrap(), "Wie?");
        assert!(!new.knows(&kept.as_str()[..Wrapped::NAME]) && new.unwrap(&kept).is_err());
    }

    #[test]
    fn a_vault_does_not_print_its_keys() {
        assert_eq!(format!("{:?}", Vault::new(OLD, [])), "Vault(…)");
    }

    proptest! {
        #[test]
        fn whatever_is_sealed_opens_again_and_one_changed_byte_does_not(words in any::<Vec<u8>>(), at in any::<prop::sample::Index>()) {
            let (lock, _) = Vault::new(OLD, []).forge();
            let mut sealed = lock.seal_bytes("file", words.clone());
            prop_assert_eq!(lock.open_bytes("file", sealed.clone()).unwrap(), words);
            let at = at.index(sealed.len());
            sealed[at] ^= 1;
            prop_assert!(lock.open_bytes("file", sealed).is_err());
        }
    }
}
