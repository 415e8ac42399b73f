//! Taking in HSDS JSON: item by item, in groups that are committed together, so that a cut power cord loses nothing
//! that was reported as kept, and a second run changes nothing.

use crate::{
    hsds::{self, Object, string},
    read_json::{self, Kind},
    store::{self, Saved},
};
use kernel::{Clock, Db, digest::fingerprint, tenants};
use serde_json::Value;
use std::io::Read;
use tokio::sync::mpsc;

/// How many items share one commit.
const GROUP: usize = 100;

/// What the caller chooses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Who answers for what is new; without it the municipality of each service.
    pub tenant: Option<String>,
    /// The language of texts that do not say theirs, BCP 47.
    pub language: String,
    /// Look, but keep nothing.
    pub dry_run: bool,
}

/// Why one item was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which item of the file, from 1; 0 is the file itself.
    pub item: usize,
    /// Its identifier, as far as it has one.
    pub id: String,
    /// Where in it, such as `/phones/0/number`.
    pub place: String,
    /// Why, as a key of the texts with the value that does not fit.
    pub reason: Reason,
}

/// The reasons, each with its own sentence in `texts/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something that must be there is not.
    Missing,
    /// It is there, but of another kind than it must be.
    Kind {
        /// What it must be.
        wanted: &'static str,
    },
    /// The identifier is no UUID.
    NotUuid,
    /// The value is not among those that the standard allows.
    NotAllowed {
        /// Those that are.
        allowed: &'static str,
    },
    /// A text has a NUL character in it.
    Nul,
    /// The same identifier stood earlier in the file with other content.
    Twice {
        /// Where.
        first: usize,
    },
    /// The file cannot be read from here on; what stood before is kept.
    Unreadable {
        /// What the reader says, with line and column.
        what: String,
    },
}

/// How an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Items that were not there before.
    pub new: usize,
    /// Items that were there and are different now.
    pub changed: usize,
    /// Items that were there already.
    pub same: usize,
    /// Items that were not kept, and why.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Items that are in the directory now.
    #[must_use]
    pub const fn kept(&self) -> usize {
        self.new + self.changed + self.same
    }
}

enum Step {
    Item { number: usize, kind: Kind, object: Object },
    Problem(Problem),
}

/// Reads `source` to its end and keeps what can be kept. `progress` hears how many items are safely kept so far.
///
/// # Errors
/// When the database fails. What is wrong with the file stands in the report.
pub async fn import<R, P>(
    db: &Db,
    clock: &Clock,
    source: R,
    options: Options,
    mut progress: P,
) -> kernel::storage::Result<Report>
where
    R: Read + Send + 'static,
    P: FnMut(&Report),
{
    let (steps, mut arriving) = mpsc::channel::<Step>(GROUP * 2);
    let reader = tokio::task::spawn_blocking(move || read(source, &steps));
    let mut report = Report::default();
    let mut seen = std::collections::HashMap::new();
    let mut group = Vec::new();
    while let Some(step) = arriving.recv().await {
        match step {
            Step::Problem(problem) => report.problems.push(problem),
            Step::Item { number, kind, object } => {
                let id = string(&object, "id").unwrap_or_default();
                let digest = fingerprint(in_order(&object).to_string().as_bytes());
                match seen.get(&id) {
                    Some((first, other)) if *other != digest => {
                        let reason = Reason::Twice { first: *first };
                        report.problems.push(Problem { item: number, id, place: "/id".into(), reason });
                        continue;
                    }
                    Some(_) => {
                        report.same += 1;
                        continue;
                    }
                    None => {}
                }
                seen.insert(id, (number, digest.clone()));
                group.push((kind, object, digest));
            }
        }
        if group.len() >= GROUP {
            keep(db, clock, std::mem::take(&mut group), &options, &mut report).await?;
            progress(&report);
        }
    }
    keep(db, clock, group, &options, &mut report).await?;
    progress(&report);
    reader.await.map_err(|e| kernel::storage::Error::Lost(e.to_string()))?;
    Ok(report)
}

/// The same object whatever order its fields came in.
fn in_order(object: &Object) -> Value {
    let mut value = Value::Object(object.clone());
    value.sort_all_objects();
    value
}

async fn keep(
    db: &Db,
    clock: &Clock,
    group: Vec<(Kind, Object, String)>,
    options: &Options,
    report: &mut Report,
) -> kernel::storage::Result<()> {
    if group.is_empty() {
        return Ok(());
    }
    if options.dry_run {
        report.new += group.len();
        return Ok(());
    }
    let (options, now) = (options.clone(), clock.millis());
    let outcomes = db
        .write(move |tx| {
            group
                .iter()
                .map(|(kind, object, digest)| {
                    let tenant = options.tenant.as_deref();
                    match kind {
                        Kind::Service => {
                            let parts = hsds::split(object.clone(), &options.language);
                            store::save(tx, &parts, tenant, digest, now)
                        }
                        other => keep_other(tx, *other, object, tenant, &options.language, now),
                    }
                })
                .collect::<kernel::storage::Result<Vec<Saved>>>()
        })
        .await?;
    for outcome in outcomes {
        match outcome {
            Saved::New => report.new += 1,
            Saved::Changed => report.changed += 1,
            Saved::Same => report.same += 1,
        }
    }
    Ok(())
}

