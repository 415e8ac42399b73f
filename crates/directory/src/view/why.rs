//! Why a suggestion came, and what it does not meet, in short sentences.

use super::{phrases, when};
use crate::{
    facts::{Cost, Entry, StepFree},
    listing::Listing,
};
use jiff::civil::{Time, Weekday};
use kernel::ids::slug;
use search::{Hit, Label, Part, Understood, UnderstoodKind as Kind, Why};
use shell::{Visit, dates};

/// Nearer than this one says that it is there, metres.
const THERE: u32 = 2_500;

/// The strongest reason that has to do with meaning: the words typed, and a sentence about them.
pub(super) fn meaning(visit: &Visit, hit: &Hit, listing: &Listing) -> Option<(String, String)> {
    // What was read as a filter is told as met; it need not be told once more as a word.
    let read: Vec<&str> = hit.why.iter().filter_map(read_as_filter).collect();
    hit.why.iter().find_map(|why| match why {
        Why::Word { typed, .. } | Why::Similar { typed, .. } if read.contains(&typed.as_str()) => None,
        Why::Need { typed, offer, .. } => Some((typed.clone(), need_sentence(visit, offer)?)),
        Why::Concept { typed, concept, found } => {
            let found = found.as_deref().filter(|found| can_be_read(listing, found));
            Some((typed.clone(), concept_sentence(visit, typed, concept, found)?))
        }
        // A word that only stands in a text of another language would puzzle the reader.
        Why::Word { typed, found, part } if *part == Part::Theme || can_be_read(listing, found) => {
            Some((typed.clone(), word_sentence(visit, typed, found, *part)))
        }
        Why::Similar { typed, found } if can_be_read(listing, found) => {
            Some((typed.clone(), visit.with("why-similar", &[("found", found.as_str().into())])))
        }
        _ => None,
    })
}

fn read_as_filter(why: &Why) -> Option<&str> {
    match why {
        Why::Place { typed, .. } | Why::Day { typed, .. } | Why::Fact { typed, .. } => Some(typed),
        _ => None,
    }
}

/// Whether a word stands in the texts that this reader is shown.
fn can_be_read(listing: &Listing, word: &str) -> bool {
    let word = word.to_lowercase();
    let place = listing.place.as_ref();
    let texts = [
        Some(&listing.name),
        listing.summary.as_ref(),
        listing.description.as_ref(),
        listing.cost_note.as_ref(),
        listing.entry_note.as_ref(),
        listing.eligibility.as_ref(),
        listing.schedule_note.as_ref(),
        listing.group_note.as_ref(),
        listing.company_note.as_ref(),
        listing.sobriety_note.as_ref(),
        listing.access_note.as_ref(),
        listing.organization.as_ref(),
        place.and_then(|place| place.name.as_ref()),
        place.and_then(|place| place.transport.as_ref()),
    ];
    let steps = listing.first_time.steps.iter().flat_map(|step| [step.heading.as_str(), step.text.as_str()]);
    let address = place.into_iter().flat_map(|p| [p.address.as_deref(), p.town.as_deref(), p.postal_code.as_deref()]);
    let written = texts.into_iter().flatten().map(|said| said.text.as_str());
    written.chain(steps).chain(address.flatten()).any(|text| text.to_lowercase().contains(&word))
}

/// What helps with a need has a sentence of its own, or none: a catchword says nothing to somebody on a hard day, and
/// a need that nobody named is not told to anyone.
fn need_sentence(visit: &Visit, offer: &Label) -> Option<String> {
    let key = format!("why-offer-{}", slug(&offer.en));
    visit.has(&key).then(|| visit.t(&key))
}

fn concept_sentence(visit: &Visit, typed: &str, concept: &Label, found: Option<&str>) -> Option<String> {
    let what = concept.in_language(visit.language.tag());
    match found {
        Some(found) if same(typed, found) => Some(visit.t("why-same-text")),
        Some(found) => place_says(visit, found),
        None if same(typed, what) => Some(visit.t("why-same-about")),
        None => None,
    }
}

/// What the place says, in its own words. A few words after «not» would read as something forbidden, so those are not
/// quoted; that nobody need talk is said in ours.
fn place_says(visit: &Visit, found: &str) -> Option<String> {
    let small = found.to_lowercase();
    let not = ["ikke ", "ikkje ", "ingen ", "not ", "no "].iter().any(|word| small.starts_with(word));
    if !not {
        return Some(visit.with("why-place-says", &[("found", found.to_owned().into())]));
    }
    ["snakk", "prat", "talk", "speak"].iter().any(|word| small.contains(word)).then(|| visit.t("why-no-talking"))
}

