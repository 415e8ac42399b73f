//! The list as rows of a table: semicolons, a byte order mark and CRLF, as a spreadsheet set to Norwegian reads it.

use super::{phrases, when};
use crate::{listing::Listing, themes};
use kernel::cells::harmless;
use shell::{Visit, components::grouped};

/// The columns, by the ends of their texts' keys.
const COLUMNS: [&str; 22] = [
    "name",
    "organization",
    "summary",
    "when",
    "place",
    "address",
    "postal-code",
    "town",
    "municipality",
    "number",
    "themes",
    "price",
    "entry",
    "company",
    "whom",
    "age",
    "phone",
    "email",
    "website",
    "confirmed",
    "page",
    "id",
];
/// So that the file is read as UTF-8.
const MARK: &str = "\u{feff}";

/// The first row.
#[must_use]
pub fn head(visit: &Visit) -> Vec<u8> {
    let mut out = MARK.as_bytes().to_vec();
    out.extend(write(std::iter::once(COLUMNS.iter().map(|column| visit.t(&format!("csv-{column}"))).collect())));
    out
}

/// A row for each.
#[must_use]
pub fn rows(visit: &Visit, listings: &[Listing]) -> Vec<u8> {
    write(listings.iter().map(|listing| row(visit, listing)))
}

fn write(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut table = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row has the same length.
        let _ = table.write_record(row.iter().map(|cell| harmless(cell)));
    }
    table.into_inner().unwrap_or_default()
}

fn row(visit: &Visit, listing: &Listing) -> Vec<String> {
    let place = listing.place.as_ref();
    let of_place = |field: fn(&crate::listing::Place) -> Option<String>| place.and_then(field).unwrap_or_default();
    let facts = &listing.facts;
    let themes = facts.themes.iter().filter_map(|id| themes::theme(id)).map(|theme| theme.name.of(visit.language));
    let times = when::rules(visit, listing);
    let company = match facts.company {
        Some(true) => visit.t("csv-yes"),
        Some(false) => visit.t("csv-no"),
        None => String::new(),
    };
    vec![
        listing.name.text.clone(),
        listing.organization.as_ref().map(|name| name.text.clone()).unwrap_or_default(),
        listing.summary.as_ref().map(|summary| summary.text.clone()).unwrap_or_default(),
        if times.is_empty() {
            listing.schedule_note.as_ref().map(|n| n.text.clone()).unwrap_or_default()
        } else {
            times.join(", ")
        },
        of_place(|place| place.name.as_ref().map(|name| name.text.clone())),
        of_place(|place| place.address.clone()),
        of_place(|place| place.postal_code.clone()),
        // As on an envelope: a spreadsheet takes the code alone for a number, and 0150 would lose its zero.
        of_place(|place| {
            let parts = [place.postal_code.as_deref(), place.town.as_deref()];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }),
        phrases::municipalities(listing).join(", "),
        listing.municipalities.join(", "),
        themes.collect::<Vec<_>>().join(", "),
        phrases::price(visit, facts).unwrap_or_default(),
        phrases::entry(visit, facts).unwrap_or_default(),
        company,
        phrases::for_whom(visit, facts).unwrap_or_default(),
        phrases::age(visit, facts).unwrap_or_default(),
        listing.contact.phone.as_deref().map(grouped).unwrap_or_default(),
        listing.contact.email.clone().unwrap_or_default(),
        listing.contact.website.clone().unwrap_or_default(),
        facts.confirmed.map(|date| date.to_string()).unwrap_or_default(),
        visit.app.settings.absolute(&visit.href(&format!("/aktiviteter/{}", listing.slug))),
        listing.id.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_its_row() {
        for odd in ["=1+1", "+47 12 34", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n@x"] {
            let cell = harmless(odd);
            assert!(cell.starts_with(['\'', ' ']), "{odd:?} became {cell:?}");
        }
        assert_eq!(harmless("Åpent 10-14"), "Åpent 10-14");
        let bytes = write([vec!["a;b".to_owned(), "«c» \"d\"".to_owned(), "e\nf".to_owned()]].into_iter());
        assert_eq!(String::from_utf8(bytes).unwrap(), "\"a;b\";\"«c» \"\"d\"\"\";e f\r\n");
    }
}
