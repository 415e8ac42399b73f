//! A list goes in and out again, and goes on where it was cut off.

use super::{LIST, LISTS, bring, done, form, tried};
use crate::administration_people::{act, get, post, record};
use jiff::SignedDuration;
use testkit::{Town, engines};

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
        let number = crate::administration_people::linked(&list.text(), &format!("{LISTS}/tatt-inn"));
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
