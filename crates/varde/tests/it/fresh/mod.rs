//! Entries are kept true by those they belong to: the link in a letter, and a year of answers and silences.

mod holder;
mod told;
mod year;

use crate::mail::{FROM, sink::Sink};
use directory::fresh::round::{self, Done};
use mail::{letters::Moment, settings::Written};
use testkit::{Engine, Town};

/// The demo town, sending to this server.
async fn town(engine: Engine, sink: &Sink) -> Town {
    let address = sink.address();
    let written =
        Written { smtp: Some(&address), from: Some(FROM), bounces: Some("retur@post.example"), ..Written::default() };
    Town::with_mail(engine, written.read().unwrap().unwrap()).await
}

/// Goes round the entries as the daily job does, and carries what it wrote.
async fn go_round(town: &Town) -> Done {
    let moment = Moment { now: town.clock.millis(), mail: true, sms: false };
    let done = round::run(town.db(), moment).await.unwrap();
    town.carry().await;
    town.site.catch_up().await.unwrap();
    done
}
