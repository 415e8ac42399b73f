//! Two entries beside one another: what differs, which value is likely to be the right one, and what they become together.

use super::{
    Draft, apply,
    apply::own,
    draft::{of_key, rules},
    fields::{Care, Field, Kind},
    times,
};
use crate::{
    fresh::contact::Holder,
    hsds::{OWN, Object, Parts},
    import::number,
    listing::Row,
};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where it is, as one question: half of one address and half of another is no place.
pub const PLACE: &str = "place";
/// What only the other entry says, and no field of the form has.
pub const REST: &str = "rest";
/// The fields of the place.
const OF_PLACE: [&str; 4] = ["place_name", "address_1", "postal_code", "city"];
/// What of a service is not carried over with the rest: it is the entry's own, or has a question of its own.
const NOT_REST: &[&str] = &[
    "id",
    "status",
    "organization",
    "organization_id",
    "program",
    "program_id",
    "email",
    "url",
    "phones",
    "schedules",
    "assured_date",
    "assurer_email",
    "last_modified",
    "service_at_locations",
    "attributes",
    OWN,
];
/// The same in our own object.
const NOT_REST_OWN: &[&str] = &[
    "language",
    "_language",
    "slug",
    "next_review",
    "confirmed_by",
    "reopens",
    "translations",
    "themes",
    "for_whom",
    "entry",
    "sobriety",
    "step_free",
    "cost",
    "price_nok",
    "company",
    "closed",
    "source",
    "photo",
];

/// Whose value it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// That of the entry that stays.
    Kept,
    /// That of the other one.
    Other,
    /// What both say.
    Both,
}

impl Side {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Kept, Self::Other, Self::Both];

    /// The word in forms and the end of a text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept => "denne",
            Self::Other => "andre",
            Self::Both => "begge",
        }
    }

    /// The side of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.word() == word)
    }
}

/// Which of two entries knows better, when nothing else says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// The one that stays: a person wrote it here, or it was confirmed later.
    Kept,
    /// The other one.
    Other,
    /// Neither.
    Neither,
}

/// Something in which they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// A key of a draft, [`PLACE`] or [`REST`].
    pub key: String,
    /// What the one says that stays.
    pub kept: String,
    /// What the other says.
    pub other: String,
    /// Whether both can stand.
    pub both: bool,
    /// What is chosen when nobody has.
    pub likely: Side,
}

impl Question {
    /// Its field, where it is one of the form's.
    #[must_use]
    pub fn field(&self) -> Option<&'static Field> {
        of_key(&self.key).map(|(field, _)| field)
    }

    /// The sides that can be chosen.
    #[must_use]
    pub fn sides(&self) -> Vec<Side> {
        match (self.key.as_str(), self.both) {
            (REST, _) => vec![Side::Both, Side::Kept],
            (_, true) => Side::ALL.to_vec(),
            (_, false) => vec![Side::Kept, Side::Other],
        }
    }
}

/// What somebody has chosen: a side for each question that they answered.
pub type Chosen = BTreeMap<String, Side>;

/// All in which they differ, in the order of the form.
#[must_use]
pub fn questions(kept: &Row, other: &Row, leaning: Leaning) -> Vec<Question> {
    let (was, is) = (Draft::read(kept), Draft::read(other));
    let (trusted, mut asked) = (same_holder(&kept.parts, &other.parts), Vec::new());
    for change in is.changes(&was) {
        let Some(field) = change.field() else { continue };
        if OF_PLACE.contains(&field.name) {
            if !asked.iter().any(|one: &Question| one.key == PLACE) {
                asked.push(place(&was, &is, leaning));
            }
            continue;
        }
        let both = matches!(field.kind, Kind::Many(_) | Kind::Themes | Kind::Times | Kind::Seasons)
            && !change.was.is_empty()
            && !change.is.is_empty();
        let likely = likely(field, &change.was, &change.is, (leaning, trusted));
        asked.push(Question { key: change.key.clone(), kept: change.was, other: change.is, both, likely });
    }
    let rest = rest(&kept.parts, &other.parts).said().join("\n");
    if !rest.is_empty() {
        let (key, kept) = (REST.to_owned(), String::new());
        asked.push(Question { key, kept, other: rest, both: true, likely: Side::Both });
    }
    asked
}

/// How many fields say the same in both.
#[must_use]
pub fn same(kept: &Row, other: &Row) -> usize {
    let (was, is) = (Draft::read(kept), Draft::read(other));
    was.values.iter().filter(|(key, value)| is.values.get(*key) == Some(value)).count()
}

