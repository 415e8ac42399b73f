//! Solveig has lost her telephone: Ingrid asks, Bjarne agrees, and Solveig begins anew. Nobody does it alone.

use crate::authenticator::{Browser, How};
use jiff::SignedDuration;
use testkit::{Town, engines};
use trust::{
    Actor, Can,
    access::Right,
    secret::Token,
    store::{
        Refused, links, passkeys, people,
        recovery::{self, Reason},
        sessions,
    },
};

fn person(town: &Town, name: &str) -> String {
    town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone()
}

async fn actor(town: &Town, name: &str) -> Actor {
    let cookie = town.sign_in(name).await;
    let token = Token::read(cookie.split('=').nth(1).unwrap()).unwrap();
    let now = town.clock.millis();
    town.db().read(move |tx| sessions::who(tx, &token, now)).await.unwrap().unwrap()
}

type Asked<T> = std::result::Result<T, Refused>;

async fn ask(town: &Town, by: &str, whom: &str) -> Asked<String> {
    let (can, id, now) =
        (Can::ask(&actor(town, by).await, Right::KeepPeople).unwrap(), person(town, whom), town.clock.millis());
    let act = move |tx: &mut kernel::Tx<'_>| {
        let whom = people::one(tx, &can, &id)?.unwrap();
        recovery::ask(tx, &whom, Reason::DeviceLost, now)
    };
    town.db().write(act).await.unwrap()
}

/// Nothing where it is not there for them.
async fn agree(town: &Town, by: &str, id: &str) -> Option<Asked<()>> {
    let can = Can::ask(&actor(town, by).await, Right::AgreeToRole)?;
    let (id, now) = (id.to_owned(), town.clock.millis());
    let act = move |tx: &mut kernel::Tx<'_>| {
        recovery::one(tx, &can, &id, now)?.map(|can| recovery::agree(tx, &can, now)).transpose()
    };
    town.db().write(act).await.unwrap()
}

