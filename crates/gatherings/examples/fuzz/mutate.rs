//! Good calendars made bad: bytes turned, lines cut, doubled and swapped, numbers made large.

use gatherings::ical::{Calendar, MOST_EVENTS, instances, read};
use jiff::civil::date;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

/// How many were tried.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tried {
    /// With events in them all the same.
    pub(crate) read: usize,
    /// With something that was refused.
    pub(crate) refused: usize,
    /// The longest time that one took.
    pub(crate) longest: Duration,
}

/// What is broken: a little of everything that calendars have.
const GOOD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Treff\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n\
TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\n\
TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n\
BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Own:20260113T140000\r\nDTEND;TZID=Own:20260113T153000\r\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,-5MO;BYSETPOS=1;COUNT=40\r\n\
EXDATE;TZID=Own:20260310T140000,20260512T140000\r\nRDATE;VALUE=PERIOD:20260401T120000Z/PT2H,20260402T120000Z/20260402T130000Z\r\nSUMMARY:Kaf\u{e9} \\, prat\r\n\
CONFERENCE;VALUE=URI;LABEL=\"a:b;c\":https://x.example\r\nGEO:60.1;5.2\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;TZID=Own:20260714T140000\r\nDTSTART:20260715T140000Z\r\nDURATION:P1DT2H\r\nSEQUENCE:2\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=America/New_York:20260329T023000\r\nRRULE:FREQ=WEEKLY;UNTIL=20271231T235959Z;WKST=SU;BYDAY=MO,FR\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:c\r\nDTSTART;VALUE=DATE:20261231\r\nRRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// What is put in where it does not belong.
const ODD: [&str; 16] = [
    "99999999",
    "-1",
    "0",
    ";",
    ":",
    "\"",
    "\r\n ",
    "\n",
    "\\",
    ",",
    "RRULE:FREQ=DAILY\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "21991231T235959Z",
    "\u{1F56F}",
    "=",
];

/// Chance that can be begun again (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) % (most.max(1) as u64)).unwrap_or(0)
    }
}

/// Tries as many as there is time for.
///
/// # Panics
/// When one falls over or takes long: its number and the seed say which.
pub(crate) fn run(time: Duration, seed: u64) -> Tried {
    let (begun, mut tried, mut chance, mut number) = (Instant::now(), Tried::default(), Chance(seed.max(1)), 0_u64);
    while begun.elapsed() < time {
        number += 1;
        let (bytes, one) = (broken(&mut chance), Instant::now());
        match catch_unwind(AssertUnwindSafe(|| whole(&bytes))) {
            Ok((read, refused)) => {
                tried.read += usize::from(read);
                tried.refused += usize::from(refused);
            }
            Err(_) => panic!("number {number} of seed {seed} falls over:\n{}", String::from_utf8_lossy(&bytes)),
        }
        tried.longest = tried.longest.max(one.elapsed());
        assert!(one.elapsed() < Duration::from_secs(20), "number {number} of seed {seed} takes for ever");
    }
    tried
}

/// All that is done with a calendar: read, counted, written and read again, which must be the same.
fn whole(bytes: &[u8]) -> (bool, bool) {
    let today = date(2026, 11, 23);
    let first = read(bytes, today);
    assert!(first.events.len() <= MOST_EVENTS);
    let dates = instances(&first.events, date(2026, 1, 1).at(0, 0, 0, 0), date(2027, 7, 1).at(0, 0, 0, 0), 100);
    assert!(dates.all.len() <= 100);
    _ = instances(&first.events, date(2020, 1, 1).at(0, 0, 0, 0), date(2040, 1, 1).at(0, 0, 0, 0), 10);
    let text = Calendar { events: first.events.clone(), ..Calendar::default() }.write();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    let again = read(text.as_bytes(), today);
    assert_eq!(again.refused, [], "{text}");
    let second = Calendar { events: again.events, ..Calendar::default() }.write();
    assert_eq!(read(second.as_bytes(), today).refused, []);
    (!first.events.is_empty(), !first.refused.is_empty())
}

fn broken(chance: &mut Chance) -> Vec<u8> {
    let mut lines: Vec<String> = GOOD.split_inclusive("\r\n").map(str::to_owned).collect();
    for _ in 0..chance.below(4) {
        let (one, other) = (chance.below(lines.len()), chance.below(lines.len()));
        match chance.below(3) {
            0 => lines.swap(one, other),
            1 => _ = lines.remove(one),
            _ => lines.insert(one, lines[other].clone()),
        }
    }
    let mut bytes = lines.concat().into_bytes();
    for _ in 0..chance.below(6) {
        if bytes.is_empty() {
            break;
        }
        let at = chance.below(bytes.len());
        match chance.below(5) {
            0 => bytes[at] = u8::try_from(chance.below(256)).unwrap_or(0),
            1 => _ = bytes.remove(at),
            2 => bytes.splice(at..at, ODD[chance.below(ODD.len())].bytes()).for_each(drop),
            3 if chance.below(8) == 0 => bytes.truncate(at),
            _ => {
                // Another digit in the place of one.
                if let Some(byte) = bytes.iter_mut().skip(at).find(|byte| byte.is_ascii_digit()) {
                    *byte = b'0' + u8::try_from(chance.below(10)).unwrap_or(0);
                }
            }
        }
    }
    bytes
}
