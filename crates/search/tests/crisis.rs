//! Which words put the help numbers first. A missed cry weighs more than a false alarm, but «hva skjer» is no cry.

use jiff::civil::date;
use search::{Gazetteer, Index, Request};

fn is_crisis(index: &Index, text: &str) -> bool {
    index.search(&Request::new(text, date(2026, 11, 23).at(12, 0, 0, 0))).crisis
}

const CRIES: [&str; 44] = [
    "vil ikke leve lenger",
    "eg vil dø",
    "jeg vil dø",
    "tenker på å ta livet mitt",
    "I want to kill myself",
    "selvmord",
    "sjølvmordstankar",
    "orker ikke leve mer",
    "orkar ikkje meir, vil ikkje leve",
    "skader meg selv",
    "skadar meg sjølv",
    "kutter meg",
    "skjærer meg på armene",
    "eg skjer meg",
    "risper meg",
    "vil bare forsvinne for godt",
    "ønsker å dø",
    "ynskjer eg var død",
    "skulle ønske jeg var død",
    "livet er ikke verdt å leve",
    "ta mitt eget liv",
    "han slår meg",
    "mannen min slår meg",
    "blir slått hjemme",
    "redd for mannen min",
    "vert slegen heime",
    "suicidal",
    "want to die",
    "I don't want to live",
    "hurting myself",
    "he hits me",
    "overdose",
    "har tatt overdose",
    "tatt for mange piller",
    "chcę umrzeć",
    "nie chcę żyć",
    "samobójstwo",
    "хочу померти",
    "не хочу жити",
    "самогубство",
    "أريد أن أموت",
    "انتحار",
    "vil ikkje leva meir",
    "selvmords tanker",
];

const NO_CRIES: [&str; 60] = [
    "jeg er så ensom",
    "død batteri på båten",
    "noen å leve sammen med",
    "gratis mat",
    "hva skjer",
    "hva skjer i Skogsvåg",
    "kva skjer på laurdag",
    "skjer det noe i helga",
    "kutte ut sovepiller",
    "kutte ned på alkohol",
    "tør ikke gå inn døra alene",
    "åpne dører",
    "åpen dør",
    "dørstokkmila",
    "møte for døve",
    "døvetolk",
    "henge med noen",
    "noen å henge med",
    "ta livet med ro",
    "slutte å røyke",
    "slutte å drikke",
    "lære å leve med angst",
    "leve med depresjon",
    "leve sunnere",
    "nytt liv",
    "livsmestring",
    "hoppe tau",
    "hoppetau for voksne",
    "slå av en prat",
    "slå gress",
    "boksing",
    "kampsport",
    "skyte basket",
    "bueskyting",
    "jakt og fiske",
    "kjede meg i hjel",
    "dødskjedelig",
    "dødssliten",
    "jeg er helt død etter jobb",
    "mistet mannen min",
    "sorggruppe",
    "mor døde i fjor",
    "venn som døde",
    "kniv og gaffel",
    "spikke med kniv",
    "kjøkkenkniv",
    "brenne bål",
    "brannmannskor",
    "bål og pølser",
    "falle i søvn",
    "fallforebygging",
    "skader etter ulykke",
    "skade i kneet",
    "idrettsskade",
    "vil forsvinne en tur på fjellet",
    "reddhet for å fly",
    "living with anxiety",
    "dying to dance",
    "quit smoking",
    "live music",
];

#[test]
fn cries_are_heard() {
    let index = Index::new(Gazetteer::new(Vec::new()));
    let missed: Vec<_> = CRIES.into_iter().filter(|text| !is_crisis(&index, text)).collect();
    assert!(missed.is_empty(), "not heard: {missed:?}");
}

#[test]
fn ordinary_words_raise_no_alarm() {
    let index = Index::new(Gazetteer::new(Vec::new()));
    let alarmed: Vec<_> = NO_CRIES.into_iter().filter(|text| is_crisis(&index, text)).collect();
    assert!(alarmed.is_empty(), "alarmed by: {alarmed:?}");
}
