//! What each row says.

use super::{Column, Table};
use crate::{
    import::draft::guess_word,
    mapping::{
        About, Draft, Mistake,
        draft::{self, LONGEST},
    },
    places::PLACES,
};

/// What stands between several themes in a cell.
const BETWEEN: [char; 4] = [',', ';', '/', '|'];

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which of the rows, from 1.
    pub number: usize,
    /// Its line in the file.
    pub line: usize,
    /// What it is called, else its first words; empty where there are none.
    pub text: String,
    /// What it says, or why it is not taken.
    pub read: Result<About, Vec<Wrong>>,
    /// Whether the note was too long and is kept only so far.
    pub shortened: bool,
}

/// Why a row is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// What stands in a field does not fit.
    Field(Mistake),
    /// It is in this municipality, which is not one of those that are mapped here.
    Elsewhere(String),
    /// It has another number of cells than the first line.
    Cells,
}

impl Table {
    /// Reads every row. `ours` are the municipalities that are mapped here, all where there are none; `otherwise` is the
    /// municipality's number of rows that say none, empty where nobody knows.
    #[must_use]
    pub fn read(&self, columns: &[Option<Column>], ours: &[String], otherwise: &str) -> Vec<Row> {
        let each = |(at, (line, cells)): (usize, &(usize, Option<Vec<String>>))| {
            let Some(cells) = cells else {
                let read = Err(vec![Wrong::Cells]);
                return Row { number: at + 1, line: *line, text: String::new(), read, shortened: false };
            };
            let said = self.said(columns, cells);
            let first = || cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            let text = if said.draft.name.is_empty() { first() } else { said.draft.name.clone() };
            let shortened = said.shortened;
            Row { number: at + 1, line: *line, text, read: said.about(ours, otherwise), shortened }
        };
        self.rows.iter().enumerate().map(each).collect()
    }

    fn said(&self, columns: &[Option<Column>], cells: &[String]) -> Said {
        let mut said = Said::default();
        let mut notes: Vec<String> = Vec::new();
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let Some(column) = columns.get(at).copied().flatten() else { continue };
            let named = || format!("{}: {cell}", self.columns[at]);
            let field = match column {
                Column::Name => &mut said.draft.name,
                Column::Phone => &mut said.draft.phone,
                Column::Email => &mut said.draft.email,
                Column::Website => &mut said.draft.website,
                Column::Number => &mut said.draft.number,
                Column::Municipality => {
                    said.municipality(cell);
                    continue;
                }
                Column::Place => {
                    said.place(draft::place(cell));
                    continue;
                }
                Column::Note => {
                    notes.push(if notes.is_empty() { cell.clone() } else { named() });
                    continue;
                }
                Column::Themes => {
                    notes.extend(said.themes(cell).map(|rest| format!("{}: {rest}", self.columns[at])));
                    continue;
                }
            };
            // A second telephone is worth keeping, and a candidate has one.
            if field.is_empty() { field.clone_from(cell) } else { notes.push(named()) }
        }
        let note = notes.join("; ");
        said.shortened = note.chars().count() > LONGEST.1;
        said.draft.note = note.chars().take(LONGEST.1).collect();
        said
    }
}

/// What the cells of a row say together.
#[derive(Default)]
struct Said {
    draft: Draft,
    /// The municipality that it names, which wins over its town and its postal code.
    named: Option<String>,
    by_place: Option<String>,
    /// Whether it says where it is at all.
    says_where: bool,
    shortened: bool,
}

