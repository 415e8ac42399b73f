//! The form, and what the registers say.

use super::{
    Found, Life, NEW_ENTRY, PATH, Short,
    page::{LONGEST, Mistake, Shown, can_make_entry},
};
use crate::{desk, listing::Said, places::PLACES, view::text};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, notice},
    dates,
};

/// The page.
pub(super) fn page(visit: &Visit, on: bool, typed: &str, shown: &Shown) -> Markup {
    let desk = visit.t("desk");
    let field = field(visit, typed, shown);
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        @if !on { (off(visit)) }
        form.v-form method="post" action=(visit.href(PATH)) novalidate {
            (field_text(&field))
            @if on { p.v-quiet { (visit.t("register-leaves")) } }
            button.ds-button type="submit" { (visit.t("register-look")) }
        }
        (result(visit, shown))
    };
    desk::sheet(visit, visit.t("register"), &desk).lead(visit.t("register-lead")).render(visit, &content)
}

fn field(visit: &Visit, typed: &str, shown: &Shown) -> Field {
    let error = match shown {
        Shown::Mistake(Mistake::Empty) => Some(visit.t("register-empty")),
        Shown::Mistake(Mistake::Short) => Some(visit.t("register-short")),
        Shown::Mistake(Mistake::Digits(count)) => Some(visit.with("register-digits", &[("count", (*count).into())])),
        Shown::Mistake(Mistake::Check) => Some(visit.t("register-check")),
        _ => None,
    };
    Field::new("sok", visit.t("register-what"))
        .help(visit.t("register-what-help"))
        .value(Some(typed))
        .longest(LONGEST)
        .autocomplete("off")
        .required()
        .error(error)
}

fn off(visit: &Visit) -> Markup {
    notice(
        Notice::Plain,
        &html! {
            p { (visit.t("register-off")) }
            p { (visit.t("register-on")) " " code { "[outside] allow = true" } " " code { "[register] url = \"https://data.brreg.no\"" } }
            p { (visit.t("register-yourself")) " " span.v-break { "https://virksomhet.brreg.no" } }
        },
    )
}

fn result(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        @match shown {
            // What is off has been said above.
            Shown::Nothing | Shown::Mistake(_) | Shown::Missed(super::Missed::Off) => {},
            Shown::Missed(missed) => (notice(Notice::Careful, &html! { p { (visit.t(&format!("register-missed-{}", missed.word()))) } })),
            Shown::One(found, here) => (one(visit, found, here)),
            Shown::Many(list, total) => (many(visit, list, *total)),
        }
    }
}

fn one(visit: &Visit, found: &Found, here: &[(Said, String)]) -> Markup {
    let name = found.name.clone().unwrap_or_else(|| visit.t("register-person"));
    html! {
        section aria-labelledby="funnet" {
            h2 #funnet { (name) }
            @if let Some(ended) = ended(visit, found.life) { (notice(Notice::Careful, &html! { p { (ended) } })) }
            @if found.is_person { p { (visit.t("register-person-why")) } }
            (facts(visit, found))
            p.v-quiet { (visit.t("register-source")) }
        }
        section aria-labelledby="her" {
            h2 #her { (visit.t("register-here")) }
            @if here.is_empty() {
                p { (visit.t("register-here-none")) }
            } @else {
                ul.v-rows { @for (name, slug) in here {
                    li { div { a.v-go href=(visit.href(&format!("/aktiviteter/{slug}"))) { (text::span(name)) } } }
                } }
            }
            @if can_make_entry() && found.life == Life::Alive && !found.is_person {
                p { a.ds-button data-variant="secondary" href=(visit.href(&format!("{NEW_ENTRY}?{}", known(found)))) {
                    (visit.t("register-make"))
                } }
            }
        }
    }
}

/// What the register says that an entry has too. Telephones and e-mail are often somebody's own, and an address in the
/// browser stays: they are not among it.
fn known(found: &Found) -> String {
    let all = [
        ("organisasjon", &found.name),
        ("gate", &found.street),
        ("postnr", &found.postal_code),
        ("poststed", &found.town),
        ("nettsted", &found.website),
    ];
    let said = all.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(said).finish()
}

fn ended(visit: &Visit, life: Life) -> Option<String> {
    Some(match life {
        Life::Alive => return None,
        Life::Deleted(Some(day)) => {
            let day = dates::day(visit.language, day, visit.today());
            visit.with("register-deleted-on", &[("day", day.into())])
        }
        Life::Deleted(None) => visit.t("register-deleted"),
        Life::Bankrupt => visit.t("register-bankrupt"),
        Life::Ending => visit.t("register-ending"),
    })
}

fn facts(visit: &Visit, found: &Found) -> Markup {
    let number = spaced(&found.number);
    let municipality = found.municipality.as_deref().and_then(|number| PLACES.municipality(number));
    let town = [found.postal_code.as_deref(), found.town.as_deref()];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = [found.street.clone(), Some(town).filter(|town| !town.is_empty())];
    let address = address.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let activities = found.activities.iter().map(|(code, words)| format!("{words} ({code})")).collect::<Vec<_>>();
    let does = found.voluntary.as_ref().map(|voluntary| match voluntary.does.as_slice() {
        [] => visit.t("register-voluntary-yes"),
        does => does.join(", "),
    });
    let rows = [
        ("register-number", Some(number)),
        ("register-form", found.form.clone()),
        ("register-municipality", municipality.map(|place| place.name.clone())),
        ("register-address", Some(address).filter(|address| !address.is_empty())),
        ("register-website", found.website.clone()),
        ("register-email", found.email.clone()),
        ("register-phone", found.phone.clone()),
        ("register-activity", Some(activities.join("; ")).filter(|all| !all.is_empty())),
        ("register-voluntary", does),
        ("register-purpose", found.purpose.clone()),
    ];
    html! {
        dl.v-about {
            @for (key, value) in rows.iter().filter_map(|(key, value)| Some((key, value.as_ref()?))) {
                div { dt { (visit.t(key)) } dd { (value) } }
            }
        }
    }
}

fn many(visit: &Visit, list: &[Short], total: u64) -> Markup {
    html! {
        section aria-labelledby="flere" {
            @if list.is_empty() {
                h2 #flere { (visit.t("register-none")) }
                p { (visit.t("register-none-next")) }
            } @else {
                h2 #flere { (visit.with("register-many", &[("count", list.len().into())])) }
                @if total > list.len() as u64 { p { (visit.t("register-many-more")) } }
                ul.v-rows { @for one in list { li {
                    div {
                        strong { (one.name) }
                        p.v-quiet {
                            (spaced(&one.number))
                            @for more in [&one.form, &one.town].into_iter().flatten() { " · " (more) }
                        }
                    }
                    form method="post" action=(visit.href(PATH)) {
                        input type="hidden" name="sok" value=(one.number);
                        button.ds-button data-variant="secondary" type="submit" {
                            (visit.t("register-see")) span.v-hide { ": " (one.name) }
                        }
                    }
                } } }
            }
        }
    }
}

/// «974 760 673»
fn spaced(number: &str) -> String {
    let signs: Vec<char> = number.chars().collect();
    signs.chunks(3).map(|three| three.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}
