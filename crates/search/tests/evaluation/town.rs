//! The demo town as things to measure with.

use std::path::{Path, PathBuf};

use search::{Facts, ForWhom, Hours, Part, Passage, Point, Thing};
use toml::{Table, Value};

use crate::listings::{DAYS, minutes};

/// All services of the town.
pub(crate) fn town() -> Vec<Thing> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo");
    let mut files: Vec<PathBuf> = ["askoy", "oygarden"]
        .iter()
        .filter_map(|folder| std::fs::read_dir(root.join(folder)).ok())
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.sort();
    files.iter().flat_map(|file| services(file)).collect()
}

fn services(file: &Path) -> Vec<Thing> {
    let text = std::fs::read_to_string(file).expect("the file can be read");
    let Ok(organization) = toml::from_str::<Table>(&text) else {
        return Vec::new();
    };
    let services = organization.get("service").and_then(Value::as_array).into_iter().flatten();
    services.filter_map(Value::as_table).map(|service| thing(service, &organization)).collect()
}

fn thing(service: &Table, organization: &Table) -> Thing {
    let mut texts = Vec::new();
    let mut add = |part: Part, value: Option<&Value>| {
        for (language, text) in value.and_then(Value::as_table).into_iter().flatten() {
            if let Some(text) = text.as_str() {
                texts.push(Passage::new(part, language, text));
            }
        }
    };
    add(Part::Name, service.get("name"));
    add(Part::Lead, service.get("summary"));
    for field in ["description", "cost_note", "entry_note", "sobriety_note", "group_note", "company_note"] {
        add(Part::Body, service.get(field));
    }
    add(Part::Organization, organization.get("name"));
    let place = service.get("place").and_then(Value::as_table);
    add(Part::Place, place.and_then(|place| place.get("name")));
    let themes: Vec<&str> = strings(service.get("themes"));
    for theme in &themes {
        texts.push(Passage::new(Part::Theme, "nb", theme_name(theme)));
    }
    if let Some(town) = place.and_then(|place| place.get("town")).and_then(Value::as_str) {
        texts.push(Passage::new(Part::Place, "town", town));
    }
    let id = service.get("slug").and_then(Value::as_str).unwrap_or_default().to_owned();
    Thing { id, room: "directory".to_owned(), texts, facts: facts(service, organization, &themes) }
}

fn facts(service: &Table, organization: &Table, themes: &[&str]) -> Facts {
    let place = service.get("place").and_then(Value::as_table);
    let degrees = |name: &str| place.and_then(|place| place.get(name)).and_then(Value::as_float);
    let is = |field: &str, value: &str| service.get(field).and_then(Value::as_str).map(|known| known == value);
    let mut municipalities: Vec<String> = strings(service.get("area")).into_iter().map(str::to_owned).collect();
    if municipalities.is_empty() && place.is_some() {
        municipalities.extend(organization.get("municipality").and_then(Value::as_str).map(str::to_owned));
    }
    let ages: Vec<u8> = service
        .get("age")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|age| u8::try_from(age.as_integer()?).ok())
        .collect();
    let for_whom = strings(service.get("for_whom")).into_iter().map(|whom| match whom {
        "relative" => ForWhom::Relative,
        "professional" => ForWhom::Professional,
        _ => ForWhom::Oneself,
    });
    let schedules = service.get("schedule").and_then(Value::as_array).into_iter().flatten();
    Facts {
        municipalities,
        point: degrees("lat").zip(degrees("lon")).map(|(lat, lon)| Point { lat, lon }),
        themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
        hours: schedules.flat_map(hours).collect(),
        free: is("cost", "free"),
        no_referral: is("entry", "referral").map(|referral| !referral),
        drop_in: is("entry", "drop_in"),
        step_free: is("step_free", "yes"),
        company: service.get("company").and_then(Value::as_bool),
        for_whom: for_whom.collect(),
        age: ages.first().copied().zip(ages.get(1).copied()),
        languages: strings(service.get("languages")).into_iter().map(str::to_owned).collect(),
        digital: service.get("digital").and_then(Value::as_bool).unwrap_or(false),
        ..Facts::default()
    }
}

fn hours(schedule: &Value) -> Vec<Hours> {
    let time = |name: &str| minutes(schedule.get(name)?.as_str()?);
    let (Some(from), Some(to)) = (time("from"), time("to")) else {
        return Vec::new();
    };
    let daily = schedule.get("freq").and_then(Value::as_str) == Some("daily");
    let days = if daily { DAYS.to_vec() } else { strings(schedule.get("days")) };
    let number = |day: &str| DAYS.iter().position(|known| *known == day);
    days.iter().filter_map(|day| Some(Hours { weekday: number(day)? as u8, from, to })).collect()
}

/// One string or a list of them.
fn strings(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn theme_name(id: &str) -> &'static str {
    match id {
        "together" => "Noen å være sammen med",
        "daytime" => "Noe å gjøre på dagtid",
        "outdoors" => "Komme meg ut",
        "exercise" => "Bruke kroppen",
        "creative" => "Lage noe",
        "food" => "Spise sammen",
        "talk" => "Noen å snakke med",
        "substance-use" => "Rus og avhengighet",
        "aftercare" => "Etter behandling",
        "relatives" => "Pårørende",
        "work" => "Arbeid og utdanning",
        "peer-support" => "Folk som har vært der selv",
        "practical-help" => "Økonomi, bolig og rettigheter",
        "learning" => "Lære noe",
        "volunteering" => "Hjelpe andre",
        "family" => "Familie, barn og unge",
        _ => "",
    }
}
