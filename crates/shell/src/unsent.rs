//! What somebody sent who must sign in first, or prove that it is they: carried by the page that says so, for sending
//! it again. It goes back to the browser that it came from and is kept nowhere.

use crate::{Visit, stack::FORM_LIMIT};
use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, header},
};
use maud::{Markup, html};

/// Fields that prove who somebody is. A form with one of them is not carried.
const PROOFS: [&str; 3] = ["svar", "passord", "kode"];

/// A form that was sent and not taken: names and values as they came.
#[derive(Clone)]
pub(crate) struct Unsent(Vec<(String, String)>);

impl Unsent {
    /// What was sent; nothing where it is no ordinary form, is too large, or proves who somebody is.
    pub(crate) async fn of(request: Request) -> Option<Self> {
        if !is_form(request.headers()) {
            return None;
        }
        let body = to_bytes(request.into_body(), FORM_LIMIT).await.ok()?;
        Self::read(&body)
    }

    fn read(body: &[u8]) -> Option<Self> {
        let pairs: Vec<_> =
            url::form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        (!pairs.iter().any(|(name, _)| PROOFS.contains(&name.as_str()))).then_some(Self(pairs))
    }

    /// Whether it was a button alone, with nothing that somebody wrote or chose.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A button that sends it to the same address again.
    pub(crate) fn form(&self, visit: &Visit) -> Markup {
        html! {
            form method="post" action=(visit.here_in(visit.language)) {
                @for (name, value) in &self.0 { input type="hidden" name=(name) value=(value); }
                button.ds-button data-variant="secondary" type="submit" { (visit.t("error-send-again")) }
            }
        }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

#[cfg(test)]
mod tests {
    use super::Unsent;

    #[test]
    fn what_was_written_is_carried_and_what_proves_somebody_is_not() {
        let read = |body: &str| Unsent::read(body.as_bytes()).map(|unsent| unsent.0);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            read("navn=K%C3%A5re&om=a%0D%0Ab&om="),
            Some(vec![pair("navn", "Kåre"), pair("om", "a\r\nb"), pair("om", "")])
        );
        assert_eq!(read(""), Some(Vec::new()));
        assert_eq!(read("navn=x&svar=%7B%7D"), None);
    }
}
