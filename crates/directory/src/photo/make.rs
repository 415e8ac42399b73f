//! A file becomes a picture of ours: its pixels, turned the right way, smaller, written anew. Nothing else of it crosses,
//! neither where it was taken nor what somebody hid behind it.

use super::{
    Unfit,
    look::{Kind, look},
};
use image::{
    DynamicImage, ImageDecoder, Limits, RgbImage,
    codecs::{jpeg::JpegDecoder, jpeg::JpegEncoder, png::PngDecoder, webp::WebPDecoder},
    imageops::FilterType,
    metadata::Orientation,
};
use moxcms::{ColorProfile, Layout, TransformOptions};
use std::io::Cursor;

/// The largest file, bytes.
pub const MOST_BYTES: usize = 12 * 1024 * 1024;
/// The longest side that is read, pixels.
const LONGEST: u32 = 12_000;
/// The most pixels.
const MOST_PIXELS: u64 = 50_000_000;
/// So much memory the pixels may take while they are read, bytes.
const ROOM: u64 = 190_000_000;
/// A picture that is smaller than this on its longer side shows nothing.
const LEAST: u32 = 240;
/// The longest side of what is kept, pixels: the larger for wide and for sharp screens, the smaller for a telephone.
const SIDES: [u32; 2] = [1_200, 640];
/// How well it is written; above this a photograph only grows.
const QUALITY: u8 = 82;
/// The longest description of colours that is followed, bytes. Those of cameras and screens take some kilobytes.
const LONGEST_PROFILE: usize = 64 * 1024;

/// A picture of one width, as JPEG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes a picture of a file: the largest first. The same file always gives the same bytes.
///
/// # Errors
/// What is wrong with it; before anything is unpacked where its first bytes say it.
pub fn make(bytes: &[u8]) -> Result<Vec<Size>, Unfit> {
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::Heavy);
    }
    let kind = look(bytes)?;
    let file = Cursor::new(bytes);
    let picture = match kind {
        Kind::Jpeg { .. } => read(JpegDecoder::new(file).map_err(|_| Unfit::Broken)?, kind)?,
        Kind::Png => read(PngDecoder::with_limits(file, limits()).map_err(|_| Unfit::Broken)?, kind)?,
        Kind::WebP => read(WebPDecoder::new(file).map_err(|_| Unfit::Broken)?, kind)?,
    };
    let (whole, mut sizes) = (DynamicImage::ImageRgb8(picture), Vec::<Size>::new());
    for side in SIDES {
        let (width, height) = within((whole.width(), whole.height()), side);
        if sizes.first().is_none_or(|larger| width < larger.width) {
            sizes.push(written(&whole.resize_exact(width, height, FilterType::Lanczos3).into_rgb8())?);
        }
    }
    Ok(sizes)
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(ROOM);
    limits
}

/// Measures, decodes, and gives what is left: three colours of the web, the right way up, not larger than twice what is kept.
fn read(mut decoder: impl ImageDecoder, kind: Kind) -> Result<RgbImage, Unfit> {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    // What a decoder holds beside the pixels: all passes of a progressive JPEG, the planes of a WebP.
    let beside = match kind {
        Kind::Jpeg { progressive: true } => 2 * u64::from(decoder.color_type().channel_count()),
        Kind::WebP => 3,
        Kind::Jpeg { progressive: false } | Kind::Png => 0,
    };
    let room = decoder.total_bytes().saturating_add(beside.saturating_mul(pixels));
    if width > LONGEST || height > LONGEST || pixels > MOST_PIXELS || room > ROOM {
        return Err(Unfit::Large);
    }
    if width.max(height) < LEAST {
        return Err(Unfit::Small);
    }
    decoder.set_limits(limits()).map_err(|_| Unfit::Large)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| profile.len() <= LONGEST_PROFILE);
    let mut whole = DynamicImage::from_decoder(decoder).map_err(|_| Unfit::Broken)?;
    on_white(&mut whole);
    let (width, height) = within((whole.width(), whole.height()), 2 * SIDES[0]);
    // From far above the mean of the pixels is as good as any filter, and takes no room.
    let mut small = match width < whole.width() {
        true => DynamicImage::ImageRgb8(whole.thumbnail_exact(width, height).into_rgb8()),
        false => DynamicImage::ImageRgb8(whole.into_rgb8()),
    };
    small.apply_orientation(orientation);
    let mut picture = small.into_rgb8();
    if let Some(profile) = profile {
        in_colours_of_the_web(&mut picture, &profile);
    }
    Ok(picture)
}

/// What shows through is white, as the page is. In place: a copy would take as much room again.
fn on_white(picture: &mut DynamicImage) {
    fn over<const CHANNELS: usize>(samples: &mut [u8]) {
        for pixel in samples.chunks_exact_mut(CHANNELS) {
            if let Some((alpha, colours)) = pixel.split_last_mut() {
                for colour in colours {
                    let (c, a) = (u32::from(*colour), u32::from(*alpha));
                    *colour = u8::try_from((c * a + 255 * (255 - a) + 127) / 255).unwrap_or(u8::MAX);
                }
                *alpha = u8::MAX;
            }
        }
    }
    fn over_fine<const CHANNELS: usize>(samples: &mut [u16]) {
        for pixel in samples.chunks_exact_mut(CHANNELS) {
            if let Some((alpha, colours)) = pixel.split_last_mut() {
                for colour in colours {
                    let (c, a) = (u64::from(*colour), u64::from(*alpha));
                    *colour = u16::try_from((c * a + 65_535 * (65_535 - a) + 32_767) / 65_535).unwrap_or(u16::MAX);
                }
                *alpha = u16::MAX;
            }
        }
    }
    match picture {
        DynamicImage::ImageLumaA8(picture) => over::<2>(picture),
        DynamicImage::ImageRgba8(picture) => over::<4>(picture),
        DynamicImage::ImageLumaA16(picture) => over_fine::<2>(picture),
        DynamicImage::ImageRgba16(picture) => over_fine::<4>(picture),
        _ => {}
    }
}

/// Colours as the web means them (sRGB), where the file says that its own are others: telephones do. A description that
/// cannot be followed is let be.
fn in_colours_of_the_web(picture: &mut RgbImage, profile: &[u8]) {
    let Ok(own) = ColorProfile::new_from_slice(profile) else { return };
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = own.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else { return };
    let before = picture.as_raw().clone();
    if transform.transform(&before, picture).is_err() {
        picture.copy_from_slice(&before);
    }
}

/// The same shape with no side longer than `side`; never larger than it is.
fn within((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let longer = width.max(height).max(1);
    if longer <= side {
        return (width, height);
    }
    let scale = |one: u32| {
        let scaled = (u64::from(one) * u64::from(side) + u64::from(longer) / 2) / u64::from(longer);
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    (scale(width), scale(height))
}

fn written(picture: &RgbImage) -> Result<Size, Unfit> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(picture).map_err(|_| Unfit::Broken)?;
    Ok(Size { width: picture.width(), height: picture.height(), bytes })
}

#[cfg(test)]
#[path = "make_tests.rs"]
mod tests;
