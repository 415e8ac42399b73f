//! Themes of a place's own.

use super::{acts, done, past, words::found};
use crate::{
    settings::{
        body,
        chosen::Chosen,
        themes::{Form, NAMES},
    },
    view::Sheet,
};
use maud::{Markup, html};
use search::own::LONGEST;
use shell::{
    Visit,
    components::{Field, error_summary, field_text},
    settled::OwnTheme,
};
use trust::store::settings::Kind;

const PATH: &str = "/administrasjon/temaer";

/// The page: what was done, the form, what it would find, the list, what was before.
#[must_use]
pub fn page(visit: &Visit, chosen: &Chosen, form: &Form) -> Markup {
    let list = visit.t("set-themes");
    let sheet = match form.id {
        Some(_) => Sheet::new(visit.t("set-theme-change")).under(&list, PATH),
        None => Sheet::new(list.clone()).lead(visit.t("set-themes-lead")),
    };
    let content = html! {
        (done(visit, chosen))
        (filled(visit, form))
        @if form.id.is_none() {
            (standing(visit, chosen))
            (past(visit, chosen))
        }
    };
    sheet.render(visit, &content)
}

fn filled(visit: &Visit, form: &Form) -> Markup {
    let wrong = |field: &str| form.wrong.iter().find(|(name, _)| *name == field).map(|(_, key)| visit.t(key));
    let called = NAMES.into_iter().zip(&form.names).map(|(name, typed)| {
        let field = Field::new(name, visit.t(&format!("set-theme-{name}"))).value(Some(typed.as_str()));
        let field = field.longest(40).error(wrong(name)).required();
        if name == NAMES[0] { field.help(visit.t("set-theme-name-help")) } else { field }
    });
    let called: Vec<Field> = called.collect();
    let asks = Field::new("sok", visit.t("set-theme-asks"))
        .help(visit.t("set-theme-asks-help"))
        .value(Some(form.asks.as_str()))
        .longest(LONGEST)
        .error(wrong("sok"))
        .required();
    let mistakes: Vec<_> = called.iter().chain([&asks]).filter_map(Field::mistake).collect();
    html! {
        (error_summary(visit, &mistakes))
        section aria-labelledby="nytt" {
            h2 #nytt { (visit.t(if form.id.is_some() { "set-theme-this" } else { "set-theme-new" })) }
            form.v-form method="post" action=(visit.href(PATH)) {
                @if let Some(id) = &form.id { input type="hidden" name="id" value=(id); }
                @for name in &called { (field_text(name)) }
                (field_text(&asks))
                @if let Some(hits) = &form.found {
                    div.v-tried role="status" {
                        h3 { (visit.with("set-theme-tried", &[("name", form.names[0].clone().into())])) }
                        (found(visit, hits))
                    }
                }
                div.v-acts {
                    button.ds-button data-variant=[form.found.is_some().then_some("secondary")] type="submit"
                        name="gjor" value="prov" { (visit.t("set-theme-try")) }
                    button.ds-button data-variant=[form.found.is_none().then_some("secondary")] type="submit"
                        name="gjor" value="lagre" { (visit.t("set-theme-keep")) }
                }
            }
        }
    }
}

fn standing(visit: &Visit, chosen: &Chosen) -> Markup {
    html! {
        section aria-labelledby="temaene" {
            h2 #temaene { (visit.t("set-themes-standing")) }
            @if chosen.standing.is_empty() {
                p { (visit.t("set-themes-none")) }
            } @else {
                ul.v-kept { @for setting in &chosen.standing {
                    @if let Some(theme) = body::read::<OwnTheme>(setting) { li {
                        p.v-kept__what {
                            strong { (theme.name(visit.language)) } " " (visit.t("set-theme-looks")) " «" (theme.asks) "»"
                        }
                        (acts(visit, Kind::Theme, &setting.id, theme.name(visit.language)))
                    } }
                } }
            }
        }
    }
}
