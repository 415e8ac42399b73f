//! Reading HSDS JSON of any size, one item at a time: a list, a page with `contents`, a package with `services`,
//! one object, or one object a line (NDJSON).

use serde::de::{DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Value};
use std::{
    fmt,
    io::{BufReader, Read},
};

/// What kind of item it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A service.
    Service,
    /// An organisation.
    Organization,
    /// A taxonomy.
    Taxonomy,
    /// A taxonomy term.
    Term,
}

/// Hands over each item; stops when `hear` says no.
type Hear<'a> = &'a mut dyn FnMut(Kind, Value) -> bool;

const STOPPED: &str = "stopped by the receiver";

/// Reads to the end, or to the first place that is no JSON.
///
/// # Errors
/// What the reader says, with line and column. Items before it have been handed over.
pub(crate) fn each<R: Read>(source: R, hear: Hear<'_>) -> Result<(), String> {
    let source = WithoutMark::new(source).map_err(|e| e.to_string())?;
    let mut reader = Deserializer::from_reader(BufReader::with_capacity(1 << 16, source));
    loop {
        match reader.deserialize_any(Top { hear }) {
            Ok(()) => {}
            Err(error) if error.to_string().starts_with(STOPPED) => return Ok(()),
            Err(error) => return Err(error.to_string()),
        }
        // NDJSON: the next line is the next object.
        match reader.end() {
            Ok(()) => return Ok(()),
            Err(error) if error.is_io() => return Err(error.to_string()),
            Err(_) => {}
        }
    }
}

struct Top<'a> {
    hear: Hear<'a>,
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of services, a page, or a service")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        Items { kind: Kind::Service, hear: self.hear }.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut object = serde_json::Map::new();
        let mut package = false;
        while let Some(key) = map.next_key::<String>()? {
            let kind = match key.as_str() {
                "contents" | "services" if !object.contains_key("status") => Some(Kind::Service),
                "organizations" if !object.contains_key("status") => Some(Kind::Organization),
                "taxonomies" => Some(Kind::Taxonomy),
                "taxonomy_terms" => Some(Kind::Term),
                _ => None,
            };
            match kind {
                Some(kind) => {
                    package = true;
                    map.next_value_seed(Items { kind, hear: self.hear })?;
                }
                None if package => {
                    map.next_value::<IgnoredAny>()?;
                }
                None => {
                    object.insert(key, map.next_value()?);
                }
            }
        }
        if package || (self.hear)(Kind::Service, Value::Object(object)) {
            Ok(())
        } else {
            Err(A::Error::custom(STOPPED))
        }
    }
}

struct Items<'a> {
    kind: Kind,
    hear: Hear<'a>,
}

impl<'de> DeserializeSeed<'de> for Items<'_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Items<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element::<Value>()? {
            if !(self.hear)(self.kind, item) {
                return Err(A::Error::custom(STOPPED));
            }
        }
        Ok(())
    }
}

/// Leaves out the byte order mark that some programs put first, and says so when the file is in UTF-16.
struct WithoutMark<R> {
    first: Vec<u8>,
    rest: R,
}

impl<R: Read> WithoutMark<R> {
    fn new(mut source: R) -> std::io::Result<Self> {
        let mut first = Vec::new();
        source.by_ref().take(3).read_to_end(&mut first)?;
        if first.starts_with(&[0xFF, 0xFE]) || first.starts_with(&[0xFE, 0xFF]) {
            return Err(std::io::Error::other("the file is in UTF-16, not UTF-8"));
        }
        if first == [0xEF, 0xBB, 0xBF] {
            first.clear();
        }
        Ok(Self { first, rest: source })
    }
}

impl<R: Read> Read for WithoutMark<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.first.is_empty() {
            return self.rest.read(buffer);
        }
        let taken = self.first.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(self.first.drain(..taken)) {
            *to = from;
        }
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &[u8]) -> (Vec<String>, Result<(), String>) {
        let mut found = Vec::new();
        let ended = each(text, &mut |kind, value| {
            found.push(format!("{kind:?}:{}", value["name"].as_str().unwrap_or("?")));
            true
        });
        (found, ended)
    }

    #[test]
    fn lists_pages_packages_lines_and_single_objects() {
        assert_eq!(names(br#"[{"name":"a"},{"name":"b"}]"#).0, ["Service:a", "Service:b"]);
        assert_eq!(names(br#"{"total_items":1,"contents":[{"name":"a"}],"page":{}}"#).0, ["Service:a"]);
        assert_eq!(
            names(br#"{"organizations":[{"name":"o"}],"services":[{"name":"s"}]}"#).0,
            ["Organization:o", "Service:s"]
        );
        assert_eq!(names(b"{\"name\":\"a\"}\n{\"name\":\"b\"}\n").0, ["Service:a", "Service:b"]);
        assert_eq!(names(b"\xEF\xBB\xBF{\"name\":\"a\"}").0, ["Service:a"]);
    }

    #[test]
    fn broken_files_end_with_line_and_column_and_keep_what_came_before() {
        let (found, ended) = names(b"[{\"name\":\"a\"},\n{\"name\":");
        assert_eq!(found, ["Service:a"]);
        assert!(ended.unwrap_err().contains("line 2"));
        assert!(names(b"[{\"name\":\"\xE5\"}]").1.is_err(), "Latin-1");
        assert!(names(b"\xFF\xFE[\x00").1.unwrap_err().contains("UTF-16"));
        assert!(names(b"").1.is_err());
        assert!(names(b"[{\"name\":\"a\x00\"}]").1.is_err(), "a raw NUL");
        let deep = "[".repeat(10_000);
        assert!(names(deep.as_bytes()).1.unwrap_err().contains("recursion"));
        let deep = format!("[{{\"name\":{}", "{\"a\":".repeat(10_000));
        assert!(names(deep.as_bytes()).1.unwrap_err().contains("recursion"));
    }
}
