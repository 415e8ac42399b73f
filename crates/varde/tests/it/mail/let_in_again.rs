//! Whoever is let in again is told of it by a letter, and a tenant says on a page whether links by e-mail are for its people.

use super::{Sink, person, town};
use crate::{
    administration_people::{act, get, post},
    recovery_pages::{ask, with_a_key},
};
use testkit::{Town, engines};

const TENANT: &str = "/administrasjon/virksomhet";

#[tokio::test(flavor = "multi_thread")]
async fn solveig_hears_of_it_when_it_is_agreed_and_the_link_is_not_in_the_letter() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, solveig) = with_a_key(&town).await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 1, "that she made a key");
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let one = ask(&town, &ingrid, &solveig).await;
        town.carry().await;
        assert!(sink.letters().is_empty(), "nobody has agreed");
        assert_eq!(post(&town, &ingrid, &format!("{one}/ja"), "").await.status, 422);
        act(&town, &torunn, &format!("{one}/ja"), "").await;
        assert_eq!(post(&town, &torunn, &format!("{one}/ja"), "").await.status, 422);
        town.carry().await;
        let letters = sink.letters();
        assert_eq!(letters.len(), 1, "one letter for one agreement");
        let letter = &letters[0];
        assert_eq!(letter.to, [person(&town, "Solveig").await.email]);
        assert_eq!(letter.subject, "Varde: noen slipper deg inn igjen");
        for text in [&letter.text, &letter.html] {
            assert!(text.contains("aldri på e-post") && text.contains("Ring administratoren"), "{text}");
            assert!(!text.contains("/inn/") && !text.contains("Ingrid") && !text.contains("Øyane"), "{text}");
        }
        assert!(!letter.headers.contains_key("list-unsubscribe"), "it is about one's own safety");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_turns_links_by_e_mail_off_and_on_again() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let hilde = town.sign_in("Hilde").await;
        let page = get(&town, &hilde, TENANT).await.main_text();
        assert!(page.contains("Folk hos dere kan logge inn med en lenke på e-post."), "{page}");
        let (_, said) = act(&town, &hilde, &format!("{TENANT}/lenker/nei"), "").await;
        assert!(said.contains("Lenker på e-post er slått av.") && said.contains("Folk hos dere kan ikke"), "{said}");
        let form = format!("epost={}", person(&town, "Jonas").await.email.replace('@', "%40"));
        town.post("/logg-inn/e-post", &form).await;
        town.carry().await;
        assert!(sink.letters().is_empty(), "it holds at once");
        let (_, said) = act(&town, &hilde, &format!("{TENANT}/lenker/ja"), "").await;
        assert!(said.contains("Nå kan folk hos dere logge inn"), "{said}");
        town.post("/logg-inn/e-post", &form).await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        let tenant = person(&town, "Hilde").await.tenant;
        let filter = trust::audit::Filter::default();
        let events = town.db().read(move |tx| trust::audit::found(tx, &tenant, &filter, None)).await.unwrap();
        for action in ["mail.allow_links", "mail.forbid_links"] {
            assert!(events.iter().any(|event| event.action == action && !event.actor.is_empty()), "{action}");
        }
        // Who only sees what happened changes nothing.
        let bjarne = town.sign_in("Bjarne").await;
        assert_eq!(post(&town, &bjarne, &format!("{TENANT}/lenker/ja"), "").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_mail_is_set_up_there_is_nothing_to_turn_on_and_the_page_says_why() {
    let town = Town::with_people(testkit::Engine::sqlite()).await;
    let hilde = town.sign_in("Hilde").await;
    let page = get(&town, &hilde, TENANT).await;
    assert!(page.main_text().contains("Dette nettstedet sender ikke e-post"), "{}", page.main_text());
    assert!(!page.text().contains("virksomhet/lenker"));
    let pressed = post(&town, &hilde, &format!("{TENANT}/lenker/nei"), "").await;
    assert_eq!((pressed.status.as_u16(), pressed.header("location")), (303, TENANT));
    let tenant = person(&town, "Hilde").await.tenant;
    let still = town.db().read(move |tx| mail::store::setting::links_of(tx, &tenant)).await.unwrap();
    assert!(still, "nothing was turned round, as the page offers nothing");
}
