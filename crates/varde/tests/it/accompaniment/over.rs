//! A date that is called off or moved is told once; what is over is erased, and a number stays.

use super::*;
use testkit::engines;

const CANCEL: &str = "gjor=avlys&avlys_grunn=illness";

#[tokio::test(flavor = "multi_thread")]
async fn those_who_were_promised_company_hear_once_what_became_of_the_date() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let town = &varde.town;
        let code = ask(town, ASK, "Kari", "91234567").await;
        ask_for_code(town, ASK).await;
        let amir = town.sign_in("Amir").await;
        let list = get(town, &amir, DESK).await.text();
        let links: Vec<&str> = list.split(&format!("href=\"{DESK}/")).skip(1).map(|rest| &rest[..36]).collect();
        assert_eq!(links.len(), 2);
        for id in links {
            let page = get(town, &amir, &format!("{DESK}/{id}")).await.main_text();
            if page.contains("Kari") {
                act(town, &amir, &format!("{DESK}/{id}"), &encoded(YES)).await;
            }
        }
        assert_eq!(varde.texts().await.len(), 1);
        act(town, &amir, &format!("{MINE}/dato/2026-12-08"), CANCEL).await;
        varde.at("2026-11-22T11:01:00Z").await;
        let first = |texts: Vec<(String, String)>| -> Vec<String> {
            texts.into_iter().map(|(_, text)| text.lines().next().unwrap().to_owned()).collect()
        };
        assert_eq!(first(varde.texts().await), ["Hei! Det du skulle ha følge til, blir det ikke noe av denne gangen."]);
        assert!(look(town, &code).await.main_text().contains("Det blir ikke noe av denne gangen"));
        assert!(get(town, &amir, DESK).await.main_text().contains("Datoen er avlyst"));
        varde.at("2026-11-22T11:02:00Z").await;
        assert!(varde.texts().await.is_empty(), "once");
        // On after all, at another time.
        act(town, &amir, &format!("{MINE}/dato/2026-12-08"), "gjor=gjenopprett").await;
        act(town, &amir, &format!("{MINE}/dato/2026-12-08"), "gjor=flytt&dag=2026-12-09&fra=15&til=16&grunn=room")
            .await;
        varde.at("2026-11-22T11:03:00Z").await;
        assert_eq!(first(varde.texts().await), ["Hei! Det du skal ha følge til, er onsdag 9. desember klokka 15.00."]);
        // Nobody is written to more than three times within an hour.
        varde.at("2026-11-22T12:30:00Z").await;
        let amir = town.sign_in("Amir").await;
        act(town, &amir, &format!("{MINE}/dato/2026-12-08"), CANCEL).await;
        varde.at("2026-11-22T12:31:00Z").await;
        assert_eq!(varde.texts().await.len(), 1, "called off once more is news");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn seven_days_after_the_date_a_number_is_all_that_stays() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        empty(&town).await;
        let code = ask(&town, ASK, "Kari", "91234567").await;
        let amir = town.sign_in("Amir").await;
        let one = the_one(&town, &amir).await;
        act(&town, &amir, &one, &encoded(YES)).await;
        let early = get(&town, &amir, &one).await.main_text();
        assert!(!early.contains("Vi gikk sammen"), "not before it has begun: {early}");
        at(&town, "2026-12-08T15:00:00Z").await;
        let amir = town.sign_in("Amir").await;
        let (_, said) = act(&town, &amir, &one, "gjor=sammen").await;
        assert!(said.contains("Notert."), "{said}");
        at(&town, "2026-12-15T14:29:00Z").await;
        assert_eq!(look(&town, &code).await.status, 200);
        at(&town, "2026-12-15T14:31:00Z").await;
        assert_eq!(look(&town, &code).await.status, 422);
        assert_eq!(rows(&town, "SELECT COUNT(*) FROM accompaniment_request").await, 0);
        let sums = "SELECT asked + 10 * accepted + 100 * together + 1000 * missed FROM accompaniment_month";
        assert_eq!(rows(&town, sums).await, 111);

        // The host is told the number; a colleague who is not, «noen».
        let (amir, solveig) = (town.sign_in("Amir").await, town.sign_in("Solveig").await);
        let host = get(&town, &amir, DESK).await.main_text();
        assert!(host.contains("November 2026: Erfaringskafé Spurte: 1. Fikk ja: 1. Gikk sammen: 1."), "{host}");
        let other = get(&town, &solveig, DESK).await.main_text();
        assert!(other.contains("Spurte: noen. Fikk ja: noen."), "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_activity_is_kept_thirty_days_after_the_answer_and_sixty_without_one() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        empty(&town).await;
        let path = "/folge/aktiviteter/apent-naust";
        let code = ask(&town, path, "Kari", "91234567").await;
        at(&town, "2026-11-25T11:00:00Z").await;
        let marit = town.sign_in("Marit").await;
        let one = the_one(&town, &marit).await;
        act(&town, &marit, &one, &encoded(NO)).await;
        let waiting = ask_for_code(&town, path).await;
        at(&town, "2026-12-25T10:59:00Z").await;
        assert_eq!(look(&town, &code).await.status, 200);
        at(&town, "2026-12-25T11:01:00Z").await;
        assert_eq!(look(&town, &code).await.status, 422);
        assert_eq!(look(&town, &waiting).await.status, 200);
        at(&town, "2027-01-24T11:01:00Z").await;
        assert_eq!(look(&town, &waiting).await.status, 422);
        assert_eq!(rows(&town, "SELECT asked FROM accompaniment_month").await, 2);
    }
}
