//! Gatherings that come from elsewhere: brought, brought again, sent out again, taken back.

mod again;
mod bad;
mod out;
mod program;
mod screen;
mod subscription;
mod table;

use axum::{
    body::Body,
    http::{HeaderMap, Request},
};
use gatherings::{
    around::{Around, Town as PostTown},
    arrival::{self, Arriving, Report},
    store::{self, By, Taken},
};
use testkit::{Answer, Town};

pub(super) const PAGE: &str = "/mine-treff/hent-inn";
/// Whose they are: where Amir works.
pub(super) const HERE: &str = "oyane-dps";

/// The three shapes in which calendars come, with a zone that is told.
pub(super) const OSLO: &str = "BEGIN:VTIMEZONE\nTZID:Europe/Oslo\nBEGIN:DAYLIGHT\nDTSTART:19960331T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19961027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n";

/// A calendar with these events.
pub(super) fn calendar(events: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Prove//NO\nX-WR-CALNAME:Naustet\n{OSLO}{}\nEND:VCALENDAR\n",
        events.trim()
    )
}

/// A café each second Tuesday at two, from January; `more` stands in its event.
pub(super) fn cafe(more: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:kafe@naustet.example\nDTSTAMP:20260901T080000Z\nDTSTART;TZID=Europe/Oslo:20260113T140000\n\
         DTEND;TZID=Europe/Oslo:20260113T153000\nRRULE:FREQ=MONTHLY;BYDAY=2TU\nSUMMARY:Naustkafé\n\
         LOCATION:Naustet\\, Skogveien 4\\, 5353 Straume\n{more}END:VEVENT\n"
    )
}

/// Where the test's postal codes are.
#[derive(Debug)]
pub(super) struct Post;

impl Around for Post {
    fn town(&self, code: &str) -> Option<PostTown> {
        (code == "5353").then(|| PostTown { name: "Straume".into(), municipality: "4626".into() })
    }

    fn municipality(&self, _: &str) -> Option<String> {
        None
    }

    fn kept_municipalities(&self, _: &mut kernel::Tx<'_>, _: &str) -> kernel::storage::Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn heard(&self, _: &str, _: &HeaderMap, _: &str, _: jiff::civil::Date) {}
}

/// Takes a file in as the command line does.
pub(super) async fn take(town: &Town, file: &'static str, content: &str) -> Taken {
    let (today, now) = (town.clock.today(), town.clock.millis());
    let brought = arrival::read(content.as_bytes(), file, "nb", today, &Post);
    let by = By { tenant: HERE.into(), person: None, today, now };
    let take = move |tx: &mut kernel::Tx<'_>| store::settle_import(tx, &by, file, &brought, &|_: &mut Arriving| true);
    let taken = town.db().write(take).await.unwrap();
    // Pages that are the same for all are kept until something changes.
    town.site.catch_up().await.unwrap();
    taken
}

/// What came of each, as «what name: remarks».
pub(super) fn said(report: &Report) -> Vec<String> {
    let keys = |remarks: &[arrival::Remark]| remarks.iter().map(|one| one.key.as_str()).collect::<Vec<_>>().join(" ");
    report
        .rows
        .iter()
        .map(|row| {
            format!("{} {}: {}", row.what.word(), row.name, keys(&row.remarks)).trim_end_matches([':', ' ']).to_owned()
        })
        .collect()
}

/// What the calendar of a series that came by this name says, unfolded.
pub(super) async fn feed(town: &Town, slug: &str) -> String {
    town.site.catch_up().await.unwrap();
    let answer = town.get(&format!("/treff/{slug}/kalender.ics")).await;
    assert_eq!(answer.status, 200, "{slug}");
    answer.text().replace("\r\n ", "").replace("\r\n", "\n")
}

/// Sends a file as a browser does.
pub(super) async fn send(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> Answer {
    let request = Request::post(PAGE)
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(super::import_screen::multipart(name, bytes))).unwrap()).await
}
