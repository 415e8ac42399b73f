//! «Skal vi minne deg på det?», and what follows.

use crate::{
    reminder::{
        Odd, Stop, When,
        page::{Of, Typed, ways},
        said,
    },
    store::{Reminder, Untold},
};
use kernel::texts::Speaking;
use mail::notices::Way;
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Choice, Field, Notice, breadcrumbs, error_summary, field_radios, field_text, notice},
    dates,
    page::Section,
};
use trust::secret::Token;

fn frame(visit: &Visit, of: Option<&Of>, title: &str, content: &Markup) -> Markup {
    let treff = (visit.t("nav-gatherings"), "/treff".to_owned());
    let back = of.map(|of| (of.series().name(visit.language).text, of.back()));
    let steps: Vec<_> = std::iter::once(treff).chain(back).collect();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(name, path)| (name.as_str(), path.as_str())).collect();
    let content = html! {
        div.v-page.v-body.v-narrow { (breadcrumbs(visit, &steps)) div.v-head { h1 { (title) } } (content) }
    };
    Page::new(title.to_owned(), content).current(Section::Gatherings).no_index().render(visit)
}

/// The section on a date's page, which is kept for everybody: the form has chance of its own and what is made of it, so it has a
/// page of its own. Nothing where nothing can be sent, or it is too near.
#[must_use]
pub(super) fn section(visit: &Visit, of: &Of) -> Markup {
    html! {
        @if !ways(visit).is_empty() && of.is_open(visit) {
            section.v-block.v-noprint aria-labelledby="minn" {
                h2 #minn { (visit.t("remind-question")) }
                p.v-quiet { (visit.t("remind-way-about")) }
                p { a.ds-button data-variant="secondary" href=(visit.href(&of.path())) { (visit.t("remind-way")) } }
            }
        }
    }
}

/// The way to the form from a page that is kept for everybody.
#[must_use]
pub(super) fn way_to(visit: &Visit, of: &Of) -> Markup {
    html! {
        @if !ways(visit).is_empty() && of.is_open(visit) {
            p { a href=(visit.href(&of.path())) { (visit.t("remind-when-again")) } }
        }
    }
}

/// The form on a page of its own.
#[must_use]
pub fn form_page(visit: &Visit, of: &Of, typed: &Typed) -> Markup {
    let mistakes: Vec<_> = address(visit, typed).mistake().into_iter().collect();
    let title = visit.t(if matches!(of, Of::Date(_)) { "remind-question" } else { "remind-when-again" });
    let content = html! { (error_summary(visit, &mistakes)) (form(visit, of, typed)) (back(visit, &of.back())) };
    frame(visit, Some(of), &title, &content)
}

fn back(visit: &Visit, path: &str) -> Markup {
    html! { p { a href=(visit.href(path)) { (visit.t("coming-back")) } } }
}

/// «Mobilnummer eller e-post», as far as there is a way.
fn by_which(visit: &Visit) -> &'static str {
    match ways(visit).as_slice() {
        [Way::Sms] => "sms",
        [Way::Email] => "email",
        _ => "both",
    }
}

fn address(visit: &Visit, typed: &Typed) -> Field {
    let which = by_which(visit);
    let field = Field::new("adresse", visit.t(&format!("remind-address-{which}")))
        .help(visit.t("remind-address-help"))
        .value(Some(typed.address.clone()))
        .longest(254)
        .required()
        .error(typed.odd.map(|odd| odd_text(visit, odd)));
    match which {
        "sms" => field.kind("tel").autocomplete("tel"),
        "email" => field.inputmode("email").autocomplete("email"),
        _ => field,
    }
}

fn odd_text(visit: &Visit, odd: Odd) -> String {
    match odd {
        Odd::Nothing | Odd::Digits(0) => visit.t(&format!("remind-odd-nothing-{}", by_which(visit))),
        Odd::Email => visit.t("remind-odd-email"),
        Odd::Digits(count) => {
            let word = dates::number(visit.language, count);
            visit.with("remind-odd-digits", &[("count", count.into()), ("number", word.into())])
        }
        Odd::NotMobile => visit.t("remind-odd-not-mobile"),
        Odd::NoWay(Way::Sms) => visit.t("remind-odd-no-sms"),
        Odd::NoWay(Way::Email) => visit.t("remind-odd-no-email"),
    }
}

