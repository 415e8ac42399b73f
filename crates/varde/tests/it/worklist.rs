//! What else waits for Jonas: links, embeds, candidates, searches in vain, gaps; and how each goes from the list.

use crate::administration_people::{act, get, person, post, record};
use directory::store;
use jiff::SignedDuration;
use kernel::storage::params;
use std::sync::Arc;
use testkit::{Answer, Town, engines};

const MINUTES: i64 = 11;

async fn script(town: &Town, sql: String) {
    let write = move |tx: &mut kernel::Tx<'_>| {
        kernel::tenants::ensure(tx, kernel::tenants::COMMONS, kernel::tenants::COMMONS)?;
        tx.script(&sql)
    };
    town.db().write(write).await.unwrap();
}

/// Bergen, where the demo town has nothing.
async fn keeps_bergen(town: &Town) {
    let now = town.clock.millis();
    let keep = move |tx: &mut kernel::Tx<'_>| store::keep_municipality(tx, "askoy-kommune", "4601", now);
    town.db().write(keep).await.unwrap();
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.db().read(move |tx| tx.row(sql, params![]).and_then(|row| row.map_or(Ok(0), |row| row.int(0)))).await.unwrap()
}

async fn list(town: &Town, cookie: &str, kind: &str) -> Answer {
    let answer = get(town, cookie, &format!("/redaksjon?type={kind}")).await;
    assert_eq!(answer.status, 200);
    answer
}

