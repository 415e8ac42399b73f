//! Redirects, and names that lead elsewhere the second time.

use crate::{
    asking::{All, ask, here, number, says, with},
    dns::Dns,
    stand_in::{Says, StandIn},
};
use outside::{Question, Reach, Refused, Unanswered};
use std::net::Ipv4Addr;

/// 127.0.0.2 stands for a public number and 127.0.0.1 for one that is not: the same port listens at both.
async fn outer_and_inner() -> (StandIn, StandIn) {
    let outer = StandIn::at("127.0.0.2", 0, |_| Says::answer("200 OK", "", b"ute")).await;
    let inner = StandIn::at("127.0.0.1", outer.port(), |_| Says::answer("200 OK", "", b"hemmelig")).await;
    (outer, inner)
}

#[tokio::test]
async fn a_name_that_leads_home_the_second_time_is_not_followed_there() {
    let (outer, inner) = outer_and_inner().await;
    let (public, home) = (Ipv4Addr::new(127, 0, 0, 2), Ipv4Addr::LOCALHOST);
    let dns = Dns::saying(vec![vec![public], vec![home]]).await;
    let outside = with(Reach::only(vec![number("127.0.0.2")]), dns.clone());
    let address = format!("http://snur.example:{}/", outer.port());
    // The number that was looked at is the one that is called: one question to the DNS, no second one in between.
    assert_eq!(says(&outside, &address).await.unwrap().body, b"ute");
    assert_eq!(dns.asked(), 1);
    assert_eq!(says(&outside, &address).await, Err(Unanswered::Refused(Refused::NotPublic)));
    assert_eq!(dns.asked(), 2);
    assert_eq!((outer.asked().len(), inner.asked().len()), (1, 0));
}

#[tokio::test]
async fn one_number_at_home_among_public_ones_is_one_too_many() {
    let (outer, inner) = outer_and_inner().await;
    for order in [["127.0.0.2", "127.0.0.1"], ["127.0.0.1", "127.0.0.2"]] {
        let outside = with(Reach::only(vec![number("127.0.0.2")]), All(order.map(number).to_vec()));
        let asked = says(&outside, &format!("http://begge.example:{}/", outer.port())).await;
        assert_eq!(asked, Err(Unanswered::Refused(Refused::NotPublic)));
    }
    assert_eq!((outer.asked().len(), inner.asked().len()), (0, 0));
}

#[tokio::test]
async fn the_public_way_out_calls_nothing_here_whatever_a_name_says() {
    let inner = StandIn::new(|_| Says::answer("200 OK", "", b"hemmelig")).await;
    for home in ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00::1", "64:ff9b::7f00:1"] {
        let outside = with(Reach::public(), All(vec![number(home)]));
        let asked = says(&outside, "http://lag.example/").await;
        assert_eq!(asked, Err(Unanswered::Refused(Refused::NotPublic)), "{home}");
    }
    let outside = with(Reach::public(), All(vec![number("127.0.0.1")]));
    let asked = says(&outside, &format!("http://lag.example:{}/", inner.port())).await;
    assert_eq!(asked, Err(Unanswered::Refused(Refused::Port)));
    assert_eq!(inner.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_redirect_is_looked_at_like_any_address() {
    for (to, why) in [
        ("http://169.254.169.254/latest/meta-data/", Refused::NotPublic),
        ("//169.254.169.254/latest", Refused::NotPublic),
        ("http://127.0.0.1:PORT/", Refused::NotPublic),
        ("http://[::1]:PORT/", Refused::NotPublic),
        ("http://0x7f.1:PORT/", Refused::NotPublic),
        ("http://2130706433:PORT/", Refused::NotPublic),
        ("file:///etc/passwd", Refused::Scheme),
        ("gopher://lag.example/_x", Refused::Scheme),
        ("http://a:b@lag.example/", Refused::Credentials),
        ("http://localhost:PORT/", Refused::Name),
        ("http://database:PORT/", Refused::Name),
    ] {
        let (outer, inner) = outer_and_inner().await;
        let to = to.replace("PORT", &outer.port().to_string());
        let leading = StandIn::at("127.0.0.2", 0, move |_| Says::leads("302 Found", &to)).await;
        let outside = with(Reach::only(vec![number("127.0.0.2")]), All(vec![number("127.0.0.2")]));
        let asked = says(&outside, &format!("http://lag.example:{}/", leading.port())).await;
        assert_eq!(asked, Err(Unanswered::Refused(why)), "{:?}", leading.asked());
        assert_eq!((leading.asked().len(), outer.asked().len(), inner.asked().len()), (1, 0, 0));
    }
}

#[tokio::test]
async fn it_follows_so_far_and_no_further_and_knows_what_is_for_good() {
    let server = StandIn::new(|head| {
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let count = |path: &str| path.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().unwrap_or(0);
        match path.as_str() {
            "/rundt" => Says::leads("301 Moved Permanently", "/rundt"),
            "/blind" => Says::answer("302 Found", "", b""),
            "/flyttet" => Says::leads("301 Moved Permanently", "/ny"),
            "/skal" => Says::leads("308 Permanent Redirect", "/til"),
            "/til" => Says::leads("302 Found", "/ny"),
            path if path.starts_with("/ned") && count(path) > 0 => {
                Says::leads("307 Temporary Redirect", &format!("ned{}", count(path) - 1))
            }
            _ => Says::answer("200 OK", "", b"framme"),
        }
    })
    .await;
    let outside = here();
    let at = |path: &str| format!("http://lag.example:{}{path}", server.port());
    assert_eq!(says(&outside, &at("/rundt")).await, Err(Unanswered::Circles));
    assert_eq!(server.asked().len(), 6, "the first and five redirects");
    assert_eq!(says(&outside, &at("/ned6")).await, Err(Unanswered::Circles));
    assert_eq!(says(&outside, &at("/ned5")).await.unwrap().body, b"framme");
    assert_eq!(says(&outside, &at("/blind")).await, Err(Unanswered::Garbled));
    let moved = ask(&outside, Question::IsThere, &at("/flyttet")).await.unwrap();
    assert!(moved.for_good && moved.address.path() == "/ny", "{moved:?}");
    assert!(!ask(&outside, Question::IsThere, &at("/skal")).await.unwrap().for_good, "one step was for now only");
}
