//! Whom letters do not reach, and who wants fewer: Ingrid sees it where she looks after people, and what she can do.

use super::{Sink, number, person, town};
use crate::administration_people::{act, get, post, record};
use testkit::engines;

const FOLK: &str = "/administrasjon/folk";
const NOT_THERE: &str = "Brev til denne adressen kommer ikke fram.";

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_gives_no_answer_is_marked_mended_or_tried_again() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, amir) = (town.sign_in("Ingrid").await, person(&town, "Amir").await.id);
        let page = format!("{FOLK}/{amir}");
        sink.mode("nobody");
        act(&town, &ingrid, &format!("{page}/lenke"), "maate=brev").await;
        town.carry().await;
        let said = get(&town, &ingrid, &page).await.main_text();
        assert!(said.contains(NOT_THERE) && said.contains("Slik har det vært siden 22. november."), "{said}");
        assert!(said.contains("receiver 550 5.1.1") && said.contains("Brevet kom ikke fram."));
        assert!(get(&town, &ingrid, FOLK).await.main_text().contains("Brev kommer ikke fram"));
        for name in ["Solveig", "Bjarne"] {
            let other = town.sign_in(name).await;
            assert!(
                !get(&town, &other, FOLK).await.main_text().contains("Brev kommer ikke fram"),
                "{name} cannot mend it"
            );
            assert!(!get(&town, &other, &page).await.main_text().contains(NOT_THERE));
        }
        // No letter is offered, and none is taken.
        let form = get(&town, &ingrid, &format!("{page}/lenke")).await;
        assert!(
            form.main_text().contains("Brev til Amir kommer ikke fram.") && !form.text().contains("value=\"brev\"")
        );
        assert_eq!(post(&town, &ingrid, &format!("{page}/lenke"), "maate=brev").await.status, 422);
        // Trying the dead letter again would only let it go, so that is not offered either.
        let work = get(&town, &ingrid, "/administrasjon/arbeid").await;
        assert!(work.main_text().contains("Ingen får e-post på den adressen."), "{}", work.main_text());
        let id = work.text().split(&"/arbeid/brev/".to_owned()).nth(1).unwrap().split('/').next().unwrap().to_owned();
        let again = format!("kilde=brev&id={id}");
        let (_, said) = act(&town, &ingrid, "/administrasjon/arbeid/igjen", &again).await;
        assert!(said.contains("Ingen får e-post på den adressen."), "it stands there still: {said}");

        // She knows better; it does not answer this time either.
        let (_, said) = act(&town, &ingrid, &format!("{page}/brev"), "hvorfor=ikke-fram").await;
        assert!(said.contains("Nå går brev til adressen igjen.") && !said.contains(NOT_THERE), "{said}");
        let (_, said) = act(&town, &ingrid, &format!("{page}/brev"), "hvorfor=ikke-fram").await;
        assert!(said.contains("Brevene gikk til dem fra før."));
        act(&town, &ingrid, "/administrasjon/arbeid/igjen", &again).await;
        town.carry().await;
        assert!(get(&town, &ingrid, &page).await.main_text().contains(NOT_THERE));

        // The address is another one: the old one is told nothing, and the letter goes to the new one.
        sink.mode("accept");
        let form = "navn=Amir&epost=amir.haddad@oyane-dps.example&sprak=nb";
        let (_, said) = act(&town, &ingrid, &format!("{page}/endre"), form).await;
        assert!(!said.contains(NOT_THERE), "{said}");
        act(&town, &ingrid, "/administrasjon/arbeid/igjen", &again).await;
        town.carry().await;
        let mut gone: Vec<_> = sink.letters().into_iter().map(|l| (l.to[0].clone(), l.subject)).collect();
        gone.sort();
        let address = "amir.haddad@oyane-dps.example";
        let expected = ["Varde: adressen din er byttet", "Varde: du er invitert"];
        assert_eq!(gone, expected.map(|subject| (address.to_owned(), subject.to_owned())));
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_silence").await, 0);
        let written = record(&town, "oyane-dps").await;
        assert_eq!(written.iter().filter(|(action, who)| action == "mail.reach_again" && *who == amir).count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_address_that_bounces_says_nothing_of_the_new_one() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, amir) = (town.sign_in("Ingrid").await, person(&town, "Amir").await.id);
        let change = format!("{FOLK}/{amir}/endre");
        sink.mode("nobody");
        act(&town, &ingrid, &change, "navn=Amir&epost=borte@oyane-dps.example&sprak=nb").await;
        // The letter to the new one waits its turn; the old one is refused first.
        let old_first = "UPDATE mail_outbox SET due_at = due_at + 60000 WHERE kind = 'address-is'";
        town.db().write(move |tx| tx.execute(old_first, &[])).await.unwrap();
        town.carry().await;
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'dead'").await, 1);
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_silence").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_fewer_letters_is_seen_and_is_not_invited_by_one() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, amir) = (town.sign_in("Ingrid").await, person(&town, "Amir").await.id);
        let page = format!("{FOLK}/{amir}");
        act(&town, &ingrid, &format!("{page}/lenke"), "maate=brev").await;
        town.carry().await;
        let stop = sink.letters()[0].headers["list-unsubscribe"].trim_matches(['<', '>']).to_owned();
        town.post(stop.strip_prefix(testkit::URL).unwrap(), "").await;
        let said = get(&town, &ingrid, &page).await.main_text();
        assert!(said.contains("Amir vil ha færre brev.") && !said.contains(NOT_THERE), "{said}");
        assert!(get(&town, &ingrid, FOLK).await.main_text().contains("Vil ha færre brev"));
        let form = get(&town, &ingrid, &format!("{page}/lenke")).await;
        assert!(form.main_text().contains("Amir vil ha færre brev.") && !form.text().contains("value=\"brev\""));
        assert_eq!(post(&town, &ingrid, &format!("{page}/brev"), "hvorfor=").await.status, 404);
        let (_, said) = act(&town, &ingrid, &format!("{page}/brev"), "hvorfor=faerre").await;
        assert!(said.contains("Nå går alle brev til dem igjen.") && !said.contains("Amir vil ha færre brev."));
    }
}
