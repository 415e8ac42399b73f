//! One service as CPSV-AP-NO describes it: what it is, who runs it, for which municipality, about what.

use super::{about::part, triples::Triples};
use crate::{
    facts::Facts,
    listing::{Listing, Row},
    places::PLACES,
    themes,
};
use shell::Visit;

/// Says what there is to say about a service. One that may not be found, or that nobody stands behind, is left out:
/// the standard requires an owner, and we do not make one up.
pub(super) fn describe(t: &mut Triples, visit: &Visit, row: &Row) {
    let listing = Listing::read(row, visit.language);
    let (Some(owner), true) = (&row.parts.organization, listing.is_listed()) else { return };
    let settings = &visit.app.settings;
    let subject = settings.absolute(&format!("/a/{}", row.code));
    // Most of what is here is no public service in the law's sense; the Norwegian class is right for all of it.
    t.kind(&subject, "cpsvno:Service");
    t.link(&part(visit, "catalog"), "dcatno:containsService", &subject);
    t.text(&subject, "dct:identifier", &subject, None);
    for (property, field) in [("dct:title", "name"), ("dct:description", "description")] {
        let mut texts = texts(row, &row.parts.service.id, field);
        if texts.is_empty() {
            texts = self::texts(row, &row.parts.service.id, "name");
        }
        for (text, language) in texts {
            t.text(&subject, property, text, Some(language));
        }
    }
    let organization = settings.absolute(&format!("/api/hsds/3.1/organizations/{}", owner.id));
    t.link(&subject, "cv:ownedBy", &organization);
    t.kind(&organization, "org:Organization");
    t.text(&organization, "dct:identifier", &organization, None);
    for (text, language) in texts(row, &owner.id, "name") {
        t.text(&organization, "skos:prefLabel", text, Some(language));
    }
    t.link(&subject, "cpsvno:hasPossibleOutput", &part(visit, "output"));
    contact(t, visit, &listing, &subject);
    places(t, visit, &row.municipalities, &subject);
    for theme in Facts::read(&row.parts.service.data).themes.iter().filter_map(|id| themes::theme(id)) {
        let concept = format!("https://psi.norge.no/los/{}", theme.los);
        t.link(&subject, "cv:thematicArea", &concept);
        t.kind(&concept, "skos:Concept");
        for (language, name) in themes::names(&theme.id) {
            t.text(&subject, "dcat:keyword", name, Some(language));
        }
    }
}

fn contact(t: &mut Triples, visit: &Visit, listing: &Listing, subject: &str) {
    let (contact, page) =
        (format!("{subject}#contact"), visit.app.settings.absolute(&format!("/aktiviteter/{}", listing.slug)));
    t.link(subject, "cv:contactPoint", &contact);
    t.link(subject, "foaf:homepage", &page);
    t.kind(&contact, "cv:ContactPoint");
    t.link(&contact, "cv:contactPage", &page);
    t.kind(&page, "foaf:Document");
    if let Some(email) = &listing.contact.email {
        t.text(&contact, "cv:email", email, None);
    }
    if let Some(phone) = &listing.contact.phone {
        t.text(&contact, "cv:telephone", phone, None);
    }
}

fn places(t: &mut Triples, visit: &Visit, municipalities: &[String], subject: &str) {
    for municipality in municipalities.iter().filter_map(|number| PLACES.municipality(number)) {
        let place = part(visit, &format!("municipality-{}", municipality.number));
        t.link(subject, "dct:spatial", &place);
        t.kind(&place, "dct:Location");
        t.text(&place, "dct:identifier", &municipality.number, None);
        t.text(&place, "skos:prefLabel", &municipality.name, Some("nb"));
    }
}

fn texts<'a>(row: &'a Row, owner: &'a str, field: &'a str) -> Vec<(&'a str, &'a str)> {
    let mine = row.parts.content.iter().filter(|c| c.owner == owner && c.field == field && !c.text.trim().is_empty());
    mine.map(|c| (c.text.as_str(), c.language.as_str())).collect()
}
