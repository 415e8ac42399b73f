//! Who works here: nobody gives a role alone, and what is taken away is gone at the next request.

use kernel::{Db, Language, storage::Result};
use testkit::{Town, engines};
use trust::{
    Actor, Can,
    access::Right,
    people::{Held, Role, State, Way, session},
    secret::Token,
    store::{
        Refused,
        links::{self, Link, Purpose},
        people::{self, About},
        roles, sessions, units,
    },
};

const NOW: i64 = 1_800_000_000_000;
const MINUTE: i64 = 60 * 1000;

fn about<'a>(name: &'a str, email: &'a str) -> About<'a> {
    About { name, email, language: Language::Nb }
}

async fn first(db: &Db, tenant: &'static str, name: &'static str, email: &'static str) -> String {
    let held = Held { role: Role::TenantAdmin, unit: None };
    db.write(move |tx| roles::appoint(tx, (tenant, tenant), about(name, email), &held, NOW)).await.unwrap().unwrap()
}

async fn sign_in(db: &Db, person: &str, now: i64) -> Token {
    let person = person.to_owned();
    db.write(move |tx| sessions::begin(tx, &person, Way::Passkey, "Firefox på Windows", now)).await.unwrap().unwrap()
}

async fn who(db: &Db, token: &Token, now: i64) -> Option<Actor> {
    let token = Token::read(token.carried()).unwrap();
    db.read(move |tx| sessions::who(tx, &token, now)).await.unwrap()
}

/// Does something as somebody, in one transaction.
async fn act<T: Send + 'static>(
    db: &Db,
    token: &Token,
    right: Right,
    what: impl Fn(&mut kernel::Tx<'_>, &Can) -> Result<T> + Send + Sync + 'static,
) -> Option<T> {
    let actor = who(db, token, NOW).await?;
    let can = Can::ask(&actor, right)?;
    Some(db.write(move |tx| what(tx, &can)).await.unwrap())
}

async fn invite(
    db: &Db,
    token: &Token,
    name: &'static str,
    email: &'static str,
) -> std::result::Result<String, Refused> {
    act(db, token, Right::KeepPeople, move |tx, can| {
        Ok(people::add(tx, can, about(name, email), NOW)?.map(|can| can.object().id.clone()))
    })
    .await
    .unwrap()
}

async fn ask(
    db: &Db,
    token: &Token,
    person: &str,
    role: Role,
    unit: Option<&str>,
) -> std::result::Result<String, Refused> {
    let (person, wanted) = (person.to_owned(), Held { role, unit: unit.map(str::to_owned) });
    act(db, token, Right::AskForRole, move |tx, can| {
        let over = people::one(tx, can, &person)?.unwrap();
        roles::ask(tx, &over, &wanted, NOW)
    })
    .await
    .unwrap()
}

