//! Jonas brings the tables that people have, as they have them.

use directory::import::{Done, Duplicates, Likeness, Options, Reason, Record, Report, csv::Table};
use testkit::{Engine, Town, engines};

pub(crate) const MAPPING: &str = r#"
[source]
id = "askoy-lag"
name = "Askøy kommune"
licence = "NLOD 2.0"
language = "nb"
key = ["Namn", "Stad"]

[service]
name = "Namn"
description = "Om"
assured_date = "Bekrefta"
cost = { column = "Pris", values = { "Gratis" = "free", "Kostar" = "paid" } }
email = "E-post"

[organization]
name = "Lag"
number = "Orgnr"

[place]
address = "Adresse"
postal_code = "Postnr"
city = "Stad"
latitude = "Nord"
longitude = "Aust"

[hours]
tuesday = "Tysdag"
"#;
const COLUMNS: &str = "Namn;Om;Bekrefta;Pris;E-post;Lag;Orgnr;Adresse;Postnr;Stad;Nord;Aust;Tysdag";

pub(crate) fn options() -> Options {
    let record = Record { kind: "csv", file: "lag.csv".into(), digest: "1".into(), ..Record::default() };
    Options { duplicates: Duplicates::Named, record: Some(record), ..Options::default() }
}

pub(crate) fn table(rows: &str) -> Table {
    Table::open(MAPPING, format!("{COLUMNS}\n{rows}").as_bytes(), None, None).unwrap()
}

