//! Servers that give too much, too slowly, or packed.

use crate::{
    asking::{ask, here, says},
    stand_in::{Says, StandIn},
};
use outside::{Answer, Question, Unanswered};
use std::time::{Duration, Instant};

async fn against(says_what: impl Fn(&str) -> Says + Send + Sync + 'static) -> (Result<Answer, Unanswered>, Duration) {
    let server = StandIn::new(says_what).await;
    let began = Instant::now();
    let asked = says(&here(), &format!("http://lag.example:{}/", server.port())).await;
    (asked, began.elapsed())
}

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

#[tokio::test]
async fn a_body_that_never_ends_is_let_go() {
    let (asked, took) = against(|_| Says::Endless(format!("{HEAD}\r\n"), vec![b'x'; 65_536], Duration::ZERO)).await;
    assert_eq!(asked, Err(Unanswered::Huge));
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[tokio::test]
async fn a_body_that_says_it_is_ten_gigabytes_is_not_begun() {
    let head = format!("{HEAD}content-length: 10737418240\r\n\r\n");
    let (asked, took) = against(move |_| Says::Endless(head.clone(), vec![b'x'; 16], Duration::from_millis(50))).await;
    assert_eq!(asked, Err(Unanswered::Huge));
    assert!(took < Duration::from_secs(1), "before the time is over: {took:?}");
}

#[tokio::test]
async fn a_body_in_drops_is_cut_off_when_the_time_is_over() {
    let (asked, took) =
        against(|_| Says::Endless(format!("{HEAD}\r\n"), b"x".to_vec(), Duration::from_millis(100))).await;
    assert_eq!(asked, Err(Unanswered::Slow));
    assert!(took >= Duration::from_millis(1_400) && took < Duration::from_secs(3), "{took:?}");
}

#[tokio::test]
async fn headers_in_drops_are_cut_off_too() {
    let (asked, took) =
        against(|_| Says::Endless(HEAD.to_owned(), b"x-a: b\r\n".to_vec(), Duration::from_millis(100))).await;
    assert_eq!(asked, Err(Unanswered::Slow));
    assert!(took < Duration::from_secs(3), "{took:?}");
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    for part in [b"x-a: b\r\n".repeat(64), [b"x-long: ".as_slice(), &[b'y'; 65_536]].concat(), vec![b'z'; 65_536]] {
        let (asked, took) = against(move |_| Says::Endless(HEAD.to_owned(), part.clone(), Duration::ZERO)).await;
        assert_eq!(asked, Err(Unanswered::Garbled));
        assert!(took < Duration::from_secs(1), "{took:?}");
    }
}

#[tokio::test]
async fn time_counts_for_all_redirects_together() {
    let server = StandIn::new(|head| {
        // Each is answered in time; all of them together are not.
        std::thread::sleep(Duration::from_millis(400));
        let path = head.split(' ').nth(1).unwrap_or_default();
        Says::leads("302 Found", &format!("{path}x"))
    })
    .await;
    let began = Instant::now();
    let asked = says(&here(), &format!("http://lag.example:{}/", server.port())).await;
    assert_eq!(asked, Err(Unanswered::Slow));
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(server.asked().len() <= 5, "{:?}", server.lines());
}

#[tokio::test]
async fn what_is_packed_is_not_unpacked() {
    // The head of a gzip stream (RFC 1952); what it would become nobody finds out.
    let bomb = [b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff".as_slice(), &[0; 1024]].concat();
    for how in ["gzip", "br", "deflate", "zstd", "gzip, gzip"] {
        let (bomb, headers) = (bomb.clone(), format!("content-encoding: {how}\r\n"));
        let (asked, _) = against(move |head| {
            assert!(head.to_lowercase().contains("accept-encoding: identity\r\n"), "{head}");
            Says::answer("200 OK", &headers, &bomb)
        })
        .await;
        assert_eq!(asked, Err(Unanswered::Garbled), "{how}");
    }
    // One that does not even say so stays as it came, and as small.
    let sent = bomb.clone();
    let (asked, _) = against(move |_| Says::answer("200 OK", "", &sent)).await;
    assert_eq!(asked.unwrap().body, bomb);
}

#[tokio::test]
async fn who_only_asks_whether_it_is_there_reads_nothing_of_it() {
    let server =
        StandIn::new(|_| Says::Endless(format!("{HEAD}\r\n"), vec![b'x'; 65_536], Duration::from_millis(1))).await;
    let began = Instant::now();
    let address = format!("http://lag.example:{}/", server.port());
    let asked = ask(&here(), Question::IsThereReally, &address).await.unwrap();
    assert_eq!((asked.status, asked.body.len()), (200, 0));
    assert!(began.elapsed() < Duration::from_secs(1));
}
