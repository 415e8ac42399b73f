//! What an import says of a row, kept as a word and its values, and read as a sentence in the reader's language.

use crate::{
    import::{Likeness, Problem, Reason},
    store::Finding,
};
use shell::Visit;

/// What a field should have been, as the rows say it, and the word of its sentence.
const WANTED: [(&str, &str); 11] = [
    ("yes or no", "flag"),
    ("a whole number", "whole"),
    ("an e-mail address", "email"),
    ("a web address", "url"),
    ("a date", "date"),
    ("an organisation number: nine digits, the last a check digit", "organization-number"),
    ("two times of the day, the first before the second", "hours"),
    ("four digits", "postal-code"),
    ("degrees north and degrees east", "degrees"),
    ("text", "text"),
    ("object", "text"),
];

/// A problem or a remark as it is kept.
pub(super) fn finding(problem: &Problem) -> Finding {
    let (reason, a, b) = word(&problem.reason);
    Finding {
        line: i64::try_from(problem.item).unwrap_or(i64::MAX),
        place: problem.place.clone(),
        cell: problem.value.clone(),
        reason,
        a,
        b,
    }
}

fn word(reason: &Reason) -> (String, String, String) {
    let (word, a, b) = match reason {
        Reason::Missing => ("missing", String::new(), String::new()),
        Reason::Kind { wanted } => {
            let known = WANTED.iter().find(|(said, _)| said == wanted).map_or("text", |(_, word)| word);
            return (format!("kind-{known}"), String::new(), String::new());
        }
        Reason::NotUuid | Reason::NotAllowed { .. } => ("no-use", String::new(), String::new()),
        Reason::Nul => ("nul", String::new(), String::new()),
        Reason::Twice { first } => ("twice", first.to_string(), String::new()),
        Reason::Repeated { first } => ("repeated", first.to_string(), String::new()),
        Reason::Unreadable { .. } => ("unreadable", String::new(), String::new()),
        Reason::Columns { found, wanted } => ("columns", found.to_string(), wanted.to_string()),
        Reason::TooLong { letters } => ("too-long", letters.to_string(), String::new()),
        Reason::NoMeaning => ("no-meaning", String::new(), String::new()),
        Reason::ReadAs { value } => ("read-as", value.clone(), String::new()),
        Reason::OtherEncoding => ("other-encoding", String::new(), String::new()),
        Reason::PersonalAddress => ("personal-address", String::new(), String::new()),
        Reason::NoMunicipality => ("no-municipality", String::new(), String::new()),
        Reason::NotKept { municipality } => ("not-kept", municipality.clone(), String::new()),
        Reason::SomebodyElses => ("somebody-elses", String::new(), String::new()),
        Reason::ChangedHere => ("changed-here", String::new(), String::new()),
        Reason::Merged { whom } => ("merged", whom.clone(), String::new()),
        Reason::NotAlive { .. } | Reason::Person | Reason::NoParent { .. } | Reason::NoUse => {
            ("no-use", String::new(), String::new())
        }
        Reason::Like { how, whom } => {
            // «name» (identifier), or the number of a line.
            let entry = whom.strip_prefix('«').and_then(|rest| rest.trim_end_matches(')').rsplit_once("» ("));
            let (a, b) = entry.map_or_else(|| (whom.clone(), String::new()), |(name, id)| (name.into(), id.into()));
            return (likeness(*how).to_owned(), a, b);
        }
    };
    (word.to_owned(), a, b)
}

const fn likeness(how: Likeness) -> &'static str {
    match how {
        Likeness::NumberAndName => "like-number-and-name",
        Likeness::Number => "like-number",
        Likeness::NearAndName => "like-near",
        Likeness::NameAndPlace => "like-name",
        Likeness::NumberOtherName => "like-number-other-name",
    }
}

/// The sentence.
pub(super) fn sentence(visit: &Visit, finding: &Finding) -> String {
    let key = format!("table-why-{}", finding.reason);
    visit.with(&key, &[("a", finding.a.as_str().into()), ("b", finding.b.as_str().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_row_is_like_keeps_its_name_and_its_identifier() {
        let like = |whom: &str| word(&Reason::Like { how: Likeness::NameAndPlace, whom: whom.to_owned() });
        assert_eq!(like("12"), ("like-name".into(), "12".into(), String::new()));
        let id = "0191f1a0-0000-7000-8000-000000000001";
        assert_eq!(like(&format!("«Kor (damer)» ({id})")), ("like-name".into(), "Kor (damer)".into(), id.into()));
    }

    #[test]
    fn all_that_a_field_can_want_has_a_sentence() {
        let sources = [
            include_str!("../../import/csv/build.rs"),
            include_str!("../../import/csv/place.rs"),
            include_str!("../../import/csv/hours.rs"),
        ];
        for said in sources.iter().flat_map(|source| source.split("wanted: \"").skip(1)) {
            let said = said.split('"').next().unwrap_or_default();
            assert!(WANTED.iter().any(|(known, _)| *known == said), "{said}");
        }
    }
}