fn form(visit: &Visit, of: &Of, typed: &Typed) -> Markup {
    let offered = of.offered(visit);
    let chosen = typed.when.filter(|when| offered.contains(when)).or_else(|| offered.first().copied());
    let choices: Vec<Choice> =
        offered.iter().map(|when| Choice::new(when.word(), visit.t(&format!("remind-{}", when.word())))).collect();
    let when = Field::new("naar", visit.t("remind-when")).value(chosen.map(When::word));
    html! {
        form.v-form method="post" action=(visit.href(&of.path())) novalidate {
            input type="hidden" name="skjema" value=(typed.form.carried()) autocomplete="off";
            @if !choices.is_empty() { (field_radios(&when, &choices)) }
            (field_text(&address(visit, typed)))
            (beforehand(visit, of, typed))
            button.ds-button data-variant="secondary" type="submit" { (visit.t("remind-do")) }
        }
    }
}

/// Letter by letter what is sent.
fn beforehand(visit: &Visit, of: &Of, typed: &Typed) -> Markup {
    let say = Speaking::new(visit.app.texts.clone(), visit.language);
    let stop = visit.app.settings.absolute(&visit.href(&Stop::of(&typed.form).path()));
    let by_sms = ways(visit).contains(&Way::Sms);
    html! {
        div {
            @match of {
                Of::Date(date) => {
                    p.v-quiet { (visit.t(if by_sms { "remind-is-all" } else { "remind-is-all-letter" })) }
                    p.v-sms {
                        (said::reminder(&say, date.occurrence.starts))
                        @if by_sms { br; (say.t("remind-stop-say")) br; (stop) }
                    }
                    @if by_sms && ways(visit).contains(&Way::Email) { p.v-quiet { (visit.t("remind-is-all-both")) } }
                    p.v-quiet { (visit.t("remind-news")) }
                },
                Of::Series(_) => p.v-quiet { (visit.t("remind-again-about")) },
            }
        }
    }
}

/// What the host is told of those who are to be reminded: how many do not know, never who.
#[must_use]
pub(super) fn untold(visit: &Visit, untold: Untold) -> Markup {
    html! {
        @if untold.failed > 0 {
            (notice(Notice::Careful, &html! { p { (visit.with("remind-untold", &[("count", untold.failed.into())])) } }))
        }
        @if untold.waiting > 0 { p.v-tally { (visit.with("remind-on-its-way", &[("count", untold.waiting.into())])) } }
    }
}

/// Where the digits from a text message are typed.
#[must_use]
pub fn code_page(visit: &Visit, from: String, form: &Token, odd: Option<&'static str>) -> Markup {
    let field = Field::new("kode", visit.t("remind-code-label"))
        .help(visit.t("remind-code-help"))
        .inputmode("numeric")
        .autocomplete("one-time-code")
        .longest(12)
        .required()
        .error(odd.map(|key| visit.t(key)));
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        p { (visit.t("remind-code-sent")) }
        form.v-form method="post" action=(visit.href("/minn-meg/kode")) novalidate {
            input type="hidden" name="skjema" value=(form.carried()) autocomplete="off";
            input type="hidden" name="tilbake" value=(from) autocomplete="off";
            (field_text(&field))
            button.ds-button type="submit" { (visit.t("remind-yes")) }
        }
        p.v-quiet { (visit.t("remind-code-none")) }
        (back(visit, &from))
    };
    frame(visit, None, &visit.t("remind-code-title"), &content)
}

