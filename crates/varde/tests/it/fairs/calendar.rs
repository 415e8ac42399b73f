//! A fair stands among the dates of the calendar, on its day, as long as everybody may see it.

use super::{PUBLIC, fair, open, press, see, town};
use crate::mail::sink::Sink;
use jiff::SignedDuration;
use testkit::{Town, engines};

const NAME: &str = "Aktivitetsmessa fra A til Å";
const MONTH: &str = "/treff?maaned=2027-03";

/// On how many pages of the list the fair stands, with this filter.
async fn pages(town: &Town, filter: &str) -> usize {
    let (mut found, mut page) = (0, 1);
    loop {
        let html = town.get(&format!("/treff?side={page}{filter}")).await.text();
        found += usize::from(html.contains(&format!("href=\"{PUBLIC}\"")));
        if page > 60 || !html.contains(&format!("side={}", page + 1)) {
            return found;
        }
        page += 1;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fair_stands_among_the_dates_of_its_day() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let kept = fair(&town, &amir).await;
        assert!(!town.get(MONTH).await.text().contains(NAME), "nobody else sees a draft");
        assert_eq!(pages(&town, "").await, 0);
        open(&town, &amir, &kept).await;
        let month = town.get(MONTH).await;
        let cell =
            month.text().split("datetime=\"2027-03-03\"").nth(1).unwrap().split("</td>").next().unwrap().to_owned();
        assert!(cell.contains(PUBLIC) && cell.contains(NAME), "at once, and on its day: {cell}");
        assert_eq!(pages(&town, "").await, 1, "on one page of the list, and no other");
        assert_eq!(pages(&town, "&kommune=4626").await, 1);
        assert_eq!(pages(&town, "&kommune=4627").await, 0);
        assert_eq!(pages(&town, "&slag=cafe").await, 0, "a fair is no kind of series");

        press(&town, &amir, &kept, &[("gjor", "skjul")]).await;
        assert!(!town.get(MONTH).await.text().contains(NAME), "what is hidden is gone at once");
        open(&town, &amir, &kept).await;
        assert_eq!(pages(&town, "").await, 1);
        let off = press(&town, &amir, &format!("{kept}/avlys"), &[("hvorfor", "Taket lekker")]).await;
        assert_eq!(off.status, 303);
        let cell = town.get(MONTH).await.text();
        let cell = cell.split("datetime=\"2027-03-03\"").nth(1).unwrap().split("</td>").next().unwrap();
        assert!(cell.contains("Avlyst") && cell.contains("<s>"), "{cell}");
        town.later(SignedDuration::from_hours(24 * 110));
        assert_eq!(pages(&town, "").await, 0, "what has been is not coming");
        assert_eq!(see(&town, &town.sign_in("Amir").await, &kept).await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fair_that_nobody_had_seen_is_cancelled_without_being_shown() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let kept = fair(&town, &amir).await;
        let off = press(&town, &amir, &format!("{kept}/avlys"), &[("hvorfor", "Taket lekker")]).await;
        assert_eq!(off.status, 303);
        let own = see(&town, &amir, &kept).await.main_text();
        assert!(own.contains("Taket lekker"), "those who hold it know: {own}");
        for public in ["/treff", MONTH, "/messer"] {
            assert!(!town.get(public).await.text().contains(NAME), "{public}");
        }
        assert_eq!(town.get(PUBLIC).await.status, 404);
        press(&town, &amir, &kept, &[("gjor", "apne")]).await;
        assert_eq!(town.get(PUBLIC).await.status, 404, "what is cancelled stays so");
    }
}
