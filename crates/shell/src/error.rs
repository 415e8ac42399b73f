//! The ways a request can end without its page: not there (or not yours), sign in first, too much asked, our own fault.
//!
//! A refusal by a rule is not here: it is a value, and the same page again with 422.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// The result of a handler.
pub type Result<T> = std::result::Result<T, Error>;

/// Why there is no page.
#[derive(Clone, Debug)]
pub enum Error {
    /// There is nothing, or nothing that this visitor may know of. The two look the same.
    NotFound,
    /// The address has moved, for good or for now.
    Moved {
        /// Where to.
        to: String,
        /// For good (308) or only now (303).
        forever: bool,
    },
    /// Sign in first. Nothing that was sent has been done.
    SignInFirst,
    /// What was asked cannot be understood; the key names a kind sentence.
    Unclear(&'static str),
    /// It could not be written down that it was done, so it was not. Logged as our own fault.
    NotDone(Arc<anyhow::Error>),
    /// So much was asked from this network that there must be a pause. Nothing that was sent has been done.
    TooMany {
        /// From when on it may ask again, milliseconds since 1970.
        again: i64,
    },
    /// The database was held by others all the while; nothing was done. It goes better in a moment.
    Busy(Arc<anyhow::Error>),
    /// The person must prove anew that it is they. Nothing that was sent has been done.
    ProveFirst,
    /// Our own fault. Logged once at the edge under a code that the visitor sees.
    Unexpected(Arc<anyhow::Error>),
}

impl Error {
    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Moved { forever: true, .. } => StatusCode::PERMANENT_REDIRECT,
            Self::Moved { forever: false, .. } => StatusCode::SEE_OTHER,
            Self::SignInFirst | Self::ProveFirst => StatusCode::UNAUTHORIZED,
            Self::NotDone(_) | Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unclear(_) => StatusCode::BAD_REQUEST,
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<kernel::storage::Error> for Error {
    fn from(error: kernel::storage::Error) -> Self {
        match error {
            kernel::storage::Error::Unrecorded(_) => Self::NotDone(Arc::new(error.into())),
            error if error.is_busy() => Self::Busy(Arc::new(error.into())),
            error => Self::Unexpected(Arc::new(error.into())),
        }
    }
}

/// The keystore failed: our own fault.
impl From<trust::vault::Error> for Error {
    fn from(error: trust::vault::Error) -> Self {
        Self::Unexpected(Arc::new(error.into()))
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Unexpected(Arc::new(error))
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::Moved { to, .. } = &self
            && let Ok(to) = HeaderValue::from_str(to)
        {
            response.headers_mut().insert(header::LOCATION, to);
        }
        // The outermost layer knows the language and dresses this as a page.
        response.extensions_mut().insert(self);
        response
    }
}