/// Why it came, in one sentence: for somebody who tries a word out and is not the one who searches.
#[must_use]
pub fn in_short(visit: &Visit, hit: &Hit, listing: &Listing) -> Option<String> {
    let about = || {
        let concepts = hit.why.iter().filter_map(|why| match why {
            Why::Concept { concept, .. } => Some(concept.in_language(visit.language.tag()).to_owned()),
            _ => None,
        });
        concepts.map(|concept| visit.with("why-word-theme", &[("found", concept.into())])).next()
    };
    meaning(visit, hit, listing).map(|(_, said)| said).or_else(about).or_else(|| met(visit, hit))
}

fn word_sentence(visit: &Visit, typed: &str, found: &str, part: Part) -> String {
    let (key, same_key) = match part {
        Part::Name => ("why-word-name", "why-same-name"),
        Part::Organization => ("why-word-organization", "why-same-organization"),
        Part::Place => ("why-word-place", "why-same-place"),
        Part::Theme => ("why-word-theme", "why-same-about"),
        Part::Lead | Part::Body => ("why-place-says", "why-same-text"),
    };
    // Nobody needs to read the same word twice.
    if same(typed, found) { visit.t(same_key) } else { visit.with(key, &[("found", found.to_owned().into())]) }
}

fn same(typed: &str, found: &str) -> bool {
    typed.to_lowercase() == found.to_lowercase()
}

