//! What somebody needs to know to dare to go, read from a service's own data. Unknown stays unknown.

use crate::{
    hsds::{OWN, Object},
    photo::Photo,
};
use jiff::civil;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How one gets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Come when it is open.
    DropIn,
    /// Say beforehand that you come.
    SignUp,
    /// Somebody must refer you.
    Referral,
}

/// What it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// What you can, or nothing.
    WhatYouCan,
    /// A price.
    Paid,
}

/// What is expected about drink and drugs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sobriety {
    /// Nobody asks.
    NotAsked,
    /// Not under the influence while one is there.
    SoberHere,
    /// For people who live without.
    SoberLife,
}

/// Whether one gets in without steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepFree {
    /// All the way, toilet too.
    Yes,
    /// Some of it.
    Partly,
    /// No.
    No,
}

/// For whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForWhom {
    /// Somebody who comes on their own behalf.
    #[serde(rename = "self")]
    Oneself,
    /// Somebody who worries about another.
    Relative,
    /// Somebody at work.
    Professional,
}

/// A time of the year when it is closed, every year: from and to as month and day, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    /// First day, (month, day).
    pub from: (i8, i8),
    /// Last day, (month, day).
    pub to: (i8, i8),
    /// Why, by language.
    pub reason: Vec<(String, String)>,
}

impl Closure {
    /// Whether it is closed on this date.
    #[must_use]
    pub fn covers(&self, date: civil::Date) -> bool {
        let day = (date.month(), date.day());
        if self.from <= self.to { self.from <= day && day <= self.to } else { day >= self.from || day <= self.to }
    }
}

/// Where an entry was taken from, and on what terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who gave it.
    pub name: String,
    /// The licence.
    pub licence: Option<String>,
    /// Where one can read more, `http` or `https` only.
    pub url: Option<String>,
}

/// The facts of one service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Our themes, the most fitting first.
    pub themes: Vec<String>,
    /// For whom; empty is unknown.
    pub for_whom: Vec<ForWhom>,
    /// How one gets in.
    pub entry: Option<Entry>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// The price in whole kroner.
    pub price_nok: Option<i64>,
    /// What is expected about drink and drugs.
    pub sobriety: Option<Sobriety>,
    /// Whether one may just sit there.
    pub just_sit: Option<bool>,
    /// Whether somebody can come along the first time.
    pub company: Option<bool>,
    /// How many usually come, from and to.
    pub group_size: Option<(i64, i64)>,
    /// Whether one gets in without steps.
    pub step_free: Option<StepFree>,
    /// Age from and to, years.
    pub age: Option<(i64, i64)>,
    /// Languages spoken there, BCP 47.
    pub languages: Vec<String>,
    /// By telephone or screen.
    pub digital: bool,
    /// The picture that stands at the top, one of the shell's.
    pub picture: Option<String>,
    /// A photograph of it, which stands there instead.
    pub photo: Option<Photo>,
    /// When somebody last said that all of it is right.
    pub confirmed: Option<civil::Date>,
    /// Who said so: a role or an organisation.
    pub confirmed_by: Option<String>,
    /// When they are asked again.
    pub next_review: Option<civil::Date>,
    /// When it is closed each year.
    pub closed: Vec<Closure>,
    /// The municipalities it serves when it has no place of its own.
    pub area: Vec<String>,
    /// Where it was taken from; nothing when somebody wrote it here.
    pub source: Option<Source>,
}

impl Facts {
    /// Reads the facts of a service: our own object first, the standard's fields where that is silent.
    #[must_use]
    pub fn read(data: &Object) -> Self {
        let ours = data.get(OWN).and_then(Value::as_object);
        let own = |field: &str| ours.and_then(|ours| ours.get(field));
        let own_age = own("age").and_then(pair);
        let least = data.get("minimum_age").and_then(number);
        let most = data.get("maximum_age").and_then(number);
        Self {
            themes: list(own("themes")),
            for_whom: coded_list(own("for_whom")),
            entry: coded(own("entry")),
            cost: coded(own("cost")).or_else(|| cost_of(data)),
            price_nok: own("price_nok").and_then(number),
            sobriety: coded(own("sobriety")),
            just_sit: own("just_sit").and_then(Value::as_bool),
            company: own("company").and_then(Value::as_bool),
            group_size: own("group_size").and_then(pair),
            step_free: coded(own("step_free")),
            age: own_age
                .or_else(|| (least.is_some() || most.is_some()).then(|| (least.unwrap_or(0), most.unwrap_or(120)))),
            languages: languages(data),
            digital: own("digital").and_then(Value::as_bool).unwrap_or(false),
            picture: own("picture").and_then(Value::as_str).map(str::to_owned),
            photo: Photo::of(data),
            confirmed: data.get("assured_date").and_then(date),
            confirmed_by: own("confirmed_by").and_then(Value::as_str).map(str::to_owned),
            next_review: own("next_review").and_then(date),
            closed: closures(own("closed")),
            area: list(own("area")),
            source: own("source").and_then(source),
        }
    }
}

