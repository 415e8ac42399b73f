//! What leaves, and what comes back.

use crate::stand_in::{Says, StandIn};
use outside::{Answer, Asked, Found, Limits, Names, Outside, Question, Reach, Refused, Seen, Unanswered};
use std::{net::IpAddr, time::Duration};
use url::Url;

/// Every name leads to these.
#[derive(Clone)]
pub(crate) struct All(pub(crate) Vec<IpAddr>);

impl Names for All {
    fn find(&self, _: &str) -> Found {
        let numbers = self.0.clone();
        Box::pin(async move { Ok(numbers) })
    }
}

pub(crate) fn quick() -> Limits {
    Limits {
        connect: Duration::from_millis(500),
        whole: Duration::from_millis(1_500),
        pause: Duration::ZERO,
        ..Limits::default()
    }
}

pub(crate) fn number(text: &str) -> IpAddr {
    text.parse().unwrap()
}

/// A way out that reaches 127.0.0.1 and nothing else, where every name leads.
pub(crate) fn here() -> Outside {
    let here = number("127.0.0.1");
    with(Reach::only(vec![here]), All(vec![here]))
}

pub(crate) fn with(reach: Reach, names: impl Names) -> Outside {
    Outside::with(&Url::parse("https://varde.example").unwrap(), reach, names, quick()).unwrap()
}

pub(crate) async fn ask(outside: &Outside, question: Question, address: &str) -> Result<Answer, Unanswered> {
    outside.ask(Asked { address, question, accept: "*/*" }).await
}

pub(crate) async fn says(outside: &Outside, address: &str) -> Result<Answer, Unanswered> {
    ask(outside, Question::Says, address).await
}

#[tokio::test]
async fn nothing_leaves_but_the_address_and_who_asks() {
    let server =
        StandIn::new(|_| Says::answer("200 OK", "content-type: Text/HTML; charset=x\r\nset-cookie: a=b\r\n", b"hei"))
            .await;
    let (outside, address) = (here(), format!("http://lag.example:{}/sti?a=b#del", server.port()));
    let answer = says(&outside, &address).await.unwrap();
    assert_eq!((answer.status, answer.kind.as_str(), answer.body.as_slice()), (200, "text/html", b"hei".as_slice()));
    assert!(!answer.for_good && answer.address.as_str().ends_with("/sti?a=b"), "{answer:?}");
    says(&outside, &address).await.unwrap();
    let heads = server.asked();
    assert_eq!(heads.len(), 2);
    for head in heads {
        let names: Vec<String> =
            head.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0.to_lowercase())).collect();
        let mut sorted = names.clone();
        sorted.sort();
        assert_eq!(sorted, ["accept", "accept-encoding", "connection", "host", "user-agent"], "{head}");
        assert!(head.starts_with("GET /sti?a=b HTTP/1.1\r\n"), "{head}");
        assert!(head.contains("Varde (+https://varde.example/)") && !head.contains("del"), "{head}");
    }
    ask(&outside, Question::IsThere, &address).await.unwrap();
    assert!(server.lines()[2].starts_with("HEAD /sti"), "{:?}", server.lines());
}

#[tokio::test]
async fn a_way_out_that_nobody_opened_asks_nobody() {
    let server = StandIn::new(|_| Says::answer("200 OK", "", b"")).await;
    let closed = Outside::default();
    assert!(!closed.is_open());
    let asked = says(&closed, &format!("http://127.0.0.1:{}/", server.port())).await;
    assert_eq!(asked, Err(Unanswered::Off));
    assert_eq!(server.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_proxy_in_the_environment_is_not_used() {
    // Everything here is asked of 127.0.0.1; the environment says that a proxy there should be asked instead.
    if std::env::var_os("OUTSIDE_INNER").is_none() {
        let proxy = StandIn::new(|_| Says::answer("200 OK", "", b"proxy")).await;
        let address = format!("http://127.0.0.1:{}", proxy.port());
        let inner = tokio::task::spawn_blocking(move || {
            std::process::Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "asking::a_proxy_in_the_environment_is_not_used"])
                .envs(
                    ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]
                        .map(|key| (key, &address)),
                )
                .envs([("OUTSIDE_INNER", "1"), ("NO_PROXY", ""), ("no_proxy", "")])
                .output()
                .unwrap()
        });
        let inner = inner.await.unwrap();
        let said = String::from_utf8_lossy(&inner.stdout);
        assert!(inner.status.success() && said.contains("1 passed"), "{said}");
        assert_eq!(proxy.asked(), Vec::<String>::new());
        return;
    }
    let server = StandIn::new(|_| Says::answer("200 OK", "", b"selv")).await;
    let answer = says(&here(), &format!("http://lag.example:{}/", server.port())).await.unwrap();
    assert_eq!(answer.body, b"selv");
}

