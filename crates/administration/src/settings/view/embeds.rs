//! Who may show a part of the list in their own pages.

use super::{acts, done, past};
use crate::{
    settings::{
        body::{self, KeptEmbed},
        chosen::Chosen,
        embeds::Form,
        neighbours::Heard,
    },
    view::Sheet,
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, Notice, error_summary, field_text, field_textarea, notice},
    dates,
    frames::Embed,
};
use trust::store::settings::Kind;

const PATH: &str = "/administrasjon/innbygging";
/// Something that was seen on fewer days was somebody trying; its silence is nothing to look at.
const SETTLED: i64 = 3;

/// The list.
#[must_use]
pub fn page(visit: &Visit, chosen: &Chosen, heard: &[Heard], asked: &Asked) -> Markup {
    let file = visit.app.settings.frames.file();
    let content = html! {
        (done(visit, chosen))
        @if asked.ticked("opptatt") { (notice(Notice::Careful, &html! { p { (visit.t("set-embed-name-taken")) } })) }
        section aria-labelledby="egne" {
            h2 #egne { (visit.t("set-embeds-own")) }
            @if chosen.standing.is_empty() {
                p { (visit.t("set-embeds-none")) }
            } @else {
                ul.v-kept { @for setting in &chosen.standing {
                    @if let Some(kept) = body::read::<KeptEmbed>(setting) { li {
                        (embed(visit, &setting.name, &kept.embed(), heard))
                        @if file.embed(&setting.name).is_some() { p.v-quiet { (visit.t("set-embed-file-wins")) } }
                        div {
                            (acts(visit, Kind::Embed, &setting.id, &setting.name))
                            p.v-does { a href=(visit.href("/bygg-inn")) {
                                (visit.t("set-embed-line")) span.v-hide { ": " (setting.name) } } }
                        }
                    } }
                } }
            }
            p { a.ds-button href=(visit.href("/administrasjon/innbygging/ny")) { (visit.t("set-embed-new")) } }
        }
        @if file.all().next().is_some() {
            section aria-labelledby="fila" {
                h2 #fila { (visit.t("set-embeds-file")) }
                p { (visit.t("set-embeds-file-why")) }
                ul.v-kept { @for (name, one) in file.all() { li { (embed(visit, name, one, heard)) } } }
            }
        }
        (strangers(visit, heard))
        (past(visit, chosen))
    };
    Sheet::new(visit.t("set-embeds")).lead(visit.t("set-embeds-lead")).render(visit, &content)
}

/// One embed: its name, its sites, and when it was last asked for.
fn embed(visit: &Visit, name: &str, embed: &Embed, heard: &[Heard]) -> Markup {
    let own: Vec<&Heard> = heard.iter().filter(|one| one.embed == name).collect();
    let (right, strange): (Vec<&Heard>, Vec<&Heard>) =
        own.into_iter().partition(|one| one.origin.is_empty() || embed.admits(&one.origin));
    let last = right.iter().map(|one| one.last).max();
    let times: i64 = right.iter().map(|one| one.times).sum();
    let silent = last.and_then(|last| visit.today().since(last).ok()).map(|span| i64::from(span.get_days()));
    let day = |date| dates::day(visit.language, date, visit.today());
    html! {
        div {
            p.v-kept__what { strong { (name) } }
            ul.v-sites { @for origin in &embed.origins { li { code { (origin) } } } }
            @if embed.origins.is_empty() { p.v-quiet { (visit.t("set-embed-no-site")) } }
            @match (last, silent) {
                (Some(last), Some(silent)) if silent >= embed.silent_after_days => p.v-look {
                    (visit.with("set-embed-silent", &[("count", silent.into()), ("day", day(last).into())]))
                },
                (Some(last), _) => p.v-quiet {
                    (visit.with("set-embed-heard", &[("times", times.into()), ("day", day(last).into())]))
                },
                (None, _) => p.v-quiet { (visit.t("set-embed-never")) },
            }
            @for one in strange { p.v-look {
                (visit.with("set-embed-strange", &[
                    ("site", one.origin.clone().into()),
                    ("times", one.times.into()),
                    ("day", day(one.last).into()),
                ]))
            } }
        }
    }
}

