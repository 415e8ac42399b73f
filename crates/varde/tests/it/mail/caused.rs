//! Letters that follow from what somebody does on a page: each in that act, and none where it is not done.

use super::{FROM, Sink, at, invite, number, person, town};
use crate::{
    administration_people::{act, add, get, post},
    authenticator::{Browser, How},
};
use mail::settings::Written;
use testkit::{Engine, Town, engines};
use trust::people::Way;

/// Whom each letter since last time went to, and its subject; in order of the address.
fn gone(sink: &Sink) -> Vec<(String, String)> {
    let mut gone: Vec<_> = sink.letters().into_iter().map(|letter| (letter.to[0].clone(), letter.subject)).collect();
    gone.sort();
    gone
}

fn to(address: &str, subject: &str) -> (String, String) {
    (address.to_owned(), format!("Varde: {subject}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_told_when_two_have_agreed_and_when_it_is_over() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let asking = format!("/administrasjon/folk/{kari}/rolle");
        let (role, _) = act(&town, &ingrid, &asking, "rolle=municipality_editor").await;
        assert_eq!(post(&town, &ingrid, &format!("{role}/ja"), "").await.status, 422, "not by herself");
        town.carry().await;
        assert!(sink.letters().is_empty(), "what is only asked for is told to nobody");
        act(&town, &torunn, &format!("{role}/ja"), "").await;
        assert_eq!(post(&town, &torunn, &format!("{role}/ja"), "").await.status, 422, "twice is once");
        town.carry().await;
        assert_eq!(gone(&sink), [to("kari.nes@oyane-dps.example", "du har fått ei ny rolle")], "in her language");
        act(&town, &torunn, &format!("{role}/avslutt"), "").await;
        town.carry().await;
        assert_eq!(gone(&sink), [to("kari.nes@oyane-dps.example", "ei rolle er avslutta")]);

        // What is taken back before it held, declined, or one's own: no letter.
        let (role, _) = act(&town, &ingrid, &asking, "rolle=municipality_editor").await;
        act(&town, &ingrid, &format!("{role}/avslutt"), "").await;
        let (role, _) = act(&town, &ingrid, &asking, "rolle=municipality_editor").await;
        act(&town, &torunn, &format!("{role}/nei"), "").await;
        let page = get(&town, &torunn, &format!("/administrasjon/folk/{}", person(&town, "Torunn").await.id)).await;
        let own = crate::administration_people::linked(&page.text(), "/administrasjon/roller");
        act(&town, &torunn, &format!("/administrasjon/roller/{own}/avslutt"), "").await;
        // A unit that ends takes its roles with it; Amir and Solveig are told.
        let unit = crate::administration_people::unit(&town, &ingrid).await;
        act(&town, &ingrid, &format!("/administrasjon/enheter/{unit}/avslutt"), "").await;
        town.carry().await;
        let over = "en rolle er avsluttet";
        assert_eq!(gone(&sink), [to("amir@oyane-dps.example", over), to("solveig@oyane-dps.example", over)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_address_is_told_at_both_and_an_invitation_to_the_old_one_is_over() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        act(&town, &ingrid, &format!("/administrasjon/folk/{kari}/lenke"), "maate=brev").await;
        town.carry().await;
        let invited = super::link(&sink.letters()[0]);
        let change = format!("/administrasjon/folk/{kari}/endre");
        let taken = post(&town, &ingrid, &change, "navn=Kari+Nes&epost=amir@oyane-dps.example&sprak=nb").await;
        assert_eq!(taken.status, 422);
        act(&town, &ingrid, &change, "navn=Kari+Nes&epost=kari.nes@oyane-dps.example&sprak=nb").await;
        town.carry().await;
        assert!(sink.letters().is_empty(), "the same address is no news");
        let (_, said) = act(&town, &ingrid, &change, "navn=Kari+Nes&epost=kari@oyane-dps.example&sprak=nb").await;
        assert!(said.contains("Lenken som gikk til den gamle adressen, virker ikke lenger."), "{said}");
        let opened = town.get(&invited).await.header("set-cookie").split(';').next().unwrap().to_owned();
        assert_eq!(post(&town, &opened, "/inn", "").await.status, 422, "a stranger may have it");
        town.carry().await;
        let changed = "adressen din er byttet";
        let both = [to("kari.nes@oyane-dps.example", changed), to("kari@oyane-dps.example", changed)];
        assert_eq!(gone(&sink), both);

        // Two at once: one is done, and the other does not write over it unseen, or comes after it whole.
        let (first, second) = tokio::join!(
            post(&town, &ingrid, &change, "navn=Kari+Nes&epost=en@oyane-dps.example&sprak=nb"),
            post(&town, &torunn, &change, "navn=Kari+Nes&epost=to@oyane-dps.example&sprak=nb")
        );
        let done = [&first, &second].iter().filter(|answer| answer.status == 303).count();
        for refused in [&first, &second].iter().filter(|answer| answer.status != 303) {
            assert!(refused.status == 422 && refused.main_text().contains("Noen andre har endret adressen"));
        }
        let told = "SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting' AND kind LIKE 'address-%'";
        assert_eq!(number(&town, told).await, i64::try_from(done).unwrap() * 2, "two letters for each that was done");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_rolled_back_sends_nothing() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (amir, now) = (person(&town, "Amir").await.id, town.clock.millis());
        let broken = move |tx: &mut kernel::Tx<'_>| -> kernel::storage::Result<()> {
            mail::letters::role(tx, &amir, at(now))?;
            mail::letters::new_way(tx, &amir, Way::Oidc, at(now))?;
            Err(kernel::storage::Error::Unsupported("the act failed after its letter"))
        };
        assert!(town.db().write(broken).await.is_err());
        town.carry().await;
        assert!(sink.letters().is_empty());
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox").await, 0);
        assert!(invite(&town, "Amir").await, "and the next act is not held by it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_told_once_and_one_that_was_not_added_is_not() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let mut phone = Browser::of(&town, "Solveig").await;
        let (_, made) = phone.make(&town, &How::default()).await;
        assert_eq!(made.status, 303);
        let again = phone.post(&town, "/min-side/passnokler", &[("svar", "{}")]).await;
        assert_eq!(again.status, 422);
        town.carry().await;
        let letters = sink.letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "Varde: en ny måte å logge inn på");
        assert!(letters[0].text.contains("passnøkkel. Var det deg, trenger du ikke gjøre noe."), "{}", letters[0].text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_passkey_after_an_invitation_is_one_letter_too() {
    let sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    let ingrid = town.sign_in("Ingrid").await;
    let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
    act(&town, &ingrid, &format!("/administrasjon/folk/{kari}/lenke"), "maate=brev").await;
    town.carry().await;
    let link = super::link(&sink.letters()[0]);
    let opened = town.get(&link).await.header("set-cookie").split(';').next().unwrap().to_owned();
    let entered = post(&town, &opened, "/inn", "").await;
    let mut phone = Browser::default();
    let cookie = entered.header("set-cookie").split(';').next().unwrap().split_once('=').unwrap();
    phone.cookies.insert(cookie.0.to_owned(), cookie.1.to_owned());
    let (_, made) = phone.make(&town, &How::default()).await;
    assert_eq!(made.status, 303, "{}", made.main_text());
    town.carry().await;
    assert_eq!(gone(&sink), [to("kari.nes@oyane-dps.example", "ein ny måte å logge inn på")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_go_on_while_the_mail_server_is_away() {
    let written = Written { smtp: Some("smtp://localhost:9"), from: Some(FROM), ..Written::default() };
    let town = Town::with_mail(Engine::sqlite(), written.read().unwrap().unwrap()).await;
    let ingrid = town.sign_in("Ingrid").await;
    let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
    let way = format!("/administrasjon/folk/{kari}/lenke");
    act(&town, &ingrid, &way, "maate=brev").await;
    town.carry().await;
    let work = get(&town, &ingrid, "/administrasjon/arbeid").await;
    assert!(work.main_text().contains("Dette prøves igjen av seg selv."), "{}", work.main_text());
    assert!(!work.text().contains("action=\"/administrasjon/arbeid/igjen\""), "no button that would do nothing");
}
