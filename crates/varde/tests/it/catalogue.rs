//! The catalogue is read by an RDF library, says the same in both forms, and has what DCAT-AP-NO and CPSV-AP-NO require.

use oxjsonld::JsonLdParser;
use oxrdf::{Dataset, Graph, GraphName, NamedNode, NamedOrBlankNodeRef, Quad, TermRef, Triple, vocab::rdf};
use oxttl::TurtleParser;
use testkit::{Town, engines};

const DCT: &str = "http://purl.org/dc/terms/";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const CV: &str = "http://data.europa.eu/m8g/";
const CPSVNO: &str = "https://data.norge.no/vocabulary/cpsvno#";

/// What each class must have: DCAT-AP-NO 2.2, and CPSV-AP-NO 1.1 where it asks for more (its own SHACL file).
fn required() -> Vec<(String, Vec<String>)> {
    let all =
        |base: &'static str, names: &'static [&'static str]| names.iter().map(move |name| format!("{base}{name}"));
    let own = |class: String, parts: Vec<Vec<String>>| (class, parts.concat());
    vec![
        own(
            format!("{DCAT}Catalog"),
            vec![
                all(DCT, &["title", "description", "identifier", "publisher", "license", "language"]).collect(),
                all(DCAT, &["contactPoint", "dataset", "service", "themeTaxonomy"]).collect(),
                vec![format!("{CV}contactPoint"), "https://data.norge.no/vocabulary/dcatno#containsService".to_owned()],
            ],
        ),
        own(
            format!("{DCAT}Dataset"),
            vec![
                all(DCT, &["title", "description", "identifier", "publisher", "accessRights"]).collect(),
                all(DCAT, &["contactPoint", "theme", "distribution"]).collect(),
            ],
        ),
        own(
            format!("{DCAT}Distribution"),
            vec![
                all(DCT, &["title", "description", "format", "license"]).collect(),
                all(DCAT, &["accessURL", "accessService"]).collect(),
            ],
        ),
        own(
            format!("{DCAT}DataService"),
            vec![
                all(DCT, &["title", "identifier", "publisher", "license"]).collect(),
                all(DCAT, &["endpointURL", "endpointDescription", "contactPoint", "servesDataset"]).collect(),
            ],
        ),
        own(
            format!("{CPSVNO}Service"),
            vec![
                all(DCT, &["title", "description", "identifier"]).collect(),
                all(CV, &["ownedBy", "contactPoint"]).collect(),
                vec![format!("{CPSVNO}hasPossibleOutput")],
            ],
        ),
        own(
            "http://www.w3.org/ns/org#Organization".to_owned(),
            vec![vec![format!("{DCT}identifier"), "http://www.w3.org/2004/02/skos/core#prefLabel".to_owned()]],
        ),
        own(
            "http://xmlns.com/foaf/0.1/Agent".to_owned(),
            vec![all(DCT, &["title", "identifier"]).collect(), vec!["http://xmlns.com/foaf/0.1/name".to_owned()]],
        ),
        own(format!("{CPSVNO}PossibleOutput"), vec![all(DCT, &["title", "description"]).collect()]),
    ]
}

fn of_class<'a>(graph: &'a Graph, class: &str) -> Vec<NamedOrBlankNodeRef<'a>> {
    let class = NamedNode::new(class).unwrap();
    graph.subjects_for_predicate_object(rdf::TYPE, class.as_ref()).collect()
}

