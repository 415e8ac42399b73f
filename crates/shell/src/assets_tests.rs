use super::*;
use axum::http::Request;
use tower::ServiceExt;

async fn ask(address: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    routes().router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_and_sent_small() {
    let answer = ask(href("varde.css"), &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-encoding"], "br");
    assert_eq!(answer.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(answer.headers()["vary"], "accept-encoding");
    let etag = answer.headers()["etag"].to_str().unwrap().to_owned();
    let again = ask(href("varde.css"), &[("if-none-match", &etag)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn one_who_cannot_read_brotli_gets_it_plain() {
    for accepted in ["gzip", "br;q=0, gzip", "*;q=0"] {
        let answer = ask(href("varde.js"), &[("accept-encoding", accepted)]).await;
        assert!(!answer.headers().contains_key("content-encoding"), "{accepted}");
    }
    let font = ask(href("inter-latin.woff2"), &[("accept-encoding", "br")]).await;
    assert!(!font.headers().contains_key("content-encoding"), "a woff2 is compressed inside");
    assert_eq!(font.headers()["content-type"], "font/woff2");
}

#[tokio::test]
async fn an_old_address_or_a_guessed_one_is_not_there() {
    assert_eq!(ask("/-/a/0000000000000000/varde.css", &[]).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(ask("/-/a/0000000000000000/..%2Fsecret", &[]).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(ask("/favicon.ico", &[]).await.headers()["content-type"], "image/svg+xml");
    assert_eq!(href("nothing.css"), "#");
}

#[test]
fn what_everybody_fetches_stays_small() {
    // Bytes with Brotli. The whole first view may cost 110 kB; the page itself is measured by the house.
    assert!(weight("varde.css").unwrap() <= 16_000, "{:?}", weight("varde.css"));
    assert!(weight("varde.js").unwrap() <= 2_000, "{:?}", weight("varde.js"));
    assert!(weight("inter-latin.woff2").unwrap() <= 50_000);
    assert!(named("varde.js").unwrap().plain.len() <= 5_000, "own script on public pages");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    let sheet = std::str::from_utf8(named("varde.css").unwrap().plain).unwrap();
    assert!(!sheet.contains("@import"));
    for address in sheet.split("url(").skip(1) {
        let ours = address.starts_with("\"../") || address.starts_with("\"data:");
        assert!(ours, "{}", &address[..40]);
    }
    let script = std::str::from_utf8(named("varde.js").unwrap().plain).unwrap();
    assert!(!script.contains("http"), "no address of anybody else");
}
