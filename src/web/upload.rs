//! A form that brings a file. It comes as a stream and is cut off at its limit; the proof that the form is ours stands
//! before the file, so that nothing large is kept for anybody else.

use super::error::Error;
use super::form::{self, Posted};
use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt;
use futures_util::future::LocalBoxFuture;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The largest file that is taken.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// The longest that a field beside it may be,
const LONGEST_FIELD: usize = 16 * 1024;
/// and how many fields there may be.
const MOST_FIELDS: usize = 20;
/// The longest that it may take to arrive: ten megabytes over a poor line.
const PATIENCE: Duration = Duration::from_secs(300);
/// So many files are held in memory at once; the next one waits.
static ROOM: Semaphore = Semaphore::const_new(16);

/// A form with a file.
#[derive(Debug)]
pub struct Upload {
    /// The form without the file.
    pub form: Posted,
    /// The file.
    pub sent: Sent,
    /// The place in memory that the file takes; given back when it is dropped.
    pub room: Option<SemaphorePermit<'static>>,
}

/// What was sent as the file.
#[derive(Debug)]
pub enum Sent {
    /// None was chosen.
    Nothing,
    /// More than one.
    Several,
    /// One over the limit; it was not read further.
    TooLarge,
    /// One.
    File {
        /// Its name, as the browser says.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}

/// Whether a request brings a form with a file.
pub fn is_upload(req: &HttpRequest) -> bool {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("multipart/form-data"))
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            if !is_upload(&req) {
                return Ok(Self { form: form::posted(&req, payload).await?, sent: Sent::Nothing, room: None });
            }
            actix_web::rt::time::timeout(PATIENCE, uploaded(&req, payload)).await.map_err(|_| Error::TooSlow)?
        })
    }
}

async fn uploaded(req: &HttpRequest, payload: Payload) -> Result<Upload, Error> {
    let mut room = None;
    let mut parts = Multipart::new(req.headers(), payload);
    let mut fields = BTreeMap::<String, Vec<String>>::new();
    let mut sent = Sent::Nothing;
    let mut count = 0;
    while let Some(part) = parts.next().await {
        let part = part.map_err(|_| Error::NotAForm)?;
        count += 1;
        if count > MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        let file = part.content_disposition().and_then(|told| told.get_filename()).map(str::to_owned);
        sent = match (file, sent) {
            (None, sent) => {
                let (name, value) = field(part).await?;
                fields.entry(name).or_default().push(value);
                sent
            }
            (Some(name), sent) => {
                form::prove(req, &fields)?;
                if room.is_none() {
                    room = Some(ROOM.acquire().await.map_err(|cause| Error::Broken(cause.into()))?);
                }
                match (content(part).await?, sent) {
                    (None, _) => Sent::TooLarge,
                    (Some(bytes), sent) if name.is_empty() && bytes.is_empty() => sent,
                    (Some(bytes), Sent::Nothing) => Sent::File { name, bytes },
                    (Some(_), _) => Sent::Several,
                }
            }
        };
        // What is left of the body is read by nobody.
        if matches!(sent, Sent::TooLarge | Sent::Several) {
            break;
        }
    }
    Ok(Upload { form: form::proven(req, fields)?, sent, room })
}

async fn field(mut part: Field) -> Result<(String, String), Error> {
    let name = part.name().unwrap_or_default().to_owned();
    let value = part.bytes(LONGEST_FIELD).await.map_err(|_| Error::TooLarge)?.map_err(|_| Error::NotAForm)?;
    Ok((name, String::from_utf8_lossy(&value).into_owned()))
}

/// The content of a file; nothing when it is over the limit.
async fn content(mut part: Field) -> Result<Option<Vec<u8>>, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.next().await {
        let chunk = chunk.map_err(|_| Error::NotAForm)?;
        if bytes.len() + chunk.len() > LARGEST {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(bytes))
}
