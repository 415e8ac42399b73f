//! Jonas keeps the entries of Askøy and Øygarden: he answers, changes and decides, and each of it can be taken back.

use crate::administration_people::{act, get, person, post, record};
use directory::{
    entry::Change,
    store::{self, Origin, Proposing},
};
use testkit::{Town, engines};

const HOLDER: &str = "Naustet på Herdla";

async fn entry(town: &Town, slug: &'static str) -> String {
    town.db().read(move |tx| store::by_slug(tx, slug)).await.unwrap().unwrap().parts.service.id
}

async fn proposed(town: &Town, service: &str, changes: &[(&str, &str, &str)]) -> String {
    let changes: Vec<Change> = changes
        .iter()
        .map(|(key, was, is)| Change { key: (*key).into(), was: (*was).into(), is: (*is).into() })
        .collect();
    let (service, now) = (service.to_owned(), town.clock.millis());
    let put = move |tx: &mut kernel::Tx<'_>| {
        let row = store::by_ids(tx, std::slice::from_ref(&service))?.pop().unwrap();
        let new = Proposing {
            id: "",
            tenant: &row.tenant,
            service: Some(&service),
            origin: Origin::Holder,
            changes: &changes,
            language: "nb",
        };
        store::propose(tx, &new, now)
    };
    town.db().write(put).await.unwrap()
}

