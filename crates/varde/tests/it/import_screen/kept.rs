//! What a list must not write over.

use super::{bring, done, tried};
use crate::administration_people::{act, get};
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn what_others_look_after_is_not_written_over() {
    const LAGET: &str = "Namn;Lag;Orgnr;Postnr;Stad\nTur;Heilt anna namn;974760673;5300;Kleppestø\n";
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        // The organisation came with an entry in Bergen, which others look after.
        let rows = "Kor;;;;;Laget i Bergen;974760673;;5003;Bergen;;;";
        let table = crate::import_csv::table(rows);
        town.take_in(crate::import_csv::options(), move |steps| table.read(steps)).await;
        let page = bring(&town, &jonas, "laget.csv", LAGET.as_bytes()).await;
        let named =
            [("felt-1", "organization.name"), ("felt-0", "service.name"), ("felt-4", "place.city"), ("nokkel", "0")];
        let text = tried(&town, &jonas, &page, &named).await;
        assert!(text.contains("1 ny"), "{text}");
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

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_has_changed_here_is_not_written_over() {
    const LAG: &str = "Namn;Om;Postnr;Stad;Telefon\nStrikkekafé;Garn og prat;5300;Kleppestø;56 15 00 00\n\
        Turlag;Ut i skogen;5300;Kleppestø;\n";
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let page = bring(&town, &jonas, "lag.csv", LAG.as_bytes()).await;
        tried(&town, &jonas, &page, &[]).await;
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        assert!(done(&town, &jonas, &page).await.contains("2 nye"));
        let all = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let one = all["contents"].as_array().unwrap().iter().find(|one| one["name"] == "Strikkekafé").unwrap().clone();
        let edit = format!("/redaksjon/tilbud/{}/endre", one["id"].as_str().unwrap());
        let html = get(&town, &jonas, &edit).await.text();
        let base = html.split_once("name=\"grunnlag\" value=\"").unwrap().1.split('"').next().unwrap();
        let said = "name.nb=Strikkekaf%C3%A9&description.nb=Garn,+prat+og+kaffi";
        act(&town, &jonas, &edit, &format!("sprak=nb&grunnlag={base}&{said}&gjor=send")).await;

        // The same file once more, with a row more: nothing new came of the other two.
        let more = format!("{LAG}Songkor;Me syng;5300;Kleppestø;\n");
        let page = bring(&town, &jonas, "lag.csv", more.as_bytes()).await;
        let text = tried(&town, &jonas, &page, &[]).await;
        assert!(text.contains("1 ny") && !text.contains("Noen her har endret"), "{text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let shown = || async { town.get("/aktiviteter/strikkekafe").await.main_text() };
        assert!(shown().await.contains("Garn, prat og kaffi"), "{}", shown().await);

        // And one that says something else of both: only the one that nobody here has touched is changed.
        let other = LAG.replace("Garn og prat", "Garn").replace("Ut i skogen", "Ut på fjellet");
        let page = bring(&town, &jonas, "lag.csv", other.as_bytes()).await;
        let text = tried(&town, &jonas, &page, &[]).await;
        assert!(text.contains("Linje 2 Noen her har endret eller bekreftet dette tilbudet."), "{text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        let text = done(&town, &jonas, &page).await;
        assert!(text.contains("1 med endringer") && text.contains("Linje 2"), "{text}");
        assert!(shown().await.contains("Garn, prat og kaffi"), "{}", shown().await);
        assert!(town.get("/aktiviteter/turlag").await.main_text().contains("Ut på fjellet"));
    }
}