/// What was understood and is met: «I Straume. Tirsdag klokka 11.00–14.00. Gratis.»
pub(super) fn met(visit: &Visit, hit: &Hit) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for why in &hit.why {
        let words = match why {
            Why::Place { place, .. } => at_place(visit, place, hit.distance_m),
            // Hours alone say nothing where the same hours stand with their day.
            Why::Day { weekday: None, from, to, .. } if has_day(&hit.why, *from, *to) => continue,
            Why::Day { weekday, from, to, .. } => day(visit, *weekday, *from, *to),
            Why::Fact { kind: Kind::ForWhom, value, .. } => visit.t(&format!("met-{value}")),
            Why::Fact { kind: Kind::Language, value, .. } => {
                let Some(language) = phrases::spoken(visit, value) else { continue };
                visit.with("met-language", &[("language", language.into())])
            }
            Why::Fact { kind, value, .. } => dates::capital(&label(visit, *kind, value, "")),
            _ => continue,
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    (!said.is_empty()).then(|| format!("{}.", said.join(". ")))
}

fn has_day(why: &[Why], from: u16, to: u16) -> bool {
    why.iter().any(|why| matches!(why, Why::Day { weekday: Some(_), from: f, to: t, .. } if (*f, *t) == (from, to)))
}

/// «I Straume», or how far from it as the gull flies; the road may be longer.
fn at_place(visit: &Visit, place: &str, distance: Option<u32>) -> String {
    match distance.filter(|metres| *metres > THERE) {
        Some(metres) => {
            let km = (metres + 500) / 1_000;
            visit.with("why-away", &[("km", km.into()), ("place", place.into())])
        }
        None => visit.with("why-in", &[("place", place.into())]),
    }
}

fn day(visit: &Visit, weekday: Option<u8>, from: u16, to: u16) -> String {
    let hours = match (clock(from), clock(to)) {
        (Some(from), Some(to)) if from != to => when::hours(visit, Some(from), Some(to)).unwrap_or_default(),
        _ => String::new(),
    };
    let day = weekday.and_then(weekday_of).map(|day| dates::weekday(visit.language, day)).unwrap_or_default();
    dates::capital(format!("{day} {hours}").trim())
}

fn clock(minutes: u16) -> Option<Time> {
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}

/// Monday is nought.
pub(super) fn weekday_of(number: u8) -> Option<Weekday> {
    Weekday::from_monday_zero_offset(i8::try_from(number).ok()?).ok()
}

/// What a filter is called on a chip.
pub(super) fn label(visit: &Visit, kind: Kind, value: &str, name: &str) -> String {
    match kind {
        Kind::Place => if name.is_empty() { value } else { name }.to_owned(),
        Kind::Weekday => {
            let day = value.parse().ok().and_then(weekday_of);
            day.map_or_else(String::new, |day| dates::capital(dates::weekday(visit.language, day)))
        }
        Kind::DayPart => visit.t(&format!("part-{value}")),
        Kind::ForWhom => dates::capital(&visit.t(&format!("whom-{}", if value == "oneself" { "self" } else { value }))),
        Kind::Age => {
            let (least, most) = value.split_once('-').unwrap_or((value, value));
            if least == most {
                visit.with("age-years", &[("age", least.to_owned().into())])
            } else {
                visit.with("age-from-to", &[("least", least.to_owned().into()), ("most", most.to_owned().into())])
            }
        }
        Kind::Language => phrases::spoken(visit, value).map_or_else(|| value.to_owned(), |name| dates::capital(&name)),
        Kind::Free => visit.t("box-gratis"),
        Kind::NoReferral => visit.t("box-uten-henvisning"),
        Kind::DropIn => visit.t("box-drop-in"),
        Kind::StepFree => visit.t("box-trinnfritt"),
        Kind::Company => visit.t("box-folge"),
        Kind::OpenNow => visit.t("box-apent"),
        Kind::Digital => visit.t("box-digitalt"),
    }
}

/// What was understood and is not met, or not known.
pub(super) fn missing(visit: &Visit, hit: &Hit, listing: &Listing, understood: &[Understood]) -> Vec<String> {
    understood.iter().filter(|chip| !meets(hit, chip)).filter_map(|chip| miss(visit, listing, chip)).collect()
}

fn meets(hit: &Hit, chip: &Understood) -> bool {
    hit.why.iter().any(|why| match (why, chip.kind) {
        (Why::Place { .. }, Kind::Place) | (Why::Day { .. }, Kind::Weekday | Kind::DayPart | Kind::OpenNow) => true,
        (Why::Fact { kind, value, .. }, _) => *kind == chip.kind && *value == chip.value,
        _ => false,
    })
}

fn miss(visit: &Visit, listing: &Listing, chip: &Understood) -> Option<String> {
    let facts = &listing.facts;
    let unknown = |what: &str| Some(visit.with("miss-unknown", &[("what", visit.t(what).into())]));
    let said = |key: &str| Some(visit.t(key));
    match chip.kind {
        Kind::Place => {
            Some(visit.with("miss-place", &[("place", label(visit, chip.kind, &chip.value, &chip.name).into())]))
        }
        Kind::Weekday | Kind::DayPart | Kind::OpenNow if listing.schedules.is_empty() => unknown("fact-when"),
        Kind::Weekday => {
            let day = chip.value.parse().ok().and_then(weekday_of)?;
            Some(visit.with("miss-weekday", &[("days", dates::weekdays(visit.language, day).into())]))
        }
        Kind::DayPart => said(&format!("miss-part-{}", chip.value)),
        Kind::OpenNow => said("miss-open-now"),
        Kind::Free if facts.cost == Some(Cost::Paid) => said("miss-free"),
        Kind::Free => unknown("fact-price"),
        Kind::NoReferral if facts.entry == Some(Entry::Referral) => said("miss-no-referral"),
        Kind::DropIn if facts.entry.is_some() => said("miss-drop-in"),
        Kind::NoReferral | Kind::DropIn => unknown("fact-entry"),
        Kind::StepFree if matches!(facts.step_free, Some(StepFree::Partly | StepFree::No)) => said("miss-step-free"),
        Kind::StepFree => unknown("fact-access"),
        Kind::Company if facts.company == Some(false) => said("miss-company"),
        Kind::Company => unknown("fact-company"),
        Kind::ForWhom if facts.for_whom.is_empty() => unknown("fact-whom"),
        Kind::ForWhom => phrases::for_whom(visit, facts).map(|whom| visit.with("miss-whom", &[("whom", whom.into())])),
        Kind::Age if facts.age.is_some() => {
            phrases::age(visit, facts).map(|age| visit.with("miss-age", &[("age", age.into())]))
        }
        Kind::Age => unknown("fact-age"),
        Kind::Language if facts.languages.is_empty() => unknown("fact-languages"),
        Kind::Language => Some(
            visit
                .with("miss-language", &[("language", label(visit, chip.kind, &chip.value, "").to_lowercase().into())]),
        ),
        Kind::Digital => said("miss-digital"),
    }
}
