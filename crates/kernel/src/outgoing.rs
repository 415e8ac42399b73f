//! The one way out by HTTP. It is opened at the start and handed in; `clippy.toml` forbids another.
//!
//! It goes to https only (to this very machine by http too), follows nobody elsewhere, and waits seconds and not minutes.

use reqwest::{
    Method, Request, Response,
    header::{HeaderName, HeaderValue},
};
use std::time::Duration;
use url::{Host, Url};

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

impl From<reqwest::Error> for NoAnswer {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() { Self::Slow } else { Self::Gone }
    }
}

/// Why nothing was answered to what was to be handed over, and with it whether the other may have it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// Nobody was reached, so nobody has it.
    Away,
    /// They may have it, and did not say so in time.
    Slow,
    /// They may have it, and the line was cut, or what they said could not be understood.
    Cut,
}

impl From<reqwest::Error> for Unanswered {
    fn from(error: reqwest::Error) -> Self {
        match () {
            () if error.is_connect() || error.is_builder() => Self::Away,
            () if error.is_timeout() => Self::Slow,
            () => Self::Cut,
        }
    }
}

/// The way out. Cheap to clone.
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

    /// Sends a request; what comes of it has its head and not yet its body.
    ///
    /// # Errors
    /// When nothing may be sent there, or nobody answers in time.
    pub async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        if !may_call(request.url()) {
            return Err(NoAnswer::Plain);
        }
        Ok(self.0.execute(request).await?)
    }

    /// Hands a body over and says with which status it was answered. Of the answer nothing else is read. No header is
    /// shown in any log.
    ///
    /// # Errors
    /// When nothing may be sent there, a header cannot be one, or nobody answers in time.
    pub async fn post(&self, to: &Url, headers: &[(&str, &str)], body: String) -> Result<u16, Unanswered> {
        if !may_call(to) {
            return Err(Unanswered::Away);
        }
        let mut request = Request::new(Method::POST, to.clone());
        for (name, value) in headers {
            let name: HeaderName = name.parse().map_err(|_| Unanswered::Away)?;
            let mut value: HeaderValue = value.parse().map_err(|_| Unanswered::Away)?;
            value.set_sensitive(true);
            request.headers_mut().insert(name, value);
        }
        *request.body_mut() = Some(body.into());
        Ok(self.0.execute(request).await?.status().as_u16())
    }
}

/// Whether anything may be sent there: https, or this very machine.
#[must_use]
pub fn may_call(address: &Url) -> bool {
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
