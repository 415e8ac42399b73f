//! What a file is, by its first bytes. Its name and what the browser calls it say nothing.

use super::Unfit;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg {
        /// It is sent in several passes: all of it lies in memory until the last one.
        progressive: bool,
    },
    Png,
    WebP,
}

/// Says what a file is; what is refused has its own reason, so that a page can say what to do.
pub(super) fn look(bytes: &[u8]) -> Result<Kind, Unfit> {
    let brand = bytes.get(8..12).unwrap_or_default();
    match bytes {
        [] => Err(Unfit::None),
        [0xFF, 0xD8, 0xFF, ..] => jpeg(bytes),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Kind::Png),
        [b'R', b'I', b'F', b'F', ..] if brand == b"WEBP" => Ok(Kind::WebP),
        [b'G', b'I', b'F', b'8', ..] => Err(Unfit::Gif),
        [b'%', b'P', b'D', b'F', ..] => Err(Unfit::Pdf),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] if is_heif(bytes) => Err(Unfit::Heif),
        _ if is_svg(bytes) => Err(Unfit::Svg),
        _ => Err(Unfit::Other),
    }
}

/// The brands of a file of boxes (ISO 14496-12): HEIC, HEIF and AVIF, but no film.
fn is_heif(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 10] =
        [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"];
    let size = bytes.get(..4).and_then(|size| size.try_into().ok()).map_or(0, u32::from_be_bytes);
    let end = usize::try_from(size).unwrap_or(0).clamp(12, 256).min(bytes.len());
    bytes.get(8..end).unwrap_or_default().chunks(4).any(|brand| BRANDS.contains(&brand))
}

fn is_svg(bytes: &[u8]) -> bool {
    let first = String::from_utf8_lossy(bytes.get(..2_048).unwrap_or(bytes)).to_ascii_lowercase();
    first.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<') && first.contains("<svg")
}

/// Follows the segments to the first scan (ITU-T T.81, annex B). A picture whose end is missing was cut off on its way;
/// a decoder would fill the rest with grey.
fn jpeg(bytes: &[u8]) -> Result<Kind, Unfit> {
    let (mut at, mut progressive) = (2, false);
    loop {
        let (Some(0xFF), Some(&marker)) = (bytes.get(at), bytes.get(at + 1)) else { return Err(Unfit::Broken) };
        match marker {
            0xFF => at += 1,
            0x01 | 0xD0..=0xD7 => at += 2,
            _ => {
                progressive |= matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
                let (Some(&high), Some(&low)) = (bytes.get(at + 2), bytes.get(at + 3)) else {
                    return Err(Unfit::Broken);
                };
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
                if marker == 0xDA {
                    break;
                }
            }
        }
    }
    let rest = bytes.get(at..).unwrap_or_default();
    if rest.windows(2).any(|pair| pair == [0xFF, 0xD9]) { Ok(Kind::Jpeg { progressive }) } else { Err(Unfit::Broken) }
}
