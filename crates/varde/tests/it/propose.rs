//! Anybody proposes something new; an editor looks, and the answer is that it stands in the list.

use crate::administration_people::{act, get, post, record};
use axum::{body::Body, http::Request};
use kernel::{ids, storage::params};
use shell::{Network, limits::Asking};
use std::net::IpAddr;
use testkit::{Answer, Town, engines};

const KNITTING: &str = "navn=Strikkekveld+p%C3%A5+Folkebiblioteket&kommune=4627&hva=Vi+strikker+og+prater.\
    &sted=Biblioteket&adresse=Kleppest%C3%B8veien+1&postnr=5300&tid=Torsdager+klokka+18&telefon=55+50+77+88&selv=yes\
    &ord=Sp%C3%B8r+etter+dem+i+skranken.";

async fn from(town: &Town, path: &str, form: &str, address: &str) -> Answer {
    let mut request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(form.to_owned()))
        .unwrap();
    request.extensions_mut().insert(Network(Some(address.parse::<IpAddr>().unwrap())));
    town.send(request).await
}

async fn number(town: &Town, sql: &'static str) -> i64 {
    town.db().read(move |tx| tx.row(sql, params![])?.unwrap().int(0)).await.unwrap()
}

const WAITING: &str = "SELECT COUNT(*) FROM directory_proposal WHERE state = 'waiting'";

/// Proposes, and says the identifier of what waits for Jonas.
async fn propose(town: &Town, form: &str) -> String {
    let key = ids::new_id().to_string();
    let sent = town.post("/foresla", &format!("nokkel={key}&{form}")).await;
    assert_eq!(sent.status, 303, "{}", sent.main_text());
    key
}

