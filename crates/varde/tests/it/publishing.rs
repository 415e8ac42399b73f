//! What search engines and spreadsheets read: sitemap, table, schema.org.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::{Engine, Town, engines};

fn ids(count: usize) -> Vec<Value> {
    (0..count)
        .map(|n| json!({"id": format!("0191f1a0-0000-7000-8000-{n:012}"), "name": format!("Sted {n}"), "status": "active"}))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sitemap_names_every_page_in_each_language_once() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let robots = town.get("/robots.txt").await.text();
        assert!(robots.contains("Sitemap: https://varde.example/sitemap.xml"));
        assert!(robots.contains("Sitemap: https://varde.example/treff/sitemap.xml"));
        let answer = town.get("/sitemap.xml").await;
        assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8");
        let xml = answer.text();
        let all: Vec<&str> = xml.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        let each: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(each.len(), all.len(), "each once");
        assert_eq!(all.len(), 3 * (8 + town.site.directory.finder.len()));
        assert!(each.contains("https://varde.example/nn/aktiviteter/apent-naust"));
        let entry =
            xml.lines().find(|line| line.contains("<loc>https://varde.example/aktiviteter/apent-naust<")).unwrap();
        assert!(entry.contains("<lastmod>2026-11-22</lastmod>"), "{entry}");
        assert_eq!(entry.matches("rel=\"alternate\" hreflang=").count(), 3);
        for address in all.iter().step_by(29) {
            let path = address.trim_start_matches("https://varde.example");
            assert_eq!(town.get(if path.is_empty() { "/" } else { path }).await.status, 200, "{address}");
        }
        let known = town.get_with("/sitemap.xml", "if-none-match", answer.header("etag")).await;
        assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));
        for odd in
            ["/sitemap/2.xml", "/sitemap/0.xml", "/sitemap/-1.xml", "/sitemap/x", "/sitemap/99999999999999999999.xml"]
        {
            assert_eq!(town.get(odd).await.status, 404, "{odd}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_sitemap_is_several_and_nothing_is_lost_between_them() {
    let town = Town::empty(Engine::sqlite()).await;
    let empty = town.get("/sitemap.xml").await.text();
    assert_eq!((empty.matches("<loc>").count(), empty.ends_with("</urlset>\n")), (24, true));
    let count = usize::try_from(directory::sitemap::IN_A_FILE).unwrap() + 3;
    town.import(&serde_json::to_vec(&ids(count)).unwrap()).await;
    let index = town.get("/sitemap.xml").await.text();
    assert!(index.contains("<sitemapindex") && index.matches("<sitemap>").count() == 2, "{index}");
    let first = town.get("/sitemap/1.xml").await.text();
    let second = town.get("/sitemap/2.xml").await.text();
    assert_eq!(first.matches("<loc>").count(), 3 * (count - 3 + 8));
    assert!(first.matches("<loc>").count() <= 50_000);
    assert_eq!(second.matches("<loc>").count(), 9);
    assert_eq!(town.get("/sitemap/3.xml").await.status, 404);
}

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_opens_the_whole_list_and_its_choices() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let answer = town.get("/api/csv/services.csv").await;
        assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(&answer.bytes[..3], b"\xEF\xBB\xBF");
        let text = answer.text();
        let rows = table(text.trim_start_matches('\u{feff}'));
        assert_eq!(rows.len(), 1 + town.site.directory.finder.len());
        assert_eq!(rows[0][..4], ["Navn", "Organisasjon", "Kort om", "Når"]);
        let naust = rows.iter().find(|row| row[20] == "https://varde.example/aktiviteter/apent-naust").unwrap();
        assert_eq!(
            (naust[0].as_str(), naust[8].as_str(), naust[9].as_str()),
            ("Åpent naust på Herdla", "Askøy", "4627")
        );
        assert!(!text.contains('\u{a0}') && !text.contains('\u{2060}'));

        let english = town.get("/en/api/csv/services.csv?kommune=4626&gratis=1").await.text();
        let some = table(english.trim_start_matches('\u{feff}'));
        assert_eq!(some[0][0], "Name");
        assert!(some.len() > 5 && some.len() < rows.len());
        let fits =
            |row: &Vec<String>| row[9].contains("4626") && ["Free", "Pay what you can"].contains(&row[11].as_str());
        assert_eq!(some[1..].iter().find(|row| !fits(row)), None);
        let known = town.get_with("/api/csv/services.csv", "if-none-match", answer.header("etag")).await;
        assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));
        let none = town.get("/api/csv/services.csv?q=xqzvwkj").await.text();
        assert_eq!(table(&none).len(), 1, "only the head where nothing fits");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_from_outside_is_never_a_formula() {
    let town = Town::empty(Engine::sqlite()).await;
    let odd = json!([{"id": "0191f1a0-0000-7000-8000-000000000001", "status": "active",
        "name": "=HYPERLINK(\"https://evil.example\";\"Klikk\")", "email": "@SUM(1;2)@x.no", "description": "-2+3\r\n=1;\"x\""}]);
    town.import(odd.to_string().as_bytes()).await;
    let text = town.get("/api/csv/services.csv").await.text();
    let rows = table(text.trim_start_matches('\u{feff}'));
    assert_eq!(rows.len(), 2, "{text}");
    assert!(rows[1].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{rows:?}");
    assert!(rows[1][0].starts_with("'=HYPERLINK"));
}

/// The properties that schema.org gives to each type we name (version 29.0), as far as we use them.
const VOCABULARY: &[(&str, &[&str])] = &[
    (
        "Service",
        &[
            "url",
            "name",
            "description",
            "provider",
            "areaServed",
            "category",
            "offers",
            "audience",
            "hoursAvailable",
            "availableChannel",
        ],
    ),
    ("ServiceChannel", &["serviceUrl", "servicePhone", "serviceLocation", "availableLanguage"]),
    ("ContactPoint", &["telephone", "email"]),
    ("AdministrativeArea", &["name"]),
    ("Offer", &["price", "priceCurrency"]),
    ("PeopleAudience", &["audienceType", "suggestedMinAge", "suggestedMaxAge"]),
    ("OpeningHoursSpecification", &["dayOfWeek", "opens", "closes", "validFrom", "validThrough"]),
    ("BreadcrumbList", &["itemListElement"]),
    ("ListItem", &["position", "name", "item"]),
    ("Organization", &["name"]),
    ("Place", &["name", "address", "geo"]),
    ("PostalAddress", &["addressCountry", "streetAddress", "postalCode", "addressLocality"]),
    ("GeoCoordinates", &["latitude", "longitude"]),
    (
        "Event",
        &[
            "name",
            "url",
            "about",
            "eventStatus",
            "eventAttendanceMode",
            "description",
            "startDate",
            "endDate",
            "location",
            "organizer",
            "isAccessibleForFree",
            "offers",
        ],
    ),
    ("WebSite", &["name", "url", "inLanguage", "potentialAction"]),
    ("SearchAction", &["target", "query-input"]),
    ("EntryPoint", &["urlTemplate"]),
];

fn check(value: &Value, page: &str, seen: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| check(item, page, seen)),
        Value::Object(object) => {
            if let Some(kind) = object.get("@type").and_then(Value::as_str) {
                let (_, allowed) =
                    VOCABULARY.iter().find(|(name, _)| *name == kind).unwrap_or_else(|| panic!("{page}: {kind}"));
                for property in object.keys().filter(|property| !property.starts_with('@')) {
                    assert!(allowed.contains(&property.as_str()), "{page}: {kind} has no {property}");
                }
                seen.insert(kind.to_owned());
                let needed: &[&str] = match kind {
                    "Event" => &["name", "startDate", "location"],
                    "ListItem" => &["position", "name", "item"],
                    "Service" | "Organization" | "Place" => &["name"],
                    _ => &[],
                };
                assert!(needed.iter().all(|property| object.contains_key(*property)), "{page}: {kind} {object:?}");
            }
            object.values().for_each(|value| check(value, page, seen));
        }
        Value::Null => panic!("{page}: nothing is told as null"),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_machines_read_on_a_page_keeps_to_the_vocabulary() {
    let town = Town::new(Engine::sqlite()).await;
    let text = town.get("/api/csv/services.csv").await.text();
    let rows = table(text.trim_start_matches('\u{feff}'));
    let mut seen = BTreeSet::new();
    let pages = rows[1..].iter().map(|row| row[20].trim_start_matches("https://varde.example").to_owned());
    for page in pages.chain(["/".to_owned(), "/en".to_owned()]) {
        let html = town.get(&page).await.text();
        let data =
            html.split_once("<script type=\"application/ld+json\">").unwrap().1.split("</script>").next().unwrap();
        check(&serde_json::from_str(data).unwrap(), &page, &mut seen);
    }
    let all: BTreeSet<String> = VOCABULARY.iter().map(|(kind, _)| (*kind).to_owned()).collect();
    assert_eq!(seen, all, "every type is met on some page");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_says_what_it_is_in_a_line() {
    let town = Town::new(Engine::sqlite()).await;
    let pages = [
        "",
        "/aktiviteter",
        "/aktiviteter/apent-naust",
        "/inspirasjon",
        "/min-liste",
        "/om",
        "/personvern",
        "/tilgjengelighet",
        "/apne-data",
        "/bygg-inn",
    ];
    for page in pages {
        for language in ["", "/nn", "/en"] {
            let address = format!("{language}{page}");
            let html = town.get(if address.is_empty() { "/" } else { &address }).await.text();
            let said = html
                .split_once("<meta name=\"description\" content=\"")
                .map(|(_, rest)| rest.split('"').next().unwrap());
            let length = said.unwrap_or_default().chars().count();
            assert!((30..=260).contains(&length), "{address}: {said:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cafes_and_courses_have_a_sitemap_of_their_own() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let xml = town.get("/treff/sitemap.xml").await.text();
        let all: Vec<&str> = xml.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        assert!(all.contains(&"https://varde.example/nn/treff/erfaringskafe-straume"), "{xml}");
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "each once");
        for address in all {
            assert_eq!(town.get(address.trim_start_matches("https://varde.example")).await.status, 200, "{address}");
        }
    }
}
