//! How it would go, and how it went.

use super::{PATH, above, under, way, why};
use crate::{
    desk::table::{
        answer::Lying,
        one::{A_PAGE, Found},
        said::sentence,
        work::Counts,
    },
    store::{Finding, KINDS, Stage},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, chip, notice, pagination},
};

/// The page; `wrong` says why it was not taken in.
pub(in super::super) fn page(visit: &Visit, lying: &Lying, found: &Found, wrong: Option<&str>) -> Markup {
    let [desk, lists] = above(visit);
    let path = format!("{PATH}/{}", lying.upload.id);
    let taken = lying.upload.stage == Stage::Taken;
    let counts: Counts = serde_json::from_str(&lying.upload.counts).unwrap_or_default();
    let content = html! {
        (why(visit, wrong))
        (numbers(visit, &counts, taken))
        @if taken { (afterwards(visit, lying)) } @else { (before(visit, &path, &counts, found)) }
        @if found.counts.iter().any(|count| *count > 0) { (findings(visit, &path, found, taken)) }
    };
    let title = visit.t(if taken { "table-taken" } else { "table-tried" });
    let lead = match taken {
        true => visit.with("table-taken-lead", &[("name", lying.draft.name.as_str().into())]),
        false => visit.t("table-tried-lead"),
    };
    under(visit, title, &desk, &lists).lead(lead).render(visit, &content)
}

fn numbers(visit: &Visit, counts: &Counts, taken: bool) -> Markup {
    let all = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("same", counts.same),
        ("left-out", counts.left_out),
        ("refused", counts.refused),
    ];
    html! {
        ul.v-counts { @for (word, count) in all { @if count > 0 || matches!(word, "new" | "refused") {
            li { strong { (count) } " " (visit.with(&format!("table-count-{word}"), &[("count", count.into())])) }
        } } }
        p.v-quiet { (visit.with(if taken { "table-rows-taken" } else { "table-rows-tried" }, &[("rows", counts.rows.into())])) }
    }
}

/// Before it is taken in: the button, and what else there is to do.
fn before(visit: &Visit, path: &str, counts: &Counts, found: &Found) -> Markup {
    let comes = counts.new + counts.changed + counts.same;
    html! {
        @if comes == 0 {
            (notice(Notice::Careful, &html! { p { (visit.t("table-nothing-comes")) } }))
        } @else {
            form.v-form method="post" action=(visit.href(&format!("{path}/ta-inn"))) {
                @if found.counts[2] > 0 {
                    fieldset.v-field {
                        legend { (visit.with("table-alike", &[("count", found.counts[2].into())])) }
                        @for (word, checked) in [("inn", true), ("ut", false)] {
                            label.v-radio {
                                input.ds-input type="radio" name="like" value=(word) checked[checked];
                                span { (visit.t(&format!("table-alike-{word}"))) }
                            }
                        }
                    }
                }
                button.ds-button type="submit" { (visit.with("table-take", &[("count", comes.into())])) }
                p.v-quiet { (visit.t("table-take-help")) }
            }
        }
        div.v-acts {
            (way(visit, &format!("{path}?oppsett=1"), &visit.t("table-change-mapping")))
            @if found.counts[0] > 0 { (way(visit, &format!("{path}/avviste.csv"), &visit.t("table-fetch-refused"))) }
            (way(visit, &format!("{path}/gi-opp"), &visit.t("table-give-up")))
        }
        p.v-quiet {
            a href=(visit.href(&format!("{path}/oppsett.toml"))) { (visit.t("table-fetch-mapping")) } " "
            (visit.t("table-fetch-mapping-help"))
        }
    }
}

/// After it was taken in: where it is now, and how it is taken back.
fn afterwards(visit: &Visit, lying: &Lying) -> Markup {
    html! {
        @match lying.upload.import {
            Some(number) => div.v-acts {
                (way(visit, &format!("{PATH}/tatt-inn/{number}"), &visit.t("table-see-import")))
                (way(visit, PATH, &visit.t("table-to-lists")))
            },
            None => {
                p { (visit.t("table-nothing-new")) }
                div.v-acts { (way(visit, PATH, &visit.t("table-to-lists"))) }
            },
        }
        p.v-quiet { (visit.t("table-erased")) }
    }
}

fn findings(visit: &Visit, path: &str, found: &Found, taken: bool) -> Markup {
    let at = KINDS.iter().position(|kind| *kind == found.kind).unwrap_or(0);
    let pages = (found.counts[at] + A_PAGE - 1) / A_PAGE;
    html! {
        section aria-labelledby="rader" {
            h2 #rader { (visit.t("table-rows")) }
            div.v-acts {
                @for (kind, count) in KINDS.iter().zip(found.counts) { @if count > 0 {
                    @let label = visit.with(&format!("table-kind-{kind}"), &[("count", count.into())]);
                    @if *kind == found.kind { span.v-chip.v-chip--on aria-current="true" { (label) } }
                    @else { (chip(visit, &label, &visit.href(&format!("{path}?hva={kind}")), false)) }
                } }
            }
            p.v-quiet { (visit.t(&format!("table-kind-{}-{}", found.kind, if taken { "taken" } else { "about" }))) }
            table.v-register {
                caption.v-hide { (visit.t("table-rows")) }
                thead { tr {
                    th scope="col" { (visit.t("table-line")) }
                    th scope="col" { (visit.t("table-reason")) }
                    th scope="col" { (visit.t("table-cell")) }
                } }
                tbody { @for one in &found.shown { (finding(visit, found, one)) } }
            }
            (pagination(visit, found.page, pages, |page| visit.href(&format!("{path}?hva={}&side={page}", found.kind))))
        }
    }
}

fn finding(visit: &Visit, found: &Found, one: &Finding) -> Markup {
    let slug = found.slugs.iter().find(|(id, _)| *id == one.b).map(|(_, slug)| slug);
    html! {
        tr {
            th scope="row" {
                @if one.line > 0 { (visit.with("table-line-number", &[("line", one.line.into())])) } @else { (visit.t("table-whole-file")) }
            }
            td {
                (sentence(visit, one))
                @if found.kind == KINDS[2] {
                    " " @match slug {
                        Some(slug) => a href=(visit.href(&format!("/aktiviteter/{slug}"))) { (one.a) },
                        None if one.b.is_empty() => (visit.with("table-like-line", &[("line", one.a.as_str().into())])),
                        None => { "«" (one.a) "»" },
                    }
                }
            }
            td.v-break {
                @if !one.place.is_empty() { span.v-quiet { (one.place) } " " }
                (one.cell)
            }
        }
    }
}
