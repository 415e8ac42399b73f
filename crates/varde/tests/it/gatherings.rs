//! Kari finds the café and says that she comes; Amir looks after it: cancels, moves, rests, hands over and counts.

use super::administration_people::{act, get, post};
use super::arrivals::{calendar, take};
use gatherings::{coming::Code, ical, store};
use jiff::{SignedDuration, civil::date};
use testkit::{Answer, Town, engines};

const CAFE: &str = "00000022-0000-4000-8000-000000000001";
const PUBLIC: &str = "/treff/erfaringskafe-straume";
const NEXT: &str = "/treff/erfaringskafe-straume/2026-12-08";

/// What the form on a date's page carries.
fn form_of(page: &Answer) -> String {
    let text = page.text();
    text.split("name=\"skjema\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// The code that a page shows.
fn code_of(page: &Answer) -> String {
    let text = page.text();
    let code = text.split("v-coming-code\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    code.trim().to_owned()
}

async fn press(town: &Town, form: &str) -> Answer {
    town.post(&format!("{NEXT}/kommer"), &format!("skjema={form}")).await
}

async fn counted(town: &Town) -> i64 {
    let count = |tx: &mut kernel::Tx<'_>| {
        let (date, _) = store::occurrence_at(tx, CAFE, "2026-12-08")?.unwrap();
        store::intentions(tx, &date.id)
    };
    town.db().read(count).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn kari_says_that_she_comes_and_changes_her_mind() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let list = town.get("/treff").await.main_text();
        assert!(list.contains("Erfaringskafé Tirsdag 8. desember , klokka 14.00"), "{list}");
        let rests = list.matches("Rolig tur på Herdla").count();
        assert!(rests == 1 && list.contains("Pause : Det er pause til"), "a series that rests is told once: {list}");
        let page = town.get(NEXT).await;
        let said = page.main_text();
        assert!(said.contains("rom Turøy, Straume") && said.contains("Du kommer inn uten trapp eller kant."), "{said}");
        assert!(!said.contains("sagt at de kommer"), "nobody has: {said}");

        // Once for each form that was opened, however often it is sent.
        let form = form_of(&page);
        let thanks = press(&town, &form).await;
        assert!(thanks.main_text().contains("Nå steker vi én vaffel til."), "{}", thanks.main_text());
        assert_eq!(thanks.header("cache-control"), "no-store");
        assert_eq!(code_of(&press(&town, &form).await), code_of(&thanks));
        assert_eq!(counted(&town).await, 1);
        assert!(town.get(NEXT).await.main_text().contains("Noen har sagt at de kommer."), "few are «some»");
        for _ in 0..4 {
            let page = town.get(NEXT).await;
            press(&town, &form_of(&page)).await;
        }
        assert!(town.get(NEXT).await.main_text().contains("5 har sagt at de kommer."));

        // The code takes one back, as it is typed from a hand; a second time it is kindly nothing.
        let code = code_of(&thanks).to_uppercase().replace('-', " ");
        let gone = town.post(&format!("{NEXT}/angre"), &format!("kode={code}")).await;
        assert!(gone.main_text().contains("Det er helt greit. Du er velkommen en annen gang."));
        assert_eq!(counted(&town).await, 4);
        let again = town.post(&format!("{NEXT}/angre"), &format!("kode={code}")).await;
        assert!(again.status == 422 && again.main_text().contains("Denne koden gjelder ikke nå."));
        assert!(again.text().contains(&format!("value=\"{code}\"")), "what was typed stays");
        let odd = town.post(&format!("{NEXT}/angre"), "kode=kaffe").await;
        assert!(odd.status == 422 && odd.main_text().contains("En kode har ti tegn"));
        assert_eq!(counted(&town).await, 4);

        // Another date knows nothing of it, and a date that is over takes nobody.
        let other = town.post("/treff/erfaringskafe-straume/2027-01-12/angre", &format!("kode={code}")).await;
        assert_eq!(other.status, 422);
        let late = town.post(&format!("{PUBLIC}/2026-11-10/kommer"), &format!("skjema={form}")).await;
        assert!(late.status == 409 && late.main_text().contains("Det er avlyst eller over."), "{}", late.main_text());
        assert_eq!(town.get(&format!("{PUBLIC}/2026-12-09")).await.status, 404);
        assert_eq!(town.get(&format!("{PUBLIC}/2026-13-99")).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_on_disk_links_two_presses() {
    let folder = tempfile();
    let town = Town::with_people(testkit::Engine::Sqlite(folder.clone())).await;
    let db = town.db().clone();
    let forms = [form_of(&town.get(NEXT).await), form_of(&town.get(NEXT).await)];
    let mut codes = Vec::new();
    for form in &forms {
        codes.push(code_of(&press(&town, form).await));
    }
    let rows = |tx: &mut kernel::Tx<'_>| {
        let rows = tx.rows("SELECT mark, occurrence FROM gatherings_intention ORDER BY mark", kernel::params![])?;
        rows.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<kernel::storage::Result<Vec<_>>>()
    };
    let rows = db.read(rows).await.unwrap();
    assert_eq!(rows.len(), 2);
    let marks: Vec<String> = codes.iter().map(|code| Code::read(code).unwrap().mark(&rows[0].1)).collect();
    assert!(
        rows.iter().all(|(mark, _)| marks.contains(mark)),
        "a row is the code's mark and the date, and nothing else"
    );
    // What two rows could have in common – a code, a form, a network – lies nowhere: not in the database, its log, or its index.
    let mut files = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        files += usize::from(bytes.windows(marks[0].len()).any(|part| part == marks[0].as_bytes()));
        for secret in codes.iter().map(|code| code.replace('-', "")).chain(codes.clone()).chain(forms.iter().cloned()) {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} lies in {}", path.display());
        }
    }
    assert!(files > 0, "the files are those with the rows in them");
    // The change log and the audit say nothing of a press either.
    let noted = |tx: &mut kernel::Tx<'_>| {
        let row = tx.row(
            "SELECT COUNT(*) FROM kernel_change WHERE kind = 'gathering' AND object = $1",
            kernel::params![CAFE],
        )?;
        row.map_or(Ok(0), |row| row.int(0))
    };
    let before = db.read(noted).await.unwrap();
    press(&town, &form_of(&town.get(NEXT).await)).await;
    assert_eq!(db.read(noted).await.unwrap(), before);
    // When the day is over, all of it is gone.
    let gone = db.write(|tx| store::forget_intentions(tx, date(2026, 12, 9).at(0, 0, 0, 0))).await.unwrap();
    assert_eq!(gone, 3);
}

