//! The form of an entry, for whoever holds it and for editors, and how it will look.

mod diff;
mod rows;

use crate::{
    entry::{FIELDS, Field, Form, Group, Kind, draft::key, plain, plain::Hint},
    listing::Row,
    themes,
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{self, Choice, Notice, error_summary, field_checks, field_radios, field_text, field_textarea, notice},
    page::Sheet,
};

pub(crate) use diff::language_name;
pub use diff::{differences, value};

/// Where a form stands.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Where it is sent.
    pub path: &'a str,
    /// The pages above it.
    pub above: &'a [(&'a str, &'a str)],
    /// Whether an editor fills it in; then nothing waits.
    pub editor: bool,
    /// The entry as it is; nothing for a new one.
    pub row: Option<&'a Row>,
}

/// The form, or how it will be with the way back to the form.
#[must_use]
pub fn page(visit: &Visit, form: &Form, around: &Around<'_>, preview: bool) -> Markup {
    let called = around.row.map(crate::fresh::contact::name);
    let title = match (&called, preview) {
        (_, true) => visit.t("entry-preview-title"),
        (Some(name), false) => visit.with("entry-title", &[("name", name.clone().into())]),
        (None, false) => visit.t("entry-title-new"),
    };
    let changed = around.row.is_some_and(|row| {
        !form.base.is_empty() && crate::holding::change::base(row).ok().as_ref() != Some(&form.base)
    });
    let content = html! {
        @if changed && !preview { (someone_else(visit, form, around)) }
        (error_summary(visit, &mistakes(visit, form)))
        form.v-form.v-entry method="post" action=(visit.href(around.path)) novalidate {
            input type="hidden" name="nokkel" value=(form.key);
            input type="hidden" name="sprak" value=(form.language);
            input type="hidden" name="grunnlag" value=(base(form, around));
            @if !form.comes_of.is_empty() { input type="hidden" name="av" value=(form.comes_of); }
            @if preview { (shown(visit, form, around)) } @else { (fields(visit, form, around)) }
        }
    };
    if around.editor {
        let mut sheet = Sheet::new(title).wears(&["staff.css", "entry.css"]);
        for (name, path) in around.above {
            sheet = sheet.under(name, path);
        }
        return sheet.render(visit, &content);
    }
    let whole = html! {
        div.v-page.v-body.v-hold {
            div.v-wide { (components::breadcrumbs(visit, around.above)) }
            div.v-head { h1 { (title) } @if !preview { p.v-lead { (visit.t("entry-lead")) } } }
            (content)
        }
    };
    Page::new(title, whole).no_index().wears(&["staff.css", "entry.css"]).render(visit)
}

/// What the next sending is held against: once somebody has seen that another was quicker, today's entry.
fn base(form: &Form, around: &Around<'_>) -> String {
    around.row.and_then(|row| crate::holding::change::base(row).ok()).unwrap_or_else(|| form.base.clone())
}

/// Somebody else has changed it meanwhile: both versions, nothing lost.
fn someone_else(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    let Some(row) = around.row else { return html! {} };
    let now = crate::entry::Draft::read(row);
    notice(
        Notice::Careful,
        &html! {
            p { b { (visit.t("entry-someone-else")) } }
            p { (visit.t("entry-someone-else-how")) }
            (differences(visit, &form.draft.changes(&now), "entry-stands", "entry-yours"))
        },
    )
}

fn mistakes(visit: &Visit, form: &Form) -> Vec<(String, String)> {
    let say = |key: &str| visit.t(key);
    form.wrong
        .iter()
        .map(|(field, key)| (format!("f-{field}"), format!("{}: {}", rows::label(visit, field), say(key))))
        .collect()
}

fn fields(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    html! {
        (languages(visit, form))
        @for group in Group::ALL {
            section.v-entry-part aria-labelledby={ "del-" (group.word()) } {
                h2 id={ "del-" (group.word()) } { (visit.t(&format!("entry-group-{}", group.word()))) }
                @for field in FIELDS.iter().filter(|field| field.group == group) { (one(visit, form, field, around)) }
            }
        }
        (elsewhere(form))
        div.v-acts {
            button.ds-button type="submit" name="gjor" value="vis" { (visit.t("entry-see")) }
        }
    }
}

