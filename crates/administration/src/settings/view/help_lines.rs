//! Help numbers: the national ones, one's own, and how the public sees them.

use super::{acts, done, past};
use crate::{
    settings::{
        chosen::Chosen,
        help_lines::{Form, NAMES, lines},
        hours::FIELDS,
    },
    view::Sheet,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, error_summary, field_checks, field_radios, field_text, tel_link},
    dates,
    help_lines::{self, LocalLine, together},
    page::numbers,
};
use trust::store::settings::Kind;

const PATH: &str = "/administrasjon/hjelpenumre";

/// The list.
#[must_use]
pub fn page(visit: &Visit, chosen: &Chosen) -> Markup {
    let own = lines(chosen);
    let content = html! {
        (done(visit, chosen))
        section aria-labelledby="egne" {
            h2 #egne { (visit.t("set-lines-own")) }
            @if own.is_empty() {
                p { (visit.t("set-lines-none")) }
            } @else {
                ul.v-kept { @for (id, line) in &own { li {
                    div {
                        p.v-kept__what { strong { (line.name(visit.language)) } " " (tel_link(&line.number)) }
                        p.v-quiet { (about(visit, line)) }
                        p.v-quiet { (visit.with("set-line-read", &[
                            ("source", line.source.clone().into()),
                            ("day", dates::day(visit.language, line.checked, visit.today()).into()),
                        ])) }
                    }
                    (acts(visit, Kind::HelpLine, id, line.name(visit.language)))
                } } }
            }
            p { a.ds-button href=(visit.href("/administrasjon/hjelpenumre/ny")) { (visit.t("set-line-new")) } }
        }
        section aria-labelledby="faste" {
            h2 #faste { (visit.t("set-lines-national")) }
            p { (visit.t("set-lines-national-why")) }
            ul.v-kept { @for line in help_lines::all() {
                li { p.v-kept__what { strong { (line.name) } " " (tel_link(&line.number)) } }
            } }
        }
        (past(visit, chosen))
    };
    Sheet::new(visit.t("set-lines")).lead(visit.t("set-lines-lead")).render(visit, &content)
}

fn about(visit: &Visit, line: &LocalLine) -> String {
    let places: Vec<&str> = line.places.iter().map(|(_, name)| name.as_str()).collect();
    let places = if places.is_empty() { visit.t("set-line-anywhere") } else { places.join(", ") };
    let strip = visit.t(if line.strip { "set-line-in-strip" } else { "set-line-not-in-strip" });
    let values = [
        ("hours", dates::capital(&help_lines::hours(visit, &line.hours)).into()),
        ("places", places.into()),
        ("strip", strip.into()),
    ];
    visit.with("set-line-about", &values)
}

/// The form, and how the public will see it beside `others`.
#[must_use]
pub fn form(visit: &Visit, form: &Form, others: &[LocalLine]) -> Markup {
    let (list, title) =
        (visit.t("set-lines"), visit.t(if form.id.is_some() { "set-line-change" } else { "set-line-new" }));
    let fields = Fields::of(visit, form);
    let content = html! {
        (error_summary(visit, &fields.mistakes(form)))
        @if let Some(line) = &form.tried { (preview(visit, line, others)) }
        form.v-form method="post" action=(visit.href(PATH)) {
            @if let Some(id) = &form.id { input type="hidden" name="id" value=(id); }
            @if form.tried.is_some() {
                div.v-acts { button.ds-button type="submit" name="gjor" value="lagre" { (visit.t("set-line-keep")) } }
            }
            @for name in &fields.names { (field_text(name)) }
            (field_text(&fields.number))
            (field_radios(&fields.hours, &[
                Choice::new("alltid", visit.t("set-line-always")),
                Choice::new("uke", visit.t("set-line-weekly")),
            ]))
            (week(visit, form))
            (field_text(&fields.places))
            (field_checks(&fields.strip, &[
                Choice::new("1", visit.t("set-line-strip-yes")).help(visit.t("set-line-strip-help")),
            ]))
            (field_text(&fields.source))
            (field_text(&fields.checked))
            div.v-acts {
                button.ds-button data-variant=[form.tried.is_some().then_some("secondary")] type="submit"
                    name="gjor" value="prov" { (visit.t("set-line-try")) }
                button.ds-button data-variant=[form.tried.is_none().then_some("secondary")] type="submit"
                    name="gjor" value="lagre" { (visit.t("set-line-keep")) }
            }
        }
    };
    Sheet::new(title).under(&list, PATH).render(visit, &content)
}

