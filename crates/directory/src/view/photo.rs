//! A photograph: the form about it, how it will look, and how pages show it.

use crate::{
    desk::photo::FILES,
    listing::{Listing, Row},
    photo::{
        PATH, Photo,
        form::{Form, languages},
    },
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Field, breadcrumbs, error_summary, field_text, field_textarea, icon, icon as icons},
    page::Sheet,
};

/// How wide it stands on a page, as a browser reads it: beside the name on a wide screen, below it on a narrow one.
const SIZES: &str = "(min-width: 60rem) 24rem, (min-width: 44rem) 17rem, min(100vw - 2rem, 40rem)";

/// Where a form stands.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Where it is sent.
    pub path: &'a str,
    /// The pages above it.
    pub above: &'a [(&'a str, &'a str)],
    /// Where files are that the public does not see.
    pub files: &'a str,
    /// The entry.
    pub row: &'a Row,
    /// Those that are kept, for an editor, whose pictures stand at once.
    pub earlier: Option<&'a [Photo]>,
}

/// As the public sees it, at the top of an entry's page.
#[must_use]
pub fn public(visit: &Visit, photo: &Photo) -> Markup {
    figure(visit, photo, &format!("{PATH}/{}", photo.id))
}

/// With its file in a folder: `{folder}/640.jpg`.
fn figure(visit: &Visit, photo: &Photo, folder: &str) -> Markup {
    let (alt, tag) = photo.alt(visit.language);
    let other = tag.split('-').next() != Some(visit.language.tag());
    let set: Vec<String> = photo.widths.iter().rev().map(|width| format!("{folder}/{width}.jpg {width}w")).collect();
    html! {
        figure.v-photo {
            img src={ (folder) "/" (photo.width) ".jpg" } srcset=(set.join(", ")) sizes=(SIZES) width=(photo.width) height=(photo.height)
                alt=(alt) lang=[other.then_some(tag)] decoding="async";
            @if !photo.credit.is_empty() { figcaption { (visit.with("photo-by", &[("name", photo.credit.as_str().into())])) } }
        }
    }
}

fn small(visit: &Visit, photo: &Photo, folder: &str) -> Markup {
    let (alt, _) = photo.alt(visit.language);
    let height = u64::from(photo.height) * u64::from(photo.least()) / u64::from(photo.width.max(1));
    html! {
        img.v-photo-small src={ (folder) "/" (photo.least()) ".jpg" } width=(photo.least()) height=(height.max(1)) alt=(alt) loading="lazy";
    }
}

/// What a field of an entry says of its photograph, for an editor.
#[must_use]
pub fn told(visit: &Visit, value: &str) -> Markup {
    let Some(photo) = Photo::read(value) else { return html! { span.v-quiet { (visit.t("photo-odd")) } } };
    html! {
        (small(visit, &photo, &format!("{FILES}/{}", photo.id)))
        @for (tag, alt) in &photo.alt { div { span.v-quiet { (name_of(visit, tag)) ": " } span lang=(tag) { (alt) } } }
        @if !photo.credit.is_empty() { div { (visit.with("photo-by", &[("name", photo.credit.as_str().into())])) } }
    }
}

fn name_of(visit: &Visit, tag: &str) -> String {
    let key = format!("language-{tag}");
    if visit.has(&key) { visit.t(&key) } else { tag.to_owned() }
}

