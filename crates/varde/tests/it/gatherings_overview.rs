//! Solveig, who leads, and Jonas at the municipality see how many come over time – never who, and never how few.

use super::administration_people::get;
use gatherings::store::{self, HeadCount};
use kernel::storage::values;
use testkit::{Engine, Town, engines};

const PATH: &str = "/mine-treff/oversikt";
const CAFE: &str = "00000022-0000-4000-8000-000000000001";

/// What was counted of the café on one of its dates.
async fn count(town: &Town, day: &'static str, people: i64) {
    let now = town.clock.millis();
    town.db()
        .write(move |tx| {
            let (date, _) = store::occurrence_at(tx, CAFE, day)?.unwrap();
            let id = kernel::ids::new_id().to_string();
            store::put_count(tx, &date.id, &HeadCount { id, count: people, note: None, counted_at: now }, None, now)
        })
        .await
        .unwrap();
    town.clock.advance(jiff::SignedDuration::from_secs(1));
}

/// The cells of the café's row in the table for spreadsheets.
async fn cells(town: &Town, cookie: &str, query: &str) -> Vec<String> {
    let csv = get(town, cookie, &format!("{PATH}.csv{query}")).await.text();
    csv.lines()
        .filter(|line| line.contains("Erfaringskafé"))
        .map(|line| line.rsplit(';').next().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn solveig_sees_the_months_and_no_month_with_fewer_than_five() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let solveig = town.sign_in("Solveig").await;
        count(&town, "2026-09-08", 12).await;
        count(&town, "2026-10-13", 3).await;
        count(&town, "2026-11-10", 14).await;
        let page = get(&town, &solveig, PATH).await;
        let said = page.main_text();
        assert_eq!(page.status, 200, "{said}");
        for there in ["Erfaringskafé", "færre enn 5", "minst 45", "2. halvår 2026, slik det var", "November"] {
            assert!(said.contains(there), "{there}: {said}");
        }
        assert!(!said.contains("⟦") && !said.contains("48"), "what is hidden is in no sum: {said}");
        assert!(!said.contains("Torsdagskafeen"), "another tenant's: {said}");
        assert!(page.text().contains("<svg class=\"v-bars\" role=\"img\" aria-label=\"Søyler for Erfaringskafé."));
        assert_eq!(cells(&town, &solveig, "").await, ["7", "12", "12", "færre enn 5", "14", ""]);

        // A number that was put right is the one that holds; another half and the year are sums of the same months.
        count(&town, "2026-10-13", 5).await;
        assert_eq!(cells(&town, &solveig, "").await, ["7", "12", "12", "5", "14", ""]);
        assert!(get(&town, &solveig, PATH).await.main_text().contains("– ikke telt 50 5 holdt"));
        assert_eq!(cells(&town, &solveig, "?aar=2026&halvaar=1").await.len(), 6);
        assert_eq!(cells(&town, &solveig, "?aar=2026").await.len(), 12);
        for odd in ["?aar=2099", "?aar=x&halvaar=9", "?halvaar=2&aar=%FF"] {
            assert_eq!(get(&town, &solveig, &format!("{PATH}{odd}")).await.status, 200, "{odd}");
        }
        for (prefix, says) in [("/nn", "Oppmøte månad for månad"), ("/en", "second half of 2026")] {
            let text = get(&town, &solveig, &format!("{prefix}{PATH}")).await.text();
            assert!(text.contains(says) && !text.contains('⟦'), "{prefix}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_host_rests_or_was_not_counted_is_named_with_the_way_to_it() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let solveig = town.sign_in("Solveig").await;
        town.db()
            .write(|tx| {
                tx.script(&format!(
                    "UPDATE gatherings_host SET until_on = '2026-12-20' WHERE series = '{CAFE}';
                     INSERT INTO gatherings_pause (id, tenant, series, from_on, until_on, until_host, reason, language, made_at, changed_at)
                     VALUES ('p', 'oyane-dps', '{CAFE}', '2026-12-22', '2027-02-01', 0, 'host', 'nb', 1, 1);
                     DELETE FROM gatherings_headcount"
                ))
            })
            .await
            .unwrap();
        let page = get(&town, &solveig, PATH).await;
        let said = page.main_text();
        assert!(said.contains("Erfaringskafé : har ingen vert etter søndag 20. desember"), "{said}");
        assert!(said.contains("Det er pause til mandag 1. februar 2027."), "{said}");
        assert!(said.contains("Datoer uten telling"), "{said}");
        assert!(page.text().contains(&format!("href=\"/mine-treff/{CAFE}/dato/2026-11-10-1400\"")), "{said}");
        // The way leads to where it is counted.
        let date = get(&town, &solveig, &format!("/mine-treff/{CAFE}/dato/2026-11-10-1400")).await;
        assert_eq!(date.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_sees_what_is_in_his_municipalities_and_marit_what_is_her_tenants() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, marit, amir) =
            (town.sign_in("Jonas").await, town.sign_in("Marit").await, town.sign_in("Amir").await);
        let page = get(&town, &jonas, PATH).await;
        let said = page.main_text();
        assert!(said.contains("Erfaringskafé") && said.contains("Torsdagskafeen"), "{said}");
        assert!(said.contains("Sum Askøy") && said.contains("Sum Øygarden"), "{said}");
        assert!(page.text().contains("href=\"/treff/erfaringskafe-straume\""), "it is not his to change");
        assert!(!page.text().contains(&format!("/mine-treff/{CAFE}")));
        let said = get(&town, &marit, PATH).await.main_text();
        assert!(said.contains("Torsdagskafeen") && !said.contains("Erfaringskafé"), "{said}");
        for path in [PATH.to_owned(), format!("{PATH}.csv")] {
            assert_eq!(get(&town, &amir, &path).await.status, 404, "who counts oversees nothing: {path}");
        }
        assert!(get(&town, &jonas, "/min-side").await.text().contains("href=\"/mine-treff/oversikt\""));
        assert!(!get(&town, &amir, "/mine-treff").await.text().contains("/mine-treff/oversikt"));
    }
}

/// Series of a tenant that nobody else looks at, with so many dates and counts.
async fn many(town: &Town, series: usize, dates: usize) {
    town.db()
        .write(move |tx| {
            let (mut all, mut days, mut counts) = (Vec::new(), Vec::new(), Vec::new());
            for n in 0..series {
                let id = format!("many-{n}");
                all.push(values![id.as_str(), format!("c{n}"), format!("mange-{n}")]);
                for at in 0..dates {
                    let (month, day) = (7 + at / 25, 1 + at % 25);
                    let starts = format!("2026-{month:02}-{day:02}T14:00");
                    let date = format!("{id}-{at}");
                    days.push(values![date.as_str(), id.as_str(), starts.as_str()]);
                    counts.push(values![format!("h{date}"), date.as_str(), 10_i64]);
                }
            }
            tx.execute_each(
                "INSERT INTO gatherings_series (id, tenant, kind, code, slug, municipality, version, made_at, changed_at)
                 VALUES ($1, 'oyane-dps', 'cafe', $2, $3, '4626', 1, 1, 1)",
                &all,
            )?;
            let named: Vec<_> = (0..series).map(|n| values![format!("many-{n}"), format!("=Kafé {n}")]).collect();
            tx.execute_each(
                "INSERT INTO gatherings_content (series, tenant, field, language, body) VALUES ($1, 'oyane-dps', 'name', 'nb', $2)",
                &named,
            )?;
            let rhythms: Vec<_> = (0..series).map(|n| values![format!("r-{n}"), format!("many-{n}")]).collect();
            tx.execute_each(
                "INSERT INTO gatherings_rhythm (id, tenant, series, starts, minutes, sequence, made_at, changed_at)
                 VALUES ($1, 'oyane-dps', $2, '2026-07-01T14:00', 90, 0, 1, 1)",
                &rhythms,
            )?;
            tx.execute_each(
                "INSERT INTO gatherings_occurrence (id, tenant, series, rhythm, original, starts, ends, state, language, sequence, changed_at)
                 VALUES ($1, 'oyane-dps', $2, (SELECT id FROM gatherings_rhythm WHERE series = $2), $3, $3, $3, 'planned', 'nb', 0, 1)",
                &days,
            )?;
            tx.execute_each(
                "INSERT INTO gatherings_headcount (id, tenant, occurrence, count, counted_at, made_at)
                 VALUES ($1, 'oyane-dps', $2, $3, 1, 1)",
                &counts,
            )
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_counts_are_one_page_and_no_name_is_a_formula() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        many(&town, 50, 100).await;
        let solveig = town.sign_in("Solveig").await;
        let began = std::time::Instant::now();
        let page = get(&town, &solveig, PATH).await;
        println!("5,000 counts: {:?}, {} bytes", began.elapsed(), page.bytes.len());
        let said = page.main_text();
        assert!(said.contains("=Kafé 49 250 250 250 250"), "{said}");
        assert!(said.contains("1000"), "each has a thousand: {said}");
        let csv = get(&town, &solveig, &format!("{PATH}.csv")).await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert!(csv.text().contains(";'=Kafé 49;2026-07;250\r\n"), "{}", &csv.text()[..400]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_nothing_it_says_so() {
    let town = Town::with_people(Engine::sqlite()).await;
    let solveig = town.sign_in("Solveig").await;
    town.db().write(|tx| tx.script("UPDATE gatherings_series SET ended_on = '2020-01-01'")).await.unwrap();
    let said = get(&town, &solveig, PATH).await.main_text();
    assert!(said.contains("Ingen treff ennå"), "{said}");
}
