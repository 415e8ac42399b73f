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

/// A letter or a notice, laid out.
pub(crate) struct Wording {
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
    /// Where one says that one wants no more.
    pub(crate) stop: Option<String>,
}

/// Writes it in the language that `speaking` speaks.
pub(crate) fn write(speaking: &Speaking, facts: &Facts<'_>) -> Wording {
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
    let place = facts.place.map(|_| say("mail-place"));
    let body = match place {
        Some(place) => format!("{}\n{place}", say(&text(""))),
        None => say(&text("")),
    };
    let link = href.map(|href| Part::Link { words: say(&text("-link")), href });
    let parts = [Part::Text(say("mail-hello")), Part::Text(body)].into_iter().chain(link);
    let parts: Vec<Part> = parts.chain([Part::Text(say(&text("-after")))]).collect();
    let stop = facts.kind.can_be_stopped().then(|| {
        let href = at(facts.site, speaking.language, &format!("/e-post/slutt/{}", facts.handle));
        (say("mail-stop"), href)
    });
    lay_out(speaking, facts.site, say(&text("-subject")), &parts, stop)
}

/// A part of what is said.
pub(crate) enum Part {
    Text(String),
    Link { words: String, href: String },
}

/// The same in plain text and in HTML, with a foot that says who has sent it, and how one has no more of it (the words
/// and the address) where one may. In plain text a link that is alone needs no words: what is round it says what it is.
pub(crate) fn lay_out(
    speaking: &Speaking,
    site: &Url,
    subject: String,
    parts: &[Part],
    stop: Option<(String, String)>,
) -> Wording {
    let alone = parts.iter().filter(|part| matches!(part, Part::Link { .. })).count() < 2;
    let plain = parts.iter().map(|part| match part {
        Part::Text(text) => format!("{text}\n\n"),
        Part::Link { href, .. } if alone => format!("{href}\n\n"),
        Part::Link { words, href } => format!("{words}\n{href}\n\n"),
    });
    let (foot, home) = (speaking.t("mail-foot"), site.as_str().trim_end_matches('/'));
    let mut plain: String = plain.collect();
    plain.push_str(&format!("-- \n{foot}\n{home}\n"));
    if let Some((words, href)) = &stop {
        plain.push_str(&format!("{words}\n{href}\n"));
    }
    let html = html! {
        (DOCTYPE)
        html lang=(speaking.language.tag()) {
            head { meta charset="utf-8"; title { (subject) } }
            body {
                @for part in parts {
                    @match part {
                        Part::Text(text) => p { (text) },
                        Part::Link { words, href } => p { a href=(href) { (words) } },
                    }
                }
                hr;
                p { (foot) br; a href=(site) { (home) } }
                @if let Some((words, href)) = &stop { p { a href=(href) { (words) } } }
            }
        }
    };
    Wording { subject, plain, html: html.into_string(), stop: stop.map(|(_, href)| href) }
}

/// The whole address of a page in a language. Bokmål has no prefix.
pub(crate) fn at(site: &Url, language: Language, path: &str) -> String {
    let site = site.as_str().trim_end_matches('/');
    match language {
        Language::Nb => format!("{site}{path}"),
        other => format!("{site}/{other}{path}"),
    }
}
