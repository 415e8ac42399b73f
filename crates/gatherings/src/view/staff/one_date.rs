//! One date, as its host sees it.

use super::{below, names, reason, said, summary, wrong};
use crate::{
    occurrence::State,
    staff::OneDate,
    view::{date::why_line, phrases},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, field_textarea, notice, qr_code},
    dates::capital,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, date: &OneDate, done: Option<&str>) -> Markup {
    let occurrence = &date.occurrence;
    let past = occurrence.is_past(visit.now.datetime());
    let title = phrases::day(visit.language, occurrence.starts.date(), visit.today());
    let hours = capital(&phrases::hours(visit.language, occurrence));
    let lead = phrases::short_where(visit, &date.series, Some(occurrence))
        .map_or_else(|| format!("{hours}."), |place| format!("{hours}, {place}."));
    let content = html! {
        (error_summary(visit, &summary(visit, &date.mistakes)))
        (standing(visit, date, past))
        @if let Some(link) = &date.link { (shown_link(visit, link)) }
        (count(visit, date))
        @if !past {
            @if occurrence.state == State::Planned && date.link.is_none() { (make_link(visit, date)) }
            (theme(visit, date))
            (change(visit, date))
        }
        p { a href=(visit.href(&format!("{}/{}", date.series.path(), occurrence.key(date.alone)))) { (visit.t("staff-see-public")) } }
    };
    let names = names(visit, &date.series);
    below(visit, title, &names)
        .lead(lead)
        .done(said(visit, done))
        .wears(&["staff.css", "entry.css", "host.css"])
        .render(visit, &content)
}

fn act(visit: &Visit, date: &OneDate, inside: &Markup) -> Markup {
    html! { form.v-form method="post" action=(visit.href(&date.path())) novalidate { (inside) } }
}

fn standing(visit: &Visit, date: &OneDate, past: bool) -> Markup {
    let standing = date.occurrence.standing(&date.series);
    let Some(mark) = phrases::mark(visit, standing) else {
        return html! { @if !past { p.v-tally { (visit.with("staff-coming", &[("count", date.coming.into())])) } } };
    };
    let skipped = date.occurrence.state == State::Skipped;
    html! {
        (notice(Notice::Careful, &html! {
            p { strong { @if skipped { (visit.t("staff-skipped")) } @else { (mark) } } }
            (why_line(visit, date.occurrence.why.as_ref()))
            @if !past && date.occurrence.state != State::Planned {
                (act(visit, date, &html! { button.ds-button data-variant="secondary" name="gjor" value="gjenopprett" type="submit" { (visit.t("date-restore")) } }))
            }
        }))
    }
}

fn count(visit: &Visit, date: &OneDate) -> Markup {
    let counted = date.counted.as_ref();
    let was =
        date.typed.first("antall").map(str::to_owned).or_else(|| counted.map(|counted| counted.count.to_string()));
    let field = Field::new("antall", visit.t("count-how-many"))
        .help(visit.t("count-only"))
        .value(was)
        .inputmode("numeric")
        .longest(4)
        .error(wrong(visit, &date.mistakes, "antall"));
    let good = Field::new("bra", visit.t("count-good"))
        .help(visit.t("count-good-help"))
        .rows(2)
        .longest(500)
        .value(counted.and_then(|counted| counted.note.clone()));
    html! {
        section.v-block aria-labelledby="tell" {
            h2 #tell { (visit.t("count-title")) }
            (act(visit, date, &html! {
                (field_text(&field)) (field_textarea(&good))
                button.ds-button name="gjor" value="tell" type="submit" { (visit.t("count-save")) }
            }))
        }
    }
}

fn make_link(visit: &Visit, date: &OneDate) -> Markup {
    html! {
        section.v-block aria-labelledby="lenke" {
            h2 #lenke { (visit.t("link-title")) }
            p { (visit.t("link-about")) }
            (act(visit, date, &html! { button.ds-button data-variant="secondary" name="gjor" value="lenke" type="submit" { (visit.t("link-make")) } }))
        }
    }
}

fn shown_link(visit: &Visit, link: &str) -> Markup {
    html! {
        section.v-lamp aria-labelledby="lenken" {
            h2 #lenken { (visit.t("link-here")) }
            p { (visit.t("link-once")) }
            p.v-code { a href=(link) { (link) } }
            (qr_code(visit, link))
        }
    }
}

fn theme(visit: &Visit, date: &OneDate) -> Markup {
    let occurrence = &date.occurrence;
    html! {
        details.v-older open[occurrence.theme.is_some() || occurrence.note.is_some() || occurrence.room.is_some()] {
            summary { (visit.t("theme-title")) }
            div { (act(visit, date, &html! {
                (field_text(&Field::new("tema", visit.t("theme-theme")).help(visit.t("theme-theme-help")).value(occurrence.theme.clone()).longest(120)))
                (field_textarea(&Field::new("notat", visit.t("theme-note")).value(occurrence.note.clone()).rows(3).longest(500)))
                (field_text(&Field::new("rom", visit.t("theme-room")).value(occurrence.room.clone()).longest(120)))
                button.ds-button data-variant="secondary" name="gjor" value="tema" type="submit" { (visit.t("theme-save")) }
            })) }
        }
    }
}

fn change(visit: &Visit, date: &OneDate) -> Markup {
    let occurrence = &date.occurrence;
    let clock = |at: jiff::civil::DateTime| at.strftime("%H.%M").to_string();
    let open = ["dag", "fra", "til"].iter().any(|field| wrong(visit, &date.mistakes, field).is_some());
    let field = |name: &'static str, key: &str, was: String| {
        let typed = date.typed.first(name).map_or(was, str::to_owned);
        Field::new(name, visit.t(key)).value(Some(typed)).autocomplete("off").error(wrong(visit, &date.mistakes, name))
    };
    let day = field("dag", "move-day", occurrence.starts.date().to_string()).kind("date");
    let (from, to) =
        (field("fra", "when-from", clock(occurrence.starts)), field("til", "when-to", clock(occurrence.ends)));
    html! {
        @if occurrence.state == State::Planned {
            details.v-older open[open] {
                summary { (visit.t("move-title")) }
                div { (act(visit, date, &html! {
                    (field_text(&day))
                    div.v-entry-row { (field_text(&from)) (field_text(&to)) }
                    (reason(visit, &date.typed, ""))
                    button.ds-button data-variant="secondary" name="gjor" value="flytt" type="submit" { (visit.t("move-do")) }
                })) }
            }
            details.v-older {
                summary { (visit.t("cancel-title")) }
                div { p { (visit.t("cancel-about")) } (act(visit, date, &html! {
                    (reason(visit, &date.typed, "avlys_"))
                    button.ds-button name="gjor" value="avlys" type="submit" { (visit.t("cancel-do")) }
                    @if date.coming == 0 {
                        p.v-quiet { (visit.t("skip-about")) }
                        button.ds-button data-variant="tertiary" name="gjor" value="fjern" type="submit" { (visit.t("skip-do")) }
                    }
                })) }
            }
        }
    }
}
