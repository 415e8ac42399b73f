//! Posters: one page in every language, size and dress.

use crate::{
    cast::cafe,
    read::{pages, pictured, printed, tags, wording, words},
};
use gatherings::paper::{
    Hours, Ink, Print, State,
    poster::{Drawing, Poster, Size, Strip},
};
use jiff::civil::date;
use kernel::Language;

#[test]
fn every_poster_is_one_page_in_every_language_and_dress() {
    for language in Language::ALL {
        for size in [Size::A4, Size::A3] {
            for (print, ink, strip, drawing) in [
                (Print::Usual, Ink::Full, Strip::With, Drawing::Waffles),
                (Print::Usual, Ink::Full, Strip::Without, Drawing::Walk),
                (Print::Usual, Ink::Saved, Strip::With, Drawing::Headland),
                (Print::Large, Ink::Full, Strip::With, Drawing::Boards),
                (Print::Large, Ink::Saved, Strip::Without, Drawing::None),
                (Print::Usual, Ink::Full, Strip::With, Drawing::Headland),
                (Print::Usual, Ink::Full, Strip::With, Drawing::Boards),
            ] {
                let poster = Poster { size, print, ink, strip, drawing, ..cafe() };
                let name = format!("poster-{}-{size:?}-{print:?}-{ink:?}-{strip:?}-{drawing:?}", language.tag());
                let pdf = printed(&name, &poster.sheet(&wording(language)));
                assert_eq!(pages(&pdf), 1, "{name}");
                let said = words(&pdf);
                let strips = said.matches("Vaffel og kaffe").count();
                match (strip, print, size) {
                    (Strip::Without, ..) => assert_eq!(strips, 0, "{name}"),
                    (_, Print::Large, Size::A4) => assert_eq!(strips, 6, "{name}"),
                    (_, _, Size::A4) => assert_eq!(strips, 9, "{name}"),
                    (_, _, Size::A3) => assert!(strips > 8, "{name}: {strips}"),
                }
            }
        }
    }
}

#[test]
fn a_poster_is_read_from_its_name_to_its_numbers() {
    let said = words(&printed("poster", &cafe().sheet(&wording(Language::Nb))));
    let order = [
        "Øyane DPS, Askøy og Øygarden",
        "Erfaringskafé",
        "Tirsdag 8. desember klokka 14.00–15.30",
        "Rom Turøy, Straume",
        "Vaffel, kaffe og folk som har vært der selv.",
        "Ingen påmelding eller henvisning",
        "Pasienter, pårørende og ansatte er like velkomne.",
        "Vil du ha følge inn døra?",
        "12 34 56 78",
        "Neste ganger",
        "Tirsdag 12. januar 2027",
        "Mer på",
        "116 123",
    ];
    let mut from = 0;
    for part in order {
        let at = said[from..].find(part).unwrap_or_else(|| panic!("«{part}» is not after what was before it: {said}"));
        from += at;
    }
}

#[test]
fn who_hears_a_poster_hears_its_headings_its_code_and_no_strips() {
    let pdf = printed("poster", &cafe().sheet(&wording(Language::Nb)));
    assert!(pictured(&pdf, "QR-kode til varde.example/t/kafe"));
    let tags = tags(&pdf);
    for there in ["H1", "H2", "Figure", "LI"] {
        assert!(tags.contains(there), "{there}: {tags}");
    }
    assert!(!tags.contains("Vaffel og kaffe"), "a strip repeats what stands above: {tags}");
}

#[test]
fn a_date_with_a_theme_of_its_own_and_one_that_is_off() {
    let easter = Poster { theme: Some("Påskeverksted".to_owned()), ..cafe() };
    let said = words(&printed("poster-theme", &easter.sheet(&wording(Language::Nn))));
    assert!(said.contains("Påskeverksted") && said.contains("Tysdag 8. desember"), "{said}");

    let off = Poster { state: State::Cancelled, ..cafe() };
    let said = words(&printed("poster-cancelled", &off.sheet(&wording(Language::Nb))));
    assert!(said.find("Avlyst") < said.find("Erfaringskafé"), "first of all: {said}");
    assert!(!said.contains("Vaffel og kaffe"), "nobody tears off a date that is not: {said}");
}

#[test]
fn a_poster_of_many_days_says_until_when() {
    let days = Hours { starts: date(2026, 12, 8).at(10, 0, 0, 0), ends: date(2027, 1, 3).at(16, 0, 0, 0) };
    let poster = Poster { at: Some(days), ..cafe() };
    let said = words(&printed("poster-days", &poster.sheet(&wording(Language::Nb))));
    assert!(said.contains("Tirsdag 8. desember klokka 10.00, til 3. januar 2027"), "{said}");
}

#[test]
fn a_long_name_is_set_smaller_and_no_word_of_it_is_broken() {
    for name in [
        "Erfaringskafé for pårørende på Sotra",
        "Likepersonsgruppesamling",
        "Samtalegruppe for pårørende til noen med psykiske vansker eller som ruser seg i Øygarden",
        "Kafé",
    ] {
        for theme in [None, Some("Kveld om søvn, tanker og det som hjelper når natta er lang".to_owned())] {
            let poster = Poster { name: name.to_owned(), theme, ..cafe() };
            let pdf = printed(&format!("poster-name-{}", name.len()), &poster.sheet(&wording(Language::Nb)));
            assert_eq!(pages(&pdf), 1);
            assert!(words(&pdf).contains(name), "{}", words(&pdf));
        }
    }
}

#[test]
fn nearly_nothing_is_a_poster_too() {
    let bare = Poster { name: "Kafé".to_owned(), ..Poster::default() };
    assert_eq!(pages(&printed("poster-bare", &bare.sheet(&wording(Language::Nb)))), 1);
}
