//! A page as a picture: what typst has laid out becomes a drawing, the drawing becomes points, the points a PNG.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::{cmp::Reverse, collections::HashMap};
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

/// So many colours a picture has at most: one byte a point.
const COLOURS: usize = 256;

type Colour = [u8; 3];

/// Drawings are a few plain colours and the soft edges between them. The colours that are seen most stay as they are, and every other
/// becomes the nearest of them: less than half of the bytes, and nobody sees it. Nothing shines through.
fn written(pixels: &Pixmap) -> Option<Vec<u8>> {
    let points: Vec<Colour> = pixels.pixels().iter().map(|point| [point.red(), point.green(), point.blue()]).collect();
    let (palette, known) = palette(&points);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    // Neighbours are alike as colours, not as numbers in the palette.
    encoder.set_filter(Filter::NoFilter);
    let indexed: Vec<u8> = points.iter().map(|point| known.get(point).copied().unwrap_or_default()).collect();
    encoder.write_header().ok()?.write_image_data(&indexed).ok()?;
    Some(file)
}

/// The colours that stay, and which of them each colour becomes.
fn palette(points: &[Colour]) -> (Vec<Colour>, HashMap<Colour, u8>) {
    let mut seen: HashMap<Colour, u32> = HashMap::new();
    for point in points {
        *seen.entry(*point).or_default() += 1;
    }
    let mut by_use: Vec<(Colour, u32)> = seen.into_iter().collect();
    // The same picture is the same file.
    by_use.sort_unstable_by_key(|(colour, uses)| (Reverse(*uses), *colour));
    let palette: Vec<Colour> = by_use.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
    let far = |one: Colour, other: Colour| -> u32 {
        one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest =
        |colour: Colour| (0..=u8::MAX).zip(&palette).min_by_key(|(_, one)| far(colour, **one)).map(|(at, _)| at);
    let known = by_use.iter().filter_map(|(colour, _)| Some((*colour, nearest(*colour)?))).collect();
    (palette, known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_seen_most_stay_and_each_other_becomes_the_nearest() {
        let ramp = (0..=255_u8).flat_map(|red| [[red, 0, 0]; 2]);
        let points: Vec<Colour> = ramp.chain([[200, 3, 0], [0, 1, 2]]).collect();
        let (palette, known) = palette(&points);
        assert_eq!((palette.len(), known.len()), (256, 258));
        let shown = |colour: Colour| palette[usize::from(known[&colour])];
        assert_eq!((shown([17, 0, 0]), shown([200, 3, 0]), shown([0, 1, 2])), ([17, 0, 0], [200, 0, 0], [0, 0, 0]));
    }
}
