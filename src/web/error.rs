//! The few outcomes other than success; each becomes one page, and the log keeps the cause.

use crate::refusal::Refusal;

/// Why a request does not end as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not there, or not for this visitor: both look alike.
    #[error("not found")]
    NotFound,
    /// The address has another method: these.
    #[error("the method is not one of {0}")]
    Method(String),
    /// What follows the question mark cannot be read: a part that came twice, or is no number.
    #[error("the query cannot be read")]
    Query,
    /// A rule says no.
    #[error("refused: {}", .0.text)]
    Refused(Refusal),
    /// What was typed cannot be used: every problem, each at its field.
    #[error("{} fields cannot be used", .0.len())]
    Invalid(Vec<Refusal>),
    /// Somebody must sign in first.
    #[error("sign-in needed")]
    SignIn,
    /// The form does not come from a page of this browser's login, or is too old.
    #[error("the form's token is not this login's")]
    Forged,
    /// The form was drawn for an earlier login of the same person: it waits on this page of ours, to be sent again.
    #[error("the form waits to be sent again")]
    Again(String),
    /// The body is larger than any form of ours.
    #[error("the body is too large")]
    TooLarge,
    /// The body took too long to arrive.
    #[error("the body came too slowly")]
    TooSlow,
    /// The body is not a form, or is encoded.
    #[error("the body is not a plain form")]
    NotAForm,
    /// The program or one of its parts failed.
    #[error("broken: {0:#}")]
    Broken(anyhow::Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Self {
        Self::Broken(cause)
    }
}

impl From<diesel::result::Error> for Error {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Broken(cause.into())
    }
}

impl From<diesel::ConnectionError> for Error {
    fn from(cause: diesel::ConnectionError) -> Self {
        Self::Broken(cause.into())
    }
}
