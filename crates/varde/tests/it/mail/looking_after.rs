//! Who looks after the work sees what waits and what is dead, without content, and only their own tenant's.

use super::{Sink, at, can, invite, number, person, town};
use jiff::SignedDuration;
use mail::store::outbox;
use testkit::engines;
use trust::{access::Right, people::Way};

#[tokio::test(flavor = "multi_thread")]
async fn ingrid_sees_tries_again_and_gives_up_and_hilde_cannot_for_her() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        sink.mode("policy");
        invite(&town, "Amir").await;
        let (id, now) = (person(&town, "Solveig").await.id, town.clock.millis());
        town.db().write(move |tx| mail::letters::new_way(tx, &id, Way::Passkey, at(now))).await.unwrap();
        town.carry().await;
        let ingrid = can(&town, "Ingrid", Right::SeeWork).await;
        let hilde = can(&town, "Hilde", Right::SeeWork).await;
        let wrong = can(&town, "Ingrid", Right::KeepSettings).await;
        let (seeing, theirs) = (ingrid.clone(), hilde.clone());
        let (dead, none) = town
            .db()
            .read(move |tx| Ok((outbox::dead(tx, &seeing, 10)?, outbox::dead(tx, &theirs, 10)?)))
            .await
            .unwrap();
        assert_eq!((dead.len(), none.len()), (2, 0));
        assert!(town.db().read(move |tx| outbox::dead(tx, &wrong, 10)).await.is_err(), "another right covers nothing");
        let (first, second, now) = (dead[0].id.clone(), dead[1].id.clone(), town.clock.millis());
        let theirs = move |tx: &mut kernel::Tx<'_>| {
            Ok((outbox::try_again(tx, &hilde, &first, now)?, outbox::give_up(tx, &hilde, &first, now)?))
        };
        assert_eq!(town.db().write(theirs).await.unwrap(), (false, false), "not another tenant's");
        let first = dead[0].id.clone();
        let hers = move |tx: &mut kernel::Tx<'_>| {
            Ok((outbox::try_again(tx, &ingrid, &first, now)?, outbox::give_up(tx, &ingrid, &second, now)?))
        };
        assert_eq!(town.db().write(hers).await.unwrap(), (true, true));
        sink.mode("accept");
        town.later(SignedDuration::from_secs(1));
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE sealed IS NOT NULL").await, 0);
        let noted =
            "SELECT COUNT(*) FROM trust_audit WHERE action IN ('mail.invite', 'mail.try_again', 'mail.give_up')";
        assert_eq!(number(&town, noted).await, 3);
        // What is over is forgotten after a while; what waits is not.
        let late = town.clock.millis() + 91 * 24 * 60 * 60 * 1000;
        town.db().write(move |tx| mail::sweep(tx, late)).await.unwrap();
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_could_not_be_sent_in_three_days_is_dead_and_a_link_to_sign_in_with_in_two_hours() {
    let mut sink = Sink::start();
    let town = town(testkit::Engine::sqlite(), &sink).await;
    sink.mode("greylist");
    invite(&town, "Amir").await;
    town.post("/logg-inn/e-post", "epost=solveig%40oyane-dps.example").await;
    town.carry().await;
    town.later(SignedDuration::from_mins(121));
    town.carry().await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'dead' AND kind = 'sign-in'").await, 1);
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting'").await, 1);
    town.later(SignedDuration::from_hours(71));
    town.carry().await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'dead'").await, 2);
}
