//! Triples, and how they are written as they come.

use oxjsonld::{JsonLdSerializer, WriterJsonLdSerializer};
use oxrdf::{GraphName, Literal, NamedNode, Triple, vocab::rdf};
use oxttl::{TurtleSerializer, turtle::WriterTurtleSerializer};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

/// The vocabularies by their usual short names.
const PREFIXES: &[(&str, &str)] = &[
    ("cpsvno", "https://data.norge.no/vocabulary/cpsvno#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatno", "https://data.norge.no/vocabulary/dcatno#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
];

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Turtle,
    JsonLd,
}

impl Form {
    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle; charset=utf-8",
            Self::JsonLd => "application/ld+json",
        }
    }
}

/// Triples in the order in which they were said. What is no address is not said.
#[derive(Default)]
pub(super) struct Triples(Vec<Triple>);

impl Triples {
    /// `subject` is a `class`, as `dcat:Catalog`.
    pub(super) fn kind(&mut self, subject: &str, class: &str) {
        self.link_to(subject, rdf::TYPE.into_owned(), &name(class));
    }

    /// `subject` has the thing with this address as its `property`.
    pub(super) fn link(&mut self, subject: &str, property: &str, object: &str) {
        if let Ok(property) = NamedNode::new(name(property)) {
            self.link_to(subject, property, object);
        }
    }

    fn link_to(&mut self, subject: &str, property: NamedNode, object: &str) {
        if let (Ok(subject), Ok(object)) = (NamedNode::new(subject), NamedNode::new(object)) {
            self.0.push(Triple::new(subject, property, object));
        }
    }

    /// `subject` has this text as its `property`; in a language (BCP 47), or in none.
    pub(super) fn text(&mut self, subject: &str, property: &str, text: &str, language: Option<&str>) {
        let (Ok(subject), Ok(property)) = (NamedNode::new(subject), NamedNode::new(name(property))) else { return };
        let said = language.and_then(|tag| Literal::new_language_tagged_literal(text, tag).ok());
        self.0.push(Triple::new(subject, property, said.unwrap_or_else(|| Literal::new_simple_literal(text))));
    }
}

/// The whole address of `dcat:Catalog`.
fn name(short: &str) -> String {
    let (prefix, rest) = short.split_once(':').unwrap_or(("", short));
    PREFIXES.iter().find(|(p, _)| *p == prefix).map_or_else(|| short.to_owned(), |(_, whole)| format!("{whole}{rest}"))
}

/// Writes triples in one form; what is written can be taken out at any time.
pub(super) struct Writer {
    serializer: Serializer,
    written: Shared,
}

enum Serializer {
    Turtle(Box<WriterTurtleSerializer<Shared>>),
    JsonLd(Box<WriterJsonLdSerializer<Shared>>),
}

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Writer {
    pub(super) fn new(form: Form) -> Result<Self, oxrdf::IriParseError> {
        let written = Shared::default();
        let serializer = match form {
            Form::Turtle => {
                let all = PREFIXES.iter().try_fold(TurtleSerializer::new(), |s, (p, iri)| s.with_prefix(*p, *iri))?;
                Serializer::Turtle(Box::new(all.for_writer(written.clone())))
            }
            Form::JsonLd => {
                let all = PREFIXES.iter().try_fold(JsonLdSerializer::new(), |s, (p, iri)| s.with_prefix(*p, *iri))?;
                Serializer::JsonLd(Box::new(all.for_writer(written.clone())))
            }
        };
        Ok(Self { serializer, written })
    }

    pub(super) fn write(&mut self, triples: &Triples) -> io::Result<()> {
        for triple in &triples.0 {
            match &mut self.serializer {
                Serializer::Turtle(turtle) => turtle.serialize_triple(triple)?,
                Serializer::JsonLd(json) => json.serialize_quad(&triple.clone().in_graph(GraphName::DefaultGraph))?,
            }
        }
        Ok(())
    }

    /// What has been written since last time.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut *self.written.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The rest, with what closes the document.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        let written = self.written;
        match self.serializer {
            Serializer::Turtle(turtle) => drop(turtle.finish()?),
            Serializer::JsonLd(json) => drop(json.finish()?),
        }
        Ok(std::mem::take(&mut *written.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}