/// The form, or how it will look with the way back.
#[must_use]
pub fn page(visit: &Visit, form: &Form, around: &Around<'_>, preview: bool) -> Markup {
    let called = crate::fresh::contact::name(around.row);
    let title = match preview {
        true => visit.t("entry-preview-title"),
        false => visit.with("photo-title", &[("name", called.into())]),
    };
    let content = html! {
        (error_summary(visit, &mistakes(visit, form)))
        form.v-form.v-entry method="post" action=(visit.href(around.path)) enctype="multipart/form-data" novalidate {
            input type="hidden" name="nokkel" value=(form.key);
            input type="hidden" name="grunnlag" value=(form.base);
            @if let Some(pixels) = &form.pixels { input type="hidden" name="bilde" value=(pixels.id); }
            @if preview { (shown(visit, form, around)) } @else { (fields(visit, form, around)) }
        }
        @if !preview { (afterwards(visit, form, around)) }
    };
    if around.earlier.is_some() {
        let mut sheet = Sheet::new(title).wears(&["staff.css", "entry.css"]);
        for (name, path) in around.above {
            sheet = sheet.under(name, path);
        }
        return sheet.render(visit, &content);
    }
    let whole = html! {
        div.v-page.v-body.v-hold {
            div.v-wide { (breadcrumbs(visit, around.above)) }
            div.v-head { h1 { (title) } @if !preview { p.v-lead { (visit.t("photo-lead")) } } }
            (content)
        }
    };
    Page::new(title, whole).no_index().wears(&["staff.css", "entry.css"]).render(visit)
}

fn mistakes(visit: &Visit, form: &Form) -> Vec<(String, String)> {
    form.wrong.iter().map(|(field, key)| (format!("f-{field}"), visit.t(key))).collect()
}

fn folder(around: &Around<'_>, photo: &Photo) -> String {
    format!("{}/{}", around.files, photo.id)
}

fn fields(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    let mistake = |name: &str| form.mistake(name).map(|key| visit.t(key));
    let languages = languages(around.row);
    let (home, others) =
        languages.split_first().map_or((None, languages.as_slice()), |(home, rest)| (Some(home), rest));
    let alt = |tag: &str, main: bool| {
        let name = format!("alt-{tag}");
        let label = match main {
            true => visit.t("photo-alt"),
            false => visit.with("photo-alt-in", &[("language", name_of(visit, tag).into())]),
        };
        let field = Field::new(name.clone(), label).value(form.alt.get(tag)).error(mistake(&name)).rows(2);
        field_textarea(&if main { field.help(visit.t("photo-alt-help")).required() } else { field })
    };
    let open = others.iter().any(|tag| form.alt.contains_key(tag) || form.mistake(&format!("alt-{tag}")).is_some());
    let missing = i64::try_from(others.iter().filter(|tag| !form.alt.contains_key(*tag)).count()).unwrap_or(0);
    html! {
        @if let Some(pixels) = &form.pixels {
            @let photo = Photo { alt: form.alt.clone(), ..pixels.clone() };
            div { (small(visit, &photo, &folder(around, pixels)))
                @if form.is_new() { p.v-quiet { (visit.t("photo-here")) } } }
        }
        (file_field(visit, form))
        @if let Some(home) = home { (alt(home, true)) }
        details.v-older open[open] {
            summary { (visit.t("photo-alt-others")) @if missing > 0 { " " (visit.with("entry-missing", &[("count", missing.into())])) } }
            div.v-form { @for tag in others { (alt(tag, false)) } }
        }
        (field_text(&Field::new("foto", visit.t("photo-credit")).help(visit.t("photo-credit-help")).value(Some(form.credit.as_str())).error(mistake("foto"))))
        (agreed(visit, form, mistake("ja")))
        div.v-acts { button.ds-button type="submit" name="gjor" value="vis" { (visit.t("entry-see")) } }
    }
}

