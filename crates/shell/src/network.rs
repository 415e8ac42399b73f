//! Where a request comes from: for limits, and for nothing else. It is kept nowhere.

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request},
    http::{HeaderMap, request::Parts},
    middleware::Next,
    response::Response,
};
use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

/// The address that a request comes from; nothing where nobody has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Network(pub Option<IpAddr>);

impl<S: Sync> FromRequestParts<S> for Network {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_default())
    }
}

/// Notes where a request comes from: who is connected, or, behind a proxy that is trusted, the last one in
/// `X-Forwarded-For`. What stands before it in the list is whatever somebody chose to write.
pub async fn note(behind_proxy: bool, mut request: Request, next: Next) -> Response {
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = behind_proxy.then(|| forwarded(request.headers())).flatten();
    request.extensions_mut().insert(Network(forwarded.or(connected)));
    next.run(request).await
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = line.rsplit(',').next()?.trim();
    let bare = last.trim_start_matches('[').split(']').next()?;
    bare.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_the_last_one_counts() {
        let of = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", HeaderValue::from_static(line));
            }
            forwarded(&headers).map(|address| address.to_string())
        };
        assert_eq!(of(&["10.0.0.1, 192.0.2.7"]), Some("192.0.2.7".into()));
        assert_eq!(of(&["10.0.0.1", "2001:db8::1"]), Some("2001:db8::1".into()));
        assert_eq!(of(&["192.0.2.7:4711"]), Some("192.0.2.7".into()));
        assert_eq!(of(&["[2001:db8::1]:4711"]), Some("2001:db8::1".into()));
        for odd in ["", "kari", "192.0.2.7, ", "999.1.1.1"] {
            assert_eq!(of(&[odd]), None, "{odd}");
        }
    }
}
