//! «Foreslå noe nytt»: the form, what it may be the same as, and the thanks.

use crate::{
    places::{Municipality, PLACES},
    propose::{ASKED, Draft, PATH},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{
        self, Choice, Field, Notice, breadcrumbs, error_summary, field_radios, field_text, field_textarea, notice,
    },
    page::Section,
};

/// Why what was sent was not taken.
#[derive(Clone, Debug)]
pub enum Refused {
    /// Some fields do not fit: each with the key of a text.
    Odd(Vec<(&'static str, &'static str)>),
    /// So much came from this network; the time at which it goes again.
    Often(String),
    /// So much waits for the editors.
    Full,
}

/// The form. `kept` are the numbers of the municipalities that somebody looks after.
#[must_use]
pub fn page(visit: &Visit, draft: &Draft, kept: &[String], refused: Option<&Refused>) -> Markup {
    let form = Form { visit, draft, odd: if let Some(Refused::Odd(odd)) = refused { odd } else { &[] } };
    let mistakes: Vec<_> = form.odd.iter().map(|(name, key)| (format!("f-{name}"), form.say(name, key))).collect();
    let title = visit.t("propose-title");
    let content = html! {
        (head(visit, &title, Some(visit.t("propose-lead"))))
        form.v-form method="post" action=(visit.href(PATH)) novalidate {
            @match refused {
                Some(Refused::Often(time)) => (not_now(&visit.with("propose-often", &[("time", time.as_str().into())]))),
                Some(Refused::Full) => (not_now(&visit.t("propose-full"))),
                _ => (error_summary(visit, &mistakes)),
            }
            input type="hidden" name="nokkel" value=(draft.key);
            (field_text(&form.field("navn").required()))
            (field_textarea(&form.field("hva").rows(3)))
            (municipality(visit, &form, kept))
            (field_text(&form.field("sted")))
            (field_text(&form.field("adresse")))
            (field_text(&form.field("postnr").inputmode("numeric")))
            (field_text(&form.field("tid")))
            (field_text(&form.field("telefon").kind("tel")))
            (field_text(&form.field("epost").kind("email")))
            (field_text(&form.field("nettside").inputmode("url")))
            (field_radios(&form.field("selv"), &["yes", "no"].map(|word| Choice::new(word, visit.t(&format!("propose-selv-{word}"))))))
            (field_textarea(&form.field("ord").rows(3)))
            (notice(Notice::Plain, &html! { p { (visit.t("propose-what-happens")) } p { (visit.t("propose-no-names")) } }))
            div.v-acts { button.ds-button type="submit" { (visit.t("propose-send")) } }
        }
    };
    let title = if refused.is_some() { visit.with("fix-title-again", &[("title", title.into())]) } else { title };
    whole(title, &content, visit)
}

fn not_now(text: &str) -> Markup {
    html! { div role="alert" { (notice(Notice::Careful, &html! { p { (text) } })) } }
}

struct Form<'a> {
    visit: &'a Visit,
    draft: &'a Draft,
    odd: &'a [(&'static str, &'static str)],
}

impl Form<'_> {
    /// What does not fit, with how long it may be where that is what is said.
    fn say(&self, name: &str, key: &str) -> String {
        let longest = ASKED.iter().find(|asks| asks.name == name).map_or(0, |asks| asks.longest);
        let place = PLACES.of_postal_code(self.draft.get("postnr")).and_then(|number| PLACES.municipality(number));
        let place = place.map_or("", |place| place.name.as_str());
        self.visit.with(key, &[("most", longest.into()), ("place", place.into())])
    }

    fn error(&self, name: &str) -> Option<String> {
        self.odd.iter().find(|(odd, _)| *odd == name).map(|(_, key)| self.say(name, key))
    }

    fn field(&self, name: &'static str) -> Field {
        let field = Field::new(name, self.visit.t(&format!("propose-{name}"))).error(self.error(name));
        let help = format!("propose-{name}-help");
        let field = if self.visit.has(&help) { field.help(self.visit.t(&help)) } else { field };
        field.value(Some(self.draft.get(name)).filter(|value| !value.is_empty()))
    }
}