/// A field for a file. What it takes is said to the browser too, so that a telephone turns its own kind into JPEG.
fn file_field(visit: &Visit, form: &Form) -> Markup {
    let mistake = form.mistake("fil").map(|key| visit.t(key));
    html! {
        div.v-field {
            label for="f-fil" { (visit.t(if form.pixels.is_some() { "photo-file-other" } else { "photo-file" })) }
            p.v-quiet #f-fil-help { (visit.t("photo-file-help")) }
            input.ds-input #f-fil type="file" name="fil" accept="image/jpeg,image/png,image/webp"
                aria-invalid=[mistake.as_ref().map(|_| "true")]
                aria-describedby=(if mistake.is_some() { "f-fil-help f-fil-error" } else { "f-fil-help" });
            @if let Some(mistake) = mistake { p.v-error #f-fil-error { (icon(icons::XMARK_OCTAGON)) span { (mistake) } } }
        }
    }
}

fn agreed(visit: &Visit, form: &Form, mistake: Option<String>) -> Markup {
    html! {
        div.v-field {
            label.v-radio {
                input.ds-input #f-ja type="checkbox" name="ja" value="1" checked[form.agreed] aria-invalid=[mistake.as_ref().map(|_| "true")]
                    aria-describedby=[mistake.as_ref().map(|_| "f-ja-error")];
                span { (visit.t("photo-agree")) span.v-quiet { (visit.t("photo-agree-help")) } }
            }
            @if let Some(mistake) = mistake { p.v-error #f-ja-error { (icon(icons::XMARK_OCTAGON)) span { (mistake) } } }
        }
    }
}

/// What was written, carried, and the top of the entry's page.
fn shown(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    let Some(photo) = form.photo() else { return html! {} };
    let listing = Listing::read(around.row, visit.language);
    let editor = around.earlier.is_some();
    html! {
        @for (tag, alt) in &form.alt { input type="hidden" name={ "alt-" (tag) } value=(alt); }
        input type="hidden" name="foto" value=(form.credit);
        @if form.agreed { input type="hidden" name="ja" value="1"; }
        div.v-entry-preview {
            h2 { (visit.t("entry-looks")) }
            p.v-entry-name { (listing.name.text) }
            (figure(visit, &photo, &folder(around, &photo)))
        }
        dl.v-about {
            @for (tag, alt) in &form.alt { div { dt { (visit.t("photo-alt-is")) " (" (name_of(visit, tag)) ")" } dd lang=(tag) { (alt) } } }
        }
        @if !editor { p { (visit.t("entry-who-looks")) } }
        div.v-acts {
            button.ds-button type="submit" name="gjor" value="send" { (visit.t(if editor { "photo-show" } else { "entry-send" })) }
            button.ds-button data-variant="secondary" type="submit" name="gjor" value="endre" { (visit.t("entry-on")) }
        }
    }
}

/// Taking it away, and erasing one for good.
fn afterwards(visit: &Visit, form: &Form, around: &Around<'_>) -> Markup {
    let now = Photo::of_parts(&around.row.parts);
    let act = |wants: &str, id: &str, words: String, quiet: bool| {
        html! {
            form method="post" action=(visit.href(around.path)) enctype="multipart/form-data" {
                input type="hidden" name="bilde" value=(id);
                input type="hidden" name="grunnlag" value=(form.base);
                button.ds-button data-variant=(if quiet { "tertiary" } else { "secondary" }) type="submit" name="gjor" value=(wants) { (words) }
            }
        }
    };
    html! {
        @if let Some(now) = &now {
            section aria-labelledby="bort" {
                h2 #bort { (visit.t("photo-away-title")) }
                p { (visit.t(if around.earlier.is_some() { "photo-away-what" } else { "photo-away-holder" })) }
                (act("bort", &now.id, visit.t("photo-away"), false))
            }
        }
        @if let Some(earlier) = around.earlier.filter(|earlier| !earlier.is_empty()) {
            details.v-older {
                summary { (visit.t("photo-erase-title")) }
                p { (visit.t("photo-erase-what")) }
                ul.v-rows { @for (at, photo) in earlier.iter().enumerate() {
                    li {
                        (small(visit, photo, &folder(around, photo)))
                        @let number = i64::try_from(at + 1).unwrap_or(0);
                        (act("slett", &photo.id, visit.with("photo-erase", &[("number", number.into())]), true))
                    }
                } }
            }
        }
    }
}
