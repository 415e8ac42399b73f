//! Pages of those who hold courses.

pub mod answers;
pub mod courses;
pub mod people;
pub mod rang;
pub mod run;
pub mod tell;

use crate::{
    course::{Course, DESK, RUN, Run},
    staff,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, error_summary},
    page::Sheet,
};

/// A page of the desk, under the list of courses and what stands above it.
fn sheet<'a>(title: String, above: &'a [(String, String)]) -> Sheet<'a> {
    above.iter().fold(Sheet::new(title), |sheet, (name, path)| sheet.under(name, path))
}

/// The list of courses, and a course where the page is about one, and a run.
fn above(visit: &Visit, course: Option<&Course>, run: Option<&Run>) -> Vec<(String, String)> {
    let front = Some((visit.t("staff-title"), staff::PATH.to_owned()));
    let list = (visit.path != DESK).then(|| (visit.t("course-desk"), DESK.to_owned()));
    let course = course.map(|course| (course.name.clone(), format!("{DESK}/{}", course.id)));
    let run = run.map(|run| (run.town.clone(), format!("{RUN}/{}", run.id)));
    [front, list, course, run].into_iter().flatten().collect()
}

/// What was just done.
fn done(visit: &Visit, word: Option<&str>) -> Option<Markup> {
    let key = word.map(|word| format!("course-desk-done-{word}")).filter(|key| visit.has(key))?;
    Some(html! { p { (visit.t(&key)) } })
}

/// Fields with what does not fit of them.
struct Fields<'a> {
    visit: &'a Visit,
    odd: &'a [(String, &'static str)],
}

impl Fields<'_> {
    /// The field `name`; its label and help stand under `course-desk-field-KEY`.
    fn field(&self, name: &str, key: &str, value: &str) -> Field {
        let visit = self.visit;
        let error = self.odd.iter().find(|(odd, _)| odd == name).map(|(_, key)| visit.t(key));
        let field = Field::new(name, visit.t(&format!("course-desk-field-{key}"))).error(error);
        let help = format!("course-desk-field-{key}-help");
        let field = if visit.has(&help) { field.help(visit.t(&help)) } else { field };
        field.value(Some(value).filter(|value| !value.is_empty()))
    }

    fn summary(&self) -> Markup {
        let each: Vec<_> = self.odd.iter().map(|(name, key)| (format!("f-{name}"), self.visit.t(key))).collect();
        error_summary(self.visit, &each)
    }
}

/// The two buttons under a form that is looked at before it is kept.
fn buttons(visit: &Visit, preview: bool, keep: &str, back: &str) -> Markup {
    html! {
        div.v-acts {
            @if preview { button.ds-button type="submit" name="gjor" value="lagre" { (keep) } }
            button.ds-button data-variant=[preview.then_some("secondary")] type="submit" name="gjor" value="vis" {
                (visit.t("course-desk-look")) }
            a.ds-button data-variant="secondary" href=(visit.href(back)) { (visit.t("course-desk-back")) }
        }
    }
}
