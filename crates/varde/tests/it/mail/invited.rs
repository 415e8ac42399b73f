//! Ingrid invites by letter: she chooses it, sees how it goes, and can take it back until it is used.

use super::{Sink, link, number, town};
use crate::administration_people::{act, add, get, post, record};
use jiff::SignedDuration;
use testkit::{Engine, Town, engines};

const LIST: &str = "/administrasjon/invitasjoner";
const WAITING: &str = "SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting'";

fn own_page(id: &str) -> String {
    format!("/administrasjon/folk/{id}")
}

/// What stands in a hidden field of the first form that has it.
fn hidden(html: &str, name: &str) -> String {
    html.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name}: {html}"))
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

/// Uses a link. Says whether it let somebody in.
async fn enters(town: &Town, path: &str) -> bool {
    let opened = town.get(path).await.header("set-cookie").split(';').next().unwrap().to_owned();
    post(town, &opened, "/inn", "").await.status == 303
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_the_first_choice_and_she_sees_how_it_goes() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let ingrid = town.sign_in("Ingrid").await;
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let (page, way) = (own_page(&kari), format!("{}/lenke", own_page(&kari)));
        let form = get(&town, &ingrid, &way).await;
        let (html, text) = (form.text(), form.main_text());
        assert!(
            text.contains("Hvordan skal Kari Nes få lenken?") && text.contains("Den går til k…@oyane-dps.example.")
        );
        let (letter, shown) = (html.find("value=\"brev\"").unwrap(), html.find("value=\"vis\"").unwrap());
        assert!(letter < shown && html[letter..shown].contains("checked"), "the first choice is the letter");

        let (to, said) = act(&town, &ingrid, &way, "maate=brev").await;
        assert_eq!(to, page);
        assert!(said.contains("Kari Nes er invitert. Brevet går nå, til k…@oyane-dps.example."), "{said}");
        assert!(
            said.contains("På e-post. Brevet går om et øyeblikk.") && said.contains("Lenken lages når brevet går.")
        );
        let again = post(&town, &ingrid, &way, "maate=brev").await;
        assert_eq!(again.status, 422);
        assert!(again.main_text().contains("Et brev med en lenke er alt på vei til Kari Nes."));
        assert_eq!(number(&town, WAITING).await, 1);

        town.carry().await;
        let letters = sink.letters();
        assert_eq!((letters.len(), letters[0].subject.as_str()), (1, "Varde: du er invitert"));
        assert!(letters[0].text.contains("Ingrid har lagt deg til i Varde."), "in Norwegian: {}", letters[0].text);
        let list = get(&town, &ingrid, LIST).await.main_text();
        assert!(list.contains("Kari Nes") && list.contains("På e-post. Sendt i dag klokka 12.00."), "{list}");

        // Whoever reads mail opens what stands in it; that uses nothing.
        let link = link(&letters[0]);
        for _ in 0..2 {
            assert_eq!(town.get(&link).await.header("location"), "/nn/inn", "in her language");
        }
        assert!(enters(&town, &link).await);
        assert!(!enters(&town, &link).await, "once");
        assert!(get(&town, &ingrid, LIST).await.main_text().contains("Ingen lenker venter"));
        assert!(record(&town, "oyane-dps").await.contains(&("mail.invite".to_owned(), kari)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_does_not_go_and_lets_nobody_in() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        let ingrid = town.sign_in("Ingrid").await;
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let (page, way) = (own_page(&kari), format!("{}/lenke", own_page(&kari)));
        let withdraw = format!("{LIST}/trekk");

        // Before it has gone.
        act(&town, &ingrid, &way, "maate=brev").await;
        let letter = hidden(&get(&town, &ingrid, &page).await.text(), "brev");
        let (_, said) = act(&town, &ingrid, &withdraw, &format!("brev={letter}&person={kari}")).await;
        assert!(said.contains("Invitasjonen er trukket tilbake. Brevet går ikke.") && !said.contains("På e-post."));
        town.carry().await;
        assert!(sink.letters().is_empty());

        // On its way, with a link that a letter would have carried.
        sink.mode("greylist");
        act(&town, &ingrid, &way, "maate=brev").await;
        town.carry().await;
        let list = get(&town, &ingrid, LIST).await;
        assert!(list.main_text().contains("Brevet er ikke kommet av gårde ennå. Neste forsøk: i dag klokka 12.0"));
        let html = list.text();
        let form = format!("lenke={}&brev={}", hidden(&html, "lenke"), hidden(&html, "brev"));
        let (_, said) = act(&town, &ingrid, &withdraw, &form).await;
        assert!(said.contains("Lenken er trukket tilbake") && said.contains("Ingen lenker venter"), "{said}");
        sink.mode("accept");
        town.later(SignedDuration::from_mins(2));
        town.carry().await;
        assert!(sink.letters().is_empty(), "and no new try makes the link anew");

        // When it is there.
        let ingrid = town.sign_in("Ingrid").await;
        act(&town, &ingrid, &way, "maate=brev").await;
        town.carry().await;
        let sent = link(&sink.letters()[0]);
        let form = format!("lenke={}", hidden(&get(&town, &ingrid, LIST).await.text(), "lenke"));
        act(&town, &ingrid, &withdraw, &form).await;
        assert!(!enters(&town, &sent).await);
        let (_, said) = act(&town, &ingrid, &withdraw, &form).await;
        assert!(said.contains("Den lenken virket ikke lenger fra før."));
        let written = record(&town, "oyane-dps").await;
        assert_eq!(written.iter().filter(|(action, _)| action == "mail.withdraw").count(), 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_shown_takes_the_place_of_a_letter_and_the_other_way_round() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        let ingrid = town.sign_in("Ingrid").await;
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let way = format!("{}/lenke", own_page(&kari));
        sink.mode("greylist");
        act(&town, &ingrid, &way, "maate=brev").await;
        town.carry().await;
        let shown = post(&town, &ingrid, &way, "maate=vis").await;
        assert_eq!(shown.status, 200);
        let shown = format!("/inn/{}", &shown.text().split("https://varde.example/inn/").nth(1).unwrap()[..64]);
        let list = get(&town, &ingrid, LIST).await.main_text();
        assert!(list.contains("Vist på skjermen") && !list.contains("På e-post"), "{list}");
        sink.mode("accept");
        town.later(SignedDuration::from_mins(2));
        town.carry().await;
        assert!(sink.letters().is_empty());

        let ingrid = town.sign_in("Ingrid").await;
        act(&town, &ingrid, &way, "maate=brev").await;
        assert!(!enters(&town, &shown).await, "the one that was shown opens nothing any more");
        town.carry().await;
        assert!(enters(&town, &link(&sink.letters()[0])).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_administrators_at_once_send_one_letter() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let way = format!("{}/lenke", own_page(&kari));
        let (one, other) =
            tokio::join!(post(&town, &ingrid, &way, "maate=brev"), post(&town, &torunn, &way, "maate=brev"));
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422]);
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        // Also when the first has gone in the same minute; after that it is another invitation.
        assert_eq!(post(&town, &torunn, &way, "maate=brev").await.status, 422);
        town.later(SignedDuration::from_mins(2));
        let torunn = town.sign_in("Torunn").await;
        act(&town, &torunn, &way, "maate=brev").await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 1);
        assert!(!get(&town, &torunn, LIST).await.main_text().contains("Vist på skjermen"));
        let open = "SELECT COUNT(*) FROM trust_link WHERE purpose = 'invitation' AND used_at IS NULL AND until > 1795349000000";
        assert_eq!(number(&town, open).await, 1, "the first one opens nothing any more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_everything_is_as_before_and_nothing_is_put_by() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
        let way = format!("{}/lenke", own_page(&kari));
        let form = get(&town, &ingrid, &way).await;
        assert!(!form.text().contains("maate") && form.main_text().contains("Lag en invitasjonslenke"));
        let refused = post(&town, &ingrid, &way, "maate=brev").await;
        assert!(refused.status == 422 && refused.main_text().contains("Invitasjonen ble ikke sendt."));
        assert_eq!(post(&town, &ingrid, &way, "").await.status, 200);
        let asking = format!("{}/rolle", own_page(&kari));
        let (role, _) = act(&town, &ingrid, &asking, "rolle=municipality_editor").await;
        act(&town, &torunn, &format!("{role}/ja"), "").await;
        act(&town, &torunn, &format!("{role}/avslutt"), "").await;
        let change = format!("{}/endre", own_page(&kari));
        act(&town, &ingrid, &change, "navn=Kari+Nes&epost=kari@oyane-dps.example&sprak=nb").await;
        assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_cannot_be_delivered_says_so_where_she_looks() {
    let mut sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    let ingrid = town.sign_in("Ingrid").await;
    let kari = add(&town, &ingrid, "Kari+Nes", "kari.nes@oyane-dps.example").await;
    sink.mode("policy");
    act(&town, &ingrid, &format!("{}/lenke", own_page(&kari)), "maate=brev").await;
    town.carry().await;
    let list = get(&town, &ingrid, LIST).await;
    assert!(list.main_text().contains("På e-post. Brevet kom ikke fram. Se hva som er galt"), "{}", list.main_text());
    assert!(list.text().contains("href=\"/administrasjon/arbeid\""));
    let work = get(&town, &ingrid, "/administrasjon/arbeid").await;
    assert!(work.main_text().contains("receiver 554 5.7.1") && work.main_text().contains("Prøv igjen nå"));
    assert!(work.text().contains(&format!("href=\"{}\"", own_page(&kari))), "it leads to whom it is for");
    let id = hidden(&work.text(), "id");
    sink.mode("accept");
    act(&town, &ingrid, "/administrasjon/arbeid/igjen", &format!("kilde=brev&id={id}")).await;
    town.carry().await;
    assert!(enters(&town, &link(&sink.letters()[0])).await);
}
