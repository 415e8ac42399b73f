//! Programme, counting sheet and leaflet: as many pages as they need.

use crate::{
    cast::{counting, fair, programme},
    read::{pages, pictured, printed, tags, wording, words},
};
use gatherings::paper::{
    Print,
    leaflet::Leaflet,
    programme::{Programme, Span},
};
use jiff::civil::date;
use kernel::Language;

#[test]
fn a_programme_goes_day_by_day_over_as_many_pages_as_it_needs() {
    for language in Language::ALL {
        for (dates, print) in [(0, Print::Usual), (5, Print::Usual), (60, Print::Usual), (60, Print::Large)] {
            let name = format!("programme-{}-{dates}-{print:?}", language.tag());
            let pdf = printed(&name, &programme(dates, print).sheet(&wording(language)));
            assert_eq!(pages(&pdf) > 1, dates == 60, "{name}: {}", pages(&pdf));
            let said = words(&pdf);
            assert!(dates == 0 || said.contains("Čáhppes, ŋuoška"), "{name}: {said}");
        }
    }
    let said = words(&printed("programme", &programme(5, Print::Usual).sheet(&wording(Language::Nb))));
    let order = [
        "Det som skjer i desember",
        "Øygarden",
        "Tirsdag 1. desember",
        "10.00–15.30",
        "Tirsdag 8. desember",
        "Avlyst",
        "Juleverksted",
        "116 123",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|part| said.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {said}");
}

#[test]
fn a_programme_of_the_next_weeks_says_from_when() {
    let weeks = Programme { span: Span::From(date(2027, 1, 11)), ..programme(3, Print::Usual) };
    assert!(
        words(&printed("programme-weeks", &weeks.sheet(&wording(Language::En))))
            .contains("What is on from 11 January 2027")
    );
}

#[test]
fn what_goes_on_for_days_says_until_when() {
    let mut month = programme(3, Print::Usual);
    month.entries[0].at.ends = date(2026, 12, 6).at(16, 0, 0, 0);
    month.entries[2].at.ends = month.entries[2].at.starts;
    let said = words(&printed("programme-days", &month.sheet(&wording(Language::Nb))));
    assert!(said.contains("Klokka 10.00, til 6. desember"), "{said}");
    assert!(!said.contains("12.00–"), "nobody has said when it ends: {said}");
}

#[test]
fn a_counting_sheet_asks_for_the_number_and_no_name() {
    for language in Language::ALL {
        for dates in [0, 8, 60] {
            let name = format!("counting-{}-{dates}", language.tag());
            let pdf = printed(&name, &counting(dates).sheet(&wording(language)));
            assert!(pages(&pdf) <= if dates == 60 { 5 } else { 1 }, "{name}: {}", pages(&pdf));
            assert!(tags(&pdf).contains("Table"), "{name}");
        }
    }
    let said = words(&printed("counting", &counting(8).sheet(&wording(Language::Nb))));
    for there in [
        "Oppmøte",
        "Erfaringskafé, Rom Turøy, Straume",
        "Bare tallet. Ingen navn.",
        "Hvor mange",
        "Tirsdag 26. januar 2027",
    ] {
        assert!(said.contains(there), "{there}: {said}");
    }
}

#[test]
fn a_leaflet_goes_from_a_to_å() {
    for language in Language::ALL {
        for (stands, print) in [(0, Print::Usual), (13, Print::Usual), (80, Print::Usual), (40, Print::Large)] {
            let name = format!("leaflet-{}-{stands}-{print:?}", language.tag());
            let leaflet = Leaflet { print, ..fair(stands) };
            printed(&name, &leaflet.sheet(&wording(language)));
        }
    }
    let pdf = printed("leaflet", &fair(13).sheet(&wording(Language::Nb)));
    let said = words(&pdf);
    let order = [
        "24-7 Straume",
        "A-larm",
        "Blå Kors",
        "Čáhppes, ŋuoška",
        "Røde Kors",
        "Ærlig talt",
        "Ørneredet",
        "Ål frivilligsentral",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|part| said.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {said}");
    assert!(said.contains("Stand 6") && said.contains("55 12 34 56"), "{said}");
    assert!(pictured(&pdf, "Stand 1 og 2 er til venstre."), "the plan in words");
}
