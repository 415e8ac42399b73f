//! What each column is.

use super::{PATH, above, under, way, when};
use crate::{
    desk::table::{
        answer::Lying,
        mapping::{LANGUAGES, Mistake, SIGNS},
    },
    import::draft::{Chosen, GROUPS, fields_of},
    store::UPLOADS_KEPT,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, icon, icon as icons, notice},
};

/// The page; `mistakes` is what does not fit.
pub(in super::super) fn page(visit: &Visit, lying: &Lying, kept: &[(String, String)], mistakes: &[Mistake]) -> Markup {
    let [desk, lists] = above(visit);
    let path = format!("{PATH}/{}", lying.upload.id);
    let (about, draft) = (&lying.about, &lying.draft);
    let all: Vec<(String, String)> = mistakes.iter().map(|(id, key)| (id.clone(), visit.t(key))).collect();
    let wrong = |id: &str| all.iter().find(|(known, _)| known == id).map(|(_, said)| said.clone());
    let content = html! {
        (error_summary(visit, &all))
        @if !draft.name.is_empty() && mistakes.is_empty() {
            (notice(Notice::Plain, &html! { p { (visit.with("table-known", &[("name", draft.name.as_str().into())])) } }))
        }
        @if !about.renamed.is_empty() {
            (notice(Notice::Careful, &html! {
                p { (visit.with("table-renamed", &[("names", about.renamed.join(", ").into())])) }
            }))
        }
        (first_rows(visit, lying))
        form.v-form.v-cols method="post" action=(visit.href(&format!("{path}/oppsett"))) {
            @if about.sheets.len() > 1 { (sheets(visit, lying, wrong("f-ark").as_deref())) }
            fieldset.v-cols__all {
                legend { h2 { (visit.t("table-columns")) } }
                p.v-quiet { (visit.t("table-columns-help")) }
                @for said in ["f-felt-0", "f-nokkel-0"].into_iter().filter_map(wrong) {
                    p.v-error { (icon(icons::XMARK_OCTAGON)) span { (said) } }
                }
                @for (at, chosen) in draft.columns.iter().enumerate() { (column(visit, lying, at, chosen)) }
            }
            h2 { (visit.t("table-source")) }
            (field_text(&Field::new("navn", visit.t("table-name")).help(visit.t("table-name-help")).longest(120)
                .value(Some(draft.name.as_str())).required().error(wrong("f-navn"))))
            (field_text(&Field::new("lisens", visit.t("table-licence")).help(visit.t("table-licence-help")).longest(80)
                .value(Some(draft.licence.as_str()))))
            (field_text(&Field::new("adresse", visit.t("table-url")).longest(300).inputmode("url")
                .value(Some(draft.url.as_str())).error(wrong("f-adresse"))))
            (select("sprak", &visit.t("table-language"), &draft.language,
                &LANGUAGES.map(|tag| (tag.to_owned(), visit.t(&format!("table-language-{tag}"))))))
            (select("dato", &visit.t("table-dates"), &draft.dates,
                &["dmy", "mdy"].map(|order| (order.to_owned(), visit.t(&format!("table-dates-{order}"))))))
            @if !kept.is_empty() {
                (select("kommune", &visit.t("table-municipality"), &draft.municipality,
                    &std::iter::once((String::new(), visit.t("table-municipality-none"))).chain(kept.iter().cloned())
                        .collect::<Vec<_>>()))
            }
            (field_text(&Field::new("land", visit.t("table-country")).help(visit.t("table-country-help")).longest(2)
                .value(Some(draft.country.as_str()))))
            button.ds-button type="submit" { (visit.t("table-next")) }
            p.v-quiet { (visit.t("table-next-help")) }
        }
        div.v-acts { (way(visit, &format!("{path}/gi-opp"), &visit.t("table-give-up"))) }
    };
    let until = when(visit, lying.upload.added_at + UPLOADS_KEPT);
    let lead = visit.with(
        "table-mapping-lead",
        &[("file", lying.upload.file.as_str().into()), ("rows", about.rows.into()), ("until", until.into())],
    );
    under(visit, visit.t("table-mapping"), &desk, &lists).lead(lead).render(visit, &content)
}

