//! HSDS as tables: what belongs together comes together, and what comes in is valid HSDS on the way out.

use super::{import_csv::options, schemas::schema};
use directory::import::{
    Duplicates, Options, Problem, Reason, Report,
    brreg::{Entries, Register},
    csv::Table,
    hsds_csv::Package,
};
use serde_json::Value;
use std::path::{Path, PathBuf};
use testkit::{Engine, Town, engines};

const SMALL: [(&str, &str); 12] = [
    ("organizations.csv", "id,name,description,tax_id\n1,Naustlaget,Båt og folk,\n2,Utan tilbod,,\n"),
    (
        "locations.csv",
        "id,organization_id,name,latitude,longitude,virtual,accessibility\n1,1,Kaia,60.3,5.1,false,\"ramp, restroom\"\n2,1,Tomt,,,false,\n",
    ),
    (
        "services.csv",
        "id,location_id,name,description,status,fees,taxonomy_ids,languages\n1,1,Ope naust,Kaffi,active,Gratis,\"101-01, 999\",\"Norsk, Polsk\"\n2,1,Båtbygging,,open,,,\n3,7,Utan stad,,,,,\n4,1\n",
    ),
    (
        "addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code,country\n1,1,Kaivegen 1,Straume,Vestland,5353,NO\n2,77,Ingenstad,Bø,,,NO\n",
    ),
    (
        "mail_addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code,country\n1,1,Postboks 1,Straume,Vestland,5342,NO\n",
    ),
    (
        "phones.csv",
        "id,contact_id,location_id,service_id,number,number_type\n1,,,1,55 00 00 00,voice\n2,1,,,55 00 00 01,\n3,,,,1,\n",
    ),
    ("contacts.csv", "id,location_id,service_id,title\n1,,1,Dagleg leiar\n"),
    (
        "regular_schedules.csv",
        "id,location_id,service_id,weekday,opens_at,closes_at\n1,,1,Tuesday,9am,3:00 PM\n2,1,,Monday,09:00,03:00\n3,1,,Someday,9,10\n",
    ),
    (
        "holiday_schedules.csv",
        "id,location_id,service_id,start_date,end_date,closed\n1,,1,\"June 01, 0001\",\"August 15, 0001\",true\n2,1,,12/24/2015,12/24/15,false\n",
    ),
    ("taxonomy.csv", "taxonomy_id,name,parent_id,parent_name\n101,Mat,,\n101-01,Kaffi,101,Mat\n"),
    ("metadata.csv", "id,resource_id\n1,1\n"),
    ("README.md", "not a table"),
];

fn small() -> Package {
    let mut package = Package::default();
    for (file, text) in SMALL {
        package.add(file, text.as_bytes());
    }
    package
}

