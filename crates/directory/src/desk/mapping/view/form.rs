//! A candidate is written down, or put right.

use super::{alike, done_line, sheet};
use crate::{
    desk::mapping::{PATH, form::Form},
    mapping::draft::LONGEST,
    themes::THEMES,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, error_summary, field_checks, field_text, field_textarea},
};

/// The page.
pub(in super::super) fn page(visit: &Visit, form: &Form, done: Option<&str>) -> Markup {
    let draft = &form.draft;
    let field = |name: &'static str, key: &str, typed: &str, longest: usize| {
        let wrong = form.mistakes.iter().find(|mistake| mistake.field == name).map(|mistake| visit.t(mistake.key));
        Field::new(name, visit.t(key)).value(Some(typed)).longest(longest).autocomplete("off").error(wrong)
    };
    let name = field("navn", "mapping-name", &draft.name, LONGEST.0).required();
    let place = field("sted", "mapping-place", &draft.place, 80).help(visit.t("mapping-place-help"));
    let phone = field("telefon", "mapping-phone", &draft.phone, 30).kind("tel").inputmode("tel");
    let note = field("notat", "mapping-note-fact", &draft.note, LONGEST.1).help(visit.t("mapping-note-help")).rows(3);
    let email = field("epost", "mapping-email", &draft.email, LONGEST.2).kind("email").inputmode("email");
    let website = field("nettsted", "mapping-website", &draft.website, LONGEST.2).inputmode("url");
    let number = field("orgnr", "mapping-number", &draft.number, 20).inputmode("numeric");
    let themes: Vec<Choice> =
        THEMES.iter().map(|theme| Choice::new(&theme.id, theme.name.of(visit.language))).collect();
    let chosen = Field::new("tema", visit.t("mapping-themes")).values(draft.themes.iter().map(String::as_str));
    let all = [&name, &place, &phone, &note, &email, &website, &number];
    let mistakes: Vec<_> = all.iter().filter_map(|field| field.mistake()).collect();
    let rest = [&email, &website, &number].iter().any(|field| field.mistake().is_some());
    let opened = form.id.is_some() || rest || !draft.themes.is_empty();
    let (title, path, button) = match &form.id {
        Some(id) => ("mapping-edit", format!("{PATH}/{id}/endre"), "mapping-save"),
        None => ("mapping-new", format!("{PATH}/ny"), "mapping-add"),
    };
    let content = html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" action=(visit.href(&path)) novalidate {
            @if form.id.is_none() { input type="hidden" name="nokkel" value=(form.key); }
            @if !form.alike.is_empty() {
                section.v-mistakes aria-labelledby="lik" tabindex="-1" autofocus {
                    h2 #lik { (visit.t("mapping-alike-new")) }
                    (alike(visit, &form.alike))
                    p { (visit.t("mapping-alike-sure")) }
                    button.ds-button type="submit" name="likevel" value="1" { (visit.t("mapping-add-still")) }
                }
            }
            (field_text(&name))
            (field_text(&phone))
            (field_text(&place))
            (field_textarea(&note))
            @if form.id.is_none() {
                label.v-radio {
                    input.ds-input type="checkbox" name="besok" value="1" checked[form.visited];
                    span { (visit.t("mapping-visited")) }
                }
            }
            details.v-older open[opened] {
                summary { (visit.t("mapping-more-fields")) }
                div {
                    (field_text(&email))
                    (field_text(&website))
                    (field_text(&number))
                    (field_checks(&chosen, &themes))
                }
            }
            button.ds-button data-variant=[(!form.alike.is_empty()).then_some("secondary")] type="submit" { (visit.t(button)) }
        }
    };
    let lead = form.id.is_none().then(|| visit.t("mapping-new-lead"));
    let said = done_line(visit, done).map(|line| html! { p { (line) } });
    sheet(visit, visit.t(title), lead, said, &content)
}
