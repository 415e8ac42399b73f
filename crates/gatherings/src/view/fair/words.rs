//! When and where, in words, and fields with what does not fit of them.

use crate::fair::{Fair, PATH};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, error_summary},
    dates,
};

/// «onsdag 3. mars klokka 10.00–15.00».
pub(super) fn when(visit: &Visit, fair: &Fair) -> String {
    let hours = dates::time_range(visit.language, fair.starts, fair.ends);
    dates::capital(&format!("{} {hours}", dates::long(visit.language, fair.date, visit.today())))
}

/// The language of what those who hold it wrote, where that is not the page's.
pub(super) fn lang(visit: &Visit, fair: &Fair) -> Option<&'static str> {
    (fair.language != visit.language).then(|| fair.language.tag())
}

/// The fair's name, in its own language.
pub(super) fn called(visit: &Visit, fair: &Fair) -> Markup {
    let lang = lang(visit, fair);
    html! { @if lang.is_some() { span lang=[lang] { (fair.name) } } @else { (fair.name) } }
}

/// Paragraphs as people write them: an empty line between two.
pub(super) fn paragraphs(text: &str) -> Markup {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    html! { @for part in parts { p { @for (at, line) in part.lines().enumerate() { @if at > 0 { br; } (line) } } } }
}

/// The public page of a fair.
pub(super) fn path(fair: &Fair) -> String {
    format!("{PATH}/{}", fair.slug)
}

/// A number of things, for texts.
pub(super) fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// Fields with what does not fit of them.
pub(super) struct Fields<'a> {
    pub(super) visit: &'a Visit,
    pub(super) odd: &'a [(String, &'static str)],
}

impl Fields<'_> {
    pub(super) fn error(&self, name: &str) -> Option<String> {
        self.odd.iter().find(|(odd, _)| odd == name).map(|(_, key)| self.visit.t(key))
    }

    /// The field `name`; its label and help stand under `fair-field-KEY`.
    pub(super) fn called(&self, name: &str, key: &str, value: &str) -> Field {
        let visit = self.visit;
        let field = Field::new(name, visit.t(&format!("fair-field-{key}"))).error(self.error(name)).autocomplete("off");
        let help = format!("fair-field-{key}-help");
        let field = if visit.has(&help) { field.help(visit.t(&help)) } else { field };
        field.value(Some(value).filter(|value| !value.is_empty()))
    }

    pub(super) fn field(&self, name: &str, value: &str) -> Field {
        self.called(name, name, value)
    }

    pub(super) fn summary(&self) -> Markup {
        let each: Vec<_> = self.odd.iter().map(|(name, key)| (format!("f-{name}"), self.visit.t(key))).collect();
        error_summary(self.visit, &each)
    }

    /// A box to tick.
    pub(super) fn tick(&self, name: &str, on: bool) -> Markup {
        let id = format!("f-{name}");
        html! { div.v-field { label.v-radio for=(id) {
            input.ds-input #(id) type="checkbox" name=(name) value="1" checked[on];
            span { (self.visit.t(&format!("fair-field-{name}"))) }
        } } }
    }
}