/// All municipalities, those that somebody looks after first. Of two with one name the county tells them apart.
fn municipality(visit: &Visit, form: &Form<'_>, kept: &[String]) -> Markup {
    let (error, chosen) = (form.error("kommune"), form.draft.get("kommune"));
    let (mine, others): (Vec<_>, Vec<_>) = PLACES.all().into_iter().partition(|place| kept.contains(&place.number));
    let option = |place: &&Municipality| {
        let twice = others.iter().chain(&mine).filter(|other| other.name == place.name).count() > 1;
        html! { option value=(place.number) selected[place.number == chosen] {
        (place.name) @if twice { " (" (place.county) ")" } } }
    };
    let group = |key: &str, places: &[&Municipality]| {
        html! { @if !places.is_empty() { optgroup label=(visit.t(key)) { @for place in places { (option(place)) } } } }
    };
    html! {
        div.v-field {
            label for="f-kommune" { (visit.t("propose-kommune")) }
            select.ds-input #f-kommune name="kommune" aria-required="true" aria-invalid=[error.as_ref().map(|_| "true")]
                aria-describedby=[error.as_ref().map(|_| "f-kommune-error")] {
                option value="" { (visit.t("propose-kommune-choose")) }
                (group("propose-kept", &mine)) (group("propose-others", &others))
            }
            @if let Some(error) = error {
                p.v-error #f-kommune-error { (components::icon(components::icon::XMARK_OCTAGON)) span { (error) } }
            }
        }
    }
}

/// What it may be the same as, and the way on. All that was filled in travels along.
#[must_use]
pub fn alike(visit: &Visit, draft: &Draft, likes: &[(String, String)]) -> Markup {
    let title = visit.t("propose-alike-title");
    let content = html! {
        (head(visit, &title, Some(visit.t("propose-alike-lead"))))
        div.v-form {
            ul.v-points { @for (name, slug) in likes {
                li { a href=(visit.href(&format!("/aktiviteter/{slug}"))) { (name) } }
            } }
            p { (visit.t("propose-alike-wrong")) }
            form method="post" action=(visit.href(PATH)) {
                input type="hidden" name="nokkel" value=(draft.key);
                @for (name, value) in draft.filled() { input type="hidden" name=(name) value=(value); }
                input type="hidden" name="likevel" value="1";
                div.v-acts {
                    button.ds-button type="submit" name="gjor" value="send" { (visit.t("propose-alike-anyway")) }
                    button.ds-button data-variant="secondary" type="submit" name="gjor" value="skriv" { (visit.t("propose-alike-back")) }
                }
            }
        }
    };
    whole(title, &content, visit)
}

/// The thanks: what happens now, and where it will be seen. `kept` says whether somebody looks after the municipality.
#[must_use]
pub fn thanks(visit: &Visit, number: Option<&str>, kept: bool) -> Markup {
    let place = number.and_then(|number| PLACES.municipality(number));
    let title = visit.t("propose-thanks");
    let content = html! {
        (head(visit, &title, None))
        div.v-form {
            @if let Some(place) = place {
                @let key = if kept { "propose-thanks-kept" } else { "propose-thanks-unkept" };
                p { (visit.with(key, &[("place", place.name.as_str().into())])) }
                p { (visit.t("propose-thanks-nobody-writes")) }
                p { a.v-go href=(visit.href(&format!("/aktiviteter?kommune={}", place.number))) {
                    (visit.with("propose-thanks-list", &[("place", place.name.as_str().into())])) } }
            } @else {
                p { (visit.t("propose-thanks-nobody-writes")) }
                p { a.v-go href=(visit.href("/aktiviteter")) { (visit.t("find-see-all")) } }
            }
            p { a href=(visit.href(&number.map_or_else(|| PATH.to_owned(), |number| format!("{PATH}?kommune={number}")))) {
                (visit.t("propose-another")) } }
        }
    };
    whole(title, &content, visit)
}

/// The way to the form, for the foot of a list; the list's municipality is chosen beforehand.
#[must_use]
pub fn invitation(visit: &Visit, municipalities: &[String]) -> Markup {
    let path = match municipalities {
        [one] => format!("{PATH}?kommune={one}"),
        _ => PATH.to_owned(),
    };
    html! { p.v-dates__more { (visit.t("propose-know-one")) " " a href=(visit.href(&path)) { (visit.t("propose-do")) } "." } }
}

fn head(visit: &Visit, title: &str, lead: Option<String>) -> Markup {
    html! {
        (breadcrumbs(visit, &[(&visit.t("nav-activities"), "/aktiviteter")]))
        div.v-head { h1 { (title) } @if let Some(lead) = lead { p.v-lead { (lead) } } }
    }
}

fn whole(title: String, content: &Markup, visit: &Visit) -> Markup {
    let content = html! { div.v-page.v-body { (content) } };
    Page::new(title, content).current(Section::Activities).no_index().render(visit)
}
