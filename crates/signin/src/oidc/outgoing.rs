//! The way out to providers: [`kernel::outgoing`], which reads no more than a document of this kind can be.

pub use kernel::outgoing::NoAnswer;
pub(crate) use kernel::outgoing::may_call;

use kernel::outgoing;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::{future::Future, pin::Pin, time::Duration};
use url::Url;

/// The longest that one call may take, in ordinary use.
pub const PATIENCE: Duration = Duration::from_secs(8);
/// The largest answer, bytes. Entra's keys are about 15 kB.
const LARGEST: usize = 512 * 1024;

/// The way out.
#[derive(Clone, Debug)]
pub struct Outgoing(outgoing::Outgoing);

impl Outgoing {
    /// Opens it. One call takes no longer than `patience`.
    ///
    /// # Errors
    /// When the machine's TLS cannot be set up.
    pub fn open(patience: Duration) -> Result<Self, NoAnswer> {
        outgoing::Outgoing::open(patience).map(Self)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let address = Url::parse(&request.uri().to_string()).map_err(|_| NoAnswer::Plain)?;
        let (parts, body) = request.into_parts();
        let mut sent = reqwest::Request::new(parts.method, address);
        *sent.headers_mut() = parts.headers;
        *sent.body_mut() = Some(body.into());
        let mut answer = self.0.send(sent).await?;
        let mut whole = openidconnect::http::Response::builder().status(answer.status());
        if let Some(headers) = whole.headers_mut() {
            headers.clone_from(answer.headers());
        }
        let mut read = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if read.len() + part.len() > LARGEST {
                return Err(NoAnswer::Huge);
            }
            read.extend_from_slice(&part);
        }
        whole.body(read).map_err(|_| NoAnswer::Gone)
    }
}

impl<'c> AsyncHttpClient<'c> for Outgoing {
    type Error = NoAnswer;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