fn tempfile() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("varde-coming-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_cancels_moves_and_rests_and_everything_says_so() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, marit) = (town.sign_in("Amir").await, town.sign_in("Marit").await);
        let mine = format!("/mine-treff/{CAFE}");
        assert!(get(&town, &amir, "/mine-treff").await.main_text().contains("Der du er vert"));
        assert_eq!(get(&town, &marit, &mine).await.status, 404, "another workplace's");
        let form = "gjor=avlys&avlys_grunn=illness";
        assert_eq!(post(&town, &marit, &format!("{mine}/dato/2026-12-08"), form).await.status, 404);

        // Cancelled with a reason: the page, the list and the calendar say so; nobody can say that they come.
        let (_, said) = act(
            &town,
            &amir,
            &format!("{mine}/dato/2026-12-08"),
            "gjor=avlys&avlys_grunn=illness&avlys_ord=Vi+sees+i+januar",
        )
        .await;
        assert!(said.contains("Avlyst. Siden og kalenderen sier fra nå."), "{said}");
        let page = town.get(NEXT).await;
        let said = page.main_text();
        assert!(said.contains("Det blir ikke noe av denne gangen Sykdom. Vi sees i januar"), "{said}");
        assert!(said.contains("Neste gang er tirsdag 12. januar 2027"), "{said}");
        assert!(page.text().contains("https://schema.org/EventCancelled"));
        assert_eq!(press(&town, &"a".repeat(64)).await.status, 409);
        assert!(town.get("/treff").await.main_text().contains("Avlyst : sykdom."));
        let feed = town.get(&format!("{PUBLIC}/kalender.ics")).await.text();
        assert!(feed.contains("RRULE:FREQ=MONTHLY;BYDAY=2TU\r\n"), "{feed}");
        assert!(
            feed.contains("RECURRENCE-ID;TZID=Europe/Oslo:20261208T140000\r\n")
                && feed.contains("STATUS:CANCELLED\r\n")
        );
        assert!(feed.contains("SUMMARY:Avlyst: Erfaringskafé\r\n"), "{feed}");
        let without = town.get(&format!("{PUBLIC}/kalender.ics?avlyste=nei")).await.text();
        assert!(without.contains("EXDATE;TZID=Europe/Oslo:20261208T140000\r\n") && !without.contains("CANCELLED"));

        // It is on after all, and then at another time; the poster's address leads there and says both.
        act(&town, &amir, &format!("{mine}/dato/2026-12-08"), "gjor=gjenopprett").await;
        let odd =
            post(&town, &amir, &format!("{mine}/dato/2026-12-08"), "gjor=flytt&dag=31.+februar&fra=14&til=13").await;
        let text = odd.main_text();
        assert!(
            odd.status == 422 && text.contains("Skriv en dato som finnes") && text.contains("Det må slutte etter"),
            "{text}"
        );
        assert!(odd.text().contains("value=\"31. februar\""), "what was typed stays");
        let (_, said) = act(
            &town,
            &amir,
            &format!("{mine}/dato/2026-12-08"),
            "gjor=flytt&dag=2026-12-09&fra=15.00&til=16.30&grunn=room",
        )
        .await;
        assert!(said.contains("Flyttet. Siden sier både ny og gammel tid."), "{said}");
        let code = town.db().read(|tx| store::by_id(tx, CAFE)).await.unwrap().unwrap().code;
        let led = town.get(&format!("/t/{code}/2026-12-08")).await;
        assert_eq!((led.status.as_u16(), led.header("location")), (303, NEXT));
        let said = town.get(NEXT).await.main_text();
        assert!(said.contains("Ny tid. Det skulle vært tirsdag 8. desember klokka 14.00."), "{said}");
        assert!(said.contains("Rommet er opptatt") && said.contains("Jeg kommer"), "{said}");
        let feed = town.get(&format!("{PUBLIC}/kalender.ics")).await.text();
        assert!(feed.contains("RECURRENCE-ID;TZID=Europe/Oslo:20261208T140000\r\n"), "{feed}");
        assert!(feed.contains("DTSTART;TZID=Europe/Oslo:20261209T150000\r\n"), "{feed}");

        // It rests until a day, in the open, and comes back when he says so.
        let odd =
            post(&town, &amir, &format!("{mine}/pause"), "fra=2026-12-20&hvor_lenge=til&tilbake=2026-12-01").await;
        assert!(odd.status == 422 && odd.main_text().contains("Dere kan ikke være tilbake før pausen begynner."));
        act(&town, &amir, &format!("{mine}/pause"), "fra=2026-12-20&hvor_lenge=til&tilbake=2027-02-01&grunn=host")
            .await;
        let said = town.get(&format!("{PUBLIC}/2027-01-12")).await.main_text();
        assert!(said.contains("Det er pause til mandag 1. februar 2027. Da er vi tilbake."), "{said}");
        assert!(town.get(&format!("{PUBLIC}/2027-02-09")).await.main_text().contains("Kommer du?"));
        let feed = town.get(&format!("{PUBLIC}/kalender.ics")).await.text();
        assert!(feed.contains("RECURRENCE-ID;TZID=Europe/Oslo:20270112T140000\r\n"), "{feed}");
        act(&town, &amir, &mine, "gjor=fortsett").await;
        assert!(town.get(&format!("{PUBLIC}/2027-01-12")).await.main_text().contains("Kommer du?"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_expands_to_the_dates_that_are_kept_and_stays_the_same() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let mine = format!("/mine-treff/{CAFE}");
        act(
            &town,
            &amir,
            &format!("{mine}/dato/2026-12-08"),
            "gjor=flytt&dag=2026-12-09&fra=15.00&til=16.30&grunn=room",
        )
        .await;
        act(&town, &amir, &format!("{mine}/dato/2027-01-12"), "gjor=avlys&avlys_grunn=illness").await;
        act(&town, &amir, &format!("{mine}/dato/2027-02-09"), "gjor=fjern").await;
        let answer = town.get(&format!("{PUBLIC}/kalender.ics")).await;
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        let (from, to) = (date(2026, 11, 22).at(0, 0, 0, 0), date(2027, 12, 31).at(0, 0, 0, 0));
        let kept = move |tx: &mut kernel::Tx<'_>| store::next_of(tx, CAFE, store::Span::beginning(from, to), 100);
        let kept = town.db().read(kept).await.unwrap();
        let kept: Vec<_> = kept
            .iter()
            .filter(|one| one.state != gatherings::occurrence::State::Skipped)
            .map(|one| (one.starts, one.state == gatherings::occurrence::State::Cancelled))
            .collect();
        let read = ical::read(&answer.bytes, town.clock.today());
        assert!(read.refused.is_empty(), "{:?}", read.refused);
        let told = ical::instances(&read.events, from, to, 100);
        let told: Vec<_> = told.all.iter().map(|one| (one.start, one.status == ical::Status::Cancelled)).collect();
        assert_eq!(told, kept);
        assert!(kept.len() == 12 && kept.iter().filter(|(_, off)| *off).count() == 1, "{kept:?}");

        // The same bytes a day later, and word that nothing is new.
        town.clock.advance(SignedDuration::from_hours(20));
        let later = town.get(&format!("{PUBLIC}/kalender.ics")).await;
        assert_eq!(later.text(), answer.text());
        let tag = answer.header("etag").to_owned();
        let known = town.get_with(&format!("{PUBLIC}/kalender.ics"), "if-none-match", &tag).await;
        assert_eq!(known.status, 304);
        let since = answer.header("last-modified").to_owned();
        assert!(!since.is_empty());
        let all = town.get("/treff/kalender.ics").await.text();
        assert_eq!(all.matches("BEGIN:VTIMEZONE").count(), 1);
        assert!(all.matches("RRULE:FREQ=WEEKLY").count() >= 2, "a series is one event with its rule");
        let neutral = town.get("/treff/kalender.ics?tittel=noytral").await.text();
        assert!(neutral.contains("SUMMARY:Avtale\r\n"), "{neutral}");
        for word in ["kafé", "Kafé", "DPS", "Pårørende", "/treff/erfaring"] {
            assert!(!neutral.replace("\r\n ", "").contains(word), "{word}: {neutral}");
        }
        let askoy = town.get("/treff/kalender.ics?kommune=4627").await.text();
        assert!(askoy.contains("Torsdagskafeen") && !askoy.contains("Erfaringskafé"));
        let straume = town.get("/treff/kalender.ics?sted=straume").await.text();
        assert!(!straume.contains("Torsdagskafeen") && straume.contains("Erfaringskafé"));

        let json = town.get("/api/gatherings?kommune=4626").await.json();
        let mut schema = town.get("/api/openapi.json").await.json();
        schema["$ref"] = "#/components/schemas/Gatherings".into();
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let wrong: Vec<String> = validator.iter_errors(&json).map(|e| format!("{} {e}", e.instance_path())).collect();
        assert_eq!(wrong, Vec::<String>::new(), "every date is as the document says");
        assert_eq!(json["contents"].as_array().unwrap().len(), 20.min(json["total_items"].as_u64().unwrap() as usize));
        let first = &json["contents"][0];
        assert_eq!(first["starts_at"], "2026-11-25T18:00:00+01:00");
        let atom = town.get("/treff/feed.xml").await;
        assert!(atom.text().starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="), "{}", atom.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_café_with_typed_dates_lives_through_a_change_of_day() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let about = "name_nb=Kafé+i+Hamnevik&postnr=5353&fra=14.00&til=15.30&slag=cafe&rom=Fjellet";
        let typed = "hvor_ofte=datoer&datoer=23.1%2C+20.2%2C+19.3%2C+16.4%2C+31.+februar%2C+28.5%2C+11.6";
        let odd = post(&town, &amir, "/mine-treff/ny", &format!("{about}&{typed}")).await;
        let said = odd.main_text();
        assert!(odd.status == 422 && said.contains("«31. februar»: den dagen finnes ikke"), "{said}");
        assert!(odd.text().contains("value=\"Kafé i Hamnevik\""), "nothing typed is lost");
        let key = "00000022-0000-4000-8000-00000000aaaa";
        let typed = typed.replace("31.+februar%2C+", "");
        let (path, said) = act(&town, &amir, "/mine-treff/ny", &format!("nokkel={key}&{about}&{typed}")).await;
        assert_eq!(path, format!("/mine-treff/{key}"));
        assert!(said.contains("Treffet er satt opp.") && said.contains("Lørdag 23. januar 2027"), "{said}");
        let (again, _) = act(&town, &amir, "/mine-treff/ny", &format!("nokkel={key}&{about}&{typed}")).await;
        assert_eq!(again, path, "sent twice, made once");
        let dates = |tx: &mut kernel::Tx<'_>| {
            let all = store::dates_of(tx, "00000022-0000-4000-8000-00000000aaaa", date(2026, 1, 1).at(0, 0, 0, 0))?;
            Ok(all.iter().map(|one| one.starts.date().to_string()).collect::<Vec<_>>())
        };
        let six = town.db().read(dates).await.unwrap();
        assert_eq!(six, ["2027-01-23", "2027-02-20", "2027-03-19", "2027-04-16", "2027-05-28", "2027-06-11"]);

        // Then every first Monday, and later another day: what has been stays, what nobody touched goes.
        act(
            &town,
            &amir,
            &format!("{path}/datoer"),
            "hvor_ofte=maaned&forste=2026-12-07&fra=18&til=20&siste=2027-03-31",
        )
        .await;
        let with = town.db().read(dates).await.unwrap();
        let tuesdays = ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"];
        assert_eq!(with, tuesdays, "a new regular day takes the place of dates to come that nobody has touched");
        town.clock.advance(SignedDuration::from_hours(24 * 50));
        let amir = town.sign_in("Amir").await;
        act(&town, &amir, &format!("{path}/datoer"), "hvor_ofte=uke&forste=2027-01-20&fra=18&til=20&siste=2027-02-10")
            .await;
        let after = town.db().read(dates).await.unwrap();
        assert_eq!(after, ["2026-12-07", "2027-01-04", "2027-01-20", "2027-01-27", "2027-02-03", "2027-02-10"]);

        // Somebody else was quicker: both are kept.
        let open = get(&town, &amir, &format!("{path}/endre")).await.text();
        let version = open.split("name=\"versjon\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let form = |name: &str| format!("versjon={version}&name_nb={name}&postnr=5353");
        act(&town, &amir, &format!("{path}/endre"), &form("Kafé+ved+kaia")).await;
        let late = post(&town, &amir, &format!("{path}/endre"), &form("Kafé+på+brygga")).await;
        assert!(late.status == 422 && late.main_text().contains("En annen har endret dette mens du skrev."));
        assert!(late.text().contains("value=\"Kafé på brygga\""), "what was typed stays");
        let old = town.get("/treff/kafe-i-hamnevik-straume").await;
        assert_eq!((old.status.as_u16(), old.header("location")), (308, "/treff/kafe-ved-kaia-straume"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_host_takes_over_and_the_old_count_stays() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, solveig) = (town.sign_in("Amir").await, town.sign_in("Solveig").await);
        let mine = format!("/mine-treff/{CAFE}");
        let page = get(&town, &amir, &format!("{mine}/overlat")).await;
        assert!(page.main_text().contains("Ingen er funnet ennå"));
        let shown = page.text();
        let id = shown
            .split("value=\"")
            .filter_map(|part| part.split_once('"'))
            .find(|(_, rest)| rest.split("</label>").next().is_some_and(|label| label.contains("Solveig")));
        let solveig_id = id.unwrap().0.to_owned();
        let form = format!("hvem={solveig_id}&fra=2026-12-01&vite=Vaffelrøra+står+i+kjøleskapet&nokkelen=Vaktmesteren");
        let (_, said) = act(&town, &amir, &format!("{mine}/overlat"), &form).await;
        assert!(
            said.contains("Du er vert til de har sagt ja.") && said.contains("Solveig er spurt om å ta over"),
            "{said}"
        );
        let asked = get(&town, &solveig, "/mine-treff").await;
        let said = asked.main_text();
        assert!(said.contains("Amir spør om du vil ta over Erfaringskafé") && said.contains("Vaktmesteren"), "{said}");
        let offer = asked.text().split("name=\"hva\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let stolen = post(&town, &amir, &format!("{mine}/overlat/svar"), &format!("hva={offer}&gjor=ja")).await;
        assert_eq!(stolen.status, 404, "only who was asked answers");
        let (_, said) = act(&town, &solveig, &format!("{mine}/overlat/svar"), &format!("hva={offer}&gjor=ja")).await;
        assert!(said.contains("Takk. Nå er du vert.") && said.contains("Du, fra tirsdag 1. desember"), "{said}");
        town.clock.advance(SignedDuration::from_hours(24 * 10));
        let solveig = town.sign_in("Solveig").await;
        let (_, said) = act(&town, &solveig, &format!("{mine}/overlat"), "hvem=ingen&fra=2027-01-01").await;
        assert!(said.contains("Den som leder, ser at det mangler vert."), "{said}");
        let front = get(&town, &solveig, "/mine-treff").await.main_text();
        assert!(front.contains("Erfaringskafé : Ingen er vert etter torsdag 31. desember."), "{front}");
        let public = town.get(PUBLIC).await.main_text();
        assert!(!public.contains("Ingen er vert"), "the public sees nothing of it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_opens_the_door_counts_with_a_link() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let date = format!("/mine-treff/{CAFE}/dato/2026-12-08");
        let made = post(&town, &amir, &date, "gjor=lenke").await;
        assert_eq!(made.header("cache-control"), "no-store");
        let text = made.text();
        let link = text.split("/vert/").nth(1).unwrap().split('"').next().unwrap();
        let link = format!("/vert/{link}");
        // A link made after it shuts whoever has the first one out.
        let text = post(&town, &amir, &date, "gjor=lenke").await.text();
        let newer = format!("/vert/{}", text.split("/vert/").nth(1).unwrap().split('"').next().unwrap());
        assert_eq!(town.get(&link).await.status, 410);
        let link = newer;
        let page = town.get(&link).await;
        let said = page.main_text();
        assert!(page.status == 200 && said.contains("Hvor mange er her?") && said.contains("Ikke talt ennå"), "{said}");
        assert!(!page.text().contains("amir@"), "no personal data");

        // One press, one more, a number that is none, and the same sent twice by a telephone without network.
        town.post(&link, "antall=13").await;
        town.clock.advance(SignedDuration::from_secs(60));
        town.post(&link, "endre=1").await;
        assert!(town.get(&link).await.main_text().contains("14"), "one more");
        let odd = town.post(&link, "antall=mange").await;
        assert!(odd.status == 422 && odd.main_text().contains("Skriv et tall"));
        town.clock.advance(SignedDuration::from_secs(60));
        let nr = "nr=00000022-0000-4000-8000-00000000bbbb&antall=15&bra=Vi+sang+lenge";
        town.post(&link, nr).await;
        town.post(&link, "nr=00000022-0000-4000-8000-00000000bbbb&antall=99").await;
        let said = get(&town, &amir, &date).await;
        assert!(
            said.text().contains("value=\"15\"") && said.main_text().contains("Vi sang lenge"),
            "{}",
            said.main_text()
        );

        // It is called off from the door.
        town.post(&link, "gjor=avlys&grunn=illness").await;
        assert!(town.get(NEXT).await.main_text().contains("Det blir ikke noe av denne gangen"));
        // The day after the day after it is out, and says so.
        town.clock.advance(SignedDuration::from_hours(24 * 18));
        let out = town.get(&link).await;
        assert!(out.status == 410 && out.main_text().contains("Lenken virker ikke lenger"));
        assert_eq!(town.get(&format!("/vert/{}", "0".repeat(64))).await.status, 404);
        assert_eq!(town.get("/vert/x").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_very_many_dates_ends_kindly() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let event = |n: u32| {
            format!(
                "BEGIN:VEVENT\nUID:mange-{n}\nDTSTART;TZID=Europe/Oslo:20261201T{:02}0000\nDURATION:PT1H\n\
                 RRULE:FREQ=WEEKLY\nSUMMARY:Mange {n}\nLOCATION:Naustet\\, 5353 Straume\nEND:VEVENT",
                9 + n
            )
        };
        take(&town, "mange.ics", &calendar(&(0..6).map(event).collect::<Vec<_>>().join("\n"))).await;
        let said = town.get("/treff?side=500").await.main_text();
        assert!(said.contains("Side 20 av 20") && said.contains("Velg en kommune eller en måned"), "{said}");
        let said = town.get("/treff?side=19").await.main_text();
        assert!(said.contains("Side 19 av 20") && !said.contains("Velg en kommune eller en måned"));
        let all = town.get("/api/gatherings").await.json();
        assert!(all["total_items"].as_i64().unwrap() > 450, "other programs get them all: {}", all["total_items"]);
    }
}
