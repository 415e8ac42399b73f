//! One listing as a reader meets it: a service with its organisation, its place and its dates, in their language.

use crate::{
    facts::Facts,
    hsds::{Content, OWN, Object, Parts, string},
    schedule::{self, Occasion, Schedule},
};
use jiff::civil;
use kernel::Language;
use serde_json::Value;

/// A text that somebody wrote, in the language it is shown in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// The language it is in, BCP 47.
    pub language: String,
    /// Whether that is the reader's own language.
    pub own: bool,
}

/// A person who meets you, or a step of the first time: a heading and what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first line.
    pub heading: String,
    /// The rest; may be empty.
    pub text: String,
}

/// Steps in the language they are shown in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// BCP 47.
    pub language: String,
    /// One by one.
    pub steps: Vec<Step>,
}

/// A place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// What it is called.
    pub name: Option<Said>,
    /// How to get there, in words.
    pub transport: Option<Said>,
    /// Where the door is.
    pub entrance: Option<Said>,
    /// Street and number.
    pub address: Option<String>,
    /// Four digits.
    pub postal_code: Option<String>,
    /// The town or local place.
    pub town: Option<String>,
    /// Degrees north and east.
    pub point: Option<(f64, f64)>,
}

/// How to reach them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Web address, `http` or `https` only.
    pub website: Option<String>,
}

/// One listing.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The service's identifier.
    pub id: String,
    /// The short permanent code: `/a/{code}`.
    pub code: String,
    /// The readable part of the address: `/aktiviteter/{slug}`.
    pub slug: String,
    /// `active`, `inactive`, `defunct` or `temporarily closed`.
    pub status: String,
    /// Name.
    pub name: Said,
    /// Two plain sentences; the beginning of the description where nobody wrote one.
    pub summary: Option<Said>,
    /// What one does there.
    pub description: Option<Said>,
    /// A notice, such as «closed until a new host is found».
    pub alert: Option<Said>,
    /// What happens the first time.
    pub first_time: Steps,
    /// Who meets you.
    pub who_meets: Steps,
    /// About the price.
    pub cost_note: Option<Said>,
    /// About how one gets in.
    pub entry_note: Option<Said>,
    /// For whom, in words.
    pub eligibility: Option<Said>,
    /// About the times.
    pub schedule_note: Option<Said>,
    /// About how many come.
    pub group_note: Option<Said>,
    /// About company the first time.
    pub company_note: Option<Said>,
    /// About drink and drugs.
    pub sobriety_note: Option<Said>,
    /// About wheelchairs, toilets, hearing loops.
    pub access_note: Option<Said>,
    /// Who runs it.
    pub organization: Option<Said>,
    /// The organisation's identifier.
    pub organization_id: Option<String>,
    /// About the organisation.
    pub organization_about: Option<Said>,
    /// Where it is; the first place.
    pub place: Option<Place>,
    /// How to reach them.
    pub contact: Contact,
    /// The facts.
    pub facts: Facts,
    /// When it is.
    pub schedules: Vec<Schedule>,
    /// The numbers of the municipalities it belongs to.
    pub municipalities: Vec<String>,
}

impl Listing {
    /// The next dates from `today`, closed ones too, at most `most`.
    #[must_use]
    pub fn next_dates(&self, today: civil::Date, most: usize) -> Vec<Occasion> {
        schedule::next(&self.schedules, today, &self.facts.closed, most)
    }

    /// The next date on which it is open, from `now` on.
    #[must_use]
    pub fn next_open(&self, now: civil::DateTime) -> Option<Occasion> {
        self.next_dates(now.date(), 12).into_iter().find(|occasion| {
            occasion.closed.is_none()
                && (occasion.date > now.date() || occasion.to.or(occasion.from).is_none_or(|end| end > now.time()))
        })
    }

    /// Whether it may be found at all.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        matches!(self.status.as_str(), "active" | "temporarily closed")
    }

    /// Reads a listing for a reader of `language`.
    #[must_use]
    pub fn read(row: &Row, language: Language) -> Self {
        let parts = &row.parts;
        let texts = Reader { content: &parts.content, language };
        let service = &parts.service;
        let said = |field: &str| texts.said(&service.id, field);
        let organization = parts.organization.as_ref();
        let place = parts.at_locations.first().and_then(|at| {
            let id = at.location.as_ref()?;
            parts.locations.iter().find(|location| &location.id == id).map(|location| read_place(&texts, location))
        });
        let schedules = schedules(parts);
        let description = said("description");
        Self {
            id: service.id.clone(),
            code: row.code.clone(),
            slug: row.slug.clone(),
            status: row.status.clone(),
            name: said("name")
                .unwrap_or_else(|| Said { text: "–".into(), language: language.tag().into(), own: true }),
            summary: said("summary").or_else(|| description.as_ref().map(beginning)),
            description,
            alert: said("alert"),
            first_time: texts.steps(&service.id, "first_time"),
            who_meets: texts.steps(&service.id, "who_meets"),
            cost_note: said("fees_description"),
            entry_note: said("application_process"),
            eligibility: said("eligibility_description"),
            schedule_note: said("schedule_note"),
            group_note: said("group_note"),
            company_note: said("company_note"),
            sobriety_note: said("sobriety_note"),
            access_note: said("access_note"),
            organization: organization.and_then(|o| texts.said(&o.id, "name")),
            organization_id: parts.organization_id.clone(),
            organization_about: organization.and_then(|o| texts.said(&o.id, "description")),
            place,
            contact: contact(&service.data, organization.map(|o| &o.data)),
            facts: Facts::read(&service.data),
            schedules,
            municipalities: row.municipalities.clone(),
        }
    }
}

