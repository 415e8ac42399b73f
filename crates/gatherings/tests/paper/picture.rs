//! Pictures to share: the right size, small, and other when something else is said.

use crate::read::wording;
use gatherings::paper::{
    Hours, State,
    picture::{HIGH, Picture, WIDE, mark_of},
    poster::Drawing,
};
use jiff::civil::date;
use kernel::{Language, paper::Press as _};

fn drawn(name: &str, picture: &Picture, language: Language) -> image::RgbImage {
    let press = press::Press::new().unwrap();
    let sheet = picture.sheet(&wording(language));
    let png = press.draw(&sheet, WIDE).unwrap_or_else(|error| panic!("{error}: {:?}", press.complaints(&sheet)));
    if let Some(folder) = std::env::var_os("VARDE_PAPER") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), &png).unwrap();
    }
    assert!(png.len() < 100_000, "{name}: {} bytes", png.len());
    image::load_from_memory(&png).unwrap().into_rgb8()
}

fn cafe() -> Picture {
    Picture {
        name: "Erfaringskafé".into(),
        behind: "Øyane DPS, Askøy og Øygarden".into(),
        at: Some(Hours { starts: date(2026, 12, 8).at(14, 0, 0, 0), ends: date(2026, 12, 8).at(15, 30, 0, 0) }),
        place: "Rom Turøy, Straume".into(),
        ..Picture::default()
    }
}

#[test]
fn a_picture_is_as_large_as_it_is_asked_for_and_small_to_send() {
    let shows = [
        ("picture-cafe", cafe()),
        ("picture-theme", Picture { theme: Some("Påskeverksted".into()), drawing: Drawing::Walk, ..cafe() }),
        ("picture-off", Picture { mark: Some("Avlyst".into()), state: State::Cancelled, ..cafe() }),
        (
            "picture-series",
            Picture { at: None, sentence: "Vaffel, kaffe og folk som har vært der selv.".into(), ..cafe() },
        ),
        (
            "picture-long",
            Picture {
                name: "Pårørendekveld om psykisk helsehjelp og hverdagen etterpå i Øygarden".into(),
                theme: Some("Med gjest fra brukerutvalget, og tid til spørsmål".into()),
                mark: Some("Ny tid".into()),
                place: "Møterommet i første etasje, Straume".into(),
                drawing: Drawing::Headland,
                ..cafe()
            },
        ),
        ("picture-none", Picture { drawing: Drawing::None, name: String::new(), ..Picture::default() }),
    ];
    for (name, picture) in shows {
        let points = drawn(name, &picture, Language::Nb);
        assert_eq!(points.dimensions(), (WIDE, HIGH), "{name}");
        let colours: std::collections::BTreeSet<[u8; 3]> = points.pixels().map(|point| point.0).collect();
        assert!(colours.len() > 20, "{name}: {} colours are no letters", colours.len());
    }
}

#[test]
fn letters_of_ours_are_drawn_and_not_left_out() {
    let plain = Picture { name: "AEO".into(), ..cafe() };
    let ours = Picture { name: "ÆØÅ".into(), ..cafe() };
    let (plain, ours) = (drawn("picture-aeo", &plain, Language::Nn), drawn("picture-ours", &ours, Language::Nn));
    let white = |points: &image::RgbImage| points.pixels().filter(|point| point.0 == [255, 255, 255]).count();
    assert_ne!(plain, ours);
    // A missing letter would be a hollow box, or nothing.
    assert!(white(&ours) > white(&plain) * 9 / 10, "{} {}", white(&ours), white(&plain));
}

#[test]
fn what_is_said_otherwise_has_another_address() {
    let mark = |picture: &Picture, language| mark_of(&picture.sheet(&wording(language)));
    assert_eq!(mark(&cafe(), Language::Nb), mark(&cafe(), Language::Nb));
    let off = Picture { mark: Some("Avlyst".into()), state: State::Cancelled, ..cafe() };
    assert_ne!(mark(&cafe(), Language::Nb), mark(&off, Language::Nb));
    assert_ne!(mark(&cafe(), Language::Nb), mark(&cafe(), Language::En));
}
