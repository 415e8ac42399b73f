//! The form that asks for a seat, and what is said after it was sent.

use super::words;
use crate::course::{Course, Form, KEPT, PATH, Shown, State};
use kernel::Language;
use mail::notices::Way;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, field_text, notice},
};

/// The counties of Norway.
const COUNTIES: [&str; 15] = [
    "Agder",
    "Akershus",
    "Buskerud",
    "Finnmark",
    "Innlandet",
    "Møre og Romsdal",
    "Nordland",
    "Oslo",
    "Rogaland",
    "Telemark",
    "Troms",
    "Trøndelag",
    "Vestfold",
    "Vestland",
    "Østfold",
];

/// A field with what was typed and what does not fit.
pub(super) struct Fields<'a> {
    pub(super) visit: &'a Visit,
    pub(super) odd: &'a [(&'static str, &'static str)],
}

impl Fields<'_> {
    fn error(&self, name: &str) -> Option<String> {
        self.odd.iter().find(|(odd, _)| *odd == name).map(|(_, key)| self.visit.t(key))
    }

    pub(super) fn field(&self, name: &'static str, value: &str) -> Field {
        self.called(name, &format!("course-field-{name}"), value)
    }

    /// A field whose label is another text.
    pub(super) fn called(&self, name: &'static str, label: &str, value: &str) -> Field {
        let field = Field::new(name, self.visit.t(label)).error(self.error(name));
        let help = format!("course-field-{name}-help");
        let field = if self.visit.has(&help) { field.help(self.visit.t(&help)) } else { field };
        field.value(Some(value).filter(|value| !value.is_empty()))
    }

    pub(super) fn summary(&self) -> Markup {
        let each: Vec<_> = self.odd.iter().map(|(name, key)| (format!("f-{name}"), self.visit.t(key))).collect();
        error_summary(self.visit, &each)
    }

    /// Name, workplace, county, and the language of letters.
    pub(super) fn told(&self, form: &Form) -> (Markup, Markup) {
        let visit = self.visit;
        let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
        let first = html! { (field_text(&self.field("navn", &form.name).required().autocomplete("name"))) };
        let rest = html! {
            (field_text(&self.field("arbeidssted", &form.workplace).autocomplete("organization")))
            div.v-field {
                label for="f-fylke" { (visit.t("course-field-fylke")) }
                select.ds-input #f-fylke name="fylke" {
                    option value="" { (visit.t("course-field-fylke-none")) }
                    @for county in COUNTIES { option value=(county) selected[form.county == county] { (county) } }
                }
            }
            (field_radios(&self.field("sprak", form.language.tag()), &languages))
        };
        (first, rest)
    }
}

/// The form; or why there is none now.
#[must_use]
pub fn page(
    visit: &Visit,
    course: &Course,
    shown: &Shown,
    form: &Form,
    odd: &[(&'static str, &'static str)],
) -> Markup {
    let (fields, settings) = (Fields { visit, odd }, &visit.app.settings);
    let (mail, sms) = (settings.mail, settings.sms);
    let full = shown.state == State::Full;
    let title = visit.t(if full { "course-enrol-list" } else { "course-enrol" });
    let again =
        if odd.is_empty() { title.clone() } else { visit.with("fix-title-again", &[("title", title.clone().into())]) };
    let path = format!("{PATH}/{}/{}/meld-paa", course.slug, shown.run.slug);
    let which = match (mail, sms) {
        (true, true) => "course-field-kontakt",
        (true, false) => "course-field-kontakt-mail",
        _ => "course-field-kontakt-sms",
    };
    let content = html! {
        (about(visit, course, shown))
        @if !shown.state.takes() {
            (notice(Notice::Careful, &html! { p { (words::standing(visit, shown)) } p { (visit.t("course-not-now")) } }))
            (ring(visit, shown))
        } @else if !mail && !sms {
            (notice(Notice::Plain, &html! { p { (visit.t("course-ring-instead")) } }))
            (ring(visit, shown))
        } @else {
            @if full {
                (notice(Notice::Careful, &html! {
                    p { (visit.with("course-full-now", &[("count", shown.count.waiting.into())])) }
                }))
            }
            form.v-form method="post" action=(visit.href(&path)) novalidate {
                (fields.summary())
                @let (first, rest) = fields.told(form);
                (first)
                @let contact = fields.called("kontakt", which, &form.contact).required();
                (field_text(&if sms { contact } else { contact.kind("email").autocomplete("email") }))
                (rest)
                (notice(Notice::Plain, &html! {
                    p { (visit.t("course-used-for")) }
                    p { (visit.with("course-kept", &[("days", KEPT.into())])) }
                }))
                div.v-acts { button.ds-button type="submit" { (title) } }
            }
        }
    };
    words::in_window(visit, course, (&again, &title), None, &content).render(visit)
}

fn ring(visit: &Visit, shown: &Shown) -> Markup {
    html! { @if !shown.run.contact.is_empty() { p { (visit.t("course-contact")) ": " (shown.run.contact) } } }
}

/// Which course and when.
fn about(visit: &Visit, course: &Course, shown: &Shown) -> Markup {
    html! {
        dl.v-about {
            div { dt { (visit.t("course-course")) } dd { (words::called(visit, course)) } }
            div { dt { (visit.t("course-days")) } dd { (words::days(visit, &shown.run)) } }
            div { dt { (visit.t("course-where")) } dd { (words::place(&shown.run)) } }
        }
    }
}

/// What is said to everybody who has asked, whether or not they had asked before.
#[must_use]
pub fn thanks(visit: &Visit, course: &Course, shown: &Shown, way: Way) -> Markup {
    let title = visit.t(if way == Way::Sms { "course-sent-sms" } else { "course-sent-email" });
    let content = html! {
        p.v-lead { (visit.t("course-sent-lead")) }
        (about(visit, course, shown))
        p { (visit.t(if way == Way::Sms { "course-sent-wrong-sms" } else { "course-sent-wrong-email" })) }
        p { a href=(visit.href(&format!("{PATH}/{}", course.slug))) { (visit.t("course-back")) } }
    };
    words::under(visit, course, &title, None, &content).render(visit)
}
