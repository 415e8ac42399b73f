//! Form fields: a label, help, what was written kept, and a kind sentence where it does not fit.

use super::{icon, icon as icons};
use crate::Visit;
use maud::{Markup, html};

/// One field of a form.
#[derive(Clone, Debug, Default)]
pub struct Field {
    name: String,
    label: String,
    help: Option<String>,
    error: Option<String>,
    values: Vec<String>,
    kind: Option<&'static str>,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    longest: Option<usize>,
    rows: Option<u8>,
    required: bool,
}

impl Field {
    /// A field called `name` in the form and `label` to people.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// A line under the label: why it is asked, what happens with it.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// What does not fit, if anything.
    #[must_use]
    pub fn error(self, error: Option<impl Into<String>>) -> Self {
        Self { error: error.map(Into::into), ..self }
    }

    /// What was written, or the choice that was made.
    #[must_use]
    pub fn value(mut self, value: Option<impl Into<String>>) -> Self {
        self.values.extend(value.map(Into::into));
        self
    }

    /// All choices that were made.
    #[must_use]
    pub fn values<'a>(mut self, values: impl IntoIterator<Item = &'a str>) -> Self {
        self.values.extend(values.into_iter().map(str::to_owned));
        self
    }

    /// `tel`, `email`, `number`, `date`; `text` unless said.
    #[must_use]
    pub fn kind(self, kind: &'static str) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// What the browser may fill in by itself (HTML autocomplete).
    #[must_use]
    pub fn autocomplete(self, what: &'static str) -> Self {
        Self { autocomplete: Some(what), ..self }
    }

    /// Which keyboard a telephone shows (HTML inputmode).
    #[must_use]
    pub fn inputmode(self, which: &'static str) -> Self {
        Self { inputmode: Some(which), ..self }
    }

    /// The most characters.
    #[must_use]
    pub fn longest(self, characters: usize) -> Self {
        Self { longest: Some(characters), ..self }
    }

    /// How many lines a text area shows.
    #[must_use]
    pub fn rows(self, rows: u8) -> Self {
        Self { rows: Some(rows), ..self }
    }

    /// The form cannot be sent without it. The server says so in words; the browser only tells screen readers.
    #[must_use]
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The id of the control, for a link from the summary of errors.
    #[must_use]
    pub fn id(&self) -> String {
        format!("f-{}", self.name)
    }

    /// What does not fit, as an entry of the summary of errors.
    #[must_use]
    pub fn mistake(&self) -> Option<(String, String)> {
        self.error.clone().map(|error| (self.id(), error))
    }

    fn first(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn described_by(&self) -> Option<String> {
        let help = self.help.as_ref().map(|_| format!("{}-help", self.id()));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id()));
        let both: Vec<String> = help.into_iter().chain(error).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn help_line(&self) -> Markup {
        html! { @if let Some(help) = &self.help { p.v-quiet id={ (self.id()) "-help" } { (help) } } }
    }

    fn error_line(&self) -> Markup {
        html! {
            @if let Some(error) = &self.error {
                p.v-error id={ (self.id()) "-error" } { (icon(icons::XMARK_OCTAGON)) span { (error) } }
            }
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    fn needed(&self) -> Option<&'static str> {
        self.required.then_some("true")
    }
}

/// One line of text.
#[must_use]
pub fn field_text(field: &Field) -> Markup {
    html! {
        div.v-field {
            label for=(field.id()) { (field.label) }
            (field.help_line())
            input.ds-input id=(field.id()) name=(field.name) type=(field.kind.unwrap_or("text")) value=(field.first())
                autocomplete=[field.autocomplete] inputmode=[field.inputmode] maxlength=[field.longest]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] aria-required=[field.needed()];
            (field.error_line())
        }
    }
}

/// Several lines of text.
#[must_use]
pub fn field_textarea(field: &Field) -> Markup {
    html! {
        div.v-field {
            label for=(field.id()) { (field.label) }
            (field.help_line())
            textarea.ds-input id=(field.id()) name=(field.name) rows=(field.rows.unwrap_or(5))
                maxlength=[field.longest] aria-describedby=[field.described_by()] aria-invalid=[field.invalid()]
                aria-required=[field.needed()] { (field.first()) }
            (field.error_line())
        }
    }
}

/// Something to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    value: String,
    label: String,
    help: Option<String>,
}

impl Choice {
    /// Sent as `value`, called `label`.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), help: None }
    }

    /// A quiet line under the label.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// One of several.
#[must_use]
pub fn field_radios(field: &Field, choices: &[Choice]) -> Markup {
    choose(field, choices, "radio")
}

/// Any of several.
#[must_use]
pub fn field_checks(field: &Field, choices: &[Choice]) -> Markup {
    choose(field, choices, "checkbox")
}

fn choose(field: &Field, choices: &[Choice], kind: &str) -> Markup {
    html! {
        fieldset.v-field aria-describedby=[field.described_by()] {
            legend { (field.label) }
            (field.help_line())
            @for (at, choice) in choices.iter().enumerate() {
                label.v-radio {
                    // The first one carries the id that the summary of errors leads to.
                    input.ds-input type=(kind) name=(field.name) value=(choice.value) id=[(at == 0).then(|| field.id())]
                        checked[field.values.contains(&choice.value)] aria-invalid=[field.invalid()];
                    span { (choice.label) @if let Some(help) = &choice.help { span.v-quiet { (help) } } }
                }
            }
            (field.error_line())
        }
    }
}

/// All that does not fit, first on the page, each with a link to its field. Nothing when all fits.
#[must_use]
pub fn error_summary(visit: &Visit, mistakes: &[(String, String)]) -> Markup {
    html! {
        @if !mistakes.is_empty() {
            // Focus comes here when the page opens, so that a screen reader begins with it.
            div.v-mistakes tabindex="-1" autofocus role="group" aria-labelledby="mistakes" {
                h2 #mistakes { (visit.with("mistakes", &[("count", mistakes.len().into())])) }
                ul { @for (id, what) in mistakes { li { a href={ "#" (id) } { (what) } } } }
            }
        }
    }
}
