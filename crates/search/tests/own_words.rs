//! A person's own words, one by one: what they find, what is understood, and why.

use jiff::civil::{DateTime, date};
use search::{
    Answer, Facts, ForWhom, Gazetteer, Hours, Index, Part, Passage, PlaceKind, PlaceRow, Point, Request, Thing,
    UnderstoodKind, Why,
};

fn now() -> DateTime {
    date(2026, 11, 24).at(12, 0, 0, 0)
}

fn thing(id: &str, name: &str, lead: &str, facts: Facts) -> Thing {
    let texts = vec![Passage::new(Part::Name, "nb", name), Passage::new(Part::Lead, "nb", lead)];
    Thing { id: id.to_owned(), room: "directory".to_owned(), texts, facts }
}

fn on(weekday: u8, from: u16, to: u16) -> Vec<Hours> {
    vec![Hours { weekday, from: from * 60, to: to * 60 }]
}

fn at_straume(hours: Vec<Hours>) -> Facts {
    Facts {
        municipalities: vec!["4626".to_owned()],
        point: Some(Point { lat: 60.357, lon: 5.125 }),
        hours,
        free: Some(true),
        ..Facts::default()
    }
}

fn at_kleppesto(hours: Vec<Hours>) -> Facts {
    let (municipalities, point) = (vec!["4627".to_owned()], Some(Point { lat: 60.409, lon: 5.226 }));
    Facts { municipalities, point, hours, free: Some(false), ..Facts::default() }
}

fn index() -> Index {
    let place = |name: &str, kind, number: &str, lat, lon| PlaceRow {
        name: name.to_owned(),
        kind,
        municipalities: vec![number.to_owned()],
        point: Some(Point { lat, lon }),
    };
    let index = Index::new(Gazetteer::new([
        place("Straume", PlaceKind::PostalTown, "4626", 60.357, 5.125),
        place("Kleppestø", PlaceKind::PostalTown, "4627", 60.409, 5.226),
        place("Askøy", PlaceKind::Municipality, "4627", 60.47, 5.15),
        place("Ask", PlaceKind::Locality, "4627", 60.477, 5.189),
    ]));
    let relatives = Facts { for_whom: vec![ForWhom::Relative], ..at_kleppesto(on(3, 18, 20)) };
    index.replace_all(vec![
        thing("stue", "Åpen stue", "En møteplass med kaffe og prat. Kom som du er.", at_straume(on(0, 10, 14))),
        thing("cafe", "Erfaringskafé", "Kafé for folk som har vært der selv.", at_kleppesto(on(2, 12, 15))),
        thing("food", "Middag på tirsdag", "Gratis middag for alle.", at_straume(on(1, 16, 18))),
        thing("paid", "Middagsklubben", "Vi spiser middag sammen.", at_kleppesto(on(4, 16, 18))),
        thing(
            "relatives",
            "Pårørendegruppa",
            "Samtalegruppe for deg som er pårørende til en som ruser seg.",
            relatives,
        ),
        thing("drink", "Drikke mindre", "Samtaler for deg som drikker for mye.", at_straume(Vec::new())),
        thing("knit", "Strikkekafeen", "Garn og pinner. Kaffe på kanna.", at_kleppesto(on(1, 11, 13))),
        thing("walk", "Turgruppe", "Rolig gåtur langs sjøen.", at_straume(on(5, 11, 13))),
    ]);
    index
}

fn ask(text: &str) -> Answer {
    index().search(&Request::new(text, now()))
}

fn first(text: &str) -> String {
    ask(text).hits.first().map(|hit| hit.id.clone()).unwrap_or_default()
}

fn among_first(text: &str, count: usize, id: &str) {
    let ids: Vec<String> = ask(text).hits.into_iter().take(count).map(|hit| hit.id).collect();
    assert!(ids.iter().any(|known| known == id), "«{text}» gave {ids:?}, not {id}");
}

#[test]
fn loneliness_leads_to_company_and_says_why() {
    for text in ["jeg er så ensom", "eg er så einsam", "lonely", "samotny", "я самотня", "أشعر بالوحدة"]
    {
        among_first(text, 2, "stue");
    }
    let answer = ask("jeg er så ensom");
    let why = answer.hits.iter().find(|hit| hit.id == "stue").and_then(|hit| hit.why.first());
    assert!(matches!(why, Some(Why::Need { need, .. }) if need.nb == "ensomhet"), "{why:?}");
}

#[test]
fn something_to_do_in_the_daytime() {
    let answer = ask("noe å gjøre på dagtid");
    assert!(!answer.hits.is_empty());
    assert_eq!(answer.understood.iter().map(|chip| chip.key.as_str()).collect::<Vec<_>>(), ["day_part:daytime"]);
}

