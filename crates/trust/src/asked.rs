//! What may be asked without signing in, and how often one network may ask for it: everything here writes a row, and
//! no row is written without end.

use crate::{
    store::asked,
    vault::{self, Vault},
};
use jiff::{Timestamp, ToSpan as _};
use kernel::{Db, Tx, tenants};
use std::net::IpAddr;

/// Something that may be asked without signing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// A link by mail.
    Link,
    /// A challenge for a passkey.
    Challenge,
    /// Whether a passkey's answer holds.
    Answer,
    /// To be led to a provider.
    Provider,
    /// To come in by a link.
    Enter,
    /// To have a suggestion kept.
    Suggestion,
    /// To be reminded of something.
    Reminder,
    /// To have a seat on a course.
    Enrolment,
    /// Whether a certificate is somebody's.
    Certificate,
    /// To have company the first time.
    Accompaniment,
}

impl Asking {
    /// Its word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Challenge => "challenge",
            Self::Answer => "answer",
            Self::Provider => "provider",
            Self::Enter => "enter",
            Self::Suggestion => "suggestion",
            Self::Reminder => "reminder",
            Self::Enrolment => "enrolment",
            Self::Certificate => "certificate",
            Self::Accompaniment => "accompaniment",
        }
    }

    /// So often within an hour one network may ask.
    ///
    /// A workplace has one address for all who work there. Three hundred people who come in on a Monday, prove anew
    /// after a meeting and try once more each are nine hundred within the hour. A link costs a letter, and who has
    /// asked for one has it for a quarter of an hour; a suggestion is read by a person. A reminder costs a text message.
    #[must_use]
    pub const fn most(self) -> i64 {
        match self {
            Self::Link | Self::Reminder | Self::Accompaniment => 30,
            Self::Challenge | Self::Answer | Self::Provider | Self::Enter => 1_000,
            Self::Suggestion | Self::Certificate => 60,
            // A whole workplace enrols on the morning on which a course opens.
            Self::Enrolment => 300,
        }
    }

    /// So often within an hour all networks together may ask: somebody may have many.
    #[must_use]
    pub const fn most_altogether(self) -> i64 {
        match self {
            Self::Link | Self::Suggestion | Self::Enrolment | Self::Certificate => 5_000,
            Self::Reminder | Self::Accompaniment => 1_000,
            Self::Challenge | Self::Answer | Self::Provider | Self::Enter => 50_000,
        }
    }
}

/// Counts that this network asks: an IPv4 address, or the 64 bits of IPv6 that one customer has. What is stored is a hash
/// under a key of the day. Nothing where it may; otherwise from when on it may again, milliseconds since 1970.
///
/// # Errors
/// When the database or the keystore fails.
pub async fn count(
    db: &Db,
    vault: &Vault,
    asking: Asking,
    from: Option<IpAddr>,
    now: Timestamp,
) -> Result<Option<i64>, vault::Error> {
    let (network, millis) = (network(from), now.as_millisecond());
    let mark = async |at: Timestamp| {
        let day = at.strftime("%F").to_string();
        vault.day_mark(tenants::COMMONS, asking.word(), &day, &network, millis).await
    };
    let (today, yesterday) = (mark(now).await?, mark(now.saturating_sub(24.hours()).unwrap_or(now)).await?);
    Ok(db.write(move |tx: &mut Tx<'_>| asked::count(tx, asking, (&today, &yesterday), millis)).await?)
}

/// What is counted as one asker.
fn network(from: Option<IpAddr>) -> String {
    match from.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => String::from("unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_customers_addresses_are_one_network() {
        let of = |address: &str| network(Some(address.parse().unwrap()));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"), "CVE-2021-22915");
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"), "the same, written the long way");
    }
}
