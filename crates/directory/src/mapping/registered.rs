//! Candidates from files of Brønnøysundregistrene, as lines that are seen before they are taken.

use crate::{
    import::{Reason, brreg::Register},
    places::PLACES,
    register::{Found, Life},
};

/// A record that is no candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which record of the files, from 1; 0 is no record of its own.
    pub item: usize,
    /// What it is called, or its number; nothing for a person.
    pub what: String,
    /// The end of the key of a sentence that says why.
    pub why: &'static str,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registered {
    /// A line for each candidate, as [`super::pasted`] reads them, and its organisation number.
    pub lines: Vec<(String, String)>,
    /// The others.
    pub refused: Vec<Refused>,
}

impl Registered {
    /// Reads files as Enhetsregisteret and Frivillighetsregisteret write them, together.
    #[must_use]
    pub fn read<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut register = Register::default();
        files.into_iter().for_each(|bytes| register.add(bytes));
        let (all, problems) = register.each();
        let mut read = Self::default();
        for one in all {
            let found = Found::read(&one.number, &one.unit, one.voluntary.as_ref());
            match found.as_ref().map_or(Err("odd"), line) {
                Ok(line) => read.lines.push((line, one.number)),
                Err(why) => {
                    let what = found.and_then(|found| found.name).unwrap_or_default();
                    read.refused.push(Refused { item: one.item, what, why });
                }
            }
        }
        for problem in problems {
            let why = match problem.reason {
                Reason::Missing => "numberless",
                Reason::Kind { .. } => "number",
                Reason::NoParent { .. } => "nameless",
                _ => "unreadable",
            };
            read.refused.push(Refused { item: problem.item, what: problem.value, why });
        }
        read.refused.sort_by_key(|refused| refused.item);
        read
    }
}

/// The line of what is found; otherwise why it is no candidate. A sole trader is a person.
fn line(found: &Found) -> Result<String, &'static str> {
    match found.life {
        _ if found.is_person => return Err("person"),
        Life::Deleted(_) => return Err("deleted"),
        Life::Bankrupt => return Err("bankrupt"),
        Life::Ending => return Err("ending"),
        Life::Alive => {}
    }
    let name = found.name.clone().ok_or("nameless")?.replace([';', '\t', '\n'], ",");
    let mut parts = vec![name, found.number.clone()];
    // A postal code is sure, and a municipality's name is not always one municipality's.
    let code = found.postal_code.clone().filter(|code| PLACES.of_postal_code(code).is_some());
    let named = || Some(PLACES.municipality(found.municipality.as_ref()?)?.name.clone());
    parts.extend(code.or_else(named));
    parts.extend([&found.phone, &found.email, &found.website].into_iter().flatten().map(|part| part.replace(';', ",")));
    if let Some(voluntary) = &found.voluntary {
        parts.extend(voluntary.themes.iter().map(|theme| format!("#{theme}")));
    }
    Ok(parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::pasted;

    const FILE: &str = r#"{"_embedded": {"enheter": [
        {"organisasjonsnummer": "974760673", "navn": "ASKØY TURLAG; OG VENNER", "telefon": "55 50 12 34",
         "hjemmeside": "www.turlag.example", "epostadresse": "post@turlag.example",
         "forretningsadresse": {"postnummer": "5300", "poststed": "KLEPPESTØ", "kommunenummer": "4627"}},
        {"organisasjonsnummer": "974760673", "icnpoKategorier": [{"icnpoNummer": "01200"}]},
        {"organisasjonsnummer": "974761076", "navn": "BORTE", "slettedato": "2020-01-01"},
        {"organisasjonsnummer": "971524960", "navn": "KONKURS AS", "konkurs": true},
        {"organisasjonsnummer": "889640782", "navn": "KARI NORDMANN", "organisasjonsform": {"kode": "ENK"}},
        {"navn": "uten nummer"}, {"organisasjonsnummer": "123", "navn": "feil"}]}}"#;

    #[test]
    fn a_record_becomes_a_line_that_is_read_again_whole() {
        let read = Registered::read([FILE.as_bytes()]);
        assert_eq!(read.lines.len(), 1);
        let (lines, _) = pasted::lines(&read.lines[0].0);
        let about = lines[0].read.clone().unwrap();
        assert_eq!(about.name, "Askøy Turlag, og Venner");
        assert_eq!((about.municipality.as_str(), about.organization_number.as_deref()), ("4627", Some("974760673")));
        assert_eq!(
            (about.phone.as_deref(), about.email.as_deref()),
            (Some("55 50 12 34"), Some("post@turlag.example"))
        );
        assert!(about.website.is_some() && about.note.is_empty(), "{about:?}");
        assert_eq!(about.themes, ["exercise"]);
    }

    #[test]
    fn what_is_no_candidate_is_named_with_its_place_and_why_and_no_person_is() {
        let refused = Registered::read([FILE.as_bytes()]).refused;
        let said: Vec<_> = refused.iter().map(|one| (one.item, one.why)).collect();
        assert_eq!(said, [(3, "deleted"), (4, "bankrupt"), (5, "person"), (6, "numberless"), (7, "number")]);
        assert!(refused[2].what.is_empty());
        for (file, why) in [("{", "unreadable"), ("", "unreadable"), ("<xml>", "unreadable")] {
            let read = Registered::read([file.as_bytes()]);
            assert_eq!((read.lines.len(), read.refused[0].why), (0, why), "{file}");
        }
    }
}
