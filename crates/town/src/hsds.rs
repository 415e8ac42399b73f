//! A file of the demo town as HSDS 3.1 services, nested.

use crate::file::{Organization, Schedule, Service, Words};
use directory::{listing::write_steps, places::PLACES, themes};
use jiff::{ToSpan as _, civil};
use serde_json::{Map, Value, json};
use uuid::Uuid;

type Object = Map<String, Value>;

/// The language that the standard's own fields are in; the others lie under `translations`.
const HOME: &str = "nb";
const NAMESPACE: Uuid = Uuid::from_u128(0x3e5f_0c1d_77aa_4b1e_8a51_9d02_6f11_0001);

pub(crate) fn id(kind: &str, slug: &str) -> String {
    kernel::ids::id_of_name(NAMESPACE, &format!("{kind}/{slug}")).to_string()
}

pub(crate) fn services(organization: &Organization, today: civil::Date) -> Vec<Object> {
    organization.service.iter().map(|service| Build::new(organization, service, today).object()).collect()
}

struct Build<'a> {
    organization: &'a Organization,
    service: &'a Service,
    today: civil::Date,
    out: Object,
    own: Object,
    translations: Object,
}

impl<'a> Build<'a> {
    fn new(organization: &'a Organization, service: &'a Service, today: civil::Date) -> Self {
        let (out, own, translations) = Default::default();
        Self { organization, service, today, out, own, translations }
    }

    fn object(mut self) -> Object {
        let s = self.service;
        let o = self.organization;
        self.out.insert("id".into(), json!(id("service", &s.slug)));
        self.say("name", Some(&s.name));
        self.say("alternate_name", s.alternate_name.as_ref());
        self.say("description", Some(&s.description));
        self.out.insert("status".into(), json!("active"));
        if let Ok(confirmed) = self.today.checked_sub(s.confirmed_days_ago.days()) {
            self.out.insert("assured_date".into(), json!(confirmed.to_string()));
            if let Ok(review) = confirmed.checked_add(s.next_review_months.unwrap_or(6).months()) {
                self.own.insert("next_review".into(), json!(review.to_string()));
            }
        }
        let either = |own: &Option<String>, shared: &Option<String>| own.clone().or_else(|| shared.clone());
        if let Some(email) = either(&s.email, &o.email) {
            self.out.insert("assurer_email".into(), json!(email));
            self.out.insert("email".into(), json!(email));
        }
        if let Some(website) = either(&s.website, &o.website) {
            self.out.insert("url".into(), json!(website));
        }
        if let Some(phone) = either(&s.phone, &o.phone) {
            let number = json!({"id": id("phone", &s.slug), "number": phone, "type": "voice"});
            self.out.insert("phones".into(), json!([number]));
        }
        self.say("fees_description", s.cost_note.as_ref());
        self.say("application_process", s.entry_note.as_ref());
        self.say("eligibility_description", s.eligibility_note.as_ref());
        self.say("alert", s.alert.as_ref());
        if let Some([least, most]) = s.age {
            self.out.insert("minimum_age".into(), json!(least));
            if most < 99 {
                self.out.insert("maximum_age".into(), json!(most));
            }
        }
        self.cost();
        self.children();
        self.place();
        self.own_facts();
        self.out.insert("organization".into(), Value::Object(organization_object(o)));
        self.own.insert("translations".into(), Value::Object(std::mem::take(&mut self.translations)));
        self.out.insert("varde".into(), Value::Object(self.own));
        self.out
    }

    /// A text of the standard's in the home language; the others among the translations.
    fn say(&mut self, field: &str, words: Option<&Words>) {
        let Some(words) = words else { return };
        spread(&mut self.out, &mut self.translations, field, words);
    }

    /// The same for a text that HSDS has no word for.
    fn say_own(&mut self, field: &str, words: Option<&Words>) {
        let Some(words) = words else { return };
        spread(&mut self.own, &mut self.translations, field, words);
    }

    fn cost(&mut self) {
        let s = self.service;
        let amount = match s.cost.as_str() {
            "paid" => s.price_nok,
            _ => Some(0),
        };
        if let Some(amount) = amount {
            let option = json!({"id": id("cost", &s.slug), "amount": amount, "currency": "NOK"});
            self.out.insert("cost_options".into(), json!([option]));
        }
        self.own.insert("cost".into(), json!(s.cost));
        if let Some(price) = s.price_nok {
            self.own.insert("price_nok".into(), json!(price));
        }
    }

