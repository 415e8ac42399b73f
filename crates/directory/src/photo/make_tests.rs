use super::*;
use files::SECRET;
use std::time::{Duration, Instant};

#[path = "../../examples/fuzz/pictures.rs"]
mod files;

const PROGRESSIVE: &[u8] = include_bytes!("../../tests/pictures/progressive.jpg");
const LOSSY: &[u8] = include_bytes!("../../tests/pictures/lossy.webp");
const LOSSLESS: &[u8] = include_bytes!("../../tests/pictures/lossless-alpha.webp");
const CMYK: &[u8] = include_bytes!("../../tests/pictures/cmyk.jpg");

fn pixels(size: &Size) -> RgbImage {
    image::load_from_memory(&size.bytes).expect("a JPEG").into_rgb8()
}

fn near(picture: &RgbImage, (x, y): (u32, u32), wanted: [u8; 3]) -> bool {
    let is = picture.get_pixel(x, y).0;
    is.iter().zip(wanted).all(|(is, wanted)| is.abs_diff(wanted) < 24)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn only_pixels_cross_whatever_they_came_in() {
    let files: [(&str, Vec<u8>); 8] = [
        ("a photograph", files::photograph(1_280, 960, 1)),
        ("a PNG with texts", files::png(1_280, 960)),
        ("a WebP", files::webp(1_280, 960)),
        ("a wide JPEG", files::wide(1_280, 960)),
        ("a progressive JPEG", PROGRESSIVE.to_vec()),
        ("a lossy WebP", LOSSY.to_vec()),
        ("a lossless WebP", LOSSLESS.to_vec()),
        ("a JPEG for print", CMYK.to_vec()),
    ];
    for (name, file) in files {
        let sizes = make(&file).unwrap_or_else(|why| panic!("{name}: {why}"));
        for size in &sizes {
            assert!(size.bytes.starts_with(&[0xFF, 0xD8, 0xFF]) && size.bytes.ends_with(&[0xFF, 0xD9]), "{name}");
            for gone in [SECRET, b"Exif", b"ICC_PROFILE", b"tEXt", b"hjemme"] {
                assert!(!holds(&size.bytes, gone), "{name} keeps {}", String::from_utf8_lossy(gone));
            }
            let (picture, (right, middle)) = (pixels(size), (size.width - 20, size.height / 2));
            assert_eq!(picture.dimensions(), (size.width, size.height), "{name}");
            if name != "a wide JPEG" {
                assert!(near(&picture, (20, middle), [200, 30, 30]), "{name}: {:?}", picture.get_pixel(20, middle));
                assert!(
                    near(&picture, (right, middle), [30, 30, 200]),
                    "{name}: {:?}",
                    picture.get_pixel(right, middle)
                );
            }
        }
    }
    assert!(holds(&files::photograph(400, 300, 1), SECRET) && holds(&files::png(400, 300), SECRET), "they had it");
}

#[test]
fn a_picture_stands_the_way_it_was_held() {
    // What was left when the telephone lay on its side is where the orientation says.
    for (orientation, size, red, blue) in [
        (1, (1_200, 900), (20, 450), (1_180, 450)),
        (3, (1_200, 900), (1_180, 450), (20, 450)),
        (6, (900, 1_200), (450, 20), (450, 1_180)),
        (8, (900, 1_200), (450, 1_180), (450, 20)),
        (2, (1_200, 900), (1_180, 450), (20, 450)),
        (99, (1_200, 900), (20, 450), (1_180, 450)),
    ] {
        let sizes = make(&files::photograph(1_280, 960, orientation)).expect("a picture");
        let picture = pixels(&sizes[0]);
        assert_eq!(picture.dimensions(), size, "{orientation}");
        assert!(near(&picture, red, [200, 30, 30]) && near(&picture, blue, [30, 30, 200]), "{orientation}");
    }
}

#[test]
fn sizes_are_two_and_nothing_grows() {
    let widths = |bytes: &[u8]| make(bytes).map(|sizes| sizes.iter().map(|s| (s.width, s.height)).collect::<Vec<_>>());
    assert_eq!(widths(&files::jpeg(1_500, 1_000)), Ok(vec![(1_200, 800), (640, 427)]));
    assert_eq!(widths(&files::jpeg(1_000, 1_500)), Ok(vec![(800, 1_200), (427, 640)]));
    assert_eq!(widths(&files::jpeg(700, 400)), Ok(vec![(700, 400), (640, 366)]));
    assert_eq!(widths(&files::jpeg(300, 200)), Ok(vec![(300, 200)]));
    assert_eq!(widths(&files::jpeg(5_000, 3)), Ok(vec![(1_200, 1), (640, 1)]));
    assert_eq!(make(&files::jpeg(900, 600)), make(&files::jpeg(900, 600)), "the same each time");
}

#[test]
fn what_shows_through_is_white() {
    let sizes = make(&files::transparent(800, 600)).expect("a picture");
    let picture = pixels(&sizes[0]);
    assert!(near(&picture, (20, 300), [255; 3]) && near(&picture, (780, 300), [30, 30, 200]));
}

#[test]
fn colours_of_a_wide_screen_become_those_of_the_web() {
    let picture = pixels(&make(&files::wide(800, 600)).expect("a picture")[0]);
    let red = picture.get_pixel(20, 300).0;
    // Red (200, 30, 30) of Display P3 lies beyond the web's; by the two standards it is (219, 0, 15), held within bounds.
    assert!(red[0] > 208 && red[1] < 24 && red[2] < 30, "{red:?}");
}

#[test]
fn what_is_no_picture_of_ours_says_what_it_is() {
    let whole = files::photograph(1_280, 960, 1);
    let broken = |bytes: &[u8]| make(&bytes[..bytes.len() / 2]);
    let mut heavy = files::jpeg(400, 300);
    heavy.resize(MOST_BYTES + 1, 0);
    for (file, why) in [
        (&b""[..], Unfit::None),
        (files::SVG, Unfit::Svg),
        (b"<svg onload='alert(1)'/>", Unfit::Svg),
        (files::HEIC, Unfit::Heif),
        (files::AVIF, Unfit::Heif),
        (files::FILM, Unfit::Other),
        (b"GIF89a\x01\0\x01\0", Unfit::Gif),
        (b"%PDF-1.7", Unfit::Pdf),
        (b"PK\x03\x04", Unfit::Other),
        (b"<html><body>hei</body></html>", Unfit::Other),
        (b"\x89PNG\r\n\x1A\n", Unfit::Broken),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Unfit::Broken),
        (b"\xFF\xD8\xFF", Unfit::Broken),
        (b"\xFF\xD8\xFF\xE0\0\0", Unfit::Broken),
        (&heavy, Unfit::Heavy),
        (&files::jpeg(100, 100), Unfit::Small),
        (&files::png(12_001, 10), Unfit::Large),
    ] {
        assert_eq!(make(file), Err(why), "{}", String::from_utf8_lossy(&file[..file.len().min(40)]));
    }
    for file in [whole.as_slice(), &files::png(900, 600), LOSSY, LOSSLESS, PROGRESSIVE] {
        assert_eq!(broken(file), Err(Unfit::Broken), "cut in the middle");
    }
    heavy.truncate(MOST_BYTES);
    assert!(make(&heavy).is_ok(), "exactly as large as may be");
}

#[test]
fn a_bomb_is_refused_before_anything_is_unpacked() {
    let bomb = files::bomb(30_000, 30_000);
    let begun = Instant::now();
    assert_eq!(make(&bomb), Err(Unfit::Large));
    assert!(begun.elapsed() < Duration::from_millis(50), "{:?}", begun.elapsed());
    assert_eq!(make(&files::bomb(u32::MAX, u32::MAX)), Err(Unfit::Broken), "more than the format allows");
    assert_eq!(make(&files::bomb(9_000, 6_000)), Err(Unfit::Large), "fifty-four megapixels");
    assert_eq!(make(&files::bomb(6_000, 4_000)), Err(Unfit::Broken), "within bounds, and its pixels end too early");
}