async fn read(town: &Town) -> (Graph, Graph) {
    let turtle = town.get("/api/catalog.ttl").await;
    assert_eq!(turtle.header("content-type"), "text/turtle; charset=utf-8");
    assert_eq!(turtle.header("access-control-allow-origin"), "*");
    let one: Graph =
        TurtleParser::new().for_slice(&turtle.bytes).collect::<Result<Vec<Triple>, _>>().unwrap().into_iter().collect();
    let json = town.get("/api/catalog.jsonld").await;
    assert_eq!(json.header("content-type"), "application/ld+json");
    let quads = JsonLdParser::new().for_slice(&json.bytes).collect::<Result<Vec<Quad>, _>>().unwrap();
    assert!(quads.iter().all(|quad| quad.graph_name == GraphName::DefaultGraph));
    let other =
        Dataset::from_iter(quads).graph(&GraphName::DefaultGraph).iter().map(Into::into).collect::<Vec<Triple>>();
    (one, other.into_iter().collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_has_what_is_required() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let (turtle, json) = read(&town).await;
        assert_eq!(turtle, json, "both forms say the same");
        for (class, properties) in required() {
            let subjects = of_class(&turtle, &class);
            assert!(!subjects.is_empty(), "{class}");
            for subject in subjects {
                for property in &properties {
                    let property = NamedNode::new(property).unwrap();
                    let there = turtle.object_for_subject_predicate(subject, property.as_ref()).is_some();
                    assert!(there, "{subject} has no {property}");
                }
            }
        }
        let services = of_class(&turtle, &format!("{CPSVNO}Service")).len();
        assert_eq!(services, town::services(town.clock.today()).unwrap().len());
        // Whatever is linked to among ours is described.
        for triple in turtle.iter() {
            if let TermRef::NamedNode(object) = triple.object
                && object.as_str().starts_with("https://varde.example/api/catalog#")
            {
                assert!(turtle.object_for_subject_predicate(object, rdf::TYPE).is_some(), "{object} is not described");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_stands_in_it_who_should_not_and_odd_texts_do_no_harm() {
    let town = Town::empty(testkit::Engine::sqlite()).await;
    let id = |n: u32| format!("0191f1a0-0000-4000-8000-{n:012}");
    let organization = serde_json::json!({"id": id(9), "name": "Lag \"A\" \\ <b>\n.", "description": "d"});
    let file = serde_json::json!([
        {"id": id(1), "name": "Kafé \"Ærlig\" \\ .\n", "status": "active", "organization": organization, "varde": {"language": "not a tag"}},
        {"id": id(2), "name": "Uten eier", "status": "active"},
        {"id": id(3), "name": "Nedlagt", "status": "defunct", "organization": organization},
    ]);
    let report = town.import(file.to_string().as_bytes()).await;
    assert_eq!(report.problems, []);
    let (turtle, json) = read(&town).await;
    assert_eq!(turtle, json);
    assert_eq!(of_class(&turtle, &format!("{CPSVNO}Service")).len(), 1, "one that is open and has an owner");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_may_say_who_publishes_it() {
    let publisher = |graph: &Graph| {
        let all: std::collections::BTreeSet<String> = ["Catalog", "Dataset", "DataService"]
            .iter()
            .flat_map(|class| of_class(graph, &format!("{DCAT}{class}")))
            .filter_map(|subject| {
                let property = NamedNode::new(format!("{DCT}publisher")).unwrap();
                graph.object_for_subject_predicate(subject, property.as_ref()).map(|object| object.to_string())
            })
            .collect();
        assert_eq!(all.len(), 1, "one publisher of it all: {all:?}");
        all.into_iter().next().unwrap()
    };
    let nobody = Town::empty(testkit::Engine::sqlite()).await;
    assert_eq!(publisher(&read(&nobody).await.0), "<https://varde.example/api/catalog#publisher>");

    let named = Town::with(testkit::Engine::sqlite(), |settings| {
        settings.publisher = Some(shell::app::Publisher {
            name: "Brønnøysundregistrene".into(),
            organization_number: "974760673".into(),
        });
    })
    .await;
    let (turtle, json) = read(&named).await;
    assert_eq!(turtle, json);
    let who = "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974760673";
    assert_eq!(publisher(&turtle), format!("<{who}>"));
    let who = NamedNode::new(who).unwrap();
    let said: Vec<String> = turtle.triples_for_subject(who.as_ref()).map(|triple| triple.object.to_string()).collect();
    assert!(said.contains(&"\"974760673\"".to_owned()) && said.contains(&"\"Brønnøysundregistrene\"@nb".to_owned()));
    assert!(!turtle.iter().any(|triple| triple.subject.to_string().ends_with("#publisher>")), "nobody stands beside");
}
