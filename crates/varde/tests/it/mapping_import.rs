//! Amir and Jonas bring a spreadsheet of what they have heard of: seen row by row, taken in, and taken out again.

use super::administration_people::{act, get, post, record};
use super::import_screen::{
    form, multipart,
    sheet::{bomb, xlsx},
};
use axum::{body::Body, http::Request};
use kernel::storage::params;
use testkit::{Answer, Town, engines};

const PATH: &str = "/redaksjon/kartlegging";
const HERE: &str = "/redaksjon/kartlegging/regneark";

async fn bring(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> Answer {
    let request = Request::post(HERE)
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(multipart(name, bytes))).unwrap()).await
}

/// What the page of the rows sends as it stands, with these instead.
fn sent(html: &str, instead: &[(&str, &str)]) -> String {
    let table = html.split("name=\"tabell\" hidden>").nth(1).unwrap().split("</textarea>").next().unwrap();
    let table = table.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    form(html, &[&[("tabell", table.replace('\n', "\r\n").as_str())], instead].concat())
}

async fn rows(town: &Town, cookie: &str, form: &str) -> Answer {
    post(town, cookie, &format!("{HERE}/rader"), form).await
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.db().read(move |tx| tx.row(sql, params![])?.unwrap().int(0)).await.unwrap()
}

const ALL: &str = "SELECT COUNT(*) FROM directory_candidate";