    fn children(&mut self) {
        let s = self.service;
        if !s.schedule.is_empty() {
            let list = s.schedule.iter().enumerate().map(|(i, one)| schedule(&s.slug, i, one)).collect();
            self.out.insert("schedules".into(), Value::Array(list));
        }
        let languages: Vec<Value> = s
            .languages
            .iter()
            .map(|code| json!({"id": id("language", &format!("{}/{code}", s.slug)), "code": code}))
            .collect();
        self.out.insert("languages".into(), Value::Array(languages));
        let areas = s.area.as_ref().map_or_else(Vec::new, crate::file::OneOrMany::list);
        if !areas.is_empty() {
            let list: Vec<Value> = areas
                .iter()
                .filter_map(|number| PLACES.municipality(number))
                .map(
                    |m| json!({"id": id("area", &format!("{}/{}", s.slug, m.number)), "name": m.name, "uri": m.number}),
                )
                .collect();
            self.out.insert("service_areas".into(), Value::Array(list));
            self.own.insert("area".into(), json!(areas));
        }
        let attributes: Vec<Value> = s.themes.iter().filter_map(|theme| attribute(&s.slug, theme)).collect();
        self.out.insert("attributes".into(), Value::Array(attributes));
    }

    fn place(&mut self) {
        let s = self.service;
        let Some(place) = &s.place else { return };
        let key = format!("{}/{}", self.organization.slug, s.slug);
        let county = PLACES
            .of_postal_code(&place.postal_code)
            .and_then(|n| PLACES.municipality(n))
            .map_or("Vestland", |m| &m.county);
        let mut location = Object::new();
        let mut translations = Object::new();
        location.insert("id".into(), json!(id("location", &key)));
        location.insert("location_type".into(), json!("physical"));
        spread(&mut location, &mut translations, "name", &place.name);
        if let Some(entrance) = &place.entrance {
            spread(&mut location, &mut translations, "description", entrance);
        }
        if let Some(transport) = &s.transport {
            spread(&mut location, &mut translations, "transportation", transport);
        }
        location.insert("latitude".into(), json!(place.lat));
        location.insert("longitude".into(), json!(place.lon));
        location.insert(
            "addresses".into(),
            json!([{
                "id": id("address", &key), "address_1": place.address, "city": place.town, "state_province": county,
                "postal_code": place.postal_code, "country": "NO", "address_type": "physical",
            }]),
        );
        location.insert("varde".into(), json!({"language": HOME, "translations": translations}));
        self.out.insert(
            "service_at_locations".into(),
            json!([{"id": id("at", &key), "location": Value::Object(location)}]),
        );
    }

    fn own_facts(&mut self) {
        let s = self.service;
        self.own.insert("language".into(), json!(HOME));
        self.own.insert("slug".into(), json!(s.slug));
        self.own.insert("themes".into(), json!(s.themes));
        self.own.insert("for_whom".into(), json!(s.for_whom));
        self.own.insert("entry".into(), json!(s.entry));
        self.own.insert("confirmed_by".into(), json!(s.confirmed_by));
        self.own.insert("digital".into(), json!(s.digital));
        let optional: [(&str, Option<Value>); 6] = [
            ("sobriety", s.sobriety.as_ref().map(|v| json!(v))),
            ("just_sit", s.just_sit.map(|v| json!(v))),
            ("company", s.company.map(|v| json!(v))),
            ("group_size", s.group_size.map(|v| json!(v))),
            ("step_free", s.step_free.as_ref().map(|v| json!(v))),
            ("picture", s.picture.as_ref().map(|v| json!(v))),
        ];
        for (field, value) in optional {
            if let Some(value) = value {
                self.own.insert(field.into(), value);
            }
        }
        if !s.closed.is_empty() {
            let list: Vec<Value> =
                s.closed.iter().map(|c| json!({"from": c.from, "to": c.to, "reason": c.reason})).collect();
            self.own.insert("closed".into(), Value::Array(list));
        }
        self.say_own("summary", Some(&s.summary));
        self.say_own("sobriety_note", s.sobriety_note.as_ref());
        self.say_own("access_note", s.access_note.as_ref());
        self.say_own("group_note", s.group_note.as_ref());
        self.say_own("company_note", s.company_note.as_ref());
        self.say_own("schedule_note", s.schedule_note.as_ref());
        let first_time = steps_by_language(&s.first_time);
        self.say_own("first_time", (!first_time.is_empty()).then_some(&first_time));
        let people = people_by_language(s);
        self.say_own("who_meets", (!people.is_empty()).then_some(&people));
    }
}

