//! A page as a picture: what typst has laid out becomes a drawing, the drawing becomes points, the points a PNG.

use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use typst_layout::Page;
use typst_svg::SvgOptions;

/// No picture is wider or higher than this, points.
const LARGEST: u32 = 4_000;

/// The page so many points wide; nothing when it cannot be drawn. Letters are outlines by then: no font is looked for.
pub(crate) fn drawn(page: &Page, wide: u32) -> Option<Vec<u8>> {
    let tree = Tree::from_str(&typst_svg::svg(page, &SvgOptions::default()), &Options::default()).ok()?;
    let width = u16::try_from(wide.min(LARGEST)).ok()?;
    let scale = f32::from(width) / tree.size().width();
    let height = resvg::usvg::Size::from_wh(f32::from(width), tree.size().height() * scale)?.to_int_size().height();
    let mut pixels = Pixmap::new(width.into(), height.min(LARGEST))?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    written(&pixels)
}

/// Nothing shines through, so three bytes a point are enough.
fn written(pixels: &Pixmap) -> Option<Vec<u8>> {
    let points: Vec<u8> = pixels.pixels().iter().flat_map(|point| [point.red(), point.green(), point.blue()]).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.write_header().ok()?.write_image_data(&points).ok()?;
    Some(file)
}