async fn link(town: &Town, by: &str, id: &str) -> Option<Asked<Token>> {
    let can = Can::ask(&actor(town, by).await, Right::KeepPeople)?;
    let (id, now) = (id.to_owned(), town.clock.millis());
    let act = move |tx: &mut kernel::Tx<'_>| {
        recovery::one(tx, &can, &id, now)?.map(|can| recovery::link(tx, &can, now)).transpose()
    };
    town.db().write(act).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_colleagues_let_solveig_in_again_and_what_she_lost_opens_nothing() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let mut lost = Browser::of(&town, "Solveig").await;
        let (mut old, _) = lost.make(&town, &How::default()).await;
        lost.come_in(&town, &mut old, &How::default()).await;

        // Nobody invites her anew alone.
        let (can, id, now) = (
            Can::ask(&actor(&town, "Ingrid").await, Right::KeepPeople).unwrap(),
            person(&town, "Solveig"),
            town.clock.millis(),
        );
        let alone = town
            .db()
            .write(move |tx| {
                let solveig = people::one(tx, &can, &id)?.unwrap();
                assert!(passkeys::has(tx, &solveig)?);
                links::invite(tx, &solveig, now)
            })
            .await
            .unwrap();
        assert!(alone.is_none());

        assert!(Can::ask(&actor(&town, "Solveig").await, Right::KeepPeople).is_none(), "a leader cannot ask");
        assert_eq!(ask(&town, "Ingrid", "Ingrid").await, Err(Refused::NeedsAnother));
        let id = ask(&town, "Ingrid", "Solveig").await.unwrap();
        assert_eq!(ask(&town, "Ingrid", "Solveig").await, Err(Refused::Over), "it is asked already");
        assert!(matches!(link(&town, "Ingrid", &id).await, Some(Err(Refused::NeedsAnother))), "nobody agreed yet");
        assert_eq!(agree(&town, "Ingrid", &id).await, Some(Err(Refused::NeedsAnother)));
        assert_eq!(agree(&town, "Hilde", &id).await, None, "another tenant's administrator");
        assert_eq!(agree(&town, "Amir", &id).await, None, "a peer worker");
        assert_eq!(agree(&town, "Bjarne", &id).await, Some(Ok(())));
        assert_eq!(agree(&town, "Bjarne", &id).await, Some(Err(Refused::Over)));
        assert!(link(&town, "Hilde", &id).await.is_none());
        let token = link(&town, "Ingrid", &id).await.unwrap().unwrap();
        assert!(link(&town, "Ingrid", &id).await.is_none(), "one link, and it is over");

        let mut phone = Browser::default();
        phone.get(&town, &format!("/inn/{}", token.carried())).await;
        assert!(lost.is_in(&town).await, "looking at it does nothing");
        let came = phone.post(&town, "/inn", &[]).await;
        assert_eq!((came.status.as_u16(), came.header("location")), (303, "/min-side/passnokler"));
        assert!(!lost.is_in(&town).await, "whoever has the old telephone is out");
        assert_eq!(Browser::default().come_in(&town, &mut old, &How::default()).await.status, 422);
        let page = phone.get(&town, "/min-side/passnokler").await.main_text();
        assert!(page.contains("Velkommen. Lag en passnøkkel"), "{page}");
        // She reads it slowly. There is no other way in, so it is not shut after five minutes.
        town.later(SignedDuration::from_mins(14));
        let (mut new, made) = phone.make(&town, &How::default()).await;
        assert_eq!(made.status, 303);
        assert_eq!(phone.post(&town, "/min-side/passnokler/start", &[]).await.status, 403, "a second wants a proof");
        phone.post(&town, "/logg-ut", &[]).await;
        assert_eq!(phone.come_in(&town, &mut new, &How::default()).await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_runs_out_and_can_be_taken_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let id = ask(&town, "Ingrid", "Solveig").await.unwrap();
        town.later(SignedDuration::from_hours(72));
        assert_eq!(agree(&town, "Bjarne", &id).await, None, "after three days it is too late");
        let again = ask(&town, "Ingrid", "Solveig").await.unwrap();
        assert_eq!(agree(&town, "Bjarne", &again).await, Some(Ok(())));
        let token = link(&town, "Ingrid", &again).await.unwrap().unwrap();
        town.later(SignedDuration::from_hours(24));
        let mut phone = Browser::default();
        phone.get(&town, &format!("/inn/{}", token.carried())).await;
        assert_eq!(phone.post(&town, "/inn", &[]).await.status, 422, "the link holds for a day");

        let third = ask(&town, "Ingrid", "Solveig").await.unwrap();
        let (can, now) = (Can::ask(&actor(&town, "Bjarne").await, Right::AgreeToRole).unwrap(), town.clock.millis());
        let open = town
            .db()
            .write(move |tx| {
                let open = recovery::open(tx, &can, now)?;
                let one = recovery::one(tx, &can, &open[0].id, now)?.unwrap();
                assert_eq!(recovery::end(tx, &one, now)?, Ok(()));
                Ok(open)
            })
            .await
            .unwrap();
        assert_eq!(open.iter().map(|one| (&*one.id, &*one.name)).collect::<Vec<_>>(), [(third.as_str(), "Solveig")]);
        assert_eq!(agree(&town, "Bjarne", &third).await, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_lay_about_is_gone_when_she_has_a_passkey() {
    let town = Town::with_people(testkit::Engine::sqlite()).await;
    let (can, id, now) = (
        Can::ask(&actor(&town, "Ingrid").await, Right::KeepPeople).unwrap(),
        person(&town, "Solveig"),
        town.clock.millis(),
    );
    let invite = move |tx: &mut kernel::Tx<'_>| {
        let solveig = people::one(tx, &can, &id)?.unwrap();
        links::invite(tx, &solveig, now)
    };
    let token = town.db().write(invite).await.unwrap().unwrap();
    Browser::of(&town, "Solveig").await.make(&town, &How::default()).await;
    let mut finder = Browser::default();
    finder.get(&town, &format!("/inn/{}", token.carried())).await;
    assert_eq!(finder.post(&town, "/inn", &[]).await.status, 422);
}
