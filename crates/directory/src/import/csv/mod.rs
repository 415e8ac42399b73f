//! Tables as people have them: a CSV file and a mapping that says which column becomes which field.

mod build;
mod decode;
pub(crate) mod fields;
mod grid;
mod hours;
mod mapping;
mod place;
mod ready;
pub(crate) mod rows;
mod values;

pub use grid::Grid;
pub use mapping::BadMapping;

pub(crate) use build::{id_of, identifier, organization_id};
pub(crate) use decode::decode;
pub(crate) use mapping::DateOrder;
pub(crate) use rows::{Found, delimiter, each, header};
pub(crate) use values::{date, email, is_personal, organization_number, plain, time, url};

/// Whether a text is a mapping that can be used with a table that has its columns.
pub(crate) fn is_mapping(text: &str) -> bool {
    Mapping::read(text).is_ok()
}

/// What `[hours]` can fill.
pub(crate) fn hours_names() -> Vec<&'static str> {
    hours::NAMES.to_vec()
}

use super::{Done, Problem, Reason, Steps};
use mapping::Mapping;
use ready::Ready;

/// The scheme of organisation numbers, as org-id.guide names the Norwegian register.
pub(crate) const SCHEME: &str = "NO-BRC";

/// A table and its mapping, ready to be taken in.
pub struct Table {
    ready: Ready,
    grid: Grid,
}

impl Table {
    /// Reads the mapping and the first line of the table. What is given here wins over what the mapping says.
    ///
    /// # Errors
    /// What is wrong with the mapping, with its lines, or why the table cannot be read.
    pub fn open(mapping: &str, bytes: &[u8], encoding: Option<&str>, sign: Option<char>) -> Result<Self, BadMapping> {
        let read = Mapping::read(mapping)?;
        let label = encoding.or(read.file.encoding.as_deref());
        let decoded = decode(bytes, label).map_err(|label| {
            BadMapping(vec![format!("«{label}» is not an encoding, such as utf-8 or windows-1252")])
        })?;
        let delimiter =
            match sign.or(read.file.delimiter) {
                Some(sign) => Some(u8::try_from(sign).map_err(|_| {
                    BadMapping(vec![format!("«{sign}» cannot stand between cells; use , ; | or a tab")])
                })?),
                None => None,
            };
        let Some(grid) = Grid::of(decoded, delimiter) else {
            return Err(BadMapping(vec![
                "the table is empty: there is no first line with names of columns".to_owned(),
            ]));
        };
        Self::with(read, mapping, grid)
    }

    /// The same for a table that has been read already.
    ///
    /// # Errors
    /// What is wrong with the mapping, with its lines.
    pub fn of(mapping: &str, grid: Grid) -> Result<Self, BadMapping> {
        Self::with(Mapping::read(mapping)?, mapping, grid)
    }

    fn with(read: Mapping, mapping: &str, grid: Grid) -> Result<Self, BadMapping> {
        Ok(Self { ready: Ready::new(read, mapping, &grid.columns)?, grid })
    }

    /// Who gave the table, and its licence.
    #[must_use]
    pub fn source(&self) -> (&str, Option<&str>) {
        let source = &self.ready.mapping.source;
        (&source.name, source.licence.as_deref())
    }

    /// The language of its texts, BCP 47.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.ready.mapping.source.language
    }

    /// About how many rows there are, for a progress bar.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.grid.text.matches('\n').count()
    }

    /// Hands over every row.
    pub fn read(self, steps: &mut Steps) {
        for line in &self.grid.odd_lines {
            steps.remark(Problem::remark(*line, "", "", Reason::OtherEncoding, Done::Mended));
        }
        let wanted = self.grid.columns.len();
        self.grid.each(&mut |line, found| {
            steps.row();
            let refused = match found {
                Found::Row(cells) => {
                    let (service, remarks) = build::service(&self.ready, line, &cells);
                    for remark in remarks {
                        steps.remark(remark);
                    }
                    match service {
                        Ok(object) => return steps.service(line, object),
                        Err(problem) => problem,
                    }
                }
                other => broken(line, &other, wanted),
            };
            steps.problem(refused)
        });
    }
}

/// Why a line is no row.
pub(crate) fn broken(line: usize, found: &Found, wanted: usize) -> Problem {
    let reason = match found {
        Found::Columns(found) => Reason::Columns { found: *found, wanted },
        Found::TooLong(letters) => Reason::TooLong { letters: *letters },
        Found::Row(_) | Found::Unreadable => {
            Reason::Unreadable { what: format!("line {line}: too many quotes are left open") }
        }
    };
    Problem::refused(line, "", reason)
}
