//! Where the feeds are, for people.

use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{icon, icon as icons},
};

/// The addresses of what is shown, to be copied.
pub(super) fn section(visit: &Visit, asked: &Asked) -> Markup {
    let kept = asked.without(&["side", "maaned"]);
    let absolute =
        |path: &str, asked: &Asked| visit.app.settings.absolute(&visit.href(&format!("{path}{}", asked.query())));
    let all = absolute("/treff/kalender.ics", &kept);
    let subscribed = all.replacen("https://", "webcal://", 1).replacen("http://", "webcal://", 1);
    let neutral = absolute("/treff/kalender.ics", &kept.clone().with("tittel", "noytral"));
    let without = absolute("/treff/kalender.ics", &kept.clone().with("avlyste", "nei"));
    html! {
        section.v-block.v-noprint aria-labelledby="kalender" {
            h2 #kalender { (visit.t("feed-own")) }
            div.v-text { p { (visit.t("feed-own-text")) } }
            p { a.ds-button data-variant="secondary" href=(subscribed) { (icon(icons::CALENDAR)) (visit.t("feed-open")) } }
            dl.v-addresses {
                @for (key, address) in [("feed-all", &all), ("feed-neutral-link", &neutral), ("feed-without", &without)] {
                    dt { (visit.t(key)) } dd { a href=(address) { (address) } }
                }
                dt { (visit.t("feed-news")) } dd { @let address = absolute("/treff/feed.xml", &kept); a href=(address) { (address) } }
                dt { (visit.t("feed-data")) } dd { @let address = absolute("/api/gatherings", &kept); a href=(address) { (address) } }
            }
        }
    }
}