impl Said {
    fn municipality(&mut self, cell: &str) {
        // Here four digits are a municipality before they are a postal code; a spreadsheet takes the nought before 301 away.
        let digits = cell.len() <= 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| format!("{cell:0>4}"));
        let known = number.and_then(|number| PLACES.municipality(&number)).or_else(|| PLACES.named(cell));
        self.says_where = true;
        self.named =
            self.named.take().or_else(|| known.map(|known| known.number.clone())).or_else(|| draft::place(cell));
    }

    fn place(&mut self, number: Option<String>) {
        self.says_where = true;
        self.by_place = self.by_place.take().or(number);
    }

    /// Takes the words that are themes; says which are none.
    fn themes(&mut self, cell: &str) -> Option<String> {
        let mut rest = Vec::new();
        for word in cell.split(BETWEEN).map(str::trim).filter(|word| !word.is_empty()) {
            match guess_word("service.themes", word) {
                id if id.is_empty() => rest.push(word),
                id if self.draft.themes.contains(&id) => {}
                id => self.draft.themes.push(id),
            }
        }
        (!rest.is_empty()).then(|| rest.join(", "))
    }

    fn about(self, ours: &[String], otherwise: &str) -> Result<About, Vec<Wrong>> {
        let found = self.named.or(self.by_place);
        let unknown = found.is_none() && self.says_where;
        let municipality = found.unwrap_or_else(|| otherwise.to_owned());
        let mut wrong = Vec::new();
        let read = self.draft.read();
        if let Err(mistakes) = &read {
            wrong.extend(mistakes.iter().copied().map(Wrong::Field));
        }
        if unknown {
            wrong.push(Wrong::Field(Mistake { field: "sted", key: "mapping-place-unknown" }));
        } else if !municipality.is_empty() && !ours.is_empty() && !ours.contains(&municipality) {
            wrong.push(Wrong::Elsewhere(municipality.clone()));
        }
        match read {
            Ok(about) if wrong.is_empty() => Ok(About { municipality, ..about }),
            _ => Err(wrong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, ours: &[&str], otherwise: &str) -> Vec<Row> {
        let (table, _) = Table::open(text.as_bytes(), "Kolonne").unwrap();
        let ours: Vec<String> = ours.iter().map(|number| (*number).to_owned()).collect();
        table.read(&table.guess(), &ours, otherwise)
    }

    #[test]
    fn a_row_says_what_it_says() {
        let text = "Navn;Kommunenr;Postnr;Tlf;Mobil;Tema;Adresse;Merknad;Orgnr\n\
            Kveldskafeen;4626;5300;55 50 12 34;99 99 99 99;Turlag, Dart;Gata 1;=1+1;974 760 673\n\
            Koret;;5300;;;;;;\n\
            Boka;301;;;;;;;\n";
        let read = rows(text, &[], "");
        let about = read[0].read.clone().unwrap();
        assert_eq!(about.municipality, "4626", "what is said wins over the postal code, and is no postal code itself");
        assert_eq!(about.organization_number.as_deref(), Some("974760673"));
        assert_eq!(about.phone.as_deref(), Some("55 50 12 34"));
        assert_eq!(about.themes, ["outdoors"]);
        assert_eq!(about.note, "Mobil: 99 99 99 99; Tema: Dart; Adresse: Gata 1; Merknad: =1+1", "nothing is lost");
        assert_eq!(read[1].read.clone().unwrap().municipality, "4627");
        assert_eq!(read[2].read.clone().unwrap().municipality, "0301");
    }

    #[test]
    fn what_is_not_taken_says_why() {
        let text = format!(
            "Navn;Kommune;Tlf;Merknad\nKor;Bergen;;\n;Askøy;ring Kåre;\nKor;Langtvekkistan;;\nKor\nKor;;;{}\n",
            "x".repeat(700)
        );
        let read = rows(&text, &["4627"], "4627");
        let wrong = |at: usize| read[at].read.clone().unwrap_err();
        assert_eq!(wrong(0), [Wrong::Elsewhere("4601".into())]);
        let fields: Vec<_> = wrong(1)
            .into_iter()
            .map(|wrong| match wrong {
                Wrong::Field(mistake) => mistake.field,
                _ => "",
            })
            .collect();
        assert_eq!((fields, read[1].text.as_str()), (vec!["navn", "telefon"], "Askøy"));
        assert!(matches!(wrong(2)[..], [Wrong::Field(Mistake { field: "sted", .. })]));
        assert_eq!(wrong(3), [Wrong::Cells]);
        let last = read[4].read.clone().unwrap();
        assert_eq!((last.municipality.as_str(), last.note.len(), read[4].shortened), ("4627", 600, true));
    }
}
