//! Files of every kind that somebody may send as a picture, made here: those that are taken, and those that are not.

use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage, codecs};
use std::io::Write as _;

/// What must never be seen again: it stands where a camera writes where somebody was.
pub(crate) const SECRET: &[u8] = b"59 grader nord, hjemme hos Kari";

/// The left half red, the right half blue.
pub(crate) fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 30, 30]) } else { Rgb([30, 30, 200]) })
}

pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 80);
    _ = encoder.encode_image(&halves(width, height));
    bytes
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap_or_default().to_be_bytes();
    [&[0xFF, marker][..], &length, content].concat()
}

/// As a telephone makes it: turned (EXIF orientation), with a place (GPS), a thumbnail of its own and a comment.
pub(crate) fn photograph(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let secret = u32::try_from(SECRET.len()).unwrap_or_default();
    // Two entries of the first directory end at 8 + 2 + 24 + 4; one of the second ends eighteen bytes later.
    let exif = [
        b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec(),
        entry(0x0112, 3, 1, u32::from(orientation) << 16),
        entry(0x8825, 4, 1, 38),
        vec![0, 0, 0, 0, 0, 1],
        entry(0x001B, 2, secret, 56),
        vec![0, 0, 0, 0],
        SECRET.to_vec(),
        jpeg(16, 16),
    ]
    .concat();
    let plain = jpeg(width, height);
    [&plain[..2], &segment(0xE1, &exif), &segment(0xFE, SECRET), &plain[2..], SECRET].concat()
}

/// With colours of its own: those of a wide screen (Display P3), as newer telephones have.
pub(crate) fn wide(width: u32, height: u32) -> Vec<u8> {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap_or_default();
    let plain = jpeg(width, height);
    [&plain[..2], &segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &profile[..]].concat()), &plain[2..]].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    let length = u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
    [&length[..], kind, content, &sum.sum().to_be_bytes()].concat()
}

/// With a text, a time and EXIF of its own between the head and the pixels.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut plain = Vec::new();
    let picture = DynamicImage::from(halves(width, height));
    _ = picture.write_to(&mut std::io::Cursor::new(&mut plain), image::ImageFormat::Png);
    let text = [b"Comment\0", SECRET].concat();
    let exif = [b"MM\0\x2A\0\0\0\x08\0\0\0\0\0\0", SECRET].concat();
    [&plain[..33], &chunk(b"tEXt", &text), &chunk(b"eXIf", &exif), &plain[33..], SECRET].concat()
}

/// The left half shows through, the right half is blue.
pub(crate) fn transparent(width: u32, height: u32) -> Vec<u8> {
    let half = |x: u32| if x < width / 2 { Rgba([0, 0, 0, 0]) } else { Rgba([30, 30, 200, 255]) };
    let mut bytes = Vec::new();
    let picture = DynamicImage::from(RgbaImage::from_fn(width, height, |x, _| half(x)));
    _ = picture.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png);
    bytes
}

pub(crate) fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = halves(width, height);
    let encoder = codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    _ = encoder.write_image(pixels.as_raw(), width, height, ExtendedColorType::Rgb8);
    bytes
}

/// So many pixels that they would fill some gigabytes, in a file of some kilobytes.
pub(crate) fn bomb(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut zeros = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    _ = zeros.write_all(&vec![0; 8 * 1024 * 1024]);
    let zeros = zeros.finish().unwrap_or_default();
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(b"IHDR", &head), chunk(b"IDAT", &zeros), chunk(b"IEND", b"")].concat()
}

pub(crate) const SVG: &[u8] =
    b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- naust --><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
pub(crate) const HEIC: &[u8] = b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic\0\0\0\x08mdat";
pub(crate) const AVIF: &[u8] = b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1miaf\0\0\0\x08mdat";
pub(crate) const FILM: &[u8] = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat";
