//! From a source to the tables: each row is checked, compared with those before it, and sent on.

use super::{
    Done, Duplicates, Options, Problem, Reason,
    check::check,
    item::{Body, Item},
    likeness::{Face, Known},
    read_json::Kind,
    text,
};
use crate::hsds::Object;
use kernel::digest::fingerprint;
use serde_json::Value;
use std::collections::HashMap;
use tokio::sync::mpsc;

pub(super) enum Step {
    Row,
    Item(Box<Item>),
    Problem(Problem),
    Remark(Problem),
    Alike,
    LeftOut,
    Attached(usize),
}

/// Where a source puts its rows. Each call says whether there is use in reading on.
pub struct Steps {
    out: mpsc::Sender<Step>,
    language: String,
    duplicates: Duplicates,
    known: Known,
    seen: HashMap<String, (usize, String)>,
}

impl Steps {
    pub(super) fn new(out: mpsc::Sender<Step>, options: &Options, known: Known) -> Self {
        let (language, duplicates) = (options.language.clone(), options.duplicates);
        Self { out, language, duplicates, known, seen: HashMap::new() }
    }

    /// One more row has been read; what becomes of it is said afterwards.
    pub(super) fn row(&mut self) -> bool {
        self.send(Step::Row)
    }

    /// A row that is not kept.
    pub fn problem(&mut self, problem: Problem) -> bool {
        self.send(Step::Problem(problem))
    }

    /// Something to know about a row that goes in all the same.
    pub fn remark(&mut self, remark: Problem) -> bool {
        self.send(Step::Remark(remark))
    }

    /// Lines that became a part of another item.
    pub(super) fn attached(&mut self, count: usize) -> bool {
        self.send(Step::Attached(count))
    }

    /// A row that is left out because it is there already.
    pub(super) fn left_out(&mut self, remark: Problem) -> bool {
        self.remark(remark) && self.send(Step::LeftOut)
    }

    /// A service.
    pub(super) fn service(&mut self, number: usize, object: Object) -> bool {
        self.take(number, Kind::Service, Value::Object(object))
    }

    /// An entry that is of use only where nobody has a better one: it stays out when the organisation has an entry.
    pub(super) fn candidate(&mut self, number: usize, object: Object) -> bool {
        let face = Face::of_object(&object);
        let id = crate::hsds::string(&object, "id").unwrap_or_default();
        match self.known.by_number(&id, &face) {
            Some(whom) => {
                let reason = Reason::Like { how: super::Likeness::Number, whom };
                self.remark(Problem::remark(number, "", &face.name, reason, Done::LeftOut))
            }
            None => self.row() && self.service(number, object),
        }
    }

    /// One item. It is checked, compared and sent on.
    pub(super) fn take(&mut self, number: usize, kind: Kind, value: Value) -> bool {
        let id = text(&value, "id").to_owned();
        if let Err((place, reason)) = check(kind, &value) {
            let found = value.pointer(&place).map(ToString::to_string).unwrap_or_default();
            return self.problem(Problem::refused(number, place, reason).with(&id, &found));
        }
        let Value::Object(object) = value else { return true };
        let digest = digest_of(&object);
        match self.seen.get(&id) {
            Some((first, other)) if *other != digest => {
                let reason = Reason::Twice { first: *first };
                return self.problem(Problem::refused(number, "/id", reason).with(&id, &id));
            }
            Some((first, _)) => {
                let reason = Reason::Repeated { first: *first };
                return self.left_out(Problem::remark(number, "", &id, reason, Done::LeftOut).with(&id, ""));
            }
            None => {}
        }
        self.seen.insert(id.clone(), (number, digest.clone()));
        let body = match Body::of(kind, object, &self.language) {
            Ok(body) => body,
            Err(error) => {
                let reason = Reason::Unreadable { what: error.to_string() };
                return self.problem(Problem::refused(number, "", reason).with(&id, ""));
            }
        };
        self.compare(number, &id, &body) && self.send(Step::Item(Box::new(Item { number, digest, body })))
            || !self.out.is_closed()
    }

    /// Names those that it is like. Says whether it goes in.
    fn compare(&mut self, number: usize, id: &str, body: &Body) -> bool {
        if self.duplicates == Duplicates::NotLookedFor {
            return true;
        }
        let Some(face) = Face::of(body) else { return true };
        let alike = self.known.alike(id, &face);
        let out = self.duplicates == Duplicates::LeftOut
            && !self.known.is_there(id)
            && alike.iter().any(|(how, _)| how.is_strong());
        let done = if out { Done::LeftOut } else { Done::Marked };
        if !alike.is_empty() {
            self.send(Step::Alike);
        }
        for (how, whom) in alike {
            self.remark(Problem::remark(number, "", &face.name, Reason::Like { how, whom }, done).with(id, &face.name));
        }
        if out {
            self.send(Step::LeftOut);
        } else {
            self.known.add(id, face, Some(number));
        }
        !out
    }

    fn send(&mut self, step: Step) -> bool {
        self.out.blocking_send(step).is_ok()
    }
}

/// What names an object, whatever order its fields came in.
pub(super) fn digest_of(object: &Object) -> String {
    let mut value = Value::Object(object.clone());
    value.sort_all_objects();
    fingerprint(value.to_string().as_bytes())
}
