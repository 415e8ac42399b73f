//! Two other programs that read the same calendars: Python's recurring-ical-events (with icalendar) and JavaScript's ical.js.

mod cafe;
mod chance;
mod random;

use gatherings::{
    ical::{Event, instances},
    rule::MOST_DATES,
};
use jiff::civil::DateTime;
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::OnceLock,
};

/// UID, start, end, status: what all three say of a date.
pub(crate) type Dated = (String, DateTime, DateTime, String);

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// recurring-ical-events.
    Python,
    /// ical.js.
    Script,
}

/// A calendar and the window that is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) text: String,
    pub(crate) from: DateTime,
    pub(crate) to: DateTime,
}

/// What one of them says of each calendar. A calendar that it finds faults in stops the test.
pub(crate) fn ask(reader: Reader, asked: &[Asked]) -> Vec<Vec<Dated>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let mut command = match reader {
        Reader::Python => {
            let mut command = Command::new(python());
            command.arg(here.join("expand.py"));
            command
        }
        Reader::Script => {
            let mut command = Command::new("node");
            command.arg(here.join("expand.mjs"));
            command
        }
    };
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let lines: Vec<String> = asked
        .iter()
        .map(|one| json!({"text": one.text, "from": compact(one.from), "to": compact(one.to)}).to_string())
        .collect();
    // From a thread of its own: both ends of a pipe would otherwise wait for one another.
    let writing = std::thread::spawn(move || {
        for line in lines {
            if writeln!(input, "{line}").is_err() {
                break;
            }
        }
    });
    let mut answers = Vec::new();
    for (line, asked) in BufReader::new(child.stdout.take().unwrap()).lines().zip(asked) {
        let answer: Value = serde_json::from_str(&line.unwrap()).unwrap();
        assert_eq!(answer["faults"], json!([]), "{reader:?}\n{}", asked.text);
        answers.push(answer["dates"].as_array().unwrap().iter().map(dated).collect());
    }
    writing.join().unwrap();
    assert!(child.wait().unwrap().success(), "{reader:?}");
    assert_eq!(answers.len(), asked.len(), "{reader:?} answered all");
    answers
}

/// What we say of the same.
pub(crate) fn ours(events: &[Event], from: DateTime, to: DateTime) -> Vec<Dated> {
    let found = instances(events, from, to, usize::MAX);
    assert!(!found.cut, "a test asks for less than {MOST_DATES}");
    let status = |event: usize| format!("{:?}", events[event].status).to_uppercase();
    found.all.into_iter().map(|one| (one.uid, one.start, one.end, status(one.event))).collect()
}

fn dated(value: &Value) -> Dated {
    let text = |number: usize| value[number].as_str().unwrap().to_owned();
    let time = |number: usize| DateTime::strptime("%Y%m%dT%H%M%S", text(number)).unwrap();
    (text(0), time(1), time(2), text(3))
}

fn compact(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// The Python that has the packages; the first one who asks makes it.
fn python() -> &'static str {
    static PYTHON: OnceLock<String> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/oracle.sh");
        let said = Command::new(script).stderr(Stdio::inherit()).output().unwrap();
        assert!(said.status.success(), "scripts/oracle.sh says above what is missing");
        String::from_utf8(said.stdout).unwrap().trim().to_owned()
    })
}