/// The first rows as they stand in the file.
fn first_rows(visit: &Visit, lying: &Lying) -> Markup {
    html! {
        div {
            h2 #rader { (visit.t("table-first-rows")) }
            div.v-grid tabindex="0" role="region" aria-labelledby="rader" {
                table {
                    thead { tr { @for column in &lying.about.columns { th scope="col" { (column) } } } }
                    tbody { @for row in &lying.about.first { tr { @for cell in row { td { (cell) } } } } }
                }
            }
        }
    }
}

/// Which sheet, where there are several.
fn sheets(visit: &Visit, lying: &Lying, wrong: Option<&str>) -> Markup {
    let choices: Vec<(String, String)> = lying.about.sheets.iter().map(|name| (name.clone(), name.clone())).collect();
    let chosen = lying.about.sheet.clone().unwrap_or_default();
    html! {
        div.v-cols__sheet {
            (select("ark", &visit.t("table-sheet"), &chosen, &choices))
            @if let Some(wrong) = wrong { p.v-error { (icon(icons::XMARK_OCTAGON)) span { (wrong) } } }
            button.ds-button data-variant="secondary" type="submit" name="hva" value="ark" { (visit.t("table-sheet-show")) }
        }
    }
}

/// One column: what it is called, what stands in it, what it is.
fn column(visit: &Visit, lying: &Lying, at: usize, chosen: &Chosen) -> Markup {
    let examples = lying.about.examples(at).into_iter().take(3).collect::<Vec<_>>().join(" · ");
    let (field, split, key) = (format!("felt-{at}"), format!("skille-{at}"), format!("f-nokkel-{at}"));
    html! {
        div.v-cols__column {
            div {
                h3 { (chosen.column) }
                p.v-quiet { @if examples.is_empty() { (visit.t("table-examples-none")) } @else { (examples) } }
            }
            div.v-cols__what {
                div.v-field {
                    label for={ "f-" (field) } { (visit.t("table-what")) span.v-hide { ": " (chosen.column) } }
                    select.ds-input id={ "f-" (field) } name=(field) {
                        option value="" selected[chosen.field.is_empty()] { (visit.t("table-what-nothing")) }
                        @for group in GROUPS { optgroup label=(visit.t(&format!("table-group-{group}"))) {
                            @for one in fields_of(group) {
                                option value=(one) selected[one == chosen.field] { (named(visit, &one)) }
                            }
                        } }
                    }
                }
                details.v-older open[!chosen.split.is_empty()] {
                    summary { (visit.t("table-split-several")) span.v-hide { ": " (chosen.column) } }
                    div.v-field {
                    label for={ "f-" (split) } { (visit.t("table-split")) span.v-hide { ": " (chosen.column) } }
                    select.ds-input id={ "f-" (split) } name=(split) {
                        option value="" selected[chosen.split.is_empty()] { (visit.t("table-split-none")) }
                        @for sign in SIGNS {
                            @let value = if sign == "\n" { "linje" } else { sign };
                            option value=(value) selected[sign == chosen.split] {
                                @if sign == "\n" { (visit.t("table-split-line")) } @else { (sign) }
                            }
                        }
                    }
                    }
                }
                label.v-radio {
                    input.ds-input type="checkbox" name="nokkel" value=(at) id=(key) checked[chosen.key];
                    span { (visit.t("table-key")) span.v-hide { ": " (chosen.column) } }
                }
            }
        }
    }
}

/// What a field is called.
pub(super) fn named(visit: &Visit, field: &str) -> String {
    visit.t(&format!("table-field-{}", field.replace(['.', '_'], "-")))
}

pub(super) fn select(name: &str, label: &str, chosen: &str, choices: &[(String, String)]) -> Markup {
    html! {
        div.v-field {
            label for={ "f-" (name) } { (label) }
            select.ds-input id={ "f-" (name) } name=(name) {
                @for (value, label) in choices { option value=(value) selected[value == chosen] { (label) } }
            }
        }
    }
}
