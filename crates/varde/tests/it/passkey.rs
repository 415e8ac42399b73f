//! Solveig makes a passkey, comes in by it, goes on where she was after lunch, and removes it when the telephone is old.

use crate::authenticator::{ADD, Browser, How};
use jiff::SignedDuration;
use testkit::{Engine, Town, engines};

async fn acts(town: &Town, tenant: &str) -> Vec<String> {
    let tenant = tenant.to_owned();
    let sql = "SELECT action FROM trust_audit WHERE tenant = $1 AND kind = 'passkey' ORDER BY n";
    town.db()
        .read(move |tx| tx.rows(sql, kernel::storage::params![&tenant])?.iter().map(|row| row.text(0)).collect())
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn solveig_makes_a_passkey_and_comes_in_by_it() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let mut phone = Browser::of(&town, "Solveig").await;
        let none = phone.get(&town, ADD).await.main_text();
        assert!(none.contains("Du har ingen.") && none.contains("Lag en passnøkkel"), "{none}");
        let (mut key, made) = phone.make(&town, &How { backed_up: true, ..How::default() }).await;
        assert_eq!(made.status, 303, "{}", made.main_text());
        let single = made.header("location").to_owned();
        let page = phone.get(&town, &single).await;
        assert!(page.main_text().contains("Passnøkkelen er laget.") && page.text().contains("value=\"iPhone\""));
        assert!(page.main_text().contains("Den følger med til enhetene dine."));

        let path = single.split('?').next().unwrap();
        let long = "å".repeat(61);
        for odd in ["", "   ", &long] {
            let refused = phone.post(&town, &format!("{path}/navn"), &[("navn", odd)]).await;
            assert_eq!(refused.status, 422);
            assert!(refused.main_text().contains("høyst 60 tegn") && refused.text().contains(odd.trim()));
        }
        let renamed = phone.post(&town, &format!("{path}/navn"), &[("navn", " <b>Jobb</b> ")]).await;
        assert_eq!(renamed.header("location"), "/min-side/passnokler?gjort=navn");
        let list = phone.get(&town, "/en/min-side/passnokler").await;
        assert!(list.text().contains("&lt;b&gt;Jobb&lt;/b&gt;") && list.main_text().contains("Not used yet."));

        let (_, second) = phone.make(&town, &How::default()).await;
        let second = phone.get(&town, second.header("location")).await;
        assert!(second.text().contains("value=\"iPhone\""), "the name is free again");
        assert!(phone.get(&town, "/min-side").await.main_text().contains("Du har 2."));

        phone.post(&town, "/logg-ut", &[]).await;
        assert!(!phone.is_in(&town).await);
        let came = phone.come_in(&town, &mut key, &How { backed_up: true, ..How::default() }).await;
        assert_eq!((came.status.as_u16(), came.header("location")), (303, "/min-side"), "{}", came.main_text());
        let mine = phone.get(&town, "/min-side").await.main_text();
        assert!(mine.contains("Hei, Solveig") && mine.contains("Med passnøkkel"));
        assert!(phone.get(&town, ADD).await.main_text().contains("Sist brukt i dag klokka 12.00."));
        assert!(!phone.cookies.contains_key("__Host-varde-bevis"), "nothing of it is left in the browser");
        let expected = ["passkey.add", "passkey.rename", "passkey.add", "passkey.use"];
        assert_eq!(acts(&town, "oyane-dps").await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_lunch_she_goes_on_where_she_was_and_amir_gets_a_desk_of_his_own() {
    let town = Town::with_people(Engine::sqlite()).await;
    let mut desk = Browser::of(&town, "Solveig").await;
    let (mut hers, _) = desk.make(&town, &How::default()).await;
    let (mut his, _) = Browser::of(&town, "Amir").await.make(&town, &How::default()).await;
    desk.come_in(&town, &mut hers, &How::default()).await;
    let before = desk.cookies["__Host-varde"].clone();

    town.later(SignedDuration::from_mins(16));
    let shut = desk.get(&town, "/min-side/passnokler?x=1").await;
    let to_door = shut.header("location").to_owned();
    assert_eq!(to_door, "/logg-inn?til=%2Fmin-side%2Fpassnokler%3Fx%3D1");
    assert!(desk.get(&town, &to_door).await.text().contains("name=\"til\" value=\"/min-side/passnokler?x=1\""));
    let options = desk.asked(&town, "/logg-inn/passnokkel").await;
    let answer = hers.answer(&options, &How::default()).to_string();
    let form = [("svar", answer.as_str()), ("til", "/min-side/passnokler?x=1")];
    let back = desk.post(&town, "/logg-inn/passnokkel", &form).await;
    assert_eq!((back.status.as_u16(), back.header("location")), (303, "/min-side/passnokler?x=1"));
    let after = desk.cookies["__Host-varde"].clone();
    assert_ne!(before, after, "the session goes on under another token");
    let mut thief = Browser::default();
    thief.cookies.insert("__Host-varde".into(), before);
    assert!(!thief.is_in(&town).await, "and the old one opens nothing");
    let times = desk.get(&town, "/min-side").await.main_text();
    assert!(times.contains("Siden i dag klokka 12.00"), "it is the same session: {times}");

    // Somebody else's proof at the same desk.
    town.later(SignedDuration::from_mins(16));
    let options = desk.asked(&town, "/logg-inn/passnokkel").await;
    let answer = his.answer(&options, &How::default()).to_string();
    let form = [("svar", answer.as_str()), ("til", "/min-side/passnokler?x=1")];
    let amirs = desk.post(&town, "/logg-inn/passnokkel", &form).await;
    assert_eq!(amirs.header("location"), "/min-side", "what she looked at is hers");
    assert!(desk.get(&town, "/min-side").await.main_text().contains("Hei, Amir"));
    let mut left = Browser::default();
    left.cookies.insert("__Host-varde".into(), after);
    left.come_in(&town, &mut hers, &How::default()).await;
    let hers_now = left.get(&town, "/min-side").await.main_text();
    assert!(hers_now.contains("Siden i dag klokka 12.32"), "her session on that desk was over: {hers_now}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_reaches_far_wants_a_fresh_proof_and_no_mail_gives_it() {
    let town = Town::with_people(Engine::sqlite()).await;
    let mut desk = Browser::of(&town, "Solveig").await;
    let (mut key, made) = desk.make(&town, &How::default()).await;
    let path = made.header("location").split('?').next().unwrap().to_owned();
    let options = desk.asked(&town, ADD).await;
    town.later(SignedDuration::from_millis(299_999));
    let (_, late) = crate::authenticator::Key::make(&options, &How::default());
    town.later(SignedDuration::from_millis(1));

    let page = desk.get(&town, ADD).await.main_text();
    assert!(page.contains("må du vise at det er deg") && !page.contains("Trykk på knappen."), "{page}");
    let start = desk.post(&town, "/min-side/passnokler/start", &[]).await;
    assert_eq!(start.status, 403);
    let prove = "/logg-inn?til=%2Fmin-side%2Fpassnokler&bevis=1";
    assert_eq!(start.json()["til"], prove);
    assert_ne!(desk.post(&town, ADD, &[("svar", &late.to_string())]).await.header("location"), "/min-side/passnokler");
    let asked = desk.post(&town, &format!("{path}/fjern"), &[("siste", "1")]).await;
    assert!(asked.header("location").starts_with("/logg-inn?til=") && asked.header("location").ends_with("&bevis=1"));
    assert_eq!(desk.get(&town, &path).await.status, 200, "it is still there");
    assert!(desk.get(&town, prove).await.main_text().contains("Vis at det er deg"));
    desk.come_in(&town, &mut key, &How::default()).await;
    assert!(desk.get(&town, ADD).await.main_text().contains("Trykk på knappen."));

    // Who reads her mail comes in, where the tenant lets them, but makes no passkey of their own.
    let solveig = town.site.cast().members().iter().find(|member| member.name == "Solveig").unwrap().person.clone();
    let now = town.clock.millis();
    let begin =
        move |tx: &mut kernel::Tx<'_>| trust::store::sessions::begin(tx, &solveig, trust::people::Way::Link, "", now);
    let token = town.db().write(begin).await.unwrap().unwrap();
    let mut reader = Browser::default();
    reader.cookies.insert("__Host-varde".into(), token.carried().to_owned());
    assert!(reader.is_in(&town).await);
    assert_eq!(reader.post(&town, "/min-side/passnokler/start", &[]).await.status, 403);
    let removed = reader.post(&town, &format!("{path}/fjern"), &[("siste", "1")]).await;
    assert!(removed.header("location").starts_with("/logg-inn"));
    assert_eq!(desk.get(&town, &path).await.status, 200);

    // Amir has none: where the tenant lets him in by mail, that is enough for his first, at once.
    let amir = town.site.cast().members().iter().find(|member| member.name == "Amir").unwrap().person.clone();
    let begin =
        move |tx: &mut kernel::Tx<'_>| trust::store::sessions::begin(tx, &amir, trust::people::Way::Link, "", now);
    let token = town.db().write(begin).await.unwrap().unwrap();
    let mut his = Browser::default();
    his.cookies.insert("__Host-varde".into(), token.carried().to_owned());
    assert_eq!(his.make(&town, &How::default()).await.1.status, 303);
    assert_eq!(his.post(&town, "/min-side/passnokler/start", &[]).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_one_signs_out_where_somebody_came_in_by_it() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let mut desk = Browser::of(&town, "Solveig").await;
        let (mut old, made) = desk.make(&town, &How::default()).await;
        let path = made.header("location").split('?').next().unwrap().to_owned();
        let (mut new, made) = desk.make(&town, &How::default()).await;
        let other = made.header("location").split('?').next().unwrap().to_owned();
        assert!(desk.get(&town, &other).await.text().contains("value=\"iPhone 2\""));
        let (mut lost, mut kept) = (Browser::default(), Browser::default());
        lost.come_in(&town, &mut old, &How::default()).await;
        kept.come_in(&town, &mut new, &How::default()).await;

        let mut amir = Browser::of(&town, "Amir").await;
        assert_eq!(amir.get(&town, &path).await.status, 404, "hers is not there for him");
        assert_eq!(amir.post(&town, &format!("{path}/fjern"), &[("siste", "1")]).await.status, 404);
        assert_eq!(amir.post(&town, &format!("{path}/navn"), &[("navn", "x")]).await.status, 404);
        assert_eq!(desk.get(&town, "/min-side/passnokler/finnes-ikke").await.status, 404);

        let removed = desk.post(&town, &format!("{path}/fjern"), &[]).await;
        assert_eq!(removed.header("location"), "/min-side/passnokler?gjort=fjernet");
        assert!(!lost.is_in(&town).await && kept.is_in(&town).await && desk.is_in(&town).await);
        assert_eq!(Browser::default().come_in(&town, &mut old, &How::default()).await.status, 422);

        let page = desk.get(&town, &other).await.main_text();
        assert!(page.contains("Dette er den eneste du har."), "{page}");
        let asked = desk.post(&town, &format!("{other}/fjern"), &[]).await;
        assert!(asked.status == 422 && asked.main_text().contains("Dette er den eneste du har."));
        assert_eq!(desk.post(&town, &format!("{other}/fjern"), &[("siste", "1")]).await.status, 303);
        assert!(!kept.is_in(&town).await);
        assert_eq!(acts(&town, "oyane-dps").await.iter().filter(|act| *act == "passkey.remove").count(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_it_is_whole_in_every_language() {
    let town = Town::with_people(Engine::sqlite()).await;
    let mut desk = Browser::of(&town, "Solveig").await;
    let (_, made) = desk.make(&town, &How::default()).await;
    let single = made.header("location").to_owned();
    for language in ["", "/nn", "/en"] {
        for page in ["/min-side", ADD, "/min-side/passnokler?gjort=navn", "/min-side/passnokler?gjort=fjernet", &single]
        {
            let html = desk.get(&town, &format!("{language}{page}")).await.text();
            assert!(!html.contains('⟦') && !html.contains("{$"), "{language}{page}: a text is missing");
            assert_eq!(html.matches("<h1").count(), 1, "{language}{page}");
        }
        let refused = desk.post(&town, &format!("{language}/logg-inn/passnokkel"), &[]).await.text();
        let not_added = desk.post(&town, &format!("{language}{ADD}"), &[]).await.text();
        assert!(!refused.contains('⟦') && !not_added.contains('⟦'));
        let action = format!("action=\"{language}/logg-inn/passnokkel\"");
        assert!(refused.contains(&action), "the way back in is in the same language");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_an_end_to_how_many() {
    let town = Town::with_people(Engine::sqlite()).await;
    let mut desk = Browser::of(&town, "Solveig").await;
    for _ in 0..trust::store::passkeys::MOST {
        assert_eq!(desk.make(&town, &How::default()).await.1.status, 303);
    }
    let (_, one_more) = desk.make(&town, &How::default()).await;
    assert!(one_more.status == 422 && one_more.main_text().contains("så mange passnøkler som man kan ha"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_no_name_and_the_page_says_so() {
    let (town, url) = Town::listening(Engine::sqlite()).await;
    let page = town.get("/logg-inn").await;
    assert!(page.main_text().contains("bare der adressen er et navn"), "{url}: {}", page.main_text());
    assert!(!page.text().contains("data-passkey"));
    assert_eq!(town.post("/logg-inn/passnokkel/start", "").await.status, 404);
    assert_eq!(town.post("/logg-inn/passnokkel", "svar=%7B%7D").await.status, 422);
}
