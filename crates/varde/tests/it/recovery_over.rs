//! What came too late, or from the wrong one: each is a page that says so, and nobody is let in.

use crate::{
    administration_people::{act, get, linked, person, post},
    authenticator::Browser,
    recovery_pages::{LIST, ask, shown, with_a_key},
};
use jiff::SignedDuration;
use testkit::{Engine, Town, engines};

async fn says(town: &Town, cookie: &str, path: &str, what: &str) {
    let answer = post(town, cookie, path, "").await;
    assert!(answer.status == 422 && answer.main_text().contains(what), "{path}: {}", answer.main_text());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_three_days_or_when_it_was_stopped_the_page_says_so() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (_, solveig) = with_a_key(&town).await;
        let ingrid = town.sign_in("Ingrid").await;
        let late = ask(&town, &ingrid, &solveig).await;
        town.later(SignedDuration::from_hours(72));
        let (ingrid, bjarne) = (town.sign_in("Ingrid").await, town.sign_in("Bjarne").await);
        for act in ["ja", "nei"] {
            says(&town, &bjarne, &format!("{late}/{act}"), "Tre dager gikk uten at det ble ferdig.").await;
        }
        assert!(get(&town, &bjarne, LIST).await.main_text().contains("Ingen venter på å bli sluppet inn igjen."));

        // Stopped by Bjarne, and taken back by Ingrid; then it can be asked again.
        let stopped = ask(&town, &ingrid, &solveig).await;
        act(&town, &bjarne, &format!("{stopped}/nei"), "").await;
        says(&town, &bjarne, &format!("{stopped}/ja"), "Bjarne stoppet det.").await;
        let back = ask(&town, &ingrid, &solveig).await;
        act(&town, &bjarne, &format!("{back}/ja"), "").await;
        act(&town, &ingrid, &format!("{back}/nei"), "").await;
        says(&town, &ingrid, &format!("{back}/lenke"), "Ingrid stoppet det.").await;

        // A link that was used, and one whose day is over.
        for hours in [0, 24] {
            let one = ask(&town, &town.sign_in("Ingrid").await, &solveig).await;
            act(&town, &town.sign_in("Bjarne").await, &format!("{one}/ja"), "").await;
            let link = shown(&post(&town, &town.sign_in("Ingrid").await, &format!("{one}/lenke"), "").await);
            if hours == 0 {
                let mut phone = Browser::default();
                phone.get(&town, &link).await;
                assert_eq!(phone.post(&town, "/inn", &[]).await.status, 303);
            }
            town.later(SignedDuration::from_hours(hours));
            let mut again = Browser::default();
            again.get(&town, &link).await;
            let page = again.post(&town, "/inn", &[]).await;
            let said = if hours == 0 { "Lenken er brukt" } else { "Lenken virker ikke lenger" };
            assert!(page.status == 422 && page.main_text().contains(said), "{}", page.main_text());
            // She has a key again, to be able to lose it.
            with_a_key(&town).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_was_taken_away_in_between_lets_nobody_in() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (_, solveig) = with_a_key(&town).await;
        let (ingrid, torunn, bjarne) =
            (town.sign_in("Ingrid").await, town.sign_in("Torunn").await, town.sign_in("Bjarne").await);
        let one = ask(&town, &ingrid, &solveig).await;
        let role = |page: &str| format!("/administrasjon/roller/{}/avslutt", linked(page, "/administrasjon/roller"));
        let hers = get(&town, &torunn, &format!("/administrasjon/folk/{}", person(&town, "Ingrid"))).await.text();
        act(&town, &torunn, &role(&hers), "").await;
        says(&town, &bjarne, &format!("{one}/ja"), "Den som ba om det, er ikke administrator lenger.").await;
        act(&town, &bjarne, &format!("{one}/nei"), "").await;

        // The one who was to agree has no role any more when they press: there is no such page for them.
        let again = ask(&town, &torunn, &solveig).await;
        assert!(get(&town, &bjarne, &again).await.main_text().contains("Ja, slipp dem inn"));
        let his = get(&town, &torunn, &format!("/administrasjon/folk/{}", person(&town, "Bjarne"))).await.text();
        act(&town, &torunn, &role(&his), "").await;
        let gone = post(&town, &bjarne, &format!("{again}/ja"), "").await;
        assert!(gone.status == 404 && gone.main_text().contains("Her var det ingenting"), "{}", gone.main_text());
        // Nobody is left who could: the page says what to do about it.
        let page = get(&town, &torunn, &again).await.main_text();
        assert!(page.contains("ingen annen som kan si ja") && page.contains("Den som driver nettstedet"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_let_in_who_has_left_or_has_nothing_to_lose_and_nobody_lets_in_themselves() {
    let town = Town::with_people(Engine::sqlite()).await;
    let (_, solveig) = with_a_key(&town).await;
    let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
    let form = |who: &str| format!("/administrasjon/folk/{who}/slippe-inn");
    let page = |who: &str| format!("/administrasjon/folk/{who}");

    let me = person(&town, "Ingrid");
    says(&town, &ingrid, &form(&me), "Det er deg selv. Be en kollega om hjelp.").await;
    let amir = person(&town, "Amir");
    says(&town, &ingrid, &form(&amir), "Amir har ingen nøkkel å miste.").await;
    assert!(!get(&town, &ingrid, &page(&amir)).await.main_text().contains("mistet nøkkelen"));

    // It is about Torunn, who may agree to others: not to this, but she may stop it.
    let mut hers = Browser::of(&town, "Torunn").await;
    hers.make(&town, &crate::authenticator::How::default()).await;
    let own = ask(&town, &ingrid, &person(&town, "Torunn")).await;
    says(&town, &torunn, &format!("{own}/ja"), "En annen enn deg må si ja.").await;
    assert!(get(&town, &torunn, &own).await.main_text().contains("Det gjelder deg selv, så du kan ikke si ja."));

    // Solveig leaves while it waits, and comes back: what was asked before is over.
    let one = ask(&town, &ingrid, &solveig).await;
    act(&town, &ingrid, &format!("{}/avslutt", page(&solveig)), "").await;
    says(&town, &torunn, &format!("{one}/ja"), "Solveig har sluttet. Ingen er sluppet inn.").await;
    says(&town, &ingrid, &form(&solveig), "Solveig har sluttet, og kan ikke slippes inn.").await;
    act(&town, &ingrid, &format!("{}/tilbake", page(&solveig)), "").await;
    assert_eq!(post(&town, &torunn, &format!("{one}/ja"), "").await.status, 422);

    // Another tenant's administrator, and a leader, have no such pages.
    for who in ["Hilde", "Solveig"] {
        let cookie = town.sign_in(who).await;
        assert_eq!(get(&town, &cookie, &own).await.status, 404, "{who}");
        assert_eq!(get(&town, &cookie, &form(&amir)).await.status, 404, "{who}");
    }
    let mut late = Browser::of(&town, "Ingrid").await;
    town.later(SignedDuration::from_mins(6));
    let asked = late.get(&town, &form(&solveig)).await;
    assert!(asked.status == 303 && asked.header("location").ends_with("&bevis=1"), "asking wants a fresh proof");
}