/// Chips that change which language's texts are shown; what was written in another one travels along.
fn languages(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset.v-entry-languages {
            legend { (visit.t("entry-language")) }
            p.v-quiet { (visit.t("entry-language-help")) }
            ul.v-chips { @for tag in form.draft.languages() {
                li { button.v-chip.v-chip--on[tag == form.language] type="submit" name="gjor" value={ "sprak-" (tag) }
                    aria-pressed=(tag == form.language) {
                    (name_of(visit, &tag)) (missing(visit, form, &tag)) } }
            } }
        }
    }
}

fn name_of(visit: &Visit, tag: &str) -> String {
    let key = format!("language-{tag}");
    if visit.has(&key) { visit.t(&key) } else { tag.to_owned() }
}

/// How many texts another language has that this one has not.
fn missing(visit: &Visit, form: &Form, tag: &str) -> Markup {
    let lacking = FIELDS.iter().filter(|field| field.is_translated()).filter(|field| {
        let some = form.draft.languages().iter().any(|tag| !form.draft.get(&key(field, tag)).is_empty());
        some && form.draft.get(&key(field, tag)).is_empty()
    });
    let count = i64::try_from(lacking.count()).unwrap_or(0);
    html! { @if count > 0 { span.v-quiet { " " (visit.with("entry-missing", &[("count", count.into())])) } } }
}

/// What another language says, where this one is empty.
fn beside(visit: &Visit, form: &Form, field: &Field) -> Option<String> {
    if !form.value(field).is_empty() {
        return None;
    }
    let other = form.draft.languages().into_iter().find(|tag| !form.draft.get(&key(field, tag)).is_empty())?;
    let said = form.draft.get(&key(field, &other)).to_owned();
    Some(visit.with("entry-beside", &[("language", name_of(visit, &other).into()), ("text", said.into())]))
}

fn one(visit: &Visit, form: &Form, field: &Field, around: &Around<'_>) -> Markup {
    let name = key(field, &form.language);
    let help = format!("entry-{}-help", field.name);
    let mut input = components::Field::new(name.clone(), visit.t(&format!("entry-{}", field.name)))
        .error(form.mistake(&name).map(|key| visit.t(key)));
    let beside = field.is_translated().then(|| beside(visit, form, field)).flatten();
    if let Some(beside) = beside {
        input = input.help(beside);
    } else if visit.has(&help) {
        input = input.help(visit.t(&help));
    }
    if field.name == "organization" && !around.editor && around.row.is_some() {
        input = input.help(visit.t("entry-organization-waits"));
    }
    let value = form.value(field);
    let choice = |word: &&str| Choice::new(*word, visit.t(&format!("entry-{}-{word}", field.name)));
    match field.kind {
        Kind::Line | Kind::Plain => field_text(&input.value(Some(value)).longest(field.longest())),
        Kind::Text => field_textarea(&input.value(Some(value)).rows(if field.name == "description" { 8 } else { 3 })),
        Kind::One(words) => {
            let mut choices: Vec<Choice> = words.iter().map(choice).collect();
            choices.push(Choice::new("", visit.t("entry-unknown")));
            field_radios(&input.value(Some(value)), &choices)
        }
        Kind::Many(words) => {
            let chosen = form.draft.words(field.name);
            field_checks(
                &input.values(chosen.iter().map(String::as_str)),
                &words.iter().map(choice).collect::<Vec<_>>(),
            )
        }
        Kind::Themes => {
            let chosen = form.draft.words(field.name);
            let all: Vec<Choice> = themes::THEMES
                .iter()
                .map(|theme| Choice::new(theme.id.clone(), theme.name.of(visit.language).to_owned()))
                .collect();
            field_checks(&input.values(chosen.iter().map(String::as_str)), &all)
        }
        Kind::Whole | Kind::PostalCode => field_text(&input.value(Some(value)).inputmode("numeric")),
        Kind::Phone => field_text(&input.value(Some(value)).kind("tel")),
        Kind::Email => field_text(&input.value(Some(value)).kind("email")),
        Kind::Url => field_text(&input.value(Some(value)).inputmode("url")),
        Kind::Times => rows::times(visit, form),
        Kind::Seasons => rows::seasons(visit, form),
        // It has a page of its own: a form with a file is sent in another way.
        Kind::Photo => html! {},
    }
}