/// A letter is on its way.
#[must_use]
pub fn letter_page(visit: &Visit, of: &Of, typed: &str) -> Markup {
    let content = html! {
        section.v-lamp {
            p.v-lead { (visit.with("remind-letter-sent", &[("address", typed.to_owned().into())])) }
            p { (visit.t("remind-letter-press")) }
        }
        p.v-quiet { (visit.t("remind-letter-none")) }
        (back(visit, &of.back()))
    };
    frame(visit, Some(of), &visit.t("remind-letter-title"), &content)
}

fn yes_text(visit: &Visit, row: &Reminder) -> String {
    visit.t(match row.wanted {
        Some(When::Before) => "remind-yes-before",
        Some(When::Same) => "remind-yes-same",
        None => "remind-yes-again",
    })
}

/// They said yes by a code; the way to stop is here too.
#[must_use]
pub fn yes_page(visit: &Visit, row: &Reminder, stop: &Stop, from: String) -> Markup {
    let content = html! {
        section.v-lamp { p.v-lead { (yes_text(visit, row)) } p { (visit.t("remind-erased")) } }
        form.v-noprint method="post" action=(visit.href(&stop.path())) {
            button.ds-button data-variant="secondary" type="submit" { (visit.t("remind-stop-do")) }
        }
        (back(visit, &from))
    };
    frame(visit, None, &visit.t("remind-yes-title"), &content)
}

/// They said yes by a link; how to stop stands in each letter.
#[must_use]
pub fn yes_from_letter(visit: &Visit, row: &Reminder) -> Markup {
    let content = html! {
        section.v-lamp { p.v-lead { (yes_text(visit, row)) } p { (visit.t("remind-erased")) } p { (visit.t("remind-stop-in-letter")) } }
        p { a href=(visit.href("/treff")) { (visit.t("date-others")) } }
    };
    frame(visit, None, &visit.t("remind-yes-title"), &content)
}

/// What a link from a letter opens: one button. Looking changes nothing.
#[must_use]
pub fn was_it_you(visit: &Visit, row: &Reminder, token: &str) -> Markup {
    if row.confirmed {
        return yes_from_letter(visit, row);
    }
    let content = html! {
        p.v-lead { (visit.t("remind-was-it-you")) }
        form.v-form method="post" action=(visit.href(&format!("/minn-meg/ja/{token}"))) {
            button.ds-button type="submit" { (visit.t("remind-yes")) }
        }
        p.v-quiet { (visit.t("remind-was-it-not")) }
    };
    frame(visit, None, &visit.t("remind-was-it-you-title"), &content)
}

/// The link is out.
#[must_use]
pub fn out(visit: &Visit) -> Markup {
    let content = html! {
        p.v-lead { (visit.t("remind-out")) }
        p { a href=(visit.href("/treff")) { (visit.t("date-others")) } }
    };
    frame(visit, None, &visit.t("remind-out-title"), &content)
}

/// What a link to stop opens: one button. Looking changes nothing.
#[must_use]
pub fn stop_page(visit: &Visit, stop: &Stop) -> Markup {
    let content = html! {
        p.v-lead { (visit.t("remind-stop-about")) }
        form.v-form method="post" action=(visit.href(&stop.path())) {
            button.ds-button type="submit" { (visit.t("remind-stop-do")) }
        }
    };
    frame(visit, None, &visit.t("remind-stop-title"), &content)
}

/// It is stopped.
#[must_use]
pub fn stopped(visit: &Visit) -> Markup {
    let content = html! {
        section.v-lamp { p.v-lead { (visit.t("remind-stopped")) } }
        p { a href=(visit.href("/treff")) { (visit.t("date-others")) } }
    };
    frame(visit, None, &visit.t("remind-stopped-title"), &content)
}

/// It is too near, off, over, or does not rest.
#[must_use]
pub fn too_late(visit: &Visit, of: &Of) -> Markup {
    let key = if matches!(of, Of::Date(_)) { "remind-too-late" } else { "remind-goes-on" };
    let content = html! {
        section.v-lamp { p.v-lead { (visit.t(key)) } a.ds-button href=(visit.href(&of.back())) { (visit.t("coming-back")) } }
    };
    frame(visit, Some(of), &visit.t("remind-question"), &content)
}
