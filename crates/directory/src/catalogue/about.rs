//! The catalogue itself, the data set, its distributions, and the two interfaces.

use super::triples::Triples;
use crate::api::LICENCE;
use kernel::Language;
use shell::Visit;

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
/// Norwegian organisations by number, as the guide of DCAT-AP-NO names them.
const ORGANIZATIONS: &str = "https://organization-catalog.fellesdatakatalog.digdir.no/organizations";
const MEDIA: &str = "https://www.iana.org/assignments/media-types";
const LANGUAGES: [(&str, Language); 3] = [("NOB", Language::Nb), ("NNO", Language::Nn), ("ENG", Language::En)];
/// Which distributions: text, address behind the site's own, kind of file, through which interface.
const DISTRIBUTIONS: [(&str, &str, &str, &str); 3] = [
    ("pages", "/api/hsds/3.1/services?full=true", "application/json", "hsds"),
    ("lines", "/api/hsds/3.1/services?full=true&format=ndjson", "application/x-ndjson", "hsds"),
    ("changes", "/api/rpde/services", "application/json", "rpde"),
];

/// The address of a part of the catalogue, such as `dataset`.
pub(super) fn part(visit: &Visit, name: &str) -> String {
    visit.app.settings.absolute(&format!("/api/catalog#{name}"))
}

/// A text of ours in each of its languages.
fn said(triples: &mut Triples, visit: &Visit, subject: &str, property: &str, key: &str) {
    for (_, language) in LANGUAGES {
        triples.text(subject, property, &visit.app.texts.get(language, key), Some(language.tag()));
    }
}

/// Everything that is said once.
pub(super) fn triples(visit: &Visit) -> Triples {
    let mut triples = Triples::default();
    let t = &mut triples;
    let [catalog, dataset, output] = ["catalog", "dataset", "output"].map(|n| part(visit, n));
    for (subject, kind, name) in
        [(&catalog, "dcat:Catalog", "catalogue"), (&dataset, "dcat:Dataset", "catalogue-dataset")]
    {
        described(t, visit, subject, kind);
        said(t, visit, subject, "dct:title", &format!("{name}-title"));
        said(t, visit, subject, "dct:description", &format!("{name}-about"));
        for (code, _) in LANGUAGES {
            t.link(subject, "dct:language", &format!("{AUTHORITY}/language/{code}"));
        }
    }
    let site = visit.app.settings.absolute("/");
    t.link(&catalog, "foaf:homepage", &site);
    t.link(&catalog, "dct:license", &format!("{AUTHORITY}/licence/CC_BY_4_0"));
    t.link(&catalog, "dcat:themeTaxonomy", "https://psi.norge.no/los/");
    t.kind("https://psi.norge.no/los/", "skos:ConceptScheme");
    t.link(&catalog, "dcat:dataset", &dataset);
    t.kind(&site, "foaf:Document");
    for theme in ["data-theme/HEAL", "data-theme/SOCI"] {
        t.link(&dataset, "dcat:theme", &format!("{AUTHORITY}/{theme}"));
    }
    t.link(&dataset, "dct:accessRights", &format!("{AUTHORITY}/access-right/PUBLIC"));

    publisher(t, visit);
    contact(t, visit);

    t.kind(&output, "cpsvno:PossibleOutput");
    t.text(&output, "dct:identifier", &output, None);
    said(t, visit, &output, "dct:title", "catalogue-output-title");
    said(t, visit, &output, "dct:description", "catalogue-output-about");

    for (name, endpoint) in [("hsds", "/api/hsds/3.1"), ("rpde", "/api/rpde/services")] {
        let service = part(visit, name);
        described(t, visit, &service, "dcat:DataService");
        said(t, visit, &service, "dct:title", &format!("catalogue-{name}-title"));
        said(t, visit, &service, "dct:description", "catalogue-dataset-about");
        t.link(&service, "dcat:endpointURL", &visit.app.settings.absolute(endpoint));
        t.link(&service, "dcat:endpointDescription", &visit.app.settings.absolute("/api/openapi.json"));
        t.link(&service, "dcat:servesDataset", &dataset);
        t.link(&service, "dct:license", &format!("{AUTHORITY}/licence/CC_BY_4_0"));
        t.link(&catalog, "dcat:service", &service);
    }
    distributions(t, visit, &dataset);
    triples
}