const LIST: &str = "Navn;Kommune;Tlf;Nettside;Tema;Merknad;Kontaktperson\r\n\
    Perlekurset;Askøy;55 50 12 34;perler.example;Turlag, Dart;=HYPERLINK(\"x\");Kåre Olsen\r\n\
    Åpent naust på Herdla;Askøy;;;;;\r\n\
    ;Askøy;;;;Uten navn;\r\n\
    Seilkurset;Øygarden;ring meg;;;;\r\n\
    Operakoret;Bergen;;;;;\r\n\
    Perlekurset;Askøy;;;;Det samme to ganger;\r\n\
    Halv rad;Askøy\r\n\
    Fluebinding;4626;55501235;;;;\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_is_seen_row_by_row_taken_in_and_taken_out_again() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        assert!(get(&town, &jonas, PATH).await.text().contains(HERE));
        // As Excel in Norway writes CSV.
        let latin: Vec<u8> = LIST.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let seen = bring(&town, &jonas, "lag.csv", &latin).await;
        let (html, text) = (seen.text(), seen.main_text());
        assert_eq!(seen.status, 200, "{text}");
        for part in [
            "8 rader Ingenting er tatt inn ennå.",
            "Tlf: telefon",
            "Ikke med: Kontaktperson.",
            "2 nye 2 ligner noe vi har 4 tar vi ikke inn",
            "Linje 4: Askøy Skriv hva det heter.",
            "Linje 5: Seilkurset Nummeret kan ikke ringes.",
            "Linje 6: Operakoret Det er i Bergen. Dere kartlegger Øygarden, Askøy.",
            "Linje 8 Raden har ikke like mange celler",
            "Åpent naust på Herdla , i lista",
            "Perlekurset, en annen linje her",
            "Tema: Dart; Merknad: =HYPERLINK(\"x\")",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(html.contains("/aktiviteter/apent-naust") && !text.contains("Kåre Olsen · "));
        assert_eq!(html.matches(" name=\"rad\"").count(), 4);
        assert_eq!(html.matches(" checked").count(), 2, "what is surely new");
        assert_eq!(count(&town, ALL).await, 0, "nothing is in yet");

        // Taken in: what is not in is told with why, and twice is once.
        let take = sent(&html, &[("ta-inn", "1")]);
        let report = rows(&town, &jonas, &take).await;
        let said = report.main_text();
        assert_eq!(report.status, 200, "{said}");
        assert!(said.contains("2 tatt inn, 6 ikke") && said.contains("Linje 6: Operakoret"), "{said}");
        assert!(said.contains("Ikke huket av (2) Linje 3: Åpent naust på Herdla"), "{said}");
        assert_eq!(rows(&town, &jonas, &take).await.status, 200);
        assert_eq!(count(&town, ALL).await, 2);
        let kept = "SELECT COUNT(*) FROM directory_candidate WHERE source = 'import' AND phone = '55 50 12 34'
            AND municipality = '4627' AND themes = 'outdoors' AND note = 'Tema: Dart; Merknad: =HYPERLINK(\"x\")'
            AND website = 'https://perler.example'";
        assert_eq!(count(&town, kept).await, 1);
        let acts: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(acts.iter().filter(|act| *act == "candidate.import").count(), 1, "one act: {acts:?}");
        let list = get(&town, &jonas, PATH).await.main_text();
        assert!(list.contains("Perlekurset") && list.contains("Fluebinding"), "{list}");

        // The same file again: all of it is known.
        let again = bring(&town, &jonas, "lag.csv", &latin).await;
        assert_eq!(again.text().matches(" checked").count(), 0, "{}", again.main_text());
        let none = rows(&town, &jonas, &sent(&again.text(), &[("ta-inn", "1")])).await;
        assert!(none.status == 422 && none.main_text().contains("Ingen rader er huket av."), "{}", none.main_text());

        // Somebody rings one of them; the other one goes out again.
        let batch = get(&town, &jonas, HERE).await.text();
        let batch = batch.split(&format!("href=\"{HERE}/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let one = get(&town, &jonas, &format!("{HERE}/{batch}")).await;
        assert!(one.main_text().contains("2 kandidater 22. november, av deg"), "{}", one.main_text());
        let candidate = one.text().split(&format!("class=\"v-go\" href=\"{PATH}/")).nth(1).unwrap().to_owned();
        let candidate = format!("{PATH}/{}", candidate.split('"').next().unwrap());
        act(&town, &jonas, &format!("{candidate}/ta"), "").await;
        let amir = town.sign_in("Amir").await;
        assert_eq!(get(&town, &amir, &format!("{HERE}/{batch}")).await.status, 404, "it is Askøy's");
        assert_eq!(post(&town, &amir, &format!("{HERE}/{batch}/angre"), "").await.status, 404);
        let (to, said) = act(&town, &jonas, &format!("{HERE}/{batch}/angre"), "").await;
        assert!(to.ends_with(&batch) && said.contains("Disse er igjen.") && said.contains("Perlekurset"), "{said}");
        assert!(said.contains("Én av dem har noen gjort noe med.") && !said.contains("Fluebinding"), "{said}");
        assert_eq!(count(&town, ALL).await, 1);
        let (_, said) = act(&town, &jonas, &format!("{HERE}/{batch}/angre"), "").await;
        assert!(said.contains("Ingen ble tatt ut."), "{said}");
        let acts: Vec<_> = record(&town, "askoy-kommune").await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(acts.iter().filter(|act| *act == "candidate.import_undo").count(), 1, "{acts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_read_as_somebody_says_and_nothing_is_taken_unseen() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, jonas) = (town.sign_in("Amir").await, town.sign_in("Jonas").await);
        let row = |n: usize, cells: [&str; 3]| {
            let cell = |(at, text): (usize, &str)| {
                format!("<c r=\"{}{n}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", ["A", "B", "C"][at])
            };
            format!("<row r=\"{n}\">{}</row>", cells.into_iter().enumerate().map(cell).collect::<String>())
        };
        let rows_of = [
            row(1, ["Hva det er", "Kor", "Ringes på"]),
            row(2, ["Perlekurset", "Bergen", "55501234"]),
            row(4, ["Båtlaget", "Rong", ""]),
        ];
        let file = xlsx(&rows_of.concat());
        let seen = bring(&town, &amir, "lag.xlsx", &file).await;
        let (html, text) = (seen.text(), seen.main_text());
        assert!(text.contains("Vi fant ingen kolonne med navn.") && text.contains("Dette er «Lag»."), "{text}");
        assert!(html.contains("<details class=\"v-older\" open>") && !html.contains("name=\"ta-inn\""), "{text}");
        assert!(!text.contains("Når raden ikke sier"), "Øyane keeps no municipality");

        // He says what they are; what he has not seen is not taken.
        let said = [("felt-0", "name"), ("felt-1", "place"), ("felt-2", "phone"), ("ta-inn", "1"), ("rad", "1")];
        let unseen = rows(&town, &amir, &sent(&html, &said)).await;
        assert!(unseen.status == 422, "{}", unseen.main_text());
        assert!(unseen.main_text().contains("Du har endret hvordan kolonnene leses."), "{}", unseen.main_text());
        assert_eq!(count(&town, ALL).await, 0);
        let html = unseen.text();
        assert_eq!(html.matches(" checked").count(), 2, "any municipality is Øyane's: {}", unseen.main_text());
        let report = rows(&town, &amir, &sent(&html, &[("ta-inn", "1")])).await;
        assert!(report.main_text().contains("2 tatt inn, 0 ikke Alle radene er tatt inn."), "{}", report.main_text());
        let kept = "SELECT COUNT(*) FROM directory_candidate WHERE municipality = '4626' OR phone = '55501234'";
        assert_eq!(count(&town, kept).await, 2);
        let out = report.text().split("action=\"").find(|rest| rest.contains("/angre\"")).unwrap().to_owned();
        let (to, said) = act(&town, &amir, out.split('"').next().unwrap(), "").await;
        assert!(to == HERE && said.contains("Alt er tatt ut igjen."), "{said}");
        assert_eq!(count(&town, ALL).await, 0);

        // Rows that say no place are where Jonas says, among what he keeps.
        let list = "Namn;Orgnr\nPerlekurset;974760673\nLaget;123\n";
        let html = bring(&town, &jonas, "lag.csv", list.as_bytes()).await.text();
        let placed = rows(&town, &jonas, &sent(&html, &[("kommune", "4626")])).await;
        assert!(placed.main_text().contains("Øygarden · 974760673"), "{}", placed.main_text());
        assert!(placed.main_text().contains("Linje 3: Laget Nummeret stemmer ikke."), "{}", placed.main_text());
        let odd = rows(&town, &jonas, &sent(&html, &[("kommune", "4601")])).await;
        assert!(odd.status == 200 && !odd.main_text().contains("Bergen"), "{}", odd.main_text());
        // The same number as a colleague's candidate, or an entry's, is said.
        act(&town, &jonas, &format!("{PATH}/ny"), "navn=Noe+helt+annet&orgnr=974760673").await;
        let like = bring(&town, &jonas, "lag.csv", list.as_bytes()).await.main_text();
        assert!(like.contains("Noe helt annet , kandidat. Samme organisasjonsnummer."), "{like}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_spreadsheet_and_what_is_too_much_is_said_kindly() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        for (bytes, said) in [
            (b"".to_vec(), "Fila er tom"),
            (b"Navn;Sted\n;\n".to_vec(), "bare én linje"),
            (b"%PDF-1.7 og resten".to_vec(), "Dette er ikke en tabell."),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "gammel Excel-fil"),
            (bomb(), "altfor stor når den pakkes ut"),
            (format!("Navn;Om\n{}", format!("x;{}\n", "ø".repeat(1_000)).repeat(1_900)).into_bytes(), "mer tekst enn"),
        ] {
            let odd = bring(&town, &amir, "fil", &bytes).await;
            assert!(odd.status == 422 && odd.main_text().contains(said), "{said}: {}", odd.main_text());
        }
        let cut = post(&town, &amir, HERE, "fil=x").await;
        assert!(cut.status == 422 && cut.main_text().contains("kom ikke helt fram"), "{}", cut.main_text());
        let odd = rows(&town, &amir, "tabell=tull&ta-inn=1&rad=1").await;
        assert!(odd.status == 422 && odd.main_text().contains("kom ikke helt fram"), "{}", odd.main_text());
        for page in [format!("{HERE}/ingen"), format!("{HERE}/{}", kernel::ids::new_id())] {
            assert_eq!(get(&town, &amir, &page).await.status, 404);
        }
        assert_eq!(get(&town, &town.sign_in("Solveig").await, HERE).await.status, 404);

        // 2,000 at a time, all at once, and out again.
        let name = |n: usize| format!("{}{}", "abcdefghijklmnopqrst".repeat(n % 7), n * 7_919);
        let list: String = (0..2_100).map(|n| format!("{};Askøy;Lærer Ærlig går på tur\n", name(n))).collect();
        let seen = bring(&town, &amir, "lag.csv", format!("Navn;Kommune;Om\n{list}").as_bytes()).await;
        assert!(
            seen.main_text().contains("Fila har 2100 rader."),
            "{}",
            seen.main_text().chars().take(600).collect::<String>()
        );
        let all: String = (1..=2_000).map(|n| format!("&rad={n}")).collect();
        let form = sent(&seen.text(), &[("ta-inn", "1"), ("rad", "1")]);
        let report = rows(&town, &amir, &format!("{form}{all}")).await;
        assert!(
            report.main_text().contains("2000 tatt inn, 0 ikke"),
            "{}",
            report.main_text().chars().take(300).collect::<String>()
        );
        let batch = "SELECT COUNT(DISTINCT substr(id, 1, 32)) * 10000 + COUNT(*) FROM directory_candidate";
        assert_eq!(count(&town, batch).await, 12_000);
        let out = report.text().split("action=\"").find(|rest| rest.contains("/angre\"")).unwrap().to_owned();
        act(&town, &amir, out.split('"').next().unwrap(), "").await;
        assert_eq!(count(&town, ALL).await, 0);
    }
}
