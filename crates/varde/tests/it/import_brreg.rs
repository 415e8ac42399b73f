//! Organisations from Brønnøysundregistrene.

use super::import_csv::options;
use directory::import::{
    Likeness, Reason,
    brreg::{Entries, Register},
};
use serde_json::{Value, json};
use testkit::{Town, engines};

pub(crate) fn units() -> Value {
    let unit = |number: &str, name: &str| {
        json!({
            "organisasjonsnummer": number, "navn": name,
            "organisasjonsform": {"kode": "FLI", "beskrivelse": "Forening/lag/innretning"},
            "forretningsadresse": {"land": "Norge", "landkode": "NO", "postnummer": "5300", "poststed": "KLEPPESTØ",
                "adresse": ["c/o Kari Nordmann", "Heimevegen 3"], "kommune": "ASKØY", "kommunenummer": "4627"},
            "registrertIFrivillighetsregisteret": true, "konkurs": false, "underAvvikling": false,
            "underTvangsavviklingEllerTvangsopplosning": false, "maalform": "Nynorsk", "mobil": "900 00 000",
            "vedtektsfestetFormaal": ["Gå på tur", "saman."], "stiftelsesdato": "1987-05-17",
        })
    };
    let mut gone = unit("974761076", "BORTE LAG");
    gone["slettedato"] = json!("2020-01-01");
    let mut bankrupt = unit("971524960", "KONKURS KAFÉ AS");
    bankrupt["konkurs"] = json!(true);
    let mut person = unit("889640782", "KARI NORDMANN");
    person["organisasjonsform"]["kode"] = json!("ENK");
    json!({"_embedded": {"enheter": [unit("974760673", "ASKØY TURLAG"), gone, bankrupt, person, {"navn": "utan nummer"},
        {"organisasjonsnummer": "123456789", "navn": "feil"}]}, "page": {"size": 20, "totalElements": 6}})
}

fn voluntary() -> Value {
    json!([
        {"organisasjonsnummer": "974760673", "frivilligOrganisasjonsstatus": "REGISTRERT", "kontonummer": "12345678903",
         "icnpoKategorier": [{"icnpoNummer": "01200", "rekkefolge": 1}]},
        {"organisasjonsnummer": "983887457", "icnpoKategorier": []},
    ])
}

fn register(files: &[Value]) -> Register {
    let mut register = Register::default();
    for file in files {
        register.add(file.to_string().as_bytes());
    }
    register
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voluntary_organisation_gets_an_entry_that_nobody_has_confirmed() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let read = register(&[units(), voluntary()]);
        let report = town.take_in(options(), move |steps| read.read(steps, Entries::Candidates)).await;
        assert_eq!((report.new, report.attached, report.problems.len()), (2, 1, 6), "{:?}", report.problems);
        let said: Vec<&Reason> = report.problems.iter().map(|p| &p.reason).collect();
        for wanted in [
            Reason::NotAlive { why: "deleted" },
            Reason::NotAlive { why: "bankrupt" },
            Reason::Person,
            Reason::Missing,
            Reason::NoParent { parent: "983887457".into() },
        ] {
            assert!(said.contains(&&wanted), "{wanted:?}: {said:?}");
        }
        let page = town.get("/nn/aktiviteter/askoy-turlag").await.main_text();
        assert!(page.contains("Askøy Turlag") && page.contains("Gå på tur saman."), "{page}");
        assert!(page.contains("Ikkje stadfesta enno"), "{page}");
        let all = town.get("/api/hsds/3.1/services?full=true").await.text()
            + &town.get("/api/hsds/3.1/organizations").await.text();
        for private in ["Nordmann", "Heimevegen", "900 00 000", "12345678903"] {
            assert!(!all.contains(private), "{private}");
        }
        assert!(all.contains("974760673") && all.contains("exercise"));
        assert!(town.get("/aktiviteter?kommune=4627").await.main_text().contains("Askøy Turlag"));

        let read = register(&[units(), voluntary()]);
        let again = town.take_in(options(), move |steps| read.read(steps, Entries::Candidates)).await;
        assert_eq!((again.new, again.changed, again.same, again.import), (0, 0, 2, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_entry_gets_no_second_one() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let table = super::import_csv::table("Onsdagsturen;;;;;Askøy turlag;974760673;;5300;Kleppestø;;;");
        town.take_in(options(), move |steps| table.read(steps)).await;
        let read = register(&[units()["_embedded"]["enheter"][0].clone()]);
        let record = directory::import::Record { digest: "b".into(), kind: "brreg", ..options().record.unwrap() };
        let options = directory::import::Options { record: Some(record), ..options() };
        let report = town.take_in(options, move |steps| read.read(steps, Entries::Candidates)).await;
        assert_eq!((report.new, report.changed), (0, 1), "the organisation is the same one, told more fully");
        let left_out = |r: &directory::import::Problem| matches!(r.reason, Reason::Like { how: Likeness::Number, .. });
        assert!(report.remarks.iter().any(left_out), "{:?}", report.remarks);
        assert_eq!(town.get("/api/hsds/3.1/services").await.json()["total_items"], 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_none_get_an_answer() {
    let town = Town::empty(testkit::Engine::sqlite()).await;
    for (bytes, refused) in [
        (b"".as_slice(), 1),
        (b"{\"organisasjonsnummer\": ", 1),
        (b"[1, \"x\", null]", 3),
        (b"{\"_embedded\": {}, \"page\": {}}", 0),
        (b"organisasjonsnummer;navn\n", 1),
        (b"\xFF\xFE{\x00", 1),
    ] {
        let mut read = Register::default();
        read.add(bytes);
        let report = town.take_in(options(), move |steps| read.read(steps, Entries::Candidates)).await;
        assert_eq!((report.kept(), report.problems.len()), (0, refused), "{:?}", String::from_utf8_lossy(bytes));
    }
}
