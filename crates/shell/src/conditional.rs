//! Whether a reader has an answer already (RFC 9110 §13): by its tag, or, where no tag is asked about, by its date.

use axum::http::{HeaderMap, HeaderValue, header};
use jiff::Timestamp;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Whether the request's own conditions say that the answer with these headers is known there.
#[must_use]
pub fn is_known(asked: &HeaderMap, answer: &HeaderMap) -> bool {
    if asked.contains_key(header::IF_NONE_MATCH) {
        // With a tag asked about, the date must be passed over (§13.1.3).
        return match answer.get(header::ETAG).and_then(|tag| tag.to_str().ok()) {
            Some(tag) => lists(asked, tag),
            None => false,
        };
    }
    let mut dates = asked.get_all(header::IF_MODIFIED_SINCE).iter();
    // A value that is no date, or stands twice, is as if it were not there. One in the future is an ordinary date.
    let (Some(since), None) = (dates.next(), dates.next()) else { return false };
    match (read(since), answer.get(header::LAST_MODIFIED).and_then(read)) {
        (Some(since), Some(modified)) => modified <= since,
        _ => false,
    }
}

/// A date as HTTP writes it, whole seconds; nothing before 1970 or after 9999.
#[must_use]
pub fn date(at: Timestamp) -> Option<HeaderValue> {
    const YEAR_10000: u64 = 253_402_300_800;
    let seconds = u64::try_from(at.as_second()).ok().filter(|seconds| *seconds < YEAR_10000)?;
    HeaderValue::from_str(&httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds))).ok()
}

fn read(value: &HeaderValue) -> Option<SystemTime> {
    httpdate::parse_http_date(value.to_str().ok()?).ok()
}

/// Whether a tag is among those asked about, strong or weak alike; `*` is any.
fn lists(asked: &HeaderMap, tag: &str) -> bool {
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let mine = plain(tag);
    let lines = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|one| one.trim() == "*" || plain(one) == mine)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(name, HeaderValue::from_str(value).unwrap());
        }
        map
    }

    #[test]
    fn tags_and_dates_as_the_standard_says() {
        let answer = headers(&[(header::ETAG, "W/\"a\""), (header::LAST_MODIFIED, "Sun, 22 Nov 2026 11:00:00 GMT")]);
        let tag = |text: &str| is_known(&headers(&[(header::IF_NONE_MATCH, text)]), &answer);
        assert!(tag("W/\"a\"") && tag("\"a\"") && tag("*") && tag("\"x\", W/\"a\""));
        assert!(!tag("\"b\"") && !tag("") && !tag("a"));
        let since = |text: &str| is_known(&headers(&[(header::IF_MODIFIED_SINCE, text)]), &answer);
        assert!(since("Sun, 22 Nov 2026 11:00:00 GMT"), "the same second");
        assert!(since("Sunday, 22-Nov-26 11:00:01 GMT") && since("Sun Nov 22 11:00:00 2026"), "the two old ways");
        assert!(since("Fri, 01 Jan 2100 00:00:00 GMT"), "the future is a date like another");
        for not in
            ["Sun, 22 Nov 2026 10:59:59 GMT", "yesterday", "", "2026-11-22", "0", "Sun, 99 Nov 2026 11:00:00 GMT"]
        {
            assert!(!since(not), "{not}");
        }
        let future = || (header::IF_MODIFIED_SINCE, "Fri, 01 Jan 2100 00:00:00 GMT");
        let twice = [future(), future()];
        assert!(!is_known(&headers(&twice), &answer));
        let both = [(header::IF_NONE_MATCH, "\"b\""), future()];
        assert!(!is_known(&headers(&both), &answer), "the tag decides");
        assert!(!is_known(&headers(&both[1..]), &HeaderMap::new()));
        assert_eq!(date(Timestamp::UNIX_EPOCH).unwrap(), "Thu, 01 Jan 1970 00:00:00 GMT");
    }
}
