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
    // What other sites fetch, before compression.
    assert!(named("host.js").unwrap().plain.len() <= 2_000, "the script in other sites' pages");
    assert!(named("frame.js").unwrap().plain.len() <= 1_000, "the script in the frame");
    assert!(weight("framed.css").unwrap() <= 2_000, "{:?}", weight("framed.css"));
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

/// The relative luminance and the contrast of WCAG 2.2.
fn contrast(one: &str, other: &str) -> f64 {
    let light = |hex: &str| {
        let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    };
    let (a, b) = (light(one), light(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_colour_of_an_embed_can_be_read() {
    let sheet = include_str!("../embed/framed.css");
    let value = |line: &str, name: &str| line.split_once(name).unwrap().1.trim()[..7].to_owned();
    let mut seen = Vec::new();
    for line in sheet.lines().map(str::trim).filter(|line| line.contains("--e-link:")) {
        let dark = line.contains("dark") || line.contains("auto");
        // The page's own ground and the tinted one under it, light and dark (theme.css).
        for ground in if dark { ["#0e181c", "#142126"] } else { ["#fcfcfa", "#f1f3f1"] } {
            let found = contrast(&value(line, "--e-link:"), ground);
            assert!(found >= 4.5, "{line}: {found:.1} on {ground}");
        }
        let found = contrast(&value(line, "--e-on:"), &value(line, "--e-base:"));
        assert!(found >= 4.5, "{line}: {found:.1}");
        seen.push(line.split(['{', ']']).find(|part| part.contains("data-farge")).unwrap().to_owned());
    }
    assert_eq!(seen.len(), 12, "four colours, each light, dark and as the reader has it");
}
