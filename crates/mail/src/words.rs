//! The words of a letter: a subject, lines and one link, the same in plain text and in HTML.

use crate::letter::Kind;
use fluent::FluentValue;
use kernel::{Language, texts::Speaking};
use maud::{DOCTYPE, html};
use url::Url;

/// What a letter is written of.
pub(crate) struct Facts<'a> {
    pub(crate) kind: Kind,
    pub(crate) name: &'a str,
    /// Who invites.
    pub(crate) by: Option<&'a str>,
    /// The word of the new way in.
    pub(crate) way: Option<&'a str>,
    /// Where they work, when they work in several places under the same address.
    pub(crate) place: Option<&'a str>,
    /// The token of the link.
    pub(crate) token: Option<&'a str>,
    /// The handle with which they can say that they want no more.
    pub(crate) handle: &'a str,
    pub(crate) site: &'a Url,
}

/// A letter, written.
pub(crate) struct Written {
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
    /// Where one says that one wants no more.
    pub(crate) stop: Option<String>,
}

/// Writes it in the language that `speaking` speaks.
pub(crate) fn write(speaking: &Speaking, facts: &Facts<'_>) -> Written {
    let text = |part: &str| format!("mail-{}{part}", facts.kind.word());
    let way = facts.way.map(|word| speaking.t(&format!("mail-way-{word}"))).unwrap_or_default();
    // Whoever invited may have left meanwhile.
    let by = facts.by.map_or_else(|| speaking.t("mail-somebody"), str::to_owned);
    let values: [(&'static str, FluentValue<'_>); 4] = [
        ("name", facts.name.into()),
        ("by", by.into()),
        ("way", way.into()),
        ("place", facts.place.unwrap_or_default().into()),
    ];
    let say = |key: &str| speaking.with(key, &values);
    let href = match facts.kind {
        Kind::SignIn | Kind::Invitation => {
            facts.token.map(|token| at(facts.site, speaking.language, &format!("/inn/{token}")))
        }
        Kind::Role | Kind::RoleOver | Kind::NewWay => Some(at(facts.site, speaking.language, "/min-side")),
        Kind::LetInAgain | Kind::AddressIs | Kind::AddressWas => None,
    };
    let link = href.map(|href| (say(&text("-link")), href));
    let place = facts.place.map(|_| say("mail-place"));
    let stop = facts
        .kind
        .can_be_stopped()
        .then(|| at(facts.site, speaking.language, &format!("/e-post/slutt/{}", facts.handle)));
    let (hello, body, after) = (say("mail-hello"), say(&text("")), say(&text("-after")));

    let mut plain = format!("{hello}\n\n{body}\n");
    for line in place.iter().map(|place| format!("{place}\n")).chain(link.iter().map(|(_, href)| format!("\n{href}\n")))
    {
        plain.push_str(&line);
    }
    plain.push_str(&format!("\n{after}\n\n-- \n{}\n{}\n", say("mail-foot"), facts.site.as_str().trim_end_matches('/')));
    if let Some(stop) = &stop {
        plain.push_str(&format!("{}\n{stop}\n", say("mail-stop")));
    }
    let html = html! {
        (DOCTYPE)
        html lang=(speaking.language.tag()) {
            head { meta charset="utf-8"; title { (say(&text("-subject"))) } }
            body {
                p { (hello) }
                p { (body) @if let Some(place) = &place { " " (place) } }
                @if let Some((words, href)) = &link {
                    p { a href=(href) { (words) } }
                }
                p { (after) }
                hr;
                p { (say("mail-foot")) br; a href=(facts.site) { (facts.site.as_str().trim_end_matches('/')) } }
                @if let Some(stop) = &stop { p { a href=(stop) { (say("mail-stop")) } } }
            }
        }
    };
    Written { subject: say(&text("-subject")), plain, html: html.into_string(), stop }
}

/// The whole address of a page in a language. Bokmål has no prefix.
fn at(site: &Url, language: Language, path: &str) -> String {
    let site = site.as_str().trim_end_matches('/');
    match language {
        Language::Nb => format!("{site}{path}"),
        other => format!("{site}/{other}{path}"),
    }
}
