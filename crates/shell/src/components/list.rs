//! Buttons that need a script: my list, print, share. Without one they are not shown.

use super::{icon, icon as icons};
use crate::Visit;
use maud::{Markup, html};

/// Lays an entry in the visitor's own list, kept on this telephone only, or takes it out again.
#[must_use]
pub fn list_button(visit: &Visit, code: &str, name: &str) -> Markup {
    html! {
        button.ds-button.v-list-button data-variant="secondary" type="button" hidden
            data-list-add=(code) data-added=(visit.t("list-remove")) {
            (icon(icons::BOOKMARK)) span data-label { (visit.t("list-add")) }
            span.v-hide { ": " (name) }
        }
    }
}

/// Empties the visitor's own list, so that nothing is left on a telephone that others use too.
#[must_use]
pub fn list_clear_button(visit: &Visit) -> Markup {
    html! {
        button.ds-button.v-noprint data-variant="secondary" type="button" hidden data-list-clear {
            (icon(icons::TRASH)) (visit.t("list-clear"))
        }
    }
}

/// Prints the page.
#[must_use]
pub fn print_button(label: &str) -> Markup {
    html! {
        button.ds-button.v-noprint data-variant="secondary" type="button" hidden data-print {
            (icon(icons::PRINTER_SMALL)) (label)
        }
    }
}

/// Hands the page's address to the telephone's own sharing, or copies it.
#[must_use]
pub fn share_button(visit: &Visit, path: &str) -> Markup {
    html! {
        button.ds-button.v-noprint data-variant="secondary" type="button" hidden
            data-share=(visit.app.settings.absolute(path)) data-done=(visit.t("share-copied")) {
            (icon(icons::LINK)) span data-label role="status" { (visit.t("share")) }
        }
    }
}
