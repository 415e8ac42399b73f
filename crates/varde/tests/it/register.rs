//! Looking an organisation up in the registers, against a stand-in that answers as Brønnøysundregistrene does.

use crate::{
    dead_links::way_out,
    import_brreg::units,
    stand_in::{Says, StandIn},
};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::{Answer, Engine, Town, engines};
use url::Url;

const JSON: &str = "content-type: application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8\r\n";

fn unit(number: &str) -> Value {
    let mut unit = units()["_embedded"]["enheter"][0].clone();
    unit["organisasjonsnummer"] = json!(number);
    unit["hjemmeside"] = json!("www.askoyturlag.example");
    unit["epostadresse"] = json!("post@askoyturlag.example");
    unit["telefon"] = json!("56 15 81 00");
    unit["naeringskode1"] = json!({"kode": "94.991", "beskrivelse": "Aktiviteter i andre interesseorganisasjoner"});
    unit
}

fn json(value: &Value) -> Says {
    Says::answer("200 OK", JSON, value.to_string().as_bytes())
}

/// The registers, with somebody for each thing that can be wrong.
async fn registers() -> StandIn {
    StandIn::new(|head| {
        let path = head.split(' ').nth(1).unwrap_or_default();
        let (room, asked) = path.rsplit_once('/').unwrap_or_default();
        match (room, asked) {
            ("/frivillighetsregisteret/api/frivillige-organisasjoner", "974760673") => json(&json!({
                "organisasjonsnummer": "974760673", "frivilligOrganisasjonsstatus": "REGISTRERT", "kontonummer": "12345678903",
                "icnpoKategorier": [{"icnpoNummer": "01200", "navn": "Idrett", "rekkefolge": 1}]})),
            ("/enhetsregisteret/api/enheter", number) if !number.contains('?') => match number {
                "974760673" => json(&unit(number)),
                "974761076" => {
                    let mut gone = unit(number);
                    gone["slettedato"] = json!("2020-01-01");
                    gone["respons_klasse"] = json!("SlettetEnhet");
                    json(&gone)
                }
                "971524960" => {
                    let mut bankrupt = unit(number);
                    bankrupt["konkurs"] = json!(true);
                    json(&bankrupt)
                }
                "889640782" => {
                    let mut person = unit(number);
                    person["navn"] = json!("KARI NORDMANN");
                    person["organisasjonsform"] = json!({"kode": "ENK", "beskrivelse": "Enkeltpersonforetak"});
                    json(&person)
                }
                "983887457" => Says::answer("410 Gone", JSON, b"{\"status\":410}"),
                "917422575" => Says::answer("429 Too Many Requests", JSON, b"{}"),
                "971527404" => Says::Nothing,
                "986339523" => Says::answer("200 OK", "content-type: text/html\r\n", b"<!doctype html><h1>Logg inn</h1>"),
                "994111841" => Says::answer("200 OK", JSON, "{\"organisasjonsnummer\":".as_bytes()),
                "916132727" => {
                    Says::Endless(format!("HTTP/1.1 200 OK\r\n{JSON}\r\n"), vec![b'['; 65_536], Duration::ZERO)
                }
                "985980101" => Says::answer("500 Internal Server Error", JSON, b"{}"),
                "974761335" => json(&unit("974760673")),
                "971456523" => Says::answer("200 OK", JSON, "[".repeat(200_000).as_bytes()),
                _ => Says::answer("404 Not Found", JSON, b""),
            },
            ("/enhetsregisteret/api/underenheter", "915933149") => {
                let mut part = unit("915933149");
                part["navn"] = json!("ØYANE DPS, KLEPPESTØ");
                part["organisasjonsform"] = json!({"kode": "BEDR", "beskrivelse": "Underenhet"});
                part["beliggenhetsadresse"] = json!({"adresse": ["c/o Ola", "Kleppeveien 1"], "postnummer": "5300",
                    "poststed": "KLEPPESTØ", "kommunenummer": "4627"});
                part.as_object_mut().unwrap().remove("forretningsadresse");
                part["registrertIFrivillighetsregisteret"] = json!(false);
                json(&part)
            }
            ("/enhetsregisteret/api", list) if list.starts_with("enheter?navn=Finnes+ikke&") => {
                json(&json!({"page": {"size": 20, "totalElements": 0}}))
            }
            ("/enhetsregisteret/api", list) if list.starts_with("enheter?navn=") => json(&units()),
            _ => Says::answer("404 Not Found", JSON, b""),
        }
    })
    .await
}

