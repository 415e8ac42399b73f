//! What happened.

use super::{Sheet, parts};
use crate::events::{CHANGED, Events, PATH, READ};
use jiff::{Timestamp, civil::Date};
use kernel::clock;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, field_text, notice, print_button},
    dates,
};
use trust::audit::{Event, MOST};

/// What can be asked for by itself; everything else is found by person and day.
const ACTIONS: [&str; 129] = [
    "session.begin",
    "session.end",
    "session.end_others",
    "session.end_all",
    "passkey.add",
    "passkey.remove",
    "passkey.use",
    "passkey.suspect",
    "person.add",
    "person.change",
    "person.end",
    "person.read",
    "person.list",
    "person.names",
    "unit.add",
    "unit.rename",
    "unit.end",
    "role.ask",
    "role.agree",
    "role.decline",
    "role.end",
    "role.appoint",
    "link.invite",
    "link.withdraw",
    "recovery.ask",
    "recovery.agree",
    "recovery.link",
    "setting.keep",
    "setting.end",
    "setting.restore",
    "export.ask",
    "export.agree",
    "export.fetch",
    "import.take",
    "import.undo",
    "upload.fetch",
    "entry.confirm",
    "entry.close",
    "entry.reopen",
    "entry.keep",
    "entry.add",
    "entry.change",
    "entry.restore",
    "entry.undo",
    "entry.send-link",
    "entry.show-link",
    "entry.shut-out",
    "entry.merge",
    "entry.merge-undone",
    "entry.not-alike",
    "entry.photo-add",
    "entry.photo",
    "entry.photo-away",
    "entry.photo-erase",
    "proposal.approve",
    "proposal.decline",
    "proposal.map",
    "proposal.undo",
    "proposal.read",
    "suggestion.read",
    "candidate.add",
    "candidate.import",
    "candidate.import_undo",
    "candidate.change",
    "candidate.take",
    "candidate.give_back",
    "candidate.hand_over",
    "candidate.try",
    "candidate.try_undo",
    "candidate.ready",
    "candidate.drop",
    "candidate.reopen",
    "candidate.become",
    "desk.assign",
    "desk.snooze",
    "desk.done",
    "desk.undo",
    "gathering.add",
    "gathering.change",
    "gathering.end",
    "gathering.reopen",
    "gathering.rhythm",
    "gathering.cancel",
    "gathering.skip",
    "gathering.restore",
    "gathering.move",
    "gathering.theme",
    "gathering.import",
    "gathering.undo_import",
    "gathering.subscribe",
    "gathering.rest_subscription",
    "gathering.resume_subscription",
    "gathering.fetch_subscription",
    "gathering.end_subscription",
    "gathering.forget_address",
    "gathering.pause",
    "gathering.resume",
    "gathering.host",
    "gathering.hand-over",
    "gathering.take-over",
    "gathering.decline",
    "gathering.count",
    "gathering.link",
    "fair.add",
    "fair.change",
    "fair.open",
    "fair.hide",
    "fair.cancel",
    "fair.plan",
    "fair.programme",
    "fair.remind",
    "fair.count",
    "fair.agree",
    "fair.thank",
    "exhibitor.invite",
    "exhibitor.read",
    "exhibitor.answer",
    "exhibitor.put_out",
    "exhibitor.erase",
    "event.list",
    "accompaniment.open",
    "accompaniment.accept",
    "accompaniment.decline",
    "accompaniment.undo",
    "accompaniment.hand",
    "accompaniment.after",
    "accompaniment.go",
    "accompaniment.stay",
    "accompaniment.erase",
];

/// Milliseconds.
const MINUTE: i64 = 60_000;

/// The page.
#[must_use]
pub fn page(visit: &Visit, events: &Events) -> Markup {
    let all = &events.page.events;
    let full = i64::try_from(all.len()).is_ok_and(|count| count >= MOST);
    let narrowed = ["hvem", "om", "hva", "fra", "til"].iter().any(|name| events.asked.first(name).is_some());
    let content = html! {
        (standing(visit, events))
        (narrowing(visit, events))
        section aria-labelledby="hendelser" {
            h2 #hendelser { (visit.t("admin-events-newest")) }
            @if all.is_empty() {
                p { (visit.t(if narrowed { "admin-events-none-fit" } else { "admin-events-none" })) }
            }
            @for (day, some) in by_day(all) {
                h3.v-day-head { (dates::capital(&dates::long(visit.language, day, visit.today()))) }
                ol.v-happened { @for (event, said, times) in folded(visit, events, &some) { (row(visit, event, &said, times)) } }
            }
            @if full && let Some(last) = all.last() {
                @let older = events.asked.without(&["for", "gjort"]).with("for", &last.n.to_string());
                p.v-noprint { a.v-go href=(visit.href(&format!("{PATH}{}", older.query()))) { (visit.t("admin-events-older")) } }
            }
        }
        div.v-acts { (print_button(&visit.t("admin-print-list"))) }
    };
    Sheet::new(visit.t("admin-events"))
        .lead(visit.t("admin-events-lead"))
        .done(visit, events.asked.first("gjort"))
        .render(visit, &content)
}

fn by_day(events: &[Event]) -> Vec<(Date, Vec<&Event>)> {
    let mut days: Vec<(Date, Vec<&Event>)> = Vec::new();
    for event in events {
        let day = clock::in_oslo(Timestamp::from_millisecond(event.at).unwrap_or_default()).date();
        match days.last_mut() {
            Some((last, some)) if *last == day => some.push(event),
            _ => days.push((day, vec![event])),
        }
    }
    days
}

