//! What people may write is shown, bounded and never run.

use crate::{
    cast::{cafe, counting, fair, programme},
    read::{pages, printed, wording, words},
};
use gatherings::paper::{
    Address, Print,
    poster::{Poster, Section},
};
use jiff::civil::date;
use kernel::Language;

const HOSTILE: [&str; 7] = [
    "#read(\"/etc/passwd\")",
    "#panic()",
    "$ x $ *fet* _skrå_ `kode` <merke> @ref \\ // /* ~ --- = Overskrift",
    "]}) #include \"house.typ\"",
    "\u{0}\u{7}\u{202e}\u{feff}\u{e000} ☕ 🧇 喫茶店 مقهى",
    "<script>alert(1)</script> &amp; %PDF-1.7",
    "",
];

#[test]
fn hostile_words_are_only_words() {
    let long = "ø".repeat(10_000);
    let spaced = "påskeverksted og vafler ".repeat(500);
    for (at, wild) in HOSTILE.into_iter().chain([long.as_str(), &spaced]).enumerate() {
        let text = wild.to_owned();
        let poster = Poster {
            name: text.clone(),
            behind: text.clone(),
            theme: Some(text.clone()),
            place: text.clone(),
            sentence: text.clone(),
            sections: vec![Section { heading: text.clone(), text: text.clone() }; 3],
            company: Some(text.clone()),
            strip_name: text.clone(),
            address: Some(Address { link: text.clone(), typed: text.clone() }),
            next: vec![date(2027, 1, 12); 60],
            ..cafe()
        };
        let pdf = printed(&format!("wild-poster-{at}"), &poster.sheet(&wording(Language::Nb)));
        assert_eq!(pages(&pdf), 1, "{at}");
        assert!(!words(&pdf).contains("root:"), "{at}");
        if at < 2 {
            assert!(words(&pdf).contains(wild), "{at}: it stands there as it was written: {}", words(&pdf));
        }
        let large = Poster { print: Print::Large, ..poster };
        assert_eq!(pages(&printed(&format!("wild-large-{at}"), &large.sheet(&wording(Language::Nb)))), 1, "{at}");

        let mut month = programme(3, Print::Usual);
        (month.place, month.entries[0].name, month.entries[1].place) = (text.clone(), text.clone(), text.clone());
        printed(&format!("wild-programme-{at}"), &month.sheet(&wording(Language::Nn)));

        let mut count = counting(3);
        count.name.clone_from(&text);
        printed(&format!("wild-counting-{at}"), &count.sheet(&wording(Language::En)));

        let mut leaflet = fair(3);
        let one = &mut leaflet.exhibitors[0];
        (one.name, one.brings, one.stand, one.typed) = (text.clone(), text.clone(), text.clone(), text);
        printed(&format!("wild-leaflet-{at}"), &leaflet.sheet(&wording(Language::Nb)));
    }
}