#[tokio::test(flavor = "multi_thread")]
async fn kari_proposes_and_jonas_takes_it_in() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let list = town.get("/aktiviteter?kommune=4627").await.text();
        assert!(list.contains("href=\"/foresla?kommune=4627\""), "the foot of the list leads there");
        assert!(town.get("/aktiviteter?q=qwxzqwxz").await.text().contains("href=\"/foresla\""));
        let form = town.get("/foresla?kommune=4627").await.text();
        assert!(form.contains("<option value=\"4627\" selected>Askøy</option>"), "chosen beforehand");
        assert!(form.contains("Herøy (") && !form.contains("Askøy ("), "of two with one name the county is said");
        for name in ["avsender", "ditt-navn", "autocomplete=\"name\""] {
            assert!(!form.contains(name), "nobody is asked who they are");
        }

        // Pressing twice is one; the thanks say what happens now.
        let key = ids::new_id();
        let mut thanks = String::new();
        for _ in 0..2 {
            let sent = town.post("/foresla", &format!("nokkel={key}&{KNITTING}")).await;
            assert_eq!(sent.status, 303, "{}", sent.main_text());
            thanks = sent.header("location").to_owned();
        }
        assert_eq!(number(&town, WAITING).await, 1);
        let said = town.get(&thanks).await.main_text();
        assert!(said.contains("En som steller lista for Askøy") && said.contains("ingen skriver til deg"), "{said}");
        assert_eq!(town.get("/aktiviteter/strikkekveld-pa-folkebiblioteket").await.status, 404, "not before Jonas");

        let jonas = town.sign_in("Jonas").await;
        let path = format!("/redaksjon/forslag/{key}");
        let work = get(&town, &jonas, "/redaksjon").await;
        assert!(work.text().contains(&path) && work.main_text().contains("Nytt tilbud"), "{}", work.main_text());
        let seen = get(&town, &jonas, &path).await.main_text();
        for text in ["Spør etter dem i skranken.", "er med der selv", "Kleppestø", "Torsdager klokka 18"] {
            assert!(seen.contains(text), "{text}: {seen}");
        }
        assert_eq!(record(&town, "askoy-kommune").await[0].0, "proposal.read", "what was confided was read");

        let all = "gjor=ja&felt=name.nb&felt=summary.nb&felt=place_name&felt=address_1&felt=postal_code&felt=city\
            &felt=schedule_note.nb&felt=phone";
        let (_, said) = act(&town, &jonas, &path, all).await;
        assert!(said.contains("Godkjent av Jonas"), "{said}");
        town.site.catch_up().await.unwrap();
        let page = town.get("/aktiviteter/strikkekveld-pa-folkebiblioteket").await;
        let text = page.main_text();
        assert!(
            page.status == 200 && text.contains("Vi strikker og prater.") && text.contains("55 50 77 88"),
            "{text}"
        );
        assert!(!text.contains("skranken"), "a word to the editor is for the editor");
        assert!(!text.contains("foresl"), "the public reads nothing of who proposed it");

        // Taken back: it waits again, and the page is not there.
        act(&town, &jonas, &path, "gjor=angre").await;
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/strikkekveld-pa-folkebiblioteket").await.status, 404);
        assert_eq!(number(&town, WAITING).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_an_entry_writes_over_nothing() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let entry = town::service_id("apent-naust");
        let before = town.get("/aktiviteter/apent-naust").await.text();
        let sent = town.post("/foresla", &format!("nokkel={entry}&{KNITTING}")).await;
        assert_eq!(sent.status, 303, "{}", sent.main_text());
        assert_eq!(get(&town, &jonas, &format!("/redaksjon/forslag/{entry}")).await.status, 404);
        let work = get(&town, &jonas, "/redaksjon").await.text();
        let id = work.split("/redaksjon/forslag/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        act(&town, &jonas, &format!("/redaksjon/forslag/{id}"), "gjor=ja&felt=name.nb&felt=phone").await;

        // The same written straight into the table.
        let put = "INSERT INTO directory_proposal (id, tenant, origin, kind, body, base, language, state, made_at)
            VALUES ($1, '4627', 'public', 'new', $2, '', 'nb', 'waiting', 1)";
        let body = r#"[{"key":"name.nb","was":"","is":"Stjålet"}]"#;
        let of = entry.clone();
        town.db().write(move |tx| tx.execute(put, params![&of, body])).await.unwrap();
        let path = format!("/redaksjon/forslag/{entry}");
        assert_eq!(post(&town, &jonas, &path, "gjor=ja&felt=name.nb").await.status, 409);
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/apent-naust").await.text(), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_says_no_with_a_reason_and_changes_his_mind() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let path = format!("/redaksjon/forslag/{}", propose(&town, KNITTING).await);
        let (_, said) = act(&town, &jonas, &path, "gjor=nei&grunn=De+sluttet+i+v%C3%A5r").await;
        assert!(said.contains("Avslått av Jonas") && said.contains("«De sluttet i vår»"), "{said}");
        assert!(get(&town, &jonas, "/redaksjon").await.main_text().contains("Ingenting venter"));
        assert_eq!(post(&town, &jonas, &path, "gjor=ja&felt=name.nb").await.status, 409, "it is decided");
        let events: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        assert!(events.contains(&"proposal.decline".to_owned()), "{events:?}");
        let (_, said) = act(&town, &jonas, &path, "gjor=angre").await;
        assert!(said.contains("venter igjen"), "{said}");
        assert!(get(&town, &jonas, "/redaksjon").await.main_text().contains("Én ting venter"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_has_a_proposal_looked_into_before_it_goes_in() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let id = propose(&town, KNITTING).await;
        let path = format!("/redaksjon/forslag/{id}");
        let (_, said) = act(&town, &jonas, &path, "gjor=kartlegg").await;
        assert!(said.contains("Lagt i kartleggingen av Jonas"), "{said}");
        assert!(get(&town, &jonas, "/redaksjon").await.main_text().contains("Ingenting venter"));
        assert_eq!(post(&town, &jonas, &path, "gjor=kartlegg").await.status, 409, "it is decided");
        let candidate = get(&town, &jonas, &format!("/redaksjon/kartlegging/{id}")).await.main_text();
        assert!(candidate.contains("foreslått") && candidate.contains("Strikke"), "{candidate}");
        // Taken back as long as nobody has done anything with it.
        let (_, said) = act(&town, &jonas, &path, "gjor=angre").await;
        assert!(said.contains("venter igjen"), "{said}");
        assert_eq!(get(&town, &jonas, &format!("/redaksjon/kartlegging/{id}")).await.status, 404);
        act(&town, &jonas, &path, "gjor=kartlegg").await;
        act(&town, &jonas, &format!("/redaksjon/kartlegging/{id}/ta"), "").await;
        let (_, said) = act(&town, &jonas, &path, "gjor=angre").await;
        assert!(said.contains("Lagt i kartleggingen av Jonas"), "somebody has it: {said}");
        let events: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        assert!(events.contains(&"proposal.map".to_owned()), "{events:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_mends_a_proposal_before_it_goes_in() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let id = propose(&town, "navn=Strikkekveld&kommune=4627&hva=Vi+strikker.").await;
        let seen = get(&town, &jonas, &format!("/redaksjon/forslag/{id}")).await.text();
        assert!(seen.contains(&format!("/redaksjon/ny?forslag={id}")));
        let form = get(&town, &jonas, &format!("/redaksjon/ny?forslag={id}")).await.text();
        assert!(form.contains("value=\"Strikkekveld\"") && form.contains(&format!("value=\"forslag/{id}\"")));
        let send = |name: &str| {
            format!("nokkel={id}&av=forslag/{id}&sprak=nb&name.nb={name}&summary.nb=Vi+strikker.&gjor=send")
        };
        let (path, said) = act(&town, &jonas, "/redaksjon/ny", &send("Strikkekveld+for+alle")).await;
        assert!(path.ends_with(&id) && said.contains("Lagt til."), "{said}");
        act(&town, &jonas, "/redaksjon/ny", &send("Strikkekveld+for+alle")).await;
        town.site.catch_up().await.unwrap();
        assert!(town.get("/aktiviteter?kommune=4627&q=strikkekveld").await.text().contains("/strikkekveld-for-alle\""));
        let decided = get(&town, &jonas, &format!("/redaksjon/forslag/{id}")).await;
        assert!(decided.main_text().contains("Godkjent av Jonas"), "{}", decided.main_text());
        assert!(decided.text().contains(&format!("/redaksjon/tilbud/{id}")), "it leads to what came of it");
        act(&town, &jonas, &format!("/redaksjon/forslag/{id}"), "gjor=angre").await;
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/strikkekveld-for-alle").await.status, 404);

        // A proposal that somebody has said no to makes no entry, and nothing that was typed is lost.
        act(&town, &jonas, &format!("/redaksjon/forslag/{id}"), "gjor=nei").await;
        let late = post(&town, &jonas, "/redaksjon/ny", &send("Strikkekveld+likevel")).await;
        assert_eq!(late.status, 409);
        assert!(late.text().contains("value=\"Strikkekveld likevel\"") && late.main_text().contains("svart på dette"));
        assert_eq!(get(&town, &jonas, &format!("/redaksjon/ny?forslag={id}")).await.status, 404);
        let other = format!("/redaksjon/ny?forslag={}", ids::new_id());
        assert_eq!(get(&town, &jonas, &other).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_and_nothing_is_lost() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let odd = "hva=Husk+kaffe&postnr=5353&kommune=4627&telefon=ring+Kari&ord=a.ru+b.ru+c.ru";
        let said = town.post("/foresla", odd).await;
        assert_eq!(said.status, 422);
        let text = said.main_text();
        for part in ["Skriv hva det heter.", "er i Øygarden", "bare tall", "mange nettadresser", "Husk kaffe"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(said.text().contains("value=\"ring Kari\"") && said.text().contains("value=\"4627\" selected"));
        let long = format!("navn={}&kommune=4627", "x".repeat(121));
        assert!(town.post("/foresla", &long).await.main_text().contains("plass til 120 tegn"));
        for (language, text) in [("/nn", "Skriv kva det heiter."), ("/en", "Write what it is called.")] {
            assert!(town.post(&format!("{language}/foresla"), "kommune=4627").await.main_text().contains(text));
        }

        // Something like it stands there: it asks, and leads there; the way back has all that was typed.
        let near = "navn=%C3%85pent+naust&kommune=4627&hva=Kaffe";
        let alike = town.post("/foresla", near).await;
        assert_eq!(alike.status, 422);
        assert!(alike.text().contains("href=\"/aktiviteter/apent-naust\""), "{}", alike.main_text());
        let back = town.post("/foresla", &format!("{near}&gjor=skriv")).await;
        assert!(back.status == 200 && back.text().contains("value=\"Åpent naust\"") && back.text().contains("Kaffe"));
        assert_eq!(number(&town, WAITING).await, 0, "nothing has been sent yet");
        assert_eq!(town.post("/foresla", &format!("{near}&likevel=1")).await.status, 303);
        assert_eq!(town.post("/foresla", "navn=%C3%85pent+naust&kommune=0301").await.status, 303, "another town's");
        let thanks = town.get("/foresla?takk=1&kommune=0301").await.main_text();
        assert!(thanks.contains("Ingen steller lista for Oslo ennå"), "{thanks}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_network_may_not_go_on_for_ever_and_reads_when_it_may_again() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        for n in 0..Asking::Suggestion.most() {
            let form = format!("navn=Tur+nummer+{n}&kommune=4627&likevel=1");
            assert_eq!(from(&town, "/foresla", &form, "192.0.2.7").await.status, 303, "{n}");
        }
        let refused = from(&town, "/foresla", "navn=En+til&kommune=4627&hva=Kaffe&likevel=1", "192.0.2.7").await;
        let said = refused.main_text();
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "3600"), "{said}");
        assert!(said.contains("Prøv igjen klokka 13.00") && refused.text().contains("value=\"En til\""), "{said}");
        assert!(said.contains("Kaffe") && refused.header("cache-control") == "no-store");
        assert_eq!(from(&town, "/foresla", "navn=En+til&kommune=4627&likevel=1", "192.0.2.8").await.status, 303);
        let kept = number(&town, "SELECT COUNT(*) FROM trust_asked WHERE mark LIKE '%192.0%'").await;
        assert_eq!(kept, 0, "no address is kept");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_in_a_minute_from_many_networks_fill_no_table() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let most = directory::store::MOST_WAITING_HERE;
        let (mut taken, mut refused) = (0, 0);
        for n in 0..500 {
            let form = format!("navn=Billige+klokker+{n}&kommune=4627&hva=Kom&likevel=1");
            let address = format!("198.51.{}.{}", n / 250, n % 250);
            let answer = from(&town, "/foresla", &form, &address).await;
            match answer.status.as_u16() {
                303 => taken += 1,
                429 => {
                    refused += 1;
                    let said = answer.main_text();
                    assert!(said.contains("Prøv igjen i morgen") && answer.header("retry-after") == "86400", "{said}");
                    assert!(answer.text().contains(&format!("value=\"Billige klokker {n}\"")), "nothing is lost");
                }
                other => panic!("{other}: {}", answer.main_text()),
            }
        }
        assert_eq!((taken, refused), (most, 500 - most));
        assert_eq!(number(&town, WAITING).await, most);
        let elsewhere = from(&town, "/foresla", "navn=Strikkekveld&kommune=4626", "203.0.113.1").await;
        assert_eq!(elsewhere.status, 303, "what drowns one editor closes no door elsewhere");

        // Everywhere together there is an end too; what nobody has read for a year goes.
        let fill = "INSERT INTO directory_proposal (id, tenant, origin, kind, body, base, language, state, made_at)
            VALUES ($1, 'oyane-dps', 'public', 'new', '[]', '', 'nb', 'waiting', 1)";
        let rows: Vec<_> = (0..directory::store::MOST_WAITING).map(|n| kernel::values![format!("x{n}")]).collect();
        town.db().write(move |tx| tx.execute_each(fill, &rows)).await.unwrap();
        let full = from(&town, "/foresla", "navn=Turgruppe&kommune=4626", "203.0.113.2").await;
        assert_eq!(full.status, 429, "{}", full.main_text());
        town.db().write(|tx| directory::store::sweep_unread_proposals(tx, 2)).await.unwrap();
        assert_eq!(from(&town, "/foresla", "navn=Turgruppe&kommune=4626", "203.0.113.2").await.status, 303);
        assert_eq!(number(&town, WAITING).await, most + 2);
    }
}