/// The same thing several times within a minute is one line.
fn folded<'a>(visit: &Visit, events: &Events, some: &[&'a Event]) -> Vec<(&'a Event, String, usize)> {
    let mut lines: Vec<(&Event, String, usize)> = Vec::new();
    for event in some {
        let said = said(visit, events, event);
        match lines.last_mut() {
            Some((first, line, times)) if *line == said && first.at / MINUTE == event.at / MINUTE => *times += 1,
            _ => lines.push((event, said, 1)),
        }
    }
    lines
}

fn row(visit: &Visit, event: &Event, said: &str, times: usize) -> Markup {
    let at = clock::in_oslo(Timestamp::from_millisecond(event.at).unwrap_or_default());
    html! {
        li {
            time datetime=(at.timestamp()) { (dates::hours(at.time(), None)) }
            span {
                (said)
                @if times > 1 { span.v-quiet { " " (visit.with("admin-events-times", &[("count", times.into())])) } }
                @if event.break_glass == 1 { " " strong { (visit.t("admin-event-emergency")) } }
            }
        }
    }
}

/// «Ingrid la til en enhet». What this program has no words for is said with the record's own word.
fn said(visit: &Visit, events: &Events, event: &Event) -> String {
    let named = |id: &str| parts::named(visit, &events.page.names, id);
    let who = dates::capital(&named(&event.actor));
    let own = event.subject == event.actor;
    let word = event.action.replace(['.', '_'], "-");
    let role = events.page.roles.get(&event.object).map(|held| parts::held(visit, held, &events.page.units));
    // The nearest sentence there is: about oneself or another, with the role where it is known.
    let ends = [(own && role.is_some(), "-own-as"), (role.is_some(), "-as"), (own, "-own"), (true, "")];
    let keys = ends.into_iter().filter(|(fits, _)| *fits).map(|(_, end)| format!("event-{word}{end}"));
    let key = keys.into_iter().find(|key| visit.has(key)).unwrap_or_else(|| "event-other".to_owned());
    let whom = if event.subject.is_empty() { visit.t("admin-who-unknown") } else { named(&event.subject) };
    let values = [
        ("who", who.into()),
        ("whom", whom.into()),
        ("role", role.unwrap_or_default().into()),
        ("action", event.action.clone().into()),
    ];
    let said = visit.with(&key, &values);
    // Why somebody was to be let in again, where it was said.
    match trust::store::recovery::Reason::of(&event.purpose) {
        Some(why) => format!("{said}: {}", visit.t(&format!("admin-recovery-why-{}", why.word()))),
        None => said,
    }
}

fn standing(visit: &Visit, events: &Events) -> Markup {
    let standing = &events.standing;
    let broken = matches!(standing.verified, Some((_, false)));
    let words = html! {
        p {
            (visit.with("admin-record-entries", &[("count", standing.entries.into())])) " "
            @match standing.verified {
                Some((at, true)) => (visit.with("admin-record-whole", &[("when", parts::when(visit, at).into())])),
                Some((at, false)) => (visit.with("admin-record-broken", &[("when", parts::when(visit, at).into())])),
                None => (visit.t("admin-record-never")),
            }
        }
        @if let Some((n, at)) = standing.checkpoint {
            p.v-quiet { (visit.with("admin-record-checkpoint", &[("n", n.into()), ("when", parts::when(visit, at).into())])) }
        }
    };
    html! {
        section aria-labelledby="hel" {
            h2 #hel { (visit.t("admin-record")) }
            @if broken { (notice(Notice::Careful, &words)) } @else { (words) }
            div.v-noprint { (parts::act(visit, "/administrasjon/hendelser/kontroll", &visit.t("admin-record-look"), "", false)) }
        }
    }
}

fn narrowing(visit: &Visit, events: &Events) -> Markup {
    let asked = |name: &str| events.asked.first(name).unwrap_or_default().to_owned();
    let mut people: Vec<(String, String)> =
        events.page.names.iter().map(|(id, name)| (id.clone(), name.clone())).collect();
    people.sort_by_cached_key(|(id, name)| (name.to_lowercase(), id.clone()));
    people.insert(0, (String::new(), visit.t("admin-events-anybody")));
    let word = |action: &str| (action.to_owned(), visit.t(&format!("event-kind-{}", action.replace(['.', '_'], "-"))));
    let mut actions: Vec<(String, String)> = ACTIONS.into_iter().map(word).collect();
    let first = [("", "admin-events-anything"), (CHANGED, "admin-events-changed"), (READ, "admin-events-read")];
    actions.splice(0..0, first.map(|(value, key)| (value.to_owned(), visit.t(key))));
    let day = |name: &str, label: &str| {
        field_text(&Field::new(name, visit.t(label)).kind("date").value(events.asked.first(name)))
    };
    let narrowed = ["hvem", "om", "hva", "fra", "til"].iter().any(|name| events.asked.first(name).is_some());
    html! {
        details.v-older.v-wide.v-noprint open[narrowed] {
            summary { (visit.t("admin-events-narrow")) }
            form.v-sift method="get" action=(visit.href(PATH)) {
                (parts::select("hvem", &visit.t("admin-events-who"), &asked("hvem"), &people))
                (parts::select("om", &visit.t("admin-events-whom"), &asked("om"), &people))
                (parts::select("hva", &visit.t("admin-events-what"), &asked("hva"), &actions))
                (day("fra", "admin-events-from")) (day("til", "admin-events-until"))
                button.ds-button data-variant="secondary" type="submit" { (visit.t("admin-show")) }
            }
            @if narrowed { p { a.v-go href=(visit.href(PATH)) { (visit.t("admin-events-all")) } } }
        }
    }
}
