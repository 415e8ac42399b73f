//! A page that is the same for all but for one piece: chance of its own for each who opens it.
//!
//! «Jeg kommer» is counted once for each form that was opened, so no two readers may get the same form. The page writes [`mark`]
//! where the chance stands. It is kept with a hole there ([`crate::kept`]), compressed on both sides of it, and each reader gets
//! a token of 64 digits in the hole.
//!
//! DEFLATE allows it (RFC 1951 §3.2.4): what is before the hole ends at a whole byte, the token is a block that is not
//! compressed, and what comes after looks back at nothing before it. Brotli's pieces hang together, so these pages are gzip
//! (RFC 1952).

use axum::body::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use std::sync::OnceLock;
use trust::secret::Token;

/// How long a token is, bytes.
const LENGTH: usize = 64;
/// A member that says nothing of a file, a time or a system (RFC 1952 §2.3).
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/// A block of 64 bytes as they are, and not the last (RFC 1951 §3.2.4).
const STORED: [u8; 5] = [0, 64, 0, !64, 0xff];

/// What a page writes where each reader's own chance shall stand. Nobody outside this process can know it.
#[must_use]
pub fn mark() -> &'static str {
    static MARK: OnceLock<Token> = OnceLock::new();
    MARK.get_or_init(Token::draw).carried()
}

/// A page with a hole, ready to be filled; or without one, when the page had none.
#[derive(Debug)]
pub(crate) struct Holed {
    before: Bytes,
    after: Option<Bytes>,
    zipped: Option<Zipped>,
}

#[derive(Debug)]
struct Zipped {
    before: Vec<u8>,
    after: Vec<u8>,
}

impl Holed {
    /// The page, packed where the reader takes gzip. Nothing when it cannot be packed.
    pub(crate) fn of(page: &Bytes, zip: bool) -> Option<Self> {
        let hole = find(page, mark().as_bytes());
        let (before, after) = match hole {
            Some(at) => (page.slice(..at), Some(page.slice(at + LENGTH..))),
            None => (page.clone(), None),
        };
        let zipped = match (zip, &after) {
            (false, _) => None,
            (true, None) => Some(Zipped { before: deflated(&before, FlushCompress::Finish)?, after: Vec::new() }),
            (true, Some(after)) => Some(Zipped {
                before: deflated(&before, FlushCompress::Full)?,
                after: deflated(after, FlushCompress::Finish)?,
            }),
        };
        Some(Self { before, after, zipped })
    }

    /// Whether each reader gets something else.
    pub(crate) const fn has_a_hole(&self) -> bool {
        self.after.is_some()
    }

    /// Whether it is gzip.
    pub(crate) const fn is_zipped(&self) -> bool {
        self.zipped.is_some()
    }

    /// About how much room it takes, bytes.
    pub(crate) fn size(&self) -> usize {
        let zipped = self.zipped.as_ref().map_or(0, |zipped| zipped.before.len() + zipped.after.len());
        self.before.len() + self.after.as_ref().map_or(0, Bytes::len) + zipped
    }

    /// The page for one reader.
    pub(crate) fn filled(&self) -> Bytes {
        let token = Token::draw();
        let token = self.after.as_ref().map(|_| token.carried().as_bytes());
        let after = self.after.as_deref().unwrap_or_default();
        let plain = [&self.before[..], token.unwrap_or_default(), after];
        let Some(zipped) = &self.zipped else { return plain.concat().into() };
        let mut sum = Crc::new();
        plain.iter().for_each(|piece| sum.update(piece));
        let (sum, amount) = (sum.sum().to_le_bytes(), sum.amount().to_le_bytes());
        let mut pieces: Vec<&[u8]> = vec![&HEAD, &zipped.before];
        if let Some(token) = token {
            pieces.extend([&STORED[..], token, &zipped.after]);
        }
        pieces.extend([&sum[..], &amount]);
        pieces.concat().into()
    }
}

fn find(page: &[u8], mark: &[u8]) -> Option<usize> {
    page.windows(mark.len()).position(|window| window == mark)
}

fn deflated(bytes: &[u8], end: FlushCompress) -> Option<Vec<u8>> {
    let mut packer = Compress::new(Compression::new(6), false);
    // What cannot be packed grows by five bytes for each block of 65,535, and a flush takes a few.
    let mut packed = Vec::with_capacity(bytes.len() + bytes.len() / 8_192 * 5 + 64);
    let status = packer.compress_vec(bytes, &mut packed, end).ok()?;
    let whole = packer.total_in() == bytes.len() as u64;
    (whole && (status == Status::StreamEnd) == matches!(end, FlushCompress::Finish)).then_some(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read as _;

    fn unzipped(bytes: &[u8]) -> String {
        let mut text = String::new();
        GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
        text
    }

    fn page(before: &str, after: &str) -> Bytes {
        format!("{before}{}{after}", mark()).into()
    }

    #[test]
    fn each_reader_gets_something_else_in_the_hole() {
        for (before, after) in [("", ""), ("før", ""), ("", "etter"), (&"å".repeat(70_000), &"ø".repeat(70_000))] {
            for zip in [true, false] {
                let held = Holed::of(&page(before, after), zip).unwrap();
                let read = || {
                    let bytes = held.filled();
                    if zip { unzipped(&bytes) } else { String::from_utf8(bytes.to_vec()).unwrap() }
                };
                let (first, second) = (read(), read());
                for one in [&first, &second] {
                    let token = one.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).unwrap();
                    assert!(Token::read(token).is_some(), "{token}");
                    assert!(!one.contains(mark()), "the mark itself is nobody's");
                }
                assert_ne!(first, second);
                assert!(held.has_a_hole());
            }
        }
    }

    #[test]
    fn a_page_without_one_is_as_it_was() {
        let page = Bytes::from_static("En side som er lik for alle, æøå".as_bytes());
        let held = Holed::of(&page, true).unwrap();
        assert!(!held.has_a_hole() && held.is_zipped());
        assert_eq!(unzipped(&held.filled()).as_bytes(), &page[..]);
        assert_eq!(Holed::of(&page, false).unwrap().filled(), page);
    }

    #[test]
    fn what_cannot_be_packed_is_whole() {
        let wild: String = (0..5_000).map(|_| Token::draw().carried().to_owned()).collect();
        let held = Holed::of(&page(&wild, &wild), true).unwrap();
        assert_eq!(unzipped(&held.filled()).len(), wild.len() * 2 + LENGTH);
    }
}