/// Texts in the languages that are not shown now.
fn elsewhere(form: &Form) -> Markup {
    html! {
        @for (key, value) in &form.draft.values {
            @if crate::entry::draft::of_key(key).is_some_and(|(_, language)| language.is_some_and(|tag| tag != form.language)) {
                input type="hidden" name=(key) value=(value);
            }
        }
    }
}

/// What changes, how it will look, and what could be plainer.
fn shown(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    let before = around.row.map(crate::entry::Draft::read).unwrap_or_default();
    let changes = form.draft.changes(&before);
    html! {
        (carried(form))
        @if changes.is_empty() {
            p { (visit.t("entry-nothing-changed")) }
        } @else {
            section aria-labelledby="endres" {
                h2 #endres { (visit.t("entry-what-changes")) }
                (differences(visit, &changes, "entry-was", "entry-is"))
                @if !around.editor { p { (visit.t("entry-who-looks")) } }
            }
        }
        (hints(visit, form))
        div.v-acts {
            button.ds-button type="submit" name="gjor" value="send" {
                (visit.t(match (around.editor, changes.is_empty()) { (true, _) => "entry-save", (false, true) => "entry-send-same", (false, false) => "entry-send" }))
            }
            button.ds-button data-variant="secondary" type="submit" name="gjor" value={ "sprak-" (form.language) } { (visit.t("entry-on")) }
        }
        @if let Some(listing) = looks(visit, form, around) {
            section.v-entry-preview aria-labelledby="slik" {
                h2 #slik { (visit.t("entry-looks")) }
                (super::activity::inside(visit, &listing))
            }
        }
    }
}

/// The entry as it would be, for its reader.
fn looks(visit: &Visit, form: &Form, around: &Around<'_>) -> Option<crate::listing::Listing> {
    let row = around.row.cloned().unwrap_or_else(|| Row::empty(&form.key, ""));
    let changes = form.draft.changes(&crate::entry::Draft::read(&row));
    let parts = crate::entry::apply(row.parts.clone(), &changes, visit.today());
    let municipalities = crate::store::municipalities(&parts);
    Some(crate::listing::Listing::read(&Row { parts, municipalities, ..row }, visit.language))
}

/// Everything that was filled in, hidden, so that the next button sends it again.
fn carried(form: &Form) -> Markup {
    let hidden = |name: &str, value: &str| html! { input type="hidden" name=(name) value=(value); };
    html! {
        @for (key, value) in &form.draft.values {
            @let field = crate::entry::draft::of_key(key).map(|(field, _)| field.kind);
            @match field {
                Some(Kind::Times | Kind::Seasons | Kind::Photo) | None => {}
                Some(kind) if kind.is_many() => { @for word in form.draft.words(key) { (hidden(key, &word)) } }
                Some(_) => (hidden(key, value)),
            }
        }
        @for (at, row) in form.times.iter().enumerate() {
            (hidden(&format!("takt-{at}"), &row.beat)) (hidden(&format!("dag-{at}"), &row.day))
            (hidden(&format!("fra-{at}"), &row.from)) (hidden(&format!("til-{at}"), &row.to))
        }
        @for (at, [from, to, why]) in form.seasons.iter().enumerate() {
            (hidden(&format!("stengt-fra-{at}"), from)) (hidden(&format!("stengt-til-{at}"), to))
            (hidden(&format!("stengt-hvorfor-{at}"), why))
        }
    }
}

fn hints(visit: &Visit, form: &Form) -> Markup {
    let texts = FIELDS.iter().filter(|field| field.is_translated()).map(|field| form.value(field));
    let mut found: Vec<Hint> = texts.flat_map(plain::hints).collect();
    if plain::is_personal(form.draft.get("email")) {
        found.push(Hint::Personal);
    }
    let say = |hint: &Hint| match hint {
        Hint::Long(count, beginning) => {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            visit.with("plain-long", &[("count", count.into()), ("text", beginning.clone().into())])
        }
        Hint::Clinical(word) => visit.with("plain-clinical", &[("word", word.clone().into())]),
        Hint::Personal => visit.t("plain-personal"),
    };
    html! {
        @if !found.is_empty() {
            (notice(Notice::Plain, &html! {
                p { b { (visit.t("plain-title")) } }
                ul { @for hint in &found { li { (say(hint)) } } }
            }))
        }
    }
}
