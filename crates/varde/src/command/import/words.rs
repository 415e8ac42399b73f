//! The reasons of a report, for the person at the terminal.

use directory::import::{Done, Likeness, Reason};

/// What was done, in words.
pub(super) const fn deed(done: Done) -> &'static str {
    match done {
        Done::Refused => "refused",
        Done::LeftOut => "left out",
        Done::WithoutValue => "kept without this value",
        Done::Mended => "kept, put right",
        Done::Marked => "kept, look at it",
    }
}

/// Why, in words.
pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Missing => "is missing".into(),
        Reason::Kind { wanted } => format!("should be {wanted}"),
        Reason::NotUuid => "is not a UUID".into(),
        Reason::NotAllowed { allowed } => format!("should be one of: {allowed}"),
        Reason::Nul => "has a NUL character in it".into(),
        Reason::Twice { first } => format!("is the same identifier as: row {first}, with other content"),
        Reason::Repeated { first } => format!("is the very same as: row {first}"),
        Reason::Unreadable { what } => {
            format!("the file cannot be read from here on ({what}). What stands before is kept.")
        }
        Reason::Columns { found, wanted } => format!("another number of columns: {found}, the first line has {wanted}"),
        Reason::TooLong { letters } => format!("a cell is too long: {letters} bytes; is a quote left open?"),
        Reason::NoMeaning => "the word has no meaning here; the mapping's «values» can give it one".into(),
        Reason::ReadAs { value } => format!("was read as: {value}"),
        Reason::OtherEncoding => "the line is in another encoding than the rest of the file".into(),
        Reason::PersonalAddress => "looks like a person's own address; ask for one of the organisation's".into(),
        Reason::NoMunicipality => "is no Norwegian municipality".into(),
        Reason::NotAlive { why } => format!("is {why}"),
        Reason::Person => "is a sole trader: the name is a person's".into(),
        Reason::NoParent { parent } => format!("belongs to something that is not in the files: {parent}"),
        Reason::NotKept { municipality } => format!("others look after: {municipality}"),
        Reason::Merged { whom } => format!("it has become a part of «{whom}»"),
        Reason::SomebodyElses => "others look after this entry".into(),
        Reason::ChangedHere => {
            "somebody here has changed or confirmed this entry; it stays as it is – change it on its page".into()
        }
        Reason::NoUse => "the directory has no place for it".into(),
        Reason::Like { how, whom } => {
            let whom = if whom.starts_with('«') { whom.clone() } else { format!("row {whom}") };
            format!("{}: {whom}", likeness(*how))
        }
    }
}

const fn likeness(how: Likeness) -> &'static str {
    match how {
        Likeness::NumberAndName => "same organisation number and nearly the same name as",
        Likeness::Number => "same organisation number as",
        Likeness::NearAndName => "within 100 metres and nearly the same name as",
        Likeness::NameAndPlace => "same name in the same municipality or town as",
        Likeness::NumberOtherName => "same organisation number, but another organisation's name, as",
    }
}