/// Names that nobody has allowed, and that are asked for all the same.
fn strangers(visit: &Visit, heard: &[Heard]) -> Markup {
    let now = visit.app.settings.frames.now();
    let unknown: Vec<&Heard> = heard
        .iter()
        .filter(|one| now.embed(&one.embed).is_none() && !one.origin.is_empty() && one.days >= SETTLED)
        .collect();
    html! {
        @if !unknown.is_empty() {
            section aria-labelledby="ukjente" {
                h2 #ukjente { (visit.t("set-embeds-unknown")) }
                p { (visit.t("set-embeds-unknown-why")) }
                ul.v-kept { @for one in unknown { li {
                    div {
                        p.v-kept__what { strong { (one.embed) } " " code { (one.origin) } }
                        p.v-quiet { (visit.with("set-embed-heard", &[
                            ("times", one.times.into()),
                            ("day", dates::day(visit.language, one.last, visit.today()).into()),
                        ])) }
                    }
                    @let query = Asked::default().with("navn", &one.embed).with("nettsted", &one.origin).query();
                    p.v-does { a href=(visit.href(&format!("{PATH}/ny{query}"))) { (visit.t("set-embed-let-in")) } }
                } } }
            }
        }
    }
}

/// The form.
#[must_use]
pub fn form(visit: &Visit, form: &Form) -> Markup {
    let (list, title) =
        (visit.t("set-embeds"), visit.t(if form.id.is_some() { "set-embed-change" } else { "set-embed-new" }));
    let name = Field::new("navn", visit.t("set-embed-name"))
        .help(visit.t("set-embed-name-help"))
        .value(Some(form.name.as_str()))
        .longest(40)
        .error(form.name_wrong.map(|key| visit.t(key)))
        .required();
    let origins = Field::new("nettsteder", visit.t("set-embed-sites"))
        .help(visit.t("set-embed-sites-help"))
        .value(Some(form.origins.as_str()))
        .rows(4)
        .error(unclear(visit, form))
        .required();
    let silent = Field::new("stille", visit.t("set-embed-silent-after"))
        .help(visit.t("set-embed-silent-help"))
        .value(Some(form.silent.as_str()))
        .inputmode("numeric")
        .longest(3)
        .error(form.silent_wrong.map(|key| visit.t(key)))
        .required();
    let mistakes: Vec<_> = [&name, &origins, &silent].into_iter().filter_map(Field::mistake).collect();
    let content = html! {
        (error_summary(visit, &mistakes))
        form.v-form method="post" action=(visit.href(PATH)) {
            @if let Some(id) = &form.id {
                input type="hidden" name="id" value=(id);
                p { (visit.with("set-embed-called", &[("name", form.name.clone().into())])) }
            } @else {
                (field_text(&name))
            }
            (field_textarea(&origins))
            @if form.unclear.iter().any(|line| line.meant.is_some()) {
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="rett" {
                    (visit.t("set-embed-mend"))
                }
            }
            (field_text(&silent))
            button.ds-button type="submit" name="gjor" value="lagre" {
                (visit.t(if form.id.is_some() { "set-embed-keep-change" } else { "set-embed-keep" }))
            }
        }
        @if form.id.is_some() { p { a href=(visit.href("/bygg-inn")) { (visit.t("set-embed-line")) } } }
    };
    Sheet::new(title).under(&list, PATH).render(visit, &content)
}

/// What does not fit among the sites, and what was surely meant.
fn unclear(visit: &Visit, form: &Form) -> Option<String> {
    if form.none {
        return Some(visit.t("set-embed-sites-missing"));
    }
    let said = form.unclear.iter().map(|line| {
        let typed = ("typed", line.typed.clone().into());
        match &line.meant {
            Some(meant) => visit.with("set-embed-site-meant", &[typed, ("meant", meant.clone().into())]),
            None => visit.with("set-embed-site-odd", &[typed]),
        }
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(" "))
}
