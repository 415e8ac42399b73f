//! One at a time to each host, a pause between, few at once in all.

use crate::{
    asking::{All, number, quick, says},
    stand_in::{Says, StandIn},
};
use outside::{Limits, Outside, Reach};
use std::time::{Duration, Instant};
use url::Url;

const PAUSE: Duration = Duration::from_millis(120);

async fn eight(hosts: [&str; 8], at_once: usize) -> (StandIn, Duration) {
    let server = StandIn::new(|_| {
        std::thread::sleep(Duration::from_millis(20));
        Says::answer("200 OK", "", b"")
    })
    .await;
    let here = number("127.0.0.1");
    let limits = Limits { pause: PAUSE, at_once, whole: Duration::from_secs(5), ..quick() };
    let site = Url::parse("https://varde.example").unwrap();
    let outside = Outside::with(&site, Reach::only(vec![here]), All(vec![here]), limits).unwrap();
    let began = Instant::now();
    let all = hosts.map(|host| {
        let (outside, address) = (outside.clone(), format!("http://{host}:{}/", server.port()));
        tokio::spawn(async move { says(&outside, &address).await.unwrap() })
    });
    for one in all {
        one.await.unwrap();
    }
    (server, began.elapsed())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_host_is_asked_one_at_a_time_with_a_pause() {
    let (server, took) = eight(["lag.example"; 8], 8).await;
    assert_eq!(server.most_at_once(), 1);
    assert!(took >= PAUSE * 7, "{took:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_hosts_are_asked_at_once_but_not_all() {
    let hosts =
        ["a.example", "b.example", "c.example", "d.example", "e.example", "f.example", "g.example", "h.example"];
    let (server, took) = eight(hosts, 3).await;
    assert!((2..=3).contains(&server.most_at_once()), "{}", server.most_at_once());
    assert!(took < PAUSE * 7, "nobody waits for another host's pause: {took:?}");
}