/// A service as it lies in the tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its parts.
    pub parts: Parts,
    /// Whose it is.
    pub tenant: String,
    /// The short permanent code.
    pub code: String,
    /// The readable part of its address.
    pub slug: String,
    /// HSDS status.
    pub status: String,
    /// When it last changed, milliseconds since 1970.
    pub modified: i64,
    /// The municipalities it belongs to, worked out from places and areas.
    pub municipalities: Vec<String>,
}

impl Row {
    /// An entry that is not there yet, with nothing in it but this identifier.
    #[must_use]
    pub fn empty(id: &str, tenant: &str) -> Self {
        let mut data = Object::new();
        data.insert("id".into(), Value::from(id));
        data.insert("status".into(), Value::from("active"));
        let service = crate::hsds::Thing { id: id.to_owned(), data };
        Self {
            parts: Parts {
                service,
                organization: None,
                organization_id: None,
                at_locations: Vec::new(),
                locations: Vec::new(),
                content: Vec::new(),
            },
            tenant: tenant.to_owned(),
            code: String::new(),
            slug: String::new(),
            status: "active".to_owned(),
            modified: 0,
            municipalities: Vec::new(),
        }
    }
}

/// All schedules of a service, its own and those of its places.
#[must_use]
pub fn schedules(parts: &Parts) -> Vec<Schedule> {
    let places = parts.at_locations.iter().map(|at| &at.data).chain(parts.locations.iter().map(|l| &l.data));
    std::iter::once(&parts.service.data)
        .chain(places)
        .filter_map(|data| data.get("schedules")?.as_array())
        .flatten()
        .filter_map(|value| Schedule::read(value.as_object()?))
        .collect()
}

struct Reader<'a> {
    content: &'a [Content],
    language: Language,
}

impl Reader<'_> {
    /// The text in the reader's language, or in the one that is nearest to it, or in whatever there is.
    fn said(&self, owner: &str, field: &str) -> Option<Said> {
        let all = || self.content.iter().filter(|c| c.owner == owner && c.field == field && !c.text.trim().is_empty());
        let wanted = self.language.readable();
        let found = wanted
            .iter()
            .find_map(|tag| all().find(|c| c.language == *tag || c.language.starts_with(&format!("{tag}-"))))
            .or_else(|| all().next())?;
        Some(Said {
            text: found.text.clone(),
            language: found.language.clone(),
            own: found.language.split('-').next() == Some(self.language.tag()),
        })
    }

    fn steps(&self, owner: &str, field: &str) -> Steps {
        self.said(owner, field)
            .map_or_else(Steps::default, |said| Steps { steps: read_steps(&said.text), language: said.language })
    }
}

/// Steps are written as paragraphs with an empty line between; the first line of each is its heading.
#[must_use]
pub fn read_steps(text: &str) -> Vec<Step> {
    text.replace('\r', "")
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let (heading, rest) = paragraph.split_once('\n').unwrap_or((paragraph, ""));
            Step { heading: heading.trim().to_owned(), text: rest.trim().replace('\n', " ") }
        })
        .collect()
}

/// The inverse of [`read_steps`].
#[must_use]
pub fn write_steps<'a>(steps: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    steps.map(|(heading, text)| format!("{heading}\n{text}").trim().to_owned()).collect::<Vec<_>>().join("\n\n")
}

/// The first sentences of a long text, at most about 180 characters.
fn beginning(said: &Said) -> Said {
    const LONG: usize = 180;
    let text = said.text.trim();
    let mut end = 0;
    for (at, _) in text.match_indices(['.', '!', '?']) {
        if text[..at].chars().count() > LONG && end > 0 {
            break;
        }
        end = at + 1;
        if text[..end].chars().count() > LONG / 2 {
            break;
        }
    }
    let cut = if end == 0 { text.chars().take(LONG).collect() } else { text[..end].to_owned() };
    Said { text: cut, ..said.clone() }
}

fn read_place(texts: &Reader<'_>, location: &crate::hsds::Thing) -> Place {
    let data = &location.data;
    let address = data
        .get("addresses")
        .and_then(Value::as_array)
        .and_then(|list| {
            list.iter().find(|a| a.get("address_type").is_none_or(|t| t != "postal")).or_else(|| list.first())
        })
        .and_then(Value::as_object);
    let part = |field: &str| address.and_then(|a| string(a, field)).filter(|text| !text.trim().is_empty());
    let degrees = |field: &str| data.get(field).and_then(Value::as_f64);
    let point = match (degrees("latitude"), degrees("longitude")) {
        (Some(lat), Some(lon)) if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => Some((lat, lon)),
        _ => None,
    };
    Place {
        name: texts.said(&location.id, "name"),
        transport: texts.said(&location.id, "transportation"),
        entrance: texts.said(&location.id, "description"),
        address: part("address_1"),
        postal_code: part("postal_code"),
        town: part("city"),
        point,
    }
}

fn contact(service: &Object, organization: Option<&Object>) -> Contact {
    let both = [Some(service), organization];
    let first = |field: &str| both.iter().flatten().find_map(|o| string(o, field)).filter(|t| !t.trim().is_empty());
    let phone = both.iter().flatten().find_map(|object| {
        object.get("phones")?.as_array()?.iter().find_map(|phone| phone.get("number")?.as_str().map(str::to_owned))
    });
    let website = first("url").or_else(|| first("website")).filter(|url| {
        // Anything but the web (a script, say) must never become a link.
        url.starts_with("https://") || url.starts_with("http://")
    });
    Contact { phone, email: first("email").filter(|e| e.contains('@')), website }
}

/// Our own object of a service, for those who need a field that [`Facts`] does not carry.
#[must_use]
pub fn own(data: &Object) -> Option<&Object> {
    data.get(OWN)?.as_object()
}
