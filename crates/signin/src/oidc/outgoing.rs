//! The one way out by HTTP. It is made at the start and handed in; `clippy.toml` forbids another.
//!
//! It goes to https only (to this very machine by http too), follows nobody elsewhere, waits seconds and not minutes, and
//! reads no more than a document of this kind can be.

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::{future::Future, pin::Pin, time::Duration};
use url::{Host, Url};

/// The longest that one call may take, in ordinary use.
pub const PATIENCE: Duration = Duration::from_secs(8);
/// The largest answer, bytes. Entra's keys are about 15 kB.
const LARGEST: usize = 512 * 1024;

/// Why there was no answer. The words stand in the log; they name no person and no address with parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// It is no https address.
    Plain,
    /// It took too long.
    Slow,
    /// It was too much.
    Huge,
    /// Nobody answered, or not so that it could be understood.
    Gone,
}

impl std::fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Plain => "the address is not https",
            Self::Slow => "it took too long",
            Self::Huge => "the answer was too large",
            Self::Gone => "nobody answered",
        })
    }
}

impl std::error::Error for NoAnswer {}

/// The way out.
#[derive(Clone, Debug)]
pub struct Outgoing(reqwest::Client);

impl Outgoing {
    /// Opens it, with the certificates of this machine and Mozilla's. One call takes no longer than `patience`, and half of
    /// it at most until there is a connection.
    ///
    /// # Errors
    /// When the machine's TLS cannot be set up.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that opens the way out")]
    pub fn open(patience: Duration) -> Result<Self, NoAnswer> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(patience / 2)
            .timeout(patience)
            .user_agent("Varde")
            .referer(false)
            .build();
        client.map(Self).map_err(|_| NoAnswer::Gone)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let address = Url::parse(&request.uri().to_string()).map_err(|_| NoAnswer::Plain)?;
        if !may_call(&address) {
            return Err(NoAnswer::Plain);
        }
        let (parts, body) = request.into_parts();
        let sent = self.0.request(parts.method, address).headers(parts.headers).body(body).send().await;
        let mut answer = sent.map_err(|error| no_answer(&error))?;
        let mut whole = openidconnect::http::Response::builder().status(answer.status());
        if let Some(headers) = whole.headers_mut() {
            headers.clone_from(answer.headers());
        }
        let mut read = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(|error| no_answer(&error))? {
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

fn no_answer(error: &reqwest::Error) -> NoAnswer {
    if error.is_timeout() { NoAnswer::Slow } else { NoAnswer::Gone }
}

/// Whether anything may be sent there: https, or this very machine.
#[must_use]
pub(crate) fn may_call(address: &Url) -> bool {
    let here = match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    };
    address.has_host() && (address.scheme() == "https" || (address.scheme() == "http" && here))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_or_this_machine() {
        let may = |address: &str| may_call(&Url::parse(address).expect("an address"));
        for good in ["https://idporten.no", "http://localhost:8080/a", "http://127.0.0.1:1", "http://[::1]/"] {
            assert!(may(good), "{good}");
        }
        for bad in ["http://idporten.no", "http://localhost.ond.example", "ftp://a.no", "file:///etc/passwd", "data:,x"]
        {
            assert!(!may(bad), "{bad}");
        }
    }
}