async fn value(town: &Town, service: &str, key: &'static str) -> String {
    let id = service.to_owned();
    let row = town.db().read(move |tx| store::by_ids(tx, std::slice::from_ref(&id))).await.unwrap().pop().unwrap();
    directory::entry::Draft::read(&row).get(key).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_approves_a_part_of_a_holders_change_and_takes_it_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town, "apent-naust").await);
        let (name, phone) = (value(&town, &id, "name.nb").await, value(&town, &id, "phone").await);
        let proposal =
            proposed(&town, &id, &[("name.nb", &name, HOLDER), ("phone", "something else", "87 65 43 21")]).await;
        let list = get(&town, &jonas, "/redaksjon").await;
        assert_eq!(list.status, 200);
        assert!(list.text().contains(&format!("/redaksjon/forslag/{proposal}")), "{}", list.main_text());
        let path = format!("/redaksjon/forslag/{proposal}");
        let seen = get(&town, &jonas, &path).await;
        assert_eq!(seen.status, 200);
        let text = seen.main_text();
        assert!(text.contains(HOLDER) && text.contains("siden forslaget kom"), "{text}");
        assert_eq!(post(&town, &jonas, &path, "gjor=ja").await.status, 422, "nothing is ticked");

        let (_, said) = act(&town, &jonas, &path, "gjor=ja&felt=name.nb").await;
        assert!(said.contains("Godkjent av Jonas"), "{said}");
        assert_eq!((value(&town, &id, "name.nb").await, value(&town, &id, "phone").await), (HOLDER.into(), phone));
        let of = id.clone();
        let upkeep = town.db().read(move |tx| store::upkeep_of(tx, &of)).await.unwrap().unwrap();
        assert_eq!(upkeep.confirmed_by.as_deref(), Some("holder"));
        assert_eq!(post(&town, &jonas, &path, "gjor=ja&felt=phone").await.status, 409, "it is decided");
        assert!(record(&town, "askoy-kommune").await.iter().any(|(act, _)| act == "proposal.approve"));

        let (_, said) = act(&town, &jonas, &path, "gjor=angre").await;
        assert!(said.contains("venter igjen"), "{said}");
        assert_eq!(value(&town, &id, "name.nb").await, name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_keep_is_not_there_and_who_is_no_editor_gets_nothing() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, amir) = (town.sign_in("Jonas").await, town.sign_in("Amir").await);
        let id = entry(&town, "apent-naust").await;
        let proposal = proposed(&town, &id, &[("phone", "", "12345678")]).await;
        let paths = [format!("/redaksjon/tilbud/{id}"), format!("/redaksjon/forslag/{proposal}")];
        for path in &paths {
            assert_eq!(get(&town, &jonas, path).await.status, 200, "{path}");
            assert_eq!(get(&town, &amir, path).await.status, 404, "{path}");
        }
        let go = |tx: &mut kernel::Tx<'_>| {
            store::let_municipality_go(tx, "askoy-kommune", "4627")?;
            store::let_municipality_go(tx, "askoy-kommune", "4626")
        };
        town.db().write(go).await.unwrap();
        for path in &paths {
            assert_eq!(get(&town, &jonas, path).await.status, 404, "{path}");
            assert_eq!(post(&town, &jonas, path, "gjor=ja&felt=phone").await.status, 404, "{path}");
        }
        // The form's own key may not be somebody else's entry.
        let taken = format!("nokkel={id}&sprak=nb&name.nb=Stjålet+tilbud&gjor=send");
        assert_eq!(post(&town, &jonas, "/redaksjon/ny", &taken).await.status, 404);
        assert_ne!(value(&town, &id, "name.nb").await, "Stjålet tilbud");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_act_on_an_entry_stands_in_its_history_and_can_be_undone() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town, "apent-naust").await);
        let path = format!("/redaksjon/tilbud/{id}");
        let (_, said) = act(&town, &jonas, &path, "gjor=stemmer").await;
        assert!(said.contains("kommunen har bekreftet") && said.contains("av Jonas"), "{said}");
        assert_eq!(post(&town, &jonas, &path, "gjor=stengt&til=2020-01-01").await.status, 422);
        let closed = post(&town, &jonas, &path, "gjor=stengt").await;
        assert_eq!(closed.status, 303);
        let version = closed.header("location").split("angre=").nth(1).unwrap().to_owned();
        let (_, said) = act(&town, &jonas, &path, &format!("gjor=angre&versjon={version}")).await;
        assert!(said.contains("Alt er som før"), "{said}");
        let (_, said) = act(&town, &jonas, &path, &format!("gjor=angre&versjon={version}")).await;
        assert!(said.contains("gjort noe mer"), "undone once: {said}");
        for wants in ["behold", "send-lenke", "steng-ute", "lagt-ned", "vis"] {
            act(&town, &jonas, &path, &format!("gjor={wants}")).await;
        }
        assert_eq!(post(&town, &jonas, &path, "gjor=noe").await.status, 404);
        let link = post(&town, &jonas, &format!("{path}/lenke"), "").await;
        let to = link.text().split("/stemmer/").nth(1).unwrap().split(['<', '"']).next().unwrap().to_owned();
        assert_eq!(town.get(&format!("/stemmer/{to}")).await.status, 200);
        let history = get(&town, &jonas, &path).await.text();
        let old = history.rsplit("/versjon/").next().unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(get(&town, &jonas, &format!("{path}/versjon/{old}")).await.status, 200);
        act(&town, &jonas, &format!("{path}/versjon/{old}"), "").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_editors_the_second_sees_what_the_first_wrote() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town, "apent-naust").await);
        let path = format!("/redaksjon/tilbud/{id}/endre");
        let form = get(&town, &jonas, &path).await.text();
        let base = form.split_once("name=\"grunnlag\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let first = format!("sprak=nb&grunnlag={base}&name.nb=Det+nye+naustet&gjor=send");
        act(&town, &jonas, &path, &first).await;
        let second = post(&town, &jonas, &path, &first.replace("nye", "nyeste")).await;
        assert_eq!(second.status, 409);
        assert!(second.main_text().contains("Noen andre har endret"));
        assert_eq!(value(&town, &id, "name.nb").await, "Det nye naustet");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_entry_is_held_against_those_that_are_there() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town, "apent-naust").await);
        let name = value(&town, &id, "name.nb").await.replace(' ', "+");
        let key = kernel::ids::new_id();
        let form = format!("nokkel={key}&sprak=nb&name.nb={name}&gjor=send");
        let alike = post(&town, &jonas, "/redaksjon/ny", &form).await;
        assert_eq!(alike.status, 422);
        assert!(alike.text().contains(&format!("/redaksjon/tilbud/{id}")), "{}", alike.main_text());
        let (path, said) = act(&town, &jonas, "/redaksjon/ny", &format!("{form}&likevel=1")).await;
        assert!(path.ends_with(&key.to_string()) && said.contains("Lagt til."), "{said}");
        act(&town, &jonas, "/redaksjon/ny", &format!("{form}&likevel=1")).await;
        assert_eq!(value(&town, &key.to_string(), "name.nb").await, name.replace('+', " "));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_say_stands_on_the_list_until_it_is_done() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, me) = (town.sign_in("Jonas").await, person(&town, "Jonas"));
        let said = format!("nokkel={}&om=times&melding=De+stenger+klokka+13", kernel::ids::new_id());
        assert_eq!(town.post("/aktiviteter/apent-naust/si-fra", &said).await.status, 303);
        let list = get(&town, &jonas, "/redaksjon?type=melding").await;
        assert!(list.main_text().contains("Én ting venter på deg"), "{}", list.main_text());
        let item = list.text().split("value=\"melding:").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let mark = |wants: &str| format!("hva=melding:{item}&gjor={wants}");
        act(&town, &jonas, "/redaksjon/merke", &mark("min")).await;
        assert!(get(&town, &jonas, "/redaksjon?hvem=meg").await.main_text().contains("Jonas har den"));
        act(&town, &jonas, "/redaksjon/merke", &mark("uke")).await;
        assert!(get(&town, &jonas, "/redaksjon?type=melding").await.main_text().contains("Ingenting venter"));
        act(&town, &jonas, "/redaksjon/merke", &mark("vekk")).await;
        act(&town, &jonas, "/redaksjon/merke", &mark("ferdig")).await;
        assert!(get(&town, &jonas, "/redaksjon?type=melding").await.main_text().contains("Ingenting venter"));
        act(&town, &jonas, "/redaksjon/merke", &mark("angre")).await;
        assert!(get(&town, &jonas, "/redaksjon?type=melding").await.main_text().contains("Én ting venter"));
        assert_eq!(post(&town, &jonas, "/redaksjon/merke", &format!("{}&hvem=nobody", mark("gi"))).await.status, 404);
        act(&town, &jonas, "/redaksjon/merke", &format!("{}&hvem={me}", mark("gi"))).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_hands_a_thing_over_to_a_colleague_and_she_gives_it_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let marit = person(&town, "Marit");
        let (of, to) = (person(&town, "Jonas"), marit.clone());
        let grant = "INSERT INTO trust_grant (id, tenant, person, role, unit, asked_by, asked_at, agreed_by, agreed_at)
            SELECT 'ny-redaktor', tenant, $2, role, unit, asked_by, asked_at, agreed_by, agreed_at
            FROM trust_grant WHERE person = $1";
        town.db().write(move |tx| tx.execute(grant, kernel::params![&of, &to])).await.unwrap();
        let id = entry(&town, "apent-naust").await;
        let item = format!("forslag:{}", proposed(&town, &id, &[("phone", "", "87654321")]).await);
        let (jonas, her) = (town.sign_in("Jonas").await, town.sign_in("Marit").await);
        let list = get(&town, &jonas, "/redaksjon").await;
        assert!(list.main_text().contains("Gi den til Marit") && list.text().contains(&item), "{}", list.main_text());
        let (_, said) = act(&town, &jonas, "/redaksjon/merke", &format!("hva={item}&gjor=gi&hvem={marit}")).await;
        assert!(said.contains("Kollegaen din har den nå.") && said.contains("Marit har den"), "{said}");
        assert!(!get(&town, &jonas, "/redaksjon?hvem=meg").await.text().contains(&item));
        assert!(get(&town, &her, "/redaksjon?hvem=meg").await.text().contains(&item), "it stands among hers");
        act(&town, &her, "/redaksjon/merke", &format!("hva={item}&gjor=ingens")).await;
        assert!(get(&town, &jonas, "/redaksjon?hvem=ingen").await.text().contains(&item));
        // Amir is no editor: nothing is given to him.
        let amir = person(&town, "Amir");
        let given = post(&town, &jonas, "/redaksjon/merke", &format!("hva={item}&gjor=gi&hvem={amir}")).await;
        assert_eq!(given.status, 404);
        let acts: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(acts.iter().filter(|act| *act == "desk.assign").count(), 2, "{acts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_entries_are_found_those_that_nobody_sees_too() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town, "apent-naust").await);
        assert_eq!(get(&town, &town.sign_in("Amir").await, "/redaksjon/tilbud").await.status, 404);
        assert!(get(&town, &jonas, "/redaksjon").await.text().contains("href=\"/redaksjon/tilbud\""));
        let path = format!("/redaksjon/tilbud/{id}");
        act(&town, &jonas, &path, "gjor=stemmer").await;
        let one = get(&town, &jonas, "/redaksjon/tilbud?sok=%C3%85PENT+naust").await;
        let text = one.main_text();
        assert!(one.text().contains(&format!("href=\"{path}\"")) && text.contains("av en redaktør"), "{text}");
        assert!(text.contains("1 av ") && text.contains("bekreftet siste halvår"), "{text}");
        act(&town, &jonas, &path, "gjor=lagt-ned").await;
        for (query, there) in [
            ("status=over", true),
            ("sok=naust&status=over&kommune=4627", true),
            ("kommune=4626&status=over", false),
            ("status=aktiv", false),
            ("ferskhet=ferskt", false),
            ("status=finnes-ikke", true),
        ] {
            let found = get(&town, &jonas, &format!("/redaksjon/tilbud?{query}&sok=naust")).await;
            assert_eq!(found.text().contains(&format!("href=\"{path}\"")), there, "{query}: {}", found.main_text());
        }
        let by = get(&town, &jonas, "/redaksjon/tilbud?sok=qwxz").await.main_text();
        assert!(by.contains("Ingen passer med det du valgte."), "{by}");

        // Fifty on a page, and all of them somewhere.
        let all = get(&town, &jonas, "/redaksjon/tilbud").await;
        let links = |html: &str| html.matches("<th scope=\"row\">").count();
        let second = get(&town, &jonas, "/redaksjon/tilbud?side=2").await;
        let said: usize =
            all.main_text().split("Dere steller ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        assert!(said > 50, "the town is large enough");
        assert_eq!((links(&all.text()), links(&second.text())), (50, (said - 50).min(50)));
        assert!(get(&town, &jonas, "/redaksjon/tilbud?side=99").await.main_text().contains("Så langt går ikke lista."));
        let go = |tx: &mut kernel::Tx<'_>| {
            store::let_municipality_go(tx, "askoy-kommune", "4627")?;
            store::let_municipality_go(tx, "askoy-kommune", "4626")
        };
        town.db().write(go).await.unwrap();
        let none = get(&town, &jonas, "/redaksjon/tilbud").await.main_text();
        assert!(none.contains("Her er det ingenting ennå."), "{none}");
    }
}