async fn town(engine: Engine, registers: &StandIn) -> Town {
    let url = Url::parse(&format!("http://register.example:{}", registers.port())).unwrap();
    Town::with_people(engine).await.with_site(|site| site.with_outside(way_out(), Some(url)))
}

async fn ask(town: &Town, cookie: &str, typed: &str) -> Answer {
    let form: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("sok", typed).finish();
    let request = axum::http::Request::post("/redaksjon/register")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(axum::body::Body::from(form)).unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_sees_what_the_registers_say_and_what_we_have() {
    for engine in engines() {
        let registers = registers().await;
        let town = town(engine, &registers).await;
        let jonas = town.sign_in("Jonas").await;
        let said = ask(&town, &jonas, "974 760 673").await;
        assert_eq!(said.status, 200);
        let page = said.main_text();
        for there in [
            "Askøy Turlag",
            "974 760 673",
            "Forening/lag/innretning",
            "Askøy",
            "5300 Kleppestø",
            "www.askoyturlag.example",
            "post@askoyturlag.example",
            "56 15 81 00",
            "Aktiviteter i andre interesseorganisasjoner (94.991)",
            "Idrett",
            "Gå på tur saman.",
            "Den har ingen oppføring i lista.",
            "NLOD 2.0",
        ] {
            assert!(page.contains(there), "{there}: {page}");
        }
        // As the import does: no account, no mobile, nobody's home.
        for private in ["12345678903", "900 00 000", "Heimevegen", "Nordmann"] {
            assert!(!page.contains(private), "{private}: {page}");
        }
        let asked: Vec<String> = registers.lines();
        assert_eq!(
            asked,
            [
                "GET /enhetsregisteret/api/enheter/974760673 HTTP/1.1",
                "GET /frivillighetsregisteret/api/frivillige-organisasjoner/974760673 HTTP/1.1",
            ]
        );

        // An entry of it begins with what is known; a telephone never stands in an address.
        let html = said.text();
        let way = html.split("href=\"/redaksjon/ny?").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
        assert!(!way.contains("56") && !way.contains("post%40"), "{way}");
        let form = crate::administration_people::get(&town, &jonas, &format!("/redaksjon/ny?{way}")).await.text();
        for there in ["value=\"Askøy Turlag\"", "value=\"5300\"", "value=\"Kleppestø\"", "askoyturlag.example\""] {
            assert!(form.contains(there), "{there}: {form}");
        }

        // We have it once it has come in, in whatever way.
        let options = super::import_csv::options();
        let table = super::import_csv::table("Onsdagsturen;;;;;Askøy turlag;974760673;;5300;Kleppestø;;;");
        town.take_in(options, move |steps| table.read(steps)).await;
        let other = json!([{"id": "00000000-0000-4000-8000-000000000001", "name": "Søndagsturen", "status": "active",
            "organization": {"id": "00000000-0000-4000-8000-000000000002", "name": "Turlaget", "description": "",
                "organization_identifiers": [{"id": "00000000-0000-4000-8000-000000000003", "identifier_scheme": "NO-BRC",
                    "identifier_type": "x", "identifier": "974760673"}]}}]);
        town.import(other.to_string().as_bytes()).await;
        let page = ask(&town, &jonas, "974760673").await.main_text();
        assert!(page.contains("Onsdagsturen") && page.contains("Søndagsturen"), "{page}");

        let part = ask(&town, &jonas, "915933149").await.main_text();
        assert!(part.contains("Øyane DPS, Kleppestø") && part.contains("Kleppeveien 1, 5300 Kleppestø"), "{part}");
        assert!(!part.contains("Ola"), "{part}");

        let list = ask(&town, &jonas, "turlag").await.main_text();
        assert!(list.contains("Askøy Turlag") && list.contains("Borte LAG"), "{list}");
        assert!(!list.contains("Nordmann") && !list.contains("feil"), "{list}");
        assert!(
            registers.lines().last().unwrap().starts_with("GET /enhetsregisteret/api/enheter?navn=turlag&size=20 ")
        );
        let none = ask(&town, &jonas, "Finnes ikke").await.main_text();
        assert!(none.contains("Ingen heter det"), "{none}");

        let noted = "SELECT COUNT(*) FROM trust_audit WHERE action = 'register.ask' AND object = ''";
        let noted = town.db().read(move |tx| tx.row(noted, &[])?.map_or(Ok(0), |row| row.int(0))).await.unwrap();
        assert_eq!(noted, 5, "each time, and never what");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_gone_or_a_person_is_said_to_be() {
    let registers = registers().await;
    let town = town(Engine::sqlite(), &registers).await;
    let jonas = town.sign_in("Jonas").await;
    for (number, there, absent) in [
        ("974761076", "Den ble slettet fra registeret 1. januar 2020", "xx"),
        ("971524960", "Den er konkurs.", "xx"),
        ("889640782", "Et enkeltpersonforetak", "Kari"),
        ("889640782", "Organisasjonen er en person.", "56 15 81 00"),
        ("983887457", "Registeret har tatt bort denne organisasjonen", "xx"),
        ("974761777", "Vi fant ingen med det nummeret.", "xx"),
        ("917422575", "Registeret ber oss vente litt.", "xx"),
        ("971527404", "Registeret svarte ikke.", "xx"),
        ("985980101", "Registeret svarte ikke.", "xx"),
        ("986339523", "Vi forstod ikke det registeret svarte.", "Logg inn"),
        ("994111841", "Vi forstod ikke det registeret svarte.", "xx"),
        ("916132727", "Vi forstod ikke det registeret svarte.", "xx"),
        ("971456523", "Vi forstod ikke det registeret svarte.", "xx"),
        ("974761335", "Vi forstod ikke det registeret svarte.", "Turlag"),
    ] {
        let answer = ask(&town, &jonas, number).await;
        let page = answer.main_text();
        assert_eq!(answer.status, 200, "{number}");
        assert!(page.contains(there) && !page.contains(absent), "{number}: {page}");
        assert!(answer.text().contains(&format!("value=\"{number}\"")), "{number}: what was typed stays");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_number_is_said_beside_the_field_and_nobody_is_asked() {
    let registers = registers().await;
    let town = town(Engine::sqlite(), &registers).await;
    let jonas = town.sign_in("Jonas").await;
    for (typed, said) in [
        ("", "Skriv et nummer eller et navn."),
        ("x", "Skriv litt mer av navnet."),
        ("97476067", "Nummeret har 8 sifre. Et organisasjonsnummer har ni."),
        ("974760674", "Sifrene passer ikke sammen. Kanskje to har byttet plass?"),
    ] {
        let answer = ask(&town, &jonas, typed).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.main_text().contains(said), "{typed}: {}", answer.main_text());
        assert!(answer.text().contains(&format!("value=\"{typed}\"")), "{typed}");
    }
    // Nothing of what is typed leaves its place in the address that is asked.
    ask(&town, &jonas, "../../../admin?x=1#y&size=9999 æ").await;
    assert_eq!(
        registers.lines(),
        [
            "GET /enhetsregisteret/api/enheter?navn=..%2F..%2F..%2Fadmin%3Fx%3D1%23y%26size%3D9999+%C3%A6&size=20 HTTP/1.1"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_is_off_nobody_is_asked_and_the_page_says_how() {
    let registers = registers().await;
    let url = Url::parse(&format!("http://register.example:{}", registers.port())).unwrap();
    for (outside, register) in [(outside::Outside::default(), Some(url)), (way_out(), None)] {
        let town = Town::with_people(Engine::sqlite()).await.with_site(|site| site.with_outside(outside, register));
        let jonas = town.sign_in("Jonas").await;
        let page = town.get_with("/redaksjon/register", "cookie", &jonas).await.main_text();
        for there in [
            "Varde spør ikke registrene på dette nettstedet.",
            "[register] url = \"https://data.brreg.no\"",
            "https://virksomhet.brreg.no",
        ] {
            assert!(page.contains(there), "{there}: {page}");
        }
        assert_eq!(ask(&town, &jonas, "974760673").await.status, 200);
    }
    assert_eq!(registers.asked(), Vec::<String>::new());
}
