//! What is no list, and who may not bring one.

use super::{
    LIST, LISTS, bring, done, multipart, send, send_as,
    sheet::{bomb, xlsx, zipped},
    tried,
};
use crate::administration_people::{act, get, post};
use jiff::SignedDuration;
use testkit::{Town, engines};
use trust::{
    people::{Held, Role, Way},
    store::{people::About, roles, sessions},
};

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
        assert!(text.contains("1 ny") && text.contains("0 kan ikke tas inn"), "{text}");
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
            crate::administration_people::linked(&get(&town, &jonas, LISTS).await.text(), &format!("{LISTS}/tatt-inn"));
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