fn keep_other(
    tx: &mut kernel::Tx<'_>,
    kind: Kind,
    object: &Object,
    tenant: Option<&str>,
    language: &str,
    now: i64,
) -> kernel::storage::Result<Saved> {
    let tenant = tenant.unwrap_or(tenants::COMMONS);
    tenants::ensure(tx, tenant, tenant)?;
    let written = match kind {
        Kind::Organization => {
            let (thing, content) = hsds::split_thing(object.clone(), hsds::ORGANIZATION_TEXTS, language);
            store::save_organization(tx, &thing, &content, tenant, now)?
        }
        Kind::Taxonomy => store::save_taxonomy(tx, object, tenant, now)?,
        Kind::Term => store::save_term(tx, object, tenant, now)?,
        Kind::Service => false,
    };
    Ok(if written { Saved::Changed } else { Saved::Same })
}

fn read<R: Read>(source: R, steps: &mpsc::Sender<Step>) {
    let mut number = 0;
    let ended = read_json::each(source, &mut |kind, value| {
        number += 1;
        let step = match check(kind, &value) {
            Ok(()) => match value {
                Value::Object(object) => Step::Item { number, kind, object },
                _ => return true,
            },
            Err((place, reason)) => {
                let id = value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                Step::Problem(Problem { item: number, id, place, reason })
            }
        };
        // The other side is gone only when the database failed; then there is no use in reading on.
        steps.blocking_send(step).is_ok()
    });
    if let Err(what) = ended {
        let reason = Reason::Unreadable { what };
        let problem = Problem { item: number + 1, id: String::new(), place: String::new(), reason };
        if steps.blocking_send(Step::Problem(problem)).is_err() {
            tracing::warn!("the import stopped before its end");
        }
    }
}

type Check = std::result::Result<(), (String, Reason)>;

/// What an item must have to be kept at all. Everything else is the source's own business.
fn check(kind: Kind, value: &Value) -> Check {
    let Some(object) = value.as_object() else {
        return Err((String::new(), Reason::Kind { wanted: "object" }));
    };
    required_uuid(object, "id", "")?;
    required_text(object, "name", "")?;
    if kind == Kind::Service {
        match object.get("status") {
            None => return Err(("/status".into(), Reason::Missing)),
            Some(Value::String(s))
                if matches!(s.as_str(), "active" | "inactive" | "defunct" | "temporarily closed") => {}
            Some(_) => {
                let allowed = "active, inactive, defunct, temporarily closed";
                return Err(("/status".into(), Reason::NotAllowed { allowed }));
            }
        }
        if let Some(Value::Object(organization)) = object.get("organization") {
            required_uuid(organization, "id", "/organization")?;
        }
        for (i, at) in list(object, "service_at_locations").iter().enumerate() {
            let place = format!("/service_at_locations/{i}");
            let Some(at) = at.as_object() else { return Err((place, Reason::Kind { wanted: "object" })) };
            required_uuid(at, "id", &place)?;
            if let Some(Value::Object(location)) = at.get("location") {
                required_uuid(location, "id", &format!("{place}/location"))?;
            }
        }
    }
    no_nul(value, "")
}

fn list<'a>(object: &'a Object, field: &str) -> &'a [Value] {
    object.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn required_text<'a>(object: &'a Object, field: &str, at: &str) -> std::result::Result<&'a str, (String, Reason)> {
    let place = format!("{at}/{field}");
    match object.get(field) {
        None | Some(Value::Null) => Err((place, Reason::Missing)),
        Some(Value::String(text)) if text.trim().is_empty() => Err((place, Reason::Missing)),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err((place, Reason::Kind { wanted: "text" })),
    }
}

fn required_uuid(object: &Object, field: &str, at: &str) -> Check {
    let text = required_text(object, field, at)?;
    uuid::Uuid::try_parse(text).map(drop).map_err(|_| (format!("{at}/{field}"), Reason::NotUuid))
}

fn no_nul(value: &Value, at: &str) -> Check {
    match value {
        Value::String(text) if text.contains('\0') => Err((at.to_owned(), Reason::Nul)),
        Value::Array(items) => items.iter().enumerate().try_for_each(|(i, item)| no_nul(item, &format!("{at}/{i}"))),
        Value::Object(object) => object.iter().try_for_each(|(key, item)| {
            if key.contains('\0') {
                return Err((at.to_owned(), Reason::Nul));
            }
            no_nul(item, &format!("{at}/{key}"))
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let id = "0191f1a0-0000-7000-8000-000000000001";
        let reason = |value: Value| check(Kind::Service, &value).unwrap_err();
        assert_eq!(reason(json!({"name": "x"})), ("/id".into(), Reason::Missing));
        assert_eq!(reason(json!({"id": "7", "name": "x"})), ("/id".into(), Reason::NotUuid));
        assert_eq!(reason(json!({"id": id, "name": 3})).0, "/name");
        assert_eq!(reason(json!({"id": id, "name": "x", "status": "open"})).0, "/status");
        let nul = json!({"id": id, "name": "x", "status": "active", "phones": [{"number": "1\u{0}"}]});
        assert_eq!(reason(nul), ("/phones/0/number".into(), Reason::Nul));
        let place = json!({"id": id, "name": "x", "status": "active", "service_at_locations": [{"id": id, "location": {"id": 1}}]});
        assert_eq!(reason(place).0, "/service_at_locations/0/location/id");
    }
}