async fn agree(db: &Db, token: &Token, grant: &str) -> Option<std::result::Result<(), Refused>> {
    let grant = grant.to_owned();
    act(db, token, Right::AgreeToRole, move |tx, can| {
        let over = roles::one(tx, can, &grant)?.unwrap();
        roles::agree(tx, &over, NOW)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_takes_two_people_and_its_end_takes_none_of_their_time() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        let solveig = first(db, "oyane-dps", "Solveig", "solveig@oyane.example").await;
        let jonas = first(db, "oyane-dps", "Jonas", "jonas@oyane.example").await;
        let (solveig_in, jonas_in) = (sign_in(db, &solveig, NOW).await, sign_in(db, &jonas, NOW).await);
        let unit = act(db, &solveig_in, Right::KeepPeople, |tx, can| units::add(tx, can, "Poliklinikken", NOW)).await;
        let unit = unit.unwrap();

        let amir = invite(db, &solveig_in, "Amir", "amir@oyane.example").await.unwrap();
        assert_eq!(invite(db, &solveig_in, "En annen", "amir@oyane.example").await, Err(Refused::EmailTaken));
        assert_eq!(ask(db, &solveig_in, &amir, Role::PeerWorker, None).await, Err(Refused::Unit));
        assert_eq!(ask(db, &solveig_in, &amir, Role::PeerWorker, Some("ikke-her")).await, Err(Refused::Unit));
        assert_eq!(ask(db, &solveig_in, &amir, Role::Auditor, Some(&unit)).await, Err(Refused::Unit));
        let grant = ask(db, &solveig_in, &amir, Role::PeerWorker, Some(&unit)).await.unwrap();
        assert_eq!(ask(db, &solveig_in, &amir, Role::PeerWorker, Some(&unit)).await, Err(Refused::Over), "asked for");

        let amir_in = sign_in(db, &amir, NOW).await;
        let before = who(db, &amir_in, NOW).await.unwrap();
        assert!(before.held().is_empty() && Right::ALL.iter().all(|right| !before.may(*right)), "not agreed to yet");
        assert_eq!(agree(db, &solveig_in, &grant).await, Some(Err(Refused::NeedsAnother)), "she asked");
        assert_eq!(agree(db, &amir_in, &grant).await, None, "he may not agree to anything");
        assert_eq!(agree(db, &jonas_in, &grant).await, Some(Ok(())));
        assert_eq!(agree(db, &jonas_in, &grant).await, Some(Err(Refused::Over)));
        let amir_now = who(db, &amir_in, NOW).await.unwrap();
        assert_eq!(amir_now.held(), [Held { role: Role::PeerWorker, unit: Some(unit.clone()) }]);
        assert!(amir_now.may(Right::Own) && !amir_now.may(Right::SeePeople));

        // Nobody agrees to their own, even when somebody else asked.
        let own = ask(db, &solveig_in, &jonas, Role::MunicipalityEditor, None).await.unwrap();
        assert_eq!(agree(db, &jonas_in, &own).await, Some(Err(Refused::NeedsAnother)));

        // Taken away in mid-session: the next request knows.
        let end = grant.clone();
        let ended = act(db, &jonas_in, Right::AskForRole, move |tx, can| {
            let over = roles::one(tx, can, &end)?.unwrap();
            roles::end(tx, &over, NOW)
        });
        assert_eq!(ended.await, Some(Ok(())));
        assert!(who(db, &amir_in, NOW).await.unwrap().held().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_always_left_to_look_after_people() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        let solveig = first(db, "t", "Solveig", "s@t.example").await;
        let token = sign_in(db, &solveig, NOW).await;
        let end = |id: String| {
            act(db, &token, Right::KeepPeople, move |tx, can| {
                let over = people::one(tx, can, &id)?.unwrap();
                people::end(tx, &over, NOW)
            })
        };
        assert_eq!(end(solveig.clone()).await, Some(Err(Refused::LastAdministrator)));
        let me = solveig.clone();
        let role = act(db, &token, Right::AskForRole, move |tx, can| {
            let over = people::one(tx, can, &me)?.unwrap();
            let grant = roles::of(tx, &over)?.remove(0).id;
            let grant = roles::one(tx, can, &grant)?.unwrap();
            roles::end(tx, &grant, NOW)
        });
        assert_eq!(role.await, Some(Err(Refused::LastAdministrator)));

        let odd = invite(db, &token, "Odd", "odd@t.example").await.unwrap();
        let odd_in = sign_in(db, &odd, NOW).await;
        assert_eq!(end(odd.clone()).await, Some(Ok(())));
        assert!(who(db, &odd_in, NOW).await.is_none(), "their session is gone");
        assert_eq!(end(odd.clone()).await, Some(Err(Refused::Over)));
        let gone = odd.clone();
        let again = db.write(move |tx| sessions::begin(tx, &gone, Way::Passkey, "", NOW)).await.unwrap();
        assert!(again.is_none(), "and there is no way back in");

        let turid = first(db, "t", "Turid", "turid@t.example").await;
        assert_eq!(end(solveig.clone()).await, Some(Ok(())), "Turid is left");
        let turid_in = sign_in(db, &turid, NOW).await;
        assert!(who(db, &turid_in, NOW).await.unwrap().is(Role::TenantAdmin));
        assert!(who(db, &token, NOW).await.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_tenants_people_are_not_there() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        let here = first(db, "her", "Solveig", "solveig@felles.example").await;
        let there = first(db, "der", "Jonas", "solveig@felles.example").await;
        let token = sign_in(db, &here, NOW).await;
        let theirs = there.clone();
        let looked = act(db, &token, Right::SeePeople, move |tx, can| Ok(people::one(tx, can, &theirs)?.is_some()));
        assert_eq!(looked.await, Some(false));
        let actor = who(db, &token, NOW).await.unwrap();
        let seeing = Can::ask(&actor, Right::SeePeople).unwrap();
        let me = here.clone();
        let ended = db.write(move |tx| {
            let over = people::one(tx, &seeing, &me)?.unwrap();
            people::end(tx, &over, NOW)
        });
        assert!(ended.await.is_err(), "to see somebody is not to end them");
        let all = act(db, &token, Right::SeePeople, |tx, can| people::all(tx, can, ("", ""), 100)).await.unwrap();
        assert_eq!(all.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Solveig"]);
        let there_in = sign_in(db, &there, NOW).await;
        let unit =
            act(db, &there_in, Right::KeepPeople, |tx, can| units::add(tx, can, "Der borte", NOW)).await.unwrap();
        assert_eq!(ask(db, &token, &here, Role::Leader, Some(&unit)).await, Err(Refused::Unit), "a unit of others");
        let both = db.read(|tx| people::by_email(tx, "solveig@felles.example")).await.unwrap();
        assert_eq!(both.len(), 2, "one e-mail may belong to two places of work");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_locks_ends_changes_its_token_and_is_ended_from_elsewhere() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        let solveig = first(db, "t", "Solveig", "s@t.example").await;
        let (phone, desk) = (sign_in(db, &solveig, NOW).await, sign_in(db, &solveig, NOW).await);
        assert!(who(db, &Token::draw(), NOW).await.is_none());

        let later = NOW + session::IDLE;
        let locked = who(db, &desk, later).await.unwrap();
        assert_eq!((locked.state(), locked.may(Right::KeepPeople)), (State::Locked, false));
        assert!(Can::ask(&locked, Right::KeepPeople).is_none());
        let old = Token::read(desk.carried()).unwrap();
        let desk = db.write(move |tx| sessions::prove(tx, &old, Way::Passkey, later)).await.unwrap();
        // (The first token of the desk is of no use any more.)
        let desk = desk.unwrap();
        let open = who(db, &desk, later).await.unwrap();
        assert!(open.state() == State::Open && open.is_fresh() && open.may(Right::KeepPeople));

        let here = open.clone();
        let list = db.read(move |tx| sessions::own(tx, &here, later)).await.unwrap();
        assert_eq!(list.len(), 2);
        assert_eq!(list[0].name, open.session());
        let other = list[1].name.clone();
        let me = open.clone();
        assert!(db.write(move |tx| sessions::end_named(tx, &me, &other)).await.unwrap());
        assert!(who(db, &phone, NOW).await.is_none(), "signed out from the desk");

        // Somebody else's session cannot be ended by its name.
        let jonas = first(db, "t", "Jonas", "j@t.example").await;
        let jonas_in = sign_in(db, &jonas, later).await;
        let (me, name) = (open.clone(), who(db, &jonas_in, later).await.unwrap().session().to_owned());
        assert!(!db.write(move |tx| sessions::end_named(tx, &me, &name)).await.unwrap());
        assert!(who(db, &jonas_in, later).await.is_some());

        let end_of_day = NOW + session::WHOLE;
        assert!(who(db, &desk, end_of_day).await.is_none());
        assert!(who(db, &desk, NOW - 10 * MINUTE).await.is_none(), "a clock that went back");
        assert_eq!(db.write(move |tx| sessions::sweep(tx, end_of_day + 1)).await.unwrap(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_used_once_in_the_browser_that_asked() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        let solveig = first(db, "t", "Solveig", "s@t.example").await;
        let browser = Token::draw().stored();
        let make = |now: i64| {
            let (person, browser) = (solveig.clone(), browser.clone());
            async move { db.write(move |tx| links::sign_in(tx, &person, &browser, now)).await.unwrap() }
        };
        let look = |link: &Token, browser: Option<trust::secret::Stored>, now: i64| {
            let link = Token::read(link.carried()).unwrap();
            async move { db.read(move |tx| links::look(tx, &link, browser.as_ref(), now)).await.unwrap() }
        };
        let take = |link: &Token, browser: Option<trust::secret::Stored>, now: i64| {
            let link = Token::read(link.carried()).unwrap();
            async move { db.write(move |tx| links::take(tx, &link, browser.as_ref(), now)).await.unwrap() }
        };
        let ready = Link::Ready { person: solveig.clone(), purpose: Purpose::SignIn };
        let (one, other) = (make(NOW).await.unwrap(), make(NOW + 1).await.unwrap());
        for _ in 0..3 {
            assert_eq!(look(&one, Some(browser.clone()), NOW).await, ready, "looking uses nothing");
        }
        assert_eq!(take(&one, None, NOW).await, Link::Elsewhere);
        assert_eq!(take(&one, Some(Token::draw().stored()), NOW).await, Link::Elsewhere, "passed on");
        assert_eq!(look(&one, Some(browser.clone()), NOW + 15 * MINUTE).await, Link::Expired);
        assert_eq!(look(&one, Some(browser.clone()), NOW - 5 * MINUTE).await, Link::Expired, "a clock that went back");
        assert_eq!(take(&one, Some(browser.clone()), NOW).await, ready);
        assert_eq!(take(&one, Some(browser.clone()), NOW).await, Link::Used);
        assert_eq!(take(&other, Some(browser.clone()), NOW).await, Link::Unknown, "the rest went with it");
        assert_eq!(look(&Token::draw(), Some(browser.clone()), NOW).await, Link::Unknown);

        assert!(make(NOW + 2).await.is_some() && make(NOW + 3).await.is_some());
        assert!(make(NOW + 4).await.is_none(), "three an hour");
        assert!(make(NOW + 60 * MINUTE + 4).await.is_some());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_use_a_link_at_once_one_comes_in() {
    for engine in engines() {
        let name = engine.name();
        let town = Town::empty(engine).await;
        let db = town.db();
        let solveig = first(db, "t", "Solveig", "s@t.example").await;
        let person = solveig.clone();
        let link = db.write(move |tx| links::print(tx, "t", &person, NOW)).await.unwrap().unwrap();
        let tries = (0..20).map(|_| {
            let (db, link) = (db.clone(), Token::read(link.carried()).unwrap());
            tokio::spawn(async move { db.write(move |tx| links::take(tx, &link, None, NOW)).await.unwrap() })
        });
        let mut came_in = 0;
        for one in tries.collect::<Vec<_>>() {
            came_in += u32::from(matches!(one.await.unwrap(), Link::Ready { .. }));
        }
        assert_eq!(came_in, 1, "{name}");
    }
}