fn source(value: &Value) -> Option<Source> {
    let text = |field: &str| value.get(field).and_then(Value::as_str).map(str::to_owned);
    let url = text("url").filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    Some(Source { name: text("name")?, licence: text("licence"), url })
}

fn coded<T: for<'de> Deserialize<'de>>(value: Option<&Value>) -> Option<T> {
    serde_json::from_value(value?.clone()).ok()
}

fn coded_list<T: for<'de> Deserialize<'de>>(value: Option<&Value>) -> Vec<T> {
    let items = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|item| serde_json::from_value(item.clone()).ok()).collect()
}

fn list(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn number(value: &Value) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "an age or a price with decimals is cut to the whole number")]
    value.as_i64().or_else(|| value.as_f64().map(|v| v as i64))
}

fn pair(value: &Value) -> Option<(i64, i64)> {
    match value.as_array()?.as_slice() {
        [from, to] => Some((number(from)?, number(to)?)),
        _ => None,
    }
}

/// A date, also when it is written with a time behind it.
fn date(value: &Value) -> Option<civil::Date> {
    value.as_str()?.get(..10)?.parse().ok()
}

fn languages(data: &Object) -> Vec<String> {
    let items = data.get("languages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| item.get("code").or_else(|| item.get("name"))?.as_str())
        .map(|code| code.to_lowercase())
        .collect()
}

/// Free when every cost option says 0, or the text says so in one word.
fn cost_of(data: &Object) -> Option<Cost> {
    if let Some(options) = data.get("cost_options").and_then(Value::as_array)
        && !options.is_empty()
    {
        let amounts: Vec<f64> = options.iter().filter_map(|o| o.get("amount")?.as_f64()).collect();
        if amounts.len() == options.len() {
            return Some(if amounts.iter().all(|amount| *amount == 0.0) { Cost::Free } else { Cost::Paid });
        }
    }
    None
}

fn closures(value: Option<&Value>) -> Vec<Closure> {
    let items = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            let reason = item.get("reason").and_then(Value::as_object).map(|by_language| {
                by_language.iter().filter_map(|(l, t)| Some((l.clone(), t.as_str()?.to_owned()))).collect()
            });
            Some(Closure {
                from: month_day(item.get("from")?.as_str()?)?,
                to: month_day(item.get("to")?.as_str()?)?,
                reason: reason.unwrap_or_default(),
            })
        })
        .collect()
}

fn month_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year, so that 29 February is a day.
    civil::Date::new(2024, month, day).is_ok().then_some((month, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn facts_are_read_and_nonsense_is_unknown() {
        let Value::Object(data) = json!({
            "assured_date": "2026-11-12", "minimum_age": 18, "languages": [{"id": "x", "code": "nb"}, {"id": "y"}],
            "cost_options": [{"id": "c", "amount": 0}],
            "varde": {"entry": "drop_in", "for_whom": ["self", "martian"], "group_size": [4, 10], "sobriety": 9,
                      "closed": [{"from": "12-20", "to": "01-05"}, {"from": "13-40", "to": "x"}]},
        }) else {
            panic!()
        };
        let facts = Facts::read(&data);
        assert_eq!(facts.entry, Some(Entry::DropIn));
        assert_eq!(facts.for_whom, [ForWhom::Oneself]);
        assert_eq!(facts.cost, Some(Cost::Free));
        assert_eq!(facts.age, Some((18, 120)));
        assert_eq!(facts.sobriety, None);
        assert_eq!(facts.closed.len(), 1);
        assert!(facts.closed[0].covers(civil::date(2027, 1, 3)));
        assert!(!facts.closed[0].covers(civil::date(2027, 1, 6)));
    }
}