async fn take(town: &Town, package: Package) -> Report {
    town.take_in(options(), move |steps| package.read(steps, "prove")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_line_becomes_something_or_is_named() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let report = take(&town, small()).await;
        let lines: usize =
            SMALL.iter().filter(|(file, _)| file.ends_with(".csv")).map(|(_, t)| t.lines().count() - 1).sum();
        assert_eq!(report.rows, lines);
        assert_eq!((report.new, report.attached, report.left_out), (6, 9, 3), "{:?}", report.problems);
        let refused: Vec<(&str, usize)> =
            report.problems.iter().map(|p: &Problem| (p.place.as_str(), p.item)).collect();
        let wanted = [
            ("services.csv", 5),
            ("phones.csv", 4),
            ("addresses.csv", 3),
            ("regular_schedules.csv", 4),
            ("/status", 3),
        ];
        assert_eq!(refused, wanted);
        assert!(matches!(&report.problems[2].reason, Reason::NoParent { parent } if parent == "location 77"));

        let all = town.get("/api/hsds/3.1/services?full=true").await.json();
        let naust = all["contents"].as_array().unwrap().iter().find(|s| s["name"] == "Ope naust").unwrap().clone();
        let at = &naust["service_at_locations"][0]["location"];
        assert_eq!(at["addresses"].as_array().unwrap().len(), 2);
        assert_eq!(at["accessibility"][1]["description"], "restroom");
        assert_eq!(
            (&naust["fees_description"], &naust["organization"]["name"]),
            (&"Gratis".into(), &"Naustlaget".into())
        );
        assert_eq!(naust["contacts"][0]["phones"][0]["number"], "55 00 00 01");
        assert_eq!(naust["attributes"][0]["taxonomy_term"]["name"], "Kaffi");
        assert_eq!(naust["schedules"][0]["opens_at"].as_str().map(|t| &t[..5]), Some("09:00"));
        assert_eq!(naust["varde"]["closed"][0]["from"], "06-01");
        let page = town.get("/aktiviteter/ope-naust").await.main_text();
        assert!(page.contains("Kaivegen 1") && page.contains("Naustlaget"), "{page}");

        let again = take(&town, small()).await;
        assert_eq!((again.new, again.changed, again.same, again.import), (0, 0, 6, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_zip_is_a_folder_and_nonsense_is_none() {
    let mut package = Package::default();
    assert!(package.add_zip(b"PK\x03\x04 nonsense").is_err());
    assert!(package.is_empty());
    package.add("services.csv", b"");
    package.add("phones.csv", b"\xFF\xFE");
    let town = Town::empty(Engine::sqlite()).await;
    assert_eq!(take(&town, package).await.rows, 0);
}

fn shared() -> Option<PathBuf> {
    let shared = std::env::var("VARDE_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(shared);
    folder.join("data/ohana-sample/services.csv").exists().then_some(folder)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_is_valid_on_the_way_out() {
    let (Some(shared), Some(service), Some(list)) = (
        shared(),
        schema("3.1/schema/compiled/service_with_definitions.json"),
        schema("3.1/schema/compiled/organization_list.json"),
    ) else {
        eprintln!("skipped: the samples and the schemas are not there (VARDE_SHARED says where)");
        return;
    };
    let town = Town::empty(Engine::sqlite()).await;
    for (folder, wanted) in [("data/ohana-sample", (321, 164)), ("standards/hsds/3.1/examples/csv", (4, 14))] {
        let mut package = Package::default();
        for file in std::fs::read_dir(shared.join(folder)).unwrap().flatten() {
            package.add(&file.file_name().to_string_lossy(), &std::fs::read(file.path()).unwrap());
        }
        let report = take(&town, package).await;
        assert_eq!((report.new, report.attached), wanted, "{folder}");
    }
    for (mapping, rows) in [
        (
            include_str!("../../../../mappings/victoria-activities.toml"),
            include_str!("../../../testkit/data/victoria/activities.csv"),
        ),
        (
            include_str!("../../../../mappings/victoria-venues.toml"),
            include_str!("../../../testkit/data/victoria/venues.csv"),
        ),
    ] {
        let table = Table::open(mapping, rows.as_bytes(), None, None).unwrap();
        town.take_in(Options { duplicates: Duplicates::NotLookedFor, ..options() }, move |steps| table.read(steps))
            .await;
    }
    let table =
        super::import_csv::table("Naustet;Om;2026-11-12;Gratis;a@b.no;Lag;974760673;V 1;5353;Straume;60;5;10-12");
    town.take_in(options(), move |steps| table.read(steps)).await;
    let mut register = Register::default();
    register.add(super::import_brreg::units().to_string().as_bytes());
    town.take_in(options(), move |steps| register.read(steps, Entries::Candidates)).await;

    let mut wrong: Vec<String> = Vec::new();
    let mut checked = 0;
    for (address, schema) in [("services?full=true&per_page=500", service), ("organizations?per_page=500", list)] {
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        for item in town.get(&format!("/api/hsds/3.1/{address}")).await.json()["contents"].as_array().unwrap() {
            checked += 1;
            let name = item["name"].as_str().unwrap_or_default();
            wrong.extend(validator.iter_errors(item).map(|e| format!("{name}: {} {e}", e.instance_path())));
        }
    }
    assert!(checked > 100, "{checked}");
    assert_eq!(wrong.iter().take(8).collect::<Vec<_>>(), Vec::<&String>::new(), "{} in all", wrong.len());
    let _: Value = town.get("/api/hsds/3.1/taxonomy_terms?per_page=500").await.json();
}
