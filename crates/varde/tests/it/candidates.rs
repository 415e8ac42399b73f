//! Candidates come from a file of Brønnøysundregistrene, and one that is ready becomes an entry that an editor writes.

use super::administration_people::{act, get, post, record};
use super::import_brreg::units;
use axum::{body::Body, http::Request};
use kernel::{ids, storage::params};
use serde_json::{Value, json};
use testkit::{Answer, Town, engines};

const PATH: &str = "/redaksjon/kartlegging";

async fn upload(town: &Town, cookie: &str, files: &[&[u8]]) -> Answer {
    let head = "--skille\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"enheter.json\"\r\n\r\n";
    let request = Request::post(format!("{PATH}/brreg"))
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    let each: Vec<Vec<u8>> = files.iter().map(|bytes| [head.as_bytes(), bytes, b"\r\n"].concat()).collect();
    let body = [each.concat().as_slice(), b"--skille--\r\n"].concat();
    town.send(request.body(Body::from(body)).unwrap()).await
}

/// What a page sends when the lines that are ticked are taken.
fn taking(html: &str) -> String {
    let lines = html.split("name=\"linjer\" hidden>").nth(1).unwrap().split("</textarea>").next().unwrap();
    let lines = lines.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"");
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair("linjer", &lines).append_pair("kilde", "brreg").append_pair("ta-inn", "1");
    for tag in html.split("name=\"linje\" value=\"").skip(1) {
        let (number, rest) = tag.split_once('"').unwrap();
        if rest.split('>').next().unwrap().contains("checked") {
            form.append_pair("linje", number);
        }
    }
    form.finish()
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.db().read(move |tx| tx.row(sql, params![])?.unwrap().int(0)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_brings_a_file_of_the_register_and_sees_each_before_it_is_taken() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        assert!(get(&town, &amir, &format!("{PATH}/lim-inn")).await.text().contains(&format!("{PATH}/brreg")));
        let file = units().to_string();
        let seen = upload(&town, &amir, &[file.as_bytes()]).await;
        let text = seen.main_text();
        assert_eq!(seen.status, 200, "{text}");
        for part in [
            "Askøy Turlag",
            "5 er ikke med",
            "Nummer 2 i fila: Borte LAG. Den er slettet",
            "Den er konkurs.",
            "Nummer 4 i fila: Det er én persons foretak",
            "Organisasjonsnummeret mangler.",
            "Organisasjonsnummeret er ikke riktig.",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!seen.text().contains("Nordmann"), "no person's name, and no c/o");
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_candidate").await, 0, "nothing is in yet");
        act(&town, &amir, &format!("{PATH}/lim-inn"), &taking(&seen.text())).await;
        let kept = "SELECT COUNT(*) FROM directory_candidate WHERE source = 'brreg' AND municipality = '4627'
            AND organization_number = '974760673'";
        assert_eq!(count(&town, kept).await, 1);

        // The same file again: it is known, and not ticked.
        let again = upload(&town, &amir, &[file.as_bytes()]).await;
        assert!(again.main_text().contains("Samme organisasjonsnummer") || again.text().contains(PATH));
        let none = post(&town, &amir, &format!("{PATH}/lim-inn"), &taking(&again.text())).await;
        assert!(none.status == 422 && none.main_text().contains("Ingen linjer er huket av."), "{}", none.main_text());
        assert!(none.text().contains("name=\"kilde\" value=\"brreg\""), "it is still the register's");

        // What Frivillighetsregisteret says has no name; together with the other it has, and themes.
        let does = json!([{"organisasjonsnummer": "974760673", "frivilligOrganisasjonsstatus": "REGISTRERT",
            "icnpoKategorier": [{"icnpoNummer": "01200"}]}]);
        let alone = upload(&town, &amir, &[does.to_string().as_bytes()]).await;
        assert!(alone.status == 422 && alone.main_text().contains("Navnet står ikke i fila."), "{}", alone.main_text());
        let both = upload(&town, &amir, &[does.to_string().as_bytes(), file.as_bytes()]).await;
        assert!(both.text().contains("#exercise"), "{}", both.main_text());

        // What is no such file is said.
        for (bytes, said) in [(&b"{"[..], "Er det JSON"), (b"", "Er det JSON"), (b"[]", "ingen kandidater")] {
            let odd = upload(&town, &amir, &[bytes]).await;
            assert!(odd.status == 422 && odd.main_text().contains(said), "{said}: {}", odd.main_text());
        }
        let cut = post(&town, &amir, &format!("{PATH}/brreg"), "fil=x").await;
        assert!(cut.status == 422 && cut.main_text().contains("kom ikke helt fram"), "{}", cut.main_text());
        assert_eq!(get(&town, &town.sign_in("Solveig").await, &format!("{PATH}/brreg")).await.status, 404);
    }
}

