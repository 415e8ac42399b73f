//! The room: drawn, and as numbers.

use super::{
    super::words::{self, Fields},
    above, done, path, sheet,
};
use crate::fair::{
    PlanForm, Row, Whole,
    plan::{Kind, Thing, Trouble, Words, drawn, troubles},
    print,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_text, notice, pagination},
};

/// So many rows are on one page.
const ROWS: usize = crate::fair::PLAN_ROWS;

/// The page. `word` is what was just done, and how many stands there was no room for.
#[must_use]
pub fn page(
    visit: &Visit,
    whole: &Whole,
    form: &PlanForm,
    odd: &[(String, &'static str)],
    (word, left): (Option<&str>, Option<i64>),
) -> Markup {
    let fields = Fields { visit, odd };
    let (title, kinds) = print::words(visit);
    let words = Words { title: &title, beside: None, kinds: kinds.each_ref().map(String::as_str) };
    let told = |thing: &Thing| match thing.kind {
        Kind::Stand => print::told(visit, whole, thing),
        kind => visit.t(&format!("fair-kind-{}", kind.word())),
    };
    let here = format!("{}/plan", path(&whole.fair));
    let without = whole.exhibitors.iter().filter(|one| whole.plan.number_of(&one.id).is_none()).count();
    let pages = whole.plan.things.len().div_ceil(ROWS).max(1);
    let content = html! {
        @if let Some(left) = left { (notice(Notice::Careful, &html! { p { (visit.with("fair-desk-plan-left", &[("count", left.into())])) } })) }
        form.v-plan-form method="post" action=(visit.href(&here)) novalidate data-plan="" {
            (fields.summary())
            input type="hidden" name="side" value=(form.page + 1);
            input type="hidden" name="flyttet" value="";
            div.v-plan-frame { (drawn(&whole.plan, words, &told, true)) }
            p.v-quiet { (visit.t("fair-desk-plan-how")) }
            p data-said="" aria-live="polite" data-words=(visit.t("fair-desk-plan-moved")) {}
            div.v-acts {
                button.ds-button type="submit" name="gjor" value="lagre" { (visit.t("fair-desk-keep")) }
                @if without > 0 { button.ds-button data-variant="secondary" type="submit" name="gjor" value="stander" { (visit.with("fair-desk-plan-stands", &[("count", words::count(without).into())])) } }
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="vegger" { (visit.t("fair-desk-plan-walls")) }
            }
            div.v-plan-room {
                (field_text(&fields.field("rom-bredde", &form.width).inputmode("decimal").longest(8)))
                (field_text(&fields.field("rom-dybde", &form.depth).inputmode("decimal").longest(8)))
            }
            section aria-labelledby="legg-til" {
                h2 #legg-til { (visit.t("fair-desk-plan-add")) }
                div.v-acts { @for kind in Kind::ALL {
                    button.ds-button data-variant="secondary" type="submit" name="gjor" value={ "ny-" (kind.word()) } { (visit.t(&format!("fair-kind-{}", kind.word()))) }
                } }
            }
            @if !form.rows.is_empty() {
                section aria-labelledby="tall" {
                    h2 #tall { (visit.t("fair-desk-plan-numbers")) }
                    @for (n, row) in form.rows.iter().enumerate() { (self::row(visit, whole, &fields, row, n)) }
                    div.v-acts { button.ds-button type="submit" name="gjor" value="lagre" { (visit.t("fair-desk-keep")) } }
                }
            }
        }
        (pagination(visit, words::count(form.page + 1), words::count(pages), |page| visit.href(&format!("{here}?side={page}"))))
    };
    sheet(visit.t("fair-desk-plan"), &above(visit, Some(&whole.fair)))
        .done(done(visit, word))
        .wears(&["staff.css", "fair-plan.js"])
        .render(visit, &content)
}

fn row(visit: &Visit, whole: &Whole, fields: &Fields<'_>, row: &Row, n: usize) -> Markup {
    let Some(thing) = whole.plan.things.iter().find(|one| one.id == row.id) else { return html! {} };
    let number = |name: &str, value: &str| {
        field_text(&fields.called(&format!("{name}-{n}"), name, value).inputmode("decimal").longest(8))
    };
    let kind = visit.t(&format!("fair-kind-{}", thing.kind.word()));
    let title = if thing.kind == Kind::Stand { print::told(visit, whole, thing) } else { kind };
    let who = format!("hvem-{n}");
    html! {
        fieldset.v-plan-row data-id=(row.id) {
            legend { (title) }
            input type="hidden" name={ "id-" (n) } value=(row.id);
            @for trouble in troubles(&whole.plan, thing) { p.v-look { (said(visit, &trouble)) } }
            @if thing.kind == Kind::Stand {
                (number("nr", &row.number))
                div.v-field.v-plan-row__who {
                    label for={ "f-" (who) } { (visit.t("fair-field-hvem-her")) }
                    @if let Some(error) = fields.error(&who) { p.v-error id={ "f-" (who) "-feil" } { (error) } }
                    select.ds-input id={ "f-" (who) } name=(who) {
                        option value="" { (visit.t("fair-desk-plan-nobody")) }
                        @for one in &whole.exhibitors { option value=(one.id) selected[row.exhibitor == one.id] { (one.name) } }
                    }
                }
            }
            (number("x", &row.x))
            (number("y", &row.y))
            (number("bredde", &row.width))
            (number("dybde", &row.depth))
            div.v-plan-row__ticks {
                (tick(visit, "snudd", n, row.turned))
                @if thing.kind == Kind::Stand { (tick(visit, "strom", n, row.power)) }
                (tick(visit, "bort", n, row.gone))
            }
        }
    }
}

fn tick(visit: &Visit, name: &str, n: usize, on: bool) -> Markup {
    html! { label.v-radio {
        input.ds-input type="checkbox" name={ (name) "-" (n) } value="1" checked[on];
        span { (visit.t(&format!("fair-tick-{name}"))) }
    } }
}

fn said(visit: &Visit, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Outside => visit.t("fair-trouble-outside"),
        Trouble::Over(Kind::Stand, number) => visit.with("fair-trouble-stand", &[("n", (*number).into())]),
        Trouble::Over(kind, _) => {
            let what = visit.t(&format!("fair-kind-{}", kind.word())).to_lowercase();
            visit.with("fair-trouble-over", &[("what", what.into())])
        }
        Trouble::FarFromPower(None) => visit.t("fair-trouble-no-power"),
        Trouble::FarFromPower(Some(far)) => {
            visit.with("fair-trouble-power", &[("far", crate::fair::metres(*far).into())])
        }
    }
}
