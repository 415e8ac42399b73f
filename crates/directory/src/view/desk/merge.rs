//! Two entries beside one another, and what they become together.

use super::when;
use crate::{
    desk::{
        ENTRY,
        merge::{Two, Why},
        sheet,
    },
    entry::{
        Change, Draft,
        merge::{Chosen, PLACE, Question, REST, Side, same},
    },
    fresh::{
        contact::{Holder, name},
        is_listed,
    },
    listing::{Listing, Row},
    store::Merge,
    view::entry::{language_name, value},
};
use maud::{Markup, html};
use shell::{
    Result, Visit,
    components::{Notice, notice},
};

/// What a question is about.
fn label(visit: &Visit, question: &Question) -> Markup {
    html! {
        @match question.field() {
            Some(field) => (visit.t(&format!("entry-{}", field.name))),
            None => (visit.t(&format!("merge-{}", question.key))),
        }
        @if let Some((_, Some(language))) = crate::entry::draft::of_key(&question.key) { span.v-quiet { " " (language_name(visit, language)) } }
    }
}

/// A value as people read it.
fn said(visit: &Visit, question: &Question, text: &str) -> Markup {
    let change = Change { key: question.key.clone(), was: String::new(), is: String::new() };
    match question.key.as_str() {
        _ if text.is_empty() => html! { span.v-quiet { (visit.t("entry-nothing")) } },
        PLACE | REST => html! { @for line in text.lines() { div { (line) } } },
        _ => value(visit, &change, text),
    }
}

fn path(two: &Two) -> String {
    format!("{ENTRY}/{}/sla-sammen/{}", two.kept.parts.service.id, two.other.parts.service.id)
}

/// The form.
///
/// # Errors
/// When an entry cannot be written as JSON.
pub fn page(visit: &Visit, two: &Two, chosen: &Chosen, why: Why) -> Result<Markup> {
    let (desk, kept, other) = (visit.t("desk"), name(&two.kept), name(&two.other));
    let above = format!("{ENTRY}/{}", two.kept.parts.service.id);
    let equal = i64::try_from(same(&two.kept, &two.other)).unwrap_or(i64::MAX);
    let content = html! {
        @if why == Why::Changed { (notice(Notice::Careful, &html! { p { b { (visit.t("merge-changed")) } } p { (visit.t("merge-changed-how")) } })) }
        (who(visit, two))
        form.v-form method="post" action=(visit.href(&path(two))) {
            input type="hidden" name="grunnlag" value=(two.base()?);
            section aria-labelledby="ulikt" {
                h2 #ulikt { (visit.t("merge-differ")) }
                @if two.asked.is_empty() { p { (visit.t("merge-same-all")) } }
                @for question in &two.asked { (choice(visit, question, chosen)) }
                @if equal > 0 { p.v-quiet { (visit.with("merge-equal", &[("count", equal.into())])) } }
            }
            div.v-acts { button.ds-button type="submit" name="gjor" value="vis" { (visit.t("merge-see")) } }
        }
        (apart(visit, two))
    };
    let lead = visit.with("merge-lead", &[("kept", kept.clone().into()), ("other", other.into())]);
    Ok(sheet(visit, visit.t("merge-title"), &desk)
        .under(&kept, &above)
        .lead(lead)
        .wears(&["staff.css", "entry.css"])
        .render(visit, &content))
}

/// The two at a glance, and the way to keep the other one.
fn who(visit: &Visit, two: &Two) -> Markup {
    let swapped = format!("{ENTRY}/{}/sla-sammen/{}", two.other.parts.service.id, two.kept.parts.service.id);
    let one = |row: &Row, key: &str| {
        let by = row.parts.organization.as_ref().and_then(|o| row.parts.text_of(&o.id, "name"));
        html! {
            div {
                dt { (visit.t(key)) }
                dd { a href=(visit.href(&format!("{ENTRY}/{}", row.parts.service.id))) { (name(row)) }
                    @if let Some(by) = by { span.v-line { (by) } }
                    span.v-line.v-quiet { (visit.t(if is_listed(&row.status) { "merge-listed" } else { "merge-not-listed" })) ", /a/" (row.code) } }
            }
        }
    };
    html! {
        dl.v-about { (one(&two.kept, "merge-stays")) (one(&two.other, "merge-goes")) }
        @if !is_listed(&two.kept.status) && is_listed(&two.other.status) {
            (notice(Notice::Careful, &html! { p { (visit.t("merge-hidden")) } }))
        }
        p { a.v-go href=(visit.href(&swapped)) { (visit.t("merge-swap")) } }
    }
}

