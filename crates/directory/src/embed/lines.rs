//! The lines that an editor copies, and what the operator must add for them to be shown.

use super::{called, chosen::Chosen, chosen::Form, chosen::View};
use kernel::Language;
use maud::html;
use shell::{Visit, assets::HOST_SCRIPT, visit::in_language};

/// What there is to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// A frame of a fixed height.
    pub frame: String,
    /// A link that a small script makes a frame of, with the height it needs.
    pub script: String,
    /// The address of the fragment.
    pub fragment: String,
}

/// The lines of the embed with this name in this language.
#[must_use]
pub fn lines(visit: &Visit, chosen: &Chosen, name: &str, language: Language) -> Lines {
    let own = visit.in_language(language);
    let whole = |form: Form| visit.app.settings.absolute(&in_language(language, &chosen.address(name, form)));
    let title = own.with("embed-title", &[("name", called(&own, chosen).into())]);
    let height = if chosen.view == View::Map { "900" } else { "700" };
    let frame = html! {
        iframe src=(whole(Form::Page)) title=(title) width="100%" height=(height) frameborder="0" loading="lazy" referrerpolicy="strict-origin" {}
    };
    let script = html! {
        a href=(whole(Form::Page)) data-varde { (title) } "\n"
        script src=(visit.app.settings.absolute(HOST_SCRIPT)) defer {}
    };
    Lines { frame: frame.into_string(), script: script.into_string(), fragment: whole(Form::Fragment) }
}
