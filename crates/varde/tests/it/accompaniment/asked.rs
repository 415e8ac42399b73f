//! Asking: with a first name, with nothing at all, and where nobody goes along.

use super::*;
use crate::administration_people::{act, get, person};
use testkit::engines;

const NAUST: &str = "/folge/aktiviteter/apent-naust";

#[tokio::test(flavor = "multi_thread")]
async fn kari_finds_the_way_in_on_every_date_and_activity() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        for (page, way) in
            [(DATE, ASK), (SERIES, "/folge/treff/erfaringskafe-straume"), ("/aktiviteter/apent-naust", NAUST)]
        {
            let text = town.get(page).await.text();
            assert!(
                text.contains(&format!("href=\"{way}\"")) && text.contains("Vil du ha følge den første gangen?"),
                "{page}"
            );
        }
        let on = town.get("/folge/treff/erfaringskafe-straume").await;
        assert_eq!((on.status.as_u16(), on.header("location")), (303, ASK), "the series leads to its next date");
        let page = town.get(ASK).await;
        let said = page.main_text();
        assert_eq!(page.header("cache-control"), "no-store");
        for what in [
            "Erfaringskafé, tirsdag 8. desember klokka 14.00–15.30, Turøy, Øyane DPS, Straume.",
            "Amir og Lisbet åpner døra.",
            "Vi pleier å svare innen to dager.",
            "Alt slettes sju dager etter datoen",
            "Bare fornavnet, eller det du vil bli kalt.",
        ] {
            assert!(
                said.replace(['\u{a0}', '\u{202f}', '\u{2060}'], "").replace(' ', "").contains(&what.replace(' ', "")),
                "{what}: {said}"
            );
        }
        for path in [
            "/folge/treff/finnes-ikke",
            "/folge/treff/erfaringskafe-straume/2026-12-09",
            "/folge/aktiviteter/finnes-ikke",
        ] {
            assert_eq!(town.get(path).await.status, 404, "{path}");
        }
        // A date that is over takes nobody, and says so before anything is typed.
        let over = town.get(&format!("/folge{SERIES}/2026-11-10")).await;
        assert!(over.main_text().contains("Det er avlyst eller over.") && !over.text().contains("name=\"fornavn\""));
        let late = town.post(&format!("/folge{SERIES}/2026-11-10"), "gjor=kode").await;
        assert_eq!(late.status, 409);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_what_was_called_something_else_leads_to_the_same_company() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let change = "/mine-treff/00000022-0000-4000-8000-000000000001/endre";
        let open = get(&town, &amir, change).await.text();
        let version = open.split("name=\"versjon\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        act(&town, &amir, change, &format!("versjon={version}&name_nb=Kafé+ved+kaia&postnr=5353")).await;
        let now_called = "/treff/kafe-ved-kaia-straume";
        assert_eq!(town.get(SERIES).await.header("location"), now_called);
        let on = town.get(&format!("/folge{SERIES}")).await;
        assert_eq!((on.status.as_u16(), on.header("location")), (303, &*format!("/folge{now_called}/2026-12-08")));
        let page = town.get(ASK).await.main_text();
        assert!(page.contains("Kafé ved kaia, tirsdag 8. desember"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_kindly_and_nothing_typed_is_lost() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        empty(&town).await;
        let form = form_of(&town.get(ASK).await, 0);
        let send = async |name: &str, to: &str| {
            let typed =
                [("skjema", form.as_str()), ("gjor", "navn"), ("fornavn", name), ("nas", to), ("ord", "Jeg er redd")];
            town.post(ASK, &encoded(&typed)).await
        };
        for (name, to, why) in [
            ("", "91234567", "Skriv et fornavn, eller det du vil bli kalt."),
            ("Kari", "", "Skriv et telefonnummer eller en e-postadresse."),
            ("Kari", "912 34 56", "Et telefonnummer har åtte sifre."),
            ("Kari", "kari@post", "Den ser ut som navn@sted.no."),
        ] {
            let answer = send(name, to).await;
            assert!(answer.status == 422 && answer.main_text().contains(why), "{why}: {}", answer.main_text());
            assert!(answer.text().contains(&format!("value=\"{}\"", if name.is_empty() { to } else { name })), "kept");
            assert!(answer.text().contains("Jeg er redd"), "kept");
            assert_eq!(form_of(&answer, 0), form, "the same form");
        }
        assert_eq!(rows(&town, "SELECT COUNT(*) FROM accompaniment_request").await, 0);
        // A whole name is taken, with a hint; the form sent again is the same request, with what was changed in it.
        let whole = send("Kari Nordmann", "912 34 567").await;
        assert!(whole.main_text().contains("Fornavnet er nok for oss."), "{}", whole.main_text());
        let again = send("Kari", "912 34 567").await;
        assert!(!again.main_text().contains("Fornavnet er nok for oss."));
        assert_eq!(code_of(&again), code_of(&whole));
        assert_eq!(rows(&town, "SELECT COUNT(*) FROM accompaniment_request").await, 1);
        let opened = look(&town, &code_of(&again)).await.main_text();
        assert!(
            opened.contains("Ingen har svart ennå") && opened.contains("+4791234567") && !opened.contains("Nordmann"),
            "{opened}"
        );
        // A landline is a way too: somebody rings.
        let form = form_of(&town.get(ASK).await, 0);
        let typed = [("skjema", form.as_str()), ("gjor", "navn"), ("fornavn", "Odd"), ("nas", "55 12 34 56")];
        let answer = town.post(ASK, &encoded(&typed)).await.main_text();
        assert!(answer.contains("Vi ringer eller skriver til deg også."), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_none_opens_nothing() {
    let town = Town::with_people(engines().remove(0)).await;
    let door = town.get("/folge/svar").await;
    assert!(door.status == 200 && door.main_text().contains("Koden du fikk"));
    let odd = look(&town, "kaffe").await;
    assert!(
        odd.status == 422
            && odd.main_text().contains("En kode har tolv tegn")
            && odd.text().contains("value=\"kaffe\"")
    );
    let none = look(&town, "0000-0000-0000").await;
    assert!(none.status == 422 && none.main_text().contains("Denne koden åpner ikke noe nå."));
    let gone = town.post("/folge/svar/ta-bort", "kode=0000-0000-0000").await;
    assert!(gone.status == 200 && gone.main_text().contains("Alt er slettet."), "what never was is answered alike");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_goes_along_the_page_says_so_before_anything_is_typed() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let marit = town.sign_in("Marit").await;
        assert!(town.get(NAUST).await.text().contains("name=\"fornavn\""), "Marit goes along");
        let (_, said) = act(&town, &marit, DESK, "gjor=ikke-lenger").await;
        assert!(said.contains("Ingen her går sammen med folk til aktiviteter nå."), "{said}");
        let nobody = town.get(NAUST).await;
        assert!(nobody.main_text().contains("Akkurat nå har vi ingen som kan bli med"), "{}", nobody.main_text());
        assert!(
            !nobody.text().contains("name=\"fornavn\"") && nobody.text().contains("href=\"tel:"),
            "a number to ring"
        );
        assert_eq!(town.post(NAUST, "gjor=kode").await.status, 409);
        act(&town, &marit, DESK, "gjor=blir-med").await;
        assert!(town.get(NAUST).await.text().contains("name=\"fornavn\""));

        // A date without a host, and somebody who goes along and has left: nobody either.
        let left = person(&town, "Marit");
        town.db()
            .write(move |tx| {
                tx.execute("UPDATE trust_grant SET ended_at = 1 WHERE person = $1", kernel::params![&left])?;
                tx.script("DELETE FROM gatherings_host")
            })
            .await
            .unwrap();
        assert!(town.get(NAUST).await.main_text().contains("Akkurat nå har vi ingen"));
        let page = town.get(ASK).await.main_text();
        assert!(page.contains("Akkurat nå har vi ingen") && page.contains("12 34 56 78"), "{page}");
        assert_eq!(town.post(ASK, "gjor=kode").await.status, 409);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_network_cannot_ask_for_ever() {
    let town = Town::with_people(engines().remove(0)).await;
    let mut last = 200;
    for _ in 0..31 {
        let form = trust::secret::Token::draw();
        last = town.post(ASK, &format!("gjor=kode&skjema={}", form.carried())).await.status.as_u16();
    }
    assert_eq!(last, 429);
}
