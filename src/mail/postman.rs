//! Carries a letter: to a mail server, into a folder, or into memory where tests and the demo read it.

use super::{Drawn, Kind};
use crate::config::Post;
use anyhow::Context;
use chrono::{DateTime, Utc};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::timeout;
use url::{Host, Url};

/// How long a mail server may take for a letter; well within a lease. lettre's own limit leaves out the last answer.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many letters are kept in memory, the newest.
const KEPT: usize = 300;

/// The mail server did not answer in time; it may have kept the letter.
#[derive(Debug, thiserror::Error)]
#[error("the mail server was too slow")]
pub struct TooSlow;

/// Who carries the letters.
#[derive(Debug)]
pub enum Postman {
    /// To a mail server, which may take so long.
    Smtp(AsyncSmtpTransport<Tokio1Executor>, Duration),
    /// Into a folder, one `.eml` file a letter.
    Folder(PathBuf),
    /// Into memory.
    Kept(Mutex<VecDeque<KeptMail>>),
}

/// A letter that is ready to go.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Id of its row.
    pub id: String,
    /// Which letter.
    pub kind: Kind,
    /// Name and address.
    pub to: (String, String),
    /// Its words.
    pub words: Drawn,
    /// The calendar parts.
    pub calendars: Vec<String>,
    /// All of it, for a mail server.
    pub message: Message,
}

/// A letter as it was sent.
#[derive(Debug, Clone)]
pub struct KeptMail {
    /// Id of its row; the same for a repeat.
    pub id: String,
    /// Which letter.
    pub kind: Kind,
    /// Name and address.
    pub to: (String, String),
    /// Its words.
    pub words: Drawn,
    /// The calendar parts.
    pub calendars: Vec<String>,
    /// The message as a mail server would get it.
    pub source: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

impl KeptMail {
    fn of(letter: Letter, at: DateTime<Utc>) -> Self {
        let source = String::from_utf8_lossy(&letter.message.formatted()).into_owned();
        Self { id: letter.id, kind: letter.kind, to: letter.to, words: letter.words, calendars: letter.calendars, source, at }
    }
}

impl Postman {
    /// The postman that the settings ask for.
    pub fn new(post: &Post) -> anyhow::Result<Self> {
        Ok(match post {
            Post::Smtp(url) => Self::smtp(url, PATIENCE)?,
            Post::Folder(folder) => {
                std::fs::create_dir_all(folder).with_context(|| format!("making the mail folder {}", folder.display()))?;
                Self::Folder(folder.clone())
            }
            Post::Kept => Self::Kept(Mutex::default()),
        })
    }

    /// A postman for a mail server, who waits at most this long at its door.
    pub fn smtp(url: &Url, patience: Duration) -> anyhow::Result<Self> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(with_encryption(url).as_str()).context("LEERKRING_SMTP_URL")?;
        Ok(Self::Smtp(builder.timeout(Some(patience)).build(), patience))
    }

    /// Carries one letter; an error means that it may or may not have arrived.
    pub async fn carry(&self, letter: Letter, at: DateTime<Utc>) -> anyhow::Result<()> {
        match self {
            Self::Smtp(server, patience) => {
                timeout(*patience, server.send(letter.message)).await.map_err(|_| TooSlow)??;
            }
            Self::Folder(folder) => write(folder, &letter)?,
            Self::Kept(kept) => {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.truncate(KEPT - 1);
                kept.push_front(KeptMail::of(letter, at));
            }
        }
        Ok(())
    }

    /// The letters in memory, the newest first.
    pub fn kept(&self) -> Vec<KeptMail> {
        match self {
            Self::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect(),
            Self::Smtp(..) | Self::Folder(_) => Vec::new(),
        }
    }
}

/// A password never leaves the machine in the clear, unless the address says so itself by `?tls=`.
fn with_encryption(url: &Url) -> Url {
    let mut url = url.clone();
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    if url.scheme() == "smtp" && !loopback && url.query().is_none() {
        let encryption = if url.password().is_some() { "tls=required" } else { "tls=opportunistic" };
        url.set_query(Some(encryption));
    }
    url
}

/// Writes the file under another name first, so that whoever watches the folder sees whole letters only.
fn write(folder: &Path, letter: &Letter) -> anyhow::Result<()> {
    let half = folder.join(format!("{}.part", letter.id));
    std::fs::write(&half, letter.message.formatted())?;
    Ok(std::fs::rename(half, folder.join(format!("{}.eml", letter.id)))?)
}
