//! The help numbers as pages show them, for somebody who is about to change them.

use super::{foot, top};
use crate::{
    Visit,
    components::{grouped, tel_href},
    help_lines::Shown,
};
use maud::{Markup, html};

/// The strip at the top of every page, with these numbers.
#[must_use]
pub fn strip(visit: &Visit, lines: &[Shown]) -> Markup {
    html! { div.v-help { (top::strip_of(visit, lines)) } }
}

/// The list at the foot of every page, with these numbers.
#[must_use]
pub fn list(lines: &[Shown]) -> Markup {
    html! { footer.v-foot { div.v-page { (foot::lines_of(lines)) } } }
}

/// What stands at the top when somebody wrote something that sounds hard.
#[must_use]
pub fn sentences(lines: &[Shown]) -> Markup {
    html! {
        div.v-help.v-help--all { div.v-page {
            ul { @for line in lines {
                li { a href=(tel_href(&line.number)) { (grouped(&line.number)) } span { (line.full) } }
            } }
        } }
    }
}