/// The nine digits that begin so.
fn organization(n: u32) -> Option<String> {
    let eight = format!("{n:08}");
    let sum: u32 =
        eight.chars().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
    match 11 - sum % 11 {
        10 => None,
        11 => Some(format!("{eight}0")),
        check => Some(format!("{eight}{check}")),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_is_taken_two_hundred_at_a_time_the_new_ones_first() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let word = |n: u32| ["Tuba", "Seil", "Quilt", "Judo", "Kor", "Hage", "Sjakk"][n as usize % 7];
        let unit = |(n, number): (u32, String)| {
            json!({"organisasjonsnummer": number, "navn": format!("{} {number} {}", word(n), "x".repeat(n as usize % 40)),
                "forretningsadresse": {"postnummer": "5300", "kommunenummer": "4627"}})
        };
        let numbers = (81_000_000..).filter_map(|n| Some((n, organization(n)?)));
        let file: Value = numbers.take(230).map(unit).collect();
        let file = file.to_string();
        let first = upload(&town, &amir, &[file.as_bytes()]).await;
        assert!(first.main_text().contains("Her er 200 om gangen"), "{}", first.main_text());
        // Some are called nearly the same, and those one looks at; here all are taken.
        let all = |html: &str| (1..=200).fold(taking(html), |form, n| format!("{form}&linje={n}"));
        act(&town, &amir, &format!("{PATH}/lim-inn"), &all(&first.text())).await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_candidate").await, 200);
        let second = upload(&town, &amir, &[file.as_bytes()]).await.text();
        let text = second.split("name=\"linjer\" hidden>").nth(1).unwrap().split("</textarea>").next().unwrap();
        let mut new = url::form_urlencoded::Serializer::new(String::new());
        new.append_pair("linjer", text).append_pair("kilde", "brreg").append_pair("ta-inn", "1");
        let form = (1..=30).fold(new.finish(), |form, n| format!("{form}&linje={n}"));
        act(&town, &amir, &format!("{PATH}/lim-inn"), &form).await;
        let numbers = "SELECT COUNT(DISTINCT organization_number) FROM directory_candidate";
        assert_eq!(count(&town, numbers).await, 230, "the thirty that were left came first");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_candidate_that_is_ready_becomes_an_entry_once() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, jonas) = (town.sign_in("Amir").await, town.sign_in("Jonas").await);
        let form = "navn=Perlekurset&telefon=55+50+12+34&sted=%C3%98ygarden&tema=creative&notat=Ring+etter+fire";
        let (one, _) = act(&town, &amir, &format!("{PATH}/ny"), form).await;
        let id = one.rsplit('/').next().unwrap().to_owned();
        let make = format!("/redaksjon/ny?kandidat={id}");
        assert_eq!(get(&town, &jonas, &make).await.status, 404, "it is Øyane's until it is ready");
        act(&town, &amir, &format!("{one}/ta"), "").await;
        act(&town, &amir, &format!("{one}/klar"), "").await;
        let seen = get(&town, &jonas, &make).await.text();
        assert!(seen.contains("value=\"Perlekurset\"") && seen.contains("value=\"55 50 12 34\""));
        assert!(seen.contains(&format!("value=\"kandidat/{id}\"")) && !seen.contains("Ring etter fire"));
        assert_eq!(get(&town, &amir, &make).await.status, 404, "he is no editor");

        let key = ids::new_id().to_string();
        let send = |key: &str| {
            format!(
                "nokkel={key}&av=kandidat/{id}&sprak=nb&name.nb=Perlekurset&themes=creative&phone=55501234&gjor=send"
            )
        };
        let (path, said) = act(&town, &jonas, "/redaksjon/ny", &send(&key)).await;
        assert!(path.ends_with(&key) && said.contains("Lagt til."), "{said}");
        town.site.catch_up().await.unwrap();
        let list = town.get("/aktiviteter?kommune=4626&q=perlekurset").await.text();
        assert!(list.contains("/aktiviteter/perlekurset"), "it stands where the candidate is");
        assert!(get(&town, &amir, &one).await.main_text().contains("Er med i lista."));
        let events: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        let at = events.iter().position(|act| act == "entry.add").unwrap();
        assert_eq!(events[at + 1], "candidate.become", "in one act: {events:?}");

        // A colleague who had the form open hears that it is made; pressing twice is one.
        act(&town, &jonas, "/redaksjon/ny", &send(&key)).await;
        let late =
            post(&town, &jonas, "/redaksjon/ny", &format!("{}&likevel=1", send(&ids::new_id().to_string()))).await;
        assert!(late.status == 409 && late.text().contains("value=\"Perlekurset\""), "{}", late.main_text());
        assert_eq!(get(&town, &jonas, &make).await.status, 404);
        let made = "SELECT COUNT(*) FROM directory_content WHERE text = 'Perlekurset'";
        assert_eq!(count(&town, made).await, 1);
    }
}
