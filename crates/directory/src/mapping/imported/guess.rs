//! What a column probably says of a candidate: what the import of entries guesses, told in fewer words, and a look at what
//! stands in it.

use super::{Column, Table};
use crate::{import::draft, mapping::draft::place};

/// What people call a column of their own remarks; an entry has nothing of the kind.
const REMARKS: [&str; 10] =
    ["notat", "notater", "merknad", "merknader", "kommentar", "kommentarer", "note", "notes", "comment", "comments"];

impl Table {
    /// What each column probably is; nothing where nobody wants it, as with names of people.
    #[must_use]
    pub fn guess(&self) -> Vec<Option<Column>> {
        let fields: Vec<String> = draft::guess(&self.columns).into_iter().map(|chosen| chosen.field).collect();
        let mut columns: Vec<Option<Column>> = fields.iter().map(|field| column(field)).collect();
        for (at, name) in self.columns.iter().enumerate() {
            if columns[at].is_none() && REMARKS.contains(&name.to_lowercase().trim_end_matches([':', '.'])) {
                columns[at] = Some(Column::Note);
            }
        }
        // «Sted» may be a town or a house: where most of it is no town, it is a few words.
        for at in (0..fields.len()).filter(|at| fields[*at] == "place.name") {
            let (mut known, mut all) = (0, 0);
            for cell in self.cells(at).filter(|cell| !cell.is_empty()) {
                all += 1;
                known += usize::from(place(cell).is_some());
            }
            let column = if all > 0 && known * 2 >= all { Column::Place } else { Column::Note };
            columns[at] = Some(column);
        }
        columns
    }
}

fn column(field: &str) -> Option<Column> {
    Some(match field {
        "service.name" => Column::Name,
        "place.municipality" => Column::Municipality,
        "place.postal_code" | "place.city" => Column::Place,
        "service.phone" => Column::Phone,
        "service.email" | "organization.email" => Column::Email,
        "service.url" | "organization.website" => Column::Website,
        "organization.number" => Column::Number,
        "service.summary" | "service.description" | "organization.name" | "place.address" => Column::Note,
        "service.themes" => Column::Themes,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_call_columns_is_known_in_three_languages() {
        let guessed = |text: &str| super::super::words(&Table::open(text.as_bytes(), "").unwrap().0.guess());
        assert_eq!(
            guessed("Lag;Orgnr;Kommune;Tlf.;Mobil;E-post;Nettside;Kontaktperson;Merknad:\nx;;;;;;;;\n"),
            "name number in_municipality phone phone email website - note"
        );
        assert_eq!(
            guessed("Namn;Stad;Heimeside;Skildring;Type\nKor;Kleppestø;;;\nSong;Rong;;;\n"),
            "name place website note themes"
        );
        assert_eq!(guessed("Name;Where;Phone;Venue\nChoir;;;The library\n"), "name - phone note");
        assert_eq!(guessed("Aktivitet;Lag;Adresse;Postnr;Poststed\nKor;Sangen;;;\n"), "name note note place place");
    }
}