async fn asks(town: &Town, words: &str, times: usize) {
    for _ in 0..times {
        assert_eq!(town.get(&format!("/aktiviteter?q={words}&kommune=4627")).await.status, 200);
        town.later(SignedDuration::from_mins(MINUTES));
    }
    town.site.put_down_heard().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_five_have_searched_for_in_vain_is_told_and_what_four_have_is_nowhere() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        asks(&town, "zqvxskytebane", 4).await;
        let jonas = town.sign_in("Jonas").await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 0);
        assert_eq!(count(&town, "SELECT COUNT(*) FROM kernel_job WHERE payload LIKE '%zqvx%'").await, 0);
        assert!(!list(&town, &jonas, "savnet").await.main_text().contains("zqvx"));
        // Looking at the second page, or with a day chosen, is no other question; a reload a moment later is none either.
        for more in ["&side=2", "&dag=tir", "&alder=12"] {
            town.get(&format!("/aktiviteter?q=zqvxskytebane&kommune=4627{more}")).await;
            town.later(SignedDuration::from_mins(MINUTES));
        }
        asks(&town, "zqvxskytebane", 0).await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 0);

        asks(&town, "zqvxskytebane", 1).await;
        let jonas = town.sign_in("Jonas").await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 1);
        let said = list(&town, &jonas, "savnet").await;
        assert!(
            said.main_text().contains("«zqvxskytebane»") && said.main_text().contains("Askøy"),
            "{}",
            said.main_text()
        );
        assert!(!said.text().contains("href=\"/redaksjon/savnet?"), "the words stand in no address");
        let page = get(&town, &jonas, "/redaksjon/savnet").await;
        assert!(page.main_text().contains("Minst 5 ganger"), "{}", page.main_text());
        let key = page.text().split("name=\"hva\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let (_, said) = act(&town, &jonas, "/redaksjon/savnet", &format!("hva={key}&gjor=ingenting")).await;
        assert!(said.contains("Ferdig.") && said.contains("Ingenting nå."), "{said}");
        assert!(list(&town, &jonas, "savnet").await.main_text().contains("Ingenting venter"));
        assert!(record(&town, "askoy-kommune").await.iter().any(|(act, _)| act == "missed.nothing"));
        // And back again.
        act(&town, &jonas, "/redaksjon/merke", &format!("hva=savnet:{key}&gjor=angre")).await;
        assert!(list(&town, &jonas, "savnet").await.main_text().contains("Én ting venter"));
        for wants in ["tilbud", "ord"] {
            act(&town, &jonas, "/redaksjon/savnet", &format!("hva={key}&gjor={wants}")).await;
        }
        assert_eq!(post(&town, &jonas, "/redaksjon/savnet", &format!("hva={key}&gjor=noe")).await.status, 404);
        assert_eq!(post(&town, &jonas, "/redaksjon/savnet", "hva=finnes-ikke&gjor=ord").await.status, 404);

        // After ninety days it is gone.
        let day = town.clock.today().saturating_add(jiff::ToSpan::days(91)).saturating_sub(jiff::ToSpan::days(90));
        assert_eq!(town.db().write(move |tx| store::forget_missed(tx, day)).await.unwrap(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_somebodys_own_is_counted_nowhere_and_a_new_start_forgets() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        for own in ["Zqvx+Nordmann", "zqvx%40post.example", "zqvx+91234567", "zqvx+selvmord", "mannen+min+zqvx"] {
            asks(&town, own, 6).await;
        }
        // What is found is not missed.
        asks(&town, "kaffe", 6).await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 0);
        asks(&town, "zqvxkor", 4).await;
        let town = town.with_site(|mut site| {
            site.directory.missed = Arc::default();
            site
        });
        asks(&town, "zqvxkor", 4).await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 0, "four and four are not five");
        // A colleague elsewhere does not see what was searched for in Askøy, and gets nothing by guessing.
        asks(&town, "zqvxkor", 1).await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM directory_missed").await, 1);
        let metrics = town.get("/metrics").await.text();
        assert!(!metrics.contains("zqvx"));
        let go = |tx: &mut kernel::Tx<'_>| store::let_municipality_go(tx, "askoy-kommune", "4627");
        town.db().write(go).await.unwrap();
        let jonas = town.sign_in("Jonas").await;
        assert!(!get(&town, &jonas, "/redaksjon/savnet").await.main_text().contains("zqvx"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_embeds_candidates_and_gaps_stand_on_the_list_until_they_are_done() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, me) = (town.sign_in("Jonas").await, person(&town, "Jonas"));
        let id = town.db().read(|tx| store::by_slug(tx, "apent-naust")).await.unwrap().unwrap().parts.service.id;
        let (now, today) = (town.clock.millis(), town.clock.today());
        let day = |days: i32| today.saturating_sub(jiff::ToSpan::days(days)).to_string();
        let c = kernel::ids::new_id();
        script(
            &town,
            format!(
                "INSERT INTO directory_link (digest, tenant, address, state, tries, since, due)
                    VALUES ('abc', 'felles', 'https://borte.example/', 'broken', 3, '{}', '{today}');
                 INSERT INTO directory_link_use (service, link, tenant, part) VALUES ('{id}', 'abc', '4627', 'service');
                 INSERT INTO trust_setting (id, tenant, kind, name, body, made_at, made_by) VALUES ('{}', 'askoy-kommune', 'embed',
                    'askoy', '{{\"origins\":[\"https://www.askoy.example\"],\"silent_after_days\":14}}', 1, '{me}');
                 INSERT INTO directory_embed_heard (embed, day, origin, tenant, times) VALUES
                    ('askoy', '{}', 'https://www.askoy.example', 'felles', 9), ('askoy', '{}', 'https://fremmed.example', 'felles', 2),
                    ('andres', '{}', 'https://fremmed.example', 'felles', 2);
                 INSERT INTO directory_candidate (id, tenant, name, municipality, phone_wrong, note, themes, source, state, version,
                    made_at, made_by) VALUES ('{c}', 'oyane-dps', 'Blåseklubben', '4627', 0, '', '', 'typed', 'ready', 1, {now}, 'x');
                 INSERT INTO directory_candidate (id, tenant, name, municipality, phone_wrong, note, themes, source, state, version,
                    made_at, made_by, holder, again_on) VALUES ('{}', 'askoy-kommune', 'Rosnekoret', '4627', 0, '', '', 'typed',
                    'waiting', 1, {now}, 'x', '{me}', '{}');",
                day(20), kernel::ids::new_id(), day(30), day(20), day(2), kernel::ids::new_id(), day(1),
            ),
        )
        .await;
        keeps_bergen(&town).await;
        let embeds = "[embed.askoy]\norigins = [\"https://www.askoy.example\"]";
        town.site.app.settings.frames.choose(shell::frames::Frames::parse(embeds).unwrap());
        for (kind, says) in [
            ("lenke", "Åpent naust"),
            ("stille", "askoy"),
            ("fremmed", "askoy – https://fremmed.example"),
            ("kandidat", "Blåseklubben"),
            ("samtale", "Rosnekoret"),
            ("hull", "Bergen"),
        ] {
            let said = list(&town, &jonas, kind).await.main_text();
            assert!(said.contains(says) && said.contains("venter på deg"), "{kind}: {said}");
            assert!(!said.contains("andres"), "{kind}");
        }
        let embeds = get(&town, &jonas, "/redaksjon/innbygging").await.main_text();
        assert!(embeds.contains("Stille siden") && embeds.contains("https://fremmed.example prøver"), "{embeds}");
        // Done is done, until there is something new.
        let all = get(&town, &jonas, "/redaksjon?type=hull").await.main_text();
        assert!(all.contains("Én ting venter på deg"), "{all}");
        act(&town, &jonas, "/redaksjon/merke", "hva=hull:4601&gjor=ferdig").await;
        assert!(list(&town, &jonas, "hull").await.main_text().contains("Ingenting venter"));
        town.later(SignedDuration::from_hours(24 * 95));
        let jonas = town.sign_in("Jonas").await;
        assert!(list(&town, &jonas, "hull").await.main_text().contains("Én ting venter"), "a new quarter");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thing_rests_until_a_chosen_day_and_is_handed_on_with_one_note() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, me) = (town.sign_in("Jonas").await, person(&town, "Jonas"));
        keeps_bergen(&town).await;
        let hull = "hva=hull:4601&gjor";
        let asked = post(&town, &jonas, "/redaksjon/merke", &format!("{hull}=dag")).await;
        assert!(asked.status == 200 && asked.text().contains("type=\"date\""), "{}", asked.main_text());
        let today = town.clock.today();
        for odd in [today.to_string(), "2099-01-01".to_owned(), "snart".to_owned()] {
            let said = post(&town, &jonas, "/redaksjon/merke", &format!("{hull}=dag&dag={odd}")).await;
            assert_eq!(said.status, 422, "{odd}");
            assert!(said.text().contains(&format!("value=\"{odd}\"")) && said.main_text().contains("Velg en dag"));
        }
        let in_ten_days = today.saturating_add(jiff::ToSpan::days(10));
        let (_, said) = act(&town, &jonas, "/redaksjon/merke", &format!("{hull}=dag&dag={in_ten_days}")).await;
        let left = list(&town, &jonas, "hull").await.main_text();
        assert!(left.contains("Ingenting venter") && left.contains("Ta bort valget"), "{said}: {left}");
        let resting = get(&town, &jonas, "/redaksjon?hviler=1").await.main_text();
        assert!(resting.contains("Én ting hviler"), "{resting}");
        let before = record(&town, "askoy-kommune").await.len();
        get(&town, &jonas, "/redaksjon").await;
        assert_eq!(record(&town, "askoy-kommune").await.len(), before, "looking at the list reads no register");
        act(&town, &jonas, "/redaksjon/merke", &format!("{hull}=gi&hvem={me}")).await;
        let noted = record(&town, "askoy-kommune").await;
        assert_eq!(noted.len(), before + 1);
        assert!(noted.iter().any(|(act, _)| act == "desk.assign"));
        let amir = person(&town, "Amir");
        assert_eq!(post(&town, &jonas, "/redaksjon/merke", &format!("{hull}=gi&hvem={amir}")).await.status, 404);
        town.later(SignedDuration::from_hours(24 * 11));
        let jonas = town.sign_in("Jonas").await;
        assert!(list(&town, &jonas, "hull").await.main_text().contains("Én ting venter"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_to_write_to_is_to_be_rung_at_once() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        town.later(SignedDuration::from_hours(24 * 200));
        let moment = mail::letters::Moment { now: town.clock.millis(), mail: false, sms: false };
        let done = directory::fresh::round::run(town.db(), moment).await.unwrap();
        assert!(done.reminded > 0);
        let jonas = town.sign_in("Jonas").await;
        let said = list(&town, &jonas, "uten-vei").await.main_text();
        assert!(said.contains("Ingen e-post eller mobil når fram. Ring.") && said.contains("i dag"), "{said}");
        let id = town.db().read(|tx| store::by_slug(tx, "apent-naust")).await.unwrap().unwrap().parts.service.id;
        let before = count(&town, "SELECT COUNT(*) FROM directory_upkeep WHERE unreached_at IS NOT NULL").await;
        act(&town, &jonas, &format!("/redaksjon/tilbud/{id}"), "gjor=stemmer").await;
        let after = count(&town, "SELECT COUNT(*) FROM directory_upkeep WHERE unreached_at IS NOT NULL").await;
        assert_eq!(after, before - 1, "somebody rang");
    }
}

/// So many entries, and each of them has something.
const MANY: usize = 5_000;

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_entries_that_wait_are_a_page_at_once() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let day = 24 * 60 * 60 * 1000;
        let now = town.clock.millis();
        for part in (0..MANY).collect::<Vec<_>>().chunks(500) {
            let mut sql = String::new();
            for at in part {
                let id = format!("00000000-0000-4000-8000-{at:012}");
                let (tenant, since) = (["4627", "4626"][at % 2], now - day * i64::try_from(200 + at % 300).unwrap());
                sql += &format!(
                    "INSERT INTO directory_service (id, tenant, code, slug, status, data, digest, modified)
                     VALUES ('{id}', '{tenant}', 'm{at}', 'mange-{at}', 'active', '{{\"id\":\"{id}\",\"status\":\"active\"}}', 'x', 1);
                     INSERT INTO directory_content (owner, field, language, tenant, text)
                     VALUES ('{id}', 'name', 'nb', '{tenant}', 'Tilbud {at}');
                     INSERT INTO directory_upkeep (service, tenant, since, reminded, asked_at, unreached_at)
                     VALUES ('{id}', '{tenant}', {since}, 1, {since}, {since});"
                );
            }
            script(&town, sql).await;
        }
        town.site.directory.finder.rebuild(town.db(), &town.clock).await.unwrap();
        let jonas = town.sign_in("Jonas").await;
        for path in
            ["/redaksjon", "/redaksjon?type=uten-vei&side=100", "/redaksjon/kartlegging/oversikt", "/redaksjon/maaned"]
        {
            get(&town, &jonas, path).await;
            let mut times: Vec<_> = Vec::new();
            for _ in 0..5 {
                let begun = std::time::Instant::now();
                let answer = get(&town, &jonas, path).await;
                times.push(begun.elapsed());
                assert_eq!(answer.status, 200);
            }
            times.sort();
            eprintln!("{MANY} entries, {}: {path} in {:?}", town.db().engine_name(), times[2]);
            assert!(times[2] < std::time::Duration::from_secs(3), "{path}: {times:?}");
        }
        let whole = get(&town, &jonas, "/redaksjon").await.text();
        assert!(whole.contains("href=\"/redaksjon?side=2\"") && whole.contains("href=\"/redaksjon?kommune=4627\""));
        let list = get(&town, &jonas, "/redaksjon").await.main_text();
        assert!(list.contains("5000 ting venter") || list.contains("5\u{a0}000 ting venter"), "{}", &list[..200]);
    }
}
