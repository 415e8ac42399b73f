//! The hall and the signs of a fair.

use crate::{
    cast::{fair, floor, hall, signs},
    read::{pages, printed, wording, words},
};
use gatherings::paper::{floor::Paper, leaflet::Leaflet};
use kernel::Language;

#[test]
fn the_hall_is_one_sheet_and_a_list() {
    for language in Language::ALL {
        for (stands, paper) in [(0, Paper::A4), (13, Paper::A4), (60, Paper::A3)] {
            let name = format!("floor-{}-{stands}-{paper:?}", language.tag());
            let pdf = printed(&name, &floor(stands, paper).sheet(&wording(language)));
            assert!(pages(&pdf) <= 3, "{name}: {}", pages(&pdf));
        }
    }
    let pdf = printed("floor", &floor(13, Paper::A4).sheet(&wording(Language::Nb)));
    assert_eq!(pages(&pdf), 1, "a few names stand beside the drawing");
    let alt = floor(13, Paper::A4).sheet(&wording(Language::Nb)).data["plan-alt"].as_str().unwrap().to_owned();
    assert!(
        (1..=13).all(|one| alt.contains(&format!("Stand {one}: "))),
        "the drawing says every stand in words: {alt}"
    );
    let said = words(&pdf);
    assert!(said.contains("Hvem står hvor") && said.contains("Fontenehuset"), "{said}");
}

#[test]
fn each_stand_has_a_sign_of_its_own() {
    for language in Language::ALL {
        for count in [1, 13] {
            let pdf = printed(&format!("signs-{}-{count}", language.tag()), &signs(count).sheet(&wording(language)));
            assert_eq!(pages(&pdf), count);
        }
    }
    let said = words(&printed("signs", &signs(13).sheet(&wording(Language::Nb))));
    assert!(said.contains("Vil du høre mer?") && said.contains("Ærlig talt"), "{said}");
}

#[test]
fn the_leaflet_has_the_programme_and_the_hall() {
    let leaflet = Leaflet { plan: Some(hall(13)), ..fair(13) };
    let said = words(&printed("leaflet-hall", &leaflet.sheet(&wording(Language::Nb))));
    assert!(said.contains("Slik ble jeg med") && said.contains("12.00–12.20"), "{said}");
}
