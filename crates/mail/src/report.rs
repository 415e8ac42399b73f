//! What came back: a delivery report (RFC 3464), recognised by the handle in the address that it came to.

use crate::{
    notices::Writers,
    store::{notices, silence},
};
use kernel::storage::{Result, Tx};
use mail_parser::{MessageParser, MessagePart, MimeHeaders as _};
use sha2::{Digest as _, Sha256};

/// How long a handle is: 128 bits in hexadecimal.
const HANDLE: usize = 32;

/// What a message that came back says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// It will never be delivered.
    Failed {
        /// The handle, as stored.
        handle: String,
        /// The code (RFC 3463), or `5`, when there is none.
        code: String,
    },
    /// It is late, was delivered, or was answered by a machine: nothing is to be done.
    Nothing,
    /// It has no handle of ours, or is no delivery report.
    NotOurs,
}

/// What is stored of a handle: SHA-256, hexadecimal.
#[must_use]
pub fn stored(handle: &str) -> String {
    Sha256::digest(handle.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What somebody brought as a handle; nothing when it cannot be one.
#[must_use]
pub fn handle(brought: &str) -> Option<&str> {
    let right = brought.len() == HANDLE && brought.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    right.then_some(brought)
}

/// Reads a message. `came_to` is the address that it was delivered to, where the mail server says so.
#[must_use]
pub fn read(message: &[u8], came_to: Option<&str>) -> Report {
    let Some(parsed) = MessageParser::default().parse(message) else { return Report::NotOurs };
    let mut places: Vec<String> = came_to.map(str::to_owned).into_iter().collect();
    for name in ["Delivered-To", "X-Original-To", "Original-Recipient", "To"] {
        places.extend(parsed.header_raw(name).map(str::to_owned));
    }
    let Some(handle) = places.iter().find_map(|place| handle_in(place)) else { return Report::NotOurs };
    let Some(status) = parsed.parts.iter().find(|part| is_status(part)) else { return Report::NotOurs };
    let fields = String::from_utf8_lossy(status.contents()).into_owned();
    let field = |name: &str| {
        let of = |line: &str| {
            let (found, value) = line.split_once(':')?;
            found.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_ascii_lowercase())
        };
        fields.lines().find_map(of)
    };
    let code = field("Status").as_deref().and_then(crate::outcome::enhanced);
    let permanent = code.as_deref().is_none_or(|code| code.starts_with("5."));
    if field("Action").as_deref() == Some("failed") && permanent {
        Report::Failed { handle: stored(handle), code: code.unwrap_or_else(|| "5".to_owned()) }
    } else {
        Report::Nothing
    }
}

fn is_status(part: &MessagePart<'_>) -> bool {
    let same = |found: Option<&str>, wanted| found.is_some_and(|found| found.eq_ignore_ascii_case(wanted));
    part.content_type()
        .is_some_and(|kind| same(Some(kind.ctype()), "message") && same(kind.subtype(), "delivery-status"))
}

/// Does what a report asks for: nothing more goes to that address, or the room whose notice it was is told. Says whether
/// it was about one of ours.
///
/// # Errors
/// When the database fails.
pub fn take_in(tx: &mut Tx<'_>, report: &Report, writers: &Writers, now: i64) -> Result<bool> {
    match report {
        Report::Failed { handle, code } => {
            let code = format!("returned {code}");
            Ok(silence::came_back(tx, handle, &code, now)? || notices::came_back(tx, handle, &code, writers)?)
        }
        Report::Nothing => Ok(true),
        Report::NotOurs => Ok(false),
    }
}

/// The handle behind the `+` of an address.
fn handle_in(place: &str) -> Option<&str> {
    place.split('+').skip(1).find_map(|rest| handle(rest.split('@').next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "0123456789abcdef0123456789abcdef";

    fn report(to: &str, action: &str, status: &str) -> String {
        format!(
            "From: MAILER-DAEMON@example.no\r\nTo: {to}\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example.no\r\n\r\nFinal-Recipient: rfc822; kari@example.no\r\n\
             Action: {action}\r\nStatus: {status}\r\n\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_failed_letter_is_known_by_its_handle() {
        let to = format!("<retur+{OURS}@kommune.example>");
        let failed = Report::Failed { handle: stored(OURS), code: "5.1.1".into() };
        assert_eq!(read(report(&to, "failed", "5.1.1").as_bytes(), None), failed);
        let elsewhere = report("postmaster@kommune.example", "Failed", "5.1.1 (no such user)");
        assert_eq!(read(elsewhere.as_bytes(), Some(&to)), failed);
        assert_eq!(read(elsewhere.as_bytes(), None), Report::NotOurs);
        for (action, status) in [("delayed", "4.4.1"), ("delivered", "2.0.0"), ("failed", "4.2.2")] {
            assert_eq!(read(report(&to, action, status).as_bytes(), None), Report::Nothing, "{action}");
        }
    }

    #[test]
    fn whatever_else_comes_is_left_alone() {
        let away =
            format!("From: a@b.no\r\nTo: retur+{OURS}@kommune.example\r\nSubject: Borte\r\n\r\nEg er på ferie.\r\n");
        assert_eq!(read(away.as_bytes(), None), Report::NotOurs, "an answer by a machine is no report");
        for odd in [&b""[..], b"\xff\xfe\x00", b"\r\n\r\n", b"Content-Type: multipart/report\r\n\r\n--"] {
            assert_eq!(read(odd, Some(&format!("retur+{OURS}@x.no"))), Report::NotOurs);
        }
        for odd in ["", "abc", &"G".repeat(32), &"a".repeat(33)] {
            assert_eq!(handle(odd), None);
        }
    }
}
