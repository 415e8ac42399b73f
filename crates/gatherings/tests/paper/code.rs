//! The code on the wall leads where it should.

use crate::{
    cast::cafe,
    read::{picture, printed, wording},
};
use gatherings::paper::{
    Ink, Print,
    poster::{Poster, Size},
};
use kernel::Language;

#[test]
fn a_telephone_reads_the_code() {
    for (print, ink, size) in
        [(Print::Usual, Ink::Full, Size::A4), (Print::Large, Ink::Saved, Size::A4), (Print::Usual, Ink::Full, Size::A3)]
    {
        let poster = Poster { print, ink, size, ..cafe() };
        let pdf = printed("poster-code", &poster.sheet(&wording(Language::Nb)));
        let page = image::load_from_memory(&picture(&pdf)).unwrap().to_luma8();
        let (wide, high) = (usize::try_from(page.width()).unwrap(), usize::try_from(page.height()).unwrap());
        let mut page = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| page.as_raw()[y * wide + x]);
        let read: Vec<String> = page.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect();
        assert_eq!(read, ["https://varde.example/t/kafe"], "{print:?} {ink:?} {size:?}");
    }
}