/// Who runs it and how to reach them decides who gets letters and may change it: nobody comes into that by a default.
fn likely(field: &Field, was: &str, is: &str, (leaning, trusted): (Leaning, bool)) -> Side {
    let told = field.care == Care::Told;
    match (was.is_empty(), is.is_empty()) {
        (true, _) if told && !trusted => Side::Kept,
        (true, _) => Side::Other,
        (_, true) => Side::Kept,
        _ if told => Side::Kept,
        _ if matches!(field.kind, Kind::Many(_) | Kind::Themes) => Side::Both,
        _ => lean(leaning, field.kind == Kind::Text && is.chars().count() > was.chars().count()),
    }
}

const fn lean(leaning: Leaning, longer: bool) -> Side {
    match (leaning, longer) {
        (Leaning::Other, _) | (Leaning::Neither, true) => Side::Other,
        _ => Side::Kept,
    }
}

fn place(was: &Draft, is: &Draft, leaning: Leaning) -> Question {
    let lines = |draft: &Draft| {
        let town = format!("{} {}", draft.get("postal_code"), draft.get("city"));
        let all = [draft.get("place_name"), draft.get("address_1"), town.trim()];
        all.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let (kept, other) = (lines(was), lines(is));
    let likely = match (kept.is_empty(), other.is_empty()) {
        (true, _) => Side::Other,
        (_, true) => Side::Kept,
        _ => lean(leaning, false),
    };
    Question { key: PLACE.to_owned(), kept, other, both: false, likely }
}

/// Whether the same people answer for both, as far as can be known: one organisation, or one number.
#[must_use]
pub fn same_holder(kept: &Parts, other: &Parts) -> bool {
    let holder = |parts: &Parts| Holder::of(&parts.service.id, parts.organization_id.as_deref());
    let number = |parts: &Parts| parts.organization.as_ref().and_then(|one| number(&one.data));
    holder(kept) == holder(other) || number(kept).is_some_and(|one| number(other) == Some(one))
}

/// What they become together. What nobody has chosen is what is likely.
#[must_use]
pub fn together(kept: &Row, other: &Row, asked: &[Question], chosen: &Chosen, today: Date) -> Parts {
    let side = |key: &str| {
        let question = asked.iter().find(|one| one.key == key);
        question.map_or(Side::Kept, |one| chosen.get(key).copied().unwrap_or(one.likely))
    };
    let mut parts = kept.parts.clone();
    let mut wanted = Draft::read(kept);
    for question in asked {
        if let Some(field) = question.field() {
            let value = match (side(&question.key), field.kind) {
                (Side::Kept, _) => question.kept.clone(),
                (Side::Both, Kind::Many(_) | Kind::Themes) => words(&question.kept, &question.other),
                (Side::Other | Side::Both, _) => question.other.clone(),
            };
            wanted.put(&*question.key, value);
        }
    }
    let when = schedules(&kept.parts, &other.parts, side("times"));
    if side(PLACE) == Side::Other {
        move_to(&mut parts, &other.parts);
    }
    if side(PLACE) == Side::Other || side("times") != Side::Kept {
        put_schedules(&mut parts, when);
    }
    if side("organization") == Side::Other {
        run_by(&mut parts, &other.parts);
    }
    put_seasons(&mut parts, &other.parts, side("seasons"));
    if side(REST) == Side::Both {
        rest(&kept.parts, &other.parts).put(&mut parts);
    }
    let by_hand = |name: &str| OF_PLACE.contains(&name) || matches!(name, "times" | "seasons" | "organization");
    let now = Draft::read(&Row { parts: parts.clone(), ..kept.clone() });
    let changes = wanted.changes(&now);
    let changes: Vec<_> =
        changes.into_iter().filter(|one| one.field().is_some_and(|field| !by_hand(field.name))).collect();
    apply(parts, &changes, today)
}

/// The words of both, each once.
fn words(kept: &str, other: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for word in kept.split(',').chain(other.split(',')).filter(|word| !word.is_empty()) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all.join(",")
}

/// The rules that say when it is, as they lie in the entries: also those that no row of the form can say.
fn schedules(kept: &Parts, other: &Parts, side: Side) -> Vec<Value> {
    let (mut ours, theirs) = (rules(kept), rules(other));
    match side {
        Side::Kept => ours,
        Side::Other => theirs,
        Side::Both => {
            let (said, _) = times::of_schedules(&ours);
            let new = theirs.into_iter().filter(|rule| {
                let (lines, others) = times::of_schedules(std::slice::from_ref(rule));
                !others.is_empty() || lines.iter().any(|line| !said.contains(line))
            });
            ours.extend(new.collect::<Vec<_>>());
            ours
        }
    }
}

fn put_schedules(parts: &mut Parts, all: Vec<Value>) {
    for at in &mut parts.at_locations {
        at.data.shift_remove("schedules");
    }
    match all.is_empty() {
        true => drop(parts.service.data.shift_remove("schedules")),
        false => drop(parts.service.data.insert("schedules".into(), json!(all))),
    }
}

/// It is where the other was, with all that is known of that place.
fn move_to(parts: &mut Parts, other: &Parts) {
    let leaves: Vec<String> = parts.locations.iter().map(|place| place.id.clone()).collect();
    parts.content.retain(|content| !leaves.contains(&content.owner));
    parts.locations.clone_from(&other.locations);
    parts.at_locations.clone_from(&other.at_locations);
    for at in &mut parts.at_locations {
        if at.data.contains_key("service_id") {
            at.data.insert("service_id".into(), json!(parts.service.id));
        }
    }
    let theirs = |owner: &str| other.locations.iter().any(|place| place.id == owner);
    parts.content.extend(other.content.iter().filter(|content| theirs(&content.owner)).cloned());
}

/// Who runs the other runs it.
fn run_by(parts: &mut Parts, other: &Parts) {
    if let Some(before) = parts.organization.take() {
        parts.content.retain(|content| content.owner != before.id);
    }
    parts.organization.clone_from(&other.organization);
    parts.organization_id.clone_from(&other.organization_id);
    if let Some(organization) = &parts.organization {
        parts.content.extend(other.content.iter().filter(|content| content.owner == organization.id).cloned());
    }
    match &parts.organization_id {
        Some(id) if parts.service.data.contains_key("organization_id") => {
            drop(parts.service.data.insert("organization_id".into(), json!(id)));
        }
        _ => {}
    }
}

fn put_seasons(parts: &mut Parts, other: &Parts, side: Side) {
    let of = |parts: &Parts| {
        let own = parts.service.data.get(OWN).and_then(|own| own.get("closed")).and_then(Value::as_array);
        own.cloned().unwrap_or_default()
    };
    let (ours, theirs) = (of(parts), of(other));
    let all = match side {
        Side::Kept => return,
        Side::Other => theirs,
        Side::Both => {
            let same = |one: &Value| ours.iter().any(|two| two["from"] == one["from"] && two["to"] == one["to"]);
            let new: Vec<Value> = theirs.into_iter().filter(|one| !same(one)).collect();
            ours.iter().cloned().chain(new).collect()
        }
    };
    match all.is_empty() {
        true => drop(own(&mut parts.service.data).shift_remove("closed")),
        false => drop(own(&mut parts.service.data).insert("closed".into(), json!(all))),
    }
}

/// What only the other entry says and no field has.
struct Rest {
    data: Object,
    own: Object,
    texts: Vec<(String, String, String)>,
}

fn rest(kept: &Parts, other: &Parts) -> Rest {
    let new = |ours: Option<&Object>, theirs: Option<&Object>, not: &[&str]| -> Object {
        let is_new = |key: &str| !not.contains(&key) && ours.is_none_or(|ours| !ours.contains_key(key));
        let all = theirs.into_iter().flatten().filter(|(key, _)| is_new(key));
        all.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    let inner = |parts: &Parts| parts.service.data.get(OWN).and_then(Value::as_object).cloned();
    let said = |parts: &Parts, field: &str, language: &str| {
        let mine =
            |c: &&crate::hsds::Content| c.owner == parts.service.id && c.field == field && c.language == language;
        parts.content.iter().any(|content| mine(&content))
    };
    let texts = other.content.iter().filter(|one| {
        one.owner == other.service.id && Field::of(&one.field).is_none() && !said(kept, &one.field, &one.language)
    });
    Rest {
        data: new(Some(&kept.service.data), Some(&other.service.data), NOT_REST),
        own: new(inner(kept).as_ref(), inner(other).as_ref(), NOT_REST_OWN),
        texts: texts.map(|one| (one.field.clone(), one.language.clone(), one.text.clone())).collect(),
    }
}

impl Rest {
    /// As an editor reads it: what is written, and plain values under the name that the standard gives them.
    fn said(&self) -> Vec<String> {
        let plain = |(key, value): (&String, &Value)| match value {
            Value::String(text) => format!("{key}: {text}"),
            Value::Number(_) | Value::Bool(_) => format!("{key}: {value}"),
            _ => key.clone(),
        };
        let texts = self.texts.iter().map(|(_, language, text)| format!("{text} ({language})"));
        texts.chain(self.data.iter().map(plain)).chain(self.own.iter().map(plain)).collect()
    }

    fn put(self, parts: &mut Parts) {
        parts.service.data.extend(self.data);
        if !self.own.is_empty() {
            own(&mut parts.service.data).extend(self.own);
        }
        let owner = parts.service.id.clone();
        parts.content.extend(self.texts.into_iter().map(|(field, language, text)| crate::hsds::Content {
            owner: owner.clone(),
            field,
            language,
            text,
        }));
    }
}
