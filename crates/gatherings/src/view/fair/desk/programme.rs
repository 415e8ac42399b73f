//! The form of the programme.

use super::{
    super::words::{self, Fields},
    above, path, sheet,
};
use crate::fair::{
    Fair,
    form::{PointForm, ROWS},
};
use maud::{Markup, html};
use shell::{Visit, components::field_text};

/// Empty rows under what is there.
const MORE: usize = 4;

/// The page.
#[must_use]
pub fn page(visit: &Visit, fair: &Fair, rows: &[PointForm], odd: &[(String, &'static str)]) -> Markup {
    let fields = Fields { visit, odd };
    let shown = (rows.len() + MORE).min(ROWS);
    let empty = PointForm::default();
    let content = html! {
        form.v-form method="post" action=(visit.href(&format!("{}/program", path(fair)))) novalidate {
            (fields.summary())
            @for n in 0..shown {
                @let row = rows.get(n).unwrap_or(&empty);
                div.v-course-day role="group" aria-label=(visit.with("fair-desk-point", &[("n", words::count(n + 1).into())])) {
                    (field_text(&fields.called(&format!("hva-{n}"), "hva", &row.what).longest(200)))
                    (field_text(&fields.called(&format!("fra-{n}"), "fra", &row.from).kind("time")))
                    (field_text(&fields.called(&format!("til-{n}"), "til", &row.to).kind("time")))
                    (field_text(&fields.called(&format!("sted-{n}"), "sted", &row.place).longest(200)))
                    (field_text(&fields.called(&format!("hvem-{n}"), "hvem", &row.who).longest(200)))
                }
            }
            p.v-quiet { (visit.t("fair-desk-programme-how")) }
            div.v-acts {
                button.ds-button type="submit" { (visit.t("fair-desk-keep")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path(fair))) { (visit.t("fair-desk-back")) }
            }
        }
    };
    sheet(visit.t("fair-desk-programme"), &above(visit, Some(fair))).render(visit, &content)
}
