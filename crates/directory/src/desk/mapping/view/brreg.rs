//! The form for a file of Brønnøysundregistrene, and what of it is no candidate.

use super::sheet;
use crate::{desk::mapping::PATH, mapping::registered::Refused};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{error_summary, icon, icon as icons},
};

/// So many that are no candidates are named one by one.
const NAMED: usize = 50;

/// The form. `why` is the end of the key of a sentence about the file.
pub(in super::super) fn page(visit: &Visit, why: Option<&str>, all: &[Refused]) -> Markup {
    let error = why.map(|why| visit.t(&format!("mapping-brreg-file-{why}")));
    let mistakes: Vec<_> = error.clone().map(|error| ("f-fil".to_owned(), error)).into_iter().collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" enctype="multipart/form-data" action=(visit.href(&format!("{PATH}/brreg"))) {
            div.v-field {
                label for="f-fil" { (visit.t("mapping-brreg-file")) }
                p.v-quiet #f-fil-help { (visit.t("mapping-brreg-file-help")) }
                input.ds-input #f-fil type="file" name="fil" multiple accept=".json,application/json" aria-invalid=[error.as_ref().map(|_| "true")]
                    aria-describedby=(if error.is_some() { "f-fil-help f-fil-error" } else { "f-fil-help" });
                @if let Some(error) = &error {
                    p.v-error #f-fil-error { (icon(icons::XMARK_OCTAGON)) span { (error) } }
                }
            }
            div.v-acts { button.ds-button type="submit" { (visit.t("mapping-lines-see")) } }
        }
        (refused(visit, all))
    };
    sheet(visit, visit.t("mapping-brreg"), Some(visit.t("mapping-brreg-lead")), None, &content)
}

/// What is no candidate: where in the file, what it is called, and why.
pub(super) fn refused(visit: &Visit, all: &[Refused]) -> Markup {
    html! {
        @if !all.is_empty() {
            section aria-labelledby="ikke-med" {
                h2 #ikke-med { (visit.with("mapping-brreg-refused", &[("count", all.len().into())])) }
                ul.v-points { @for one in all.iter().take(NAMED) { li {
                    @if one.item > 0 { (visit.with("mapping-brreg-record", &[("number", one.item.into())])) ": " }
                    @if !one.what.is_empty() { (one.what) ". " }
                    (visit.t(&format!("mapping-brreg-why-{}", one.why)))
                } } }
                @if all.len() > NAMED {
                    p.v-quiet { (visit.with("mapping-brreg-more", &[("count", (all.len() - NAMED).into())])) }
                }
            }
        }
    }
}