fn spread(home: &mut Object, translations: &mut Object, field: &str, words: &Words) {
    for (language, text) in words {
        if language == HOME {
            home.insert(field.into(), json!(text));
        } else {
            let inner = translations.entry(language.clone()).or_insert_with(|| json!({}));
            if let Some(inner) = inner.as_object_mut() {
                inner.insert(field.into(), json!(text));
            }
        }
    }
}

fn organization_object(o: &Organization) -> Object {
    let mut out = Object::new();
    let mut translations = Object::new();
    out.insert("id".into(), json!(id("organization", &o.slug)));
    spread(&mut out, &mut translations, "name", &o.name);
    spread(&mut out, &mut translations, "description", &o.description);
    if let Some(email) = &o.email {
        out.insert("email".into(), json!(email));
    }
    if let Some(website) = &o.website {
        out.insert("website".into(), json!(website));
    }
    out.insert(
        "varde".into(),
        json!({"language": HOME, "kind": o.kind, "municipality": o.municipality, "translations": translations}),
    );
    out
}

fn schedule(slug: &str, index: usize, one: &Schedule) -> Value {
    let every = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map(str::to_owned).to_vec();
    let (frequency, days) = match one.freq.as_str() {
        // HSDS knows WEEKLY and MONTHLY only.
        "daily" => ("WEEKLY", every),
        "monthly" => {
            let days = one.days.iter().flat_map(|day| {
                let nth = if one.nth.is_empty() { vec![1] } else { one.nth.clone() };
                nth.into_iter().map(move |n| format!("{n}{day}"))
            });
            ("MONTHLY", days.collect())
        }
        _ => ("WEEKLY", one.days.clone()),
    };
    let mut out = json!({
        "id": id("schedule", &format!("{slug}/{index}")), "freq": frequency, "byday": days.join(","),
        "opens_at": one.from, "closes_at": one.to,
    });
    if let Some(interval) = one.interval {
        out["interval"] = json!(interval);
        // A beat of two weeks needs a first day; without one nobody could say which weeks are meant.
        out["dtstart"] = json!("2026-01-05");
    }
    if let Some(note) = one.note.as_ref().and_then(|words| words.get(HOME)) {
        out["description"] = json!(note);
    }
    out
}

fn attribute(slug: &str, theme: &str) -> Option<Value> {
    let term = themes::term(theme)?;
    Some(json!({"id": id("attribute", &format!("{slug}/{theme}")), "link_entity": "service", "taxonomy_term": term}))
}

fn steps_by_language(steps: &[std::collections::BTreeMap<String, [String; 2]>]) -> Words {
    let mut languages: Vec<&String> = steps.iter().flat_map(|step| step.keys()).collect();
    languages.sort();
    languages.dedup();
    languages
        .into_iter()
        .map(|language| {
            let said = steps.iter().filter_map(|step| step.get(language)).map(|[h, t]| (h.as_str(), t.as_str()));
            (language.clone(), write_steps(said))
        })
        .collect()
}

fn people_by_language(service: &Service) -> Words {
    let mut languages: Vec<&String> = service.people.iter().flat_map(|p| p.about.keys()).collect();
    languages.sort();
    languages.dedup();
    languages
        .into_iter()
        .map(|language| {
            let said: Vec<(String, &str)> = service
                .people
                .iter()
                .map(|p| {
                    let role = p.role.as_ref().and_then(|r| r.get(language).or_else(|| r.get(HOME)));
                    let heading = role.map_or_else(|| p.name.clone(), |role| format!("{}, {role}", p.name));
                    let about = p.about.get(language).or_else(|| p.about.get(HOME)).map_or("", String::as_str);
                    (heading, about)
                })
                .collect();
            (language.clone(), write_steps(said.iter().map(|(h, t)| (h.as_str(), *t))))
        })
        .collect()
}
