//! The form for somebody who rings.

use super::{super::enrol::Fields, above, sheet};
use crate::course::{Course, Form, RUN, Run};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_text, notice},
};

/// The form. `shut` is that nobody is taken now.
#[must_use]
pub fn page(
    visit: &Visit,
    (course, run): (&Course, &Run),
    form: &Form,
    odd: &[(&'static str, &'static str)],
    shut: bool,
) -> Markup {
    let fields = Fields { visit, odd };
    let path = format!("{RUN}/{}", run.id);
    let content = html! {
        @if shut { (notice(Notice::Careful, &html! { p { (visit.t("course-desk-rang-shut")) } })) }
        form.v-form method="post" action=(visit.href(&format!("{path}/ringt"))) novalidate autocomplete="off" {
            (fields.summary())
            @let (first, rest) = fields.told(form);
            (first)
            @let contact = fields.called("kontakt", "course-field-kontakt", &form.contact).help(visit.t("course-desk-rang-contact")).required();
            (field_text(&contact))
            (rest)
            (notice(Notice::Plain, &html! { p { (visit.t("course-desk-rang-told")) } }))
            div.v-acts {
                button.ds-button type="submit" { (visit.t("course-desk-rang-do")) }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/deltakere"))) { (visit.t("course-desk-people")) }
            }
        }
    };
    sheet(visit.t("course-desk-rang"), &above(visit, Some(course), Some(run)))
        .lead(visit.t("course-desk-rang-lead"))
        .render(visit, &content)
}
