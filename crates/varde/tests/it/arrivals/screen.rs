//! Amir brings a calendar on screen: what is in it, in, and back out again.

use super::{PAGE, cafe, calendar, send};
use crate::{
    administration_people::{act, get, post, record},
    import_screen::form,
};
use testkit::{Town, engines};
use url::form_urlencoded::byte_serialize;

/// What the page would send as it stands, with the file that goes along and these besides.
fn sent(html: &str, file: &str, more: &str) -> String {
    format!("{}&innhold={}{more}", form(html, &[]), byte_serialize(file.as_bytes()).collect::<String>())
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_sees_what_is_in_it_takes_it_in_and_takes_it_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        assert!(get(&town, &amir, "/mine-treff").await.text().contains(&format!("href=\"{PAGE}\"")));
        let file = calendar(
            &(cafe("")
                + "BEGIN:VEVENT\nUID:tur\nDTSTART:20261201T100000Z\nDTEND:20261201T120000Z\nSUMMARY:Tur <b>ut</b>\nEND:VEVENT\n\
                   BEGIN:VEVENT\nUID:rar\nDTSTART:snart\nSUMMARY:Rar\nEND:VEVENT"),
        );
        let preview = send(&town, &amir, "C:\\Amir\\naustet.ics", file.as_bytes()).await;
        assert_eq!(preview.status, 200);
        let text = preview.main_text();
        for said in [
            "Dette er i «Naustet»",
            "Naustkafé",
            "8. desember",
            "Sted: Naustet, Skogveien 4, 5353 Straume",
            "Tur &lt;b&gt;ut&lt;/b&gt;",
            "Postnummer for dette",
            "Dette kan ikke leses",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 404, "nothing is taken in yet");

        // Without a place, and with one that there is not: said beside the field, and what was ticked is kept.
        let html = preview.text();
        let none = post(&town, &amir, &format!("{PAGE}/ta-inn"), &sent(&html, &file, "")).await;
        assert!(
            none.status == 422 && none.main_text().contains("Skriv et postnummer, så folk finner fram."),
            "{}",
            none.main_text()
        );
        let odd =
            post(&town, &amir, &format!("{PAGE}/ta-inn"), &sent(&html, &file, "").replace("postnr=", "postnr=0000"))
                .await;
        assert!(
            odd.status == 422 && odd.main_text().contains("Dette postnummeret finnes ikke."),
            "{}",
            odd.main_text()
        );
        assert!(odd.text().contains("value=\"0000\""));
        let nothing = sent(&html, &file, "").replace("ta=", "nei=");
        let nothing = post(&town, &amir, &format!("{PAGE}/ta-inn"), &nothing).await;
        assert!(nothing.status == 422 && nothing.main_text().contains("Kryss av for minst ett treff."));

        let (report, said) =
            act(&town, &amir, &format!("{PAGE}/ta-inn"), &sent(&html, &file, "").replace("postnr=", "postnr=5353"))
                .await;
        assert!(said.contains("2 treff er nye.") && said.contains("Én rad kunne ikke tas inn."), "{said}");
        let list = town.get("/treff").await.main_text();
        assert!(list.contains("Naustkafé") && list.contains("Tur &lt;b&gt;ut&lt;/b&gt;"), "{list}");
        assert!(get(&town, &amir, "/mine-treff").await.main_text().contains("Naustkafé"), "he is the host");
        assert_eq!(record(&town, "oyane-dps").await[0].0, "gathering.import");

        // The same again is nothing new; nobody else's report is there.
        let again = send(&town, &amir, "naustet.ics", file.as_bytes()).await.main_text();
        assert!(again.contains("Alt er her fra før.") && again.contains("Som før (2)"), "{again}");
        let marit = town.sign_in("Marit").await;
        assert_eq!(get(&town, &marit, &report).await.status, 404);
        assert_eq!(post(&town, &marit, &format!("{report}/angre"), "").await.status, 404);

        let (_, undone) = act(&town, &amir, &format!("{report}/angre"), "").await;
        assert!(undone.contains("Dette er angret.") && undone.contains("Tatt bort (2)"), "{undone}");
        assert_eq!(town.get("/treff/naustkafe-straume").await.status, 404);
        assert_eq!(record(&town, "oyane-dps").await[0].0, "gathering.undo_import");
        assert_eq!(post(&town, &amir, &format!("{report}/angre"), "").await.status, 404, "once");
        assert!(get(&town, &amir, PAGE).await.main_text().contains("angret"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_is_told_kindly() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let large = vec![b'x'; 3 * 1024 * 1024];
        for (name, bytes, said) in [
            ("", &b""[..], "Velg en fil først."),
            ("tom.ics", b"", "Dette er ingen kalenderfil."),
            ("stor.ics", &large, "Fila er større enn 2 MB."),
            ("side.ics", b"<html>", "Dette er ingen kalenderfil."),
        ] {
            let answer = send(&town, &amir, name, bytes).await;
            assert!(answer.status == 422 && answer.main_text().contains(said), "{name}: {}", answer.main_text());
        }
        for language in ["nn", "en"] {
            let page = get(&town, &amir, &format!("/{language}{PAGE}")).await;
            assert!(page.status == 200 && !page.text().contains('⟦'), "{language}");
        }
        let empty = post(&town, &amir, &format!("{PAGE}/ta-inn"), "fil=x").await;
        assert!(empty.status == 422 && empty.main_text().contains("Fila kom ikke med."), "{}", empty.main_text());
    }
}