fn choice(visit: &Visit, question: &Question, chosen: &Chosen) -> Markup {
    let side = chosen.get(&question.key).copied().unwrap_or(question.likely);
    let help = match question.key.as_str() {
        REST => Some("merge-rest-help"),
        _ if question.field().is_some_and(|field| field.care == crate::entry::Care::Told) => Some("merge-told-help"),
        _ => None,
    };
    html! {
        fieldset.v-field.v-merge {
            legend { (label(visit, question)) }
            @if let Some(help) = help { p.v-quiet { (visit.t(help)) } }
            div.v-merge-sides { @for one in question.sides() {
                @let id = format!("sier-{}-{}", question.key, one.word());
                @let said = match one {
                    Side::Kept if question.key != REST => Some(said(visit, question, &question.kept)),
                    Side::Other => Some(said(visit, question, &question.other)),
                    Side::Both if question.key == REST => Some(said(visit, question, &question.other)),
                    _ => None,
                };
                div.v-merge-side {
                    label.v-radio {
                        input.ds-input type="radio" name=(question.key) value=(one.word()) checked[one == side]
                            aria-describedby=[said.is_some().then_some(&id)];
                        span { (visit.t(&side_key(question, one))) }
                    }
                    @if let Some(said) = said { div.v-merge-said id=(id) { (said) } }
                }
            } }
        }
    }
}

fn side_key(question: &Question, side: Side) -> String {
    match (question.key.as_str(), side) {
        (REST, Side::Kept) => "merge-side-uten".to_owned(),
        (REST, _) => "merge-side-med".to_owned(),
        _ => format!("merge-side-{}", side.word()),
    }
}

/// They are not the same: said once, and they do not come back.
fn apart(visit: &Visit, two: &Two) -> Markup {
    html! {
        section aria-labelledby="ikke" {
            h2 #ikke { (visit.t("merge-not")) }
            @if two.parted { p { (visit.t("merge-not-said")) } } @else {
                p { (visit.t("merge-not-what")) }
                form method="post" action=(visit.href(&path(two))) {
                    button.ds-button data-variant="secondary" type="submit" name="gjor" value="ikke-samme" { (visit.t("merge-not-do")) }
                }
            }
        }
    }
}

/// What becomes of it, as the public will see it, before it is done.
///
/// # Errors
/// When an entry cannot be written as JSON.
pub fn preview(visit: &Visit, two: &Two, chosen: &Chosen, after: &Row) -> Result<Markup> {
    let (desk, kept, other) = (visit.t("desk"), name(&two.kept), name(&two.other));
    let above = format!("{ENTRY}/{}", two.kept.parts.service.id);
    let changes = Draft::read(after).changes(&Draft::read(&two.kept));
    let content = html! {
        form.v-form method="post" action=(visit.href(&path(two))) {
            input type="hidden" name="grunnlag" value=(two.base()?);
            @for (key, side) in chosen { input type="hidden" name=(key) value=(side.word()); }
            section aria-labelledby="endres" {
                h2 #endres { (visit.with("merge-changes", &[("name", kept.clone().into())])) }
                @if changes.is_empty() { p { (visit.t("merge-changes-none")) } }
                (crate::view::entry::differences(visit, &changes, "entry-was", "entry-is"))
            }
            section aria-labelledby="skjer" {
                h2 #skjer { (visit.t("merge-happens")) }
                ul {
                    li { (visit.with("merge-happens-gone", &[("name", other.into())])) }
                    li { (visit.with("merge-happens-paper", &[("kept", kept.clone().into())])) }
                    li { (visit.t("merge-happens-said")) }
                    li { (answers(visit, two, after)) }
                    li { (visit.t("merge-happens-undo")) }
                }
            }
            div.v-acts {
                button.ds-button type="submit" name="gjor" value="send" { (visit.t("merge-do")) }
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="velg" { (visit.t("merge-choose-again")) }
            }
        }
        section.v-entry-preview aria-labelledby="slik" {
            h2 #slik { (visit.t("entry-looks")) }
            (crate::view::activity::inside(visit, &Listing::read(after, visit.language)))
        }
    };
    let title = visit.t("merge-preview-title");
    Ok(sheet(visit, title, &desk).under(&kept, &above).wears(&["staff.css", "entry.css"]).render(visit, &content))
}

/// Who answers for it afterwards: it follows from who runs it, never from the other entry's links.
fn answers(visit: &Visit, two: &Two, after: &Row) -> String {
    let of = |row: &Row| Holder::of(&two.kept.parts.service.id, row.parts.organization_id.as_deref());
    let by = after.parts.organization.as_ref().and_then(|o| after.parts.text_of(&o.id, "name"));
    let by = by.unwrap_or_else(|| name(after));
    let key = if of(after) == of(&two.kept) { "merge-happens-same-holder" } else { "merge-happens-new-holder" };
    visit.with(key, &[("name", by.into())])
}

/// Somebody was quicker: they are one already.
#[must_use]
pub fn over(visit: &Visit, merge: &Merge, by: Option<&str>, kept: Option<&str>) -> Markup {
    let desk = visit.t("desk");
    let by = by.map_or_else(|| visit.t("desk-by-other"), str::to_owned);
    let at = when(visit, merge.merged_at);
    let content = html! {
        p { (visit.with("merge-over", &[("name", merge.name.clone().into()), ("who", by.into()), ("when", at.into())])) }
        @if let Some(kept) = kept { p { a.v-go href=(visit.href(&format!("{ENTRY}/{kept}"))) { (visit.t("merge-over-see")) } } }
    };
    sheet(visit, visit.t("merge-over-title"), &desk).render(visit, &content)
}
