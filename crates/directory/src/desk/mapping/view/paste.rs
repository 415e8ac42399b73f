//! Many candidates as lines.

use super::{alike, brreg, sheet};
use crate::{
    desk::mapping::{PATH, paste::Pasted},
    mapping::{About, Source, pasted::MOST},
    places::PLACES,
    themes,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_textarea, notice},
};

/// The page: the field, and what was read of it.
pub(in super::super) fn page(visit: &Visit, pasted: &Pasted) -> Markup {
    let field = Field::new("linjer", visit.t("mapping-lines")).help(visit.t("mapping-lines-help")).rows(8);
    let error = pasted.error.map(|key| visit.t(key));
    let field = field.value(Some(&pasted.text)).error(error).required();
    let path = visit.href(&format!("{PATH}/lim-inn"));
    let most = if pasted.registered { "mapping-brreg-most" } else { "mapping-lines-most" };
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        @if !pasted.lines.is_empty() {
            form.v-form method="post" action=(path) {
                // What was pasted goes along, so that nothing is kept before it is taken.
                textarea name="linjer" hidden { (pasted.text) }
                @if pasted.registered { input type="hidden" name="kilde" value=(Source::Register.word()); }
                section aria-labelledby="lest" {
                    h2 #lest { (visit.with("mapping-lines-read", &[("count", pasted.lines.len().into())])) }
                    @if pasted.count > pasted.lines.len() {
                        (notice(Notice::Careful, &html! { p { (visit.with(most, &[("most", MOST.into())])) } }))
                    }
                    p { (visit.t("mapping-lines-about")) }
                    ul.v-rows { @for (line, likes) in &pasted.lines { li { div {
                        @match &line.read {
                            Ok(about) => {
                                label.v-radio {
                                    input.ds-input type="checkbox" name="linje" value=(line.number) checked[likes.is_empty()];
                                    span { strong { (about.name) } span.v-quiet { (said(visit, about)) } }
                                }
                                @if !likes.is_empty() {
                                    p { (visit.t("mapping-line-alike")) }
                                    (alike(visit, likes))
                                }
                            }
                            Err(mistakes) => {
                                p { (visit.with("mapping-line-wrong", &[("number", line.number.into()), ("text", line.text.clone().into())])) }
                                ul.v-points { @for mistake in mistakes { li { (visit.t(mistake.key)) } } }
                            }
                        }
                    } } } }
                    button.ds-button type="submit" name="ta-inn" value="1" { (visit.t("mapping-lines-take")) }
                }
            }
        }
        (brreg::refused(visit, &pasted.refused))
        @if !pasted.registered { form.v-form method="post" action=(path) novalidate {
            (field_textarea(&field))
            button.ds-button data-variant=[(!pasted.lines.is_empty()).then_some("secondary")] type="submit" { (visit.t("mapping-lines-see")) }
        } }
        p { a.v-go href=(visit.href(&format!("{PATH}/brreg"))) { (visit.t(if pasted.registered { "mapping-brreg-another" } else { "mapping-brreg" })) } }
    };
    let (title, lead) = if pasted.registered {
        ("mapping-brreg", None)
    } else {
        ("mapping-paste", Some(visit.t("mapping-paste-lead")))
    };
    sheet(visit, visit.t(title), lead, None, &content)
}

/// What was read of a line besides the name.
pub(super) fn said(visit: &Visit, about: &About) -> String {
    let place = PLACES.municipality(&about.municipality).map(|place| place.name.clone());
    let parts =
        [about.phone.clone(), place, about.email.clone(), about.website.clone(), about.organization_number.clone()];
    let mut all: Vec<String> = parts.into_iter().flatten().collect();
    let themes = about.themes.iter().filter_map(|id| themes::theme(id));
    all.extend(themes.map(|theme| theme.name.of(visit.language).to_owned()));
    all.extend(Some(about.note.clone()).filter(|note| !note.is_empty()));
    if all.is_empty() { visit.t("mapping-line-name-only") } else { all.join(" · ") }
}
