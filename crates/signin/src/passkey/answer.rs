//! What the script puts into the form: the device's answer as JSON. It is longer than what people type.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use shell::Asked;

/// No answer without an attestation is longer, bytes: a credential's name may have 1023 (WebAuthn §5.1.3 step 23).
const LONGEST: usize = 16 * 1024;

/// The form: the answer, and the other fields.
pub struct Answer {
    json: Option<String>,
    /// What else stood in the form.
    pub form: Asked,
}

impl Answer {
    /// The answer, when there is one and it can be read as one of this kind.
    pub(super) fn read<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.json.as_deref()?).ok()
    }
}

impl<S: Send + Sync> FromRequest<S> for Answer {
    type Rejection = StatusCode;
    async fn from_request(request: Request, state: &S) -> Result<Self, StatusCode> {
        let body = Bytes::from_request(request, state).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        let mut pairs = url::form_urlencoded::parse(&body);
        let json = pairs.find(|(name, _)| name == "svar").map(|(_, value)| value.into_owned());
        Ok(Self {
            json: json.filter(|json| json.len() <= LONGEST),
            form: Asked::parse(&String::from_utf8_lossy(&body)),
        })
    }
}