#[test]
fn written_languages_spelling_and_compounds_meet() {
    for text in ["pårørande", "pårørende", "paaroerende", "pårørnde", "parorende", "pårør"] {
        assert_eq!(first(text), "relatives", "{text}");
    }
    for text in ["erfarings kafe", "erfaringskafe", "erfaringskaffé", "erfaringskafeen", "erfar"] {
        assert_eq!(first(text), "cafe", "{text}");
    }
    for text in ["strikke", "strikkekafe", "strikke kafé", "strikkekafè", "strikking"] {
        assert_eq!(first(text), "knit", "{text}");
    }
    assert_eq!(first("drikker for mye"), "drink");
    assert_eq!(first("eg drikk for mykje"), "drink");
}

#[test]
fn place_day_and_price_are_understood_and_come_first() {
    let answer = ask("gratis mat Straume tirsdag");
    let keys: Vec<&str> = answer.understood.iter().map(|chip| chip.key.as_str()).collect();
    assert_eq!(keys, ["place:straume", "weekday:1", "free:"]);
    assert_eq!(answer.hits.first().map(|hit| hit.id.as_str()), Some("food"));
    assert!(answer.fitting >= 1 && answer.fitting < answer.total, "{} of {}", answer.fitting, answer.total);
    assert!(answer.hits.iter().take(answer.fitting).all(|hit| hit.fits));
    let why = &answer.hits[0].why;
    assert!(why.iter().any(|why| matches!(why, Why::Place { place, .. } if place == "Straume")));
    assert!(why.iter().any(|why| matches!(why, Why::Day { weekday: Some(1), .. })));
    assert_eq!(answer.hits[0].distance_m, Some(0));
}

#[test]
fn a_chip_can_be_taken_away() {
    let mut request = Request::new("middag Straume", now());
    request.set_aside.push("place:straume".to_owned());
    let answer = index().search(&request);
    assert!(answer.understood.iter().all(|chip| chip.kind != UnderstoodKind::Place));
}

#[test]
fn an_ordinary_word_is_no_place() {
    assert!(ask("jeg vil spørre og ask meg").understood.iter().all(|chip| chip.kind != UnderstoodKind::Place));
    assert!(ask("kafé på Ask").understood.iter().any(|chip| chip.key == "place:ask"));
}

#[test]
fn worry_for_another_is_for_relatives() {
    let answer = ask("sønnen min ruser seg");
    assert_eq!(answer.hits.first().map(|hit| hit.id.as_str()), Some("relatives"));
    assert!(answer.understood.iter().any(|chip| chip.key == "for_whom:relative"));
}

#[test]
fn words_of_crisis_are_seen_and_others_are_not() {
    for text in ["vil ikke leve lenger", "eg vil dø", "tenker på å ta livet mitt", "I want to kill myself"] {
        assert!(ask(text).crisis, "{text}");
    }
    for text in ["jeg er så ensom", "død batteri på båten", "noen å leve sammen med", "gratis mat"] {
        assert!(!ask(text).crisis, "{text}");
    }
}

#[test]
fn the_page_is_never_empty() {
    for text in ["xqzt", "kvantefysikk", "??", "bbbbbbbbbb cccccc"] {
        assert!(!ask(text).hits.is_empty(), "«{text}»");
    }
    assert!(ask("xqzt").nothing_near);
}

#[test]
fn browsing_puts_what_opens_soon_first_and_filters_are_hard() {
    let mut request = Request::new("", now());
    let answer = index().search(&request);
    assert_eq!((answer.total, answer.fitting), (8, 8));
    assert_eq!(answer.hits[0].id, "knit");
    request.filters.municipalities.push("4626".to_owned());
    request.filters.free = true;
    let answer = index().search(&request);
    assert!(answer.hits.iter().all(|hit| ["stue", "food", "drink", "walk"].contains(&hit.id.as_str())));
    assert_eq!(answer.counts.municipalities.get("4626"), Some(&4));
}

#[test]
fn changes_are_seen_at_once() {
    let index = index();
    let before = index.generation();
    index.apply(vec![thing("kite", "Drageflyging", "Vi flyr drager.", Facts::default())], &["walk".to_owned()]);
    assert_eq!(index.generation(), before + 1);
    assert_eq!(index.len(), 8);
    let found = index.search(&Request::new("drageflyging", now()));
    assert_eq!(found.hits.first().map(|hit| hit.id.as_str()), Some("kite"));
    assert_eq!(found.generation, before + 1);
}

#[test]
fn the_data_has_no_faults() {
    assert_eq!(search::problems(), [] as [String; 0]);
}