/// The address of who gives all this out: the organisation's own where the operator has named it, and else a part of
/// the catalogue that says no more than the site's name and address.
fn publisher_address(visit: &Visit) -> String {
    match &visit.app.settings.published_by() {
        Some(publisher) => format!("{ORGANIZATIONS}/{}", publisher.organization_number),
        None => part(visit, "publisher"),
    }
}

/// DCAT-AP-NO calls the name `foaf:name`, CPSV-AP-NO `dct:title` for any agent and `skos:prefLabel` for an organisation.
fn publisher(t: &mut Triples, visit: &Visit) {
    let address = publisher_address(visit);
    t.kind(&address, "foaf:Agent");
    t.kind(&address, "org:Organization");
    let Some(publisher) = &visit.app.settings.published_by() else {
        t.text(&address, "foaf:name", &visit.t("site-name-long"), None);
        said(t, visit, &address, "dct:title", "site-name-long");
        said(t, visit, &address, "skos:prefLabel", "site-name-long");
        t.text(&address, "dct:identifier", &visit.app.settings.absolute("/"), None);
        return;
    };
    t.text(&address, "foaf:name", &publisher.name, None);
    t.text(&address, "dct:title", &publisher.name, Some("nb"));
    t.text(&address, "skos:prefLabel", &publisher.name, Some("nb"));
    t.text(&address, "dct:identifier", &publisher.organization_number, None);
}

/// What a catalogue, a data set and an interface all have.
fn described(t: &mut Triples, visit: &Visit, subject: &str, kind: &str) {
    t.kind(subject, kind);
    t.text(subject, "dct:identifier", subject, None);
    t.link(subject, "dct:publisher", &publisher_address(visit));
    t.link(subject, "dcat:contactPoint", &part(visit, "contact"));
    t.link(subject, "cv:contactPoint", &part(visit, "contact"));
}

/// Where one writes: the site's own page says how.
fn contact(t: &mut Triples, visit: &Visit) {
    let (contact, page) = (part(visit, "contact"), visit.app.settings.absolute("/om"));
    t.kind(&contact, "vcard:Organization");
    t.kind(&contact, "cv:ContactPoint");
    t.text(&contact, "vcard:fn", &visit.t("site-name-long"), None);
    t.link(&contact, "vcard:hasURL", &page);
    t.link(&contact, "cv:contactPage", &page);
    t.kind(&page, "foaf:Document");
}

fn distributions(t: &mut Triples, visit: &Visit, dataset: &str) {
    for (name, address, media, through) in DISTRIBUTIONS {
        let (distribution, address) = (part(visit, name), visit.app.settings.absolute(address));
        t.link(dataset, "dcat:distribution", &distribution);
        t.kind(&distribution, "dcat:Distribution");
        said(t, visit, &distribution, "dct:title", &format!("catalogue-{name}"));
        said(t, visit, &distribution, "dct:description", &format!("catalogue-{name}"));
        t.link(&distribution, "dcat:accessURL", &address);
        t.link(&distribution, "dcat:downloadURL", &address);
        t.link(&distribution, "dct:format", &format!("{AUTHORITY}/file-type/JSON"));
        t.link(&distribution, "dcat:mediaType", &format!("{MEDIA}/{media}"));
        t.link(&distribution, "dct:license", &format!("{AUTHORITY}/licence/CC_BY_4_0"));
        t.link(&distribution, "dcat:accessService", &part(visit, through));
        t.link(&distribution, "foaf:page", LICENCE);
    }
}
