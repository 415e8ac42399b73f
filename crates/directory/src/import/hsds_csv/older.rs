//! What HSDS 1.x (as the Ohana project writes it) says in another way than 3.1.

use super::tables::id;
use crate::{
    hsds::{OWN, Object, string},
    import::csv,
};
use serde_json::{Value, json};

/// Columns with another name today: table, then, now.
const RENAMED: [(&str, &str, &str); 7] = [
    ("service", "fees", "fees_description"),
    ("service", "eligibility", "eligibility_description"),
    ("service", "website", "url"),
    ("location", "website", "url"),
    ("phone", "number_type", "type"),
    ("address", "state", "state_province"),
    ("mail_address", "state", "state_province"),
];
/// Columns with several things in one cell, which are tables of their own today: column, list, field.
const LISTS: [(&str, &str, &str); 6] = [
    ("languages", "languages", "name"),
    ("service_areas", "service_areas", "name"),
    ("required_documents", "required_documents", "document"),
    ("funding_sources", "funding", "source"),
    ("accessibility", "accessibility", "description"),
    ("accepted_payments", "accepted_payments", ""),
];
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Brings a row to the words of 3.1. Gives back the columns that are left out.
pub(super) fn modern(source: &str, table: &str, local: &str, object: &mut Object) -> Vec<&'static str> {
    for (of, then, now) in RENAMED {
        if of == table
            && let Some(value) = object.shift_remove(then)
        {
            object.entry(now).or_insert(value);
        }
    }
    for (column, list, field) in LISTS {
        if let Some(cell) = string(object, column).filter(|_| !field.is_empty()) {
            let parts = cell.split(',').map(str::trim).filter(|part| !part.is_empty());
            let items: Vec<Value> = parts
                .map(|part| json!({"id": id(source, list, &[table, local, part].join("/")), field: part}))
                .collect();
            object.shift_remove(column);
            object.insert(list.into(), Value::Array(items));
        }
    }
    match table {
        "service" => _ = object.entry("status").or_insert(json!("active")),
        "location" => {
            let is_virtual = object.shift_remove("virtual").is_some_and(|v| v == "true");
            object.entry("location_type").or_insert(json!(if is_virtual { "virtual" } else { "physical" }));
        }
        "organization" => {
            object.entry("description").or_insert(json!(""));
            if let Some(day) =
                string(object, "date_incorporated").and_then(|text| csv::date(&text, csv::DateOrder::Mdy))
            {
                object.shift_remove("date_incorporated");
                object.insert("year_incorporated".into(), json!(day.year()));
            }
        }
        "address" => _ = object.entry("address_type").or_insert(json!("physical")),
        "mail_address" => _ = object.entry("address_type").or_insert(json!("postal")),
        "taxonomy_term" | "taxonomy" | "program" => _ = object.entry("description").or_insert(json!("")),
        _ => {}
    }
    // Who may edit an entry is nobody's business.
    object.shift_remove("admin_emails").map(|_| "admin_emails").into_iter().collect()
}

/// One line of regular opening hours as a schedule; says whether the closing time made sense.
pub(super) fn regular(object: &Object) -> Option<(Object, bool)> {
    let weekday = string(object, "weekday")?.to_uppercase();
    let day = DAYS.iter().find(|day| weekday.starts_with(*day))?;
    let time = |field: &str| string(object, field).and_then(|text| csv::time(&text));
    let opens = time("opens_at")?;
    let closes = time("closes_at").filter(|closes| *closes > opens);
    let clock = |time: jiff::civil::Time| json!(format!("{:02}:{:02}", time.hour(), time.minute()));
    let mut out = Object::new();
    out.insert("freq".into(), json!("WEEKLY"));
    out.insert("byday".into(), json!(day));
    out.insert("opens_at".into(), clock(opens));
    if let Some(closes) = closes {
        out.insert("closes_at".into(), clock(closes));
    }
    Some((out, closes.is_some() || !object.contains_key("closes_at")))
}

/// A time of every year when it is closed. Other holiday hours have no place in the model.
pub(super) fn closure(object: &Object) -> Option<Value> {
    let date = |field: &str| string(object, field).and_then(|text| csv::date(&text, csv::DateOrder::Mdy));
    let (from, to) = (date("start_date")?, date("end_date")?);
    let yearly = from.year() == 1 && to.year() == 1 && string(object, "closed").is_some_and(|v| v == "true");
    let day = |date: jiff::civil::Date| format!("{:02}-{:02}", date.month(), date.day());
    yearly.then(|| json!({"from": day(from), "to": day(to)}))
}

/// Adds a closure to a service's own object.
pub(super) fn close(service: &mut Object, closure: &Value) {
    let own = service.entry(OWN).or_insert_with(|| json!({}));
    if let Some(own) = own.as_object_mut()
        && let Some(list) = own.entry("closed").or_insert_with(|| json!([])).as_array_mut()
    {
        list.push(closure.clone());
    }
}