/// Exactly as the public will see it now: strip, foot, and the page of somebody who has it hard.
fn preview(visit: &Visit, line: &LocalLine, others: &[LocalLine]) -> Markup {
    let all: Vec<&LocalLine> = others.iter().chain([line]).collect();
    let shown = together(visit, &all);
    let closed = line.strip && !line.hours.hold(&visit.now);
    html! {
        section.v-wide.v-seen aria-labelledby="slik" {
            h2 #slik { (visit.t("set-line-seen")) }
            @if closed { p { (visit.t("set-line-closed-now")) } }
            h3 { (visit.t("set-line-seen-strip")) }
            (numbers::strip(visit, &shown))
            h3 { (visit.t("set-line-seen-hard")) }
            (numbers::sentences(&shown))
            h3 { (visit.t("set-line-seen-foot")) }
            (numbers::list(&shown))
        }
    }
}

struct Fields {
    names: Vec<Field>,
    number: Field,
    hours: Field,
    places: Field,
    strip: Field,
    source: Field,
    checked: Field,
}

impl Fields {
    fn of(visit: &Visit, form: &Form) -> Self {
        let wrong = |field: &str| form.wrong.iter().find(|(name, _)| *name == field).map(|(_, what)| what.clone());
        let field = |name: &'static str, key: &str| Field::new(name, visit.t(key)).error(wrong(name));
        let names = NAMES.into_iter().zip(&form.names).map(|(name, typed)| {
            let field = field(name, &format!("set-line-{name}")).value(Some(typed.as_str())).longest(40).required();
            if name == NAMES[0] { field.help(visit.t("set-line-name-help")) } else { field }
        });
        let tid = form.always.map(|always| if always { "alltid" } else { "uke" });
        Self {
            names: names.collect(),
            number: field("nummer", "set-line-number")
                .help(visit.t("set-line-number-help"))
                .value(Some(form.number.as_str()))
                .kind("tel")
                .longest(20)
                .required(),
            hours: field("tid", "set-line-hours").value(tid).required(),
            places: field("kommuner", "set-line-places")
                .help(visit.t("set-line-places-help"))
                .value(Some(form.places.as_str()))
                .longest(300),
            strip: field("stripe", "set-line-strip").value(form.strip.then_some("1")),
            source: field("kilde", "set-line-source")
                .help(visit.t("set-line-source-help"))
                .value(Some(form.source.as_str()))
                .longest(200)
                .required(),
            checked: field("sjekket", "set-line-checked")
                .help(visit.t("set-line-checked-help"))
                .value(Some(form.checked.as_str()))
                .kind("date")
                .required(),
        }
    }

    fn mistakes(&self, form: &Form) -> Vec<(String, String)> {
        let fields = self.names.iter().chain([&self.number, &self.hours]);
        let days = form.wrong.iter().filter(|(name, _)| FIELDS.iter().any(|(from, to)| name == from || name == to));
        let days = days.map(|(name, what)| (format!("f-{name}"), what.clone()));
        let rest = [&self.places, &self.strip, &self.source, &self.checked].into_iter().filter_map(Field::mistake);
        fields.filter_map(Field::mistake).chain(days).chain(rest).collect()
    }
}

/// From and until, for each day.
fn week(visit: &Visit, form: &Form) -> Markup {
    let wrong = |field: &str| form.wrong.iter().find(|(name, _)| *name == field).map(|(_, what)| what);
    html! {
        fieldset.v-field.v-week {
            legend { (visit.t("set-line-week")) }
            p.v-quiet { (visit.t("set-line-week-help")) }
            @for (day, (from, to)) in form.days.iter().zip(FIELDS) {
                @let name = dates::weekday(visit.language, day.day.weekday());
                div.v-week__day {
                    span aria-hidden="true" { (dates::capital(name)) }
                    (hour(visit, name, "set-line-from", from, &day.from, wrong(from)))
                    (hour(visit, name, "set-line-to", to, &day.to, wrong(to)))
                    @for field in [from, to] {
                        @if let Some(what) = wrong(field) { p.v-error id={ "f-" (field) "-error" } { (what) } }
                    }
                }
            }
        }
    }
}

fn hour(visit: &Visit, day: &str, key: &str, field: &str, typed: &str, wrong: Option<&String>) -> Markup {
    html! {
        label for={ "f-" (field) } { span.v-hide { (day) " " } (visit.t(key)) }
        input.ds-input id={ "f-" (field) } name=(field) type="text" value=(typed) maxlength="5" inputmode="decimal"
            autocomplete="off" aria-invalid=[wrong.map(|_| "true")]
            aria-describedby=[wrong.map(|_| format!("f-{field}-error"))];
    }
}
