//! The pages by which Ingrid and Bjarne let Solveig in again.

use crate::{
    administration_people::{act, get, linked, person, post},
    authenticator::{Browser, How},
};
use jiff::SignedDuration;
use testkit::{Answer, Town, engines};

pub(super) const LIST: &str = "/administrasjon/slippe-inn";

/// Solveig has made a passkey, and is in by it on the telephone that she is about to lose.
pub(super) async fn with_a_key(town: &Town) -> (Browser, String) {
    let mut phone = Browser::of(town, "Solveig").await;
    let (mut key, _) = phone.make(town, &How::default()).await;
    phone.come_in(town, &mut key, &How::default()).await;
    (phone, person(town, "Solveig"))
}

/// Asks for somebody; where it stands then.
pub(super) async fn ask(town: &Town, cookie: &str, whom: &str) -> String {
    let form = format!("/administrasjon/folk/{whom}/slippe-inn");
    let (page, said) = act(town, cookie, &form, "hvorfor=device-lost").await;
    assert!(page.starts_with(LIST) && said.contains("Du har bedt om det."), "{page}: {said}");
    page
}

/// The link on the page that shows it.
pub(super) fn shown(answer: &Answer) -> String {
    let page = answer.text();
    let link = page.split("/inn/").nth(1).unwrap_or_else(|| panic!("no link: {page}"));
    format!("/inn/{}", &link[..64])
}

async fn refused(town: &Town, cookie: &str, path: &str, form: &str, says: &str) {
    let answer = post(town, cookie, path, form).await;
    assert!(answer.status == 422 && answer.main_text().contains(says), "{path}: {}", answer.main_text());
}

