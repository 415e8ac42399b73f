//! Jonas brings the municipality's list on screen: what it is, how it would go, in, and back out again.

use super::administration_people::{act, get, post, record};
use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use std::io::Write as _;
use testkit::{Answer, Town, engines};
use trust::{
    people::{Held, Role, Way},
    store::{people::About, roles, sessions},
};

pub(crate) const LISTS: &str = "/redaksjon/import";

/// Sends a file as a browser does.
pub(crate) async fn send(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> Answer {
    send_as(town, cookie, &multipart(name, bytes)).await
}

fn multipart(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--skille\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n--skille--\r\n"].concat()
}

async fn send_as(town: &Town, cookie: &str, body: &[u8]) -> Answer {
    let request = Request::post(LISTS)
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(body.to_vec())).unwrap()).await
}

/// Brings a file and says which page it has.
pub(crate) async fn bring(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> String {
    let answer = send(town, cookie, name, bytes).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    answer.header("location").to_owned()
}

/// What the form on a page would send as it stands, with these instead.
pub(crate) fn form(html: &str, instead: &[(&str, &str)]) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let plain =
        |text: &str| text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).map(|rest| plain(rest.split('"').next().unwrap()))
    };
    let mut select = None;
    for tag in html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap()) {
        let word = tag.split(' ').next().unwrap();
        if word == "select" {
            select = attribute(tag, "name");
        } else if word == "option" && tag.ends_with(" selected") {
            pairs.push((select.clone().unwrap(), attribute(tag, "value").unwrap()));
        } else if word == "input" {
            let kind = attribute(tag, "type").unwrap_or_default();
            let on = !["checkbox", "radio"].contains(&kind.as_str()) || tag.contains(" checked");
            if let Some(name) = attribute(tag, "name").filter(|name| on && name != "fil" && name != "q") {
                pairs.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        }
    }
    for (name, value) in instead {
        pairs.retain(|(known, _)| known != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    let mut out = url::form_urlencoded::Serializer::new(String::new());
    pairs.iter().for_each(|(name, value)| _ = out.append_pair(name, value));
    out.finish()
}

/// Lets the work be done, and reads the page when it is.
pub(crate) async fn done(town: &Town, cookie: &str, page: &str) -> String {
    for _ in 0..400 {
        town.site.put_down_heard().await.unwrap();
        let answer = get(town, cookie, page).await;
        let html = answer.text();
        if !html.contains("<progress") && !answer.main_text().contains("Dette har stoppet") {
            town.site.catch_up().await.unwrap();
            return answer.main_text();
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("it is never done");
}

/// Says what the columns are as they are guessed, with these instead, and tries it. Reads the page that says how it goes.
pub(crate) async fn tried(town: &Town, cookie: &str, page: &str, instead: &[(&str, &str)]) -> String {
    let html = get(town, cookie, page).await.text();
    let named = [&[("navn", "Askøy kommune")], instead].concat();
    let answer = post(town, cookie, &format!("{page}/oppsett"), &form(&html, &named)).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    let on = answer.header("location").to_owned();
    if on.ends_with("/ord") {
        let words = get(town, cookie, &on).await.text();
        act(town, cookie, &on, &form(&words, &[])).await;
    }
    done(town, cookie, page).await
}

const LIST: &str = "Namn;Om;Gratis;Adresse;Postnr;Stad;E-post;Bekrefta\n\
    Strikkekafé;Garn og prat;Ja, gratis;Kleppestøvegen 1;5300;Kleppestø;post@strikk.example;12.11.2026\n\
    Turgruppa på Sotra;Ut i skogen;Gratis;;5353;Straume;;\n\
    Kor i Bergen;Song;Gratis;;5003;Bergen;;\n\
    ;Utan namn;;;5300;;;\n\
    Halv rad;og\n";

/// The cookie of a new municipality editor of this tenant.
async fn editor(town: &Town, tenant: &'static str) -> String {
    let now = town.clock.millis();
    let made = town.db().write(move |tx| {
        let about = About { name: "Kåre", email: "kare@redaksjon.example", language: kernel::Language::Nb };
        let held = Held { role: Role::MunicipalityEditor, unit: None };
        let person = roles::appoint(tx, (tenant, tenant), about, &held, now)?.unwrap_or_default();
        sessions::begin(tx, &person, Way::Demo, "test", now)
    });
    format!("__Host-varde={}", made.await.unwrap().unwrap().carried())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_goes_in_and_out_again() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let front = get(&town, &jonas, "/redaksjon").await.main_text();
        assert!(front.contains("Ta inn lister"), "{front}");
        assert!(get(&town, &jonas, LISTS).await.main_text().contains("Ingen lister er tatt inn ennå."));

        // In Latin-1 with semicolons and a mark of UTF-8, as a spreadsheet may leave it.
        let bytes: Vec<u8> = b"\xEF\xBB\xBF".iter().copied().chain(LIST.chars().map(|c| c as u8)).collect();
        let page = bring(&town, &jonas, "C:\\Jonas\\lag <b>.csv", &bytes).await;
        let mapping = get(&town, &jonas, &page).await;
        let text = mapping.main_text();
        assert!(text.contains("lag &lt;b&gt;.csv har 5 rader") && !text.contains("Jonas\\"), "{text}");
        assert!(text.contains("Garn og prat") && text.contains("Kleppestø"), "the first rows: {text}");
        for guessed in ["service.name", "service.description", "place.postal_code", "service.email", "service.cost"] {
            assert!(mapping.text().contains(&format!("value=\"{guessed}\" selected")), "{guessed}");
        }

        // Without a name for the list, without a key, without a column of names: said beside the fields, and kept.
        let html = mapping.text();
        let empty = post(&town, &jonas, &format!("{page}/oppsett"), &form(&html, &[("lisens", "NLOD 2.0")])).await;
        assert!(empty.status == 422 && empty.main_text().contains("Skriv hva lista heter"), "{}", empty.main_text());
        assert!(empty.text().contains("value=\"NLOD 2.0\""), "what was written is kept");
        let nothing = [("navn", "L"), ("felt-0", ""), ("nokkel", "99"), ("adresse", "javascript:alert(1)")];
        let nothing = post(&town, &jonas, &format!("{page}/oppsett"), &form(&html, &nothing)).await;
        for said in ["Si hvilken kolonne", "Kryss av for minst én", "Adressen begynner"] {
            assert!(nothing.status == 422 && nothing.main_text().contains(said), "{}", nothing.main_text());
        }

        // On to the words: «Gratis» is guessed, the other gets its meaning.
        let named = form(&html, &[("navn", "Askøy kommune"), ("lisens", "NLOD 2.0")]);
        let (words, said) = act(&town, &jonas, &format!("{page}/oppsett"), &named).await;
        assert!(words.ends_with("/ord") && said.contains("Gratis er: Om det koster noe"), "{said}");
        let html = get(&town, &jonas, &words).await.text();
        let meant = html.split("name=\"hva-2-").find(|one| one.contains("value=\"Ja, gratis\"")).unwrap();
        let which = format!("ord-2-{}", meant.split('"').next().unwrap());
        act(&town, &jonas, &words, &form(&html, &[(&which, "free")])).await;
        let text = done(&town, &jonas, &page).await;
        assert!(
            text.contains("Slik vil det gå") && text.contains("2 nye") && text.contains("3 kan ikke tas inn"),
            "{text}"
        );
        for said in [
            "Linje 4 Ligger i Bergen. Andre passer på lista der.",
            "Linje 5 Dette mangler",
            "Linje 6 Raden har 2 celler. Første linje har 8.",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(town.get("/aktiviteter/strikkekafe").await.status, 404, "nothing is written");
        let nn = get(&town, &jonas, &format!("/nn{page}")).await.main_text();
        assert!(nn.contains("Rada har 2 celler. Første linja har 8."), "{nn}");

        // The rows that cannot go in, to be mended.
        let file = get(&town, &jonas, &format!("{page}/avviste.csv")).await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"avviste.csv\"");
        let rows = file.text();
        assert!(rows.contains("4;Ligger i Bergen. Andre passer på lista der.;Kor i Bergen;Song"), "{rows}");
        assert!(rows.contains("6;Raden har 2 celler. Første linje har 8.;\"Halv rad;og\""), "{rows}");
        // The mapping, which the command line takes.
        let toml = get(&town, &jonas, &format!("{page}/oppsett.toml")).await.text();
        let table = directory::import::csv::Table::open(&toml, &bytes, None, None);
        assert!(table.is_ok_and(|table| table.source() == ("Askøy kommune", Some("NLOD 2.0"))), "{toml}");

        // In; pressed twice is once.
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        let text = done(&town, &jonas, &page).await;
        assert!(text.contains("Lista er tatt inn") && text.contains("2 nye"), "{text}");
        let twice = post(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        assert_eq!(twice.status, 303, "it is done already");
        let listed = town.get("/aktiviteter/strikkekafe").await.main_text();
        assert!(
            listed.contains("Garn og prat") && listed.contains("Gratis") && listed.contains("NLOD 2.0"),
            "{listed}"
        );
        assert_eq!(get(&town, &jonas, &format!("{page}/avviste.csv")).await.status, 404, "the file is erased");
        let pieces = town
            .db()
            .read(|tx| tx.row("SELECT COUNT(*) FROM directory_upload_piece", &[])?.map_or(Ok(-1), |row| row.int(0)));
        assert_eq!(pieces.await.unwrap(), 0);
        let owners = town.db().read(|tx| {
            let sql = "SELECT tenant FROM directory_service WHERE slug IN ('strikkekafe', 'turgruppa-pa-sotra') ORDER BY slug";
            tx.rows(sql, &[])?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()
        });
        assert_eq!(owners.await.unwrap(), ["4627", "4626"], "the municipality of each row");

        // The same list again: known by its columns, and nothing changes.
        let again = bring(&town, &jonas, "lag2.csv", &bytes).await;
        let known = get(&town, &jonas, &again).await;
        assert!(known.main_text().contains("Vi kjenner igjen kolonnene fra «Askøy kommune»"), "{}", known.main_text());
        let text = tried(&town, &jonas, &again, &[]).await;
        assert!(text.contains("0 nye") && text.contains("2 som før"), "{text}");
        act(&town, &jonas, &format!("{again}/gi-opp"), "").await;
        assert_eq!(get(&town, &jonas, &again).await.status, 404);

        // Back out: what it would do first, and what has been said something about stays.
        let list = get(&town, &jonas, LISTS).await;
        assert!(list.main_text().contains("Jonas, i dag klokka 12.00, fra lag &lt;b&gt;.csv"), "{}", list.main_text());
        let number = super::administration_people::linked(&list.text(), &format!("{LISTS}/tatt-inn"));
        let import = format!("{LISTS}/tatt-inn/{number}");
        let said = town.post("/aktiviteter/turgruppa-pa-sotra/si-fra", "om=other&melding=Det+er+onsdag").await;
        assert!(said.status.is_redirection(), "{}", said.main_text());
        let text = get(&town, &jonas, &import).await.main_text();
        assert!(
            text.contains("Ett nytt tilbud blir borte.") && text.contains("Ett tilbud blir stående Noen har"),
            "{text}"
        );
        assert!(text.contains("Turgruppa på Sotra"), "{text}");
        act(&town, &jonas, &format!("{import}/angre"), "").await;
        let text = done(&town, &jonas, &import).await;
        assert!(text.contains("Angret. Noe er endret siden, og det står."), "{text}");
        assert_eq!(town.get("/aktiviteter/strikkekafe").await.status, 404);
        assert_eq!(town.get("/aktiviteter/turgruppa-pa-sotra").await.status, 200);

        let written = record(&town, "askoy-kommune").await;
        for (action, times) in [
            ("upload.add", 2),
            ("upload.try", 2),
            ("upload.fetch", 1),
            ("import.take", 1),
            ("upload.give_up", 1),
            ("import.undo", 1),
        ] {
            assert_eq!(written.iter().filter(|(one, _)| one == action).count(), times, "{action}: {written:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_list_is_said_kindly() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let wide = |columns: usize| {
            format!(
                "{}\n{}\n",
                (0..columns).map(|n| format!("k{n}")).collect::<Vec<_>>().join(";"),
                vec!["1"; columns].join(";")
            )
        };
        let large = vec![b'a'; directory::import::file::MOST_BYTES + 1];
        for (name, bytes, said) in [
            ("tom.csv", Vec::new(), "Fila er tom"),
            ("bare.csv", b"Namn;Stad\n".to_vec(), "Fila har bare én linje"),
            ("bilde.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "Dette er ikke en tabell"),
            ("gammel.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "gammel Excel-fil"),
            ("vid.csv", wide(201).into_bytes(), "Fila har 201 kolonner"),
            ("bombe.xlsx", bomb(), "altfor stor"),
            (
                "rest.ods",
                zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
                "Denne typen regneark",
            ),
            ("avkappet.xlsx", xlsx("<row r=\"1\"/>")[..80].to_vec(), "lar seg ikke lese"),
            ("stor.csv", large, "større enn 20 MB"),
        ] {
            let answer = send(&town, &jonas, name, &bytes).await;
            assert!(answer.status == 422 && answer.main_text().contains(said), "{name}: {}", answer.main_text());
        }
        let none = send(&town, &jonas, "", b"").await;
        assert!(none.status == 422 && none.main_text().contains("Velg en fil først."), "{}", none.main_text());
        // Cut in the middle, no boundary at all, another kind of form.
        let whole = multipart("lag.csv", LIST.as_bytes());
        let cut = send_as(&town, &jonas, &whole[..whole.len() / 2]).await;
        assert!(cut.status == 422 && cut.main_text().contains("Fila kom ikke helt fram"), "{}", cut.main_text());
        let plain = post(&town, &jonas, LISTS, "fil=lag").await;
        assert!(plain.status == 422 && plain.main_text().contains("Fila kom ikke helt fram"));
        assert!(!get(&town, &jonas, LISTS).await.main_text().contains("Lister som venter"), "nothing is kept of any");
        // Two hundred columns are as many as we take.
        let page = bring(&town, &jonas, "vid.csv", wide(200).as_bytes()).await;
        assert!(get(&town, &jonas, &page).await.main_text().contains("k199"));
        // Two columns with one name, and one without any.
        let page = bring(&town, &jonas, "like.csv", b"Navn;Telefon;Telefon;\nTur;56 15 80 00;56 15 80 01;x\n").await;
        let text = get(&town, &jonas, &page).await.main_text();
        assert!(text.contains("Her heter de: Telefon (2), Kolonne 4."), "{text}");
        let text = tried(&town, &jonas, &page, &[("kommune", "4627")]).await;
        assert!(text.contains("1 nye") && text.contains("0 kan ikke tas inn"), "{text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let all = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let tour = all["contents"].as_array().unwrap().iter().find(|one| one["name"] == "Tur").unwrap().clone();
        let numbers: Vec<&str> =
            tour["phones"].as_array().unwrap().iter().filter_map(|p| p["number"].as_str()).collect();
        assert_eq!(numbers, ["56 15 80 00", "56 15 80 01"], "both columns are telephones");
        // Eleven files are too many.
        for n in 0..9 {
            bring(&town, &jonas, &format!("{n}.csv"), b"Navn;Sted\na;b\n").await;
        }
        let full = send(&town, &jonas, "elleve.csv", b"Navn;Sted\na;b\n").await;
        assert!(full.status == 422 && full.main_text().contains("ti lister her alt"), "{}", full.main_text());
        // A week later they are gone.
        town.later(SignedDuration::from_hours(24 * 7 + 1));
        let now = town.clock.millis();
        assert_eq!(town.db().write(move |tx| directory::store::forget_uploads(tx, now)).await.unwrap(), 11);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_its_tenants_own_and_needs_the_right() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, amir) = (town.sign_in("Jonas").await, town.sign_in("Amir").await);
        let page = bring(&town, &jonas, "lag.csv", LIST.as_bytes()).await;
        for path in [LISTS.to_owned(), page.clone(), format!("{page}/oppsett.toml"), format!("{page}/avviste.csv")] {
            assert_eq!(get(&town, &amir, &path).await.status, 404, "{path}");
        }
        assert_eq!(send(&town, &amir, "lag.csv", LIST.as_bytes()).await.status, 404);
        // The same right in another tenant.
        let editor = editor(&town, "oyane-dps").await;
        assert_eq!(get(&town, &editor, LISTS).await.status, 200);
        for path in [page.clone(), format!("{page}/gi-opp"), format!("{page}/oppsett.toml"), format!("{page}/ord")] {
            assert_eq!(get(&town, &editor, &path).await.status, 404, "{path}");
        }
        for path in ["oppsett", "ord", "ta-inn", "fortsett", "gi-opp"] {
            assert_eq!(post(&town, &editor, &format!("{page}/{path}"), "navn=x").await.status, 404, "{path}");
        }
        // What others look after is not written over, whatever the list calls itself.
        let text = tried(&town, &jonas, &page, &[]).await;
        assert!(text.contains("2 nye"), "{text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let number =
            super::administration_people::linked(&get(&town, &jonas, LISTS).await.text(), &format!("{LISTS}/tatt-inn"));
        for path in [format!("{LISTS}/tatt-inn/{number}"), format!("{LISTS}/tatt-inn/x")] {
            assert_eq!(get(&town, &editor, &path).await.status, 404, "{path}");
        }
        assert_eq!(post(&town, &editor, &format!("{LISTS}/tatt-inn/{number}/angre"), "").await.status, 404);
        // Whoever was away too long signs in first, and nothing of what was sent is done.
        town.later(SignedDuration::from_mins(45));
        let locked = send(&town, &jonas, "lag.csv", LIST.as_bytes()).await;
        assert_eq!(locked.status, 401, "{}", locked.main_text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_cut_off_is_found_and_goes_on_under_the_same_number() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let page = bring(&town, &jonas, "lag.csv", LIST.as_bytes()).await;
        let early = post(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        assert!(early.status == 422 && early.main_text().contains("Prøv lista først"), "{}", early.main_text());
        tried(&town, &jonas, &page, &[]).await;
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        // The power goes: a node had taken the job and is no more.
        let now = town.clock.millis();
        assert!(town.db().write(move |tx| kernel::jobs::take(tx, now)).await.unwrap().is_some());
        let waiting = get(&town, &jonas, &page).await.main_text();
        assert!(waiting.contains("0 av 5 rader.") && !waiting.contains("Dette har stoppet"), "{waiting}");
        // Meanwhile no other list, and nothing is taken back.
        let other = bring(&town, &jonas, "to.csv", b"Navn;Postnr\nTur til Herdla;5315\n").await;
        tried(&town, &jonas, &other, &[]).await;
        let busy = post(&town, &jonas, &format!("{other}/ta-inn"), "").await;
        assert!(busy.status == 422 && busy.main_text().contains("Dere tar inn en liste"), "{}", busy.main_text());
        town.later(SignedDuration::from_mins(2));
        let stopped = get(&town, &jonas, &page).await.main_text();
        assert!(stopped.contains("Dette har stoppet.") && stopped.contains("Gå videre"), "{stopped}");
        assert!(get(&town, &jonas, LISTS).await.main_text().contains("Har stoppet, og kan gå videre."));
        act(&town, &jonas, &format!("{page}/fortsett"), "").await;
        let text = done(&town, &jonas, &page).await;
        assert!(text.contains("Lista er tatt inn") && text.contains("2 nye"), "{text}");
        // The one that was lost comes back after its five minutes, finds nothing to do, and says nothing.
        town.later(SignedDuration::from_mins(10));
        town.site.put_down_heard().await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(town.db().read(directory::store::imports).await.unwrap().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_with_two_sheets_is_read_as_it_looks() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Oppdatert</t></is></c>\
            <c r=\"C1\" t=\"inlineStr\"><is><t>Postnr</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Gratis</t></is></c></row>\
            <row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>46338</v></c><c r=\"C3\"><f>5300</f><v>5300</v></c>\
            <c r=\"D3\" t=\"b\"><v>1</v></c></row>\
            <row r=\"4\"><c r=\"A4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\"><v>5300</v></c></row>";
        let page = bring(&town, &jonas, "lag.xlsx", &xlsx(rows)).await;
        let text = get(&town, &jonas, &page).await.main_text();
        assert!(text.contains("Turkafé") && text.contains("2026-11-12") && text.contains("Hvilket ark?"), "{text}");
        let html = get(&town, &jonas, &page).await.text();
        let second = form(&html, &[("ark", "Tomt"), ("hva", "ark")]);
        let refused = post(&town, &jonas, &format!("{page}/oppsett"), &second).await;
        assert!(refused.status == 422 && refused.main_text().contains("Det arket har ingen tabell"));
        let text = tried(&town, &jonas, &page, &[("felt-3", "")]).await;
        assert!(text.contains("1 nye") && text.contains("Linje 4 Dette mangler"), "the row of the sheet: {text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let service = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let service = service["contents"].as_array().unwrap().iter().find(|s| s["name"] == "Turkafé").unwrap().clone();
        assert_eq!(service["assured_date"], "2026-11-12");
    }
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with these rows in its first sheet, and a second sheet that is empty.
pub(crate) fn xlsx(rows: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let sheet = |rows: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    zipped(&[
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<?xml version=\"1.0\"?><workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Lag\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Tomt\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            &format!(
                "<?xml version=\"1.0\"?><sst xmlns=\"{main}\" count=\"2\" uniqueCount=\"2\"><si><t>Namn</t></si><si><r><t>Tur</t></r><r><t>kafé</t></r></si></sst>"
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                "<?xml version=\"1.0\"?><styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/worksheets/sheet2.xml", &sheet("")),
    ])
}

/// A spreadsheet of a hundred kilobytes that would become a hundred megabytes.
fn bomb() -> Vec<u8> {
    let row = "<row><c t=\"inlineStr\"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>";
    xlsx(&row.repeat(1_000_000))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_look_after_is_not_written_over() {
    const LAGET: &str = "Namn;Lag;Orgnr;Postnr;Stad\nTur;Heilt anna namn;974760673;5300;Kleppestø\n";
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        // The organisation came with an entry in Bergen, which others look after.
        let rows = "Kor;;;;;Laget i Bergen;974760673;;5003;Bergen;;;";
        let table = super::import_csv::table(rows);
        town.take_in(super::import_csv::options(), move |steps| table.read(steps)).await;
        let page = bring(&town, &jonas, "laget.csv", LAGET.as_bytes()).await;
        let named =
            [("felt-1", "organization.name"), ("felt-0", "service.name"), ("felt-4", "place.city"), ("nokkel", "0")];
        let text = tried(&town, &jonas, &page, &named).await;
        assert!(text.contains("1 nye"), "{text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let all = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let named = |name: &str| {
            let all = all["contents"].as_array().unwrap();
            all.iter().find(|one| one["name"] == name).unwrap()["organization"]["name"].clone()
        };
        assert_eq!((named("Kor"), named("Tur")), ("Laget i Bergen".into(), "Laget i Bergen".into()));
        // And when the entry itself has gone over to others.
        town.db()
            .write(|tx| {
                kernel::tenants::ensure(tx, "4601", "Bergen")?;
                tx.execute("UPDATE directory_service SET tenant = '4601' WHERE slug = 'tur'", &[])
            })
            .await
            .unwrap();
        let changed = LAGET.replace("Heilt", "Eit");
        let page = bring(&town, &jonas, "laget.csv", changed.as_bytes()).await;
        let text = tried(&town, &jonas, &page, &[]).await;
        assert!(text.contains("Linje 2 Dette tilbudet er der alt, og andre passer på det."), "{text}");
        assert!(text.contains("Ingen rader kan tas inn slik."), "{text}");
    }
}