async fn take(town: &Town, rows: &str, options: Options) -> Report {
    let table = table(rows);
    town.take_in(options, move |steps| table.read(steps)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_in_latin_1_with_semicolons_and_a_mark_is_found_on_the_page() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let text = format!(
            "{COLUMNS}\r\nÅpent naust;Båt og kaffi på brygga;12. november 2026;Gratis;post@naustet.example;Naustlaget;\
             974760673;Herdlevegen 1;5315;Herdla;60,569;4,95;kl. 10-14\r\n"
        );
        let bytes: Vec<u8> = b"\xEF\xBB\xBF".iter().copied().chain(text.chars().map(|c| c as u8)).collect();
        let table = Table::open(MAPPING, &bytes, None, None).unwrap();
        let report = town.take_in(options(), move |steps| table.read(steps)).await;
        assert_eq!((report.rows, report.new, &report.problems), (1, 1, &vec![]), "{:?}", report.remarks);
        let page = town.get("/aktiviteter/apent-naust").await;
        let text = page.main_text();
        for seen in ["Åpent naust", "Båt og kaffi", "Naustlaget", "Herdlevegen 1", "10", "Askøy kommune", "NLOD 2.0"]
        {
            assert!(text.contains(seen), "«{seen}»: {text}");
        }
        let service = town.get("/api/hsds/3.1/services?full=true").await.json()["contents"][0].clone();
        assert_eq!(service["assured_date"], "2026-11-12");
        assert_eq!(service["varde"]["cost"], "free");
        assert_eq!(service["schedules"][0]["byday"], "TU");
        assert_eq!(service["service_at_locations"][0]["location"]["latitude"], 60.569);
        assert_eq!(service["organization"]["organization_identifiers"][0]["identifier"], "974760673");
        let found = town.get("/aktiviteter?q=naust&kommune=4627").await.main_text();
        assert!(found.contains("Åpent naust"), "the postal code leads to Askøy: {found}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_row_is_never_lost_to_a_bad_one() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let long = "å".repeat(500_000);
        let rows = [
            "God;;;;;;;;5353;Straume;;;".to_owned(),
            "Halv;og".to_owned(),
            "Med nul\0;;;;;;;;;Bø;;;".to_owned(),
            format!("Lang;{long};;;;;;;;Bø;;;"),
            ";;;;;;;;;;;;".to_owned(),
            "Ope \"sitat;;;;;;;;;Bø;;;".to_owned(),
            "\"Ope sitat;;;;;;;;;Bø;;;".to_owned(),
            "For mange;;;;;;;;;Bø;;;;;ein til".to_owned(),
            "God igjen;;;;;;;;5353;Straume;;;;;".to_owned(),
        ];
        let report = take(&town, &rows.join("\n"), options()).await;
        assert_eq!((report.rows, report.new), (9, 3), "{:?}", report.problems);
        let lines: Vec<usize> = report.problems.iter().map(|p| p.item).collect();
        assert_eq!(lines, [3, 4, 5, 6, 8, 9]);
        let reasons: Vec<&Reason> = report.problems.iter().map(|p| &p.reason).collect();
        assert_eq!(reasons[0], &Reason::Columns { found: 2, wanted: 13 });
        assert_eq!(reasons[1], &Reason::Nul);
        assert_eq!(reasons[2], &Reason::TooLong { letters: 1_000_000 });
        assert_eq!(reasons[3], &Reason::Missing);
        assert!(report.problems.iter().all(|p| p.value.chars().count() <= 61 && p.done == Done::Refused));
        assert_eq!(town.get("/aktiviteter/god-igjen").await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_that_does_not_fit_is_left_out_and_named_and_the_row_goes_in() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let rows = [
            "Ein;;2026-11-12;Gratis;kari.nordmann@gmail.com;;;;150;Oslo;;;",
            "To;;i fjor;Litt;ikkje ei adresse;Lag;123;;99;Bø;nord;aust;14-10",
            "Tre;;12/11/2026;Kostar;;;;;5353;Straume;;;stengt",
            "Fire;;November 12, 2026;;;;;;5353;Straume;;;10-12 og 18:30–20",
            "Fem;;20261112;;;;;;5353;Straume;;;",
            "Seks;;12.11.2026;;;;;;5353;Straume;;;",
        ];
        let report = take(&town, &rows.join("\n"), options()).await;
        assert_eq!((report.new, report.problems.len()), (6, 0));
        let of = |line: usize| -> Vec<(&str, Done)> {
            report.remarks.iter().filter(|r| r.item == line).map(|r| (r.place.as_str(), r.done)).collect()
        };
        assert_eq!(of(2), [("E-post", Done::Marked), ("Postnr", Done::Mended)]);
        let out = Done::WithoutValue;
        let wanted = [
            ("Pris", out),
            ("E-post", out),
            ("Bekrefta", out),
            ("Tysdag", out),
            ("Orgnr", out),
            ("Nord, Aust", out),
            ("Postnr", out),
        ];
        assert_eq!(of(3), wanted);
        let all = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let named =
            |name: &str| all["contents"].as_array().unwrap().iter().find(|s| s["name"] == name).unwrap().clone();
        let address = &named("Ein")["service_at_locations"][0]["location"]["addresses"][0];
        assert_eq!((address["postal_code"].as_str(), address["state_province"].as_str()), (Some("0150"), Some("Oslo")));
        for name in ["Ein", "Tre", "Fire", "Fem", "Seks"] {
            assert_eq!(named(name)["assured_date"], "2026-11-12", "{name}");
        }
        assert_eq!(named("Fire")["schedules"].as_array().unwrap().len(), 2);
        assert!(town.get("/aktiviteter?kommune=0301").await.main_text().contains("Ein"), "0150 is in Oslo");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_columns_no_row_and_no_file_get_an_answer() {
    let many: Vec<String> = (0..200).map(|n| format!("Kolonne {n}")).collect();
    let cells: Vec<String> = (0..200).map(|n| format!("verdi {n}")).collect();
    let mapping = "[source]\nid = \"x\"\nname = \"X\"\nlanguage = \"nb\"\nkey = [\"Kolonne 7\"]\n[service]\nname = \"Kolonne 199\"\n";
    let town = Town::empty(Engine::sqlite()).await;
    let wide = format!("{}\n{}\n", many.join("\t"), cells.join("\t"));
    let table = Table::open(mapping, wide.as_bytes(), None, None).unwrap();
    assert_eq!(town.take_in(options(), move |steps| table.read(steps)).await.new, 1);
    assert_eq!(town.get("/aktiviteter/verdi-199").await.status, 200);

    let only_header = take(&town, "", options()).await;
    assert_eq!((only_header.rows, only_header.import), (0, None), "nothing to list");
    let wrong = |mapping: &str, table: &[u8]| Table::open(mapping, table, None, None).err().unwrap().to_string();
    assert!(wrong(MAPPING, b"").contains("empty"));
    let missing = wrong(MAPPING, b"Namn;Stad\nA;B\n");
    assert!(missing.contains("line 11: the table has no column \u{ab}Om\u{bb}"), "{missing}");
    assert!(missing.contains("The columns are: \u{ab}Namn\u{bb}, \u{ab}Stad\u{bb}"), "{missing}");
    let unknown = wrong(&MAPPING.replace("description =", "beskrivelse ="), b"x\n");
    assert!(unknown.contains("line 11") && unknown.contains("\u{ab}beskrivelse\u{bb}"), "{unknown}");
    let kind = wrong(&MAPPING.replace("description = \"Om\"", "description = 7"), b"x\n");
    assert!(kind.contains("line 11"), "{kind}");
    let word = wrong(&MAPPING.replace("\"free\"", "\"gratis\""), b"x\n");
    assert!(word.contains("line 13") && word.contains("free, what_you_can, paid"), "{word}");
    let twice = wrong(MAPPING, format!("{COLUMNS};Namn\n").as_bytes());
    assert!(twice.contains("two columns"), "{twice}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_changes_nothing_and_a_dry_run_says_the_same_and_keeps_nothing() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let rows = "Ein;;;;;Laget;974760673;;5353;Straume;;;\nTo;;;;;;;;5353;Straume;;;\nTo;;;;;;;;5353;Straume;;;\n;;;;;;;;;;;;";
        let dry = take(&town, rows, Options { dry_run: true, ..options() }).await;
        assert_eq!(town.get("/api/hsds/3.1/services").await.json()["total_items"], 0);
        let newest = town.db().read(kernel::changes::newest).await.unwrap();
        assert_eq!(newest, 0, "a dry run writes nothing");
        let first = take(&town, rows, options()).await;
        assert_eq!((dry.rows, dry.new, dry.left_out, &dry.problems), (4, 2, 1, &first.problems));
        assert_eq!((first.rows, first.new, first.left_out), (4, 2, 1));
        assert!(matches!(first.remarks[0].reason, Reason::Repeated { first: 3 }));
        let newest = town.db().read(kernel::changes::newest).await.unwrap();
        let second = take(&town, rows, options()).await;
        assert_eq!((second.new, second.changed, second.same, second.import), (0, 0, 2, None));
        assert_eq!(town.db().read(kernel::changes::newest).await.unwrap(), newest);
        let changed =
            take(&town, &rows.replacen("Ein;", "Ein;No med tekst", 1), Options { dry_run: true, ..options() }).await;
        assert_eq!((changed.new, changed.changed, changed.same), (0, 1, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn duplicates_are_named_and_can_stay_out() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        take(&town, "Åpent naust;;;;;Naustlaget;974760673;;5315;Herdla;60.569;4.95;", options()).await;
        let rows = [
            "åpent  NAUST;;;;;;;Brygga 2;5300;Kleppestø;;;",
            "Ope naust;;;;;;;;;Her;60.5695;4.9502;",
            "Turgruppa;;;;;Naustlaget;974760673;;5300;Kleppestø;;;",
            "Songkoret;;;;;Koret;974760673;;5300;Kleppestø;;;",
            "Heilt anna;;;;;;;;5353;Straume;60.3;5.0;",
        ];
        let other = Record { digest: "2".into(), ..options().record.unwrap() };
        let options = || Options { record: Some(other.clone()), ..options() };
        let dry = take(&town, &rows.join("\n"), Options { dry_run: true, ..options() }).await;
        assert_eq!((dry.new, dry.alike), (5, 4));
        let skipping = Options { duplicates: Duplicates::LeftOut, ..options() };
        let report = take(&town, &rows.join("\n"), skipping).await;
        assert_eq!((report.rows, report.new, report.left_out, report.alike), (5, 3, 2, 4));
        let how: Vec<(usize, Likeness, Done)> = report
            .remarks
            .iter()
            .filter_map(|r| match &r.reason {
                Reason::Like { how, whom } if whom.contains("Åpent naust") => Some((r.item, *how, r.done)),
                _ => None,
            })
            .collect();
        let wanted = [
            (2, Likeness::NameAndPlace, Done::LeftOut),
            (3, Likeness::NearAndName, Done::LeftOut),
            (4, Likeness::Number, Done::Marked),
            (5, Likeness::NumberOtherName, Done::Marked),
        ];
        assert_eq!(how, wanted);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn places_on_the_other_side_of_the_world_go_in_whole() {
    let files = [
        (
            "activities",
            include_str!("../../../../mappings/victoria-activities.toml"),
            include_str!("../../../testkit/data/victoria/activities.csv"),
        ),
        (
            "venues",
            include_str!("../../../../mappings/victoria-venues.toml"),
            include_str!("../../../testkit/data/victoria/venues.csv"),
        ),
    ];
    for engine in engines() {
        let town = Town::empty(engine).await;
        for (name, mapping, rows) in files {
            let table = Table::open(mapping, rows.as_bytes(), None, None).unwrap();
            let report = town.take_in(options(), move |steps| table.read(steps)).await;
            let wanted = if name == "activities" { (42, 38, 4, 0) } else { (39, 38, 0, 1) };
            assert_eq!(
                (report.rows, report.new, report.left_out, report.problems.len()),
                wanted,
                "{name}: {:?}",
                report.problems
            );
        }
        let all = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        for service in all["contents"].as_array().unwrap() {
            assert_eq!(service["varde"]["source"]["licence"], "CC BY 3.0 AU");
            assert!(service["varde"].get("area").is_none());
            let slug = service["name"].as_str().unwrap();
            let page = town.get(&format!("/aktiviteter/{}", kernel::ids::slug(slug))).await;
            assert_eq!(page.status, 200, "{slug}");
        }
        let found = town.get("/en/aktiviteter?q=yoga").await.main_text();
        assert!(found.contains("Harmony School of Yoga"), "{found}");
        let drammen = town.get("/aktiviteter?kommune=3301").await.main_text();
        assert!(!drammen.contains("Athletics"), "a postal code of Melbourne is none of Drammen's");
        for page in [
            "/",
            "/aktiviteter?vis=kart",
            "/en/aktiviteter?q=swimming&vis=kart",
            "/api/hsds/3.1/services?format=ndjson",
        ] {
            assert_eq!(town.get(page).await.status, 200, "{page}");
        }
    }
}

/// The whole files lie beside the repository; where they are not, there is nothing to try.
#[tokio::test(flavor = "multi_thread")]
async fn all_3119_rows_and_all_686_venues_are_accounted_for() {
    let shared = std::env::var("VARDE_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(shared).join("data/victoria-activities");
    let Ok(activities) = std::fs::read(folder.join("activities.csv")) else {
        eprintln!("skipped: {} is not there (VARDE_SHARED says where)", folder.display());
        return;
    };
    let venues = std::fs::read(folder.join("public_internet_locations.csv")).unwrap();
    let town = Town::empty(Engine::sqlite()).await;
    for (mapping, bytes, wanted) in [
        (include_str!("../../../../mappings/victoria-activities.toml"), activities, (3119, 2996, 123, 0)),
        (include_str!("../../../../mappings/victoria-venues.toml"), venues, (686, 685, 0, 1)),
    ] {
        let table = Table::open(mapping, &bytes, None, None).unwrap();
        let report = town.take_in(options(), move |steps| table.read(steps)).await;
        assert_eq!((report.rows, report.new, report.left_out, report.problems.len()), wanted);
    }
}

#[test]
fn the_mapping_in_the_document_works() {
    let document = include_str!("../../../../docs/import.md");
    let mapping = document.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let columns = "Namn;Stad;Kort;Om;Type;Pris;Rullestol;Tilgjenge;Telefon;Mobil;E-post;Nettside;Bekrefta;Kven;Lag;Orgnr;\
                   Lagets e-post;Lagets side;Hus;Adresse;Postnr;Kommune;Nord;Aust;Måndag;Ty_frå;Ty_til;Opningstider\n";
    let latin: Vec<u8> = columns.chars().map(|letter| letter as u8).collect();
    assert!(Table::open(mapping, &latin, None, None).is_ok_and(|table| table.source().1 == Some("NLOD 2.0")));
}
