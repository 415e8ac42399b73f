//! The month on one page.

use super::worklist::done;
use crate::{
    desk::{month::Shown, sheet},
    month::{PATH, called_path, said},
};
use kernel::texts::Speaking;
use maud::{Markup, html};
use shell::{Asked, Visit, components::print_button};

/// The page; printed it is one sheet.
#[must_use]
pub fn page(visit: &Visit, shown: &Shown, asked: &Asked) -> Markup {
    let desk = visit.t("desk");
    let say = Speaking::new(visit.app.texts.clone(), visit.language);
    let called = said::called(&say, &shown.month);
    let content = html! {
        @for (heading, lines) in said::sections(&say, &shown.month) {
            section {
                h2 { (heading) }
                ul.v-month { @for line in lines { li {
                    @match &line.path {
                        Some(path) => a href=(visit.href(path)) { (line.text) },
                        None => (line.text),
                    }
                } } }
            }
        }
        @if shown.month.stands.is_none() { p.v-quiet { (visit.t("month-then")) } }
        div.v-acts.v-noprint { (print_button(&visit.t("month-print"))) }
        section.v-noprint #brev {
            h2 { (visit.t("month-by-mail")) }
            @match shown.by_mail {
                None => p { (visit.t("month-no-mail")) },
                Some(wanted) => form method="post" action=(visit.href(PATH)) {
                    p { (visit.t(if wanted { "month-mail-yes" } else { "month-mail-no" })) }
                    @let (value, key) = if wanted { ("nei", "month-mail-stop") } else { ("ja", "month-mail-want") };
                    button.ds-button data-variant="secondary" type="submit" name="brev" value=(value) { (visit.t(key)) }
                },
            }
        }
        nav.v-noprint aria-labelledby="maneder" {
            h2 #maneder { (visit.t("month-others")) }
            ul.v-parts { @for which in shown.all.iter().filter(|one| **one != shown.month.which) {
                li { a.v-go href=(visit.href(&called_path(*which))) { (said::name(&say, *which)) } }
            } }
        }
    };
    let title = visit.with("month-title", &[("month", called.into())]);
    sheet(visit, title, &desk).lead(shown.month.tenant.clone()).done(done(visit, asked)).render(visit, &content)
}
