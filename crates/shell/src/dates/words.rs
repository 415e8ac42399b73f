//! The words that dates are made of. They are data, not sentences: Fluent has no calendar.

use kernel::Language;

pub(super) struct Words {
    pub(super) days: [&'static str; 7],
    /// What makes «torsdag» into every Thursday.
    pub(super) every: &'static str,
    pub(super) months: [&'static str; 12],
    /// What stands before an hour, if anything.
    pub(super) clock: &'static str,
    /// What stands before a last day.
    pub(super) until: &'static str,
    pub(super) today: &'static str,
    pub(super) yesterday: &'static str,
    /// Days, weeks, months, years; always more than one.
    pub(super) units: [&'static str; 4],
    /// What stands round «sju måneder».
    pub(super) ago: (&'static str, &'static str),
    /// From none to twelve.
    pub(super) numbers: [&'static str; 13],
}

impl Words {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::Nb => &NB,
            Language::Nn => &NN,
            Language::En => &EN,
        }
    }
}

const NORWEGIAN_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

static NB: Words = Words {
    days: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    every: "er",
    months: NORWEGIAN_MONTHS,
    clock: "klokka",
    until: "til",
    today: "i dag",
    yesterday: "i går",
    units: ["dager", "uker", "måneder", "år"],
    ago: ("for ", " siden"),
    numbers: ["null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
};

static NN: Words = Words {
    days: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
    every: "ar",
    months: NORWEGIAN_MONTHS,
    clock: "klokka",
    until: "til",
    today: "i dag",
    yesterday: "i går",
    units: ["dagar", "veker", "månader", "år"],
    ago: ("for ", " sidan"),
    numbers: ["null", "éin", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
};

static EN: Words = Words {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    every: "s",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    clock: "",
    until: "until",
    today: "today",
    yesterday: "yesterday",
    units: ["days", "weeks", "months", "years"],
    ago: ("", " ago"),
    numbers: [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ],
};