#[tokio::test(flavor = "multi_thread")]
async fn ingrid_asks_bjarne_agrees_and_solveig_is_in_again() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (mut lost, solveig) = with_a_key(&town).await;
        let (ingrid, bjarne) = (town.sign_in("Ingrid").await, town.sign_in("Bjarne").await);

        // Before: how to be sure, what happens, who can agree, and a reason that must be chosen.
        let hers = get(&town, &ingrid, &format!("/administrasjon/folk/{solveig}")).await;
        assert!(hers.main_text().contains("Har mistet nøkkelen sin"), "{}", hers.main_text());
        let form = format!("/administrasjon/folk/{solveig}/slippe-inn");
        let before = get(&town, &ingrid, &form).await.main_text();
        for said in [
            "Møt Solveig",
            "Ring et nummer du har fra før",
            "Bjarne eller Torunn",
            "i et døgn",
            "Det står også i loggen",
        ] {
            assert!(before.contains(said), "{said}: {before}");
        }
        refused(&town, &ingrid, &form, "", "Velg det som passer best.").await;
        refused(&town, &ingrid, &form, "hvorfor=lyst", "Velg det som passer best.").await;
        let one = ask(&town, &ingrid, &solveig).await;
        assert!(
            get(&town, &ingrid, &one)
                .await
                .main_text()
                .contains("Du ba om det, så en annen må si ja. Bjarne eller Torunn")
        );
        refused(&town, &ingrid, &form, "hvorfor=key-gone", "Noen har bedt om det allerede.").await;
        refused(&town, &ingrid, &format!("{one}/ja"), "", "En annen enn deg må si ja.").await;
        refused(&town, &ingrid, &format!("{one}/lenke"), "", "En annen enn deg må si ja.").await;

        // Bjarne sees that somebody waits for him: who asked, for whom, why and when.
        assert!(
            get(&town, &bjarne, "/administrasjon")
                .await
                .main_text()
                .contains("Én person venter på å bli sluppet inn igjen")
        );
        let list = get(&town, &bjarne, LIST).await;
        assert_eq!(format!("{LIST}/{}", linked(&list.text(), LIST)), one);
        let page = get(&town, &bjarne, &one).await.main_text();
        for said in
            ["Skal Solveig slippes inn igjen?", "mistet eller stjålet", "Ingrid, i dag klokka 12.00", "Møt Solveig"]
        {
            assert!(page.replace('\u{a0}', " ").contains(said), "{said}: {page}");
        }
        let (_, said) = act(&town, &bjarne, &format!("{one}/ja"), "").await;
        assert!(said.contains("Du sa ja. Nå kan lenken hentes.") && said.contains("Bjarne sa ja"), "{said}");
        refused(&town, &bjarne, &format!("{one}/ja"), "", "noen andre kom før deg").await;
        assert_eq!(post(&town, &bjarne, &format!("{one}/lenke"), "").await.status, 404, "an auditor makes no link");
        assert!(lost.is_in(&town).await, "nothing has happened to her yet");

        // Ingrid hands the link over, once.
        assert!(
            get(&town, &ingrid, "/administrasjon")
                .await
                .main_text()
                .contains("Én person venter på å bli sluppet inn igjen")
        );
        let ready = get(&town, &ingrid, &one).await.main_text();
        assert!(ready.contains("Gi Solveig lenken") && ready.contains("ha Solveig foran deg"), "{ready}");
        let made = post(&town, &ingrid, &format!("{one}/lenke"), "").await;
        assert_eq!((made.status.as_u16(), made.header("cache-control")), (200, "no-store"));
        let link = shown(&made);
        refused(&town, &ingrid, &format!("{one}/lenke"), "", "Ingrid hentet lenken. Den virker én gang.").await;
        assert!(!get(&town, &ingrid, &one).await.text().contains("/inn/"), "it is shown once");
        assert!(!get(&town, &bjarne, "/administrasjon").await.main_text().contains("sluppet inn igjen"));

        // Solveig comes in, and reads who did it; whoever has the old telephone is out.
        let mut phone = Browser::default();
        phone.get(&town, &link).await;
        assert_eq!(phone.post(&town, "/inn", &[]).await.header("location"), "/min-side/passnokler");
        assert!(!lost.is_in(&town).await);
        let mine = phone.get(&town, "/min-side").await.main_text();
        for said in
            ["To kolleger laget en lenke inn for deg", "Ingrid ba om det", "Bjarne sa ja", "Ingrid hentet lenken"]
        {
            assert!(mine.contains(said), "{said}: {mine}");
        }
        let filter = trust::audit::Filter { subject: solveig.clone(), ..Default::default() };
        let events = town.db().read(move |tx| trust::audit::found(tx, "oyane-dps", &filter, None)).await.unwrap();
        let asked = events.iter().find(|event| event.action == "recovery.ask").unwrap();
        assert_eq!(asked.purpose, "device-lost");
        for action in ["recovery.agree", "recovery.link"] {
            assert_eq!(events.iter().filter(|event| event.action == action).count(), 1, "{action}");
        }
        let happened = get(&town, &bjarne, "/administrasjon/hendelser?hva=recovery.ask").await.main_text();
        assert!(happened.contains("Ingrid ba om at Solveig slippes inn igjen: Telefonen"), "{happened}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn solveig_has_lost_nothing_and_says_no_herself() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (mut phone, solveig) = with_a_key(&town).await;
        let ingrid = town.sign_in("Ingrid").await;
        let one = ask(&town, &ingrid, &solveig).await;
        let id = one.rsplit('/').next().unwrap();
        let mine = phone.get(&town, "/min-side").await.main_text();
        assert!(
            mine.contains("En kollega har bedt om at du slippes inn igjen") && mine.contains("Ingrid ba om det"),
            "{mine}"
        );

        // Whoever found her telephone does not stop it: that wants a proof.
        town.later(SignedDuration::from_mins(6));
        let mine = phone.get(&town, "/min-side").await.text();
        assert!(!mine.contains("/min-side/slippe-inn/nei") && mine.contains("bevis=1"));
        assert_eq!(phone.post(&town, "/min-side/slippe-inn/nei", &[("id", id)]).await.status, 401);
        let mut amir = Browser::of(&town, "Amir").await;
        let other = amir.post(&town, "/min-side/slippe-inn/nei", &[("id", id)]).await;
        assert_eq!(other.header("location"), "/min-side?gjort=ikke-nei", "it is nobody else's to stop");

        let mut phone = Browser::of(&town, "Solveig").await;
        let no = phone.post(&town, "/min-side/slippe-inn/nei", &[("id", id)]).await;
        assert_eq!(no.header("location"), "/min-side?gjort=nei");
        let mine = phone.get(&town, "/min-side?gjort=nei").await.main_text();
        assert!(mine.contains("Ingen slippes inn som deg.") && mine.contains("Stoppet av Solveig"), "{mine}");
        let bjarne = town.sign_in("Bjarne").await;
        let late = post(&town, &bjarne, &format!("{one}/ja"), "").await;
        assert!(late.status == 422 && late.main_text().contains("Solveig stoppet det. Ingen er sluppet inn."));
    }
}