#[tokio::test]
async fn what_goes_wrong_has_a_word_and_never_an_address() {
    let nobody = StandIn::new(|_| Says::Nothing).await;
    let broken = StandIn::new(|_| Says::Bytes(b"\0\0 what is this\r\n\r\n".to_vec())).await;
    let hung_up = StandIn::new(|_| Says::Bytes(Vec::new())).await;
    let free = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    // It speaks at once, and no TLS.
    let plain = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let plain_port = plain.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = plain.accept().await {
            _ = tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let outside = here();
    for (address, why) in [
        (format!("http://hemmelig.example:{}/", nobody.port()), Unanswered::Slow),
        (format!("http://hemmelig.example:{}/", broken.port()), Unanswered::Garbled),
        (format!("http://hemmelig.example:{}/", hung_up.port()), Unanswered::Garbled),
        (format!("http://hemmelig.example:{free}/"), Unanswered::NoConnection),
        (format!("https://hemmelig.example:{plain_port}/"), Unanswered::NotProved),
    ] {
        let asked = says(&outside, &address).await.unwrap_err();
        assert_eq!(asked, why, "{address}");
        assert!(!format!("{asked} {asked:?}").contains("hemmelig"), "{asked}");
    }
    let nowhere = with(Reach::only(vec![number("127.0.0.1")]), All(Vec::new()));
    assert_eq!(says(&nowhere, "http://hemmelig.example/").await, Err(Unanswered::NoName));
}

#[tokio::test]
async fn who_cannot_prove_who_they_are_is_not_believed() {
    use tokio_rustls::rustls;
    let read = |name: &str| {
        std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/tls").join(name)).unwrap()
    };
    use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _};
    let proof = CertificateDer::from_pem_slice(&read("localhost.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(&read("localhost.key")).unwrap();
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![proof], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(config));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            _ = acceptor.accept(stream).await;
        }
    });
    assert_eq!(says(&here(), &format!("https://lag.example:{port}/")).await, Err(Unanswered::NotProved));
}

#[tokio::test]
async fn who_has_seen_it_before_is_told_that_nothing_is_new() {
    let server = StandIn::new(|head| match head.to_lowercase().contains("if-none-match: \"a\"") {
        true => Says::answer("304 Not Modified", "", b""),
        false => Says::answer("200 OK", "etag: \"a\"\r\nlast-modified: Mon, 23 Nov 2026 09:00:00 GMT\r\n", b"hei"),
    })
    .await;
    let (outside, address) = (here(), format!("http://lag.example:{}/", server.port()));
    let asked = Asked { address: &address, question: Question::Says, accept: "*/*" };
    let first = outside.ask(asked).await.unwrap();
    assert_eq!(first.seen.tag.as_deref(), Some("\"a\""));
    let again = outside.ask_again(asked, &first.seen).await.unwrap();
    assert_eq!((again.status, again.body.as_slice()), (304, b"".as_slice()));
    assert!(server.asked()[1].to_lowercase().contains("if-modified-since: mon, 23 nov 2026 09:00:00 gmt\r\n"));
    // What cannot stand in a header is not sent.
    let odd = Seen { tag: Some("a\r\nx-odd: b".into()), since: None };
    assert_eq!(outside.ask_again(asked, &odd).await.unwrap().status, 200);
    assert!(!server.asked()[2].contains("x-odd"));
}

#[tokio::test]
async fn a_way_out_for_https_asks_nobody_by_http() {
    let server = StandIn::new(|_| Says::answer("200 OK", "", b"hei")).await;
    let (outside, address) = (here().only_https(), format!("http://lag.example:{}/", server.port()));
    assert_eq!(says(&outside, &address).await, Err(Unanswered::Refused(Refused::Scheme)));
    assert_eq!(outside.read(&address), Err(Unanswered::Refused(Refused::Scheme)));
    assert!(outside.taking(9).read(&address).is_err() && outside.apart().read("https://lag.example/").is_ok());
    assert_eq!(Outside::default().read("https://lag.example/"), Err(Unanswered::Off));
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn how_much_is_taken_can_be_said() {
    let server = StandIn::new(|_| Says::answer("200 OK", "", &[b'x'; 300 * 1024])).await;
    let address = format!("http://lag.example:{}/", server.port());
    assert_eq!(says(&here(), &address).await, Err(Unanswered::Huge));
    assert_eq!(says(&here().taking(300 * 1024), &address).await.unwrap().body.len(), 300 * 1024);
    assert_eq!(says(&here().taking(300 * 1024 - 1), &address).await, Err(Unanswered::Huge));
}
